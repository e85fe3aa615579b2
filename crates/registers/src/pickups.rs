//! Who may collect a child: the parents' authorisations, what a court forbids, and every check made at the door.
//!
//! A withdrawal holds from the moment it is written down. An identity document is looked at, never copied: the entry
//! keeps the end of its number at most, and each release says that the document was seen.

mod door;
mod sample;
#[cfg(test)]
mod tests;

use jiff::civil::{Date, Weekday};
use jiff::{Timestamp, ToSpan as _};
use rodowod_domain::authorisation::Power;
use rodowod_domain::field::{Line, Phone, Problem, Text};
use rodowod_domain::information::art14_due;
use rodowod_domain::record::{Deadline, day_in_warsaw};
use rodowod_domain::register::{Demand, Fulfilled, Group, Moment, Register};
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_domain::{choice, register};
use serde_json::Value;

use crate::demands;

choice! {
    pub enum PickupKind {
        Authorised: "upowazn",
        /// A court keeps this person away from the child.
        Barred: "zakaz" "pozbaw",
    }
}

choice! {
    pub enum Relation {
        Grandparent: "babc" "dziad",
        Sibling: "rodzenst" "brat" "siostr",
        Relative: "rodzin" "wuj" "ciot" "kuzyn",
        Carer: "opiek" "nian",
        Neighbour: "sasiad",
        Friend: "znajom" "przyjac",
        Parent: "rodzic" "ojciec" "matk",
        Other: "inn",
    }
}

choice! {
    pub enum IdentityDocument {
        IdCard: "dowod",
        Passport: "paszport",
        MobileId: "mobywatel",
        DrivingLicence: "prawo jazdy",
        StudentCard: "legitymac",
        Other: "inn",
    }
}

choice! {
    pub enum GrantChannel {
        PaperForm: "formularz" "papier" "pism",
        ClassRegister: "dzienni",
        ElectronicSignature: "podpis" "profil zauf",
    }
}

choice! {
    pub enum PickupPeriod {
        Once: "jednoraz",
        FromTo: "od do" "okres",
        UntilWithdrawn: "odwolan" "bezterm",
    }
}

choice! {
    pub enum PickupDay {
        Monday: "pon",
        Tuesday: "wt",
        Wednesday: "sr" "śr",
        Thursday: "czw",
        Friday: "pt" "piat",
        Saturday: "sob",
        Sunday: "nd" "niedz",
    }
}

choice! {
    pub enum CheckResult {
        Released: "wydan" "odebr",
        Refused: "odmow" "nie wyd",
        ParentCalled: "telefon" "rodzic",
    }
}

choice! {
    pub enum PickupEnd {
        Withdrawn: "cofn" "odwol",
        Expired: "wygas" "uplyn",
        NotNeeded: "zbedn" "odszed",
    }
}

register! {
    /// One check at the door.
    pub struct DoorCheck {
        at:            Timestamp = past(),
        staff:         Line = max(120).personal(),
        document_seen: bool,
        result:        CheckResult,
        note:          Option<Line> = max(300).personal(),
    }
}

/// Checks that stand in the entry itself; earlier ones stand in its history.
pub const CHECKS_KEPT: usize = 30;

