//! What a medium may and may not do, state by state.

use jiff::civil::date;
use rodowod_domain::control::ParameterSet;
use rodowod_domain::field::Link;
use rodowod_domain::register::{Moment, Register as _};

use super::{Medium, MediumContents, MediumEncryption, MediumPurpose, MediumWriting};
use crate::devices::WipeMethod;

fn at(state: &str) -> Moment<'_> {
    let now = "2026-11-22T08:00:00Z".parse().unwrap();
    Moment { now, today: date(2026, 11, 22), state, created_at: now, asked: ParameterSet::none() }
}

fn stick() -> Medium {
    Medium {
        purpose: MediumPurpose::Transport,
        contents: Some(MediumContents::SingleItems),
        breach: None,
        ..Medium::sample()
    }
}

fn problems(medium: &Medium, state: &str) -> Vec<&'static str> {
    medium.check(&at(state)).into_iter().map(|problem| problem.key).collect()
}

#[test]
fn a_medium_with_data_goes_out_only_encrypted() {
    let open = Medium { encryption: Some(MediumEncryption::NotEncrypted), ..stick() };
    assert_eq!(problems(&open, "issued"), ["problem-medium-not-encrypted"]);
    assert_eq!(problems(&Medium { encryption: None, ..stick() }, "handed-over"), ["problem-medium-not-encrypted"]);
    assert!(problems(&open, "stored").is_empty());
    assert!(problems(&Medium { contents: Some(MediumContents::Nothing), ..open }, "issued").is_empty());
}

#[test]
fn whole_sets_stand_on_copies_alone() {
    let whole = Medium { contents: Some(MediumContents::WholeSets), ..stick() };
    assert_eq!(problems(&whole, "stored"), ["problem-medium-whole-sets"]);
    assert!(problems(&Medium { purpose: MediumPurpose::Backup, ..whole }, "stored").is_empty());
}

#[test]
fn a_medium_from_outside_is_scanned_before_use_and_a_disc_is_not_overwritten() {
    let foreign = Medium { purpose: MediumPurpose::FromOutside, ..stick() };
    assert_eq!(problems(&foreign, "issued"), ["problem-medium-not-scanned"]);
    assert!(problems(&Medium { scanned_on: Some(date(2026, 11, 20)), ..foreign }, "issued").is_empty());
    let disc =
        Medium { writing: MediumWriting::WriteOnce, wipe_method: Some(WipeMethod::Overwritten), ..Medium::sample() };
    assert_eq!(problems(&disc, "stored"), ["problem-medium-write-once"]);
}

#[test]
fn each_state_has_its_own_clock() {
    let names = |medium: &Medium, state| -> Vec<_> {
        medium.deadlines(&at(state)).into_iter().map(|deadline| (deadline.name, deadline.met)).collect()
    };
    assert_eq!(names(&stick(), "issued"), [("return", false), ("erase", false)]);
    assert_eq!(names(&stick(), "stored"), [("erase", false)]);
    assert_eq!(names(&stick(), "lost"), [("report", false)]);
    assert_eq!(names(&Medium { breach: Some(Link(3)), ..stick() }, "lost"), [("report", true)]);
    assert_eq!(names(&stick(), "withdrawn"), [("destroy", false)]);
    // A month after 9 November is a Wednesday.
    assert_eq!(stick().deadlines(&at("withdrawn"))[0].due.to_string(), "2026-12-09");
}

#[test]
fn the_label_of_a_copy_says_what_it_is_a_copy_of_and_when_it_was_made() {
    let mut copy = Medium::sample();
    copy.derive(&at("stored"));
    assert_eq!(copy.label_text.as_deref(), Some("KOPIA MIESIĘCZNA – Sekretariat uczniowski – 31.10.2026"));
    copy.copy_made_on = None;
    copy.derive(&at("stored"));
    assert_eq!(copy.label_text, None);
}

#[test]
fn a_lost_medium_opens_a_breach_and_one_handed_over_a_disclosure() {
    let opened = |medium: &Medium, step: &str, state: &str| -> Vec<_> {
        medium.follow_ups(step, &at(state)).into_iter().map(|one| (one.register, one.link)).collect()
    };
    let held = Medium { disclosure: None, ..stick() };
    assert_eq!(opened(&held, "report-loss", "lost"), [("breaches", Some("breach"))]);
    assert_eq!(opened(&held, "hand-over", "handed-over"), [("disclosures", Some("disclosure"))]);
    let empty = Medium { contents: Some(MediumContents::Nothing), ..held };
    assert!(opened(&empty, "report-loss", "lost").is_empty() && opened(&empty, "hand-over", "handed-over").is_empty());
    assert!(empty.deadlines(&at("lost")).is_empty(), "nobody's data are lost");
}

#[test]
fn a_lost_medium_is_written_off_without_a_breach_only_where_nothing_stood_on_it() {
    let lost = Medium { breach: None, wiped_on: None, ..stick() };
    assert!(problems(&lost, "written-off").contains(&"problem-needed-for-move"));
    let unsaid = Medium { contents: None, ..lost.clone() };
    assert!(
        problems(&unsaid, "written-off").contains(&"problem-needed-for-move"),
        "what nobody said is taken for data"
    );
    let empty = Medium { contents: Some(MediumContents::Nothing), ..lost };
    assert!(!problems(&empty, "written-off").contains(&"problem-needed-for-move"));
    let wiped = Medium { contents: None, wiped_on: Some(date(2026, 11, 2)), ..empty };
    assert!(!problems(&wiped, "written-off").contains(&"problem-needed-for-move"), "nothing was put on it since");
}
