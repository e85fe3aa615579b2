//! Paper documents given out to staff for work elsewhere: who has what, until when, and whether it came back.
//!
//! A document that is lost or kept too long opens a breach in the step that reports it, so that its clock runs at once.

use jiff::civil::{Date, date};
use rodowod_domain::field::{Body, Line, Link, Problem, Text};
use rodowod_domain::record::Deadline;
use rodowod_domain::register;
use rodowod_domain::register::{Demand, FollowUp, Fulfilled, Group, Moment, Register};
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use serde_json::json;

use crate::breaches::EventKind;
use crate::demands;
use crate::losses::Loss;

register! {
    /// One document, or one bundle of copies, in the hands of one person.
    pub struct DocumentIssued {
        document:        Line = max(200).personal().section("document")
                             .headings(&["dokument", "nazwa dokumentu", "wydany dokument", "nazwa"]),
        copies:          u32 = max(10_000).headings(&["liczba egzemplarzy", "liczba kopii", "egzemplarze", "ilosc"]),
        pages:           Option<u32> = max(100_000).headings(&["liczba stron", "strony", "liczba kart"]),
        data_categories: Vec<Line> = max(50).required().law("GDPR 5(1)(c)")
                             .headings(&["kategorie danych", "zakres danych", "rodzaj danych"]),
        special:         bool = column().law("GDPR 9, 10").headings(&["dane szczegolnych kategorii", "dane wrazliwe"]),
        datasets:        Vec<Link> = to("datasets"),
        activities:      Vec<Link> = to("processing-activities"),

        person:          Line = max(120).personal().column().section("issue").law("GDPR 29, 32(4)")
                             .headings(&["pracownik", "osoba", "imie i nazwisko", "komu wydano", "odbierajacy"]),
        post:            Option<Line> = max(120).column().headings(&["stanowisko"]),
        duty:            Text = max(2000).law("GDPR 5(1)(c), 32(1)")
                             .headings(&["obowiazek", "uzasadnienie", "cel wydania", "powod wydania"]),
        consent:         Option<Line> = max(200).headings(&["zgoda", "zgoda na wyniesienie"]),
        issued_on:       Date = past().column().headings(&["data wydania", "wydano dnia", "wydano"]),
        issued_by:       Line = max(120).personal().headings(&["wydal", "wydajacy"]),
        place_of_use:    Line = max(200).headings(&["miejsce uzywania", "miejsce pracy", "miejsce"]),
        transport:       Option<Line> = max(200).law("GDPR 32(1)").headings(&["sposob przewozu", "zabezpieczenie"]),
        out_signed:      bool = headings(&["podpis odbierajacego", "pokwitowanie odbioru"]),
        due_back:        Date = column().headings(&["planowany zwrot", "termin zwrotu", "zwrot do"]),

        returned_on:     Option<Date> = past().column().section("return")
                             .headings(&["data zwrotu", "zwrocono dnia", "zwrocono"]),
        returned_to:     Option<Line> = max(120).personal().headings(&["przyjal zwrot", "przyjmujacy"]),
        copies_back:     Option<u32> = max(10_000).headings(&["zwrocono egzemplarzy"]),
        in_signed:       bool = headings(&["podpis przyjmujacego", "pokwitowanie zwrotu"]),
        spare_copies:    Option<u32> = max(10_000).headings(&["kopie robocze", "kopie dodatkowe"]),
        spare_shredded_on: Option<Date> = past().law("GDPR 5(1)(e), 32(1)")
                             .headings(&["data zniszczenia kopii", "kopie zniszczono"]),

        lost_on:         Option<Date> = past().section("loss").law("GDPR 4(12)"),
        circumstances:   Option<Text> = max(4000).personal().law("GDPR 33(5)"),
        breach:          Option<Link> = to("breaches").law("GDPR 33(5)"),
        found_on:        Option<Date> = past(),
        settlement:      Option<Text> = max(2000).personal(),
        remarks:         Option<Text> = max(4000).personal().headings(&["uwagi"]),
    }
}

const WORKFLOW: Workflow = Workflow {
    states: &[
        open("issued"),
        open("overdue"),
        open("lost"),
        open("returned"),
        closed("settled"),
        closed("written-off"),
    ],
    moves: &[
        Move::new("return", &["issued", "overdue"], "returned")
            .needs(&["returned_on", "returned_to", "copies_back"])
            .law("GDPR 32(1)"),
        Move::new("prolong", &["issued", "overdue"], "issued").needs(&["due_back"]).afresh(&["due_back"]).reason(),
        Move::new("report-overdue", &["issued"], "overdue").needs(&["circumstances"]).law("GDPR 33(1), 33(5)"),
        Move::new("report-lost", &["issued", "overdue", "returned"], "lost")
            .needs(&["lost_on", "circumstances"])
            .afresh(&["lost_on", "circumstances"])
            .law("GDPR 33(1), 33(5)"),
        Move::new("find", &["lost"], "issued").needs(&["found_on"]).afresh(&["found_on"]).reason(),
        Move::new("settle", &["returned"], "settled").asks(&["spare_shredded_on"]).law("GDPR 5(1)(e)"),
        Move::new("write-off", &["lost"], "written-off").needs(&["settlement"]).reason(),
        Move::new("reopen", &["settled", "written-off"], "issued").reason(),
    ],
};

