//! Inspections at a processor (art. 28(3)(h)): announced seven days ahead, written down, open to objections for five
//! working days, and followed until what was found is mended.

use jiff::ToSpan as _;
use jiff::civil::Date;
use rodowod_domain::calendar;
use rodowod_domain::choice;
use rodowod_domain::field::{Line, Problem, Text};
use rodowod_domain::record::Deadline;
use rodowod_domain::register;

use super::Processor;

/// Calendar days between the announcement and the inspection.
const NOTICE_DAYS: i64 = 7;
/// Working days for objections to the protocol.
const OBJECTION_DAYS: u32 = 5;

choice! {
    pub enum InspectionResult {
        Sound: "prawidl" "bez uwag",
        ToMend: "zalecen" "do poprawy",
        Unsound: "nieprawidl" "negatyw",
    }
}

register! {
    /// One inspection, from its announcement to the last correction.
    pub struct Inspection {
        announced_on:    Date = past(),
        planned_on:      Date,
        /// After a breach or on the authority's word there is no time for seven days.
        urgent_reason:   Option<Line> = max(300),
        scope:           Option<Line> = max(300),
        inspectors:      Option<Line> = max(200).personal(),
        held_on:         Option<Date> = past(),
        protocol_on:     Option<Date> = past(),
        objections_by:   Option<Date> = derived(),
        objections_on:   Option<Date> = past(),
        objections:      Option<Text> = max(2000),
        result:          Option<InspectionResult>,
        corrections_due: Option<Date>,
        corrected_on:    Option<Date> = past(),
    }
}

pub fn derive(processor: &mut Processor) {
    for inspection in &mut processor.inspections {
        let given = inspection.protocol_on;
        inspection.objections_by = given.map(|day| calendar::add_working_days(day, OBJECTION_DAYS));
    }
    let held = processor.inspections.iter().filter_map(|inspection| inspection.held_on).max();
    processor.last_audit_on = processor.last_audit_on.max(held);
}

pub fn problems(processor: &Processor) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (index, inspection) in processor.inspections.iter().enumerate() {
        let mut demand = |is_broken: bool, column: &str, key| {
            if is_broken {
                problems.push(Problem::at(format!("inspections.{index}.{column}"), key));
            }
        };
        let earliest = inspection.announced_on.checked_add(NOTICE_DAYS.days());
        let is_short = earliest.is_ok_and(|earliest| inspection.planned_on < earliest);
        demand(is_short && inspection.urgent_reason.is_none(), "planned_on", "problem-inspection-notice-short");
        let is_early = inspection.held_on.is_some_and(|held| held < inspection.announced_on);
        demand(is_early, "held_on", "problem-inspection-before-notice");
        let is_unheld = inspection.protocol_on.is_some_and(|given| inspection.held_on.is_none_or(|held| given < held));
        demand(is_unheld, "protocol_on", "problem-protocol-before-inspection");
        let is_settled = inspection.result.is_some();
        demand(is_settled && inspection.protocol_on.is_none(), "protocol_on", "problem-inspection-without-protocol");
        let is_open = inspection.result.is_some_and(|result| result != InspectionResult::Sound);
        demand(is_open && inspection.corrections_due.is_none(), "corrections_due", "problem-corrections-without-day");
    }
    problems
}

/// The next inspection, the end of the time for objections, the next correction.
pub fn deadlines(processor: &Processor) -> Vec<Deadline> {
    let law = "GDPR 28(3)(h)";
    let inspections = || processor.inspections.iter();
    let planned = inspections().filter(|one| one.held_on.is_none()).map(|one| one.planned_on).min();
    // While objections may come, nothing is concluded.
    let objections = inspections()
        .filter(|one| one.result.is_none() && one.objections_on.is_none())
        .filter_map(|one| one.objections_by)
        .min();
    let corrections =
        inspections().filter(|one| one.corrected_on.is_none()).filter_map(|one| one.corrections_due).min();
    let named = [("inspection", planned), ("objections", objections), ("corrections", corrections)];
    named.into_iter().filter_map(|(name, day)| Some(Deadline::fixed(name, law, day?))).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use rodowod_domain::register::Register as _;

    use super::*;

    fn with(change: impl Fn(&mut Inspection)) -> Processor {
        let mut processor = Processor::sample();
        change(&mut processor.inspections[0]);
        derive(&mut processor);
        processor
    }

    fn keys(processor: &Processor) -> Vec<&'static str> {
        problems(processor).into_iter().map(|problem| problem.key).collect()
    }

    #[test]
    fn seven_days_lie_between_the_announcement_and_the_inspection() {
        assert_eq!(keys(&with(|one| one.planned_on = date(2026, 6, 8))), [""; 0]);
        assert_eq!(keys(&with(|one| one.planned_on = date(2026, 6, 7))), ["problem-inspection-notice-short"]);
        let urgent = with(|one| {
            one.planned_on = date(2026, 6, 2);
            one.urgent_reason = Some("naruszenie".into());
        });
        assert_eq!(keys(&urgent), [""; 0]);
    }

    #[test]
    fn objections_come_within_five_working_days_and_nothing_is_concluded_without_a_protocol() {
        // Delivered on Friday 29 May; Corpus Christi on 4 June is no working day.
        let waiting = with(|one| {
            (one.announced_on, one.planned_on, one.held_on) =
                (date(2026, 5, 4), date(2026, 5, 25), Some(date(2026, 5, 25)));
            (one.protocol_on, one.result, one.objections_on) = (Some(date(2026, 5, 29)), None, None);
            (one.corrections_due, one.corrected_on) = (None, None);
        });
        assert_eq!(waiting.inspections[0].objections_by, Some(date(2026, 6, 8)));
        let due: Vec<_> =
            deadlines(&waiting).into_iter().map(|deadline| (deadline.name, deadline.due.to_string())).collect();
        assert_eq!(due, [("objections", "2026-06-08".to_owned())]);
        assert_eq!(keys(&with(|one| one.protocol_on = None)), ["problem-inspection-without-protocol"]);
        assert_eq!(keys(&with(|one| one.corrections_due = None)), ["problem-corrections-without-day"]);
    }
}
