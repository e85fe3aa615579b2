//! The inventory of data sets, on paper and in systems.
//!
//! An office's own list imports whole: only name and form are asked for. What kinds of data a set holds is recognised
//! from its name and the content of its fields, and may be added to by hand, never taken away silently.

use jiff::civil::{Date, date};
use rodowod_domain::field::{Line, Text};
use rodowod_domain::register::{Group, Moment, Register};
use rodowod_domain::text::fold;
use rodowod_domain::workflow::{Move, Workflow, closed, open};
use rodowod_domain::{choice, register};

use crate::posts;

choice! {
    pub enum Form {
        Paper: "papier" "tradyc" "kartotek" "paper",
        Electronic: "elektron" "informat" "komputer" "cyfr" "electron",
    }
}

choice! {
    /// Kinds of data that ask for more care.
    pub enum DataMark {
        NationalNumber,
        IdentityDocument,
        SpecialCategory,
        Criminal,
        Children,
        Family,
        Financial,
    }
}

/// Beginnings of consecutive words that give a kind of data away, parted by commas.
const SIGNS: &[(DataMark, &str)] = &[
    (DataMark::NationalNumber, "pesel"),
    (DataMark::IdentityDocument, "dowodu osob, dowod osob, paszport"),
    (
        DataMark::SpecialCategory,
        "zdrowi, zdrowot, lekar, medyczn, chorob, niepelnospraw, dysleks, dysgraf, dyskalkul, orzecze, uraz, szczepie, \
         wyznani, religi, etniczn, narodowos, biometr, genetyczn, zwiazku zawodow, zwiazki zawodow, pomocy psycholog, \
         pomoc psycholog, opieki psycholog",
    ),
    (DataMark::Criminal, "karaln, niekaraln, skazan, wyrok"),
    (DataMark::Children, "uczni, uczen, dziec, wychowank, maloletn"),
    (
        DataMark::Family,
        "rodzic, rodzin, opiekunow prawn, opiekuna prawn, prawnych opiekun, prawnego opiekun, ojc, matk, malzon, \
         wspolmalzon, malzensk",
    ),
    (DataMark::Financial, "konta bank, konto bank, wynagrodz, dochod, listy plac, emerytur, stawki, zarobk"),
];

register! {
    /// One set of personal data.
    pub struct Dataset {
        name: Line = max(200).column().section("set").headings(&[
            "zbior", "nazwa zbioru", "zbior danych", "nazwa zbioru danych", "zbior danych osobowych", "nazwa",
        ]),
        form: Form = column().headings(&["postac", "forma", "forma zbioru", "forma przechowywania", "sposob przetwarzania"]),
        contents: Option<Text> = law("GDPR 30(1)(c)").headings(&[
            "zawartosc pol informacyjnych", "zawartosc", "zakres danych", "pola informacyjne", "opis zbioru", "opis",
        ]),
        added_marks: Vec<DataMark> = law("GDPR 9, 10"),
        recognised: Vec<DataMark> = derived().column().law("GDPR 9, 10, 87"),

        users: Vec<Line> = max(50).section("people").law("GDPR 29, 32(4)").headings(&[
            "uzytkownicy przetwarzajacy dany zbior lub czesc zbioru", "uzytkownicy systemu informatycznego",
            "uzytkownicy", "osoby majace dostep", "stanowiska", "dostep",
        ]),
        posts: Vec<Line> = derived().column(),
        keeper: Option<Line> = max(120).column().headings(&["opiekun zbioru", "opiekun", "osoba odpowiedzialna"]),

        archive_class: Option<Line> = max(40).section("retention").law("GDPR 5(1)(e)").headings(&[
            "kategoria archiwalna", "jrwa", "symbol jrwa",
        ]),
        retention: Option<Line> = max(300).law("GDPR 5(1)(e)").headings(&["okres przechowywania", "retencja"]),
        remarks: Option<Text> = max(5000).headings(&["uwagi"]),
        archived_on: Option<Date> = past(),
        disposed_on: Option<Date> = past().law("GDPR 5(1)(e)"),
        disposal_protocol: Option<Line> = max(120),
    }
}

