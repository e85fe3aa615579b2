//! To whom data were given, on what ground and in what form, entered by whoever gave them.
//!
//! Nothing goes out without one of the grounds, with unrelated data still readable, or, where the rules ask for the
//! head's consent, without the consent of somebody else than the one who hands the data over.

use jiff::Timestamp;
use jiff::civil::{Date, date};
use rodowod_domain::authorisation::Power;
use rodowod_domain::calendar;
use rodowod_domain::field::{Line, Link, Problem, Text};
use rodowod_domain::periods::{self, Code};
use rodowod_domain::record::{Deadline, day_in_warsaw};
use rodowod_domain::register::{Demand, Fulfilled, Group, Moment, Register};
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_domain::{choice, register};

use crate::demands;
use crate::recipients::{AskerCheck, RecipientKind};

choice! {
    /// Why data may go out: the grounds of art. 6(1), with the decision of a court or an authority apart.
    pub enum DisclosureGround {
        Consent: "zgod",
        LegalDuty: "obowiaz" "przepis" "uprawnien",
        CourtDecision: "postanow" "wyrok" "nakaz" "decyzj",
        Contract: "umow",
        PublicTask: "zadan" "dobro publ",
        LegitimateInterest: "uzasadn" "interes",
        VitalInterest: "zyci" "zdrowi" "zagroz",
    }
}

choice! {
    pub enum DisclosureManner {
        Letter: "list" "pism" "poczt",
        EncryptedMail: "szyfrow" "mail",
        EDelivery: "e-dorecz" "edorecz",
        Epuap: "epuap" "skrytk",
        HandedOver: "osobis" "do rak" "wydan",
        Inspection: "wglad",
        System: "system" "platform" "konto",
        Medium: "nosnik" "pendrive" "plyt",
    }
}

choice! {
    /// What was done about data in the document that do not concern the matter.
    pub enum UnrelatedData {
        None: "brak" "nie ma",
        Pseudonymised: "pseudonim" "zaczern" "zanonim",
    }
}

choice! {
    pub enum RefusalReason {
        NoGround: "brak podst",
        NotWritten: "brak wniosk" "ustn" "telefon",
        AskerUnknown: "tozsam",
        TooMuch: "nadmiar" "zbyt szer",
        Confidential: "tajemn" "poufn",
        Redirected: "skierow" "rodzic",
        NoData: "brak dan",
    }
}

choice! {
    pub enum CorrectionKind {
        Rectified: "sprost",
        Erased: "usun",
        Restricted: "ogranicz",
    }
}

register! {
    /// A later change of what was disclosed, of which the recipient hears (art. 19).
    pub struct Correction {
        kind:      CorrectionKind,
        on:        Date = past(),
        told_on:   Option<Date> = past(),
        /// Telling is impossible or takes disproportionate effort.
        exception: Option<Line> = max(300),
    }
}

