//! What a deletion must show before it is approved and completed, and that its protocol gives nothing away.

use rodowod_domain::field::Problem;
use rodowod_domain::identifiers::{Kind, Verdict, check};
use rodowod_domain::register::{Demand, Moment};

use super::{ClearedResource, Deletion, DeletionGround, DeletionOperation};
use crate::authorisations::RegisterScope;
use crate::demands;
use crate::processing_activities::Carrier;
use crate::retention_reviews::ArchiveAnswer;

/// A protocol that names whom it deleted keeps what it deleted. National numbers and addresses of mail betray that.
pub fn repeated_data(deletion: &Deletion) -> Vec<Problem> {
    let mut texts: Vec<(&str, &str)> = vec![("subject", &deletion.subject)];
    texts.extend(deletion.data_categories.iter().map(|line| ("data_categories", &**line)));
    texts.extend(deletion.person_categories.iter().map(|line| ("person_categories", &**line)));
    texts.extend(deletion.resources.iter().map(|row| ("resources", &*row.resource)));
    texts.extend(deletion.holds.iter().filter_map(|row| Some(("holds", row.note.as_deref()?))));
    let optional = [
        ("period", deletion.period.as_deref()),
        ("volume", deletion.volume.as_deref()),
        ("remarks", deletion.remarks.as_deref()),
    ];
    texts.extend(optional.into_iter().filter_map(|(field, text)| Some((field, text?))));
    let telling = texts.into_iter().filter(|(_, text)| tells_of_a_person(text));
    telling.map(|(field, _)| Problem::at(field, "problem-deletion-repeats-data")).collect()
}

fn tells_of_a_person(text: &str) -> bool {
    let words = text.split(|letter: char| letter.is_whitespace() || matches!(letter, ',' | ';' | '(' | ')' | ':'));
    words.map(|word| word.trim_matches('.')).any(|word| {
        let is_pesel = word.len() == 11 && check(Kind::Pesel, word) == Verdict::Valid;
        let is_mail = word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
        is_pesel || is_mail
    })
}

pub fn before_approval(deletion: &Deletion, at: &Moment) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut demand = |is_broken: bool, field: String, key| {
        if is_broken {
            problems.push(Problem::at(field, key));
        }
    };
    demand(deletion.holds.iter().any(super::LegalHold::is_active), "holds".into(), "problem-deletion-held");
    let is_expiry = deletion.ground == DeletionGround::Expiry;
    demand(is_expiry && deletion.last_day.is_none(), "last_day".into(), "problem-deletion-last-day");
    demand(
        is_expiry && deletion.last_day.is_some_and(|day| day >= at.today),
        "last_day".into(),
        "problem-deletion-too-early",
    );
    demand(deletion.archive == Some(ArchiveAnswer::Missing), "archive".into(), "problem-deletion-awaits-archive");
    for (index, row) in deletion.records.iter().enumerate() {
        demand(
            row.register == RegisterScope::Everything,
            format!("records.{index}.register"),
            "problem-deletion-of-everything",
        );
        // Access and the list of deletions themselves end by their own rules, not by a list of numbers.
        let is_kept =
            matches!(row.register, RegisterScope::Authorisations | RegisterScope::Deletions | RegisterScope::Breaches);
        demand(is_kept, format!("records.{index}.register"), "problem-deletion-of-proof");
        demand(row.number == 0, format!("records.{index}.number"), "problem-not-a-record");
    }
    problems
}

pub fn before_completion(deletion: &Deletion) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (index, row) in deletion.resources.iter().enumerate() {
        let mut demand = |is_broken: bool, column: &str, key| {
            if is_broken {
                problems.push(Problem::at(format!("resources.{index}.{column}"), key));
            }
        };
        demand(row.done_on.is_none(), "done_on", "problem-resource-not-cleared");
        demand(row.operation.is_none(), "operation", "problem-resource-without-operation");
        demand(row.method.is_none(), "method", "problem-resource-without-method");
        demand(is_paper_wrong(row), "method", "problem-paper-by-shredder");
        let replaced = row.operation == Some(DeletionOperation::Anonymise);
        demand(replaced && row.irreversible.is_none(), "irreversible", "problem-anonymisation-unchecked");
    }
    for (index, order) in deletion.orders.iter().enumerate() {
        if order.confirmed_on.is_none() {
            problems.push(Problem::at(format!("orders.{index}.confirmed_on"), "problem-processor-not-confirmed"));
        }
    }
    if deletion.orders.len() < deletion.processors.len() {
        problems.push(Problem::at("orders", "problem-processors-not-ordered"));
    }
    problems
}

fn is_paper_wrong(row: &ClearedResource) -> bool {
    row.carrier == Carrier::Paper && row.method.is_some_and(|method| !method.is_for_paper())
}

pub fn wanted(deletion: &Deletion, at: &Moment) -> Vec<Demand> {
    let by_request = deletion.ground == DeletionGround::ErasureRequest;
    let replaced =
        |row: &ClearedResource| row.operation.is_some_and(|operation| operation != DeletionOperation::Delete);
    let unexplained = by_request && deletion.resources.iter().any(|row| replaced(row) && row.impossible.is_none());
    let untold = deletion.recipients.iter().any(|row| row.told_on.is_none());
    let is_done = at.state == "completed";
    let questions = [
        (deletion.checked.len() < 4, "checked", "gap-deletion-resources", "GDPR 5(1)(e)"),
        (deletion.datasets.is_empty(), "datasets", "gap-deletion-datasets", "GDPR 30(1)(f)"),
        (by_request && deletion.request.is_none(), "request", "gap-deletion-request", "GDPR 17(1)"),
        (unexplained, "resources", "gap-deletion-replaced", "GDPR 17(1)"),
        (untold, "recipients", "gap-deletion-recipients", "GDPR 17(2), 19"),
        (deletion.archive.is_none() && !is_done, "archive", "gap-deletion-archive", "GDPR 5(1)(e)"),
        (is_done && deletion.witnesses.is_empty(), "witnesses", "gap-deletion-witnesses", "GDPR 5(2)"),
    ];
    demands::wanted(questions)
}
