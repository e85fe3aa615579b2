//! Backups: one plan for each system, with its log of runs, monthly copies, restore tests and real restores.
//!
//! A copy that was never restored is not believed in: one that the program draws is tested each month. A real restore
//! takes a copy that is older than the incident.

mod clock;
mod draws;
mod sample;
#[cfg(test)]
mod tests;

use jiff::civil::Date;
use rodowod_domain::field::{Body, Line, Link, Problem, Text};
use rodowod_domain::record::Deadline;
use rodowod_domain::register::{Demand, Fulfilled, Group, Moment, Register};
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_domain::{choice, register};
use serde_json::Value;

use crate::demands;

choice! {
    /// Where the copies are made: centrally, or by the user of one station.
    pub enum BackupSide {
        Server: "serwer" "centraln",
        Station: "stanowisk" "lokaln" "komputer",
    }
}

choice! {
    pub enum BackupScope {
        Database: "baz",
        Application: "aplikacj" "program",
        Configuration: "konfigur" "ustawien",
        Files: "plik" "folder",
        WholeSystem: "caly system" "obraz",
    }
}

choice! {
    pub enum RunCycle {
        Daily: "codzien" "dzien" "dob",
        WorkingDays: "robocz",
        AfterUse: "po uzyci" "po sesji" "po pracy",
        Weekly: "tygod",
    }
}

choice! {
    /// How often somebody looks at the runs and writes them down.
    pub enum RunLogging {
        EachRun: "kazd",
        OnceWeekly: "tygod",
    }
}

choice! {
    pub enum RunResult {
        Complete: "peln" "poprawn" "ok",
        Partial: "czesc",
        Failed: "nieudan" "blad",
    }
}

choice! {
    pub enum RestoreResult {
        Restored: "odtworz" "poprawn" "ok",
        Partly: "czesc",
        NotRestored: "nie",
    }
}

register! {
    /// One run, or all the runs of some days that went the same way.
    pub struct BackupRun {
        from: Date = past(),
        to: Option<Date> = past(),
        result: RunResult,
        checked_by: Option<Line> = max(120).personal(),
        note: Option<Line> = max(300),
    }
}

register! {
    /// A copy put aside for longer, with the label that stands on it.
    pub struct MonthlyCopy {
        made_on: Date = past(),
        label: Line = max(160),
        place: Line = max(200),
        is_encrypted: bool,
    }
}

register! {
    /// The copy that was drawn for a test, by words that were stated before, and the days among which it was drawn.
    pub struct CopyDraw {
        seed: Line = max(60),
        drawn_on: Option<Date> = once(),
        copy_made_on: Option<Date> = once(),
        offered: Option<Text> = once(),
    }
}

register! {
    pub struct RestoreTest {
        tested_on: Date = past(),
        copy_made_on: Date = past(),
        is_drawn: bool = derived(),
        drawn_by_hand: bool = once(),
        result: RestoreResult,
        minutes: Option<u32> = max(100_000),
        tested_by: Line = max(120).personal(),
        note: Option<Line> = max(300),
    }
}

register! {
    /// Data put back after something happened to them.
    pub struct Restore {
        incident_on: Date = past(),
        copy_made_on: Date = past(),
        is_scanned: bool,
        decided_by: Option<Line> = max(120).personal(),
        decided_on: Option<Date> = past(),
        restored_on: Date = past(),
        result: RestoreResult,
        restored_by: Line = max(120).personal(),
        note: Option<Line> = max(300),
    }
}

