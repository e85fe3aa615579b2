//! The rules of access: whose each step of the procedure is, which policy is in force, what counts as unusual.

use askama::Template;
use jiff::civil::Date;
use rodowod_domain::authorisation::{Duty, Function, On, PLEDGE_MAX, POLICIES_MAX, PolicyVersion, Power, Rules};
use rodowod_domain::field::Problem;
use rodowod_domain::text::kebab;
use rodowod_engine::access::rules;

use crate::error::{Answer, Fault, refuse, show as render};
use crate::pages::see;
use crate::text::Text;
use crate::view::shell::Shell;
use crate::visit::{Posted, Visit};

#[derive(Template)]
#[template(path = "access_rules.html")]
pub struct AccessRulesPage {
    pub shell: Shell,
    pub steps: Vec<StepShown>,
    pub ticks: Vec<TickShown>,
    pub policies: String,
    pub pledge: String,
    pub numbers: Vec<NumberShown>,
    pub problems: Vec<(String, String)>,
}

pub struct StepShown {
    pub name: &'static str,
    pub label: String,
    pub owners: Vec<TickShown>,
}

pub struct TickShown {
    pub name: &'static str,
    pub label: String,
    pub is_chosen: bool,
}

pub struct NumberShown {
    pub name: &'static str,
    pub label: String,
    pub value: String,
    pub least: u16,
    pub most: u16,
}

fn may_set(visit: &Visit) -> Result<(), Fault> {
    visit.by.may(Power::Administer, On::Rules).map_err(|_| Fault::Denied)
}

pub async fn show(visit: Visit) -> Answer {
    may_set(&visit)?;
    let rules = rules::of(visit.engine(), &visit.by).await?;
    render(&page(&visit, &rules, Vec::new()))
}

pub async fn save(posted: Posted) -> Answer {
    let visit = &posted.visit;
    may_set(visit)?;
    let (rules, misread) = typed(&posted);
    let mut problems = if misread.is_empty() { Vec::new() } else { rules.check() };
    problems.extend(misread);
    if problems.is_empty() {
        problems = rules::save(visit.engine(), &visit.by, rules.clone()).await?;
    }
    if problems.is_empty() {
        return see("/administration/access?done=saved");
    }
    let said = problems.iter().map(|problem| (problem.field.clone(), visit.text.problem(problem)));
    refuse(&page(visit, &rules, said.collect()))
}

/// What was typed, and what of it could not be read.
fn typed(posted: &Posted) -> (Rules, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut rules = Rules {
        one_person: posted.has("one_person"),
        officer_grants: posted.has("officer_grants"),
        training_stops: posted.has("training_stops"),
        pledge: posted.first("pledge").trim().chars().take(PLEDGE_MAX).collect(),
        ..Rules::default()
    };
    for duty in Duty::ALL {
        let chosen = posted.pairs.iter().filter(|(name, _)| name == duty.name());
        let owners = rules.owners.of_mut(duty);
        *owners = chosen.filter_map(|(_, value)| Function::from_name(value)).collect();
    }
    match policies(posted.first("policies")) {
        Some(policies) => rules.policies = policies,
        None => problems.push(Problem::at("policies", "problem-policy-versions")),
    }
    for (name, ..) in Rules::NUMBERS {
        match posted.first(name).trim().parse() {
            Ok(value) => rules.set_number(name, value),
            Err(_) => problems.push(Problem::at(name, "problem-number-range")),
        }
    }
    (rules, problems)
}

/// A line for each version: its name and the day from which it is in force.
fn policies(lines: &str) -> Option<Vec<PolicyVersion>> {
    let lines = lines.lines().map(str::trim).filter(|line| !line.is_empty()).take(POLICIES_MAX);
    let read = lines.map(|line| {
        let (version, day) = line.rsplit_once(char::is_whitespace)?;
        Some(PolicyVersion { version: version.trim().to_owned(), in_force_from: day.parse::<Date>().ok()? })
    });
    let mut policies: Vec<PolicyVersion> = read.collect::<Option<_>>()?;
    policies.sort_by_key(|policy| policy.in_force_from);
    Some(policies)
}

fn page(visit: &Visit, rules: &Rules, problems: Vec<(String, String)>) -> AccessRulesPage {
    AccessRulesPage { problems, ..shown(visit.text, visit.titled("administration-access"), rules) }
}

/// The rules as the page shows them.
pub fn shown(text: Text, shell: Shell, rules: &Rules) -> AccessRulesPage {
    let say = |start: &str, name: &str| text.get(&format!("{start}-{}", kebab(name))).into_owned();
    let owner = |duty: Duty, function: Function| TickShown {
        name: function.name(),
        label: say("function", function.name()),
        is_chosen: rules.owners.of(duty).contains(&function),
    };
    let step = |duty: Duty| StepShown {
        name: duty.name(),
        label: say("duty", duty.name()),
        owners: Function::ALL.map(|function| owner(duty, function)).into(),
    };
    let tick = |name: &'static str, is_chosen| TickShown { name, label: say("access", name), is_chosen };
    let number = |(name, least, most): (&'static str, u16, u16)| NumberShown {
        name,
        label: say("access", name),
        value: rules.number(name).to_string(),
        least,
        most,
    };
    let policies = rules.policies.iter().map(|policy| format!("{} {}", policy.version, policy.in_force_from));
    AccessRulesPage {
        steps: Duty::ALL.map(step).into(),
        ticks: vec![
            tick("one_person", rules.one_person),
            tick("officer_grants", rules.officer_grants),
            tick("training_stops", rules.training_stops),
        ],
        policies: policies.collect::<Vec<_>>().join("\n"),
        pledge: rules.pledge.clone(),
        numbers: Rules::NUMBERS.map(number).into(),
        problems: Vec::new(),
        shell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_in_any_order_and_a_line_without_a_day_is_refused() {
        let read = policies("3.2 2026-09-01\n\n wydanie 3.1   2025-09-01 \n").unwrap();
        let names: Vec<_> = read.iter().map(|policy| policy.version.as_str()).collect();
        assert_eq!(names, ["wydanie 3.1", "3.2"]);
        assert!(policies("3.2").is_none() && policies("3.2 wrzesień").is_none());
        assert_eq!(policies(""), Some(Vec::new()));
    }
}
