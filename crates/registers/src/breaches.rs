//! Register of breaches (GDPR art. 33(5)), with shortcomings and threats in the same journal.
//!
//! A title and the moment of becoming aware are enough to enter one; the 72 hours run from then on.

mod choices;
mod clients;
mod clock;
mod closing;
mod document;
mod sample;
mod severity;
#[cfg(test)]
mod tests;
mod threats;

pub use choices::{
    ActionKind, AffectedPersons, AuthorityDecision, AvailabilityLoss, BreachIntent, BreachRole, BreachSource,
    BreachedData, ConclusionArea, ConfidentialityLoss, Consequence, ContextFactor, ContextStep, DataContext, EventKind,
    FloorRule, HowItHappened, Identifiability, IntegrityLoss, Nature, NoticeAdvice, NoticeChannel, NoticeKind,
    PersonsDecision, PersonsException, Risk, SeverityFlag, SeverityLevel, ThreatClass, WarningSign,
};
pub use clients::ClientToTell;
pub use threats::{ThreatCode, ThreatStep};

use jiff::{Timestamp, civil::Date};
use rodowod_domain::authorisation::{Function, Power};
use rodowod_domain::field::{Line, Link, Problem, Text};
use rodowod_domain::record::Deadline;
use rodowod_domain::register;
use rodowod_domain::register::{Demand, Fulfilled, Group, Kept, Linked, Moment, Register};
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use serde_json::Value;

register! {
    /// One class of the breached data with its place in the context table of the method.
    pub struct ClassifiedData {
        class:      DataContext,
        adjustment: ContextStep,
        factors:    Vec<ContextFactor>,
        reason:     Option<Text> = max(2000),
        score:      Option<u32> = derived(),
    }
}

register! {
    /// A part of the notification that follows later (art. 33(4)).
    pub struct Phase {
        what:    Line = max(300),
        due:     Date,
        sent_on: Option<Date> = past(),
    }
}

register! {
    /// A correction, or a corrective or preventive action.
    pub struct Action {
        what:    Line = max(500),
        kind:    Option<ActionKind>,
        owner:   Option<Line> = max(120).personal(),
        due:     Option<Date>,
        done_on: Option<Date> = past(),
    }
}

register! {
    /// A statement taken or a piece of evidence secured, and where it is kept.
    pub struct Evidence {
        what:   Line = max(300).personal(),
        place:  Option<Line> = max(300),
        on:     Option<Date> = past(),
    }
}

register! {
    /// What the analysis found in one area.
    pub struct Conclusion {
        area:    ConclusionArea,
        finding: Text = max(2000),
    }
}

