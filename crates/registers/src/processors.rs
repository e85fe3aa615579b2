//! Processors and the sub-processors they use: verified before a contract, held to it, and parted from with proof.
//!
//! No contract without a positive verification, and no entry is settled before the statement that the data were
//! returned or deleted has come.

mod duties;
mod gaps;
mod inspections;
mod sample;

pub use inspections::{Inspection, InspectionResult};

use jiff::civil::Date;
use rodowod_domain::field::{Email, Line, Link, Nip, Phone, Problem, Text};
use rodowod_domain::record::Deadline;
use rodowod_domain::register::{Demand, Fulfilled, Group, Moment, Register};
use rodowod_domain::time_limit::{Period, Regime, limit};
use rodowod_domain::workflow::Workflow;
use rodowod_domain::{choice, register};

use crate::demands;
use crate::transfers::Transfer;

choice! {
    pub enum ProcessorKind {
        Processor: "procesor" "podmiot" "processor",
        Subprocessor: "sub" "podproces" "dalsz",
    }
}

choice! {
    /// What is asked before the contract and again every year.
    pub enum Guarantee {
        SecurityPolicy,
        AccessControl,
        Encryption,
        BackupAndRestore,
        Logging,
        IncidentHandling,
        TrainedStaff,
        Subprocessors,
        CertificateOrAudit,
        BreachHistory,
        ReturnOfData,
        Transfers,
        Insurance,
        References,
    }
}

choice! {
    pub enum Answer {
        Yes,
        Partly,
        No,
        NotApplicable,
    }
}

choice! {
    pub enum Verdict {
        Positive: "pozytyw" "positive",
        Conditional: "warunk" "conditional",
        Negative: "negatyw" "negative",
    }
}

choice! {
    /// What art. 28(3) GDPR wants in the contract: its head, and letters (a) to (h).
    pub enum ContractTerm {
        SubjectAndDuration,
        NatureAndPurpose,
        DataAndPersons,
        ControllerRights,
        DocumentedInstructions,
        Secrecy,
        SecurityMeasures,
        Subprocessing,
        HelpWithRequests,
        HelpWithSecurity,
        DeleteOrReturn,
        Audits,
        UnlawfulInstruction,
        BreachNotice,
        AuthorityDemands,
        ConsentToDisclose,
    }
}

choice! {
    pub enum Subprocessing {
        Forbidden,
        SpecificConsent,
        GeneralConsent,
    }
}

choice! {
    /// The controller's word on a sub-processor that was announced.
    pub enum SubprocessorConsent {
        Given: "zgod" "zaakcept",
        /// Under a general consent nobody objected in time.
        NotObjected: "brak sprzeciwu" "milcz",
        Objected: "sprzeciw",
    }
}

choice! {
    pub enum EndOfData {
        Deleted: "usun",
        Returned: "zwroc",
        ReturnedAndDeleted: "zwrot",
    }
}

register! {
    /// One answer in the verification, with what proves it.
    pub struct VerifiedGuarantee {
        guarantee: Guarantee,
        answer: Answer,
        evidence: Option<Line> = max(300),
        valid_until: Option<Date>,
    }
}

