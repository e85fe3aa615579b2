//! The media on which data are carried and kept: label, encryption, place, custodian, and what became of each.
//!
//! A medium without encryption is not handed out with data on it, whole sets stand only on copies and archives, and a
//! lost medium waits for its breach.

mod sample;
#[cfg(test)]
mod tests;

use jiff::civil::Date;
use rodowod_domain::authorisation::Power;
use rodowod_domain::field::{Line, Link, Problem, Text};
use rodowod_domain::record::Deadline;
use rodowod_domain::register::{Demand, FollowUp, Fulfilled, Group, Moment, Register};
use rodowod_domain::time_limit::Period;
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_domain::{choice, register};
use serde_json::json;

use crate::breaches::EventKind;
use crate::demands;
use crate::devices::WipeMethod;
use crate::losses::{Loss, reported};

choice! {
    pub enum MediumKind {
        Disk: "dysk" "hdd" "ssd",
        UsbStick: "pendrive" "pamiec usb" "usb",
        MemoryCard: "karta",
        OpticalDisc: "plyta" "cd" "dvd" "blu",
        Tape: "tasm",
        Other: "inn",
    }
}

choice! {
    pub enum MediumWriting {
        Rewritable: "wielokrot" "wielorazow",
        WriteOnce: "jednokrot" "jednorazow",
    }
}

choice! {
    pub enum MediumPurpose {
        Backup: "kopi" "backup",
        WorkingCopy: "robocz",
        Transport: "przenosz" "transport",
        HandOver: "przekaz" "udostep",
        Archive: "archiw",
        FromOutside: "obc" "zewnatrz" "zewnetrzn",
    }
}

choice! {
    /// How much of the data stands on the medium.
    pub enum MediumContents {
        Nothing: "pust" "brak" "nic",
        SingleItems: "pojedync",
        WholeSets: "cal" "zbior",
    }
}

choice! {
    pub enum MediumEncryption {
        WholeMedium: "cal" "peln" "tak",
        Hardware: "sprzet",
        EncryptedFiles: "plik",
        NotEncrypted: "brak" "nie",
    }
}

choice! {
    /// What the medium lies in after work.
    pub enum StorageKind {
        LockedFurniture: "mebl" "szaf" "biurk" "szuflad",
        LockedBox: "kaset" "pojemn",
        MetalCabinet: "metal",
        Safe: "sejf",
    }
}

choice! {
    /// Which copy the label speaks of.
    pub enum CopyCycle {
        Daily: "dzien" "dobow",
        Weekly: "tygodn",
        Monthly: "miesie",
        Yearly: "roczn",
    }
}

choice! {
    /// Who agreed that the medium goes to somebody outside.
    pub enum MediumConsent {
        Controller: "administrator" "dyrektor",
        Iod: "iod" "inspektor",
    }
}