register! {
    /// Every breach, reported or not.
    pub struct Breach {
        title:               Line = max(120).personal().section("report")
                                 .headings(&["zdarzenie", "nazwa", "naruszenie", "przedmiot"]),
        aware_at:            Timestamp = past().column().law("GDPR 33(1)")
                                 .headings(&["data i godzina stwierdzenia", "data stwierdzenia", "stwierdzono"]),
        description:         Option<Text> = personal().law("GDPR 33(3)(a), 33(5)")
                                 .headings(&["opis", "okolicznosci", "opis zdarzenia", "przebieg"]),
        kind:                Option<EventKind> = column().headings(&["rodzaj", "kategoria", "rodzaj wpisu"]),
        first_steps:         Option<Text> = max(8000).personal().headings(&["podjete kroki", "czynnosci pracownika"]),
        place:               Option<Line> = max(200).headings(&["miejsce", "miejsce zdarzenia"]),
        detected_at:         Option<Timestamp> = past().headings(&["data i godzina wykrycia", "data wykrycia"]),
        discovery:           Option<Text> = max(4000).headings(&["sposob wykrycia"]),
        reporter:            Option<Line> = max(120).personal().headings(&["zglaszajacy", "osoba zglaszajaca"]),
        superior_told_at:    Option<Timestamp> = past(),
        controller_told_at:  Option<Timestamp> = past(),
        started_at:          Option<Timestamp> = past().headings(&["poczatek", "data naruszenia"]),
        ended_at:            Option<Timestamp> = past().headings(&["koniec"]),
        is_continuing:       bool,

        nature:              Vec<Nature> = column().section("classification").law("GDPR 4(12), 33(3)(a)")
                                 .headings(&["charakter naruszenia", "rodzaj naruszenia", "charakter"]),
        how:                 Vec<HowItHappened> = column().headings(&["sposob naruszenia", "typ naruszenia"]),
        source:              Option<BreachSource> = column().headings(&["zrodlo"]),
        intent:              Option<BreachIntent> = column(),
        threat_class:        Option<ThreatClass> = column().headings(&["klasa zagrozenia"]),
        signs:               Vec<WarningSign>,
        threat_code:         Option<ThreatCode> = column().headings(&["kod", "kod zagrozenia"]),
        steps_due:           Vec<ThreatStep> = derived(),
        steps_done:          Vec<ThreatStep>,
        activities:          Vec<Link> = to("processing-activities"),
        datasets:            Vec<Link> = to("datasets"),
        devices:             Vec<Link> = to("devices"),
        processors:          Vec<Link> = to("processors"),

        persons:             Option<u32> = max(100_000_000).column().section("scale").law("GDPR 33(3)(a)")
                                 .headings(&["liczba osob", "ilu osob dotyczy"]),
        records:             Option<u32> = max(1_000_000_000).law("GDPR 33(3)(a)").headings(&["liczba wpisow"]),
        person_categories:   Vec<AffectedPersons> = column().law("GDPR 33(3)(a)").headings(&["kategorie osob"]),
        person_description:  Option<Text> = max(4000),
        data_categories:     Vec<BreachedData> = column().law("GDPR 33(3)(a)").headings(&["kategorie danych"]),
        data_description:    Option<Text> = max(4000),
        systems:             Option<Text> = max(2000),

        data_classes:        Vec<ClassifiedData> = max(12).section("severity"),
        identification:      Option<Identifiability>,
        identification_reason: Option<Text> = max(2000),
        confidentiality:     Option<ConfidentialityLoss> = shown_when("nature", &["Confidentiality"]),
        integrity:           Option<IntegrityLoss> = shown_when("nature", &["Integrity"]),
        availability:        Option<AvailabilityLoss> = shown_when("nature", &["Availability"]),
        malicious:           bool = column(),
        pesel_with_identity: bool,
        records_of_care:     bool,
        safety_at_stake:     bool,
        care_affected:       bool,
        trusted_recipient:   bool,
        trusted_statement:   Option<Line> = max(300).required().shown_when("trusted_recipient", &["true"]),
        unintelligible:      bool = law("GDPR 34(3)(a)"),
        key_safe:            bool = shown_when("unintelligible", &["true"]).law("GDPR 34(3)(a)"),
        severity_score:      Option<Line> = derived().column(),
        severity_level:      Option<SeverityLevel> = derived().column(),
        floors:              Vec<FloorRule> = derived(),
        flags:               Vec<SeverityFlag> = derived(),
        authority_proposal:  Option<NoticeAdvice> = derived().law("GDPR 33(1)"),
        persons_proposal:    Option<NoticeAdvice> = derived().law("GDPR 34(1)"),
        risk:                Option<Risk> = column().law("GDPR 33(1)").headings(&["ryzyko", "poziom ryzyka"]),
        risk_reasons:        Option<Text> = max(8000).personal().law("GDPR 33(1), 5(2)").headings(&["uzasadnienie oceny"]),
        assessor:            Option<Line> = max(120).personal(),
        assessed_on:         Option<Date> = past().column(),
        iod_opinion:         Option<Text> = max(8000).personal().law("GDPR 39(1)(a)"),

        consequences:        Vec<Consequence> = section("effects").law("GDPR 33(3)(c)"),
        effects:             Option<Text> = max(8000).personal().law("GDPR 33(3)(c), 33(5)")
                                 .headings(&["skutki", "mozliwe konsekwencje"]),
        measures_before:     Option<Text> = max(8000),
        measures_taken:      Option<Text> = max(8000).personal().law("GDPR 33(3)(d), 33(5)")
                                 .headings(&["dzialania zaradcze", "dzialania naprawcze", "dzialania korygujace"]),
        measures_limiting:   Option<Text> = max(8000).personal().law("GDPR 33(3)(d)"),
        measures_planned:    Option<Text> = max(8000).law("GDPR 33(3)(d)"),
        actions:             Vec<Action> = max(100),

        authority_decision:  Option<AuthorityDecision> = column().section("authority").law("GDPR 33(1)"),
        authority_reasons:   Option<Text> = max(8000).personal().law("GDPR 33(1), 33(5)")
                                 .headings(&["uzasadnienie zgloszenia", "powod niezgloszenia"]),
        reported_at:         Option<Timestamp> = past().column().law("GDPR 33(1)")
                                 .headings(&["data zgloszenia do uodo", "zgloszono do uodo", "data zgloszenia"]),
        notice_kind:         Option<NoticeKind> = law("GDPR 33(4)"),
        notice_channel:      Option<NoticeChannel>,
        case_number:         Option<Line> = max(60).column().headings(&["sygnatura", "znak sprawy"]),
        delay_reason:        Option<Text> = max(4000).personal().law("GDPR 33(1)"),
        phases:              Vec<Phase> = max(20).law("GDPR 33(4)"),
        is_cross_border:     bool = law("GDPR 56"),
        cross_border_states: Option<Line> = max(300).shown_when("is_cross_border", &["true"]),

        persons_decision:    Option<PersonsDecision> = column().section("persons").law("GDPR 34(1)"),
        persons_exception:   Option<PersonsException> =
                                 required().shown_when("persons_decision", &["DoNotTell", "TellPublicly"]).law("GDPR 34(3)"),
        persons_reasons:     Option<Text> = max(8000).personal().law("GDPR 34, 5(2)"),
        persons_told_on:     Option<Date> = past().column().law("GDPR 34(1)")
                                 .headings(&["data zawiadomienia osob", "zawiadomiono osoby"]),
        persons_told:        Option<u32> = max(100_000_000),
        persons_channel:     Option<Line> = max(200),
        persons_notice:      Option<Text> = max(8000).personal().law("GDPR 34(2)"),

        role:                Option<BreachRole> = column().section("processor").law("GDPR 33(2)"),
        processor_told_at:   Option<Timestamp> = past().law("GDPR 33(2)"),
        categories:          Vec<Link> = to("processing-categories").shown_when("role", &["Processor"]).law("GDPR 30(2), 33(2)"),
        clients:             Vec<ClientToTell> = max(60).shown_when("role", &["Processor"]).law("GDPR 33(2)"),
        client:              Option<Line> = max(200).shown_when("role", &["Processor"]),
        client_term_hours:   Option<u32> = max(720).shown_when("role", &["Processor"]).law("GDPR 28(3), 33(2)"),
        client_told_at:      Option<Timestamp> = past().shown_when("role", &["Processor"]).law("GDPR 33(2)"),

        inquirer:            Option<Line> = max(120).personal().section("inquiry"),
        causes:              Option<Text> = max(8000).personal().headings(&["przyczyny"]),
        damage:              Option<Text> = max(4000).personal(),
        evidence:            Vec<Evidence> = max(100),
        responsible:         Option<Text> = max(4000).personal(),
        liability:           Option<Text> = max(4000).personal(),
        reassessment:        Option<Text> = max(4000).law("GDPR 32(1)(d)"),
        findings:            Vec<Conclusion> = max(40),
        conclusions:         Option<Text> = max(8000).personal().law("GDPR 33(5)").headings(&["wnioski"]),
        approved_by:         Option<Line> = max(120).personal(),
        reviewed_on:         Option<Date> = past().law("GDPR 24(1), 32(1)(d)"),
        reviewed_by:         Option<Line> = max(120).personal(),
        review_result:       Option<Text> = max(4000).law("GDPR 24(1), 32(1)(d)"),
        remarks:             Option<Text> = max(4000).personal().headings(&["uwagi"]),

        report_due:          Option<Timestamp> = derived().column().section("clock").law("GDPR 33(1)"),
        closed_on:           Option<Date> = once().column(),
    }
}

