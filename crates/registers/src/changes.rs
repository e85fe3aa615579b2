//! Planned changes, screened before they are made: does the change touch personal data, what protects them, who answers.
//!
//! Going live is a gate. It stays shut until every measure stands, and until the impact assessment that the change
//! calls for is approved; afterwards the measures are watched.

#[cfg(test)]
mod tests;

use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use rodowod_domain::field::{Line, Link, Problem, Text};
use rodowod_domain::record::Deadline;
use rodowod_domain::register::{Demand, FollowUp, Fulfilled, Group, Linked, Moment, Register};
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_domain::{choice, register};
use serde_json::json;

use crate::demands;
use crate::risks::WeighedFactor;

choice! {
    pub enum ChangeKind {
        Business: "biznes" "uslug",
        InformationSystem: "informat" "system" "it",
        Technological: "technolog" "urzadz",
        Organisational: "organiz",
    }
}

choice! {
    pub enum Involvement { Involved: "tak", NotInvolved: "nie" }
}

choice! {
    /// The five tests of art. 35(1), (3) and (4).
    pub enum ImpactTest {
        LikelyHighRisk,
        SystematicEvaluation,
        LargeScaleSensitive,
        PublicMonitoring,
        OnTheList,
    }
}

choice! {
    pub enum ProtectiveMeasure {
        Pseudonymisation: "pseudonim",
        Minimisation: "minimal",
        AccessControl: "dostep" "uprawn",
        Encryption: "szyfr",
        Retention: "retenc" "usuwan",
        Logging: "dzienn" "log",
        Backup: "kopi",
        Contract: "umow" "powierz",
        Information: "inform" "klauzul",
        Training: "szkol",
        OtherMeasure: "inn",
    }
}

choice! {
    /// Where the impact assessment stands; taken from its own register.
    pub enum DpiaProgress { UnderWay, NotNeeded, Approved, Rejected }
}

register! {
    pub struct TestAnswer {
        test:   ImpactTest,
        met:    bool,
        reason: Text = max(2000),
    }
}

register! {
    /// A measure that stands before the change goes live.
    pub struct ChangeMeasure {
        kind:        ProtectiveMeasure,
        what:        Line = max(300),
        owner:       Option<Line> = max(120).personal(),
        due:         Option<Date>,
        in_place_on: Option<Date> = past(),
        evidence:    Option<Line> = max(300),
    }
}

register! {
    /// One look at how the measures work.
    pub struct Watch {
        on:      Date = past(),
        by:      Line = max(120).personal(),
        finding: Text = max(2000),
        works:   bool,
    }
}