register! {
    /// One person who may, or must not, collect one child.
    pub struct Pickup {
        child: Line = max(160).personal().section("child").headings(&["dziecko", "imie i nazwisko dziecka", "uczen", "wychowanek"]),
        group: Option<Line> = max(60).column().headings(&["grupa", "klasa", "oddzial"]),
        kind: PickupKind = column().headings(&["rodzaj", "rodzaj wpisu"]),

        collector: Line = max(160).personal().section("collector").law("GDPR 6(1)(e)").headings(&[
            "osoba upowazniona", "kto odbiera", "imie i nazwisko osoby upowaznionej", "odbierajacy",
        ]),
        relation: Option<Relation> = column().headings(&["pokrewienstwo", "stopien pokrewienstwa", "relacja"]),
        document: Option<IdentityDocument> = shown_when("kind", AUTHORISED).headings(&["dokument", "rodzaj dokumentu"]),
        document_end: Option<Line> = max(4).personal().shown_when("kind", AUTHORISED).law("GDPR 5(1)(c)").headings(&[
            "koncowka dokumentu", "ostatnie znaki dokumentu",
        ]),
        birth: Option<Date> = past().personal().shown_when("kind", AUTHORISED).headings(&["data urodzenia"]),
        phone: Option<Phone> = personal().headings(&["telefon", "nr telefonu"]),

        parent: Line = max(160).personal().section("grant").headings(&["rodzic", "rodzic opiekun", "upowazniajacy", "kto upowaznia"]),
        parent_phone: Option<Phone> = personal().headings(&["telefon rodzica"]),
        granted_on: Date = past().headings(&["data upowaznienia", "data zlozenia", "data"]),
        channel: Option<GrantChannel> = headings(&["forma", "sposob zlozenia"]),
        period: PickupPeriod = headings(&["okres", "na jak dlugo"]),
        from: Date = column().headings(&["od", "wazne od"]),
        to: Option<Date> = required().column().shown_when("period", &["FromTo"]).headings(&["do", "wazne do"]),
        days: Vec<PickupDay> = headings(&["dni", "dni tygodnia"]),
        court_reference: Option<Line> = max(200).personal().required().shown_when("kind", &["Barred"]).law("KRO 113").headings(&[
            "orzeczenie", "sygnatura",
        ]),

        parent_told_on: Option<Date> = past().section("information").law("GDPR 13"),
        collector_told_on: Option<Date> = past().shown_when("kind", AUTHORISED).law("GDPR 14(3)"),

        checks: Vec<DoorCheck> = max(CHECKS_KEPT).section("checks").law("GDPR 5(2)"),
        last_checked_at: Option<Timestamp> = derived().column(),

        end: Option<PickupEnd> = column().section("end"),
        withdrawn_at: Option<Timestamp> = past().column(),
        withdrawn_by: Option<Line> = max(160).personal(),
        remarks: Option<Text> = max(2000).personal().headings(&["uwagi"]),
    }
}

const AUTHORISED: &[&str] = &["Authorised"];

const WORKFLOW: Workflow = Workflow {
    states: &[open("prepared"), open("valid"), closed("ended")],
    moves: &[
        Move::new("accept", &["prepared"], "valid").needs(&["channel"]).law("GDPR 6(1)(e)"),
        // Whoever keeps the door writes down what happened there and nothing else.
        Move::staying("check", &["valid"]).needs(&["checks"]).asks(&["checks"]).power(Power::Enter).law("GDPR 5(2)"),
        Move::staying("inform", &["valid"]).needs(&["collector_told_on"]).law("GDPR 14(3)"),
        // The first person who hears of it ends it.
        Move::new("withdraw", &["prepared", "valid"], "ended")
            .needs(&["end", "withdrawn_at", "withdrawn_by"])
            .power(Power::Enter),
        Move::new("expire", &["valid"], "ended").needs(&["end"]),
        Move::staying("turn-away", &["ended"])
            .needs(&["checks"])
            .asks(&["checks"])
            .power(Power::Enter)
            .law("GDPR 5(2)"),
        Move::new("renew", &["ended"], "prepared").afresh(&["end", "withdrawn_at", "withdrawn_by"]).reason(),
    ],
};

