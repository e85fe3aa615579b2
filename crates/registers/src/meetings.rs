//! Video meetings: who is invited and known, the checklist before and after, and recording only if each of them agrees.
//!
//! The key of a meeting goes to nobody whose identity was not checked.

#[cfg(test)]
mod tests;

use jiff::Timestamp;
use jiff::civil::{Date, date};
use rodowod_domain::field::{Line, Link, Problem, Text};
use rodowod_domain::record::{Deadline, day_in_warsaw};
use rodowod_domain::register::{Demand, Fulfilled, Group, Moment, Register};
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_domain::{choice, register};

use crate::calls::ContactRole;
use crate::demands;

choice! {
    pub enum MeetingCheck {
        CameraOff: "kamera",
        MicrophoneOff: "mikrofon",
        NoStandingPermission: "uprawn" "zezwol",
        EncryptionOn: "szyfr",
        Headphones: "sluchawk",
        NobodyBehind: "osoby postronne" "w pokoju",
        WaitingRoom: "poczekal",
    }
}

choice! {
    pub enum MeetingEndCheck { LoggedOut: "wylog", CameraOffAgain: "kamera", KeyChanged: "klucz" "kod" }
}

register! {
    /// Somebody invited.
    pub struct Participant {
        person:      Line = max(120).personal().headings(&["osoba", "uczestnik"]),
        role:        Option<ContactRole>,
        is_known:    bool,
        key_sent_on: Option<Date> = past(),
        agrees:      bool,
        took_part:   bool,
    }
}

register! {
    /// One video meeting.
    pub struct Meeting {
        subject:     Line = max(200).personal().section("meeting").headings(&["temat", "sprawa"]),
        host:        Line = max(120).column().headings(&["prowadzacy", "specjalista"]),
        planned_at:  Timestamp = column().headings(&["termin", "data i godzina"]),
        channel:     Option<Link> = to("channels").law("GDPR 24(1), 32(1)"),
        participants: Vec<Participant> = max(100).law("GDPR 32(1)(b)"),

        checklist:   Vec<MeetingCheck> = section("checks").law("GDPR 32(1)"),
        wants_recording: bool = column().law("GDPR 6(1)(a)").headings(&["nagranie"]),
        recording_purpose: Option<Line> = max(300).required().shown_when("wants_recording", &["true"]).law("GDPR 5(1)(b)"),

        began_at:    Option<Timestamp> = past().column().section("course").headings(&["poczatek"]),
        ended_at:    Option<Timestamp> = past().headings(&["koniec"]),
        is_recorded: bool = column(),
        recording:   Option<Link> = to("recordings").shown_when("is_recorded", &["true"]).law("GDPR 5(2)"),
        end_checks:  Vec<MeetingEndCheck> = law("GDPR 32(1)"),
        remarks:     Option<Text> = max(4000).personal().headings(&["uwagi"]),
    }
}

const WORKFLOW: Workflow = Workflow {
    states: &[open("planned"), open("ready"), closed("held"), closed("cancelled")],
    moves: &[
        Move::new("prepare", &["planned"], "ready").needs(&["channel", "participants", "checklist"]).law("GDPR 32(1)"),
        Move::new("hold", &["ready"], "held")
            .needs(&["began_at", "ended_at", "end_checks"])
            .asks(&["participants", "is_recorded", "recording"])
            .law("GDPR 5(2)"),
        Move::new("cancel", &["planned", "ready"], "cancelled").reason(),
        Move::new("move", &["planned", "ready"], "planned").needs(&["planned_at"]).afresh(&["planned_at"]),
        Move::new("reopen", &["held", "cancelled"], "planned").reason(),
    ],
};

impl Register for Meeting {
    const SLUG: &'static str = "meetings";
    const GROUP: Group = Group::Contact;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 5(1)(f), 6(1)(a), 32(1)";
    const LISTED: &'static [&'static str] = &["host", "planned_at", "wants_recording", "is_recorded"];
    const DUTIES: &'static [Fulfilled] = &[("prepare", &["prepare"]), ("hold", &["hold", "prepare"])];

    fn title(&self) -> String {
        self.subject.to_string()
    }

    fn check(&self, at: &Moment) -> Vec<Problem> {
        let mut problems = Vec::new();
        for (index, one) in self.participants.iter().enumerate() {
            if one.key_sent_on.is_some() && !one.is_known {
                problems.push(Problem::at(format!("participants.{index}.is_known"), "problem-meeting-key"));
            }
            let is_recorded = self.is_recorded && one.took_part;
            let will_be = self.wants_recording && at.state == "ready";
            if (is_recorded || will_be) && !one.agrees {
                problems.push(Problem::at(format!("participants.{index}.agrees"), "problem-meeting-consent"));
            }
        }
        if self.ended_at.zip(self.began_at).is_some_and(|(end, start)| end < start) {
            problems.push(Problem::at("ended_at", "problem-before-the-start"));
        }
        problems
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        let day = Some(day_in_warsaw(self.planned_at));
        let prepare = demands::on(at.state == "planned", ("prepare", "GDPR 32(1)"), day);
        let hold = demands::on(at.state == "ready", ("hold", "GDPR 5(2)"), day);
        prepare.into_iter().chain(hold).collect()
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        let is_ready = at.state != "planned" && at.state != "cancelled";
        let lacks = |check| is_ready && !self.checklist.contains(&check);
        let was_held = at.state == "held";
        demands::wanted([
            (lacks(MeetingCheck::EncryptionOn), "checklist", "gap-meeting-encryption", "GDPR 32(1)(a)"),
            (lacks(MeetingCheck::NoStandingPermission), "checklist", "gap-meeting-permission", "GDPR 32(1)(b)"),
            (
                was_held && !self.end_checks.contains(&MeetingEndCheck::LoggedOut),
                "end_checks",
                "gap-meeting-logged-out",
                "GDPR 32(1)(b)",
            ),
            (self.is_recorded && self.recording.is_none(), "recording", "gap-meeting-recording", "GDPR 5(2)"),
        ])
    }

    fn sample() -> Self {
        let at = |instant: &str| instant.parse().ok();
        let participant = |person: &str, role| Participant {
            person: person.into(),
            role: Some(role),
            is_known: true,
            key_sent_on: Some(date(2026, 11, 16)),
            agrees: true,
            took_part: true,
        };
        Self {
            subject: "Omówienie wyników badania".into(),
            host: "Marta Zmyślona, psycholog".into(),
            planned_at: "2026-11-17T15:00:00Z".parse().expect("a fixed instant"),
            channel: Some(Link(1)),
            participants: vec![
                participant("Danuta Fikcyjna", ContactRole::Parent),
                participant("Edward Udawany", ContactRole::Guardian),
            ],
            checklist: vec![
                MeetingCheck::CameraOff,
                MeetingCheck::MicrophoneOff,
                MeetingCheck::NoStandingPermission,
                MeetingCheck::EncryptionOn,
                MeetingCheck::Headphones,
            ],
            wants_recording: true,
            recording_purpose: Some("instruktaż ćwiczeń dla rodziców".into()),
            began_at: at("2026-11-17T15:02:00Z"),
            ended_at: at("2026-11-17T15:40:00Z"),
            is_recorded: true,
            recording: Some(Link(1)),
            end_checks: vec![MeetingEndCheck::LoggedOut, MeetingEndCheck::CameraOffAgain],
            remarks: Some("Drugi opiekun dołączył po pięciu minutach.".into()),
        }
    }
}
