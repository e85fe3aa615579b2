//! Documents through the program itself: the list, each form printed from an installation, the paper's way back to its proof.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../../documents/tests/reading/mod.rs"]
mod reading;
mod support;

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use reading::said;
use rodowod_domain::record::day_in_warsaw;
use rodowod_engine::Clock;
use serde_json::{Value, json};
use support::word::{body_of, part_of};
use support::{
    ADMIN, Client, Installation, PASSWORD, SLUG, Server, file_sent, form_sent, page, rodowod, send, signed_in,
};

/// Every address that the file links to.
fn link(pdf: &[u8]) -> String {
    let raw = String::from_utf8_lossy(pdf);
    let start = raw.find("/proof/").expect("the code on the paper is a link");
    raw[start..].split(')').next().unwrap().to_owned()
}

fn processor() -> Value {
    json!({
        "name": "Przykładowe Dzienniki sp. z o.o.", "kind": "Processor", "service": "prowadzenie dziennika",
        "special_categories": false, "transfer": false, "data_categories": ["oceny"], "breach_notice_hours": 12,
    })
}

#[test]
fn every_form_is_listed_and_those_of_the_institution_print_from_nothing() {
    let installation = Installation::sqlite();
    let forms = rodowod(&["documents", "list", "--json"], "").ended(0);
    let forms = forms.as_array().unwrap();
    assert_eq!(forms.len(), 46);
    let formats = |code: &str| forms.iter().find(|form| form["code"] == code).unwrap()["formats"].clone();
    assert_eq!(formats("W-3"), json!(["pdf", "docx"]));
    assert_eq!(formats("G-1"), json!(["pdf"]));
    let contract = forms.iter().find(|form| form["code"] == "W-3").unwrap();
    assert_eq!(contract["same_as"], json!(["S-11"]), "one template serves both, and the list says so");
    for name in ["policy", "S-13", "recording-rules", "remote-notice"] {
        for ending in ["pdf", "docx"] {
            let file = installation.file(&format!("{name}.{ending}"));
            installation.json(&["documents", "render", name, "-o", file.to_str().unwrap()], 0);
            let bytes = std::fs::read(&file).unwrap();
            let said = if ending == "pdf" { said(&bytes) } else { body_of(&bytes) };
            assert!(said.len() > 2_000, "{name}.{ending}: {said}");
        }
    }
    let policy = said(&std::fs::read(installation.file("policy.pdf")).unwrap());
    for expected in ["Polityka ochrony danych osobowych", "Spis treści", "Naruszenia", "Załączniki", "W-19"] {
        assert!(policy.contains(expected), "{expected}");
    }
    let wrong = installation.file("G-1.docx");
    assert_eq!(installation.run(&["documents", "render", "G-1", "-o", wrong.to_str().unwrap()]).status, 2);
}

