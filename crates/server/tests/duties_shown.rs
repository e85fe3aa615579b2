//! Lists of duties stand where they matter: on Today in the evening, where a password is chosen, before a call by video, on a
//! locked screen; and the tour of an inspection fits each kind of institution. The policy itself is shown to nobody outside.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use rodowod_domain::control::Preset;
use rodowod_registers::controls::CATALOGUE;
use rodowod_web::{Needs, table};
use serde_json::{Value, json};
use support::{ADMIN, Installation, Server, least, page, send, signed_in, signed_in_as};
use tempfile::TempDir;

/// What the list of that name says to such an institution, as a page writes it.
fn statements(preset: Preset, list: &str) -> Vec<&'static str> {
    let of_list =
        CATALOGUE.controls.iter().filter(|one| one.is_for(&[preset]) && one.checklist.as_deref() == Some(list));
    let found: Vec<&str> = of_list.map(|control| control.pl.as_str()).collect();
    assert!(!found.is_empty(), "no rule of {preset:?} speaks of {list}");
    found
}

/// Whether a page shows the whole list; one that shows a part of it is wrong in any case.
fn shows(page: &str, (preset, list): (Preset, &str)) -> bool {
    let wanted = statements(preset, list);
    let found = wanted.iter().filter(|statement| page.contains(**statement)).count();
    assert!(found == 0 || found == wanted.len(), "{list} is there in part: {page}");
    found > 0
}

/// The head of the demonstration, at a server whose clock began then.
fn at(folder: &TempDir, now: &str) -> (Server, String) {
    let server = Server::demo_at(folder.path(), now);
    let accounts = server.announcement["accounts"].as_array().unwrap().clone();
    let head = accounts.iter().find(|account| account["login"] == "dyrektor").unwrap();
    let password = head["password"].as_str().unwrap();
    let cookies = signed_in_as(&server, ("dyrektor", password));
    (server, cookies)
}

#[test]
fn today_speaks_of_the_end_of_the_day_in_the_evening_and_not_before() {
    for (now, is_evening) in
        [("2026-11-23T08:00:00Z", false), ("2026-11-23T12:30:00Z", false), ("2026-11-23T13:30:00Z", true)]
    {
        let folder = TempDir::new().unwrap();
        let (server, cookies) = at(&folder, now);
        let today = page(&server, "/", &cookies);
        assert_eq!(today.status, 200);
        assert_eq!(shows(&today.text(), (Preset::School, "end-of-day")), is_evening, "{now}");
    }
}

#[test]
fn whoever_chooses_a_password_or_comes_back_to_a_locked_screen_is_reminded() {
    let installation = Installation::sqlite_of("counselling");
    let server = installation.serve();
    let cookies = signed_in(&server);
    let list = (Preset::Counselling, "passwords-and-screen");
    assert!(shows(&page(&server, "/account/password", &cookies).text(), list));
    assert!(!shows(&page(&server, "/account", &cookies).text(), list), "elsewhere it would only be in the way");

    let csrf = page(&server, "/account", &cookies).csrf();
    assert_eq!(send(&server, ("/lock", &cookies), &[("csrf", &csrf)]).status, 303);
    let locked = page(&server, "/unlock", &cookies).text();
    for list in ["leaving-room", "desk-and-screen"] {
        assert!(shows(&locked, (Preset::Counselling, list)), "{list}: {locked}");
    }
}

#[test]
fn a_call_by_video_begins_with_its_list() {
    let installation = Installation::sqlite();
    let server = installation.serve();
    let (cookies, client) = (signed_in(&server), server.client(&installation.token(ADMIN)));
    let mut meeting = least(&client.get("registers/meetings").ended(200)["fields"]);
    meeting.insert("subject".into(), json!("Konsultacja próbna"));
    let number = client.enter("meetings", &Value::Object(meeting));
    let before = || page(&server, &format!("/registers/meetings/{number}/moves/prepare"), &cookies).text();
    let list = (Preset::Remote, "video-call");
    assert!(!shows(&before(), list), "a school that meets nobody from a distance promises nothing of the kind");
    client.put("setup/kind", &json!({ "presets": ["school", "remote"] }), &[]).ended(200);
    assert!(shows(&before(), list));
    // It waits for whoever is about to hold the call, with the button to say that it is known.
    assert!(before().contains("name=\"list\" value=\"video-call\""), "{}", before());
}

#[test]
fn the_tour_of_an_inspection_fits_each_kind_of_institution() {
    for preset in ["school", "clinic", "counselling", "welfare"] {
        let installation = Installation::sqlite_of(preset);
        let server = installation.serve();
        let cookies = signed_in(&server);
        let of = [Preset::named(preset).unwrap()];
        let list = page(&server, "/accountability/tour", &cookies).text();
        for (question, step) in CATALOGUE.questions.iter().zip(1..) {
            assert!(list.contains(&format!("?step={step}\"")), "{preset}: {}", question.key);
            let open = page(&server, &format!("/accountability/tour?step={step}"), &cookies).text();
            assert!(open.contains(&question.pl), "{preset}: {}", question.key);
            for key in &question.controls {
                let is_promised = CATALOGUE.control(key).unwrap().is_for(&of);
                let link = format!("href=\"/accountability/{key}\"");
                assert_eq!(open.contains(&link), is_promised, "{preset}: {} of {}", key, question.key);
            }
            let answered = question.controls.iter().any(|key| CATALOGUE.control(key).unwrap().is_for(&of));
            assert_eq!(open.contains("tasks"), answered, "{preset}: {}", question.key);
        }
    }
}

#[test]
fn the_public_page_shows_clauses_and_never_the_policy() {
    let installation = Installation::sqlite();
    let server = installation.serve();
    let client = server.client(&installation.token(ADMIN));
    let today = installation.json(&["rules", "status"], 0)["day"].clone();
    let version = json!({ "label": "Wydanie Wewnętrzne 77", "in_force_from": today, "approved_by": "Halina Poufna",
        "reason": "Pierwsza wersja" });
    let adopted = client.put("policy", &version, &[]);
    assert!(adopted.status < 300, "{}", adopted.text());
    let cookies = signed_in(&server);
    let csrf = page(&server, "/administration/public-page", &cookies).csrf();
    let fields = [("csrf", csrf.as_str()), ("is_on", "true"), ("takes_requests", "true")];
    assert_eq!(send(&server, ("/administration/public-page", &cookies), &fields).status, 303);
    let open = page(&server, &format!("/public/{}", support::SLUG), "");
    assert_eq!(open.status, 200, "{}", open.text());
    let rule = &CATALOGUE.control("governance-policy").unwrap().pl;
    let mut tried = 0;
    for route in table().iter().filter(|route| route.needs == Needs::Nothing) {
        let path = route.path.replace("{slug}", support::SLUG).replace("{institution}", support::SLUG);
        let path: Vec<&str> = path.split('/').map(|part| if part.starts_with('{') { "1" } else { part }).collect();
        let shown = page(&server, &path.join("/"), "").text();
        for inside in ["Wydanie Wewnętrzne 77", "Halina Poufna", rule.as_str()] {
            assert!(!shown.contains(inside), "{}: {inside}", route.path);
        }
        tried += 1;
    }
    assert!(tried > 15, "only {tried} addresses need nothing");
    for inside in ["/documents/policy", "/accountability/parameters.toml", "/accountability"] {
        assert_eq!(page(&server, inside, "").status, 303, "{inside} asks who is there");
    }
}
