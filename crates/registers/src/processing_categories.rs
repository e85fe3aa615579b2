//! What the institution processes on behalf of others: the processor's record of art. 30(2) GDPR, one entry a client.
//!
//! The institution and its data protection officer stand in its profile. An entry is active only under a contract, and
//! it closes only when the client's data were returned or deleted and the client was told so.

use jiff::civil::{Date, date};
use rodowod_domain::completeness::{Category, Item};
use rodowod_domain::field::{Email, Line, Link, Phone, Problem, Text};
use rodowod_domain::record::{Deadline, day_in_warsaw};
use rodowod_domain::register;
use rodowod_domain::register::{Demand, Fulfilled, Group, Moment, Register};
use rodowod_domain::time_limit::{Period, Regime, limit};
use rodowod_domain::workflow::{Move, Workflow, closed, open};

use crate::demands;
use crate::processors::{EndOfData, RETURN_DAYS, Subprocessing};
use crate::transfers::{Transfer, TransferGround};

register! {
    /// What the client told us to do with the data, and when (art. 28(3)(a)).
    pub struct Instruction {
        given_on: Date = past(),
        content:  Text = max(2000),
        form:     Option<Line> = max(120),
        /// The instruction seemed unlawful, and the client was told so.
        warned_on: Option<Date> = past().law("GDPR 28(3)"),
    }
}

register! {
    /// The categories of processing for one client.
    pub struct ProcessingCategory {
        name: Line = max(200).column().section("category").law("GDPR 30(2)(b)").headings(&[
            "kategoria przetwarzania", "kategoria czynnosci przetwarzania", "kategoria czynnosci", "nazwa", "usluga",
        ]),
        operations: Vec<Line> = max(60).law("GDPR 30(2)(b)").headings(&[
            "kategorie przetwarzan", "czynnosci", "operacje", "rodzaj operacji",
        ]),
        purpose: Option<Text> = max(3000).headings(&["cel", "cel powierzenia"]),
        person_categories: Vec<Line> = max(50).headings(&["kategorie osob", "osoby"]),
        data_categories: Vec<Line> = max(100).headings(&["kategorie danych", "zakres danych", "rodzaj danych"]),
        special_categories: bool = column().law("GDPR 9, 10"),
        systems: Vec<Link> = to("systems"),
        owner: Option<Line> = max(160).column().headings(&["osoba odpowiedzialna", "komorka", "wlasciciel"]),

        client: Line = max(200).column().section("client").law("GDPR 30(2)(a)").headings(&[
            "administrator", "administrator danych", "nazwa administratora", "klient", "zleceniodawca", "powierzajacy",
        ]),
        client_address: Option<Line> = max(300).law("GDPR 30(2)(a)").headings(&["adres", "adres administratora", "siedziba"]),
        client_email: Option<Email> = law("GDPR 30(2)(a)").headings(&["e mail", "email", "dane kontaktowe"]),
        client_phone: Option<Phone> = headings(&["telefon"]),
        client_representative: Option<Line> = max(200).law("GDPR 27, 30(2)(a)").headings(&[
            "przedstawiciel administratora", "przedstawiciel",
        ]),
        client_dpo: Option<Line> = max(200).personal().law("GDPR 30(2)(a)").headings(&[
            "iod administratora", "iod", "inspektor ochrony danych",
        ]),
        breach_contact: Option<Line> = max(200).personal().law("GDPR 33(2)"),

        contract_number: Option<Line> = max(120).section("contract").law("GDPR 28(3)").headings(&[
            "numer umowy", "nr umowy", "umowa",
        ]),
        contract_date: Option<Date> = past().law("GDPR 28(9)").headings(&["data umowy", "data zawarcia"]),
        contract_until: Option<Date> = column().headings(&["umowa do", "obowiazuje do", "data zakonczenia umowy"]),
        processing_from: Option<Date> = headings(&["przetwarzanie od", "data rozpoczecia"]),
        breach_notice_hours: Option<u32> = max(720).column().law("GDPR 28(3), 33(2)").headings(&[
            "termin zgloszenia naruszenia", "godziny na zgloszenie",
        ]),
        return_days: Option<u32> = max(365).law("GDPR 28(3)(g)"),
        subprocessing: Option<Subprocessing> = law("GDPR 28(2)").headings(&["dalsze powierzenie"]),
        subprocessors: Vec<Link> = to("processors").law("GDPR 28(2), 28(4)"),
        instructions: Vec<Instruction> = max(100).law("GDPR 28(3)(a), 29"),

        transfer: bool = column().section("transfers").law("GDPR 30(2)(c)"),
        transfers: Vec<Transfer> = max(20).law("GDPR 30(2)(c), 44-49").shown_when("transfer", &["true"]),

        measures: Option<Text> = max(5000).section("safeguards").law("GDPR 30(2)(d), 32(1)").headings(&[
            "srodki techniczne i organizacyjne", "ogolny opis srodkow bezpieczenstwa", "zabezpieczenia", "srodki",
        ]),
        last_review: Option<Date> = past().column().law("GDPR 5(2)").headings(&["data przegladu", "ostatnia aktualizacja"]),
        remarks: Option<Text> = max(5000).headings(&["uwagi"]),

        ended_on: Option<Date> = past().section("end").headings(&["data zakonczenia"]),
        end_of_data: Option<EndOfData> = law("GDPR 28(3)(g)"),
        data_gone_on: Option<Date> = past().law("GDPR 28(3)(g)"),
        statement_sent_on: Option<Date> = past().law("GDPR 28(3)(g)"),
        kept_provision: Option<Line> = max(300).law("GDPR 28(3)(g)"),
    }
}

