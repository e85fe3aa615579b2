//! Rules of recording calls, as an order adopted them: what is recorded, who is told in which words, how long it stays.
//!
//! The register of recordings takes its term and its rights of access from here. Nothing is recorded before callers hear it.

#[cfg(test)]
mod tests;

use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use rodowod_domain::field::{Line, Link, Problem, Text};
use rodowod_domain::record::Deadline;
use rodowod_domain::register::{Demand, Fulfilled, Group, Moment, Register};
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_domain::{choice, register};

use crate::demands;

choice! {
    pub enum RecordingPurpose {
        ServiceQuality: "jakos" "obslug" "standard",
        Safety: "bezpiecz",
        Evidence: "dowod" "dokument",
    }
}

choice! {
    pub enum RecordingBasis {
        Consent: "zgod",
        LegalDuty: "obowiaz",
        PublicTask: "zadan" "publicz",
        LegitimateInterest: "interes",
    }
}

choice! {
    pub enum CallDirection { Incoming: "przych", Outgoing: "wych" }
}

choice! {
    /// What becomes of calls when the recorder fails.
    pub enum RecordingFallback { CallsGoOn: "rozmowy trwaj" "bez nagran", CallsStop: "wstrzym" "przerw" }
}

choice! {
    /// What a caller hears before anybody answers.
    pub enum AnnouncementPart {
        Institution: "nazw",
        AllCallsRecorded: "wszystk",
        Purpose: "cel",
        HowToRefuse: "odmow" "rozlacz",
        StayingMeansConsent: "pozostan" "kontynu",
        Controller: "administrator",
        FullInformation: "stron" "pelna inform",
    }
}

register! {
    /// Somebody rang and listened whether the announcement is heard.
    pub struct AnnouncementTest {
        tested_on: Date = past(),
        direction: CallDirection,
        number:    Option<Line> = max(40),
        is_heard:  bool,
        tested_by: Option<Line> = max(120).personal(),
        note:      Option<Line> = max(300),
    }
}

register! {
    /// A time in which the recorder did not record.
    pub struct RecordingFailure {
        from:          Date = past(),
        to:            Option<Date> = past(),
        calls_went_on: bool,
        note:          Option<Line> = max(300),
    }
}

register! {
    /// One edition of the rules.
    pub struct RecordingRules {
        name:             Line = max(160).column().section("scope").headings(&["nazwa", "regulamin"]),
        version:          Option<Line> = max(30).column().headings(&["wersja"]),
        purposes:         Vec<RecordingPurpose> = required().column().law("GDPR 5(1)(b)").headings(&["cele", "cel"]),
        basis:            RecordingBasis = column().law("GDPR 6(1)").headings(&["podstawa"]),
        numbers:          Vec<Line> = max(200).law("GDPR 5(1)(c)").headings(&["numery", "objete numery"]),
        directions:       Vec<CallDirection> = headings(&["kierunek"]),
        is_all_day:       bool = headings(&["cala dobe"]),
        fallback:         Option<RecordingFallback> = headings(&["awaria"]),
        other_way:        Option<Line> = max(300).law("GDPR 7(4)").headings(&["inny kanal"]),
        activity:         Option<Link> = to("processing-activities").law("GDPR 30(1)"),
        system:           Option<Link> = to("systems"),
        processor:        Option<Link> = to("processors").law("GDPR 28"),

        announcement:     Option<Text> = max(2000).section("announcement").law("GDPR 13").headings(&["zapowiedz", "komunikat"]),
        announcement_parts: Vec<AnnouncementPart> = law("GDPR 7(2), 13(1)"),
        outgoing_message: Option<Text> = max(1000).law("GDPR 13").headings(&["komunikat rozmow wychodzacych"]),
        clause:           Option<Link> = to("clauses").law("GDPR 13"),
        web_page:         Option<Line> = max(300).law("GDPR 12(1), 13").headings(&["strona"]),
        published_on:     Option<Date> = past().headings(&["opublikowano"]),
        posted_at:        Option<Line> = max(200).law("GDPR 12(1)").headings(&["tablica ogloszen"]),
        tests:            Vec<AnnouncementTest> = max(200).law("GDPR 5(2)"),

        retention_months: Option<u32> = max(60).section("keeping").column().law("GDPR 5(1)(e)").headings(&["okres przechowywania"]),
        access_posts:     Vec<Line> = max(30).law("GDPR 29, 32(4)").headings(&["kto ma dostep"]),
        staff_told_on:    Option<Date> = past().law("GDPR 13").headings(&["poinformowano pracownikow"]),
        failures:         Vec<RecordingFailure> = max(200).law("GDPR 5(2)"),

        order:            Option<Link> = to("orders").section("adoption"),
        adopted_by:       Option<Line> = max(120).headings(&["przyjal", "zatwierdzil"]),
        adopted_on:       Option<Date> = past().column().headings(&["data przyjecia"]),
        in_force_on:      Option<Date> = column().headings(&["obowiazuje od"]),
        next_review:      Option<Date> = column().law("GDPR 24(1)").headings(&["nastepny przeglad"]),
        author:           Option<Line> = max(120).headings(&["autor"]),
        repealed_on:      Option<Date> = past(),
        remarks:          Option<Text> = max(4000).headings(&["uwagi"]),
    }
}

