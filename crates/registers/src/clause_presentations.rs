//! Proof that a person was told: which clause, which version, how and when, and where the proof lies.
//!
//! Data from elsewhere leave three days to choose from, and the earliest counts: a month, the first contact, the first
//! disclosure. An exception is a decision with its ground, never a silent omission.

use jiff::civil::{Date, date};
use rodowod_domain::field::{Line, Link, Problem, Text};
use rodowod_domain::information::art14_due;
use rodowod_domain::record::Deadline;
use rodowod_domain::register::{Demand, Fulfilled, Group, Linked, Moment, Register};
use rodowod_domain::time_limit::Limit;
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_domain::{choice, register};
use serde_json::Value;

use crate::clauses::{ClauseChannel, ClauseKind};
use crate::demands;

choice! {
    /// Why the person need not be told: art. 13(4), and art. 14(5)(a) to (d).
    pub enum NoticeException {
        AlreadyKnows: "posiada" "zna",
        ImpossibleOrDisproportionate: "niemozliw" "nieproporc",
        LawProvides: "przepis" "prawo",
        ProfessionalSecrecy: "tajemnic",
    }
}

register! {
    /// One clause for one person, or for all who read a board or a page.
    pub struct ClausePresentation {
        to_everybody:    bool = column().section("whom"),
        person:          Option<Line> = max(120).personal().column().required().shown_when("to_everybody", &["false"])
                             .headings(&["osoba", "imie i nazwisko", "komu"]),
        clause:          Option<Link> = to("clauses").law("GDPR 13, 14"),
        clause_version:  Option<Line> = max(40).column().headings(&["wersja", "wersja klauzuli"]),
        kind:            ClauseKind = column().law("GDPR 13, 14").headings(&["artykul", "rodzaj"]),
        activity:        Option<Link> = to("processing-activities"),

        obtained_on:     Date = past().column().section("clock").law("GDPR 13(1), 14(3)(a)")
                             .headings(&["data pozyskania danych", "dane pozyskano", "data zebrania"]),
        source:          Option<Line> = max(200).shown_when("kind", &["Article14"]).law("GDPR 14(2)(f)")
                             .headings(&["zrodlo", "zrodlo danych"]),
        first_contact_on: Option<Date> = shown_when("kind", &["Article14"]).law("GDPR 14(3)(b)")
                             .headings(&["pierwszy kontakt"]),
        first_disclosure_on: Option<Date> = shown_when("kind", &["Article14"]).law("GDPR 14(3)(c)")
                             .headings(&["pierwsze ujawnienie", "pierwsze udostepnienie"]),
        new_purpose:     bool = column().law("GDPR 13(3), 14(4)"),
        purpose:         Option<Text> = max(2000).required().shown_when("new_purpose", &["true"]).law("GDPR 13(3), 14(4)"),
        superior:        Option<Line> = max(120).personal().shown_when("new_purpose", &["true"]),
        superior_agreed_on: Option<Date> = past().shown_when("new_purpose", &["true"]),

        channel:         Option<ClauseChannel> = column().section("proof").law("GDPR 12(1)")
                             .headings(&["sposob", "sposob przedstawienia", "kanal"]),
        presented_on:    Option<Date> = past().column().law("GDPR 5(2), 12(1)")
                             .headings(&["data przedstawienia", "przedstawiono", "wreczono"]),
        presented_by:    Option<Line> = max(120).personal().headings(&["przedstawil", "wreczyl"]),
        proof_place:     Option<Line> = max(300).law("GDPR 5(2)").headings(&["miejsce przechowywania", "dowod"]),
        refused_to_sign: bool,

        exception:       Option<NoticeException> = column().section("exception").law("GDPR 13(4), 14(5)")
                             .headings(&["wyjatek", "podstawa zwolnienia"]),
        exception_reason: Option<Text> = max(2000).personal().law("GDPR 5(2)"),
        provision:       Option<Line> = max(300).required()
                             .shown_when("exception", &["LawProvides", "ProfessionalSecrecy"]).law("GDPR 14(5)(c)-(d)"),
        safeguards:      Option<Text> = max(2000).required()
                             .shown_when("exception", &["ImpossibleOrDisproportionate"]).law("GDPR 14(5)(b)"),
        excused_by:      Option<Line> = max(120).personal(),
        remarks:         Option<Text> = max(2000).personal().headings(&["uwagi"]),
    }
}

