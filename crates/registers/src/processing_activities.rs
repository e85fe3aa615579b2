//! The register of processing activities, art. 30(1) GDPR, with what the policies add to it.
//!
//! The controller and the data protection officer stand in the profile of the institution, once for all entries. An
//! entry may be begun with a name and a purpose; only what `activate` needs makes it part of the register.

mod gaps;

use jiff::civil::{Date, date};
use rodowod_domain::field::{Body, Line, Link, Text};
use rodowod_domain::record::{Deadline, day_in_warsaw};
use rodowod_domain::register::{Backing, Demand, Fulfilled, Group, Moment, Register};
use rodowod_domain::time_limit::Period;
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_domain::{choice, field::Problem, register};

use crate::demands;
use crate::transfers::{Transfer, TransferGround};

choice! {
    /// Art. 6(1) GDPR, letters (a) to (f).
    pub enum LegalBasis {
        Consent: "zgod" "consent",
        Contract: "umow" "contract",
        LegalDuty: "obowiaz" "legal",
        VitalInterests: "zywotn" "vital",
        PublicTask: "publiczn" "wladz" "public",
        LegitimateInterest: "uzasadnion" "legitimate",
    }
}

choice! {
    /// The ten exceptions of art. 9(2) GDPR, letters (a) to (j).
    pub enum SpecialGround {
        ExplicitConsent,
        LabourAndSocialLaw,
        VitalInterests,
        NonProfitBody,
        MadePublic,
        LegalClaims,
        PublicInterest,
        HealthOrSocialCare,
        PublicHealth,
        ArchivesAndResearch,
    }
}

choice! {
    /// What makes an activity need more care, and what the screening for a DPIA asks about.
    pub enum Feature {
        SpecialCategories,
        CriminalData,
        NationalNumber,
        Children,
        LargeScale,
        Monitoring,
        Profiling,
        AutomatedDecisions,
    }
}

choice! {
    /// Where the data come from; decides between art. 13 and art. 14.
    pub enum Source {
        PersonInPlace,
        WebForm,
        Mail,
        Telephone,
        Post,
        SocialMedia,
        EntrustedByOthers,
        ThirdParty,
    }
}

choice! {
    pub enum Carrier {
        Paper: "papier",
        System: "system" "elektron",
        Media: "nosnik",
        Mailbox: "poczt" "mail",
    }
}

choice! {
    pub enum Disposal {
        Delete,
        Anonymise,
        Archive,
    }
}

choice! {
    pub enum RiskLevel {
        Low: "nisk",
        Medium: "sredn",
        High: "wysok",
        VeryHigh: "bardzo",
    }
}

choice! {
    pub enum DpiaNeed {
        NotNeeded,
        Needed,
        Done,
    }
}

register! {
    /// With whom purposes and means are decided (art. 26).
    pub struct JointController {
        name: Line = max(200),
        contact: Line = max(300),
        share: Option<Line> = max(300),
    }
}

register! {
    /// How long one category of data is kept.
    pub struct Retention {
        data: Line = max(200),
        period: Line = max(120),
        starts: Line = max(200),
        basis: Option<Line> = max(200),
        disposal: Disposal,
    }
}

