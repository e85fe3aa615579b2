//! Register of authorisations to process personal data (upoważnienia), which is the access itself.
//!
//! Only an authorisation in the state `granted` gives its account any access; every other state gives none.

mod choices;
mod claim;
mod document;
mod procedure;
mod profile;
mod sample;
#[cfg(test)]
mod tests;

pub use choices::{BlockGround, FunctionChoice, PersonType, PowerChoice, RegisterScope, WithdrawalReason};

use jiff::civil::Date;
use procedure::{GRANTED, WORKFLOW};
use rodowod_domain::authorisation::{Claim, Duty, Rules};
use rodowod_domain::field::{Line, Link, Pesel, Problem, Text};
use rodowod_domain::record::Deadline;
use rodowod_domain::register;
use rodowod_domain::register::{Demand, FollowUp, Fulfilled, Group, Linked, Moment, Register};
use rodowod_domain::text::fold;
use rodowod_domain::workflow::Workflow;
use serde_json::{Value, json};

use crate::demands;

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
        position:           Option<Link> = to("positions"),
        replaces:           Option<Link> = to("authorisations"),
        why:                Option<Text> = max(2000).law("GDPR 5(1)(c)").headings(&["uzasadnienie", "cel nadania"]),
        pesel:              Option<Pesel> = personal().law("GDPR 5(1)(c)").headings(&["pesel", "nr pesel"]),

        reference:          Option<Line> = max(60).column().section("scope")
                                .headings(&["nr upowaznienia", "numer upowaznienia", "znak", "numer"]),
        powers:             Vec<PowerChoice> = required().column()
                                .headings(&["operacje", "czynnosci", "uprawnienia", "zakres uprawnien"]),
        registers:          Vec<RegisterScope> = column().headings(&["rejestry", "zakres w systemie"]),
        functions:          Vec<FunctionChoice> = column().law("GDPR 32(4)"),
        access_level:       Option<Line> = max(160).column().headings(&["poziom dostepu", "poziomy dostepu"]),
        datasets:           Vec<Link> = to("datasets"),
        activities:         Vec<Link> = to("processing-activities"),
        scope_units:        Vec<Line> = max(30).headings(&["komorki", "zakres komorek"]),
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

        trainings:          Vec<Line> = max(30).section("statements").law("GDPR 39(1)(b)"),
        documents:          Vec<Line> = max(30).law("GDPR 5(2)"),
        training_date:      Option<Date> = past().column().law("GDPR 39(1)(b)")
                                .headings(&["data szkolenia", "szkolenie"]),
        training_title:     Option<Line> = max(200).headings(&["temat szkolenia", "nazwa szkolenia"]),
        pledge_date:        Option<Date> = past().column().law("GDPR 28(3)(b), 32(4)")
                                .headings(&["data oswiadczenia", "oswiadczenie o poufnosci", "zobowiazanie do poufnosci"]),
        policy_version:     Option<Line> = max(60).law("GDPR 24(2)").headings(&["wersja polityki"]),
        policy_date:        Option<Date> = past().headings(&["data zapoznania", "zapoznanie z polityka"]),
        opened_on:          Option<Date> = past().column().headings(&["data otwarcia konta", "konto otwarte"]),
        received_on:        Option<Date> = past().headings(&["data odbioru", "potwierdzenie odbioru"]),

        absent_from:        Option<Date> = section("absence").law("GDPR 32(4)")
                                .headings(&["nieobecnosc od", "nieobecny od"]),
        absent_until:       Option<Date> = headings(&["nieobecnosc do", "nieobecny do"]),
        next_post:          Option<Line> = max(120).section("change").headings(&["nowe stanowisko"]),
        next_position:      Option<Link> = to("positions"),
        next_from:          Option<Date> = headings(&["na nowym stanowisku od"]),

        block_ground:       Option<BlockGround> = column().section("end").headings(&["powod zawieszenia"]),
        block_until:        Option<Date> = column().headings(&["zawieszone do"]),
        withdrawn_on:       Option<Date> = column()
                                .headings(&["data odwolania", "data cofniecia", "data odebrania"]),
        withdrawal_reason:  Option<WithdrawalReason> = column()
                                .headings(&["przyczyna odwolania", "powod odwolania", "przyczyna ustania"]),
        withdrawals:        Vec<AccessToWithdraw> = max(120),
        remarks:            Option<Text> = max(4000).personal().headings(&["uwagi"]),

        applied_by:         Option<Line> = signed_by("enter", &[]),
        prepared_by:        Option<Line> = signed_by("prepare", GRANTED),
        granted_by:         Option<Line> = signed_by("grant", GRANTED),
        opened_by:          Option<Line> = signed_by("open", GRANTED),
        withdrawn_by:       Option<Line> = signed_by("withdraw", GRANTED),
    }
}

/// In what a new authorisation is held against the one whose place it takes.
const COMPARED: &[&str] = &[
    "powers",
    "registers",
    "functions",
    "access_level",
    "datasets",
    "activities",
    "scope_units",
    "systems",
    "special_categories",
    "trainings",
    "documents",
    "withdrawals",
];

