//! A working day over the API: one story, told on SQLite and on PostgreSQL, and two servers on one database.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use axum::routing::MethodFilter;
use rodowod_engine::accounts::{self, NewAccount};
use rodowod_engine::{access, institutions};
use serde_json::{Value, json};
use support::{ADMIN, Client, Installation, PASSWORD, SLUG, Server, least, rodowod};

#[test]
fn a_day_on_sqlite() {
    day(&Installation::sqlite());
}

#[test]
fn a_day_on_postgres() {
    if let Some(installation) = Installation::postgres() {
        day(&installation);
    }
}

fn day(installation: &Installation) {
    let server = installation.serve();
    let client = server.client(&installation.token(ADMIN));
    the_doors(&server, &client);
    every_register_takes_a_record(&client);
    a_record_is_proved_offline(installation, &client);
    problems_are_told_all_at_once(&client);
    a_draft_grows_up(&client);
    two_people_save_the_same_record(&client);
    a_move_needs_what_it_rests_on(&client);
    today_shows_what_is_overdue(&client);
    long_lists_come_in_pages(&client);
    words_are_found_without_their_accents(&client);
    what_is_not_there_is_not_found(&client);
    access_ends_with_the_authorisation(installation, &server, &client);
    the_log_is_signed(installation, &client);
}

fn the_doors(server: &Server, client: &Client) {
    let nobody = server.client("");
    assert_eq!(nobody.get("/healthz").status, 200);
    assert_eq!(nobody.get("/readyz").status, 200);
    let openapi = nobody.get("/api/v1/openapi.json").ended(200);
    assert!(openapi["openapi"].as_str().unwrap().starts_with("3.1."));
    let paths: Vec<&String> = openapi["paths"].as_object().unwrap().keys().collect();
    let tail = |slug: &str| format!("/registers/{slug}/records");
    for slug in registers(client) {
        assert!(paths.iter().any(|path| path.ends_with(&tail(&slug))), "OpenAPI does not name {slug}");
    }
    for stranger in [nobody, server.client("nie-ma-takiego"), server.client("'; --")] {
        for path in ["registers", "today", "checkpoint", "registers/datasets/records", "/api/v1/institutions"] {
            let refused = stranger.get(path);
            assert_eq!(refused.header("www-authenticate"), "Bearer");
            refused.refused(401);
        }
        stranger.post("registers/datasets/records", &json!({ "name": "Obcy", "form": "Paper" })).refused(401);
    }
}

fn registers(client: &Client) -> Vec<String> {
    let answer = client.get("registers").ended(200);
    let list = answer["registers"].as_array().unwrap();
    list.iter().map(|register| register["slug"].as_str().unwrap().to_owned()).collect()
}

/// The foundation's registers are all there, and each takes the least that its own description asks for.
fn every_register_takes_a_record(client: &Client) {
    let slugs = registers(client);
    for slug in [
        "processing-activities",
        "datasets",
        "areas",
        "devices",
        "processors",
        "authorisations",
        "requests",
        "breaches",
    ] {
        assert!(slugs.iter().any(|known| known == slug), "{slug} is not listed");
    }
    for slug in &slugs {
        let description = client.get(&format!("registers/{slug}")).ended(200);
        assert_eq!(description["slug"], *slug);
        for field in description["fields"].as_array().unwrap() {
            assert!(field["name"].is_string() && field["kind"].is_string(), "{field}");
            assert!(field["required"].is_boolean() && field["personal"].is_boolean(), "{field}");
            assert!(field["label"].as_str().is_some_and(|label| !label.is_empty()), "{field}");
        }
        assert!(description["moves"].is_array());
        takes_a_record(client, slug, &description);
    }
}

