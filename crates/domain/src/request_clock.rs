//! The clock of a data subject's request: GDPR art. 12(3), stops for identity and scope, extension, post, fee.
//!
//! Where two readings of the law differ, the earlier day is the answer and the later ones are kept as explanation.
//! A stop never shortens the clock, an extension is one addition from receipt, and neither moves the notice of extension.

mod stop;

use std::sync::LazyLock;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use self::stop::{Stop, stopped_days};
use crate::calendar;
use crate::periods::{self, Code, Length};
use crate::provenance::{Certainty, Doubt};
use crate::time_limit::{Limit, OutOfRange, Period, Regime, RuleApplied, limit, nominal, rule};

/// What is known of a request, all civil dates in Warsaw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestClock {
    /// The day it reached the institution by one of its official channels, working day or not.
    pub received: Date,
    /// When the person was asked what the request means.
    pub asked: Option<Date>,
    /// When the person answered.
    pub clarified: Option<Date>,
    /// When the person was asked to confirm who they are (art. 12(6)).
    pub identity_asked: Option<Date>,
    /// When they did.
    pub identity_confirmed: Option<Date>,
    /// Whether the person was told, with reasons, that two further months are needed.
    pub extended: bool,
    /// Whether the answer goes by post, so that it has to leave earlier.
    pub by_post: bool,
    pub parameters: ClockParameters,
}

/// House rules of the clock; the defaults stand in `law/request_clock.toml`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClockParameters {
    /// Working days between posting and the end of the period.
    pub postal_lead_days: u32,
    pub anchor: Anchor,
    /// Working days after receipt within which a question stops the clock.
    pub stop_max_delay_days: u32,
    /// Days that a person has at least to confirm a fee.
    pub fee_confirmation_calendar_days: u32,
    /// Months that a notice of extension leaves at most for the answer.
    pub months_after_extension_notice: u32,
}

/// Which "end of the month" the postal lead is counted back from: the house rule can be read both ways.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Anchor {
    /// The last day of the period.
    #[default]
    PeriodEnd,
    /// The last day of the calendar month in which the period ends, and never later than the period.
    CalendarMonthEnd,
}

/// The answer of the clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnswerDue {
    /// The last day for the answer, and for a refusal with its reasons (art. 12(4)).
    pub answer: Limit,
    /// The last day for telling the person of an extension; later there is none.
    pub extension_notice: Limit,
    /// The last day for posting the answer.
    pub post_by: Date,
    /// The end if the stop only suspends the clock (EDPB); present with a stop that counts.
    pub suspend: Option<Date>,
    /// The end if the clock starts anew with the answer of the person (house rule).
    pub restart: Option<Date>,
    /// How the dates above came about, beside the rules of each limit.
    pub rules: Vec<RuleApplied>,
}

/// Why the dates given cannot be those of one request. Each has a translation key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ClockProblem {
    #[error("the question is dated before the request was received")]
    AskedBeforeReceived,
    #[error("an answer is given without the question")]
    AnsweredWithoutQuestion,
    #[error("the answer is dated before the question")]
    AnsweredBeforeAsked,
    #[error(transparent)]
    OutOfRange(#[from] OutOfRange),
}

impl ClockProblem {
    pub fn key(self) -> &'static str {
        match self {
            ClockProblem::AskedBeforeReceived => "clock-asked-before-received",
            ClockProblem::AnsweredWithoutQuestion => "clock-answered-without-question",
            ClockProblem::AnsweredBeforeAsked => "clock-answered-before-asked",
            ClockProblem::OutOfRange(_) => OutOfRange::KEY,
        }
    }
}

impl RequestClock {
    /// A request of which only the day of receipt is known, under the default parameters of that day.
    pub fn received_on(received: Date) -> Self {
        RequestClock {
            received,
            asked: None,
            clarified: None,
            identity_asked: None,
            identity_confirmed: None,
            extended: false,
            by_post: false,
            parameters: ClockParameters::on(received),
        }
    }

    /// When the answer is due, and what else follows from the dates.
    pub fn answer_due(&self) -> Result<AnswerDue, ClockProblem> {
        let lengths = lengths(self.received);
        let extension_notice = limit(self.received, lengths.answer, Regime::Eu)?;
        let mut rules = Vec::new();
        let period = if self.extended {
            rules.push(rule("rule-extended-once", "GDPR art. 12(3)", None));
            lengths.extended
        } else {
            lengths.answer
        };
        let unstopped = limit(self.received, period, Regime::Eu)?;
        let stops = self.stops(&mut rules)?;
        let readings = stop::readings(&unstopped, &stops, period)?;
        let (suspend, restart) = match &readings {
            None => (None, None),
            Some(readings) => (Some(readings.suspend.last), Some(readings.restart.last)),
        };
        let answer = readings.map_or(unstopped, |readings| readings.earlier(&mut rules));
        let post_by = self.post_by(&answer, &mut rules);
        Ok(AnswerDue { answer, extension_notice, post_by, suspend, restart, rules })
    }

