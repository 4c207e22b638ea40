//! Hostile files and texts for everything that is read, made by a fuzzer. `README.md` of the project says how to run it.

pub mod targets;
