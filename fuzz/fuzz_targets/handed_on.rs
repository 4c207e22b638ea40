//! Runs the target `handed_on`; what it does stands in `src/targets`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| roda_fuzz::targets::handed_on(bytes));
