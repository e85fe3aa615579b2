//! Keys of rooms, cabinets and safes: who may take them, who has them now, and whether they came back by evening.
//!
//! A key taken for the day is deposited the same day; only a key given for good with the director's consent stays out.

#[cfg(test)]
mod tests;

use jiff::Timestamp;
use jiff::civil::Date;
use rodowod_domain::field::{Line, Link, Problem, Text};
use rodowod_domain::record::{Deadline, day_in_warsaw};
use rodowod_domain::register::{Demand, FollowUp, Fulfilled, Group, Moment, Register};
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_domain::{choice, register};
use serde_json::json;

use crate::breaches::EventKind;
use crate::demands;
use crate::losses::{Loss, reported};

choice! {
    pub enum KeyFor {
        Room: "pokoj" "pomieszcz" "gabinet" "sal",
        Cabinet: "szaf" "biurk" "szuflad",
        Safe: "sejf" "kaset",
        Archive: "archiw",
        ServerRoom: "serwer",
        KeyCabinet: "gablot" "skrzynk na klucz",
        Building: "budyn" "wejsc" "brama",
    }
}

choice! {
    pub enum KeyHolding {
        ForTheDay: "dzien" "dzienn",
        ForGood: "stal" "na stale",
    }
}

register! {
    /// One key, or a ring of keys handed out together.
    pub struct Key {
        label: Line = max(60).column().section("key").law("GDPR 32(1)").headings(&["oznaczenie", "nr klucza", "numer klucza", "klucz"]),
        opens: KeyFor = column().headings(&["do czego", "rodzaj"]),
        what: Option<Line> = max(200).column().headings(&["co otwiera", "opis"]),
        area: Option<Link> = to("areas"),
        copies: Option<u32> = max(100).headings(&["liczba kluczy", "ile sztuk"]),
        deposit_place: Line = max(200).column().law("GDPR 32(1)").headings(&["miejsce przechowywania", "gdzie odkladac"]),
        keeper: Option<Line> = max(120).column().headings(&["odpowiedzialny", "opiekun"]),
        entitled: Vec<Line> = max(50).law("GDPR 32(1)(b)").headings(&["uprawnieni", "kto moze pobrac"]),
        spare_place: Option<Line> = max(200).headings(&["klucz zapasowy"]),

        holding: Option<KeyHolding> = column().section("out").headings(&["na jak dlugo"]),
        holder: Option<Line> = max(120).personal().headings(&["pobral", "kto pobral", "wydano komu"]),
        taken_at: Option<Timestamp> = past().column().headings(&["pobrano", "godzina pobrania"]),
        consent_by: Option<Line> = max(120).personal().required().shown_when("holding", &["ForGood"]).law("GDPR 32(4)"),
        handed_by: Option<Line> = max(120).personal().headings(&["wydal"]),
        deposited_at: Option<Timestamp> = past().column().headings(&["zdano", "godzina zdania"]),

        lost_on: Option<Date> = past().section("loss").law("GDPR 32(1)"),
        lost_how: Option<Text> = max(2000).personal(),
        breach: Option<Link> = to("breaches").law("GDPR 33(5)"),
        lock_changed_on: Option<Date> = past().law("GDPR 32(1)"),
        withdrawn_on: Option<Date> = past(),
        remarks: Option<Text> = max(2000).headings(&["uwagi"]),
    }
}

const WORKFLOW: Workflow = Workflow {
    states: &[open("deposited"), open("out"), open("lost"), closed("withdrawn")],
    moves: &[
        Move::new("hand-out", &["deposited"], "out")
            .needs(&["holder", "taken_at", "holding"])
            .asks(&["consent_by", "handed_by"])
            .afresh(&["holder", "taken_at", "holding", "consent_by", "handed_by", "deposited_at"])
            .law("GDPR 32(1)(b)"),
        Move::new("deposit", &["out"], "deposited").needs(&["deposited_at"]).law("GDPR 32(1)"),
        Move::new("report-loss", &["deposited", "out"], "lost")
            .needs(&["lost_on", "lost_how"])
            .asks(&["breach"])
            .afresh(&["lost_on", "lost_how", "breach", "lock_changed_on"])
            .law("GDPR 32(1), 33"),
        Move::new("find", &["lost"], "deposited").reason(),
        Move::new("replace", &["lost"], "deposited").needs(&["lock_changed_on"]).law("GDPR 32(1)"),
        Move::new("withdraw", &["deposited", "lost"], "withdrawn").needs(&["withdrawn_on"]).reason(),
        Move::new("reopen", &["withdrawn"], "deposited").reason(),
    ],
};

