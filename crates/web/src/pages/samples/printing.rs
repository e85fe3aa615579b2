//! Pages about what is printed, with plausible content.

use super::super::{documents, paper, signing};
use super::*;
use crate::pages::files::FileShown;
use crate::view::completeness::GapShown;

pub fn printing_pages(text: Text) -> Vec<(&'static str, Box<dyn DynPage>)> {
    vec![
        ("documents", Box::new(documents_page(text))),
        ("document", Box::new(document_page(text, false))),
        ("document-whole", Box::new(document_page(text, true))),
        ("paper", Box::new(paper_page(text))),
        ("sign", Box::new(sign_page(text))),
        ("signed", Box::new(signed_page(text, true))),
        ("signed-none", Box::new(signed_page(text, false))),
        ("file-signatures", Box::new(signatures_page(text, true))),
        ("file-signatures-none", Box::new(signatures_page(text, false))),
    ]
}

fn documents_page(text: Text) -> documents::DocumentsPage {
    let form = |link| documents::FormShown {
        code: "W-7",
        title: "Raport",
        same: Some(text.with("documents-same", &[("codes", "S-11".into())])),
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
    let gap = || GapShown { sentence: "Brak".to_owned(), law: cited(text, "KRI § 20"), href: Some("#".to_owned()) };
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
        signatures: vec![signing::SignatureShown {
            person: "<b>gęślą".to_owned(),
            when: "dziś".to_owned(),
            digest: "ab12".to_owned(),
            entry: "wpis 7".to_owned(),
            note: Some("starsza wersja".to_owned()),
        }],
        sign: Some("/".to_owned()),
        adopting: Some("/".to_owned()),
    }
}

fn sign_page(text: Text) -> signing::SignPage {
    signing::SignPage {
        shell: shell(text),
        crumbs: vec![("/".to_owned(), "Okazy".to_owned()), ("/".to_owned(), "<b>Siódmy".to_owned())],
        lead: "Podpisujesz <dokument>.".to_owned(),
        document: "Pismo".to_owned(),
        file: "/".to_owned(),
        action: "/".to_owned(),
        hidden: some("as_of"),
        person: "<i>Pierwszy".to_owned(),
        asked: rodowod_engine::accounts::Asked { password: true, code: true, new_sign_in: true },
        problem: Some("źle".to_owned()),
    }
}

fn signed_page(text: Text, is_any: bool) -> signing::register::SignedPage {
    let file = FileShown {
        href: "/registers/specimens/signed/3".to_owned(),
        name: "<b>W-5.pdf".to_owned(),
        facts: "2 KB".to_owned(),
        is_shown: true,
        is_image: false,
        check: None,
    };
    signing::register::SignedPage {
        shell: shell(text),
        slug: "specimens".to_owned(),
        register_label: "Okazy".to_owned(),
        files: if is_any { vec![file] } else { Vec::new() },
        may_remove: true,
    }
}

fn signatures_page(text: Text, is_any: bool) -> signing::FileSignaturesPage {
    signing::FileSignaturesPage {
        shell: shell(text),
        slug: "specimens".to_owned(),
        number: 7,
        register_label: "Okazy".to_owned(),
        record_title: "Siódmy".to_owned(),
        file: "<script>.pdf".to_owned(),
        signatures: if is_any { vec![signing::sample_found()] } else { Vec::new() },
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
