//! Checks over copies, reviews, scans, media, keys and systems: what is done again and again was done in time and well.

use rodowod_domain::calendar::add_working_days;
use rodowod_domain::control::{Answer, Check, Evidence, Live, State};
use rodowod_domain::cross_check::Entry;
use rodowod_domain::record::day_in_warsaw;

use super::reading::{Read as _, alive, all_filled, by, each, entered, grace, holds, of, within};

const BACKUPS: &str = "backups";
const MAINTENANCE: &str = "maintenance";
const SCANS: &str = "malware-scans";
const MEDIA: &str = "media";
const RUNNING: &[&str] = &["running"];
const WATCHED: &[&str] = &["watched", "infected"];
const IN_USE: &[&str] = &["stored", "issued"];

pub static CHECKS: &[Check] = &[
    Check::new("backups::run_within", &[BACKUPS], run_within).by_record(),
    Check::new("backups::every_system_planned", &[BACKUPS, "systems"], every_system_planned),
    Check::new("backups::verified", &[BACKUPS], |live| {
        each(live, (BACKUPS, RUNNING), "evidence-backup-verified", |entry| {
            holds(entry.is_filled("runs") && entry.rows("runs").all(|run| run.is_filled("checked_by")))
        })
    })
    .by_record(),
    Check::new("backups::restore_tested_within", &[BACKUPS], restore_tested_within).by_record(),
    Check::new("backups::restored_before_incident", &[BACKUPS], restored_before_incident).by_record(),
    Check::new("maintenance::reviewed_within", &[MAINTENANCE], reviewed_within)
        .reading(&[(MAINTENANCE, &["thing", "done_on"])]),
    Check::new("maintenance::faults_settled", &[MAINTENANCE], faults_settled).by_record(),
    Check::new("maintenance::changes_tested", &[MAINTENANCE], changes_tested).by_record(),
    Check::new("malware::updated_within", &[SCANS], |live| {
        each(live, (SCANS, WATCHED), "evidence-definitions", |entry| {
            let updated = entry.day("updated_on").max(entry.day("definitions_on"));
            updated.map_or(State::Broken, |day| within(day, live, "malware_update_days"))
        })
    })
    .by_record(),
    Check::new("malware::scanned_within", &[SCANS], |live| {
        each(live, (SCANS, WATCHED), "evidence-scan", |entry| {
            within(entry.day("last_scan_on").unwrap_or_else(|| entered(entry, live)), live, "malware_scan_days")
        })
    })
    .by_record(),
    Check::new("malware::findings_followed", &[SCANS], findings_followed).by_record(),
    Check::new("media::registered_and_encrypted", &[MEDIA], |live| {
        each(live, (MEDIA, IN_USE), "evidence-medium-encrypted", |entry| {
            let is_encrypted = entry.is_filled("encryption") && !entry.has("encryption", "NotEncrypted");
            holds(is_encrypted && all_filled(entry, &["label", "has_password", "storage"]))
        })
    })
    .by_record(),
    Check::new("media::wiped_after_use", &[MEDIA], wiped_after_use).by_record(),
    Check::new("media::origin_named", &[MEDIA], |live| {
        with_purpose(live, "FromOutside", "evidence-medium-origin", &["giver", "scanned_on"])
    })
    .by_record(),
    Check::new("media::backup_labelled", &[MEDIA], |live| {
        with_purpose(live, "Backup", "evidence-medium-label", &["copy_cycle", "copy_of", "copy_made_on"])
    })
    .by_record(),
    Check::new("keys::returned_and_placed", &["keys"], keys_placed).by_record(),
    Check::new("systems::licensed", &["systems"], |live| {
        each(live, ("systems", &["used"]), "evidence-licence", |entry| match entry.day("licence_until") {
            Some(last) => by(last, live.today),
            None => holds(entry.is_filled("licence")),
        })
    })
    .by_record(),
    Check::new("systems::supplier_named", &["systems"], |live| {
        each(live, ("systems", &["used"]), "evidence-supplier", |entry| {
            holds(entry.is_filled("producer") || entry.is_filled("supplier"))
        })
    })
    .by_record(),
];

/// A daily copy ran within the days of the policy and did not fail; another cycle has at least a last run.
fn run_within(live: &Live<'_>) -> Answer {
    each(live, (BACKUPS, RUNNING), "evidence-backup-run", |entry| {
        let is_daily = matches!(entry.line("cycle"), "Daily" | "WorkingDays");
        let last = entry.day("last_run_on");
        match last {
            Some(_) if entry.has("last_run", "Failed") => State::Broken,
            // A copy of working days rests over days off, however many of them there are in a row.
            Some(day) if entry.has("cycle", "WorkingDays") => holds(live.today <= add_working_days(day, 1)),
            Some(day) if is_daily => within(day, live, "backup_interval_days"),
            Some(_) => State::Kept,
            None => State::Broken,
        }
    })
}

fn every_system_planned(live: &Live<'_>) -> Answer {
    let plans = |number: u64| {
        let mut of_system = alive(live, BACKUPS, &["planned", "running", "suspended"]);
        of_system.any(|plan| plan.number_in("system") == Some(number) && plan.is_filled("owner"))
    };
    let used = alive(live, "systems", &["used"]).filter(|system| !system.has("backup", "Supplier"));
    Answer::of(used.map(|system| of(holds(plans(system.number)), "systems", system, "evidence-backup-plan")))
}

