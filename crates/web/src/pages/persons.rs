//! Everything held on one person: look by name in all registers, tick what is about the person, keep it with a request.
//!
//! The page offers candidates and decides nothing: two people may share a name, and one may be written in three ways.

pub mod held;

use askama::Template;
use axum::extract::Query;
use rodowod_domain::authorisation::Power;
use rodowod_domain::record::Refusal;
use rodowod_domain::register::Place;
use rodowod_engine::persons::{self, Found, HITS_MAX, Hit, Kept, Likeness, REQUESTS, SPELLINGS_MAX, Search};
use rodowod_engine::records::{self, Failure, View};
use serde_json::Value;

use super::see;
use crate::error::{Answer, Fault, refuse, show as render};
use crate::text::Text;
use crate::view::field;
use crate::view::shell::Shell;
use crate::visit::{Pairs, Posted, Visit, first};

pub const ADDRESS: &str = "/persons";

#[derive(Template)]
#[template(path = "persons.html")]
#[expect(clippy::struct_excessive_bools, reason = "each says of one part of the page whether it is shown")]
pub struct PersonsPage {
    pub shell: Shell,
    pub name: String,
    /// Other spellings, a line each.
    pub also: String,
    pub spellings_max: u64,
    pub request: Option<RequestShown>,
    pub is_asked: bool,
    pub groups: Vec<HitGroup>,
    pub is_cut: bool,
    pub may_keep: bool,
    pub nothing_held: bool,
    pub problem: Option<String>,
}

pub struct RequestShown {
    pub number: u64,
    pub title: String,
    pub kind: String,
    pub version: u64,
}

pub struct HitGroup {
    pub class: &'static str,
    pub heading: String,
    pub lead: String,
    pub hits: Vec<HitShown>,
}

pub struct HitShown {
    pub id: String,
    /// `visitors/3`.
    pub place: String,
    pub href: String,
    pub register: String,
    pub title: String,
    pub state: String,
    pub fields: String,
    pub is_ticked: bool,
}

pub async fn show(visit: Visit, Query(pairs): Query<Pairs>) -> Answer {
    let request = match first(&pairs, "request").parse() {
        Ok(number) => Some(records::view(visit.engine(), &visit.by, REQUESTS, number).await?),
        Err(_) => None,
    };
    let asked = Asked::of(&pairs, request.as_ref());
    render(&page(&visit, asked, request.as_ref(), None).await?)
}

/// What is looked for: as typed, or as the request knows the person.
struct Asked {
    name: String,
    also: String,
}

impl Asked {
    fn of(pairs: &Pairs, request: Option<&View>) -> Self {
        let typed = |name: &str| first(pairs, name).chars().take(600).collect::<String>();
        let known = |name: &str| request.and_then(|view| view.record.body.get(name)?.as_str()).unwrap_or_default();
        if pairs.iter().any(|(name, _)| name == "name") {
            return Self { name: typed("name"), also: typed("also") };
        }
        let also = [known("email"), known("phone")];
        let also: Vec<&str> = also.into_iter().filter(|line| !line.is_empty()).collect();
        Self { name: known("requester").to_owned(), also: also.join("\n") }
    }

    fn spellings(&self) -> Vec<String> {
        let lines = std::iter::once(self.name.as_str()).chain(self.also.lines());
        lines.map(str::trim).filter(|line| !line.is_empty()).take(SPELLINGS_MAX).map(str::to_owned).collect()
    }
}

pub async fn keep(posted: Posted) -> Answer {
    let visit = &posted.visit;
    let places: Vec<Place> =
        posted.pairs.iter().filter(|(name, _)| name == "record").filter_map(|(_, value)| place(value)).collect();
    let places: Vec<Place> = places.into_iter().take(HITS_MAX).collect();
    let Ok(request) = posted.first("request").parse::<u64>() else {
        let (records, unseen) = persons::open_places(visit.engine(), &visit.by, &places).await?;
        return render(&held::without_request(visit, &records, unseen));
    };
    let kept = Kept { places, nothing: posted.has("nothing_held"), seen: posted.first("seen").parse().ok() };
    match persons::keep(visit.engine(), &visit.by, (request, kept)).await {
        Ok(_) => see(&format!("{ADDRESS}/requests/{request}?done=kept")),
        Err(Failure::Refused(Refusal::Invalid(problems))) => {
            let problem = problems.first().map(|problem| visit.text.problem(problem));
            let view = records::view(visit.engine(), &visit.by, REQUESTS, request).await?;
            let asked = Asked::of(&posted.pairs, Some(&view));
            refuse(&page(visit, asked, Some(&view), problem).await?)
        }
        Err(failure) => Err(failure.into()),
    }
}

