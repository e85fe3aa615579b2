//! XAdES: a signature in XML. The digests of the files it names are compared; the seal over its own XML is not, since
//! that takes a canonical form of XML that no maintained library here gives. It is said to be unchecked.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use roxmltree::{Document, Node};

use crate::certificate::{Digest, Holder};
use crate::{Candidate, Format, SIGNATURES_MAX, Signature, Verdict};

const DSIG: &str = "http://www.w3.org/2000/09/xmldsig#";
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";
/// References of one signature that are looked at.
const REFERENCES_MAX: usize = 64;

pub(crate) fn signatures(xml: &[u8], candidates: &[Candidate<'_>]) -> Vec<Signature> {
    let text = xml.strip_prefix(BYTE_ORDER_MARK).unwrap_or(xml);
    let Some(document) = std::str::from_utf8(text).ok().and_then(|text| Document::parse(text).ok()) else {
        return Vec::new();
    };
    let found = document.descendants().filter(|node| node.has_tag_name((DSIG, "Signature")));
    found.take(SIGNATURES_MAX).map(|node| signature(&document, node, candidates)).collect()
}

fn signature(document: &Document<'_>, node: Node<'_, '_>, candidates: &[Candidate<'_>]) -> Signature {
    let mut found = Signature::new(Format::Xades);
    let inner = |name: &'static str| node.descendants().filter(move |node| node.tag_name().name() == name);
    let certificate = inner("X509Certificate").next().and_then(|node| unpacked(&words(node)));
    found.signer = certificate.and_then(|der| Holder::from_der(&der)).map(|holder| holder.told);
    found.claimed_at = inner("SigningTime").next().and_then(|node| seconds(&words(node)));
    found.has_time_stamp = inner("SignatureTimeStamp").next().is_some();
    let Some(signed) = node.children().find(|node| node.has_tag_name((DSIG, "SignedInfo"))) else { return found };
    let references = signed.children().filter(|node| node.has_tag_name((DSIG, "Reference"))).take(REFERENCES_MAX);
    for reference in references {
        let (verdict, file) = compared(document, reference, candidates);
        // One digest that differs is enough; one that could not be compared takes nothing back.
        found.digest = match (found.digest, verdict) {
            (Verdict::Fails, _) | (_, Verdict::Fails) => Verdict::Fails,
            (Verdict::Holds, _) | (_, Verdict::Holds) => Verdict::Holds,
            _ => Verdict::Unchecked,
        };
        if let Some(file) = file {
            found.of_file = Some(file);
            found.coverage = Verdict::Holds;
        }
    }
    found
}

/// The digest of a reference against the file, or the packed object, that it names.
fn compared(
    document: &Document<'_>,
    reference: Node<'_, '_>,
    candidates: &[Candidate<'_>],
) -> (Verdict, Option<String>) {
    let child = |name: &'static str| reference.children().find(|node| node.has_tag_name((DSIG, name)));
    let digest = child("DigestMethod").and_then(|node| Digest::of_address(node.attribute("Algorithm")?));
    let told = child("DigestValue").and_then(|node| unpacked(&words(node)));
    let (Some(digest), Some(told)) = (digest, told) else { return (Verdict::Unchecked, None) };
    let address = reference.attribute("URI").unwrap_or_default();
    if let Some(id) = address.strip_prefix('#') {
        let is_packed = reference
            .descendants()
            .any(|node| node.attribute("Algorithm").is_some_and(|name| name.ends_with("xmldsig#base64")));
        let object = document.descendants().find(|node| node.attribute("Id") == Some(id)).filter(|_| is_packed);
        let packed = object.and_then(|node| unpacked(&words(node)));
        return (packed.map_or(Verdict::Unchecked, |bytes| Verdict::of(digest.of(&[&bytes]) == told)), None);
    }
    if address.is_empty() && reference.attribute("URI").is_some() {
        return (Verdict::Unchecked, None);
    }
    if let Some(file) = candidates.iter().find(|candidate| digest.of(&[candidate.bytes]) == told) {
        return (Verdict::Holds, Some(file.name.to_owned()));
    }
    // A file of that very name with another digest was changed; without one the signed file is just not here.
    let name = address.rsplit('/').next().unwrap_or_default();
    let has_namesake = !name.is_empty() && candidates.iter().any(|candidate| candidate.name == name);
    (if has_namesake { Verdict::Fails } else { Verdict::Unchecked }, None)
}

fn words(node: Node<'_, '_>) -> String {
    node.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect()
}

fn unpacked(text: &str) -> Option<Vec<u8>> {
    let packed: String = text.split_ascii_whitespace().collect();
    STANDARD.decode(packed).ok()
}

/// Seconds since 1970; a time without an offset says no moment.
fn seconds(text: &str) -> Option<i64> {
    text.trim().parse::<Timestamp>().ok().map(Timestamp::as_second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_with_their_offset() {
        assert_eq!(seconds("1970-01-01T00:00:00Z"), Some(0));
        assert_eq!(seconds("2026-11-22T10:00:00+01:00"), seconds("2026-11-22T09:00:00Z"));
        assert_eq!(seconds("2026-11-22T09:00:00.123Z"), Some(1_795_338_000));
        for wrong in ["", "2026-11-22", "2026-13-22T09:00:00Z", "2026-11-22T09:00:00X"] {
            assert_eq!(seconds(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn what_is_no_xml_has_no_signature() {
        let laughs = "<!DOCTYPE a [<!ENTITY b \"bbbb\">]><a>&b;</a>";
        for wrong in ["", "<", "<a/>", laughs] {
            assert_eq!(signatures(wrong.as_bytes(), &[]), Vec::new());
        }
    }
}