const WORKFLOW: Workflow = Workflow {
    states: &[open("drafted"), open("in-force"), closed("repealed")],
    moves: &[
        Move::new("adopt", &["drafted"], "in-force")
            .needs(&[
                "numbers",
                "directions",
                "announcement",
                "announcement_parts",
                "retention_months",
                "access_posts",
                "adopted_by",
                "adopted_on",
                "in_force_on",
                "next_review",
            ])
            .law("GDPR 5(2), 24(1)"),
        Move::staying("record-test", &["in-force"]).logs("tests").law("GDPR 5(2), 13"),
        Move::staying("record-failure", &["in-force"]).logs("failures").law("GDPR 5(2)"),
        Move::staying("review", &["in-force"]).needs(&["next_review"]).afresh(&["next_review"]).law("GDPR 24(1)"),
        Move::new("amend", &["in-force"], "drafted").reason(),
        Move::new("repeal", &["in-force"], "repealed").needs(&["repealed_on"]).reason(),
        Move::new("reopen", &["repealed"], "drafted").reason(),
    ],
};

/// Months between two tests of the announcement.
const TEST_MONTHS: i32 = 3;

impl RecordingRules {
    /// What the announcement must say; that staying on the line is consent only where consent is the basis.
    fn parts_wanted(&self) -> impl Iterator<Item = AnnouncementPart> + use<> {
        use AnnouncementPart as Part;
        let by_consent = self.basis == RecordingBasis::Consent;
        let always =
            [Part::Institution, Part::AllCallsRecorded, Part::Purpose, Part::Controller, Part::FullInformation];
        let consent = [Part::HowToRefuse, Part::StayingMeansConsent];
        always.into_iter().chain(consent.into_iter().filter(move |_| by_consent))
    }

    fn is_announcement_whole(&self) -> bool {
        self.parts_wanted().all(|part| self.announcement_parts.contains(&part))
    }

    fn newest_test(&self) -> Option<&AnnouncementTest> {
        self.tests.iter().max_by_key(|test| test.tested_on)
    }
}

