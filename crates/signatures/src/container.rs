//! ASiC: a ZIP with files and the signatures over them (ETSI EN 319 162). Each signature is read as if its files lay beside it.
//!
//! Invariant: a container is somebody else's; what it may unpack to has a limit, and a file that no signature covers is said.

use std::collections::BTreeSet;
use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use crate::canonical::{Budget, parsed};
use crate::certificate::Digest;
use crate::xades::{self, Beside, DSIG, Found, text, unescaped, unpacked, words};
use crate::{Candidate, SIGNATURES_MAX, Signature, Verdict, among};

/// Files of a container, and bytes of all of them unpacked.
const FILES_MAX: usize = 128;
const BYTES_MAX: u64 = 64 << 20;
const FOLDER: &str = "META-INF/";

/// What lies in a container.
struct Packed {
    name: String,
    bytes: Vec<u8>,
}

impl Packed {
    fn is_content(&self) -> bool {
        !self.name.starts_with(FOLDER) && self.name != "mimetype" && !self.name.ends_with('/')
    }

    /// Whether it is of the folder of signatures and called like this.
    fn is_called(&self, part: &str, ending: &str) -> bool {
        let name = self.name.to_ascii_lowercase();
        let own = name.strip_prefix(&FOLDER.to_ascii_lowercase());
        own.is_some_and(|own| own.contains(part) && own.ends_with(ending))
    }
}

pub(crate) fn signatures(bytes: &[u8]) -> Vec<Signature> {
    let packed = unzip(bytes).unwrap_or_default();
    let contents: Vec<&Packed> = packed.iter().filter(|file| file.is_content()).collect();
    let candidates: Vec<Candidate<'_>> = contents.iter().map(|file| candidate(file)).collect();
    let mut found = Vec::new();
    let beside = Beside { candidates: &candidates, budget: &Budget::of_file() };
    for file in &packed {
        if found.len() >= SIGNATURES_MAX {
            break;
        }
        if file.is_called("signature", ".xml") {
            found.extend(xades::signatures(&file.bytes, beside));
        } else if file.is_called("signature", ".p7s") {
            found.extend(of_message(file, &packed, &candidates));
        }
    }
    let all: BTreeSet<&str> = contents.iter().map(|file| file.name.as_str()).collect();
    found.truncate(SIGNATURES_MAX);
    found.into_iter().map(|found| covering(found, &all)).collect()
}

fn candidate(file: &Packed) -> Candidate<'_> {
    Candidate { name: &file.name, bytes: &file.bytes }
}

/// A signature of a container is about all that lies in it; a file put in later is covered by none.
fn covering(found: Found, all: &BTreeSet<&str>) -> Signature {
    let mut signature = found.signature;
    let covered: BTreeSet<&str> = found.files.iter().map(String::as_str).collect();
    if signature.digest == Verdict::Holds {
        signature.coverage = Verdict::of(all.is_subset(&covered));
    }
    signature
}

/// CMS over the only file of the container, or over a list that names the files with their digests.
fn of_message(file: &Packed, packed: &[Packed], candidates: &[Candidate<'_>]) -> Vec<Found> {
    let lists: Vec<&Packed> = packed.iter().filter(|file| file.is_called("manifest", ".xml")).collect();
    let possible: Vec<Candidate<'_>> =
        candidates.iter().copied().chain(lists.iter().map(|list| candidate(list))).collect();
    let told = |mut signature: Signature| {
        let list = lists.iter().find(|list| signature.of_file.as_deref() == Some(list.name.as_str()));
        let Some(list) = list else {
            let files = signature.of_file.clone().into_iter().collect();
            return Found { signature, files };
        };
        let (verdict, files) = listed(&list.bytes, candidates);
        signature.digest = verdict;
        signature.of_file = (!files.is_empty()).then(|| files.join(", "));
        Found { signature, files }
    };
    // What a container signs lies in it.
    among(&file.bytes, &possible, true).into_iter().map(told).collect()
}

/// The files of a list: whether every digest fits, and the names of those that do.
fn listed(xml: &[u8], candidates: &[Candidate<'_>]) -> (Verdict, Vec<String>) {
    let Some(document) = text(xml).and_then(parsed) else {
        return (Verdict::Unchecked, Vec::new());
    };
    let mut files = Vec::new();
    let mut verdict = Verdict::Unchecked;
    for entry in document.descendants().filter(|node| node.tag_name().name() == "DataObjectReference").take(FILES_MAX) {
        let part = |name: &str| entry.children().find(|node| node.has_tag_name((DSIG, name)));
        let digest = part("DigestMethod").and_then(|node| Digest::of_address(node.attribute("Algorithm")?));
        let value = part("DigestValue").and_then(|node| unpacked(&words(node)));
        let name = entry.attribute("URI").map(unescaped).unwrap_or_default();
        let file = candidates.iter().find(|candidate| candidate.name == name);
        let (Some(digest), Some(value), Some(file)) = (digest, value, file) else {
            return (if verdict == Verdict::Fails { verdict } else { Verdict::Unchecked }, files);
        };
        if digest.of(&[file.bytes]) != value {
            return (Verdict::Fails, files);
        }
        verdict = Verdict::Holds;
        files.push(name);
    }
    (verdict, files)
}

/// Everything, or nothing where it is no container or too much.
fn unzip(bytes: &[u8]) -> Option<Vec<Packed>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    if archive.len() > FILES_MAX {
        return None;
    }
    let mut left = BYTES_MAX;
    let mut found: Vec<Packed> = Vec::new();
    for index in 0..archive.len() {
        let file = archive.by_index(index).ok()?;
        let name = file.name().ok()?.into_owned();
        let mut bytes = Vec::new();
        file.take(left + 1).read_to_end(&mut bytes).ok()?;
        left = left.checked_sub(bytes.len() as u64)?;
        if found.iter().any(|known| known.name == name) {
            // Two files of one name: it is not known which of them somebody will open.
            return None;
        }
        found.push(Packed { name, bytes });
    }
    Some(found)
}
