//! Checks over notices and consents: told in time, in the right words, and withdrawn when somebody says so.

use std::collections::BTreeSet;

use rodowod_domain::control::{Answer, Check, Evidence, Live, State};
use rodowod_domain::cross_check::Entry;
use rodowod_domain::information::art14_due;
use rodowod_domain::record::day_in_warsaw;
use rodowod_domain::text::kebab;
use serde_json::Value;

use super::activities::without_gaps;
use super::reading::{Read as _, alive, all_filled, by, each, grace, holds, of};
use super::records::{asked, declared, lacking};

const CLAUSES: &str = "clauses";
const TOLD: &str = "clause-presentations";
const CONSENTS: &str = "consents";
const ACTIVITIES: &str = "processing-activities";
const IN_FORCE: &[&str] = &["approved", "published"];
const LIVE: &[&str] = &["active", "review"];
/// The paper that stands under letters.
const FOOTER: &str = "clause-footer";
/// The forms of consent to images: of a parent and of an employee.
const IMAGE_FORMS: [&str; 2] = ["W-18", "W-19"];

/// What the articles demand of a notice; advice on rights stands with the record.
const DEMANDED: &[&str] = &[
    "controller",
    "officer",
    "purposes",
    "legal_bases",
    "legitimate_interest",
    "data_categories",
    "recipients",
    "transfers",
    "retention",
    "source",
    "duty",
    "logic",
];

