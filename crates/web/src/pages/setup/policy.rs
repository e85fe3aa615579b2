//! The steps that make the policy: its parameters, who decides what about access, and the adoption.

use rodowod_domain::authorisation::settled::is_settled;
use rodowod_domain::authorisation::{Duty, Function, On, Power};
use rodowod_domain::control::Policy;
use rodowod_domain::text::kebab;
use rodowod_engine::access::rules;
use rodowod_engine::setup::Step;
use rodowod_engine::{controls, setup};

use super::{Content, Entry, Group, Outcome, Section, Tick};
use crate::error::Fault;
use crate::pages::accountability::setting::{self, Settings, settings};
use crate::text::Text;
use crate::visit::{Posted, Visit};

/// First what somebody has to choose, then everything else, area by area and folded.
pub fn parameters(visit: &Visit, typed: &Policy) -> Content {
    Content { settings: Some(shown(visit, typed)), ..Content::default() }
}

/// All but who takes which step of giving access: that is a step of its own.
fn shown(visit: &Visit, typed: &Policy) -> Settings {
    let mut settings = settings(visit, typed);
    settings.areas.iter_mut().for_each(|area| area.fields.retain(|field| !is_settled(&field.name)));
    settings
}

pub async fn save_parameters(posted: &Posted, before: Policy) -> Result<Outcome, Fault> {
    let visit = &posted.visit;
    let settled: Vec<_> = before.parameters.0.clone().into_iter().filter(|(name, _)| is_settled(name)).collect();
    let (values, decisions, mut problems) = setting::values(posted);
    let mut typed = Policy { parameters: values, decisions, ..before };
    typed.parameters.0.extend(settled);
    problems.extend(faults(visit, &typed));
    for (field, said) in setting::undecided(posted, &typed, true) {
        problems.retain(|(known, _)| *known != field);
        problems.push((field, said));
    }
    if !problems.is_empty() {
        let named = problems.into_iter().map(|(field, said)| {
            let said = format!("{}: {said}", setting::label(visit.text, &field));
            (field, said)
        });
        let problems: Vec<(String, String)> = named.collect();
        let shown = shown(visit, &typed).refused(posted, &problems);
        return Ok(Err((Content { settings: Some(shown), ..Content::default() }, problems)));
    }
    setup::keep(visit.engine(), &visit.by, (Step::Parameters, typed)).await?;
    Ok(Ok(()))
}

/// Every parameter that cannot stay as it was typed.
fn faults(visit: &Visit, typed: &Policy) -> Vec<(String, String)> {
    let asked: Vec<&str> =
        controls::asked(visit.engine(), &visit.by).map(|parameter| parameter.name.as_str()).collect();
    let presets = controls::presets(&visit.by.institution);
    let found = typed.check(visit.engine().settings.controls.catalogue, &presets, visit.by.actor.today);
    let found = found.into_iter().filter(|problem| asked.contains(&problem.field.as_str()));
    found.map(|problem| (problem.field.clone(), visit.text.problem(&problem))).collect()
}

/// Who takes which step when access is given and taken.
pub async fn deciders(visit: &Visit) -> Result<Content, Fault> {
    let text = visit.text;
    if visit.by.may(Power::Administer, On::Rules).is_err() {
        let hint = text.get("setup-deciders-not-yours").into_owned();
        let heading = text.get("setup-deciders").into_owned();
        return Ok(Content { sections: vec![Section { heading, hint, ..Section::default() }], ..Content::default() });
    }
    let rules = rules::of(visit.engine(), &visit.by).await?;
    let group = |duty: Duty| Group {
        id: duty.name().to_owned(),
        legend: text.get(&format!("duty-{}", kebab(duty.name()))).into_owned(),
        hint: String::new(),
        ticks: Function::ALL
            .iter()
            .map(|function| owner(text, duty, (*function, rules.owners.of(duty).contains(function))))
            .collect(),
    };
    let alone = Group {
        id: "one_person".to_owned(),
        legend: text.get("access-exceptions").into_owned(),
        hint: String::new(),
        ticks: vec![Tick {
            name: "one_person".to_owned(),
            value: "true".to_owned(),
            label: text.get("access-one-person").into_owned(),
            hint: String::new(),
            is_chosen: rules.one_person,
            is_there: false,
        }],
    };
    let section = Section {
        heading: text.get("access-steps").into_owned(),
        hint: text.get("access-steps-hint").into_owned(),
        groups: Duty::ALL.map(group).into_iter().chain([alone]).collect(),
        ..Section::default()
    };
    let more = ("/administration/access".to_owned(), text.get("setup-deciders-more").into_owned());
    Ok(Content { sections: vec![section], links: vec![more], ..Content::default() })
}

