//! One record: what it says, what is due, what may be done with it, what it is linked to, what it prints.

use askama::Template;
use axum::extract::Path;
use rodowod_domain::authorisation::{Decider, Power};
use rodowod_domain::field::{Field, Kind};
use rodowod_domain::mark::MARKS;
use rodowod_domain::register::AnyRegister;
use rodowod_domain::workflow::Move;
use rodowod_engine::files::ACCEPTED;
use rodowod_engine::numbering;
use rodowod_engine::persons::REQUESTS;
use rodowod_engine::records::{self, LinkView, MarkView, View};
use rodowod_papers::PAPERS;
use serde_json::Value;

use super::checklists;
use super::documents;
use super::files::{self, FileShown};
use super::persons::ADDRESS;
use crate::error::{Answer, show as render};
use crate::forms::{self, ADOPTING, FORMS, Form, Prints, RECORD};
use crate::print::policies;
use crate::text::Text;
use crate::view::comparison::{self, Comparison};
use crate::view::completeness::{self, Completeness, Fillable};
use crate::view::deadline::{self, DeadlineBox};
use crate::view::shell::Shell;
use crate::view::value::{Shown, Titles, Viewer};
use crate::view::{field, law, time};
use crate::visit::Visit;

#[derive(Template)]
#[template(path = "record.html")]
#[expect(clippy::struct_excessive_bools, reason = "each says of one part of the page whether it is shown")]
pub struct RecordPage {
    pub shell: Shell,
    pub slug: &'static str,
    pub number: u64,
    pub number_label: String,
    pub register_label: String,
    pub state: String,
    pub state_class: &'static str,
    pub is_draft: bool,
    pub is_erased: bool,
    /// Why somebody erased it, where that may be told.
    pub erased_because: Option<String>,
    pub changed: String,
    pub version: u64,
    pub version_label: String,
    pub steps: Vec<StepShown>,
    /// Moves that somebody else decides, and who: sentences.
    pub left: Vec<String>,
    /// The list to keep in mind: address and name.
    pub duties: Option<(String, String)>,
    pub may_change: bool,
    pub may_erase: bool,
    pub deadlines: Vec<DeadlineBox>,
    pub completeness: Option<Completeness>,
    /// Against the record whose place this one takes.
    pub comparison: Option<Comparison>,
    pub links: Vec<LinkedFrom>,
    /// What other records say of the use of this one.
    pub marks: Vec<MarkShown>,
    /// The records about the person of a request.
    pub person_page: Option<String>,
    pub documents: Vec<DocumentShown>,
    pub files: Vec<FileShown>,
    pub may_attach: bool,
    pub accepted: &'static str,
    pub sections: Vec<SummarySection>,
    /// Names of the sections in which nothing stands yet.
    pub untouched: Vec<String>,
}

pub struct StepShown {
    pub name: &'static str,
    pub label: String,
    /// Asks for fields or a reason before it can be taken.
    pub needs_page: bool,
    pub is_first: bool,
}

pub struct LinkedFrom {
    pub register: String,
    pub href: String,
    pub title: String,
}

pub struct MarkShown {
    /// A class of the style sheet.
    pub class: &'static str,
    pub sentence: String,
    pub href: String,
}

pub struct DocumentShown {
    pub href: String,
    pub label: String,
}

pub struct SummarySection {
    pub heading: Option<String>,
    pub items: Vec<SummaryItem>,
    /// Labels of what stands empty: named in one line, so that the page shows what there is.
    pub unfilled: Vec<String>,
}

pub struct SummaryItem {
    pub label: String,
    pub law: law::Cited,
    pub value: Shown,
    pub is_wide: bool,
}

pub async fn show(visit: Visit, Path((slug, number)): Path<(String, u64)>) -> Answer {
    let register = visit.register(&slug)?;
    let view = records::view(visit.engine(), &visit.by, &slug, number).await?;
    let mut page = page(&visit, register, &view);
    let duties = checklists::before_moves(&visit, &slug).await?;
    for step in register.workflow().moves {
        // A list that nobody acknowledged yet is read before the move is taken.
        if checklists::before(&duties, &slug, step).is_some() {
            page.steps.iter_mut().filter(|shown| shown.name == step.name).for_each(|shown| shown.needs_page = true);
        }
    }
    if let Some(replaced) = comparison::replaced(register, &view) {
        // What lies out of reach is not compared.
        let old = records::view(visit.engine(), &visit.by, &slug, replaced).await.ok();
        page.comparison = old.and_then(|old| comparison::of(visit.text, register, (&old, &view)));
    }
    let written = numbering::written(visit.engine(), &visit.by, &slug, &[(number, view.record.created_at)]).await?;
    if let Some(written) = written.get(&number) {
        page.number_label.clone_from(written);
    }
    render(&page)
}

