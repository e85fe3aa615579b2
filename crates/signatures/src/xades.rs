//! XAdES: a signature in XML, beside its file, around it or inside it. Digests are compared over the canonical form, and so
//! is the seal; a method that is not known here leaves its verdict open.

use std::cell::Cell;
use std::collections::HashSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use roxmltree::Node;

use crate::canonical::{Budget, Method, canonical, parsed};
use crate::certificate::{Digest, Holder};
use crate::transforms::{Octets, octets};
use crate::{Candidate, Format, SIGNATURES_MAX, Signature, Verdict};

pub(crate) const DSIG: &str = "http://www.w3.org/2000/09/xmldsig#";
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";
/// References of one signature that are looked at, and certificates that it brings.
const REFERENCES_MAX: usize = 64;
const CERTIFICATES_MAX: usize = 8;

/// A signature and the names of all files that it covers.
pub(crate) struct Found {
    pub signature: Signature,
    pub files: Vec<String>,
}

/// What a signature is compared with, and what may be spent on it.
#[derive(Clone, Copy)]
pub(crate) struct Beside<'a> {
    pub candidates: &'a [Candidate<'a>],
    pub budget: &'a Budget,
}

pub(crate) fn signatures(xml: &[u8], beside: Beside<'_>) -> Vec<Found> {
    let Some(document) = text(xml).and_then(parsed) else { return Vec::new() };
    let found = document.descendants().filter(|node| node.has_tag_name((DSIG, "Signature")));
    found.take(SIGNATURES_MAX).map(|node| signature(node, beside)).collect()
}

pub(crate) fn text(xml: &[u8]) -> Option<&str> {
    std::str::from_utf8(xml.strip_prefix(BYTE_ORDER_MARK).unwrap_or(xml)).ok()
}

fn child<'a, 'i>(node: Node<'a, 'i>, name: &'static str) -> Option<Node<'a, 'i>> {
    node.children().find(|child| child.has_tag_name((DSIG, name)))
}

fn signature(node: Node<'_, '_>, beside: Beside<'_>) -> Found {
    let mut found = Signature::new(Format::Xades);
    let mut files = Vec::new();
    let mut properties = None;
    let mut contents: Option<Verdict> = None;
    let signed = child(node, "SignedInfo");
    let references = signed.iter().flat_map(|signed| signed.children());
    for reference in references.filter(|node| node.has_tag_name((DSIG, "Reference"))).take(REFERENCES_MAX) {
        let compared = compared((node, reference), beside);
        properties = compared.properties.or(properties);
        if compared.is_own {
            // The properties and keys are no content: they fail the whole when they do not fit, and prove nothing when they do.
            if compared.verdict == Verdict::Fails {
                contents = Some(Verdict::Fails);
            }
            continue;
        }
        // One digest that differs is enough; one that could not be compared leaves the whole open.
        contents = Some(match (contents, compared.verdict) {
            (Some(Verdict::Fails), _) | (_, Verdict::Fails) => Verdict::Fails,
            (Some(Verdict::Unchecked), _) | (_, Verdict::Unchecked) => Verdict::Unchecked,
            _ => Verdict::Holds,
        });
        files.extend(compared.file);
        found.coverage = match (found.coverage, compared.extent) {
            (Verdict::Holds, _) | (_, Extent::Whole) if compared.verdict == Verdict::Holds => Verdict::Holds,
            (Verdict::Unchecked, Extent::Part) => Verdict::Fails,
            (before, _) => before,
        };
    }
    found.digest = contents.unwrap_or(Verdict::Unchecked);
    let inner = |name: &'static str| {
        let below = properties.into_iter().flat_map(|node: Node<'_, '_>| node.descendants());
        below.filter(move |node| node.tag_name().name() == name)
    };
    found.claimed_at = inner("SigningTime").next().and_then(|node| seconds(&words(node)));
    found.has_time_stamp = node.descendants().any(|node| node.tag_name().name() == "SignatureTimeStamp");
    let holders = holders(node);
    let (seal, holder) = sealed((node, beside.budget), signed, &holders);
    found.seal = match inner("CertDigest").next().map(|told| names(told, holder)) {
        Some(false) => Verdict::Fails,
        _ => seal,
    };
    found.signer = holder.map(|holder| holder.told.clone());
    found.of_file = (!files.is_empty()).then(|| files.join(", "));
    Found { signature: found, files }
}

