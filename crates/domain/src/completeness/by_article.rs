//! The documents by the article that asks for them, for callers that hold names and not structs: command line and page.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::breach::missing_for;
use super::{
    Activity, Answer15, BreachEntry33, Category, Clause13, Clause14, Consent, Consultation36, Contract28, Demand,
    Dpia35, Item, Missing, Notice33, Notice34, NoticeKind, Refusal12, open_demands,
};
use crate::text::{from_word, word};

/// What is looked at; its word names the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Document {
    #[serde(rename = "art30-1")]
    Activity,
    #[serde(rename = "art30-2")]
    Category,
    #[serde(rename = "art13")]
    Clause13,
    #[serde(rename = "art14")]
    Clause14,
    #[serde(rename = "art28")]
    Contract,
    #[serde(rename = "art33-initial")]
    InitialNotice,
    #[serde(rename = "art33-supplementary")]
    SupplementaryNotice,
    #[serde(rename = "art33-complete")]
    CompleteNotice,
    #[serde(rename = "art33-5")]
    BreachEntry,
    #[serde(rename = "art34")]
    NoticeToPersons,
    #[serde(rename = "art35")]
    ImpactAssessment,
    #[serde(rename = "art36")]
    Consultation,
    #[serde(rename = "art15")]
    Answer,
    #[serde(rename = "art12-4")]
    Refusal,
    #[serde(rename = "art7")]
    Consent,
}

/// A field that the document does not have.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{document} has no item {field:?}")]
pub struct UnknownField {
    pub document: String,
    pub field: String,
}

impl Document {
    pub const ALL: [Self; 15] = [
        Self::Activity,
        Self::Category,
        Self::Clause13,
        Self::Clause14,
        Self::Contract,
        Self::InitialNotice,
        Self::SupplementaryNotice,
        Self::CompleteNotice,
        Self::BreachEntry,
        Self::NoticeToPersons,
        Self::ImpactAssessment,
        Self::Consultation,
        Self::Answer,
        Self::Refusal,
        Self::Consent,
    ];

    pub fn name(self) -> String {
        word(&self)
    }

    pub fn from_name(name: &str) -> Option<Self> {
        from_word(name)
    }

    /// The translation key of the document.
    pub fn key(self) -> String {
        format!("document-{}", self.name())
    }

    pub fn demands(self) -> &'static [Demand] {
        match self {
            Self::Activity => Activity::DEMANDS,
            Self::Category => Category::DEMANDS,
            Self::Clause13 => Clause13::DEMANDS,
            Self::Clause14 => Clause14::DEMANDS,
            Self::Contract => Contract28::DEMANDS,
            Self::InitialNotice | Self::SupplementaryNotice | Self::CompleteNotice => Notice33::DEMANDS,
            Self::BreachEntry => BreachEntry33::DEMANDS,
            Self::NoticeToPersons => Notice34::DEMANDS,
            Self::ImpactAssessment => Dpia35::DEMANDS,
            Self::Consultation => Consultation36::DEMANDS,
            Self::Answer => Answer15::DEMANDS,
            Self::Refusal => Refusal12::DEMANDS,
            Self::Consent => Consent::DEMANDS,
        }
    }

    /// What is missing, in the order of the law. What is not named counts as absent.
    pub fn missing(self, given: &BTreeMap<String, Item>) -> Result<Vec<Missing>, UnknownField> {
        let demands = self.demands();
        if let Some(field) = given.keys().find(|field| !demands.iter().any(|demand| demand.field == **field)) {
            return Err(UnknownField { document: self.name(), field: field.clone() });
        }
        let items: Vec<Item> =
            demands.iter().map(|demand| given.get(demand.field).copied().unwrap_or_default()).collect();
        let missing = open_demands(demands, &items);
        Ok(match self.notice_kind() {
            None => missing,
            Some(kind) => missing_for(kind, missing, given.get("first_notice_reference").copied().unwrap_or_default()),
        })
    }

    fn notice_kind(self) -> Option<NoticeKind> {
        match self {
            Self::InitialNotice => Some(NoticeKind::Initial),
            Self::SupplementaryNotice => Some(NoticeKind::Supplementary),
            Self::CompleteNotice => Some(NoticeKind::Complete),
            _ => None,
        }
    }
}
