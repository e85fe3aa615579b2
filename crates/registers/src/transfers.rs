//! Transfers to third countries, each with the answers of the decision tree of chapter V GDPR and the verdict of the day.
//!
//! A transfer runs only while the tree allows it: adequacy, safeguards that protect, or a derogation, and otherwise not.

mod choices;
mod row;
#[cfg(test)]
mod tests;

pub use choices::{
    DerogationKind, ImpactFinding, PersonnelData, Regularity, SafeguardKind, TransferStep, TransferVerdict,
};
pub use row::{Transfer, TransferGround};

use jiff::civil::{Date, date};
use rodowod_domain::authorisation::Power;
use rodowod_domain::field::{Line, Link, Problem, Text};
use rodowod_domain::record::Deadline;
use rodowod_domain::register;
use rodowod_domain::register::{Demand, Fulfilled, Group, Moment, Register};
use rodowod_domain::time_limit::{Period, Regime, limit};
use rodowod_domain::transfer::{self, Adequacy, Derogation, ImpactAssessment, Organisation, Personnel, Safeguard};
use rodowod_domain::workflow::{Move, Workflow, closed, open};

use crate::demands;

register! {
    /// One recipient in one country.
    pub struct ThirdCountryTransfer {
        name: Line = max(200).column().section("transfer").headings(&["przekazanie", "nazwa", "przedmiot", "czego dotyczy"]),
        recipient: Line = max(200).column().law("GDPR 30(1)(d)").headings(&["odbiorca", "podmiot odbierajacy", "importer"]),
        country: Line = max(120).column().law("GDPR 30(1)(e)").headings(&["panstwo", "panstwo trzecie", "kraj", "organizacja"]),
        territory: Line = max(3).law("GDPR 45").headings(&["kod kraju", "kod panstwa"]),
        purpose: Option<Text> = max(2000).law("GDPR 5(1)(b)").headings(&["cel"]),
        person_categories: Vec<Line> = max(50).headings(&["kategorie osob"]),
        data_categories: Vec<Line> = max(100).headings(&["kategorie danych", "zakres danych"]),
        special_categories: bool = column().law("GDPR 9, 10"),
        regularity: Regularity = column().headings(&["czestotliwosc", "regularnosc"]),
        onward: Option<Line> = max(300),
        activities: Vec<Link> = to("processing-activities"),
        categories: Vec<Link> = to("processing-categories"),
        processor: Option<Link> = to("processors"),
        systems: Vec<Link> = to("systems"),

        is_commercial: bool = section("adequacy").law("GDPR 45"),
        is_certified: bool = law("GDPR 45"),
        certificate: Option<Line> = max(200).shown_when("is_certified", &["true"]),
        personnel: Option<PersonnelData> = shown_when("is_certified", &["true"]).law("GDPR 45"),

        safeguard: Option<SafeguardKind> = column().section("safeguards").law("GDPR 46(2)").headings(&["zabezpieczenie", "instrument"]),
        safeguard_document: Option<Line> = max(300).law("GDPR 30(1)(e), 46").headings(&["dokument", "umowa"]),
        rights_enforceable: bool = law("GDPR 46(1)"),
        impact: Option<ImpactFinding> = law("GDPR 46(1)").headings(&["ocena skutkow przekazania", "tia"]),
        impact_on: Option<Date> = past().law("GDPR 46(1)"),
        impact_note: Option<Text> = max(4000).law("GDPR 46(1)"),
        extra_measures: Option<Text> = max(3000).law("GDPR 46(1)"),

        derogation: Option<DerogationKind> = column().section("derogation").law("GDPR 49(1)").headings(&["wyjatek"]),
        derogation_reasons: Option<Text> = max(3000).required().shown_when("derogation", DEROGATIONS).law("GDPR 49(6)"),
        is_necessary: bool = shown_when("derogation", DEROGATIONS).law("GDPR 49(1)"),
        warned: bool = shown_when("derogation", &["ExplicitConsent"]).law("GDPR 49(1)(a)"),
        public_powers: bool = shown_when("derogation", DEROGATIONS).law("GDPR 49(3)"),

        verdict: Option<TransferVerdict> = derived().column().section("verdict").law("GDPR 44"),
        steps: Vec<TransferStep> = derived(),
        decision: Option<Line> = derived().law("GDPR 45(3)"),
        basis_until: Option<Date> = derived().column().law("GDPR 45"),
        judged_on: Option<Date> = derived(),

        allowed_on: Option<Date> = past().section("decision").law("GDPR 5(2), 44"),
        allowed_by: Option<Line> = personal().signed_by("allow", &["territory", "recipient", "safeguard", "derogation"]),
        persons_told: Option<Line> = max(300).law("GDPR 13(1)(f), 14(1)(f)"),
        reviewed_on: Option<Date> = past().column().law("GDPR 5(2)"),
        remarks: Option<Text> = max(4000).headings(&["uwagi"]),
        ended_on: Option<Date> = past(),
        data_back: Option<Line> = max(300),
    }
}

