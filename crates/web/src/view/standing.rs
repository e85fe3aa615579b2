//! How a control stands, in words: its state, what shows it, and the year as a picture.
//!
//! Invariant: a state is never told by colour alone, and the picture says nothing that its text does not say.

use std::fmt::Write as _;

use jiff::civil::Date;
use rodowod_domain::control::{About, Evidence, Join, Parameter, State, Value};
use rodowod_domain::text::kebab;
use rodowod_engine::controls::{Point, Standing};

use crate::forms;
use crate::text::Text;
use crate::view::time;

/// States in the order in which a board counts them.
pub const STATES: [&str; 5] = ["kept", "at-risk", "broken", "not-applicable", "waiting"];

/// The mark of a state: a class of the style sheet and a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub class: &'static str,
    pub word: String,
}

pub fn mark(text: Text, state: State) -> Mark {
    match state {
        State::AtRisk { on } => {
            let word = text.with("standing-at-risk-on", &[("day", time::short_day(on).into())]);
            Mark { class: "soon", word }
        }
        state => named(text, state.name()),
    }
}

/// The mark of a rule; one that was never put to the test says so.
pub fn of(text: Text, standing: &Standing) -> Mark {
    if is_untouched(standing) {
        return Mark { class: "done", word: text.get("standing-kept-untouched").into_owned() };
    }
    mark(text, standing.state)
}

/// Whether a rule is kept because there was nothing to look at.
pub fn is_untouched(standing: &Standing) -> bool {
    standing.state == State::Kept && standing.answer.seen == 0
}

/// The mark of a state that is known by its name alone, as in the history.
pub fn named(text: Text, state: &str) -> Mark {
    let class = match state {
        "kept" => "done",
        "at-risk" => "soon",
        "broken" => "late",
        _ => "quiet",
    };
    Mark { class, word: text.get(&format!("standing-{state}")).into_owned() }
}

/// One piece of evidence: what it is about, where to see it, and what was found.
pub struct EvidenceShown {
    pub mark: Mark,
    pub about: String,
    pub href: Option<String>,
    pub sentence: String,
}

pub fn evidence(text: Text, piece: &Evidence) -> EvidenceShown {
    let (about, href) = about(text, &piece.about);
    EvidenceShown { mark: mark(text, piece.state), about, href, sentence: sentence(text, piece) }
}

fn about(text: Text, about: &About) -> (String, Option<String>) {
    match about {
        About::Record { register, number } => {
            let name = text.get(&format!("{register}-one")).into_owned();
            let args = [("register", name.into()), ("number", number.to_string().into())];
            (text.with("evidence-about-record", &args), Some(format!("/registers/{register}/{number}")))
        }
        About::Account { login } => (text.with("evidence-about-account", &[("login", login.as_str().into())]), None),
        About::Control { key } => (key.clone(), Some(format!("/accountability/{key}"))),
        About::Office => (text.get("evidence-about-office").into_owned(), None),
    }
}

/// What was found, as a sentence; names of fields, registers, lists and areas are said as people know them.
pub fn sentence(text: Text, piece: &Evidence) -> String {
    let said: Vec<(&str, String)> = piece
        .args
        .iter()
        .map(|(name, value)| {
            let told = match *name {
                "day" => value.parse::<Date>().map_or_else(|_| value.clone(), time::short_day),
                "field" | "register" | "list" | "area" | "name" => text.get(value).into_owned(),
                "code" => forms::named(text, value),
                _ => value.clone(),
            };
            (*name, told)
        })
        .collect();
    text.owned(piece.key, said.iter().map(|(name, value)| (*name, value.as_str())))
}

/// A parameter's value with its unit; a limit that is off and a list that is empty say what that means.
pub fn value(text: Text, parameter: &Parameter, value: &Value) -> String {
    let is_off = match value {
        Value::Number(number) => *number == 0 && parameter.join == Join::MinPositive,
        Value::List(list) => list.is_empty(),
        _ => false,
    };
    if is_off {
        let own = text.maybe(&format!("parameter-{}-none", kebab(&parameter.name)));
        return own.unwrap_or_else(|| text.get("value-none")).into_owned();
    }
    match value {
        Value::Flag(flag) => text.get(if *flag { "value-true" } else { "value-false" }).into_owned(),
        Value::Number(number) => amount(text, *number, &parameter.unit),
        Value::Text(word) => named_value(text, word),
        Value::List(list) => list.iter().map(|word| word_of(text, parameter, word)).collect::<Vec<_>>().join(", "),
    }
}

/// A word of a list, as people read it: a function has the name that it has everywhere.
pub fn word_of(text: Text, parameter: &Parameter, word: &str) -> String {
    let function = (parameter.unit == "functions").then(|| text.maybe(&format!("function-{word}"))).flatten();
    function.map_or_else(|| named_value(text, word), std::borrow::Cow::into_owned)
}

/// A number in the form of its unit that goes with it; a unit that is not counted stands as it is.
fn amount(text: Text, number: i64, unit: &str) -> String {
    let key = format!("amount-{unit}");
    match (u64::try_from(number), text.maybe(&key)) {
        (Ok(count), Some(_)) => text.count(&key, count),
        _ => format!("{number} {}", text.get(&format!("unit-{unit}"))),
    }
}

pub fn named_value(text: Text, word: &str) -> String {
    text.maybe(&format!("parameter-value-{word}")).map_or_else(|| word.to_owned(), std::borrow::Cow::into_owned)
}

