//! References to law as each language writes them: `GDPR 33(1)` is `art. 33 ust. 1 RODO` to a Polish reader.
//!
//! A reference whose wording, number or meaning is not certain never stands without its mark.

use askama::Template;
use rodowod_domain::provenance::{Certainty, Doubt};
use rodowod_domain::references::doubt_of_law;

use crate::text::{Language, Text};

/// A reference with its mark.
#[derive(Clone, Debug, Default, Template)]
#[template(path = "parts/law.html")]
pub struct Cited {
    pub law: String,
    pub doubt: Option<DoubtShown>,
}

impl Cited {
    pub fn is_empty(&self) -> bool {
        self.law.is_empty()
    }
}

pub fn cited(text: Text, law: &str) -> Cited {
    Cited { law: shown(text, law), doubt: doubt(text, law) }
}

/// The mark that something is not certain; unfolded it says why.
#[derive(Clone, Debug, PartialEq, Eq, Template)]
#[template(path = "parts/doubt.html")]
pub struct DoubtShown {
    /// A class of the style sheet: `unsettled` for the law itself, `convention` for what somebody chose.
    pub class: &'static str,
    pub mark: String,
    pub sentence: String,
}

pub fn doubt(text: Text, law: &str) -> Option<DoubtShown> {
    doubt_of_law(law).map(|doubt| doubt_shown(text, &doubt))
}

pub fn doubt_shown(text: Text, doubt: &Doubt) -> DoubtShown {
    let class = match doubt.certainty {
        Certainty::Weak | Certainty::Unsettled => "unsettled",
        Certainty::Solid | Certainty::House | Certainty::Proposal | Certainty::Memory => "convention",
    };
    let mark = text.get(&doubt.mark_key()).into_owned();
    DoubtShown { class, mark, sentence: text.get(doubt.sentence_key()).into_owned() }
}

/// A reference for the reader; what has another shape than those known is shown as it stands.
pub fn shown(text: Text, law: &str) -> String {
    if law.is_empty() {
        return String::new();
    }
    let parts: Vec<String> = law.split(';').map(|part| one(text, part.trim())).collect();
    parts.join("; ")
}

fn one(text: Text, law: &str) -> String {
    if law == "house rule" {
        return text.get("law-house-rule").into_owned();
    }
    for (name, key) in ACTS {
        if let Some(places) = law.strip_prefix(name).and_then(|rest| rest.strip_prefix(' ')) {
            let act = text.get(key);
            return match text.language {
                Language::Polish => polish(&act, places),
                Language::English => english(&act, places),
            };
        }
    }
    match text.language {
        Language::Polish => statute(law).unwrap_or_else(|| law.to_owned()),
        Language::English => english_statute(law).unwrap_or_else(|| law.to_owned()),
    }
}

const ACTS: [(&str, &str); 6] = [
    ("GDPR", "law-gdpr"),
    ("Reg. 1182/71", "law-regulation-1182"),
    ("KC", "law-kc"),
    ("KPA", "law-kpa"),
    ("EDPB", "law-edpb"),
    ("CJEU", "law-cjeu"),
];

/// Codes cited by their letters, after the places as the offices write it: `art. 97 § 2 KRO`; and their names in English.
const CODES: [(&str, &str); 6] = [
    ("KRO", "Family and Guardianship Code"),
    ("KPC", "Code of Civil Procedure"),
    ("KPK", "Code of Criminal Procedure"),
    ("KK", "Criminal Code"),
    ("KP", "Labour Code"),
    ("u.p.p.", "Patients' Rights Act"),
];

/// Acts that the policy cites, by their names in English. One that is not here keeps its own.
const IN_ENGLISH: [(&str, &str); 4] = [
    ("ustawa o ochronie danych osobowych", "Data Protection Act"),
    ("ustawa o dostępie do informacji publicznej", "Access to Public Information Act"),
    ("prawo autorskie", "Copyright Act"),
    ("Prawo oświatowe", "Education Law Act"),
];

