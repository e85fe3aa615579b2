//! Lists of duties: what the person has to know and follow, and one button to say so.

use askama::Template;
use axum::extract::Path;
use rodowod_domain::authorisation::Power;
use rodowod_engine::controls::{self, Duties, Person};

use crate::error::{Answer, Fault, show as render};
use crate::pages::see;
use crate::text::Text;
use crate::view::shell::Shell;
use crate::view::time;
use crate::visit::{Posted, Visit};

/// The list that belongs to a register: shown where the work is done.
const BESIDE: [(&str, &str); 6] = [
    ("breaches", "breach-first-response"),
    ("requests", "answering-requests"),
    ("disclosures", "disclosure"),
    ("visitors", "visitors"),
    ("media", "media-use"),
    ("devices", "equipment"),
];

/// Address and name of the list to keep in mind at a register, if the institution promises one.
pub fn beside(visit: &Visit, register: &str) -> Option<(String, String)> {
    let (_, list) = BESIDE.iter().find(|(known, _)| *known == register)?;
    let presets = controls::presets(&visit.by.institution);
    let mut promised = visit.engine().settings.controls.catalogue.promised(&presets);
    promised.find(|control| control.checklist.as_deref() == Some(list))?;
    let name = visit.text.get(&format!("checklist-{list}"));
    Some((format!("/checklists/{list}"), visit.text.with("checklists-beside", &[("list", name.into())])))
}

#[derive(Template)]
#[template(path = "checklists.html")]
pub struct ChecklistsPage {
    pub shell: Shell,
    pub lists: Vec<ListShown>,
    pub asked: u64,
    /// The version of the policy that this person has to acknowledge: its name and until when.
    pub policy: Option<(String, String)>,
    /// This person may draw a sample for an audit.
    pub may_sample: bool,
}

#[derive(Template)]
#[template(path = "checklist.html")]
pub struct ChecklistPage {
    pub shell: Shell,
    pub list: ListShown,
}

pub struct ListShown {
    pub name: &'static str,
    pub title: String,
    pub statements: Vec<String>,
    /// Until when the acknowledgement holds, or that there is none.
    pub standing: String,
    pub class: &'static str,
    pub is_asked: bool,
}

pub async fn show(visit: Visit) -> Answer {
    let duties = controls::duties(visit.engine(), &visit.by, &visit.account.login).await?;
    let mut lists: Vec<ListShown> = duties.iter().map(|duties| list_shown(visit.text, duties)).collect();
    // What waits for an answer stands first.
    lists.sort_by_key(|list| !list.is_asked);
    let policy = controls::policy_asked(visit.engine(), &visit.by, &visit.account.login).await?;
    let asked = lists.iter().filter(|list| list.is_asked).count() as u64 + u64::from(policy.is_some());
    let policy = policy.map(|policy| {
        let days = [("from", time::short_day(policy.from).into()), ("last", time::short_day(policy.last).into())];
        (
            visit.text.with("checklists-policy", &[("label", policy.label.into())]),
            visit.text.with("checklists-policy-until", &days),
        )
    });
    render(&ChecklistsPage {
        shell: visit.titled("checklists-title"),
        lists,
        asked,
        policy,
        may_sample: visit.may(Power::Change, "audits"),
    })
}

pub async fn one(visit: Visit, Path(list): Path<String>) -> Answer {
    let duties = controls::duties(visit.engine(), &visit.by, &visit.account.login).await?;
    let found = duties.iter().find(|duties| duties.list == list).ok_or(Fault::NotFound)?;
    let list = list_shown(visit.text, found);
    render(&ChecklistPage { shell: visit.shell(list.title.clone()), list })
}

pub async fn confirm(posted: Posted) -> Answer {
    let visit = &posted.visit;
    let person = Person { login: &visit.account.login, name: &visit.account.name };
    if posted.has("policy") {
        let words = visit.text.get("statements-policy-make");
        controls::know_policy(visit.engine(), &visit.by, (person, &words)).await?;
        return see("/checklists?done=acknowledged");
    }
    let list = (posted.first("list"), visit.text.language.code());
    controls::acknowledge(visit.engine(), &visit.by, list, person).await?;
    see("/checklists?done=acknowledged")
}

fn list_shown(text: Text, duties: &Duties) -> ListShown {
    let (standing, class) = match (duties.holds_until, duties.is_asked) {
        (None, _) => (text.get("checklists-never").into_owned(), "late"),
        (Some(last), is_asked) => {
            let said = text.with("checklists-until", &[("day", time::short_day(last).into())]);
            (said, if is_asked { "soon" } else { "done" })
        }
    };
    ListShown {
        name: duties.list,
        title: text.get(&format!("checklist-{}", duties.list)).into_owned(),
        statements: duties.controls.iter().map(|one| one.statement(text.language.code()).to_owned()).collect(),
        standing,
        class,
        is_asked: duties.is_asked,
    }
}
