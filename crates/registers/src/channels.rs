//! Channels of contact with clients: the approved tools, how they encrypt, and whose privacy information applies.
//!
//! A tool whose encryption nobody has checked is not approved for talk about a person's case.

#[cfg(test)]
mod tests;

use jiff::civil::{Date, date};
use rodowod_domain::field::{Line, Link, Problem, Text};
use rodowod_domain::record::Deadline;
use rodowod_domain::register::{Demand, Fulfilled, Group, Moment, Register};
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_domain::{choice, register};

use crate::demands;

choice! {
    pub enum ContactChannel {
        Phone: "telefon",
        Email: "mail" "poczt",
        Video: "wideo" "video" "spotkan online",
        Messenger: "komunikator" "czat",
        TextMessage: "sms",
        Portal: "portal" "formular" "dziennik",
    }
}

choice! {
    /// Who besides the two ends can read what is said.
    pub enum EncryptionMode {
        EndToEnd: "od konca do konca" "e2e" "pelne",
        EndToEndOnDemand: "na zadanie" "tryb prywatn" "wlaczan",
        InTransit: "w tranzyc" "tls" "na laczach",
        NoEncryption: "brak" "nie",
        Unchecked: "niesprawdz",
    }
}

choice! {
    pub enum ChannelRecording {
        Off: "wylaczon" "bez nagr",
        ConsentOfAll: "za zgoda",
        On: "wlaczon" "nagrywan",
    }
}

choice! {
    pub enum ChannelUse {
        Organisational: "organiz" "termin",
        CaseTalk: "spraw" "rozmow",
        SpecialCategories: "szczegol" "zdrow",
    }
}

register! {
    /// One tool or line by which clients and the institution reach each other.
    pub struct Channel {
        name:           Line = max(120).column().section("channel").headings(&["nazwa", "kanal", "narzedzie"]),
        kind:           ContactChannel = column().law("GDPR 24(1), 32(1)").headings(&["rodzaj"]),
        uses:           Vec<ChannelUse> = column().law("GDPR 5(1)(f), 9").headings(&["do czego", "zastosowanie"]),
        supplier:       Option<Line> = max(160).headings(&["dostawca", "producent"]),
        processor:      Option<Link> = to("processors").law("GDPR 28"),
        system:         Option<Link> = to("systems"),
        privacy_page:   Option<Line> = max(300).law("GDPR 13, 14").headings(&["informacja o prywatnosci", "strona dostawcy"]),
        posts:          Vec<Line> = max(60).headings(&["kto uzywa", "stanowiska"]),

        encryption:     EncryptionMode = column().section("safeguards").law("GDPR 32(1)(a)").headings(&["szyfrowanie"]),
        encryption_how: Option<Line> = max(400).required().shown_when("encryption", &["EndToEndOnDemand"]).law("GDPR 32(1)(a)"),
        checked_on:     Option<Date> = past().column().law("GDPR 32(1)(d)").headings(&["sprawdzono"]),
        recording:      ChannelRecording = column().law("GDPR 6(1)").headings(&["nagrywanie"]),
        rules:          Option<Link> = to("recordings-rules").shown_when("recording", &["On"]),
        restrictions:   Option<Text> = max(4000).law("GDPR 32(1)").headings(&["ograniczenia", "czego nie wolno"]),

        addresses:      Vec<Line> = max(200).section("addresses").law("GDPR 32(1)(b)").headings(&["adresy", "numery"]),
        published_at:   Option<Line> = max(300).headings(&["gdzie opublikowano"]),
        addresses_reviewed_on: Option<Date> = past().law("GDPR 5(1)(d)").headings(&["przeglad adresow"]),
        notice_on:      Option<Date> = past().law("GDPR 12(1)").headings(&["zawiadomienie dla klientow"]),

        approved_by:    Option<Line> = max(120).column().section("approval").headings(&["zatwierdzil"]),
        approved_on:    Option<Date> = past().column().headings(&["data zatwierdzenia"]),
        next_review:    Option<Date> = column().law("GDPR 32(1)(d)").headings(&["nastepny przeglad"]),
        withdrawn_on:   Option<Date> = past(),
        remarks:        Option<Text> = max(4000).headings(&["uwagi"]),
    }
}

