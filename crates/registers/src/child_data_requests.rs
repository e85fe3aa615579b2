//! Requests of outsiders for data of a child: never answered by telephone, never without knowing who asks.
//!
//! A body that the law entitles is answered within what the law gives it; everybody else is sent to the parent, and
//! receives something only when the parent and the head of the institution both agreed in writing before.

use jiff::civil::{Date, date};
use rodowod_domain::authorisation::Power;
use rodowod_domain::calendar;
use rodowod_domain::field::{Line, Link, Problem, Text};
use rodowod_domain::minors::{Confidence, disclose_30a};
use rodowod_domain::record::Deadline;
use rodowod_domain::register::{Demand, FollowUp, Fulfilled, Group, Moment, Register};
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_domain::{choice, register};
use serde_json::json;

use crate::demands;
use crate::disclosures::{DisclosureManner, RefusalReason};
use crate::recipients::{AskerCheck, RecipientKind};

choice! {
    pub enum AskedBy {
        Letter: "list" "pism" "poczt",
        EDelivery: "e-dorecz" "edorecz",
        Epuap: "epuap" "skrytk",
        Email: "mail",
        InPerson: "osobis",
        Phone: "telefon",
    }
}

choice! {
    /// Which way the request goes.
    pub enum Route {
        /// A statute entitles the body that asks.
        ByLaw,
        /// The parent decides, and beside the parent the head of the institution.
        ThroughParent,
    }
}

choice! {
    /// What lifts the confidence of those who work in a school (Prawo oświatowe art. 30a).
    pub enum ConfidenceLift {
        HealthThreat: "zagroz" "zdrowi",
        Consent: "zgod",
        SpecialProvision: "przepis",
    }
}

impl AskedBy {
    /// A letter or its electronic equal. A plain e-mail shows neither who wrote nor a signature.
    pub fn is_writing(self) -> bool {
        matches!(self, Self::Letter | Self::EDelivery | Self::Epuap)
    }
}

register! {
    /// One request, from the question to the answer or the refusal.
    pub struct ChildDataRequest {
        child: Line = max(160).personal().section("request").law("GDPR rec. 38").headings(&["dziecko", "uczen", "imie i nazwisko dziecka"]),
        birth: Option<Date> = past().personal().headings(&["data urodzenia"]),
        group: Option<Line> = max(60).headings(&["klasa", "grupa", "oddzial"]),
        asker: Line = max(200).personal().headings(&["kto pyta", "wnioskodawca", "osoba pytajaca", "podmiot"]),
        asker_kind: RecipientKind = column().headings(&["rodzaj podmiotu", "rodzaj wnioskodawcy"]),
        received: Date = past().column().headings(&["data wplywu", "data wniosku", "data"]),
        asked_by: AskedBy = column().headings(&["forma", "sposob zlozenia", "kanal"]),
        wanted: Text = max(4000).personal().headings(&["o co pyta", "zakres wniosku", "zakres danych"]),
        reason_given: Option<Text> = max(2000).personal().law("GDPR 5(1)(b)").headings(&["cel", "uzasadnienie wniosku"]),
        received_by: Option<Line> = max(120).personal().headings(&["przyjal", "odebral"]),

        writing_demanded_on: Option<Date> = past().section("writing"),
        written_on: Option<Date> = past(),
        case_number: Option<Line> = max(120).headings(&["sygnatura", "znak sprawy"]),
        provision: Option<Line> = max(300).law("GDPR 6(1)(c), 6(1)(e), 6(3)").headings(&["podstawa prawna", "przepis"]),
        asker_check: Option<AskerCheck> = law("GDPR 32(1)(b)").headings(&["sprawdzenie tozsamosci"]),
        asker_note: Option<Line> = max(300).personal(),
        checked_on: Option<Date> = past(),

        route: Option<Route> = derived().column().section("assessment"),
        is_confidential: bool = column().law("Prawo oświatowe 30a"),
        confidence_lift: Option<ConfidenceLift> = shown_when("is_confidential", &["true"]).law("Prawo oświatowe 30a"),
        assessment: Option<Text> = max(4000).personal().law("GDPR 5(2)").headings(&["ocena", "ocena prawna"]),

        parent: Option<Line> = max(160).personal().section("consents"),
        redirected_on: Option<Date> = past().headings(&["skierowano do rodzica"]),
        parent_consent_on: Option<Date> = past().law("GDPR 7(1)").headings(&["zgoda rodzica"]),
        head_consent_on: Option<Date> = past().law("GDPR 24(1)").headings(&["zgoda dyrektora"]),
        head_consent_by: Option<Line> = personal().signed_by("approve", &["child", "asker", "wanted"]),

        scope_given: Option<Text> = max(4000).personal().section("answer").law("GDPR 5(1)(c)").headings(&["co udostepniono", "zakres odpowiedzi"]),
        manner: Option<DisclosureManner> = headings(&["sposob odpowiedzi"]),
        secured: Option<Line> = max(300).law("GDPR 32(1)(a)"),
        answered_on: Option<Date> = past().column().headings(&["data odpowiedzi"]),
        answer_reference: Option<Line> = max(200).headings(&["znak pisma"]),
        answered_by: Option<Line> = personal().signed_by("disclose", &[]),
        disclosure: Option<Link> = to("disclosures").law("GDPR 5(2), 15(1)(c)"),
        refusal_reason: Option<RefusalReason> = column(),
        remarks: Option<Text> = max(4000).personal().headings(&["uwagi"]),
    }
}