fn holders(node: Node<'_, '_>) -> Vec<Holder> {
    let Some(info) = child(node, "KeyInfo") else { return Vec::new() };
    let packed = info.descendants().filter(|node| node.has_tag_name((DSIG, "X509Certificate")));
    packed.take(CERTIFICATES_MAX).filter_map(|node| Holder::from_der(&unpacked(&words(node))?)).collect()
}

/// Whether the signature over the canonical `SignedInfo` was made with the key of a certificate that came along, and which
/// one; where none fits, the first is named.
fn sealed<'h>(
    (node, budget): (Node<'_, '_>, &Budget),
    signed: Option<Node<'_, '_>>,
    holders: &'h [Holder],
) -> (Verdict, Option<&'h Holder>) {
    let message = signed.and_then(|signed| {
        let method = Method::named(child(signed, "CanonicalizationMethod")?)?;
        canonical(signed, (&method, budget), &HashSet::new())
    });
    let scheme = signed.and_then(|signed| child(signed, "SignatureMethod")?.attribute("Algorithm"));
    let value = child(node, "SignatureValue").and_then(|node| unpacked(&words(node)));
    let (Some(message), Some(scheme), Some(value)) = (message, scheme, value) else {
        return (Verdict::Unchecked, holders.first());
    };
    let mut verdict = Verdict::Unchecked;
    for holder in holders {
        match holder.xml_verdict(&message, scheme, &value) {
            Verdict::Holds => return (Verdict::Holds, Some(holder)),
            Verdict::Fails => verdict = Verdict::Fails,
            Verdict::Unchecked => {}
        }
    }
    (verdict, holders.first())
}

/// Whether the signed properties name this certificate.
fn names(told: Node<'_, '_>, holder: Option<&Holder>) -> bool {
    let digest = child(told, "DigestMethod").and_then(|node| Digest::of_address(node.attribute("Algorithm")?));
    let value = child(told, "DigestValue").and_then(|node| unpacked(&words(node)));
    let (Some(digest), Some(value), Some(holder)) = (digest, value, holder) else { return true };
    holder.der().is_some_and(|der| digest.of(&[&der]) == value)
}

/// What the comparison of one reference found.
struct Compared<'a, 'i> {
    verdict: Verdict,
    file: Option<String>,
    extent: Extent,
    /// Whether it is about the signature itself: its properties, or the keys that it brings.
    is_own: bool,
    /// The signed properties, where the reference is about them.
    properties: Option<Node<'a, 'i>>,
}

/// How much a reference is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    /// A whole file, a whole document or a packed object.
    Whole,
    /// One element of a document, with others around it that nobody signed.
    Part,
    Unknown,
}

impl Compared<'_, '_> {
    fn new(verdict: Verdict) -> Self {
        Self { verdict, file: None, extent: Extent::Unknown, is_own: false, properties: None }
    }
}

fn compared<'a, 'i>((signature, reference): (Node<'a, 'i>, Node<'a, 'i>), with: Beside<'_>) -> Compared<'a, 'i> {
    let digest = child(reference, "DigestMethod").and_then(|node| Digest::of_address(node.attribute("Algorithm")?));
    let told = child(reference, "DigestValue").and_then(|node| unpacked(&words(node)));
    let (Some(digest), Some(told), Some(address)) = (digest, told, reference.attribute("URI")) else {
        return Compared::new(Verdict::Unchecked);
    };
    let Some(id) = address.strip_prefix('#').or((address.is_empty()).then_some("")) else {
        return beside(reference, (digest, &told, address), with);
    };
    let document = signature.document();
    let place = if id.is_empty() {
        document.root()
    } else {
        if with.budget.spend(document.input_text().len()).is_none() {
            return Compared::new(Verdict::Unchecked);
        }
        let mut named = document.descendants().filter(|node| is_named(*node, id));
        match (named.next(), named.next()) {
            (Some(one), None) => one,
            // Two nodes of one name: whoever reads the document may read the one that was not signed.
            (Some(_), Some(_)) => return Compared::new(Verdict::Fails),
            (None, _) => return Compared::new(Verdict::Unchecked),
        }
    };
    let verdict = match octets(reference, Octets::Node(place), (signature, with.budget)) {
        Some(bytes) => Verdict::of(digest.of(&[&bytes]) == told),
        None => Verdict::Unchecked,
    };
    let is_object = place.has_tag_name((DSIG, "Object")) && place.parent() == Some(signature);
    let is_within = place.ancestors().any(|above| above == signature);
    let extent = if place.is_root() || place == document.root_element() || is_object {
        Extent::Whole
    } else if is_within {
        Extent::Unknown
    } else {
        Extent::Part
    };
    let properties = (is_within && place.tag_name().name() == "SignedProperties").then_some(place);
    let is_own = properties.is_some() || (is_within && place.has_tag_name((DSIG, "KeyInfo")));
    Compared { extent, is_own, properties, ..Compared::new(verdict) }
}

