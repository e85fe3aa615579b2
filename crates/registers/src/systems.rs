//! The programs and platforms that hold personal data: whose they are, what they hold, who may do what in them.
//!
//! A system leaves the register only when its data went somewhere on record and its accounts were closed.

use jiff::civil::{Date, date};
use rodowod_domain::field::{Line, Link, Problem, Text};
use rodowod_domain::record::{Deadline, day_in_warsaw};
use rodowod_domain::register::{Demand, FollowUp, Fulfilled, Group, Moment, Register};
use rodowod_domain::retention;
use rodowod_domain::time_limit::{Period, Regime, limit};
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_domain::{choice, register};

use crate::demands;
use crate::devices::{Authentication, Protection};
use crate::maintenance::{MaintainedThing, ReviewReason, after_a_change};

choice! {
    pub enum SystemKind {
        Application: "program" "aplikacj",
        Platform: "platform" "portal" "chmur",
        Mail: "poczt" "mail",
        Files: "dysk" "plik" "folder",
        Website: "stron" "www",
        Telephony: "telefon" "central",
        Cameras: "monitoring" "kamer",
        Infrastructure: "domen" "serwer" "katalog",
        Other: "inn",
    }
}

choice! {
    /// On whose machines it runs.
    pub enum Hosting {
        Own: "wlasn" "lokaln",
        Supplier: "dostawc" "zewn" "chmur",
        /// The platform of a public body: the city's, a ministry's.
        PublicBody: "gmin" "miejsk" "minister" "publiczn",
    }
}

choice! {
    pub enum BackupCover {
        Own: "wlasn",
        Supplier: "dostawc",
        Both: "obie" "oba",
        None: "brak" "nie",
    }
}

choice! {
    pub enum BackupCycle {
        Continuous: "ciagl",
        Daily: "codzien" "dzien" "dob",
        Weekly: "tygod",
        Monthly: "miesi",
    }
}

choice! {
    /// What the system writes down of what its users do.
    pub enum LoggedAct {
        SignIn: "logow",
        Viewing: "podglad" "odczyt",
        /// Who entered the data, and when.
        Entering: "wprowadz",
        Changing: "zmian" "modyfik",
        Disclosing: "udostep" "eksport",
        Administering: "administ" "uprawn",
    }
}

choice! {
    /// Where it stands to whom data from the system were given.
    pub enum DisclosureLog {
        InSystem: "system",
        /// In the register of disclosures, which names the system.
        InRegister: "rejestr",
        NothingDisclosed: "nie udost",
    }
}

choice! {
    pub enum DataFate {
        Migrated: "przenies" "migrac",
        Archived: "archiw",
        Deleted: "usun",
        Returned: "zwroc",
    }
}

register! {
    /// One line of the table of access levels.
    pub struct AccessLevel {
        code:       Line = max(20),
        name:       Line = max(120),
        data:       Option<Text> = max(1000),
        operations: Option<Line> = max(300),
        posts:      Option<Line> = max(300),
    }
}