const WORKFLOW: Workflow = Workflow {
    states: &[
        open("received"),
        open("writing"),
        open("verified"),
        open("redirected"),
        open("approved"),
        closed("disclosed"),
        closed("refused"),
    ],
    moves: &[
        Move::new("demand-writing", &["received"], "writing").needs(&["writing_demanded_on"]),
        Move::new("verify", &["received", "writing"], "verified")
            .needs(&["asker_check", "checked_on"])
            .asks(&["written_on"])
            .law("GDPR 32(1)(b)"),
        Move::new("redirect", &["received", "writing", "verified"], "redirected").needs(&["redirected_on"]),
        Move::new("approve", &["redirected", "approved"], "approved")
            .needs(&["parent", "parent_consent_on", "head_consent_on"])
            .power(Power::Administer)
            .law("GDPR 6(1)(a), 24(1)"),
        Move::new("disclose", &["verified", "approved"], "disclosed")
            .needs(&["scope_given", "manner", "secured", "assessment", "answered_on"])
            .power(Power::Disclose)
            .law("GDPR 5(1)(c)"),
        Move::new("refuse", &["received", "writing", "verified", "redirected", "approved"], "refused")
            .needs(&["refusal_reason", "answered_on"])
            .reason(),
        Move::new("reopen", &["disclosed", "refused"], "received").reason(),
    ],
};

impl Register for ChildDataRequest {
    const SLUG: &'static str = "child-data-requests";
    const GROUP: Group = Group::Persons;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 6(1), rec. 38";
    const VERSION: u32 = 2;
    const LISTED: &'static [&'static str] = &["asker_kind", "received", "route", "answered_on"];
    const DUTIES: &'static [Fulfilled] = &[("first-step", &["verify"]), ("answer", &["disclose", "approve", "verify"])];

    fn title(&self) -> String {
        format!("{} – {}", self.child, self.asker)
    }

    fn check(&self, at: &Moment) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut demand = |is_broken: bool, field: &str, key| {
            if is_broken {
                problems.push(Problem::at(field, key));
            }
        };
        let is_before = |day: Option<Date>| day.is_some_and(|day| day < self.received);
        demand(is_before(self.answered_on), "answered_on", "problem-before-receipt");
        demand(is_before(self.redirected_on), "redirected_on", "problem-before-receipt");
        demand(is_before(self.writing_demanded_on), "writing_demanded_on", "problem-before-receipt");
        demand(
            matches!(at.state, "verified" | "approved" | "disclosed") && !self.is_written(),
            "written_on",
            "problem-not-in-writing",
        );
        if at.state == "disclosed" {
            let is_entitled = self.route() == Route::ByLaw;
            demand(is_entitled && self.provision.is_none(), "provision", "problem-provision-needed");
            demand(self.lacks_case_number(), "case_number", "problem-case-number");
            demand(!is_entitled && !self.has_both_consents(), "parent_consent_on", "problem-both-consents");
            let is_own = self.head_consent_by.is_some() && self.head_consent_by == self.answered_by;
            demand(!is_entitled && is_own, "head_consent_on", "problem-own-approval");
            demand(!self.may_leave_confidence(), "confidence_lift", "problem-confidence-stands");
        }
        problems
    }

    fn derive(&mut self, _at: &Moment) {
        self.route = Some(self.route());
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        let is_answered = matches!(at.state, "disclosed" | "refused");
        let next_day = calendar::add_working_days(self.received, 1);
        let is_moving = at.state != "received";
        let mut deadlines = vec![Deadline::fixed("first-step", "house rule", next_day).met(is_moving)];
        let answer = self.asker_kind.answer_limit(self.received);
        deadlines.extend(answer.map(|(law, term)| Deadline::day("answer", law, &term).met(is_answered)));
        deadlines
    }

    /// What was given stands in the register of disclosures as well.
    fn follow_ups(&self, step: &str, _at: &Moment) -> Vec<FollowUp> {
        if step != "disclose" || self.disclosure.is_some() {
            return Vec::new();
        }
        let ground = if self.route() == Route::ByLaw { "LegalDuty" } else { "Consent" };
        let body = json!({
            "persons": self.child, "recipient": self.asker, "recipient_kind": self.asker_kind,
            "requested_on": self.received, "case_number": self.case_number, "asker_check": self.asker_check,
            "ground": ground, "provision": self.provision, "purpose": self.reason_given, "scope": self.scope_given,
            "concerns_child": true, "assessment": self.assessment, "parent_consent_on": self.parent_consent_on,
            "approved_on": self.head_consent_on, "manner": self.manner, "secured": self.secured,
        });
        vec![FollowUp::new("disclosures", body).link("disclosure").back("child_request")]
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        let is_open = !WORKFLOW.is_closed(at.state);
        let open = [
            (is_open && !self.is_written(), "written_on", "gap-child-writing", "GDPR 5(2)"),
            (is_open && self.asker_check.is_none(), "asker_check", "gap-child-asker", "GDPR 32(1)(b)"),
            (
                is_open && self.route() == Route::ByLaw && self.provision.is_none(),
                "provision",
                "gap-child-provision",
                "GDPR 6(3)",
            ),
            (
                is_open && self.route() == Route::ThroughParent && self.redirected_on.is_none(),
                "redirected_on",
                "gap-child-parent",
                "GDPR 6(1)",
            ),
            (
                at.state == "disclosed" && self.answer_reference.is_none(),
                "answer_reference",
                "gap-child-reference",
                "GDPR 5(2)",
            ),
        ];
        demands::wanted(open)
    }

    fn sample() -> Self {
        sample()
    }
}

