//! The list of a register: search, filters, order, pages. The same address without scripts is a plain form.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Path, Query};
use jiff::Timestamp;
use rodowod_domain::authorisation::Power;
use rodowod_domain::field::{Field, Kind};
use rodowod_domain::register::AnyRegister;
use rodowod_engine::numbering;
use rodowod_engine::records::{self, Row, TOGETHER_MAX};

use super::persons::ADDRESS;
use super::{bulk, form, see};
use crate::address::with_query;
use crate::error::{Answer, show as render};
use crate::pages::checklists;
use crate::text::Text;
use crate::view::deadline::{self, Clock};
use crate::view::form::Choice;
use crate::view::shell::Shell;
use crate::view::{field, law, value};
use crate::visit::{Pairs, Visit, first};

/// Rows on a page.
const ROWS: usize = 50;

#[derive(Template)]
#[template(path = "records.html")]
#[expect(clippy::struct_excessive_bools, reason = "each says of one part of the page whether it is shown")]
pub struct RecordsPage {
    pub shell: Shell,
    pub slug: &'static str,
    pub intro: Option<String>,
    pub law: law::Cited,
    /// Address and name of the list of duties to keep in mind here.
    pub duties: Option<(String, String)>,
    pub may_enter: bool,
    /// Examples that a new record may begin from: address and name.
    pub models: Vec<(String, String)>,
    pub may_export: bool,
    /// Whether rows can be ticked for a step that they take together.
    pub may_choose: bool,
    pub choose_max: usize,
    pub search: String,
    pub states: Vec<Choice>,
    pub filters: Vec<Filter>,
    /// Filters by what the list does not show, folded away.
    pub more_filters: Vec<Filter>,
    /// Whether one of those is in use.
    pub is_narrowed: bool,
    pub sort: Option<String>,
    pub descending: bool,
    pub is_filtered: bool,
    /// The words of the search, in all registers.
    pub person_search: Option<String>,
    pub headings: Vec<Heading>,
    pub rows: Vec<RowShown>,
    pub print_page: String,
    /// Where what the list is narrowed to leaves as a file.
    pub export_page: Option<String>,
    /// Where its print is signed.
    pub sign_page: Option<String>,
    pub first_page: Option<String>,
    pub next_page: Option<String>,
}

#[derive(Template)]
#[template(path = "parts/filter.html")]
pub struct Filter {
    pub any: String,
    pub id: String,
    pub name: &'static str,
    pub label: String,
    pub choices: Vec<Choice>,
}

pub struct Heading {
    pub label: String,
    pub href: Option<String>,
    pub sorted: Option<&'static str>,
}

pub struct RowShown {
    pub number: u64,
    /// The number as the office writes it.
    pub written: String,
    pub title: String,
    pub state: String,
    pub state_class: &'static str,
    pub cells: Vec<String>,
    pub clock: Option<Clock>,
}

pub async fn show(visit: Visit, Path(slug): Path<String>, Query(pairs): Query<Pairs>) -> Answer {
    let register = visit.register(&slug)?;
    let query = query(register, &pairs);
    if let Some(number) = numbering::read(visit.engine(), &visit.by, &slug, &query.search).await?
        && !records::chosen(visit.engine(), &visit.by, &slug, &[number]).await?.is_empty()
    {
        return see(&format!("/registers/{slug}/{number}"));
    }
    let asked = records::Query { listed_only: true, ..query.clone() };
    let page = records::list(visit.engine(), &visit.by, &slug, &asked).await?;
    let of_rows: Vec<_> = page.rows.iter().map(|row| (row.record.number, row.record.created_at)).collect();
    let written = numbering::written(visit.engine(), &visit.by, &slug, &of_rows).await?;
    let listing = Listing { written, ..Listing::of(visit.text, register, (&query, visit.now)) };
    let slug = register.slug();
    let is_filtered = !query.search.is_empty() || query.state.is_some() || !query.filters.is_empty();
    render(&RecordsPage {
        shell: visit.titled(slug),
        slug,
        intro: visit.text.maybe(&format!("{slug}-intro")).map(Into::into),
        law: law::cited(visit.text, register.law()),
        duties: checklists::beside(&visit, slug),
        may_enter: visit.may_enter(register),
        models: models(visit.text, register),
        may_export: visit.may(Power::Disclose, slug),
        may_choose: bulk::is_offered(&visit, register),
        choose_max: TOGETHER_MAX,
        search: query.search.clone(),
        states: states(visit.text, register, query.state.as_deref().unwrap_or_default()),
        filters: listing.filters(true),
        is_narrowed: listing.filters(false).iter().any(|filter| filter.choices.iter().any(|choice| choice.chosen)),
        more_filters: listing.filters(false),
        sort: query.sort.clone(),
        descending: query.descending,
        is_filtered,
        person_search: (!query.search.is_empty()).then(|| with_query(ADDRESS, [("name", query.search.as_str())])),
        headings: listing.headings(),
        rows: page.rows.iter().map(|row| listing.row(row)).collect(),
        print_page: listing.address_on("/print.pdf"),
        export_page: (is_filtered && visit.may(Power::Disclose, slug)).then(|| listing.address_on("/export")),
        sign_page: may_sign(&visit, slug).then(|| listing.address_on("/sign")),
        first_page: query.after.is_some().then(|| listing.address(None)),
        next_page: page.next.map(|next| listing.address(Some(&next))),
    })
}

