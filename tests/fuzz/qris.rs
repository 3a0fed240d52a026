#![no_main]

#[allow(dead_code, reason = "each target uses its own function")]
#[path = "../src/fuzzed.rs"]
mod fuzzed;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzzed::qris(bytes));