register! {
    /// One program or platform.
    pub struct System {
        name: Line = max(160).column().section("system").headings(&[
            "system", "nazwa systemu", "system informatyczny", "program", "nazwa programu", "aplikacja", "nazwa",
        ]),
        kind: SystemKind = column().headings(&["rodzaj", "typ", "rodzaj systemu"]),
        purpose: Option<Text> = max(2000).headings(&["przeznaczenie", "do czego sluzy", "opis", "zastosowanie"]),
        hosting: Hosting = column().headings(&["gdzie dziala", "utrzymanie", "hosting"]),
        supplier: Option<Link> = to("processors").law("GDPR 28"),
        producer: Option<Line> = max(200).column().headings(&["producent", "dostawca", "wlasciciel"]),
        address: Option<Line> = max(300).headings(&["adres", "adres strony", "url"]),
        edition: Option<Line> = max(80).headings(&["wersja"]),
        licence: Option<Line> = max(200).headings(&["licencja", "nr licencji"]),
        licence_until: Option<Date> = headings(&["licencja do", "waznosc licencji"]),
        support_until: Option<Date> = column().law("GDPR 32(1); KRI").headings(&["wsparcie do", "koniec wsparcia"]),

        datasets: Vec<Link> = section("contents").to("datasets"),
        datasets_named: Vec<Line> = max(50).headings(&["zbiory", "zbiory danych", "zbior danych", "nazwy zbiorow"]),
        activities: Vec<Link> = to("processing-activities"),
        devices: Vec<Link> = to("devices"),
        special_categories: bool = column().law("GDPR 9, 10").headings(&["dane szczegolnych kategorii", "dane wrazliwe"]),
        flows: Option<Text> = max(2000).headings(&["przeplyw danych", "powiazania z innymi systemami"]),

        owner: Option<Line> = max(120).column().section("access").headings(&[
            "wlasciciel biznesowy", "opiekun", "gospodarz", "osoba odpowiedzialna",
        ]),
        administrator: Option<Line> = max(120).column().headings(&["administrator", "administrator systemu", "asi"]),
        sign_in: Vec<Authentication> = law("GDPR 32(1)(b)").headings(&[
            "logowanie", "sposob logowania", "metoda logowania", "uwierzytelnianie",
        ]),
        idle_minutes: Option<u32> = max(1440).law("GDPR 32(1)(b)"),
        failed_tries: Option<u32> = max(100).law("GDPR 32(1)(b)"),
        emergency_access: Option<Line> = max(200),
        levels: Vec<AccessLevel> = max(60).law("GDPR 29, 32(4)"),

        protections: Vec<Protection> = section("protection").law("GDPR 32(1)").headings(&["zabezpieczenia", "ochrona"]),
        network: Option<Text> = max(1000).headings(&["siec"]),
        backup: Option<BackupCover> = column().law("GDPR 32(1)(c)").headings(&["kopia zapasowa", "kopie"]),
        backup_cycle: Option<BackupCycle> = shown_when("backup", &["Own", "Supplier", "Both"]).law("GDPR 32(1)(c)"),
        backup_place: Option<Line> = max(200).shown_when("backup", &["Own", "Supplier", "Both"]),
        logged: Vec<LoggedAct> = law("GDPR 5(2), 32(1)"),
        logs_months: Option<u32> = max(600).law("KRI"),
        lists_person: bool = law("GDPR 15"),
        disclosure_log: Option<DisclosureLog> = column().law("GDPR 15(1)(c), 19"),
        last_review: Option<Date> = past().column().law("GDPR 32(1)(d)").headings(&["data przegladu", "ostatni przeglad"]),
        remarks: Option<Text> = max(5000).headings(&["uwagi", "dodatkowe informacje"]),

        withdrawn_on: Option<Date> = past().section("end"),
        data_fate: Option<DataFate> = law("GDPR 5(1)(e)"),
        fate_note: Option<Line> = max(300),
        accounts_closed_on: Option<Date> = past().law("GDPR 32(1)(b)"),
    }
}

const WORKFLOW: Workflow = Workflow {
    states: &[open("planned"), open("used"), open("withdrawn"), closed("retired")],
    moves: &[
        Move::new("start", &["planned"], "used")
            .needs(&["owner", "administrator", "sign_in", "backup"])
            .law("GDPR 25, 32"),
        Move::staying("review", &["used"]).needs(&["last_review"]).afresh(&["last_review"]).law("GDPR 32(1)(d)"),
        Move::staying("change-edition", &["used"])
            .needs(&["edition"])
            .asks(&["support_until"])
            .afresh(&["edition", "support_until"])
            .law("GDPR 32(1)(d)"),
        Move::staying("renew-licence", &["used"])
            .needs(&["licence_until"])
            .asks(&["licence"])
            .afresh(&["licence_until"]),
        Move::new("withdraw", &["used"], "withdrawn").needs(&["withdrawn_on"]).reason(),
        Move::new("retire", &["withdrawn"], "retired").needs(&["data_fate", "accounts_closed_on"]).law("GDPR 5(1)(e)"),
        Move::new("abandon", &["planned"], "retired").reason(),
        Move::new("reopen", &["retired", "withdrawn"], "planned").reason(),
    ],
};

/// The rights in a system and what protects it are looked through at least this often.
const REVIEW: Period = Period::Months(12);