impl Register for Key {
    const SLUG: &'static str = "keys";
    const GROUP: Group = Group::Security;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 32(1)(b)";
    const LISTED: &'static [&'static str] = &["opens", "what", "deposit_place", "taken_at", "deposited_at"];
    const DUTIES: &'static [Fulfilled] = &[("deposit", &["deposit"]), ("lock", &["replace"])];

    fn title(&self) -> String {
        self.what.as_ref().map_or_else(|| self.label.to_string(), |what| format!("{} – {what}", self.label))
    }

    fn check(&self, _at: &Moment) -> Vec<Problem> {
        let is_before = self.deposited_at.zip(self.taken_at).is_some_and(|(back, taken)| back < taken);
        demands::problems([
            (is_before, "deposited_at", "problem-before-the-start"),
            (demands::is_before(self.lock_changed_on, self.lost_on), "lock_changed_on", "problem-before-the-start"),
        ])
    }

    fn deadlines(&self, at: &Moment) -> Vec<Deadline> {
        let is_for_the_day = self.holding != Some(KeyHolding::ForGood);
        let taken = self.taken_at.map(day_in_warsaw);
        let deposit = demands::on(at.state == "out" && is_for_the_day, ("deposit", "GDPR 32(1)"), taken);
        let lock = demands::at_once(at.state == "lost", ("lock", "GDPR 32(1)"), self.lost_on);
        deposit.into_iter().chain(lock).collect()
    }

    /// Whoever holds the key may stand before the files; whether somebody did is for the assessment to say.
    fn follow_ups(&self, step: &str, at: &Moment) -> Vec<FollowUp> {
        let known = self.lost_how.as_deref().unwrap_or_default().to_owned();
        let loss = Loss { what: "Utracony klucz", thing: &self.title(), known, kind: EventKind::Threat };
        reported((step, self.breach), loss, (at, json!({})))
    }

    fn demands(&self, at: &Moment) -> Vec<Demand> {
        let is_kept = at.state != "withdrawn";
        let is_lost = at.state == "lost";
        demands::wanted([
            (is_kept && self.keeper.is_none(), "keeper", "gap-key-keeper", "GDPR 24, 32(4)"),
            (is_kept && self.entitled.is_empty(), "entitled", "gap-key-entitled", "GDPR 32(1)(b)"),
            (is_kept && self.area.is_none(), "area", "gap-key-area", "GDPR 32(1)"),
            (is_lost && self.breach.is_none(), "breach", "gap-key-breach", "GDPR 33(5)"),
        ])
    }

    fn sample() -> Self {
        let at = |hour: &str| hour.parse().ok();
        Self {
            label: "12/1".into(),
            opens: KeyFor::Cabinet,
            what: Some("szafa z aktami uczniów".into()),
            area: Some(Link(1)),
            copies: Some(2),
            deposit_place: "gablota w gabinecie dyrektora".into(),
            keeper: Some("sekretariat".into()),
            entitled: vec!["sekretariat".into(), "dyrektor".into()],
            spare_place: Some("sejf, zaklejona koperta".into()),
            holding: Some(KeyHolding::ForTheDay),
            holder: Some("Alicja Przykładna".into()),
            taken_at: at("2026-11-20T06:40:00Z"),
            consent_by: None,
            handed_by: Some("Halina Wzorcowa".into()),
            deposited_at: at("2026-11-20T14:10:00Z"),
            lost_on: Some(jiff::civil::date(2026, 10, 6)),
            lost_how: Some("Wypadł z kieszeni na boisku.".into()),
            breach: Some(Link(1)),
            lock_changed_on: Some(jiff::civil::date(2026, 10, 7)),
            withdrawn_on: None,
            remarks: Some("Zamek wymieniono jesienią.".into()),
        }
    }
}