#[test]
fn one_record_is_printed_from_the_command_line_or_the_reason_is_said() {
    let installation = Installation::sqlite();
    let server = installation.serve();
    let number = server.client(&installation.token(ADMIN)).enter("processors", &processor());
    drop(server);
    let record = format!("processors/{number}");
    let file = |name: &str| installation.file(name).to_str().unwrap().to_owned();
    for (code, name) in [("W-3", "w.pdf"), ("s-11", "s.DOCX"), ("processor-inspection", "i.docx"), ("record", "r.pdf")]
    {
        let path = file(name);
        let done = installation.json(&["documents", "render", code, &record, "-o", &path], 0);
        let bytes = std::fs::read(&path).unwrap();
        assert_eq!((&done["file"], &done["bytes"]), (&json!(path), &json!(bytes.len())));
        let text = if name.ends_with(".pdf") { said(&bytes) } else { body_of(&bytes) };
        assert!(text.contains("Przykładowe Dzienniki sp. z o.o."), "{code}: {text}");
        let lacks = done["lacks"].as_array().unwrap();
        let law = "art. 28 ust. 9 RODO";
        let is_contract = ["W-3", "s-11"].contains(&code);
        assert_eq!(
            lacks.iter().any(|lack| lack["label"] == "numer umowy" && lack["law"] == law),
            is_contract,
            "{done}"
        );
    }
    let told = installation.run(&["documents", "render", "W-3", &record, "-o", &file("w.pdf")]);
    let told = String::from_utf8(told.stdout).unwrap();
    assert!(told.contains("W dokumencie brakuje: numer umowy (art. 28 ust. 9 RODO)."), "{told}");

    let (fine, unwritten) = (file("x.pdf"), file("brak/x.pdf"));
    let [word, calc] = ["x.docx", "x.ods"].map(file);
    let of_contract = "W-3 drukuje się z jednego wpisu: wskaż go jako processors/NUMER.";
    let refusals: [(&str, &[&str], &str); 16] = [
        ("pl", &["X-9", &record, "-o", &fine], "Nie ma formularza „X-9”"),
        ("en", &["X-9", &record, "-o", &fine], "There is no form “X-9”"),
        ("pl", &["X-9", "-o", &fine], "Nie ma formularza „X-9”"),
        ("pl", &["yearly-report", "-o", &fine], "Nie ma formularza „yearly-report”"),
        ("pl", &["W-3", "processors/99", "-o", &fine], "Nie ma wpisu processors/99."),
        ("en", &["W-3", "processors/99", "-o", &fine], "There is no record processors/99."),
        ("pl", &["W-3", "processors/x", "-o", &fine], of_contract),
        ("pl", &["W-3", "breaches/1", "-o", &fine], of_contract),
        ("en", &["W-3", "-o", &fine], "W-3 prints one record: name it as processors/NUMBER."),
        ("pl", &["W-4", &record, "-o", &fine], "W-4 nie powstaje z jednego wpisu"),
        ("en", &["W-4", &record, "-o", &fine], "W-4 is not printed from one record"),
        ("pl", &["record", &record, "-o", &word], "tylko w postaci PDF"),
        ("pl", &["W-3", &record, "-o", &calc], "zakończoną na .pdf albo .docx"),
        ("en", &["W-3", &record, "-o", &calc], "ends in .pdf or .docx"),
        ("pl", &["W-3", &record, "-o", &unwritten], "Nie można zapisać pliku"),
        ("en", &["W-3", &record, "-o", &unwritten], "cannot be written"),
    ];
    for (language, arguments, expected) in refusals {
        let asked = [&["documents", "render", "--language", language][..], arguments].concat();
        let error = installation.json(&asked, 2)["error"].as_str().unwrap().to_owned();
        assert!(error.contains(expected), "{arguments:?}: {error}");
    }
    assert!([&fine, &word, &calc].iter().all(|path| !Path::new(path).exists()), "a refusal leaves no file");
    installation.assert_log_is_valid();
}

/// The policy as DOCX, as it stands now.
fn policy(installation: &Installation) -> String {
    let file = installation.file("policy-now.docx");
    installation.json(&["documents", "render", "policy", "-o", file.to_str().unwrap()], 0);
    body_of(&std::fs::read(file).unwrap())
}

#[test]
fn the_policy_is_printed_as_it_was_adopted() {
    let installation = Installation::sqlite();
    let server = installation.serve();
    let client = server.client(&installation.token(ADMIN));
    let (waived, value) = ("Wykaz zbiorów papierowych", ">6<");
    let before = policy(&installation);
    assert!(before.contains(waived), "{before}");
    let today = day_in_warsaw(Clock::system().now()).to_string();
    let adopted = json!({
        "label": "2", "in_force_from": today, "approved_by": "Halina Wzorcowa", "reason": "Częstsze szkolenia",
        "parameters": { "training_interval": 6 },
    });
    let at = format!("/api/v1/institutions/{SLUG}");
    assert_eq!(client.put(&format!("{at}/policy"), &adopted, &[]).status, 204);
    let reason = json!({ "reason": "Nie prowadzimy zbiorów papierowych." });
    assert_eq!(client.put(&format!("{at}/controls/inventory-sets/waiver"), &reason, &[]).status, 204);
    let after = policy(&installation);
    assert!(!after.contains(waived), "what does not concern the institution is no promise of it");
    assert!(after.matches(value).count() > before.matches(value).count(), "{after}");
}