fn takes_a_record(client: &Client, slug: &str, description: &Value) {
    let body = Value::Object(least(&description["fields"]));
    let entered = client.post(&format!("registers/{slug}/records"), &body);
    let record = entered.ended(201);
    let number = record["number"].as_u64().unwrap();
    let place = format!("registers/{slug}/records/{number}");
    assert_eq!(entered.header("etag"), "\"1\"");
    assert!(entered.header("location").ends_with(&place), "{}", entered.header("location"));
    assert_eq!((&record["register"], &record["version"]), (&json!(slug), &json!(1)));
    assert_eq!(record["state"], description["states"][0]["name"], "{slug}");
    for (name, value) in body.as_object().unwrap() {
        assert_eq!(&record["body"][name], value, "{slug}.{name}");
    }
    for deadline in record["deadlines"].as_array().unwrap() {
        assert!(deadline["name"].is_string() && deadline["due"].is_string(), "{deadline}");
        assert!(deadline["law"].is_string() && deadline["met"].is_boolean(), "{deadline}");
    }
    assert!(record["links"].is_array());
    let shown = client.get(&place);
    assert_eq!(shown.header("etag"), "\"1\"");
    assert_eq!(shown.ended(200)["body"], record["body"]);
    let history = client.get(&format!("{place}/history")).ended(200);
    assert_eq!(history["versions"][0]["act"], "enter");
    assert!(history["versions"][0]["entry"].is_u64());
}

fn a_record_is_proved_offline(installation: &Installation, client: &Client) {
    let proof = client.get("registers/requests/records/1/proof");
    assert_eq!(proof.status, 200, "{}", proof.text());
    let path = installation.file("dowod.txt");
    std::fs::write(&path, &proof.body).unwrap();
    let vkey = installation.json(&["ledger", "checkpoint"], 0)["vkey"].as_str().unwrap().to_owned();
    let checked = rodowod(&["ledger", "check-proof", path.to_str().unwrap(), "--key", &vkey, "--json"], "").ended(0);
    assert_eq!(checked["entry"]["register"], "requests");
}

fn fields_of(problem: &Value) -> BTreeSet<String> {
    let list = problem["problems"].as_array().unwrap();
    assert!(list.iter().all(|one| one["message"].as_str().is_some_and(|message| message.contains(' '))), "{problem}");
    list.iter().map(|one| one["field"].as_str().unwrap().to_owned()).collect()
}

fn problems_are_told_all_at_once(client: &Client) {
    let body = json!({ "received": "2999-01-01", "kind": "Nonsense", "email": "nie adres", "nie_ma": 1 });
    let problem = client.post("registers/requests/records", &body).refused(422);
    let fields = fields_of(&problem);
    for field in ["received", "kind", "email", "nie_ma", "requester", "channel", "subject"] {
        assert!(fields.contains(field), "{field} is not told: {fields:?}");
    }
    let link = json!({ "building": "A", "room": "1", "datasets": [999_999] });
    assert!(fields_of(&client.post("registers/areas/records", &link).refused(422)).contains("datasets"));
    for body in ["", "[]", "nie json", "{\"a\":", "\"tekst\""] {
        client.call("POST", "registers/requests/records", body.into(), &[]).refused(400);
    }
}

fn request() -> Value {
    json!({
        "requester": "Alicja Wzorcowa", "kind": "Access", "received": "2025-03-04", "channel": "Letter",
        "subject": "Jakie dane o mnie przechowujecie?",
    })
}

fn a_draft_grows_up(client: &Client) {
    let mut body = request();
    let subject = body.as_object_mut().unwrap().remove("subject").unwrap();
    client.post("registers/requests/records", &body).refused(422);
    let draft = client.post("registers/requests/records?draft=true", &body).ended(201);
    assert_eq!(draft["draft"], true);
    let place = format!("registers/requests/records/{}", draft["number"]);
    assert!(fields_of(&client.put(&place, &body, &[]).refused(422)).contains("subject"));
    assert_eq!(client.put(&format!("{place}?draft=true"), &body, &[]).ended(200)["draft"], true);
    let wrong = json!({ "received": "2025-13-45" });
    client.post("registers/requests/records?draft=true", &wrong).refused(422);
    body["subject"] = subject;
    let whole = client.put(&place, &body, &[("If-Match", "\"2\"")]).ended(200);
    assert_eq!((&whole["draft"], &whole["version"]), (&json!(false), &json!(3)));
    client.put(&format!("{place}?draft=true"), &body, &[]).refused(422);
}

