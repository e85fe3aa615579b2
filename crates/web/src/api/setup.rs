//! Setting up over the API: the steps of the pages, one address each, so that a script takes a client to a policy in force.

use std::collections::BTreeMap;

use axum::Json;
use axum::body::Bytes;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use jiff::civil::Date;
use rodowod_domain::authorisation::Owners;
use rodowod_domain::control::{ParameterSet, Policy, Preset};
use rodowod_domain::field::{Body, Problem};
use rodowod_domain::identifiers::{self, Kind, Verdict};
use rodowod_domain::record::Refusal;
use rodowod_domain::text::fold;
use rodowod_engine::access::rules;
use rodowod_engine::institutions::{self, Profile};
use rodowod_engine::records::Failure;
use rodowod_engine::setup::{self, Newcomer, PEOPLE_MAX, Setup, Step};
use rodowod_engine::{By, controls};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Caller, problem};
use crate::error::{Answer, Fault};

/// Longest name, post or address taken in, in letters.
const LINE_MAX: usize = 200;

/// Nothing, or every problem of the step.
type Taken = Result<Vec<Problem>, Fault>;

pub async fn show(caller: Caller, Path(slug): Path<String>) -> Answer {
    let by = caller.by(&slug).await?;
    shown(&caller, &by).await
}

/// Takes one step; an answer of 200 shows the setting up as it stands after it.
pub async fn take(caller: Caller, Path((slug, name)): Path<(String, String)>, body: Bytes) -> Answer {
    let by = caller.by(&slug).await?;
    let step = Step::named(&name).ok_or(Fault::NotFound)?;
    let setup = setup::of(caller.engine(), &by).await?;
    let step = Taking { caller: &caller, by: &by, step, setup };
    let outcome = match step.step {
        Step::Kind => step.kind(&read(&body)?).await,
        Step::Institution => step.institution(read(&body)?).await,
        Step::People => step.people(read(&body)?).await,
        Step::Datasets | Step::Systems => step.inventory(&read(&body)?).await,
        Step::Parameters => step.parameters(read(&body)?).await,
        Step::Deciders => step.deciders(read(&body)?).await,
        Step::Adoption => step.adoption(read(&body)?).await,
    };
    match outcome {
        Ok(problems) if problems.is_empty() => shown(&caller, &caller.by(&slug).await?).await,
        Ok(problems) => Ok(problem::invalid(caller.text, &problems)),
        Err(fault) => Err(fault),
    }
}

fn read<T: for<'a> Deserialize<'a>>(body: &Bytes) -> Result<T, Fault> {
    serde_json::from_slice(body).map_err(|_| Fault::BadRequest("error-not-json"))
}

async fn shown(caller: &Caller, by: &By) -> Answer {
    let engine = caller.engine();
    let setup = setup::of(engine, by).await?;
    let presets = controls::presets(&by.institution);
    let steps = Step::ALL.map(|step| json!({ "step": step.name(), "done": setup.done.contains(&step) }));
    let mut offers = BTreeMap::new();
    for step in [Step::Datasets, Step::Systems] {
        let known = setup::names(engine, by, step.name()).await?;
        let offered = offered(caller, &presets, step);
        let offered = offered.iter().map(|(name, _)| json!({ "name": name, "there": known.contains(&fold(name)) }));
        offers.insert(step.name(), offered.collect::<Vec<_>>());
    }
    let conflicts = controls::asked(engine, by).filter_map(|parameter| {
        let (documents, standard) = parameter.merge(&presets).conflict?;
        Some(json!({ "parameter": parameter.name, "documents": documents, "standard": standard }))
    });
    let rules = rules::of(engine, by).await?;
    Ok(Json(json!({
        "steps": steps,
        "presets": presets,
        "institution": { "name": by.institution.name, "profile": by.institution.profile },
        "offers": offers,
        "conflicts": conflicts.collect::<Vec<_>>(),
        "deciders": { "owners": rules.owners, "one_person": rules.one_person },
        "policy": setup.policy,
    }))
    .into_response())
}

