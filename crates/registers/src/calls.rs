//! Booked calls: a named specialist rings a client at the number on file, after asking who is there.
//!
//! What was asked is written down, never what was answered. Nobody talks about a case before identity is confirmed.

#[cfg(test)]
mod tests;

use jiff::Timestamp;
use rodowod_domain::field::{Line, Link, Phone, Problem, Text};
use rodowod_domain::record::{Deadline, day_in_warsaw};
use rodowod_domain::register::{Demand, Fulfilled, Group, Moment, Register};
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_domain::{choice, register};

use crate::demands;
use crate::recordings_rules::CallDirection;

choice! {
    /// In what capacity somebody talks to the institution.
    pub enum ContactRole {
        Parent: "rodzic" "matk" "ojc",
        Guardian: "opiekun" "kurator",
        AuthorisedPerson: "upowazn",
        PersonConcerned: "osob" "klient",
        OutsideBody: "instytuc" "urzad" "podmiot",
    }
}

choice! {
    /// What was asked to learn who is there; each is a question, not its answer.
    pub enum IdentityQuestion {
        CallBack: "oddzwon",
        ChildsName: "dziecko" "uczen",
        GroupOrClass: "klas" "grup",
        LastVisit: "ostatni" "wizyt",
        CaseNumber: "numer sprawy" "sygnatur",
        AgreedWord: "haslo" "slowo",
        OwnDetails: "dane wlasne" "data urodz",
    }
}

choice! {
    pub enum IdentityResult { Confirmed: "potwierdz", Doubtful: "watpliw", NotConfirmed: "niepotwierdz" "nie potwierdz" }
}

choice! {
    /// What was told over the telephone.
    pub enum InformationGiven { Nothing: "nic" "brak", Organisational: "organiz" "termin", CaseTalk: "spraw" "merytor" }
}

register! {
    /// One booked call.
    pub struct Call {
        specialist:  Line = max(120).column().section("booking").headings(&["specjalista", "kto dzwoni"]),
        client:      Line = max(120).personal().headings(&["klient", "rozmowca", "rodzic"]),
        role:        ContactRole = column().headings(&["rola", "w jakim charakterze"]),
        direction:   CallDirection = column().headings(&["kierunek"]),
        number:      Option<Phone> = personal().law("GDPR 32(1)(b)").headings(&["numer", "telefon"]),
        is_number_on_file: bool = law("GDPR 5(1)(d), 32(1)(b)").headings(&["numer z akt"]),
        channel:     Option<Link> = to("channels"),
        planned_at:  Timestamp = column().headings(&["termin", "data i godzina"]),
        booked_by:   Option<Line> = max(120).headings(&["umowil", "rejestracja"]),
        subject:     Option<Line> = max(300).personal().headings(&["temat", "sprawa"]),
        child:       Option<Line> = max(120).personal().headings(&["dziecko", "kogo dotyczy"]),

        asked:       Vec<IdentityQuestion> = section("identity").law("GDPR 12(6), 32(1)(b)").headings(&["o co zapytano"]),
        identity:    Option<IdentityResult> = column().law("GDPR 12(6)").headings(&["wynik sprawdzenia", "tozsamosc"]),
        checked_by:  Option<Line> = max(120).headings(&["sprawdzil"]),

        began_at:    Option<Timestamp> = past().column().section("call").headings(&["poczatek"]),
        ended_at:    Option<Timestamp> = past().headings(&["koniec"]),
        has_file_at_hand: bool = headings(&["akta pod reka"]),
        is_overheard: bool = law("GDPR 32(1)(b)").headings(&["ktos slyszal"]),
        given:       Option<InformationGiven> = column().law("GDPR 5(1)(c), 6").headings(&["co przekazano"]),
        summary:     Option<Text> = max(4000).personal().headings(&["notatka", "przebieg"]),
        recording:   Option<Link> = to("recordings"),
        disclosure:  Option<Link> = to("disclosures").law("GDPR 5(2)"),
        remarks:     Option<Text> = max(4000).personal().headings(&["uwagi"]),
    }
}