const DEROGATIONS: &[&str] = &[
    "ExplicitConsent",
    "Contract",
    "ContractForPerson",
    "PublicInterest",
    "Claims",
    "VitalInterest",
    "PublicRegister",
];

const WORKFLOW: Workflow = Workflow {
    states: &[open("planned"), open("running"), open("suspended"), closed("forbidden"), closed("ended")],
    moves: &[
        Move::new("allow", &["planned", "suspended"], "running")
            .needs(&["purpose", "data_categories", "allowed_on"])
            .power(Power::Administer)
            .law("GDPR 44"),
        Move::staying("review", &["running"]).needs(&["reviewed_on"]).afresh(&["reviewed_on"]).law("GDPR 5(2)"),
        Move::new("suspend", &["running"], "suspended").reason().law("GDPR 44"),
        Move::new("forbid", &["planned", "suspended"], "forbidden").reason().law("GDPR 44"),
        Move::new("end", &["running", "suspended"], "ended").needs(&["ended_on"]).reason(),
        Move::new("reopen", &["forbidden", "ended"], "planned").reason(),
    ],
};

const REVIEW: Period = Period::Months(12);

impl Register for ThirdCountryTransfer {
    const SLUG: &'static str = "transfers";
    const GROUP: Group = Group::Partners;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 44-49";
    const LISTED: &'static [&'static str] = &["recipient", "country", "verdict", "basis_until"];
    const DUTIES: &'static [Fulfilled] = &[("basis", &[]), ("review", &["review"])];

    fn title(&self) -> String {
        format!("{} ({})", self.name, self.country)
    }

    fn check(&self, at: &Moment) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut demand = |is_broken: bool, field: &str, key| {
            if is_broken {
                problems.push(Problem::at(field, key));
            }
        };
        let is_code = (2..=3).contains(&self.territory.len())
            && self.territory.chars().all(|letter| letter.is_ascii_alphabetic());
        demand(!is_code, "territory", "problem-territory-code");
        if at.state == "running" {
            demand(!self.outcome(at.today).verdict.allows(), "territory", "problem-transfer-not-allowed");
            let rests_on_consent = self.verdict_of(at.today) == TransferVerdict::Derogation
                && self.derogation == Some(DerogationKind::ExplicitConsent);
            demand(rests_on_consent && !self.warned, "warned", "problem-transfer-without-warning");
        }
        problems
    }

    fn derive(&mut self, at: &Moment) {
        let outcome = self.outcome(at.today);
        self.steps = outcome.reasons.iter().filter_map(|reason| TransferStep::of(reason.key)).collect();
        self.decision = match transfer::adequacy(&self.territory, &self.organisation(), at.today) {
            Adequacy::Adequate { decision, .. } | Adequacy::NotCovered { decision } => Some(decision.into()),
            Adequacy::Eea | Adequacy::No => None,
        };
        self.basis_until = outcome.until;
        self.verdict = Some(outcome.verdict.into());
        self.judged_on = Some(at.today);
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        if at.state != "running" {
            return Vec::new();
        }
        let basis = self.outcome(at.today).until.map(|day| Deadline::fixed("basis", "GDPR 45", day));
        let last = self.reviewed_on.max(self.allowed_on);
        let review = last.and_then(|day| limit(day, REVIEW, Regime::Kc).ok());
        let review = review.map(|limit| Deadline::day("review", "GDPR 5(2)", &limit));
        basis.into_iter().chain(review).collect()
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        if !matches!(at.state, "planned" | "running") {
            return Vec::new();
        }
        let verdict = self.verdict_of(at.today);
        let has_no_source = self.activities.is_empty() && self.categories.is_empty();
        let open = [
            (has_no_source, "activities", "gap-transfer-activity", "GDPR 30(1)(e)"),
            (verdict == TransferVerdict::AssessFirst, "impact", "gap-transfer-assessment", "GDPR 46(1)"),
            (
                verdict == TransferVerdict::Safeguards && self.safeguard_document.is_none(),
                "safeguard_document",
                "gap-transfer-document",
                "GDPR 30(1)(e), 46",
            ),
            (
                verdict == TransferVerdict::Suspend && !self.rights_enforceable,
                "rights_enforceable",
                "gap-transfer-rights",
                "GDPR 46(1)",
            ),
            (verdict == TransferVerdict::Forbidden, "safeguard", "gap-transfer-forbidden", "GDPR 44"),
            (self.persons_told.is_none(), "persons_told", "gap-transfer-clause", "GDPR 13(1)(f), 14(1)(f)"),
        ];
        demands::wanted(open)
    }

    fn sample() -> Self {
        sample()
    }
}

