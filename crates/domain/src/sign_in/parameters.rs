//! The parameters of the policy as rules of signing in: what was adopted is enforced, whatever else is set.
//!
//! Invariant: parameters only tighten. What the settings ask beyond them holds on.

use std::collections::BTreeSet;

use super::Rules;
use crate::control::ParameterSet;
use crate::password::{AtMost, Bound, Characters, Composition, History, Length, Policy};

/// The modality under which everybody brings a second factor.
const REQUIRED: &str = "required";

impl Rules {
    /// These rules, at least as strict as the parameters in force. A parameter that is absent tightens nothing.
    pub fn tightened(&self, values: &ParameterSet) -> Self {
        let mut rules = Self { password: self.password.join(&password(values)), ..self.clone() };
        let tighten = |limit: u16, name: &str| positive(values, name).map_or(limit, |asked| asked.min(limit));
        rules.idle_minutes = tighten(rules.idle_minutes, "session_idle_computer_minutes");
        rules.idle_minutes_phone = tighten(rules.idle_minutes_phone, "session_idle_mobile_minutes");
        let days = positive(values, "issued_password_days");
        rules.code_hours = days.map_or(rules.code_hours, |days| days.saturating_mul(24).min(rules.code_hours));
        rules.second_factor.everyone |= values.text("sign_in_second_factor") == REQUIRED;
        rules
    }
}

fn password(values: &ParameterSet) -> Policy {
    let mut policy = Policy::default();
    if let Some(length) = positive(values, "password_length_min") {
        policy.min_length = required(Length { alone: length, with_second_factor: length });
    }
    policy.composition =
        required(Composition::from_clauses(values.list("password_classes").iter().map(|word| clause(word))));
    if values.flag("password_spaces_forbidden") {
        policy.forbidden_characters = required(Characters(BTreeSet::from([' '])));
    }
    if let Some(depth) = positive(values, "password_history") {
        policy.history = required(History::Last(depth));
    }
    policy.max_age_days = required(AtMost(positive(values, "password_rotation_days")));
    policy.lockout = required(AtMost(positive(values, "sign_in_attempts")));
    policy
}

fn required<T: Default>(value: T) -> Bound<T> {
    Bound { required: value, ..Bound::default() }
}

/// A number that is set; nought means that there is no limit.
fn positive(values: &ParameterSet, name: &str) -> Option<u16> {
    let number = values.number(name);
    (number > 0).then(|| u16::try_from(number).unwrap_or(u16::MAX))
}

/// A clause in the words of the catalogue: `lower`, `digit-or-special`.
fn clause(word: &str) -> u8 {
    let class = |name: &str| match name {
        "lower" => Composition::LOWER,
        "upper" => Composition::UPPER,
        "digit" => Composition::DIGIT,
        "special" => Composition::SPECIAL,
        _ => 0,
    };
    word.split("-or-").map(class).fold(0, |all, one| all | one)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::control::Value;
    use crate::sign_in::SignInPolicy;

    fn set(values: &[(&str, Value)]) -> ParameterSet {
        ParameterSet(values.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect())
    }

    #[test]
    fn parameters_tighten_and_never_loosen() {
        let rules = SignInPolicy::default().rules();
        assert_eq!(rules.tightened(&ParameterSet::default()), rules, "nothing was adopted");
        let strict = rules.tightened(&set(&[
            ("password_length_min", Value::Number(20)),
            ("password_classes", Value::List(vec!["lower".into(), "digit-or-special".into()])),
            ("password_spaces_forbidden", Value::Flag(true)),
            ("password_rotation_days", Value::Number(30)),
            ("sign_in_attempts", Value::Number(3)),
            ("session_idle_computer_minutes", Value::Number(4)),
            ("sign_in_second_factor", Value::Text("required".into())),
        ]));
        assert_eq!(strict.password.min_length.required.alone, 20);
        assert_eq!(strict.password.composition.required.clauses().count(), 2);
        assert!(strict.password.forbidden_characters.required.0.contains(&' '));
        assert_eq!(strict.password.max_age_days.required, AtMost(Some(30)));
        assert_eq!(strict.password.lockout.required, AtMost(Some(3)));
        assert_eq!((strict.idle_minutes, strict.second_factor.everyone), (4, true));
        let lax = rules.tightened(&set(&[
            ("password_length_min", Value::Number(4)),
            ("session_idle_computer_minutes", Value::Number(60)),
        ]));
        assert_eq!(lax, rules, "a laxer parameter leaves what is set");
    }
}