const WORKFLOW: Workflow = Workflow {
    states: &[open("proposed"), open("active"), open("ended"), closed("closed")],
    moves: &[
        Move::new("activate", &["proposed"], "active")
            .needs(&["contract_number", "contract_date", "operations", "measures"])
            .law("GDPR 28(3), 30(2)"),
        Move::staying("review", &["active"]).needs(&["last_review"]).afresh(&["last_review"]).law("GDPR 5(2)"),
        Move::new("end", &["active"], "ended").needs(&["ended_on"]).reason().law("GDPR 28(3)(g)"),
        Move::new("settle", &["ended"], "closed")
            .needs(&["end_of_data", "data_gone_on", "statement_sent_on"])
            .law("GDPR 28(3)(g)"),
        Move::new("abandon", &["proposed"], "closed").reason(),
        Move::new("reopen", &["closed"], "proposed").reason(),
    ],
};

const REVIEW: Period = Period::Months(12);
/// A client who is told later than this has hardly any of its own 72 hours left.
const NOTICE_HOURS_MAX: u32 = 48;

impl Register for ProcessingCategory {
    const SLUG: &'static str = "processing-categories";
    const GROUP: Group = Group::Processing;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 30(2)";
    const LISTED: &'static [&'static str] = &["client", "breach_notice_hours", "contract_until", "last_review"];
    const DUTIES: &'static [Fulfilled] =
        &[("review", &["review"]), ("contract-end", &["end"]), ("return", &["settle"])];

    fn title(&self) -> String {
        format!("{} – {}", self.name, self.client)
    }

    fn check(&self, _at: &Moment) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut demand = |is_broken: bool, field: &str, key| {
            if is_broken {
                problems.push(Problem::at(field, key));
            }
        };
        let is_before = |one: Option<Date>, other: Option<Date>| one.zip(other).is_some_and(|(one, other)| one < other);
        demand(is_before(self.contract_until, self.contract_date), "contract_until", "problem-ends-before-it-begins");
        demand(
            is_before(self.processing_from, self.contract_date),
            "processing_from",
            "problem-processing-before-contract",
        );
        demand(is_before(self.data_gone_on, self.ended_on), "data_gone_on", "problem-statement-before-end");
        demand(
            is_before(self.statement_sent_on, self.data_gone_on),
            "statement_sent_on",
            "problem-statement-before-deed",
        );
        demand(
            self.subprocessing == Some(Subprocessing::Forbidden) && !self.subprocessors.is_empty(),
            "subprocessors",
            "problem-subprocessors-forbidden",
        );
        problems
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        match at.state {
            "active" => {
                let last = self.last_review.unwrap_or_else(|| day_in_warsaw(at.created_at));
                let review = limit(last, REVIEW, Regime::Kc).ok();
                let review = review.map(|limit| Deadline::day("review", "GDPR 5(2), 30(2)", &limit));
                let end = self.contract_until.map(|day| Deadline::fixed("contract-end", "GDPR 28(3)", day));
                end.into_iter().chain(review).collect()
            }
            "ended" | "closed" => self.return_of_data().into_iter().collect(),
            _ => Vec::new(),
        }
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        match at.state {
            "active" => self.of_the_record().chain(self.of_the_contract()).collect(),
            "ended" => {
                let law = "GDPR 28(3)(g)";
                demands::wanted([
                    (self.data_gone_on.is_none(), "data_gone_on", "gap-category-data-kept", law),
                    (self.statement_sent_on.is_none(), "statement_sent_on", "gap-category-statement", law),
                ])
            }
            _ => Vec::new(),
        }
    }

    fn sample() -> Self {
        sample()
    }
}

