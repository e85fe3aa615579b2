//! Checks over the deadlines that registers compute: none may have passed without being met.

use rodowod_domain::control::{Answer, Check, DeadlineFact, Evidence, Live, State};
use rodowod_domain::record::day_in_warsaw;

/// How long before its end a deadline counts as at risk.
const WARNING_HOURS: i64 = 7 * 24;

pub static CHECKS: &[Check] =
    &[Check::new("deadlines::met", &[], met), Check::new("deadlines::none_overdue", &[], none_overdue)];

/// No deadline of this name in this register is overdue.
pub(super) fn met(live: &Live<'_>) -> Answer {
    let (register, name) = (live.arguments.register.as_deref(), live.arguments.value.as_deref());
    let meant = live.office.deadlines.iter();
    let meant = meant.filter(|one| Some(one.register.as_str()) == register && name.is_none_or(|name| one.name == name));
    judged(meant, live)
}

/// Nothing in the whole office is overdue.
fn none_overdue(live: &Live<'_>) -> Answer {
    judged(live.office.deadlines.iter(), live)
}

fn judged<'a>(meant: impl Iterator<Item = &'a DeadlineFact>, live: &Live<'_>) -> Answer {
    let judge = |deadline: &&DeadlineFact| {
        let left = deadline.due.as_second() - live.now.as_second();
        match left {
            _ if left < 0 => State::Broken,
            _ if left <= WARNING_HOURS * 3600 => State::AtRisk { on: day_in_warsaw(deadline.due) },
            _ => State::Kept,
        }
    };
    Answer::judged(meant, judge, |deadline, state| {
        Evidence::record(state, (&deadline.register, deadline.number), "evidence-deadline")
            .with("name", format!("{}-deadline-{}", deadline.register, deadline.name))
            .with("day", day_in_warsaw(deadline.due))
    })
}