impl Register for System {
    const SLUG: &'static str = "systems";
    const GROUP: Group = Group::Security;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 32(1)";
    const LISTED: &'static [&'static str] = &["kind", "hosting", "producer", "owner", "backup"];
    const DUTIES: &'static [Fulfilled] =
        &[("licence", &["renew-licence"]), ("support", &["change-edition"]), ("review", &["review"])];

    fn title(&self) -> String {
        self.name.to_string()
    }

    fn check(&self, at: &Moment) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut codes: Vec<&str> = self.levels.iter().map(|level| level.code.as_ref()).collect();
        codes.sort_unstable();
        if codes.windows(2).any(|pair| pair[0] == pair[1]) {
            problems.push(Problem::at("levels", "problem-level-twice"));
        }
        if at.state == "used" && self.sign_in.contains(&Authentication::None) && self.sign_in.len() > 1 {
            problems.push(Problem::at("sign_in", "problem-sign-in-and-none"));
        }
        if self
            .withdrawn_on
            .zip(self.accounts_closed_on)
            .is_some_and(|(gone, closed)| at.state == "retired" && closed < gone)
        {
            problems.push(Problem::at("accounts_closed_on", "problem-accounts-before-end"));
        }
        problems
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        if at.state != "used" {
            return Vec::new();
        }
        let last = self.last_review.unwrap_or_else(|| day_in_warsaw(at.created_at));
        let review = limit(last, REVIEW, Regime::Kc).ok();
        let licence = self.licence_until.map(|day| Deadline::fixed("licence", "house rule", day));
        let support = self.support_until.map(|day| Deadline::fixed("support", "GDPR 32(1); KRI", day));
        let review = review.map(|limit| Deadline::day("review", "GDPR 32(1)(d)", &limit));
        licence.into_iter().chain(support).chain(review).collect()
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        if at.state != "used" {
            return Vec::new();
        }
        let has_no_sets = self.datasets.is_empty() && self.datasets_named.is_empty();
        let is_outside = self.hosting == Hosting::Supplier;
        let is_unlocked = self.sign_in.is_empty() || self.sign_in.contains(&Authentication::None);
        let is_weak = self.special_categories && !self.sign_in.iter().any(|way| is_strong(*way));
        let least = retention::rule_on("system-logs", at.today).and_then(|rule| rule.period?.months());
        let is_short = self.logs_months.zip(least).is_some_and(|(months, least)| months < least);
        let open = [
            (has_no_sets, "datasets", "gap-system-sets", "GDPR 30(1)"),
            (is_outside && self.supplier.is_none(), "supplier", "gap-system-supplier", "GDPR 28(3)"),
            (self.levels.is_empty(), "levels", "gap-system-levels", "GDPR 29, 32(4)"),
            (is_unlocked, "sign_in", "gap-system-sign-in", "GDPR 32(1)(b)"),
            (is_weak, "sign_in", "gap-system-second-factor", "GDPR 32(1)(b)"),
            (matches!(self.backup, None | Some(BackupCover::None)), "backup", "gap-system-backup", "GDPR 32(1)(c)"),
            (!self.logged.contains(&LoggedAct::Changing), "logged", "gap-system-logs", "GDPR 5(2); KRI"),
            (is_short, "logs_months", "gap-system-logs-short", "KRI"),
            (self.disclosure_log.is_none(), "disclosure_log", "gap-system-disclosure-log", "GDPR 15(1)(c), 19"),
        ];
        demands::wanted(open)
    }

    /// A new edition is tried before anybody relies on it.
    fn follow_ups(&self, step: &str, at: &Moment) -> Vec<FollowUp> {
        let is_base = self.kind == SystemKind::Infrastructure;
        let reason = if is_base { ReviewReason::SystemEdition } else { ReviewReason::ProgramEdition };
        let review = after_a_change((&self.name, MaintainedThing::System, reason), at.today).back("systems");
        (step == "change-edition").then_some(review).into_iter().collect()
    }

    fn sample() -> Self {
        sample()
    }
}

/// More than a password alone.
fn is_strong(way: Authentication) -> bool {
    !matches!(way, Authentication::Password | Authentication::Pin | Authentication::None)
}

