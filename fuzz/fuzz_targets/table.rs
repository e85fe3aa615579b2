//! Searches for bytes for which the property `table` does not hold.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    rodowod_properties::table(bytes);
});