impl ThirdCountryTransfer {
    fn organisation(&self) -> Organisation {
        Organisation {
            is_commercial: self.is_commercial,
            is_certified: self.is_certified,
            personnel: match self.personnel {
                None | Some(PersonnelData::NotTransferred) => Personnel::NotTransferred,
                Some(PersonnelData::TransferredCovered) => Personnel::TransferredCovered,
                Some(PersonnelData::TransferredNotCovered) => Personnel::TransferredNotCovered,
            },
        }
    }

    /// Safeguards protect only together with rights that persons can enforce there.
    fn impact_assessment(&self) -> ImpactAssessment {
        match self.impact {
            Some(ImpactFinding::Insufficient) => ImpactAssessment::ProtectionInsufficient,
            Some(ImpactFinding::Equivalent) if self.rights_enforceable => ImpactAssessment::ProtectionEquivalent,
            Some(ImpactFinding::Equivalent) => ImpactAssessment::RightsUnenforceable,
            None => ImpactAssessment::Missing,
        }
    }

    fn outcome(&self, on: Date) -> transfer::Outcome {
        let question = transfer::Transfer {
            territory: self.territory.to_string(),
            organisation: self.organisation(),
            safeguard: self.safeguard.map(Safeguard::from),
            impact_assessment: self.impact_assessment(),
            derogation: self.derogation.map(Derogation::from),
            is_occasional: matches!(self.regularity, Regularity::Once | Regularity::Occasional),
            is_necessary: self.is_necessary,
            exercises_public_powers: self.public_powers,
        };
        transfer::assess(&question, on)
    }

    fn verdict_of(&self, on: Date) -> TransferVerdict {
        self.outcome(on).verdict.into()
    }
}

fn sample() -> ThirdCountryTransfer {
    ThirdCountryTransfer {
        name: "Wsparcie techniczne poczty".into(),
        recipient: "Chmura Modelowa Inc.".into(),
        country: "Stany Zjednoczone".into(),
        territory: "US".into(),
        purpose: Some("Usuwanie awarii skrzynek.".into()),
        person_categories: vec!["pracownicy".into(), "korespondenci".into()],
        data_categories: vec!["adresy e-mail".into(), "metadane wiadomości".into()],
        special_categories: true,
        regularity: Regularity::Once,
        onward: Some("nie przewidziano".into()),
        activities: vec![Link(1)],
        categories: vec![Link(1)],
        processor: Some(Link(1)),
        systems: vec![Link(1)],
        is_commercial: true,
        is_certified: true,
        certificate: Some("wpis na liście DPF z 3.03.2026".into()),
        personnel: Some(PersonnelData::TransferredCovered),
        safeguard: Some(SafeguardKind::StandardClauses),
        safeguard_document: Some("załącznik 3 do umowy PP/3/2025".into()),
        rights_enforceable: true,
        impact: Some(ImpactFinding::Equivalent),
        impact_on: Some(date(2026, 3, 10)),
        impact_note: Some("Dane bez treści wiadomości; szyfrowanie kluczem klienta.".into()),
        extra_measures: Some("Pseudonimizacja zgłoszeń.".into()),
        derogation: Some(DerogationKind::ExplicitConsent),
        derogation_reasons: Some("Na wypadek utraty certyfikatu.".into()),
        is_necessary: true,
        warned: true,
        public_powers: true,
        verdict: None,
        steps: Vec::new(),
        decision: None,
        basis_until: None,
        judged_on: None,
        allowed_on: Some(date(2026, 3, 12)),
        allowed_by: None,
        persons_told: Some("klauzula poczty, wersja 2".into()),
        reviewed_on: Some(date(2026, 9, 10)),
        remarks: Some("Przegląd co pół roku.".into()),
        ended_on: None,
        data_back: Some("dane usunięto u odbiorcy".into()),
    }
}
