//! Checks over what does not fit another file yet.

use rodowod_domain::control::Check;

pub static CHECKS: &[Check] = &[];
