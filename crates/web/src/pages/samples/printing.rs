//! Pages about what is printed, with plausible content.

use super::super::{documents, paper, record};
use super::*;

pub fn printing_pages(text: Text) -> Vec<(&'static str, Box<dyn DynPage>)> {
    vec![
        ("documents", Box::new(documents_page(text))),
        ("document", Box::new(document_page(text, false))),
        ("document-whole", Box::new(document_page(text, true))),
        ("paper", Box::new(paper_page(text))),
    ]
}

fn documents_page(text: Text) -> documents::DocumentsPage {
    let form = |link| documents::FormShown {
        code: "W-7",
        title: "Raport",
        register: "Okazy".to_owned(),
        href: "/".to_owned(),
        link,
    };
    documents::DocumentsPage {
        shell: shell(text),
        forms: vec![form("documents-whole"), form("documents-choose"), form("documents-see")],
        policies: vec![("Polityka", "/".to_owned())],
    }
}

fn document_page(text: Text, is_whole: bool) -> documents::DocumentPage {
    let gap =
        || record::GapShown { sentence: "Brak".to_owned(), law: cited(text, "KRI § 20"), href: Some("#".to_owned()) };
    let lack = || crate::Lacking { label: "<i>Pierwszy".to_owned(), law: "art. 28".to_owned() };
    documents::DocumentPage {
        shell: shell(text),
        slug: "specimens".to_owned(),
        number: 7,
        register_label: "Okazy".to_owned(),
        record_title: "Siódmy".to_owned(),
        code: "W-7".to_owned(),
        missing: if is_whole { Vec::new() } else { vec![lack()] },
        gaps: if is_whole { Vec::new() } else { vec![gap()] },
        may_change: true,
        file: "/".to_owned(),
        formats: &["pdf", "docx"],
    }
}

fn paper_page(text: Text) -> paper::PaperPage {
    paper::PaperPage {
        shell: shell(text),
        institution: "Szkoła".to_owned(),
        facts: some("Wpis"),
        file: "/".to_owned(),
        vkey: "rodo.example+1".to_owned(),
    }
}