register! {
    /// One disclosure, from the request to the last correction told.
    pub struct Disclosure {
        persons: Line = max(300).personal().section("request").law("GDPR 15(1)(c)").headings(&[
            "osoba", "osoba lub zbior", "imie i nazwisko", "osoba zbior danych", "dane osoby", "kogo dotycza dane",
        ]),
        recipient: Line = max(200).personal().law("GDPR 15(1)(c), 30(1)(d)").headings(&[
            "odbiorca", "odbiorca danych", "komu udostepniono", "nazwa podmiotu", "podmiot",
        ]),
        recipient_kind: RecipientKind = column().law("GDPR 4(9)").headings(&["rodzaj odbiorcy", "rodzaj podmiotu"]),
        recipient_address: Option<Text> = max(600).personal().headings(&["adres odbiorcy", "adres"]),
        requested_on: Option<Date> = past().column().headings(&["data wniosku", "data wplywu"]),
        case_number: Option<Line> = max(120).headings(&["sygnatura", "znak sprawy", "numer sprawy"]),
        asker_check: Option<AskerCheck> = law("GDPR 32(1)(b)").headings(&["sprawdzenie tozsamosci", "weryfikacja"]),
        datasets: Vec<Link> = to("datasets"),
        systems: Vec<Link> = to("systems"),
        activities: Vec<Link> = to("processing-activities"),
        child_request: Option<Link> = to("child-data-requests"),

        ground: DisclosureGround = column().section("ground").law("GDPR 6(1)").headings(&[
            "podstawa", "podstawa udostepnienia", "podstawa prawna",
        ]),
        provision: Option<Line> = max(300).required().shown_when("ground", BY_LAW).law("GDPR 6(3)").headings(&["przepis"]),
        consent: Option<Line> = max(300).required().shown_when("ground", &["Consent"]).law("GDPR 7(1)"),
        contract: Option<Line> = max(200).required().shown_when("ground", &["Contract"]).headings(&["nr umowy", "numer umowy"]),
        interest: Option<Text> = max(2000).required().shown_when("ground", &["LegitimateInterest", "VitalInterest"]).law("GDPR 6(1)(d), 6(1)(f)"),
        purpose: Text = max(2000).law("GDPR 5(1)(b)").headings(&["cel", "cel udostepnienia", "cel i podstawa"]),
        scope: Text = max(4000).law("GDPR 5(1)(c)").headings(&["zakres", "zakres danych", "zakres udostepnionych danych"]),
        special_categories: bool = column().law("GDPR 9, 10"),
        concerns_child: bool,
        is_recording: bool,
        third_country: bool = column().law("GDPR 44"),
        transfer: Option<Link> = to("transfers").shown_when("third_country", &["true"]).law("GDPR 44-49"),
        assessment: Option<Text> = max(4000).personal().law("GDPR 5(2)").headings(&["ocena", "uzasadnienie"]),

        wants_approval: bool = section("approval"),
        approval_needed: bool = derived(),
        parent_consent_on: Option<Date> = past().shown_when("concerns_child", &["true"]),
        approved_on: Option<Date> = past().law("GDPR 24(1), 5(2)"),
        approved_by: Option<Line> = personal().signed_by("approve", &["persons", "recipient", "ground", "scope"]),

        disclosed_at: Option<Timestamp> = past().column().section("disclosure").headings(&[
            "data", "data udostepnienia", "data przekazania",
        ]),
        manner: Option<DisclosureManner> = column().headings(&["sposob", "forma", "sposob przekazania"]),
        carrier: Option<Line> = max(300).headings(&["nosnik", "rodzaj i miejsce nosnika", "rodzaj zbioru nosnika"]),
        secured: Option<Line> = max(300).law("GDPR 32(1)(a)").headings(&["zabezpieczenie"]),
        unrelated: Option<UnrelatedData> = law("GDPR 5(1)(c)"),
        is_recipient: bool = derived().law("GDPR 4(9)"),
        disclosed_by: Option<Line> = personal().column().signed_by("disclose", &[]),

        refusal_reason: Option<RefusalReason> = section("end"),
        corrections: Vec<Correction> = max(60).law("GDPR 19"),
        remarks: Option<Text> = max(4000).personal().headings(&["uwagi"]),
    }
}

const BY_LAW: &[&str] = &["LegalDuty", "CourtDecision", "PublicTask"];

const WORKFLOW: Workflow = Workflow {
    states: &[open("requested"), open("approved"), open("disclosed"), closed("refused"), closed("archived")],
    moves: &[
        Move::new("approve", &["requested", "approved"], "approved")
            .needs(&["approved_on"])
            .power(Power::Administer)
            .decider("decider_disclosure")
            .law("GDPR 24(1)"),
        Move::new("disclose", &["requested", "approved"], "disclosed")
            .needs(&["disclosed_at", "manner", "carrier", "unrelated"])
            .power(Power::Disclose)
            .law("GDPR 5(1)(c), 6(1)"),
        Move::new("refuse", &["requested", "approved"], "refused").needs(&["refusal_reason"]).reason(),
        // Art. 19 does not end with the file: what is put right later is told as well.
        Move::new("correct", &["disclosed", "archived"], "disclosed")
            .needs(&["corrections"])
            .asks(&["corrections"])
            .law("GDPR 19"),
        Move::new("archive", &["disclosed"], "archived"),
        // What is handed out once more is agreed to once more.
        Move::new("reopen", &["refused", "archived"], "requested").afresh(&["approved_on"]).reason(),
    ],
};

