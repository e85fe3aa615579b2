//! Consents and their withdrawal: who agreed to what, in which words, and what was taken down afterwards.
//!
//! Taking a picture and publishing it are two things, and each channel is one more. Withdrawing takes no more than
//! giving did: a moment, and nothing else.

mod content;
#[cfg(test)]
mod tests;

use jiff::{Timestamp, civil::Date, civil::date};
use rodowod_domain::field::{Line, Link, Problem, Text};
use rodowod_domain::minors::Threshold;
use rodowod_domain::record::{Deadline, day_in_warsaw};
use rodowod_domain::register::{Demand, FollowUp, Fulfilled, Group, Linked, Moment, Register};
use rodowod_domain::time_limit::reaches_age_on;
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_domain::{choice, register};
use serde_json::{Value, json};

use crate::clauses::ClauseLanguage;
use crate::demands;
use crate::notifications_to_staff::StaffTask;

choice! {
    pub enum ConsentSubject {
        Child: "dziec" "uczn" "uczen" "wychowan",
        Employee: "pracown",
        Adult: "doros" "klient" "pacjent" "inn",
    }
}

choice! {
    pub enum ConsentKind {
        Image: "wizerun" "zdjec" "fotograf" "film",
        OrdinaryData: "dane zwykl" "przetwarzan",
        SpecialData: "szczegoln" "zdrow" "wrazliw",
        ElectronicMessages: "newsletter" "informacj handl" "e-mail",
        Recording: "nagr" "glos",
    }
}

choice! {
    pub enum ImageKind { Photo: "zdjec" "fotograf", Film: "film" "wideo", Voice: "glos" "nagran" }
}

choice! {
    /// Where an image may be shown; each is agreed to or refused by itself.
    pub enum PublicationChannel {
        Website: "stron",
        SocialProfile: "facebook" "instagram" "spoleczn" "profil",
        VideoService: "youtube" "kanal wideo",
        NoticeBoard: "gablot" "tablic" "korytarz",
        Chronicle: "kronik" "album",
        PrintedMatter: "folder" "ulotk" "druk",
        LocalMedia: "pras" "media" "telewiz",
        ClassGroup: "klas" "dziennik elektr",
        OtherChannel: "inn",
    }
}

choice! {
    /// Who speaks for the person.
    pub enum ConsentGiver {
        Personally: "osobisc" "sam",
        Parent: "rodzic" "matka" "ojciec",
        Guardian: "opiekun" "kurator",
        Proxy: "pelnomoc",
    }
}

choice! {
    /// The statement or the clear act.
    pub enum ConsentAct {
        Signature: "podpis",
        OnlineForm: "formularz" "internet",
        Message: "mail" "wiadomosc",
        StayingOnLine: "rozmow" "linii",
        SpokenBeforeWitness: "ustn",
    }
}

choice! {
    pub enum WithdrawalChannel { Form: "formularz" "pismo", Message: "mail" "wiadomosc", Spoken: "ustn" "telefon", InPerson: "osobisc" }
}

register! {
    /// One channel: what was agreed, and what became of what had been published there.
    pub struct ChannelConsent {
        channel:       PublicationChannel,
        place:         Option<Line> = max(300),
        capture:       bool,
        publication:   bool,
        published_on:  Option<Date> = past(),
        taken_down_on: Option<Date> = past(),
        proof:         Option<Line> = max(300),
    }
}

