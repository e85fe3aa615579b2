//! Checks over the log of acts, the work in the background and the files that are kept.

use rodowod_domain::control::{Answer, Check, Evidence, Live};
use rodowod_domain::record::day_in_warsaw;

use super::reading::{holds, within};

pub static CHECKS: &[Check] = &[
    Check::new("log::verified_within", &[], verified_within),
    Check::new("log::acts_attributed", &[], acts_attributed),
    Check::new("log::keys_apart", &[], keys_apart),
    Check::new("jobs::none_dead", &[], none_dead),
    Check::new("files::blocked_types_absent", &[], blocked_types_absent),
];

/// The whole log was derived anew, found whole, and not too long ago.
fn verified_within(live: &Live<'_>) -> Answer {
    let log = &live.office.log;
    if log.is_broken {
        return Answer::fact(false, "evidence-log-broken");
    }
    let Some(day) = log.verified_at.map(day_in_warsaw) else {
        return Answer::fact(false, "evidence-log-never-verified");
    };
    let state = within(day, live, "log_verify_days");
    Answer::of([Evidence::office(state, "evidence-log-verified").with("day", day).with("entries", log.size)])
}

pub(super) fn acts_attributed(live: &Live<'_>) -> Answer {
    let log = &live.office.log;
    let state = holds(log.size > 0 && log.unattributed == 0);
    Answer::of([Evidence::office(state, "evidence-log-attributed").with("entries", log.size)])
}

fn keys_apart(live: &Live<'_>) -> Answer {
    Answer::fact(live.office.log.keys_apart, "evidence-keys-apart")
}

fn none_dead(live: &Live<'_>) -> Answer {
    let dead = live.office.dead_jobs;
    Answer::of([Evidence::office(holds(dead == 0), "evidence-jobs").with("count", dead)])
}

fn blocked_types_absent(live: &Live<'_>) -> Answer {
    let blocked = live.parameters.list("upload_types_blocked");
    if blocked.is_empty() {
        return Answer::fact(false, "evidence-no-blocked-types");
    }
    Answer::of(blocked.iter().map(|ending| {
        let count = live.office.files.get(ending).copied().unwrap_or_default();
        Evidence::office(holds(count == 0), "evidence-file-type").with("ending", ending).with("count", count)
    }))
}
