//! Register of requests of data subjects (GDPR art. 12 and 15-22, withdrawal of consent), with the clock of the answer.
//!
//! Every day of the clock is derived from what happened and never typed in.

mod act;
mod choices;
mod clock;
mod sample;
#[cfg(test)]
mod tests;

pub use act::{AllowedUse, HeldFate, HeldRecord, UseException};
pub use choices::{
    DeadlineKept, ExtensionGround, FeeBasis, IdentityMethod, InactionGround, KeptGround, PortedFormat, PortedSafely,
    PortedTo, RefusalGround, RequestChannel, RequestKind, RequestOutcome, RequesterRelation,
};

use jiff::civil::Date;
use rodowod_domain::authorisation::Power;
use rodowod_domain::field::{Email, Line, Link, Money, Nrb, Phone, Problem, Text};
use rodowod_domain::record::Deadline;
use rodowod_domain::register;
use rodowod_domain::register::{Demand, Fulfilled, Group, Moment, Place, Register, Taking};
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use serde_json::{Value, json};

register! {
    /// A recipient of the data who has to hear of rectification, erasure or restriction (art. 19).
    pub struct RecipientToTell {
        recipient: Line = max(200).personal(),
        told_on:   Option<Date> = past(),
    }
}

register! {
    /// Every request, from its receipt to the last letter.
    pub struct Request {
        requester:             Line = max(160).personal().section("receipt")
                                   .headings(&["wnioskodawca", "osoba", "imie i nazwisko", "zglaszajacy", "wnoszacy"]),
        kind:                  RequestKind = column().law("GDPR 15-22, 7(3)")
                                   .headings(&["rodzaj zadania", "rodzaj wniosku", "prawo", "zadanie"]),
        received:              Date = past().column().law("GDPR 12(3)")
                                   .headings(&["data wplywu", "data otrzymania", "wplynelo", "data"]),
        channel:               RequestChannel = column().headings(&["kanal", "sposob zlozenia", "forma", "droga wplywu"]),
        subject:               Text = max(8000).personal()
                                   .headings(&["tresc zadania", "przedmiot", "przedmiot zadania", "tresc", "opis"]),
        relation:              Option<RequesterRelation> = column().headings(&["status osoby", "relacja"]),
        email:                 Option<Email> = personal().headings(&["e-mail", "email", "adres e-mail"]),
        phone:                 Option<Phone> = personal().headings(&["telefon", "nr telefonu"]),
        address:               Option<Text> = max(600).personal().headings(&["adres", "adres korespondencyjny"]),
        by_proxy:              bool = column().headings(&["pelnomocnik"]),
        proxy:                 Option<Line> = max(160).personal().required().shown_when("by_proxy", &["true"]),
        proxy_document:        Option<Line> = max(300).required().shown_when("by_proxy", &["true"]),
        proxy_scope:           Option<Text> = max(2000).shown_when("by_proxy", &["true"]),
        received_by:           Option<Line> = max(120).personal().headings(&["przyjal", "przyjmujacy", "odebral"]),
        reported_on:           Option<Date> = past().headings(&["data przekazania", "przekazano"]),
        handler:               Option<Line> = max(120).personal().headings(&["prowadzacy", "osoba prowadzaca", "rozpatrujacy"]),
        activities:            Vec<Link> = to("processing-activities"),
        datasets:              Vec<Link> = to("datasets"),

        identity_doubt:        bool = section("identity").law("GDPR 12(6)"),
        identity_method:       Option<IdentityMethod> = column().law("GDPR 12(6)").headings(&["sposob weryfikacji"]),
        identity_facts:        Option<Text> = max(2000).personal(),
        identity_asked:        Option<Date> = past().law("GDPR 12(6)"),
        identity_confirmed:    Option<Date> = past().law("GDPR 12(6)").headings(&["data weryfikacji tozsamosci"]),
        no_copy_kept:          bool = shown_when("identity_method", &["DocumentViewed"]).law("GDPR 5(1)(c)"),

        question:              Option<Text> = max(4000).personal().section("clarification"),
        asked:                 Option<Date> = past().headings(&["data wezwania do doprecyzowania"]),
        clarified:             Option<Date> = past().headings(&["data doprecyzowania"]),

        extension_ground:      Option<ExtensionGround> = section("extension").law("GDPR 12(3)"),
        extension_reason:      Option<Text> = max(4000).law("GDPR 12(3)"),
        extension_notice_on:   Option<Date> = past().column().law("GDPR 12(3)")
                                   .headings(&["data zawiadomienia o przedluzeniu", "przedluzenie terminu"]),

        fee_basis:             Option<FeeBasis> = column().section("fee").law("GDPR 12(5), 15(3)"),
        fee:                   Option<Money> = required().shown_when("fee_basis", FEE).law("GDPR 12(5), 15(3)"),
        fee_reasons:           Option<Text> = max(4000).required().shown_when("fee_basis", FEE),
        fee_notice_on:         Option<Date> = past().shown_when("fee_basis", FEE),
        fee_account:           Option<Nrb> = shown_when("fee_basis", FEE),
        fee_confirm_by:        Option<Date> = shown_when("fee_basis", FEE),
        fee_paid_on:           Option<Date> = past().shown_when("fee_basis", FEE),
        fee_proof:             Option<Line> = max(300).shown_when("fee_basis", FEE),

        searched_on:           Option<Date> = past().section("act").law("GDPR 15(1)"),
        nothing_held:          bool = law("GDPR 15(1)"),
        held:                  Vec<HeldRecord> = max(300).law("GDPR 15(3), 16-18, 20, 21"),
        reviewed_by:           Option<Line> = max(160).personal().shown_when("kind", &["AutomatedDecision"]).law("GDPR 22(3)"),
        review_result:         Option<Text> = max(4000).personal().shown_when("kind", &["AutomatedDecision"]).law("GDPR 22(3)"),
        carried_out_by:        Option<Line> = personal().signed_by("carry-out", &["kind", "held"]).law("GDPR 12(3)"),
        exported_by:           Option<Line> = personal().signed_by("export", &["kind", "held"]).law("GDPR 20(1)"),
        ported_as:             Option<PortedFormat> = shown_when("kind", &["Portability"]).law("GDPR 20(1)"),
        ported_to:             Option<PortedTo> = shown_when("kind", &["Portability"]).law("GDPR 20(1), 20(2)"),
        ported_how:            Option<PortedSafely> = shown_when("kind", &["Portability"]).law("GDPR 32(1)"),
        lift_notice_on:        Option<Date> = past().shown_when("kind", &["Restriction"]).law("GDPR 18(3)"),
        lifted_on:             Option<Date> = past().shown_when("kind", &["Restriction"]).law("GDPR 18(3)"),
        allowed_uses:          Vec<AllowedUse> = max(50).shown_when("kind", BARRED).law("GDPR 18(2), 21(1)"),
        marks:                 Vec<Line> = derived().column(),

        clause_version:        Option<Line> = max(120).section("outcome").law("GDPR 13, 14"),
        clause_sent_on:        Option<Date> = past().law("GDPR 13, 14"),
        iod_consulted_on:      Option<Date> = past().law("GDPR 39(1)(b)"),
        outcome:               Option<RequestOutcome> = column().law("GDPR 12(3), 12(4)")
                                   .headings(&["sposob rozpatrzenia", "wynik", "rozstrzygniecie"]),
        refusal_ground:        Option<RefusalGround> = column().required().shown_when("outcome", &["Refused"]).law("GDPR 12(5)"),
        kept_ground:           Option<KeptGround> = shown_when("outcome", &["KeptByLaw", "Partly"]).law("GDPR 17(3)"),
        kept_provision:        Option<Line> = max(300).shown_when("outcome", &["KeptByLaw", "Partly"]).law("GDPR 17(3)"),
        kept_until:            Option<Line> = max(120).shown_when("outcome", &["KeptByLaw", "Partly"]),
        inaction_ground:       Option<InactionGround> = required().shown_when("outcome", &["NoAction"]).law("GDPR 11, 12(4)"),
        outcome_reasons:       Option<Text> = max(8000).personal().required().shown_when("outcome", NEGATIVE).law("GDPR 12(4)")
                                   .headings(&["uzasadnienie", "powod odmowy"]),
        remedies_named:        bool = shown_when("outcome", NEGATIVE).law("GDPR 12(4)"),
        inaction_notice_on:    Option<Date> = past().law("GDPR 12(4)"),
        answer_summary:        Option<Text> = max(8000).personal(),
        answer_channel:        Option<RequestChannel> = column().headings(&["forma odpowiedzi", "kanal odpowiedzi"]),
        answered_on:           Option<Date> = past().column().law("GDPR 12(3)")
                                   .headings(&["data odpowiedzi", "data udzielenia odpowiedzi", "data zalatwienia"]),
        answer_reference:      Option<Line> = max(300).headings(&["znak pisma", "nr pisma"]),

        no_recipients:         bool = section("recipients").law("GDPR 19"),
        recipients:            Vec<RecipientToTell> = max(200).law("GDPR 19"),
        recipients_exception:  Option<Text> = max(4000).law("GDPR 19"),
        remarks:               Option<Text> = max(4000).personal().headings(&["uwagi"]),

        nominal_end:           Option<Date> = derived().section("clock").law("Reg. 1182/71 3(2)"),
        answer_due:            Option<Date> = derived().column().law("GDPR 12(3)"),
        post_by:               Option<Date> = derived(),
        restarted_from:        Option<Date> = derived(),
        closed_on:             Option<Date> = once().column(),
        deadline_kept:         Option<DeadlineKept> = derived().column().law("GDPR 5(2)"),
    }
}