fn page(visit: &Visit, register: &'static dyn AnyRegister, view: &View) -> RecordPage {
    let (text, slug, record) = (visit.text, register.slug(), &view.record);
    let is_erased = view.erased_at.is_some();
    let is_closed = register.workflow().is_closed(&record.state);
    let all = if is_erased { Vec::new() } else { sections(text, register, view) };
    let (untouched, sections): (Vec<_>, Vec<_>) = all.into_iter().partition(|section| section.items.is_empty());
    let title = if is_erased { text.get("record-erased-title").into_owned() } else { view.title.clone() };
    RecordPage {
        shell: visit.shell(title),
        slug,
        number: record.number,
        number_label: super::numbered(text, record.number),
        register_label: text.get(slug).into_owned(),
        state: field::state(text, slug, &record.state),
        state_class: if is_closed { "closed" } else { "" },
        is_draft: record.draft,
        is_erased,
        erased_because: view
            .erased_because
            .as_deref()
            .map(|why| text.with("record-erased-because", &[("why", why.into())])),
        changed: changed(text, view),
        version: record.version,
        version_label: text.count("record-versions", record.version),
        steps: steps(visit, register, view),
        left: left(text, slug, view),
        duties: checklists::beside(visit, slug).filter(|_| !is_erased && !is_closed),
        may_change: !is_erased && !is_closed && view.powers.contains(&Power::Change),
        may_erase: !is_erased && view.powers.contains(&Power::Delete),
        deadlines: deadline::boxes(text, slug, &view.deadlines, visit.now),
        completeness: completeness::of(text, &Fillable::of(register, view), &view.wanted),
        comparison: None,
        links: view.links.iter().filter(|link| !link.outgoing).map(|link| linked_from(text, link)).collect(),
        marks: view.marks.iter().map(|mark| mark_shown(text, mark)).collect(),
        person_page: person_page(view, slug),
        documents: printable(visit, register, view),
        files: view.files.iter().map(|file| files::shown(text, (slug, record.number), file)).collect(),
        may_attach: !is_erased && view.powers.contains(&Power::Change),
        accepted: ACCEPTED,
        untouched: untouched.into_iter().filter_map(|section| section.heading).collect(),
        sections,
    }
}

fn changed(text: Text, view: &View) -> String {
    let at = time::instant(text, view.changed_at);
    text.with("record-changed", &[("at", at.into()), ("by", view.changed_by.as_str().into())])
}

fn steps(visit: &Visit, register: &dyn AnyRegister, view: &View) -> Vec<StepShown> {
    let text = visit.text;
    // Closing what others wait for is said before it happens.
    let is_waited_for = !super::step::waiting(visit, view).is_empty();
    let tells = |step: &Move| is_waited_for && super::step::closes(register, step);
    // So is destroying other records for good.
    let erases = |step: &Move| !register.destroys(&view.record.body, step.name, &view.record.at(visit.now)).is_empty();
    let step = |(place, step): (usize, &&'static Move)| StepShown {
        name: step.name,
        label: field::step(text, register.slug(), step.name),
        needs_page: step.asks_reason || tells(step) || erases(step) || !step.asked(&view.record.body).is_empty(),
        is_first: place == 0,
    };
    view.moves.iter().enumerate().map(step).collect()
}

/// What waits for the decision of somebody else, and whose it is.
fn left(text: Text, slug: &str, view: &View) -> Vec<String> {
    let sentence = |(step, decider): &(&Move, Decider)| {
        let who = text.get(&format!("parameter-value-{}", decider.name()));
        text.with("record-left-to", &[("step", field::step(text, slug, step.name).into()), ("who", who.into())])
    };
    view.left.iter().map(sentence).collect()
}

fn linked_from(text: Text, link: &LinkView) -> LinkedFrom {
    let number = super::numbered(text, link.number);
    LinkedFrom {
        register: text.get(&format!("{}-one", link.register)).into_owned(),
        href: format!("/registers/{}/{}", link.register, link.number),
        title: link.title.clone().unwrap_or(number),
    }
}

