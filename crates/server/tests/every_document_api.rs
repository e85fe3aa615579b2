//! Every document over the API: each code of the list and each letter, in every format that the list names for it and in every
//! language that it speaks; and the logo of the institution on them.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

#[path = "../../documents/tests/reading/mod.rs"]
mod reading;
mod support;

use std::path::Path;
use std::process::Command;

use rodowod_papers::PAPERS;
use serde_json::{Value, json};
use support::word::{body_of, bytes_of, part_of};
use support::{ADMIN, Answer, Client, Installation, Server, file_sent, page, rodowod, signed_in};
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
const PNG: &[u8] = include_bytes!("samples/logo.png");
const JPEG: &[u8] = include_bytes!("samples/logo.jpg");

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
        // The 45 forms, one of which is two: W-11.
        assert_eq!(forms.len(), 46);
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

#[test]
fn an_instant_is_printed_by_the_clock_on_the_wall() {
    let office = Office::open();
    // Half past midnight in Warsaw, and still the day before in Greenwich.
    let breach = json!({ "title": "Zgubiony klucz", "kind": "Breach", "aware_at": "2026-03-13T23:30:00Z",
        "description": "Klucz do szafy z aktami zginął." });
    let path = format!("{}/registers/breaches/records", office.home);
    let number = office.client.post(&path, &breach).ended(201)["number"].as_u64().unwrap();
    for code in ["W-11", "G-7", "S-9"] {
        let pdf = office.ask(&format!("documents/{code}?number={number}"), "pl").body;
        assert!(reading::said(&pdf).contains("14 marca 2026 r., godz. 00:30"), "{code}: {}", reading::said(&pdf));
    }
}

#[test]
fn the_page_of_a_record_offers_the_forms_that_it_stands_for() {
    let installation = Installation::sqlite();
    let server = installation.serve();
    let (client, cookies) = (server.client(&installation.token(ADMIN)), signed_in(&server));
    let read = |thing: &str| {
        let said = json!({ "person": "Ewa Modelowa", "thing": thing, "version": "1", "confirmed_on": "2026-01-05" });
        let number = client.enter("acknowledgements", &said);
        page(&server, &format!("/registers/acknowledgements/{number}"), &cookies).text()
    };
    for (thing, offered, other) in [("RecordingRules", "m-2", "s-12"), ("Policy", "s-12", "m-2")] {
        let shown = read(thing);
        assert!(shown.contains(&format!("/documents/{offered}\"")), "{thing}: {shown}");
        assert!(!shown.contains(&format!("/documents/{other}\"")), "{thing}: {shown}");
    }
}

/// The pictures in a file, as `pdfimages` lists them: width and height in pixels.
fn pictures(pdf: &[u8], folder: &Path) -> Vec<(u32, u32)> {
    let file = folder.join("pictures.pdf");
    std::fs::write(&file, pdf).unwrap();
    let listed = Command::new("pdfimages").arg("-list").arg(&file).output().expect("poppler-utils is installed").stdout;
    let listed = String::from_utf8(listed).unwrap();
    let rows = listed.lines().skip(2).map(|row| row.split_whitespace().collect::<Vec<_>>());
    rows.filter(|row| row[2] == "image").map(|row| (row[3].parse().unwrap(), row[4].parse().unwrap())).collect()
}

/// Width and height that a letterhead in Word gives to the logo.
fn extent(document: &str) -> (u64, u64) {
    let logo = document.split("rIdLogo").next().unwrap();
    let size =
        |name: &str| logo.rsplit(&format!("{name}=\"")).next().unwrap().split('"').next().unwrap().parse().unwrap();
    (size("cx"), size("cy"))
}

