//! What a page tells whoever looks at it: who waits for a record that is being closed, where a gap is filled, what a new
//! record may begin from, and which copy a test takes.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use serde_json::{Value, json};
use support::{ADMIN, Client, Installation, Server, least, page, send, signed_in};

/// A server with somebody at it, and the same person's client.
struct Office {
    server: Server,
    cookies: String,
    client: Client,
}

impl Office {
    fn of(installation: &Installation) -> Self {
        let server = installation.serve();
        let client = server.client(&installation.token(ADMIN));
        Self { cookies: signed_in(&server), server, client }
    }

    fn page(&self, path: &str) -> String {
        let answer = page(&self.server, path, &self.cookies);
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        answer.text()
    }

    fn take(&self, (register, number, step): (&str, u64, &str), fields: &Value) -> Value {
        self.client.post(&format!("registers/{register}/records/{number}/moves/{step}"), fields).ended(200)
    }
}

#[test]
fn closing_a_record_says_which_open_ones_wait_for_it() {
    let installation = Installation::sqlite();
    let office = Office::of(&installation);
    let fields = office.client.get("registers/systems").ended(200)["fields"].clone();
    let set = office.client.enter("datasets", &json!({ "name": "Zbiór próbny", "form": "Paper" }));
    let dispose = format!("/registers/datasets/{set}/moves/dispose");
    let waits = "powiązane otwarte sprawy";
    assert!(!office.page(&dispose).contains(waits), "nothing leads there yet");
    let mut system = least(&fields);
    system.insert("name".into(), json!("Dziennik <próbny>"));
    system.insert("datasets".into(), json!([set]));
    office.client.enter("systems", &Value::Object(system));
    let asked = office.page(&dispose);
    assert!(asked.contains(waits) && asked.contains("Dziennik &#60;próbny&#62;"), "{asked}");
    // A step that closes nothing says nothing of it.
    assert!(!office.page(&format!("/registers/datasets/{set}/moves/archive")).contains(waits));
}

#[test]
fn a_list_leaves_as_a_file_as_it_is_narrowed() {
    let installation = Installation::sqlite();
    let office = Office::of(&installation);
    for (name, form) in [("Dziennik próbny", "Paper"), ("Kadry próbne", "Paper"), ("Dziennik wycieczek", "Electronic")]
    {
        office.client.enter("datasets", &json!({ "name": name, "form": form }));
    }
    let list = office.page("/registers/datasets?search=dziennik&form=Paper");
    let link = list.split("href=\"/registers/datasets/export?").nth(1).unwrap().split('"').next().unwrap();
    let address = format!("/registers/datasets/export?{}", link.replace("&#38;", "&"));
    let export = page(&office.server, &address, &office.cookies);
    assert!(export.text().contains("name=\"search\" value=\"dziennik\""), "{}", export.text());
    let csrf = export.csrf();
    let form = |format| [("csrf", csrf.as_str()), ("search", "dziennik"), ("form", "Paper"), ("format", format)];
    let place = ("/registers/datasets/export", office.cookies.as_str());
    for format in ["csv", "json"] {
        let file = send(&office.server, place, &form(format)).text();
        assert!(file.contains("Dziennik próbny"), "{file}");
        assert!(!file.contains("Kadry") && !file.contains("wycieczek"), "{file}");
    }
    let paper = send(&office.server, place, &form("pdf"));
    let printed = paper.header("location");
    assert!(printed.contains("search=dziennik") && printed.contains("form=Paper"), "{printed}");
}