fn owner(text: Text, duty: Duty, (function, is_chosen): (Function, bool)) -> Tick {
    Tick {
        name: duty.name().to_owned(),
        value: function.name().to_owned(),
        label: text.get(&format!("function-{}", kebab(function.name()))).into_owned(),
        hint: String::new(),
        is_chosen,
        is_there: false,
    }
}

pub async fn save_deciders(posted: &Posted, mut policy: Policy) -> Result<Outcome, Fault> {
    let visit = &posted.visit;
    if visit.by.may(Power::Administer, On::Rules).is_ok() {
        let before = rules::of(visit.engine(), &visit.by).await?;
        let mut rules = before.clone();
        rules.one_person = posted.has("one_person");
        for duty in Duty::ALL {
            let chosen = posted.pairs.iter().filter(|(name, _)| name == duty.name());
            *rules.owners.of_mut(duty) = chosen.filter_map(|(_, value)| Function::from_name(value)).collect();
        }
        let is_new = rules != before;
        let problems = if is_new { rules::save(visit.engine(), &visit.by, rules).await? } else { Vec::new() };
        if !problems.is_empty() {
            let said = problems.iter().map(|problem| (problem.field.clone(), visit.text.problem(problem)));
            return Ok(Err((deciders(visit).await?, said.collect())));
        }
        policy = setup::settled(visit.engine(), &visit.by, policy).await?;
    }
    setup::keep(visit.engine(), &visit.by, (Step::Deciders, policy)).await?;
    Ok(Ok(()))
}

/// The version with its day and approver, and beside it what was decided on the way.
pub async fn adoption(visit: &Visit, typed: &Policy) -> Result<Content, Fault> {
    let text = visit.text;
    let entry = |name: &str, kind: &'static str, value: &str| Entry {
        name: name.to_owned(),
        label: text.get(&format!("parameters-{}", kebab(name))).into_owned(),
        hint: text.maybe(&format!("parameters-{}-hint", kebab(name))).unwrap_or_default().into_owned(),
        kind,
        value: value.to_owned(),
    };
    let day = typed.in_force_from.map(|day| day.to_string()).unwrap_or_default();
    let from = Entry { label: text.get("parameters-from").into_owned(), ..entry("in_force_from", "date", &day) };
    let version = Section {
        heading: text.get("parameters-next").into_owned(),
        lines: vec![
            entry("label", "text", &typed.label),
            from,
            entry("approved_by", "text", &typed.approved_by),
            entry("reason", "area", &typed.reason),
            entry("release", "area", &typed.release),
        ],
        ..Section::default()
    };
    let presets = controls::presets(&visit.by.institution);
    let open = typed.undecided(visit.engine().settings.controls.catalogue, &presets);
    let open: Vec<String> = open.map(|parameter| setting::label(text, &parameter.name)).collect();
    let links = (!open.is_empty()).then(|| {
        let said = text.with("setup-adoption-undecided", &[("what", open.join("; ").into())]);
        ("/setup/parameters".to_owned(), said)
    });
    Ok(Content { sections: vec![version], links: links.into_iter().collect(), ..Content::default() })
}

pub async fn save_adoption(posted: &Posted, before: Policy) -> Result<Outcome, Fault> {
    let visit = &posted.visit;
    let line = |name: &str| posted.first(name).trim().to_owned();
    let typed = Policy {
        label: line("label"),
        in_force_from: line("in_force_from").parse().ok(),
        approved_by: line("approved_by"),
        reason: line("reason"),
        release: line("release"),
        ..before
    };
    let problems = setup::adopt(visit.engine(), &visit.by, typed.clone()).await?;
    if problems.is_empty() {
        return Ok(Ok(()));
    }
    let said = problems.iter().map(|problem| {
        let label = visit.text.maybe(&format!("parameters-{}", kebab(&problem.field)));
        let label = label.unwrap_or_else(|| setting::label(visit.text, &problem.field).into());
        (problem.field.clone(), format!("{label}: {}", visit.text.problem(problem)))
    });
    Ok(Err((adoption(visit, &typed).await?, said.collect())))
}