register! {
    pub struct Consent {
        person:        Line = max(120).personal().column().section("person").law("GDPR 7(1)")
                           .headings(&["osoba", "imie i nazwisko", "dziecko", "uczen", "pracownik"]),
        subject:       ConsentSubject = column().headings(&["rodzaj osoby", "kogo dotyczy"]),
        group:         Option<Line> = max(80).headings(&["klasa", "grupa", "oddzial"]),
        born:          Option<Date> = past().personal().shown_when("subject", &["Child"]).law("GDPR 8; KC 12, 15"),
        giver:         ConsentGiver = column().law("GDPR 7(1), 8(1)").headings(&["kto wyraza", "skladajacy"]),
        giver_name:    Option<Line> = max(120).personal().required()
                           .shown_when("giver", &["Parent", "Guardian", "Proxy"]).headings(&["rodzic", "opiekun"]),
        authority:     Option<Line> = max(300).personal().shown_when("giver", &["Guardian", "Proxy"]),
        child_agreed_on: Option<Date> = past().shown_when("subject", &["Child"]),
        identity:      Option<Line> = max(200).law("GDPR 7(1)").headings(&["sprawdzenie tozsamosci"]),

        kind:          ConsentKind = column().section("scope").law("GDPR 6(1)(a), 9(2)(a)").headings(&["rodzaj zgody"]),
        purposes:      Vec<Line> = max(20).required().law("GDPR 6(1)(a), 7(2)").headings(&["cel", "cele"]),
        data:          Vec<Line> = max(50).headings(&["zakres danych", "kategorie danych"]),
        image_kinds:   Vec<ImageKind> = shown_when("kind", &["Image"]),
        channels:      Vec<ChannelConsent> = max(20).shown_when("kind", &["Image"]).law("GDPR 7(2), rec. 43"),
        explicit:      bool = shown_when("kind", &["SpecialData"]).law("GDPR 9(2)(a)"),
        from:          Option<Date> = headings(&["od", "wazna od"]),
        to:            Option<Date> = column().headings(&["do", "wazna do"]),
        territory:     Option<Line> = max(200).shown_when("kind", &["Image"]),
        no_payment:    bool = shown_when("kind", &["Image"]),
        activity:      Option<Link> = to("processing-activities").law("GDPR 6(1)(a)"),

        clause:        Option<Link> = to("clauses").section("evidence").law("GDPR 4(11), 13"),
        text_version:  Option<Line> = max(60).column().law("GDPR 7(1), 7(2)").headings(&["wersja", "wersja formularza"]),
        wording:       Option<Text> = max(8000).law("GDPR 7(1), 7(2)").headings(&["tresc zgody", "tresc"]),
        language:      Option<ClauseLanguage> = law("GDPR 12(1)"),
        told_withdrawal: bool = law("GDPR 7(3)"),
        told_no_harm:  bool = law("GDPR 7(4), rec. 42"),
        unconditional: bool = law("GDPR 7(4)"),
        act:           Option<ConsentAct> = column().law("GDPR 4(11), 7(1)").headings(&["sposob wyrazenia", "forma"]),
        given_at:      Option<Timestamp> = past().column().law("GDPR 7(1)").headings(&["data zgody", "data wyrazenia"]),
        taken_by:      Option<Line> = max(120).personal().headings(&["przyjal", "przyjmujacy"]),
        evidence_place: Option<Line> = max(300).law("GDPR 5(2), 7(1)").headings(&["miejsce przechowywania", "dowod"]),
        refused_on:    Option<Date> = past(),

        withdrawn_at:  Option<Timestamp> = past().column().section("withdrawal").law("GDPR 7(3)")
                           .headings(&["data wycofania", "wycofano"]),
        withdrawn_by:  Option<WithdrawalChannel> = law("GDPR 7(3)").headings(&["sposob wycofania"]),
        request:       Option<Link> = to("requests"),
        notification:  Option<Link> = to("notifications-to-staff"),
        stopped_on:    Option<Date> = past().law("GDPR 7(3), 17(1)(b)"),
        told_on:       Option<Date> = past().law("GDPR 12(3)"),
        private_copies_gone_on: Option<Date> = past().shown_when("kind", &["Image"]),
        remarks:       Option<Text> = max(4000).personal().headings(&["uwagi"]),
    }
}

/// What was agreed, how, and how it ended.
const OLD_WORD: &[&str] = &[
    "child_agreed_on",
    "channels",
    "explicit",
    "from",
    "to",
    "text_version",
    "wording",
    "told_withdrawal",
    "told_no_harm",
    "unconditional",
    "act",
    "given_at",
    "taken_by",
    "evidence_place",
    "refused_on",
    "withdrawn_at",
    "withdrawn_by",
    "request",
    "notification",
    "stopped_on",
    "told_on",
    "private_copies_gone_on",
];

