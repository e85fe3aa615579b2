//! A CMS message (RFC 5652): who signed which digest, and with which key.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cms::cert::CertificateChoices;
use cms::content_info::ContentInfo;
use cms::signed_data::{SignedData, SignerIdentifier, SignerInfo};
use x509_cert::attr::Attribute;
use x509_cert::der::asn1::OctetString;
use x509_cert::der::{Decode as _, Encode as _};
use x509_cert::time::Time;

use crate::certificate::{Digest, Holder};
use crate::{Format, SIGNATURES_MAX, Signature, Verdict};

const MESSAGE_DIGEST: &str = "1.2.840.113549.1.9.4";
const SIGNING_TIME: &str = "1.2.840.113549.1.9.5";
const TIME_STAMP: &str = "1.2.840.113549.1.9.16.2.14";

/// The bytes of a message, whether they come as DER or as PEM, without what stands behind them.
pub(crate) fn der(bytes: &[u8]) -> Option<Vec<u8>> {
    if !bytes.starts_with(b"-----BEGIN") {
        return cut(bytes).map(<[u8]>::to_vec);
    }
    let text = std::str::from_utf8(bytes).ok()?;
    let inner: String =
        text.lines().filter(|line| !line.starts_with("-----")).flat_map(|line| line.trim().chars()).collect();
    let der = STANDARD.decode(inner).ok()?;
    cut(&der).map(<[u8]>::to_vec)
}

/// The first value of DER: a PDF fills the place of its signature up with zeros.
fn cut(bytes: &[u8]) -> Option<&[u8]> {
    let (first, second) = (*bytes.first()?, usize::from(*bytes.get(1)?));
    if first != 0x30 {
        return None;
    }
    let length = match second {
        0..=0x7f => 2 + second,
        0x81..=0x84 => {
            let digits = bytes.get(2..2 + second - 0x80)?;
            let value = digits.iter().fold(0_usize, |value, digit| value << 8 | usize::from(*digit));
            value.checked_add(2 + second - 0x80)?
        }
        _ => return None,
    };
    bytes.get(..length)
}

/// The signatures of a message over these bytes, unless it carries its own.
pub(crate) fn read(der: &[u8], content: &[u8]) -> Vec<Signature> {
    parsed(der, content).unwrap_or_default()
}

fn parsed(der: &[u8], content: &[u8]) -> Option<Vec<Signature>> {
    let message = ContentInfo::from_der(der).ok()?;
    let signed: SignedData = message.content.decode_as().ok()?;
    let holders: Vec<Holder> = signed
        .certificates
        .iter()
        .flat_map(|set| set.0.iter())
        .filter_map(|choice| match choice {
            CertificateChoices::Certificate(certificate) => Some(Holder::new(certificate.clone())),
            CertificateChoices::Other(_) => None,
        })
        .collect();
    let own = signed.encap_content_info.econtent.as_ref().map(|own| own.value().to_vec());
    let content = own.as_deref().unwrap_or(content);
    let signers = signed.signer_infos.0.iter().take(SIGNATURES_MAX);
    Some(signers.map(|signer| signature(signer, &holders, content)).collect())
}

fn signature(signer: &SignerInfo, holders: &[Holder], content: &[u8]) -> Signature {
    let mut found = Signature::new(Format::Cades);
    let holder = holders.iter().find(|holder| match &signer.sid {
        SignerIdentifier::IssuerAndSerialNumber(id) => holder.is_issued_as(&id.issuer, id.serial_number.as_bytes()),
        SignerIdentifier::SubjectKeyIdentifier(id) => holder.has_key_identifier(id.0.as_bytes()),
    });
    found.signer = holder.map(|holder| holder.told.clone());
    let attributes = signer.signed_attrs.as_ref();
    let signed = |wanted: &str| attributes.and_then(|all| value(all.iter(), wanted));
    found.claimed_at = signed(SIGNING_TIME)
        .and_then(|der| Time::from_der(&der).ok())
        .and_then(|time| i64::try_from(time.to_unix_duration().as_secs()).ok());
    found.has_time_stamp =
        signer.unsigned_attrs.as_ref().is_some_and(|all| all.iter().any(|one| one.oid.to_string() == TIME_STAMP));
    let Some(digest) = Digest::of_oid(&signer.digest_alg.oid.to_string()) else { return found };
    let actual = digest.of(&[content]);
    let scheme = signer.signature_algorithm.oid.to_string();
    let seal = |message: &[u8]| {
        holder.map_or(Verdict::Unchecked, |holder| {
            holder.verdict(message, (&scheme, digest), signer.signature.as_bytes())
        })
    };
    match attributes {
        Some(attributes) => {
            let told = signed(MESSAGE_DIGEST).and_then(|der| OctetString::from_der(&der).ok());
            found.digest = Verdict::of(told.is_some_and(|told| told.as_bytes() == actual));
            // What is signed are the attributes, and one of them is the digest of the file.
            found.seal = attributes.to_der().map_or(Verdict::Unchecked, |message| seal(&message));
        }
        None => {
            found.seal = seal(content);
            found.digest = found.seal;
        }
    }
    found
}

fn value<'a>(mut attributes: impl Iterator<Item = &'a Attribute>, wanted: &str) -> Option<Vec<u8>> {
    let found = attributes.find(|attribute| attribute.oid.to_string() == wanted)?;
    found.values.iter().next()?.to_der().ok()
}
