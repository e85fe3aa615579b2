//! The clock of a deadline: how much is left, how urgent that is, and why it ends when it ends.

use jiff::Timestamp;
use jiff::civil::Date;
use rodowod_domain::record::{Due, day_in_warsaw};
use rodowod_domain::references::{doubt_of_deadline, doubt_of_law, doubt_of_rule};
use rodowod_domain::time_limit::RuleApplied;
use rodowod_engine::records::Deadline;

use super::law::{self, DoubtShown};
use super::time;
use crate::text::Text;

/// How loudly the clock speaks; the name is a class of the style sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Late,
    Soon,
    Calm,
    Done,
}

impl Tone {
    pub const fn class(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::Soon => "soon",
            Self::Calm => "calm",
            Self::Done => "done",
        }
    }
}

/// Days ahead that count as soon; Today draws its line at the same place.
const SOON_DAYS: i32 = 7;
/// Below this many hours an instant is counted in hours.
const HOURS_SHOWN: i64 = 48;

#[derive(Clone, Debug)]
pub struct Clock {
    pub tone: Tone,
    /// `za 3 dni`, `5 dni po terminie`.
    pub left: String,
    /// `22 listopada 2026`, with the hour where the law counts hours.
    pub due: String,
}

impl Clock {
    pub fn class(&self) -> &'static str {
        self.tone.class()
    }
}

pub fn clock(text: Text, due: Due, is_met: bool, now: Timestamp) -> Clock {
    let due_shown = match due {
        Due::Day(day) => time::day(text, day),
        Due::Instant(at) => time::instant(text, at),
    };
    if is_met {
        return Clock { tone: Tone::Done, left: text.get("due-met").into_owned(), due: due_shown };
    }
    let (tone, left) = match due {
        Due::Day(day) => by_days(text, (day - day_in_warsaw(now)).get_days(), now >= due.bound()),
        Due::Instant(at) => by_hours(text, at, now),
    };
    Clock { tone, left, due: due_shown }
}

fn by_days(text: Text, days: i32, is_late: bool) -> (Tone, String) {
    let tone = match days {
        _ if is_late => Tone::Late,
        ..=SOON_DAYS => Tone::Soon,
        _ => Tone::Calm,
    };
    let left = match days {
        0 => text.get("due-today").into_owned(),
        1 => text.get("due-tomorrow").into_owned(),
        ..0 => text.count("due-days-late", u64::from(days.unsigned_abs())),
        _ => text.count("due-in-days", u64::from(days.unsigned_abs())),
    };
    (tone, left)
}

fn by_hours(text: Text, at: Timestamp, now: Timestamp) -> (Tone, String) {
    let minutes = at.duration_since(now).as_secs().div_euclid(60);
    let days = (time::local(at).date() - day_in_warsaw(now)).get_days();
    if minutes.abs() >= HOURS_SHOWN * 60 {
        return by_days(text, days, minutes < 0);
    }
    let tone = if minutes < 0 { Tone::Late } else { Tone::Soon };
    let hours = (minutes.abs() / 60).unsigned_abs();
    let left = match (minutes, hours) {
        (0.., 0) => text.get("due-within-hour").into_owned(),
        (0.., _) => text.count("due-in-hours", hours),
        (_, 0) => text.get("due-just-passed").into_owned(),
        _ => text.count("due-hours-late", hours),
    };
    (tone, left)
}

/// A deadline with its reasons, for the box beside a record.
#[derive(Clone, Debug)]
pub struct DeadlineBox {
    pub label: String,
    pub law: String,
    /// That the day itself is not certain.
    pub doubt: Option<DoubtShown>,
    pub clock: Clock,
    pub rules: Vec<RuleShown>,
}

#[derive(Clone, Debug)]
pub struct RuleShown {
    pub sentence: String,
    pub law: String,
    pub doubt: Option<DoubtShown>,
    pub date: Option<String>,
}

pub fn boxes(text: Text, slug: &str, deadlines: &[Deadline], now: Timestamp) -> Vec<DeadlineBox> {
    let shown = |deadline: &Deadline| DeadlineBox {
        label: label(text, slug, &deadline.name),
        law: law::shown(text, &deadline.law),
        doubt: doubt(text, deadline),
        clock: clock(text, deadline.due, deadline.met, now),
        rules: deadline.rules.iter().map(|rule| rule_shown(text, (&rule.key, &rule.law), rule.date)).collect(),
    };
    deadlines.iter().map(shown).collect()
}

/// The mark of a deadline whose day is not certain.
pub fn doubt(text: Text, deadline: &Deadline) -> Option<DoubtShown> {
    let rules = deadline.rules.iter().map(|rule| rule.key.as_str());
    doubt_of_deadline(&deadline.law, rules).map(|doubt| law::doubt_shown(text, &doubt))
}

