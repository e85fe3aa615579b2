//! Checks over contacts from afar: who called and was checked, over which tools, who was in a meeting.

use jiff::ToSpan;
use rodowod_domain::control::{Answer, Check, Evidence, Live, State};
use rodowod_domain::cross_check::Entry;

use super::reading::{Read as _, alive, all_filled, by, each, holds, of};

const CALLS: &str = "calls";
const CHANNELS: &str = "channels";
const MEETINGS: &str = "meetings";
/// The list of addresses is looked at each year.
const DIRECTORY_MONTHS: i64 = 12;

pub static CHECKS: &[Check] = &[
    Check::new("calls::booked_with_specialist", &[CALLS], booked_with_specialist).by_record(),
    Check::new("calls::number_from_file", &[CALLS], number_from_file).by_record(),
    Check::new("calls::identity_checked", &[CALLS], identity_checked).by_record(),
    Check::new("channels::directory_reviewed", &[CHANNELS], directory_reviewed).by_record(),
    Check::new("channels::video_encrypted", &[CHANNELS, MEETINGS], video_encrypted)
        .reading(&[(MEETINGS, &["channel"])]),
    Check::new("meetings::participants_verified", &[MEETINGS], participants_verified).by_record(),
    Check::new("meetings::recording_agreed", &[MEETINGS], recording_agreed).by_record(),
];

fn booked_with_specialist(live: &Live<'_>) -> Answer {
    each(live, (CALLS, &["booked", "verified", "held", "missed"]), "evidence-call-booked", |call| {
        holds(all_filled(call, &["specialist", "planned_at", "booked_by"]))
    })
}

/// Whom the institution calls it calls under the number that its papers hold.
fn number_from_file(live: &Live<'_>) -> Answer {
    let calls = alive(live, CALLS, &["booked", "verified", "held"]).filter(|call| call.has("direction", "Outgoing"));
    Answer::of(calls.map(|call| of(holds(call.has("is_number_on_file", "true")), CALLS, call, "evidence-call-number")))
}

/// Nothing of a case was told but to somebody whose answers were right; what was asked is written down.
fn identity_checked(live: &Live<'_>) -> Answer {
    each(live, (CALLS, &["verified", "held"]), "evidence-call-identity", |call| {
        let is_certain = call.has("identity", "Confirmed") && call.is_filled("asked");
        let is_silent = !call.has("given", "CaseTalk") && (!call.is_filled("identity") || call.is_filled("asked"));
        holds(is_certain || is_silent)
    })
}

/// The addresses of the institution are published and were looked at within a year.
fn directory_reviewed(live: &Live<'_>) -> Answer {
    let lists: Vec<&Entry> = alive(live, CHANNELS, &["approved"]).filter(|one| one.has("kind", "Email")).collect();
    if lists.is_empty() {
        return Answer::of([Evidence::office(State::Broken, "evidence-never-done").with("register", CHANNELS)]);
    }
    Answer::of(lists.into_iter().map(|channel| {
        let reviewed =
            channel.day("addresses_reviewed_on").filter(|_| all_filled(channel, &["addresses", "published_at"]));
        let last = reviewed.and_then(|day| day.checked_add(DIRECTORY_MONTHS.months()).ok());
        of(last.map_or(State::Broken, |last| by(last, live.today)), CHANNELS, channel, "evidence-directory")
    }))
}

/// Every tool on the list encrypts from end to end, and no meeting was held over one that was not approved.
fn video_encrypted(live: &Live<'_>) -> Answer {
    let tools = alive(live, CHANNELS, &["approved"]).filter(|channel| channel.has("kind", "Video"));
    let tools = tools.map(|channel| {
        let is_whole = ["EndToEnd", "EndToEndOnDemand"].iter().any(|mode| channel.has("encryption", mode));
        of(holds(is_whole), CHANNELS, channel, "evidence-video-encrypted")
    });
    let met = alive(live, MEETINGS, &["ready", "held"]).map(|meeting| {
        let tool = meeting.number_in("channel").and_then(|number| live.records.find(CHANNELS, number));
        // A tool that was taken off the list since was on it then.
        let is_listed = tool.is_some_and(|tool| tool.has("kind", "Video") && tool.is_filled("approved_on"));
        of(holds(is_listed), MEETINGS, meeting, "evidence-video-listed")
    });
    Answer::of(tools.chain(met))
}

/// The key went to nobody who was not known.
fn participants_verified(live: &Live<'_>) -> Answer {
    each(live, (MEETINGS, &["ready", "held"]), "evidence-participants", |meeting| {
        let is_known =
            meeting.rows("participants").all(|one| one.has("is_known", "true") || !one.is_filled("key_sent_on"));
        holds(meeting.is_filled("participants") && is_known)
    })
}

fn recording_agreed(live: &Live<'_>) -> Answer {
    let recorded = alive(live, MEETINGS, &["held"]).filter(|meeting| meeting.has("is_recorded", "true"));
    Answer::of(recorded.map(|meeting| {
        let agreed = meeting.rows("participants").all(|one| one.has("agrees", "true") || !one.has("took_part", "true"));
        of(holds(agreed), MEETINGS, meeting, "evidence-meeting-agreed")
    }))
}