fn models(text: Text, register: &dyn AnyRegister) -> Vec<(String, String)> {
    let slug = register.slug();
    let model = |name: &&str| {
        let href = with_query(&format!("/registers/{slug}/new"), [(form::MODEL, *name)]);
        (href, text.get(&format!("{slug}-model-{name}")).into_owned())
    };
    register.models().iter().map(model).collect()
}

/// The query that an address asks for; what it cannot mean is left out.
pub fn query(register: &dyn AnyRegister, pairs: &Pairs) -> records::Query {
    let filled = |name: &str| Some(first(pairs, name)).filter(|value| !value.is_empty()).map(str::to_owned);
    let filters = filterable(register).filter_map(|field| Some((field.name.to_owned(), filled(field.name)?)));
    records::Query {
        search: first(pairs, "search").chars().take(200).collect(),
        state: filled("state").filter(|state| register.workflow().state(state).is_some()),
        filters: filters.collect(),
        sort: filled("sort"),
        descending: first(pairs, "descending") == "true" || (filled("sort").is_none() && filled("after").is_none()),
        after: filled("after"),
        limit: ROWS,
        listed_only: false,
    }
}

/// Columns with a closed list of values.
fn filterable(register: &dyn AnyRegister) -> impl Iterator<Item = &'static Field> + use<> {
    register
        .fields()
        .iter()
        .filter(|field| field.column && (field.kind.options().is_some() || matches!(field.kind, Kind::Flag)))
}

/// Whether to offer signing: the page behind it also asks for sight of the whole register.
pub fn may_sign(visit: &Visit, slug: &str) -> bool {
    visit.may(Power::Disclose, slug) && visit.may(Power::Change, slug)
}

/// The states to choose from, with "all" before them.
pub fn states(text: Text, register: &dyn AnyRegister, chosen: &str) -> Vec<Choice> {
    let all = Choice {
        id: "state-all".to_owned(),
        value: String::new(),
        label: text.get("records-all").into_owned(),
        chosen: chosen.is_empty(),
    };
    let states = register.workflow().states.iter().map(|state| Choice {
        id: format!("state-{}", state.name),
        value: state.name.to_owned(),
        label: field::state(text, register.slug(), state.name),
        chosen: state.name == chosen,
    });
    std::iter::once(all).chain(states).collect()
}

/// What the rows of a list are drawn from.
pub struct Listing<'a> {
    text: Text,
    register: &'static dyn AnyRegister,
    query: &'a records::Query,
    now: Timestamp,
    /// The numbers as the office writes them, where it does not count plainly.
    written: BTreeMap<u64, String>,
}

impl<'a> Listing<'a> {
    pub fn of(text: Text, register: &'static dyn AnyRegister, (query, now): (&'a records::Query, Timestamp)) -> Self {
        Self { text, register, query, now, written: BTreeMap::new() }
    }
}