const OPEN: &[&str] = &["reported", "assessed", "notified", "not-notified", "recorded"];
/// What was promised is done, and looked at, after the case is closed as well.
const ACTED: &[&str] = &["reported", "assessed", "notified", "not-notified", "recorded", "closed"];
/// What is said of the notice to the persons: the decision, which new facts may change, and what was done upon it.
const PERSONS: &[&str] = &[
    "persons_decision",
    "persons_exception",
    "persons_reasons",
    "persons_told_on",
    "persons_told",
    "persons_channel",
    "persons_notice",
];
/// What is decided is said by the move that decides it, and by nothing else.
const DECIDED: &[&str] = &["authority_decision", "persons_decision", "persons_exception", "persons_reasons"];

const WORKFLOW: Workflow = Workflow {
    states: &[
        open("reported"),
        open("assessed"),
        open("notified"),
        open("not-notified"),
        // A shortcoming or a threat: nothing happened to the data, and no authority waits for a notice.
        open("recorded"),
        closed("closed"),
    ],
    moves: &[
        Move::new("assess", &["reported", "recorded"], "assessed")
            .needs(&["description", "nature", "data_classes", "identification", "risk", "risk_reasons"])
            .law("GDPR 33(1)"),
        // Art. 33(4): where all is not known yet, the first part of the notice does not wait for the assessment.
        Move::new("notify", &["reported", "assessed", "not-notified"], "notified")
            .needs(&["reported_at"])
            .asks(&["authority_decision", "notice_kind", "delay_reason"])
            .afresh(&["authority_decision"])
            .power(Power::Disclose)
            .law("GDPR 33(1)"),
        Move::new("decide-not-to-notify", &["assessed"], "not-notified")
            .needs(&["authority_reasons"])
            .asks(&["authority_decision"])
            .afresh(&["authority_decision"])
            .decider("decider_breach_notice")
            .law("GDPR 33(1)"),
        Move::staying("tick-steps", OPEN).asks(&["steps_done"]).law("GDPR 32"),
        Move::staying("add-evidence", OPEN).adds("evidence").law("GDPR 33(5)"),
        Move::staying("tell-clients", OPEN).asks(&["categories", "clients"]).law("GDPR 33(2)"),
        // Art. 33(4): what was not known is told in phases.
        Move::staying("send-phase", &["notified", "closed"]).asks(&["phases"]).power(Power::Disclose).law("GDPR 33(4)"),
        Move::staying("tell-persons", &["assessed", "notified", "not-notified"])
            .needs(&["persons_decision", "persons_reasons"])
            .asks(PERSONS)
            .power(Power::Disclose)
            .decider("decider_breach_notice")
            .law("GDPR 34"),
        Move::staying("plan-actions", ACTED).asks(&["actions"]).law("GDPR 33(3)(d), 33(5)"),
        Move::staying("review", ACTED)
            .needs(&["reviewed_on", "reviewed_by", "review_result"])
            .law("GDPR 24(1), 32(1)(d)"),
        Move::new("record", &["reported"], "recorded").needs(&["kind", "description"]),
        Move::new("close", &["notified", "not-notified", "recorded"], "closed")
            .needs(&["conclusions"])
            .law("GDPR 33(5)"),
        Move::new("reopen", &["closed"], "reported").reason(),
    ],
};