impl Register for RecordingRules {
    const SLUG: &'static str = "recordings-rules";
    const GROUP: Group = Group::Contact;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 5(1)(e), 6(1), 7, 13";
    const LISTED: &'static [&'static str] = &["version", "basis", "retention_months", "adopted_on", "next_review"];
    const DUTIES: &'static [Fulfilled] = &[("test", &["record-test"]), ("review", &["review"])];

    fn title(&self) -> String {
        self.version.as_ref().map_or_else(|| self.name.to_string(), |version| format!("{} {version}", self.name))
    }

    fn check(&self, at: &Moment) -> Vec<Problem> {
        let is_in_force = at.state == "in-force";
        let keeps_nothing = self.retention_months == Some(0);
        let calls_out = self.directions.contains(&CallDirection::Outgoing);
        let runs_backwards = self.failures.iter().any(|row| row.to.is_some_and(|to| to < row.from));
        demands::problems([
            (is_in_force && !self.is_announcement_whole(), "announcement_parts", "problem-announcement-incomplete"),
            (
                is_in_force && calls_out && self.outgoing_message.is_none(),
                "outgoing_message",
                "problem-outgoing-silent",
            ),
            (keeps_nothing, "retention_months", "problem-recording-term"),
            (demands::is_before(self.in_force_on, self.adopted_on), "in_force_on", "problem-order-backdated"),
            (runs_backwards, "failures", "problem-before-the-start"),
        ])
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        let is_in_force = at.state == "in-force";
        let last = self.newest_test();
        let has_failed = last.is_some_and(|test| !test.is_heard);
        let tested = last.map(|test| test.tested_on).or(self.in_force_on);
        let test = if has_failed {
            demands::at_once(is_in_force, ("test", "GDPR 5(2), 13"), tested)
        } else {
            let next = tested.and_then(|day| day.checked_add(TEST_MONTHS.months()).ok());
            let test = demands::on(is_in_force, ("test", "GDPR 5(2), 13"), next);
            test.map(|test| demands::no_later(test, demands::asked(at, "announcement_test_days", tested)))
        };
        let review = demands::on(is_in_force, ("review", "GDPR 24(1)"), self.next_review);
        test.into_iter().chain(review).collect()
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        let is_in_force = at.state == "in-force";
        let by_consent = self.basis == RecordingBasis::Consent;
        demands::wanted([
            (!self.is_announcement_whole(), "announcement_parts", "gap-announcement", "GDPR 13(1)"),
            // Consent without another way to reach the institution is hardly free.
            (by_consent && self.other_way.is_none(), "other_way", "gap-recording-other-way", "GDPR 7(4)"),
            (self.activity.is_none(), "activity", "gap-recording-activity", "GDPR 30(1)"),
            (self.clause.is_none(), "clause", "gap-recording-clause", "GDPR 13"),
            (is_in_force && self.web_page.is_none(), "web_page", "gap-recording-web-page", "GDPR 12(1), 13"),
            (is_in_force && self.posted_at.is_none(), "posted_at", "gap-recording-posted", "GDPR 12(1)"),
            (is_in_force && self.staff_told_on.is_none(), "staff_told_on", "gap-recording-staff", "GDPR 13"),
            (is_in_force && self.tests.is_empty(), "tests", "gap-announcement-untested", "GDPR 5(2)"),
            (self.order.is_none(), "order", "gap-recording-order", "GDPR 24(2)"),
        ])
    }

    fn sample() -> Self {
        Self {
            name: "Zasady nagrywania rozmów telefonicznych".into(),
            version: Some("1.1".into()),
            purposes: vec![RecordingPurpose::ServiceQuality, RecordingPurpose::Safety],
            basis: RecordingBasis::Consent,
            numbers: vec!["22 555 01 10".into(), "22 555 01 11".into()],
            directions: vec![CallDirection::Incoming, CallDirection::Outgoing],
            is_all_day: true,
            fallback: Some(RecordingFallback::CallsGoOn),
            other_way: Some("poczta elektroniczna i wizyta w sekretariacie".into()),
            activity: Some(Link(1)),
            system: Some(Link(1)),
            processor: Some(Link(1)),
            announcement: Some(
                "Dzień dobry, tu Szkoła Wzorcowa, administrator Twoich danych. Dla jakości obsługi i bezpieczeństwa nagrywamy \
                 wszystkie rozmowy. Jeżeli nie chcesz być nagrywany, rozłącz się; pozostając na linii, wyrażasz zgodę. Pełna \
                 informacja jest na naszej stronie."
                    .into(),
            ),
            announcement_parts: vec![
                AnnouncementPart::Institution,
                AnnouncementPart::AllCallsRecorded,
                AnnouncementPart::Purpose,
                AnnouncementPart::HowToRefuse,
                AnnouncementPart::StayingMeansConsent,
                AnnouncementPart::Controller,
                AnnouncementPart::FullInformation,
            ],
            outgoing_message: Some("Rozmowa jest nagrywana.".into()),
            clause: Some(Link(1)),
            web_page: Some("https://szkola.example/nagrywanie".into()),
            published_on: Some(date(2026, 9, 2)),
            posted_at: Some("tablica ogłoszeń przy sekretariacie".into()),
            tests: vec![AnnouncementTest {
                tested_on: date(2026, 11, 2),
                direction: CallDirection::Incoming,
                number: Some("22 555 01 10".into()),
                is_heard: true,
                tested_by: Some("Filip Atrapa".into()),
                note: Some("zapowiedź przed sygnałem".into()),
            }],
            retention_months: Some(12),
            access_posts: vec!["dyrektor".into(), "administrator IT".into()],
            staff_told_on: Some(date(2026, 8, 17)),
            failures: vec![RecordingFailure {
                from: date(2026, 10, 5),
                to: Some(date(2026, 10, 6)),
                calls_went_on: true,
                note: Some("pełny dysk rejestratora".into()),
            }],
            order: Some(Link(1)),
            adopted_by: Some("Halina Wzorcowa".into()),
            adopted_on: Some(date(2026, 8, 31)),
            in_force_on: Some(date(2026, 9, 2)),
            next_review: Some(date(2027, 8, 31)),
            author: Some("Igor Modelowy".into()),
            repealed_on: None,
            remarks: Some("Gabinety specjalistów nie są objęte nagrywaniem.".into()),
        }
    }
}