#[test]
fn a_contract_names_what_it_lacks_and_leads_back_to_its_proof() {
    let installation = Installation::sqlite();
    let server = installation.serve();
    let client = server.client(&installation.token(ADMIN));
    let number = client.enter("processors", &processor());

    let printed = client.get(&format!("/api/v1/institutions/{SLUG}/documents/S-11?number={number}"));
    assert_eq!((printed.status, printed.header("content-type")), (200, "application/pdf"));
    let contract = said(&printed.body);
    for expected in ["12 godzin", "oceny", "wzór S-11", "Dokument niekompletny", "numer umowy (art. 28 ust. 9 RODO)"] {
        assert!(contract.contains(expected), "{expected} in {contract}");
    }
    let docx = client.get(&format!("/api/v1/institutions/{SLUG}/documents/S-11?number={number}&format=docx"));
    assert!(body_of(&docx.body).contains("Przykładowe Dzienniki"));
    client.get(&format!("/api/v1/institutions/{SLUG}/documents/S-11")).refused(400);

    let cookies = signed_in(&server);
    let screen = page(&server, &format!("/registers/processors/{number}/documents/s-11"), &cookies).text();
    assert!(screen.contains("data zawarcia umowy") && screen.contains("s-11.docx"), "{screen}");

    // Whoever holds the paper sees its entry without an account; whoever guesses does not.
    let address = link(&printed.body);
    let proof = page(&server, &address, "");
    assert!(proof.status == 200 && proof.text().contains("Wydrukowano"), "{}", proof.text());
    let guessed = address[..address.len() - 1].to_owned() + if address.ends_with('0') { "1" } else { "0" };
    assert_eq!(page(&server, &guessed, "").status, 404);
    let file = page(&server, &format!("{address}/proof.txt"), "");
    let kept = installation.file("paper.proof.txt");
    std::fs::write(&kept, &file.body).unwrap();
    let key = proof.text().split("tabindex=\"0\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
    rodowod(&["ledger", "check-proof", kept.to_str().unwrap(), "--key", &key, "--json"], "").ended(0);
}

#[test]
fn the_printed_policy_marks_what_changed_since_the_version_before() {
    let installation = Installation::sqlite();
    let server = installation.serve();
    let client = server.client(&installation.token(ADMIN));
    let today = jiff::Timestamp::now().in_tz("Europe/Warsaw").unwrap().date();
    let adopt = |label: &str, parameters: Value| {
        let policy = json!({
            "label": label, "in_force_from": today, "approved_by": "Halina Wzorcowa", "reason": "Przegląd roczny.",
            "parameters": parameters,
        });
        let answer = client.put(&format!("/api/v1/institutions/{SLUG}/policy"), &policy, &[]);
        assert_eq!(answer.status, 204, "{}", answer.text());
    };
    let printed =
        |format: &str| client.get(&format!("/api/v1/institutions/{SLUG}/documents/policy?format={format}")).body;
    adopt("1.0", json!({}));
    let first = said(&printed("pdf"));
    assert!(first.contains("Historia wersji") && !first.contains("zmiana względem"), "nothing stood before");

    adopt("1.1", json!({ "processor_breach_notice_hours": 12 }));
    let change = "zmiana względem wersji 1.0";
    assert!(said(&printed("pdf")).contains(change));
    assert!(body_of(&printed("docx")).contains(change));
    let html = String::from_utf8(printed("html")).unwrap();
    assert_eq!(html.matches(change).count(), 1, "only the rule that changed is marked");
    assert!(html.contains("<strong>[zmiana względem wersji 1.0"), "{change}");
}

#[test]
fn a_register_of_a_past_day_is_printed_as_it_was_and_narrowed_as_asked() {
    let installation = Installation::sqlite();
    let server = installation.serve();
    let client = server.client(&installation.token(ADMIN));
    client.enter("processors", &processor());
    let printed = |more: &str| {
        let answer = client.get(&format!("/api/v1/institutions/{SLUG}/documents/S-6?{more}"));
        assert_eq!(answer.status, 200, "{more}");
        said(&answer.body)
    };
    assert!(printed("as_of=2999-01-01").contains("Przykładowe Dzienniki"), "no day ahead, but today");
    let before = printed("as_of=2020-01-01");
    assert!(before.contains("stan na 1 stycznia 2020") && !before.contains("Przykładowe Dzienniki"), "{before}");
    assert!(printed("as_of=2999-01-01&search=dzienniki").contains("Przykładowe Dzienniki"));
    assert!(!printed("as_of=2999-01-01&search=inaczej").contains("Przykładowe Dzienniki"));
    assert!(!printed("as_of=2999-01-01&state=ended").contains("Przykładowe Dzienniki"));

    // The same as a spreadsheet, from the page that shows the past.
    let cookies = signed_in(&server);
    let today = day_in_warsaw(Clock::system().now()).to_string();
    let path = "/registers/processors/as-of";
    let csrf = page(&server, &format!("{path}?day={today}"), &cookies).csrf();
    let sheet = |day: &str, search: &str| {
        let asked = [("csrf", csrf.as_str()), ("format", "xlsx"), ("day", day), ("search", search)];
        let answer = send(&server, (path, &cookies), &asked);
        let name = format!("processors-{day}.xlsx");
        assert!(answer.status == 200 && answer.header("content-disposition").contains(&name), "{}", answer.text());
        part_of(&answer.body, "xl/sharedStrings.xml")
    };
    assert!(sheet(&today, "dzienniki").contains("Przykładowe Dzienniki"));
    assert!(!sheet(&today, "inaczej").contains("Przykładowe Dzienniki"));
    assert!(!sheet("2020-01-01", "").contains("Przykładowe Dzienniki"));
}

/// A file that somebody attached, as the page tells of the signatures in it.
fn signatures_in(server: &Server, cookies: &str, (home, name): (&str, &str), content: &[u8]) -> String {
    let files = format!("{home}/files");
    let csrf = page(server, &files, cookies).csrf();
    assert_eq!(file_sent(server, (&files, cookies, &csrf), (name, content)).status, 303, "{name}");
    let shown = page(server, &files, cookies).text();
    let line = shown.split(&format!(">{name}</a>")).nth(1).unwrap();
    let link = line.split("href=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(link.ends_with("/signatures"), "{link}");
    page(server, link, cookies).text()
}

#[test]
fn what_was_signed_elsewhere_is_taken_in_and_what_it_says_is_shown() {
    let installation = Installation::sqlite();
    let server = installation.serve();
    let number = server.client(&installation.token(ADMIN)).enter("processors", &processor());
    let cookies = signed_in(&server);
    let home = format!("/registers/processors/{number}");
    let told = |name: &str, content: &[u8]| signatures_in(&server, &cookies, (&home, name), content);
    let sound = "Podpis pasuje do pliku.";
    let broken = "Podpis nie pasuje: plik zmieniono po podpisaniu";

    // A signature inside a PDF (PAdES), and the same file with one letter changed.
    let pdf = include_bytes!("samples/podpisany.pdf");
    let shown = told("umowa.pdf", pdf);
    for expected in [sound, "PAdES", "Halina Wzorcowa", "obejmuje cały plik", "wystawiony samemu sobie"] {
        assert!(shown.contains(expected), "{expected}: {shown}");
    }
    let mut changed = pdf.to_vec();
    changed[12] ^= 1;
    let shown = told("umowa-zmieniona.pdf", &changed);
    assert!(shown.contains(broken) && !shown.contains(sound), "{shown}");

    // A signature beside its file (XAdES): not to be judged before the file is there.
    let beside = include_bytes!("../../signatures/tests/signed/detached.xml");
    let shown = told("pismo.xades", beside);
    assert!(shown.contains("nie sprawdzono: nie ma tu podpisanego pliku") && !shown.contains(sound), "{shown}");
    assert_eq!(told("pismo.pdf", b"%PDF-1.7 pismo").matches(broken).count(), 0);
    let shown = told("pismo-drugi-raz.xades", beside);
    for expected in [sound, "XAdES", "pismo.pdf", "zgodny z plikiem"] {
        assert!(shown.contains(expected), "{expected}: {shown}");
    }
    assert!(told("zbior.asice", include_bytes!("../../signatures/tests/signed/container.asice")).contains(sound));
}

#[test]
fn a_document_is_signed_after_the_password_and_a_file_signed_elsewhere_is_read() {
    let installation = Installation::sqlite();
    let server = installation.serve();
    let client = server.client(&installation.token(ADMIN));
    let number = client.enter("processors", &processor());
    let cookies = signed_in(&server);
    let home = format!("/registers/processors/{number}");
    let screen = page(&server, &format!("{home}/sign/contract"), &cookies).text();
    let token = screen.split("name=\"csrf\" value=\"").last().unwrap().split('"').next().unwrap().to_owned();
    let sign = |password: &str| {
        let form = format!("csrf={token}&password={}", password.replace(' ', "+"));
        form_sent(&server, &format!("{home}/sign/contract"), (&cookies, &form))
    };
    assert_eq!(sign("zle").status, 422);
    assert_eq!(sign(PASSWORD).status, 303);

    let shown = page(&server, &format!("{home}/documents/contract"), &cookies).text();
    let digest = shown.split("<code>").nth(1).unwrap().split('<').next().unwrap().to_owned();
    assert_eq!(digest.len(), 64, "{digest}");
    let pdf = page(&server, &format!("{home}/documents/contract.pdf"), &cookies).body;
    let text = said(&pdf);
    assert!(text.contains("Podpisano elektronicznie") && text.contains(&digest), "{text}");
    let files = page(&server, &format!("{home}/files"), &cookies).text();
    assert!(files.contains("contract-") && files.contains("podpisany.pdf"), "{files}");

    // The file that was signed is kept, and its digest is the one in the log.
    let kept = files.split("href=\"").find(|part| part.contains("/files/") && part.contains("wersja-1.pdf")).unwrap();
    let kept = page(&server, kept.split('"').next().unwrap(), &cookies).body;
    let mut sum = Command::new("sha256sum").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    sum.stdin.take().unwrap().write_all(&kept).unwrap();
    let sum = String::from_utf8(sum.wait_with_output().unwrap().stdout).unwrap();
    assert!(sum.starts_with(&digest), "{sum}");

    // A later version of the record does not take the signature over.
    let record = client.get(&format!("/api/v1/institutions/{SLUG}/registers/processors/records/{number}"));
    let mut body = record.json()["body"].clone();
    body["service"] = json!("prowadzenie dziennika i ocen");
    let tag = record.header("etag").to_owned();
    let path = format!("/api/v1/institutions/{SLUG}/registers/processors/records/{number}");
    assert_eq!(client.put(&path, &body, &[("if-match", &tag)]).status, 200);
    let later = said(&page(&server, &format!("{home}/documents/contract.pdf"), &cookies).body);
    assert!(later.contains("Podpisano wersję 1 wpisu; teraz obowiązuje wersja 2."), "{later}");
    installation.assert_log_is_valid();
}

/// The hidden pair of a form that shows it was asked for here.
fn csrf_of(screen: &str) -> String {
    screen.split("name=\"csrf\" value=\"").last().unwrap().split('"').next().unwrap().to_owned()
}

#[test]
fn the_print_of_a_register_is_signed_as_it_was_narrowed_and_kept_with_the_register() {
    let installation = Installation::sqlite();
    let server = installation.serve();
    let client = server.client(&installation.token(ADMIN));
    client.enter("processors", &processor());
    client.enter(
        "processors",
        &json!({ "name": "Inny Dostawca", "kind": "Processor", "service": "poczta",
        "special_categories": false, "transfer": false }),
    );
    let cookies = signed_in(&server);
    let home = "/registers/processors";
    let narrowed = format!("{home}/sign?search=dzienniki");
    let list = page(&server, &format!("{home}?search=dzienniki"), &cookies).text();
    assert!(list.contains(&format!("href=\"{narrowed}")), "{list}");
    let screen = page(&server, &narrowed, &cookies).text();
    assert!(screen.contains("W-4") && screen.contains("print.pdf?search=dzienniki"), "{screen}");
    let sign = |password: &str| {
        let secret = password.replace(' ', "+");
        let form = format!("csrf={}&search=dzienniki&form=w-4&password={secret}", csrf_of(&screen));
        form_sent(&server, &format!("{home}/sign"), (&cookies, &form))
    };
    assert_eq!(sign("zle").status, 422);
    assert!(page(&server, &format!("{home}/signed"), &cookies).text().contains("Nikt jeszcze nie podpisał"));
    let done = sign(PASSWORD);
    assert_eq!((done.status, done.header("location")), (303, "/registers/processors/signed?done=signed-print"));

    let kept = page(&server, &format!("{home}/signed"), &cookies).text();
    let files: Vec<&str> = kept.split("href=\"").filter(|part| part.starts_with(&format!("{home}/signed/"))).collect();
    assert_eq!(files.len(), 2, "{kept}");
    let read = |part: &str| page(&server, part.split('"').next().unwrap(), &cookies).body;
    let (signed, plain) = (read(files[0]), read(files[1]));
    let digest: String =
        <sha2::Sha256 as sha2::Digest>::digest(&plain).iter().map(|byte| format!("{byte:02x}")).collect();
    let text = said(&signed);
    for expected in ["Podpisano elektronicznie", &digest, "Przykładowe Dzienniki"] {
        assert!(text.contains(expected), "{expected} in {text}");
    }
    assert!(!text.contains("Inny Dostawca"), "the print is narrowed as the list was");
    assert!(!said(&plain).contains("Podpisano elektronicznie"));

    // Whoever holds the paper finds the digest in the log, without an account.
    let proof = page(&server, &link(&signed), "").text();
    assert!(proof.contains(&digest) && proof.contains("W-4"), "{proof}");

    // The list of a past day is signed as it stood.
    let screen = page(&server, &format!("{home}/sign?as_of=2020-01-01"), &cookies).text();
    let form = format!("csrf={}&as_of=2020-01-01&password={}", csrf_of(&screen), PASSWORD.replace(' ', "+"));
    assert_eq!(form_sent(&server, &format!("{home}/sign"), (&cookies, &form)).status, 303);
    let kept = page(&server, &format!("{home}/signed"), &cookies).text();
    let newest = kept.split("href=\"").find(|part| part.starts_with(&format!("{home}/signed/"))).unwrap();
    let text = said(&read(newest));
    assert!(text.contains("stan na 1 stycznia 2020") && !text.contains("Przykładowe Dzienniki"), "{text}");

    let gone = newest.split('"').next().unwrap();
    let form = format!("csrf={}", csrf_of(&kept));
    assert_eq!(form_sent(&server, &format!("{gone}/remove"), (&cookies, &form)).status, 303);
    assert_eq!(page(&server, gone, &cookies).status, 404);
    installation.assert_log_is_valid();
}

#[test]
fn a_policy_is_signed_beside_the_order_that_adopts_it() {
    let installation = Installation::sqlite();
    let server = installation.serve();
    let client = server.client(&installation.token(ADMIN));
    let order =
        json!({ "subject": "Wprowadzenie polityki ochrony danych", "kind": "Order", "areas": ["Organisation"] });
    let number = client.enter("orders", &order);
    let cookies = signed_in(&server);
    assert!(page(&server, "/documents/policy", &cookies).text().contains("href=\"/registers/orders\""));
    let home = format!("/registers/orders/{number}");
    assert!(page(&server, &home, &cookies).text().contains(&format!("{home}/documents/policy")));
    let screen = page(&server, &format!("{home}/sign/policy"), &cookies).text();
    let token = screen.split("name=\"csrf\" value=\"").last().unwrap().split('"').next().unwrap().to_owned();
    let form = format!("csrf={token}&password={}", PASSWORD.replace(' ', "+"));
    assert_eq!(form_sent(&server, &format!("{home}/sign/policy"), (&cookies, &form)).status, 303);

    let shown = page(&server, &format!("{home}/documents/policy"), &cookies).text();
    let digest = shown.split("<code>").nth(1).unwrap().split('<').next().unwrap().to_owned();
    let text = said(&page(&server, &format!("{home}/documents/policy.pdf"), &cookies).body);
    assert!(text.contains("Podpisano elektronicznie") && text.contains(&digest), "{text}");
    // The policy by itself, as everybody reads it, carries no line of an order.
    assert!(!said(&page(&server, "/documents/policy.pdf", &cookies).body).contains(&digest));
    installation.assert_log_is_valid();
}

/// The names behind a word such as `record.` in the text of a paper, not those of a record it is linked to.
fn named<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = &'a str> {
    text.match_indices(word).filter_map(move |(at, _)| {
        let before = text[..at].chars().next_back().unwrap_or(' ');
        let rest = &text[at + word.len()..];
        let end = rest.find(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '_')).unwrap_or(rest.len());
        (!before.is_alphanumeric() && !matches!(before, '.' | '_')).then_some(&rest[..end])
    })
}

