//! Information clauses of art. 13 and 14: composed from the processing activity, complete article by article, in versions.
//!
//! What is published does not change any more. A change is a new version, which names the one it replaces; the text is
//! always the one that follows from the fields.

mod composition;
mod content;
#[cfg(test)]
mod tests;
mod wording;

use jiff::civil::{Date, date};
use rodowod_domain::field::{Line, Link, Problem, Text};
use rodowod_domain::record::Deadline;
use rodowod_domain::register::{Demand, FollowUp, Fulfilled, Group, Linked, Moment, Register};
use rodowod_domain::time_limit::{Period, Regime, limit};
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_domain::{choice, register};

use crate::demands;
use crate::processing_activities::LegalBasis;

choice! {
    /// Whom the clause speaks to.
    pub enum Audience {
        PupilsAndParents: "uczni" "rodzic" "dziec",
        Clients: "klient" "pacjent" "petent" "swiadczeniob",
        Staff: "pracown" "zatrudn",
        JobApplicants: "kandydat" "rekrut",
        Contractors: "kontrah" "wykonawc",
        Trainees: "stazyst" "praktyk",
        Correspondents: "koresp" "nadawc",
        WebVisitors: "stron" "uzytkownik",
        PickupPersons: "odbier" "odbior",
        ImageConsents: "wizerun" "zdjec",
        Callers: "dzwoni" "rozmow" "telefon",
        VideoParticipants: "wideo" "spotkan",
        OtherAudience: "inn",
    }
}

choice! {
    /// Data taken from the person, or from elsewhere.
    pub enum ClauseKind { Article13: "13" "bezposredn", Article14: "14" "posredn" }
}

choice! {
    pub enum ClauseForm {
        Full: "peln",
        Short: "skroc" "uproszcz" "krot",
        Spoken: "ustn" "zapowied" "komunikat",
    }
}

choice! {
    pub enum ClauseLanguage { Polish: "pol", English: "ang", Ukrainian: "ukr" }
}

choice! {
    /// By which way the clause reaches people.
    pub enum ClauseChannel {
        SignedCopy: "podpis" "papier",
        Email: "mail" "poczt",
        Website: "stron" "bip" "internet",
        NoticeBoard: "tablic" "gablot",
        MailFooter: "stopk",
        DataForm: "formularz" "wniosk" "druk",
        Contract: "umow" "ofert",
        Announcement: "zapowied" "komunikat",
    }
}

choice! {
    /// The rights that a clause names (art. 15 to 18, 20 and 21).
    pub enum ClauseRight { Access, Rectification, Erasure, Restriction, Portability, Objection }
}

choice! {
    /// Art. 13(2)(e): whether the data must be given.
    pub enum DutyToProvide { Statutory: "ustaw" "przepis", Contractual: "umow", Voluntary: "dobrow" }
}

choice! {
    /// What those who write, call or meet at a distance are advised to do for the safety of their own data.
    pub enum ClientAdvice {
        CheckAddress: "adres",
        LeaveOutNeedless: "zbedn" "pesel",
        EncryptFiles: "szyfr",
        PasswordOtherWay: "inna drog",
        UnknownSenders: "nadawc",
        StrongPassword: "mocn" "silne has",
        TwoStepSignIn: "dwuskl" "dwuetap",
        Antivirus: "antywir",
        ScanAttachments: "zalaczn",
        CheckLinks: "odnosn" "link",
        CurrentSoftware: "aktualn" "aktualiz",
    }
}