impl ProcessingCategory {
    /// Counted by the civil code, since the contract sets the term.
    fn return_of_data(&self) -> Option<Deadline> {
        let period = Period::Days(self.return_days.unwrap_or(RETURN_DAYS));
        let term = limit(self.ended_on?, period, Regime::Kc).ok()?;
        Some(Deadline::day("return", "GDPR 28(3)(g)", &term).met(self.data_gone_on.is_some()))
    }

    fn category(&self) -> Category {
        let has_contact = self.client_address.is_some() || self.client_email.is_some();
        let are_safe = self.transfers.iter().all(|transfer| transfer.safeguards.is_some());
        Category {
            // The institution itself, from its profile.
            processor: Item::Present,
            controllers: has_contact.into(),
            representative: Item::when(self.client_representative.is_some(), true),
            data_protection_officer: Item::when(self.client_dpo.is_some(), true),
            categories_of_processing: self.operations.as_slice().into(),
            transfers: Item::when(self.transfer, self.transfers.as_slice()),
            transfer_safeguards: Item::when(self.transfer && !self.transfers.is_empty(), are_safe),
            security_measures: self.measures.as_deref().unwrap_or_default().into(),
        }
    }

    fn of_the_record(&self) -> impl Iterator<Item = Demand> {
        demands::named(self.category().judged(), DEMANDS).into_iter()
    }

    fn of_the_contract(&self) -> Vec<Demand> {
        let is_long = self.breach_notice_hours.is_some_and(|hours| hours > NOTICE_HOURS_MAX);
        let has_no_instruction = self.instructions.is_empty();
        demands::wanted([
            (self.breach_notice_hours.is_none(), "breach_notice_hours", "gap-category-notice", "GDPR 33(2)"),
            (is_long, "breach_notice_hours", "gap-category-notice-long", "GDPR 33(2)"),
            (self.breach_contact.is_none(), "breach_contact", "gap-category-breach-contact", "GDPR 33(2)"),
            (has_no_instruction, "instructions", "gap-category-instructions", "GDPR 28(3)(a)"),
            (self.subprocessing.is_none(), "subprocessing", "gap-category-subprocessing", "GDPR 28(2)"),
        ])
    }
}

/// Demands of art. 30(2) with the field that meets each.
const DEMANDS: &[(&str, &str, &str)] = &[
    ("controllers", "client_address", "gap-category-client"),
    ("categories_of_processing", "operations", "gap-category-operations"),
    ("transfers", "transfers", "gap-category-transfers"),
    ("transfer_safeguards", "transfers", "gap-category-safeguards"),
    ("security_measures", "measures", "gap-category-measures"),
];

