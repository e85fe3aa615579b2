//! The scenarios of a risk, gathered from the reports of the posts that take part in its activity.

use rodowod_domain::cross_check::Entry;
use rodowod_domain::field::{Line, Link};
use serde_json::Value;

use super::RiskScenario;
use crate::risk_reports::ThreatAtPost;

/// Threats that were weighed; a report about other activities is left out, drafts of the round as well.
pub fn scenarios(reports: &[Entry], activity: Option<Link>) -> Vec<RiskScenario> {
    let counted = reports.iter().filter(|report| matches!(report.state.as_str(), "submitted" | "accepted"));
    counted.filter(|report| concerns(report, activity)).flat_map(of_report).collect()
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
