//! Searches for bytes for which the property `date` does not hold.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    rodowod_properties::date(bytes);
});
