//! Lists of duties: what the person has to know and follow, and one button to say so.

use askama::Template;
use axum::extract::Path;
use rodowod_domain::authorisation::Power;
use rodowod_domain::workflow::Move;
use rodowod_engine::controls::{self, Duties, Person};
use rodowod_engine::{Engine, Institution};

use crate::error::{Answer, Fault, show as render};
use crate::pages::see;
use crate::text::Text;
use crate::view::shell::Shell;
use crate::view::time;
use crate::visit::{Posted, Visit};

/// The list that belongs to a register, and the moves with which begins what it is about.
const BESIDE: [(&str, &str, &[&str]); 14] = [
    ("breaches", "breach-first-response", &["assess"]),
    ("requests", "answering-requests", &["answer", "refuse"]),
    ("disclosures", "disclosure", &["disclose"]),
    ("visitors", "visitors", &["let-in"]),
    ("media", "media-use", &["issue"]),
    ("devices", "equipment", &["send-to-repair"]),
    ("calls", "phone-call", &["verify", "hold"]),
    ("meetings", "video-call", &["prepare", "hold"]),
    ("keys", "end-of-day", &["deposit"]),
    ("documents-issued", "papers-locked", &["return"]),
    ("deletions", "papers-locked", &["complete"]),
    ("channels", "mail", &["approve"]),
    ("systems", "internet-use", &["start"]),
    ("trainings", "policy-duties", &["hold"]),
];

/// A page on which its person stands just where lists are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The screen is locked by whoever leaves the room.
    Lock,
    /// Today, when the day ends.
    Evening,
    /// Choosing a password.
    Password,
}

const ON_PAGES: [(Place, &[&str]); 3] = [
    (Place::Lock, &["leaving-room", "desk-and-screen"]),
    (Place::Evening, &["end-of-day", "papers-locked"]),
    (Place::Password, &["passwords-and-screen"]),
];

/// The hour of Warsaw from which Today speaks of the end of the day.
const EVENING_HOUR: i8 = 14;

/// A list as it is called to mind: its name and what it says.
pub struct Reminder {
    pub title: String,
    pub statements: Vec<String>,
}

/// What a page calls to mind, of what the institution promises. It names nobody, so a locked screen may show it.
pub fn reminders(text: Text, (engine, institution): (&Engine, &Institution), place: Place) -> Vec<Reminder> {
    let presets = controls::presets(institution);
    let promised: Vec<_> = engine.settings.controls.catalogue.promised(&presets).collect();
    let lists = ON_PAGES.iter().filter(|(known, _)| *known == place).flat_map(|(_, lists)| lists.iter());
    let reminder = |list: &&str| {
        let of_list = promised.iter().filter(|control| control.checklist.as_deref() == Some(*list));
        let statements: Vec<String> =
            of_list.map(|control| control.statement(text.language.code()).to_owned()).collect();
        Reminder { title: text.get(&format!("checklist-{list}")).into_owned(), statements }
    };
    lists.map(reminder).filter(|reminder| !reminder.statements.is_empty()).collect()
}

/// What Today calls to mind when the day ends; nothing before.
pub fn evening(visit: &Visit) -> Vec<Reminder> {
    if time::local(visit.now).hour() < EVENING_HOUR {
        return Vec::new();
    }
    reminders(visit.text, (visit.engine(), &visit.by.institution), Place::Evening)
}

/// Address and name of the list to keep in mind at a register, if the institution promises one.
pub fn beside(visit: &Visit, register: &str) -> Option<(String, String)> {
    let (_, list, _) = BESIDE.iter().find(|(known, ..)| *known == register)?;
    let presets = controls::presets(&visit.by.institution);
    let mut promised = visit.engine().settings.controls.catalogue.promised(&presets);
    promised.find(|control| control.checklist.as_deref() == Some(list))?;
    let name = visit.text.get(&format!("checklist-{list}"));
    Some((format!("/checklists/{list}"), visit.text.with("checklists-beside", &[("list", name.into())])))
}

/// Every place at which a list is shown: its name, and the register with its moves where it belongs to one.
pub fn places() -> impl Iterator<Item = (&'static str, Option<(&'static str, &'static [&'static str])>)> {
    let beside = BESIDE.iter().map(|(register, list, steps)| (*list, Some((*register, *steps))));
    beside.chain(ON_PAGES.iter().flat_map(|(_, lists)| lists.iter().map(|list| (*list, None))))
}

/// The list that is read before a move, where this person has not acknowledged it yet.
pub fn before<'a>(duties: &'a [Duties], register: &str, step: &Move) -> Option<&'a Duties> {
    of_move(duties, register, step).filter(|duties| duties.is_asked)
}

fn of_move<'a>(duties: &'a [Duties], register: &str, step: &Move) -> Option<&'a Duties> {
    let (_, list, steps) = BESIDE.iter().find(|(known, ..)| *known == register)?;
    duties.iter().find(|duties| duties.list == *list).filter(|_| steps.contains(&step.name))
}

/// How this person stands to the lists that are read before moves of a register; none where there are none.
pub async fn before_moves(visit: &Visit, register: &str) -> Result<Vec<Duties>, Fault> {
    if !BESIDE.iter().any(|(known, ..)| *known == register) {
        return Ok(Vec::new());
    }
    Ok(controls::duties(visit.engine(), &visit.by, &visit.account.login).await?)
}

/// The list on the page of a move; acknowledging it leads back there.
pub async fn on_page(visit: &Visit, register: &str, (step, back): (&Move, &str)) -> Result<Option<ListShown>, Fault> {
    let duties = before_moves(visit, register).await?;
    let list = of_move(&duties, register, step).map(|duties| list_shown(visit.text, duties));
    Ok(list.map(|list| ListShown { back: back.to_owned(), ..list }))
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
    /// The page on which it stands, if that is another than its own.
    pub back: String,
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
    see(&format!("{}?done=acknowledged", page_of_a_move(visit, posted.first("back")).unwrap_or("/checklists")))
}

/// The address of a move of a register, and of nothing else.
fn page_of_a_move<'a>(visit: &Visit, path: &'a str) -> Option<&'a str> {
    let mut parts = path.strip_prefix("/registers/")?.split('/');
    let register = visit.engine().register(parts.next()?)?;
    parts.next()?.parse::<u64>().ok()?;
    let is_move = parts.next() == Some("moves") && register.workflow().find(parts.next()?).is_some();
    (is_move && parts.next().is_none()).then_some(path)
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
        back: String::new(),
    }
}