impl Register for Disclosure {
    const SLUG: &'static str = "disclosures";
    const GROUP: Group = Group::Partners;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 5(2), 15(1)(c), 19";
    const LISTED: &'static [&'static str] = &["recipient_kind", "ground", "disclosed_at", "manner"];
    const DUTIES: &'static [Fulfilled] = &[("answer", &["disclose"]), ("correction", &["correct"])];

    fn title(&self) -> String {
        format!("{} → {}", self.persons, self.recipient)
    }

    fn check(&self, at: &Moment) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut demand = |is_broken: bool, field: &str, key| {
            if is_broken {
                problems.push(Problem::at(field, key));
            }
        };
        let day = self.disclosed_at.map(day_in_warsaw);
        let is_early = day.zip(self.requested_on).is_some_and(|(day, requested)| day < requested);
        demand(is_early, "disclosed_at", "problem-before-receipt");
        let is_told_early = self.corrections.iter().any(|row| row.told_on.is_some_and(|told| told < row.on));
        demand(is_told_early, "corrections", "problem-told-before-change");
        if matches!(at.state, "disclosed" | "archived") {
            demand(self.needs_approval() && self.approved_by.is_none(), "approved_on", "problem-approval-needed");
            let is_own = self.approved_by.is_some() && self.approved_by == self.disclosed_by;
            demand(is_own, "approved_on", "problem-own-approval");
            demand(self.lacks_parent(), "parent_consent_on", "problem-parent-consent");
            demand(self.is_recording && !self.is_by_statute(), "ground", "problem-recording-only-by-law");
            let has_no_case = self.recipient_kind.leads_proceedings() && self.case_number.is_none();
            demand(has_no_case, "case_number", "problem-case-number");
            demand(self.third_country && self.transfer.is_none(), "transfer", "problem-transfer-not-assessed");
        }
        demand(at.state == "archived" && !self.are_corrections_told(), "corrections", "problem-recipients-not-told");
        problems
    }

    fn derive(&mut self, _at: &Moment) {
        self.approval_needed = self.needs_approval();
        self.is_recipient = self.recipient_kind.is_recipient(self.case_number.is_some());
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        let telling = self.telling().filter(|_| at.state == "disclosed");
        self.answer(at).into_iter().chain(telling).collect()
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        let is_out = matches!(at.state, "disclosed" | "archived");
        let has_no_source = self.datasets.is_empty() && self.systems.is_empty() && self.activities.is_empty();
        let is_late = self.disclosed_at.is_some_and(|disclosed| {
            day_in_warsaw(at.created_at) > calendar::add_working_days(day_in_warsaw(disclosed), 1)
        });
        let open = [
            (has_no_source, "datasets", "gap-disclosure-source", "GDPR 30(1)(d)"),
            (self.asker_check.is_none(), "asker_check", "gap-disclosure-asker", "GDPR 32(1)(b)"),
            (self.assessment.is_none(), "assessment", "gap-disclosure-assessment", "GDPR 5(2)"),
            (is_out && self.secured.is_none(), "secured", "gap-disclosure-secured", "GDPR 32(1)(a)"),
            (is_out && is_late, "disclosed_at", "gap-disclosure-late", "GDPR 5(2)"),
        ];
        demands::wanted(open)
    }

    fn sample() -> Self {
        sample()
    }
}

impl Disclosure {
    /// The law itself orders it, without the institution weighing anything.
    fn is_by_statute(&self) -> bool {
        matches!(self.ground, DisclosureGround::LegalDuty | DisclosureGround::CourtDecision)
    }