const WORKFLOW: Workflow = Workflow {
    states: &[open("proposed"), open("approved"), open("suspended"), closed("withdrawn"), closed("refused")],
    moves: &[
        Move::new("approve", &["proposed"], "approved")
            .needs(&["checked_on", "approved_by", "approved_on", "next_review"])
            .law("GDPR 24(1), 32(1)"),
        Move::staying("review", &["approved"])
            .needs(&["checked_on", "next_review"])
            .asks(&["addresses_reviewed_on"])
            .afresh(&["checked_on", "next_review"])
            .law("GDPR 32(1)(d)"),
        Move::new("suspend", &["approved"], "suspended").reason(),
        Move::new("resume", &["suspended"], "approved").reason(),
        Move::new("withdraw", &["approved", "suspended"], "withdrawn").needs(&["withdrawn_on"]).reason(),
        Move::new("refuse", &["proposed"], "refused").reason(),
        Move::new("reopen", &["withdrawn", "refused"], "proposed").reason(),
    ],
};

impl Channel {
    fn carries_cases(&self) -> bool {
        self.uses.iter().any(|one| matches!(one, ChannelUse::CaseTalk | ChannelUse::SpecialCategories))
    }

    /// A telephone line is not encrypted from end to end; the number on file and questions stand in for it.
    fn is_open(&self) -> bool {
        self.kind != ContactChannel::Phone
            && matches!(self.encryption, EncryptionMode::NoEncryption | EncryptionMode::Unchecked)
    }
}

impl Register for Channel {
    const SLUG: &'static str = "channels";
    const GROUP: Group = Group::Contact;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 24(1), 32(1)";
    const LISTED: &'static [&'static str] = &["kind", "encryption", "recording", "approved_on", "next_review"];
    const DUTIES: &'static [Fulfilled] = &[("review", &["review"])];

    fn title(&self) -> String {
        self.name.to_string()
    }

    fn check(&self, at: &Moment) -> Vec<Problem> {
        let is_approved = at.state == "approved";
        let is_video_in_the_open =
            self.kind == ContactChannel::Video && self.carries_cases() && self.encryption == EncryptionMode::InTransit;
        demands::problems([
            (is_approved && self.carries_cases() && self.is_open(), "encryption", "problem-channel-open"),
            (is_approved && is_video_in_the_open, "encryption", "problem-channel-video-encryption"),
            (demands::is_before(self.next_review, self.approved_on), "next_review", "problem-before-the-start"),
        ])
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        demands::on(at.state == "approved", ("review", "GDPR 32(1)(d)"), self.next_review).into_iter().collect()
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        let is_used = at.state == "approved";
        let is_bought = !matches!(self.kind, ContactChannel::Phone | ContactChannel::TextMessage);
        let is_recorded = self.recording == ChannelRecording::On;
        demands::wanted([
            (self.uses.is_empty(), "uses", "gap-channel-uses", "GDPR 24(1)"),
            (is_bought && self.privacy_page.is_none(), "privacy_page", "gap-channel-privacy", "GDPR 13, 14"),
            (is_bought && self.processor.is_none(), "processor", "gap-channel-processor", "GDPR 28"),
            (self.addresses.is_empty(), "addresses", "gap-channel-addresses", "GDPR 32(1)(b)"),
            (
                is_used && self.addresses_reviewed_on.is_none(),
                "addresses_reviewed_on",
                "gap-channel-addresses-review",
                "GDPR 5(1)(d)",
            ),
            (is_used && self.notice_on.is_none(), "notice_on", "gap-channel-notice", "GDPR 12(1)"),
            (is_recorded && self.rules.is_none(), "rules", "gap-channel-rules", "GDPR 6(1), 13"),
        ])
    }

    fn sample() -> Self {
        Self {
            name: "Rozmowy wideo z rodzicami".into(),
            kind: ContactChannel::Video,
            uses: vec![ChannelUse::Organisational, ChannelUse::CaseTalk],
            supplier: Some("Przykładowe Rozmowy sp. z o.o.".into()),
            processor: Some(Link(1)),
            system: Some(Link(1)),
            privacy_page: Some("https://rozmowy.example/prywatnosc".into()),
            posts: vec!["psycholog".into(), "pedagog".into()],
            encryption: EncryptionMode::EndToEndOnDemand,
            encryption_how: Some("Po zalogowaniu włącz rozmowę prywatną i porównaj kod z rozmówcą.".into()),
            checked_on: Some(date(2026, 9, 1)),
            recording: ChannelRecording::On,
            rules: Some(Link(1)),
            restrictions: Some("Bez przesyłania plików; kod spotkania tylko dla sprawdzonych osób.".into()),
            addresses: vec!["rozmowy@szkola.example".into()],
            published_at: Some("strona szkoły, zakładka Kontakt".into()),
            addresses_reviewed_on: Some(date(2026, 9, 2)),
            notice_on: Some(date(2026, 9, 3)),
            approved_by: Some("Halina Wzorcowa".into()),
            approved_on: Some(date(2026, 9, 3)),
            next_review: Some(date(2027, 9, 1)),
            withdrawn_on: None,
            remarks: Some("Drugi dostawca jest w zapasie.".into()),
        }
    }
}