register! {
    pub struct Change {
        name:           Line = max(200).column().section("change").headings(&["nazwa", "zmiana", "przedsiewziecie"]),
        kind:           ChangeKind = column().headings(&["rodzaj", "rodzaj zmiany"]),
        description:    Text = max(5000).law("GDPR 25(1)").headings(&["opis", "opis zmiany"]),
        owner:          Option<Line> = max(120).personal().law("GDPR 24(1), 25(1)")
                            .headings(&["odpowiedzialny", "planujacy", "osoba odpowiedzialna"]),
        unit:           Option<Line> = max(160).column().headings(&["komorka", "dzial"]),
        planned_on:     Date = column().headings(&["planowane wdrozenie", "termin", "data wdrozenia"]),
        activities:     Vec<Link> = to("processing-activities"),
        datasets:       Vec<Link> = to("datasets"),
        processors:     Vec<Link> = to("processors"),

        involvement:    Option<Involvement> = column().section("screening").law("GDPR 25(1)")
                            .headings(&["dane osobowe", "czy dotyczy danych osobowych"]),
        involvement_reasons: Option<Text> = max(3000).law("GDPR 5(2), 25(1)"),
        data:           Option<Text> = max(3000).shown_when("involvement", &["Involved"]).law("GDPR 5(1)(c)"),
        tests:          Vec<TestAnswer> = max(5).shown_when("involvement", &["Involved"]).law("GDPR 35(1), 35(3), 35(4)"),
        list_version:   Option<Line> = max(120).shown_when("involvement", &["Involved"]).law("GDPR 35(4)"),
        screened_by:    Option<Line> = max(120).personal(),
        screened_on:    Option<Date> = past().column(),
        dpia_needed:    Option<bool> = derived().law("GDPR 35(1)"),
        dpia:           Option<Link> = to("dpias").shown_when("involvement", &["Involved"]).law("GDPR 35"),
        dpia_progress:  Option<DpiaProgress> = column().shown_when("involvement", &["Involved"]).law("GDPR 35"),
        officer_opinion: Option<Text> = max(3000).shown_when("involvement", &["Involved"]).law("GDPR 38(1), 39(1)(a)"),
        officer_on:     Option<Date> = past().shown_when("involvement", &["Involved"]),

        measures:       Vec<ChangeMeasure> = max(60).section("measures").law("GDPR 25(1), 32(1)"),
        weighed:        Vec<WeighedFactor> = shown_when("involvement", &["Involved"]).law("GDPR 25(1)"),
        suitability:    Option<Text> = max(3000).shown_when("involvement", &["Involved"]).law("GDPR 25(1)"),

        approved_by:    Option<Line> = max(120).personal().section("live"),
        live_on:        Option<Date> = past().column().headings(&["wdrozono"]),
        watch_months:   Option<u32> = max(24).law("GDPR 32(1)(d)"),
        watches:        Vec<Watch> = max(60).law("GDPR 32(1)(d)"),
        conclusions:    Option<Text> = max(3000),
        remarks:        Option<Text> = max(4000).headings(&["uwagi"]),
    }
}

const WORKFLOW: Workflow = Workflow {
    states: &[open("planned"), open("screened"), open("live"), closed("finished"), closed("abandoned")],
    moves: &[
        Move::new("screen", &["planned"], "screened")
            .needs(&["owner", "involvement", "involvement_reasons", "screened_by", "screened_on"])
            .asks(&["tests", "list_version"])
            .law("GDPR 25(1)"),
        Move::new("screen-again", &["screened"], "planned").reason(),
        Move::staying("record-measures", &["planned", "screened", "live"]).asks(&["measures"]).law("GDPR 25(1), 32(1)"),
        Move::staying("record-watch", &["live"]).logs("watches").law("GDPR 32(1)(d)"),
        Move::new("go-live", &["screened"], "live").needs(&["live_on", "approved_by"]).law("GDPR 25(1), 35, 36(1)"),
        Move::new("finish", &["live"], "finished").needs(&["conclusions"]).law("GDPR 32(1)(d)"),
        Move::new("abandon", &["planned", "screened"], "abandoned").reason(),
        Move::new("reopen", &["finished", "abandoned"], "planned").reason(),
    ],
};

/// Months between two looks at the measures where the change names none.
const WATCH: u32 = 3;

