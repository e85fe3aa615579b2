//! What may stand on a page. Every text is either made ready so that it prints as itself, or refused with its field.
//!
//! Invariant: nothing leaves this module that the embedded fonts cannot show, that hides the order of the text, or that
//! would make a document of unbounded length.

use serde_json::{Map, Value};

use crate::{Language, typesetter};

/// The characters that one document may hold beside its tables of records, about 50 pages of text. Setting more would take
/// seconds and hundreds of megabytes; a longer text belongs in an attachment.
pub const LENGTH_LIMIT: usize = 150_000;

/// What the table of a register may hold, in characters, each of its rows and cells counted as [`CELL_COST`] more: 7,000 rows
/// of six short cells, which take three quarters of a gigabyte while they are set. A longer table is narrowed down or handed
/// out as a spreadsheet.
pub const TABLE_LIMIT: usize = 1_500_000;

/// What a cell costs whatever it holds, in characters: an empty one is set too.
pub const CELL_COST: usize = 20;

/// How deep lists and groups of facts may be nested.
pub const NESTING_LIMIT: usize = 12;

/// A run without a space that is longer than this gets places where the line may break, or it would leave the page.
const UNBROKEN_LIMIT: usize = 24;
/// How far apart these places stand.
const BREAK_EVERY: usize = 8;
const NO_BREAK_SPACE: char = '\u{a0}';
const ZERO_WIDTH_SPACE: char = '\u{200b}';
const WORD_JOINER: char = '\u{2060}';
const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const POP_ISOLATE: char = '\u{2069}';

/// A text that cannot be printed as itself, and why. The name of a field is its path, for instance `remedies.end[2]`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unprintable {
    /// A control character, such as NUL.
    #[error("field {field}: the control character U+{:04X} at position {position} cannot be printed", u32::from(*.character))]
    Control { field: String, character: char, position: usize },
    /// A character that makes the text read in another order than it is stored in.
    #[error("field {field}: the character U+{:04X} at position {position} reverses the order of the text", u32::from(*.character))]
    Override { field: String, character: char, position: usize },
    /// None of the embedded fonts has this character.
    #[error("field {field}: no font for the character {character} (U+{:04X}) at position {position}", u32::from(*.character))]
    NoGlyph { field: String, character: char, position: usize },
    #[error("field {field}: the document would hold more than {limit} characters; move long text to an attachment")]
    TooLong { field: String, limit: usize },
    #[error("field {field}: the table would hold more than {limit} characters; narrow it down or take a spreadsheet")]
    TableTooLong { field: String, limit: usize },
    #[error("field {field}: facts are nested more than {limit} deep")]
    TooDeep { field: String, limit: usize },
}

impl Unprintable {
    /// The key of the message for the user.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Control { .. } => "document-problem-control",
            Self::Override { .. } => "document-problem-override",
            Self::NoGlyph { .. } => "document-problem-no-glyph",
            Self::TooLong { .. } => "document-problem-too-long",
            Self::TableTooLong { .. } => "document-problem-table-too-long",
            Self::TooDeep { .. } => "document-problem-too-deep",
        }
    }

    /// The path of the field that holds the text.
    pub fn field(&self) -> &str {
        match self {
            Self::Control { field, .. }
            | Self::Override { field, .. }
            | Self::NoGlyph { field, .. }
            | Self::TooLong { field, .. }
            | Self::TableTooLong { field, .. }
            | Self::TooDeep { field, .. } => field,
        }
    }
}

/// Counts the characters of one document while it makes them ready; those of a register's table for themselves.
pub(crate) struct Budget {
    language: Language,
    /// The name of the values that are the table of a register; empty where the template has none.
    table: &'static str,
    spent: usize,
    spent_in_table: usize,
    is_in_table: bool,
}

impl Budget {
    pub(crate) fn new(language: Language, table: &'static str) -> Self {
        Self { language, table, spent: 0, spent_in_table: 0, is_in_table: false }
    }

