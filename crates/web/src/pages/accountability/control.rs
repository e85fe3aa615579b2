//! One rule: what it says, what it rests on, how it stands, what shows it, and how it stood before.

use askama::Template;
use axum::extract::{Path, Query};
use jiff::civil::Date;
use rodowod_domain::control::{About, Control, Evidence, Parameter, ParameterSet};
use rodowod_domain::record::Refusal;
use rodowod_domain::text::kebab;
use rodowod_engine::controls::{self, Line, Standing, Waiver};
use rodowod_engine::records::Failure;

use super::setting;
use crate::error::{Answer, refuse, show as render};
use crate::pages::see;
use crate::text::Text;
use crate::view::law::{Cited, cited};
use crate::view::shell::Shell;
use crate::view::standing::{self, EvidenceShown, Mark};
use crate::view::{field, time};
use crate::visit::{Pairs, Posted, Visit, first};

#[derive(Template)]
#[template(path = "control.html")]
pub struct ControlPage {
    pub shell: Shell,
    pub key: String,
    pub area: String,
    pub area_href: String,
    pub mark: Mark,
    pub law: Cited,
    /// Label and words.
    pub facts: Vec<(&'static str, String)>,
    pub note: Option<String>,
    pub parameters: Vec<ParameterShown>,
    /// How much was looked at, and how much of it is wrong.
    pub summary: Vec<String>,
    pub evidence: Vec<EvidenceShown>,
    pub evidence_more: u64,
    pub checklist: Option<(String, String)>,
    pub history: Vec<LineShown>,
    /// The day asked about, and the answer.
    pub on: String,
    pub on_answer: Option<String>,
    pub waiver: Option<WaiverShown>,
    pub may_waive: bool,
    pub reason: String,
    pub problem: Option<String>,
}

pub struct ParameterShown {
    pub name: String,
    pub value: String,
    /// What each document says; empty where all are silent.
    pub said: Vec<String>,
    pub standard: Option<String>,
}

pub struct LineShown {
    pub mark: Mark,
    pub when: String,
    pub faults: String,
}

pub struct WaiverShown {
    pub reason: String,
    pub signed: String,
}

pub async fn show(visit: Visit, Path(key): Path<String>, Query(pairs): Query<Pairs>) -> Answer {
    let (standing, lines) = controls::control(visit.engine(), &visit.by, &key).await?;
    let mut page = page(
        &visit,
        (&standing, &lines),
        &controls::binding(visit.engine(), &visit.by.institution).await?.adopted.values,
    );
    if let Ok(day) = first(&pairs, "on").parse::<Date>() {
        page.on = day.to_string();
        let stood = controls::stood_on(visit.engine(), &visit.by, &key, day).await?;
        page.on_answer = Some(on_day(visit.text, stood.as_ref(), day));
    }
    render(&page)
}

pub async fn waive(posted: Posted) -> Answer {
    let visit = &posted.visit;
    let key = posted.first("control").to_owned();
    let reason = posted.first("reason").to_owned();
    match controls::waive(visit.engine(), &visit.by, &key, &reason).await {
        Ok(()) => see(&format!("/accountability/{key}?done=control-waived")),
        Err(Failure::Refused(Refusal::Invalid(problems))) => {
            let (standing, lines) = controls::control(visit.engine(), &visit.by, &key).await?;
            let problem = problems.first().map(|problem| visit.text.problem(problem));
            let values = controls::binding(visit.engine(), &visit.by.institution).await?.adopted.values;
            refuse(&ControlPage { reason, problem, ..page(visit, (&standing, &lines), &values) })
        }
        Err(failure) => Err(failure.into()),
    }
}

pub async fn lift(posted: Posted) -> Answer {
    let visit = &posted.visit;
    let key = posted.first("control");
    controls::lift(visit.engine(), &visit.by, key).await?;
    see(&format!("/accountability/{key}?done=control-lifted"))
}

fn page(visit: &Visit, (standing, lines): (&Standing, &[Line]), values: &ParameterSet) -> ControlPage {
    let (text, control, answer) = (visit.text, standing.control, &standing.answer);
    let shown = answer.evidence.iter().map(|piece| evidence(visit, piece)).collect::<Vec<_>>();
    ControlPage {
        shell: visit.shell(control.statement(text.language.code())),
        key: control.key.clone(),
        area: text.get(&format!("area-{}", control.area)).into_owned(),
        area_href: format!("/accountability?area={}", control.area),
        mark: standing::of(text, standing),
        law: cited(text, &control.law),
        facts: facts(text, control),
        note: control.note(text.language.code()).map(str::to_owned),
        parameters: control.parameters.iter().map(|one| parameter_shown(visit, one, values)).collect(),
        summary: summary(text, standing),
        evidence_more: answer.seen.saturating_sub(shown.len()) as u64,
        evidence: shown,
        checklist: control
            .checklist
            .as_ref()
            .map(|list| (format!("/checklists/{list}"), text.get(&format!("checklist-{list}")).into_owned())),
        history: lines.iter().map(|line| line_shown(text, line)).collect(),
        on: String::new(),
        on_answer: None,
        waiver: standing.waiver.as_ref().map(|waiver| waiver_shown(text, waiver)),
        may_waive: visit.may_administer(),
        reason: String::new(),
        problem: None,
    }
}

/// Where there is more to see than a record, only whoever may open it is led there.
fn evidence(visit: &Visit, piece: &Evidence) -> EvidenceShown {
    let mut shown = standing::evidence(visit.text, piece);
    if matches!(piece.about, About::Account { .. }) && visit.may_administer() {
        shown.href = Some("/administration/accounts".to_owned());
    }
    shown
}

fn facts(text: Text, control: &Control) -> Vec<(&'static str, String)> {
    let presets = control.presets.iter().map(|preset| text.get(&format!("preset-{}", preset.name())));
    let mut facts = vec![
        ("control-kind", text.get(&format!("control-kind-{}", control.kind.name())).into_owned()),
        ("control-role", text.get(&format!("control-role-{}", control.role)).into_owned()),
        ("control-presets", presets.collect::<Vec<_>>().join(", ")),
        ("control-rules", control.rules.join(", ")),
    ];
    facts.extend(control.check_name().map(|name| ("control-check", looked_at(text, control, name))));
    facts.extend((!control.tests.is_empty()).then(|| ("control-test", control.tests.join(", "))));
    facts
}

/// What the check looks at, in the words of the register, with the name of the check.
fn looked_at(text: Text, control: &Control, check: &str) -> String {
    let arguments = &control.arguments;
    let Some(register) = &arguments.register else { return check.to_owned() };
    let named = |key: &str, name: &str, words: Vec<String>| {
        (!words.is_empty()).then(|| text.with(key, &[(name, words.join(", ").into())]))
    };
    let fields = arguments.fields.iter().chain(&arguments.field);
    let label = |field: &String| text.get(&format!("{register}-{}", kebab(field))).into_owned();
    let states = arguments.states.iter().map(|state| field::state(text, register, state));
    let said = [
        named("control-check-register", "register", vec![text.get(register).into_owned()]),
        named("control-check-fields", "fields", fields.map(label).collect()),
        named("control-check-states", "states", states.collect()),
    ];
    format!("{} ({check})", said.into_iter().flatten().collect::<Vec<_>>().join("; "))
}

fn parameter_shown(visit: &Visit, parameter: &Parameter, values: &ParameterSet) -> ParameterShown {
    let text = visit.text;
    let merged = parameter.merge(&controls::presets(&visit.by.institution));
    ParameterShown {
        name: setting::label(text, &parameter.name),
        value: standing::value(text, parameter, values.get(&parameter.name).unwrap_or(&merged.value)),
        said: setting::said(text, parameter, &merged),
        standard: setting::standard(text, parameter),
    }
}

fn summary(text: Text, standing: &Standing) -> Vec<String> {
    let (control, answer) = (standing.control, &standing.answer);
    if let Some(module) = control.waits_for {
        let module = text.get(&format!("module-{}", module.name()));
        return vec![text.with("control-waits", &[("module", module.into())])];
    }
    if standing.state.name() == "waiting" {
        return vec![text.get("control-unchecked").into_owned()];
    }
    if answer.seen == 0 {
        return vec![text.get("control-seen-none").into_owned()];
    }
    let faults = (answer.faults > 0).then(|| text.count("control-faults", answer.faults as u64));
    std::iter::once(text.count("control-seen", answer.seen as u64)).chain(faults).collect()
}

fn line_shown(text: Text, line: &Line) -> LineShown {
    let args = [("part", line.faults.to_string().into()), ("whole", line.seen.to_string().into())];
    LineShown {
        mark: standing::named(text, &line.state),
        when: text.with("control-history-line", &[("when", time::instant(text, line.since).into())]),
        faults: if line.faults == 0 { String::new() } else { text.with("accountability-of", &args) },
    }
}

fn on_day(text: Text, stood: Option<&Line>, day: Date) -> String {
    let told = time::day(text, day);
    match stood {
        Some(line) => {
            let state = standing::named(text, &line.state).word;
            text.with("control-on-day-answer", &[("day", told.into()), ("state", state.into())])
        }
        None => text.with("control-on-day-unknown", &[("day", told.into())]),
    }
}

fn waiver_shown(text: Text, waiver: &Waiver) -> WaiverShown {
    let args = [
        ("who", waiver.by.as_str().into()),
        ("when", time::instant(text, waiver.since).into()),
        ("entry", waiver.entry.to_string().into()),
    ];
    WaiverShown { reason: waiver.reason.clone(), signed: text.with("control-waived-by", &args) }
}
