//! Protocols of destruction: what was destroyed, by which method and class, who carried it out, signed and approved it.
//!
//! A protocol never repeats the data. It is approved only when everybody who took part has signed and when the pieces are
//! as small as the class of protection asks.

mod sample;
#[cfg(test)]
mod tests;

use jiff::civil::Date;
use rodowod_domain::authorisation::Power;
use rodowod_domain::field::{Line, Link, Problem, Text};
use rodowod_domain::record::Deadline;
use rodowod_domain::register::{Demand, Fulfilled, Group, Moment, Register};
use rodowod_domain::time_limit::Period;
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_domain::{choice, register};

use crate::demands;

choice! {
    pub enum DestructionGround {
        RetentionOver: "okres" "przetermin" "uplyw",
        ErasureRequest: "zadani" "wniosek",
        EndOfContract: "umow",
        RecordingsOver: "nagran",
        WornOut: "zuzyc" "zuzyt" "uszkodz",
        CopyOutdated: "kopia" "nieaktual",
        NotNeeded: "zbedn" "niepotrzeb",
        OtherGround: "inn",
    }
}

choice! {
    /// The six kinds of carriers of DIN 66399 and ISO/IEC 21964.
    pub enum CarrierClass {
        Paper: "papier" "p",
        Film: "film" "klisz" "f",
        OpticalDisc: "plyt" "optycz" "o",
        Magnetic: "tasm" "dyskiet" "karta magnet" "t",
        HardDisk: "dysk tward" "hdd" "h",
        Electronic: "pendrive" "ssd" "flash" "elektron" "e",
    }
}

choice! {
    /// Need of protection after DIN 66399-1.
    pub enum ProtectionClass {
        Normal: "1" "normal",
        High: "2" "wysok",
        VeryHigh: "3" "bardzo wysok",
    }
}

choice! {
    pub enum DestructionMethod {
        Shredded: "niszczark" "pocie" "rozdrobn",
        Burnt: "spal",
        Pulped: "rozwlok" "mielen",
        Drilled: "przewier" "zmiazdz" "zlam",
        Degaussed: "demagnet" "rozmagnes",
        Overwritten: "nadpis" "wymaz",
        KeyDestroyed: "klucz" "szyfr",
        ByFirm: "firm" "zleceni",
    }
}

choice! {
    /// In which part a person signs the protocol.
    pub enum SignatureRole {
        It: "it" "informaty" "asi",
        User: "uzytkow" "pracown",
        Archivist: "archiw",
        Committee: "komisj",
        Firm: "firm",
        Witness: "swiad",
    }
}

register! {
    /// One lot of carriers, without what stood on them.
    pub struct DestroyedLot {
        carrier: CarrierClass,
        what: Line = max(200),
        period: Option<Line> = max(80),
        quantity: Option<Line> = max(80),
        level: Option<u32> = max(7),
    }
}

register! {
    pub struct Signature {
        person: Line = max(120).personal(),
        role: SignatureRole,
        signed_on: Option<Date> = past(),
    }
}

register! {
    /// One protocol.
    pub struct Destruction {
        subject: Line = max(160).column().section("what").headings(&["przedmiot", "co zniszczono", "nazwa"]),
        ground: DestructionGround = column().law("GDPR 5(1)(e), 17(1)").headings(&["podstawa", "powod", "przyczyna"]),
        ground_note: Option<Line> = max(300).required().shown_when("ground", &["OtherGround"]),
        request: Option<Link> = to("requests").shown_when("ground", &["ErasureRequest"]),
        lots: Vec<DestroyedLot> = required().max(100).law("GDPR 5(2)"),
        datasets: Vec<Link> = to("datasets"),
        media: Vec<Link> = to("media"),
        devices: Vec<Link> = to("devices"),

        retention_checked: bool = section("before").law("GDPR 5(1)(e)"),
        no_hold: bool = law("GDPR 17(3)(e), 18(1)(c)"),
        other_copies_checked: bool = law("GDPR 17(2), 19"),
        archive_consent: Option<Line> = max(160).headings(&["zgoda archiwum"]),

        protection_class: Option<ProtectionClass> = column().section("method").law("GDPR 32(1)")
            .headings(&["klasa ochrony"]),
        method: Option<DestructionMethod> = column().law("GDPR 5(1)(f)").headings(&["metoda", "sposob zniszczenia"]),
        tool: Option<Line> = max(160).headings(&["urzadzenie", "niszczarka", "program"]),
        firm: Option<Link> = to("processors").required().shown_when("method", &["ByFirm"]).law("GDPR 28(3)"),
        certificate: Option<Line> = max(120).shown_when("method", &["ByFirm"]).headings(&["zaswiadczenie", "certyfikat"]),
        place: Option<Line> = max(200).headings(&["miejsce"]),
        carried_on: Option<Date> = past().column().law("GDPR 5(2)")
            .headings(&["data zniszczenia", "data", "zniszczono dnia"]),

        signatures: Vec<Signature> = max(20).section("signatures").law("GDPR 5(2)"),
        approved_by: Option<Line> = max(120).personal().headings(&["zatwierdzil", "przelozony"]),
        approved_on: Option<Date> = past().column().headings(&["data zatwierdzenia"]),
        iod_received_on: Option<Date> = past().law("GDPR 39(1)(b)").headings(&["przekazano iod", "data przekazania iod"]),
        remarks: Option<Text> = max(3000).headings(&["uwagi"]),
    }
}