    /// A text of one line that also goes into the metadata of the file.
    pub(crate) fn line(&mut self, field: &str, text: &str) -> Result<String, Unprintable> {
        self.spend(field, text)?;
        let ready = ready_characters(field, text)?;
        Ok(ready.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    pub(crate) fn value(&mut self, field: &str, value: &Value) -> Result<Value, Unprintable> {
        self.nested(field, value, NESTING_LIMIT)
    }

    fn nested(&mut self, field: &str, value: &Value, levels_left: usize) -> Result<Value, Unprintable> {
        if levels_left == 0 {
            return Err(Unprintable::TooDeep { field: field.to_owned(), limit: NESTING_LIMIT });
        }
        Ok(match value {
            Value::String(text) => Value::String(self.text(field, text)?),
            Value::Array(items) => {
                let ready = items.iter().enumerate().map(|(index, item)| {
                    self.spend_one(field)?;
                    self.nested(&format!("{field}[{index}]"), item, levels_left - 1)
                });
                Value::Array(ready.collect::<Result<_, _>>()?)
            }
            Value::Object(fields) => {
                let ready = fields.iter().map(|(name, inner)| {
                    self.spend_one(field)?;
                    let path = if field.is_empty() { name.clone() } else { format!("{field}.{name}") };
                    let begins_table = !self.table.is_empty() && path == self.table;
                    self.is_in_table |= begins_table;
                    let ready = self.nested(&path, inner, levels_left - 1)?;
                    self.is_in_table &= !begins_table;
                    Ok((name.clone(), ready))
                });
                Value::Object(ready.collect::<Result<Map<_, _>, _>>()?)
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => value.clone(),
        })
    }

    fn text(&mut self, field: &str, text: &str) -> Result<String, Unprintable> {
        self.spend(field, text)?;
        let mut ready = ready_characters(field, text)?;
        if is_moment(&ready) {
            return Ok(ready);
        }
        ready = bound(self.language, &with_break_places(&ready));
        // Without isolation an Arabic name would pull the punctuation and digits of our own sentence into its order.
        Ok(if ready.chars().any(is_right_to_left) { isolated(&ready) } else { ready })
    }

    fn spend(&mut self, field: &str, text: &str) -> Result<(), Unprintable> {
        // The bytes are looked at first: counting the characters of a gigabyte is itself too slow.
        let length = if text.len() > TABLE_LIMIT * 4 { text.len() } else { text.chars().count() };
        self.spend_so_many(field, length)
    }

    fn spend_one(&mut self, field: &str) -> Result<(), Unprintable> {
        self.spend_so_many(field, if self.is_in_table { CELL_COST } else { 1 })
    }

    fn spend_so_many(&mut self, field: &str, length: usize) -> Result<(), Unprintable> {
        let spent = if self.is_in_table { &mut self.spent_in_table } else { &mut self.spent };
        *spent = spent.saturating_add(length);
        let field = || field.to_owned();
        if self.spent > LENGTH_LIMIT {
            return Err(Unprintable::TooLong { field: field(), limit: LENGTH_LIMIT });
        }
        if self.spent_in_table > TABLE_LIMIT {
            return Err(Unprintable::TableTooLong { field: field(), limit: TABLE_LIMIT });
        }
        Ok(())
    }
}

/// A point in time is read by the templates and has to reach them unchanged.
fn is_moment(text: &str) -> bool {
    let shape = text.bytes().take(11).map(|byte| if byte.is_ascii_digit() { b'0' } else { byte });
    text.len() <= 64 && shape.eq(*b"0000-00-00T")
}

fn ready_characters(field: &str, text: &str) -> Result<String, Unprintable> {
    // A field of blanks says nothing and is not a fact.
    if text.trim().is_empty() {
        return Ok(String::new());
    }
    let unified = text.replace("\r\n", "\n");
    let mut ready = String::with_capacity(unified.len());
    for (position, character) in unified.chars().enumerate() {
        let field = || field.to_owned();
        match character {
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => ready.push('\n'),
            '\t' => ready.push(' '),
            '\u{202d}' | '\u{202e}' => return Err(Unprintable::Override { field: field(), character, position }),
            _ if character.is_control() => return Err(Unprintable::Control { field: field(), character, position }),
            _ if is_invisible_by_design(character) => ready.push(character),
            // A print in one colour shows an emoji without its tone of skin.
            '\u{1f3fb}'..='\u{1f3ff}' => {}
            _ if is_private(character) || !typesetter::has_glyph(character) => {
                return Err(Unprintable::NoGlyph { field: field(), character, position });
            }
            _ => ready.push(character),
        }
    }
    Ok(ready)
}

/// Characters that fonts need not draw: joiners, marks of direction, variation selectors, byte order mark.
fn is_invisible_by_design(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202c}' | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
    )
}

/// PDF/A asks that every glyph has a meaning; the private areas have none.
fn is_private(character: char) -> bool {
    matches!(character, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

fn is_right_to_left(character: char) -> bool {
    matches!(
        character,
        '\u{590}'..='\u{8ff}' | '\u{200f}' | '\u{202a}'..='\u{202c}' | '\u{2066}'..='\u{2069}'
            | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}'
    )
}

/// Every line apart, since an isolate ends with its line.
fn isolated(text: &str) -> String {
    let lines = text
        .split('\n')
        .map(|line| if line.is_empty() { String::new() } else { format!("{FIRST_STRONG_ISOLATE}{line}{POP_ISOLATE}") });
    lines.collect::<Vec<_>>().join("\n")
}

/// A long run may break after the signs that part an address or a path, and failing these every few characters.
fn with_break_places(text: &str) -> String {
    let mut ready = String::with_capacity(text.len());
    for piece in text.split_inclusive(char::is_whitespace) {
        if piece.chars().count() <= UNBROKEN_LIMIT {
            ready.push_str(piece);
            continue;
        }
        for (index, part) in piece.split_inclusive(|character| "@._/\\?&=:;,#+-".contains(character)).enumerate() {
            if index > 0 && ready.ends_with(may_part) && part.starts_with(may_part) {
                ready.push(ZERO_WIDTH_SPACE);
            }
            if part.chars().count() <= UNBROKEN_LIMIT { ready.push_str(part) } else { push_in_steps(&mut ready, part) }
        }
    }
    ready
}

fn push_in_steps(ready: &mut String, part: &str) {
    let mut since_break = 0;
    for character in part.chars() {
        if since_break >= BREAK_EVERY && ready.ends_with(may_part) && may_part(character) {
            ready.push(ZERO_WIDTH_SPACE);
            since_break = 0;
        }
        ready.push(character);
        since_break += 1;
    }
}

/// What stays with the number or the letter behind it: `art. 32`, `lit. b`; and words of one letter, which Polish and
/// Ukrainian typesetting leaves at no end of a line.
fn dangling(language: Language) -> (&'static [&'static str], &'static str) {
    match language {
        Language::Pl => (&["art.", "ust.", "lit.", "pkt", "poz.", "nr", "§", "godz."], "aiouwzAIOUWZ"),
        Language::En => (&["art.", "no.", "§"], ""),
        Language::Uk => (&["ст.", "п.", "літ.", "№"], "авзійоуяАВЗІЙОУЯ"),
    }
}

/// A reference to a provision is no place for a line to end: neither after `art.` nor inside `32(1)(b)`.
fn bound(language: Language, text: &str) -> String {
    let (names, letters) = dangling(language);
    let mut ready = String::with_capacity(text.len());
    let mut word = String::new();
    for character in text.chars() {
        let bare = word.trim_start_matches(['(', '„', '"']);
        let is_letter = bare.chars().count() == 1 && letters.contains(bare);
        let dangles = character == ' ' && (is_letter || names.contains(&bare));
        if character == '(' && word.ends_with(')') {
            ready.push(WORD_JOINER);
        }
        ready.push(if dangles { NO_BREAK_SPACE } else { character });
        if character.is_whitespace() { word.clear() } else { word.push(character) }
    }
    ready
}

/// Latin, Greek and Cyrillic without combining marks: a break beside them tears no character apart.
fn may_part(character: char) -> bool {
    matches!(character, '!'..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{24f}' | '\u{370}'..='\u{482}' | '\u{48a}'..='\u{52f}')
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn ready(text: &str) -> Result<String, Unprintable> {
        Budget::new(Language::En, "").text("field", text)
    }

    #[test]
    fn ordinary_text_stays_byte_for_byte() {
        for text in ["Zażółć gęślą jaźń", "#import \"x\"", "$x$ *a* _b_ <script>", "a  b", "Привіт", "👩\u{200d}🏫"]
        {
            assert_eq!(ready(text).unwrap(), text);
        }
    }

    #[test]
    fn lines_of_every_system_become_lines() {
        assert_eq!(ready("a\r\nb\rc\u{2028}d").unwrap(), "a\nb\nc\nd");
    }

    #[test]
    fn what_cannot_be_printed_names_its_field_and_place() {
        let values = json!({ "nature": { "ways": ["ok", "a\u{0}b"] } });
        let problem = Budget::new(Language::En, "").value("", &values).unwrap_err();
        let expected = Unprintable::Control { field: "nature.ways[1]".into(), character: '\0', position: 1 };
        assert_eq!(problem, expected);
        assert!(matches!(ready("tu\u{202e}am").unwrap_err(), Unprintable::Override { position: 2, .. }));
        assert!(matches!(ready("漢").unwrap_err(), Unprintable::NoGlyph { character: '漢', .. }));
        assert!(matches!(ready("\u{e000}").unwrap_err(), Unprintable::NoGlyph { .. }));
    }

    #[test]
    fn the_limits_hold_for_text_lists_and_depth() {
        assert!(matches!(ready(&"a ".repeat(LENGTH_LIMIT)).unwrap_err(), Unprintable::TooLong { .. }));
        let many = Value::Array(vec![Value::Null; LENGTH_LIMIT + 1]);
        let value = |name, value| Budget::new(Language::En, "").value(name, value).unwrap_err();
        assert!(matches!(value("rows", &many), Unprintable::TooLong { .. }));
        let deep = (0..NESTING_LIMIT).fold(json!("x"), |inner, _| json!([inner]));
        assert!(matches!(value("deep", &deep), Unprintable::TooDeep { .. }));
    }

    #[test]
    fn the_table_of_a_register_has_a_budget_of_its_own() {
        let table =
            |rows: usize, cell: &str| json!({ "rows": vec![json!([cell, cell, cell, cell, cell, cell]); rows] });
        let spend = |values: &Value| Budget::new(Language::En, "rows").value("", values).map(|_| ());
        for (rows, letters) in [(2_500, 40), (7_000, 10), (700, 300)] {
            assert_eq!(spend(&table(rows, &"a ".repeat(letters / 2))), Ok(()), "{rows} rows of {letters} letters");
        }
        let too_long = |values: &Value| matches!(spend(values), Err(Unprintable::TableTooLong { .. }));
        assert!(too_long(&table(TABLE_LIMIT / CELL_COST / 6, "")), "empty cells are set too");
        assert!(too_long(&table(1, &"a ".repeat(TABLE_LIMIT))));
        // What stands beside the table keeps to the budget of running text, before it and after it.
        for beside in ["entries", "total"] {
            let mut values = table(2_500, "words");
            values[beside] = json!("a ".repeat(LENGTH_LIMIT));
            assert!(matches!(spend(&values), Err(Unprintable::TooLong { .. })), "{beside}");
        }
    }

    #[test]
    fn a_long_word_may_break_and_a_cluster_may_not() {
        let long = ready(&"a".repeat(100)).unwrap();
        assert_eq!(long.replace(ZERO_WIDTH_SPACE, ""), "a".repeat(100));
        assert!(long.split(ZERO_WIDTH_SPACE).all(|part| part.len() <= BREAK_EVERY));
        let address = "sekretariat.glowny@szkola-podstawowa.example";
        let parts = ["sekretariat.", "glowny@", "szkola-", "podstawowa.", "example"];
        assert_eq!(ready(address).unwrap().split(ZERO_WIDTH_SPACE).collect::<Vec<_>>(), parts);
        let marks = "e\u{301}".repeat(40);
        assert_eq!(ready(&marks).unwrap(), marks);
    }

    #[test]
    fn a_moment_stays_whole_and_blanks_are_nothing() {
        let moment = "2026-03-27T22:30:00+01:00[Europe/Warsaw]";
        assert_eq!(ready(moment).unwrap(), moment);
        assert_eq!(ready(" \n\t").unwrap(), "");
    }

    #[test]
    fn what_belongs_together_stays_on_a_line() {
        let ready = |language, text| Budget::new(language, "").text("field", text).unwrap();
        assert_eq!(ready(Language::Pl, "W domu i o (z nim) 1 a"), "W\u{a0}domu i\u{a0}o\u{a0}(z\u{a0}nim) 1 a");
        assert_eq!(ready(Language::En, "a book, art. 6(1)(c) GDPR"), "a book, art.\u{a0}6(1)\u{2060}(c) GDPR");
        assert_eq!(ready(Language::Uk, "ст. 6 п. 1 і в нас"), "ст.\u{a0}6 п.\u{a0}1 і\u{a0}в\u{a0}нас");
        let cited = "(art.\u{a0}32 ust.\u{a0}1 lit.\u{a0}b RODO), nr\u{a0}7";
        assert_eq!(ready(Language::Pl, "(art. 32 ust. 1 lit. b RODO), nr 7"), cited);
    }

    #[test]
    fn text_from_right_to_left_keeps_to_itself() {
        assert_eq!(ready("שלום").unwrap(), "\u{2068}שלום\u{2069}");
    }
}
