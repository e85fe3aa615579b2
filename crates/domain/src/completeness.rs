//! What the law demands of an entry, a clause, a contract or a notice, and what of it is missing, article by article.
//!
//! Each document is a plain struct with one [`Item`] for each demand; its `missing()` lists the demands not met.

mod breach;
mod by_article;
mod clause;
mod consent;
mod contract;
mod impact;
mod records;
mod reply;

use serde::{Deserialize, Serialize};

pub use breach::{BreachEntry33, Notice33, Notice34, NoticeKind, missing_notice33};
pub use by_article::{Document, UnknownField};
pub use clause::{Clause13, Clause14};
pub use consent::Consent;
pub use contract::{Answered, Contract28, Verification, VerificationAnswer, VerificationItem, verify};
pub use impact::{Consultation36, Dpia35};
pub use records::{Activity, Category};
pub use reply::{Answer15, Refusal12};

/// Whether one demand is met.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Item {
    #[default]
    Absent,
    /// Said to be without object: no transfer, no joint controller. Only what the law asks for "where applicable"
    /// may be so.
    NotApplicable,
    Present,
}

impl From<bool> for Item {
    fn from(is_present: bool) -> Self {
        if is_present { Self::Present } else { Self::Absent }
    }
}

/// A text counts when something is written in it.
impl From<&str> for Item {
    fn from(text: &str) -> Self {
        Self::from(!text.trim().is_empty())
    }
}

impl<T> From<Option<T>> for Item {
    fn from(value: Option<T>) -> Self {
        Self::from(value.is_some())
    }
}

impl<T> From<&[T]> for Item {
    fn from(list: &[T]) -> Self {
        Self::from(!list.is_empty())
    }
}

impl Item {
    /// Present if it applies and is there; without object if it does not apply.
    pub fn when(applies: bool, item: impl Into<Self>) -> Self {
        if applies { item.into() } else { Self::NotApplicable }
    }
}

/// One demand that is not met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Missing {
    /// The field's name in the struct.
    pub field: &'static str,
    pub article: &'static str,
}

impl Missing {
    /// The translation key of the demand.
    pub fn key(&self) -> String {
        format!("missing-{}", self.field.replace('_', "-"))
    }
}

/// Whether the law lets a demand be without object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Force {
    Always,
    WhereApplicable,
}

/// One demand of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Demand {
    /// The field's name in the struct.
    pub field: &'static str,
    pub article: &'static str,
    pub force: Force,
}

impl Demand {
    /// The translation key, the same whether it is met or not.
    pub fn key(&self) -> String {
        self.unmet().key()
    }

    fn is_open(&self, item: Item) -> bool {
        match item {
            Item::Present => false,
            Item::Absent => true,
            Item::NotApplicable => self.force == Force::Always,
        }
    }

    fn unmet(&self) -> Missing {
        Missing { field: self.field, article: self.article }
    }
}

/// Each demand with whether it is open, in the order of the law.
fn judged(demands: &'static [Demand], items: &[Item]) -> Vec<(Missing, bool)> {
    demands.iter().zip(items).map(|(demand, item)| (demand.unmet(), demand.is_open(*item))).collect()
}

fn open_demands(demands: &'static [Demand], items: &[Item]) -> Vec<Missing> {
    let pairs = demands.iter().zip(items);
    pairs.filter(|(demand, item)| demand.is_open(**item)).map(|(demand, _)| demand.unmet()).collect()
}

/// Declares a document: its demands in the order of the law, each with its article. `if_any` marks what the law asks
/// for "where applicable".
macro_rules! document {
    (@force if_any) => { crate::completeness::Force::WhereApplicable };
    (@force always) => { crate::completeness::Force::Always };
    (
        $(#[$meta:meta])*
        pub struct $name:ident {
            $( $force:ident $field:ident : $article:literal, )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(default)]
        pub struct $name {
            $(
                #[doc = $article]
                pub $field: crate::completeness::Item,
            )+
        }

        impl $name {
            /// Every demand with its article.
            pub const DEMANDS: &'static [crate::completeness::Demand] = &[
                $( crate::completeness::Demand {
                    field: stringify!($field),
                    article: $article,
                    force: document!(@force $force),
                }, )+
            ];

            /// Every demand, and whether it is open.
            pub fn judged(&self) -> Vec<(crate::completeness::Missing, bool)> {
                crate::completeness::judged(Self::DEMANDS, &[$( self.$field, )+])
            }

            pub fn missing(&self) -> Vec<crate::completeness::Missing> {
                crate::completeness::open_demands(Self::DEMANDS, &[$( self.$field, )+])
            }

            pub fn is_complete(&self) -> bool {
                self.missing().is_empty()
            }
        }
    };
}
use document;