/// Width and height of the picture, in its own units.
const WIDTH: u64 = 720;
const HEIGHT: u64 = 160;

/// The year as stacked areas, and the same in words and numbers.
pub struct Trend {
    /// Class and outline of each area, from the bottom up.
    pub areas: Vec<(&'static str, String)>,
    pub sentence: String,
    /// Day, kept, at risk, broken; every fourth week.
    pub rows: Vec<(String, u64, u64, u64)>,
}

/// None where the history is too young for a picture.
pub fn trend(text: Text, points: &[Point]) -> Option<Trend> {
    let (first, last) = (points.first()?, points.last()?);
    if points.len() < 2 {
        return None;
    }
    let height = points.iter().map(|point| layers(point).iter().sum::<u64>()).max().filter(|height| *height > 0)?;
    let classes = ["trend-kept", "trend-at-risk", "trend-broken"];
    let areas = (0..3).map(|layer| (classes[layer], outline(points, layer, height))).collect();
    let sentence = text.with(
        "accountability-trend-said",
        &[
            ("from", time::short_day(first.day).into()),
            ("kept-before", first.count("kept").into()),
            ("broken-before", first.count("broken").into()),
            ("kept", last.count("kept").into()),
            ("broken", last.count("broken").into()),
        ],
    );
    let told = points.iter().rev().step_by(4).map(|point| {
        let [kept, at_risk, broken] = layers(point);
        (time::short_day(point.day), kept, at_risk, broken)
    });
    Some(Trend { areas, sentence, rows: told.collect() })
}

fn layers(point: &Point) -> [u64; 3] {
    [point.count("kept"), point.count("at-risk"), point.count("broken")]
}

/// The outline of one layer upon those below it, in whole units, so that it reads the same everywhere.
fn outline(points: &[Point], layer: usize, height: u64) -> String {
    let last = (points.len() - 1) as u64;
    let place = |index: usize, below: u64| (index as u64 * WIDTH / last, HEIGHT - below * HEIGHT / height);
    let tops = points.iter().enumerate().map(|(index, point)| place(index, layers(point)[..=layer].iter().sum()));
    let floors =
        points.iter().enumerate().rev().map(|(index, point)| place(index, layers(point)[..layer].iter().sum()));
    let mut path = String::new();
    for (step, (x, y)) in tops.chain(floors).enumerate() {
        let letter = if step == 0 { 'M' } else { 'L' };
        write!(path, "{letter}{x} {y}").expect("a String takes all");
    }
    path.push('Z');
    path
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn point(day: &str, kept: u64, broken: u64) -> Point {
        let counts = BTreeMap::from([("kept".to_owned(), kept), ("broken".to_owned(), broken)]);
        Point { day: day.parse().expect("a day"), counts }
    }

    #[test]
    fn the_picture_fills_its_frame_and_its_text_tells_both_ends() {
        let trend = trend(Text::default(), &[point("2026-01-05", 1, 3), point("2026-01-12", 4, 0)]).expect("two weeks");
        assert_eq!(trend.areas[0], ("trend-kept", "M0 120L720 0L720 160L0 160Z".to_owned()));
        assert_eq!(trend.areas[2], ("trend-broken", "M0 0L720 0L720 0L0 120Z".to_owned()));
        assert!(trend.sentence.contains("1 zachowanych, 3 naruszonych"), "{}", trend.sentence);
    }

    #[test]
    fn a_young_history_has_no_picture() {
        assert!(trend(Text::default(), &[point("2026-01-05", 1, 3)]).is_none());
        assert!(trend(Text::default(), &[]).is_none());
    }

    #[test]
    fn an_amount_takes_the_form_that_its_number_asks_for() {
        let shown = |language, unit: &str, number| {
            let parameter = Parameter {
                name: "period".into(),
                default: Value::Number(number),
                unit: unit.into(),
                join: rodowod_domain::control::Join::Min,
                order: Vec::new(),
                values: std::collections::BTreeMap::new(),
                modern: None,
                conflict: None,
            };
            value(Text::of(language), &parameter, &Value::Number(number))
        };
        let rows = [
            ("days", 1, "1 dzień"),
            ("days", 22, "22 dni"),
            ("attempts", 3, "3 próby"),
            ("attempts", 5, "5 prób"),
            ("characters", 15, "15 znaków"),
            ("passwords", 24, "24 hasła"),
            ("hours", 72, "72 godziny"),
        ];
        for (unit, number, expected) in rows {
            assert_eq!(shown(crate::text::Language::Polish, unit, number), expected);
        }
        assert_eq!(shown(crate::text::Language::English, "months", 1), "1 month");
        assert_eq!(shown(crate::text::Language::English, "months", 12), "12 months");
    }

    #[test]
    fn a_template_is_called_by_its_title_beside_its_code() {
        let said = |language, code: &str| {
            let piece = Evidence::office(State::Kept, "evidence-template").with("code", code).with("version", 3);
            sentence(Text::of(language), &piece)
        };
        let (polish, english) = (crate::text::Language::Polish, crate::text::Language::English);
        let rows = [
            (polish, "W-2", "Wzór W-2 (Ewidencja upoważnień) ma wersję 3."),
            (english, "W-2", "Template W-2 (Register of authorisations) has version 3."),
            (polish, "clause-footer", "Wzór „Klauzula w stopce poczty” ma wersję 3."),
            (english, "clause-footer", "Template “Notice for the foot of a letter” has version 3."),
        ];
        for (language, code, expected) in rows {
            assert_eq!(said(language, code), expected);
        }
    }
}
