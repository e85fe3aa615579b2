//! What a breach owes before it is closed: every phase sent, persons and clients told, actions with an owner and a day.

use rodowod_domain::field::Problem;
use rodowod_domain::register::Moment;

use super::{Breach, BreachRole, NoticeKind, PersonsDecision, PersonsException, Risk, clients};

pub fn problems(breach: &Breach, at: &Moment) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut demand = |is_broken: bool, field: &str, key| {
        if is_broken {
            problems.push(Problem::at(field, key));
        }
    };
    let is_processor = breach.role == Some(BreachRole::Processor);
    let is_nobody_named = breach.client.is_none() && breach.clients.is_empty() && breach.categories.is_empty();
    demand(is_processor && is_nobody_named, "client", "problem-client-missing");
    // Art. 34(3)(c): where telling each of them takes too much, all of them are told at once.
    let is_silent = breach.persons_decision == Some(PersonsDecision::DoNotTell);
    let is_effort = breach.persons_exception == Some(PersonsException::DisproportionateEffort);
    demand(is_silent && is_effort, "persons_decision", "problem-public-notice-instead");
    let is_low = breach.persons_exception == Some(PersonsException::NoHighRisk);
    demand(is_low && breach.risk == Some(Risk::High), "persons_exception", "problem-exception-against-risk");
    if at.state != "closed" || !breach.is_breach() {
        return problems;
    }
    let is_first_alone = breach.notice_kind == Some(NoticeKind::Initial) && breach.phases.is_empty();
    demand(is_first_alone, "phases", "problem-first-notice-alone");
    let owes_a_word = matches!(breach.persons_decision, Some(PersonsDecision::Tell | PersonsDecision::TellPublicly));
    demand(owes_a_word && breach.persons_told_on.is_none(), "persons_told_on", "problem-persons-not-told");
    demand(is_processor && !clients::are_told(breach), "clients", "problem-clients-not-told");
    for (index, action) in breach.actions.iter().enumerate() {
        demand(action.owner.is_none(), &format!("actions.{index}.owner"), "problem-action-without-owner");
        let is_dated = action.due.is_some() || action.done_on.is_some();
        demand(!is_dated, &format!("actions.{index}.due"), "problem-action-without-day");
    }
    problems
}

/// Once all is done, somebody looks whether it helped.
pub fn lacks_review(breach: &Breach) -> bool {
    let are_done = !breach.actions.is_empty() && breach.actions.iter().all(|action| action.done_on.is_some());
    are_done && breach.reviewed_on.is_none()
}

/// Data count as unintelligible only while nobody else has the key.
pub fn is_exception_unproven(breach: &Breach) -> bool {
    let is_claimed = breach.persons_exception == Some(PersonsException::DataUnintelligible);
    is_claimed && !(breach.unintelligible && breach.key_safe)
}