fn sample() -> ProcessingCategory {
    ProcessingCategory {
        name: "Prowadzenie dokumentacji kursów".into(),
        operations: vec!["przechowywanie".into(), "wydawanie zaświadczeń".into()],
        purpose: Some("Obsługa uczestników kursów zleconych przez administratora.".into()),
        person_categories: vec!["uczestnicy kursów".into()],
        data_categories: vec!["dane identyfikacyjne".into(), "wyniki egzaminów".into()],
        special_categories: false,
        systems: vec![Link(1)],
        owner: Some("sekretariat".into()),
        client: "Centrum Kursów Wzorcowych".into(),
        client_address: Some("ul. Próbna 2, 00-002 Przykładowo".into()),
        client_email: Some("biuro@kursy.example".into()),
        client_phone: Some("22 000 00 20".into()),
        client_representative: Some("nie dotyczy, siedziba w Polsce".into()),
        client_dpo: Some("Ewa Pozorna, iod@kursy.example".into()),
        breach_contact: Some("dyżur: 22 000 00 21, naruszenia@kursy.example".into()),
        contract_number: Some("POW/2/2026".into()),
        contract_date: Some(date(2026, 2, 2)),
        contract_until: Some(date(2027, 6, 30)),
        processing_from: Some(date(2026, 2, 9)),
        breach_notice_hours: Some(24),
        return_days: Some(14),
        subprocessing: Some(Subprocessing::SpecificConsent),
        subprocessors: vec![Link(1)],
        instructions: vec![Instruction {
            given_on: date(2026, 2, 5),
            content: "Zaświadczenia wydawać tylko za okazaniem dokumentu.".into(),
            form: Some("e-mail".into()),
            warned_on: None,
        }],
        transfer: true,
        transfers: vec![Transfer {
            place: "Wielka Brytania, zapasowe centrum danych".into(),
            ground: TransferGround::Adequacy,
            safeguards: Some("decyzja (UE) 2021/1772".into()),
        }],
        measures: Some("Szyfrowanie dysków, konta imienne, kopie co noc.".into()),
        last_review: Some(date(2026, 9, 1)),
        remarks: Some("Kursy semestralne.".into()),
        ended_on: None,
        end_of_data: Some(EndOfData::Returned),
        data_gone_on: None,
        statement_sent_on: None,
        kept_provision: Some("art. 74 ustawy o rachunkowości".into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rodowod_domain::control::ParameterSet;

    fn at(state: &str) -> Moment<'_> {
        let now = "2026-11-22T08:00:00Z".parse().unwrap();
        Moment { now, today: date(2026, 11, 22), state, created_at: now, asked: ParameterSet::none() }
    }

    fn gaps(category: &ProcessingCategory) -> Vec<&'static str> {
        category.gaps(&at("active")).into_iter().map(|gap| gap.key).collect()
    }

    #[test]
    fn a_whole_entry_has_no_gaps_and_each_demand_left_out_is_named() {
        assert_eq!(gaps(&ProcessingCategory::sample()), [""; 0]);
        let one = |change: fn(&mut ProcessingCategory)| {
            let mut category = ProcessingCategory::sample();
            change(&mut category);
            gaps(&category)
        };
        assert_eq!(one(|category| category.operations.clear()), ["gap-category-operations"]);
        assert_eq!(one(|category| category.transfers.clear()), ["gap-category-transfers"]);
        assert_eq!(one(|category| category.transfers[0].safeguards = None), ["gap-category-safeguards"]);
        assert_eq!(one(|category| category.measures = None), ["gap-category-measures"]);
        assert_eq!(one(|category| category.breach_notice_hours = None), ["gap-category-notice"]);
        assert_eq!(one(|category| category.breach_notice_hours = Some(72)), ["gap-category-notice-long"]);
        let unreachable = |category: &mut ProcessingCategory| {
            category.client_address = None;
            category.client_email = None;
        };
        assert_eq!(one(unreachable), ["gap-category-client"]);
    }

    #[test]
    fn nothing_is_processed_before_the_contract_nor_by_subprocessors_it_forbids() {
        let early = ProcessingCategory { processing_from: Some(date(2026, 1, 30)), ..ProcessingCategory::sample() };
        assert_eq!(early.check(&at("active"))[0].key, "problem-processing-before-contract");
        let alone =
            ProcessingCategory { subprocessing: Some(Subprocessing::Forbidden), ..ProcessingCategory::sample() };
        assert_eq!(alone.check(&at("active"))[0].key, "problem-subprocessors-forbidden");
    }

    #[test]
    fn data_go_back_within_the_term_of_the_contract() {
        let ended = ProcessingCategory { ended_on: Some(date(2026, 11, 2)), ..ProcessingCategory::sample() };
        let deadlines = ended.deadlines(&at("ended"));
        assert_eq!((deadlines[0].due.to_string().as_str(), deadlines[0].met), ("2026-11-16", false));
        let gone = ProcessingCategory { data_gone_on: Some(date(2026, 11, 10)), ..ended };
        assert!(gone.deadlines(&at("ended"))[0].met);
    }
}
