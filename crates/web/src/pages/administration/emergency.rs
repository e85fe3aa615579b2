//! The emergency access as those see it who answer for it: the code that is made and sealed, each use, its review.

use askama::Template;
use axum::extract::Path;
use jiff::Timestamp;
use rodowod_engine::accounts::{self, Emergency, EmergencyUse};

use crate::error::{Answer, Fault, refuse, show as render};
use crate::pages::proof::{self, EntryShown};
use crate::pages::see;
use crate::text::Text;
use crate::view::shell::Shell;
use crate::view::time;
use crate::visit::{Posted, Visit};

const HERE: &str = "/administration/emergency";

#[derive(Template)]
#[template(path = "emergency_access.html")]
pub struct EmergencyAccessPage {
    pub shell: Shell,
    /// Shown once, to be printed and sealed.
    pub code: Option<String>,
    pub standing: String,
    pub is_ready: bool,
    pub may_seal: bool,
    pub uses: Vec<UseShown>,
}

#[derive(Template)]
#[template(path = "emergency_use.html")]
pub struct EmergencyUsePage {
    pub shell: Shell,
    pub shown: UseShown,
    pub acts: Vec<EntryShown>,
    pub is_cut: bool,
    pub may_end: bool,
    pub may_review: bool,
    pub typed: String,
    pub problem: Option<String>,
}

pub struct UseShown {
    pub id: i64,
    pub person: String,
    pub reason: String,
    pub address: String,
    pub since: String,
    pub until: String,
    pub state: String,
    pub state_class: &'static str,
    /// Who reviewed it, when, and what they found.
    pub review: Option<(String, String)>,
}

pub async fn show(visit: Visit) -> Answer {
    let found = accounts::emergency(visit.engine(), &visit.by).await?;
    render(&page(visit.text, visit.titled("administration-emergency"), (&found, None)))
}

/// Makes a code; the only page that ever shows it.
pub async fn seal(posted: Posted) -> Answer {
    let visit = &posted.visit;
    let code = accounts::seal_emergency(visit.engine(), &visit.by).await?;
    let found = accounts::emergency(visit.engine(), &visit.by).await?;
    render(&page(visit.text, visit.titled("administration-emergency"), (&found, Some(code))))
}

/// The page for what was found.
pub fn page(text: Text, shell: Shell, (found, code): (&Emergency, Option<String>)) -> EmergencyAccessPage {
    let standing = match &found.made {
        None => text.get("emergency-none").into_owned(),
        Some(_) if found.is_spent => text.get("emergency-spent").into_owned(),
        Some((at, by)) => {
            text.with("emergency-made", &[("at", time::instant(text, *at).into()), ("by", by.as_str().into())])
        }
    };
    EmergencyAccessPage {
        shell,
        code,
        standing,
        is_ready: found.made.is_some() && !found.is_spent,
        may_seal: found.may_seal,
        uses: found.uses.iter().map(|one| shown(text, one)).collect(),
    }
}

fn shown(text: Text, one: &EmergencyUse) -> UseShown {
    let (key, state_class) = match (one.is_live, &one.review) {
        (true, _) => ("emergency-live", "late"),
        (_, None) => ("emergency-unreviewed", "draft"),
        _ => ("emergency-reviewed", "closed"),
    };
    let instant = |at: Timestamp| time::instant(text, at);
    let review = one.review.as_ref().map(|(by, at, found)| {
        let said = [("by", by.as_str().into()), ("at", instant(*at).into())];
        (text.with("emergency-review-by", &said), found.clone())
    });
    UseShown {
        id: one.id,
        person: one.person.clone(),
        reason: one.reason.clone(),
        address: one.address.clone(),
        since: instant(one.started_at),
        until: instant(one.ends_at),
        state: text.get(key).into_owned(),
        state_class,
        review,
    }
}

pub async fn one(visit: Visit, Path(id): Path<i64>) -> Answer {
    render(&use_page(&visit, id, (String::new(), None)).await?)
}

async fn use_page(visit: &Visit, id: i64, wrong: (String, Option<String>)) -> Result<EmergencyUsePage, Fault> {
    let found = accounts::emergency_use(visit.engine(), &visit.by, id).await?;
    Ok(one_page(visit.text, visit.titled("emergency-use"), (&found, wrong)))
}

pub fn one_page(
    text: Text,
    shell: Shell,
    (found, (typed, problem)): (&EmergencyUse, (String, Option<String>)),
) -> EmergencyUsePage {
    EmergencyUsePage {
        shell,
        shown: shown(text, found),
        acts: found.acts.iter().map(|entry| proof::shown(text, entry)).collect(),
        is_cut: found.is_cut,
        may_end: found.may_end,
        may_review: found.may_review,
        typed,
        problem,
    }
}

pub async fn end(Path(id): Path<i64>, posted: Posted) -> Answer {
    accounts::end_emergency(posted.visit.engine(), &posted.visit.by, id).await?;
    see(&format!("{HERE}/{id}?done=emergency-ended"))
}

pub async fn review(Path(id): Path<i64>, posted: Posted) -> Answer {
    let (visit, text) = (&posted.visit, posted.first("review"));
    match accounts::review_emergency(visit.engine(), &visit.by, (id, text)).await? {
        None => see(&format!("{HERE}/{id}?done=emergency-reviewed")),
        Some(problem) => {
            let said = visit.text.problem(&problem);
            refuse(&use_page(visit, id, (text.to_owned(), Some(said))).await?)
        }
    }
}
