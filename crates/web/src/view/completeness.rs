//! How complete a record is, article by article: what the law wants of it, what of that is met, and where to mend the rest.
//!
//! Invariant: every number is the count of a list that stands beside it, and what is missing leads to its field.

use askama::Template;
use rodowod_domain::register::{AnyRegister, Demand, GAP_REQUIRED, Gap};

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

/// None for a record of which nothing is wanted.
pub fn of(text: Text, (register, number): (&dyn AnyRegister, u64), wanted: &[Demand]) -> Option<Completeness> {
    let met = wanted.iter().filter(|demand| demand.is_met).count();
    let (open, kept): (Vec<_>, Vec<_>) =
        by_article(wanted).into_iter().partition(|of| of.iter().any(|one| !one.is_met));
    let article = |of: &Vec<Demand>| ArticleShown {
        law: law::cited(text, of[0].gap.law),
        count: counted(text, "completeness-count", (of.iter().filter(|one| one.is_met).count(), of.len())),
        missing: of.iter().filter(|one| !one.is_met).map(|one| gap_shown(text, register, number, &one.gap)).collect(),
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

pub fn gap_shown(text: Text, register: &dyn AnyRegister, number: u64, gap: &Gap) -> GapShown {
    let field = register.field(gap.field);
    let label = field.filter(|_| gap.key == GAP_REQUIRED).map(|field| field::label(text, register.slug(), field));
    let field = field.filter(|field| !field.derived);
    GapShown {
        sentence: label.map_or_else(
            || text.get(gap.key).into_owned(),
            |label| text.with(GAP_REQUIRED, &[("field", label.into())]),
        ),
        law: law::cited(text, gap.law),
        href: field.map(|field| format!("/registers/{}/{number}/edit#{}", register.slug(), field::id(field.name))),
    }
}