const FEE: &[&str] = &["FurtherCopy", "Excessive"];
/// Outcomes that owe the person reasons and the way to the authority and to the court.
const NEGATIVE: &[&str] = &["Partly", "Refused", "KeptByLaw", "NoAction"];

const OPEN: &[&str] = &["received", "identity", "clarification", "in-progress", "extended"];

/// Kinds of requests that bar the use of records.
const BARRED: &[&str] = &["Restriction", "Objection", "ConsentWithdrawal"];
/// States in which a request can bar the use of records.
const BARRING: &[&str] = &["in-progress", "extended", "answered", "closed"];

const WORKFLOW: Workflow = Workflow {
    states: &[
        open("received"),
        open("identity"),
        open("clarification"),
        open("in-progress"),
        open("extended"),
        open("answered"),
        closed("refused"),
        closed("withdrawn"),
        closed("closed"),
    ],
    moves: &[
        Move::new("start", &["received"], "in-progress").needs(&["handler", "identity_method"]),
        Move::staying("report", &["received"]).needs(&["reported_on"]),
        Move::staying("record-fee", OPEN).needs(&["fee_paid_on"]).asks(&["fee_proof"]).law("GDPR 12(5), 15(3)"),
        Move::new("check-identity", &["received", "clarification", "in-progress", "extended"], "identity")
            .needs(&["identity_asked", "identity_facts"])
            .law("GDPR 12(6)"),
        Move::new("confirm-identity", &["identity"], "in-progress")
            .needs(&["handler", "identity_confirmed", "identity_method"])
            .law("GDPR 12(6)"),
        Move::new("ask", &["received", "identity", "in-progress", "extended"], "clarification")
            .needs(&["asked", "question"])
            .law("GDPR rec. 63"),
        Move::new("clarify", &["clarification"], "in-progress").needs(&["handler", "clarified"]),
        Move::new("extend", &["received", "identity", "clarification", "in-progress"], "extended")
            .needs(&["extension_ground", "extension_reason", "extension_notice_on"])
            .law("GDPR 12(3)"),
        // What was asked is done before it is said to be done.
        Move::staying("carry-out", &["in-progress", "extended"])
            .needs(&["identity_method", "proxy_scope"])
            .law("GDPR 12(3)"),
        Move::staying("export", &["in-progress", "extended", "answered"])
            .needs(&["identity_method", "proxy_scope"])
            .asks(&["ported_as"])
            .power(Power::Disclose)
            .law("GDPR 15(3), 20(1)"),
        Move::new("answer", &["in-progress", "extended"], "answered")
            .needs(&["identity_method", "proxy_scope", "outcome", "answer_channel", "answered_on"])
            .asks(&["ported_to", "ported_how"])
            .law("GDPR 12(3)"),
        Move::new("refuse", OPEN, "refused")
            .needs(&["outcome", "outcome_reasons", "remedies_named", "answer_channel", "answered_on"])
            .asks(&["refusal_ground"])
            .law("GDPR 12(4), 12(5)"),
        Move::new("withdraw", OPEN, "withdrawn").reason(),
        Move::staying("lift", &["answered", "closed"]).needs(&["lift_notice_on", "lifted_on"]).law("GDPR 18(3)"),
        // Kept in, unless one of the grounds of art. 18(2) or 21(1) is named, and only for as long as it stands.
        Move::staying("allow-use", BARRING).adds("allowed_uses").law("GDPR 18(2), 21(1)"),
        Move::staying("end-use", BARRING).asks(&["allowed_uses"]).law("GDPR 18(2), 21(1)"),
        Move::new("close", &["answered"], "closed").asks(&["recipients", "recipients_exception"]).law("GDPR 19"),
        Move::new("reopen", &["answered", "refused", "withdrawn", "closed"], "in-progress").reason(),
    ],
};

