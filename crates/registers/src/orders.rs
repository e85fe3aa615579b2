//! Orders and instructions of the director that add measures, and the word of each person concerned that they know them.
//!
//! An order in force is not rewritten: a change is another order that replaces it.

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use rodowod_domain::field::{Line, Link, Problem, Text};
use rodowod_domain::record::Deadline;
use rodowod_domain::register::{Demand, Fulfilled, Group, Moment, Register};
use rodowod_domain::text::fold;
use rodowod_domain::time_limit::Period;
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_domain::{choice, register};

use crate::{addressed, demands};

choice! {
    /// An order binds all whom it names; an instruction is addressed to persons or posts.
    pub enum OrderKind {
        Order: "zarzadz",
        Instruction: "polecen" "instrukc",
        Delegation: "pelnomocn" "delegac" "wyznacz",
    }
}

choice! {
    pub enum OrderArea {
        Organisation: "organiz",
        Premises: "pomieszcz" "fizycz" "budyn",
        Systems: "inform" "system" "sprzet",
        Documents: "dokument" "obieg",
        Staff: "kadr" "pracown",
        RemoteContact: "zdaln" "telefon" "nagr",
    }
}

register! {
    /// A measure that the order adds, with whoever sees to it.
    pub struct OrderedMeasure {
        what:        Line = max(300).headings(&["srodek", "obowiazek"]),
        responsible: Option<Line> = max(120).headings(&["odpowiedzialny"]),
        due:         Option<Date> = headings(&["termin"]),
        done_on:     Option<Date> = past().headings(&["wykonano"]),
        proof:       Option<Line> = max(300),
    }
}

register! {
    /// Somebody whom the order concerns.
    pub struct OrderAddressee {
        person: Line = max(120).personal().headings(&["osoba", "pracownik"]),
        post:   Option<Line> = max(120).headings(&["stanowisko"]),
        /// Their login; with one, they give their word themselves.
        account: Option<Line> = max(64).personal().headings(&["login", "konto"]),
    }
}

register! {
    /// The word of one of them.
    pub struct OrderAcknowledgement {
        person: Line = max(120).personal(),
        on:     Date = past(),
        remark: Option<Line> = max(300),
        /// The login of whoever gave it in the program, and the words.
        account:   Option<Line> = max(64).personal(),
        statement: Option<Line> = max(300),
    }
}

register! {
    /// One order or instruction.
    pub struct Order {
        subject:      Line = max(240).column().section("order").headings(&["przedmiot", "w sprawie", "tytul"]),
        kind:         OrderKind = column().law("GDPR 24(1), 29").headings(&["rodzaj"]),
        areas:        Vec<OrderArea> = column().headings(&["obszar"]),
        number:       Option<Line> = max(60).column().headings(&["numer", "nr zarzadzenia"]),
        content:      Option<Text> = max(20_000).law("GDPR 24(1)").headings(&["tresc"]),
        ground:       Option<Line> = max(300).headings(&["podstawa"]),
        adopts:       Vec<Line> = max(40).headings(&["zalaczniki", "wprowadza"]),
        replaces:     Option<Link> = to("orders"),
        issued_by:    Option<Line> = max(120).column().headings(&["wydal", "podpisal"]),
        issued_on:    Option<Date> = past().column().headings(&["data wydania", "z dnia"]),
        in_force_on:  Option<Date> = column().headings(&["wchodzi w zycie", "obowiazuje od"]),

        measures:     Vec<OrderedMeasure> = max(60).section("measures").law("GDPR 24(1), 32(1)"),
        datasets:     Vec<Link> = to("datasets"),
        rooms:        Vec<Link> = to("areas"),
        systems:      Vec<Link> = to("systems"),

        posts:        Vec<Line> = max(60).section("addressees").law("GDPR 29, 32(4)").headings(&["stanowiska", "dotyczy"]),
        addressees:   Vec<OrderAddressee> = max(300).law("GDPR 29, 32(4)"),
        acknowledge_days: Option<u32> = max(90).headings(&["dni na zapoznanie"]),
        acknowledgements: Vec<OrderAcknowledgement> = max(400).law("GDPR 5(2), 32(4)"),
        waiting:      Vec<Line> = personal().derived(),
        awaited:      Vec<Line> = personal().derived().column(),
        open:         Option<u32> = derived().column(),

        next_review:  Option<Date> = column().section("end").law("GDPR 24(1)").headings(&["przeglad"]),
        repealed_on:  Option<Date> = past().headings(&["uchylono"]),
        replaced_by:  Option<Link> = to("orders"),
        remarks:      Option<Text> = max(4000).headings(&["uwagi"]),
    }
}

