//! Risk as each position reports it, and the activity as the worst of them.

use std::collections::BTreeMap;

use rodowod_domain::risk::{self, Aggregate, Control, ControlState, Scale, Scenario};
use rodowod_domain::text::word;
use serde_json::json;

use super::Outcome;
use super::form::{Form, Input, Problems};
use super::reply::{Reply, Table, doubts, reason, said, tone};

/// Rows at first, and the most that a form takes.
const ROWS_FIRST: usize = 3;
const ROWS_MAX: usize = 20;

fn rows(form: &Form) -> usize {
    let typed = (0..ROWS_MAX).rev().find(|row| !form.given(&format!("position.{row}")).is_empty());
    let asked = form.given("rows").parse().unwrap_or(ROWS_FIRST) + usize::from(!form.given("more").is_empty());
    asked.max(typed.map_or(0, |row| row + 1)).clamp(1, ROWS_MAX)
}

pub fn asks(form: &Form) -> Vec<Input> {
    let mut inputs = vec![form.select("scale", &["5x5", "3x3"]), form.line("dpia_criteria", ("number", "0"))];
    let one_to_five = ["1", "2", "3", "4", "5"];
    let reductions = ["0", "1", "2", "3", "4"];
    let numbers = |name: String, values: &[&str]| {
        form.choose(&name, "calculator-point-", values.iter().map(|value| (*value).to_owned()))
    };
    let count = rows(form);
    for row in 0..count {
        let mut section = form.section(&format!("scenario.{row}"));
        section.label = form.text.count("calculator-scenario-number", row as u64 + 1);
        inputs.push(section);
        inputs.push(form.line(&format!("position.{row}"), ("text", "")));
        inputs.push(numbers(format!("likelihood.{row}"), &one_to_five));
        inputs.push(numbers(format!("severity.{row}"), &one_to_five));
        inputs.push(numbers(format!("less_likely.{row}"), &reductions));
        inputs.push(numbers(format!("less_severe.{row}"), &reductions));
        let states = ControlState::ALL.iter().map(word);
        inputs.push(form.choose(&format!("control_state.{row}"), "calculator-control_state-", states));
    }
    inputs.push(form.line("rows", ("hidden", &count.to_string())));
    inputs
}

pub fn answer(form: &Form) -> Outcome {
    let scale = Scale::preset(form.given("scale")).ok_or_else(|| form.wrong("scale", "problem-not-a-choice"))?;
    let criteria =
        if form.given("dpia_criteria").is_empty() { 0 } else { form.number_within("dpia_criteria", 0..=12)? };
    let activities = if form.has("scenarios") { read(form, scale)? } else { Activities::One(scenarios(form, scale)?) };
    let scenarios: Vec<Scenario> = activities.all().cloned().collect();
    let no_scenario =
        || form.wrong(if form.has("scenarios") { "scenarios" } else { "position.0" }, "calculator-risk-no-scenario");
    let activity = risk::aggregate(scale, &scenarios).ok_or_else(no_scenario)?;
    let opens = risk::opens_dpia(&activity, criteria as usize);
    let point = |value: u16, level: risk::Level| format!("{value} ({})", form.label(level.key()));
    let rows = activities.rows(scale);
    let table = table(form, &activities, &rows);
    let assessed: Vec<_> = scenarios.iter().map(|scenario| json!(risk::assess(scale, scenario))).collect();
    let bounds = [("accept", i64::from(scale.accept).into()), ("justify", i64::from(scale.justify).into())];
    let mut rules = vec![
        reason(form, "calculator-risk-why-max", "GDPR 24(1), 32(2)"),
        said(form, form.text.with("calculator-risk-why-bounds", &bounds), "GDPR 24(1)"),
    ];
    if scenarios.iter().any(|scenario| risk::assess(scale, scenario).needs_signature) {
        rules.push(reason(form, "calculator-risk-why-signature", "GDPR 5(2), 24(1)"));
    }
    if opens {
        rules.push(reason(form, "calculator-risk-why-dpia", "GDPR 35(1), 36(1)"));
    }
    Ok(Reply {
        main: format!(
            "{} · {}",
            point(activity.residual, activity.residual_level),
            form.label(activity.decision.key())
        ),
        class: tone(activity.decision == risk::Decision::Accept),
        facts: vec![
            (form.label("calculator-risk-inherent"), point(activity.inherent, activity.inherent_level)),
            (form.label("calculator-risk-target"), activity.target.to_string()),
            (form.label("calculator-risk-opens-dpia"), form.yes_or_no(opens)),
        ],
        rules,
        doubts: doubts(form, &scale.provenance),
        table: Some(table),
        json: json!({
            "activity": activity, "opens_dpia": opens, "scenarios": assessed, activities.name(): rows,
        }),
        ..Reply::default()
    })
}