impl Register for Request {
    const SLUG: &'static str = "requests";
    const GROUP: Group = Group::Persons;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 12, 15-22";
    const LISTED: &'static [&'static str] = &["kind", "received", "answer_due", "outcome", "answered_on"];
    const DUTIES: &'static [Fulfilled] = &[
        ("internal-report", &["report"]),
        ("answer", &["answer", "confirm-identity", "clarify", "start"]),
        ("extension-notice", &["extend"]),
        ("post-by", &["answer", "confirm-identity", "clarify", "start"]),
        ("fee-confirmation", &["record-fee"]),
        ("recipients", &["close", "reopen"]),
    ];

    fn title(&self) -> String {
        self.requester.to_string()
    }

    fn check(&self, at: &Moment) -> Vec<Problem> {
        let mut problems = clock::problems(self);
        problems.extend(act::problems(self, at));
        let mut demand = |is_broken: bool, field: &str, key| {
            if is_broken {
                problems.push(Problem::at(field, key));
            }
        };
        let is_before = |day: Option<Date>| day.is_some_and(|day| day < self.received);
        demand(is_before(self.answered_on), "answered_on", "problem-before-receipt");
        demand(is_before(self.reported_on), "reported_on", "problem-before-receipt");
        demand(is_before(self.extension_notice_on), "extension_notice_on", "problem-before-receipt");
        demand(
            self.extension_notice_on.is_some() && self.extension_reason.is_none(),
            "extension_reason",
            "problem-extension-without-reason",
        );
        demand(
            self.identity_method == Some(IdentityMethod::DocumentViewed) && !self.no_copy_kept,
            "no_copy_kept",
            "problem-no-copy-of-a-document",
        );
        demand(
            self.fee_basis == Some(FeeBasis::FurtherCopy)
                && !matches!(self.kind, RequestKind::Copy | RequestKind::Access),
            "fee_basis",
            "problem-fee-only-for-a-further-copy",
        );
        demand(
            at.state == "answered" && self.outcome.is_some_and(RequestOutcome::is_refusal),
            "outcome",
            "problem-outcome-is-a-refusal",
        );
        demand(
            at.state == "answered" && self.outcome.is_some_and(RequestOutcome::owes_remedies) && !self.remedies_named,
            "remedies_named",
            "problem-remedies-not-named",
        );
        demand(
            self.outcome == Some(RequestOutcome::KeptByLaw) && self.kept_ground.is_none(),
            "kept_ground",
            "problem-kept-without-ground",
        );
        demand(
            at.state == "refused" && !self.outcome.is_none_or(RequestOutcome::is_refusal),
            "outcome",
            "problem-outcome-is-no-refusal",
        );
        demand(at.state == "closed" && !self.are_recipients_told(), "recipients", "problem-recipients-not-told");
        problems
    }

    fn derive(&mut self, at: &Moment) {
        let due = clock::answer_due(self).ok();
        self.nominal_end = due.as_ref().map(|due| due.answer.nominal);
        self.answer_due = due.as_ref().map(|due| due.answer.last);
        self.post_by = due.as_ref().filter(|_| self.is_answered_by_post()).map(|due| due.post_by);
        self.restarted_from = due.filter(|due| due.is_restarted).and(self.clarified.max(self.identity_confirmed));
        self.marks = act::marks(self, at.state);
        self.closed_on = WORKFLOW.is_closed(at.state).then_some(at.today);
        self.deadline_kept = self
            .answered_on
            .zip(self.answer_due)
            .map(|(answered, due)| if answered <= due { DeadlineKept::Yes } else { DeadlineKept::No });
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        clock::deadlines(self, at)
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        let is_answered = self.answered_on.is_some();
        let mut wanted = Vec::new();
        let mut gap = |is_open, field, key, law| wanted.push(Demand::new(is_open, (field, key, law)));
        gap(at.state != "received" && self.handler.is_none(), "handler", "gap-request-handler", "GDPR 12(2)");
        let is_in_hand = matches!(at.state, "in-progress" | "extended");
        let is_searched = !self.held.is_empty() || self.nothing_held;
        gap(is_in_hand && !is_searched, "held", "gap-request-search", "GDPR 15(1)");
        gap(is_answered && self.clause_sent_on.is_none(), "clause_sent_on", "gap-request-clause", "GDPR 13, 14");
        let is_ported = is_answered && self.kind == RequestKind::Portability && self.exported_by.is_some();
        gap(is_ported && self.ported_to.is_none(), "ported_to", "gap-request-ported-to", "GDPR 20(1), 20(2)");
        gap(is_ported && self.ported_how.is_none(), "ported_how", "gap-request-ported-how", "GDPR 32(1)");
        gap(is_answered && self.answer_reference.is_none(), "answer_reference", "gap-request-reference", "GDPR 5(2)");
        gap(
            is_answered && self.outcome.is_some_and(RequestOutcome::owes_remedies) && self.iod_consulted_on.is_none(),
            "iod_consulted_on",
            "gap-request-iod",
            "GDPR 39(1)(b)",
        );
        gap(self.deadline_kept == Some(DeadlineKept::No), "answered_on", "gap-request-late", "GDPR 12(3)");
        gap(self.clock_is_not_stopped(), "asked", "gap-request-asked-late", "EDPB 01/2022 § 159");
        wanted
    }

    fn destroys(&self, step: &str, _at: &Moment) -> Vec<Place> {
        act::destroys(self, step)
    }

    fn takes(&self, step: &str, at: &Moment) -> Vec<Taking> {
        act::takes(self, step, at)
    }

    /// What may become of a record: for the page on which a clerk decides it.
    fn document(&self, template: &str, _at: &Moment) -> Value {
        if template == "fates" { json!(self.kind.fates()) } else { Value::Null }
    }

    fn sample() -> Self {
        sample::request()
    }
}

