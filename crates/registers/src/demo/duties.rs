//! Lists of duties that the people of the school acknowledged; one a year ago and again since, some never.

use serde_json::json;

use super::Story;

const BY: &str = "dyrektor";
const REGISTER: &str = "acknowledgements";
const DESK: &str = "Po pracy biurka są puste: papiery i nośniki w zamkniętych szafach, klucze w ustalonym miejscu.";

pub fn tell(story: &mut Story) {
    for (key, person, (account, post), list) in [
        ("biurko-dyrektor", "Halina Wzorcowa", ("dyrektor", "dyrektor szkoły"), "EndOfDay"),
        ("biurko-sekretariat", "Alicja Przykładna", ("sekretariat", "sekretarz szkoły"), "EndOfDay"),
        ("poczta-sekretariat", "Alicja Przykładna", ("sekretariat", "sekretarz szkoły"), "Mail"),
    ] {
        story.enter(
            40,
            BY,
            (REGISTER, key),
            json!({
                "person": person, "account": account, "post": post, "thing": "Checklist", "checklist": list,
                "confirmed_on": story.day(40), "statement": DESK,
            }),
        );
    }
    story.enter(
        40,
        BY,
        (REGISTER, "nagrywanie-sekretariat"),
        json!({
            "person": "Alicja Przykładna", "account": "sekretariat", "post": "sekretarz szkoły", "thing": "RecordingRules",
            "version": "1.0", "confirmed_on": story.day(40),
            "statement": "Otrzymałam regulamin nagrywania i klauzulę informacyjną dla pracowników.",
        }),
    );
    let old = (REGISTER, "biurko-dawne");
    story.enter(
        110,
        BY,
        old,
        json!({
            "person": "Alicja Przykładna", "account": "sekretariat", "thing": "Checklist", "checklist": "EndOfDay",
            "confirmed_on": story.day(405), "statement": DESK,
        }),
    );
    story.take(40, BY, old, "renew", json!({}));
    // Drawn as a sample a few days ago, and not answered yet.
    story.take(5, BY, (REGISTER, "poczta-sekretariat"), "ask-again", json!({ "asked_on": story.day(5) }));
}
