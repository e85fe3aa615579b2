//! What somebody still has to state before an authorisation opens anything: training, policy, pledge.

use askama::Template;
use axum::extract::Path;
use rodowod_domain::authorisation::Statement;
use rodowod_engine::access::statements::{self, Standing};

use crate::error::{Answer, Fault, show as render};
use crate::pages::see;
use crate::text::Text;
use crate::view::shell::Shell;
use crate::view::time;
use crate::visit::{Posted, Visit};

#[derive(Template)]
#[template(path = "statements.html")]
pub struct StatementsPage {
    pub shell: Shell,
    pub statements: Vec<StatementShown>,
}

pub struct StatementShown {
    pub name: &'static str,
    pub heading: String,
    pub is_missing: bool,
    /// What to do, or when it was done.
    pub says: String,
    /// What is stated, word for word.
    pub words: Option<String>,
    /// None where it is not the person's own to make.
    pub button: Option<String>,
}

pub async fn show(visit: Visit) -> Answer {
    let standing = statements::standing(visit.engine(), &visit.by).await?;
    let shown = Statement::ALL.map(|statement| shown(visit.text, &standing, statement));
    render(&StatementsPage { shell: visit.titled("statements-title"), statements: shown.into() })
}

pub async fn make(Path(name): Path<String>, posted: Posted) -> Answer {
    let visit = &posted.visit;
    let statement = Statement::ALL.into_iter().find(|statement| statement.name() == name).ok_or(Fault::NotFound)?;
    let standing = statements::standing(visit.engine(), &visit.by).await?;
    let words = match statement {
        Statement::Pledge => pledge(visit.text, &standing),
        _ => visit.text.get("statements-policy-make").into_owned(),
    };
    statements::make(visit.engine(), &visit.by, &visit.account, (statement, &words)).await?;
    see("/account/statements?done=stated")
}

fn pledge(text: Text, standing: &Standing) -> String {
    let own = standing.pledge.trim();
    if own.is_empty() { text.get("statements-pledge-words").into_owned() } else { own.to_owned() }
}

fn shown(text: Text, standing: &Standing, statement: Statement) -> StatementShown {
    let name = statement.name();
    let say = |end: &str| text.get(&format!("statements-{name}{end}")).into_owned();
    let is_missing = standing.missing.contains(&statement);
    let last = standing.made.iter().filter(|made| made.statement == statement).map(|made| made.on).max();
    let says = match (is_missing, last, &standing.policy) {
        (true, _, Some(version)) if statement == Statement::Policy => {
            text.with("statements-policy-version", &[("version", version.clone().into())])
        }
        (true, ..) => say("-missing"),
        (false, Some(day), _) => text.with("statements-made", &[("day", time::short_day(day).into())]),
        (false, None, _) => text.get("statements-not-asked").into_owned(),
    };
    let is_own = is_missing && statement != Statement::Training;
    StatementShown {
        name,
        heading: say(""),
        is_missing,
        says,
        words: (is_own && statement == Statement::Pledge).then(|| pledge(text, standing)),
        button: is_own.then(|| say("-make")),
    }
}