const WORKFLOW: Workflow = Workflow {
    states: &[open("due"), closed("presented"), closed("excused")],
    moves: &[
        Move::new("present", &["due"], "presented")
            .needs(&["clause", "channel", "presented_on", "presented_by", "proof_place"])
            .asks(&["source", "superior", "superior_agreed_on"])
            .law("GDPR 5(2), 12(1)"),
        Move::new("excuse", &["due"], "excused")
            .needs(&["exception", "exception_reason", "excused_by"])
            .law("GDPR 13(4), 14(5)"),
        Move::new("reopen", &["presented", "excused"], "due").reason(),
    ],
};

impl Register for ClausePresentation {
    const SLUG: &'static str = "clause-presentations";
    const GROUP: Group = Group::Persons;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 5(2), 12(1), 13, 14";
    const LISTED: &'static [&'static str] = &["kind", "clause_version", "obtained_on", "channel", "presented_on"];
    const DUTIES: &'static [Fulfilled] = &[("present", &["present"])];
    const COMPOSED_FROM: &'static [&'static str] = &["clause"];

    fn title(&self) -> String {
        match &self.person {
            Some(person) => person.to_string(),
            None => self.proof_place.as_ref().map_or_else(|| self.obtained_on.to_string(), Line::to_string),
        }
    }

    fn compose(&mut self, linked: &Linked, at: &Moment) {
        let Some(clause) = linked.first("clause").filter(|_| at.state != "excused") else { return };
        let version = clause.body.get("version").and_then(Value::as_str);
        self.clause_version = self.clause_version.take().or(version.map(Line::from));
        let activity = clause.body.get("activity").and_then(Value::as_u64);
        self.activity = self.activity.or(activity.map(Link));
    }

    fn check(&self, at: &Moment) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut demand = |is_broken: bool, field: &str, key| {
            if is_broken {
                problems.push(Problem::at(field, key));
            }
        };
        let foreign_exception = self.exception.is_some_and(|exception| exception != NoticeException::AlreadyKnows);
        demand(self.kind == ClauseKind::Article13 && foreign_exception, "exception", "problem-exception-of-article-14");
        if at.state == "presented" {
            // Before data serve another purpose the superior agrees, and only then the person is told.
            let is_agreed = self.superior.is_some()
                && self.superior_agreed_on.zip(self.presented_on).is_some_and(|(agreed, told)| agreed <= told);
            demand(self.new_purpose && !is_agreed, "superior_agreed_on", "problem-superior-agrees-first");
            demand(self.kind == ClauseKind::Article14 && self.source.is_none(), "source", "problem-source-to-be-named");
        }
        problems
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        let is_met = WORKFLOW.is_closed(at.state);
        let deadline = match self.kind {
            ClauseKind::Article13 => Some(Deadline::fixed("present", "GDPR 13(1)", self.obtained_on)),
            ClauseKind::Article14 => self.earliest().map(|limit| Deadline::day("present", "GDPR 14(3)", &limit)),
        };
        deadline.into_iter().map(|deadline| deadline.met(is_met)).collect()
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        let is_told = at.state == "presented";
        let by_paper = self.channel == Some(ClauseChannel::SignedCopy);
        let is_late = is_told && self.presented_on.zip(self.last_day()).is_some_and(|(told, last)| told > last);
        let questions = [
            (is_late, "presented_on", "gap-presentation-late", "GDPR 13(1), 14(3)"),
            (is_told && self.clause_version.is_none(), "clause_version", "gap-presentation-version", "GDPR 5(2)"),
            (is_told && by_paper && self.to_everybody, "channel", "gap-presentation-one-copy", "GDPR 5(2)"),
            (
                is_told && self.refused_to_sign && self.remarks.is_none(),
                "remarks",
                "gap-presentation-refusal",
                "GDPR 5(2)",
            ),
        ];
        demands::wanted(questions)
    }

    fn sample() -> Self {
        Self {
            to_everybody: false,
            person: Some("Danuta Fikcyjna".into()),
            clause: Some(Link(1)),
            clause_version: Some("2.0".into()),
            kind: ClauseKind::Article14,
            activity: Some(Link(1)),
            obtained_on: date(2026, 11, 3),
            source: Some("poradnia psychologiczno-pedagogiczna".into()),
            first_contact_on: Some(date(2026, 11, 16)),
            first_disclosure_on: Some(date(2026, 11, 12)),
            new_purpose: true,
            purpose: Some("Udział dziecka w programie wczesnego wspomagania.".into()),
            superior: Some("Halina Wzorcowa".into()),
            superior_agreed_on: Some(date(2026, 11, 9)),
            channel: Some(ClauseChannel::SignedCopy),
            presented_on: Some(date(2026, 11, 10)),
            presented_by: Some("Alicja Wzorcowa".into()),
            proof_place: Some("segregator „Klauzule”, szafa w sekretariacie".into()),
            refused_to_sign: false,
            exception: Some(NoticeException::ImpossibleOrDisproportionate),
            exception_reason: Some("Adresy absolwentów z lat 80. są nieznane.".into()),
            provision: None,
            safeguards: Some("Klauzula na stronie internetowej, dostęp tylko dla archiwisty.".into()),
            excused_by: Some("Halina Wzorcowa".into()),
            remarks: Some("Klauzulę wręczono na zebraniu.".into()),
        }
    }
}

