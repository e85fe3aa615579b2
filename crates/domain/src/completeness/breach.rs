//! The notice of a breach to the authority (art. 33) and to the persons (art. 34).

use serde::{Deserialize, Serialize};

use super::{Item, Missing, document};

document! {
    /// The authority's form, part by part. The parts are from memory; the current form is to be checked.
    pub struct Notice33 {
        always kind: "UODO form 1",
        if_any first_notice_reference: "UODO form 1",
        always notifier: "UODO form 2",
        always contact_point: "GDPR 33(3)(b); UODO form 2",
        if_any other_entities: "UODO form 2",
        always aware_at: "GDPR 33(1); UODO form 3",
        always discovery: "UODO form 3",
        if_any processor_notice_at: "GDPR 33(2); UODO form 3",
        always began_at: "UODO form 3",
        always ended_at: "UODO form 3",
        if_any reasons_for_delay: "GDPR 33(1); UODO form 3",
        always nature: "GDPR 33(3)(a); UODO form 4",
        always breach_type: "GDPR 4(12); UODO form 4",
        always cause: "UODO form 4",
        always number_of_persons: "GDPR 33(3)(a); UODO form 5",
        always number_of_records: "GDPR 33(3)(a); UODO form 5",
        always categories_of_data: "GDPR 33(3)(a); UODO form 6",
        always categories_of_persons: "GDPR 33(3)(a); UODO form 7",
        always measures_before: "UODO form 8",
        always consequences: "GDPR 33(3)(c); UODO form 9",
        always high_risk_assessed: "GDPR 34(1); UODO form 9",
        always persons_told: "GDPR 34; UODO form 10",
        always measures_taken: "GDPR 33(3)(d); UODO form 10",
        if_any cross_border: "GDPR 56; UODO form 11",
        always signature: "UODO form 12",
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoticeKind {
    /// Art. 33(4): in phases, what is known first.
    Initial,
    Supplementary,
    Complete,
}

/// What an initial notice may still leave open: parts 3 to 6 of the form.
const MAY_FOLLOW: [&str; 10] = [
    "discovery",
    "processor_notice_at",
    "began_at",
    "ended_at",
    "nature",
    "breach_type",
    "cause",
    "number_of_persons",
    "number_of_records",
    "categories_of_data",
];

/// What the notice lacks for its kind. A notice that completes an earlier one has to name it.
pub fn missing_notice33(notice: &Notice33, kind: NoticeKind) -> Vec<Missing> {
    missing_for(kind, notice.missing(), notice.first_notice_reference)
}

/// What of the demands of a complete notice a notice of this kind has to meet.
pub(super) fn missing_for(kind: NoticeKind, mut missing: Vec<Missing>, first_notice_reference: Item) -> Vec<Missing> {
    match kind {
        NoticeKind::Initial => missing.retain(|open| !MAY_FOLLOW.contains(&open.field)),
        NoticeKind::Supplementary if first_notice_reference == Item::NotApplicable => {
            missing.push(Missing { field: "first_notice_reference", article: "UODO form 1" });
        }
        NoticeKind::Supplementary | NoticeKind::Complete => {}
    }
    if kind != NoticeKind::Supplementary {
        // Only a notice that adds to an earlier one can name it.
        missing.retain(|open| open.field != "first_notice_reference");
    }
    missing
}

document! {
    /// The entry of every breach in the institution's own record, reported or not.
    pub struct BreachEntry33 {
        always facts: "GDPR 33(5)",
        always effects: "GDPR 33(5)",
        always remedial_action: "GDPR 33(5)",
    }
}

document! {
    /// The letter to the persons, in clear and plain language.
    pub struct Notice34 {
        always nature: "GDPR 34(2)",
        always contact_point: "GDPR 34(2), 33(3)(b)",
        always consequences: "GDPR 34(2), 33(3)(c)",
        always measures_taken: "GDPR 34(2), 33(3)(d)",
        always plain_language: "GDPR 34(2), 12(1)",
    }
}
