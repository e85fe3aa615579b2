//! Dziś: what this person must do now, with the clock.

use askama::Template;
use jiff::Timestamp;
use rodowod_domain::authorisation::{Duty, LONG_ABSENCE, On, Power, Rules, Statement};
use rodowod_domain::record::day_in_warsaw;
use rodowod_domain::text::kebab;
use rodowod_domain::workflow::Move;
use rodowod_engine::access::watch;
use rodowod_engine::accounts::{self, EmergencyStanding};
use rodowod_engine::addressed;
use rodowod_engine::controls::{self, Duties};
use rodowod_engine::findings::FindingView;
use rodowod_engine::records::TOGETHER_MAX;
use rodowod_engine::setup;
use rodowod_engine::today::{self, Next, Task};

use super::{bulk, checklists};
use crate::error::{Answer, show as render};
use crate::text::Text;
use crate::view::deadline::{self, Clock};
use crate::view::law::DoubtShown;
use crate::view::shell::Shell;
use crate::view::{field, time};
use crate::visit::Visit;

/// Tasks shown of what presses; the rest unfolds.
const PRESSING_SHOWN: usize = 25;
/// Tasks shown of what can wait.
const WAITING_SHOWN: usize = 6;

#[derive(Template)]
#[template(path = "today.html")]
pub struct TodayPage {
    pub shell: Shell,
    pub date: String,
    pub is_clear: bool,
    /// An authorisation waits for something that this person has to state.
    pub waits: Option<String>,
    /// An access of this person is shut for a time, and who opens it again.
    pub blocked: Option<String>,
    /// Unusual hours of the last day, for whoever has to ask about them.
    pub unusual: Option<String>,
    /// Uses of the emergency access that go on or wait for their review, for whoever oversees them.
    pub emergencies: Vec<String>,
    /// The institution has no policy yet, and this person may bring it to one.
    pub setup: Option<String>,
    pub groups: Vec<TaskGroup>,
    pub tiles: Vec<Tile>,
    /// Lists of duties that wait to be acknowledged.
    pub duties: u64,
    /// Orders, notices and reports that wait for this person's own word.
    pub awaited: u64,
    /// What to think of when the day ends.
    pub reminders: Vec<checklists::Reminder>,
}

pub struct TaskGroup {
    pub class: &'static str,
    pub heading: String,
    pub total: u64,
    pub tasks: Vec<TaskShown>,
    /// Folded away until somebody asks.
    pub more: Vec<TaskShown>,
    /// What several of them wait for alike, to be done at once: address and words.
    pub together: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "parts/task.html")]
pub struct TaskShown {
    pub href: String,
    pub title: String,
    /// Register and deadline, or the finding.
    pub why: String,
    pub clock: Option<Clock>,
    /// That the day of the clock is not certain.
    pub doubt: Option<DoubtShown>,
    /// What stands in the place of the clock.
    pub mark: String,
    /// The one button that does it.
    pub act: Option<Act>,
}

/// A button beside a task.
pub struct Act {
    pub href: String,
    pub label: String,
    /// One press does it: the token of the form, and the version that the person looks at.
    pub press: Option<(String, u64)>,
}

pub struct Tile {
    pub href: String,
    pub label: String,
    pub count: u64,
}