impl Register for DocumentIssued {
    const SLUG: &'static str = "documents-issued";
    const GROUP: Group = Group::Retention;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 24, 32(1), 32(4)";
    const LISTED: &'static [&'static str] = &["post", "issued_on", "due_back", "returned_on"];
    const DUTIES: &'static [Fulfilled] = &[("return", &["return"]), ("shred", &["settle"])];
    const TIMED: Option<&'static str> = Some("report-overdue");

    fn title(&self) -> String {
        format!("{} – {}", self.document, self.person)
    }

    fn check(&self, at: &Moment) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut demand = |is_broken: bool, field: &str, key| {
            if is_broken {
                problems.push(Problem::at(field, key));
            }
        };
        demand(self.due_back < self.issued_on, "due_back", "problem-before-the-start");
        for (field, day) in [("returned_on", self.returned_on), ("lost_on", self.lost_on)] {
            demand(day.is_some_and(|day| day < self.issued_on), field, "problem-before-the-start");
        }
        demand(at.state == "overdue" && self.due_back >= at.today, "due_back", "problem-document-not-overdue");
        let is_back = matches!(at.state, "returned" | "settled");
        demand(
            is_back && self.copies_back.is_some_and(|back| back != self.copies),
            "copies_back",
            "problem-copies-missing",
        );
        let has_spare = self.spare_copies.is_some_and(|spare| spare > 0);
        demand(
            at.state == "settled" && has_spare && self.spare_shredded_on.is_none(),
            "spare_shredded_on",
            "problem-spare-not-shredded",
        );
        problems
    }

    /// What is not back on the last day is overdue on the next one, whether or not anybody looks.
    fn timed(&self, at: &Moment) -> Option<Body> {
        let since = format!("Termin zwrotu minął {}; dokumentu nie zwrócono.", self.due_back.strftime("%d.%m.%Y"));
        let told = self.circumstances.as_ref().map_or(since, ToString::to_string);
        (self.due_back < at.today).then(|| Body::from_iter([("circumstances".to_owned(), told.into())]))
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        let is_back = matches!(at.state, "returned" | "settled" | "written-off" | "lost");
        let mut deadlines = vec![Deadline::fixed("return", "GDPR 32(1)", self.due_back).met(is_back)];
        // Spare copies go to the shredder with the return; nothing gives them a later day.
        if let (Some(returned), Some(1..)) = (self.returned_on, self.spare_copies) {
            deadlines.push(
                Deadline::fixed("shred", "GDPR 5(1)(e)", returned)
                    .met(self.spare_shredded_on.is_some() || WORKFLOW.is_closed(at.state)),
            );
        }
        deadlines
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        let is_out = matches!(at.state, "issued" | "overdue");
        let is_back = at.state == "returned";
        let questions = [
            (is_out && !self.out_signed, "out_signed", "gap-document-receipt", "GDPR 5(2)"),
            (is_out && self.special && self.transport.is_none(), "transport", "gap-document-transport", "GDPR 32(1)"),
            (is_out && self.consent.is_none(), "consent", "gap-document-consent", "GDPR 29, 32(4)"),
            (is_back && !self.in_signed, "in_signed", "gap-document-return-receipt", "GDPR 5(2)"),
            (is_back && self.spare_copies.is_none(), "spare_copies", "gap-document-spare", "GDPR 5(1)(e)"),
            (at.state == "lost" && self.breach.is_none(), "breach", "gap-document-breach", "GDPR 33(5)"),
        ];
        demands::wanted(questions)
    }

    fn follow_ups(&self, step: &str, at: &Moment) -> Vec<FollowUp> {
        let what = match step {
            "report-lost" => "Utracony dokument",
            "report-overdue" => "Niezwrócony dokument",
            _ => return Vec::new(),
        };
        // What was found again has been lost once more.
        if self.breach.is_some() && self.found_on.is_none() {
            return Vec::new();
        }
        let kept = self.circumstances.as_deref().unwrap_or_default();
        let known = format!(
            "Liczba egzemplarzy: {}. Wydano {}; osoba: {}. Miejsce używania: {}. {kept}",
            self.copies,
            self.issued_on.strftime("%d.%m.%Y"),
            self.person,
            self.place_of_use,
        );
        let loss = Loss { what, thing: &self.document, known, kind: EventKind::Breach };
        vec![loss.breach(at, json!({ "datasets": self.datasets, "activities": self.activities }))]
    }

    fn sample() -> Self {
        Self {
            document: "Arkusze ocen klasy 8a".into(),
            copies: 24,
            pages: Some(96),
            data_categories: vec!["oceny i frekwencja uczniów".into(), "dane kontaktowe rodziców".into()],
            special: true,
            datasets: vec![Link(4)],
            activities: vec![Link(1)],
            person: "Paulina Przykładna".into(),
            post: Some("wychowawca klasy".into()),
            duty: "Uzupełnienie arkuszy przed końcem roku; dziennik elektroniczny nie obejmuje tych wpisów.".into(),
            consent: Some("zgoda dyrektora z 12.11.2026".into()),
            issued_on: date(2026, 11, 13),
            issued_by: "Alicja Wzorcowa".into(),
            place_of_use: "praca zdalna, dom pracownika".into(),
            transport: Some("zamykana teczka, przewóz własnym samochodem bez postojów".into()),
            out_signed: true,
            due_back: date(2026, 11, 27),
            returned_on: Some(date(2026, 11, 20)),
            returned_to: Some("Alicja Wzorcowa".into()),
            copies_back: Some(24),
            in_signed: true,
            spare_copies: Some(2),
            spare_shredded_on: Some(date(2026, 11, 20)),
            lost_on: None,
            circumstances: Some("Teczka została w pokoju nauczycielskim na weekend.".into()),
            breach: Some(Link(1)),
            found_on: None,
            settlement: Some("Duplikaty wydano z księgi arkuszy.".into()),
            remarks: Some("Odbiór osobisty.".into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rodowod_domain::control::ParameterSet;

    fn moment(state: &str) -> Moment<'_> {
        let now = "2026-12-01T08:00:00Z".parse().unwrap();
        Moment { now, today: date(2026, 12, 1), state, created_at: now, asked: ParameterSet::none() }
    }

    fn keys(document: &DocumentIssued, state: &str) -> Vec<&'static str> {
        document.check(&moment(state)).into_iter().map(|problem| problem.key).collect()
    }

    #[test]
    fn a_document_that_nobody_returned_is_overdue_and_opens_a_breach_once() {
        let out = DocumentIssued { returned_on: None, breach: None, ..DocumentIssued::sample() };
        let due = &out.deadlines(&moment("issued"))[0];
        assert!(due.is_overdue(moment("issued").now));
        let opened = out.follow_ups("report-overdue", &moment("overdue"));
        assert_eq!((opened[0].register, &opened[0].body["kind"]), ("breaches", &json!("Breach")));
        assert!(out.follow_ups("return", &moment("returned")).is_empty());
        let known = DocumentIssued { breach: Some(Link(3)), ..out };
        assert!(known.follow_ups("report-lost", &moment("lost")).is_empty(), "its breach is known");
        let again = DocumentIssued { found_on: Some(date(2026, 11, 30)), ..known };
        assert_eq!(again.follow_ups("report-lost", &moment("lost")).len(), 1, "found, and lost once more");
    }

    #[test]
    fn time_itself_says_that_a_document_is_not_back() {
        let out = DocumentIssued { circumstances: None, returned_on: None, ..DocumentIssued::sample() };
        let taken = out.timed(&moment("issued")).unwrap();
        assert_eq!(taken["circumstances"], "Termin zwrotu minął 27.11.2026; dokumentu nie zwrócono.");
        let today = DocumentIssued { due_back: date(2026, 12, 1), ..out };
        assert_eq!(today.timed(&moment("issued")), None, "the last day is not over");
    }

    #[test]
    fn a_loss_opens_a_breach_whose_clock_runs_from_the_report() {
        let lost = DocumentIssued { breach: None, ..DocumentIssued::sample() };
        let body = &lost.follow_ups("report-lost", &moment("lost"))[0].body;
        assert_eq!((&body["kind"], &body["aware_at"]), (&json!("Breach"), &json!("2026-12-01T08:00:00Z")));
        assert!(body["title"].as_str().unwrap().chars().count() <= 120);
    }

    #[test]
    fn an_entry_is_settled_only_when_all_came_back_and_spare_copies_are_gone() {
        let back = DocumentIssued::sample();
        assert_eq!(keys(&back, "settled"), [""; 0]);
        assert_eq!(
            keys(&DocumentIssued { copies_back: Some(23), ..back.clone() }, "returned"),
            ["problem-copies-missing"]
        );
        let spare = DocumentIssued { spare_shredded_on: None, ..back.clone() };
        assert_eq!(keys(&spare, "settled"), ["problem-spare-not-shredded"]);
        assert_eq!(keys(&DocumentIssued { spare_copies: Some(0), ..spare }, "settled"), [""; 0]);
        assert_eq!(
            keys(&DocumentIssued { due_back: date(2026, 12, 1), ..back }, "overdue"),
            ["problem-document-not-overdue"]
        );
    }
}