register! {
    /// One medium.
    pub struct Medium {
        label:           Line = max(60).column().section("medium").law("GDPR 32(1)")
                             .headings(&["oznaczenie", "etykieta", "numer nosnika", "nr nosnika", "numer ewidencyjny"]),
        kind:            MediumKind = column().headings(&["rodzaj nosnika", "rodzaj", "typ nosnika", "typ"]),
        writing:         MediumWriting = column().headings(&["zapis", "rodzaj zapisu"]),
        purpose:         MediumPurpose = column().headings(&["przeznaczenie", "cel"]),
        serial:          Option<Line> = max(80).headings(&["numer seryjny", "nr seryjny"]),
        capacity:        Option<Line> = max(40).headings(&["pojemnosc"]),
        giver:           Option<Line> = max(160).personal().required().shown_when("purpose", &["FromOutside"])
                             .headings(&["od kogo", "przekazujacy"]),
        scanned_on:      Option<Date> = past().shown_when("purpose", &["FromOutside"]).law("GDPR 32(1)")
                             .headings(&["sprawdzono antywirusem"]),
        use_consent_by:  Option<Line> = max(120).personal().headings(&["zgoda na uzywanie"]),
        use_consent_on:  Option<Date> = past(),

        contents:        Option<MediumContents> = column().section("contents").law("GDPR 5(1)(c)")
                             .headings(&["zakres danych"]),
        datasets:        Vec<Link> = to("datasets"),
        description:     Option<Text> = max(3000).headings(&["zawartosc", "opis zawartosci"]),
        needed_until:    Option<Date> = column().law("GDPR 5(1)(e)").headings(&["potrzebny do", "przechowywac do"]),
        copy_cycle:      Option<CopyCycle> = column().shown_when("purpose", &["Backup"]).headings(&["rodzaj kopii"]),
        copy_of:         Option<Line> = max(120).shown_when("purpose", &["Backup"]).headings(&["kopia systemu"]),
        copy_made_on:    Option<Date> = past().shown_when("purpose", &["Backup"]).headings(&["data kopii"]),

        encryption:      Option<MediumEncryption> = column().section("protection").law("GDPR 32(1)(a)")
                             .headings(&["szyfrowanie", "zaszyfrowany"]),
        has_password:    bool = column().law("GDPR 32(1)").headings(&["haslo"]),
        storage:         Option<StorageKind> = column().law("GDPR 32(1)").headings(&["przechowywanie", "w czym lezy"]),
        area:            Option<Link> = to("areas"),
        place:           Option<Line> = max(200).headings(&["miejsce", "miejsce przechowywania"]),
        who_reaches:     Vec<Line> = max(30).law("GDPR 32(1)(b)").headings(&["osoby uprawnione", "kto ma dostep"]),

        custodian:       Option<Line> = max(120).personal().section("custody").headings(&["osoba", "uzytkownik", "wydano komu"]),
        post:            Option<Line> = max(120).column().headings(&["stanowisko", "opiekun"]),
        issued_on:       Option<Date> = past().column().headings(&["data wydania", "wydano"]),
        return_due:      Option<Date> = headings(&["zwrot do", "termin zwrotu"]),
        returned_on:     Option<Date> = past().headings(&["data zwrotu", "zwrocono"]),
        leaves_premises: bool = column().headings(&["wynoszony"]),

        handed_to:       Option<Line> = max(200).personal().section("handover"),
        handed_ground:   Option<Line> = max(300).law("GDPR 6(1)"),
        handed_consent:  Option<MediumConsent> = law("GDPR 29"),
        consent_by:      Option<Line> = max(120).personal(),
        handed_on:       Option<Date> = past(),
        disclosure:      Option<Link> = to("disclosures").law("GDPR 5(2), 15(1)(c)"),

        lost_on:         Option<Date> = past().section("loss").law("GDPR 4(12)"),
        lost_how:        Option<Text> = max(4000).personal(),
        breach:          Option<Link> = to("breaches").law("GDPR 33(5)"),

        withdrawn_on:    Option<Date> = past().section("end").headings(&["data wycofania"]),
        wiped_on:        Option<Date> = past().law("GDPR 5(1)(e)").headings(&["data usuniecia danych"]),
        wipe_method:     Option<WipeMethod> = law("GDPR 5(1)(f)"),
        destruction:     Option<Link> = to("destructions").law("GDPR 5(2)"),
        remarks:         Option<Text> = max(3000).headings(&["uwagi"]),

        label_text:      Option<Line> = derived().column(),
    }
}

/// What is said of one turn in somebody's hands.
const CUSTODY: &[&str] = &["custodian", "post", "issued_on", "return_due"];
/// What a wiped medium no longer holds.
const WIPED: &[&str] = &[
    "wiped_on",
    "wipe_method",
    "contents",
    "datasets",
    "description",
    "needed_until",
    "copy_cycle",
    "copy_of",
    "copy_made_on",
];

/// All that one handing over leaves in the record.
const HANDED: &[&str] = &["handed_to", "handed_ground", "handed_consent", "consent_by", "handed_on", "disclosure"];