register! {
    /// One processor or sub-processor.
    pub struct Processor {
        name: Line = max(200).column().section("processor").headings(&[
            "nazwa podmiotu", "podmiot przetwarzajacy", "podmiot", "nazwa", "nazwa podmiotu przetwarzajacego", "procesor",
        ]),
        kind: ProcessorKind = column().headings(&["rodzaj", "typ"]),
        parent: Option<Link> = to("processors").law("GDPR 28(4)").shown_when("kind", &["Subprocessor"]),
        address: Option<Line> = max(300).headings(&["adres", "siedziba"]),
        nip: Option<Nip> = headings(&["nip"]),
        contact: Option<Line> = max(200).personal().headings(&["osoba kontaktowa", "kontakt", "przedstawiciel"]),
        email: Option<Email> = personal().headings(&["e mail", "email", "adres e mail"]),
        phone: Option<Phone> = personal().headings(&["telefon", "nr telefonu"]),
        dpo: Option<Line> = max(200).personal().law("GDPR 37").headings(&["iod", "inspektor ochrony danych"]),

        service: Line = max(300).column().section("service").law("GDPR 28(3)").headings(&[
            "usluga", "przedmiot umowy", "przedmiot powierzenia", "opis uslugi", "cel",
        ]),
        nature_and_purpose: Option<Text> = max(3000).law("GDPR 28(3)").headings(&["cel powierzenia", "charakter i cel"]),
        person_categories: Vec<Line> = max(50).law("GDPR 28(3)").headings(&["kategorie osob", "osoby"]),
        data_categories: Vec<Line> = max(100).law("GDPR 28(3)").headings(&[
            "kategorie danych", "zakres danych", "zakres powierzonych danych", "rodzaj danych",
        ]),
        special_categories: bool = column().law("GDPR 9, 10"),
        datasets: Vec<Link> = to("datasets"),
        infrastructure: Option<Text> = max(2000),
        place: Option<Line> = max(200).headings(&["miejsce przetwarzania"]),
        transfer: bool = column().law("GDPR 44-49"),
        transfers: Vec<Transfer> = max(20).law("GDPR 44-49").shown_when("transfer", &["true"]),

        guarantees: Vec<VerifiedGuarantee> = max(40).section("verification").law("GDPR 28(1)"),
        verified_on: Option<Date> = past().column().law("GDPR 28(1)").headings(&["data weryfikacji"]),
        verified_by: Option<Line> = max(120).personal().law("GDPR 5(2), 28(1)").headings(&["weryfikujacy", "sprawdzil"]),
        score: Option<u32> = derived().column().law("GDPR 28(1)"),
        verdict: Option<Verdict> = column().law("GDPR 28(1)").headings(&["wynik weryfikacji"]),
        conditions: Option<Text> = max(3000).shown_when("verdict", &["Conditional"]),
        decided_by: Option<Line> = max(200).personal().headings(&["decyzja", "osoba decydujaca"]),
        decided_on: Option<Date> = past(),
        next_verification: Option<Date> = law("GDPR 5(2), 28(1)").headings(&["termin nastepnej weryfikacji"]),
        evidence_place: Option<Line> = max(200),

        contract_number: Option<Line> = max(120).section("contract").law("GDPR 28(3)").headings(&[
            "numer umowy", "nr umowy", "umowa", "cel i numer umowy",
        ]),
        contract_date: Option<Date> = past().law("GDPR 28(9)").headings(&["data umowy", "data zawarcia umowy", "data"]),
        contract_until: Option<Date> = column().headings(&["data zakonczenia umowy", "umowa do", "obowiazuje do"]),
        main_contract: Option<Line> = max(200).headings(&["umowa glowna"]),
        contract_terms: Vec<ContractTerm> = law("GDPR 28(3)"),
        gaps_reason: Option<Text> = max(3000).law("GDPR 28(3), 5(2)"),
        gaps_accepted_by: Option<Line> = max(200).personal(),
        gaps_until: Option<Date> = law("GDPR 28(3)"),
        subprocessing: Option<Subprocessing> = law("GDPR 28(2)"),
        announced_on: Option<Date> = past().law("GDPR 28(2)").shown_when("kind", &["Subprocessor"]),
        consent: Option<SubprocessorConsent> = column().law("GDPR 28(2)").shown_when("kind", &["Subprocessor"]),
        accepted_on: Option<Date> = past().law("GDPR 28(2), 28(4)").shown_when("kind", &["Subprocessor"]),
        breach_notice_hours: Option<u32> = max(72).law("GDPR 33(2)"),
        return_days: Option<u32> = max(365).law("GDPR 28(3)(g)"),
        last_audit_on: Option<Date> = past().law("GDPR 28(3)(h)"),
        inspections: Vec<Inspection> = max(60).law("GDPR 28(3)(h)"),

        ended_on: Option<Date> = past().section("end").headings(&["data zakonczenia wspolpracy"]),
        access_withdrawn_on: Option<Date> = past().law("GDPR 32(1)(b)"),
        demand_sent_on: Option<Date> = past().law("GDPR 28(3)(g)"),
        statement_received_on: Option<Date> = past().law("GDPR 28(3)(g)"),
        end_of_data: Option<EndOfData> = law("GDPR 28(3)(g)"),
        copies_gone: bool = law("GDPR 28(3)(g)"),
        remarks: Option<Text> = max(5000).headings(&["uwagi"]),
    }
}

