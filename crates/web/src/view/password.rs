//! A password policy in words: part by part for whoever decides it, as a short list for whoever chooses a password.

use rodowod_domain::password::{Composition, History, Part, Policy};

use crate::text::Text;

/// What the policy requires in one part.
pub fn part_value(text: Text, policy: &Policy, part: Part) -> String {
    let none = || text.get("policy-none").into_owned();
    let most = |key: &str, number: Option<u16>| number.map_or_else(none, |number| text.count(key, u64::from(number)));
    match part {
        Part::MinLength => {
            let length = policy.min_length.required;
            let key = if length.alone == length.with_second_factor { "policy-length" } else { "policy-length-two" };
            text.with(
                key,
                &[("count", u64::from(length.alone).into()), ("factor", u64::from(length.with_second_factor).into())],
            )
        }
        Part::MaxLength => most("policy-length", policy.max_length.required.0),
        Part::Composition => listed(text, policy.composition.required.clauses().map(clause_key)),
        Part::ForbiddenCharacters => match policy.forbidden_characters.required.0.iter().collect::<String>() {
            found if found.is_empty() => none(),
            found if found == " " => text.get("policy-space").into_owned(),
            found => found,
        },
        Part::MaxAgeDays => most("policy-days", policy.max_age_days.required.0),
        Part::History => match policy.history.required {
            History::All => text.get("policy-history-all").into_owned(),
            History::Last(0) => none(),
            History::Last(depth) => text.count("policy-history", u64::from(depth)),
        },
        Part::Lockout => most("policy-tries", policy.lockout.required.0),
        Part::Blocklists => listed(
            text,
            policy.blocklists.required.iter().map(|list| list.problem_key().replace("password-problem", "policy")),
        ),
        Part::PasteBan => yes_or_no(text, policy.paste_ban.required.0),
        Part::SecondFactor => yes_or_no(text, policy.second_factor.required.0),
    }
}

fn yes_or_no(text: Text, is_yes: bool) -> String {
    text.get(if is_yes { "policy-yes" } else { "policy-none" }).into_owned()
}

fn listed(text: Text, keys: impl Iterator<Item = String>) -> String {
    let words: Vec<_> = keys.map(|key| text.get(&key)).collect();
    if words.is_empty() { text.get("policy-none").into_owned() } else { words.join(", ") }
}

/// `digit-or-special` for a clause that either class fulfils.
fn clause_key(clause: u8) -> String {
    let classes = [
        (Composition::LOWER, "lower"),
        (Composition::UPPER, "upper"),
        (Composition::DIGIT, "digit"),
        (Composition::SPECIAL, "special"),
    ];
    let names: Vec<_> = classes.iter().filter(|(bit, _)| clause & bit != 0).map(|(_, name)| *name).collect();
    match names.as_slice() {
        [_] | ["digit", "special"] => format!("policy-class-{}", names.join("-or-")),
        _ => "policy-class-several".to_owned(),
    }
}

/// The rules that somebody has to know who chooses a password.
pub fn rules_for_person(text: Text, policy: &Policy) -> Vec<String> {
    let parts = [Part::MinLength, Part::Composition, Part::ForbiddenCharacters, Part::History, Part::Blocklists];
    let none = text.get("policy-none");
    parts
        .into_iter()
        .map(|part| (part, part_value(text, policy, part)))
        .filter(|(_, value)| *value != none)
        .map(|(part, value)| format!("{}: {value}", text.get(part.key())))
        .collect()
}
