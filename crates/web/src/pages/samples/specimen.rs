//! A register with one field of every kind, for tests of forms and pages.

use rodowod_domain::register::{Demand, Erased, GAP_REQUIRED, Group, Register};
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_domain::{choice, field, register};
use serde_json::json;

use crate::text::Text;
use crate::view::completeness::{self, Completeness, Fillable};

choice! {
    pub enum Colour { Red, Green, Blue, White, Black, Grey }
}

register! {
    pub struct Part {
        name: field::Line,
        count: Option<u32>,
        colour: Option<Colour>,
    }
}

register! {
    /// One field of every kind.
    pub struct Specimen {
        name: field::Line = max(40).section("first").law("GDPR 30(1)"),
        text: Option<field::Text>,
        email: Option<field::Email>,
        phone: Option<field::Phone>,
        pesel: Option<field::Pesel>,
        count: Option<u32>,
        price: Option<field::Money>,
        day: Option<jiff::civil::Date> = section("second"),
        at: Option<jiff::Timestamp>,
        agreed: bool,
        colour: Colour = column(),
        colours: Vec<Colour>,
        lines: Vec<field::Line>,
        link: Option<field::Link> = to("specimens"),
        links: Vec<field::Link> = to("specimens"),
        parts: Vec<Part>,
        reason: Option<field::Line> = shown_when("colour", &["Black"]),
    }
}

const MOVES: &[Move] = &[Move::new("close", &["open"], "closed").needs(&["text"]).reason()];

impl Register for Specimen {
    const SLUG: &'static str = "specimens";
    const GROUP: Group = Group::Processing;
    const WORKFLOW: Workflow = Workflow { states: &[open("open"), closed("closed")], moves: MOVES };

    fn title(&self) -> String {
        self.name.0.clone()
    }

    fn sample() -> Self {
        serde_json::from_value(json!({
            "name": "Zażółć <b>gęślą</b> \"jaźń\" & spółka", "text": "a\nb", "email": "a@example.org", "phone": "22 000 00 00",
            "pesel": "92940112345", "count": 5, "price": 123_450, "day": "2026-11-22", "at": "2026-11-22T09:30:00Z",
            "agreed": true, "colour": "Black", "colours": ["Red", "Grey"], "lines": ["x", "y"], "link": 7, "links": [7, 8],
            "parts": [{ "name": "śruba", "count": 3, "colour": "Blue" }], "reason": "</textarea><script>alert(1)</script>",
        }))
        .expect("the sample is a specimen")
    }
}

pub static SPECIMENS: Erased<Specimen> = Erased::NEW;

/// Two provisions, one of them met in part, one whole.
pub fn completeness(text: Text) -> Completeness {
    let open = Fillable { register: &SPECIMENS, number: 7, state: "open", may_change: true, moves: &[] };
    completeness_in(text, &open)
}

fn completeness_in(text: Text, record: &Fillable<'_>) -> Completeness {
    let demand = |is_open, field, key, law| Demand::new(is_open, (field, key, law));
    let wanted = [
        demand(false, "name", "gap-breach-numbers", "GDPR 33(5)"),
        demand(true, "colour", GAP_REQUIRED, "GDPR 33(3)(a)"),
        demand(true, "name", "gap-breach-numbers", "GDPR 33(5)"),
        demand(false, "text", "gap-breach-numbers", "KRI § 20"),
    ];
    completeness::of(text, record, &wanted).expect("something is wanted")
}

#[test]
fn demands_of_one_article_stand_together_counted_and_with_the_way_to_the_field() {
    let shown = completeness(Text::default());
    assert_eq!((shown.met, shown.all), (2, 4));
    let open: Vec<_> = shown.open.iter().map(|one| (one.count.as_str(), one.missing.len())).collect();
    assert_eq!(open, [("1 z 2", 1), ("0 z 1", 1)]);
    assert_eq!(shown.kept.len(), 1);
    assert_eq!(shown.open[0].missing[0].href.as_deref(), Some("/registers/specimens/7/edit#f-name"));
    assert_eq!(shown.open[1].missing[0].sentence, "Uzupełnij pole: specimens-colour");
    let open = Fillable { register: &SPECIMENS, number: 7, state: "open", may_change: true, moves: &[] };
    assert!(completeness::of(Text::default(), &open, &[]).is_none());
}

#[test]
fn a_gap_leads_only_to_a_page_on_which_this_person_may_fill_it() {
    let first = |record: &Fillable<'_>| {
        let shown = completeness_in(Text::default(), record);
        shown.open[0].missing[0].href.clone()
    };
    let looked_at = Fillable { register: &SPECIMENS, number: 7, state: "open", may_change: false, moves: &[] };
    assert_eq!(first(&looked_at), None, "whoever may only look is led nowhere");
    const MOVES: &[&Move] =
        &[&Move::staying("shut", &["open"]).needs(&["name"]), &Move::staying("say", &["closed"]).needs(&["name"])];
    let closed = Fillable { state: "closed", moves: MOVES, ..looked_at };
    assert_eq!(first(&closed).as_deref(), Some("/registers/specimens/7/moves/say#f-name"));
}