impl Register for Authorisation {
    const SLUG: &'static str = "authorisations";
    const GROUP: Group = Group::Staff;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 29, 32(4)";
    const LISTED: &'static [&'static str] = &["post", "unit", "registers", "from", "to"];
    const DUTIES: &'static [Fulfilled] =
        &[("expiry", &["expire"]), ("block", &["suspend"]), ("cut-off", &["complete"])];
    const DOCUMENTS: &'static [&'static str] = &["authorisation"];
    const ENTERED_BY: Option<Duty> = Some(Duty::Apply);
    const KEPT_BY: Option<Duty> = Some(Duty::Prepare);
    const COMPOSED_FROM: &'static [&'static str] = &["position"];
    const REPLACES: Option<(&'static str, &'static [&'static str])> = Some(("replaces", COMPARED));

    fn title(&self) -> String {
        self.person.to_string()
    }

    fn is_frozen(state: &str, field: &str) -> bool {
        procedure::is_given(state) && GRANTED.contains(&field)
    }

    fn compose(&mut self, linked: &Linked, at: &Moment) {
        if at.state == "applied" {
            profile::take_over(self, linked);
        }
    }

    /// Whoever leaves gives back at least what the authorisation names: a key on the list closes no mailbox.
    fn derive(&mut self, at: &Moment) {
        if matches!(at.state, "withdrawn" | "expired") {
            let unlisted: Vec<Line> = self.unlisted().cloned().collect();
            self.withdrawals.extend(unlisted.into_iter().map(|resource| AccessToWithdraw { resource, done_on: None }));
        }
    }

    fn check(&self, at: &Moment) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.to.is_some_and(|to| to < self.from) {
            problems.push(Problem::at("to", "problem-before-the-start"));
        }
        if self.withdrawn_on.is_some_and(|day| day < self.from) && procedure::is_given(at.state) {
            problems.push(Problem::at("withdrawn_on", "problem-before-the-start"));
        }
        if matches!(at.state, "prepared" | "granted") && self.is_without_scope() {
            problems.push(Problem::at("registers", "problem-authorisation-without-scope"));
        }
        if self.absent_until.zip(self.absent_from).is_some_and(|(until, from)| until < from) {
            problems.push(Problem::at("absent_until", "problem-before-the-start"));
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
            let unlisted = self.unlisted();
            problems.extend(
                unlisted.map(|system| Problem::at("withdrawals", "problem-access-not-listed").with("system", system)),
            );
        }
        problems
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        let mut deadlines = Vec::new();
        let is_over = !matches!(at.state, "applied" | "prepared" | "stopped" | "granted" | "suspended");
        if let Some(to) = self.to {
            deadlines.push(Deadline::fixed("expiry", "GDPR 29", to).met(is_over));
        }
        if let Some(day) = self.block_until.filter(|_| at.state == "suspended") {
            deadlines.push(Deadline::fixed("block", "GDPR 32(4)", day));
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

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        let is_live = matches!(at.state, "granted" | "suspended");
        demands::wanted([
            (is_live && self.received_on.is_none(), "received_on", "gap-authorisation-receipt", "GDPR 5(2)"),
            (
                is_live && self.account.is_some() && self.opened_on.is_none(),
                "opened_on",
                "gap-authorisation-opened",
                "GDPR 32(1)(b)",
            ),
            (is_live && self.systems.is_empty(), "systems", "gap-authorisation-systems", "GDPR 32(4)"),
            (is_live && self.datasets.is_empty(), "datasets", "gap-authorisation-datasets", "GDPR 32(4)"),
            (is_live && self.to.is_some_and(|to| to < at.today), "to", "gap-authorisation-past-its-end", "GDPR 29"),
            (
                at.state == "withdrawn" && self.withdrawals.is_empty(),
                "withdrawals",
                "gap-authorisation-cut-off",
                "GDPR 32",
            ),
            (
                at.state == "granted" && self.training_date.is_some_and(|day| is_older_than_a_year(day, at.today)),
                "training_date",
                "gap-authorisation-training-old",
                "GDPR 39(1)(b)",
            ),
        ])
    }

    /// Another post is another application; what it opens is compared with what this one opened.
    fn follow_ups(&self, step: &str, _at: &Moment) -> Vec<FollowUp> {
        if step != "change-post" {
            return Vec::new();
        }
        let body = json!({
            "person": self.person, "person_type": self.person_type, "post": self.next_post, "account": self.account,
            "position": self.next_position, "from": self.next_from,
        });
        vec![FollowUp::new(Self::SLUG, body).back("replaces")]
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
        sample::authorisation()
    }
}

impl Authorisation {
    /// Systems that the list of what is taken back leaves out.
    fn unlisted(&self) -> impl Iterator<Item = &Line> {
        let is_listed = |system: &Line| self.withdrawals.iter().any(|known| fold(&known.resource) == fold(system));
        self.systems.iter().map(|row| &row.system).filter(move |system| !is_listed(system))
    }

    /// An authorisation names what it opens, be it here, in another system or in a cabinet.
    fn is_without_scope(&self) -> bool {
        self.registers.is_empty()
            && self.datasets.is_empty()
            && self.activities.is_empty()
            && self.systems.is_empty()
            && self.data_categories.is_none()
            && self.functions.is_empty()
    }
}

/// After twelve months a training is due again, whatever the policy says; whether an access still opens is decided by
/// the policy's own cycle (`Rules::is_fresh`).
fn is_older_than_a_year(day: Date, today: Date) -> bool {
    claim::is_older_than(day, 12, today)
}
