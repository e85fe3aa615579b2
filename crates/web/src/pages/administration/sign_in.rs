//! The rules of signing in: the institution joins rule sets, and where its own document is stricter than a modern
//! standard allows, somebody chooses, with a reason that the log keeps.

use std::collections::BTreeMap;

use askama::Template;
use rodowod_domain::authorisation::{Function, On, Power};
use rodowod_domain::password::{Conflict, PRESETS, Part};
use rodowod_domain::record::day_in_warsaw;
use rodowod_domain::register::DATASETS;
use rodowod_domain::sign_in::{Choice, LIMITS, SecondFactor, Side, SignInPolicy};
use rodowod_domain::text::kebab;
use rodowod_engine::policy::{self, PolicyVersion};
use rodowod_engine::records;

use crate::error::{Answer, Fault, refuse, show as render};
use crate::pages::{numbered, see};
use crate::text::Text;
use crate::view::password::part_value;
use crate::view::shell::Shell;
use crate::view::time;
use crate::visit::{Posted, Visit};

#[derive(Template)]
#[template(path = "sign_in_rules.html")]
pub struct SignInRulesPage {
    pub shell: Shell,
    pub rule_sets: Vec<Tick>,
    pub conflicts: Vec<ConflictShown>,
    /// Part and value, as they would hold.
    pub outcome: Vec<(String, String)>,
    pub everyone: bool,
    pub special_categories: bool,
    pub functions: Vec<Tick>,
    pub powers: Vec<Tick>,
    pub registers: Vec<Tick>,
    pub datasets: Vec<Tick>,
    pub numbers: Vec<NumberShown>,
    pub versions: Vec<VersionShown>,
    pub problems: Vec<(String, String)>,
    /// Whoever looks after systems sees the rules; the controller chooses them.
    pub may_set: bool,
}

pub struct Tick {
    pub value: String,
    pub label: String,
    pub is_chosen: bool,
}

pub struct ConflictShown {
    pub code: &'static str,
    pub part: String,
    pub house: String,
    pub standards: String,
    pub house_value: String,
    pub standard_value: String,
    pub proposal: String,
    pub side: Option<Side>,
    pub reason: String,
    pub opinion: String,
}

impl ConflictShown {
    pub fn is_house(&self) -> bool {
        self.side == Some(Side::House)
    }

    pub fn is_standard(&self) -> bool {
        self.side == Some(Side::Standard)
    }
}

pub struct NumberShown {
    pub name: &'static str,
    pub label: String,
    pub hint: Option<String>,
    pub value: String,
    pub least: u16,
    pub most: u16,
}

pub struct VersionShown {
    pub what: String,
    pub when: String,
    pub by: String,
    /// What was chosen, and why.
    pub choices: Vec<String>,
}

pub async fn show(visit: Visit) -> Answer {
    visit.administers()?;
    let policy = policy::sign_in(visit.engine(), &visit.by).await?;
    render(&page(&visit, &policy, Vec::new()).await?)
}

pub async fn save(posted: Posted) -> Answer {
    let visit = &posted.visit;
    visit.administers()?;
    let before = policy::sign_in(visit.engine(), &visit.by).await?;
    let typed = typed(&posted, &before);
    let problems = policy::save_sign_in(visit.engine(), &visit.by, typed.clone()).await?;
    if problems.is_empty() {
        return see("/administration/sign-in?done=saved");
    }
    let said = problems.into_iter().map(|problem| (anchor(&problem.field), visit.text.problem(&problem)));
    refuse(&page(visit, &typed, said.collect()).await?)
}

/// `choices.C1.reason` stands under the id `c1-reason`.
fn anchor(field: &str) -> String {
    let place = field.strip_prefix("choices.").unwrap_or(field);
    place.replace('.', "-").to_lowercase()
}

fn typed(posted: &Posted, before: &SignInPolicy) -> SignInPolicy {
    let all = |name: &str| {
        let values = posted.pairs.iter().filter(|(known, _)| known == name).map(|(_, value)| value.clone());
        values.collect::<Vec<_>>()
    };
    // A number that is none is out of every range.
    let number = |name: &str| posted.first(name).trim().parse().unwrap_or(0);
    let mut policy = SignInPolicy {
        rule_sets: all("rule_sets"),
        second_factor: SecondFactor {
            everyone: posted.has("everyone"),
            functions: all("functions"),
            powers: all("powers"),
            registers: all("registers"),
            datasets: all("datasets").iter().filter_map(|number| number.parse().ok()).collect(),
            special_categories: posted.has("special_categories"),
        },
        lock_hours: Some(posted.first("lock_hours").trim())
            .filter(|text| !text.is_empty())
            .map(|_| number("lock_hours")),
        idle_minutes: number("idle_minutes"),
        idle_minutes_phone: number("idle_minutes_phone"),
        longest_hours: number("longest_hours"),
        code_hours: number("code_hours"),
        emergency_hours: number("emergency_hours"),
        ..before.clone()
    };
    let today = day_in_warsaw(posted.visit.now);
    let choices = policy.merged().conflicts.into_iter().filter_map(|conflict| {
        let code = conflict.code.to_lowercase();
        let side = match posted.first(&format!("{code}-side")) {
            "house" => Side::House,
            "standard" => Side::Standard,
            _ => return None,
        };
        let text = |name: &str| posted.first(&format!("{code}-{name}")).trim().to_owned();
        let new = Choice { side, reason: text("reason"), opinion: text("opinion"), chosen_on: today };
        // What was chosen before keeps its day.
        let is_old = |old: &&Choice| old.side == new.side && old.reason == new.reason && old.opinion == new.opinion;
        let kept = before.choices.get(&conflict.part).filter(is_old).cloned();
        Some((conflict.part, kept.unwrap_or(new)))
    });
    policy.choices = choices.collect();
    policy
}

