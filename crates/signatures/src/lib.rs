//! Electronic signatures made elsewhere: PAdES in a PDF, CMS beside a file, XAdES beside, around or inside a file, and ASiC
//! containers with either. What they say of themselves and whether it fits the file is told; whether the signer's
//! certificate is to be trusted is not.
//!
//! Invariants: pure; every input is somebody else's, so nothing in it is believed before it is compared, every loop over
//! it has a limit, and what cannot be checked is said to be unchecked.

mod canonical;
mod certificate;
mod container;
mod message;
mod pdf;
mod transforms;
mod xades;

pub use certificate::Certificate;

/// Signatures of one file that are looked at.
pub const SIGNATURES_MAX: usize = 32;

/// What a comparison found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Holds,
    Fails,
    /// Nothing to compare with, or a method that is not known here.
    Unchecked,
}

impl Verdict {
    fn of(holds: bool) -> Self {
        if holds { Self::Holds } else { Self::Fails }
    }
}

/// How a signature is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Pades,
    Cades,
    Xades,
}

/// One signature as it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    pub format: Format,
    /// The signer's certificate, as the signature brings it.
    pub signer: Option<Certificate>,
    /// When the signer says that it was made, in seconds since 1970.
    pub claimed_at: Option<i64>,
    /// Whether a time-stamping authority vouches for a time.
    pub has_time_stamp: bool,
    /// Whether the whole file is signed; `Fails` where bytes were added afterwards.
    pub coverage: Verdict,
    /// Bytes that stand behind what was signed.
    pub bytes_after: usize,
    /// Whether the digest that was signed is that of the file.
    pub digest: Verdict,
    /// Whether the signature itself was made with the key of the certificate.
    pub seal: Verdict,
    /// The file to which a detached signature belongs, where one fits.
    pub of_file: Option<String>,
}

impl Signature {
    fn new(format: Format) -> Self {
        Self {
            format,
            signer: None,
            claimed_at: None,
            has_time_stamp: false,
            coverage: Verdict::Unchecked,
            bytes_after: 0,
            digest: Verdict::Unchecked,
            seal: Verdict::Unchecked,
            of_file: None,
        }
    }

    /// Nothing that was compared contradicts it, and the digest was compared.
    pub fn is_sound(&self) -> bool {
        self.digest == Verdict::Holds && self.seal != Verdict::Fails && self.coverage != Verdict::Fails
    }
}

/// A file that a detached signature may belong to.
#[derive(Clone, Copy, Debug)]
pub struct Candidate<'a> {
    pub name: &'a str,
    pub bytes: &'a [u8],
}

/// The signatures inside a PDF, in the order in which they stand there.
pub fn in_pdf(bytes: &[u8]) -> Vec<Signature> {
    pdf::signatures(bytes)
}

/// A CMS signature beside a file (`.p7s`, DER or PEM); empty where the file is no signature.
pub fn beside(signature: &[u8], candidates: &[Candidate<'_>]) -> Vec<Signature> {
    among(signature, candidates, false)
}

/// The same; where the signed file must be one of these, a digest that fits none of them is a change.
pub(crate) fn among(signature: &[u8], candidates: &[Candidate<'_>], must_be_here: bool) -> Vec<Signature> {
    let der = message::der(signature);
    let Some(der) = der.as_deref() else { return Vec::new() };
    let fits = |candidate: &&Candidate<'_>| {
        message::read(der, candidate.bytes).iter().any(|signature| signature.digest == Verdict::Holds)
    };
    let found = candidates.iter().find(fits);
    let mut signatures = message::read(der, found.map_or(&[], |candidate| candidate.bytes));
    for signature in &mut signatures {
        signature.format = Format::Cades;
        signature.of_file = found.map(|candidate| candidate.name.to_owned());
        if found.is_none() && signature.digest == Verdict::Fails && !must_be_here {
            // The file that was signed may not be here; that is no forgery.
            signature.digest = Verdict::Unchecked;
        }
        signature.coverage = if found.is_some() { Verdict::Holds } else { Verdict::Unchecked };
    }
    signatures
}

/// The signatures of an XML file; a detached one is compared with the files it may belong to.
pub fn in_xml(xml: &[u8], candidates: &[Candidate<'_>]) -> Vec<Signature> {
    let beside = xades::Beside { candidates, budget: &canonical::Budget::of_file() };
    xades::signatures(xml, beside).into_iter().map(|found| found.signature).collect()
}

/// The signatures of an ASiC container (`.asice`, `.sce`, `.asics`) over the files in it; empty where it is none.
pub fn in_container(zip: &[u8]) -> Vec<Signature> {
    container::signatures(zip)
}
