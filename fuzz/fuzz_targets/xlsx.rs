//! Runs the target `xlsx`; what it does stands in `src/targets`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| roda_fuzz::targets::xlsx(bytes));
