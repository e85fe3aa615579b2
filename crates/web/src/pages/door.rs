//! The check-in at the door: who may collect whom right now, for a phone in one hand.
//!
//! A document is looked at and never copied: the page asks for a tick and takes no picture.

use askama::Template;
use axum::extract::Path;
use rodowod_domain::record::Refusal;
use rodowod_engine::pickups::{self, Checked, DoorCheck, DoorEntry, DoorList, DoorResult};
use rodowod_engine::records::Failure;

use super::see;
use crate::error::{Answer, Fault, refuse, show as render};
use crate::text::Text;
use crate::view::shell::Shell;
use crate::view::time;
use crate::visit::{Pairs, Posted, Visit, first};

pub const ADDRESS: &str = "/pickups/door";
/// So few entries are shown opened at once.
const OPEN_MAX: usize = 3;

#[derive(Template)]
#[template(path = "door.html")]
pub struct DoorPage {
    pub shell: Shell,
    pub search: String,
    pub children: Vec<ChildShown>,
    pub is_cut: bool,
    /// Why the child stays: said before anything else.
    pub stopped: Option<Stopped>,
    pub may_write: bool,
}

pub struct Stopped {
    pub who: String,
    pub why: String,
}

pub struct ChildShown {
    pub name: String,
    pub group: String,
    pub collectors: Vec<CollectorShown>,
}

pub struct CollectorShown {
    pub number: u64,
    pub name: String,
    /// Relation to the child.
    pub relation: String,
    /// `allow`, `ask` or `deny`.
    pub verdict: &'static str,
    pub verdict_label: String,
    pub reason: String,
    /// Kind of the document and the end of its number.
    pub document: String,
    pub parent: String,
    pub parent_phone: String,
    pub owes_clause: bool,
    pub is_open: bool,
    /// What is wrong with the form just sent for this entry.
    pub problem: Option<String>,
}

pub async fn show(visit: Visit, axum::extract::Query(pairs): axum::extract::Query<Pairs>) -> Answer {
    render(&page(&visit, first(&pairs, "search"), Said::default()).await?)
}

/// What the page says besides the list.
#[derive(Default)]
struct Said {
    stopped: Option<Stopped>,
    problem: Option<(u64, String)>,
}

pub async fn check(Path(number): Path<u64>, posted: Posted) -> Answer {
    let visit = &posted.visit;
    let result = DoorResult::from_name(posted.first("result")).ok_or(Fault::BadRequest("error-bad-request"))?;
    let done = DoorCheck {
        staff: &visit.account.name,
        document_seen: posted.has("document_seen"),
        result,
        note: posted.first("note"),
    };
    let search = posted.first("search");
    match pickups::check(visit.engine(), &visit.by, (number, done)).await {
        Ok(Checked::Done) => {
            let notice = match result {
                DoorResult::Released => "released",
                DoorResult::Refused => "turned-away",
                DoorResult::ParentCalled => "parent-called",
            };
            see(&format!("{ADDRESS}?done={notice}"))
        }
        Ok(Checked::Stopped(entry)) => {
            let stopped = Stopped { who: who(&entry), why: visit.text.get(entry.text("reason")).into_owned() };
            refuse(&page(visit, search, Said { stopped: Some(stopped), problem: None }).await?)
        }
        Err(Failure::Refused(Refusal::Invalid(problems))) => {
            let problem = problems.first().map(|problem| (number, visit.text.problem(problem)));
            let search = if search.is_empty() { posted.first("child") } else { search };
            refuse(&page(visit, search, Said { stopped: None, problem }).await?)
        }
        Err(failure) => Err(failure.into()),
    }
}

fn who(entry: &DoorEntry) -> String {
    format!("{} → {}", entry.text("child"), entry.text("collector"))
}