fn two_people_save_the_same_record(client: &Client) {
    let number = client.enter("datasets", &json!({ "name": "Kadry", "form": "Paper" }));
    let place = format!("registers/datasets/records/{number}");
    let seen = client.get(&place).header("etag").to_owned();
    let first = json!({ "name": "Kadry", "form": "Paper", "keeper": "pierwszy" });
    let saved = client.put(&place, &first, &[("If-Match", &seen)]);
    assert_eq!(saved.header("etag"), "\"2\"");
    saved.ended(200);
    let second = json!({ "name": "Kadry", "form": "Paper", "keeper": "drugi" });
    let refused = client.put(&place, &second, &[("If-Match", &seen)]).refused(412);
    assert_eq!(refused["version"], 2, "the refusal names the version that stands");
    assert_eq!(client.get(&place).ended(200)["body"]["keeper"], "pierwszy");
    client.put(&place, &second, &[("If-Match", "\"2\"")]).ended(200);
    client.put(&place, &second, &[("If-Match", "to nie jest wersja")]).refused(400);
    let history = client.get(&format!("{place}/history")).ended(200);
    let mut keepers: Vec<String> = history["versions"].as_array().unwrap().iter().map(keeper).collect();
    keepers.sort();
    assert_eq!(keepers, ["", "drugi", "pierwszy"], "both versions are kept");
}

fn keeper(version: &Value) -> String {
    let changes = version["changes"].as_array().unwrap();
    let change = changes.iter().find(|change| change["field"] == "keeper");
    change.map(|change| change["after"].as_str().unwrap().to_owned()).unwrap_or_default()
}

fn a_move_needs_what_it_rests_on(client: &Client) {
    let number = client.enter("requests", &request());
    let moves = format!("registers/requests/records/{number}/moves");
    let refused = client.post(&format!("{moves}/start"), &json!({})).refused(422);
    assert_eq!(fields_of(&refused), BTreeSet::from(["handler", "identity_method"].map(str::to_owned)));
    client.post(&format!("{moves}/close"), &json!({})).refused(409);
    client.post(&format!("{moves}/nie-ma"), &json!({})).refused(404);
    let needed = json!({ "handler": "Bolesław Przykładny", "identity_method": "DocumentViewed", "no_copy_kept": true });
    let stale = client.call("POST", &format!("{moves}/start"), needed.to_string().into(), &[("If-Match", "\"7\"")]);
    stale.refused(412);
    let started = client.post(&format!("{moves}/start"), &needed).ended(200);
    assert_eq!((&started["state"], &started["version"]), (&json!("in-progress"), &json!(2)));
    client.post(&format!("{moves}/withdraw"), &json!({})).refused(422);
    let withdrawn = client.post(&format!("{moves}/withdraw"), &json!({ "reason": "Wniosek cofnięto." })).ended(200);
    assert_eq!(withdrawn["state"], "withdrawn");
    let place = format!("registers/requests/records/{number}");
    client.put(&place, &request(), &[]).refused(409);
    let history = client.get(&format!("{place}/history")).ended(200);
    let reasons: Vec<&Value> = history["versions"].as_array().unwrap().iter().map(|one| &one["reason"]).collect();
    assert!(reasons.contains(&&json!("Wniosek cofnięto.")), "{history}");
}

fn today_shows_what_is_overdue(client: &Client) {
    let number = client.enter("requests", &request());
    let today = client.get("today").ended(200);
    let is_ours = |task: &&Value| task["register"] == "requests" && task["number"] == number;
    let task = today["overdue"].as_array().unwrap().iter().find(is_ours).expect("a request of long ago is overdue");
    assert_eq!(task["deadline"]["met"], false);
    assert!(task["deadline"]["due"].as_str().unwrap().starts_with("2025-0"), "{task}");
    for part in ["soon", "later", "drafts", "findings"] {
        assert!(today[part].is_array(), "{part}");
    }
    assert!(today["open"]["requests"].as_u64().is_some_and(|open| open > 0));
}

