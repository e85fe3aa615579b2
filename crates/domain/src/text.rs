//! Folding and splitting of text, so that search, import and keys agree on what the same word is.

use std::collections::HashSet;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

/// The word under which a variant without fields is stored, typed and translated: `legal-duty`.
pub fn word<T: Serialize>(variant: &T) -> String {
    match serde_json::to_value(variant) {
        Ok(Value::String(word)) => word,
        _ => unreachable!("only variants without fields are asked for their word"),
    }
}

/// The variant of a word, or `None` for any other word.
pub fn from_word<T: DeserializeOwned>(word: &str) -> Option<T> {
    serde_json::from_value(Value::String(word.trim().to_owned())).ok()
}

/// `RequestKind` and `aware_at` become `request-kind` and `aware-at`.
pub fn kebab(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 4);
    let mut previous_is_lower = false;
    for letter in name.chars() {
        if letter == '_' {
            out.push('-');
            previous_is_lower = false;
            continue;
        }
        if letter.is_ascii_uppercase() && previous_is_lower {
            out.push('-');
        }
        previous_is_lower = letter.is_ascii_lowercase() || letter.is_ascii_digit();
        out.push(letter.to_ascii_lowercase());
    }
    out
}

/// Lower case without diacritics: `Żółć` becomes `zolc`. Polish ł has no decomposition, so it is named here.
pub fn fold(text: &str) -> String {
    text.nfkd()
        .filter(|letter| !unicode_normalization::char::is_combining_mark(*letter))
        .flat_map(char::to_lowercase)
        .map(|letter| if letter == 'ł' { 'l' } else { letter })
        .collect()
}

/// Whole words of a text, folded, each once, in order of appearance.
pub fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let mut known = HashSet::new();
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty() && known.insert(*word)).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_fold_polish_letters_and_split_at_hyphens() {
        assert_eq!(words("Łucja Żółć-Wąs, łucja"), ["lucja", "zolc", "was"]);
    }

    #[test]
    fn keys_are_kebab_case() {
        assert_eq!(kebab("RequestKind"), "request-kind");
        assert_eq!(kebab("aware_at"), "aware-at");
        assert_eq!(kebab("Article9"), "article9");
    }
}