#[test]
fn every_paper_reads_fields_that_its_register_has() {
    let texts = concat!(env!("CARGO_MANIFEST_DIR"), "/../../documents/texts");
    let mut unknown = Vec::new();
    let mut read = 0;
    for paper in rodowod_papers::PAPERS.iter().filter(|paper| !paper.register.is_empty()) {
        let register = rodowod_registers::REGISTERS.iter().find(|known| known.slug() == paper.register).unwrap();
        for language in ["pl", "en", "uk"] {
            let Ok(text) = std::fs::read_to_string(format!("{texts}/{}.{language}.md", paper.name)) else { continue };
            for name in ["record.", "shown.", "shown_rows."].iter().flat_map(|word| named(&text, word)) {
                read += 1;
                if register.field(name).is_none() {
                    unknown.push(format!("{}.{language}: {name}", paper.name));
                }
            }
        }
    }
    assert!(read > 300, "{read}");
    assert_eq!(unknown, Vec::<String>::new());
}

/// A visitor whom the register of visitors knows.
fn visitor(client: &Client) -> u64 {
    client.enter("visitors", &json!({ "visitor": "Celina Zmyślona", "purpose": "Meeting", "place": "sekretariat" }))
}

/// A deletion, approved, that destroys a record when it is complete.
fn deletion_of(client: &Client, visitor: u64, today: &str) -> u64 {
    let resource = json!({ "resource": "księga wejść", "carrier": "System", "operation": "Delete",
        "method": "KeyDestruction", "done_on": today });
    let number = client.enter(
        "deletions",
        &json!({
            "subject": "księga wejść", "ground": "OtherGround", "data_categories": ["imię i nazwisko"],
            "records": [{ "register": "Visitors", "number": visitor }], "resources": [resource],
        }),
    );
    let approval = json!({ "holds_checked_on": today, "verified_by": "Ewa Modelowa", "verified_on": today,
        "approved_by": "Ewa Modelowa", "approved_on": today });
    client.post(&format!("registers/deletions/records/{number}/moves/approve"), &approval).ended(200);
    number
}