register! {
    /// The backups of one system.
    pub struct Backup {
        name: Line = max(160).column().section("plan").headings(&["system", "nazwa", "czego kopia", "zasob"]),
        system: Option<Link> = to("systems"),
        side: BackupSide = column().headings(&["gdzie powstaje", "rodzaj"]),
        scope: Vec<BackupScope> = required().column().law("GDPR 32(1)(c)").headings(&["zakres", "zakres kopii"]),
        datasets: Vec<Link> = to("datasets"),
        devices: Vec<Link> = to("devices"),
        cycle: RunCycle = column().law("GDPR 32(1)(c)").headings(&["cykl", "czestotliwosc", "jak czesto"]),
        logging: RunLogging = headings(&["odnotowywanie"]),
        starts_on: Date = column().headings(&["od kiedy", "poczatek"]),
        owner: Option<Line> = max(120).column().law("GDPR 24, 32(4)").headings(&["odpowiedzialny", "kto wykonuje", "opiekun"]),
        software: Option<Line> = max(160).headings(&["program", "oprogramowanie"]),

        target: Option<Line> = max(200).section("copies").headings(&["gdzie sa kopie", "miejsce kopii", "nosnik"]),
        media: Vec<Link> = to("media"),
        processor: Option<Link> = to("processors").law("GDPR 28"),
        is_encrypted: bool = column().law("GDPR 32(1)(a)").headings(&["szyfrowane", "szyfrowanie"]),
        is_off_site: bool = column().law("GDPR 32(1)(c)").headings(&["poza siedziba"]),
        who_reaches: Vec<Line> = max(30).law("GDPR 32(1)(b)").headings(&["kto ma dostep"]),
        kept_for: Option<Line> = max(200).law("GDPR 5(1)(e)").headings(&["ile kopii", "jak dlugo"]),
        restore_hours: Option<u32> = max(10_000).law("GDPR 32(1)(c)").headings(&["czas odtworzenia"]),

        runs: Vec<BackupRun> = max(500).section("log").law("GDPR 5(2)"),
        copies: Vec<MonthlyCopy> = max(200),
        draws: Vec<CopyDraw> = max(200).law("GDPR 32(1)(d)"),
        tests: Vec<RestoreTest> = max(200).law("GDPR 32(1)(d)"),
        restores: Vec<Restore> = max(200).law("GDPR 32(1)(c)"),
        remarks: Option<Text> = max(3000).headings(&["uwagi"]),
        ended_on: Option<Date> = past(),

        last_run_on: Option<Date> = derived().column().section("state"),
        last_run: Option<RunResult> = derived().column(),
        last_copy_on: Option<Date> = derived().column(),
        last_test_on: Option<Date> = derived().column(),
        last_test: Option<RestoreResult> = derived().column(),
        drawn_copy: Option<Date> = derived(),
        drawn_seed: Option<Line> = derived(),
    }
}

const WORKFLOW: Workflow = Workflow {
    states: &[open("planned"), open("running"), open("suspended"), closed("ended")],
    moves: &[
        Move::new("start", &["planned"], "running").needs(&["owner", "target"]).law("GDPR 32(1)(c)"),
        Move::staying("record-run", &["running"]).logs("runs").law("GDPR 5(2)"),
        Move::staying("draw", &["running", "suspended"]).logs("draws").law("GDPR 32(1)(d)"),
        Move::staying("record-test", &["running", "suspended"])
            .shows(&["drawn_copy", "drawn_seed"])
            .logs("tests")
            .law("GDPR 32(1)(d)"),
        Move::staying("record-copy", &["running"]).logs("copies").law("GDPR 32(1)(c)"),
        Move::staying("record-restore", &["running", "suspended"]).logs("restores").law("GDPR 32(1)(c)"),
        Move::new("suspend", &["running"], "suspended").reason(),
        Move::new("resume", &["suspended"], "running"),
        Move::new("end", &["planned", "running", "suspended"], "ended").needs(&["ended_on"]).reason(),
        Move::new("reopen", &["ended"], "running").reason(),
    ],
};

impl BackupRun {
    fn last_day(&self) -> Date {
        self.to.unwrap_or(self.from)
    }
}

impl Backup {
    fn newest_run(&self) -> Option<&BackupRun> {
        self.runs.iter().max_by_key(|run| run.last_day())
    }

    fn newest_test(&self) -> Option<&RestoreTest> {
        self.tests.iter().max_by_key(|test| test.tested_on)
    }

    fn check_rows(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut demand = |is_broken: bool, field: String, key| {
            if is_broken {
                problems.push(Problem::at(field, key));
            }
        };
        for (index, run) in self.runs.iter().enumerate() {
            demand(run.last_day() < run.from, format!("runs.{index}.to"), "problem-before-the-start");
        }
        for (index, test) in self.tests.iter().enumerate() {
            demand(
                test.copy_made_on > test.tested_on,
                format!("tests.{index}.copy_made_on"),
                "problem-copy-after-test",
            );
        }
        for (index, restore) in self.restores.iter().enumerate() {
            // A copy made on the day of the incident may hold what the incident did.
            demand(
                restore.copy_made_on >= restore.incident_on,
                format!("restores.{index}.copy_made_on"),
                "problem-copy-after-incident",
            );
            demand(
                restore.decided_on.is_some_and(|decided| decided > restore.restored_on),
                format!("restores.{index}.decided_on"),
                "problem-restore-before-decision",
            );
            demand(
                restore.restored_on < restore.incident_on,
                format!("restores.{index}.restored_on"),
                "problem-before-the-start",
            );
        }
        problems
    }
}

