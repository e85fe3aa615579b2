//! Every paper as DOCX, opened by LibreOffice where that is installed: nothing is lost and nothing had to be repaired.
//!
//! `./test` installs it (48 packages, 84 MB to fetch) and says `RODOWOD_SOFFICE=required`, so that its absence is a failure
//! there; whoever runs the tests without it is told.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use std::path::Path;
use std::process::Command;

use rodowod_papers::{Head, Language, PAPERS, compose, docx, text};
use serde_json::json;

fn is_installed() -> bool {
    Command::new("soffice").arg("--version").output().is_ok_and(|output| output.status.success())
}

/// Converts every DOCX of a folder with a profile of its own, so that no other office is disturbed.
fn convert(folder: &Path, kind: &str) {
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let files = PAPERS.iter().map(|paper| format!("{}.docx", paper.name));
    let output = Command::new("soffice")
        .current_dir(folder)
        .args([&profile, "--headless", "--norestore", "--convert-to", kind, "--outdir", "out"])
        .args(files)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && !said.contains("could not be loaded"), "{said}");
}

/// Letters and digits alone: line ends, bullets and numbers are the word processor's own.
fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphabetic()).collect()
}

#[test]
fn every_paper_opens_in_libreoffice_whole() {
    if !is_installed() {
        assert_ne!(std::env::var("RODOWOD_SOFFICE").as_deref(), Ok("required"), "soffice is not installed");
        eprintln!("skipped: soffice is not installed");
        return;
    }
    let folder = std::env::temp_dir().join(format!("rodowod-soffice-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let facts = json!({
        "institution": { "name": "Szkoła \"Pod & Nad\"", "email": "sekretariat@szkola.example" },
        "parameters": { "processor_breach_notice_hours": 24, "processor_return_days": 5, "inspection_notice_days": 7,
            "inspection_objection_days": 5, "subprocessor_notice_days": 14 },
        "record": { "name": "A & B <sp. z o.o.>", "service": "usługa\nw dwóch liniach", "text": "Jedna.\nDruga." },
    });
    let head = Head {
        institution: "Szkoła",
        logo: include_bytes!("../../server/tests/samples/logo.png"),
        number: "W-3/17",
        proof: "https://x.example/proof/1-00",
        ..Head::default()
    };
    for paper in PAPERS {
        let composed = compose(paper.name, Language::Pl, &facts).unwrap();
        let bytes = docx(&composed, Language::Pl, &head).unwrap();
        std::fs::write(folder.join(format!("{}.docx", paper.name)), bytes).unwrap();
    }
    convert(&folder, "txt:Text (encoded):UTF8");
    convert(&folder, "pdf");
    for paper in PAPERS {
        let read = std::fs::read_to_string(folder.join(format!("out/{}.txt", paper.name))).unwrap();
        let composed = compose(paper.name, Language::Pl, &facts).unwrap();
        let (read, plain) = (letters(&read), text(&composed, Language::Pl));
        assert!(read.contains(&letters(&composed.title)), "{}: the title is gone", paper.name);
        for line in plain.lines().flat_map(|line| line.split([':', '|'])).filter(|line| !line.trim().is_empty()) {
            assert!(read.contains(&letters(line)), "{}: {line:?} is gone", paper.name);
        }
        let pdf = std::fs::read(folder.join(format!("out/{}.pdf", paper.name))).unwrap();
        assert!(pdf.starts_with(b"%PDF-"), "{}", paper.name);
    }
    std::fs::remove_dir_all(&folder).unwrap();
}
