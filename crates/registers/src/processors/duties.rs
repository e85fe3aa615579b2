//! By which move each deadline of a processor is met. What the partners agree anew is written into the record itself.

use rodowod_domain::register::Fulfilled;

pub const DUTIES: &[Fulfilled] = &[
    ("contract-end", &[]),
    ("annex", &[]),
    ("verification", &["verify-again", "verify"]),
    ("return", &["settle"]),
    ("inspection", &["record-inspection"]),
    ("objections", &["record-inspection"]),
    ("corrections", &["record-inspection"]),
    ("objection", &[]),
];
