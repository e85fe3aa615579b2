//! The banned words of one person by their first byte, so that a text is read once however many words there are.

use super::blocklist::Blocklist;

#[derive(Debug, Clone, Default)]
pub(super) struct WordIndex {
    /// Sorted by the bytes of the word; no word is empty.
    words: Vec<(Blocklist, Vec<u8>)>,
    /// Which pairs of bytes begin a word, a bit for each; pairs share bits, so a bit only says where to look.
    beginnings: [u64; PAIRS / 64],
}

/// Enough that the words of one person leave most bits open.
const PAIRS: usize = 1024;

fn pair(one: u8, two: u8) -> usize {
    (usize::from(one) * 37 + usize::from(two)) % PAIRS
}

impl WordIndex {
    pub fn new(words: Vec<(Blocklist, String)>) -> Self {
        let words = words.into_iter().map(|(list, word)| (list, word.into_bytes()));
        let mut words: Vec<(Blocklist, Vec<u8>)> = words.filter(|(_, word)| !word.is_empty()).collect();
        words.sort_by(|one, two| one.1.cmp(&two.1));
        let mut beginnings = [0; PAIRS / 64];
        for (_, word) in &words {
            // A word of one byte begins with every pair that this byte begins; so does one at the end of a text.
            let seconds = word.get(1).map_or(0..=u8::MAX, |second| *second..=*second);
            for place in seconds.map(|second| pair(word[0], second)) {
                beginnings[place / 64] |= 1 << (place % 64);
            }
        }
        Self { words, beginnings }
    }

    /// The bits of the lists of every word that occurs in the text.
    pub fn found_in(&self, text: &[u8]) -> u16 {
        let mut found = 0;
        if self.words.is_empty() {
            return found;
        }
        for at in 0..text.len() {
            let place = pair(text[at], text.get(at + 1).copied().unwrap_or_default());
            if self.beginnings[place / 64] & (1 << (place % 64)) == 0 {
                continue;
            }
            let rest = &text[at..];
            let from = self.words.partition_point(|(_, word)| word[0] < rest[0]);
            let starting = self.words[from..].iter().take_while(|(_, word)| word[0] == rest[0]);
            found =
                starting.filter(|(_, word)| rest.starts_with(word)).fold(found, |found, (list, _)| found | list.bit());
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_at_every_place() {
        use Blocklist::{Email, Login, Names, Phone, Plate};
        let words = [(Names, "ala"), (Email, "al"), (Login, "kot"), (Names, ""), (Plate, "ż"), (Phone, "x")];
        let index = WordIndex::new(words.map(|(list, word)| (list, word.to_owned())).to_vec());
        let bits = |lists: &[Blocklist]| lists.iter().fold(0, |bits, list| bits | list.bit());
        assert_eq!(index.found_in("ala".as_bytes()), bits(&[Names, Email]));
        assert_eq!(index.found_in("xkotalż".as_bytes()), bits(&[Phone, Login, Email, Plate]));
        assert_eq!(index.found_in("kox".as_bytes()), bits(&[Phone]));
        assert_eq!(index.found_in("ko".as_bytes()), 0);
        assert_eq!(index.found_in(b""), 0);
        assert_eq!(WordIndex::new(vec![]).found_in(b"ala"), 0);
    }
}
