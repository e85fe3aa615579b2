//! Checks over breaches: reported at once, judged in time, followed up.

use rodowod_domain::control::{Answer, Check, Evidence, Live, State};
use rodowod_domain::cross_check::Entry;
use rodowod_domain::record::day_in_warsaw;
use serde_json::Value;

use super::deadlines;
use super::reading::{Read as _, alive, by_instant, holds, hours_after, of};
use super::records::{chosen, is_meant, lacking};

const BREACHES: &str = "breaches";
/// Where it may stand what was done about an event.
const ACTED: &[&str] = &["first_steps", "measures_taken", "actions"];
/// States in which a breach is no longer only reported.
const JUDGED: &[&str] = &["assessed", "notified", "not-notified", "recorded", "closed"];

pub static CHECKS: &[Check] = &[
    Check::new("breaches::reported_at_once", &[BREACHES], reported_at_once).by_record(),
    Check::new("breaches::assessed_in_time", &[BREACHES], assessed_in_time).by_record(),
    Check::new("breaches::persons_told", &[BREACHES], persons_told)
        .reading(&[("breaches", &["kind", "persons_decision"])])
        .with_facts(),
    Check::new("breaches::code_steps_taken", &[BREACHES], code_steps_taken).by_record(),
    Check::new("breaches::facts_recorded", &[BREACHES], facts_recorded).by_record(),
    Check::new("breaches::losses_reported", &[BREACHES, "devices", "media", "documents-issued"], losses_reported)
        .reading(&[
            ("breaches", &["devices"]),
            ("devices", &["breach"]),
            ("media", &["breach", "contents", "wiped_on"]),
            ("documents-issued", &["breach"]),
        ]),
    Check::new("breaches::journal_kept", &[BREACHES], journal_kept).by_record(),
    Check::new("breaches::note_complete", &[BREACHES], note_complete).by_record(),
    Check::new("breaches::prevention_planned", &[BREACHES], prevention_planned).by_record(),
    Check::new("breaches::serious_analysed", &[BREACHES], serious_analysed).by_record(),
];

/// Between finding it and telling the controller lie no more hours than the policy gives. What is closed is history.
fn reported_at_once(live: &Live<'_>) -> Answer {
    let mut open = Vec::new();
    let running = live.records.of(BREACHES).iter().filter(|entry| entry.state != "closed");
    let answer = Answer::of(running.filter_map(|entry| {
        let found = entry.instant("detected_at")?;
        let told = entry.instant("controller_told_at").or_else(|| entry.instant("aware_at"));
        let last = hours_after(found, live, "breach_internal_report_hours");
        open.extend(told.is_none().then_some(last));
        let state = by_instant(last, told, live.now);
        Some(of(state, BREACHES, entry, "evidence-told").with("day", day_in_warsaw(found)))
    }));
    answer.turning(open, live.now)
}

/// A report does not lie unjudged beyond the hours of the policy.
fn assessed_in_time(live: &Live<'_>) -> Answer {
    let mut open = Vec::new();
    let answer = Answer::of(live.records.of(BREACHES).iter().filter_map(|entry| {
        if JUDGED.contains(&entry.state.as_str()) {
            return Some(of(State::Kept, BREACHES, entry, "evidence-judged"));
        }
        let last = hours_after(entry.instant("aware_at")?, live, "breach_assessment_hours");
        open.push(last);
        let state = by_instant(last, None, live.now);
        Some(of(state, BREACHES, entry, "evidence-not-judged").with("day", day_in_warsaw(last)))
    }));
    answer.turning(open, live.now)
}

/// No notice to persons is overdue; an institution that tells of every breach left nobody untold.
fn persons_told(live: &Live<'_>) -> Answer {
    let in_time = deadlines::met(live).evidence;
    let tells_always = live.parameters.text("breach_persons_notice") == "every-breach";
    let decided = alive(live, BREACHES, &["notified", "not-notified", "closed"])
        .filter(|entry| tells_always && entry.has("kind", "Breach"));
    Answer::of(in_time.into_iter().chain(decided.map(|entry| {
        let is_told = matches!(entry.line("persons_decision"), "Tell" | "TellPublicly");
        of(holds(is_told), BREACHES, entry, "evidence-persons-told")
    })))
}