pub fn label(text: Text, slug: &str, name: &str) -> String {
    text.get(&format!("{slug}-deadline-{}", rodowod_domain::text::kebab(name))).into_owned()
}

/// The rules of a reckoning that was made just now.
pub fn rules(text: Text, rules: &[RuleApplied]) -> Vec<RuleShown> {
    rules.iter().map(|rule| rule_shown(text, (rule.key, rule.law), rule.date)).collect()
}

fn rule_shown(text: Text, (key, law): (&str, &str), date: Option<Date>) -> RuleShown {
    let day = date.map(|date| time::day(text, date)).unwrap_or_default();
    let date = date.map(|date| time::day_of_week(text, date));
    let sentence = text.with(key, &[("date", date.clone().unwrap_or_default().into()), ("day", day.clone().into())]);
    // A sentence that names the day itself needs it no second time.
    let date = date.filter(|_| !sentence.contains(&day));
    let doubt = doubt_of_rule(key).max(doubt_of_law(law)).map(|doubt| law::doubt_shown(text, &doubt));
    RuleShown { sentence, law: law::shown(text, law), doubt, date }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::text::Language;

    const NOW: &str = "2026-11-22T09:00:00Z";

    fn said(due: Due) -> (Tone, String) {
        let clock = clock(Text::default(), due, false, NOW.parse().unwrap());
        (clock.tone, clock.left)
    }

    #[test]
    fn days_are_counted_by_the_calendar() {
        let day = |day| Due::Day(date(2026, 11, day));
        assert_eq!(said(day(22)), (Tone::Soon, "dziś".to_owned()));
        assert_eq!(said(day(23)), (Tone::Soon, "jutro".to_owned()));
        assert_eq!(said(day(25)), (Tone::Soon, "za 3 dni".to_owned()));
        assert_eq!(said(day(30)), (Tone::Calm, "za 8 dni".to_owned()));
        assert_eq!(said(day(17)), (Tone::Late, "5 dni po terminie".to_owned()));
    }

    #[test]
    fn hours_are_counted_while_they_are_few() {
        let at = |at: &str| Due::Instant(at.parse().unwrap());
        assert_eq!(said(at("2026-11-22T09:30:00Z")).1, "za mniej niż godzinę");
        assert_eq!(said(at("2026-11-22T14:30:00Z")).1, "za 5 godzin");
        assert_eq!(said(at("2026-11-22T06:00:00Z")), (Tone::Late, "3 godziny po terminie".to_owned()));
        assert_eq!(said(at("2026-11-25T06:00:00Z")).1, "za 3 dni");
    }

    fn stored(law: &str, keys: &[&str]) -> Deadline {
        let rules = keys.iter().map(|key| rodowod_engine::records::Rule {
            key: (*key).to_owned(),
            law: law.to_owned(),
            date: Some(date(2026, 11, 25)),
        });
        Deadline {
            name: "answer".to_owned(),
            law: law.to_owned(),
            due: Due::Day(date(2026, 11, 25)),
            met: false,
            rules: rules.collect(),
        }
    }

    #[test]
    fn a_day_that_is_not_certain_says_so_and_why_in_both_languages() {
        let rows = [
            ("GDPR 12(3)", &["rule-same-date", "rule-suspended"][..], "stan prawny niepewny", "law unsettled"),
            ("GDPR 19", &["rule-recipients"], "przyjęte w programie", "our convention"),
            ("house rule", &[], "zasada wewnętrzna", "house rule"),
        ];
        for (law, keys, polish, english) in rows {
            for (language, mark) in [(Language::Polish, polish), (Language::English, english)] {
                let boxes = boxes(Text::of(language), "requests", &[stored(law, keys)], NOW.parse().unwrap());
                let doubt = boxes[0].doubt.clone().unwrap();
                assert_eq!(doubt.mark, mark, "{law}");
                assert!(doubt.sentence.contains(' ') && !doubt.sentence.starts_with("law-note"), "{}", doubt.sentence);
            }
        }
        let certain = stored("GDPR 12(3)", &["rule-clamped", "rule-moved-from-saturday"]);
        assert_eq!(doubt(Text::default(), &certain), None);
        // What only explains is marked at its own line and not at the deadline.
        let breach = boxes(
            Text::default(),
            "breaches",
            &[stored("GDPR 33(1)", &["rule-hours-two-working-days"])],
            NOW.parse().unwrap(),
        );
        assert_eq!((breach[0].doubt.is_some(), breach[0].rules[0].doubt.is_some()), (false, true));
    }
}
