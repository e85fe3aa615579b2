//! Inspections at a processor (art. 28(3)(h)): announced seven days ahead, written down, open to objections for five
//! working days, and followed until what was found is mended.

use jiff::ToSpan as _;
use jiff::civil::Date;
use rodowod_domain::calendar;
use rodowod_domain::choice;
use rodowod_domain::field::{Line, Problem, Text};
use rodowod_domain::record::Deadline;
use rodowod_domain::register;
use rodowod_domain::register::Moment;

use super::Processor;

/// Calendar days between the announcement and the inspection.
const NOTICE_DAYS: u32 = 7;
/// Working days for objections to the protocol.
const OBJECTION_DAYS: u32 = 5;
/// No policy leaves a processor more than a year.
const LEFT_MAX: u32 = 366;

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
        signed_on:       Option<Date> = past(),
        objections_by:   Option<Date> = derived(),
        objections_on:   Option<Date> = past(),
        objections:      Option<Text> = max(2000),
        result:          Option<InspectionResult>,
        corrections_due: Option<Date>,
        corrected_on:    Option<Date> = past(),
    }
}

/// Days that the policy in force leaves to the processor: never fewer than these.
fn days(at: &Moment, parameter: &str, least: u32) -> u32 {
    u32::try_from(at.asked.number(parameter)).map_or(least, |asked| asked.clamp(least, LEFT_MAX))
}

impl Inspection {
    fn last_objection(&self, at: &Moment) -> Option<Date> {
        let days = days(at, "inspection_objection_days", OBJECTION_DAYS);
        self.protocol_on.map(|given| calendar::add_working_days(given, days))
    }
}

pub fn derive(processor: &mut Processor, at: &Moment) {
    for inspection in &mut processor.inspections {
        inspection.objections_by = inspection.last_objection(at);
    }
    let held = processor.inspections.iter().filter_map(|inspection| inspection.held_on).max();
    processor.last_audit_on = processor.last_audit_on.max(held);
}

pub fn problems(processor: &Processor, at: &Moment) -> Vec<Problem> {
    let mut problems = Vec::new();
    let announced = days(at, "inspection_notice_days", NOTICE_DAYS);
    for (index, inspection) in processor.inspections.iter().enumerate() {
        let mut demand = |is_broken: bool, column: &str, key| {
            if is_broken {
                problems.push(Problem::at(format!("inspections.{index}.{column}"), key));
            }
        };
        // What was held, or announced before the policy asked for more, was announced in time.
        let is_older = at.asked.in_force_from().is_some_and(|from| inspection.announced_on < from);
        let notice = if inspection.held_on.is_some() || is_older { NOTICE_DAYS } else { announced };
        let earliest = inspection.announced_on.checked_add(i64::from(notice).days());
        let is_short = earliest.is_ok_and(|earliest| inspection.planned_on < earliest);
        demand(is_short && inspection.urgent_reason.is_none(), "planned_on", "problem-inspection-notice-short");
        let is_early = inspection.held_on.is_some_and(|held| held < inspection.announced_on);
        demand(is_early, "held_on", "problem-inspection-before-notice");
        let is_unheld = inspection.protocol_on.is_some_and(|given| inspection.held_on.is_none_or(|held| given < held));
        demand(is_unheld, "protocol_on", "problem-protocol-before-inspection");
        let is_unwritten =
            inspection.signed_on.is_some_and(|signed| inspection.protocol_on.is_none_or(|given| signed < given));
        demand(is_unwritten, "signed_on", "problem-signed-before-protocol");
        let is_settled = inspection.result.is_some();
        demand(is_settled && inspection.protocol_on.is_none(), "protocol_on", "problem-inspection-without-protocol");
        let is_open = inspection.result.is_some_and(|result| result != InspectionResult::Sound);
        demand(is_open && inspection.corrections_due.is_none(), "corrections_due", "problem-corrections-without-day");
    }
    problems
}