impl Request {
    /// A letter is answered by letter unless the person chose otherwise.
    fn is_answered_by_post(&self) -> bool {
        self.answer_channel.unwrap_or(self.channel) == RequestChannel::Letter
    }

    fn is_answered(&self, state: &str) -> bool {
        self.answered_on.is_some() || matches!(state, "answered" | "refused" | "withdrawn" | "closed")
    }

    /// Art. 19 applies once data were rectified, erased or restricted.
    fn owes_recipients_a_notice(&self) -> bool {
        let changes_data =
            matches!(self.kind, RequestKind::Rectification | RequestKind::Erasure | RequestKind::Restriction);
        changes_data && matches!(self.outcome, Some(RequestOutcome::Fulfilled | RequestOutcome::Partly))
    }

    fn are_recipients_told(&self) -> bool {
        let all_told = !self.recipients.is_empty() && self.recipients.iter().all(|row| row.told_on.is_some());
        !self.owes_recipients_a_notice() || self.no_recipients || self.recipients_exception.is_some() || all_told
    }

    /// A question asked too late stops nothing.
    fn clock_is_not_stopped(&self) -> bool {
        let rules = clock::answer_due(self).map(|due| due.answer.rules).unwrap_or_default();
        rules.iter().any(|rule| rule.key == "rule-stop-too-late")
    }
}
