//! What art. 13 and 14 still want of a clause, and what the clause promises without need.

use rodowod_domain::completeness::{Clause13, Clause14, Item};
use rodowod_domain::field::Text;
use rodowod_domain::register::Demand;

use super::{Clause, ClauseForm, ClauseKind, composition};
use crate::demands;
use crate::processing_activities::LegalBasis;

/// A demand of the law, the field that meets it and the sentence that asks for it.
const DEMANDS: &[(&str, &str, &str)] = &[
    ("controller", "controller", "gap-clause-controller"),
    ("data_protection_officer", "officer", "gap-clause-officer"),
    ("purposes", "purposes", "gap-clause-purposes"),
    ("legal_basis", "legal_bases", "gap-clause-basis"),
    ("legitimate_interest", "legitimate_interest", "gap-clause-interest"),
    ("categories_of_data", "data_categories", "gap-clause-data"),
    ("recipients", "recipients", "gap-clause-recipients"),
    ("transfers", "transfers", "gap-clause-transfers"),
    ("retention", "retention", "gap-clause-retention"),
    ("rights", "rights", "gap-clause-rights"),
    ("source", "source", "gap-clause-source"),
    ("duty_to_provide", "duty", "gap-clause-duty"),
    ("automated_decisions", "logic", "gap-clause-logic"),
];

/// What the clause has to say, article by article. A short or spoken clause only leads to the full one.
pub fn wanted(clause: &Clause) -> Vec<Demand> {
    if clause.form != ClauseForm::Full {
        return short(clause);
    }
    let judged = match clause.kind {
        ClauseKind::Article13 => article13(clause).judged(),
        ClauseKind::Article14 => article14(clause).judged(),
    };
    demands::named(judged, DEMANDS)
}

fn written(text: Option<&Text>) -> Item {
    Item::from(text.map_or("", |text| &text.0))
}

fn transfers(clause: &Clause) -> Item {
    Item::when(clause.transfer, written(clause.transfers.as_ref()))
}

fn recipients(clause: &Clause) -> Item {
    Item::when(!clause.no_recipients, written(clause.recipients.as_ref()))
}

fn interest(clause: &Clause) -> Item {
    let applies = clause.legal_bases.contains(&LegalBasis::LegitimateInterest);
    Item::when(applies, written(clause.legitimate_interest.as_ref()))
}

/// The text itself always names the complaint and, for consent, the withdrawal.
fn article13(clause: &Clause) -> Clause13 {
    Clause13 {
        controller: written(clause.controller.as_ref()),
        representative: Item::NotApplicable,
        data_protection_officer: Item::when(!clause.no_officer, written(clause.officer.as_ref())),
        purposes: written(clause.purposes.as_ref()),
        legal_basis: clause.legal_bases.as_slice().into(),
        legitimate_interest: interest(clause),
        recipients: recipients(clause),
        transfers: transfers(clause),
        retention: written(clause.retention.as_ref()),
        rights: clause.rights.as_slice().into(),
        withdrawal: Item::Present,
        complaint: Item::Present,
        duty_to_provide: clause.duty.into(),
        automated_decisions: Item::when(clause.automated, written(clause.logic.as_ref())),
    }
}

fn article14(clause: &Clause) -> Clause14 {
    Clause14 {
        controller: written(clause.controller.as_ref()),
        representative: Item::NotApplicable,
        data_protection_officer: Item::when(!clause.no_officer, written(clause.officer.as_ref())),
        purposes: written(clause.purposes.as_ref()),
        legal_basis: clause.legal_bases.as_slice().into(),
        categories_of_data: written(clause.data_categories.as_ref()),
        recipients: recipients(clause),
        transfers: transfers(clause),
        retention: written(clause.retention.as_ref()),
        legitimate_interest: interest(clause),
        rights: clause.rights.as_slice().into(),
        withdrawal: Item::Present,
        complaint: Item::Present,
        source: written(clause.source.as_ref()),
        automated_decisions: Item::when(clause.automated, written(clause.logic.as_ref())),
    }
}

fn short(clause: &Clause) -> Vec<Demand> {
    let is_spoken = clause.form == ClauseForm::Spoken;
    let questions = [
        (clause.controller.is_none(), "controller", "gap-clause-controller", "GDPR 13(1)(a)"),
        (clause.purposes.is_none(), "purposes", "gap-clause-purposes", "GDPR 13(1)(c)"),
        (clause.full_text_at.is_none(), "full_text_at", "gap-clause-full-text", "GDPR 12(1)"),
        (is_spoken && clause.how_to_refuse.is_none(), "how_to_refuse", "gap-clause-refusal", "GDPR 7(3)"),
    ];
    demands::wanted(questions)
}

/// What is not wrong by the letter, but tells people of a right they lack or leaves out one they have.
pub fn advice(clause: &Clause) -> Vec<Demand> {
    let mut wanted = Vec::new();
    if clause.form == ClauseForm::Full && !clause.legal_bases.is_empty() {
        let due = composition::rights(&clause.legal_bases);
        let is_left_out = due.iter().any(|right| !clause.rights.contains(right)) && !clause.rights.is_empty();
        let is_not_due = clause.rights.iter().any(|right| !due.contains(right));
        wanted.push(Demand::new(is_left_out, ("rights", "gap-clause-right-left-out", "GDPR 13(2)(b)")));
        wanted.push(Demand::new(is_not_due, ("rights", "gap-clause-right-not-due", "GDPR 12(1)")));
    }
    wanted.push(Demand::new(clause.activity.is_none(), ("activity", "gap-clause-activity", "GDPR 5(2)")));
    wanted
}