impl Register for Change {
    const SLUG: &'static str = "changes";
    const GROUP: Group = Group::Processing;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 25, 35(1)";
    const LISTED: &'static [&'static str] = &["kind", "planned_on", "involvement", "dpia_progress", "live_on"];
    const DUTIES: &'static [Fulfilled] =
        &[("screening", &["screen"]), ("measure", &["record-measures"]), ("watch", &["record-watch"])];
    const COMPOSED_FROM: &'static [&'static str] = &["dpia"];

    fn title(&self) -> String {
        self.name.to_string()
    }

    /// Whoever plans a change does not say himself how its assessment ended.
    fn compose(&mut self, linked: &Linked, _at: &Moment) {
        self.dpia_progress = linked.first("dpia").map(|dpia| match dpia.state.as_str() {
            "approved" => DpiaProgress::Approved,
            "not-needed" => DpiaProgress::NotNeeded,
            "rejected" => DpiaProgress::Rejected,
            _ => DpiaProgress::UnderWay,
        });
    }

    fn derive(&mut self, _at: &Moment) {
        let is_answered = self.involvement.is_some();
        self.dpia_needed = is_answered.then(|| self.needs_dpia());
    }

    fn check(&self, at: &Moment) -> Vec<Problem> {
        let mut problems = match at.state {
            "screened" => self.screening_problems(),
            "live" => self.gate(),
            _ => Vec::new(),
        };
        if at.state == "finished" && self.is_involved() && self.watches.is_empty() {
            problems.push(Problem::at("watches", "problem-change-not-watched"));
        }
        if self.live_on.zip(self.screened_on).is_some_and(|(live, screened)| live < screened) {
            problems.push(Problem::at("live_on", "problem-change-live-before-screening"));
        }
        problems
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        let mut deadlines = Vec::new();
        let is_over = WORKFLOW.is_closed(at.state);
        if matches!(at.state, "planned" | "screened") {
            deadlines.push(Deadline::fixed("screening", "GDPR 25(1)", self.planned_on).met(at.state == "screened"));
        }
        let open = self.measures.iter().filter(|measure| measure.in_place_on.is_none()).filter_map(|row| row.due).min();
        if let Some(due) = open.filter(|_| !is_over) {
            deadlines.push(Deadline::fixed("measure", "GDPR 25(1), 32(1)", due));
        }
        if let Some(day) = self.next_watch().filter(|_| self.is_involved() && matches!(at.state, "live" | "finished")) {
            deadlines.push(Deadline::fixed("watch", "GDPR 32(1)(d)", day).met(is_over));
        }
        deadlines
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        if !self.is_involved() || WORKFLOW.is_closed(at.state) {
            return Vec::new();
        }
        let fails = self.watches.last().is_some_and(|watch| !watch.works);
        let questions = [
            (self.activities.is_empty(), "activities", "gap-change-activities", "GDPR 30(1)"),
            (self.data.is_none(), "data", "gap-change-data", "GDPR 5(1)(c)"),
            (self.tests.len() < 5, "tests", "gap-change-tests", "GDPR 35(1)"),
            (self.officer_opinion.is_none(), "officer_opinion", "gap-change-officer", "GDPR 38(1)"),
            (self.weighed.len() < 7, "weighed", "gap-change-weighed", "GDPR 25(1)"),
            (fails, "watches", "gap-change-measure-fails", "GDPR 32(1)(d)"),
        ];
        demands::wanted(questions)
    }

    fn follow_ups(&self, step: &str, _at: &Moment) -> Vec<FollowUp> {
        if step != "screen" || !self.needs_dpia() || self.dpia.is_some() {
            return Vec::new();
        }
        let title: String = format!("Ocena skutków: {}", self.name).chars().take(200).collect();
        let body = json!({ "name": title, "description": self.description, "activities": self.activities });
        vec![FollowUp::new("dpias", body).link("dpia")]
    }

    fn sample() -> Self {
        Self {
            name: "Dziennik elektroniczny nowego dostawcy".into(),
            kind: ChangeKind::InformationSystem,
            description: "Przeniesienie dziennika do chmury dostawcy od nowego roku szkolnego.".into(),
            owner: Some("Cezary Modelowy".into()),
            unit: Some("informatyka".into()),
            planned_on: date(2026, 12, 1),
            activities: vec![Link(1)],
            datasets: vec![Link(27)],
            processors: vec![Link(1)],
            involvement: Some(Involvement::Involved),
            involvement_reasons: Some("Dziennik zawiera oceny, frekwencję i dane kontaktowe rodziców.".into()),
            data: Some("dane uczniów i rodziców, informacje o zwolnieniach".into()),
            tests: vec![
                answer(ImpactTest::LikelyHighRisk, false, "Rozwiązanie znane i sprawdzone."),
                answer(ImpactTest::SystematicEvaluation, false, "System nie podejmuje decyzji."),
                answer(ImpactTest::LargeScaleSensitive, false, "600 uczniów jednej szkoły."),
                answer(ImpactTest::PublicMonitoring, false, "Brak monitoringu."),
                answer(ImpactTest::OnTheList, true, "Kryteria 4 i 9: dane o zdrowiu, osoby zależne."),
            ],
            list_version: Some("M.P. 2019 poz. 666".into()),
            screened_by: Some("Cezary Modelowy".into()),
            screened_on: Some(date(2026, 10, 5)),
            dpia_needed: Some(true),
            dpia: Some(Link(1)),
            dpia_progress: Some(DpiaProgress::Approved),
            officer_opinion: Some("Wdrożyć po podpisaniu umowy powierzenia.".into()),
            officer_on: Some(date(2026, 10, 12)),
            measures: vec![
                ChangeMeasure {
                    kind: ProtectiveMeasure::Contract,
                    what: "Umowa powierzenia z nowym dostawcą".into(),
                    owner: Some("Halina Wzorcowa".into()),
                    due: Some(date(2026, 11, 20)),
                    in_place_on: Some(date(2026, 11, 12)),
                    evidence: Some("umowa 12/2026".into()),
                },
                ChangeMeasure {
                    kind: ProtectiveMeasure::AccessControl,
                    what: "Dwuskładnikowe logowanie nauczycieli".into(),
                    owner: Some("Cezary Modelowy".into()),
                    due: Some(date(2026, 11, 27)),
                    in_place_on: Some(date(2026, 11, 19)),
                    evidence: Some("zrzut konfiguracji".into()),
                },
            ],
            weighed: vec![WeighedFactor::StateOfTheArt, WeighedFactor::Cost, WeighedFactor::RiskToPersons],
            suitability: Some("Środki odpowiadają ryzyku; koszt mieści się w umowie.".into()),
            approved_by: Some("Halina Wzorcowa".into()),
            live_on: Some(date(2026, 11, 20)),
            watch_months: Some(3),
            watches: vec![Watch {
                on: date(2026, 11, 21),
                by: "Cezary Modelowy".into(),
                finding: "Logowania poprawne, dwa konta bez drugiego składnika zablokowano.".into(),
                works: true,
            }],
            conclusions: Some("Środki działają.".into()),
            remarks: Some("Stary dziennik w trybie odczytu do czerwca.".into()),
        }
    }
}

