//! Register of authorisations to process personal data (upoważnienia), which is the access itself.
//!
//! Only an authorisation in the state `granted` gives its account any access; every other state gives none.

mod claim;
mod document;
#[cfg(test)]
mod tests;

use jiff::civil::Date;
use rodowod_domain::authorisation::{Claim, Power, Rules};
use rodowod_domain::field::{Choice as _, Line, Link, Pesel, Problem, Text};
use rodowod_domain::record::Deadline;
use rodowod_domain::register::{Gap, Group, Moment, Register};
use rodowod_domain::text::kebab;
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_domain::{choice, register};
use serde_json::Value;

choice! {
    /// On what footing the person works for the institution.
    pub enum PersonType {
        Employee: "pracown" "umowa o prace" "etat",
        Contractor: "zleceni" "wspolprac" "kontrakt" "umowa zlecen" "dzielo",
        Trainee: "praktyk",
        Intern: "stazyst" "staz",
        Volunteer: "wolontar",
        Officer: "inspektor" "iod",
    }
}

choice! {
    /// Registers of this product; the name in kebab case is the address of the register.
    pub enum RegisterScope {
        Everything: "wszystk" "calosc",
        ProcessingActivities: "czynnos",
        Datasets: "zbior",
        Areas: "obszar" "pomieszcz",
        Devices: "urzadz" "sprzet",
        Authorisations: "upowazn",
        Processors: "podmiot" "powierz",
        Requests: "zadan" "wniosk",
        Breaches: "narusz" "incydent",
        ProcessingCategories: "kategorie czynnosci",
        Systems: "system",
        Changes: "planowane zmian",
        Transfers: "panstwa trzec",
        Disclosures: "udostepnien",
        Clauses: "klauzul",
        ClausePresentations: "przedstawien",
        Consents: "zgod",
        ChildDataRequests: "dane dziec",
        Pickups: "odbior dziec",
        Positions: "profil",
        Pledges: "poufnos",
        Trainings: "szkolen",
        Acknowledgements: "zapoznan",
        Permissions: "zezwol",
        Orders: "zarzadzen",
        NotificationsToStaff: "zawiadomien",
        RiskReports: "arkusze ryzyk",
        Risks: "ryzyk",
        Dpias: "ocen skutk",
        Audits: "audyt",
        RetentionReviews: "przeglad retencj",
        Deletions: "usuniec",
        DocumentsIssued: "wydane dokument",
        Destructions: "zniszczen",
        Media: "nosnik",
        Backups: "kopi",
        Maintenance: "konserwac",
        MalwareScans: "skanowan",
        Visitors: "gosc",
        Keys: "klucz",
        Channels: "kanal",
        Calls: "rozmow",
        Meetings: "spotkan",
        RecordingsRules: "regulamin nagryw",
        Recordings: "nagran",
    }
}

choice! {
    /// What the person may do to data.
    pub enum PowerChoice {
        View: "podglad" "wglad" "odczyt" "przegl",
        Enter: "wprowadz" "zapis" "dodaw",
        Change: "zmian" "edycj" "modyfik" "popraw",
        Disclose: "udostep" "przekaz" "wydruk",
        Delete: "usuw" "kasow" "niszcz",
        Administer: "administ" "zarzadz" "nadaw",
    }
}

choice! {
    /// Why the authorisation ended.
    pub enum WithdrawalReason {
        EndOfContract: "rozwiaz" "koniec" "ustanie" "zakoncz",
        ChangeOfDuties: "zmiana" "przenies",
        LongAbsence: "nieobec" "urlop",
        Breach: "narusz",
        NoLongerNeeded: "zbedn" "brak potrzeb",
        Other: "inn",
    }
}

register! {
    /// A system that the person will use, with the identifier there.
    pub struct SystemAccess {
        system: Line = max(160),
        login:  Option<Line> = max(100).personal(),
        rights: Option<Line> = max(200),
    }
}

register! {
    /// Something to be taken back when the authorisation ends: an account, a key, a device.
    pub struct AccessToWithdraw {
        resource: Line = max(160),
        done_on:  Option<Date> = past(),
    }
}

