//! The certificate that a signature brings: whom it names, who issued it, for how long, and its key.

use ring::signature::{self as algorithms, UnparsedPublicKey, VerificationAlgorithm};
use x509_cert::der::asn1::ObjectIdentifier;
use x509_cert::der::{Decode as _, Encode as _};
use x509_cert::name::Name;

use crate::Verdict;

const COMMON_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.3");
const ORGANISATION: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.10");
const RSA: &str = "1.2.840.113549.1.1.1";
const RSA_PSS: &str = "1.2.840.113549.1.1.10";
const EC: &str = "1.2.840.10045.2.1";
const P256: &str = "1.2.840.10045.3.1.7";
const P384: &str = "1.3.132.0.34";
const ED25519: &str = "1.3.101.112";

/// What a certificate says. Nobody here vouches for its issuer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// The common name, or the whole name where there is none.
    pub subject: String,
    pub issuer: String,
    /// Hexadecimal.
    pub serial: String,
    /// Seconds since 1970.
    pub valid_from: i64,
    pub valid_to: i64,
    /// Whether it names itself as its issuer.
    pub is_own_issuer: bool,
}

/// A digest by the name of its algorithm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Digest {
    Sha256,
    Sha384,
    Sha512,
}

impl Digest {
    pub(crate) fn of_oid(oid: &str) -> Option<Self> {
        match oid {
            "2.16.840.1.101.3.4.2.1" => Some(Self::Sha256),
            "2.16.840.1.101.3.4.2.2" => Some(Self::Sha384),
            "2.16.840.1.101.3.4.2.3" => Some(Self::Sha512),
            _ => None,
        }
    }

    /// By the end of an address such as `http://www.w3.org/2001/04/xmlenc#sha256`.
    pub(crate) fn of_address(address: &str) -> Option<Self> {
        match address.rsplit('#').next()? {
            "sha256" => Some(Self::Sha256),
            "sha384" => Some(Self::Sha384),
            "sha512" => Some(Self::Sha512),
            _ => None,
        }
    }

    pub(crate) fn of(self, parts: &[&[u8]]) -> Vec<u8> {
        fn sum<D: sha2::Digest>(parts: &[&[u8]]) -> Vec<u8> {
            let mut hasher = D::new();
            parts.iter().for_each(|part| hasher.update(part));
            hasher.finalize().to_vec()
        }
        match self {
            Self::Sha256 => sum::<sha2::Sha256>(parts),
            Self::Sha384 => sum::<sha2::Sha384>(parts),
            Self::Sha512 => sum::<sha2::Sha512>(parts),
        }
    }
}

/// A certificate with the key in it.
pub(crate) struct Holder {
    pub told: Certificate,
    inner: x509_cert::Certificate,
}

impl Holder {
    pub(crate) fn new(inner: x509_cert::Certificate) -> Self {
        let tbs = &inner.tbs_certificate;
        let seconds =
            |time: x509_cert::time::Time| i64::try_from(time.to_unix_duration().as_secs()).unwrap_or_default();
        let serial = tbs.serial_number.as_bytes().iter().map(|byte| format!("{byte:02X}")).collect();
        let told = Certificate {
            subject: named(&tbs.subject),
            issuer: named(&tbs.issuer),
            serial,
            valid_from: seconds(tbs.validity.not_before),
            valid_to: seconds(tbs.validity.not_after),
            is_own_issuer: tbs.subject == tbs.issuer,
        };
        Self { told, inner }
    }

    pub(crate) fn from_der(der: &[u8]) -> Option<Self> {
        x509_cert::Certificate::from_der(der).ok().map(Self::new)
    }

    pub(crate) fn is_issued_as(&self, issuer: &Name, serial: &[u8]) -> bool {
        let tbs = &self.inner.tbs_certificate;
        tbs.issuer == *issuer && tbs.serial_number.as_bytes() == serial
    }

    /// Whether the key identifier of the certificate is this one.
    pub(crate) fn has_key_identifier(&self, identifier: &[u8]) -> bool {
        const KEY_IDENTIFIER: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.14");
        let extensions = self.inner.tbs_certificate.extensions.iter().flatten();
        let mut found = extensions.filter(|extension| extension.extn_id == KEY_IDENTIFIER);
        // The value is an octet string inside an octet string: its last bytes are the identifier.
        found.any(|extension| !identifier.is_empty() && extension.extn_value.as_bytes().ends_with(identifier))
    }

