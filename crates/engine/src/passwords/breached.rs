//! Passwords that were found in breaches: a file beside the data, looked into without being read as a whole.
//!
//! Invariant: the file is one line for each password, its SHA-1 in hexadecimal, a colon, how often it was found; sorted by
//! the hash, as the published lists are. A file that is not sorted finds less than it holds, so `doctor` looks at it. Nothing of a password leaves the machine.

use std::fs::File;
use std::io::{BufRead as _, BufReader, Seek as _, SeekFrom};
use std::path::Path;

use anyhow::Context as _;
use ring::digest::{SHA1_FOR_LEGACY_USE_ONLY, digest};

use crate::hexadecimal;

/// The name of the file in the data folder.
pub(crate) const NAME: &str = "breached-passwords.txt";
/// Letters of a hash.
const HASH: usize = 40;
/// Longest line that is believed, in bytes.
const LINE_MAX: u64 = 80;
/// Halvings at most: enough for any file that a disk holds.
const STEPS_MAX: u32 = 64;
/// Lines that are looked at to see whether this is a list.
const LINES_LOOKED_AT: usize = 100;

/// Whether the list knows the password; without a list it knows none.
pub(crate) fn is_breached(folder: &Path, password: &str) -> anyhow::Result<bool> {
    let path = folder.join(NAME);
    let file = match File::open(&path) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(error).with_context(|| path.display().to_string()),
    };
    let sought = hexadecimal(digest(&SHA1_FOR_LEGACY_USE_ONLY, password.as_bytes()).as_ref()).to_ascii_uppercase();
    is_listed(file, &sought).with_context(|| path.display().to_string())
}

/// Whether there is a list that can be looked into; an error tells what is wrong with it. It reads the first lines and the last.
pub(crate) fn look(folder: &Path) -> anyhow::Result<bool> {
    let path = folder.join(NAME);
    if !path.exists() {
        return Ok(false);
    }
    checked(&path).with_context(|| path.display().to_string())?;
    Ok(true)
}

fn checked(path: &Path) -> anyhow::Result<()> {
    let file = File::open(path)?;
    let length = file.metadata()?.len();
    let mut reader = BufReader::new(file);
    let (mut place, mut hashes) = (0, Vec::new());
    // The last line begins somewhere within what two lines take.
    for from in [0, length.saturating_sub(LINE_MAX * 2)] {
        place = place.max(from);
        for _ in 0..LINES_LOOKED_AT {
            let Some((begins, line)) = line_from(&mut reader, place)? else { break };
            let hash = hash_of(&line);
            let is_hash = hash.len() == HASH && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
            anyhow::ensure!(is_hash, "a line does not begin with a SHA-1 in hexadecimal");
            hashes.push(hash);
            place = begins + line.len() as u64 + 1;
        }
    }
    anyhow::ensure!(hashes.is_sorted(), "the list is not sorted by hash");
    Ok(())
}

/// The hash at the beginning of a line, in capital letters.
fn hash_of(line: &str) -> String {
    line.get(..HASH).unwrap_or(line).to_ascii_uppercase()
}

/// Halves the file until the line stands alone. A line belongs to the half in which it begins.
fn is_listed(file: File, sought: &str) -> anyhow::Result<bool> {
    let (mut low, mut high) = (0, file.metadata()?.len());
    let mut reader = BufReader::new(file);
    for _ in 0..STEPS_MAX {
        if low >= high {
            return Ok(false);
        }
        let middle = low + (high - low) / 2;
        let Some((begins, line)) = line_from(&mut reader, middle)?.filter(|(begins, _)| *begins < high) else {
            high = middle;
            continue;
        };
        match hash_of(&line).as_str().cmp(sought) {
            std::cmp::Ordering::Equal => return Ok(true),
            std::cmp::Ordering::Less => low = begins + line.len() as u64 + 1,
            std::cmp::Ordering::Greater => high = middle,
        }
    }
    Ok(false)
}

/// The first line that begins at this place or behind it, and where.
fn line_from(reader: &mut BufReader<File>, place: u64) -> anyhow::Result<Option<(u64, String)>> {
    let mut begins = place;
    let mut line = Vec::new();
    if place > 0 {
        // One step back, so that a line that begins right here is not passed over.
        reader.seek(SeekFrom::Start(place - 1))?;
        begins = place - 1 + read_line(reader, &mut line)?;
        line.clear();
    } else {
        reader.seek(SeekFrom::Start(0))?;
    }
    if read_line(reader, &mut line)? == 0 {
        return Ok(None);
    }
    let text = String::from_utf8(line).context("a line is no text")?;
    Ok(Some((begins, text.trim_end_matches('\n').to_owned())))
}

fn read_line(reader: &mut BufReader<File>, line: &mut Vec<u8>) -> anyhow::Result<u64> {
    use std::io::Read as _;
    let count = reader.by_ref().take(LINE_MAX).read_until(b'\n', line)?;
    anyhow::ensure!((count as u64) < LINE_MAX, "a line is too long");
    Ok(count as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A list of so many passwords, sorted as the published ones are.
    fn list(count: usize, end: &str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let hash = |number: usize| {
            let hash = digest(&SHA1_FOR_LEGACY_USE_ONLY, format!("wyciek {number}").as_bytes());
            hash.as_ref().iter().map(|byte| format!("{byte:02X}")).collect::<String>()
        };
        let mut lines: Vec<String> = (0..count).map(|number| format!("{}:{}{end}", hash(number), number + 1)).collect();
        lines.sort();
        std::fs::write(folder.path().join(NAME), lines.concat()).unwrap();
        folder
    }

    #[test]
    fn a_password_from_a_breach_is_found_wherever_it_stands() {
        for end in ["\n", "\r\n"] {
            for count in [1, 2, 3, 200] {
                let folder = list(count, end);
                for number in 0..count {
                    assert!(is_breached(folder.path(), &format!("wyciek {number}")).unwrap(), "{number} of {count}");
                }
                for other in ["", "wyciek", "wyciek 1000", "Wyciek 1"] {
                    assert!(!is_breached(folder.path(), other).unwrap(), "{other} among {count}");
                }
            }
        }
        assert!(!is_breached(tempfile::tempdir().unwrap().path(), "wyciek 1").unwrap(), "there is no list");
        assert!(!is_breached(list(0, "\n").path(), "wyciek 1").unwrap());
    }

    #[test]
    fn what_is_no_list_is_told_and_not_taken_for_an_answer() {
        let folder = tempfile::tempdir().unwrap();
        assert!(!look(folder.path()).unwrap(), "there is none");
        std::fs::write(folder.path().join(NAME), "x".repeat(10_000)).unwrap();
        assert!(is_breached(folder.path(), "wyciek 1").is_err());
        for count in [1, 2, LINES_LOOKED_AT + 50] {
            let sorted = list(count, "\r\n");
            assert!(look(sorted.path()).unwrap(), "{count}");
            let path = sorted.path().join(NAME);
            let text = std::fs::read_to_string(&path).unwrap();
            std::fs::write(&path, text.to_lowercase()).unwrap();
            assert!(is_breached(sorted.path(), "wyciek 0").unwrap(), "small letters mean the same");
            let first = text.lines().next().unwrap();
            for wrong in [format!("{text}hasło\n"), format!("{text}{first}\n"), "x".repeat(10_000)] {
                // One line twice is in order where it is the only one.
                std::fs::write(&path, &wrong).unwrap();
                assert_eq!(look(sorted.path()).is_ok(), count == 1 && wrong.matches(first).count() == 2, "{wrong}");
            }
        }
    }
}
