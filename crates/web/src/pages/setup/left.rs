//! What is left to do once the policy is in force: what was begun on the way, and what the rules miss, area by area.

use rodowod_engine::controls;
use rodowod_engine::records::{self, Query, ROWS_MAX};

use super::ListPage;
use crate::error::{Answer, Fault, show as render};
use crate::pages::today::TaskShown;
use crate::visit::Visit;

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

/// The areas in which a rule is broken now, each with how many there are.
async fn rules(visit: &Visit) -> Result<Vec<TaskShown>, Fault> {
    let board = controls::board(visit.engine(), &visit.by).await?;
    let mut areas: Vec<(&'static str, u64)> = Vec::new();
    for standing in board.standings.iter().filter(|standing| standing.state.name() == "broken") {
        let area = standing.control.area.as_str();
        match areas.iter_mut().find(|(known, _)| *known == area) {
            Some((_, count)) => *count += 1,
            None => areas.push((area, 1)),
        }
    }
    let shown = areas.into_iter().map(|(area, count)| TaskShown {
        href: format!("/accountability?area={area}&state=broken"),
        title: visit.text.get(&format!("area-{area}")).into_owned(),
        why: visit.text.count("setup-left-broken", count),
        clock: None,
        doubt: None,
        mark: count.to_string(),
        act: None,
    });
    Ok(shown.collect())
}
