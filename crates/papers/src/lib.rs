//! Contracts, letters, statements and policies: their texts are data (`documents/texts`), composed here with the facts of
//! a record into blocks, from which the PDF and the DOCX are both made.
//!
//! Invariants: pure; a text of the user can never become markup; what the law asks for and the facts lack is named in the
//! text and listed, never left blank.

mod composer;
mod docx;
mod markup;
mod plain;
mod texts;
mod wording;

use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use docx::{Head, docx, picture_size};
pub use plain::{html, text};
pub use texts::{PAPERS, Text, paper};

/// The languages in which a text can exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    Pl,
    En,
    Uk,
}

impl Language {
    /// The BCP 47 code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Pl => "pl",
            Self::En => "en",
            Self::Uk => "uk",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Pl, Self::En, Self::Uk].into_iter().find(|language| language.code() == code)
    }

    /// The heading and the lead of what a paper lacks.
    pub(crate) const fn of_the_incomplete(self) -> (&'static str, &'static str) {
        match self {
            Self::Pl => ("Dokument niekompletny", "W rejestrze brakuje danych, których ten dokument wymaga:"),
            Self::En => ("Incomplete document", "The register lacks facts that this document needs:"),
            Self::Uk => ("Неповний документ", "У реєстрі бракує даних, яких потребує цей документ:"),
        }
    }
}

/// A piece of text in one style.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    pub text: String,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub bold: bool,
    /// Stands where a fact is owed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub missing: bool,
}

pub type Runs = Vec<Run>;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    pub runs: Runs,
    /// The level below, where there is one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Runs>,
}

/// What a document is made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Block {
    /// Lines above the title: to whom a letter goes.
    Addressee {
        lines: Vec<Runs>,
    },
    Heading {
        level: u8,
        runs: Runs,
    },
    Paragraph {
        runs: Runs,
    },
    /// Quieter than the text: what the document says of itself.
    Note {
        runs: Runs,
    },
    List {
        ordered: bool,
        items: Vec<Item>,
    },
    Facts {
        rows: Vec<[Runs; 2]>,
    },
    Table {
        head: Vec<Runs>,
        rows: Vec<Vec<Runs>>,
    },
    Signatures {
        captions: Vec<Runs>,
    },
    PageBreak,
}

/// A fact that the law, or the sense of the document, asks for and nobody gave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lack {
    pub label: String,
    pub law: String,
}

/// How headings are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Numbering {
    /// `§ 1.`
    Sections,
    /// `1.`, `1.1.`
    Chapters,
    None,
}

/// A document before it is set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    pub title: String,
    pub version: u32,
    pub numbering: Numbering,
    /// Whether a table of contents stands in front.
    pub contents: bool,
    pub blocks: Vec<Block>,
    pub missing: Vec<Lack>,
    /// Demands of the law that sentences of this paper meet, by their names in `domain::completeness`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub meets: Vec<String>,
}

/// A defect of ours: the text does not parse or reaches for what no record has.
#[derive(Debug, thiserror::Error)]
pub enum ComposeError {
    #[error("there is no paper named {0:?}")]
    Unknown(String),
    #[error("the paper {0} has no text in {1}")]
    NoLanguage(String, &'static str),
    #[error("the text of {name} could not be composed: {source}")]
    Text {
        name: String,
        #[source]
        source: minijinja::Error,
    },
}

/// Composes a paper from the facts: what a register says, the institution, the day.
pub fn compose(name: &str, language: Language, facts: &Value) -> Result<Paper, ComposeError> {
    let text = paper(name).ok_or_else(|| ComposeError::Unknown(name.to_owned()))?;
    let written = composer::written(text, language, facts)?;
    let markup::Parsed { blocks, missing, meets } = markup::parse(&written);
    Ok(Paper {
        title: text.title(language).to_owned(),
        version: text.version,
        numbering: text.numbering,
        contents: text.contents,
        blocks,
        missing,
        meets,
    })
}
