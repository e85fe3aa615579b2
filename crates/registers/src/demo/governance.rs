//! What the office keeps beside its inventories: clauses, consents, risk, changes, assessments, audits, retention and
//! deletions. Each record is the worked sample of its register, moved back in time and taken as far as its state asks.

use jiff::Timestamp;
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use rodowod_domain::field::Body;
use rodowod_domain::register::Register;
use rodowod_domain::workflow::Move;
use serde_json::{Value, json};

use super::{Because, Story};
use crate::audits::Audit;
use crate::changes::Change;
use crate::clause_presentations::ClausePresentation;
use crate::clauses::Clause;
use crate::consents::Consent;
use crate::deletions::Deletion;
use crate::documents_issued::DocumentIssued;
use crate::notifications_to_staff::NotificationToStaff;
use crate::retention_reviews::RetentionReview;
use crate::risk_reports::RiskReport;
use crate::risks::Risk;

const BY: &str = "dyrektor";
/// The day on which the samples are written; what lies behind it is told as of so many days ago, what lies ahead lies as
/// far ahead of today.
const WRITTEN: Date = date(2026, 11, 22);
const AGED: i64 = 45;
const REASON: &str = "Zmiana okoliczności, uzgodniona z IOD.";

pub fn tell(story: &mut Story) {
    information(story);
    risk(story);
    retention(story);
}

fn information(story: &mut Story) {
    let early = 42;
    let polish = |name: &str| json!({"name": name, "language": "Polish", "translated_by": null});
    put::<Clause>(story, (early, "szkic"), &polish("Klauzula dla wolontariuszy"), &[]);
    put::<Clause>(story, (early, "gotowa"), &polish("Klauzula dla wykonawców"), &["approve"]);
    let parents = "Klauzula dla rodziców o danych od poradni";
    put::<Clause>(story, (early, "rodzice"), &polish(parents), &["approve", "publish"]);
    let old = super::joined(
        polish("Klauzula dla rodziców, poprzednia"),
        json!({"version": "1.0", "withdrawn_on": story.day(37)}),
    );
    put::<Clause>(story, (early, "dawna"), &old, &["approve", "publish", "withdraw"]);
    let to = |person: &str| json!({"person": person, "clause": "@clauses:rodzice"});
    let waiting = super::joined(
        to("Olga Próbna"),
        json!({"obtained_on": story.day(9), "first_contact_on": null, "first_disclosure_on": null}),
    );
    put::<ClausePresentation>(story, (8, "czeka"), &waiting, &[]);
    put::<ClausePresentation>(story, (29, "wreczona"), &to("Danuta Fikcyjna"), &["present"]);
    put::<ClausePresentation>(story, (29, "zwolniona"), &to("Absolwent Dawny"), &["excuse"]);
    let of = |person: &str| json!({"person": person});
    put::<Consent>(story, (29, "czeka"), &of("Ewa Udawana"), &[]);
    put::<Consent>(story, (29, "obowiazuje"), &of("Filip Makieta"), &["give"]);
    put::<Consent>(story, (29, "syn-leona"), &of("Kacper Atrapa"), &["give"]);
    put::<Consent>(story, (29, "cofnieta"), &of("Gaja Testowa"), &["give", "withdraw"]);
    let over = json!({"person": "Hubert Pozorny", "to": story.day(28), "stopped_on": null});
    put::<Consent>(story, (29, "wygasla"), &over, &["give", "lapse"]);
    put::<Consent>(story, (29, "zakonczona"), &of("Iga Szablon"), &["give", "withdraw", "finish"]);
    put::<Consent>(story, (29, "odmowa"), &json!({"person": "Jan Atrapa", "refused_on": story.day(30)}), &["refuse"]);
    let own = json!({
        "person": "Celina Rekwizyt", "subject": "Employee", "group": null, "born": null, "giver": "Personally",
        "giver_name": null, "authority": null, "child_agreed_on": null, "text_version": "W-19, wersja 2", "remarks": null,
        "wording": "Zgadzam się na utrwalenie i publikację mojego wizerunku w zaznaczonych miejscach.",
    });
    put::<Consent>(story, (29, "pracownicy"), &own, &["give"]);
    put::<NotificationToStaff>(story, (29, "szkic"), &json!({}), &[]);
    put::<NotificationToStaff>(story, (29, "wyslane"), &json!({}), &["send"]);
    let confirmed =
        json!({"staff": [{"person": "Alicja Wzorcowa", "post": "sekretarz szkoły", "confirmed_on": story.day(40)}]});
    put::<NotificationToStaff>(story, (29, "wykonane"), &confirmed, &["send", "finish"]);
    put::<NotificationToStaff>(story, (29, "odwolane"), &json!({}), &["cancel"]);
}

