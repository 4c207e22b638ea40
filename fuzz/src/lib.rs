//! Hostile files for every importer, made by a fuzzer. `README.md` of the project says how to run it.

pub mod targets;
