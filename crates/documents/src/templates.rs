//! The list of documents, what each is for and which facts it cannot do without.
//!
//! Invariant: every template serves both languages, has a sample in both and names its source in law for each need.

mod authorisation;
mod breach_report;
mod paper;
mod record;
mod register;

use serde_json::Value;

use crate::Language;

/// One kind of document.
#[derive(Debug)]
pub struct Template {
    pub name: &'static str,
    pub title_pl: &'static str,
    pub title_en: &'static str,
    /// The attachments of the policies that this template serves, or the article where it is a letter.
    pub codes: &'static [&'static str],
    /// The slug of the register whose records it prints; empty where it prints any.
    pub register: &'static str,
    /// Raised with every change of the printed text or layout.
    pub version: u32,
    /// What the law, or the sense of the document, asks for.
    pub needs: &'static [Need],
    /// The name of the values that are a table of many records, which may be longer than a text; empty where there is none.
    pub(crate) table: &'static str,
    pub(crate) source: &'static str,
    samples: [&'static str; 2],
}

impl Template {
    pub fn title(&self, language: Language) -> &'static str {
        match language {
            Language::Pl => self.title_pl,
            Language::En | Language::Uk => self.title_en,
        }
    }
}

/// A fact that a complete document holds.
#[derive(Debug)]
pub struct Need {
    /// The dotted path in the values; alternatives are parted by `|`.
    pub path: &'static str,
    /// The articles of the GDPR that ask for it, for instance `29, 32(4)`; see [`Need::source`].
    pub law: &'static str,
    pub label_pl: &'static str,
    pub label_en: &'static str,
    /// Whether this record needs it at all.
    pub when: fn(&Value) -> bool,
}

impl Need {
    const fn always(path: &'static str, law: &'static str, labels: [&'static str; 2]) -> Self {
        Self::when(path, law, labels, |_| true)
    }

    const fn when(
        path: &'static str,
        law: &'static str,
        [label_pl, label_en]: [&'static str; 2],
        when: fn(&Value) -> bool,
    ) -> Self {
        Self { path, law, label_pl, label_en, when }
    }

    pub fn label(&self, language: Language) -> &'static str {
        match language {
            Language::Pl => self.label_pl,
            Language::En | Language::Uk => self.label_en,
        }
    }

    /// The source in law as the language writes it: `art. 33 ust. 3 lit. a RODO`, `art. 33(3)(a) GDPR`.
    pub fn source(&self, language: Language) -> String {
        match language {
            Language::Pl => format!("art. {} RODO", polish_citation(self.law)),
            Language::En | Language::Uk => format!("art. {} GDPR", self.law),
        }
    }

    fn is_met(&self, values: &Value) -> bool {
        self.path.split('|').any(|path| at(values, path).is_some_and(says_something))
    }
}

/// All templates, in the order in which they are shown.
pub fn templates() -> &'static [Template] {
    static ALL: [Template; 5] =
        [authorisation::TEMPLATE, breach_report::TEMPLATE, record::TEMPLATE, register::TEMPLATE, paper::TEMPLATE];
    &ALL
}

pub fn template(name: &str) -> Option<&'static Template> {
    templates().iter().find(|each| each.name == name)
}

/// What a complete document would hold and these values do not: for the screen before printing. A document that is
/// printed all the same says it too.
pub fn missing<'a>(template: &'static Template, values: &'a Value) -> impl Iterator<Item = &'static Need> + 'a {
    template.needs.iter().filter(move |need| (need.when)(values) && !need.is_met(values))
}

/// Plausible synthetic values that fill every field of the template.
pub fn sample(template: &Template, language: Language) -> Value {
    let [polish, english] = template.samples;
    let text = if language == Language::Pl { polish } else { english };
    serde_json::from_str(text).expect("the embedded samples are JSON, as a test over all of them shows")
}