/// Names that a number follows which is no article.
const NO_ARTICLES: [&str; 3] = ["Dz.U.", "M.P.", "(EU)"];

/// A Polish act with its places written out: `Prawo oświatowe art. 68 ust. 1 pkt 6`. `None` for any other shape.
fn statute(law: &str) -> Option<String> {
    if let Some(part) = law.strip_prefix("UODO form ") {
        return Some(format!("formularz UODO, część {part}"));
    }
    if let Some((code, places)) = law.split_once(' ').filter(|(code, _)| name_of(&CODES, code).is_some()) {
        return Some(polish(code, places));
    }
    let (act, places) = act_and_places(law)?;
    let places: Vec<String> = places.split(", ").map(polish_place).collect();
    Some(format!("{act} {}", places.join(", ")))
}

/// The same in English: `art. 68(1)(6) Education Law Act`.
fn english_statute(law: &str) -> Option<String> {
    if law.starts_with("UODO form ") {
        return None;
    }
    if let Some((code, places)) = law.split_once(' ')
        && let Some(name) = name_of(&CODES, code)
    {
        return Some(format!("art. {} {name}", places.replace("§", "§ ").replace("§  ", "§ ")));
    }
    let (act, places) = act_and_places(law)?;
    Some(format!("art. {places} {}", name_of(&IN_ENGLISH, act).unwrap_or(act)))
}