fn restore_tested_within(live: &Live<'_>) -> Answer {
    each(live, (BACKUPS, RUNNING), "evidence-restore-test", |entry| {
        if entry.has("last_test", "NotRestored") {
            return State::Broken;
        }
        let start = entry.day("last_test_on").or_else(|| entry.day("starts_on"));
        start.map_or(State::Broken, |day| within(day, live, "restore_test_days"))
    })
}

/// Whatever was put back was made before the incident and scanned, and somebody decided on it.
fn restored_before_incident(live: &Live<'_>) -> Answer {
    let restored = alive(live, BACKUPS, &[]).filter(|entry| entry.is_filled("restores"));
    Answer::of(restored.map(|entry| {
        let is_clean = entry.rows("restores").all(|row| {
            let is_decided = row.is_filled("decided_by") && row.is_filled("decided_on");
            is_decided && row.day("copy_made_on") < row.day("incident_on") && row.is_filled("is_scanned")
        });
        of(holds(is_clean), BACKUPS, entry, "evidence-restore-clean")
    }))
}

/// The newest review of each kind of thing is not older than the policy gives.
fn reviewed_within(live: &Live<'_>) -> Answer {
    let done = alive(live, MAINTENANCE, &["completed", "faulty"]);
    let mut newest: std::collections::BTreeMap<&str, &Entry> = std::collections::BTreeMap::new();
    for entry in done.filter(|entry| entry.is_filled("done_on")) {
        let last = newest.entry(entry.line("thing")).or_insert(entry);
        if entry.day("done_on") > last.day("done_on") {
            *last = entry;
        }
    }
    if newest.is_empty() {
        return Answer::of([Evidence::office(State::Broken, "evidence-never-done").with("register", MAINTENANCE)]);
    }
    Answer::of(newest.into_values().map(|entry| {
        let day = entry.day("done_on").unwrap_or(live.today);
        of(within(day, live, "maintenance_interval_months"), MAINTENANCE, entry, "evidence-dated").with("day", day)
    }))
}

/// A fault is removed and its cause known within the days of the policy, and the officer was told.
fn faults_settled(live: &Live<'_>) -> Answer {
    let faulty = alive(live, MAINTENANCE, &[]).filter(|entry| entry.is_filled("faults"));
    Answer::of(faulty.map(|entry| {
        let is_removed = entry.rows("faults").all(|row| row.is_filled("removed_on") && row.is_filled("cause"));
        let state = match is_removed && entry.is_filled("iod_told_on") {
            true => State::Kept,
            false => grace(entry.day("done_on").unwrap_or_else(|| entered(entry, live)), live, "fault_days"),
        };
        of(state, MAINTENANCE, entry, "evidence-faults")
    }))
}

/// After a change somebody tried whether everything works, by the day that was set.
fn changes_tested(live: &Live<'_>) -> Answer {
    let changed = alive(live, MAINTENANCE, &[]).filter(|entry| entry.is_filled("changed_on"));
    Answer::of(changed.filter(|entry| entry.state != "cancelled").map(|entry| {
        let state = if entry.is_filled("done_on") {
            holds(entry.is_filled("checked"))
        } else {
            entry.day("planned_on").map_or(State::Broken, |last| by(last, live.today))
        };
        of(state, MAINTENANCE, entry, "evidence-change-tested")
    }))
}

fn findings_followed(live: &Live<'_>) -> Answer {
    let steps = ["it_told_on", "iod_told_on", "are_media_checked", "removed_on"];
    let infected = alive(live, SCANS, &[]).filter(|entry| entry.is_filled("infections"));
    Answer::of(infected.map(|entry| {
        let is_done = entry.rows("infections").all(|row| steps.iter().all(|step| row.is_filled(step)));
        of(holds(is_done), SCANS, entry, "evidence-infection")
    }))
}

/// What came back from somebody was wiped since.
fn wiped_after_use(live: &Live<'_>) -> Answer {
    let back = alive(live, MEDIA, &["stored"])
        .filter(|entry| entry.is_filled("returned_on") && !matches!(entry.line("purpose"), "Backup" | "Archive"));
    Answer::of(back.map(|entry| {
        let is_wiped = entry.has("contents", "Nothing") || entry.day("wiped_on") >= entry.day("returned_on");
        of(holds(is_wiped), MEDIA, entry, "evidence-medium-wiped")
    }))
}

fn with_purpose(live: &Live<'_>, purpose: &str, key: &'static str, fields: &[&str]) -> Answer {
    let meant = alive(live, MEDIA, IN_USE).filter(|entry| entry.has("purpose", purpose));
    Answer::of(meant.map(|entry| of(holds(all_filled(entry, fields)), MEDIA, entry, key)))
}

/// A key has its place and its keeper, comes back on its day, and a lost one has a new lock.
fn keys_placed(live: &Live<'_>) -> Answer {
    each(live, ("keys", &["deposited", "out", "lost"]), "evidence-key", |entry| {
        let is_placed = all_filled(entry, &["deposit_place", "keeper"]);
        let is_safe = match entry.state.as_str() {
            "lost" => entry.is_filled("lock_changed_on"),
            "out" if !entry.has("holding", "ForGood") => {
                entry.instant("taken_at").is_none_or(|taken| day_in_warsaw(taken) >= live.today)
            }
            _ => true,
        };
        holds(is_placed && is_safe)
    })
}
