//! The steps that make the policy: its parameters, who decides what about access, and the adoption.

use rodowod_domain::authorisation::{Duty, Function, On, Power};
use rodowod_domain::control::{Parameter, ParameterSet, Policy, Preset};
use rodowod_domain::text::kebab;
use rodowod_engine::access::rules;
use rodowod_engine::setup::Step;
use rodowod_engine::{controls, setup};

use super::{Content, Entry, Group, Outcome, Section, Tick};
use crate::error::Fault;
use crate::pages::accountability::parameters as page;
use crate::text::Text;
use crate::view::standing;
use crate::visit::{Posted, Visit};

/// First what somebody has to choose, then everything else, area by area and folded.
pub fn parameters(visit: &Visit, typed: &Policy) -> Content {
    let text = visit.text;
    let presets = controls::presets(&visit.by.institution);
    let is_conflict = |parameter: &&'static Parameter| parameter.merge(&presets).conflict.is_some();
    let asked: Vec<&'static Parameter> = controls::asked(visit.engine(), &visit.by).collect();
    let groups: Vec<Group> =
        asked.iter().copied().filter(is_conflict).map(|one| reasoned(visit, one, (&presets, typed))).collect();
    let mut sections = vec![Section {
        heading: text.get("setup-conflicts").into_owned(),
        hint: text.get(if groups.is_empty() { "setup-conflicts-none" } else { "setup-conflicts-hint" }).into_owned(),
        groups,
        ..Section::default()
    }];
    let promised = visit.engine().settings.controls.catalogue.controls.iter().filter(|one| one.is_for(&presets));
    for control in promised.filter(|control| !control.parameters.is_empty()) {
        let heading = text.get(&format!("area-{}", control.area)).into_owned();
        let shown: Vec<_> = control
            .parameters
            .iter()
            .filter(|parameter| !is_conflict(parameter))
            .map(|parameter| page::field(text, parameter, (&presets, typed)))
            .collect();
        match sections.iter_mut().find(|section| section.heading == heading) {
            Some(section) => section.parameters.extend(shown),
            None => sections.push(Section { heading, is_folded: true, parameters: shown, ..Section::default() }),
        }
    }
    sections.retain(|section| !section.is_folded || !section.parameters.is_empty());
    Content { sections, links: Vec::new() }
}

/// The document goes further than the standard: which of them holds, and why.
/// A conflict with the reason why the two sides are apart, which stands beside the rule.
fn reasoned(visit: &Visit, parameter: &Parameter, sides: (&[Preset], &Policy)) -> Group {
    let group = conflict(visit.text, parameter, sides);
    let mut controls = visit.engine().settings.controls.catalogue.controls.iter();
    let of = controls.find(|control| control.parameters.iter().any(|one| one.name == parameter.name));
    let why = of.and_then(|control| control.note(visit.text.language.code()));
    let hint: Vec<&str> =
        [Some(group.hint.as_str()), why].into_iter().flatten().filter(|said| !said.is_empty()).collect();
    Group { hint: hint.join(". "), ..group }
}

fn conflict(text: Text, parameter: &Parameter, (presets, typed): (&[Preset], &Policy)) -> Group {
    let merged = parameter.merge(presets);
    let label = page::label(text, &parameter.name);
    let (asked, modern) = merged.conflict.clone().unwrap_or_else(|| (merged.value.clone(), merged.value.clone()));
    let chosen = typed.parameters.get(&parameter.name);
    let reason = typed.decisions.get(&parameter.name).cloned().unwrap_or_default();
    let side = |name: &str, value, is_chosen| Tick {
        name: format!("c-{}", parameter.name),
        value: name.to_owned(),
        label: text.with(&format!("setup-side-{name}"), &[("value", standing::value(text, parameter, value).into())]),
        hint: String::new(),
        is_chosen,
        is_there: false,
    };
    let said = merged.said.iter().map(|(preset, value)| {
        format!("{}: {}", text.get(&format!("preset-{}", preset.name())), standing::value(text, parameter, value))
    });
    Group {
        id: parameter.name.clone(),
        legend: label,
        hint: said.collect::<Vec<_>>().join("; "),
        ticks: vec![
            side("house", &asked, !reason.is_empty() && chosen.is_none()),
            side("standard", &modern, chosen == Some(&modern)),
        ],
        is_choice: true,
        reason: Some((format!("d-{}", parameter.name), reason)),
    }
}

