//! Where a legal value comes from, since when it holds and how sure of it we are.
//!
//! Every value that the law can change is read from a file under `law/`, and every entry there carries this.

use jiff::civil::Date;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// How far a stated value may be trusted; anything but [`Certainty::Solid`] is shown as such on screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Certainty {
    /// A source was read.
    Solid,
    /// Written from memory of a stable text; verify before relying on the wording.
    Memory,
    /// The number, paragraph or date may be wrong; verify before use.
    Weak,
    /// An institution's own rule without legal force outside it.
    House,
    /// A convention of this product where the law is silent, in the cautious direction.
    Proposal,
}

impl Certainty {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Solid => "solid",
            Self::Memory => "memory",
            Self::Weak => "weak",
            Self::House => "house",
            Self::Proposal => "proposal",
        }
    }

    /// The translation key of the remark shown beside an uncertain value.
    pub fn key(self) -> &'static str {
        match self {
            Self::Solid => "certainty-solid",
            Self::Memory => "certainty-memory",
            Self::Weak => "certainty-weak",
            Self::House => "certainty-house",
            Self::Proposal => "certainty-proposal",
        }
    }

    pub fn is_verified(self) -> bool {
        self == Self::Solid
    }
}

/// The source of one value and the days on which it holds, both ends included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provenance {
    #[serde(default)]
    pub valid_from: Option<Date>,
    #[serde(default)]
    pub valid_to: Option<Date>,
    pub source: String,
    pub certainty: Certainty,
}

impl Provenance {
    pub fn is_in_force(&self, on: Date) -> bool {
        self.valid_from.is_none_or(|from| from <= on) && self.valid_to.is_none_or(|to| on <= to)
    }
}

/// Reads an embedded file of law. A file that does not parse is a fault of the build, which the tests of every
/// subject find because they touch its data.
pub(crate) fn read<T: DeserializeOwned>(text: &str) -> T {
    toml::from_str(text).expect("an embedded law file parses, as the tests of its subject prove")
}