impl Register for Breach {
    const SLUG: &'static str = "breaches";
    const GROUP: Group = Group::Risk;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 33(5)";
    const LISTED: &'static [&'static str] = &["aware_at", "kind", "severity_level", "risk", "reported_at"];
    const DUTIES: &'static [Fulfilled] = &[
        ("report", &["assess", "notify"]),
        ("assessment", &["assess"]),
        ("client", &["tell-clients"]),
        ("persons", &["assess", "tell-persons"]),
        ("phase", &["send-phase"]),
        ("action", &["plan-actions"]),
    ];
    const DOCUMENTS: &'static [&'static str] = &["breach-report"];
    /// Where the IT support is the suspect (codes C), nobody of IT is shown what is found against them.
    const KEPT_FROM: Option<Kept> =
        Some(Kept { function: Function::Technician, column: "threat_code", values: &["C1", "C2"] });
    const COMPOSED_FROM: &'static [&'static str] = &["categories"];

    fn title(&self) -> String {
        self.title.to_string()
    }

    fn is_frozen(_state: &str, field: &str) -> bool {
        DECIDED.contains(&field)
    }

    fn check(&self, at: &Moment) -> Vec<Problem> {
        let mut problems = clock::problems(self);
        let mut demand = |is_broken: bool, field: &str, key| {
            if is_broken {
                problems.push(Problem::at(field, key));
            }
        };
        let is_only_threat = !self.is_breach();
        demand(at.state == "assessed" && is_only_threat, "kind", "problem-only-a-breach-is-assessed");
        demand(at.state == "recorded" && !is_only_threat, "kind", "problem-a-breach-is-assessed");
        demand(at.state == "not-notified" && self.risk != Some(Risk::Unlikely), "risk", "problem-risk-demands-notice");
        demand(
            at.state == "notified" && self.authority_decision == Some(AuthorityDecision::DoNotNotify),
            "authority_decision",
            "problem-decision-against-notice",
        );
        demand(
            at.state == "not-notified" && self.authority_decision == Some(AuthorityDecision::Notify),
            "authority_decision",
            "problem-decision-for-notice",
        );
        if at.state == "closed" && self.is_breach() {
            demand(self.risk.is_none(), "risk", "problem-breach-not-assessed");
            demand(self.severity_inputs().is_none(), "data_classes", "problem-breach-not-assessed");
            demand(
                self.risk == Some(Risk::High) && self.persons_decision.is_none(),
                "persons_decision",
                "problem-persons-not-decided",
            );
            demand(self.phases.iter().any(|phase| phase.sent_on.is_none()), "phases", "problem-phases-not-sent");
        }
        problems.extend(closing::problems(self, at));
        problems
    }

    fn compose(&mut self, linked: &Linked, _at: &Moment) {
        clients::compose(self, linked);
    }

    fn derive(&mut self, at: &Moment) {
        self.steps_due = self.threat_code.map(|code| code.steps().to_vec()).unwrap_or_default();
        severity::derive(self);
        self.report_due = clock::report_due(self);
        self.closed_on = WORKFLOW.is_closed(at.state).then_some(at.today);
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        clock::deadlines(self, at)
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        let mut wanted = Vec::new();
        let mut gap = |is_open, field, key, law| wanted.push(Demand::new(is_open, (field, key, law)));
        let is_missing_step = self.steps_due.iter().any(|step| !self.steps_done.contains(step));
        gap(is_missing_step, "steps_done", "gap-breach-steps", "GDPR 32");
        if self.is_breach() && at.state != "reported" {
            gap(self.persons.is_none(), "persons", "gap-breach-numbers", "GDPR 33(3)(a)");
            gap(self.records.is_none(), "records", "gap-breach-numbers", "GDPR 33(3)(a)");
            gap(self.person_categories.is_empty(), "person_categories", "gap-breach-categories", "GDPR 33(3)(a)");
            gap(self.data_categories.is_empty(), "data_categories", "gap-breach-categories", "GDPR 33(3)(a)");
            gap(self.effects.is_none(), "effects", "gap-breach-effects", "GDPR 33(3)(c)");
            gap(self.measures_taken.is_none(), "measures_taken", "gap-breach-measures", "GDPR 33(3)(d)");
            gap(self.iod_opinion.is_none(), "iod_opinion", "gap-breach-iod", "GDPR 39(1)(a)");
            gap(closing::lacks_review(self), "reviewed_on", "gap-breach-review", "GDPR 32(1)(d)");
            gap(closing::is_exception_unproven(self), "unintelligible", "gap-breach-exception", "GDPR 34(3)(a)");
            gap(self.deviates_from_proposal(), "authority_reasons", "gap-breach-deviation", "GDPR 5(2)");
        }
        wanted
    }

    fn document(&self, _template: &str, at: &Moment) -> Value {
        document::notification(self, at)
    }

    fn sample() -> Self {
        sample::breach()
    }
}

impl Breach {
    /// What is not yet said to be something less is treated as a breach.
    pub fn is_breach(&self) -> bool {
        matches!(self.kind, None | Some(EventKind::Breach))
    }

    /// The decision may differ from the proposal, but then it needs its reasons.
    fn deviates_from_proposal(&self) -> bool {
        let is_against = self.authority_decision == Some(AuthorityDecision::DoNotNotify)
            && self.authority_proposal == Some(NoticeAdvice::Notify);
        is_against && self.authority_reasons.is_none()
    }
}