register! {
    /// One activity of processing.
    pub struct ProcessingActivity {
        name: Line = max(200).column().section("activity").law("GDPR 30(1)").headings(&[
            "nazwa czynnosci przetwarzania", "nazwa czynnosci", "czynnosc przetwarzania", "czynnosc", "nazwa",
        ]),
        owner: Option<Line> = max(200).column().headings(&[
            "wlasciciel", "wlasciciel czynnosci", "jednostka organizacyjna", "komorka organizacyjna",
            "osoba odpowiedzialna",
        ]),
        staff: Vec<Line> = max(50).headings(&["stanowiska", "pracownicy uczestniczacy", "uczestnicy"]),
        joint_controllers: Vec<JointController> = max(20).law("GDPR 26, 30(1)(a)"),
        representative: Option<Line> = max(300).law("GDPR 27, 30(1)(a)").headings(&[
            "przedstawiciel", "przedstawiciel administratora",
        ]),

        purposes: Text = max(5000).section("purpose").law("GDPR 30(1)(b)").headings(&[
            "cel przetwarzania", "cele przetwarzania", "cel", "cele",
        ]),
        legal_bases: Vec<LegalBasis> = column().law("GDPR 6(1)"),
        provisions: Option<Text> = max(5000).law("GDPR 6(3)").headings(&[
            "podstawa prawna", "podstawa prawna przetwarzania", "podstawy prawne",
        ]),
        legitimate_interest: Option<Text> = max(3000).law("GDPR 6(1)(f)")
            .shown_when("legal_bases", &["LegitimateInterest"]),
        balancing_test: Option<Text> = max(5000).law("GDPR 6(1)(f)")
            .shown_when("legal_bases", &["LegitimateInterest"]),

        person_categories: Vec<Line> = max(50).section("people").law("GDPR 30(1)(c)").headings(&[
            "kategorie osob", "kategorie osob ktorych dane dotycza", "opis kategorii osob", "osoby",
        ]),
        data_categories: Vec<Line> = max(100).law("GDPR 30(1)(c)").headings(&[
            "kategorie danych", "kategorie danych osobowych", "opis kategorii danych", "zakres danych", "dane",
        ]),
        features: Vec<Feature> = column().law("GDPR 9, 10, 35"),
        special_grounds: Vec<SpecialGround> = law("GDPR 9(2)").shown_when("features", &["SpecialCategories"]),
        special_provision: Option<Text> = max(3000).law("GDPR 9(2)").shown_when("features", &["SpecialCategories"]),
        criminal_basis: Option<Text> = max(3000).law("GDPR 10").shown_when("features", &["CriminalData"]),
        decision_logic: Option<Text> = max(3000).law("GDPR 22")
            .shown_when("features", &["Profiling", "AutomatedDecisions"]),
        sources: Vec<Source> = law("GDPR 14(2)(f)"),

        recipients: Vec<Line> = max(50).section("recipients").law("GDPR 30(1)(d)").headings(&[
            "kategorie odbiorcow", "odbiorcy", "odbiorcy danych", "kategorie odbiorcow danych",
        ]),
        processors: Vec<Link> = to("processors").law("GDPR 28"),
        transfer: bool = column().law("GDPR 30(1)(e)"),
        transfers: Vec<Transfer> = max(20).law("GDPR 30(1)(e), 44-49").shown_when("transfer", &["true"]),

        retention: Vec<Retention> = max(50).section("retention").law("GDPR 30(1)(f)"),
        retention_note: Option<Text> = max(3000).law("GDPR 30(1)(f)").headings(&[
            "planowany termin usuniecia", "planowane terminy usuniecia", "okres przechowywania",
            "termin usuniecia danych", "retencja",
        ]),

        measures: Option<Text> = max(5000).section("safeguards").law("GDPR 30(1)(g), 32(1)").headings(&[
            "srodki techniczne i organizacyjne", "ogolny opis srodkow bezpieczenstwa", "zabezpieczenia", "srodki",
        ]),
        carriers: Vec<Carrier> = headings(&["forma przetwarzania", "forma", "postac"]),
        datasets: Vec<Link> = to("datasets"),
        programs: Vec<Line> = max(50).headings(&["systemy", "systemy informatyczne", "programy", "oprogramowanie"]),
        clauses: Vec<Link> = to("clauses").law("GDPR 13, 14"),
        other_clauses: Vec<Line> = max(20).law("GDPR 13, 14").headings(&["klauzula", "klauzula informacyjna"]),

        risk: Option<RiskLevel> = column().section("risk").law("GDPR 24, 32").headings(&["ryzyko", "poziom ryzyka"]),
        risk_assessed_on: Option<Date> = past().law("GDPR 32(1)(d)"),
        dpia: Option<DpiaNeed> = column().law("GDPR 35"),
        dpia_note: Option<Text> = max(3000).law("GDPR 35(1), 35(7)"),

        last_review: Option<Date> = past().column().section("review").law("GDPR 5(2), 24(1)").headings(&[
            "data przegladu", "data ostatniego przegladu", "ostatni przeglad", "data aktualizacji",
        ]),
        remarks: Option<Text> = max(5000).headings(&["uwagi"]),
        closed_on: Option<Date> = past().headings(&["data zakonczenia"]),
    }
}