impl Register for Backup {
    const SLUG: &'static str = "backups";
    const GROUP: Group = Group::Security;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 32(1)(b), 32(1)(c), 32(1)(d)";
    const VERSION: u32 = 2;
    const LISTED: &'static [&'static str] = &["cycle", "last_run_on", "last_run", "last_copy_on", "last_test_on"];
    const DUTIES: &'static [Fulfilled] = &[
        ("run", &["record-run", "start"]),
        ("mend", &["record-run"]),
        ("copy", &["record-copy"]),
        ("draw", &["draw"]),
        ("test", &["record-test"]),
    ];

    fn title(&self) -> String {
        self.name.to_string()
    }

    /// Before the program drew, people wrote down that they had: that stays said of those tests, and of no later one.
    fn upgrade(from: u32, mut body: Body) -> Body {
        let tests = body.get_mut("tests").and_then(Value::as_array_mut).filter(|_| from < 2);
        for test in tests.into_iter().flatten().filter_map(Value::as_object_mut) {
            if let Some(is_drawn) = test.remove("is_drawn") {
                test.insert("drawn_by_hand".to_owned(), is_drawn);
            }
        }
        body
    }

    /// What was drawn is not drawn over: another draw is another row.
    fn is_frozen(_state: &str, field: &str) -> bool {
        field == "draws"
    }

    fn check(&self, _at: &Moment) -> Vec<Problem> {
        let mut problems = self.check_rows();
        problems.extend(draws::problems(self));
        problems
    }

    fn derive(&mut self, at: &Moment) {
        draws::derive(self, at.today);
        self.last_run_on = self.newest_run().map(BackupRun::last_day);
        self.last_run = self.newest_run().map(|run| run.result);
        self.last_copy_on = self.copies.iter().map(|copy| copy.made_on).max();
        self.last_test_on = self.newest_test().map(|test| test.tested_on);
        self.last_test = self.newest_test().map(|test| test.result);
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        if at.state == "running" { clock::deadlines(self, at) } else { Vec::new() }
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        let is_running = at.state == "running";
        let lacks_settings = self.side == BackupSide::Server
            && !self.scope.iter().any(|part| matches!(part, BackupScope::Configuration | BackupScope::WholeSystem));
        let never_drawn = !self.tests.is_empty() && !self.tests.iter().any(|test| test.is_drawn || test.drawn_by_hand);
        let unscanned = self.restores.iter().any(|restore| !restore.is_scanned);
        let is_decided = |restore: &Restore| restore.decided_by.is_some() && restore.decided_on.is_some();
        let undecided = !self.restores.iter().all(is_decided);
        let open_copies = self.copies.iter().any(|copy| !copy.is_encrypted);
        demands::wanted([
            (!self.is_encrypted, "is_encrypted", "gap-backup-encryption", "GDPR 32(1)(a)"),
            (open_copies, "copies", "gap-backup-copy-open", "GDPR 32(1)(a)"),
            (!self.is_off_site, "is_off_site", "gap-backup-off-site", "GDPR 32(1)(c)"),
            (lacks_settings, "scope", "gap-backup-settings", "GDPR 32(1)(c)"),
            (self.datasets.is_empty(), "datasets", "gap-backup-datasets", "GDPR 32(1)(c)"),
            (self.kept_for.is_none(), "kept_for", "gap-backup-kept-for", "GDPR 5(1)(e)"),
            (is_running && self.tests.is_empty(), "tests", "gap-backup-untested", "GDPR 32(1)(d)"),
            (is_running && never_drawn, "tests", "gap-backup-not-drawn", "GDPR 32(1)(d)"),
            (unscanned, "restores", "gap-backup-restore-unscanned", "GDPR 32(1)"),
            (undecided, "restores", "gap-backup-restore-undecided", "GDPR 32(1)(c)"),
        ])
    }

    fn sample() -> Self {
        sample::backup()
    }
}
