//! The procedure: applied for, prepared, perhaps stopped, granted, opened; blocked for a time, ended, all taken back.
//!
//! Each step belongs to a function, which the institution sets; whoever holds several takes several with one click. What
//! was granted stands as it was granted: another scope is another application.

use rodowod_domain::authorisation::Duty;
use rodowod_domain::workflow::{Move, Workflow, closed, open};

pub const WORKFLOW: Workflow = Workflow {
    states: &[
        open("applied"),
        open("prepared"),
        // Held back because it would endanger security.
        open("stopped"),
        open("granted"),
        open("suspended"),
        // Access is gone in these two; the keys, accounts and devices are still to be taken back.
        open("withdrawn"),
        open("expired"),
        closed("completed"),
        closed("refused"),
    ],
    moves: &[
        Move::new("prepare", &["applied"], "prepared").duty(Duty::Prepare).law("GDPR 29, 32(4)"),
        Move::new("grant", &["prepared"], "granted")
            .needs(&["from", "issuer"])
            .duty(Duty::Grant)
            .joins(&["prepare"])
            .law("GDPR 29, 32(4)"),
        Move::staying("open", &["granted"])
            .needs(&["opened_on", "issuer"])
            .duty(Duty::Open)
            .joins(&["prepare", "grant"])
            .law("GDPR 32(1)(b)"),
        Move::new("stop", &["prepared"], "stopped").duty(Duty::Stop).reason(),
        Move::new("release", &["stopped"], "prepared").duty(Duty::Stop).reason(),
        Move::new("refuse", &["applied", "prepared", "stopped"], "refused").duty(Duty::Grant).reason(),
        Move::new("suspend", &["granted"], "suspended")
            .asks(&["block_ground", "block_until"])
            .afresh(&["block_ground", "block_until"])
            .duty(Duty::Block)
            .reason(),
        // Whoever is back is absent no more.
        Move::new("resume", &["suspended"], "granted").afresh(&["absent_from", "absent_until"]).duty(Duty::Block),
        Move::staying("note-absence", &["granted"])
            .needs(&["absent_from"])
            .asks(&["absent_until"])
            .afresh(&["absent_from", "absent_until"])
            .duty(Duty::Apply)
            .law("GDPR 32(4)"),
        Move::staying("change-post", &["granted"])
            .needs(&["next_post", "next_from"])
            .asks(&["next_position"])
            .afresh(&["next_post", "next_from", "next_position"])
            .duty(Duty::Apply)
            .law("GDPR 32(4)"),
        Move::new("withdraw", &["granted", "suspended"], "withdrawn")
            .needs(&["withdrawn_on", "withdrawal_reason"])
            .duty(Duty::Withdraw)
            .reason(),
        Move::new("expire", &["granted", "suspended"], "expired").needs(&["to"]).duty(Duty::Withdraw),
        Move::new("complete", &["withdrawn", "expired"], "completed").asks(&["withdrawals"]).duty(Duty::Complete),
    ],
};

/// What was granted: whose access it is, to what, for which time.
pub const GRANTED: &[&str] = &[
    "person",
    "account",
    "replaces",
    "powers",
    "registers",
    "functions",
    "scope_units",
    "datasets",
    "activities",
    "special_categories",
    "from",
    "to",
];

/// Whether the grant has been given, so that its scope stands fast.
pub fn is_given(state: &str) -> bool {
    !matches!(state, "applied" | "prepared" | "stopped")
}