const WORKFLOW: Workflow = Workflow {
    states: &[open("prepared"), open("carried-out"), open("approved"), closed("filed"), closed("abandoned")],
    moves: &[
        Move::new("carry-out", &["prepared"], "carried-out")
            .needs(&[
                "retention_checked",
                "no_hold",
                "other_copies_checked",
                "protection_class",
                "method",
                "firm",
                "carried_on",
            ])
            .power(Power::Delete)
            .law("GDPR 5(1)(e), 5(1)(f)"),
        Move::new("approve", &["carried-out"], "approved")
            .needs(&["signatures", "approved_by", "approved_on"])
            .power(Power::Delete)
            .decider("decider_destruction")
            .law("GDPR 5(2)"),
        Move::new("file", &["approved"], "filed").needs(&["iod_received_on"]).law("GDPR 39(1)(b)"),
        Move::new("abandon", &["prepared"], "abandoned").reason(),
        Move::new("reopen", &["filed", "abandoned"], "prepared").reason(),
    ],
};

impl ProtectionClass {
    /// The lowest level that a class admits for personal data. The norm never lets 1 and 2 suffice for them, and lets
    /// class 2 begin at 3 as class 1 does; one step more for it is this product's cautious reading.
    const fn least_level(self) -> u32 {
        match self {
            Self::Normal => 3,
            Self::High => 4,
            Self::VeryHigh => 5,
        }
    }
}

impl Destruction {
    /// The norm measures pieces; what was overwritten or whose key was destroyed has none.
    fn leaves_pieces(&self) -> bool {
        !matches!(
            self.method,
            Some(DestructionMethod::Overwritten | DestructionMethod::KeyDestroyed | DestructionMethod::Burnt)
        )
    }

    fn check_levels(&self) -> Vec<Problem> {
        let Some(least) = self.protection_class.map(ProtectionClass::least_level) else { return Vec::new() };
        if !self.leaves_pieces() {
            return Vec::new();
        }
        let at = |index| format!("lots.{index}.level");
        let judge = |(index, lot): (usize, &DestroyedLot)| match lot.level {
            None => Some(Problem::at(at(index), "problem-required")),
            Some(level) if level < least => Some(Problem::at(at(index), "problem-level-too-low").with("least", least)),
            Some(_) => None,
        };
        self.lots.iter().enumerate().filter_map(judge).collect()
    }

    fn check_signatures(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        for (index, signature) in self.signatures.iter().enumerate() {
            let place = format!("signatures.{index}.signed_on");
            match (signature.signed_on, self.carried_on) {
                (None, _) => problems.push(Problem::at(place, "problem-not-signed")),
                (Some(signed), Some(carried)) if signed < carried => {
                    problems.push(Problem::at(place, "problem-signed-before"));
                }
                _ => {}
            }
        }
        // The policies ask for IT and the users concerned: one signature proves nothing to anybody else.
        if self.signatures.len() == 1 {
            problems.push(Problem::at("signatures", "problem-one-signature"));
        }
        problems
    }
}

impl Register for Destruction {
    const SLUG: &'static str = "destructions";
    const GROUP: Group = Group::Retention;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 5(1)(e), 5(2)";
    const LISTED: &'static [&'static str] = &["ground", "method", "carried_on", "approved_on"];
    const DUTIES: &'static [Fulfilled] = &[("approve", &["approve", "carry-out"]), ("file", &["file"])];
    const GUARD: Power = Power::Delete;

    fn title(&self) -> String {
        self.subject.to_string()
    }

    fn check(&self, at: &Moment) -> Vec<Problem> {
        let mut problems = Vec::new();
        if matches!(at.state, "carried-out" | "approved") {
            problems.extend(self.check_levels());
        }
        if at.state == "approved" {
            problems.extend(self.check_signatures());
        }
        let order = [
            ("approved_on", self.approved_on, self.carried_on),
            ("iod_received_on", self.iod_received_on, self.approved_on),
        ];
        let is_early = |day: Option<Date>, after: Option<Date>| day.zip(after).is_some_and(|(day, after)| day < after);
        let early = order.into_iter().filter(|(_, day, after)| is_early(*day, *after));
        problems.extend(early.map(|(field, ..)| Problem::at(field, "problem-before-the-start")));
        problems
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        let week = Period::Weeks(1);
        let approve = demands::within(at.state == "carried-out", ("approve", "GDPR 5(2)"), self.carried_on, week);
        let file = demands::within(at.state == "approved", ("file", "GDPR 39(1)(b)"), self.approved_on, week);
        approve.into_iter().chain(file).collect()
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        let is_done = matches!(at.state, "carried-out" | "approved");
        let names_nothing = self.datasets.is_empty() && self.media.is_empty() && self.devices.is_empty();
        let lacks_tool = self.leaves_pieces() && self.method != Some(DestructionMethod::ByFirm) && self.tool.is_none();
        let lacks_certificate = self.method == Some(DestructionMethod::ByFirm) && self.certificate.is_none();
        let wanted = [
            (
                at.state == "prepared" && self.signatures.is_empty(),
                "signatures",
                "gap-destruction-signatures",
                "GDPR 5(2)",
            ),
            (names_nothing, "datasets", "gap-destruction-links", "GDPR 5(2)"),
            (is_done && lacks_tool, "tool", "gap-destruction-tool", "GDPR 5(1)(f)"),
            (is_done && lacks_certificate, "certificate", "gap-destruction-certificate", "GDPR 28(3)(h)"),
        ];
        demands::wanted(wanted)
    }

    fn sample() -> Self {
        sample::destruction()
    }
}
