//! The parameters of the policy: what the documents ask, what the institution set, and the next version to be adopted.

use std::collections::BTreeMap;

use askama::Template;
use axum::http::header;
use axum::response::IntoResponse as _;
use rodowod_domain::control::{Difference, Parameter, ParameterSet, Policy, Preset, Value, differences};
use rodowod_engine::controls::{self, Adopted};
use rodowod_engine::versioned::Version;

use crate::error::{Answer, Fault, refuse, show as render};
use crate::pages::see;
use crate::text::Text;
use crate::view::shell::Shell;
use crate::view::{standing, time};
use crate::visit::{Posted, Visit};

/// Longest file taken in as text, in bytes.
const FILE_MAX: usize = 64 << 10;

#[derive(Template)]
#[template(path = "parameters.html")]
pub struct ParametersPage {
    pub shell: Shell,
    pub in_force: Option<String>,
    pub undecided: Vec<String>,
    pub fields: Vec<FieldShown>,
    /// The next version as it was typed: label, day, approver, reason, release.
    pub typed: Policy,
    pub day: String,
    pub versions: Vec<VersionShown>,
    /// What another set says otherwise.
    pub differences: Vec<(String, String, String)>,
    pub is_compared: bool,
    pub may_adopt: bool,
    pub problems: Vec<(String, String)>,
}

pub struct FieldShown {
    pub name: String,
    pub label: String,
    pub value: String,
    /// `number`, `flag` or `text`.
    pub kind: &'static str,
    pub unit: String,
    /// What the documents together ask, and which of them say what.
    pub asked: String,
    pub said: String,
    pub decision: String,
    pub is_conflict: bool,
}

pub struct VersionShown {
    pub label: String,
    pub from: String,
    pub approved_by: String,
    pub reason: String,
    pub signed: String,
}

pub async fn show(visit: Visit) -> Answer {
    let adopted = controls::adopted(visit.engine(), &visit.by).await?;
    let typed = next(&adopted);
    render(&page(&visit, &adopted, typed))
}

/// The set as one file, to be kept, compared and carried to another institution.
pub async fn download(visit: Visit) -> Answer {
    let adopted = controls::adopted(visit.engine(), &visit.by).await?;
    let current = adopted.in_force.map(|version| version.value).unwrap_or_default();
    let whole = Policy { parameters: adopted.values, ..current };
    let text = whole.to_toml().map_err(|error| Fault::Broken(anyhow::anyhow!(error)))?;
    let kind = [
        (header::CONTENT_TYPE, "application/toml; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{}.toml\"", visit.by.institution.slug)),
    ];
    Ok((kind, text).into_response())
}

pub async fn adopt(posted: Posted) -> Answer {
    let visit = &posted.visit;
    visit.administers()?;
    let adopted = controls::adopted(visit.engine(), &visit.by).await?;
    if posted.has("read") {
        return read(&posted, &adopted);
    }
    let (typed, mut problems) = typed(&posted);
    if problems.is_empty() {
        let found = controls::adopt(visit.engine(), &visit.by, typed.clone()).await?;
        if found.is_empty() {
            return see("/accountability/parameters?done=policy-adopted");
        }
        problems = found.iter().map(|problem| (problem.field.clone(), visit.text.problem(problem))).collect();
    }
    let said = problems.into_iter().map(|(field, sentence)| {
        let label = visit.text.maybe(&format!("parameter-{}", field.replace('_', "-")));
        (field, label.map_or_else(|| sentence.clone(), |label| format!("{label}: {sentence}")))
    });
    let problems = said.collect();
    refuse(&ParametersPage { problems, ..page(visit, &adopted, typed) })
}

/// Shows what another set says otherwise, filled into the form; nothing is adopted by it.
fn read(posted: &Posted, adopted: &Adopted) -> Answer {
    let visit = &posted.visit;
    let text = posted.first("file");
    let theirs = (text.len() <= FILE_MAX).then(|| Policy::from_toml(text).ok()).flatten();
    let Some(theirs) = theirs else {
        let problems = vec![("file".to_owned(), visit.text.get("parameters-unreadable").into_owned())];
        return refuse(&ParametersPage { problems, ..page(visit, adopted, next(adopted)) });
    };
    let apart = differences(&adopted.values, &theirs.parameters);
    let typed = Policy { parameters: theirs.parameters, decisions: theirs.decisions, ..next(adopted) };
    let shown = apart.iter().map(|one| difference(visit, one)).collect();
    render(&ParametersPage { differences: shown, is_compared: true, ..page(visit, adopted, typed) })
}

/// The next version begins as the one before it.
fn next(adopted: &Adopted) -> Policy {
    let before = adopted.versions.first().map(|version| version.value.clone()).unwrap_or_default();
    Policy { label: String::new(), in_force_from: None, reason: String::new(), ..before }
}

fn known(visit: &Visit) -> impl Iterator<Item = &'static Parameter> {
    controls::asked(visit.engine(), &visit.by)
}

/// Values, decisions and problems, by the name of the parameter.
type Values = (BTreeMap<String, Value>, BTreeMap<String, String>, Vec<(String, String)>);