/// What was reported: of one activity, or of all those of an institution by their names.
enum Activities {
    One(Vec<Scenario>),
    Institution(BTreeMap<String, Vec<Scenario>>),
}

impl Activities {
    fn all(&self) -> Box<dyn Iterator<Item = &Scenario> + '_> {
        match self {
            Self::One(scenarios) => Box::new(scenarios.iter()),
            Self::Institution(activities) => Box::new(activities.values().flatten()),
        }
    }

    /// The worst of each position, or of each activity.
    fn rows<'a>(&'a self, scale: &Scale) -> BTreeMap<&'a str, Aggregate> {
        match self {
            Self::One(scenarios) => risk::by_position(scale, scenarios),
            Self::Institution(activities) => activities
                .iter()
                .filter_map(|(name, scenarios)| Some((name.as_str(), risk::aggregate(scale, scenarios)?)))
                .collect(),
        }
    }

    fn name(&self) -> &'static str {
        match self {
            Self::One(_) => "positions",
            Self::Institution(_) => "activities",
        }
    }
}

fn table(form: &Form, activities: &Activities, rows: &BTreeMap<&str, Aggregate>) -> Table {
    let point = |value: u16, level: risk::Level| format!("{value} ({})", form.label(level.key()));
    let first = match activities {
        Activities::One(_) => "calculator-position",
        Activities::Institution(_) => "calculator-activity",
    };
    let headings = [first, "calculator-risk-inherent", "calculator-risk-residual", "calculator-risk-decision"];
    let mut table = Table::new(form, "calculator-risk-positions", &headings);
    for (name, worst) in rows {
        let inherent = point(worst.inherent, worst.inherent_level);
        let residual = point(worst.residual, worst.residual_level);
        table.push(vec![(*name).to_owned(), inherent, residual, form.label(worst.decision.key())], None);
    }
    table
}

/// The reports as a document for programs.
fn read(form: &Form, scale: &Scale) -> Result<Activities, Problems> {
    let typed = form.given("scenarios");
    // Each shape is read alone, so that the place of a mistake is known.
    let read = if typed.starts_with('{') {
        serde_json::from_str(typed).map(Activities::Institution)
    } else {
        serde_json::from_str(typed).map(Activities::One)
    };
    let activities = read.map_err(|problem: serde_json::Error| {
        let place = [("line", problem.line().to_string()), ("column", problem.column().to_string())];
        let place: Vec<_> = place.iter().map(|(name, number)| (*name, number.as_str().into())).collect();
        vec![("scenarios".to_owned(), form.text.with("calculator-risk-expected", &place))]
    })?;
    let is_beyond = |scenario: &&Scenario| {
        !(1..=scale.likelihood_max).contains(&scenario.likelihood) || !(1..=scale.impact_max).contains(&scenario.impact)
    };
    if activities.all().any(|scenario| is_beyond(&scenario)) {
        return Err(form.wrong("scenarios", "calculator-risk-beyond-scale"));
    }
    Ok(activities)
}

fn scenarios(form: &Form, scale: &Scale) -> Result<Vec<Scenario>, Problems> {
    let mut scenarios = Vec::new();
    for row in 0..rows(form) {
        let position = form.given(&format!("position.{row}")).to_owned();
        if position.is_empty() {
            continue;
        }
        let point = |name: &str, most: u8| {
            let name = format!("{name}.{row}");
            let value: u8 = form.number(&name)?;
            if value > most { Err(form.wrong(&name, "calculator-risk-beyond-scale")) } else { Ok(value) }
        };
        let control = Control {
            likelihood_reduction: point("less_likely", u8::MAX)?,
            impact_reduction: point("less_severe", u8::MAX)?,
            state: form.chosen(&format!("control_state.{row}"))?,
        };
        scenarios.push(Scenario {
            position,
            likelihood: point("likelihood", scale.likelihood_max)?,
            impact: point("severity", scale.impact_max)?,
            controls: vec![control],
        });
    }
    Ok(scenarios)
}
