//! Checks over recorded calls: under rules that are complete, announced, known to staff, and kept no longer than decided.

use std::collections::BTreeSet;

use rodowod_domain::control::{Answer, Check, Live, State};
use rodowod_domain::cross_check::Entry;
use rodowod_domain::record::day_in_warsaw;

use super::people::live_authorisations;
use super::reading::{Read as _, after, alive, all_filled, by, each, grace, holds, newest_row, of, stated, within};

const RECORDINGS: &str = "recordings";
const RULES: &str = "recordings-rules";
const IN_FORCE: &[&str] = &["in-force"];

pub static CHECKS: &[Check] = &[
    Check::new("recordings::rules_complete", &[RULES], rules_complete).by_record(),
    Check::new("recordings::announcement_complete", &[RULES], announcement_complete).by_record(),
    Check::new("recordings::announcement_tested", &[RULES], announcement_tested).by_record(),
    Check::new("recordings::consent_model_stated", &[RULES], consent_model_stated).by_record(),
    Check::new("recordings::staff_told", &["acknowledgements", "authorisations", RULES], staff_told)
        .reading(&[("acknowledgements", &["person", "account", "thing"])]),
    Check::new("recordings::none_without_rules", &["channels", RECORDINGS, RULES], none_without_rules),
    Check::new("recordings::none_past_retention", &[RECORDINGS], none_past_retention).by_record(),
    Check::new("recordings::holds_respected", &[RECORDINGS], holds_respected).by_record(),
    Check::new("recordings::destroyed_by_protocol", &[RECORDINGS], destroyed_by_protocol).by_record(),
];

/// What is recorded, when, why, who may listen; and calls go on when the recorder fails.
fn rules_complete(live: &Live<'_>) -> Answer {
    let needed =
        ["purposes", "basis", "numbers", "directions", "access_posts", "retention_months", "adopted_by", "adopted_on"];
    each(live, (RULES, IN_FORCE), "evidence-recording-rules", |rules| {
        holds(all_filled(rules, &needed) && rules.has("fallback", "CallsGoOn"))
    })
}

fn announcement_complete(live: &Live<'_>) -> Answer {
    let parts = ["Institution", "AllCallsRecorded", "Purpose", "HowToRefuse", "Controller", "FullInformation"];
    each(live, (RULES, IN_FORCE), "evidence-announcement", |rules| {
        holds(rules.is_filled("announcement") && parts.iter().all(|part| rules.has("announcement_parts", part)))
    })
}

/// Somebody rang not long ago, and heard it.
fn announcement_tested(live: &Live<'_>) -> Answer {
    each(live, (RULES, IN_FORCE), "evidence-announcement-test", |rules| {
        let last = newest_row(rules, "tests", "tested_on").filter(|test| test.has("is_heard", "true"));
        let day = last.and_then(|test| test.day("tested_on"));
        day.map_or(State::Broken, |day| within(day, live, "announcement_test_days"))
    })
}

/// Where consent carries the recording, the announcement says that staying on the line means it, outgoing calls too.
fn consent_model_stated(live: &Live<'_>) -> Answer {
    let consented = alive(live, RULES, IN_FORCE).filter(|rules| rules.has("basis", "Consent"));
    Answer::of(consented.map(|rules| {
        let is_said = rules.has("announcement_parts", "StayingMeansConsent");
        let is_said_calling = !rules.has("directions", "Outgoing") || rules.is_filled("outgoing_message");
        of(holds(is_said && is_said_calling), RULES, rules, "evidence-consent-model")
    }))
}

/// Everybody who works with data said that they know of the recording, or still has time to.
fn staff_told(live: &Live<'_>) -> Answer {
    let Some(from) = alive(live, RULES, IN_FORCE).filter_map(|rules| rules.day("in_force_on")).min() else {
        return Answer::NOTHING;
    };
    Answer::of(live_authorisations(live).map(|entry| {
        let is_meant = |one: &&Entry| one.state == "confirmed" && one.line("thing") == "RecordingRules";
        let is_told = stated(live, entry).iter().any(is_meant);
        let begun = entry.day("from").map_or(from, |begun| begun.max(from));
        let state = if is_told { State::Kept } else { grace(begun, live, "policy_acknowledgement_days") };
        of(state, "authorisations", entry, "evidence-recording-told")
    }))
}

/// What was recorded names rules that were adopted, and no line records without rules in force.
fn none_without_rules(live: &Live<'_>) -> Answer {
    let adopted: BTreeSet<u64> = alive(live, RULES, &["in-force", "repealed"]).map(|rules| rules.number).collect();
    let current: BTreeSet<u64> = alive(live, RULES, IN_FORCE).map(|rules| rules.number).collect();
    let names = |entry: &Entry, field: &str, known: &BTreeSet<u64>| {
        entry.number_in(field).is_some_and(|number| known.contains(&number))
    };
    let recordings = alive(live, RECORDINGS, &["kept", "held"]);
    let recordings = recordings
        .map(|one| of(holds(names(one, "regulation", &adopted)), RECORDINGS, one, "evidence-recording-ruled"));
    let lines = alive(live, "channels", &["approved"]).filter(|channel| channel.has("recording", "On"));
    let lines = lines.map(|one| of(holds(names(one, "rules", &current)), "channels", one, "evidence-channel-ruled"));
    Answer::of(recordings.chain(lines))
}

/// A recording that nothing holds back goes when its time is over: its own, or that of the policy if it is shorter.
fn none_past_retention(live: &Live<'_>) -> Answer {
    Answer::of(alive(live, RECORDINGS, &["kept"]).map(|recording| {
        let recorded = recording.instant("recorded_at").map(day_in_warsaw);
        let by_policy = recorded.and_then(|day| after(day, live, "recording_retention_months"));
        let last = [by_policy, recording.day("keep_until")].into_iter().flatten().min();
        let state = last.map_or(State::Kept, |last| by(last, live.today));
        of(state, RECORDINGS, recording, "evidence-recording-kept")
    }))
}

/// What is past its time or released after it goes, and what went has the day, whoever did it and the protocol.
fn destroyed_by_protocol(live: &Live<'_>) -> Answer {
    let gone = each(live, (RECORDINGS, &["destroyed"]), "evidence-recording-destroyed", |recording| {
        holds(all_filled(recording, &["destroyed_on", "destroyed_by", "deletion"]))
    });
    Answer::merged([&gone, &none_past_retention(live)])
}

/// Nothing was destroyed while a case held it back, and each hold has its ground.
fn holds_respected(live: &Live<'_>) -> Answer {
    let concerned = alive(live, RECORDINGS, &["held", "destroyed"]).filter(|one| one.is_filled("hold_from"));
    Answer::of(concerned.map(|recording| {
        let is_right = if recording.state == "held" {
            recording.is_filled("hold_ground")
        } else {
            let ended = recording.day("hold_ended_on");
            ended.zip(recording.day("destroyed_on")).is_some_and(|(ended, destroyed)| ended <= destroyed)
        };
        of(holds(is_right), RECORDINGS, recording, "evidence-recording-held")
    }))
}
