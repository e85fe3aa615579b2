//! The scenarios of a risk, gathered from the reports of the posts that take part in its activity.

use std::cmp::Reverse;

use rodowod_domain::cross_check::Entry;
use rodowod_domain::field::{Line, Link, Text};
use serde_json::Value;

use super::RiskScenario;
use crate::breaches::HowItHappened;
use crate::risk_reports::{RiskScale, ThreatAtPost, weigh};

/// Scenarios that a risk holds.
pub const SCENARIOS_MAX: usize = 200;
/// Characters of a reason.
const REASON_MAX: usize = 1_000;

/// Threats that were weighed; a report about other activities is left out, drafts of the round as well.
/// Of more than fit, those that decide the aggregate stay, then the gravest of the others.
pub fn scenarios(reports: &[Entry], activity: Option<Link>, scale: RiskScale) -> Vec<RiskScenario> {
    let counted = reports.iter().filter(|report| matches!(report.state.as_str(), "submitted" | "accepted"));
    fitting(counted.filter(|report| concerns(report, activity)).flat_map(of_report).collect(), scale)
}

/// The aggregate is the worst of each figure, so the worst posts of each threat are enough for it. What is left out is
/// counted in the reason of the worst.
fn fitting(mut rows: Vec<RiskScenario>, scale: RiskScale) -> Vec<RiskScenario> {
    if rows.len() <= SCENARIOS_MAX {
        return rows;
    }
    let figures = |row: &RiskScenario| {
        weigh(scale, row.weighing()).map_or([0; 3], |scored| [scored.residual, scored.inherent, scored.target])
    };
    rows.sort_by_key(|row| Reverse(figures(row)));
    let mut worst: Vec<(HowItHappened, [u32; 3])> = Vec::new();
    let (mut kept, mut others): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| {
        let found = figures(row);
        let Some((_, known)) = worst.iter_mut().find(|(threat, _)| *threat == row.threat) else {
            worst.push((row.threat, found));
            return true;
        };
        let is_worse = found.iter().zip(known.iter()).any(|(found, known)| found > known);
        known.iter_mut().zip(found).for_each(|(known, found)| *known = found.max(*known));
        is_worse
    });
    kept.truncate(SCENARIOS_MAX);
    let left = others.split_off(others.len().min(SCENARIOS_MAX - kept.len()));
    kept.extend(others);
    for (threat, _) in worst {
        let count = left.iter().filter(|row| row.threat == threat).count();
        kept.iter_mut()
            .find(|row| row.threat == threat)
            .filter(|_| count > 0)
            .into_iter()
            .for_each(|row| tell(row, count));
    }
    kept
}

fn tell(worst: &mut RiskScenario, left: usize) {
    let reason = worst.likelihood_reason.as_deref().unwrap_or_default();
    let told = format!("Stanowiska o nie wyższym ryzyku, pominięte w zestawieniu: {left}. {reason}");
    worst.likelihood_reason = Some(Text(told.trim_end().chars().take(REASON_MAX).collect()));
}

fn concerns(report: &Entry, activity: Option<Link>) -> bool {
    let Some(Link(activity)) = activity else { return true };
    let listed = report.body.get("activities").and_then(Value::as_array).into_iter().flatten();
    listed.filter_map(Value::as_u64).any(|number| number == activity)
}

fn of_report(report: &Entry) -> Vec<RiskScenario> {
    let position = report.body.get("post").and_then(Value::as_str).unwrap_or_default();
    let rows = report.body.get("threats").and_then(Value::as_array).into_iter().flatten();
    let rows = rows.filter_map(|row| serde_json::from_value::<ThreatAtPost>(row.clone()).ok());
    rows.filter(|row| !row.absent).filter_map(|row| scenario(position, row)).collect()
}

fn scenario(position: &str, row: ThreatAtPost) -> Option<RiskScenario> {
    Some(RiskScenario {
        position: Line::from(position),
        threat: row.threat,
        class: None,
        attributes: Vec::new(),
        vulnerability: None,
        harms: Vec::new(),
        likelihood: row.likelihood?,
        likelihood_reason: row.likelihood_reason,
        impact: row.impact?,
        impact_reason: row.impact_reason,
        safeguards: row.safeguards,
        likelihood_reduction: row.likelihood_reduction,
        impact_reduction: row.impact_reduction,
        stage: row.stage,
        inherent: None,
        residual: None,
        target: None,
        level: None,
    })
}
