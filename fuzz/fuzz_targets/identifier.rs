//! Searches for bytes for which the property `identifier` does not hold.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    rodowod_properties::identifier(bytes);
});
