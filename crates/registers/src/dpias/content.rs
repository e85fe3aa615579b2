//! What the screening answers, and what art. 35(7) and 36(3) still want of an assessment.

use jiff::civil::Date;
use rodowod_domain::completeness::{Consultation36, Dpia35, Item};
use rodowod_domain::dpia::{Screening, need};
use rodowod_domain::register::Demand;

use super::{Dpia, DpiaAnswer, DpiaCriterion, DpiaExemption};
use crate::demands;
use crate::risk_reports::ScoredLevel;

/// A demand of the law, the field that meets it and the sentence that asks for it.
const DEMANDS: &[(&str, &str, &str)] = &[
    ("description", "description", "gap-dpia-description"),
    ("purposes", "purposes", "gap-dpia-purposes"),
    ("legitimate_interest", "legitimate_interest", "gap-dpia-interest"),
    ("necessity", "necessity", "gap-dpia-necessity"),
    ("risks", "risks", "gap-dpia-risks"),
    ("measures", "measures", "gap-dpia-measures"),
    ("officer_advice", "officer_advice", "gap-dpia-officer"),
    ("views_of_persons", "views", "gap-dpia-views"),
    ("responsibilities", "responsibilities", "gap-dpia-responsibilities"),
];

pub fn answer(dpia: &Dpia, today: Date) -> DpiaAnswer {
    let screening = Screening {
        triggers: dpia.triggers.iter().map(|trigger| (*trigger).into()).collect(),
        criteria: dpia.criteria.iter().map(|criterion| (*criterion).into()).collect(),
        guidelines: dpia.guidelines.iter().map(|guideline| (*guideline).into()).collect(),
        controller_decides: dpia.controller_decides,
        single_practitioner: dpia.single_practitioner,
        exemption: dpia.exemption.map(Into::into),
    };
    need(&screening, today).answer.into()
}

pub fn residual_level(dpia: &Dpia) -> Option<ScoredLevel> {
    dpia.risks.iter().filter_map(|row| super::weigh(dpia.scale, row.weighing())).map(|scored| scored.level).max()
}

/// Art. 36(1): the risk stays high in spite of the measures that stand.
pub fn needs_consultation(dpia: &Dpia) -> bool {
    residual_level(dpia).is_some_and(|level| level >= ScoredLevel::High)
}

fn document(dpia: &Dpia) -> Dpia35 {
    Dpia35 {
        description: dpia.description.is_some().into(),
        purposes: dpia.purposes.is_some().into(),
        legitimate_interest: Item::when(!dpia.no_interest, dpia.legitimate_interest.is_some()),
        necessity: (!dpia.necessity.is_empty() && dpia.can_be_avoided.is_some()).into(),
        risks: dpia.risks.as_slice().into(),
        measures: (dpia.safeguards.is_some() || !dpia.measures.is_empty()).into(),
        officer_advice: Item::when(!dpia.no_officer, dpia.officer_advice.is_some()),
        codes_of_conduct: Item::NotApplicable,
        views_of_persons: (dpia.views.is_some() || dpia.views_not_sought.is_some()).into(),
    }
}

/// Of art. 36(3) only the responsibilities are not in the assessment already.
fn consultation(dpia: &Dpia) -> Consultation36 {
    Consultation36 {
        responsibilities: dpia.responsibilities.is_some().into(),
        purposes_and_means: Item::Present,
        measures: Item::Present,
        data_protection_officer: Item::NotApplicable,
        impact_assessment: Item::Present,
        requested_information: Item::NotApplicable,
    }
}

/// What the law wants, article by article.
pub fn wanted(dpia: &Dpia) -> Vec<Demand> {
    let mut judged = document(dpia).judged();
    // Without an officer the calculus may still ask for the advice; nobody can give it then.
    judged.retain(|(demand, _)| demand.field != "officer_advice" || !dpia.no_officer);
    if needs_consultation(dpia) {
        judged.extend(consultation(dpia).judged());
    }
    demands::named(judged, DEMANDS)
}

pub fn screening_gaps(dpia: &Dpia, today: Date) -> Vec<Demand> {
    let answer = answer(dpia, today);
    let is_reasoned = dpia.screening_reasons.is_some();
    let by_officer = dpia.exemption == Some(DpiaExemption::RiskUnlikelyReasoned);
    let questions = [
        (dpia.activities.is_empty(), "activities", "gap-dpia-activities", "GDPR 35(1)"),
        (answer == DpiaAnswer::NotByCount && !is_reasoned, "screening_reasons", "gap-dpia-one-hit", "GDPR 35(1)"),
        (by_officer && dpia.officer_advice.is_none(), "officer_advice", "gap-dpia-officer", "GDPR 35(2)"),
    ];
    demands::wanted(questions)
}

pub fn advice(dpia: &Dpia) -> Vec<Demand> {
    let is_large = dpia.criteria.contains(&DpiaCriterion::LargeScale);
    let is_special = dpia.criteria.contains(&DpiaCriterion::SpecialCategories);
    let questions = [
        (is_large && dpia.scale_persons.is_none(), "scale_persons", "gap-dpia-scale", "GDPR 35(3)(b)"),
        (is_special && dpia.special_grounds.is_empty(), "special_grounds", "gap-dpia-special-ground", "GDPR 9(2)"),
        (dpia.retention.is_none(), "retention", "gap-dpia-retention", "GDPR 35(7)(a)"),
        (needs_consultation(dpia) && dpia.sent_on.is_none(), "sent_on", "gap-dpia-consultation", "GDPR 36(1)"),
    ];
    demands::wanted(questions)
}
