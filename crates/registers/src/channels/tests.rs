//! Which tools may carry a person's case.

use super::*;
use rodowod_domain::control::ParameterSet;

fn moment(state: &str) -> Moment<'_> {
    let now = "2026-11-22T08:00:00Z".parse().unwrap();
    Moment { now, today: date(2026, 11, 22), state, created_at: now, asked: ParameterSet::none() }
}

fn problems(channel: &Channel) -> Vec<&'static str> {
    channel.check(&moment("approved")).into_iter().map(|problem| problem.key).collect()
}

#[test]
fn a_case_is_not_talked_about_where_others_can_listen() {
    let with = |kind, encryption| Channel { kind, encryption, ..Channel::sample() };
    for (channel, expected) in [
        (with(ContactChannel::Video, EncryptionMode::EndToEnd), None),
        (with(ContactChannel::Video, EncryptionMode::EndToEndOnDemand), None),
        (with(ContactChannel::Video, EncryptionMode::InTransit), Some("problem-channel-video-encryption")),
        (with(ContactChannel::Messenger, EncryptionMode::Unchecked), Some("problem-channel-open")),
        (with(ContactChannel::Email, EncryptionMode::InTransit), None),
        (with(ContactChannel::Email, EncryptionMode::NoEncryption), Some("problem-channel-open")),
        (with(ContactChannel::Phone, EncryptionMode::NoEncryption), None),
    ] {
        assert_eq!(problems(&channel), expected.into_iter().collect::<Vec<_>>(), "{:?}", channel.encryption);
    }
    let plain =
        Channel { uses: vec![ChannelUse::Organisational], ..with(ContactChannel::Video, EncryptionMode::Unchecked) };
    assert!(problems(&plain).is_empty());
}

#[test]
fn an_approved_tool_is_looked_at_again() {
    let due = |state| Channel::sample().deadlines(&moment(state)).first().map(|term| term.due.to_string());
    assert_eq!(due("approved").as_deref(), Some("2027-09-01"));
    assert_eq!(due("suspended"), None);
}