    /// The stops that count: asked in time and answered. One that is still open leaves the alarm where it was.
    fn stops(&self, rules: &mut Vec<RuleApplied>) -> Result<Vec<Stop>, ClockProblem> {
        let in_time = calendar::add_working_days(self.received, self.parameters.stop_max_delay_days);
        let mut counted = Vec::with_capacity(2);
        for (asked, answered) in [(self.asked, self.clarified), (self.identity_asked, self.identity_confirmed)] {
            let Some(asked) = asked else {
                if answered.is_some() {
                    return Err(ClockProblem::AnsweredWithoutQuestion);
                }
                continue;
            };
            if asked < self.received {
                return Err(ClockProblem::AskedBeforeReceived);
            }
            if answered.is_some_and(|answered| answered < asked) {
                return Err(ClockProblem::AnsweredBeforeAsked);
            }
            match answered {
                _ if asked > in_time => rules.push(rule("rule-stop-too-late", "EDPB 01/2022 § 159", Some(in_time))),
                None => rules.push(rule("rule-stop-open", "EDPB 01/2022 § 159", Some(asked))),
                Some(answered) => counted.push(Stop { asked, answered }),
            }
        }
        Ok(counted)
    }

    fn post_by(&self, answer: &Limit, rules: &mut Vec<RuleApplied>) -> Date {
        let end = match self.parameters.anchor {
            Anchor::PeriodEnd => answer.last,
            Anchor::CalendarMonthEnd => answer.nominal.last_of_month().min(answer.last),
        };
        let post_by = calendar::back_working_days(end, self.parameters.postal_lead_days);
        if self.by_post {
            rules.push(rule("rule-postal-lead", "Reg. 1182/71 art. 3(4) subpara 2", Some(post_by)));
        }
        post_by
    }
}

impl AnswerDue {
    /// The day that drives the alarm: that of posting where the answer goes by post, the end of the period elsewhere.
    pub fn alarm(&self, by_post: bool) -> Date {
        if by_post { self.post_by } else { self.answer.last }
    }

    /// Whether the period can still be extended on `day`.
    pub fn is_extendable_on(&self, day: Date) -> bool {
        self.extension_notice.is_met_on(day)
    }
}

/// The earliest day that may be set for confirming a fee whose notice was delivered on `delivered`. The count of the
/// Regulation is never shorter than that of Kodeks cywilny, so it is safe under both.
pub fn fee_confirmation_min(delivered: Date, parameters: ClockParameters) -> Result<Limit, OutOfRange> {
    limit(delivered, Period::Days(parameters.fee_confirmation_calendar_days), Regime::Eu)
}

/// Whether a request repeats an earlier one after so long that it cannot be called excessive (EDPB 01/2022 § 185).
pub fn is_never_excessive(previous: Date, received: Date) -> bool {
    let months = Period::Months(default_value("never_excessive_after_months", received));
    nominal(previous, months).is_ok_and(|year| year <= received)
}

impl ClockParameters {
    /// The defaults in force on a day; before the first of them, the first.
    pub fn on(day: Date) -> Self {
        ClockParameters {
            postal_lead_days: default_value("postal_lead_days", day),
            anchor: Anchor::PeriodEnd,
            stop_max_delay_days: default_value("stop_max_delay_days", day),
            fee_confirmation_calendar_days: default_value("fee_confirmation_calendar_days", day),
            months_after_extension_notice: default_value("months_after_extension_notice", day),
        }
    }

    /// The file behind the defaults, for the screen: each with its source and how certain it is.
    pub fn sources() -> &'static [Parameter] {
        &DEFAULTS.parameter
    }
}

impl Default for ClockParameters {
    /// The newest defaults.
    fn default() -> Self {
        ClockParameters::on(Date::MAX)
    }
}

struct Lengths {
    answer: Period,
    extended: Period,
}

fn lengths(received: Date) -> Lengths {
    let entry = periods::nearest(Code::Dsar, received);
    let both = entry.and_then(|entry| Some((entry.length?, entry.extended_length()?)));
    let Some((Length::Civil(answer), extended)) = both else {
        unreachable!("law/periods.toml gives DSAR and its extension in months, and a test reads it")
    };
    Lengths { answer, extended }
}

fn default_value(name: &str, day: Date) -> u32 {
    let entries = || DEFAULTS.parameter.iter().filter(|entry| entry.name == name);
    let entry = entries().rfind(|entry| entry.valid_from <= day).or_else(|| entries().next());
    entry.expect("law/request_clock.toml names every parameter, and a test reads it").value
}

static DEFAULTS: LazyLock<ParameterFile> = LazyLock::new(|| {
    toml::from_str(include_str!("../law/request_clock.toml")).expect("law/request_clock.toml is part of the program")
});

/// One default of the clock, with how certain it is.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    pub name: String,
    pub value: u32,
    pub valid_from: Date,
    pub valid_to: Option<Date>,
    pub certainty: Certainty,
    pub source: String,
    pub note: Option<String>,
}

impl Parameter {
    pub fn doubt(&self) -> Option<Doubt> {
        Doubt::of(self.certainty, self.note.as_deref())
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ParameterFile {
    parameter: Vec<Parameter>,
}