register! {
    /// One version of one clause.
    pub struct Clause {
        name:           Line = max(200).column().section("clause").headings(&["nazwa", "klauzula", "nazwa klauzuli"]),
        activity:       Option<Link> = to("processing-activities").law("GDPR 13, 14"),
        recompose:      bool,
        audience:       Audience = column().headings(&["adresat", "dla kogo", "odbiorca klauzuli"]),
        kind:           ClauseKind = column().law("GDPR 13, 14").headings(&["artykul", "rodzaj"]),
        form:           ClauseForm = column().law("GDPR 12(1)").headings(&["forma", "postac"]),
        language:       ClauseLanguage = column().law("GDPR 12(1)").headings(&["jezyk"]),
        easy:           bool = law("GDPR 12(1)"),
        channels:       Vec<ClauseChannel> = column().law("GDPR 12(1)").headings(&["sposob podania", "kanal"]),

        controller:     Option<Text> = max(1000).section("content").law("GDPR 13(1)(a), 14(1)(a)"),
        joint:          Option<Text> = max(2000).law("GDPR 26(2)"),
        representative: Option<Line> = max(300).law("GDPR 13(1)(a), 14(1)(a)"),
        no_officer:     bool,
        officer:        Option<Text> = max(1000).shown_when("no_officer", &["false"]).law("GDPR 13(1)(b), 14(1)(b)"),
        purposes:       Option<Text> = max(5000).law("GDPR 13(1)(c), 14(1)(c)"),
        legal_bases:    Vec<LegalBasis> = law("GDPR 13(1)(c), 14(1)(c)"),
        provisions:     Option<Text> = max(5000).law("GDPR 13(1)(c), 14(1)(c)"),
        legitimate_interest: Option<Text> = max(3000).shown_when("legal_bases", &["LegitimateInterest"])
                            .law("GDPR 13(1)(d), 14(2)(b)"),
        data_categories: Option<Text> = max(3000).shown_when("kind", &["Article14"]).law("GDPR 14(1)(d)"),
        source:         Option<Text> = max(2000).shown_when("kind", &["Article14"]).law("GDPR 14(2)(f)"),
        source_public:  bool = shown_when("kind", &["Article14"]).law("GDPR 14(2)(f)"),
        no_recipients:  bool,
        recipients:     Option<Text> = max(3000).shown_when("no_recipients", &["false"]).law("GDPR 13(1)(e), 14(1)(e)"),
        transfer:       bool = column().law("GDPR 13(1)(f), 14(1)(f)"),
        transfers:      Option<Text> = max(3000).shown_when("transfer", &["true"]).law("GDPR 13(1)(f), 14(1)(f)"),
        retention:      Option<Text> = max(3000).law("GDPR 13(2)(a), 14(2)(a)"),
        rights:         Vec<ClauseRight> = law("GDPR 13(2)(b), 14(2)(c)"),
        duty:           Option<DutyToProvide> = shown_when("kind", &["Article13"]).law("GDPR 13(2)(e)"),
        consequences:   Option<Text> = max(2000).shown_when("kind", &["Article13"]).law("GDPR 13(2)(e)"),
        automated:      bool = column().law("GDPR 13(2)(f), 14(2)(g), 22"),
        logic:          Option<Text> = max(3000).shown_when("automated", &["true"]).law("GDPR 13(2)(f), 14(2)(g)"),
        full_text_at:   Option<Line> = max(300).shown_when("form", &["Short", "Spoken"]).law("GDPR 12(1)"),
        how_to_refuse:  Option<Text> = max(1000).shown_when("form", &["Spoken"]).law("GDPR 7(3), 12(1)"),
        advice:         Vec<ClientAdvice> = shown_when("audience", &["Clients", "Correspondents", "VideoParticipants"])
                            .law("GDPR 32(1)").headings(&["porady", "zalecenia"]),
        extra:          Option<Text> = max(5000),
        text:           Option<Text> = derived().section("text"),

        version:        Option<Line> = max(40).column().section("versions").headings(&["wersja"]),
        valid_from:     Option<Date> = column().headings(&["obowiazuje od", "wazna od"]),
        replaces:       Option<Link> = to("clauses"),
        translated_by:  Option<Line> = max(120).personal().shown_when("language", &["English", "Ukrainian"]),
        approved_by:    Option<Line> = max(120).personal().headings(&["zatwierdzil"]),
        approved_on:    Option<Date> = past().headings(&["data zatwierdzenia"]),
        published_on:   Option<Date> = past().column().headings(&["data publikacji", "opublikowano"]),
        published_at:   Option<Line> = max(300).headings(&["adres strony", "miejsce publikacji"]),
        reviewed_on:    Option<Date> = past().column().law("GDPR 5(2), 24(1)").headings(&["data przegladu"]),
        withdrawn_on:   Option<Date> = past(),
        remarks:        Option<Text> = max(4000).headings(&["uwagi"]),
    }
}

const WORKFLOW: Workflow = Workflow {
    states: &[open("prepared"), open("approved"), closed("published"), closed("withdrawn")],
    moves: &[
        Move::new("approve", &["prepared"], "approved")
            .needs(&["version", "channels", "approved_by", "approved_on"])
            .law("GDPR 12(1), 13, 14"),
        Move::new("return", &["approved"], "prepared").reason(),
        Move::new("publish", &["approved"], "published")
            .needs(&["valid_from", "published_on", "published_at"])
            .law("GDPR 12(1)"),
        Move::staying("review", &["published"])
            .needs(&["reviewed_on"])
            .afresh(&["reviewed_on"])
            .law("GDPR 5(2), 24(1)"),
        Move::new("begin-version", &["published"], "published"),
        Move::new("withdraw", &["published"], "withdrawn").needs(&["withdrawn_on"]).reason(),
        Move::new("abandon", &["prepared", "approved"], "withdrawn").reason(),
    ],
};

/// A published clause is read against its activity at least once a year.
const REVIEW: Period = Period::Months(12);

