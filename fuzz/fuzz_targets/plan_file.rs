//! Runs the target `plan_file`; what it does stands in `src/targets`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| roda_fuzz::targets::plan_file(bytes));
