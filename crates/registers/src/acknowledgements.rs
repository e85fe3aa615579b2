//! Acknowledgements: who declared that a list of duties, the policy or an order is known and followed, and when.
//!
//! Each of them keeps the words that were acknowledged, so that it proves what was said and not only that something was.

use jiff::civil::Date;
use rodowod_domain::authorisation::{Evidence, Statement};
use rodowod_domain::control::duties::{INTERVAL, NOTICE};
use rodowod_domain::field::{Line, Link, Text};
use rodowod_domain::record::Deadline;
use rodowod_domain::register::{Demand, Fulfilled, Group, Moment, Register};
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_domain::{choice, register};

use crate::demands;

choice! {
    pub enum AcknowledgedThing {
        Checklist: "lista" "obowiazk",
        Policy: "polityk",
        RecordingRules: "nagryw",
        Order: "zarzadzen" "polecen",
    }
}

choice! {
    /// The check lists of the catalogue; the name in kebab case is the one that controls use.
    pub enum Checklist {
        AnsweringRequests: "odpowiad",
        BreachFirstResponse: "pierwsze kroki",
        DeskAndScreen: "biurk",
        Disclosure: "udostepn",
        EndOfDay: "koniec dnia",
        Equipment: "sprzet",
        InternetUse: "internet",
        LeavingRoom: "wychodz",
        Mail: "poczt",
        MediaUse: "nosnik",
        PapersLocked: "papier",
        PasswordsAndScreen: "hasl",
        PhoneCall: "rozmowa telef",
        PolicyDuties: "obowiazki z polityki",
        VideoCall: "wideo",
        Visitors: "gosc",
    }
}

register! {
    /// One acknowledgement of one person.
    pub struct Acknowledgement {
        person: Line = max(120).personal().section("acknowledgement").law("GDPR 29, 32(4)")
            .headings(&["osoba", "imie i nazwisko", "pracownik"]),
        account: Option<Line> = max(64).personal().column().headings(&["login", "konto"]),
        post: Option<Line> = max(120).column().headings(&["stanowisko", "funkcja"]),
        thing: AcknowledgedThing = column().headings(&["czego dotyczy", "przedmiot"]),
        checklist: Option<Checklist> = column().required().shown_when("thing", &["Checklist"]).headings(&["lista"]),
        version: Option<Line> = max(60).column().required().shown_when("thing", &["Policy", "RecordingRules", "Order"])
            .headings(&["wersja", "numer"]),
        confirmed_on: Date = past().column().law("GDPR 5(2)").headings(&["data", "data potwierdzenia"]),
        statement: Option<Text> = max(8000).headings(&["tresc", "tresc oswiadczenia"]),
        asked_on: Option<Date> = past().column().law("GDPR 32(1)(d)"),
        sampled_in: Option<Link> = to("audits").law("GDPR 32(1)(d)"),
        remarks: Option<Text> = max(2000).personal().headings(&["uwagi"]),
    }
}

const WORKFLOW: Workflow = Workflow {
    states: &[open("confirmed"), open("asked"), closed("renewed")],
    moves: &[
        // An audit drew it: the person says once more that the words are known and followed.
        Move::new("ask-again", &["confirmed"], "asked")
            .needs(&["asked_on"])
            .asks(&["sampled_in"])
            .afresh(&["asked_on", "sampled_in"])
            .law("GDPR 32(1)(d)"),
        Move::new("renew", &["confirmed", "asked"], "renewed").law("GDPR 32(4)"),
        Move::new("reopen", &["renewed"], "confirmed").reason(),
    ],
};

impl Register for Acknowledgement {
    const SLUG: &'static str = "acknowledgements";
    const GROUP: Group = Group::Staff;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 5(2), 32(4)";
    const LISTED: &'static [&'static str] = &["thing", "checklist", "version", "confirmed_on"];
    const DUTIES: &'static [Fulfilled] = &[("again", &["ask-again"]), ("asked", &["renew"])];

    fn title(&self) -> String {
        self.person.to_string()
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        let is_running = at.state == "confirmed" && matches!(self.thing, AcknowledgedThing::Checklist);
        let again = is_running.then(|| demands::by_policy(at, INTERVAL, self.confirmed_on));
        let again = again.flatten().map(|last| Deadline::day("again", "GDPR 32(4)", &last));
        let asked = self.asked_on.filter(|_| at.state == "asked");
        let asked = asked.and_then(|day| demands::by_policy(at, NOTICE, day));
        let asked = asked.map(|last| Deadline::day("asked", "GDPR 32(1)(d)", &last));
        again.into_iter().chain(asked).collect()
    }

    fn demands(&self, _at: &Moment) -> Vec<Demand> {
        demands::wanted([(self.statement.is_none(), "statement", "gap-acknowledgement-words", "GDPR 5(2)")])
    }

    fn evidence(&self, at: &Moment) -> Vec<Evidence> {
        let is_shown = at.state == "confirmed" && self.thing == AcknowledgedThing::Policy;
        let known = self.account.as_ref().filter(|_| is_shown).map(|login| Evidence {
            login: login.to_string(),
            statement: Statement::Policy,
            on: self.confirmed_on,
            version: self.version.as_ref().map(ToString::to_string),
        });
        known.into_iter().collect()
    }

    fn sample() -> Self {
        Self {
            person: "Alicja Przykładna".into(),
            account: Some("sekretariat".into()),
            post: Some("sekretarz szkoły".into()),
            thing: AcknowledgedThing::Checklist,
            checklist: Some(Checklist::EndOfDay),
            version: None,
            confirmed_on: jiff::civil::date(2026, 9, 1),
            statement: Some("Po pracy biurko jest puste, papiery i nośniki leżą w zamkniętej szafie.".into()),
            asked_on: Some(jiff::civil::date(2026, 11, 6)),
            sampled_in: Some(Link(1)),
            remarks: Some("Potwierdzone po szkoleniu.".into()),
        }
    }
}
