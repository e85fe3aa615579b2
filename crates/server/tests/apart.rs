//! Two institutions in one installation: whoever may do everything in the one finds nothing of the other, by any address,
//! by number or by choice, and changes nothing there.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use std::io::Write as _;

use axum::routing::MethodFilter;
use rodowod_web::{Needs, Route, table};
use serde_json::json;
use support::{Client, Installation, SLUG, Server, page, send, signed_in_as};

const OTHER: &str = "druga";
const HEAD: &str = "dyrektorka";
const SECRET: &str = "drabina owies poniedziałek";
/// Ids that are tried: there are two accounts, a file and no job.
const IDS_TRIED: usize = 6;
const TITLE: &str = "Zbiór tylko tamtej placówki";

/// Founds another institution beside the first.
fn second(installation: &Installation) {
    let named =
        ["--preset", "clinic", "--name", "Poradnia Druga", "--slug", OTHER, "--admin", HEAD, "--password-stdin"];
    let mut child = installation.command(&[&["init", "--json"][..], &named].concat()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(SECRET.as_bytes()).unwrap();
    let ended = child.wait_with_output().unwrap();
    assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stderr));
}

fn path(route: &Route) -> String {
    let part = |part: &str| match part {
        "{slug}" => OTHER.to_owned(),
        "{register}" => "datasets".to_owned(),
        "{number}" | "{file}" => "1".to_owned(),
        "{step}" => "archive".to_owned(),
        part if part.starts_with('{') => "x".to_owned(),
        part => part.to_owned(),
    };
    route.path.split('/').map(part).collect::<Vec<_>>().join("/")
}

/// Every call that names an institution, with the name of the other one.
fn every_call_is_refused(stranger: &Client) {
    let mut tried = 0;
    for route in table().iter().filter(|route| route.needs == Needs::Token && route.path.contains("{slug}")) {
        let method = match route.method {
            MethodFilter::GET => "GET",
            MethodFilter::PUT => "PUT",
            MethodFilter::DELETE => "DELETE",
            _ => "POST",
        };
        let body = if matches!(method, "GET" | "DELETE") { Vec::new() } else { b"{}".to_vec() };
        let answer = stranger.call(method, &path(route), body, &[]);
        assert!(matches!(answer.status, 403 | 404), "{method} {}: {} {}", route.path, answer.status, answer.text());
        assert!(!answer.text().contains(TITLE), "{method} {}", route.path);
        tried += 1;
    }
    assert!(tried > 20, "only {tried} calls were tried");
}

fn no_page_and_no_choice_leads_there(server: &Server, cookie: &str) {
    let csrf = page(server, "/account", cookie).csrf();
    let chosen = send(server, ("/institutions", cookie), &[("csrf", &csrf), ("institution", OTHER)]);
    assert_eq!(chosen.status, 404, "an institution is chosen among one's own");
    for path in ["/", "/institutions", "/registers/datasets", "/registers/datasets?search=tamtej", "/overview"] {
        let shown = page(server, path, cookie);
        assert!(
            shown.status == 200 && !shown.text().contains(TITLE) && !shown.text().contains("Poradnia Druga"),
            "{path}"
        );
    }
    assert_eq!(page(server, "/registers/datasets/1", cookie).status, 404, "the number is another institution's");
}

#[test]
fn every_list_of_duties_is_shown_where_it_matters() {
    let places: Vec<_> = rodowod_web::checklist_places().collect();
    let named = rodowod_registers::controls::CATALOGUE.controls.iter().filter_map(|one| one.checklist.as_deref());
    let lists: Vec<&str> = named.collect();
    for list in &lists {
        assert!(places.iter().any(|(known, _)| known == list), "{list} is shown at no place");
    }
    for (list, beside) in &places {
        assert!(lists.contains(list), "no rule speaks of {list}");
        let Some((slug, steps)) = beside else { continue };
        let register = rodowod_registers::REGISTERS.iter().find(|register| register.slug() == *slug).unwrap();
        assert!(steps.iter().all(|step| register.workflow().find(step).is_some()), "{slug}: {steps:?}");
    }
}

