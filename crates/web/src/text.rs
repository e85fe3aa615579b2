//! Everything that a person reads, in the language of the person.
//!
//! The Fluent files are part of the program. A key that is missing shows itself, so that nobody sees an empty place,
//! and a test fails.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rodowod_domain::field::Problem;
use unic_langid::LanguageIdentifier;

include!(concat!(env!("OUT_DIR"), "/translations.rs"));

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    #[default]
    Polish,
    English,
}

impl Language {
    pub const ALL: [Self; 2] = [Self::Polish, Self::English];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Polish => "pl",
            Self::English => "en",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The first language of a browser's list that we have.
    pub fn negotiate(accept: &str) -> Self {
        let mut wanted = accept.split(',').filter_map(|part| part.trim().get(..2));
        wanted.find_map(|code| Self::from_code(&code.to_ascii_lowercase())).unwrap_or_default()
    }
}

/// An argument of a sentence; whole numbers choose the plural form.
pub type Arg<'a> = FluentValue<'a>;

/// The texts of one language. Cheap to copy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Text {
    pub language: Language,
}

impl Text {
    pub const fn of(language: Language) -> Self {
        Self { language }
    }

    /// The text under a key, or the key itself where there is none.
    pub fn get(self, key: &str) -> Cow<'static, str> {
        self.maybe(key).unwrap_or_else(|| Cow::Owned(key.to_owned()))
    }

    /// The text under a key that need not exist, such as a hint.
    pub fn maybe(self, key: &str) -> Option<Cow<'static, str>> {
        let bundle = bundle(self.language);
        let pattern = bundle.get_message(key)?.value()?;
        Some(bundle.format_pattern(pattern, None, &mut Vec::new()))
    }

    pub fn with(self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let bundle = bundle(self.language);
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let args: FluentArgs = args.iter().map(|(name, value)| (*name, value.clone())).collect();
        bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// A sentence that counts something.
    pub fn count(self, key: &str, count: u64) -> String {
        self.with(key, &[("count", count.into())])
    }

    /// What to mend, as a sentence.
    pub fn problem(self, problem: &Problem) -> String {
        self.owned(problem.key, problem.args.iter().map(|(name, value)| (*name, value.as_str())))
    }

    /// Arguments that come as text; what looks like a number counts as one.
    pub fn owned<'a>(self, key: &str, args: impl Iterator<Item = (&'a str, &'a str)>) -> String {
        let args: Vec<(&str, Arg)> = args.map(|(name, value)| (name, self.arg(value))).collect();
        self.with(key, &args)
    }

    /// Facts come as text: a number takes part in the choice of plural forms, a day is said as people say it.
    fn arg(self, value: &str) -> Arg<'_> {
        if let Ok(number) = value.parse::<u64>() {
            return number.into();
        }
        let day = (value.len() == ISO_DAY).then(|| value.parse().ok()).flatten();
        day.map_or_else(|| value.into(), |day| crate::view::time::day(self, day).into())
    }
}

/// Letters of a day as the law's functions write it: `2026-11-22`.
const ISO_DAY: usize = 10;

/// Every key of one language, for the tests that compare languages.
pub fn keys(language: Language) -> HashSet<String> {
    let mut keys = HashSet::new();
    for source in sources(language) {
        for line in source.lines() {
            let name = line.split([' ', '=']).next().unwrap_or_default();
            let is_key = name.starts_with(|letter: char| letter.is_ascii_lowercase());
            if is_key && line.contains('=') {
                keys.insert(name.to_owned());
            }
        }
    }
    keys
}

fn sources(language: Language) -> impl Iterator<Item = &'static str> {
    SOURCES.iter().filter(move |(code, _, _)| *code == language.code()).map(|(_, _, source)| *source)
}

fn bundle(language: Language) -> &'static FluentBundle<FluentResource> {
    static POLISH: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| build(Language::Polish));
    static ENGLISH: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| build(Language::English));
    match language {
        Language::Polish => &POLISH,
        Language::English => &ENGLISH,
    }
}

/// A sentence with a mistake is left out, and a test names it; the program works on with the others.
fn build(language: Language) -> FluentBundle<FluentResource> {
    let locale: LanguageIdentifier = language.code().parse().expect("our own codes are those of BCP 47");
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    // Marks of direction around arguments would end up in files, titles and searches.
    bundle.set_use_isolating(false);
    for source in sources(language) {
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_translation_file_parses() {
        for (language, name, source) in SOURCES {
            if let Err((_, errors)) = FluentResource::try_new((*source).to_owned()) {
                panic!("locales/{language}/{name}.ftl: {errors:?}");
            }
        }
    }

    #[test]
    fn both_languages_have_the_same_keys() {
        let (polish, english) = (keys(Language::Polish), keys(Language::English));
        let only = |one: &HashSet<String>, other: &HashSet<String>| {
            let mut only: Vec<String> = one.difference(other).cloned().collect();
            only.sort();
            only
        };
        assert_eq!(only(&polish, &english), Vec::<String>::new(), "only in Polish");
        assert_eq!(only(&english, &polish), Vec::<String>::new(), "only in English");
    }

    #[test]
    fn no_key_stands_twice() {
        for language in [Language::Polish, Language::English] {
            let mut seen = HashSet::new();
            let lines = sources(language).flat_map(str::lines);
            for name in lines.filter_map(|line| line.split_once(" =")).map(|(name, _)| name) {
                let is_key = name.starts_with(|letter: char| letter.is_ascii_lowercase()) && !name.contains(' ');
                assert!(!is_key || seen.insert(name), "{name} stands twice: the later text would hide the earlier");
            }
        }
    }

    #[test]
    fn days_and_numbers_are_said_as_people_say_them() {
        let said = Text::of(Language::Polish).owned("rule-suspended", [("date", "2026-11-22")].into_iter());
        assert!(said.ends_with("wypada 22 listopada 2026."), "{said}");
    }

    #[test]
    fn polish_counts_in_three_forms() {
        let text = Text::of(Language::Polish);
        let said: Vec<String> = [1, 2, 5, 22].into_iter().map(|days| text.count("due-in-days", days)).collect();
        assert_eq!(said, ["za 1 dzień", "za 2 dni", "za 5 dni", "za 22 dni"]);
        assert_eq!(text.count("due-days-late", 1), "1 dzień po terminie");
    }

    #[test]
    fn a_missing_key_shows_itself() {
        assert_eq!(Text::default().get("no-such-key"), "no-such-key");
    }

    #[test]
    fn browsers_are_understood() {
        assert_eq!(Language::negotiate("de-DE,en;q=0.8,pl;q=0.5"), Language::English);
        assert_eq!(Language::negotiate("de"), Language::Polish);
        assert_eq!(Language::negotiate("ż"), Language::Polish);
    }
}