fn is_named(node: Node<'_, '_>, id: &str) -> bool {
    ["Id", "ID", "id"].into_iter().any(|name| node.attribute(name) == Some(id))
}

/// A file beside the signature, as it is or in the form that the reference asks for.
fn beside<'a, 'i>(
    reference: Node<'a, 'i>,
    (digest, told, address): (Digest, &[u8], &str),
    Beside { candidates, budget }: Beside<'_>,
) -> Compared<'a, 'i> {
    let name = unescaped(address.rsplit('/').next().unwrap_or_default());
    let is_namesake =
        |candidate: &&Candidate<'_>| !name.is_empty() && candidate.name.rsplit('/').next() == Some(name.as_str());
    let is_in_doubt = Cell::new(false);
    let fits = |candidate: &&Candidate<'_>| {
        let bytes = octets(reference, Octets::Bytes(candidate.bytes), (reference, budget));
        is_in_doubt.set(is_in_doubt.get() || (bytes.is_none() && is_namesake(candidate)));
        bytes.is_some_and(|bytes| digest.of(&[&bytes]) == told)
    };
    // The one that is named first: the others are read only where it is not that one.
    let mut namesakes = candidates.iter().filter(is_namesake);
    let others = candidates.iter().filter(|candidate| !is_namesake(candidate));
    if let Some(file) = namesakes.clone().chain(others).find(fits) {
        return Compared { file: Some(file.name.to_owned()), extent: Extent::Whole, ..Compared::new(Verdict::Holds) };
    }
    // A file of that very name with another digest was changed; without one the signed file is just not here. Whatever
    // could not be read in the form that was signed, or no longer, says neither.
    let is_read = !is_in_doubt.get() && budget.spend(1).is_some();
    Compared::new(if is_read && namesakes.next().is_some() { Verdict::Fails } else { Verdict::Unchecked })
}

/// An address with its `%C5%82` read.
pub(crate) fn unescaped(address: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = address.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        let pair = (*first == b'%').then(|| behind.get(..2)).flatten();
        let read = pair.and_then(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok());
        bytes.push(read.unwrap_or(*first));
        rest = if read.is_some() { &behind[2..] } else { behind };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

pub(crate) fn words(node: Node<'_, '_>) -> String {
    node.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect()
}

pub(crate) fn unpacked(text: &str) -> Option<Vec<u8>> {
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
    fn addresses_are_read_as_they_are_meant() {
        for (address, expected) in
            [("umowa%201.pdf", "umowa 1.pdf"), ("%C5%82.pdf", "ł.pdf"), ("5%", "5%"), ("%zz", "%zz")]
        {
            assert_eq!(unescaped(address), expected);
        }
    }

    #[test]
    fn what_is_no_xml_has_no_signature() {
        let laughs = "<!DOCTYPE a [<!ENTITY b \"bbbb\">]><a>&b;</a>";
        for wrong in ["", "<", "<a/>", laughs] {
            let beside = Beside { candidates: &[], budget: &Budget::of_file() };
            assert!(signatures(wrong.as_bytes(), beside).is_empty());
        }
    }
}