fn mark_shown(text: Text, view: &MarkView) -> MarkShown {
    MarkShown {
        class: if view.mark.stops_processing() || view.mark.bars_erasure() { "late" } else { "" },
        sentence: text.get(&format!("mark-{}", view.mark.name())).into_owned(),
        href: format!("/registers/{}/{}", view.register, view.number),
    }
}

/// A request leads to what is held on its person: to the choice, or to what was chosen.
fn person_page(view: &View, slug: &str) -> Option<String> {
    let number = view.record.number;
    let is_chosen = view.record.body.contains_key("held");
    let page = if is_chosen { format!("{ADDRESS}/requests/{number}") } else { format!("{ADDRESS}?request={number}") };
    (slug == REQUESTS && !view.record.draft && view.erased_at.is_none()).then_some(page)
}

fn printable(visit: &Visit, register: &dyn AnyRegister, view: &View) -> Vec<DocumentShown> {
    let is_kept_in = !records::may_leave(register.slug(), &view.marks);
    if view.record.draft || view.erased_at.is_some() || is_kept_in || !view.powers.contains(&Power::Disclose) {
        return Vec::new();
    }
    let address = |name: &str| format!("/registers/{}/{}/documents/{name}", register.slug(), view.record.number);
    let shown = |name: &str, (prints, form): (Prints, Option<&Form>)| {
        let title = documents::title(visit.text, prints, form);
        let code = form.map(|form| format!(" ({})", form.code)).unwrap_or_default();
        DocumentShown { href: address(name), label: format!("{title}{code}") }
    };
    let is_own = |prints| matches!(prints, Prints::Record(name) if register.documents().contains(&name));
    let own = register.documents().iter().map(|name| shown(name, (Prints::Record(name), None)));
    let forms = FORMS.iter().filter(|form| form.register == register.slug());
    let forms: Vec<&Form> = forms.filter(|form| form.is_of_a_record() && !is_own(form.prints)).collect();
    let is_form = |name| forms.iter().any(|form| form.prints == Prints::Paper(name));
    let fitting = forms.iter().filter(|form| forms::fits(form.code, &view.record.body));
    let fits = |states: &[&str]| states.is_empty() || states.contains(&view.record.state.as_str());
    let texts = PAPERS.iter().filter(|text| text.register == register.slug() && !is_form(text.name));
    let texts = texts.filter(|text| fits(text.states) && forms::fits(text.name, &view.record.body));
    let adopted = policies().filter(|_| register.slug() == ADOPTING);
    let adopted = adopted.map(|text| shown(text.name, (Prints::Policy(text.name), None)));
    let sheet = shown(RECORD, (Prints::Record(RECORD), None));
    let all = own.chain(fitting.map(|form| shown(&form.slug(), (form.prints, Some(form)))));
    all.chain(texts.map(|text| shown(text.name, (Prints::Paper(text.name), None))))
        .chain(adopted)
        .chain([sheet])
        .collect()
}

fn sections(text: Text, register: &'static dyn AnyRegister, view: &View) -> Vec<SummarySection> {
    let titles: Titles = view
        .links
        .iter()
        .filter_map(|link| Some(((link.register.clone(), link.number), link.title.clone()?)))
        .collect();
    let viewer = Viewer { text, slug: register.slug(), titles: &titles };
    let mut sections: Vec<SummarySection> = Vec::new();
    // A column of marks on other records is shown on those.
    for field in register.fields().iter().filter(|field| field.name != MARKS) {
        if sections.is_empty() || !field.section.is_empty() {
            let heading = (!field.section.is_empty()).then(|| field::section(text, register.slug(), field.section));
            sections.push(SummarySection { heading, items: Vec::new(), unfilled: Vec::new() });
        }
        if let Some(section) = sections.last_mut().filter(|_| field.is_shown(&view.record.body)) {
            let item = item(&viewer, field, view);
            if matches!(item.value, Shown::Empty { .. }) {
                section.unfilled.push(item.label);
            } else {
                section.items.push(item);
            }
        }
    }
    sections
}

fn item(viewer: &Viewer, field: &'static Field, view: &View) -> SummaryItem {
    let is_no = matches!(field.kind, Kind::Flag).then_some(&Value::Bool(false));
    let value = viewer.shown(field, view.record.body.get(field.name).or(is_no));
    SummaryItem {
        label: field::label(viewer.text, viewer.slug, field),
        law: law::cited(viewer.text, field.law),
        is_wide: matches!(value, Shown::Rows { .. }),
        value,
    }
}