/// The table of levels that an authorisation refers to is made of the profiles in force, level by level.
#[test]
fn the_instruction_carries_the_table_of_levels() {
    let installation = Installation::sqlite();
    let office = Office::of(&installation);
    let instruction = || office.page("/documents/it-instruction.html");
    assert!(!instruction().contains("Tabela poziomów dostępu"), "without a level there is no table");
    let profile = |name: &str, level: &str| {
        let more = json!({
            "name": name, "access_level": level, "powers": ["View", "Change"], "data_categories": "dane kontaktowe",
            "systems": [{ "system": "dziennik" }, { "system": "poczta" }],
        });
        office.client.enter("positions", &more)
    };
    profile("Sekretarz", "B – sekretariat");
    profile("Pedagog", "A – dane uczniów");
    profile("Portier", "");
    let gone = profile("Lekarz", "C – zdrowie");
    let archive = json!({ "reason": "Nie zatrudniamy." });
    office.take(("positions", gone, "archive"), &archive);
    let text = instruction();
    let table = text.split("Tabela poziomów dostępu").nth(1).unwrap().split("</table>").next().unwrap();
    let place = |words: &str| table.find(words).unwrap_or_else(|| panic!("{words}: {table}"));
    assert!(place("A – dane uczniów") < place("Pedagog") && place("Pedagog") < place("B – sekretariat"), "{table}");
    assert!(place("dziennik, poczta") > 0 && place("wgląd, zmienianie") > 0 && place("dane kontaktowe") > 0);
    assert!(!table.contains("Portier") && !table.contains("Lekarz"), "{table}");
}

