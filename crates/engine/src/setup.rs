//! Setting up: from an empty institution to a policy in force, in steps that are kept one by one.
//!
//! What a step decides goes at once to where it belongs: a record, the profile, the rules of access. What only the last
//! step puts in force waits here, sealed; each step is a version with its entry in the log.

use std::collections::BTreeSet;

use rodowod_domain::authorisation::settled::OFFICER_GRANTS;
use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::control::{Policy, Preset};
use rodowod_domain::field::{Body, Problem};
use rodowod_domain::record::{Edit, Refusal};
use rodowod_domain::text::fold;
use rodowod_store::{institutions as institution_rows, settings};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::access::rules;
use crate::records::{self, Failure, take_in};
use crate::{By, Engine, controls, versioned};

const NAME: &str = "setup";
const AUTHORISATIONS: &str = "authorisations";
/// Records taken over from an inventory at a time.
pub const OFFERED_MAX: usize = 100;
/// People typed at a time; a longer list is imported.
pub const PEOPLE_MAX: usize = 8;

/// The steps in their order; each can be taken again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    Kind,
    Institution,
    People,
    Datasets,
    Systems,
    Parameters,
    Deciders,
    Adoption,
}

impl Step {
    pub const ALL: [Self; 8] = [
        Self::Kind,
        Self::Institution,
        Self::People,
        Self::Datasets,
        Self::Systems,
        Self::Parameters,
        Self::Deciders,
        Self::Adoption,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Institution => "institution",
            Self::People => "people",
            Self::Datasets => "datasets",
            Self::Systems => "systems",
            Self::Parameters => "parameters",
            Self::Deciders => "deciders",
            Self::Adoption => "adoption",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.name() == name)
    }

    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|step| *step > self)
    }

    pub fn previous(self) -> Option<Self> {
        Self::ALL.into_iter().rev().find(|step| *step < self)
    }
}

/// How far the setting up has come.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Setup {
    pub done: BTreeSet<Step>,
    /// The version to be adopted at the end.
    pub policy: Policy,
}

impl Setup {
    /// The first step that nobody took yet.
    pub fn first_open(&self) -> Option<Step> {
        Step::ALL.into_iter().find(|step| !self.done.contains(step))
    }
}

/// Somebody who is to work with data; what the person may do is decided in the authorisation that begins with this.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Newcomer {
    pub person: String,
    pub post: String,
}

/// How far it has come, for whoever may set the institution up.
pub async fn of(engine: &Engine, by: &By) -> Result<Setup, Failure> {
    by.may(Power::Administer, On::Institution)?;
    let (office, institution) = (engine.clone(), by.institution.id);
    let read = engine.db.read(move |tx| versioned::newest(&office, tx, (institution, NAME)));
    Ok(read.await?.unwrap_or_default())
}

/// Steps taken so far, where an institution has no policy yet and this person may bring it to one.
pub async fn offered(engine: &Engine, by: &By) -> Result<Option<usize>, Failure> {
    if by.may(Power::Administer, On::Institution).is_err() {
        return Ok(None);
    }
    let institution = by.institution.id;
    let has_policy = engine.db.read(move |tx| Ok(settings::newest_version(tx, institution, "policy")?.is_some()));
    Ok(if has_policy.await? { None } else { Some(of(engine, by).await?.done.len()) })
}

/// Keeps a step as taken, with the version of the policy as it stands after it.
pub async fn keep(engine: &Engine, by: &By, (step, policy): (Step, Policy)) -> Result<(), Failure> {
    let mut setup = of(engine, by).await?;
    setup.done.insert(step);
    setup.policy = policy;
    let (office, who) = (engine.clone(), (by.institution.id, by.actor.account));
    Ok(engine.db.write(move |tx| versioned::save(&office, tx, who, (NAME, "set-up", &setup))).await?)
}

/// What kind of institution it is. Choices about parameters that no longer concern it fall away at adoption.
pub async fn choose(engine: &Engine, by: &By, presets: &[Preset]) -> Result<(), Failure> {
    if presets.is_empty() {
        return Err(Failure::Refused(Refusal::Invalid(vec![Problem::at("preset", "problem-required")])));
    }
    let mut setup = of(engine, by).await?;
    setup.done.insert(Step::Kind);
    let names: Vec<&str> = presets.iter().map(|preset| preset.name()).collect();
    let (office, who, names) = (engine.clone(), (by.institution.id, by.actor.account), names.join(","));
    let written = engine.db.write(move |tx| {
        institution_rows::set_preset(tx, who.0, &names)?;
        versioned::save(&office, tx, who, (NAME, "set-up", &setup))
    });
    Ok(written.await?)
}

/// Enters what was ticked of an inventory, all of it or nothing. What the register has under that name is left as it is.
pub async fn take_over(engine: &Engine, by: &By, (slug, ticked): (&str, Vec<Body>)) -> Result<u64, Failure> {
    let register = engine.register(slug).ok_or(Failure::NoRegister)?;
    by.may(Power::Enter, On::Register(register.slug()))?;
    let known = names(engine, by, slug).await?;
    let is_new = |body: &Body| !known.contains(&fold(&register.title(body)));
    let bodies: Vec<Body> = ticked.into_iter().filter(is_new).take(OFFERED_MAX).collect();
    if bodies.is_empty() {
        return Ok(0);
    }
    take_in(engine, by, register, (bodies, Vec::new())).await
}

/// Titles of a register, folded: what of an inventory is there already.
pub async fn names(engine: &Engine, by: &By, register: &str) -> Result<BTreeSet<String>, Failure> {
    let titles = records::titles(engine, by, register).await?;
    Ok(titles.list.iter().map(|(_, title)| fold(title)).collect())
}

/// Begins an authorisation for each; they stand among the drafts until somebody says what each of them may do.
pub async fn introduce(engine: &Engine, by: &By, people: Vec<Newcomer>) -> Result<usize, Failure> {
    let known = names(engine, by, AUTHORISATIONS).await?;
    let new = people.into_iter().filter(|one| !one.person.is_empty() && !known.contains(&fold(&one.person)));
    let mut entered = 0;
    for newcomer in new.take(PEOPLE_MAX) {
        let fields = json!({ "person": newcomer.person, "post": newcomer.post, "person_type": "Employee" });
        let serde_json::Value::Object(fields) = fields else { continue };
        records::edit(engine, by, AUTHORISATIONS, (None, Edit::Enter { fields, draft: true })).await?;
        entered += 1;
    }
    Ok(entered)
}

/// The version that is being prepared, with who takes which step of giving access as it was just settled.
pub async fn settled(engine: &Engine, by: &By, mut policy: Policy) -> Result<Policy, Failure> {
    let settled = rules::of(engine, by).await?.settled().0.into_iter();
    policy.parameters.0.extend(settled.filter(|(name, _)| name != OFFICER_GRANTS));
    Ok(policy)
}

/// Adopts the version; no problems: the policy holds from its day, and setting up is over.
pub async fn adopt(engine: &Engine, by: &By, policy: Policy) -> Result<Vec<Problem>, Failure> {
    let known: BTreeSet<&str> = controls::asked(engine, by).map(|parameter| parameter.name.as_str()).collect();
    let mut concerned = policy.clone();
    concerned.parameters.0.retain(|name, _| known.contains(name.as_str()));
    concerned.decisions.retain(|name, _| known.contains(name.as_str()));
    let problems = controls::adopt(engine, by, concerned).await?;
    if problems.is_empty() {
        keep(engine, by, (Step::Adoption, policy)).await?;
    }
    Ok(problems)
}