impl Register for Pickup {
    const SLUG: &'static str = "pickups";
    const GROUP: Group = Group::Persons;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 6(1)(e)";
    const LISTED: &'static [&'static str] = &["group", "kind", "from", "to", "last_checked_at"];
    const DUTIES: &'static [Fulfilled] = &[("expiry", &["expire"]), ("information", &["inform"])];

    fn title(&self) -> String {
        format!("{} – {}", self.child, self.collector)
    }

    fn check(&self, at: &Moment) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.to.is_some_and(|to| to < self.from) {
            problems.push(Problem::at("to", "problem-before-the-start"));
        }
        if self.document_end.as_ref().is_some_and(|end| !end.chars().all(char::is_alphanumeric)) {
            problems.push(Problem::at("document_end", "problem-document-end"));
        }
        if let Some((index, check)) = self.newest_release(at) {
            let place = format!("checks.{index}.result");
            let is_over = self.withdrawn_at.is_some_and(|withdrawn| withdrawn <= check.at);
            if self.kind == PickupKind::Barred {
                problems.push(Problem::at(place, "problem-released-to-barred"));
            } else if is_over || !self.is_valid_on(day_in_warsaw(check.at)) {
                problems.push(Problem::at(place, "problem-released-without-authority"));
            } else if !check.document_seen {
                problems.push(Problem::at(place, "problem-released-without-document"));
            }
        }
        if at.state == "ended" && self.end == Some(PickupEnd::Withdrawn) && self.withdrawn_at.is_none() {
            problems.push(Problem::at("withdrawn_at", "problem-needed-for-move"));
        }
        let runs_on = self.last_day().is_none_or(|last| last >= at.today);
        if at.state == "ended" && self.end == Some(PickupEnd::Expired) && runs_on {
            problems.push(Problem::at("end", "problem-pickup-not-over"));
        }
        problems
    }

    fn derive(&mut self, _at: &Moment) {
        self.last_checked_at = self.checks.iter().map(|check| check.at).max();
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        if at.state != "valid" {
            return Vec::new();
        }
        let expiry = self.last_day().map(|day| Deadline::fixed("expiry", "house rule", day));
        expiry.into_iter().chain(self.information()).collect()
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        if at.state == "ended" {
            return Vec::new();
        }
        let is_authorised = self.kind == PickupKind::Authorised;
        let open = [
            (is_authorised && self.document.is_none(), "document", "gap-pickup-document", "GDPR 5(1)(d)"),
            (self.parent_told_on.is_none(), "parent_told_on", "gap-pickup-parent-told", "GDPR 13"),
            (
                is_authorised && self.collector_told_on.is_none(),
                "collector_told_on",
                "gap-pickup-collector-told",
                "GDPR 14(3)",
            ),
        ];
        demands::wanted(open)
    }

    fn document(&self, template: &str, at: &Moment) -> Value {
        if template == door::TEMPLATE { door::facts(self, at) } else { Value::Null }
    }

    fn sample() -> Self {
        sample::pickup()
    }
}

/// Days within which what happened at the door is written down.
const WRITTEN_DOWN: i64 = 2;

impl Pickup {
    /// The release that is judged by what the entry says today: the newest one, unless it was made under an earlier word
    /// of the parent. Older ones were judged when they were written down.
    fn newest_release(&self, at: &Moment) -> Option<(usize, &DoorCheck)> {
        let (index, newest) = self.checks.iter().enumerate().max_by_key(|(_, check)| check.at)?;
        let day = day_in_warsaw(newest.at);
        let is_new = day >= self.granted_on && day.checked_add(WRITTEN_DOWN.days()).is_ok_and(|last| at.today <= last);
        (is_new && newest.result == CheckResult::Released).then_some((index, newest))
    }

    fn last_day(&self) -> Option<Date> {
        if self.period == PickupPeriod::Once { Some(self.from) } else { self.to }
    }

    /// Whether the parent meant this day.
    fn is_valid_on(&self, day: Date) -> bool {
        let is_named = self.days.is_empty() || self.days.iter().any(|named| named.weekday() == day.weekday());
        self.from <= day && self.last_day().is_none_or(|last| day <= last) && is_named
    }

    /// The collector's data come from the parent: art. 14(3) gives a month, and no longer than the first contact.
    fn information(&self) -> Option<Deadline> {
        if self.kind == PickupKind::Barred {
            return None;
        }
        let contacts = self.checks.iter().map(|check| day_in_warsaw(check.at));
        let first = contacts.filter(|day| *day >= self.granted_on).min();
        let due = art14_due(self.granted_on, first, None).ok()?;
        Some(Deadline::day("information", "GDPR 14(3)", &due).met(self.collector_told_on.is_some()))
    }
}

impl PickupDay {
    fn weekday(self) -> Weekday {
        match self {
            Self::Monday => Weekday::Monday,
            Self::Tuesday => Weekday::Tuesday,
            Self::Wednesday => Weekday::Wednesday,
            Self::Thursday => Weekday::Thursday,
            Self::Friday => Weekday::Friday,
            Self::Saturday => Weekday::Saturday,
            Self::Sunday => Weekday::Sunday,
        }
    }
}