/// What institutions of these kinds usually have, by name, with the record that it becomes.
fn offered(caller: &Caller, presets: &[Preset], step: Step) -> Vec<(String, Body)> {
    let catalogue = caller.engine().settings.controls.catalogue;
    if step == Step::Datasets {
        return catalogue.sets(presets).into_iter().map(|set| (set.name.clone(), set.fields())).collect();
    }
    catalogue.systems(presets).into_iter().map(|system| (system.name.clone(), system.fields())).collect()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Presets {
    presets: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Named {
    name: String,
    #[serde(default)]
    profile: Profile,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct People {
    people: Vec<Person>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Person {
    person: String,
    #[serde(default)]
    post: String,
}

/// The offers that are taken over; all of them without a list.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Chosen {
    names: Option<Vec<String>>,
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Parameters {
    parameters: ParameterSet,
    decisions: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Deciders {
    owners: Option<Owners>,
    one_person: Option<bool>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Adoption {
    label: String,
    in_force_from: Date,
    approved_by: String,
    reason: String,
    #[serde(default)]
    release: String,
}

/// One step at work.
struct Taking<'a> {
    caller: &'a Caller,
    by: &'a By,
    step: Step,
    setup: Setup,
}

impl Taking<'_> {
    async fn keep(&self, policy: Policy) -> Taken {
        setup::keep(self.caller.engine(), self.by, (self.step, policy)).await?;
        Ok(Vec::new())
    }

    async fn kind(&self, said: &Presets) -> Taken {
        let presets: Vec<Preset> = said.presets.iter().filter_map(|name| Preset::named(name)).collect();
        if presets.len() != said.presets.len() {
            return Ok(vec![Problem::at("presets", "problem-not-a-choice")]);
        }
        match setup::choose(self.caller.engine(), self.by, &presets).await {
            Ok(()) => Ok(Vec::new()),
            Err(Failure::Refused(Refusal::Invalid(problems))) => Ok(problems),
            Err(failure) => Err(failure.into()),
        }
    }

    async fn institution(&self, said: Named) -> Taken {
        let mut problems = Vec::new();
        if said.name.trim().is_empty() {
            problems.push(Problem::at("name", "problem-required"));
        }
        let profile = serde_json::to_value(&said.profile).unwrap_or_default();
        let lines = profile.as_object().into_iter().flatten().map(|(name, value)| (name.as_str(), value));
        let name = Value::from(said.name.as_str());
        for (field, value) in lines.chain([("name", &name)]) {
            if value.as_str().is_some_and(|line| line.chars().count() > LINE_MAX) {
                problems.push(Problem::at(field.to_owned(), "problem-too-long").with("max", LINE_MAX));
            }
        }
        for (field, kind, number) in
            [("nip", Kind::Nip, &said.profile.nip), ("regon", Kind::Regon, &said.profile.regon)]
        {
            let verdict = identifiers::check(kind, number);
            if !number.is_empty() && verdict != Verdict::Valid {
                problems.push(Problem::at(field, verdict.key()));
            }
        }
        if !problems.is_empty() {
            return Ok(problems);
        }
        institutions::save_profile(self.caller.engine(), self.by, (said.name, said.profile)).await?;
        self.keep(self.setup.policy.clone()).await
    }

    async fn people(&self, said: People) -> Taken {
        if said.people.len() > PEOPLE_MAX {
            return Ok(vec![Problem::at("people", "problem-too-many").with("max", PEOPLE_MAX)]);
        }
        let line = |text: &str| -> String {
            text.trim().chars().filter(|letter| !letter.is_control()).take(LINE_MAX).collect()
        };
        let people = said.people.iter().map(|one| Newcomer { person: line(&one.person), post: line(&one.post) });
        let people: Vec<Newcomer> = people.collect();
        if people.iter().any(|one| one.person.is_empty()) {
            return Ok(vec![Problem::at("people", "problem-required")]);
        }
        setup::introduce(self.caller.engine(), self.by, people).await?;
        self.keep(self.setup.policy.clone()).await
    }

    async fn inventory(&self, said: &Chosen) -> Taken {
        let offers = offered(self.caller, &controls::presets(&self.by.institution), self.step);
        if let Some(names) = &said.names
            && names.iter().any(|name| offers.iter().all(|(known, _)| known != name))
        {
            return Ok(vec![Problem::at("names", "problem-not-a-choice")]);
        }
        let is_chosen = |name: &String| said.names.as_ref().is_none_or(|names| names.contains(name));
        let bodies = offers.into_iter().filter(|(name, _)| is_chosen(name)).map(|(_, fields)| fields).collect();
        setup::take_over(self.caller.engine(), self.by, (self.step.name(), bodies)).await?;
        self.keep(self.setup.policy.clone()).await
    }

    /// Every conflict is decided in writing: the value of the standard, or none, and then the documents hold.
    async fn parameters(&self, said: Parameters) -> Taken {
        let (engine, presets) = (self.caller.engine(), controls::presets(&self.by.institution));
        let before = self.setup.policy.clone();
        let policy = Policy { parameters: said.parameters, decisions: said.decisions, ..before };
        let meta = ["label", "approved_by", "reason", "in_force_from"];
        let mut problems = policy.check(engine.settings.controls.catalogue, &presets, self.by.actor.today);
        problems.retain(|problem| !meta.contains(&problem.field.as_str()));
        let open = controls::asked(engine, self.by).filter(|parameter| {
            let is_said = policy.decisions.get(&parameter.name).is_some_and(|reason| !reason.trim().is_empty());
            parameter.merge(&presets).conflict.is_some() && !is_said
        });
        problems.extend(open.map(|parameter| {
            let code = parameter.conflict.clone().unwrap_or_default();
            Problem::at(parameter.name.clone(), "problem-choice-missing").with("code", code)
        }));
        if problems.is_empty() { self.keep(policy).await } else { Ok(problems) }
    }

    async fn deciders(&self, said: Deciders) -> Taken {
        let before = rules::of(self.caller.engine(), self.by).await?;
        let mut rules = before.clone();
        rules.owners = said.owners.unwrap_or(rules.owners);
        rules.one_person = said.one_person.unwrap_or(rules.one_person);
        if rules != before {
            let problems = rules::save(self.caller.engine(), self.by, rules).await?;
            if !problems.is_empty() {
                return Ok(problems);
            }
        }
        let policy = setup::settled(self.caller.engine(), self.by, self.setup.policy.clone()).await?;
        self.keep(policy).await
    }

    async fn adoption(&self, said: Adoption) -> Taken {
        let policy = Policy {
            label: said.label,
            in_force_from: Some(said.in_force_from),
            approved_by: said.approved_by,
            reason: said.reason,
            release: said.release,
            ..self.setup.policy.clone()
        };
        Ok(setup::adopt(self.caller.engine(), self.by, policy).await?)
    }
}