fn name_of(names: &[(&str, &'static str)], known: &str) -> Option<&'static str> {
    names.iter().find(|(name, _)| *name == known).map(|(_, name)| *name)
}

/// An act and its articles, told apart: the articles are the end of the reference, from the first word on that is one.
fn act_and_places(law: &str) -> Option<(&str, &str)> {
    if law.contains('§') || NO_ARTICLES.iter().any(|name| law.starts_with(name)) {
        return None;
    }
    let starts = law.match_indices(' ').map(|(at, _)| at + 1);
    let at = starts.into_iter().find(|at| law[*at..].split(", ").all(is_place))?;
    let act = law[..at].trim_end();
    Some((act.strip_suffix("art.").map_or(act, str::trim_end), &law[at..]))
}

/// `108a(4)`, `22²`, `9a-9c`.
fn is_place(place: &str) -> bool {
    let number = place.split('(').next().unwrap_or_default();
    number.starts_with(|first: char| first.is_ascii_digit())
        && number.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '¹' | '²' | '³' | '-'))
}

fn polish(act: &str, places: &str) -> String {
    if act.ends_with("EROD") || act == "TSUE" {
        return format!("{act} {}", places.replace("§ ", "pkt "));
    }
    let places: Vec<String> = places.split(", ").map(|place| polish_place(place.trim())).collect();
    let placed = format!("{} {act}", places.join(", "));
    // The definitions of art. 4 are points, not paragraphs.
    if act == "RODO" { placed.replace("art. 4 ust. ", "art. 4 pkt ") } else { placed }
}

fn polish_place(place: &str) -> String {
    if let Some(recital) = place.strip_prefix("rec. ") {
        return format!("motyw {recital}");
    }
    let place = place.strip_prefix("art. ").unwrap_or(place);
    if let Some((place, subparagraph)) = place.split_once(" subpara ") {
        let subparagraph = match subparagraph {
            "1" => "pierwszy",
            "2" => "drugi",
            "3" => "trzeci",
            _ => subparagraph,
        };
        return format!("{} akapit {subparagraph}", polish_place(place));
    }
    if let Some((from, to)) = place.split_once(" to ") {
        return format!("{}–{to}", polish_place(from));
    }
    let place = place.replace(")-(", "–").replace('-', "–").replace("§", "§ ").replace("§  ", "§ ");
    let mut words = vec![format!("art. {}", place.split('(').next().unwrap_or_default())];
    for (depth, unit) in place.split('(').skip(1).map(|unit| unit.trim_end_matches(')')).enumerate() {
        let is_letter = unit.starts_with(|first: char| first.is_ascii_lowercase());
        let name = match (is_letter, depth) {
            (true, _) => "lit.",
            (false, 0) => "ust.",
            (false, _) => "pkt",
        };
        words.push(format!("{name} {unit}"));
    }
    words.join(" ")
}

fn english(act: &str, places: &str) -> String {
    if places.starts_with(|first: char| first.is_ascii_digit()) && !act.contains("EDPB") {
        return format!("art. {places} {act}");
    }
    if places.starts_with("art. ") { format!("{places} {act}") } else { format!("{act} {places}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_written_as_each_language_writes_them() {
        let table = [
            ("GDPR 33(1)", "art. 33 ust. 1 RODO", "art. 33(1) GDPR"),
            ("GDPR art. 14(3)(b)", "art. 14 ust. 3 lit. b RODO", "art. 14(3)(b) GDPR"),
            (
                "GDPR 33(1), 34(1), rec. 75",
                "art. 33 ust. 1, art. 34 ust. 1, motyw 75 RODO",
                "art. 33(1), 34(1), rec. 75 GDPR",
            ),
            ("KC art. 111 § 2", "art. 111 § 2 KC", "art. 111 § 2 Civil Code"),
            ("EDPB 01/2022 § 159", "wytyczne EROD 01/2022 pkt 159", "EDPB guidelines 01/2022 § 159"),
            ("Dz.U. 2024 poz. 773", "Dz.U. 2024 poz. 773", "Dz.U. 2024 poz. 773"),
            ("GDPR 6(1) subpara 2", "art. 6 ust. 1 akapit drugi RODO", "art. 6(1) subpara 2 GDPR"),
            ("GDPR 32 to 36", "art. 32–36 RODO", "art. 32 to 36 GDPR"),
            ("Prawo oświatowe art. 108a(4)", "Prawo oświatowe art. 108a ust. 4", "art. 108a(4) Education Law Act"),
            (
                "Prawo oświatowe 68(1)(6), 102(1)(6)",
                "Prawo oświatowe art. 68 ust. 1 pkt 6, art. 102 ust. 1 pkt 6",
                "art. 68(1)(6), 102(1)(6) Education Law Act",
            ),
            ("GDPR 4(12), 44(1)", "art. 4 pkt 12, art. 44 ust. 1 RODO", "art. 4(12), 44(1) GDPR"),
            ("KRO 97 §2", "art. 97 § 2 KRO", "art. 97 § 2 Family and Guardianship Code"),
            ("KP 22³", "art. 22³ KP", "art. 22³ Labour Code"),
            ("GDPR 32(1)(a)-(d)", "art. 32 ust. 1 lit. a–d RODO", "art. 32(1)(a)-(d) GDPR"),
            ("UODO form 5", "formularz UODO, część 5", "UODO form 5"),
            ("M.P. 2019 poz. 666", "M.P. 2019 poz. 666", "M.P. 2019 poz. 666"),
            ("ustawa z 10 stycznia 2018 r.", "ustawa z 10 stycznia 2018 r.", "ustawa z 10 stycznia 2018 r."),
            ("KRI § 19 ust. 2 pkt 14", "KRI § 19 ust. 2 pkt 14", "KRI § 19 ust. 2 pkt 14"),
            ("GDPR 32(1)(b); KRI § 19", "art. 32 ust. 1 lit. b RODO; KRI § 19", "art. 32(1)(b) GDPR; KRI § 19"),
            (
                "KP 67¹⁸; GDPR 15-22, 7(3)",
                "art. 67¹⁸ KP; art. 15–22, art. 7 ust. 3 RODO",
                "art. 67¹⁸ Labour Code; art. 15-22, 7(3) GDPR",
            ),
        ];
        for (law, polish, english) in table {
            assert_eq!(shown(Text::of(Language::Polish), law), polish);
            assert_eq!(shown(Text::of(Language::English), law), english);
        }
    }
}