const WORKFLOW: Workflow = Workflow {
    states: &[open("drafted"), open("in-force"), closed("repealed"), closed("dropped")],
    moves: &[
        Move::new("issue", &["drafted"], "in-force")
            .needs(&["number", "content", "issued_by", "issued_on", "in_force_on"])
            .law("GDPR 24(1), 29"),
        Move::staying("acknowledge", &["in-force"]).adds("acknowledgements").law("GDPR 32(4)"),
        Move::staying("record-measures", &["in-force"]).asks(&["measures"]).law("GDPR 24(1), 32(1)"),
        Move::staying("review", &["in-force"]).needs(&["next_review"]).afresh(&["next_review"]).law("GDPR 24(1)"),
        Move::new("repeal", &["in-force"], "repealed").needs(&["repealed_on"]).asks(&["replaced_by"]).reason(),
        Move::new("drop", &["drafted"], "dropped").reason(),
        Move::new("reopen", &["dropped"], "drafted").reason(),
    ],
};

/// Days in which those concerned say that they know the order, where it names no number.
const DAYS_TO_ACKNOWLEDGE: u32 = 7;

impl Order {
    /// Those concerned who have not given their word yet, as the order spells them.
    fn silent(&self) -> impl Iterator<Item = &OrderAddressee> {
        let heard: BTreeSet<String> = self.acknowledgements.iter().map(|word| fold(&word.person)).collect();
        self.addressees.iter().filter(move |one| !heard.contains(&fold(&one.person)))
    }

    fn days_to_acknowledge(&self) -> Period {
        Period::Days(self.acknowledge_days.unwrap_or(DAYS_TO_ACKNOWLEDGE))
    }
}