/// A request for erasure with the record that it is about.
fn erasure_of(client: &Client, visitor: u64, today: &str) -> u64 {
    let number = client.enter(
        "requests",
        &json!({ "requester": "Celina Zmyślona", "kind": "Erasure", "received": today, "channel": "Email",
            "email": "celina@zmyslona.example", "subject": "Moje dane" }),
    );
    let started = json!({ "handler": "Ewa Modelowa", "identity_method": "KnownInPerson" });
    client.post(&format!("registers/requests/records/{number}/moves/start"), &started).ended(200);
    let kept = json!({ "records": [{ "register": "visitors", "number": visitor }] });
    assert_eq!(client.put(&format!("persons/requests/{number}"), &kept, &[]).status, 200);
    number
}

#[test]
fn whoever_erases_is_told_of_the_signed_prints_that_may_keep_it() {
    let installation = Installation::sqlite();
    let server = installation.serve();
    let client = server.client(&installation.token(ADMIN));
    let cookies = signed_in(&server);
    let today = day_in_warsaw(Clock::system().now()).to_string();
    let [alone, expired, asked] = [(); 3].map(|()| visitor(&client));
    let (deletion, request) = (deletion_of(&client, expired, &today), erasure_of(&client, asked, &today));
    let complete = format!("/registers/deletions/{deletion}/moves/complete");
    let person = format!("/persons/requests/{request}");
    let pages = [format!("/registers/visitors/{alone}/erase"), complete.clone(), person.clone()];
    let shown = |path: &String| page(&server, path, &cookies).text();
    let link = "href=\"/registers/visitors/signed\"";
    for path in &pages {
        assert!(!shown(path).contains(link), "{path}: nothing was signed yet");
    }
    assert!(shown(&complete).contains("Ten krok usuwa trwale 1 wpis"), "{}", shown(&complete));

    let sign = "/registers/visitors/sign";
    let secret = PASSWORD.replace(' ', "+");
    let form = format!("csrf={}&password={secret}", csrf_of(&shown(&sign.to_owned())));
    assert_eq!(form_sent(&server, sign, (&cookies, &form)).status, 303);
    for path in &pages {
        let text = shown(path);
        assert!(text.contains(link) && text.contains("2 podpisane wydruki"), "{path}: {text}");
    }

    let step = shown(&complete);
    let (csrf, list) = (csrf_of(&step), "protocol_number place performers completed_on");
    let mut fields: Vec<(&str, &str)> = list.split(' ').map(|name| ("asked", name)).collect();
    let given = [("protocol_number", "1/2026"), ("place", "szkoła"), ("performers", "Ewa Modelowa")];
    fields.extend(given.into_iter().chain([("completed_on", today.as_str()), ("csrf", csrf.as_str())]));
    let done = send(&server, (&complete, &cookies), &fields);
    assert_eq!(
        (done.status, done.header("location")),
        (303, format!("/registers/deletions/{deletion}?done=moved-but-prints").as_str()),
        "{}",
        done.text()
    );
    let csrf = csrf_of(&shown(&person));
    let decided = [("csrf", csrf.as_str()), ("0.fate", "Erased"), ("do", "carry-out")];
    let done = send(&server, (&person, &cookies), &decided);
    let there = format!("/registers/requests/{request}?done=carried-out-but-prints");
    assert_eq!((done.status, done.header("location")), (303, there.as_str()), "{}", done.text());
    assert!(shown(&there).contains("podpisanych wydrukach"), "{}", shown(&there));
    assert!(shown(&format!("/registers/visitors/{asked}")).contains("Wpis usunięty"));
    installation.assert_log_is_valid();
}