const WORKFLOW: Workflow = Workflow {
    states: &[open("proposed"), open("active"), open("review"), closed("closed")],
    moves: &[
        Move::new("activate", &["proposed"], "active").law("GDPR 30(1)").needs(&[
            "owner",
            "legal_bases",
            "person_categories",
            "data_categories",
            "recipients",
            "measures",
        ]),
        Move::new("review", &["active"], "review").law("GDPR 5(2), 24(1)"),
        Move::new("confirm", &["review"], "active").law("GDPR 24(1)").needs(&["last_review"]).afresh(&["last_review"]),
        Move::new("close", &["active", "review"], "closed").needs(&["closed_on"]).reason(),
        Move::new("abandon", &["proposed"], "closed").reason(),
        Move::new("reopen", &["closed"], "proposed").reason(),
    ],
};

/// An entry is looked through at least once a year, as the policies of all profiles ask.
const REVIEW: Period = Period::Months(12);

impl Register for ProcessingActivity {
    const SLUG: &'static str = "processing-activities";
    const GROUP: Group = Group::Processing;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 30(1)";
    const VERSION: u32 = 2;
    const LISTED: &'static [&'static str] = &["owner", "legal_bases", "risk", "last_review"];
    const DUTIES: &'static [Fulfilled] = &[("review", &["review", "confirm"])];

    const BACKED_BY: &'static [Backing] = &[Backing {
        field: "processors",
        during: &["active", "review"],
        stands: &["contracted"],
        problem: "problem-no-contract-in-force",
    }];

    /// Before the register of clauses was linked, they stood here by name.
    fn upgrade(from: u32, mut body: Body) -> Body {
        if from < 2
            && let Some(named) = body.remove("clauses")
        {
            body.insert("other_clauses".to_owned(), named);
        }
        body
    }

    fn title(&self) -> String {
        self.name.to_string()
    }

    fn check(&self, at: &Moment) -> Vec<Problem> {
        let mut problems = Vec::new();
        let in_register = matches!(at.state, "active" | "review");
        if in_register && self.features.contains(&Feature::SpecialCategories) && self.special_grounds.is_empty() {
            problems.push(Problem::at("special_grounds", "problem-special-ground"));
        }
        if in_register && self.features.contains(&Feature::CriminalData) && self.criminal_basis.is_none() {
            problems.push(Problem::at("criminal_basis", "problem-criminal-basis"));
        }
        if in_register && self.transfer && self.transfers.is_empty() {
            problems.push(Problem::at("transfers", "problem-transfer-where"));
        }
        if in_register && self.retention.is_empty() && self.retention_note.is_none() {
            problems.push(Problem::at("retention", "problem-retention-needed"));
        }
        problems
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        if !matches!(at.state, "active" | "review") {
            return Vec::new();
        }
        let reviewed = self.last_review.unwrap_or_else(|| day_in_warsaw(at.created_at));
        let review = demands::by_policy(at, ("activity_review_months", REVIEW), reviewed);
        review.iter().map(|review| Deadline::day("review", "GDPR 5(2), 24(1)", review)).collect()
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        if WORKFLOW.is_closed(at.state) { Vec::new() } else { gaps::wanted(self) }
    }

    fn sample() -> Self {
        Self {
            name: "Prowadzenie dokumentacji przebiegu nauczania".into(),
            owner: Some("Dyrektor".into()),
            staff: vec!["wychowawca klasy".into(), "sekretariat".into()],
            joint_controllers: vec![JointController {
                name: "Gmina Przykładowo".into(),
                contact: "iod@przykladowo.example".into(),
                share: Some("utrzymuje wspólną platformę oświatową".into()),
            }],
            representative: Some("nie dotyczy".into()),
            purposes: "Realizacja obowiązku szkolnego i dokumentowanie przebiegu nauczania.".into(),
            legal_bases: vec![LegalBasis::LegalDuty, LegalBasis::LegitimateInterest],
            provisions: Some("art. 6 ust. 1 lit. c RODO w związku z ustawą Prawo oświatowe".into()),
            legitimate_interest: Some("Obrona przed roszczeniami.".into()),
            balancing_test: Some("Interes szkoły nie narusza praw ucznia: dostęp ma tylko dyrektor.".into()),
            person_categories: vec!["uczniowie".into(), "rodzice i opiekunowie prawni".into()],
            data_categories: vec!["dane identyfikacyjne".into(), "oceny i frekwencja".into(), "dane o zdrowiu".into()],
            features: vec![
                Feature::SpecialCategories,
                Feature::CriminalData,
                Feature::NationalNumber,
                Feature::Children,
                Feature::Profiling,
            ],
            special_grounds: vec![SpecialGround::PublicInterest],
            special_provision: Some("art. 9 ust. 2 lit. g RODO w związku z ustawą Prawo oświatowe".into()),
            criminal_basis: Some("przepisy o wspieraniu i resocjalizacji nieletnich".into()),
            decision_logic: Some("Średnia ocen wskazuje uczniów do pomocy; decyzję podejmuje nauczyciel.".into()),
            sources: vec![Source::PersonInPlace, Source::WebForm],
            recipients: vec!["organ prowadzący".into(), "kurator oświaty".into()],
            processors: vec![Link(1)],
            transfer: true,
            transfers: vec![Transfer {
                place: "Stany Zjednoczone, dostawca chmury".into(),
                ground: TransferGround::Adequacy,
                safeguards: Some("program Data Privacy Framework, wydruk z listy".into()),
            }],
            retention: vec![Retention {
                data: "arkusze ocen".into(),
                period: "50 lat".into(),
                starts: "koniec roku, w którym uczeń ukończył szkołę".into(),
                basis: Some("JRWA, kategoria B50".into()),
                disposal: Disposal::Archive,
            }],
            retention_note: Some("Pozostałe dane: 5 lat od zamknięcia dziennika.".into()),
            measures: Some("Szafy zamykane na klucz, imienne konta, szyfrowane kopie zapasowe.".into()),
            carriers: vec![Carrier::Paper, Carrier::System],
            datasets: vec![Link(4), Link(27)],
            programs: vec!["dziennik elektroniczny".into()],
            clauses: vec![Link(1)],
            other_clauses: vec!["Klauzula na drzwiach pracowni, wersja 1".into()],
            risk: Some(RiskLevel::Medium),
            risk_assessed_on: Some(date(2026, 2, 10)),
            dpia: Some(DpiaNeed::NotNeeded),
            dpia_note: Some("Spełnione jest jedno kryterium z dwunastu.".into()),
            last_review: Some(date(2026, 2, 16)),
            remarks: Some("Przegląd po zmianie dostawcy dziennika.".into()),
            closed_on: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use rodowod_domain::control::ParameterSet;
    use rodowod_domain::register::{AnyRegister, Erased};

    use super::*;

    fn moment(state: &str) -> Moment<'_> {
        let now = "2026-11-22T08:00:00Z".parse().unwrap();
        Moment {
            now,
            today: date(2026, 11, 22),
            state,
            created_at: "2025-01-07T10:00:00Z".parse().unwrap(),
            asked: ParameterSet::none(),
        }
    }

    #[test]
    fn the_review_is_due_a_year_after_the_last_one_or_after_the_entry() {
        let reviewed = ProcessingActivity::sample();
        let due = |activity: &ProcessingActivity, state| {
            activity.deadlines(&moment(state)).first().map(|deadline| deadline.due.to_string())
        };
        assert_eq!(due(&reviewed, "active").as_deref(), Some("2027-02-16"));
        let fresh = ProcessingActivity { last_review: None, ..reviewed.clone() };
        assert_eq!(due(&fresh, "review").as_deref(), Some("2026-01-07"));
        assert_eq!(due(&reviewed, "proposed"), None);
    }

    #[test]
    fn special_data_enter_the_register_only_with_an_exception() {
        let bare = ProcessingActivity { special_grounds: vec![], transfers: vec![], ..ProcessingActivity::sample() };
        let fields = |state| bare.check(&moment(state)).into_iter().map(|problem| problem.field).collect::<Vec<_>>();
        assert_eq!(fields("active"), ["special_grounds", "transfers"]);
        assert!(fields("proposed").is_empty(), "a proposal may still lack it");
    }

    #[test]
    fn a_name_and_a_purpose_are_enough_to_begin() {
        let required: Vec<_> =
            Erased::<ProcessingActivity>::NEW.fields().iter().filter(|field| field.required).collect();
        assert_eq!(required.iter().map(|field| field.name).collect::<Vec<_>>(), ["name", "purposes"]);
    }
}