fn answer(test: ImpactTest, met: bool, reason: &str) -> TestAnswer {
    TestAnswer { test, met, reason: reason.into() }
}

impl Change {
    fn is_involved(&self) -> bool {
        self.involvement == Some(Involvement::Involved)
    }

    /// One of the five tests is enough.
    fn needs_dpia(&self) -> bool {
        self.is_involved() && self.tests.iter().any(|answer| answer.met)
    }

    fn screening_problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.is_involved() && self.tests.len() < 5 {
            problems.push(Problem::at("tests", "problem-change-tests"));
        }
        let is_twice = |answer: &TestAnswer| self.tests.iter().filter(|other| other.test == answer.test).count() > 1;
        if let Some(index) = self.tests.iter().position(is_twice) {
            problems.push(Problem::at(format!("tests.{index}.test"), "problem-change-test-twice"));
        }
        let on_list = self.tests.iter().any(|answer| answer.test == ImpactTest::OnTheList);
        if on_list && self.list_version.is_none() {
            problems.push(Problem::at("list_version", "problem-change-list-version"));
        }
        problems
    }

    /// What still keeps the change from going live.
    fn gate(&self) -> Vec<Problem> {
        if !self.is_involved() {
            return Vec::new();
        }
        let mut problems = self.screening_problems();
        if self.measures.is_empty() {
            problems.push(Problem::at("measures", "problem-change-without-measures"));
        }
        for (index, measure) in self.measures.iter().enumerate() {
            if measure.in_place_on.is_none() {
                problems.push(Problem::at(format!("measures.{index}.in_place_on"), "problem-measure-not-in-place"));
            }
        }
        let is_cleared = matches!(self.dpia_progress, Some(DpiaProgress::Approved | DpiaProgress::NotNeeded));
        if self.needs_dpia() && !is_cleared {
            problems.push(Problem::at("dpia", "problem-change-dpia-open"));
        }
        if self.officer_opinion.is_none() {
            problems.push(Problem::at("officer_opinion", "problem-change-officer"));
        }
        problems
    }

    fn next_watch(&self) -> Option<Date> {
        let last = self.watches.iter().map(|watch| watch.on).max().or(self.live_on)?;
        last.checked_add(i64::from(self.watch_months.unwrap_or(WATCH)).months()).ok()
    }
}