/// The next inspection, the end of the time for objections, the next correction.
pub fn deadlines(processor: &Processor, at: &Moment) -> Vec<Deadline> {
    let law = "GDPR 28(3)(h)";
    let inspections = || processor.inspections.iter();
    let planned = inspections().filter(|one| one.held_on.is_none()).map(|one| one.planned_on).min();
    // While objections may come, nothing is concluded. The day that the record tells is the one that counts.
    let objections = inspections()
        .filter(|one| one.result.is_none() && one.objections_on.is_none())
        .filter_map(|one| one.objections_by.or_else(|| one.last_objection(at)))
        .min();
    let corrections =
        inspections().filter(|one| one.corrected_on.is_none()).filter_map(|one| one.corrections_due).min();
    let named = [("inspection", planned), ("objections", objections), ("corrections", corrections)];
    named.into_iter().filter_map(|(name, day)| Some(Deadline::fixed(name, law, day?))).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use rodowod_domain::control::{ParameterSet, Value};
    use rodowod_domain::register::Register as _;

    use super::*;

    fn now(asked: &ParameterSet) -> Moment<'_> {
        let now = "2026-11-22T08:00:00Z".parse().unwrap();
        Moment { now, today: date(2026, 11, 22), state: "contracted", created_at: now, asked }
    }

    fn with(change: impl Fn(&mut Inspection)) -> Processor {
        let mut processor = Processor::sample();
        change(&mut processor.inspections[0]);
        derive(&mut processor, &now(ParameterSet::none()));
        processor
    }

    fn keys(processor: &Processor) -> Vec<&'static str> {
        problems(processor, &now(ParameterSet::none())).into_iter().map(|problem| problem.key).collect()
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
        let due: Vec<_> = deadlines(&waiting, &now(ParameterSet::none()))
            .into_iter()
            .map(|deadline| (deadline.name, deadline.due.to_string()))
            .collect();
        assert_eq!(due, [("objections", "2026-06-08".to_owned())]);
        let unwritten = |signed_on| with(move |one| (one.protocol_on, one.signed_on) = (None, signed_on));
        assert_eq!(keys(&unwritten(None)), ["problem-inspection-without-protocol"]);
        let signed = keys(&unwritten(Some(date(2026, 6, 17))));
        assert_eq!(signed, ["problem-signed-before-protocol", "problem-inspection-without-protocol"]);
        assert_eq!(keys(&with(|one| one.corrections_due = None)), ["problem-corrections-without-day"]);
    }

    #[test]
    fn the_policy_leaves_the_processor_more_time_and_never_less() {
        let open = with(|one| {
            (one.planned_on, one.held_on, one.protocol_on) = (date(2026, 6, 8), None, Some(date(2026, 5, 29)));
            (one.result, one.objections_on, one.corrections_due) = (None, None, None);
        });
        let asked = |days: i64| {
            let names = ["inspection_notice_days", "inspection_objection_days"];
            ParameterSet(names.map(|name| (name.to_owned(), Value::Number(days))).into())
        };
        let mut later = asked(10);
        for (from, is_short) in [("2026-06-02", false), ("2026-05-04", true)] {
            later.0.insert("in-force-from".to_owned(), Value::Text(from.to_owned()));
            let mut announced = open.clone();
            announced.inspections[0].announced_on = date(2026, 6, 1);
            let keys: Vec<_> = problems(&announced, &now(&later)).into_iter().map(|problem| problem.key).collect();
            assert_eq!(keys.contains(&"problem-inspection-notice-short"), is_short, "in force from {from}");
        }
        for (days, is_short, last) in [(1, false, date(2026, 6, 8)), (10, true, date(2026, 6, 15))] {
            let (asked, mut processor) = (asked(days), open.clone());
            let keys: Vec<_> = problems(&processor, &now(&asked)).into_iter().map(|problem| problem.key).collect();
            assert_eq!(keys.contains(&"problem-inspection-notice-short"), is_short, "{keys:?}");
            derive(&mut processor, &now(&asked));
            assert_eq!(processor.inspections[0].objections_by, Some(last));
        }
    }
}