#[test]
fn the_logo_stands_on_every_document_in_its_own_shape() {
    let installation = Installation::sqlite();
    let server = installation.serve();
    let client = server.client(&installation.token(ADMIN));
    let number = client.enter(
        "processors",
        &json!({
            "name": "Przykładowe Dzienniki sp. z o.o.", "kind": "Processor", "service": "prowadzenie dziennika",
            "special_categories": false, "transfer": false,
        }),
    );
    let cookies = signed_in(&server);
    let csrf = page(&server, "/administration/institution", &cookies).csrf();
    let keep = |logo: &[u8]| file_sent(&server, ("/administration/institution/logo", &cookies, &csrf), ("logo", logo));
    // A banner ten times as wide as it is high, and a picture nearly square.
    for (logo, size, part) in [(PNG, (640, 64), "logo.png"), (JPEG, (120, 80), "logo.jpeg")] {
        let kept = keep(logo);
        assert_eq!((kept.status, kept.header("location")), (303, "/administration/institution?done=saved"));
        for name in ["S-11", "S-6", "record"] {
            let of_record = format!("?register=processors&number={number}");
            let asked = if name == "S-6" { "" } else { of_record.as_str() };
            let pdf = client.get(&format!("documents/{name}{asked}")).body;
            assert_eq!(pictures(&pdf, installation.data()), [size], "{name}");
            assert!(reading::said(&pdf).contains("Szkoła Próbna"), "{name}");
            assert_eq!(reading::unmarked(&pdf, "pl", &[]), Vec::<String>::new(), "{name}");
        }
        let docx = client.get(&format!("documents/S-11?number={number}&format=docx")).body;
        assert!(bytes_of(&docx, &format!("word/media/{part}")) == logo);
        let document = body_of(&docx);
        let (wide, high) = extent(&document);
        let (width, height) = (u64::from(size.0), u64::from(size.1));
        assert!((wide * height).abs_diff(high * width) <= wide.max(high), "{wide} by {high} is not {size:?}");
        assert!(document.contains("name=\"Logo\" descr=\"Szkoła Próbna\""), "{document}");
    }
    assert_eq!(keep(b"").status, 303);
    let without = client.get("documents/S-6").body;
    assert_eq!(pictures(&without, installation.data()), [], "no file takes the logo away");
}

#[test]
fn what_cannot_be_a_logo_is_refused_and_the_old_one_stays() {
    let installation = Installation::sqlite();
    let server = installation.serve();
    let cookies = signed_in(&server);
    let home = "/administration/institution";
    let csrf = page(&server, home, &cookies).csrf();
    let keep = |logo: &[u8]| file_sent(&server, (&format!("{home}/logo"), &cookies, &csrf), ("logo", logo));
    assert_eq!(keep(PNG).status, 303);
    // A few bytes that ask for twelve gigabytes of memory, in both formats; what is cut off; what is no picture.
    let giant = |side: u32| [&PNG[..16], &side.to_be_bytes(), &side.to_be_bytes(), &PNG[24..]].concat();
    let frame = JPEG.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap() + 5;
    let wide = [&JPEG[..frame], &[0xff, 0xff, 0xff, 0xff], &JPEG[frame + 4..]].concat();
    let heavy = [PNG, &[0; 200 << 10]].concat();
    let kinds = "Logo musi być plikiem PNG albo JPEG.";
    let pixels = "najwyżej 2000 na 2000 pikseli";
    let broken = "Tego obrazu nie da się umieścić w dokumencie";
    let cases: [(&str, &[u8], &str); 9] = [
        ("drawing", b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>", kinds),
        ("page", b"%PDF-1.7", kinds),
        ("animation", b"GIF89a\x01\0\x01\0", kinds),
        ("heavy", &heavy, "najwyżej 200 KB"),
        ("giant", &giant(60_000), pixels),
        ("giant of the other kind", &wide, pixels),
        ("nothing to see", &giant(0), broken),
        ("cut off", &PNG[..PNG.len() / 2], broken),
        ("garbage", &[&PNG[..33], &[7; 400]].concat(), broken),
    ];
    for (name, logo, expected) in cases {
        let refused = keep(logo);
        assert_eq!(refused.status, 422, "{name}");
        assert!(refused.text().contains(expected), "{name}: {}", refused.text());
        assert!(page(&server, &format!("{home}/logo"), &cookies).body == PNG, "{name}: the old one stays");
    }
}
