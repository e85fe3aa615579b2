//! What is left to do once the policy is in force: what was begun on the way, and what keeps rules from being kept, each with
//! the page on which it is done.

use rodowod_domain::control::{About, CHECKLISTS, Evidence};
use rodowod_engine::controls::{self, Standing};
use rodowod_engine::records::{self, Query, ROWS_MAX};

use super::ListPage;
use crate::error::{Answer, Fault, show as render};
use crate::pages::today::{Act, TaskShown};
use crate::text::Text;
use crate::visit::Visit;

/// Where a rule is mended of which nothing in particular is wrong: by the beginning of its check.
const OFFICE: [(&str, &str, &str); 8] = [
    ("positions", "roles", "/registers/authorisations/new"),
    ("policy", "parameters", "/accountability/parameters"),
    ("files", "parameters", "/accountability/parameters"),
    ("passwords", "sign-in", "/administration/sign-in"),
    ("sessions", "sign-in", "/administration/sign-in"),
    ("log", "log", "/administration/log"),
    ("jobs", "jobs", "/administration/jobs"),
    ("documents", "documents", "/documents"),
];

pub async fn show(visit: Visit) -> Answer {
    visit.administers()?;
    let text = visit.text;
    let groups = vec![
        (text.get("setup-left-begun").into_owned(), begun(&visit).await?),
        (text.get("setup-left-rules").into_owned(), rules(&visit).await?),
    ];
    let go = ("/accountability".to_owned(), text.get("setup-go-board").into_owned());
    let lead = text.get("setup-left-lead").into_owned();
    render(&ListPage { shell: visit.titled("setup-left"), lead, go: Some(go), groups })
}

fn task(visit: &Visit, (key, href): (&str, &str), count: usize) -> TaskShown {
    TaskShown {
        href: href.to_owned(),
        title: visit.text.get(&format!("setup-left-{key}")).into_owned(),
        why: visit.text.get(&format!("setup-left-{key}-why")).into_owned(),
        clock: None,
        doubt: None,
        mark: count.to_string(),
        act: None,
    }
}

/// Authorisations to be completed, accounts to be opened, systems to be described, activities to be written down.
async fn begun(visit: &Visit) -> Result<Vec<TaskShown>, Fault> {
    let query = Query { limit: ROWS_MAX, ..Query::default() };
    let people = records::list(visit.engine(), &visit.by, "authorisations", &query).await?.rows;
    let drafts = people.iter().filter(|row| row.record.draft).count();
    let without = people.iter().filter(|row| row.record.body.get("account").is_none_or(serde_json::Value::is_null));
    let planned = Query { state: Some("planned".to_owned()), ..query.clone() };
    let planned = records::list(visit.engine(), &visit.by, "systems", &planned).await?.rows.len();
    let activities = records::list(visit.engine(), &visit.by, "processing-activities", &query).await?.rows.len();
    let open = [
        (drafts, task(visit, ("drafts", "/registers/authorisations"), drafts)),
        (without.clone().count(), task(visit, ("accounts", "/administration/accounts"), without.count())),
        (planned, task(visit, ("systems", "/registers/systems?state=planned"), planned)),
        (usize::from(activities == 0), task(visit, ("activities", "/registers/processing-activities/new"), 1)),
    ];
    Ok(open.into_iter().filter(|(count, _)| *count > 0).map(|(_, task)| task).collect())
}

/// What is done on one page, and the rules that wait for it.
struct Work<'a> {
    href: String,
    title: String,
    rules: Vec<&'a Standing>,
}

/// What keeps rules from being kept: what helps several of them stands once, what helps most of them first.
async fn rules(visit: &Visit) -> Result<Vec<TaskShown>, Fault> {
    let board = controls::board(visit.engine(), &visit.by).await?;
    let mut works: Vec<Work<'_>> = Vec::new();
    for standing in board.standings.iter().filter(|standing| standing.state.name() == "broken") {
        let (title, href) = mending(visit.text, standing);
        match works.iter_mut().find(|work| work.href == href) {
            Some(work) => work.rules.push(standing),
            None => works.push(Work { href, title, rules: vec![standing] }),
        }
    }
    works.sort_by_key(|work| std::cmp::Reverse(work.rules.len()));
    Ok(works.iter().map(|work| shown(visit.text, work)).collect())
}

fn shown(text: Text, work: &Work<'_>) -> TaskShown {
    let statements = work.rules.iter().map(|standing| standing.control.statement(text.language.code()));
    let first = statements.clone().next().unwrap_or_default();
    let more = work.rules.len().saturating_sub(1) as u64;
    let why = if more == 0 { first.to_owned() } else { format!("{first} {}", text.count("setup-left-more", more)) };
    let act = work.rules.first().map(|standing| Act {
        href: format!("/accountability/{}", standing.control.key),
        label: text.get("setup-left-rule").into_owned(),
        press: None,
    });
    TaskShown {
        href: work.href.clone(),
        title: work.title.clone(),
        why,
        clock: None,
        doubt: None,
        mark: work.rules.len().to_string(),
        act,
    }
}

/// Words and address of the page on which a broken rule is mended.
fn mending(text: Text, standing: &Standing) -> (String, String) {
    let check = standing.control.check_name().unwrap_or_default();
    let at = |key: &str, href: &str| (text.get(&format!("setup-left-{key}")).into_owned(), href.to_owned());
    let of_register = |key: &str, register: &str, href: String| {
        (text.with(&format!("setup-left-{key}"), &[("register", text.get(register).into())]), href)
    };
    if check == CHECKLISTS {
        return at("checklists", "/checklists");
    }
    let wrong: Vec<&Evidence> =
        standing.answer.evidence.iter().filter(|piece| piece.state.name() == "broken").collect();
    match wrong.first().map(|piece| &piece.about) {
        Some(About::Record { register, number }) => {
            let href = match wrong.len() {
                1 => format!("/registers/{register}/{number}"),
                _ => format!("/registers/{register}"),
            };
            return of_register("mend", register, href);
        }
        Some(About::Account { .. }) => return at("access", "/administration/accounts"),
        _ => {}
    }
    let missing = wrong.first().and_then(|piece| piece.args.iter().find(|(name, _)| *name == "register"));
    if let Some((_, register)) = missing {
        return of_register("enter", register, format!("/registers/{register}/new"));
    }
    if standing.answer.evidence.iter().any(|piece| piece.key.starts_with("evidence-emergency")) {
        return at("emergency", "/administration/emergency");
    }
    let family = check.split("::").next().unwrap_or_default();
    match OFFICE.iter().find(|(known, ..)| *known == family) {
        Some((_, key, href)) => at(key, href),
        None => at("look", &format!("/accountability/{}", standing.control.key)),
    }
}