    /// Whether the signature over the message was made with the key of this certificate.
    pub(crate) fn verdict(&self, message: &[u8], (scheme, digest): (&str, Digest), signature: &[u8]) -> Verdict {
        let spki = &self.inner.tbs_certificate.subject_public_key_info;
        let key = spki.algorithm.oid.to_string();
        let curve = self.curve();
        let algorithm: &'static dyn VerificationAlgorithm = match (key.as_str(), curve.as_deref(), digest) {
            (RSA, _, Digest::Sha256) if scheme == RSA_PSS => &algorithms::RSA_PSS_2048_8192_SHA256,
            (RSA, _, Digest::Sha384) if scheme == RSA_PSS => &algorithms::RSA_PSS_2048_8192_SHA384,
            (RSA, _, Digest::Sha512) if scheme == RSA_PSS => &algorithms::RSA_PSS_2048_8192_SHA512,
            (RSA, _, Digest::Sha256) => &algorithms::RSA_PKCS1_2048_8192_SHA256,
            (RSA, _, Digest::Sha384) => &algorithms::RSA_PKCS1_2048_8192_SHA384,
            (RSA, _, Digest::Sha512) => &algorithms::RSA_PKCS1_2048_8192_SHA512,
            (EC, Some(P256), Digest::Sha256) => &algorithms::ECDSA_P256_SHA256_ASN1,
            (EC, Some(P256), Digest::Sha384) => &algorithms::ECDSA_P256_SHA384_ASN1,
            (EC, Some(P384), Digest::Sha256) => &algorithms::ECDSA_P384_SHA256_ASN1,
            (EC, Some(P384), Digest::Sha384) => &algorithms::ECDSA_P384_SHA384_ASN1,
            (ED25519, ..) => &algorithms::ED25519,
            _ => return Verdict::Unchecked,
        };
        let key = UnparsedPublicKey::new(algorithm, spki.subject_public_key.raw_bytes());
        Verdict::of(key.verify(message, signature).is_ok())
    }

    /// The same for a signature in XML, which names its method by an address and writes the two numbers of ECDSA side by side.
    pub(crate) fn xml_verdict(&self, message: &[u8], method: &str, signature: &[u8]) -> Verdict {
        let name = method.rsplit('#').next().unwrap_or_default();
        // Whole names: a name that is only like one of them is another method.
        let rsa = match name {
            "rsa-sha256" => Some((RSA, Digest::Sha256)),
            "rsa-sha384" => Some((RSA, Digest::Sha384)),
            "rsa-sha512" => Some((RSA, Digest::Sha512)),
            "sha256-rsa-MGF1" => Some((RSA_PSS, Digest::Sha256)),
            "sha384-rsa-MGF1" => Some((RSA_PSS, Digest::Sha384)),
            "sha512-rsa-MGF1" => Some((RSA_PSS, Digest::Sha512)),
            _ => None,
        };
        if let Some(scheme) = rsa {
            return self.verdict(message, scheme, signature);
        }
        let algorithm: &'static dyn VerificationAlgorithm = match (name, self.curve().as_deref()) {
            ("ecdsa-sha256", Some(P256)) => &algorithms::ECDSA_P256_SHA256_FIXED,
            ("ecdsa-sha384", Some(P384)) => &algorithms::ECDSA_P384_SHA384_FIXED,
            _ => return Verdict::Unchecked,
        };
        let spki = &self.inner.tbs_certificate.subject_public_key_info;
        let key = UnparsedPublicKey::new(algorithm, spki.subject_public_key.raw_bytes());
        Verdict::of(key.verify(message, signature).is_ok())
    }

    /// The curve of its key, where it has one.
    fn curve(&self) -> Option<String> {
        let parameters = self.inner.tbs_certificate.subject_public_key_info.algorithm.parameters.as_ref()?;
        Some(ObjectIdentifier::from_der(&parameters.to_der().ok()?).ok()?.to_string())
    }

    pub(crate) fn der(&self) -> Option<Vec<u8>> {
        self.inner.to_der().ok()
    }
}

/// The common name, with the organisation where there is one; the whole name where there is neither.
fn named(name: &Name) -> String {
    let part = |wanted: ObjectIdentifier| {
        let mut parts = name.0.iter().flat_map(|relative| relative.0.iter());
        let found = parts.find(|part| part.oid == wanted)?;
        let text = String::from_utf8_lossy(found.value.value());
        let plain: String = text.chars().filter(|letter| !letter.is_control()).take(200).collect();
        (!plain.trim().is_empty()).then(|| plain.trim().to_owned())
    };
    match (part(COMMON_NAME), part(ORGANISATION)) {
        (Some(person), Some(office)) if person != office => format!("{person} ({office})"),
        (Some(one), _) | (None, Some(one)) => one,
        (None, None) => name.to_string().chars().take(400).collect(),
    }
}
