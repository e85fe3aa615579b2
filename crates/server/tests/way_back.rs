//! The operator's way back in for somebody who lost password and telephone: a code once, every session out, in the log.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod support;

use rodowod_store::factors::{self, FactorRow};
use serde_json::json;
use support::{ADMIN, Installation, PASSWORD, Server, page, rodowod, send, signed_in, signed_in_as};

fn app_of(account: i64) -> FactorRow {
    FactorRow {
        id: 0,
        account,
        kind: "totp".to_owned(),
        handle: None,
        secret: vec![1],
        label: None,
        confirmed: true,
        last_use: 0,
        created_at: jiff::Timestamp::UNIX_EPOCH,
        used_at: None,
    }
}

/// The status of signing in, and where it leads.
fn try_in(server: &Server, password: &str) -> (u16, String) {
    let gate = page(server, "/sign-in", "");
    let fields = [("csrf", gate.csrf()), ("login", ADMIN.to_owned()), ("password", password.to_owned())];
    let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
    let answer = send(server, ("/sign-in", &gate.cookie()), &fields);
    (answer.status, answer.header("location").to_owned())
}

#[test]
fn the_only_administrator_gets_back_in_by_a_command_of_the_operator() {
    let installation = Installation::sqlite();
    let server = installation.serve();
    let desk = signed_in(&server);
    let known = installation.json(&["account", "list"], 0);
    assert_eq!((known.as_array().unwrap().len(), &known[0]["login"]), (1, &json!(ADMIN)), "no account comes by itself");
    assert_eq!((&known[0]["blocked"], &known[0]["institutions"]), (&json!(false), &json!([support::SLUG])));

    let given = installation.json(&["account", "code", ADMIN, "--remove-second-factor"], 0);
    let code = given["code"].as_str().unwrap();
    assert_eq!(given["second_factor_removed"], false, "there was none");
    assert!(given["until"].as_str().is_some_and(|until| until.ends_with('Z')) && given["login"] == ADMIN, "{given}");
    assert_eq!(page(&server, "/account", &desk).status, 303, "whoever was signed in is out");
    assert_eq!(try_in(&server, PASSWORD).0, 422, "the lost password is void");
    let cookie = signed_in_as(&server, (ADMIN, code));
    let forced = page(&server, "/account", &cookie);
    assert_eq!(forced.header("location"), "/account/password", "nothing else before a password of their own");
    let csrf = page(&server, "/account/password", &cookie).csrf();
    let own = "drabina owies poniedziałek";
    let chosen = send(&server, ("/account/password", &cookie), &[("csrf", &csrf), ("new", own), ("again", own)]);
    assert_eq!(chosen.status, 303, "{}", chosen.text());
    assert_eq!(try_in(&server, code).0, 422, "the code serves once");
    assert_eq!(try_in(&server, own).0, 303);

    let told = page(&server, "/administration/log", &cookie).text();
    assert!(told.contains("Operator serwera wydał kod") && !told.contains("usunął drugie składniki"), "{told}");
    installation.assert_log_is_valid();
}

#[test]
fn a_code_is_refused_where_nobody_would_enter_and_says_so_in_either_language() {
    let installation = Installation::sqlite();
    let unknown = installation.json(&["account", "code", "nikt"], 1);
    assert_eq!((&unknown["code"], &unknown["reason"]), (&json!(null), &json!("unknown")));
    let said = |language: &str| {
        let run = installation.run(&["account", "code", ADMIN, "--language", language]);
        (run.status, String::from_utf8(run.stdout).unwrap())
    };
    let (polish, english) = (said("pl"), said("en"));
    assert!(polish.0 == 0 && polish.1.contains("Kod jednorazowy") && polish.1.contains("osobiście"), "{}", polish.1);
    assert!(english.0 == 0 && english.1.contains("One-time code") && english.1.contains("in person"), "{}", english.1);
    let help = |language: &str| {
        let run = rodowod(&["account", "code", "--help", "--language", language], "");
        String::from_utf8(run.stdout).unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
    };
    for (language, sentence) in [("pl", "jedyny administrator"), ("en", "only administrator")] {
        for words in ["--remove-second-factor", "--enable", "--data", sentence] {
            assert!(help(language).contains(words), "{words}: {}", help(language));
        }
    }
    // Whoever has none to choose from is shown the logins.
    let listed = installation.run(&["account", "list", "--language", "pl"]);
    assert!(String::from_utf8(listed.stdout).unwrap().contains(ADMIN));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_blocked_account_stays_blocked_unless_the_operator_says_otherwise() {
    let installation = Installation::sqlite();
    let engine = installation.engine().await;
    let id = rodowod_engine::accounts::of_login(&engine, ADMIN).await.unwrap().unwrap().id;
    let block = engine.db.write(move |tx| Ok(rodowod_store::accounts::set_disabled(tx, id, true)?));
    block.await.unwrap();
    let refused = installation.json(&["account", "code", ADMIN], 1);
    assert_eq!(refused["reason"], "blocked");
    assert!(refused["text"].as_str().unwrap().contains("--enable"), "{refused}");
    engine.db.write(move |tx| Ok(factors::insert(tx, &app_of(id))?)).await.unwrap();
    let given = installation.json(&["account", "code", ADMIN, "--enable", "--remove-second-factor"], 0);
    assert_eq!(given["second_factor_removed"], true);
    let server = installation.serve();
    signed_in_as(&server, (ADMIN, given["code"].as_str().unwrap()));
    assert_eq!(installation.json(&["account", "list"], 0)[0]["blocked"], false);
}
