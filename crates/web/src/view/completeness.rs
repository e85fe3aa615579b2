//! How complete a record is, article by article: what the law wants of it, what of that is met, and where to mend the rest.
//!
//! Invariant: every number is the count of a list that stands beside it, and what is missing leads to its field wherever
//! this person may fill it: in the form of the record, or on the page of a move that asks for it.

use askama::Template;
use rodowod_domain::authorisation::Power;
use rodowod_domain::register::{AnyRegister, Demand, GAP_REQUIRED, Gap};
use rodowod_domain::workflow::Move;
use rodowod_engine::records::View;

use super::{field, law};
use crate::text::Text;

#[derive(Template)]
#[template(path = "parts/completeness.html")]
pub struct Completeness {
    pub heading: String,
    /// 12 of 17, in words.
    pub sentence: String,
    pub met: usize,
    pub all: usize,
    /// Articles of which something is missing.
    pub open: Vec<ArticleShown>,
    pub met_heading: String,
    /// Articles that are met: each with how many demands it makes.
    pub kept: Vec<ArticleShown>,
}

pub struct ArticleShown {
    pub law: law::Cited,
    pub count: String,
    pub missing: Vec<GapShown>,
}

pub struct GapShown {
    pub sentence: String,
    pub law: law::Cited,
    pub href: Option<String>,
}

/// A record, and what this person may fill in it.
pub struct Fillable<'a> {
    pub register: &'a dyn AnyRegister,
    pub number: u64,
    pub state: &'a str,
    /// The form of the record is open to this person.
    pub may_change: bool,
    /// The moves that this person may take now.
    pub moves: &'a [&'static Move],
}

impl<'a> Fillable<'a> {
    pub fn of(register: &'a dyn AnyRegister, view: &'a View) -> Self {
        let (state, number) = (view.record.state.as_str(), view.record.number);
        let may_change = !register.workflow().is_closed(state) && view.powers.contains(&Power::Change);
        Self { register, number, state, may_change, moves: &view.moves }
    }

    /// None where nobody fills it in, or not this person, or only once the record is open again.
    fn way_to(&self, name: &str) -> Option<String> {
        let field = self.register.field(name).filter(|field| !field.derived && field.signature.is_none())?;
        let (home, id) = (format!("/registers/{}/{}", self.register.slug(), self.number), field::id(field.name));
        if self.may_change && !self.register.is_frozen(self.state, name) {
            return Some(format!("{home}/edit#{id}"));
        }
        let asks = |step: &&&Move| step.from.contains(&self.state) && step.fields().any(|asked| asked == name);
        self.moves.iter().find(asks).map(|step| format!("{home}/moves/{}#{id}", step.name))
    }
}

/// None for a record of which nothing is wanted.
pub fn of(text: Text, record: &Fillable<'_>, wanted: &[Demand]) -> Option<Completeness> {
    let met = wanted.iter().filter(|demand| demand.is_met).count();
    let (open, kept): (Vec<_>, Vec<_>) =
        by_article(wanted).into_iter().partition(|of| of.iter().any(|one| !one.is_met));
    let article = |of: &Vec<Demand>| ArticleShown {
        law: law::cited(text, of[0].gap.law),
        count: counted(text, "completeness-count", (of.iter().filter(|one| one.is_met).count(), of.len())),
        missing: of.iter().filter(|one| !one.is_met).map(|one| gap_shown(text, record, &one.gap)).collect(),
    };
    (!wanted.is_empty()).then(|| Completeness {
        heading: text.get("completeness-title").into_owned(),
        sentence: counted(text, "completeness-sentence", (met, wanted.len())),
        met,
        all: wanted.len(),
        open: open.iter().map(article).collect(),
        met_heading: text.get("completeness-met").into_owned(),
        kept: kept.iter().map(article).collect(),
    })
}

fn counted(text: Text, key: &str, (met, all): (usize, usize)) -> String {
    text.with(key, &[("met", met.to_string().into()), ("all", all.to_string().into())])
}

/// The demands of each provision together, in the order in which the register names the provisions.
fn by_article(wanted: &[Demand]) -> Vec<Vec<Demand>> {
    let mut articles: Vec<Vec<Demand>> = Vec::new();
    for demand in wanted {
        match articles.iter_mut().find(|of| of[0].gap.law == demand.gap.law) {
            Some(of) => of.push(*demand),
            None => articles.push(vec![*demand]),
        }
    }
    articles
}

pub fn gap_shown(text: Text, record: &Fillable<'_>, gap: &Gap) -> GapShown {
    let register = record.register;
    let field = register.field(gap.field).filter(|_| gap.key == GAP_REQUIRED);
    let label = field.map(|field| field::label(text, register.slug(), field));
    GapShown {
        sentence: label.map_or_else(
            || text.get(gap.key).into_owned(),
            |label| text.with(GAP_REQUIRED, &[("field", label.into())]),
        ),
        law: law::cited(text, gap.law),
        href: record.way_to(gap.field),
    }
}
