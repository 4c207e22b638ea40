//! Runs the target `workshop`; what it does stands in `src/targets`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| roda_fuzz::targets::workshop(bytes));