const WORKFLOW: Workflow = Workflow {
    states: &[
        open("stored"),
        open("issued"),
        open("lost"),
        open("withdrawn"),
        closed("destroyed"),
        closed("handed-over"),
        closed("written-off"),
    ],
    moves: &[
        Move::new("issue", &["stored"], "issued")
            .needs(&["custodian", "issued_on", "contents", "encryption"])
            .asks(&["post", "return_due", "leaves_premises"])
            .afresh(CUSTODY)
            .law("GDPR 29, 32(1)"),
        Move::new("take-back", &["issued"], "stored").needs(&["returned_on"]).afresh(&["returned_on"]),
        Move::staying("wipe", &["stored"]).needs(&["wiped_on", "wipe_method"]).afresh(WIPED).law("GDPR 5(1)(e)"),
        Move::new("report-loss", &["stored", "issued", "withdrawn"], "lost")
            .needs(&["lost_on", "lost_how"])
            .asks(&["breach"])
            .afresh(&["lost_on", "lost_how", "breach"])
            .law("GDPR 33"),
        Move::new("find", &["lost", "written-off"], "stored").reason(),
        Move::new("withdraw", &["stored", "issued"], "withdrawn").needs(&["withdrawn_on"]).reason(),
        Move::new("restore", &["withdrawn"], "stored").reason(),
        Move::new("write-off", &["lost"], "written-off").asks(&["breach"]).reason().law("GDPR 33(5)"),
        Move::new("destroy", &["withdrawn"], "destroyed").needs(&["destruction"]).law("GDPR 5(1)(f), 5(2)"),
        Move::new("hand-over", &["stored"], "handed-over")
            .needs(&["handed_to", "handed_ground", "handed_consent", "consent_by", "handed_on"])
            .afresh(HANDED)
            .power(Power::Disclose)
            .law("GDPR 6(1), 29"),
        Move::new("give-back", &["stored"], "handed-over").needs(&["giver", "handed_on"]),
        Move::new("reopen", &["destroyed", "handed-over"], "withdrawn").reason(),
    ],
};

impl Medium {
    /// Whether data stand on it; what nobody has said since it was wiped, if ever, is taken for data.
    fn holds_data(&self) -> bool {
        match self.contents {
            Some(contents) => contents != MediumContents::Nothing,
            None => self.wiped_on.is_none(),
        }
    }

    fn is_encrypted(&self) -> bool {
        !matches!(self.encryption, None | Some(MediumEncryption::NotEncrypted))
    }

    /// What stands on a medium that was handed over with data on it, for the register of disclosures.
    fn disclosed(&self) -> Option<FollowUp> {
        if self.disclosure.is_some() || !self.holds_data() {
            return None;
        }
        let body = json!({
            "recipient": self.handed_to, "purpose": self.handed_ground, "scope": self.description,
            "datasets": self.datasets, "manner": "Medium", "carrier": self.label, "approved_on": self.handed_on,
        });
        Some(FollowUp::new("disclosures", body).link("disclosure"))
    }

    /// The words for the sticker of a copy, in the language of the office that sticks it on.
    fn copy_label(&self) -> Option<Line> {
        let cycle = match self.copy_cycle? {
            CopyCycle::Daily => "KOPIA DZIENNA",
            CopyCycle::Weekly => "KOPIA TYGODNIOWA",
            CopyCycle::Monthly => "KOPIA MIESIĘCZNA",
            CopyCycle::Yearly => "KOPIA ROCZNA",
        };
        let (system, day) = (self.copy_of.as_ref()?, self.copy_made_on?);
        Some(Line(format!("{cycle} – {system} – {}", day.strftime("%d.%m.%Y"))))
    }
}

