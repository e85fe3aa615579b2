//! The banned words of one person by their first byte, so that a text is read once however many words there are.

use super::blocklist::Blocklist;

#[derive(Debug, Clone, Default)]
pub(super) struct WordIndex {
    /// Sorted by the bytes of the word; no word is empty.
    words: Vec<(Blocklist, Vec<u8>)>,
    /// Which first bytes occur, a bit for each.
    first_bytes: [u64; 4],
}

impl WordIndex {
    pub fn new(words: Vec<(Blocklist, String)>) -> Self {
        let mut index = Self {
            words: words.into_iter().map(|(list, word)| (list, word.into_bytes())).collect(),
            first_bytes: [0; 4],
        };
        index.words.retain(|(_, word)| !word.is_empty());
        index.words.sort_by(|one, two| one.1.cmp(&two.1));
        for (_, word) in &index.words {
            index.first_bytes[usize::from(word[0] >> 6)] |= 1 << (word[0] & 63);
        }
        index
    }

    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The lists of every word that occurs in the text, with repetitions.
    pub fn found_in(&self, text: &[u8]) -> Vec<Blocklist> {
        let mut found = Vec::new();
        for (at, byte) in text.iter().enumerate() {
            if self.first_bytes[usize::from(byte >> 6)] & (1 << (byte & 63)) == 0 {
                continue;
            }
            let from = self.words.partition_point(|(_, word)| word[0] < *byte);
            let starting = self.words[from..].iter().take_while(|(_, word)| word[0] == *byte);
            found.extend(starting.filter(|(_, word)| text[at..].starts_with(word)).map(|(list, _)| *list));
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_at_every_place() {
        let words = ["ala", "al", "kot", "", "ż"].map(|word| (Blocklist::Names, word.to_owned()));
        let index = WordIndex::new(words.to_vec());
        assert_eq!(index.found_in("ala".as_bytes()).len(), 2);
        assert_eq!(index.found_in("xkotalxż".as_bytes()).len(), 3);
        assert_eq!(index.found_in("ko".as_bytes()), []);
        assert!(WordIndex::new(vec![]).is_empty());
    }
}