/// The parameters as they were typed; one that is as the documents ask is left out. A conflict may come as the choice of
/// a side instead of a value.
pub(in crate::pages) fn values(posted: &Posted) -> Values {
    let visit = &posted.visit;
    let presets = controls::presets(&visit.by.institution);
    let line = |name: &str| posted.first(name).trim().to_owned();
    let (mut values, mut decisions, mut problems) = (BTreeMap::new(), BTreeMap::new(), Vec::new());
    for parameter in known(visit) {
        let merged = parameter.merge(&presets);
        let written = match (line(&format!("c-{}", parameter.name)).as_str(), &merged.conflict) {
            ("house", Some((asked, _))) => asked.to_string(),
            ("standard", Some((_, modern))) => modern.to_string(),
            _ => line(&format!("p-{}", parameter.name)),
        };
        match parsed(&parameter.default, &written) {
            Some(value) if value != merged.value => drop(values.insert(parameter.name.clone(), value)),
            Some(_) => {}
            None => problems.push((parameter.name.clone(), visit.text.get("problem-parameter-kind").into_owned())),
        }
        let decision = line(&format!("d-{}", parameter.name));
        if !decision.is_empty() {
            decisions.insert(parameter.name.clone(), decision);
        }
    }
    (values, decisions, problems)
}

/// The version as it was typed.
fn typed(posted: &Posted) -> (Policy, Vec<(String, String)>) {
    let line = |name: &str| posted.first(name).trim().to_owned();
    let (values, decisions, problems) = values(posted);
    let policy = Policy {
        label: line("label"),
        in_force_from: line("in_force_from").parse().ok(),
        approved_by: line("approved_by"),
        reason: line("reason"),
        release: line("release"),
        decisions,
        parameters: ParameterSet(values),
    };
    (policy, problems)
}

fn parsed(like: &Value, written: &str) -> Option<Value> {
    match like {
        Value::Flag(_) => Some(Value::Flag(written == "true")),
        Value::Number(_) => written.parse().ok().map(Value::Number),
        Value::Text(_) => (!written.is_empty()).then(|| Value::Text(written.to_owned())),
        Value::List(_) => {
            let items = written.split(',').map(str::trim).filter(|item| !item.is_empty());
            Some(Value::List(items.map(str::to_owned).collect()))
        }
    }
}

fn page(visit: &Visit, adopted: &Adopted, typed: Policy) -> ParametersPage {
    let text = visit.text;
    let presets = controls::presets(&visit.by.institution);
    let current = adopted.in_force.as_ref().map(|version| &version.value).cloned().unwrap_or_default();
    let undecided = current.undecided(visit.engine().settings.controls.catalogue, &presets);
    ParametersPage {
        shell: visit.titled("parameters-title"),
        in_force: adopted.in_force.as_ref().map(|version| said(text, version)),
        undecided: undecided.map(|parameter| label(text, &parameter.name)).collect(),
        fields: known(visit).map(|parameter| field(text, parameter, (&presets, &typed))).collect(),
        day: typed.in_force_from.map(|day| day.to_string()).unwrap_or_default(),
        typed,
        versions: adopted.versions.iter().map(|version| version_shown(text, version)).collect(),
        differences: Vec::new(),
        is_compared: false,
        may_adopt: visit.may_administer(),
        problems: Vec::new(),
    }
}

pub(in crate::pages) fn label(text: Text, name: &str) -> String {
    text.get(&format!("parameter-{}", name.replace('_', "-"))).into_owned()
}

pub(in crate::pages) fn field(text: Text, parameter: &Parameter, (presets, typed): (&[Preset], &Policy)) -> FieldShown {
    let merged = parameter.merge(presets);
    let value = typed.parameters.get(&parameter.name).unwrap_or(&merged.value);
    let said = merged.said.iter().map(|(preset, value)| {
        format!("{}: {}", text.get(&format!("preset-{}", preset.name())), standing::value(text, parameter, value))
    });
    FieldShown {
        label: label(text, &parameter.name),
        value: value.to_string(),
        kind: match value {
            Value::Flag(_) => "flag",
            Value::Number(_) => "number",
            _ => "text",
        },
        unit: text.get(&format!("unit-{}", parameter.unit)).into_owned(),
        asked: standing::value(text, parameter, &merged.value),
        said: said.collect::<Vec<_>>().join("; "),
        decision: typed.decisions.get(&parameter.name).cloned().unwrap_or_default(),
        is_conflict: merged.conflict.is_some(),
        name: parameter.name.clone(),
    }
}

fn said(text: Text, version: &Version<Policy>) -> String {
    let from = version.value.in_force_from.map(time::short_day).unwrap_or_default();
    let args = [
        ("label", version.value.label.as_str().into()),
        ("from", from.into()),
        ("who", version.value.approved_by.as_str().into()),
    ];
    text.with("parameters-in-force", &args)
}

fn version_shown(text: Text, version: &Version<Policy>) -> VersionShown {
    let args = [
        ("who", version.by.as_str().into()),
        ("when", time::instant(text, version.at).into()),
        ("entry", version.entry.to_string().into()),
    ];
    VersionShown {
        label: version.value.label.clone(),
        from: version.value.in_force_from.map(time::short_day).unwrap_or_default(),
        approved_by: version.value.approved_by.clone(),
        reason: version.value.reason.clone(),
        signed: text.with("control-waived-by", &args),
    }
}

fn difference(visit: &Visit, one: &Difference) -> (String, String, String) {
    let told = |value: &Value| {
        let parameter = known(visit).find(|known| known.name == one.name);
        parameter.map_or_else(|| value.to_string(), |parameter| standing::value(visit.text, parameter, value))
    };
    (label(visit.text, &one.name), told(&one.ours), told(&one.theirs))
}