fn place(value: &str) -> Option<Place> {
    let (register, number) = value.split_once('/')?;
    Some((register.to_owned(), number.parse().ok()?))
}

async fn page(
    visit: &Visit,
    asked: Asked,
    request: Option<&View>,
    problem: Option<String>,
) -> Result<PersonsPage, Fault> {
    let search = Search { spellings: asked.spellings(), request: request.map(|view| view.record.number) };
    let is_asked = !search.spellings.is_empty();
    let found = persons::find(visit.engine(), &visit.by, &search).await?;
    let ticked = request.map(ticked).unwrap_or_default();
    let nothing_held = request.is_some_and(|view| view.record.body.get("nothing_held") == Some(&Value::Bool(true)));
    Ok(PersonsPage {
        shell: visit.titled("persons-title"),
        name: asked.name,
        also: asked.also,
        spellings_max: SPELLINGS_MAX as u64 - 1,
        request: request.map(|view| request_shown(visit.text, view)),
        is_asked,
        is_cut: found.is_cut,
        groups: groups(visit.text, &found, &ticked),
        may_keep: request.is_none_or(|view| view.powers.contains(&Power::Change)),
        nothing_held,
        problem,
    })
}

pub fn request_shown(text: Text, view: &View) -> RequestShown {
    let kind = view.record.body.get("kind").and_then(Value::as_str).unwrap_or_default();
    let kind = rodowod_domain::text::kebab(kind);
    RequestShown {
        number: view.record.number,
        title: view.title.clone(),
        kind: text.get(&format!("choice-request-kind-{kind}")).into_owned(),
        version: view.record.version,
    }
}

/// The places that the request keeps already.
fn ticked(request: &View) -> Vec<String> {
    let rows = request.record.body.get("held").and_then(Value::as_array).into_iter().flatten();
    let place = |row: &Value| {
        let register = rodowod_domain::text::kebab(row.get("register")?.as_str()?);
        Some(format!("{register}/{}", row.get("number")?.as_u64()?))
    };
    rows.filter_map(place).collect()
}

fn groups(text: Text, found: &Found, ticked: &[String]) -> Vec<HitGroup> {
    let all = [Likeness::Same, Likeness::Close, Likeness::Surname];
    let group = |likeness: Likeness| HitGroup {
        class: likeness.name(),
        heading: text.get(&format!("persons-{}", likeness.name())).into_owned(),
        lead: text.get(&format!("persons-{}-lead", likeness.name())).into_owned(),
        hits: found.hits.iter().filter(|hit| hit.likeness == likeness).map(|hit| shown(text, hit, ticked)).collect(),
    };
    all.map(group).into_iter().filter(|group| !group.hits.is_empty()).collect()
}

fn shown(text: Text, hit: &Hit, ticked: &[String]) -> HitShown {
    let (slug, number) = (hit.register.slug(), hit.record.number);
    let place = format!("{slug}/{number}");
    let fields = hit.fields.iter().filter_map(|name| hit.register.field(name));
    let is_first_look = ticked.is_empty() && hit.likeness == Likeness::Same;
    HitShown {
        id: format!("record-{slug}-{number}"),
        href: format!("/registers/{place}"),
        register: text.get(&format!("{slug}-one")).into_owned(),
        title: hit.title.clone(),
        state: field::state(text, slug, &hit.record.state),
        fields: fields.map(|each| field::label(text, slug, each)).collect::<Vec<_>>().join(", "),
        is_ticked: is_first_look || ticked.contains(&place),
        place,
    }
}

#[cfg(test)]
pub fn sample(shell: Shell) -> PersonsPage {
    let hit = HitShown {
        id: "record-pickups-1".to_owned(),
        place: "pickups/1".to_owned(),
        href: "/registers/pickups/1".to_owned(),
        register: "Odbiór dziecka".to_owned(),
        title: "<i>Maja".to_owned(),
        state: "ważne".to_owned(),
        fields: "Dziecko, Rodzic".to_owned(),
        is_ticked: true,
    };
    PersonsPage {
        shell,
        name: "\"><script>".to_owned(),
        also: "</textarea>".to_owned(),
        spellings_max: 4,
        request: Some(RequestShown { number: 3, title: "<Celina>".to_owned(), kind: "dostęp".to_owned(), version: 4 }),
        is_asked: true,
        groups: vec![HitGroup {
            class: "same",
            heading: "Zapis zgodny".to_owned(),
            lead: "Wszystkie słowa".to_owned(),
            hits: vec![hit],
        }],
        is_cut: true,
        may_keep: true,
        nothing_held: true,
        problem: Some("Wybrano wpisy".to_owned()),
    }
}