/// Guarantees are looked at again at least this often.
const VERIFICATION: Period = Period::Months(12);
/// For an objection to a new sub-processor where the consent is general.
const OBJECTION: Period = Period::Days(14);
/// Return or deletion after the end, unless the contract names another term.
pub const RETURN_DAYS: u32 = 5;

impl Register for Processor {
    const SLUG: &'static str = "processors";
    const GROUP: Group = Group::Partners;
    const WORKFLOW: Workflow = duties::WORKFLOW;
    const LAW: &'static str = "GDPR 28";
    const LISTED: &'static [&'static str] = &["kind", "service", "score", "verdict", "contract_until"];
    const VERSION: u32 = 2;
    const DUTIES: &'static [Fulfilled] = duties::DUTIES;

    fn title(&self) -> String {
        self.name.to_string()
    }

    fn check(&self, at: &Moment) -> Vec<Problem> {
        let mut problems = Vec::new();
        if matches!(at.state, "verified" | "contracted") && self.verdict == Some(Verdict::Negative) {
            problems.push(Problem::at("verdict", "problem-negative-verdict"));
        }
        if matches!(at.state, "verified" | "contracted") && !gaps::verification(self).blocking.is_empty() {
            problems.push(Problem::at("guarantees", "problem-guarantee-missing"));
        } else if at.state == "contracted" && !gaps::may_be_signed(self) {
            problems.push(Problem::at("guarantees", "problem-guarantee-not-asked"));
        }
        if at.state == "contracted" {
            problems.extend(gaps::contract_problems(self));
        }
        if self.contract_date.zip(self.contract_until).is_some_and(|(from, until)| until < from) {
            problems.push(Problem::at("contract_until", "problem-ends-before-it-begins"));
        }
        if self.ended_on.zip(self.statement_received_on).is_some_and(|(ended, received)| received < ended) {
            problems.push(Problem::at("statement_received_on", "problem-statement-before-end"));
        }
        if at.state == "contracted" && self.kind == ProcessorKind::Subprocessor && self.accepted_on.is_none() {
            problems.push(Problem::at("accepted_on", "problem-subprocessor-not-accepted"));
        }
        if at.state == "contracted" && self.consent == Some(SubprocessorConsent::Objected) {
            problems.push(Problem::at("consent", "problem-subprocessor-objected"));
        }
        if self.is_accepted_too_soon() {
            problems.push(Problem::at("accepted_on", "problem-subprocessor-too-soon"));
        }
        problems.extend(inspections::problems(self, at));
        problems
    }

    fn derive(&mut self, at: &Moment) {
        self.score = gaps::score(self);
        inspections::derive(self, at);
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        match at.state {
            "contracted" => {
                let end = self.contract_until.map(|day| Deadline::fixed("contract-end", "GDPR 28(3)", day));
                end.into_iter()
                    .chain(duties::of_paper(self))
                    .chain(self.next_check(at))
                    .chain(inspections::deadlines(self, at))
                    .collect()
            }
            "candidate" | "verified" => self.objection().into_iter().collect(),
            "ended" | "settled" => self.return_of_data(at).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        gaps::wanted(self, at)
    }

    fn sample() -> Self {
        sample::processor()
    }
}

impl Processor {
    fn next_check(&self, at: &Moment) -> Option<Deadline> {
        let (law, cycle) = ("GDPR 5(2), 28(1)", "processor_verification_months");
        match (self.next_verification, self.verified_on) {
            (Some(day), verified) => {
                let deadline = Deadline::fixed("verification", law, day);
                Some(demands::no_later(deadline, demands::asked(at, cycle, verified)))
            }
            (None, Some(verified)) => {
                let again = demands::by_policy(at, (cycle, VERIFICATION), verified)?;
                Some(Deadline::day("verification", law, &again))
            }
            (None, None) => None,
        }
    }