impl Register for Medium {
    const SLUG: &'static str = "media";
    const GROUP: Group = Group::Security;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 32(1)";
    const VERSION: u32 = 2;
    const LISTED: &'static [&'static str] = &["kind", "purpose", "encryption", "post", "needed_until"];
    const DUTIES: &'static [Fulfilled] =
        &[("return", &["take-back"]), ("erase", &["wipe"]), ("report", &[]), ("destroy", &["destroy"])];

    fn title(&self) -> String {
        self.label_text.as_ref().map_or_else(|| self.label.to_string(), |text| format!("{} ({text})", self.label))
    }

    fn check(&self, at: &Moment) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut demand = |is_broken: bool, field: &str, key| {
            if is_broken {
                problems.push(Problem::at(field, key));
            }
        };
        let goes_out = matches!(at.state, "issued" | "handed-over");
        let is_from_outside = self.purpose == MediumPurpose::FromOutside;
        let may_hold_sets = matches!(self.purpose, MediumPurpose::Backup | MediumPurpose::Archive);
        demand(
            goes_out && self.holds_data() && !self.is_encrypted() && !is_from_outside,
            "encryption",
            "problem-medium-not-encrypted",
        );
        demand(
            self.contents == Some(MediumContents::WholeSets) && !may_hold_sets,
            "contents",
            "problem-medium-whole-sets",
        );
        demand(
            at.state == "issued" && is_from_outside && self.scanned_on.is_none(),
            "scanned_on",
            "problem-medium-not-scanned",
        );
        demand(
            self.writing == MediumWriting::WriteOnce && self.wipe_method == Some(WipeMethod::Overwritten),
            "wipe_method",
            "problem-medium-write-once",
        );
        let is_before_issue = |day: Option<Date>| day.zip(self.issued_on).is_some_and(|(day, issued)| day < issued);
        // While it is out again, lost or withdrawn, the day of its last return stays to show that it was wiped since.
        let is_back = at.state == "stored";
        demand(is_back && is_before_issue(self.returned_on), "returned_on", "problem-before-the-start");
        let is_unwiped = self.returned_on.is_some() && self.wiped_on < self.returned_on && self.holds_data();
        demand(at.state == "issued" && is_unwiped && !may_hold_sets, "wiped_on", "problem-medium-not-wiped");
        demand(is_before_issue(self.return_due), "return_due", "problem-before-the-start");
        // Nothing was breached where nothing stood on it.
        let is_unreported = self.holds_data() && self.breach.is_none();
        demand(at.state == "written-off" && is_unreported, "breach", "problem-needed-for-move");
        problems
    }

    fn derive(&mut self, _at: &Moment) {
        self.label_text = self.copy_label();
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        let is_here = matches!(at.state, "stored" | "issued");
        let back = demands::on(at.state == "issued", ("return", "GDPR 32(1)"), self.return_due);
        let erase = demands::on(is_here && self.holds_data(), ("erase", "GDPR 5(1)(e)"), self.needed_until);
        let is_lost = at.state == "lost" && self.holds_data();
        let report = demands::on(is_lost, ("report", "GDPR 33(1)"), self.lost_on);
        let report = report.map(|deadline| deadline.met(self.breach.is_some()));
        let is_withdrawn = at.state == "withdrawn";
        let destroy = demands::within(is_withdrawn, ("destroy", "GDPR 5(1)(f)"), self.withdrawn_on, Period::Months(1));
        [back, erase, report, destroy].into_iter().flatten().collect()
    }

    /// A medium with data that is gone is a breach, and its 72 hours run from the report; one that leaves the house for
    /// somebody outside is a disclosure.
    fn follow_ups(&self, step: &str, at: &Moment) -> Vec<FollowUp> {
        if step == "hand-over" {
            return self.disclosed().into_iter().collect();
        }
        let holds = step == "report-loss" && self.holds_data();
        let contents = self.description.as_deref().unwrap_or_default();
        let known = format!("{} {contents}", self.lost_how.as_deref().unwrap_or_default()).trim().to_owned();
        let loss = Loss { what: "Utracony nośnik", thing: &self.title(), known, kind: EventKind::Breach };
        let opened = reported((step, self.breach), loss, (at, json!({ "datasets": self.datasets })));
        opened.into_iter().filter(|_| holds).collect()
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        let is_here = matches!(at.state, "stored" | "issued");
        let holds = is_here && self.holds_data();
        let is_copy = self.purpose == MediumPurpose::Backup;
        let wanted = [
            (is_here && self.contents.is_none(), "contents", "gap-medium-contents", "GDPR 5(1)(c)"),
            (holds && !self.is_encrypted(), "encryption", "gap-medium-encryption", "GDPR 32(1)(a)"),
            (holds && !self.has_password, "has_password", "gap-medium-password", "GDPR 32(1)"),
            (is_here && self.storage.is_none(), "storage", "gap-medium-storage", "GDPR 32(1)"),
            (is_here && self.who_reaches.is_empty(), "who_reaches", "gap-medium-access", "GDPR 32(1)(b)"),
            (holds && !is_copy && self.needed_until.is_none(), "needed_until", "gap-medium-term", "GDPR 5(1)(e)"),
            (is_here && is_copy && self.label_text.is_none(), "copy_cycle", "gap-medium-copy-label", "GDPR 32(1)(c)"),
            (
                is_here && self.leaves_premises && self.use_consent_by.is_none(),
                "use_consent_by",
                "gap-medium-consent",
                "GDPR 29, 32(4)",
            ),
            (
                at.state == "lost" && self.holds_data() && self.breach.is_none(),
                "breach",
                "gap-lost-without-breach",
                "GDPR 33(5)",
            ),
        ];
        demands::wanted(wanted)
    }

    fn sample() -> Self {
        sample::medium()
    }
}