/// `33(3)(a)` becomes `33 ust. 3 lit. a`; the definitions of article 4 are points.
fn polish_citation(law: &str) -> String {
    let mut polish = String::with_capacity(law.len() * 2);
    for piece in law.split_inclusive(')') {
        let Some((before, unit)) = piece.strip_suffix(')').and_then(|piece| piece.split_once('(')) else {
            polish.push_str(piece);
            continue;
        };
        polish.push_str(before);
        // The second end of a range, as in `12(3)-(4)`, needs no name.
        if !before.ends_with('-') {
            let is_number = unit.chars().all(|character| character.is_ascii_digit());
            polish.push_str(match (is_number, before) {
                (true, "4") => " pkt ",
                (true, _) => " ust. ",
                (false, _) => " lit. ",
            });
        }
        polish.push_str(unit);
    }
    polish
}

fn at<'a>(values: &'a Value, path: &str) -> Option<&'a Value> {
    path.split('.').try_fold(values, |inner, step| inner.get(step))
}

/// The code at the path in its one form; empty where there is none.
fn code(values: &Value, path: &str) -> String {
    at(values, path).and_then(Value::as_str).map(kebab).unwrap_or_default()
}

/// The registers write `KeptByLaw`, the templates know `kept-by-law`.
fn kebab(name: &str) -> String {
    let mut code = String::with_capacity(name.len() + 4);
    for letter in name.chars() {
        let follows_small = code.ends_with(|last: char| last.is_ascii_lowercase() || last.is_ascii_digit());
        if letter.is_ascii_uppercase() && follows_small {
            code.push('-');
        }
        code.push(if letter == '_' { '-' } else { letter.to_ascii_lowercase() });
    }
    code
}

fn is_true(values: &Value, path: &str) -> bool {
    at(values, path).and_then(Value::as_bool).unwrap_or_default()
}

/// `false` and `0` are answers; an empty text or list is none.
fn says_something(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(_) | Value::Number(_) => true,
        Value::String(text) => !text.trim().is_empty(),
        Value::Array(items) => items.iter().any(says_something),
        Value::Object(fields) => fields.values().any(says_something),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn missing_paths(name: &str, values: &Value) -> Vec<&'static str> {
        missing(template(name).unwrap(), values).map(|need| need.path).collect()
    }

    #[test]
    fn every_sample_is_complete_and_has_the_same_shape_in_both_languages() {
        fn shape(value: &Value) -> Value {
            match value {
                Value::Object(fields) => fields.iter().map(|(name, inner)| (name.clone(), shape(inner))).collect(),
                Value::Array(items) => items.iter().map(shape).collect(),
                _ => Value::Null,
            }
        }
        for each in templates() {
            let [polish, english] = [Language::Pl, Language::En].map(|language| sample(each, language));
            assert_eq!(shape(&polish), shape(&english), "{}", each.name);
            assert_eq!(missing_paths(each.name, &polish), Vec::<&str>::new(), "{}", each.name);
        }
    }

    #[test]
    fn names_are_unique_and_needs_carry_their_law_and_both_labels() {
        for (index, each) in templates().iter().enumerate() {
            assert!(templates()[..index].iter().all(|earlier| earlier.name != each.name));
            for need in each.needs {
                assert!(
                    !need.law.is_empty() && !need.label_pl.is_empty() && !need.label_en.is_empty(),
                    "{}",
                    need.path
                );
            }
        }
    }

    #[test]
    fn articles_are_cited_as_each_language_cites_them() {
        let cases = [
            ("29, 32(4)", "29, 32 ust. 4"),
            ("33(3)(a)", "33 ust. 3 lit. a"),
            ("12(3)-(4)", "12 ust. 3-4"),
            ("4(12), 33(3)(a)", "4 pkt 12, 33 ust. 3 lit. a"),
            ("9", "9"),
        ];
        for (law, polish) in cases {
            assert_eq!(polish_citation(law), polish);
        }
    }

    #[test]
    fn a_need_arises_only_where_the_record_calls_for_it() {
        let late = json!({ "time": { "late": true } });
        assert!(missing_paths("breach-report", &late).contains(&"time.delay_reasons"));
        assert!(!missing_paths("breach-report", &json!({})).contains(&"time.delay_reasons"));
    }

    #[test]
    fn an_answer_of_no_or_none_is_an_answer_and_blanks_are_not() {
        assert!(says_something(&json!(false)) && says_something(&json!(0)));
        assert!(!says_something(&json!([" ", null, {}])));
    }
}
