//! Every document over the API: each code of the list and each letter, in every format that the list names for it and in every
//! language that it speaks.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

#[path = "../../documents/tests/reading/mod.rs"]
mod reading;
mod support;

use rodowod_papers::PAPERS;
use serde_json::{Value, json};
use support::word::{body_of, part_of};
use support::{Answer, Client, Server, rodowod};
use tempfile::TempDir;

const HEAD: &str = "dyrektor";
/// Languages of whoever calls, with their names in files.
const LANGUAGES: [(&str, &str); 2] = [("pl", "pl-PL"), ("en", "en-GB")];
/// A notice speaks the language of its record, whoever asks for it.
const OF_NOTICES: [(&str, &str, &str); 3] =
    [("Polish", "pl", "pl-PL"), ("English", "en", "en-GB"), ("Ukrainian", "uk", "uk-UA")];
const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/// No document of ours says less, its letterhead left out.
const LETTERS_MIN: usize = 150;

struct Office {
    client: Client,
    home: String,
    _server: Server,
    _folder: TempDir,
}

impl Office {
    fn open() -> Self {
        let folder = TempDir::new().unwrap();
        let server = Server::demo(folder.path());
        let data = folder.path().to_str().unwrap();
        let made = rodowod(&["token", "create", "--json", "--data", data, "--login", HEAD], "").ended(0);
        let home = format!("/api/v1/institutions/{}", server.announcement["institution"].as_str().unwrap());
        Self { client: server.client(made["token"].as_str().unwrap()), home, _server: server, _folder: folder }
    }

    fn ask(&self, path: &str, language: &str) -> Answer {
        self.client.call("GET", &format!("{}/{path}", self.home), Vec::new(), &[("accept-language", language)])
    }

    /// A record of the register that is no draft and not erased.
    fn record_of(&self, register: &str) -> u64 {
        let page = self.ask(&format!("registers/{register}/records?limit=100"), "pl").ended(200);
        let records = page["records"].as_array().unwrap();
        let live = records.iter().find(|record| record["draft"] != true && record["erased"] != true);
        live.unwrap_or_else(|| panic!("{register} is empty"))["number"].as_u64().unwrap()
    }

    fn notice(&self, language: &str) -> u64 {
        let translator = (language != "Polish").then_some("Bolesław Przykładny");
        let body = json!({
            "name": "Klauzula", "translated_by": translator, "audience": "Callers", "kind": "Article13", "form": "Short",
            "language": language, "controller": "Szkoła Podstawowa w Przykładowie, ul. Modelowa 1, 00-001 Przykładowo",
            "purposes": "nauka, wychowanie i opieka oraz dokumentowanie ich przebiegu w szkole", "no_officer": true,
            "full_text_at": "szkola.example",
        });
        let path = format!("{}/registers/clauses/records", self.home);
        self.client.post(&path, &body).ended(201)["number"].as_u64().unwrap()
    }

    /// What is wrong with one document in one format.
    fn flaws(&self, path: &str, format: &str, (language, in_file): (&str, (&str, &str))) -> Vec<String> {
        let joint = if path.contains('?') { '&' } else { '?' };
        let answer = self.ask(&format!("documents/{path}{joint}format={format}"), language);
        if answer.status != 200 {
            return vec![format!("{path} {format} {language}: {} {}", answer.status, answer.text())];
        }
        let (kind, said, mut flaws) = match format {
            "pdf" => ("application/pdf", reading::said(&answer.body), reading::unmarked(&answer.body, in_file.0, &[])),
            "docx" => {
                let mark = format!("w:val=\"{}\"", in_file.1);
                let is_marked = part_of(&answer.body, "word/styles.xml").contains(&mark);
                (DOCX, body_of(&answer.body), if is_marked { Vec::new() } else { vec![format!("without {mark}")] })
            }
            "html" => ("text/html; charset=utf-8", answer.text(), Vec::new()),
            _ => ("text/plain; charset=utf-8", answer.text(), Vec::new()),
        };
        if answer.header("content-type") != kind {
            flaws.push(format!("comes as {}", answer.header("content-type")));
        }
        if said.chars().filter(|letter| letter.is_alphabetic()).count() < LETTERS_MIN || said.contains("{{") {
            flaws.push(format!("says {said:?}"));
        }
        flaws.into_iter().map(|flaw| format!("{path} {format} {language}: {flaw}")).collect()
    }
}

fn formats(form: &Value) -> Vec<&str> {
    form["formats"].as_array().unwrap().iter().map(|format| format.as_str().unwrap()).collect()
}

#[test]
fn every_code_is_served_in_each_format_and_language() {
    let office = Office::open();
    let mut flaws = Vec::new();
    for (language, spoken) in LANGUAGES {
        let listed = office.ask("documents", language).ended(200);
        let forms = listed["documents"].as_array().unwrap();
        assert_eq!(forms.len(), 45);
        for form in forms.iter().filter(|form| form["register"] != "clauses") {
            let code = form["code"].as_str().unwrap();
            let number = || office.record_of(form["register"].as_str().unwrap());
            let path = if form["of"] == "record" { format!("{code}?number={}", number()) } else { code.to_owned() };
            for format in formats(form) {
                flaws.extend(office.flaws(&path, format, (language, (language, spoken))));
            }
        }
    }
    assert!(flaws.is_empty(), "{}", flaws.join("\n"));
}

#[test]
fn every_letter_is_served_as_pdf_and_docx_in_both_languages_and_a_notice_in_its_own() {
    let office = Office::open();
    let mut flaws = Vec::new();
    for paper in PAPERS.iter().filter(|paper| !["", "clauses"].contains(&paper.register)) {
        let path = format!("{}?register={}&number={}", paper.name, paper.register, office.record_of(paper.register));
        for (language, spoken) in LANGUAGES {
            for format in ["pdf", "docx"] {
                flaws.extend(office.flaws(&path, format, (language, (language, spoken))));
            }
        }
    }
    // What is no paper is asked for by its register: the notice to the authority, the sheet of any record.
    for (name, register) in [("breach-report", "breaches"), ("record", "datasets")] {
        let path = format!("{name}?register={register}&number={}", office.record_of(register));
        for (language, spoken) in LANGUAGES {
            flaws.extend(office.flaws(&path, "pdf", (language, (language, spoken))));
        }
    }
    let listed = office.ask("documents", "pl").ended(200);
    let forms = listed["documents"].as_array().unwrap().iter().filter(|form| form["register"] == "clauses");
    let codes: Vec<&str> = forms.map(|form| form["code"].as_str().unwrap()).collect();
    let formats =
        formats(listed["documents"].as_array().unwrap().iter().find(|form| form["code"] == codes[0]).unwrap());
    assert_eq!(formats, ["pdf", "docx", "txt", "html"]);
    for (name, language, spoken) in OF_NOTICES {
        let number = office.notice(name);
        for code in codes.iter().chain(&["clause-door", "clause-footer"]) {
            let path = format!("{code}?register=clauses&number={number}");
            for format in &formats {
                flaws.extend(office.flaws(&path, format, ("pl", (language, spoken))));
            }
        }
    }
    assert!(flaws.is_empty(), "{}", flaws.join("\n"));
}