fn sample() -> System {
    System {
        name: "Dziennik elektroniczny".into(),
        kind: SystemKind::Platform,
        purpose: Some("Oceny, frekwencja i kontakt z rodzicami.".into()),
        hosting: Hosting::Supplier,
        supplier: Some(Link(1)),
        producer: Some("Dzienniki Wzorcowe sp. z o.o.".into()),
        address: Some("https://dziennik.example".into()),
        edition: Some("2026.3".into()),
        licence: Some("umowa 17/2025, bez limitu kont".into()),
        licence_until: Some(date(2027, 8, 31)),
        support_until: Some(date(2028, 12, 31)),
        datasets: vec![Link(28)],
        datasets_named: vec!["Platforma oświatowa".into()],
        activities: vec![Link(1)],
        devices: vec![Link(1)],
        special_categories: true,
        flows: Some("Raz na dobę pobiera listę uczniów z sekretariatu.".into()),
        owner: Some("zastępca dyrektora".into()),
        administrator: Some("administrator IT".into()),
        sign_in: vec![Authentication::PasswordAndCode],
        idle_minutes: Some(15),
        failed_tries: Some(5),
        emergency_access: Some("koperta w sejfie dyrektora, każde otwarcie w protokole".into()),
        levels: vec![
            AccessLevel {
                code: "N".into(),
                name: "nauczyciel".into(),
                data: Some("Oceny i frekwencja własnych klas.".into()),
                operations: Some("podgląd, wprowadzanie, poprawianie".into()),
                posts: Some("nauczyciel, wychowawca".into()),
            },
            AccessLevel {
                code: "D".into(),
                name: "dyrekcja".into(),
                data: None,
                operations: Some("podgląd całości, zestawienia".into()),
                posts: Some("dyrektor, zastępca dyrektora".into()),
            },
        ],
        protections: vec![Protection::AutomaticUpdates, Protection::Backup],
        network: Some("Dostęp tylko przez szyfrowane połączenie.".into()),
        backup: Some(BackupCover::Supplier),
        backup_cycle: Some(BackupCycle::Daily),
        backup_place: Some("drugie centrum danych dostawcy".into()),
        logged: vec![LoggedAct::SignIn, LoggedAct::Entering, LoggedAct::Changing],
        logs_months: Some(24),
        lists_person: true,
        disclosure_log: Some(DisclosureLog::InRegister),
        last_review: Some(date(2026, 9, 4)),
        remarks: Some("Aneks o czasie zgłaszania naruszeń w przygotowaniu.".into()),
        withdrawn_on: None,
        data_fate: Some(DataFate::Migrated),
        fate_note: Some("protokół migracji 1/2026".into()),
        accounts_closed_on: None,
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

    fn gaps(system: &System) -> Vec<&'static str> {
        system.gaps(&at("used")).into_iter().map(|gap| gap.key).collect()
    }

    #[test]
    fn a_whole_entry_has_no_gaps_and_each_thing_left_out_is_named() {
        assert_eq!(gaps(&System::sample()), [""; 0]);
        let one = |change: fn(&mut System)| {
            let mut system = System::sample();
            change(&mut system);
            gaps(&system)
        };
        assert_eq!(one(|system| system.supplier = None), ["gap-system-supplier"]);
        assert_eq!(one(|system| system.levels.clear()), ["gap-system-levels"]);
        assert_eq!(one(|system| system.backup = Some(BackupCover::None)), ["gap-system-backup"]);
        assert_eq!(one(|system| system.sign_in = vec![Authentication::Password]), ["gap-system-second-factor"]);
        assert_eq!(one(|system| system.logs_months = Some(6)), ["gap-system-logs-short"]);
        assert_eq!(one(|system| system.disclosure_log = None), ["gap-system-disclosure-log"]);
    }

    #[test]
    fn a_new_edition_calls_for_a_review_of_the_program() {
        let opened = System::sample().follow_ups("change-edition", &at("used"));
        assert_eq!((opened[0].register, opened[0].back), ("maintenance", Some("systems")));
        assert_eq!(
            (&opened[0].body["reason"], &opened[0].body["planned_on"]),
            (&"ProgramEdition".into(), &"2026-11-23".into())
        );
        assert!(System::sample().follow_ups("review", &at("used")).is_empty());
    }

    #[test]
    fn a_level_stands_in_the_table_once() {
        let mut system = System::sample();
        system.levels[1].code = "N".into();
        assert_eq!(system.check(&at("used"))[0].key, "problem-level-twice");
    }

    #[test]
    fn the_yearly_review_runs_from_the_last_one_or_from_the_entry() {
        let due = |system: &System| {
            let deadlines = system.deadlines(&at("used"));
            deadlines.into_iter().find(|deadline| deadline.name == "review").map(|deadline| deadline.due.to_string())
        };
        assert_eq!(due(&System::sample()).as_deref(), Some("2027-09-06"));
        assert_eq!(due(&System { last_review: None, ..System::sample() }).as_deref(), Some("2027-11-22"));
        assert!(System::sample().deadlines(&at("withdrawn")).is_empty());
    }
}