pub static CHECKS: &[Check] = &[
    Check::new("clauses::every_activity_covered", &[CLAUSES, ACTIVITIES], |live| {
        each(live, (ACTIVITIES, LIVE), "evidence-clause-of-activity", |activity| {
            // Either names the other: a clause the one activity it was made for, an activity every clause it is told by.
            let told: Vec<u64> = activity.rows("clauses").filter_map(Value::as_u64).collect();
            let names = |clause: &Entry| clause.number_in("activity") == Some(activity.number);
            holds(alive(live, CLAUSES, IN_FORCE).any(|clause| names(clause) || told.contains(&clause.number)))
        })
    }),
    Check::new("clauses::every_activity_presented", &[TOLD, ACTIVITIES], |live| {
        let told = alive(live, TOLD, &["presented", "excused"]);
        let told: BTreeSet<u64> = told.filter_map(|one| one.number_in("activity")).collect();
        each(live, (ACTIVITIES, LIVE), "evidence-clause-presented", |activity| holds(told.contains(&activity.number)))
    })
    .reading(&[("clause-presentations", &["activity"])]),
    Check::new("clauses::client_notice_published", &[CLAUSES], |live| {
        one_published(live, |clause| matches!(clause.line("audience"), "Clients" | "Correspondents"))
    })
    .by_record(),
    Check::new("clauses::advice_published", &[CLAUSES], advice_published)
        .reading(&[("clauses", &["audience", "advice"])]),
    Check::new("clauses::website_policy_published", &[CLAUSES], website_policy_published).by_record(),
    Check::new("clauses::short_form_ready", &[CLAUSES], |live| {
        one_published(live, |clause| clause.has("form", "Short"))
    })
    .by_record(),
    Check::new("clauses::footer_ready", &[CLAUSES], footer_ready).by_record(),
    Check::new("clauses::presentations_have_channel", &[TOLD], |live| {
        each(live, (TOLD, &["presented"]), "evidence-presentation", |entry| {
            holds(all_filled(entry, &["channel", "clause_version", "presented_on", "proof_place"]))
        })
    })
    .by_record(),
    Check::new("clauses::published_current", &[CLAUSES], published_current),
    Check::new("clauses::short_form_links", &[CLAUSES], |live| {
        let short = alive(live, CLAUSES, IN_FORCE).filter(|clause| clause.has("form", "Short"));
        Answer::of(
            short.map(|clause| of(holds(clause.is_filled("full_text_at")), CLAUSES, clause, "evidence-full-text")),
        )
    })
    .by_record(),
    Check::new("clauses::indirect_in_time", &[TOLD], indirect_in_time).by_record(),
    Check::new("clauses::exceptions_safeguarded", &[TOLD], |live| {
        each(live, (TOLD, &["excused"]), "evidence-exception", |entry| {
            let is_effort = entry.has("exception", "ImpossibleOrDisproportionate");
            let is_reasoned = all_filled(entry, &["exception", "exception_reason"]);
            let is_by_law = matches!(entry.line("exception"), "LawProvides" | "ProfessionalSecrecy");
            let is_founded = !is_by_law || entry.is_filled("provision");
            holds(is_reasoned && is_founded && (!is_effort || entry.is_filled("safeguards")))
        })
    })
    .by_record(),
    Check::new("clauses::renewed_after_change", &[TOLD], |live| {
        let renewed = alive(live, TOLD, &[]).filter(|entry| entry.is_filled("new_purpose"));
        Answer::of(renewed.map(|entry| of(holds(entry.state != "due"), TOLD, entry, "evidence-new-purpose")))
    })
    .by_record(),
    Check::new("clauses::direct_complete", &[CLAUSES], |live| without_gaps(live, CLAUSES, (IN_FORCE, DEMANDED)))
        .by_record(),
    Check::new("clauses::recording_complete", &[CLAUSES], |live| {
        let fields = ["controller", "purposes", "how_to_refuse", "retention", "full_text_at"];
        let spoken = alive(live, CLAUSES, IN_FORCE).filter(|clause| clause.has("audience", "Callers"));
        Answer::of(
            spoken.map(|clause| of(holds(all_filled(clause, &fields)), CLAUSES, clause, "evidence-record-complete")),
        )
    })
    .by_record(),
    Check::new("consents::evidence_complete", &[CONSENTS], |live| {
        each(live, (CONSENTS, &["given"]), "evidence-consent", |entry| {
            let is_explicit = !entry.has("kind", "SpecialData") || entry.is_filled("explicit");
            holds(is_explicit && all_filled(entry, &["given_at", "act", "text_version", "wording", "evidence_place"]))
        })
    })
    .by_record(),
    Check::new("consents::forms_granular", &[CONSENTS], forms_granular).by_record(),
    Check::new("consents::images_covered", &[CONSENTS], images_covered).by_record(),
    Check::new("consents::withdrawals_carried_out", &[CONSENTS], |live| {
        let withdrawn = alive(live, CONSENTS, &[]).filter(|entry| entry.is_filled("withdrawn_at"));
        Answer::of(withdrawn.map(|entry| {
            let since = entry.instant("withdrawn_at").map_or(live.today, day_in_warsaw);
            let state = match entry.is_filled("stopped_on") {
                true => State::Kept,
                false => grace(since, live, "consent_withdrawal_days"),
            };
            of(state, CONSENTS, entry, "evidence-consent-withdrawn").with("day", since)
        }))
    })
    .by_record(),
    Check::new("consents::channels_listed", &[CONSENTS], |live| {
        let allowed = live.parameters.list("image_channels");
        let is_listed = |name: &str| allowed.contains(&kebab(name));
        Answer::of(images(live).map(|entry| {
            let state = holds(entry.rows("channels").all(|row| is_listed(row.line("channel"))));
            of(state, CONSENTS, entry, "evidence-image-channels")
        }))
    })
    .by_record(),
    Check::new("consents::private_copies_deleted", &[CONSENTS], |live| {
        let published = images(live).filter(|entry| entry.rows("channels").any(|row| row.is_filled("published_on")));
        Answer::of(published.map(|entry| {
            of(holds(entry.is_filled("private_copies_gone_on")), CONSENTS, entry, "evidence-private-copies")
        }))
    })
    .by_record(),
];

/// The two forms for images are printed, and each consent was asked for by purposes of its own, freely and with its end.
fn forms_granular(live: &Live<'_>) -> Answer {
    let missing = IMAGE_FORMS.into_iter().filter(|code| !live.office.documents.contains(*code));
    let missing = Answer::of(missing.map(|code| Evidence::office(State::Broken, "evidence-form").with("code", code)));
    if missing.seen > 0 {
        return missing;
    }
    each(live, (CONSENTS, &["asked", "given"]), "evidence-consent-form", |entry| {
        holds(all_filled(entry, &["purposes", "told_withdrawal", "told_no_harm", "unconditional"]))
    })
}

fn images<'a>(live: &Live<'a>) -> impl Iterator<Item = &'a Entry> {
    alive(live, CONSENTS, &["given", "withdrawn"]).filter(|entry| entry.has("kind", "Image"))
}