/// The links of a page to the form of that record.
fn hints(page: &str, form: &str) -> Vec<String> {
    let link = format!("href=\"{form}#");
    page.split(&link).skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

#[test]
fn every_hint_of_every_register_leads_to_its_field() {
    let installation = Installation::sqlite();
    let office = Office::of(&installation);
    let registers = office.client.get("registers").ended(200)["registers"].clone();
    let (mut wrong, mut followed) = (Vec::new(), 0);
    for register in registers.as_array().unwrap() {
        let slug = register["slug"].as_str().unwrap();
        let draft = office.client.post(&format!("registers/{slug}/records?draft=true"), &json!({})).ended(201);
        let home = format!("/registers/{slug}/{}", draft["number"]);
        let form = format!("{home}/edit");
        let hints = hints(&office.page(&home), &form);
        let filled = office.page(&form);
        followed += hints.len();
        wrong.extend(
            hints.iter().filter(|id| !filled.contains(&format!("id=\"{id}\""))).map(|id| format!("{home}: {id}")),
        );
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert!(followed > 100, "only {followed} hints were followed");
}

#[test]
fn a_hint_of_a_closed_record_leads_to_no_form_that_is_shut() {
    let installation = Installation::sqlite();
    let office = Office::of(&installation);
    let visit = json!({ "visitor": "Jan Zmyślony", "purpose": "Meeting", "place": "sekretariat" });
    let number = office.client.enter("visitors", &visit);
    let home = format!("/registers/visitors/{number}");
    let wants = "Wskaż pomieszczenie z rejestru obszarów.";
    assert_eq!(hints(&office.page(&home), &format!("{home}/edit")), ["f-area"]);
    let came = json!({ "supervisor": "sekretarka", "came_at": "2026-01-02T08:00:00Z", "document_seen": true });
    office.take(("visitors", number, "let-in"), &came);
    office.take(("visitors", number, "let-out"), &json!({ "left_at": "2026-01-02T09:00:00Z" }));
    let closed = office.page(&home);
    assert!(closed.contains(wants), "{closed}");
    assert!(!closed.contains(&format!("{home}/edit")), "{closed}");
}

#[test]
fn an_assessment_begins_from_the_filled_in_example_on_the_page_and_over_the_api() {
    let installation = Installation::sqlite();
    let office = Office::of(&installation);
    let list = office.page("/registers/dpias");
    assert!(list.contains("href=\"/registers/dpias/new?model=special-categories\""), "{list}");
    assert!(list.contains("G-5A"));
    let form = office.page("/registers/dpias/new?model=special-categories");
    for expected in
        ["Dane szczególnych kategorii na dużą skalę", "Podgląd dokumentacji", "niczego jeszcze nie zapisano"]
    {
        assert!(form.contains(expected), "{expected}");
    }
    assert_eq!(page(&office.server, "/registers/dpias/new?model=inny", &office.cookies).status, 404);
    assert_eq!(office.client.get("registers/dpias/records").ended(200)["records"], json!([]), "nothing is saved yet");

    assert_eq!(office.client.get("registers/dpias").ended(200)["models"], json!(["special-categories"]));
    let begun = "registers/dpias/records?model=special-categories&draft=true";
    let saved = office.client.post(begun, &json!({ "name": "Dokumentacja poradni" })).ended(201);
    assert_eq!(saved["body"]["name"], "Dokumentacja poradni", "what the caller sends stands in its place");
    assert_eq!(saved["body"]["answer"], "Required");
    assert!(saved["body"]["risks"].as_array().unwrap().len() > 4);
    assert_eq!(saved["body"].get("decided_on"), None);
    office.client.post("registers/dpias/records?model=inny", &json!({})).refused(400);
    let document = office.client.get("/api/v1/openapi.json").ended(200);
    let path = &document["paths"]["/institutions/{institution}/registers/dpias/records"]["post"]["parameters"];
    assert_eq!(path[1]["schema"]["enum"], json!(["special-categories"]));
}

#[test]
fn the_copy_of_a_restore_test_is_drawn_and_shown_where_the_test_is_written_down() {
    let installation = Installation::sqlite();
    let office = Office::of(&installation);
    let plan = json!({
        "name": "Sekretariat", "side": "Server", "scope": ["Database"], "cycle": "Daily", "logging": "OnceWeekly",
        "starts_on": "2026-01-02", "owner": "informatyk", "target": "dysk w sejfie",
    });
    let number = office.client.enter("backups", &plan);
    office.take(("backups", number, "start"), &json!({}));
    let draw = format!("registers/backups/records/{number}/moves/draw");
    let seed = json!({ "draws": [{ "seed": "wtorek, w obecności sekretarki" }] });
    let refused = office.client.post(&draw, &seed).refused(422);
    assert_eq!(refused["problems"][0]["code"], "problem-no-copy-to-draw", "{refused}");
    let runs = json!({ "runs": [{ "from": "2026-02-02", "to": "2026-02-20", "result": "Complete" }] });
    office.take(("backups", number, "record-run"), &runs);
    let drawn = office.take(("backups", number, "draw"), &seed);
    let copy = drawn["body"]["drawn_copy"].as_str().unwrap().to_owned();
    assert!(("2026-02-02"..="2026-02-20").contains(&copy.as_str()), "{copy}");
    assert_eq!(drawn["body"]["draws"][0]["offered"], "2026-02-02/2026-02-20");
    let again = office.client.post(&draw, &seed).refused(422);
    assert_eq!(again["problems"][0]["code"], "problem-seed-used", "{again}");

    let [year, month, day] = copy.split('-').collect::<Vec<_>>()[..] else { panic!("{copy}") };
    let written = format!("{}.{month}.{year}", day.trim_start_matches('0'));
    let asked = office.page(&format!("/registers/backups/{number}/moves/record-test"));
    assert!(asked.contains(&written) || asked.contains(&format!("{day}.{month}.{year}")), "{copy}: {asked}");
    assert!(asked.contains("wtorek, w obecności sekretarki"), "the seed stands beside it: {asked}");

    // What was drawn does not change: not by a later run, not by somebody's hand.
    let more = json!({ "runs": [{ "from": "2026-02-21", "to": "2026-04-20", "result": "Complete" }] });
    let later = office.take(("backups", number, "record-run"), &more);
    assert_eq!(later["body"]["draws"], drawn["body"]["draws"]);
    let mut body = later["body"].clone();
    body["draws"] = json!([{ "seed": "po mojej myśli" }]);
    let saved = office.client.put(&format!("registers/backups/records/{number}"), &body, &[]).refused(422);
    assert_eq!(saved["problems"][0]["code"], "problem-stands-fast", "{saved}");
    let test = json!({ "tests": [{
        "tested_on": later["created_at"].as_str().unwrap()[..10], "copy_made_on": copy, "result": "Restored", "tested_by": "Adam Zmyślony",
    }] });
    let tested = office.take(("backups", number, "record-test"), &test);
    assert_eq!(tested["body"]["tests"][0]["is_drawn"], true);
    assert_eq!(tested["body"].get("drawn_copy"), None, "the next test takes the next draw");
}