async fn page(visit: &Visit, search: &str, said: Said) -> Result<DoorPage, Fault> {
    let list = pickups::door(visit.engine(), &visit.by, search).await?;
    let may_write = visit.may(rodowod_domain::authorisation::Power::Enter, "pickups");
    Ok(DoorPage {
        shell: visit.titled("door-title"),
        search: search.to_owned(),
        is_cut: list.is_cut,
        children: children(visit.text, &list, said.problem.as_ref()),
        stopped: said.stopped,
        may_write,
    })
}

/// The entries come in the order of children; those of one child stand together.
fn children(text: Text, list: &DoorList, problem: Option<&(u64, String)>) -> Vec<ChildShown> {
    let mut children: Vec<ChildShown> = Vec::new();
    for entry in &list.entries {
        let own = problem.filter(|(number, _)| *number == entry.number).map(|(_, problem)| problem.clone());
        let collector = collector(text, entry, (list.entries.len() <= OPEN_MAX || own.is_some(), own));
        match children
            .last_mut()
            .filter(|child| child.name == entry.text("child") && child.group == entry.text("group"))
        {
            Some(child) => child.collectors.push(collector),
            None => children.push(ChildShown {
                name: entry.text("child").to_owned(),
                group: entry.text("group").to_owned(),
                collectors: vec![collector],
            }),
        }
    }
    children
}

fn collector(text: Text, entry: &DoorEntry, (is_open, problem): (bool, Option<String>)) -> CollectorShown {
    let choice = |options: &str, code: &str| match code {
        "" => String::new(),
        code => text.get(&format!("choice-{options}-{code}")).into_owned(),
    };
    let verdict = match entry.text("verdict") {
        "allow" => "allow",
        "ask" => "ask",
        _ => "deny",
    };
    let withdrawn = entry.text("withdrawn_at").parse().ok().map(time::short_instant);
    let reason = text.get(entry.text("reason")).into_owned();
    let end = entry.text("document_end");
    let end =
        if end.is_empty() { String::new() } else { text.with("door-document-end", &[("end", end.to_owned().into())]) };
    CollectorShown {
        number: entry.number,
        name: entry.text("collector").to_owned(),
        relation: choice("relation", entry.text("relation")),
        verdict,
        verdict_label: text
            .get(
                ["door-allow", "door-ask", "door-deny"]
                    [usize::from(verdict != "allow") + usize::from(verdict == "deny")],
            )
            .into_owned(),
        reason: match withdrawn {
            Some(at) => format!("{reason} {}", text.with("door-withdrawn", &[("at", at.into())])),
            None => reason,
        },
        document: [choice("identity-document", entry.text("document")), end]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
        parent: entry.text("parent").to_owned(),
        parent_phone: entry.text("parent_phone").to_owned(),
        owes_clause: entry.is("clause_due"),
        is_open,
        problem,
    }
}

/// A number that a phone can ring.
pub fn dialled(phone: &str) -> String {
    phone.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect()
}

#[cfg(test)]
pub fn sample(shell: Shell) -> DoorPage {
    let collector = |verdict, problem: Option<&str>| CollectorShown {
        number: 7,
        name: "<i>Pierwszy".to_owned(),
        relation: "babcia lub dziadek".to_owned(),
        verdict,
        verdict_label: "Może odebrać".to_owned(),
        reason: "Upoważnienie jest ważne.".to_owned(),
        document: "dowód osobisty, …482".to_owned(),
        parent: "Anna Przykładna".to_owned(),
        parent_phone: "600 000 002".to_owned(),
        owes_clause: true,
        is_open: problem.is_some(),
        problem: problem.map(str::to_owned),
    };
    DoorPage {
        shell,
        search: "\"><script>".to_owned(),
        is_cut: true,
        children: vec![ChildShown {
            name: "Maja Przykładna".to_owned(),
            group: "zerówka B".to_owned(),
            collectors: vec![
                collector("allow", Some("Obejrzyj dokument")),
                CollectorShown { number: 8, ..collector("deny", None) },
            ],
        }],
        stopped: Some(Stopped { who: "Maja → Zofia".to_owned(), why: "Cofnięto".to_owned() }),
        may_write: true,
    }
}