/// What stands under letters is published and leads to the full text, and its paper, which ends by saying what whoever got
/// a letter by mistake does with it, can be taken over.
fn footer_ready(live: &Live<'_>) -> Answer {
    if !live.office.documents.contains(FOOTER) {
        return Answer::of([Evidence::office(State::Broken, "evidence-form").with("code", FOOTER)]);
    }
    let feet = alive(live, CLAUSES, &["published"]).filter(|clause| clause.has("channels", "MailFooter"));
    let feet = Answer::of(feet.map(|clause| {
        let is_whole = clause.has("form", "Short") && all_filled(clause, &["controller", "full_text_at"]);
        of(holds(is_whole), CLAUSES, clause, "evidence-footer")
    }));
    if feet.seen > 0 {
        return feet;
    }
    Answer::of([Evidence::office(State::Broken, "evidence-never-done").with("register", CLAUSES)])
}

/// At least one published clause of this sort.
fn one_published(live: &Live<'_>, is_meant: impl Fn(&Entry) -> bool) -> Answer {
    let found: Vec<&Entry> = alive(live, CLAUSES, &["published"]).filter(|clause| is_meant(clause)).collect();
    if found.is_empty() {
        return Answer::of([Evidence::office(State::Broken, "evidence-never-done").with("register", CLAUSES)]);
    }
    Answer::of(found.into_iter().map(|clause| of(State::Kept, CLAUSES, clause, "evidence-record-stands")))
}

/// The website has its policy, and the policy says what the control names.
fn website_policy_published(live: &Live<'_>) -> Answer {
    let of_website = |clause: &&Entry| clause.has("audience", "WebVisitors");
    let mut published = alive(live, CLAUSES, &["published"]).filter(of_website).peekable();
    if published.peek().is_none() {
        return Answer::of([Evidence::office(State::Broken, "evidence-never-done").with("register", CLAUSES)]);
    }
    Answer::of(published.map(|clause| lacking(CLAUSES, clause, asked(live, declared(CLAUSES), clause))))
}

/// A published notice to clients says all of this advice. Each piece is a choice, and its sentence stands in the text.
fn advice_published(live: &Live<'_>) -> Answer {
    let told = |clause: &&Entry| matches!(clause.line("audience"), "Clients" | "Correspondents" | "VideoParticipants");
    let says = |clause: &&Entry| {
        let said = clause.body.get("advice").and_then(Value::as_array).into_iter().flatten();
        let said: BTreeSet<&str> = said.filter_map(Value::as_str).collect();
        live.arguments.values.iter().all(|advice| said.contains(advice.as_str()))
    };
    let notices: Vec<&Entry> = alive(live, CLAUSES, &["published"]).filter(told).collect();
    if notices.is_empty() {
        return Answer::of([Evidence::office(State::Broken, "evidence-never-done").with("register", CLAUSES)]);
    }
    let whole: Vec<&Entry> = notices.iter().copied().filter(says).collect();
    let (state, shown) = if whole.is_empty() { (State::Broken, notices) } else { (State::Kept, whole) };
    Answer::of(shown.into_iter().map(|clause| of(state, CLAUSES, clause, "evidence-advice")))
}

/// What is published names its place and its day, and has not been replaced without being withdrawn.
fn published_current(live: &Live<'_>) -> Answer {
    let replaced = |number| {
        let mut newer = alive(live, CLAUSES, &["published"]);
        newer.any(|clause| clause.number_in("replaces") == Some(number))
    };
    each(live, (CLAUSES, &["published"]), "evidence-published", |clause| {
        holds(all_filled(clause, &["published_on", "published_at", "valid_from"]) && !replaced(clause.number))
    })
}

/// Data from elsewhere: told by the day that the register itself counts (art. 14(3)).
fn indirect_in_time(live: &Live<'_>) -> Answer {
    let indirect = alive(live, TOLD, &["due", "presented"]).filter(|entry| entry.has("kind", "Article14"));
    Answer::of(indirect.filter_map(|entry| {
        let (contact, disclosure) = (entry.day("first_contact_on"), entry.day("first_disclosure_on"));
        let last = art14_due(entry.day("obtained_on")?, contact, disclosure).ok()?.last;
        let state = entry.day("presented_on").map_or_else(|| by(last, live.today), |told| holds(told <= last));
        Some(of(state, TOLD, entry, "evidence-told-by").with("day", last))
    }))
}

/// Nothing was published but after the consent and in a channel that it names for publication.
fn images_covered(live: &Live<'_>) -> Answer {
    Answer::of(images(live).map(|entry| {
        let given = entry.instant("given_at").map(day_in_warsaw);
        let is_covered = entry.rows("channels").all(|row| {
            row.day("published_on")
                .is_none_or(|day| row.is_filled("publication") && given.is_some_and(|given| given <= day))
        });
        of(holds(is_covered), CONSENTS, entry, "evidence-image-consent")
    }))
}
