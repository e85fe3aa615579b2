//! The catalogue of periods that the system must know, as dated data from `law/periods.toml`.
//!
//! What the law changes is an entry with its days in force, its source and how certain it is; code asks by date.

use std::sync::LazyLock;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize};

use crate::calendar::month_and_day;
use crate::provenance::{Certainty, Doubt};
use crate::text;
use crate::time_limit::{OutOfRange, Period, Regime, limit, nominal};

/// What a period is for. The names are those of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Code {
    Dsar,
    BreachSa,
    BreachProc,
    BreachSubj,
    #[serde(rename = "INFO_13")]
    Info13,
    #[serde(rename = "INFO_14")]
    Info14,
    #[serde(rename = "RECIP_19")]
    Recip19,
    ConsentW,
    #[serde(rename = "PRIOR_36")]
    Prior36,
    DpoNotify,
    KriAudit,
    A11yDecl,
    Cctv,
    ZfssReview,
    WhistleAck,
    WhistleFeedback,
    #[serde(rename = "OPS_105")]
    Ops105,
    KscEarly,
    KscNotice,
    KscReport,
}

impl Code {
    pub const ALL: [Self; 20] = [
        Self::Dsar,
        Self::BreachSa,
        Self::BreachProc,
        Self::BreachSubj,
        Self::Info13,
        Self::Info14,
        Self::Recip19,
        Self::ConsentW,
        Self::Prior36,
        Self::DpoNotify,
        Self::KriAudit,
        Self::A11yDecl,
        Self::Cctv,
        Self::ZfssReview,
        Self::WhistleAck,
        Self::WhistleFeedback,
        Self::Ops105,
        Self::KscEarly,
        Self::KscNotice,
        Self::KscReport,
    ];

    /// The code in the letters of a translation key and of the command line: `breach-sa`.
    pub fn name(self) -> String {
        text::word(&self).to_lowercase().replace('_', "-")
    }

    /// The translation key of what the period is for.
    pub fn key(self) -> String {
        format!("period-{}", self.name())
    }

    /// Letter case and `_` or `-` do not matter.
    pub fn from_name(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase().replace('_', "-");
        Self::ALL.into_iter().find(|code| code.name() == name)
    }
}

/// The length of a catalogued period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    Civil(Period),
    Hours(u32),
}

/// One entry of the catalogue with the days on which it is the law.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CataloguedPeriod {
    pub code: Code,
    /// Absent where the law says "without undue delay" or names a fixed day.
    #[serde(default, deserialize_with = "length")]
    pub length: Option<Length>,
    /// What the law says instead of a length, as the end of a translation key: `period-moment-at-once`.
    pub moment: Option<String>,
    /// Month and day by which it is due each year.
    #[serde(default, deserialize_with = "month_and_day")]
    pub yearly_by: Option<(i8, i8)>,
    /// What may be added to the length, in one addition.
    pub extension: Option<Period>,
    /// What starts it, as the end of a translation key: `period-from-receipt`.
    pub from: String,
    /// Absent where the end is not moved off a day off.
    pub regime: Option<Regime>,
    pub law: String,
    pub certainty: Certainty,
    pub valid_from: Date,
    pub valid_to: Option<Date>,
    pub source: String,
    /// Names the sentence on what is uncertain or about to change, `law-note-NOTE`.
    pub note: Option<String>,
}

impl CataloguedPeriod {
    /// The last day of this period for an event; `None` where the entry has no length in days, weeks, months or years.
    /// Without a regime the day is not moved off a day off.
    pub fn last_day(&self, event: Date) -> Option<Result<Date, OutOfRange>> {
        let Some(Length::Civil(period)) = self.length else { return None };
        Some(match self.regime {
            Some(regime) => limit(event, period, regime).map(|limit| limit.last),
            None => nominal(event, period),
        })
    }

    /// Length and extension as the one addition that the law means; the length alone where there is no extension.
    pub fn extended_length(&self) -> Option<Period> {
        let Some(Length::Civil(length)) = self.length else { return None };
        self.extension.map_or(Some(length), |extension| length.plus(extension))
    }

    /// The next day by which it is due each year, on or after `day`; `None` for a period that counts from an event.
    pub fn next_yearly(&self, day: Date) -> Option<Date> {
        let (month, of_month) = self.yearly_by?;
        let in_year = |year: i16| Date::new(year, month, of_month).ok();
        in_year(day.year()).filter(|due| *due >= day).or_else(|| in_year(day.year().checked_add(1)?))
    }

    pub fn doubt(&self) -> Option<Doubt> {
        Doubt::of(self.certainty, self.note.as_deref())
    }

    fn is_in_force(&self, day: Date) -> bool {
        self.valid_from <= day && self.valid_to.is_none_or(|to| day <= to)
    }
}

/// Every entry, past and present, in the order of the file.
pub fn all() -> &'static [CataloguedPeriod] {
    &CATALOGUE.period
}

/// The entry that is the law on `day`; `None` before the first one and after the last.
pub fn on(code: Code, day: Date) -> Option<&'static CataloguedPeriod> {
    all().iter().find(|entry| entry.code == code && entry.is_in_force(day))
}

/// As [`on`], but for a day outside every entry it takes the nearest one, so that a date that was mistyped by a
/// decade still gives an answer. `None` only for a code that the file does not have, which a test excludes.
pub(crate) fn nearest(code: Code, day: Date) -> Option<&'static CataloguedPeriod> {
    let entries = || all().iter().filter(|entry| entry.code == code);
    on(code, day).or_else(|| entries().rfind(|entry| entry.valid_from <= day)).or_else(|| entries().next())
}

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    toml::from_str(include_str!("../law/periods.toml")).expect("law/periods.toml is part of the program and tested")
});

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Catalogue {
    period: Vec<CataloguedPeriod>,
}

fn length<'de, D: Deserializer<'de>>(source: D) -> Result<Option<Length>, D::Error> {
    let text = String::deserialize(source)?;
    let parsed = match text.strip_suffix('h') {
        Some(hours) => hours.parse().ok().map(Length::Hours),
        None => text.parse().ok().map(Length::Civil),
    };
    parsed.map(Some).ok_or_else(|| serde::de::Error::custom(format!("`{text}` is not a length")))
}
