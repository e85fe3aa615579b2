//! How long a record is kept: the table of periods, the expiry from a trigger, holds and conflicts.
//!
//! The last day kept is never moved to a working day: a limit on keeping must be met even when it ends on a Sunday.

use std::sync::LazyLock;

use jiff::Span;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::provenance::{Certainty, Provenance, in_force, read};
use crate::text::word;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Institution {
    School,
    Counselling,
    Clinic,
    Welfare,
    /// A rule for every kind of institution.
    All,
}

impl Institution {
    /// The kinds of institution, without the row for all.
    pub const KINDS: [Self; 4] = [Self::School, Self::Counselling, Self::Clinic, Self::Welfare];
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Period {
    Years(u16),
    Months(u16),
    Days(u16),
}

impl Period {
    /// In months, where it is a number of them.
    pub fn months(self) -> Option<u32> {
        match self {
            Self::Years(years) => Some(u32::from(years) * 12),
            Self::Months(months) => Some(u32::from(months)),
            Self::Days(_) => None,
        }
    }

    fn span(self) -> Span {
        match self {
            Self::Years(years) => Span::new().years(years.min(MOST_YEARS)),
            Self::Months(months) => Span::new().months(months),
            Self::Days(days) => Span::new().days(days),
        }
    }
}

/// Longer than any record is kept, and within what the calendar can count.
const MOST_YEARS: u16 = 9_999;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Counting {
    /// Until 31 December of the year that the period after the trigger ends in.
    YearEnd,
    /// Until the same date, clamped to the end of a shorter month.
    Anniversary,
    /// Until the trigger itself, or a period after it.
    Event,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum KeepingBound {
    /// May not be destroyed earlier.
    Min,
    /// May not be kept longer.
    Max,
}

/// One rule of the table; an institution's own rules have the same shape.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    pub id: String,
    pub institution: Institution,
    /// None where the institution has to set it from its own JRWA.
    #[serde(default)]
    pub period: Option<Period>,
    /// What the counting starts from; the last entry starts it anew with each entry.
    pub trigger: String,
    pub counting: Counting,
    pub bound: KeepingBound,
    /// The provision that sets the period or lets it be set.
    #[serde(default)]
    pub law: String,
    #[serde(flatten)]
    pub provenance: Provenance,
}

impl Rule {
    /// The translation key of what is kept.
    pub fn key(&self) -> String {
        format!("retention-{}", self.id)
    }

    pub fn trigger_key(&self) -> String {
        format!("retention-trigger-{}", self.trigger)
    }

    pub fn must_be_set(&self) -> bool {
        self.period.is_none()
    }
}

/// Why a period of an institution's own cannot stand beside the law; the day is the last one that the law gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwnPeriod {
    ShorterThanTheLaw(Date),
    LongerThanTheLaw(Date),
    OutOfRange,
}

impl Rule {
    /// Whether the institution sets the period itself: by its own schedule, by a house rule, or where the program only
    /// proposes one or does not know it for certain.
    pub fn is_own_to_set(&self) -> bool {
        self.law == "JRWA"
            || self.must_be_set()
            || !matches!(self.provenance.certainty, Certainty::Solid | Certainty::Memory)
    }

    /// The same rule with a period of the institution's own, which prevails only within what a statute leaves open.
    pub fn with_own_years(&self, years: u16, trigger: Date) -> Result<Self, OwnPeriod> {
        let counting = if self.counting == Counting::Event { Counting::Anniversary } else { self.counting };
        let own = Self { period: Some(Period::Years(years)), counting, ..self.clone() };
        self.admits(&own, trigger).map(|()| own)
    }

    /// Whether a rule of the institution's own, about the same records, keeps to what a statute demands.
    pub fn admits(&self, own: &Self, trigger: Date) -> Result<(), OwnPeriod> {
        let last = |rule: &Self| last_day_kept(rule, trigger);
        let own_last = last(own).ok_or(OwnPeriod::OutOfRange)?;
        let Some(by_law) = last(self).filter(|_| !self.is_own_to_set()) else { return Ok(()) };
        match self.bound {
            KeepingBound::Min if own_last < by_law => Err(OwnPeriod::ShorterThanTheLaw(by_law)),
            KeepingBound::Max if own_last > by_law => Err(OwnPeriod::LongerThanTheLaw(by_law)),
            _ => Ok(()),
        }
    }
}

/// The rules in force on a day for one kind of institution, those for all included.
pub fn rules(institution: Institution, on: Date) -> impl Iterator<Item = &'static Rule> {
    LAW.rule
        .iter()
        .filter(move |rule| matches!(rule.institution, Institution::All) || rule.institution == institution)
        .filter(move |rule| rule.provenance.is_in_force(on))
}

/// The rule of the table with this id, as it is today.
pub fn rule(id: &str) -> Option<&'static Rule> {
    rule_on(id, Date::MAX)
}

/// The rule of the table with this id by the law of a day, or the nearest one to it.
pub fn rule_on(id: &str, on: Date) -> Option<&'static Rule> {
    in_force(LAW.rule.iter().filter(|rule| rule.id == id), |rule| &rule.provenance, on)
}

/// Every rule of the table, past and present.
pub fn all() -> &'static [Rule] {
    &LAW.rule
}