const WORKFLOW: Workflow = Workflow {
    states: &[open("asked"), open("given"), closed("refused"), open("withdrawn"), open("lapsed"), closed("ended")],
    moves: &[
        Move::new("give", &["asked"], "given")
            .needs(&["given_at", "act", "text_version", "wording", "evidence_place"])
            .law("GDPR 4(11), 7(1)"),
        Move::new("refuse", &["asked"], "refused").needs(&["refused_on"]).law("GDPR 7(4)"),
        // No reason, no form, no channel is asked for: withdrawal is as easy as giving.
        Move::new("withdraw", &["given"], "withdrawn").needs(&["withdrawn_at"]).law("GDPR 7(3)"),
        Move::new("lapse", &["given"], "lapsed").needs(&["to"]).law("GDPR 5(1)(e)"),
        Move::new("finish", &["withdrawn", "lapsed"], "ended")
            .needs(&["stopped_on"])
            .asks(&["channels", "private_copies_gone_on", "told_on"])
            .law("GDPR 7(3), 17(1)(b)"),
        // An old word is no word for what is asked now.
        Move::new("ask-again", &["refused", "ended"], "asked").afresh(OLD_WORD).reason(),
    ],
};

impl Register for Consent {
    const SLUG: &'static str = "consents";
    const GROUP: Group = Group::Persons;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 4(11), 7, 8";
    const LISTED: &'static [&'static str] = &["kind", "subject", "given_at", "to", "withdrawn_at"];
    const DUTIES: &'static [Fulfilled] = &[("take-down", &["finish"]), ("expiry", &["lapse"]), ("of-age", &["lapse"])];
    const COMPOSED_FROM: &'static [&'static str] = &["clause"];

    fn title(&self) -> String {
        self.person.to_string()
    }

    fn compose(&mut self, linked: &Linked, at: &Moment) {
        let Some(clause) = linked.first("clause").filter(|_| at.state == "asked") else { return };
        let language = clause.body.get("language").cloned();
        self.language = self.language.or(language.and_then(|name| serde_json::from_value(name).ok()));
        let activity = clause.body.get("activity").and_then(Value::as_u64);
        self.activity = self.activity.or(activity.map(Link));
    }

    fn check(&self, at: &Moment) -> Vec<Problem> {
        let mut problems = content::problems(self, at);
        if at.state == "given" {
            problems.extend(demands::open(content::wanted(self, at)).map(|gap| Problem::at(gap.field, gap.key)));
        }
        problems
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        let mut deadlines = Vec::new();
        // Art. 7(3) names no period: withdrawal takes effect at once, so what is online comes down the same day.
        let ended_on = match at.state {
            "withdrawn" => self.withdrawn_at.map(day_in_warsaw),
            "lapsed" => self.to,
            _ => None,
        };
        if let Some(day) = ended_on {
            deadlines.push(Deadline::fixed("take-down", "GDPR 7(3), 17(1)(b)", day).met(self.is_taken_down()));
        }
        if at.state == "given" {
            deadlines.extend(self.to.map(|to| Deadline::fixed("expiry", "GDPR 5(1)(e)", to)));
            let of_age = self.day_of_age(at.today);
            deadlines.extend(of_age.map(|day| Deadline::fixed("of-age", "GDPR 7(1); KC 10", day)));
        }
        deadlines
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        match at.state {
            "asked" => content::wanted(self, at),
            "given" => content::advice(self, at),
            "withdrawn" | "lapsed" => content::after_the_end(self),
            _ => Vec::new(),
        }
    }

    fn follow_ups(&self, step: &str, _at: &Moment) -> Vec<FollowUp> {
        let is_over = matches!(step, "withdraw" | "lapse");
        if !is_over || self.notification.is_some() {
            return Vec::new();
        }
        let places: Vec<Value> = self
            .channels
            .iter()
            .filter(|channel| channel.published_on.is_some() && channel.taken_down_on.is_none())
            .filter_map(|channel| channel.place.as_ref())
            .map(|place| json!({ "resource": place.chars().take(200).collect::<String>(), "carrier": "System" }))
            .collect();
        let task = if self.kind == ConsentKind::Image { StaffTask::TakeDown } else { StaffTask::StopProcessing };
        let body = json!({
            "subject": "Koniec zgody – zdjęcie publikacji i zaprzestanie przetwarzania",
            "task": task,
            "concerns": self.person,
            "data_kinds": self.purposes.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "),
            "resources": places,
        });
        vec![FollowUp::new("notifications-to-staff", body).link("notification")]
    }

    fn sample() -> Self {
        Self {
            person: "Daniel Fikcyjny".into(),
            subject: ConsentSubject::Child,
            group: Some("3b".into()),
            born: Some(date(2017, 5, 4)),
            giver: ConsentGiver::Guardian,
            giver_name: Some("Danuta Fikcyjna".into()),
            authority: Some("postanowienie sądu opiekuńczego okazane 1.09.2026".into()),
            child_agreed_on: Some(date(2026, 9, 4)),
            identity: Some("porównanie z danymi w dzienniku".into()),
            kind: ConsentKind::Image,
            purposes: vec!["promocja szkoły".into(), "informowanie o zajęciach".into()],
            data: vec!["wizerunek".into(), "imię i klasa".into()],
            image_kinds: vec![ImageKind::Photo, ImageKind::Film],
            channels: vec![
                ChannelConsent {
                    channel: PublicationChannel::Website,
                    place: Some("https://szkola.example/galeria".into()),
                    capture: true,
                    publication: true,
                    published_on: Some(date(2026, 10, 2)),
                    taken_down_on: Some(date(2026, 11, 20)),
                    proof: Some("zrzut strony z 20.11.2026".into()),
                },
                ChannelConsent {
                    channel: PublicationChannel::LocalMedia,
                    place: None,
                    capture: true,
                    publication: false,
                    published_on: None,
                    taken_down_on: None,
                    proof: None,
                },
            ],
            explicit: false,
            from: Some(date(2026, 9, 1)),
            to: Some(date(2027, 8, 31)),
            territory: Some("bez ograniczeń".into()),
            no_payment: true,
            activity: Some(Link(1)),
            clause: Some(Link(1)),
            text_version: Some("W-18, wersja 2".into()),
            wording: Some("Zgadzam się na utrwalenie i publikację wizerunku dziecka w zaznaczonych miejscach.".into()),
            language: Some(ClauseLanguage::Polish),
            told_withdrawal: true,
            told_no_harm: true,
            unconditional: true,
            act: Some(ConsentAct::Signature),
            given_at: "2026-09-04T08:30:00Z".parse().ok(),
            taken_by: Some("Alicja Wzorcowa".into()),
            evidence_place: Some("segregator „Zgody 2026/27”, sekretariat".into()),
            refused_on: None,
            withdrawn_at: "2026-11-19T10:05:00Z".parse().ok(),
            withdrawn_by: Some(WithdrawalChannel::Message),
            request: Some(Link(1)),
            notification: Some(Link(1)),
            stopped_on: Some(date(2026, 11, 20)),
            told_on: Some(date(2026, 11, 20)),
            private_copies_gone_on: Some(date(2026, 11, 20)),
            remarks: Some("Zgoda dotyczy tylko zdjęć grupowych.".into()),
        }
    }
}

impl Consent {
    /// Whether the consent held at a time: from the giving until the withdrawal, its last day or the coming of age.
    pub fn holds_at(&self, at: Timestamp) -> bool {
        let day = day_in_warsaw(at);
        let is_in_time = self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to);
        let is_minor_still = self.day_of_age(day).is_none_or(|birthday| day < birthday);
        let Some(given) = self.given_at else { return false };
        is_in_time && is_minor_still && content::document(self, day).is_valid_at(at, given, self.withdrawn_at)
    }

    /// A parent's word for a child ends when the child may speak for itself.
    fn day_of_age(&self, by_law_of: Date) -> Option<Date> {
        let born =
            self.born.filter(|_| self.subject == ConsentSubject::Child && self.giver != ConsentGiver::Personally)?;
        reaches_age_on(born, Threshold::FullCapacity.years(by_law_of).into()).ok()
    }

    fn is_taken_down(&self) -> bool {
        self.stopped_on.is_some() && self.channels.iter().all(ChannelConsent::is_clear)
    }
}

impl ChannelConsent {
    /// Nothing of it is public, and what was is proved to be gone.
    fn is_clear(&self) -> bool {
        self.published_on.is_none() || (self.taken_down_on.is_some() && self.proof.is_some())
    }
}
