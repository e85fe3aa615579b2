//! What proves a consent, what makes it void, and what is still to do after its end.

use jiff::civil::Date;
use rodowod_domain::completeness::{Consent as Document, Item};
use rodowod_domain::field::Problem;
use rodowod_domain::minors::{Actor, Matter, Person, Question, Threshold, Verdict, who_may};
use rodowod_domain::record::day_in_warsaw;
use rodowod_domain::register::{Demand, Moment};

use super::{Consent, ConsentGiver, ConsentKind, ConsentSubject};
use crate::demands;

/// A demand of the law, the field that meets it and the sentence that asks for it.
const DEMANDS: &[(&str, &str, &str)] = &[
    ("representative", "authority", "gap-consent-authority"),
    ("identity", "identity", "gap-consent-identity"),
    ("text_version", "text_version", "gap-consent-version"),
    ("purpose", "purposes", "gap-consent-purpose"),
    ("given_at", "given_at", "gap-consent-time"),
    ("act", "act", "gap-consent-act"),
    ("information", "told_withdrawal", "gap-consent-information"),
    ("freely_given", "unconditional", "gap-consent-freely"),
    ("explicit", "explicit", "gap-consent-explicit"),
    ("capacity", "giver", "gap-consent-capacity"),
];

/// The consent as art. 7(1) wants it shown.
pub fn document(consent: &Consent, day: Date) -> Document {
    let needs_authority = matches!(consent.giver, ConsentGiver::Guardian | ConsentGiver::Proxy);
    Document {
        person: Item::Present,
        representative: Item::when(needs_authority, consent.authority.is_some()),
        identity: consent.identity.is_some().into(),
        text_version: (consent.text_version.is_some() && consent.wording.is_some()).into(),
        purpose: consent.purposes.as_slice().into(),
        given_at: consent.given_at.is_some().into(),
        act: consent.act.is_some().into(),
        information: consent.told_withdrawal.into(),
        freely_given: (consent.unconditional && consent.told_no_harm).into(),
        explicit: Item::when(consent.kind == ConsentKind::SpecialData, consent.explicit),
        capacity: is_capable(consent, day).into(),
    }
}

/// A parent or guardian speaks for a minor, and nobody else speaks for an adult but a proxy; about messages by
/// electronic means the child itself decides earlier.
fn is_capable(consent: &Consent, day: Date) -> bool {
    let is_of_age = consent.born.is_some_and(|born| Threshold::FullCapacity.is_reached(born, day));
    let is_minor = consent.subject == ConsentSubject::Child && !is_of_age;
    match consent.giver {
        ConsentGiver::Personally => !is_minor || decides_alone_online(consent, day),
        ConsentGiver::Parent | ConsentGiver::Guardian => is_minor && !decides_alone_online(consent, day),
        ConsentGiver::Proxy => true,
    }
}

/// Art. 8(1), by the day of the consent: what a parent gave before stands when the child grows older.
fn decides_alone_online(consent: &Consent, day: Date) -> bool {
    let Some(birth) = consent.born.filter(|_| consent.kind == ConsentKind::ElectronicMessages) else { return false };
    let question = Question {
        actor: Actor::Oneself,
        matter: Matter::OnlineServiceConsent,
        person: Person { birth, is_married: false, is_incapacitated: false },
        on: consent.given_at.map_or(day, day_in_warsaw),
        parents_disagree: false,
        is_authorised: false,
    };
    who_may(&question).verdict == Verdict::Allow
}

/// What art. 7 wants before the consent counts.
pub fn wanted(consent: &Consent, at: &Moment) -> Vec<Demand> {
    demands::named(document(consent, at.today).judged(), DEMANDS)
}