/// Follows the pages of a list to its end.
fn follow(client: &Client, first: &str) -> (Vec<Value>, usize) {
    let (mut found, mut pages, mut next) = (Vec::new(), 0, Some(first.to_owned()));
    while let Some(path) = next {
        let page = client.get(&path).ended(200);
        found.extend(page["records"].as_array().unwrap().iter().cloned());
        pages += 1;
        next = page["next"].as_str().map(str::to_owned);
    }
    (found, pages)
}

fn numbers(records: &[Value]) -> Vec<u64> {
    records.iter().map(|record| record["number"].as_u64().unwrap()).collect()
}

const LONG: u64 = 120;

fn long_lists_come_in_pages(client: &Client) {
    let entered: Vec<u64> = (1..=LONG)
        .map(|index| {
            let form = if index % 3 == 0 { "Electronic" } else { "Paper" };
            client.enter("datasets", &json!({ "name": format!("Żółta teczka {index:03}"), "form": form }))
        })
        .collect();
    let (all, pages) = follow(client, "registers/datasets/records");
    assert!(pages >= 3, "a page holds 50 unless more are asked for");
    let all = numbers(&all);
    assert!(all.windows(2).all(|pair| pair[0] < pair[1]), "in order, none twice");
    assert!(entered.iter().all(|number| all.contains(number)), "none is missing");
    let (mut backwards, pages) = follow(client, "registers/datasets/records?descending=true&limit=17");
    assert_eq!(pages, all.len().div_ceil(17));
    backwards.reverse();
    assert_eq!(numbers(&backwards), all);
    let (electronic, _) = follow(client, "registers/datasets/records?form=Electronic&limit=10");
    assert_eq!(electronic.len() as u64, LONG / 3);
    let (by_name, _) = follow(client, "registers/datasets/records?sort=name&limit=31");
    let names: Vec<&str> = by_name.iter().map(|record| record["body"]["name"].as_str().unwrap()).collect();
    assert_eq!(names.len(), all.len());
    assert!(names.windows(2).all(|pair| pair[0] <= pair[1]), "{names:?}");
    let first = client.get("registers/datasets/records?limit=5&descending=true").ended(200);
    let newest = client.enter("datasets", &json!({ "name": "Wpisany w trakcie", "form": "Paper" }));
    let (rest, _) = follow(client, first["next"].as_str().unwrap());
    let seen: Vec<u64> = [numbers(first["records"].as_array().unwrap()), numbers(&rest)].concat();
    assert_eq!((seen.len(), seen.contains(&newest)), (all.len(), false), "a new record moves nobody");
}

fn words_are_found_without_their_accents(client: &Client) {
    let list = "registers/datasets/records?limit=200";
    for (search, count) in [("zol", LONG), ("%C5%BB%C3%93%C5%81", LONG), ("zolta%20tecz", LONG), ("zolta%20117", 1)] {
        let (found, _) = follow(client, &format!("{list}&search={search}"));
        assert_eq!(found.len() as u64, count, "{search}");
    }
    let (found, _) = follow(client, "registers/requests/records?search=wzorcow");
    assert!(!found.is_empty(), "a person is found by the beginning of the name");
    let (found, _) = follow(client, &format!("{list}&search=niczego%20takiego"));
    assert!(found.is_empty());
}