/// Ids that count in the whole installation: of accounts, jobs, uses of the emergency code and files. Whoever looks after the
/// one institution moves none of the other by them.
fn no_id_of_the_other_is_taken(server: &Server, cookie: &str, own: &Client) {
    let shown = page(server, "/administration/accounts", cookie);
    let (text, csrf) = (shown.text(), shown.csrf());
    let is_own = |id: &str| text.contains(&format!("/administration/accounts/{id}/"));
    let acts = ["reset", "disable", "enable", "sessions", "unlock", "factors-reset", "suspect", "remove"];
    let fields = [("csrf", csrf.as_str()), ("reason", "Tak."), ("address", "a@b.example"), ("review", "Tak.")];
    let ids: Vec<String> = (1..=IDS_TRIED).map(|id| id.to_string()).filter(|id| !is_own(id)).collect();
    assert!(ids.len() + 1 >= IDS_TRIED, "one account is one's own: {ids:?}");
    for id in &ids {
        let of_account = acts.iter().map(|act| format!("/administration/accounts/{id}/{act}"));
        let links = ["", "/remove"].map(|end| format!("/administration/provider/links/{id}{end}"));
        let uses = ["end", "review"].map(|end| format!("/administration/emergency/{id}/{end}"));
        for path in of_account.chain(links).chain(uses) {
            let answer = send(server, (&path, cookie), &fields);
            // Where no provider was set, an address is refused before it is asked whose account it would open.
            let is_right =
                matches!(answer.status, 403 | 404) || path.ends_with(&format!("/links/{id}")) && answer.status == 422;
            assert!(is_right, "{path}: {} {}", answer.status, answer.text());
        }
        for path in [format!("/administration/emergency/{id}"), format!("/registers/datasets/1/files/{id}")] {
            assert!(matches!(page(server, &path, cookie).status, 403 | 404), "{path}");
        }
        let path = format!("/registers/datasets/1/files/{id}/remove");
        let answer = send(server, (&path, cookie), &fields);
        assert!(matches!(answer.status, 403 | 404), "{path}: {}", answer.status);
    }
    let files = format!("/api/v1/institutions/{OTHER}/registers/datasets/records/1/files");
    assert_eq!(own.get(&files).ended(200)["files"].as_array().map(Vec::len), Some(1), "the file is there still");
    let inside = page(server, "/registers/datasets/1", &signed_in_as(server, (HEAD, SECRET)));
    assert_eq!(inside.status, 200, "and its owner comes in with the password as before");
}

#[test]
fn nobody_sees_another_institution() {
    let both = [Some(Installation::sqlite()), Installation::postgres()];
    for installation in both.into_iter().flatten() {
        second(&installation);
        let server = installation.serve();
        let (own, stranger) = (installation.token(HEAD), installation.token(support::ADMIN));
        let (own, stranger) = (server.client(&own), server.client(&stranger));
        let home = format!("/api/v1/institutions/{OTHER}/registers/datasets/records");
        own.post(&home, &json!({ "name": TITLE, "form": "Paper" })).ended(201);
        every_call_is_refused(&stranger);
        let kept = own.get(&format!("{home}/1")).ended(200);
        assert_eq!((&kept["version"], &kept["body"]["name"]), (&json!(1), &json!(TITLE)), "nothing was changed there");
        let seen = stranger.get("/api/v1/institutions").ended(200).to_string();
        assert!(seen.contains(SLUG) && !seen.contains(OTHER), "{seen}");
        let cookie = signed_in_as(&server, (support::ADMIN, support::PASSWORD));
        no_page_and_no_choice_leads_there(&server, &cookie);
        own.call("POST", &format!("{home}/1/files?name=opis.txt"), b"Tylko dla nas.".to_vec(), &[]).ended(201);
        stranger.enter("datasets", &json!({ "name": "Nasz", "form": "Paper" }));
        no_id_of_the_other_is_taken(&server, &cookie, &own);
    }
}