impl Register for Clause {
    const SLUG: &'static str = "clauses";
    const GROUP: Group = Group::Persons;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 12(1), 13, 14";
    const VERSION: u32 = 2;
    const LISTED: &'static [&'static str] = &["audience", "kind", "form", "language", "version", "published_on"];
    const DUTIES: &'static [Fulfilled] = &[("review", &["review"])];
    const COMPOSED_FROM: &'static [&'static str] = &["activity"];

    fn title(&self) -> String {
        match &self.version {
            Some(version) => format!("{} ({version})", self.name),
            None => self.name.to_string(),
        }
    }

    fn compose(&mut self, linked: &Linked, at: &Moment) {
        if at.state == "prepared" {
            composition::compose(self, linked);
        }
        self.recompose = false;
    }

    fn derive(&mut self, _at: &Moment) {
        self.text = Some(Text(wording::text(self)));
    }

    fn check(&self, at: &Moment) -> Vec<Problem> {
        let mut problems = Vec::new();
        if matches!(at.state, "approved" | "published") {
            problems.extend(demands::open(content::wanted(self)).map(|gap| Problem::at(gap.field, gap.key)));
            if self.language != ClauseLanguage::Polish && self.translated_by.is_none() {
                problems.push(Problem::at("translated_by", "problem-clause-translation"));
            }
        }
        if self.withdrawn_on.zip(self.published_on).is_some_and(|(withdrawn, published)| withdrawn < published) {
            problems.push(Problem::at("withdrawn_on", "problem-before-the-start"));
        }
        problems
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        let read = self.valid_from.max(self.reviewed_on).filter(|_| at.state == "published");
        let review = read.and_then(|from| limit(from, REVIEW, Regime::Kc).ok());
        review.map(|review| Deadline::day("review", "GDPR 5(2), 24(1)", &review)).into_iter().collect()
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        if at.state == "withdrawn" {
            Vec::new()
        } else {
            content::wanted(self).into_iter().chain(content::advice(self)).collect()
        }
    }

    fn follow_ups(&self, step: &str, _at: &Moment) -> Vec<FollowUp> {
        if step != "begin-version" {
            return Vec::new();
        }
        let blank = Self {
            version: None,
            valid_from: None,
            approved_by: None,
            approved_on: None,
            published_on: None,
            published_at: None,
            reviewed_on: None,
            withdrawn_on: None,
            translated_by: None,
            replaces: None,
            text: None,
            remarks: None,
            ..self.clone()
        };
        let body = serde_json::to_value(blank).unwrap_or_default();
        vec![FollowUp::new("clauses", body).back("replaces")]
    }

    fn sample() -> Self {
        let mut clause = Self {
            name: "Klauzula dla rodziców o danych od poradni".into(),
            activity: Some(Link(1)),
            recompose: false,
            audience: Audience::PupilsAndParents,
            kind: ClauseKind::Article14,
            form: ClauseForm::Full,
            language: ClauseLanguage::English,
            easy: false,
            channels: vec![ClauseChannel::SignedCopy, ClauseChannel::Website],
            controller: Some("Szkoła Wzorcowa, ul. Szkolna 1, 00-000 Przykładowo, sekretariat@szkola.example".into()),
            joint: Some("Wspólną platformę prowadzi z nami Gmina Przykładowo; punktem kontaktowym jest szkoła.".into()),
            representative: Some("nie dotyczy".into()),
            no_officer: false,
            officer: Some("Igor Modelowy, iod@szkola.example, 22 000 00 01".into()),
            purposes: Some("Organizacja pomocy psychologiczno-pedagogicznej.".into()),
            legal_bases: vec![LegalBasis::LegalDuty, LegalBasis::LegitimateInterest],
            provisions: Some("ustawa Prawo oświatowe".into()),
            legitimate_interest: Some("obrona przed roszczeniami".into()),
            data_categories: Some("dane identyfikacyjne ucznia, treść opinii".into()),
            source: Some("poradnia psychologiczno-pedagogiczna".into()),
            source_public: false,
            no_recipients: false,
            recipients: Some("kurator oświaty".into()),
            transfer: true,
            transfers: Some("Stany Zjednoczone; decyzja stwierdzająca odpowiedni stopień ochrony".into()),
            retention: Some("10 lat od końca roku, w którym uczeń opuścił szkołę".into()),
            rights: vec![
                ClauseRight::Access,
                ClauseRight::Rectification,
                ClauseRight::Restriction,
                ClauseRight::Objection,
            ],
            duty: None,
            consequences: None,
            automated: true,
            logic: Some("średnia ocen wskazuje uczniów do pomocy, decyduje nauczyciel".into()),
            full_text_at: None,
            how_to_refuse: None,
            advice: vec![],
            extra: Some("Dokumentację można przejrzeć u pedagoga.".into()),
            text: None,
            version: Some("2.0".into()),
            valid_from: Some(date(2026, 9, 1)),
            replaces: Some(Link(1)),
            translated_by: Some("Bolesław Przykładny".into()),
            approved_by: Some("Halina Wzorcowa".into()),
            approved_on: Some(date(2026, 8, 28)),
            published_on: Some(date(2026, 9, 1)),
            published_at: Some("https://szkola.example/rodo".into()),
            reviewed_on: Some(date(2026, 11, 2)),
            withdrawn_on: None,
            remarks: Some("Wydruki leżą w sekretariacie.".into()),
        };
        clause.text = Some(Text(wording::text(&clause)));
        clause
    }
}