impl Listing<'_> {
    fn columns(&self) -> impl Iterator<Item = &'static Field> + use<'_> {
        self.register.listed().iter().filter_map(|name| self.register.field(name))
    }

    pub fn filters(&self, are_listed: bool) -> Vec<Filter> {
        let fields =
            filterable(self.register).filter(|field| self.register.listed().contains(&field.name) == are_listed);
        fields.map(|field| self.filter(field)).collect()
    }

    fn filter(&self, field: &'static Field) -> Filter {
        let chosen = self.query.filters.iter().find(|(name, _)| name == field.name).map(|(_, value)| value.as_str());
        let choice = |value: &str, label: String| Choice {
            id: String::new(),
            chosen: chosen == Some(value),
            value: value.to_owned(),
            label,
        };
        let choices = match field.kind.options() {
            Some(options) => {
                options.names().map(|name| choice(name, self.text.get(&options.label_key(name)).into_owned())).collect()
            }
            None => [("true", "value-yes"), ("false", "value-no")]
                .map(|(value, key)| choice(value, self.text.get(key).into_owned()))
                .into(),
        };
        let label = field::label(self.text, self.register.slug(), field);
        Filter {
            any: self.text.get("records-any").into_owned(),
            id: format!("filter-{}", field.name),
            name: field.name,
            label,
            choices,
        }
    }

    pub fn headings(&self) -> Vec<Heading> {
        let mut headings = vec![
            self.heading("number", self.text.get("records-number").into_owned(), true),
            self.heading("", self.text.get(&format!("{}-one", self.register.slug())).into_owned(), false),
            self.heading("", self.text.get("records-state").into_owned(), false),
        ];
        for field in self.columns() {
            let is_sortable = field.column && field.required && !field.personal && !field.kind.is_list();
            let label = field::label(self.text, self.register.slug(), field);
            headings.push(self.heading(field.name, label, is_sortable));
        }
        headings.push(self.heading("", self.text.get("records-due").into_owned(), false));
        headings
    }

    fn heading(&self, name: &str, label: String, is_sortable: bool) -> Heading {
        let is_sorted = is_sortable && self.query.sort.as_deref().unwrap_or("number") == name;
        let (sorted, turned) = match (is_sorted, self.query.descending) {
            (true, true) => (Some("descending"), false),
            (true, false) => (Some("ascending"), true),
            (false, _) => (None, false),
        };
        let href = is_sortable.then(|| self.address_with((name, turned), None));
        Heading { label, href, sorted }
    }

    pub fn row(&self, row: &Row) -> RowShown {
        let slug = self.register.slug();
        let is_closed = self.register.workflow().is_closed(&row.record.state);
        let state_class = match (row.record.draft, is_closed) {
            (true, _) => "draft",
            (_, true) => "closed",
            _ => "",
        };
        let cell = |field: &'static Field| {
            row.record.body.get(field.name).map(|found| value::plain(self.text, field, found)).unwrap_or_default()
        };
        let title = if row.erased { self.text.get("record-erased-title").into_owned() } else { row.title.clone() };
        RowShown {
            number: row.record.number,
            written: self.written.get(&row.record.number).cloned().unwrap_or_else(|| row.record.number.to_string()),
            title,
            state: if row.record.draft {
                self.text.get("record-draft").into_owned()
            } else {
                field::state(self.text, slug, &row.record.state)
            },
            state_class,
            cells: self.columns().map(cell).collect(),
            clock: row.deadline.as_ref().map(|known| deadline::clock(self.text, known.due, known.met, self.now)),
        }
    }

    fn address(&self, after: Option<&str>) -> String {
        self.address_with((self.query.sort.as_deref().unwrap_or_default(), self.query.descending), after)
    }

    /// The whole list as it is narrowed and ordered, for what is made of it.
    fn address_on(&self, page: &str) -> String {
        self.address_at(page, (self.query.sort.as_deref().unwrap_or_default(), self.query.descending), None)
    }

    fn address_with(&self, order: (&str, bool), after: Option<&str>) -> String {
        self.address_at("", order, after)
    }

    fn address_at(&self, page: &str, (sort, descending): (&str, bool), after: Option<&str>) -> String {
        let path = format!("/registers/{}{page}", self.register.slug());
        let fixed = [
            ("search", self.query.search.as_str()),
            ("state", self.query.state.as_deref().unwrap_or_default()),
            ("sort", sort),
            ("descending", if descending { "true" } else { "" }),
            ("after", after.unwrap_or_default()),
        ];
        let filters = self.query.filters.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        with_query(&path, fixed.into_iter().chain(filters))
    }
}