register! {
    /// Every permission to process personal data, from its preparation to the last access taken back.
    pub struct Authorisation {
        person:             Line = max(120).personal().section("person").law("GDPR 29, 32(4)")
                                .headings(&["imie i nazwisko", "nazwisko i imie", "osoba", "osoba upowazniona", "pracownik", "nazwisko"]),
        person_type:        PersonType = column()
                                .headings(&["rodzaj osoby", "forma zatrudnienia", "rodzaj umowy", "podstawa zatrudnienia"]),
        post:               Line = max(120).column().headings(&["stanowisko", "funkcja", "stanowisko/funkcja"]),
        unit:               Option<Line> = max(160).column()
                                .headings(&["komorka", "komorka organizacyjna", "dzial", "jednostka", "placowka"]),
        account:            Option<Line> = max(64).personal().column()
                                .headings(&["login", "identyfikator", "konto", "identyfikator w systemie"]),
        pesel:              Option<Pesel> = personal().law("GDPR 5(1)(c)").headings(&["pesel", "nr pesel"]),

        reference:          Option<Line> = max(60).column().section("scope")
                                .headings(&["nr upowaznienia", "numer upowaznienia", "znak", "numer"]),
        powers:             Vec<PowerChoice> = required().column()
                                .headings(&["operacje", "czynnosci", "uprawnienia", "zakres uprawnien"]),
        registers:          Vec<RegisterScope> = column().headings(&["rejestry", "zakres w systemie"]),
        access_level:       Option<Line> = max(160).column().headings(&["poziom dostepu", "poziomy dostepu"]),
        datasets:           Vec<Link> = to("datasets"),
        activities:         Vec<Link> = to("processing-activities"),
        systems:            Vec<SystemAccess> = max(60),
        data_categories:    Option<Text> = max(4000)
                                .headings(&["zakres", "zakres upowaznienia", "kategorie danych", "zakres danych"]),
        person_categories:  Option<Text> = max(4000).headings(&["kategorie osob"]),
        special_categories: bool = column().law("GDPR 9, 10").headings(&["dane szczegolnych kategorii", "dane wrazliwe"]),

        from:               Date = column().section("validity")
                                .headings(&["data nadania", "od", "wazne od", "data wydania", "data upowaznienia"]),
        to:                 Option<Date> = column().headings(&["do", "wazne do", "data ustania", "data wygasniecia"]),
        issuer:             Option<Line> = max(120).personal().headings(&["nadajacy", "wydal", "wystawil", "upowaznil"]),
        issuer_function:    Option<Line> = max(120).headings(&["stanowisko nadajacego", "funkcja nadajacego"]),
        issuer_ground:      Option<Line> = max(300)
                                .headings(&["podstawa nadania", "umocowanie", "podstawa umocowania"]),

        training_date:      Option<Date> = past().column().section("statements").law("GDPR 39(1)(b)")
                                .headings(&["data szkolenia", "szkolenie"]),
        training_title:     Option<Line> = max(200).headings(&["temat szkolenia", "nazwa szkolenia"]),
        pledge_date:        Option<Date> = past().column().law("GDPR 28(3)(b), 32(4)")
                                .headings(&["data oswiadczenia", "oswiadczenie o poufnosci", "zobowiazanie do poufnosci"]),
        policy_version:     Option<Line> = max(60).law("GDPR 24(2)").headings(&["wersja polityki"]),
        policy_date:        Option<Date> = past().headings(&["data zapoznania", "zapoznanie z polityka"]),
        received_on:        Option<Date> = past().headings(&["data odbioru", "potwierdzenie odbioru"]),

        withdrawn_on:       Option<Date> = column().section("end")
                                .headings(&["data odwolania", "data cofniecia", "data odebrania"]),
        withdrawal_reason:  Option<WithdrawalReason> = column()
                                .headings(&["przyczyna odwolania", "powod odwolania", "przyczyna ustania"]),
        withdrawals:        Vec<AccessToWithdraw> = max(60),
        remarks:            Option<Text> = max(4000).personal().headings(&["uwagi"]),
    }
}