const WORKFLOW: Workflow = Workflow {
    states: &[open("kept"), open("archived"), closed("disposed")],
    moves: &[
        Move::new("archive", &["kept"], "archived").needs(&["archived_on"]),
        Move::new("bring-back", &["archived"], "kept").reason(),
        Move::new("dispose", &["kept", "archived"], "disposed")
            .needs(&["disposed_on", "disposal_protocol"])
            .reason()
            .law("GDPR 5(1)(e)"),
        Move::new("reopen", &["disposed"], "kept").reason(),
    ],
};

impl Dataset {
    /// What name and contents give away, joined with what was added by hand, in the order of the list.
    fn marks(&self) -> Vec<DataMark> {
        let contents = self.contents.as_deref().unwrap_or_default();
        let folded = fold(&format!("{} . {contents}", self.name));
        let words: Vec<&str> =
            folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let is_marked = |mark: DataMark, signs: &str| {
            self.added_marks.contains(&mark) || signs.split(", ").any(|sign| stands_in(&words, sign))
        };
        SIGNS.iter().filter(|(mark, signs)| is_marked(*mark, signs)).map(|(mark, _)| *mark).collect()
    }
}

/// Whether words in a row begin as the words of the sign do.
fn stands_in(words: &[&str], sign: &str) -> bool {
    let stems: Vec<&str> = sign.split(' ').collect();
    words.windows(stems.len()).any(|window| window.iter().zip(&stems).all(|(word, stem)| word.starts_with(stem)))
}

impl Register for Dataset {
    const SLUG: &'static str = "datasets";
    const GROUP: Group = Group::Processing;
    const WORKFLOW: Workflow = WORKFLOW;
    const LAW: &'static str = "GDPR 24, 32";
    const LISTED: &'static [&'static str] = &["form", "recognised", "posts", "keeper"];

    fn title(&self) -> String {
        self.name.to_string()
    }

    fn derive(&mut self, _at: &Moment) {
        self.recognised = self.marks();
        self.posts = posts::normal_list(&self.users);
    }

    fn sample() -> Self {
        let mut set = Self {
            name: "Dokumentacja pedagoga i psychologa".into(),
            form: Form::Paper,
            contents: Some("Imię i nazwisko ucznia, PESEL, dane rodziców, kopie opinii i orzeczeń.".into()),
            added_marks: vec![DataMark::Criminal],
            recognised: vec![],
            users: vec!["Pedagog szkolny".into(), "Psycholog szkolny".into(), "Dyrektor".into()],
            posts: vec![],
            keeper: Some("pedagog".into()),
            archive_class: Some("B10".into()),
            retention: Some("10 lat od końca roku, w którym uczeń opuścił szkołę".into()),
            remarks: Some("Teczki w szafie metalowej.".into()),
            archived_on: Some(date(2026, 8, 31)),
            disposed_on: None,
            disposal_protocol: None,
        };
        set.recognised = set.marks();
        set.posts = posts::normal_list(&set.users);
        set
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(name: &str, contents: &str) -> Vec<DataMark> {
        let set =
            Dataset { name: name.into(), contents: Some(contents.into()), added_marks: vec![], ..Dataset::sample() };
        set.marks()
    }

    #[test]
    fn kinds_of_data_are_recognised_from_name_and_contents() {
        use DataMark::{Children, Family, Financial, IdentityDocument, NationalNumber, SpecialCategory};
        for (name, contents, expected) in [
            (
                "Księga uczniów",
                "PESEL, imiona rodziców (prawnych opiekunów), adres zamieszkania dziecka",
                vec![NationalNumber, Children, Family],
            ),
            ("Ewidencja zwolnień lekarskich", "Imię i nazwisko pracownika", vec![SpecialCategory]),
            ("Egzamin", "kod ucznia, PESEL, informacja o dysleksji", vec![NationalNumber, SpecialCategory, Children]),
            ("Kadry", "dane współmałżonków, numer konta bankowego, listy płac", vec![Family, Financial]),
            ("Rejestr upoważnień", "seria i numer dowodu osobistego", vec![IdentityDocument]),
            ("Awans zawodowy", "wniosek, sprawozdanie, akt zawarcia umowy w placówce", vec![]),
        ] {
            assert_eq!(marks(name, contents), expected, "{name}");
        }
    }

    #[test]
    fn what_was_added_by_hand_stays() {
        let set = Dataset { contents: None, added_marks: vec![DataMark::Financial], ..Dataset::sample() };
        assert_eq!(set.marks(), [DataMark::Financial]);
    }
}