impl Register for Order {
    const SLUG: &'static str = "orders";
    const VERSION: u32 = 2;
    const GROUP: Group = Group::Staff;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 24(1), 29, 32(4)";
    const LISTED: &'static [&'static str] = &["kind", "number", "issued_on", "in_force_on", "open"];
    const DUTIES: &'static [Fulfilled] =
        &[("acknowledge", &["acknowledge"]), ("measure", &["record-measures"]), ("review", &["review"])];

    fn title(&self) -> String {
        self.subject.to_string()
    }

    fn derive(&mut self, at: &Moment) {
        self.waiting = self.silent().map(|one| one.person.clone()).collect();
        let awaited: Vec<_> = self.silent().map(|one| addressed::name(one.account.as_ref(), &one.person)).collect();
        self.awaited = if at.state == "in-force" { awaited } else { Vec::new() };
        self.open = u32::try_from(self.waiting.len()).ok();
    }

    fn check(&self, at: &Moment) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut demand = |is_broken: bool, field: String, key| {
            if is_broken {
                problems.push(Problem::at(field, key));
            }
        };
        // An order binds nobody before it was issued.
        let is_backdated = self.in_force_on.zip(self.issued_on).is_some_and(|(force, issued)| force < issued);
        demand(is_backdated, "in_force_on".into(), "problem-order-backdated");
        for (index, word) in self.acknowledgements.iter().enumerate() {
            let is_early = self.issued_on.is_some_and(|issued| word.on < issued);
            demand(is_early, format!("acknowledgements.{index}.on"), "problem-before-the-start");
        }
        let is_early_end = self.repealed_on.zip(self.issued_on).is_some_and(|(end, issued)| end < issued);
        demand(is_early_end, "repealed_on".into(), "problem-before-the-start");
        let concerns_nobody = self.addressees.is_empty() && self.posts.is_empty();
        demand(at.state == "in-force" && concerns_nobody, "posts".into(), "problem-order-concerns-nobody");
        problems
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        let is_in_force = at.state == "in-force";
        let is_addressed = is_in_force && !self.addressees.is_empty();
        let from = self.issued_on;
        let acknowledge =
            demands::within(is_addressed, ("acknowledge", "GDPR 32(4)"), from, self.days_to_acknowledge());
        let acknowledge = acknowledge.map(|term| term.met(self.silent().next().is_none()));
        let next = self.measures.iter().filter(|row| row.done_on.is_none()).filter_map(|row| row.due).min();
        let measure = demands::on(is_in_force, ("measure", "GDPR 24(1), 32(1)"), next);
        let review = demands::on(is_in_force, ("review", "GDPR 24(1)"), self.next_review);
        [acknowledge, measure, review].into_iter().flatten().collect()
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        let is_in_force = at.state == "in-force";
        let unowned = self.measures.iter().any(|row| row.responsible.is_none());
        let unproven = self.measures.iter().any(|row| row.done_on.is_some() && row.proof.is_none());
        demands::wanted([
            (
                self.measures.is_empty() && self.kind != OrderKind::Delegation,
                "measures",
                "gap-order-measures",
                "GDPR 32(1)",
            ),
            (unowned, "measures", "gap-order-owner", "GDPR 24(1)"),
            (unproven, "measures", "gap-order-proof", "GDPR 5(2)"),
            (self.addressees.is_empty(), "addressees", "gap-order-addressees", "GDPR 29, 32(4)"),
            (is_in_force && self.next_review.is_none(), "next_review", "gap-order-review", "GDPR 24(1)"),
        ])
    }

    fn sample() -> Self {
        let addressee = |person: &str, post: &str, account: &str| OrderAddressee {
            person: person.into(),
            post: Some(post.into()),
            account: Some(account.into()),
        };
        Self {
            subject: "Druk poufny tylko z kodem przy urządzeniu".into(),
            kind: OrderKind::Order,
            areas: vec![OrderArea::Systems, OrderArea::Documents],
            number: Some("12/2026".into()),
            content: Some("Wydruk z danymi osobowymi uruchamia się kodem przy urządzeniu i odbiera od razu.".into()),
            ground: Some("polityka ochrony danych, § 9 ust. 12".into()),
            adopts: vec!["instrukcja druku poufnego".into()],
            replaces: Some(Link(1)),
            issued_by: Some("Halina Wzorcowa".into()),
            issued_on: Some(date(2026, 11, 9)),
            in_force_on: Some(date(2026, 11, 16)),
            measures: vec![OrderedMeasure {
                what: "kolejka z kodem na obu urządzeniach".into(),
                responsible: Some("administrator IT".into()),
                due: Some(date(2026, 11, 13)),
                done_on: Some(date(2026, 11, 12)),
                proof: Some("protokół odbioru".into()),
            }],
            datasets: vec![Link(1)],
            rooms: vec![Link(1)],
            systems: vec![Link(1)],
            posts: vec!["wszyscy pracownicy".into()],
            addressees: vec![
                addressee("Alicja Przykładna", "sekretarz szkoły", "sekretariat"),
                addressee("Filip Atrapa", "administrator IT", "informatyk"),
            ],
            acknowledge_days: Some(7),
            acknowledgements: vec![OrderAcknowledgement {
                person: "Alicja Przykładna".into(),
                on: date(2026, 11, 10),
                remark: Some("na zebraniu".into()),
                account: Some("sekretariat".into()),
                statement: Some("Znam treść zarządzenia i stosuję je.".into()),
            }],
            waiting: Vec::new(),
            awaited: Vec::new(),
            open: None,
            next_review: Some(date(2027, 11, 16)),
            repealed_on: None,
            replaced_by: Some(Link(2)),
            remarks: Some("Wywieszono przy obu urządzeniach.".into()),
        }
    }
}
