//! Signatures in XML and in containers, made by other programs (libxml2's canonical form, signxml): each holds as it came
//! and fails once a letter of what was signed has changed.

use std::io::Write as _;

use rodowod_signatures::{Candidate, Format, Signature, Verdict, in_container, in_xml};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const ENVELOPED: &str = include_str!("signed/enveloped.xml");
const XPATH: &str = include_str!("signed/enveloped-xpath.xml");
const DETACHED: &str = include_str!("signed/detached.xml");
const SIGNXML_ENVELOPED: &str = include_str!("signed/signxml-enveloped.xml");
const SIGNXML_ENVELOPING: &str = include_str!("signed/signxml-enveloping.xml");
const CONTAINER: &[u8] = include_bytes!("signed/container.asice");

const LETTER: Candidate<'static> = Candidate { name: "pismo.pdf", bytes: b"%PDF-1.7 pismo" };

fn only(found: Vec<Signature>) -> Signature {
    assert_eq!(found.len(), 1, "{found:?}");
    found.into_iter().next().unwrap()
}

fn verdicts(signature: &Signature) -> (Verdict, Verdict, Verdict) {
    (signature.coverage, signature.digest, signature.seal)
}

const ALL_HOLD: (Verdict, Verdict, Verdict) = (Verdict::Holds, Verdict::Holds, Verdict::Holds);

#[test]
fn signatures_of_other_programs_hold() {
    for xml in [ENVELOPED, XPATH, SIGNXML_ENVELOPED, SIGNXML_ENVELOPING] {
        let found = only(in_xml(xml.as_bytes(), &[]));
        assert_eq!((found.format, verdicts(&found)), (Format::Xades, ALL_HOLD), "{xml}");
        assert_eq!(found.signer.as_ref().unwrap().subject, "Halina Wzorcowa (Szkoła Wzorcowa)");
        assert!(found.is_sound() && found.claimed_at.is_some());
    }
    let found = only(in_xml(DETACHED.as_bytes(), &[LETTER]));
    assert_eq!((verdicts(&found), found.of_file.as_deref()), (ALL_HOLD, Some("pismo.pdf")));
    assert_eq!(found.claimed_at, Some(1_795_338_000));
}

#[test]
fn a_changed_letter_is_named_by_what_it_breaks() {
    // What is changed, and what then holds of digest and seal.
    let rows = [
        (ENVELOPED, "&lt;100&gt;", "&lt;900&gt;", Verdict::Fails, Verdict::Holds),
        (XPATH, "gęślą", "gęsią", Verdict::Fails, Verdict::Holds),
        (SIGNXML_ENVELOPED, "zwykła", "zwykla", Verdict::Fails, Verdict::Holds),
        (SIGNXML_ENVELOPING, "<puste/>", "", Verdict::Fails, Verdict::Holds),
        // The time stands in the signed properties.
        (ENVELOPED, "10:00:00", "09:00:00", Verdict::Fails, Verdict::Holds),
        // The digest itself stands under the seal.
        (ENVELOPED, "xmlenc#sha256", "xmlenc#sha384", Verdict::Fails, Verdict::Fails),
    ];
    for (xml, from, to, digest, seal) in rows {
        assert!(xml.contains(from), "{from}");
        let found = only(in_xml(xml.replacen(from, to, 1).as_bytes(), &[]));
        assert_eq!((found.digest, found.seal), (digest, seal), "{from}");
        assert!(!found.is_sound());
    }
    // Another way to write the same changes nothing: that is what the canonical form is for.
    let same = ENVELOPED.replace("<puste/>", "<puste  ></puste >").replace("&lt;100&gt;", "&#60;100>");
    assert!(only(in_xml(same.as_bytes(), &[])).is_sound());
}

#[test]
fn a_detached_signature_needs_its_file() {
    let changed = Candidate { bytes: b"%PDF-1.7 inne", ..LETTER };
    assert_eq!(only(in_xml(DETACHED.as_bytes(), &[changed])).digest, Verdict::Fails);
    let alone = only(in_xml(DETACHED.as_bytes(), &[]));
    assert_eq!((alone.digest, alone.seal, alone.coverage), (Verdict::Unchecked, Verdict::Holds, Verdict::Unchecked));
    assert!(!alone.is_sound());
    // A form that is not known says nothing of a file that bears the name, not even that it was changed.
    let transform = "<ds:Transforms><ds:Transform Algorithm=\"http://example.invalid/shuffled\"/></ds:Transforms>";
    let odd = DETACHED.replacen(
        "<ds:Reference URI=\"pismo.pdf\">",
        &format!("<ds:Reference URI=\"pismo.pdf\">{transform}"),
        1,
    );
    assert!(odd != DETACHED);
    assert_eq!(only(in_xml(odd.as_bytes(), &[LETTER])).digest, Verdict::Unchecked);
}