fn risk(story: &mut Story) {
    for (key, post, account, steps) in [
        ("wezwany", "wychowawca świetlicy", "swietlica", &[][..]),
        ("zlozony", "psycholog", "psycholog", &["submit"][..]),
        ("przyjety", "sekretarz szkoły", "sekretariat", &["submit", "accept"][..]),
        ("odwolany", "informatyk", "informatyk", &["cancel"][..]),
    ] {
        let author = super::demo_accounts().iter().find(|known| known.login == account).map(|known| known.name);
        let report = json!({"post": post, "account": account, "person": author});
        put::<RiskReport>(story, (29, key), &report, steps);
    }
    for (key, name, steps) in [
        ("zbierane", "Rekrutacja", &[][..]),
        ("ocenione", "Zajęcia pozalekcyjne", &["assess"][..]),
        ("w-toku", "Dokumentacja nauczania i pomocy", &["assess", "decide"][..]),
        ("odwolane", "Monitoring", &["cancel"][..]),
    ] {
        put::<Risk>(story, (29, key), &json!({"name": name}), steps);
    }
    let done = json!({"name": "Biblioteka", "measures": [{
        "what": "Zamek w magazynie książek", "owner": "woźny", "due": story.day(30), "done_on": story.day(31),
    }]});
    put::<Risk>(story, (29, "zakonczone"), &done, &["assess", "decide", "settle"]);
    let approved = |name: &str| json!({"name": name, "dpia": "@dpias:zatwierdzona"});
    put::<Change>(story, (29, "planowana"), &json!({"name": "Rozmowy wideo z rodzicami"}), &[]);
    put::<Change>(story, (29, "zbadana"), &approved("Aplikacja dla rodziców"), &["screen"]);
    put::<Change>(story, (29, "wdrozona"), &approved("Dziennik nowego dostawcy"), &["screen", "go-live"]);
    put::<Change>(story, (29, "zakonczona"), &approved("Druk w kolejce z kodem"), &["screen", "go-live", "finish"]);
    put::<Change>(story, (29, "zaniechana"), &json!({"name": "Ranking uczniów na stronie"}), &["abandon"]);
    let ahead = json!({"name": "Przegląd uprawnień", "planned_on": story.day(-9), "started_on": null, "ended_on": null,
        "reported_on": null, "approved_on": null});
    put::<Audit>(story, (29, "planowany"), &ahead, &[]);
    let running = json!({"name": "Audyt kadr", "ended_on": null, "reported_on": null, "approved_on": null});
    put::<Audit>(story, (29, "w-toku"), &running, &["start"]);
    for (key, name, steps) in [
        ("sprawozdanie", "Audyt sekretariatu", &["start", "report"][..]),
        ("zamkniety", "Audyt kopii i szkoleń", &["start", "report", "close"][..]),
        ("odwolany", "Audyt archiwum", &["cancel"][..]),
    ] {
        put::<Audit>(story, (29, key), &json!({"name": name}), steps);
    }
}

fn retention(story: &mut Story) {
    // The holding whose time is over was deleted long ago; the other one still has years to go.
    let lasting = json!([aged::<RetentionReview>(story)["holdings"][1]]);
    for (key, unit, steps) in [
        ("wezwany", "biblioteka", &[][..]),
        ("zgloszony", "gabinet pedagoga", &["review"][..]),
        ("sprawdzony", "księgowość", &["review", "verify"][..]),
        ("odwolany", "świetlica", &["cancel"][..]),
    ] {
        put::<RetentionReview>(story, (29, key), &json!({"unit": unit, "holdings": lasting}), steps);
    }
    // Registers of lessons are kept for five years after the one in which they were closed.
    let closed = story.today.year() - 2;
    let archived = json!({
        "unit": "sekretariat", "holdings": lasting, "processors": ["@processors:dziennik"],
        "archive_set": format!("dzienniki lekcyjne {}/{closed}", closed - 1), "expires_on": date(closed + 5, 12, 31),
        "elsewhere": "odpisy dziennika na nośniku w sejfie, zestawienia ocen w skrzynce sekretariatu",
        "marking": "Teczki z datą zniszczenia i symbolem B5, w szafie archiwum zamykanej na klucz; wydaje je archiwista za \
            pokwitowaniem. Nośnik zaszyfrowany, wiadomości z zestawieniami usunięte ze skrzynki.",
    });
    put::<RetentionReview>(story, (29, "zakonczony"), &archived, &["review", "verify", "settle"]);
    let plain = |subject: &str| json!({"subject": subject, "records": null, "protocol_number": null});
    put::<Deletion>(story, (29, "planowane"), &plain("Stare listy obecności"), &[]);
    put::<Deletion>(story, (29, "zatwierdzone"), &plain("Wnioski kandydatów nieprzyjętych"), &["approve"]);
    let held = json!({"subject": "Korespondencja w sprawie wypadku", "records": null, "protocol_number": null,
        "holds": [{"ground": "Proceedings", "from": story.day(40), "note": "postępowanie w toku"}]});
    put::<Deletion>(story, (29, "wstrzymane"), &held, &["hold"]);
    let done = json!({"subject": "Karty obiegowe", "records": null});
    put::<Deletion>(story, (29, "wykonane"), &done, &["approve", "complete"]);
    put::<Deletion>(story, (29, "zaniechane"), &plain("Kronika szkoły"), &["abandon"]);
    let none = json!({});
    let overdue = json!({"document": "Dzienniki zajęć świetlicy", "due_back": story.day(30),
        "circumstances": "Nauczyciel nie odpowiada na wezwania."});
    for (key, steps) in [
        ("wydany", &[][..]),
        ("po-terminie", &["report-overdue"][..]),
        ("utracony", &["report-lost"][..]),
        ("zwrocony", &["return"][..]),
        ("rozliczony", &["return", "settle"][..]),
        ("spisany", &["report-lost", "write-off"][..]),
    ] {
        let lost = json!({"circumstances": "Teczka zginęła w autobusie.", "lost_on": story.day(32),
            "document": "Teczka z kopiami arkuszy ocen", "breach": "@breaches:teczka"});
        let changes = match steps {
            ["report-overdue"] => &overdue,
            ["report-lost", ..] => &lost,
            _ => &none,
        };
        put::<DocumentIssued>(story, (29, key), changes, steps);
    }
}

