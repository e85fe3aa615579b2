//! The parameters of the policy: what holds, what was decided in writing, and the next version to be adopted.

use askama::Template;
use axum::extract::Multipart;
use axum::http::header;
use axum::response::IntoResponse as _;
use rodowod_domain::authorisation::settled::is_settled;
use rodowod_domain::control::{Difference, Policy, Value, differences};
use rodowod_engine::controls::{self, Adopted};
use rodowod_engine::versioned::Version;

use super::setting::{Settings, label, settings, undecided, values};
use crate::error::{Answer, Fault, refuse, show as render};
use crate::pages::see;
use crate::text::Text;
use crate::uploads;
use crate::view::shell::Shell;
use crate::view::{standing, time};
use crate::visit::{Posted, Visit};

/// Longest file taken in, in bytes.
const FILE_MAX: usize = 64 << 10;

#[derive(Template)]
#[template(path = "parameters.html")]
pub struct ParametersPage {
    pub shell: Shell,
    pub in_force: Option<String>,
    /// Name and label of each conflict that nobody decided.
    pub undecided: Vec<(String, String)>,
    pub decided: Vec<DecidedShown>,
    pub settings: Settings,
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

/// What was decided in writing, and stands until a version decides it otherwise.
pub struct DecidedShown {
    pub label: String,
    pub value: String,
    pub reason: String,
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
    let (typed, mut problems) = typed(&posted);
    problems.extend(undecided(&posted, &typed, false));
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
    let problems: Vec<(String, String)> = said.collect();
    let shown = page(visit, &adopted, typed);
    refuse(&ParametersPage { settings: shown.settings.refused(&posted, &problems), problems, ..shown })
}

/// Shows what a set from a file says otherwise, filled into the form; nothing is adopted by it.
pub async fn compare(visit: Visit, form: Multipart) -> Answer {
    visit.administers()?;
    let file = uploads::received(&visit, form).await?.map(|(_, bytes)| bytes).unwrap_or_default();
    let adopted = controls::adopted(visit.engine(), &visit.by).await?;
    let text = std::str::from_utf8(&file).ok().filter(|text| !text.trim().is_empty() && text.len() <= FILE_MAX);
    let Some(theirs) = text.and_then(|text| Policy::from_toml(text).ok()) else {
        let problems = vec![("file".to_owned(), visit.text.get("parameters-unreadable").into_owned())];
        return refuse(&ParametersPage { problems, ..page(&visit, &adopted, next(&adopted)) });
    };
    let apart = differences(&adopted.values, &theirs.parameters);
    let shown = apart.iter().map(|one| difference(&visit, one)).collect();
    let typed = Policy { parameters: theirs.parameters, decisions: theirs.decisions, ..next(&adopted) };
    render(&ParametersPage { differences: shown, is_compared: true, ..page(&visit, &adopted, typed) })
}

/// The next version begins as the one before it.
fn next(adopted: &Adopted) -> Policy {
    let mut before = adopted.versions.first().map(|version| version.value.clone()).unwrap_or_default();
    for (name, value) in adopted.values.0.iter().filter(|(name, _)| is_settled(name)) {
        before.parameters.0.entry(name.clone()).or_insert_with(|| value.clone());
    }
    Policy { label: String::new(), in_force_from: None, reason: String::new(), ..before }
}

/// The version as it was typed.
fn typed(posted: &Posted) -> (Policy, Vec<(String, String)>) {
    let line = |name: &str| posted.first(name).trim().to_owned();
    let (parameters, decisions, problems) = values(posted);
    let policy = Policy {
        label: line("label"),
        in_force_from: line("in_force_from").parse().ok(),
        approved_by: line("approved_by"),
        reason: line("reason"),
        release: line("release"),
        decisions,
        parameters,
    };
    (policy, problems)
}

fn page(visit: &Visit, adopted: &Adopted, typed: Policy) -> ParametersPage {
    let text = visit.text;
    let presets = controls::presets(&visit.by.institution);
    let current = adopted.in_force.as_ref().map(|version| &version.value).cloned().unwrap_or_default();
    let open = current.undecided(visit.engine().settings.controls.catalogue, &presets);
    let open = open.map(|parameter| (parameter.name.clone(), label(text, &parameter.name))).collect();
    let may_adopt = visit.may_administer();
    ParametersPage {
        shell: visit.titled("parameters-title"),
        in_force: adopted.in_force.as_ref().map(|version| said(text, version)),
        undecided: open,
        decided: decided(visit, (&current, adopted)),
        // Whoever may not change anything reads what holds today.
        settings: settings(visit, if may_adopt { &typed } else { &current }),
        day: typed.in_force_from.map(|day| day.to_string()).unwrap_or_default(),
        typed,
        versions: adopted.versions.iter().map(|version| version_shown(text, version)).collect(),
        differences: Vec::new(),
        is_compared: false,
        may_adopt,
        problems: Vec::new(),
    }
}

fn decided(visit: &Visit, (current, adopted): (&Policy, &Adopted)) -> Vec<DecidedShown> {
    let asked = controls::asked(visit.engine(), &visit.by);
    let decided = asked.filter_map(|parameter| {
        let reason = current.decisions.get(&parameter.name)?.clone();
        let value = standing::value(visit.text, parameter, adopted.values.get(&parameter.name)?);
        Some(DecidedShown { label: label(visit.text, &parameter.name), value, reason })
    });
    decided.collect()
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
        let parameter = controls::asked(visit.engine(), &visit.by).find(|known| known.name == one.name);
        parameter.map_or_else(|| value.to_string(), |parameter| standing::value(visit.text, parameter, value))
    };
    (label(visit.text, &one.name), told(&one.ours), told(&one.theirs))
}