const WORKFLOW: Workflow = Workflow {
    states: &[
        open("prepared"),
        open("granted"),
        open("suspended"),
        // Access is gone in these two; the keys, accounts and devices are still to be taken back.
        open("withdrawn"),
        open("expired"),
        closed("completed"),
    ],
    moves: &[
        Move::new("grant", &["prepared"], "granted")
            .needs(&["from", "training_date", "pledge_date", "policy_version", "issuer"])
            .power(Power::Administer)
            .law("GDPR 29, 32(4)"),
        Move::new("suspend", &["granted"], "suspended").power(Power::Administer).reason(),
        Move::new("resume", &["suspended"], "granted").power(Power::Administer),
        Move::new("withdraw", &["prepared", "granted", "suspended"], "withdrawn")
            .needs(&["withdrawn_on", "withdrawal_reason"])
            .power(Power::Administer)
            .reason(),
        Move::new("expire", &["granted", "suspended"], "expired").needs(&["to"]).power(Power::Administer),
        Move::new("complete", &["withdrawn", "expired"], "completed").power(Power::Administer),
    ],
};

impl Register for Authorisation {
    const SLUG: &'static str = "authorisations";
    const GROUP: Group = Group::Staff;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 29, 32(4)";
    const LISTED: &'static [&'static str] = &["post", "unit", "registers", "from", "to"];
    const DOCUMENTS: &'static [&'static str] = &["authorisation"];
    const GUARD: Power = Power::Administer;

    fn title(&self) -> String {
        self.person.to_string()
    }

    fn check(&self, at: &Moment) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.to.is_some_and(|to| to < self.from) {
            problems.push(Problem::at("to", "problem-before-the-start"));
        }
        if self.withdrawn_on.is_some_and(|day| day < self.from) && at.state != "prepared" {
            problems.push(Problem::at("withdrawn_on", "problem-before-the-start"));
        }
        if at.state == "granted" && self.is_without_scope() {
            problems.push(Problem::at("registers", "problem-authorisation-without-scope"));
        }
        if at.state == "expired" && self.to.is_some_and(|to| to >= at.today) {
            problems.push(Problem::at("to", "problem-authorisation-not-over"));
        }
        if at.state == "completed" {
            let left = self.withdrawals.iter().enumerate().filter(|(_, row)| row.done_on.is_none());
            problems.extend(
                left.map(|(index, _)| {
                    Problem::at(format!("withdrawals.{index}.done_on"), "problem-access-not-withdrawn")
                }),
            );
        }
        problems
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        let mut deadlines = Vec::new();
        let is_over = !matches!(at.state, "prepared" | "granted" | "suspended");
        if let Some(to) = self.to {
            deadlines.push(Deadline::fixed("expiry", "GDPR 29", to).met(is_over));
        }
        let end = match at.state {
            "withdrawn" => self.withdrawn_on,
            "expired" => self.to,
            "completed" => self.withdrawn_on.or(self.to),
            _ => None,
        };
        if let Some(end) = end {
            let all_taken = !self.withdrawals.is_empty() && self.withdrawals.iter().all(|row| row.done_on.is_some());
            deadlines.push(Deadline::fixed("cut-off", "GDPR 32", end).met(all_taken || at.state == "completed"));
        }
        deadlines
    }

    fn gaps(&self, at: &Moment) -> Vec<Gap> {
        let is_live = matches!(at.state, "granted" | "suspended");
        let mut gaps = Vec::new();
        let mut gap = |is_open: bool, field, key, law| {
            if is_open {
                gaps.push(Gap { field, key, law });
            }
        };
        gap(is_live && self.received_on.is_none(), "received_on", "gap-authorisation-receipt", "GDPR 5(2)");
        gap(is_live && self.systems.is_empty(), "systems", "gap-authorisation-systems", "GDPR 32(4)");
        gap(is_live && self.datasets.is_empty(), "datasets", "gap-authorisation-datasets", "GDPR 32(4)");
        gap(is_live && self.to.is_some_and(|to| to < at.today), "to", "gap-authorisation-past-its-end", "GDPR 29");
        gap(
            at.state == "withdrawn" && self.withdrawals.is_empty(),
            "withdrawals",
            "gap-authorisation-cut-off",
            "GDPR 32",
        );
        gap(
            at.state == "granted" && self.training_date.is_some_and(|day| is_older_than_a_year(day, at.today)),
            "training_date",
            "gap-authorisation-training-old",
            "GDPR 39(1)(b)",
        );
        gaps
    }

    fn claim(&self, at: &Moment, rules: &Rules) -> Option<Claim> {
        claim::of(self, at, rules)
    }

    fn holder(&self) -> Option<String> {
        self.account.as_ref().map(ToString::to_string)
    }

    fn document(&self, _template: &str, _at: &Moment) -> Value {
        document::authorisation(self)
    }

    fn sample() -> Self {
        Self {
            person: "Alicja Wzorcowa".into(),
            person_type: PersonType::Employee,
            post: "sekretarz szkoły".into(),
            unit: Some("sekretariat".into()),
            account: Some("sekretariat".into()),
            pesel: None,
            reference: Some("UPO/12/2025".into()),
            powers: vec![PowerChoice::View, PowerChoice::Enter, PowerChoice::Change],
            registers: vec![RegisterScope::Datasets, RegisterScope::Requests, RegisterScope::Breaches],
            access_level: Some("B – sekretariat".into()),
            datasets: vec![Link(1), Link(2)],
            activities: vec![Link(1)],
            systems: vec![
                SystemAccess {
                    system: "dziennik elektroniczny".into(),
                    login: Some("a.wzorcowa".into()),
                    rights: Some("sekretariat".into()),
                },
                SystemAccess { system: "poczta służbowa".into(), login: None, rights: None },
            ],
            data_categories: Some("dane identyfikacyjne i kontaktowe uczniów oraz rodziców, przebieg nauki".into()),
            person_categories: Some("uczniowie, rodzice i opiekunowie prawni".into()),
            special_categories: false,
            from: jiff::civil::date(2025, 9, 1),
            to: Some(jiff::civil::date(2026, 8, 31)),
            issuer: Some("Bolesław Przykładny".into()),
            issuer_function: Some("dyrektor szkoły".into()),
            issuer_ground: Some("art. 68 ust. 1 ustawy – Prawo oświatowe".into()),
            training_date: Some(jiff::civil::date(2025, 8, 27)),
            training_title: Some("Ochrona danych osobowych w sekretariacie".into()),
            pledge_date: Some(jiff::civil::date(2025, 8, 31)),
            policy_version: Some("3.1".into()),
            policy_date: Some(jiff::civil::date(2025, 8, 31)),
            received_on: Some(jiff::civil::date(2025, 9, 1)),
            withdrawn_on: None,
            withdrawal_reason: None,
            withdrawals: vec![
                AccessToWithdraw { resource: "konto w dzienniku elektronicznym".into(), done_on: None },
                AccessToWithdraw { resource: "klucz do sekretariatu".into(), done_on: None },
            ],
            remarks: Some("Zastępuje kierownika administracji.".into()),
        }
    }
}

impl Authorisation {
    /// An authorisation names what it opens, be it here, in another system or in a cabinet.
    fn is_without_scope(&self) -> bool {
        self.registers.is_empty()
            && self.datasets.is_empty()
            && self.activities.is_empty()
            && self.systems.is_empty()
            && self.data_categories.is_none()
    }
}

impl RegisterScope {
    pub fn slug(self) -> String {
        kebab(Self::OPTIONS.variants[self as usize].name)
    }
}

impl PowerChoice {
    pub fn power(self) -> Power {
        match self {
            Self::View => Power::View,
            Self::Enter => Power::Enter,
            Self::Change => Power::Change,
            Self::Disclose => Power::Disclose,
            Self::Delete => Power::Delete,
            Self::Administer => Power::Administer,
        }
    }
}

/// Training is repeated every twelve months unless the policy sets another cycle.
fn is_older_than_a_year(day: Date, today: Date) -> bool {
    claim::is_older_than(day, 12, today)
}