pub fn problems(consent: &Consent, at: &Moment) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut demand = |is_broken: bool, field: String, key| {
        if is_broken {
            problems.push(Problem::at(field, key));
        }
    };
    let is_image = consent.kind == ConsentKind::Image;
    let is_given = at.state == "given";
    demand(is_given && is_image && consent.channels.is_empty(), "channels".into(), "problem-consent-channels");
    let agreed = |row: &super::ChannelConsent| row.capture || row.publication;
    demand(
        is_given && is_image && !consent.channels.is_empty() && !consent.channels.iter().any(agreed),
        "channels".into(),
        "problem-consent-nothing-agreed",
    );
    for (index, row) in consent.channels.iter().enumerate() {
        // What may not be taken cannot be shown, and what was not agreed to may not have been.
        demand(row.publication && !row.capture, format!("channels.{index}.capture"), "problem-consent-capture-first");
        demand(
            row.published_on.is_some() && !row.publication,
            format!("channels.{index}.publication"),
            "problem-consent-published-without",
        );
        let given_on = consent.given_at.map(day_in_warsaw);
        demand(
            is_given && row.published_on.is_some_and(|day| given_on.is_some_and(|given| day < given)),
            format!("channels.{index}.published_on"),
            "problem-consent-published-before",
        );
        demand(
            row.taken_down_on.zip(row.published_on).is_some_and(|(down, up)| down < up),
            format!("channels.{index}.taken_down_on"),
            "problem-before-the-start",
        );
        demand(
            at.state == "ended" && !row.is_clear(),
            format!("channels.{index}.proof"),
            "problem-consent-not-taken-down",
        );
    }
    let is_before = consent.withdrawn_at.zip(consent.given_at).is_some_and(|(withdrawn, given)| withdrawn < given);
    demand(is_before, "withdrawn_at".into(), "problem-before-the-start");
    demand(consent.to.zip(consent.from).is_some_and(|(to, from)| to < from), "to".into(), "problem-before-the-start");
    // Whoever comes of age gives a word of their own, however long the one for them was meant to last.
    let is_of_age = consent.day_of_age(at.today).is_some_and(|day| day <= at.today);
    let runs_on = !is_of_age && consent.to.is_some_and(|to| to >= at.today);
    demand(at.state == "lapsed" && runs_on, "to".into(), "problem-consent-still-runs");
    problems
}

/// What a consent in force should still show.
pub fn advice(consent: &Consent, at: &Moment) -> Vec<Demand> {
    let is_child = consent.subject == ConsentSubject::Child;
    let is_old_enough = |threshold: Threshold| consent.born.is_some_and(|born| threshold.is_reached(born, at.today));
    let others_decide = is_child && consent.giver != ConsentGiver::Personally;
    let is_asked_too =
        others_decide && is_old_enough(Threshold::ImageConsent) && !is_old_enough(Threshold::FullCapacity);
    let is_image = consent.kind == ConsentKind::Image;
    let questions = [
        (consent.clause.is_none(), "clause", "gap-consent-clause", "GDPR 13"),
        (consent.activity.is_none(), "activity", "gap-consent-activity", "GDPR 6(1)(a)"),
        (is_child && consent.born.is_none(), "born", "gap-consent-born", "GDPR 8; KC 12"),
        (
            is_asked_too && consent.child_agreed_on.is_none(),
            "child_agreed_on",
            "gap-consent-child",
            "KC 15, 17; KRO 98",
        ),
        (is_image && consent.image_kinds.is_empty(), "image_kinds", "gap-consent-image", "GDPR 7(2)"),
        (is_image && !consent.no_payment, "no_payment", "gap-consent-payment", "pr. aut. art. 81"),
        (consent.to.is_none(), "to", "gap-consent-end", "GDPR 5(1)(e)"),
    ];
    demands::wanted(questions)
}

pub fn after_the_end(consent: &Consent) -> Vec<Demand> {
    let is_image = consent.kind == ConsentKind::Image;
    let questions = [
        (consent.stopped_on.is_none(), "stopped_on", "gap-consent-stop", "GDPR 7(3)"),
        (
            !consent.channels.iter().all(super::ChannelConsent::is_clear),
            "channels",
            "gap-consent-take-down",
            "GDPR 17(1)(b)",
        ),
        (
            is_image && consent.private_copies_gone_on.is_none(),
            "private_copies_gone_on",
            "gap-consent-private-copies",
            "GDPR 17(1)(b)",
        ),
        (
            consent.withdrawn_at.is_some() && consent.told_on.is_none(),
            "told_on",
            "gap-consent-person-told",
            "GDPR 12(3)",
        ),
    ];
    demands::wanted(questions)
}
