//! The duty to inform about data that came from elsewhere (GDPR art. 14): when it falls due, and when there is none.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::periods::{self, Code, Length};
use crate::time_limit::{Limit, OutOfRange, Regime, limit, rule};

/// Why nobody has to be informed (art. 14(5)). The first one also ends the duty of art. 13 (art. 13(4)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Exception {
    /// The person has the information already.
    AlreadyInformed,
    /// Impossible or out of proportion; then the information is made public instead.
    Disproportionate,
    /// A statute lays down that the data are obtained or disclosed, and protects the person.
    LaidDownByStatute,
    /// Professional or statutory secrecy.
    Secrecy,
}

impl Exception {
    pub const ALL: [Self; 4] = [Self::AlreadyInformed, Self::Disproportionate, Self::LaidDownByStatute, Self::Secrecy];

    pub fn law(self) -> &'static str {
        match self {
            Self::AlreadyInformed => "GDPR 14(5)(a)",
            Self::Disproportionate => "GDPR 14(5)(b)",
            Self::LaidDownByStatute => "GDPR 14(5)(c)",
            Self::Secrecy => "GDPR 14(5)(d)",
        }
    }

    pub fn key(self) -> &'static str {
        match self {
            Self::AlreadyInformed => "information-exception-already-informed",
            Self::Disproportionate => "information-exception-disproportionate",
            Self::LaidDownByStatute => "information-exception-laid-down-by-statute",
            Self::Secrecy => "information-exception-secrecy",
        }
    }
}

/// When a person whose data came from elsewhere has to be told (GDPR art. 14(3)): within the month, at the first
/// communication with them, or at the first disclosure to another recipient, whichever is earliest. What happened
/// before the data were obtained does not count, and only the month moves off a day off.
pub fn art14_due(obtained: Date, first_contact: Option<Date>, disclosure: Option<Date>) -> Result<Limit, OutOfRange> {
    let Some(Length::Civil(month)) = periods::nearest(Code::Info14, obtained).and_then(|entry| entry.length) else {
        unreachable!("law/periods.toml gives INFO_14 in months, and a test reads it")
    };
    let mut due = limit(obtained, month, Regime::Eu)?;
    let events = [
        (first_contact, "rule-first-communication", "GDPR art. 14(3)(b)"),
        (disclosure, "rule-first-disclosure", "GDPR art. 14(3)(c)"),
    ];
    for (day, key, law) in events {
        if let Some(day) = day.filter(|day| *day >= obtained && *day < due.last) {
            (due.nominal, due.last) = (day, day);
            due.rules.push(rule(key, law, Some(day)));
        }
    }
    Ok(due)
}