    /// Under a general consent silence counts only once the time for an objection is over.
    fn objection(&self) -> Option<Deadline> {
        let term = limit(self.announced_on?, OBJECTION, Regime::Kc).ok()?;
        let is_met = self.consent.is_some() || self.kind != ProcessorKind::Subprocessor;
        Some(Deadline::day("objection", "GDPR 28(2)", &term).met(is_met))
    }

    fn is_accepted_too_soon(&self) -> bool {
        let last = self.announced_on.and_then(|day| limit(day, OBJECTION, Regime::Kc).ok()).map(|term| term.last);
        let is_silent = self.consent == Some(SubprocessorConsent::NotObjected);
        is_silent && self.accepted_on.zip(last).is_some_and(|(accepted, last)| accepted <= last)
    }

    /// Counted by the civil code, since the contract sets the term.
    fn return_of_data(&self, at: &Moment) -> Option<Deadline> {
        let period = Period::Days(self.return_days.unwrap_or(RETURN_DAYS));
        let term = limit(self.ended_on?, period, Regime::Kc).ok()?;
        let term = demands::stricter(term, demands::asked(at, "processor_return_days", self.ended_on));
        let is_met = self.statement_received_on.is_some();
        Some(Deadline::day("return", "GDPR 28(3)(g)", &term).met(is_met))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use rodowod_domain::control::ParameterSet;

    use super::sample::processor as sample;
    use super::*;

    fn moment(state: &str) -> Moment<'_> {
        let now = "2026-11-22T08:00:00Z".parse().unwrap();
        Moment { now, today: date(2026, 11, 22), state, created_at: now, asked: ParameterSet::none() }
    }

    fn due(processor: &Processor, state: &str) -> Vec<(&'static str, String, bool)> {
        let deadlines = processor.deadlines(&moment(state));
        deadlines.into_iter().map(|deadline| (deadline.name, deadline.due.to_string(), deadline.met)).collect()
    }

    #[test]
    fn a_contract_has_an_end_and_a_next_verification() {
        let processor = Processor { next_verification: None, announced_on: None, gaps_until: None, ..sample() };
        let expected =
            [("contract-end", "2027-08-31".to_owned(), false), ("verification", "2027-01-12".to_owned(), false)];
        assert_eq!(due(&processor, "contracted"), expected);
        assert!(due(&processor, "candidate").is_empty());
    }

    #[test]
    fn data_come_back_within_five_days_and_a_day_off_moves_the_end() {
        // 30 October plus five days is Wednesday 4 November; 23 October plus five would be a Wednesday as well, so the
        // second case ends a contract on a Tuesday: the fifth day is Sunday 1 November, a holiday.
        assert_eq!(due(&sample(), "ended"), [("return", "2026-11-04".to_owned(), true)]);
        let late = Processor { ended_on: Some(date(2026, 10, 27)), statement_received_on: None, ..sample() };
        assert_eq!(due(&late, "ended"), [("return", "2026-11-02".to_owned(), false)]);
    }

    #[test]
    fn a_certificate_is_asked_for_again_when_it_runs_out() {
        let mut processor = Processor { next_verification: None, contract_until: None, gaps_until: None, ..sample() };
        processor.guarantees[0].valid_until = Some(date(2026, 12, 31));
        let found = due(&processor, "contracted");
        assert!(found.contains(&("certificate", "2026-12-31".to_owned(), false)), "{found:?}");
    }

    #[test]
    fn a_negative_verdict_bars_the_contract() {
        let bad = Processor { verdict: Some(Verdict::Negative), ..sample() };
        assert_eq!(bad.check(&moment("contracted"))[0].key, "problem-negative-verdict");
        assert!(bad.check(&moment("rejected")).is_empty());
    }
}