/// The days that follow from one rule and one trigger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Expiry {
    pub last_day_kept: Date,
    pub first_disposal_day: Date,
    /// From this day the record counts as close to expiry: a year before by the table, but not before the trigger.
    pub close_from: Date,
    pub bound: KeepingBound,
}

/// None where the rule has no period yet. Dates beyond the calendar end with the calendar.
pub fn expiry(rule: &Rule, trigger: Date) -> Option<Expiry> {
    let ended = trigger.saturating_add(rule.period?.span());
    let last_day_kept = match rule.counting {
        Counting::YearEnd => ended.last_of_year(),
        Counting::Anniversary | Counting::Event => ended,
    };
    Some(Expiry {
        last_day_kept,
        first_disposal_day: last_day_kept.saturating_add(Span::new().days(1)),
        close_from: last_day_kept.saturating_sub(LAW.close.period.span()).max(trigger),
        bound: rule.bound,
    })
}

/// The last day kept, `None` without a period and beyond the calendar.
pub fn last_day_kept(rule: &Rule, trigger: Date) -> Option<Date> {
    let ended = trigger.checked_add(rule.period?.span()).ok()?;
    // The first day of disposal still has to exist.
    ended.checked_add(Span::new().days(1)).ok()?;
    match rule.counting {
        Counting::YearEnd => Some(ended.last_of_year()).filter(|last| *last < Date::MAX),
        Counting::Anniversary | Counting::Event => Some(ended),
    }
}

/// Why a record may not be disposed of although its time is up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HoldReason {
    Claims,
    Proceedings,
    AuthorityRequest,
    Audit,
    /// Art. 18 GDPR: the person wants the data kept.
    Restriction,
}

impl HoldReason {
    pub const ALL: [Self; 5] =
        [Self::Claims, Self::Proceedings, Self::AuthorityRequest, Self::Audit, Self::Restriction];

    pub fn key(self) -> String {
        format!("retention-hold-{}", word(&self))
    }
}

/// A hold from its first day until the day of its release, which no longer belongs to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Hold {
    pub reason: HoldReason,
    pub from: Date,
    pub released: Option<Date>,
}

impl Hold {
    pub fn is_active(&self, on: Date) -> bool {
        self.from <= on && self.released.is_none_or(|released| on < released)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum Disposal {
    Keep,
    CloseToExpiry,
    /// The time is up, but a hold suspends the disposal.
    Held {
        reasons: Vec<HoldReason>,
    },
    /// The time is up, but a public body first needs the archive's consent.
    AwaitsArchive,
    Due,
}

impl Disposal {
    pub fn key(&self) -> &'static str {
        match self {
            Self::Keep => "retention-disposal-keep",
            Self::CloseToExpiry => "retention-disposal-close",
            Self::Held { .. } => "retention-disposal-held",
            Self::AwaitsArchive => "retention-disposal-awaits-archive",
            Self::Due => "retention-disposal-due",
        }
    }
}

/// Whether the archive has a say in the disposal of category B records.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ArchiveConsent {
    /// No public body, or no archival material.
    #[default]
    NotNeeded,
    Missing,
    Given,
}

impl ArchiveConsent {
    /// Where nobody says otherwise: records of the schedule of a public body wait for the archive.
    pub fn by_default(rule: &Rule) -> Self {
        if rule.law == "JRWA" && rule.bound == KeepingBound::Min { Self::Missing } else { Self::NotNeeded }
    }
}

/// What is to be done with a record on a day.
pub fn disposal(expiry: &Expiry, holds: &[Hold], consent: ArchiveConsent, on: Date) -> Disposal {
    if on <= expiry.last_day_kept {
        return if on >= expiry.close_from { Disposal::CloseToExpiry } else { Disposal::Keep };
    }
    let mut reasons: Vec<HoldReason> = holds.iter().filter(|hold| hold.is_active(on)).map(|hold| hold.reason).collect();
    if !reasons.is_empty() {
        reasons.sort_unstable();
        reasons.dedup();
        return Disposal::Held { reasons };
    }
    // A limit on keeping binds the public body as it is: only what must be kept at least is archival material.
    if consent == ArchiveConsent::Missing && expiry.bound == KeepingBound::Min {
        return Disposal::AwaitsArchive;
    }
    Disposal::Due
}

/// One copy that must be kept longer than another rule lets it be kept: a person has to resolve it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Conflict {
    pub keep_until: Date,
    pub destroy_after: Date,
}

/// Compares all rules that bear on one copy: the longest minimum against the shortest maximum.
pub fn conflict(expiries: &[Expiry]) -> Option<Conflict> {
    let days = |bound| expiries.iter().filter(move |expiry| expiry.bound == bound).map(|expiry| expiry.last_day_kept);
    let keep_until = days(KeepingBound::Min).max()?;
    let destroy_after = days(KeepingBound::Max).min()?;
    (keep_until > destroy_after).then_some(Conflict { keep_until, destroy_after })
}

#[derive(Deserialize)]
struct Law {
    close: Close,
    rule: Vec<Rule>,
}

#[derive(Deserialize)]
struct Close {
    period: Period,
}

static LAW: LazyLock<Law> = LazyLock::new(|| read(include_str!("../law/retention.toml")));