/// Enters the sample of a register, aged and changed, and takes its steps two days apart. What a change dates after the
/// entry comes with the last step.
pub fn put<R: Register>(story: &mut Story, (ago, key): (i64, &'static str), changes: &Value, steps: &[&'static str]) {
    let mut body = aged::<R>(story);
    let mut later = Body::new();
    let last: Vec<&str> =
        steps.last().and_then(|step| R::WORKFLOW.find(step)).into_iter().flat_map(Move::fields).collect();
    for (field, value) in changes.as_object().into_iter().flatten() {
        let is_ahead = value.as_str().is_some_and(|day| day.parse::<Date>().is_ok_and(|day| day > story.date(ago)));
        if is_ahead && last.contains(&field.as_str()) {
            later.insert(field.clone(), value.clone());
            body[field] = Value::Null;
        } else {
            body[field] = value.clone();
        }
    }
    let whole = body.clone();
    story.enter(ago, BY, (R::SLUG, key), body);
    for (index, (step, when)) in steps.iter().zip((1..ago).rev().step_by(2)).enumerate() {
        let mut fields = afresh::<R>(step, &whole);
        if index + 1 == steps.len() {
            fields.extend(later.clone());
        }
        story.take_because(when, BY, (R::SLUG, key), Because { step, fields: Value::Object(fields), reason: REASON });
    }
}

/// What a step forgets is given to it again.
fn afresh<R: Register>(step: &str, body: &Value) -> Body {
    let names = R::WORKFLOW.find(step).into_iter().flat_map(|step| step.afresh);
    let known =
        names.filter_map(|name| Some(((*name).to_owned(), body.get(*name).filter(|value| !value.is_null())?.clone())));
    known.collect()
}

/// The sample without its links, every day in it so many days before today as it was before the day it was written.
fn aged<R: Register>(story: &Story) -> Value {
    let days = |to: Date| WRITTEN.until(to).map_or(0, |span| i64::from(span.get_days()));
    let shift = Shift { past: days(story.date(AGED)), future: days(story.today) };
    let mut body = serde_json::to_value(R::sample()).unwrap_or_default();
    for field in R::FIELDS.iter().filter(|field| !field.target.is_empty()) {
        body[field.name] = Value::Null;
    }
    shifted(&body, shift)
}

/// Days by which what lies behind the writing of a sample is moved, and what lies ahead of it.
#[derive(Clone, Copy)]
struct Shift {
    past: i64,
    future: i64,
}

impl Shift {
    fn of(self, day: Date) -> i64 {
        if day > WRITTEN { self.future } else { self.past }
    }
}

fn shifted(value: &Value, shift: Shift) -> Value {
    match value {
        Value::String(text) => {
            let day = text.parse::<Date>().ok().filter(|_| text.len() == 10);
            let instant = text.parse::<Timestamp>().ok().filter(|_| text.ends_with('Z'));
            match (day, instant) {
                (Some(day), _) => Value::from(day.saturating_add(shift.of(day).days()).to_string()),
                (_, Some(instant)) => {
                    let days = shift.of(rodowod_domain::record::day_in_warsaw(instant));
                    let moved = instant.saturating_add((days * 24).hours());
                    Value::from(moved.map_or_else(|_| text.clone(), |moved| moved.to_string()))
                }
                _ => value.clone(),
            }
        }
        Value::Array(list) => list.iter().map(|item| shifted(item, shift)).collect(),
        Value::Object(map) => map.iter().map(|(name, item)| (name.clone(), shifted(item, shift))).collect(),
        other => other.clone(),
    }
}