/// The report that a person gets on demand: to whom the data went, and nothing of what went nowhere.
#[test]
fn the_disclosures_of_a_person_are_printed_for_that_person() {
    let installation = Installation::sqlite();
    let server = installation.serve();
    let client = server.client(&installation.token(ADMIN));
    let disclosure = |recipient: &str, scope: &str| {
        json!({
            "persons": "Celina Zmyślona", "recipient": recipient, "recipient_kind": "AnotherSchool", "ground": "PublicTask",
            "provision": "art. 47 Prawa oświatowego", "purpose": "opinia", "scope": scope, "remarks": "notatka biura",
        })
    };
    let out = client.enter("disclosures", &disclosure("poradnia w Przykładowie", "oceny z matematyki"));
    let planned = client.enter("disclosures", &disclosure("szkoła w Wymyślonej", "frekwencja"));
    let fields = json!({
        "disclosed_at": "2026-01-12T09:00:00Z", "manner": "Letter", "carrier": "wydruk", "unrelated": "None",
    });
    client.post(&format!("registers/disclosures/records/{out}/moves/disclose"), &fields).ended(200);
    let today = day_in_warsaw(Clock::system().now());
    let request = client.enter(
        "requests",
        &json!({
            "requester": "Celina Zmyślona", "kind": "Access", "received": today, "channel": "Email",
            "subject": "Komu udostępniono moje dane?", "email": "celina@zmyslona.example",
        }),
    );
    let both = json!({ "records": [
        { "register": "disclosures", "number": out }, { "register": "disclosures", "number": planned },
    ] });
    client.put(&format!("persons/requests/{request}"), &both, &[]).ended(200);

    let cookies = signed_in(&server);
    let answer = page(&server, &format!("/persons/requests/{request}/disclosures.pdf"), &cookies);
    assert_eq!((answer.status, answer.header("content-type")), (200, "application/pdf"), "{}", answer.text());
    // Where a narrow column breaks a word is none of this test's business.
    let text = said(&answer.body).replace([' ', '-'], "");
    for expected in ["Komu udostępniono dane", "poradnia w Przykładowie", "oceny z matematyki", "12.01.2026", "wydruk"]
    {
        assert!(text.contains(&expected.replace(' ', "")), "{expected}: {text}");
    }
    for absent in ["Wymyślonej", "frekwencja", "notatkabiura"] {
        assert!(!text.contains(absent), "{absent}: {text}");
    }
}