impl ClausePresentation {
    /// Art. 14(3): a month from obtaining, the first communication with the person, the first disclosure; the earliest.
    fn earliest(&self) -> Option<Limit> {
        art14_due(self.obtained_on, self.first_contact_on, self.first_disclosure_on).ok()
    }

    fn last_day(&self) -> Option<Date> {
        match self.kind {
            ClauseKind::Article13 => Some(self.obtained_on),
            ClauseKind::Article14 => self.earliest().map(|limit| limit.last),
        }
    }
}

#[cfg(test)]
mod tests {
    use rodowod_domain::calendar;
    use rodowod_domain::control::ParameterSet;

    use super::*;

    fn moment(state: &str) -> Moment<'_> {
        let now = "2026-11-22T08:00:00Z".parse().unwrap();
        Moment { now, today: date(2026, 11, 22), state, created_at: now, asked: ParameterSet::none() }
    }

    fn due(contact: Option<Date>, disclosure: Option<Date>) -> String {
        let presentation = ClausePresentation {
            obtained_on: date(2026, 3, 5),
            first_contact_on: contact,
            first_disclosure_on: disclosure,
            ..ClausePresentation::sample()
        };
        presentation.deadlines(&moment("due"))[0].due.to_string()
    }

    #[test]
    fn of_a_month_the_first_contact_and_the_first_disclosure_the_earliest_counts() {
        assert_eq!(due(Some(date(2026, 3, 16)), Some(date(2026, 3, 12))), "2026-03-12");
        assert_eq!(due(Some(date(2026, 3, 10)), Some(date(2026, 3, 12))), "2026-03-10");
        // 5 April 2026 is Easter Sunday and the Monday after it is a day off as well.
        assert_eq!(due(None, None), "2026-04-07");
        assert_eq!(due(Some(date(2026, 6, 1)), None), "2026-04-07");
        assert!(!calendar::is_working_day(date(2026, 3, 15)));
        assert_eq!(due(Some(date(2026, 3, 15)), None), "2026-03-15", "an event on a Sunday stays there");
        assert_eq!(due(Some(date(2026, 3, 4)), None), "2026-04-07", "nobody is told of data before there are any");
    }

    #[test]
    fn data_from_the_person_want_the_clause_the_same_day() {
        let direct =
            ClausePresentation { kind: ClauseKind::Article13, exception: None, ..ClausePresentation::sample() };
        assert_eq!(direct.deadlines(&moment("due"))[0].due.to_string(), "2026-11-03");
        let late: Vec<_> = direct.gaps(&moment("presented")).iter().map(|gap| gap.key).collect();
        assert_eq!(late, ["gap-presentation-late"]);
    }

    #[test]
    fn a_new_purpose_needs_the_superior_first() {
        let told = |agreed| ClausePresentation { superior_agreed_on: agreed, ..ClausePresentation::sample() };
        assert!(told(Some(date(2026, 11, 10))).check(&moment("presented")).is_empty());
        for agreed in [None, Some(date(2026, 11, 11))] {
            assert_eq!(told(agreed).check(&moment("presented"))[0].key, "problem-superior-agrees-first");
        }
    }

    #[test]
    fn the_exceptions_of_article_14_do_not_excuse_article_13() {
        let direct = ClausePresentation { kind: ClauseKind::Article13, ..ClausePresentation::sample() };
        assert_eq!(direct.check(&moment("excused"))[0].key, "problem-exception-of-article-14");
        let known = ClausePresentation { exception: Some(NoticeException::AlreadyKnows), ..direct };
        assert!(known.check(&moment("excused")).is_empty());
    }
}