async fn page(visit: &Visit, policy: &SignInPolicy, problems: Vec<(String, String)>) -> Result<SignInRulesPage, Fault> {
    let text = visit.text;
    let tick = |value: &str, key: &str, chosen: &[String]| Tick {
        value: value.to_owned(),
        label: text.get(key).into_owned(),
        is_chosen: chosen.iter().any(|known| known == value),
    };
    let factor = &policy.second_factor;
    let power = |power: Power| tick(power.name(), &format!("power-{}", kebab(power.name())), &factor.powers);
    let function =
        |one: Function| tick(one.name(), &format!("choice-function-choice-{}", kebab(one.name())), &factor.functions);
    let registers = visit.engine().registers().iter().map(|register| register.slug());
    let outcome = policy.rules().password;
    let versions = policy::history(visit.engine(), &visit.by).await?;
    Ok(SignInRulesPage {
        shell: visit.titled("administration-sign-in"),
        rule_sets: PRESETS.map(|name| tick(name, &format!("password-preset-{name}"), &policy.rule_sets)).into(),
        conflicts: policy.merged().conflicts.iter().map(|conflict| conflict_shown(text, policy, conflict)).collect(),
        outcome: Part::ALL.map(|part| (text.get(part.key()).into_owned(), part_value(text, &outcome, part))).into(),
        everyone: factor.everyone,
        special_categories: factor.special_categories,
        functions: Function::ALL.map(function).into(),
        powers: Power::ALL.map(power).into(),
        registers: registers.map(|slug| tick(slug, slug, &factor.registers)).collect(),
        datasets: datasets(visit, &factor.datasets).await,
        numbers: LIMITS.map(|limit| number_shown(text, policy, limit)).into(),
        versions: versions.iter().map(|version| version_shown(text, version)).collect(),
        problems,
        may_set: visit.by.may(Power::Administer, On::Rules).is_ok(),
    })
}

/// The data sets that whoever sets the policy may see, and by their numbers alone those that were chosen beside them.
async fn datasets(visit: &Visit, chosen: &[u64]) -> Vec<Tick> {
    let titles = records::titles(visit.engine(), &visit.by, DATASETS).await.unwrap_or_default();
    let numbers = chosen.iter().map(|number| (*number, numbered(visit.text, *number)));
    let known: BTreeMap<u64, String> = numbers.chain(titles.list).collect();
    let tick =
        |(number, label): (u64, String)| Tick { value: number.to_string(), label, is_chosen: chosen.contains(&number) };
    known.into_iter().map(tick).collect()
}

fn conflict_shown(text: Text, policy: &SignInPolicy, conflict: &Conflict) -> ConflictShown {
    let merged = policy.merged().policy;
    let names = |sets: &[String]| {
        sets.iter().map(|name| text.get(&format!("password-preset-{name}"))).collect::<Vec<_>>().join(", ")
    };
    let choice = policy.choices.get(&conflict.part);
    ConflictShown {
        code: conflict.code,
        part: text.get(conflict.part.key()).into_owned(),
        house: names(&conflict.floor_from),
        standards: names(&conflict.ceiling_from),
        house_value: part_value(text, &merged, conflict.part),
        standard_value: part_value(text, &rodowod_domain::password::lower(&merged, conflict.part), conflict.part),
        proposal: text.get(conflict.proposal).into_owned(),
        side: choice.map(|choice| choice.side),
        reason: choice.map(|choice| choice.reason.clone()).unwrap_or_default(),
        opinion: choice.map(|choice| choice.opinion.clone()).unwrap_or_default(),
    }
}

fn number_shown(text: Text, policy: &SignInPolicy, (name, least, most): (&'static str, u16, u16)) -> NumberShown {
    let value = match name {
        "idle_minutes" => Some(policy.idle_minutes),
        "idle_minutes_phone" => Some(policy.idle_minutes_phone),
        "longest_hours" => Some(policy.longest_hours),
        "code_hours" => Some(policy.code_hours),
        "emergency_hours" => Some(policy.emergency_hours),
        _ => policy.lock_hours,
    };
    let key = format!("policy-{}", kebab(name));
    NumberShown {
        name,
        label: text.get(&key).into_owned(),
        hint: text.maybe(&format!("{key}-hint")).map(std::borrow::Cow::into_owned),
        value: value.map(|value| value.to_string()).unwrap_or_default(),
        least,
        most,
    }
}

fn version_shown(text: Text, version: &PolicyVersion) -> VersionShown {
    let side = |side| text.get(if side == Side::House { "policy-side-house" } else { "policy-side-standard" });
    let choices = version.value.choices.iter();
    VersionShown {
        what: text.with("policy-version", &[("version", version.version.into()), ("entry", version.entry.into())]),
        when: time::instant(text, version.at),
        by: version.by.clone(),
        choices: choices
            .map(|(part, choice)| format!("{}: {}. {}", text.get(part.key()), side(choice.side), choice.reason))
            .collect(),
    }
}