pub async fn show(visit: Visit) -> Answer {
    let found = today::of(visit.engine(), &visit.by).await?;
    let duties = controls::duties(visit.engine(), &visit.by, &visit.account.login).await?;
    let policy = controls::policy_asked(visit.engine(), &visit.by, &visit.account.login).await?;
    let awaited = addressed::awaited(visit.engine(), &visit.by, &visit.account).await?;
    let unusual = watch::recent(visit.engine(), &visit.by).await?;
    let emergency = accounts::emergency_standing(visit.engine(), &visit.by).await?;
    let steps = setup::offered(visit.engine(), &visit.by).await?;
    let (text, now) = (visit.text, visit.now);
    let acts = Acts { visit: &visit, duties: &duties };
    let tasks = |tasks: &[Task]| {
        let shown = tasks.iter().map(|task| TaskShown { act: acts.of(task), ..shown(text, task, now) });
        (shown.collect::<Vec<_>>(), acts.together(tasks))
    };
    let findings = found.findings.iter();
    let findings = findings.map(|one| TaskShown { act: Some(acts.mending(one)), ..finding_shown(text, one) }).collect();
    let groups: Vec<TaskGroup> = [
        group(text, "overdue", tasks(&found.overdue)),
        group(text, "soon", tasks(&found.soon)),
        group(text, "later", tasks(&found.later)),
        group(text, "drafts", tasks(&found.drafts)),
        group(text, "watched", tasks(&found.watched)),
        group(text, "findings", (findings, Vec::new())),
    ]
    .into_iter()
    .filter(|group| group.total > 0)
    .collect();
    let page = TodayPage {
        reminders: checklists::evening(&visit),
        shell: visit.titled("today-title"),
        date: time::weekday(text, day_in_warsaw(now)),
        waits: waits(text, visit.by.actor.missing()),
        blocked: visit.by.actor.block().map(|ground| blocked(text, (ground, visit.by.actor.rules()))),
        unusual: (unusual > 0).then(|| text.count("today-unusual", unusual as u64)),
        emergencies: emergencies(text, emergency),
        setup: steps.map(|done| text.get(if done == 0 { "today-setup" } else { "today-setup-on" }).into_owned()),
        is_clear: found.overdue.is_empty() && found.soon.is_empty() && awaited.is_empty(),
        awaited: awaited.len() as u64,
        groups,
        tiles: found.open.iter().map(|(slug, count)| tile(text, slug, *count)).collect(),
        duties: duties.iter().filter(|duties| duties.is_asked).count() as u64 + u64::from(policy.is_some()),
    };
    render(&page)
}

/// What the buttons say and where they lead.
struct Acts<'a> {
    visit: &'a Visit,
    duties: &'a [Duties],
}

impl Acts<'_> {
    fn of(&self, task: &Task) -> Option<Act> {
        let (text, home) = (self.visit.text, format!("/registers/{}/{}", task.register, task.number));
        Some(match task.next? {
            Next::Fill => {
                let key = if task.deadline.is_some() { "today-fill" } else { "today-finish" };
                Act { href: format!("{home}/edit"), label: text.get(key).into_owned(), press: None }
            }
            Next::Ask(step) => self.step(task, (step, false)),
            // A list that belongs before the move is read first.
            Next::Take(step) => self.step(task, (step, checklists::before(self.duties, task.register, step).is_none())),
        })
    }

    /// The way to what mends a finding: its field, for whoever may fill it in, or the record that it stands on.
    fn mending(&self, view: &FindingView) -> Act {
        let finding = &view.finding;
        let home = format!("/registers/{}/{}", finding.register, finding.number);
        let may_fill = view.is_open && self.visit.by.may(Power::Change, On::Register(finding.register)).is_ok();
        let (href, key) = match finding.field.filter(|_| may_fill) {
            Some(name) => (format!("{home}/edit#{}", field::id(name)), "today-fill"),
            None => (home, "today-look"),
        };
        Act { href, label: self.visit.text.get(key).into_owned(), press: None }
    }

    fn step(&self, task: &Task, (step, is_pressed): (&Move, bool)) -> Act {
        Act {
            href: format!("/registers/{}/{}/moves/{}", task.register, task.number, step.name),
            label: field::step(self.visit.text, task.register, step.name),
            press: is_pressed.then(|| (self.visit.csrf(), task.version)),
        }
    }

    /// The same move of several records is taken at once, in the order of the list.
    fn together(&self, tasks: &[Task]) -> Vec<(String, String)> {
        let mut alike: Vec<(&'static str, &'static Move, Vec<u64>)> = Vec::new();
        for task in tasks {
            let (Some(Next::Take(step) | Next::Ask(step)), register) = (task.next, task.register) else { continue };
            // A list that belongs before the move is read on its page.
            if checklists::before(self.duties, register, step).is_some() {
                continue;
            }
            match alike.iter_mut().find(|(slug, known, _)| *slug == register && known.name == step.name) {
                Some((.., numbers)) if numbers.contains(&task.number) || numbers.len() >= TOGETHER_MAX => {}
                Some((.., numbers)) => numbers.push(task.number),
                None => alike.push((register, step, vec![task.number])),
            }
        }
        let text = self.visit.text;
        let link = |(slug, step, numbers): (&str, &Move, Vec<u64>)| {
            let chosen: String = numbers.iter().map(|number| format!("{}={number}&", bulk::NUMBER)).collect();
            let args = [
                ("step", field::step(text, slug, step.name).into()),
                ("register", text.get(slug).into()),
                ("count", (numbers.len() as u64).into()),
            ];
            let href = format!("/registers/{slug}/bulk?{chosen}{}={}", bulk::STEP, step.name);
            (href, text.with("today-together", &args))
        };
        let shared = |register: &str| self.visit.engine().register(register);
        let offered = |slug: &str| shared(slug).is_some_and(|register| bulk::is_offered(self.visit, register));
        let several = alike.into_iter().filter(|(slug, _, numbers)| numbers.len() > 1 && offered(slug));
        several.map(link).collect()
    }
}

