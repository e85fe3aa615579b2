//! From the dates of a request to its deadlines.
//!
//! Where the law and the house rule differ, the earlier day is the deadline, and the rule that set it is named.

use jiff::civil::Date;
use rodowod_domain::calendar;
use rodowod_domain::field::Problem;
use rodowod_domain::periods::{self, Code};
use rodowod_domain::record::Deadline;
use rodowod_domain::register::Moment;
use rodowod_domain::request_clock::{ClockParameters, ClockProblem, RequestClock, fee_confirmation_min};
use rodowod_domain::time_limit::{Limit, Period, Regime, RuleApplied, limit};

use super::Request;

/// The days that follow from a request.
pub struct Days {
    pub answer: Limit,
    pub extension_notice: Limit,
    pub post_by: Date,
    /// The answer of the person started the month anew, and that reading was the earlier one.
    pub is_restarted: bool,
}

fn clock(request: &Request) -> RequestClock {
    RequestClock {
        asked: request.asked,
        clarified: request.clarified,
        identity_asked: request.identity_asked,
        identity_confirmed: request.identity_confirmed.filter(|_| request.identity_asked.is_some()),
        extended: request.extension_notice_on.is_some(),
        by_post: request.is_answered_by_post(),
        ..RequestClock::received_on(request.received)
    }
}

pub fn answer_due(request: &Request) -> Result<Days, ClockProblem> {
    let clock = clock(request);
    let due = clock.answer_due()?;
    let mut answer = due.answer;
    let mut post_by = due.post_by;
    answer.rules.extend(due.rules.iter().copied().filter(|rule| !answer.rules.contains(rule)).collect::<Vec<_>>());
    if let Some(noticed) = request.extension_notice_on {
        let house = limit(noticed, Period::Months(clock.parameters.months_after_extension_notice), Regime::Eu)?;
        if house.last < answer.last {
            (answer.nominal, answer.last) = (house.nominal, house.last);
            answer.rules.push(RuleApplied {
                key: "rule-two-months-from-extension-notice",
                law: "house rule",
                date: Some(house.last),
            });
            post_by = calendar::back_working_days(house.last, clock.parameters.postal_lead_days);
        }
    }
    let is_restarted = answer.rules.iter().any(|rule| rule.key == "rule-restart-is-earlier");
    Ok(Days { answer, extension_notice: due.extension_notice, post_by, is_restarted })
}

/// What is wrong with the dates as such.
pub fn problems(request: &Request) -> Vec<Problem> {
    let mut problems = Vec::new();
    match answer_due(request) {
        Ok(days) => {
            let noticed = request.extension_notice_on;
            if noticed.is_some_and(|day| !days.extension_notice.is_met_on(day)) {
                let last = days.extension_notice.last;
                problems.push(Problem::at("extension_notice_on", "problem-extension-too-late").with("last", last));
            }
        }
        Err(problem) => problems.push(Problem::at(field_of(problem, request), problem.key())),
    }
    if let Some((delivered, by)) = request.fee_notice_on.zip(request.fee_confirm_by)
        && let Ok(earliest) = fee_confirmation_min(delivered, ClockParameters::default())
        && by < earliest.last
    {
        problems
            .push(Problem::at("fee_confirm_by", "problem-fee-confirmation-too-short").with("earliest", earliest.last));
    }
    problems
}

/// The clock takes two pairs of dates and does not say which one it minds.
fn field_of(problem: ClockProblem, request: &Request) -> &'static str {
    let is_clarification = match problem {
        ClockProblem::AskedBeforeReceived => request.asked.is_some_and(|asked| asked < request.received),
        ClockProblem::AnsweredWithoutQuestion => request.clarified.is_some() && request.asked.is_none(),
        ClockProblem::AnsweredBeforeAsked => request.clarified < request.asked,
        ClockProblem::OutOfRange(_) => return "received",
    };
    match (problem, is_clarification) {
        (ClockProblem::AskedBeforeReceived, true) => "asked",
        (ClockProblem::AskedBeforeReceived, false) => "identity_asked",
        (_, true) => "clarified",
        (_, false) => "identity_confirmed",
    }
}

pub fn deadlines(request: &Request, at: &Moment) -> Vec<Deadline> {
    let is_answered = request.is_answered(at.state);
    let next_working_day = calendar::add_working_days(request.received, 1);
    let is_reported = request.reported_on.is_some() || at.state != "received";
    let mut deadlines = vec![Deadline::fixed("internal-report", "house rule", next_working_day).met(is_reported)];
    if let Ok(days) = answer_due(request) {
        deadlines.push(Deadline::day("answer", "GDPR 12(3)", &days.answer).met(is_answered));
        let is_past_extension = is_answered || request.extension_notice_on.is_some();
        deadlines.push(Deadline::day("extension-notice", "GDPR 12(3)", &days.extension_notice).met(is_past_extension));
        if request.is_answered_by_post() {
            deadlines.push(Deadline::fixed("post-by", "house rule", days.post_by).met(is_answered));
        }
    }
    if let Some(by) = request.fee_confirm_by {
        let is_settled = request.fee_paid_on.is_some() || is_answered;
        deadlines.push(Deadline::fixed("fee-confirmation", "GDPR 12(5)", by).met(is_settled));
    }
    deadlines.extend(recipients(request));
    deadlines
}

/// The law sets no number of days for art. 19; the catalogue of periods does.
fn recipients(request: &Request) -> Option<Deadline> {
    let answered = request.answered_on.filter(|_| request.owes_recipients_a_notice())?;
    let day = periods::on(Code::Recip19, answered)?.last_day(answered)?.ok()?;
    let mut deadline = Deadline::fixed("recipients", "GDPR 19", day);
    deadline.rules.push(RuleApplied { key: "rule-recipients", law: "GDPR 19", date: Some(day) });
    Some(deadline.met(request.are_recipients_told()))
}