pub async fn save_parameters(posted: &Posted, before: Policy) -> Result<Outcome, Fault> {
    let visit = &posted.visit;
    let presets = controls::presets(&visit.by.institution);
    let (values, decisions, _) = page::values(posted);
    let typed = Policy { parameters: ParameterSet(values), decisions, ..before };
    let problems = problems(posted, (&presets, &typed));
    if !problems.is_empty() {
        return Ok(Err((refused(posted, parameters(visit, &typed), &problems), problems)));
    }
    setup::keep(visit.engine(), &visit.by, (Step::Parameters, typed)).await?;
    Ok(Ok(()))
}

/// The step with the sides as they were chosen, and open wherever something has to be mended.
fn refused(posted: &Posted, mut content: Content, problems: &[(String, String)]) -> Content {
    for section in &mut content.sections {
        for tick in section.groups.iter_mut().flat_map(|group| &mut group.ticks) {
            tick.is_chosen = posted.first(&tick.name) == tick.value;
        }
        let is_wrong = |name: &str| problems.iter().any(|(field, _)| field == name);
        section.is_folded &= !section.parameters.iter().any(|field| is_wrong(&field.name));
    }
    content
}

/// Every parameter that cannot stay as it was typed; a conflict needs a side and a reason.
fn problems(posted: &Posted, (presets, typed): (&[Preset], &Policy)) -> Vec<(String, String)> {
    let visit = &posted.visit;
    let text = visit.text;
    let (_, _, mut problems) = page::values(posted);
    let asked: Vec<&'static Parameter> = controls::asked(visit.engine(), &visit.by).collect();
    let catalogue = visit.engine().settings.controls.catalogue;
    for problem in typed.check(catalogue, presets, visit.by.actor.today) {
        if asked.iter().any(|parameter| parameter.name == problem.field) {
            problems.push((problem.field.clone(), text.problem(&problem)));
        }
    }
    for parameter in asked.iter().filter(|parameter| parameter.merge(presets).conflict.is_some()) {
        let is_chosen = posted.has(&format!("c-{}", parameter.name));
        if is_chosen && typed.decisions.contains_key(&parameter.name) {
            continue;
        }
        problems.retain(|(field, _)| *field != parameter.name);
        let key = if is_chosen { "setup-conflict-reason" } else { "setup-conflict-side" };
        problems.push((parameter.name.clone(), text.get(key).into_owned()));
    }
    problems
        .into_iter()
        .map(|(field, said)| {
            let label = page::label(text, &field);
            (field, format!("{label}: {said}"))
        })
        .collect()
}

/// Who takes which step when access is given and taken.
pub async fn deciders(visit: &Visit) -> Result<Content, Fault> {
    let text = visit.text;
    if visit.by.may(Power::Administer, On::Rules).is_err() {
        let hint = text.get("setup-deciders-not-yours").into_owned();
        let heading = text.get("setup-deciders").into_owned();
        return Ok(Content { sections: vec![Section { heading, hint, ..Section::default() }], links: Vec::new() });
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
        is_choice: false,
        reason: None,
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
        is_choice: false,
        reason: None,
    };
    let section = Section {
        heading: text.get("access-steps").into_owned(),
        hint: text.get("access-steps-hint").into_owned(),
        groups: Duty::ALL.map(group).into_iter().chain([alone]).collect(),
        ..Section::default()
    };
    let more = ("/administration/access".to_owned(), text.get("setup-deciders-more").into_owned());
    Ok(Content { sections: vec![section], links: vec![more] })
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

pub async fn save_deciders(posted: &Posted, policy: Policy) -> Result<Outcome, Fault> {
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
    let open: Vec<String> = open.map(|parameter| page::label(text, &parameter.name)).collect();
    let links = (!open.is_empty()).then(|| {
        let said = text.with("setup-adoption-undecided", &[("what", open.join("; ").into())]);
        ("/setup/parameters".to_owned(), said)
    });
    Ok(Content { sections: vec![version], links: links.into_iter().collect() })
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
        let label = label.unwrap_or_else(|| page::label(visit.text, &problem.field).into());
        (problem.field.clone(), format!("{label}: {}", visit.text.problem(problem)))
    });
    Ok(Err((adoption(visit, &typed).await?, said.collect())))
}