fn what_is_not_there_is_not_found(client: &Client) {
    for path in [
        "registers/nie-ma",
        "registers/nie-ma/records",
        "registers/datasets/records/999999",
        "registers/datasets/records/999999/history",
        "registers/datasets/records/999999/proof",
        "/api/v1/institutions/obca/registers",
        "/api/v1/institutions/obca/today",
        "/api/v1/nie-ma",
    ] {
        client.get(path).refused(404);
    }
    client.put("registers/datasets/records/999999", &json!({ "name": "A", "form": "Paper" }), &[]).refused(404);
    client.get("registers/datasets/records?as_of=wczoraj").refused(400);
    let wrong = client.get("registers/datasets/records/abc").status;
    assert!(matches!(wrong, 400 | 404), "{wrong}");
    client.call("PUT", "registers/datasets/records", b"{}".to_vec(), &[]).refused(405);
}

const CLERK: &str = "sekretariat";

/// An account as the administration makes one, past its first change of the password.
fn make_clerk(installation: &Installation) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let engine = installation.engine().await;
        let institution = institutions::by_slug(&engine, SLUG).await.unwrap().unwrap();
        let by = access::program(institution, engine.clock.now());
        let new = NewAccount { login: CLERK.into(), name: "Celina Przykładna".into(), email: String::new() };
        let (account, once) = accounts::create(&engine, &by, &new).await.unwrap().unwrap();
        let problems = accounts::change_password(&engine, &account, (&once, PASSWORD), None).await.unwrap();
        assert_eq!(problems, []);
        engine.db.clone().close().await;
    });
}

fn access_ends_with_the_authorisation(installation: &Installation, server: &Server, admin: &Client) {
    make_clerk(installation);
    let clerk = server.client(&installation.token(CLERK));
    let set = json!({ "name": "Wpisany przez sekretariat", "form": "Paper" });
    clerk.post("registers/datasets/records", &set).refused(403);
    let authorisation = json!({
        "person": "Celina Przykładna", "person_type": "Employee", "post": "sekretarz", "account": CLERK,
        "powers": ["View", "Enter"], "registers": ["Datasets"], "from": "2025-01-01", "issuer": "Bolesław Przykładny",
        "training_date": "2025-01-01", "pledge_date": "2025-01-01", "policy_version": "1",
    });
    let number = admin.enter("authorisations", &authorisation);
    clerk.get("registers/datasets/records").refused(403);
    let moves = format!("registers/authorisations/records/{number}/moves");
    admin.post(&format!("{moves}/grant"), &json!({})).ended(200);
    assert_eq!(registers(&clerk), ["datasets"], "what was not granted is not even listed");
    let entered = clerk.enter("datasets", &set);
    clerk.get("registers/requests/records").refused(403);
    clerk.post("registers/authorisations/records", &authorisation).refused(403);
    clerk.post(&format!("{moves}/suspend"), &json!({ "reason": "sam" })).refused(403);
    clerk.put(&format!("registers/datasets/records/{entered}"), &set, &[]).refused(403);
    let withdrawal =
        json!({ "withdrawn_on": "2025-06-30", "withdrawal_reason": "EndOfContract", "reason": "Odejście." });
    admin.post(&format!("{moves}/withdraw"), &withdrawal).ended(200);
    clerk.get("registers/datasets/records").refused(403);
    clerk.get(&format!("registers/datasets/records/{entered}")).refused(403);
    clerk.post("registers/datasets/records", &set).refused(403);
    admin.get(&format!("registers/datasets/records/{entered}")).ended(200);
}

fn the_log_is_signed(installation: &Installation, client: &Client) {
    let checkpoint = client.get("checkpoint");
    assert_eq!(checkpoint.status, 200);
    let size: u64 = checkpoint.text().lines().nth(1).unwrap().parse().unwrap();
    client.get("registers/requests/records/1").ended(200);
    let verified = installation.assert_log_is_valid();
    assert!(verified["entries"].as_u64().unwrap() > size, "looking at personal data is an act");
}

/// Records that each of the two servers takes in at the same time.
const EACH: u64 = 25;