/// Why the access is shut, and who opens it again.
fn blocked(text: Text, (ground, rules): (&str, &Rules)) -> String {
    let why = match ground {
        LONG_ABSENCE => text.count("today-blocked-absence", u64::from(rules.absence_days)),
        ground => {
            let why = text.get(&format!("choice-block-ground-{}", kebab(ground)));
            text.with("today-blocked", &[("why", why.into())])
        }
    };
    let owners = rules.owners.of(Duty::Block).iter();
    let owners: Vec<_> = owners.map(|function| text.get(&format!("function-{}", kebab(function.name())))).collect();
    format!("{why} {}", text.with("today-blocked-who", &[("who", owners.join(", ").into())]))
}

fn emergencies(text: Text, standing: EmergencyStanding) -> Vec<String> {
    let counted = [("live", standing.live), ("unreviewed", standing.unreviewed)].into_iter();
    let counted = counted.filter(|(_, count)| *count > 0);
    counted.map(|(name, count)| text.count(&format!("today-emergency-{name}"), count as u64)).collect()
}

fn waits(text: Text, missing: &[Statement]) -> Option<String> {
    let names: Vec<_> = missing.iter().map(|one| text.get(&format!("statements-{}-short", one.name()))).collect();
    (!names.is_empty()).then(|| text.with("today-waits", &[("what", names.join(", ").into())]))
}

fn group(text: Text, class: &'static str, (mut tasks, together): (Vec<TaskShown>, Vec<(String, String)>)) -> TaskGroup {
    let shown = match class {
        "overdue" | "soon" => PRESSING_SHOWN,
        // It is no work of whoever looks.
        "watched" => 0,
        _ => WAITING_SHOWN,
    };
    let total = tasks.len() as u64;
    let more = tasks.split_off(tasks.len().min(shown));
    TaskGroup { class, heading: text.get(&format!("today-{class}")).into_owned(), total, tasks, more, together }
}

fn shown(text: Text, task: &Task, now: Timestamp) -> TaskShown {
    let register = text.get(&format!("{}-one", task.register));
    let state = field::state(text, task.register, &task.state);
    let clock = task.deadline.as_ref().map(|deadline| deadline::clock(text, deadline.due, deadline.met, now));
    let why = match &task.deadline {
        Some(deadline) => format!("{register} · {}", deadline::label(text, task.register, &deadline.name)),
        None => format!("{register} · {state}"),
    };
    TaskShown {
        href: format!("/registers/{}/{}", task.register, task.number),
        title: task.title.clone(),
        why,
        clock,
        doubt: task.deadline.as_ref().and_then(|deadline| deadline::doubt(text, deadline)),
        mark: super::numbered(text, task.number),
        act: None,
    }
}

fn finding_shown(text: Text, view: &FindingView) -> TaskShown {
    let finding = &view.finding;
    let register = text.get(&format!("{}-one", finding.register));
    TaskShown {
        href: format!("/registers/{}/{}", finding.register, finding.number),
        title: text.owned(finding.key, finding.args.iter().map(|(name, value)| (*name, value.as_str()))),
        why: format!("{register} · {}", view.title),
        clock: None,
        doubt: None,
        mark: super::numbered(text, finding.number),
        act: None,
    }
}

fn tile(text: Text, slug: &str, count: u64) -> Tile {
    Tile { href: format!("/registers/{slug}"), label: text.get(slug).into_owned(), count }
}
