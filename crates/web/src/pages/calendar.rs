//! A person's calendar feed (RFC 5545): made, stopped, and answered to whoever knows its address.
//!
//! An event names register, number and deadline; nothing about a person's data leaves this way.

use std::fmt::Write as _;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::IntoResponse;
use jiff::Timestamp;
use rodowod_domain::record::Due;
use rodowod_engine::accounts::calendar::{self, Event, Feed};
use std::sync::Arc;

use crate::Web;
use crate::error::{Answer, Fault, show as render};
use crate::pages::see;
use crate::text::{Language, Text};
use crate::view::deadline;
use crate::view::shell::Shell;
use crate::visit::{Posted, Visit};

/// Octets of a line before it is folded.
const LINE: usize = 73;

#[derive(Template)]
#[template(path = "calendar.html")]
pub struct CalendarPage {
    pub shell: Shell,
    pub is_issued: bool,
    /// Shown once, when it was made.
    pub address: Option<String>,
}

pub async fn show(visit: Visit) -> Answer {
    let is_issued = calendar::is_issued(visit.engine(), &visit.by, visit.account.id).await?;
    render(&CalendarPage { shell: visit.titled("calendar-title"), is_issued, address: None })
}

pub async fn issue(posted: Posted) -> Answer {
    let visit = &posted.visit;
    let name = calendar::issue(visit.engine(), &visit.by, visit.account.id).await?;
    let address = format!("{}/calendar/{}/{name}.ics", visit.engine().settings.public_url, visit.by.institution.slug);
    render(&CalendarPage { shell: visit.titled("calendar-title"), is_issued: true, address: Some(address) })
}

pub async fn stop(posted: Posted) -> Answer {
    let visit = &posted.visit;
    calendar::stop(visit.engine(), &visit.by, visit.account.id).await?;
    see("/account/calendar?done=saved")
}

pub async fn feed(State(web): State<Arc<Web>>, Path((slug, name)): Path<(String, String)>) -> Answer {
    let name = name.strip_suffix(".ics").ok_or(Fault::NotFound)?;
    let feed = calendar::feed(&web.engine, &slug, name).await?.ok_or(Fault::NotFound)?;
    let text = Text::of(Language::from_code(&feed.account.language).unwrap_or_default());
    let settings = &web.engine.settings;
    let written = written(text, &feed, (&settings.host, &settings.public_url), web.engine.clock.now());
    Ok(([(header::CONTENT_TYPE, "text/calendar; charset=utf-8")], written).into_response())
}

fn written(text: Text, feed: &Feed, (host, public_url): (&str, &str), now: Timestamp) -> String {
    let mut out = String::new();
    let name = format!("{}: {}", text.get("calendar-name"), feed.institution.name);
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Rodowod//PL", "CALSCALE:GREGORIAN"] {
        put(&mut out, line);
    }
    put(&mut out, &format!("X-WR-CALNAME:{}", escaped(&name)));
    for event in &feed.events {
        put(&mut out, "BEGIN:VEVENT");
        let Event { register, number, deadline, is_addressed } = event;
        let home = if *is_addressed { "addressed" } else { "registers" };
        let place = format!("{register}-{number}-{}", deadline.name);
        put(&mut out, &format!("UID:{}-{place}@{host}", feed.institution.slug));
        put(&mut out, &format!("DTSTAMP:{}", instant(now)));
        put(&mut out, &start(deadline.due));
        let one = text.get(&format!("{register}-one"));
        let summary =
            format!("{} – {one} {}", deadline::label(text, register, &deadline.name), super::numbered(text, *number));
        put(&mut out, &format!("SUMMARY:{}", escaped(&summary)));
        put(&mut out, &format!("URL:{public_url}/{home}/{register}/{number}"));
        put(&mut out, "TRANSP:TRANSPARENT");
        put(&mut out, "END:VEVENT");
    }
    put(&mut out, "END:VCALENDAR");
    out
}

fn start(due: Due) -> String {
    match due {
        Due::Day(day) => format!("DTSTART;VALUE=DATE:{:04}{:02}{:02}", day.year(), day.month(), day.day()),
        Due::Instant(at) => format!("DTSTART:{}", instant(at)),
    }
}

fn instant(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace(['\r', '\n'], " ")
}

/// A long line goes on after a break and a space; no letter is cut in two.
fn put(out: &mut String, line: &str) {
    let mut length = 0;
    for letter in line.chars() {
        if length + letter.len_utf8() > LINE {
            out.push_str("\r\n ");
            length = 1;
        }
        let _ = out.write_char(letter);
        length += letter.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_between_letters_and_signs_are_escaped() {
        let mut out = String::new();
        put(&mut out, &format!("SUMMARY:{}", "ż".repeat(60)));
        assert!(out.split("\r\n").all(|line| line.len() <= 75), "{out}");
        assert_eq!(out.replace("\r\n ", "").trim_end(), format!("SUMMARY:{}", "ż".repeat(60)));
        assert_eq!(escaped("a, b; c\\\nd"), "a\\, b\\; c\\\\ d");
    }

    #[test]
    fn a_day_is_a_whole_day_and_an_instant_is_told_in_utc() {
        assert_eq!(start(Due::Day(jiff::civil::date(2026, 4, 6))), "DTSTART;VALUE=DATE:20260406");
        let at: Timestamp = "2026-04-06T14:00:00Z".parse().unwrap();
        assert_eq!(start(Due::Instant(at)), "DTSTART:20260406T140000Z");
    }
}
