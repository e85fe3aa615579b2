//! What an institution shows to everybody: its clauses, whom to ask, how to exercise rights. Off until switched on.
//!
//! Invariant: only published clauses, approved addresses and what stands on letterheads leave by this road. Reading it
//! leaves no trace in the log, and a page that is off cannot be told from one that never was.

mod request;

pub use request::{Confirmed, Handed, LETTERS_OF_ADDRESS, NewRequest, WAITS, confirm, form_mark, hand_in, is_waiting};

use std::collections::BTreeSet;

use jiff::civil::Date;
use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::field::Body;
use rodowod_domain::record::day_in_warsaw;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::records::{self, Failure, Query};
use crate::{By, Engine, Institution, access, institutions, versioned};

const SETTING: &str = "public-page";
const CLAUSES: &str = "clauses";
const CHANNELS: &str = "channels";
/// Clauses shown at most.
const CLAUSES_MAX: usize = 200;
/// Approved channels whose addresses are shown at most.
const CHANNELS_MAX: usize = 100;

/// What the administration decides about the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PublicPage {
    pub is_on: bool,
    pub takes_requests: bool,
    pub shows_remote_notice: bool,
    /// Other ways to the institution, such as its address for electronic delivery.
    pub other_ways: String,
    pub accessibility: Accessibility,
}

/// What the declaration of accessibility says (art. 10 of the act of 4 April 2019).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Accessibility {
    pub conformity: Conformity,
    /// What is not accessible, and why.
    pub exceptions: String,
    pub prepared_on: Option<Date>,
    pub reviewed_on: Option<Date>,
    pub contact: String,
    pub email: String,
    pub phone: String,
    /// How to get in and around the building.
    pub building: String,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Conformity {
    Full,
    #[default]
    Partial,
    Missing,
}

impl Conformity {
    pub const ALL: [Self; 3] = [Self::Full, Self::Partial, Self::Missing];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Partial => "partial",
            Self::Missing => "missing",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|conformity| conformity.name() == name)
    }
}

/// A page that is on, with whose it is.
#[derive(Clone, Debug)]
pub struct Open {
    pub institution: Institution,
    pub page: PublicPage,
}

impl Open {
    /// Whether the form is offered: a request counts once its e-mail address is confirmed, so without mail there is none.
    pub fn has_form(&self, engine: &Engine) -> bool {
        self.page.takes_requests && engine.settings.smtp.is_some()
    }

    fn program(&self, engine: &Engine) -> By {
        access::program(self.institution.clone(), engine.clock.now())
    }
}

/// A published clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicClause {
    pub number: u64,
    pub name: String,
    /// Names of choices of the register: `Audience`, `ClauseForm`, `ClauseLanguage`.
    pub audience: String,
    pub form: String,
    pub language: String,
    pub version: String,
    pub valid_from: Option<Date>,
    pub text: String,
}

/// What the administration set, whether or not the page is on.
pub async fn settings(engine: &Engine, by: &By) -> Result<PublicPage, Failure> {
    by.may(Power::Administer, On::Institution)?;
    let (office, institution) = (engine.clone(), by.institution.id);
    let found = engine.db.read(move |tx| versioned::newest(&office, tx, (institution, SETTING))).await?;
    Ok(found.unwrap_or_default())
}

/// Puts a version of the page in force; the log vouches for it.
pub async fn save(engine: &Engine, by: &By, page: PublicPage) -> Result<(), Failure> {
    by.may(Power::Administer, On::Institution)?;
    let (office, institution, account) = (engine.clone(), by.institution.id, by.actor.account);
    let written =
        engine.db.write(move |tx| versioned::save(&office, tx, (institution, account), (SETTING, SETTING, &page)));
    Ok(written.await?)
}

/// The page of an institution, while it is on.
pub async fn open(engine: &Engine, slug: &str) -> anyhow::Result<Option<Open>> {
    let Some(institution) = institutions::by_slug(engine, slug).await? else { return Ok(None) };
    let (office, id) = (engine.clone(), institution.id);
    let page: Option<PublicPage> = engine.db.read(move |tx| versioned::newest(&office, tx, (id, SETTING))).await?;
    Ok(page.filter(|page| page.is_on).map(|page| Open { institution, page }))
}

/// The clauses in force, by name; one that a newer published version replaces is left out.
pub async fn clauses(engine: &Engine, open: &Open) -> Result<Vec<PublicClause>, Failure> {
    let today = day_in_warsaw(engine.clock.now());
    let found = published(engine, open, (CLAUSES, "published"), CLAUSES_MAX).await?;
    let is_begun = |body: &Body| day(body, "valid_from").is_none_or(|from| from <= today);
    let in_force: Vec<&(u64, Body)> = found.iter().filter(|(_, body)| is_begun(body)).collect();
    let replaced: BTreeSet<u64> = in_force.iter().filter_map(|(_, body)| body.get("replaces")?.as_u64()).collect();
    let clauses = in_force.into_iter().filter(|(number, _)| !replaced.contains(number));
    let mut clauses: Vec<PublicClause> = clauses.map(|(number, body)| clause(*number, body)).collect();
    clauses.sort_by(|one, other| (&one.name, one.number).cmp(&(&other.name, other.number)));
    Ok(clauses)
}

fn clause(number: u64, body: &Body) -> PublicClause {
    let text = |name: &str| body.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    PublicClause {
        number,
        name: text("name"),
        audience: text("audience"),
        form: text("form"),
        language: text("language"),
        version: text("version"),
        valid_from: day(body, "valid_from"),
        text: text("text"),
    }
}

fn day(body: &Body, name: &str) -> Option<Date> {
    body.get(name)?.as_str()?.parse().ok()
}

/// The e-mail addresses from which the institution writes: its own, the officer's and those of approved channels.
pub async fn addresses(engine: &Engine, open: &Open) -> Result<Vec<String>, Failure> {
    let profile = &open.institution.profile;
    let mut addresses = vec![profile.email.clone(), profile.iod_email.clone()];
    for (_, body) in published(engine, open, (CHANNELS, "approved"), CHANNELS_MAX).await? {
        let is_mail = body.get("kind").and_then(Value::as_str) == Some("Email");
        let listed = body.get("addresses").and_then(Value::as_array).filter(|_| is_mail);
        addresses.extend(listed.into_iter().flatten().filter_map(|address| address.as_str().map(str::to_owned)));
    }
    let mut known = BTreeSet::new();
    addresses.retain(|address| address.contains('@') && known.insert(address.to_lowercase()));
    Ok(addresses)
}

/// Records of one state, read for everybody: no look at a person, and so no entry in the log.
async fn published(
    engine: &Engine,
    open: &Open,
    (slug, state): (&'static str, &str),
    most: usize,
) -> Result<Vec<(u64, Body)>, Failure> {
    let by = open.program(engine);
    let mut query = Query { state: Some(state.to_owned()), limit: most.min(records::ROWS_MAX), ..Query::default() };
    let mut found = Vec::new();
    while found.len() < most {
        let page = match records::list(engine, &by, slug, &query).await {
            Ok(page) => page,
            Err(Failure::NoRegister) => break,
            Err(failure) => return Err(failure),
        };
        let rows = page.rows.into_iter().filter(|row| !row.erased && !row.record.draft);
        found.extend(rows.map(|row| (row.record.number, row.record.body)));
        match page.next {
            Some(next) => query.after = Some(next),
            None => break,
        }
    }
    found.truncate(most);
    Ok(found)
}