#[test]
fn a_name_given_twice_and_another_certificate_are_refused() {
    // The signed element moved aside and another put in its place under the same name.
    let wrapped = SIGNXML_ENVELOPED.replacen(
        "</w:wniosek>",
        "<w:wniosek Id=\"w1\"><w:tresc>Coś innego</w:tresc></w:wniosek></w:wniosek>",
        1,
    );
    assert_eq!(only(in_xml(wrapped.as_bytes(), &[])).digest, Verdict::Fails);
    // The signed element, whole and once, inside a document that says something else.
    let (_, signed) = SIGNXML_ENVELOPED.split_at(SIGNXML_ENVELOPED.find("<w:wniosek").unwrap());
    let around = format!("<pismo><tresc>Coś innego</tresc>{signed}</pismo>");
    let found = only(in_xml(around.as_bytes(), &[]));
    assert_eq!((found.digest, found.coverage), (Verdict::Holds, Verdict::Fails));
    assert!(!found.is_sound());
    let certificate = |xml: &str| {
        let start = xml.find("<ds:X509Certificate>").unwrap() + "<ds:X509Certificate>".len();
        let end = start + xml[start..].find('<').unwrap();
        (start, end)
    };
    let ((start, end), (from, to)) = (certificate(ENVELOPED), certificate(DETACHED));
    let exchanged = format!("{}{}{}", &ENVELOPED[..start], &DETACHED[from..to], &ENVELOPED[end..]);
    assert_eq!(only(in_xml(exchanged.as_bytes(), &[])).seal, Verdict::Fails);
}

#[test]
fn a_comment_is_no_part_of_what_a_reference_into_the_document_signs() {
    // A form that keeps comments changes nothing for a reference into the document itself; the name of the form stands
    // under the seal, so the seal is another one.
    for form in ["", "#WithComments"] {
        let transform = format!("<ds:Transform Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315{form}\"/>");
        let named = XPATH.replace("</ds:XPath></ds:Transform>", &format!("</ds:XPath></ds:Transform>{transform}"));
        assert!(named != XPATH);
        let commented = named.replacen("gęślą", "gęś<!-- uwaga -->lą", 1);
        assert!(commented != XPATH, "{form}");
        assert_eq!(only(in_xml(commented.as_bytes(), &[])).digest, Verdict::Holds, "{form}");
    }
}

#[test]
fn signatures_without_end_are_left_unchecked_in_time() {
    // Each reference asks for the whole document again, without the signatures in it.
    let (head, tail) = XPATH.split_at(XPATH.rfind("</").unwrap());
    let padding = "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"/>".repeat(200_000);
    let found = in_xml(format!("{head}{padding}{tail}").as_bytes(), &[]);
    assert!(found.len() > 1);
    assert_eq!(found[0].digest, Verdict::Holds, "what is left out changes nothing");
}

#[test]
fn a_method_that_is_not_known_stays_open() {
    let odd = ENVELOPED.replace("xmldsig#enveloped-signature", "xmldsig#shuffled");
    let found = only(in_xml(odd.as_bytes(), &[]));
    assert_eq!((found.digest, found.seal), (Verdict::Unchecked, Verdict::Fails));
    for other in ["xmldsig#rsa-sha1", "2007/05/xmldsig-more#sha3-256-rsa-MGF1"] {
        let odd = ENVELOPED.replace("xmldsig-more#rsa-sha256", other);
        assert_eq!(only(in_xml(odd.as_bytes(), &[])).seal, Verdict::Unchecked, "{other}");
    }
}

/// The container with a file put in, or its letter changed.
fn repacked(letter: &[u8], extra: Option<&str>) -> Vec<u8> {
    let mut old = zip::ZipArchive::new(std::io::Cursor::new(CONTAINER)).unwrap();
    let mut new = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for index in 0..old.len() {
        let mut file = old.by_index(index).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        std::io::copy(&mut file, &mut bytes).unwrap();
        new.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        new.write_all(if name == "pismo.pdf" { letter } else { &bytes }).unwrap();
    }
    if let Some(extra) = extra {
        new.start_file(extra, SimpleFileOptions::default()).unwrap();
        new.write_all(b"dopisane").unwrap();
    }
    new.finish().unwrap().into_inner()
}

#[test]
fn a_container_holds_until_a_file_of_it_changes_or_one_is_added() {
    let whole = only(in_container(CONTAINER));
    assert_eq!(verdicts(&whole), ALL_HOLD);
    assert_eq!(whole.of_file.as_deref(), Some("umowa powierzenia.txt, pismo.pdf"));
    assert!(only(in_container(&repacked(LETTER.bytes, None))).is_sound());
    assert_eq!(only(in_container(&repacked(b"%PDF-1.7 inne", None))).digest, Verdict::Fails);
    let added = only(in_container(&repacked(LETTER.bytes, Some("aneks.pdf"))));
    assert_eq!((added.digest, added.coverage), (Verdict::Holds, Verdict::Fails));
    assert!(!added.is_sound());
    for wrong in [&b""[..], b"PK\x03\x04", &CONTAINER[..200], LETTER.bytes] {
        assert_eq!(in_container(wrong), Vec::new());
    }
}