impl ChildDataRequest {
    fn route(&self) -> Route {
        if self.asker_kind.statute(self.received).is_some() { Route::ByLaw } else { Route::ThroughParent }
    }

    /// Asked in writing at once, or in writing later because it was demanded.
    fn is_written(&self) -> bool {
        self.written_on.is_some() || self.asked_by.is_writing()
    }

    fn lacks_case_number(&self) -> bool {
        self.asker_kind.leads_proceedings() && self.case_number.is_none()
    }

    /// The parent's and the head's, both before anything is given.
    fn has_both_consents(&self) -> bool {
        let both = self.parent_consent_on.max(self.head_consent_on).filter(|_| self.parent_consent_on.is_some());
        let is_signed = self.head_consent_on.is_some() && self.head_consent_by.is_some();
        is_signed && both.zip(self.answered_on).is_some_and(|(agreed, answered)| agreed <= answered)
    }

    fn may_leave_confidence(&self) -> bool {
        if !self.is_confidential {
            return true;
        }
        let has_consent = self.confidence_lift == Some(ConfidenceLift::Consent) && self.parent_consent_on.is_some();
        let facts = Confidence {
            health_is_threatened: self.confidence_lift == Some(ConfidenceLift::HealthThreat),
            pupil_consents: has_consent,
            parent_consents: has_consent,
            special_provision: self.confidence_lift == Some(ConfidenceLift::SpecialProvision)
                && self.provision.is_some(),
        };
        let day = self.answered_on.unwrap_or(self.received);
        disclose_30a(&facts, self.birth.unwrap_or(day), day)
    }
}

fn sample() -> ChildDataRequest {
    ChildDataRequest {
        child: "Maja Przykładna".into(),
        birth: Some(date(1890, 5, 4)),
        group: Some("5b".into()),
        asker: "Wydział Rodzinny Sądu Rejonowego w Przykładowie".into(),
        asker_kind: RecipientKind::GuardianshipCourt,
        received: date(2026, 11, 9),
        asked_by: AskedBy::Phone,
        wanted: "Opinia wychowawcy i frekwencja.".into(),
        reason_given: Some("Wgląd w sytuację dziecka.".into()),
        received_by: Some("sekretariat".into()),
        writing_demanded_on: Some(date(2026, 11, 9)),
        written_on: Some(date(2026, 11, 12)),
        case_number: Some("III Nsm 44/26".into()),
        provision: Some("art. 570¹ KPC".into()),
        asker_check: Some(AskerCheck::OfficialLetter),
        asker_note: Some("pismo z pieczęcią, kurator okazał legitymację".into()),
        checked_on: Some(date(2026, 11, 12)),
        route: None,
        is_confidential: true,
        confidence_lift: Some(ConfidenceLift::SpecialProvision),
        assessment: Some("Sąd działa w granicach ustawy; opinia psychologa nie jest objęta.".into()),
        parent: Some("Anna Przykładna".into()),
        redirected_on: Some(date(2026, 11, 10)),
        parent_consent_on: Some(date(2026, 11, 13)),
        head_consent_on: Some(date(2026, 11, 13)),
        head_consent_by: None,
        scope_given: Some("Frekwencja i opinia wychowawcy.".into()),
        manner: Some(DisclosureManner::EDelivery),
        secured: Some("przesyłka przez e-Doręczenia".into()),
        answered_on: Some(date(2026, 11, 16)),
        answer_reference: Some("SP.0123.4.2026".into()),
        answered_by: None,
        disclosure: Some(Link(1)),
        refusal_reason: Some(RefusalReason::Redirected),
        remarks: Some("Kopia odpowiedzi w teczce.".into()),
    }
}

#[cfg(test)]
mod tests;
