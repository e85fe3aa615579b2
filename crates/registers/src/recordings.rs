//! Register of recordings of calls: each with the day on which it goes, its hold, and everybody who listened or received it.
//!
//! A recording that is held as evidence cannot be destroyed; one that is not, goes when its term is over.

mod sample;
#[cfg(test)]
mod tests;

use jiff::Timestamp;
use jiff::ToSpan as _;
use jiff::civil::Date;
use rodowod_domain::field::{Line, Link, Phone, Problem, Text};
use rodowod_domain::record::{Deadline, day_in_warsaw};
use rodowod_domain::register::{Demand, FollowUp, Fulfilled, Group, Linked, Moment, Register};
use rodowod_domain::time_limit::nominal;
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_domain::{authorisation::Power, choice, register};
use serde_json::json;

use crate::demands;
use crate::recordings_rules::CallDirection;
use crate::retention_reviews::HoldGround;

choice! {
    pub enum RecordingConsent {
        StayedOnLine: "pozostal" "dorozum",
        Spoken: "wyraz" "ustn",
        NotNeeded: "niepotrzeb" "obowiaz",
        Refused: "odmow",
    }
}

choice! {
    pub enum DestructionOfRecording {
        ByTerm: "uplyw" "termin",
        OnRequest: "zadan" "cofniec",
        RecordedByMistake: "omylk",
    }
}

register! {
    /// Somebody listened.
    pub struct Listening {
        at:      Timestamp = past(),
        person:  Line = max(120).personal(),
        purpose: Line = max(300),
    }
}

register! {
    /// The recording went to a body that the law entitles to it.
    pub struct RecordingHandover {
        to:         Line = max(200),
        provision:  Line = max(300),
        consent_by: Line = max(120).personal(),
        consent_on: Date = past(),
        on:         Date = past(),
    }
}

register! {
    /// One recording.
    pub struct Recording {
        signature:   Line = max(80).column().section("recording").headings(&["oznaczenie", "nr nagrania", "identyfikator"]),
        recorded_at: Timestamp = past().column().headings(&["data", "data i godzina", "nagrano"]),
        seconds:     Option<u32> = max(90_000).headings(&["czas trwania", "sekundy"]),
        direction:   CallDirection = column().headings(&["kierunek"]),
        line:        Option<Line> = max(40).column().headings(&["numer wlasny", "linia"]),
        number:      Option<Phone> = personal().headings(&["numer rozmowcy", "numer obcy"]),
        person:      Option<Line> = max(120).personal().headings(&["rozmowca", "osoba"]),
        subject:     Option<Line> = max(300).personal().headings(&["temat", "sprawa"]),
        regulation:  Option<Link> = to("recordings-rules").law("GDPR 5(2)"),
        system:      Option<Link> = to("systems"),
        is_announced: bool = law("GDPR 13"),
        consent:     RecordingConsent = column().law("GDPR 6(1), 7(1)").headings(&["zgoda"]),

        place:       Option<Line> = max(200).section("keeping").law("GDPR 32(1)").headings(&["miejsce przechowywania", "plik"]),
        digest:      Option<Line> = max(128).headings(&["skrot", "sha-256"]),
        retention_months: Option<u32> = max(60).law("GDPR 5(1)(e)").headings(&["okres przechowywania"]),
        keep_until:  Option<Date> = derived().column().law("GDPR 5(1)(e)"),
        hold_ground: Option<HoldGround> = column().headings(&["podstawa wstrzymania"]),
        hold_from:   Option<Date> = past().headings(&["wstrzymano od"]),
        hold_note:   Option<Line> = max(300).headings(&["sprawa wstrzymania"]),
        hold_ended_on: Option<Date> = past(),

        listenings:  Vec<Listening> = max(400).section("access").law("GDPR 5(2), 32(4)"),
        handovers:   Vec<RecordingHandover> = max(60).law("GDPR 6(1)(c), 6(3)"),
        disclosure:  Option<Link> = to("disclosures").law("GDPR 5(2)"),

        destroyed_on: Option<Date> = past().section("end").column().headings(&["zniszczono"]),
        destroyed_by: Option<Line> = max(120).personal().headings(&["zniszczyl"]),
        destroyed_as: Option<DestructionOfRecording> = headings(&["powod zniszczenia"]),
        deletion:    Option<Link> = to("deletions").law("GDPR 5(2)"),
        remarks:     Option<Text> = max(4000).personal().headings(&["uwagi"]),
    }
}

const WORKFLOW: Workflow = Workflow {
    states: &[open("kept"), open("held"), closed("destroyed")],
    moves: &[
        Move::staying("listen", &["kept", "held"]).adds("listenings").law("GDPR 5(2), 32(4)"),
        Move::staying("hand-over", &["kept", "held"])
            .adds("handovers")
            .power(Power::Disclose)
            .law("GDPR 6(1)(c), 6(3)"),
        Move::new("hold", &["kept"], "held")
            .needs(&["hold_ground", "hold_from"])
            .asks(&["hold_note"])
            .afresh(&["hold_ground", "hold_from", "hold_note", "hold_ended_on"])
            .law("GDPR 17(3)(e), 18(1)(c)"),
        Move::new("release", &["held"], "kept").needs(&["hold_ended_on"]).reason(),
        Move::new("destroy", &["kept"], "destroyed")
            .needs(&["destroyed_on", "destroyed_by", "destroyed_as"])
            .asks(&["deletion"])
            .power(Power::Delete)
            .law("GDPR 5(1)(e)"),
    ],
};