const WORKFLOW: Workflow = Workflow {
    states: &[
        open("booked"),
        open("verified"),
        closed("held"),
        closed("missed"),
        closed("refused"),
        closed("cancelled"),
    ],
    moves: &[
        Move::new("verify", &["booked"], "verified")
            .needs(&["asked", "identity", "checked_by"])
            .asks(&["is_number_on_file"])
            .law("GDPR 12(6)"),
        Move::new("hold", &["booked", "verified"], "held")
            .needs(&["began_at", "ended_at", "given"])
            .asks(&["has_file_at_hand", "summary"])
            .law("GDPR 5(2)"),
        Move::new("miss", &["booked", "verified"], "missed"),
        Move::new("refuse", &["booked", "verified"], "refused").reason().law("GDPR 12(6)"),
        Move::new("cancel", &["booked", "verified"], "cancelled").reason(),
        Move::new("rebook", &["missed", "refused", "cancelled"], "booked").needs(&["planned_at"]).afresh(&[
            "planned_at",
            "asked",
            "identity",
            "checked_by",
            "began_at",
            "ended_at",
        ]),
    ],
};

impl Register for Call {
    const SLUG: &'static str = "calls";
    const GROUP: Group = Group::Contact;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 5(1)(f), 12(6), 32(1)(b)";
    const LISTED: &'static [&'static str] = &["specialist", "planned_at", "role", "identity", "given"];
    const DUTIES: &'static [Fulfilled] = &[("call", &["verify", "hold"])];

    fn title(&self) -> String {
        format!("{} – {}", self.client, self.specialist)
    }

    fn check(&self, at: &Moment) -> Vec<Problem> {
        let was_held = at.state == "held";
        let tells_a_case = was_held && self.given == Some(InformationGiven::CaseTalk);
        let is_known = self.identity == Some(IdentityResult::Confirmed);
        let dials = self.direction == CallDirection::Outgoing;
        let off_file = matches!(at.state, "verified" | "held") && dials && !self.is_number_on_file;
        let ends_before = self.ended_at.zip(self.began_at).is_some_and(|(end, start)| end < start);
        demands::problems([
            (off_file, "is_number_on_file", "problem-call-number-not-on-file"),
            (tells_a_case && !is_known, "identity", "problem-call-identity"),
            // Outside bodies ask in writing; see the register of requests for data of children.
            (tells_a_case && self.role == ContactRole::OutsideBody, "given", "problem-call-outside-body"),
            (ends_before, "ended_at", "problem-before-the-start"),
        ])
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        let waits = matches!(at.state, "booked" | "verified");
        demands::on(waits, ("call", "GDPR 5(1)(d)"), Some(day_in_warsaw(self.planned_at))).into_iter().collect()
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        let was_held = at.state == "held";
        demands::wanted([
            (self.number.is_none(), "number", "gap-call-number", "GDPR 32(1)(b)"),
            (self.channel.is_none(), "channel", "gap-call-channel", "GDPR 24(1)"),
            (was_held && self.asked.is_empty(), "asked", "gap-call-asked", "GDPR 12(6)"),
            (was_held && self.is_overheard, "is_overheard", "gap-call-overheard", "GDPR 32(1)(b)"),
        ])
    }

    fn sample() -> Self {
        let at = |instant: &str| instant.parse().ok();
        Self {
            specialist: "Marta Zmyślona, psycholog".into(),
            client: "Danuta Fikcyjna".into(),
            role: ContactRole::Parent,
            direction: CallDirection::Outgoing,
            number: Some("+48 600 000 011".into()),
            is_number_on_file: true,
            channel: Some(Link(1)),
            planned_at: "2026-11-18T09:00:00Z".parse().expect("a fixed instant"),
            booked_by: Some("sekretariat".into()),
            subject: Some("Omówienie opinii".into()),
            child: Some("Ewa Udawana".into()),
            asked: vec![IdentityQuestion::ChildsName, IdentityQuestion::LastVisit],
            identity: Some(IdentityResult::Confirmed),
            checked_by: Some("Marta Zmyślona".into()),
            began_at: at("2026-11-18T09:01:00Z"),
            ended_at: at("2026-11-18T09:19:00Z"),
            has_file_at_hand: true,
            is_overheard: false,
            given: Some(InformationGiven::CaseTalk),
            summary: Some("Umówiono spotkanie z wychowawcą.".into()),
            recording: Some(Link(1)),
            disclosure: Some(Link(1)),
            remarks: Some("Prosi o telefon po godzinie 9.".into()),
        }
    }
}
