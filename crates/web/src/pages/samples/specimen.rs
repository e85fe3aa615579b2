//! A register with one field of every kind, for tests of forms and pages.

use rodowod_domain::register::{Erased, Group, Register};
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_domain::{choice, field, register};
use serde_json::json;

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