impl Recording {
    fn recorded_on(&self) -> Date {
        day_in_warsaw(self.recorded_at)
    }

    /// The term of its rules, or of the policy in force where that is shorter. A hold that ended after the term leaves no
    /// more time: the recording goes on the day it was released.
    fn last_day(&self, at: &Moment) -> Option<Date> {
        let months = self.retention_months.and_then(|months| i32::try_from(months).ok());
        let own = months.and_then(|months| self.recorded_on().checked_add(months.months()).ok());
        let asked = at.period("recording_retention_months").and_then(|asked| nominal(self.recorded_on(), asked).ok());
        let term = own.into_iter().chain(asked).min()?;
        Some(self.hold_ended_on.map_or(term, |released| released.max(term)))
    }
}

impl Register for Recording {
    const SLUG: &'static str = "recordings";
    const GROUP: Group = Group::Contact;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 5(1)(e), 5(2), 32(4)";
    const LISTED: &'static [&'static str] = &["recorded_at", "direction", "line", "keep_until", "hold_ground"];
    const DUTIES: &'static [Fulfilled] = &[("destroy", &["destroy"])];
    const COMPOSED_FROM: &'static [&'static str] = &["regulation"];
    const HELD_IN: &'static [&'static str] = &["held"];

    fn title(&self) -> String {
        self.signature.to_string()
    }

    /// The rules under which it was recorded give the term, unless somebody wrote another.
    fn compose(&mut self, linked: &Linked, _at: &Moment) {
        if self.retention_months.is_none() {
            let months = linked.first("regulation").and_then(|rules| rules.body.get("retention_months")?.as_u64());
            self.retention_months = months.and_then(|months| u32::try_from(months).ok());
        }
    }

    fn derive(&mut self, at: &Moment) {
        self.keep_until = self.last_day(at);
    }

    fn check(&self, at: &Moment) -> Vec<Problem> {
        let recorded = Some(self.recorded_on());
        let is_destroyed = at.state == "destroyed";
        let is_early = self.destroyed_as == Some(DestructionOfRecording::ByTerm)
            && demands::is_before(self.destroyed_on, self.last_day(at));
        let is_unconsented = self.handovers.iter().any(|row| row.consent_on > row.on);
        demands::problems([
            (is_destroyed && is_early, "destroyed_on", "problem-recording-too-early"),
            (is_unconsented, "handovers", "problem-recording-consent-after"),
            (demands::is_before(self.hold_from, recorded), "hold_from", "problem-before-the-start"),
            (demands::is_before(self.hold_ended_on, self.hold_from), "hold_ended_on", "problem-before-the-start"),
            (demands::is_before(self.destroyed_on, recorded), "destroyed_on", "problem-before-the-start"),
        ])
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        let refused = at.state == "kept" && self.consent == RecordingConsent::Refused;
        let now = demands::at_once(refused, ("destroy", "GDPR 6(1), 17(1)(b)"), Some(self.recorded_on()));
        let term = demands::on(at.state == "kept" && !refused, ("destroy", "GDPR 5(1)(e)"), self.last_day(at));
        now.into_iter().chain(term).collect()
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        let lives = at.state != "destroyed";
        demands::wanted([
            (lives && !self.is_announced, "is_announced", "gap-recording-announced", "GDPR 13"),
            (lives && self.regulation.is_none(), "regulation", "gap-recording-rules", "GDPR 5(2)"),
            (lives && self.retention_months.is_none(), "retention_months", "gap-recording-term", "GDPR 5(1)(e)"),
            (
                !self.handovers.is_empty() && self.disclosure.is_none(),
                "disclosure",
                "gap-recording-disclosure",
                "GDPR 5(2)",
            ),
            (at.state == "destroyed" && self.deletion.is_none(), "deletion", "gap-recording-protocol", "GDPR 5(2)"),
        ])
    }

    /// What leaves the house stands in the register of disclosures as well.
    fn follow_ups(&self, step: &str, _at: &Moment) -> Vec<FollowUp> {
        if step != "hand-over" || self.disclosure.is_some() {
            return Vec::new();
        }
        let Some(last) = self.handovers.last() else { return Vec::new() };
        let persons = self.person.as_ref().map_or_else(|| self.signature.to_string(), ToString::to_string);
        let body = json!({
            "persons": persons, "recipient": last.to, "ground": "LegalDuty", "provision": last.provision,
            "is_recording": true, "scope": self.signature, "approved_on": last.consent_on,
        });
        vec![FollowUp::new("disclosures", body).link("disclosure")]
    }

    fn sample() -> Self {
        sample::recording()
    }
}
