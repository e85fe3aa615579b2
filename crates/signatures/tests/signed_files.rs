//! Files that were really signed, by openssl: what is said of them, and what is said once somebody has touched them.

use std::io::Write as _;
use std::path::Path;
use std::process::Command;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rodowod_signatures::{Candidate, Format, Signature, Verdict, beside, in_container, in_pdf};
use sha2::{Digest as _, Sha256};
use tempfile::TempDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Hexadecimal digits kept free for a signature.
const PLACE: usize = 16_384;

struct Signer {
    folder: TempDir,
}

fn openssl(folder: &Path, arguments: &[&str]) {
    let output = Command::new("openssl").current_dir(folder).args(arguments).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

impl Signer {
    fn with(key: &[&str]) -> Self {
        let folder = TempDir::new().unwrap();
        let name = "/C=PL/O=Szkoła Wzorcowa/CN=Halina Wzorcowa";
        let request =
            ["req", "-x509", "-utf8", "-nodes", "-days", "30", "-subj", name, "-keyout", "key", "-out", "cert"];
        openssl(folder.path(), &[&request[..], &["-newkey"], key].concat());
        Self { folder }
    }

    fn rsa() -> Self {
        Self::with(&["rsa:2048"])
    }

    fn ec() -> Self {
        Self::with(&["ec", "-pkeyopt", "ec_paramgen_curve:P-256"])
    }

    fn sign(&self, bytes: &[u8], more: &[&str]) -> Vec<u8> {
        let folder = self.folder.path();
        std::fs::write(folder.join("in"), bytes).unwrap();
        let sign = [
            "cms", "-sign", "-binary", "-in", "in", "-signer", "cert", "-inkey", "key", "-md", "sha256", "-out", "out",
        ];
        openssl(folder, &[&sign[..], more].concat());
        std::fs::read(folder.join("out")).unwrap()
    }

    /// A PDF in the way in which a signing program leaves it.
    fn pdf(&self, text: &str) -> Vec<u8> {
        let head = format!("%PDF-1.7\n% {text}\n1 0 obj\n<< /Type /Sig /SubFilter /ETSI.CAdES.detached /ByteRange ");
        let width = "[0 0000000000 0000000000 0000000000]".len();
        let before = head.len() + width + " /Contents ".len();
        let after = " >>\nendobj\n%%EOF\n";
        let next = before + PLACE + 2;
        let range = format!("[0 {before:010} {next:010} {:010}]", after.len());
        let front = format!("{head}{range} /Contents ");
        assert_eq!(front.len(), before);
        let signature = self.sign(format!("{front}{after}").as_bytes(), &["-outform", "DER", "-cades"]);
        let hex: String = signature.iter().map(|byte| format!("{byte:02x}")).collect();
        format!("{front}<{hex:0<PLACE$}>{after}").into_bytes()
    }
}

fn only(found: Vec<Signature>) -> Signature {
    assert_eq!(found.len(), 1, "{found:?}");
    found.into_iter().next().unwrap()
}

#[test]
fn a_signed_pdf_names_its_signer_and_holds() {
    for signer in [Signer::rsa(), Signer::ec()] {
        let found = only(in_pdf(&signer.pdf("Umowa")));
        let certificate = found.signer.clone().unwrap();
        assert_eq!(certificate.subject, "Halina Wzorcowa (Szkoła Wzorcowa)");
        assert!(certificate.is_own_issuer && certificate.valid_to > certificate.valid_from);
        assert!(found.claimed_at.is_some_and(|at| at >= certificate.valid_from));
        assert_eq!(
            (found.format, found.coverage, found.digest, found.seal, found.bytes_after),
            (Format::Pades, Verdict::Holds, Verdict::Holds, Verdict::Holds, 0)
        );
        assert!(found.is_sound());
    }
}

#[test]
fn a_pdf_that_was_touched_does_not_hold() {
    let signer = Signer::rsa();
    let mut touched = signer.pdf("Kwota 100");
    let place = touched.windows(3).position(|window| window == b"100").unwrap();
    touched[place] = b'9';
    let found = only(in_pdf(&touched));
    assert_eq!((found.digest, found.seal), (Verdict::Fails, Verdict::Holds));
    assert!(!found.is_sound());

    let mut longer = signer.pdf("Umowa");
    longer.extend(b"2 0 obj << /Changed true >> endobj\n");
    let found = only(in_pdf(&longer));
    assert_eq!((found.digest, found.coverage, found.bytes_after), (Verdict::Holds, Verdict::Fails, 35));
    assert!(!found.is_sound());

    // The signature of one document put into another.
    let (one, other) = (signer.pdf("Umowa 1"), signer.pdf("Umowa 2"));
    let gap = one.windows(12).position(|window| window == b" /Contents <").unwrap() + 12;
    let mut mixed = other;
    mixed[gap..gap + PLACE].copy_from_slice(&one[gap..gap + PLACE]);
    assert_eq!(only(in_pdf(&mixed)).digest, Verdict::Fails);
}

#[test]
fn a_seal_made_with_another_key_does_not_hold() {
    let signer = Signer::rsa();
    let der = signer.sign(b"pismo", &["-outform", "DER"]);
    let mut forged = der.clone();
    let last = forged.len() - 1;
    forged[last] ^= 1;
    let pismo = [Candidate { name: "pismo.txt", bytes: b"pismo" }];
    assert_eq!(only(beside(&der, &pismo)).seal, Verdict::Holds);
    assert_eq!(only(beside(&forged, &pismo)).seal, Verdict::Fails);
    assert!(!only(beside(&forged, &pismo)).is_sound());
}

#[test]
fn a_signature_beside_a_file_finds_the_file_it_belongs_to() {
    let signer = Signer::ec();
    let others = [Candidate { name: "inne.txt", bytes: b"inne" }, Candidate { name: "pismo.txt", bytes: b"pismo" }];
    for outform in ["DER", "PEM"] {
        let signature = signer.sign(b"pismo", &["-outform", outform]);
        let found = only(beside(&signature, &others));
        assert_eq!(found.of_file.as_deref(), Some("pismo.txt"));
        assert!(found.is_sound() && found.coverage == Verdict::Holds, "{found:?}");
        let alone = only(beside(&signature, &others[..1]));
        assert_eq!((alone.digest, alone.of_file.clone()), (Verdict::Unchecked, None));
        assert!(!alone.is_sound());
    }
    for wrong in
        [&b""[..], b"0", b"\x30\x84\xff\xff\xff\xff", b"-----BEGIN X-----\n!!\n-----END X-----\n", &[0x30; 400]]
    {
        assert_eq!(beside(wrong, &others), Vec::new());
    }
}

#[test]
fn a_container_with_a_cms_signature_over_a_list_is_followed_to_its_files() {
    let signer = Signer::ec();
    let letter = b"%PDF-1.7 pismo";
    let digest = STANDARD.encode(Sha256::digest(letter));
    let list = format!(
        r#"<a:ASiCManifest xmlns:a="http://uri.etsi.org/02918/v1.2.1#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><a:SigReference URI="META-INF/signature1.p7s"/><a:DataObjectReference URI="pismo.pdf"><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue>{digest}</ds:DigestValue></a:DataObjectReference></a:ASiCManifest>"#
    );
    let signature = signer.sign(list.as_bytes(), &["-outform", "DER", "-cades"]);
    let packed = |letter: &[u8]| {
        let mut archive = ZipWriter::new(std::io::Cursor::new(Vec::new()));
        let files = [
            ("mimetype", &b"application/vnd.etsi.asic-e+zip"[..]),
            ("pismo.pdf", letter),
            ("META-INF/ASiCManifest1.xml", list.as_bytes()),
            ("META-INF/signature1.p7s", &signature),
        ];
        for (name, bytes) in files {
            archive.start_file(name, SimpleFileOptions::default()).unwrap();
            archive.write_all(bytes).unwrap();
        }
        archive.finish().unwrap().into_inner()
    };
    // The same signature straight over the one file, without a list.
    let straight = signer.sign(letter, &["-outform", "DER", "-cades"]);
    let simple = |letter: &[u8]| {
        let mut archive = ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for (name, bytes) in [("pismo.pdf", letter), ("META-INF/signature.p7s", &straight[..])] {
            archive.start_file(name, SimpleFileOptions::default()).unwrap();
            archive.write_all(bytes).unwrap();
        }
        only(in_container(&archive.finish().unwrap().into_inner()))
    };
    assert!(simple(letter).is_sound());
    let changed = simple(b"%PDF-1.7 inne");
    assert_eq!(
        (changed.digest, changed.seal),
        (Verdict::Fails, Verdict::Holds),
        "the file is here, and it is another one"
    );
    let found = only(in_container(&packed(letter)));
    assert_eq!(
        (found.coverage, found.digest, found.seal, found.of_file.as_deref()),
        (Verdict::Holds, Verdict::Holds, Verdict::Holds, Some("pismo.pdf"))
    );
    let changed = only(in_container(&packed(b"%PDF-1.7 inne")));
    assert_eq!((changed.digest, changed.seal), (Verdict::Fails, Verdict::Holds));
}