#[test]
fn two_servers_on_one_database_leave_no_gaps() {
    let Some(installation) = Installation::postgres() else { return };
    let token = installation.token(ADMIN);
    let servers = [installation.serve(), installation.serve()];
    let mut numbers: Vec<u64> = std::thread::scope(|scope| {
        let enter = |server: &Server| {
            let client = server.client(&token);
            move || -> Vec<u64> {
                let body = json!({ "name": "Równocześnie", "form": "Paper" });
                (0..EACH).map(|_| client.enter("datasets", &body)).collect()
            }
        };
        let writers: Vec<_> = servers.iter().chain(&servers).map(|server| scope.spawn(enter(server))).collect();
        writers.into_iter().flat_map(|writer| writer.join().unwrap()).collect()
    });
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=4 * EACH).collect::<Vec<_>>());
    let verified = installation.assert_log_is_valid();
    assert!(verified["entries"].as_u64().unwrap() >= 4 * EACH);
    let shown = servers.each_ref().map(|server| server.client(&token).get("registers/datasets/records/3").ended(200));
    assert_eq!(shown[0], shown[1], "both servers show the same");
}

/// An address of the document as the table of routes has it, and the register that it speaks of.
fn as_routed(path: &str) -> (String, Option<&str>) {
    let slug = path.split_once("/registers/").and_then(|(_, rest)| rest.split_once('/')).map(|(slug, _)| slug);
    let slug = slug.filter(|slug| !slug.starts_with('{'));
    let general = slug.map_or_else(|| path.to_owned(), |slug| path.replacen(slug, "{register}", 1));
    (general.replace("{institution}", "{slug}").replace("{move}", "{step}"), slug)
}

/// What the document says of its addresses and methods is what the table of routes serves, for each register alike.
#[test]
fn the_description_names_every_route_of_the_api_and_no_other() {
    let installation = Installation::sqlite();
    let server = installation.serve();
    let openapi = server.client("").get("/api/v1/openapi.json").ended(200);
    let mut told: BTreeMap<Option<&str>, BTreeSet<(String, String)>> = BTreeMap::new();
    for (path, item) in openapi["paths"].as_object().unwrap() {
        let (general, slug) = as_routed(path);
        for method in ["get", "post", "put", "delete", "patch"].into_iter().filter(|method| item.get(method).is_some())
        {
            told.entry(slug).or_default().insert((method.to_owned(), general.clone()));
            let of_method = item[method]["parameters"].as_array().into_iter().flatten();
            let declared = item["parameters"].as_array().into_iter().flatten().chain(of_method);
            let declared = declared.filter(|parameter| parameter["in"] == "path");
            let declared: BTreeSet<&str> = declared.map(|parameter| parameter["name"].as_str().unwrap()).collect();
            let named: BTreeSet<&str> = path.split(['{', '}']).skip(1).step_by(2).collect();
            assert_eq!(declared, named, "{method} {path}");
        }
    }
    let method = |filter: MethodFilter| match filter {
        MethodFilter::GET => "get",
        MethodFilter::POST => "post",
        MethodFilter::PUT => "put",
        MethodFilter::DELETE => "delete",
        other => panic!("{other:?} has no name here"),
    };
    let routes = rodowod_web::table().into_iter().filter(|route| route.path != "/api/v1/openapi.json");
    let routes = routes
        .filter_map(|route| Some((method(route.method).to_owned(), route.path.strip_prefix("/api/v1")?.to_owned())));
    let (of_registers, others): (BTreeSet<_>, BTreeSet<_>) =
        routes.partition(|(_, path)| path.contains("/registers/{register}/"));
    assert!(of_registers.len() > 8 && others.len() > 20);
    assert_eq!(told.remove(&None).unwrap(), others);
    assert_eq!(told.len(), rodowod_registers::REGISTERS.len());
    for (slug, told) in told {
        let register = rodowod_registers::REGISTERS.iter().find(|register| Some(register.slug()) == slug).unwrap();
        let mut routed = of_registers.clone();
        if register.workflow().moves.is_empty() {
            routed.retain(|(_, path)| !path.ends_with("/moves/{step}"));
        }
        assert_eq!(told, routed, "{slug:?}");
    }
}