/// Every event with one of the control's codes shows that each step was taken for which the code asks.
fn code_steps_taken(live: &Live<'_>) -> Answer {
    let meant = alive(live, BREACHES, JUDGED).filter(|entry| is_meant(live.arguments, entry));
    Answer::of(meant.map(|entry| {
        let mut due = entry.rows("steps_due").filter_map(Value::as_str).peekable();
        let are_taken = due.peek().is_some() && due.all(|step| entry.has("steps_done", step));
        of(holds(are_taken), BREACHES, entry, "evidence-steps")
    }))
}

/// The register can be printed, and each event that was judged says when, what and of which nature; once it is settled, what
/// came of it and what was done.
fn journal_kept(live: &Live<'_>) -> Answer {
    let code = live.arguments.code.as_deref().unwrap_or_default();
    if !live.office.documents.contains(code) {
        return Answer::of([Evidence::office(State::Broken, "evidence-form").with("code", code)]);
    }
    Answer::of(alive(live, BREACHES, JUDGED).map(|entry| {
        let mut wanted = vec!["aware_at", "kind", "description", "nature"];
        if matches!(entry.state.as_str(), "notified" | "not-notified" | "closed") {
            wanted.push("effects");
        }
        if entry.state != "assessed" && !ACTED.iter().any(|field| entry.is_filled(field)) {
            wanted.push("measures_taken");
        }
        lacking(BREACHES, entry, wanted)
    }))
}

/// A note has all that the control names: an event that goes on has no end yet, and first steps may stand among the measures.
fn note_complete(live: &Live<'_>) -> Answer {
    Answer::of(chosen(live).map(|entry| {
        let is_asked = |field: &&str| match *field {
            "ended_at" => !entry.is_filled("is_continuing"),
            "first_steps" => !entry.is_filled("measures_taken"),
            _ => true,
        };
        lacking(BREACHES, entry, live.arguments.fields.iter().map(String::as_str).filter(is_asked))
    }))
}

/// An entry has what art. 33(5) wants of it; of a notice only where one was given.
fn facts_recorded(live: &Live<'_>) -> Answer {
    Answer::of(alive(live, BREACHES, &["notified", "not-notified", "closed"]).map(|entry| {
        let mut wanted = vec!["description", "effects", "measures_taken", "detected_at"];
        if entry.has("authority_decision", "Notify") {
            wanted.extend(["reported_at", "notice_channel"]);
        }
        if matches!(entry.line("persons_decision"), "Tell" | "TellPublicly") {
            wanted.extend(["persons_told_on", "persons_channel"]);
        }
        lacking(BREACHES, entry, wanted)
    }))
}

/// Whatever was lost or stolen, device, medium or papers, stands in the register of breaches; a medium on which
/// nothing stood is no breach.
fn losses_reported(live: &Live<'_>) -> Answer {
    let named = |number| live.records.each(BREACHES).any(|breach| breach.numbers("devices").any(|one| one == number));
    let lost = ["devices", "media", "documents-issued"]
        .into_iter()
        .flat_map(|register| alive(live, register, &["lost", "written-off"]).map(move |thing| (register, thing)));
    let is_empty =
        |thing: &Entry| thing.has("contents", "Nothing") || !thing.is_filled("contents") && thing.is_filled("wiped_on");
    let lost = lost.filter(|(register, thing)| *register != "media" || !is_empty(thing));
    Answer::of(lost.map(|(register, thing)| {
        let opened = thing.number_in("breach").is_some_and(|number| live.records.find(BREACHES, number).is_some());
        let is_reported = opened || register == "devices" && named(thing.number);
        of(holds(is_reported), register, thing, "evidence-loss")
    }))
}

/// What was closed left actions behind, each with an owner and a day.
fn prevention_planned(live: &Live<'_>) -> Answer {
    let planned = |entry: &Entry| {
        let mut actions = entry.rows("actions").peekable();
        actions.peek().is_some() && actions.all(|action| action.is_filled("owner") && action.is_filled("due"))
    };
    Answer::of(
        alive(live, BREACHES, &["closed"])
            .map(|entry| of(holds(planned(entry)), BREACHES, entry, "evidence-prevention")),
    )
}

/// A closed breach of high severity was analysed.
fn serious_analysed(live: &Live<'_>) -> Answer {
    let serious = |entry: &&Entry| matches!(entry.line("severity_level"), "High" | "VeryHigh");
    let closed = alive(live, BREACHES, &["closed"]).filter(serious);
    Answer::of(closed.map(|entry| {
        let is_analysed = entry.is_filled("findings") && entry.is_filled("conclusions");
        of(holds(is_analysed), BREACHES, entry, "evidence-analysis")
    }))
}