    /// A child's data leave for somebody whom no law entitles only when the parent and the head both agreed before.
    fn is_exception_for_child(&self) -> bool {
        let is_entitled = self.is_by_statute()
            || matches!(self.ground, DisclosureGround::PublicTask | DisclosureGround::VitalInterest);
        let is_family = matches!(self.recipient_kind, RecipientKind::PersonConcerned | RecipientKind::Representative);
        self.concerns_child && !is_entitled && !is_family
    }

    fn needs_approval(&self) -> bool {
        self.is_recording || self.wants_approval || self.is_exception_for_child()
    }

    fn lacks_parent(&self) -> bool {
        let agreed_before = self
            .parent_consent_on
            .zip(self.disclosed_at)
            .is_some_and(|(agreed, disclosed)| agreed <= day_in_warsaw(disclosed));
        self.is_exception_for_child() && !agreed_before
    }

    fn are_corrections_told(&self) -> bool {
        self.corrections.iter().all(|row| row.told_on.is_some() || row.exception.is_some())
    }

    /// Some bodies are answered within a term of their own statute.
    fn answer(&self, at: &Moment) -> Option<Deadline> {
        let asked = self.requested_on?;
        let (law, term) = self.recipient_kind.answer_limit(asked)?;
        Some(Deadline::day("answer", law, &term).met(!matches!(at.state, "requested" | "approved")))
    }

    /// Art. 19 sets no number of days; the catalogue of periods does.
    fn telling(&self) -> Option<Deadline> {
        let due = |row: &Correction| periods::on(Code::Recip19, row.on)?.last_day(row.on)?.ok();
        let is_told = |row: &&Correction| row.told_on.is_some() || row.exception.is_some();
        let open = self.corrections.iter().filter(|row| !is_told(row)).filter_map(due).min();
        let last = || self.corrections.iter().filter_map(due).max();
        let day = open.or_else(last)?;
        Some(Deadline::fixed("correction", "GDPR 19", day).met(open.is_none()))
    }
}

fn sample() -> Disclosure {
    Disclosure {
        persons: "Adam Przykładny, uczeń klasy 5b".into(),
        recipient: "Sąd Rejonowy w Przykładowie".into(),
        recipient_kind: RecipientKind::Court,
        recipient_address: Some("ul. Sądowa 1, 00-001 Przykładowo".into()),
        requested_on: Some(date(2026, 11, 2)),
        case_number: Some("III Nsm 12/26".into()),
        asker_check: Some(AskerCheck::OfficialLetter),
        datasets: vec![Link(1)],
        systems: vec![Link(1)],
        activities: vec![Link(1)],
        child_request: Some(Link(1)),
        ground: DisclosureGround::CourtDecision,
        provision: Some("art. 248 KPC".into()),
        consent: None,
        contract: None,
        interest: None,
        purpose: "Postępowanie o ustalenie kontaktów.".into(),
        scope: "Frekwencja i uwagi wychowawcy w roku szkolnym 2025/26.".into(),
        special_categories: true,
        concerns_child: true,
        is_recording: true,
        third_country: true,
        transfer: Some(Link(1)),
        assessment: Some("Postanowienie wskazuje zakres; opinii psychologa nie obejmuje.".into()),
        wants_approval: true,
        approval_needed: true,
        parent_consent_on: Some(date(2026, 11, 3)),
        approved_on: Some(date(2026, 11, 4)),
        approved_by: None,
        disclosed_at: Some("2026-11-05T09:20:00Z".parse().expect("a fixed instant")),
        manner: Some(DisclosureManner::EDelivery),
        carrier: Some("plik PDF, kopia w teczce ucznia".into()),
        secured: Some("hasło podane telefonicznie sekretariatowi sądu".into()),
        unrelated: Some(UnrelatedData::Pseudonymised),
        is_recipient: false,
        disclosed_by: None,
        refusal_reason: Some(RefusalReason::TooMuch),
        corrections: vec![Correction {
            kind: CorrectionKind::Rectified,
            on: date(2026, 11, 16),
            told_on: Some(date(2026, 11, 17)),
            exception: None,
        }],
        remarks: Some("Sąd potwierdził odbiór.".into()),
    }
}

#[cfg(test)]
mod tests;
