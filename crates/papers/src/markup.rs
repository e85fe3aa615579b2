//! The plain markup of the texts, read into blocks.
//!
//! `# ` and `## ` head, `- ` and `1. ` list (with `  - ` or `  a) ` below), `label :: value` a fact, `| a | b |` a table whose
//! first line is its head, `> ` a note, `@ ` a line of the addressee, `___ a | b` lines to sign on, `---` a new page, `**bold**`.
//! Every other line belongs to a paragraph; an empty line ends it.
//!
//! Invariant: characters of the private area stand for what came from the facts, so no fact can be read as markup.

use crate::{Block, Item, Lack, Run, Runs};

/// Stands before every fact, so that no line begins with one.
const GUARD: char = '\u{e000}';
const OWED: char = '\u{e001}';
const OWED_LAW: char = '\u{e002}';
const OWED_END: char = '\u{e003}';
const MET: char = '\u{e004}';
const MET_END: char = '\u{e005}';
/// What a fact may hold that the markup would read, and what stands for it until the end.
const GUARDED: [(char, char); 4] = [('*', '\u{e010}'), ('|', '\u{e011}'), (':', '\u{e012}'), ('\n', '\u{e013}')];

/// What begins a line, where nothing stands behind it.
const MARKS: [&str; 6] = ["@", "-", ">", "#", "##", "___"];

/// A fact as it may stand in a text.
pub(crate) fn guarded(fact: &str) -> String {
    let mut safe = String::with_capacity(fact.len() + 3);
    safe.push(GUARD);
    let fact = fact.trim().replace("\r\n", "\n");
    for character in fact.chars() {
        let known = GUARDED.iter().find(|(plain, _)| *plain == character);
        safe.push(match known {
            Some((_, guard)) => *guard,
            None if matches!(character, '\u{e000}'..='\u{f8ff}') => char::REPLACEMENT_CHARACTER,
            None if character == '\r' => ' ',
            None => character,
        });
    }
    safe
}

/// The place of a fact that nobody gave.
pub(crate) fn owed(label: &str, law: &str) -> String {
    format!("{OWED}{label}{OWED_LAW}{law}{OWED_END}")
}

/// The sign that the sentence it stands in meets these demands of the law.
pub(crate) fn met(demands: &[String]) -> String {
    demands.iter().map(|demand| format!("{MET}{demand}{MET_END}")).collect()
}

/// What a text says and what it lacks.
#[derive(Default)]
pub(crate) struct Parsed {
    pub blocks: Vec<Block>,
    pub missing: Vec<Lack>,
    pub meets: Vec<String>,
}

pub(crate) fn parse(text: &str) -> Parsed {
    let mut reader = Reader::default();
    for line in text.lines() {
        reader.take(line);
    }
    reader.end_paragraph();
    Parsed { blocks: reader.blocks, missing: reader.missing, meets: reader.meets }
}

#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    missing: Vec<Lack>,
    meets: Vec<String>,
    /// Lines of the paragraph that is being read.
    open: Vec<String>,
    /// An empty line ended the list, the facts or the table before it.
    is_apart: bool,
}

impl Reader {
    fn take(&mut self, line: &str) {
        let is_below = line.starts_with("  ");
        let plain = line.trim();
        if plain.is_empty() {
            self.end_paragraph();
            self.is_apart = true;
            return;
        }
        let block = self.block(plain, is_below);
        if let Some(block) = block {
            self.end_paragraph();
            self.blocks.push(block);
            self.is_apart = false;
        }
    }

    /// The block that the line begins; none where it went into the one before.
    fn block(&mut self, line: &str, is_below: bool) -> Option<Block> {
        if line == "---" {
            return Some(Block::PageBreak);
        }
        // A mark whose fact is not there says nothing.
        if MARKS.contains(&line) {
            return None;
        }
        if let Some(rest) = line.strip_prefix("## ") {
            return Some(Block::Heading { level: 2, runs: self.runs(rest) });
        }
        if let Some(rest) = line.strip_prefix("# ") {
            return Some(Block::Heading { level: 1, runs: self.runs(rest) });
        }
        if let Some(rest) = line.strip_prefix("> ") {
            return Some(Block::Note { runs: self.runs(rest) });
        }
        if let Some(rest) = line.strip_prefix("___ ") {
            let captions = rest.split(" | ").map(|caption| self.runs(caption)).collect();
            return Some(Block::Signatures { captions });
        }
        if let Some(rest) = line.strip_prefix("@ ") {
            return self.addressee(rest);
        }
        if let Some((ordered, rest)) = item(line) {
            return self.item(ordered, rest, is_below);
        }
        if let Some(row) = line.strip_prefix('|').and_then(|rest| rest.strip_suffix('|')) {
            return self.row(row);
        }
        if let Some((label, value)) = line.split_once(" ::") {
            return self.fact(label, value);
        }
        self.open.push(line.to_owned());
        None
    }

    fn end_paragraph(&mut self) {
        if self.open.is_empty() {
            return;
        }
        let text = std::mem::take(&mut self.open).join(" ");
        let runs = self.runs(&text);
        if !runs.is_empty() {
            self.blocks.push(Block::Paragraph { runs });
        }
    }

    /// The last block, if the line before belongs to it.
    fn last(&mut self) -> Option<&mut Block> {
        let is_free = !self.is_apart && self.open.is_empty();
        self.blocks.last_mut().filter(|_| is_free)
    }

    fn addressee(&mut self, text: &str) -> Option<Block> {
        let runs = self.runs(text);
        if runs.is_empty() {
            return None;
        }
        match self.last() {
            Some(Block::Addressee { lines }) => {
                lines.push(runs);
                None
            }
            _ => Some(Block::Addressee { lines: vec![runs] }),
        }
    }

    fn item(&mut self, is_ordered: bool, text: &str, is_below: bool) -> Option<Block> {
        let runs = self.runs(text);
        if runs.is_empty() {
            return None;
        }
        match self.last() {
            Some(Block::List { items, .. }) if is_below && !items.is_empty() => {
                items.last_mut()?.items.push(runs);
                None
            }
            Some(Block::List { ordered, items }) if *ordered == is_ordered => {
                items.push(Item { runs, items: Vec::new() });
                None
            }
            _ => Some(Block::List { ordered: is_ordered, items: vec![Item { runs, items: Vec::new() }] }),
        }
    }

    fn row(&mut self, row: &str) -> Option<Block> {
        let cells: Vec<Runs> = row.split('|').map(|cell| self.runs(cell.trim())).collect();
        match self.last() {
            Some(Block::Table { rows, .. }) => {
                rows.push(cells);
                None
            }
            _ => Some(Block::Table { head: cells, rows: Vec::new() }),
        }
    }

    /// A fact without a value is left out; one that is owed has a value, the mark.
    fn fact(&mut self, label: &str, value: &str) -> Option<Block> {
        let row = [self.runs(label.trim()), self.runs(value.trim())];
        if row[1].is_empty() {
            return None;
        }
        match self.last() {
            Some(Block::Facts { rows }) => {
                rows.push(row);
                None
            }
            _ => Some(Block::Facts { rows: vec![row] }),
        }
    }

    /// The text without the signs of what it meets.
    fn without_signs(&mut self, text: &str) -> String {
        let mut rest = String::with_capacity(text.len());
        for piece in text.split(MET) {
            match piece.split_once(MET_END) {
                Some((demand, after)) => {
                    self.meets.push(demand.to_owned());
                    rest.push_str(after);
                }
                None => rest.push_str(piece),
            }
        }
        rest
    }

    fn runs(&mut self, text: &str) -> Runs {
        let text = with_one_stop(&self.without_signs(text));
        let text = text.trim();
        let mut runs = Runs::new();
        for (index, part) in text.split("**").enumerate() {
            let bold = index % 2 == 1;
            for (index, piece) in part.split(OWED).enumerate() {
                let Some((mark, rest)) = piece.split_once(OWED_END).filter(|_| index > 0) else {
                    push(&mut runs, piece, bold);
                    continue;
                };
                let (label, law) = mark.split_once(OWED_LAW).unwrap_or((mark, ""));
                let lack = Lack { label: label.to_owned(), law: law.to_owned() };
                runs.push(Run { text: lack.label.clone(), bold, missing: true });
                if !self.missing.contains(&lack) {
                    self.missing.push(lack);
                }
                push(&mut runs, rest, bold);
            }
        }
        runs
    }
}

/// A sentence that ends with a date, `5 marca 2026 r.`, ends with the stop of the date.
fn with_one_stop(text: &str) -> String {
    const TWICE: &str = "r..";
    let mut one = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(TWICE) {
        one.push_str(before);
        let is_of_a_year = before.ends_with([' ', '\u{a0}']) && !after.starts_with('.');
        one.push_str(if is_of_a_year { "r." } else { TWICE });
        rest = after;
    }
    one.push_str(rest);
    one
}

fn push(runs: &mut Runs, text: &str, bold: bool) {
    let restored = text.chars().filter(|character| *character != GUARD);
    let restored = restored
        .map(|character| GUARDED.iter().find(|(_, guard)| *guard == character).map_or(character, |(plain, _)| *plain));
    let text: String = restored.collect();
    if !text.is_empty() {
        runs.push(Run { text, bold, missing: false });
    }
}

/// `- text`, `12. text` or `a) text`.
fn item(line: &str) -> Option<(bool, &str)> {
    if let Some(rest) = line.strip_prefix("- ") {
        return Some((false, rest));
    }
    let (number, rest) = line.split_once(' ')?;
    let counted =
        number.strip_suffix('.').filter(|digits| digits.len() <= 2 && digits.bytes().all(|b| b.is_ascii_digit()));
    let lettered =
        number.strip_suffix(')').filter(|letter| letter.len() == 1 && letter.as_bytes()[0].is_ascii_lowercase());
    counted.or(lettered).filter(|mark| !mark.is_empty()).map(|_| (true, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(runs: &Runs) -> String {
        runs.iter().map(|run| run.text.as_str()).collect()
    }

    #[test]
    fn every_kind_of_line_becomes_its_block() {
        let text = "@ Jan Wzorcowy\n@ ul. Szkolna 1\n\n# Head\nOne\nline **bold** end.\n\n- a\n- b\n  - below\n\n1. x\n2. y\n\
                    Name :: value\nEmpty ::\n| A | B |\n| 1 | 2 |\n___ left | right\n---\n> note";
        let Parsed { blocks, missing, .. } = parse(text);
        let kinds: Vec<String> = blocks
            .iter()
            .map(|block| serde_json::to_value(block).unwrap()["kind"].as_str().unwrap().to_owned())
            .collect();
        let expected =
            ["addressee", "heading", "paragraph", "list", "list", "facts", "table", "signatures", "page-break", "note"];
        assert_eq!(kinds, expected);
        assert!(missing.is_empty());
        let Block::Paragraph { runs } = &blocks[2] else { panic!("{blocks:?}") };
        assert_eq!(plain(runs), "One line bold end.");
        assert_eq!(runs.iter().map(|run| run.bold).collect::<Vec<_>>(), [false, true, false]);
        let Block::List { items, .. } = &blocks[3] else { panic!("{blocks:?}") };
        assert_eq!((items.len(), items[1].items.len()), (2, 1));
        let Block::Facts { rows } = &blocks[5] else { panic!("{blocks:?}") };
        assert_eq!(rows.len(), 1, "a fact without a value is left out");
    }

    #[test]
    fn a_line_whose_fact_is_not_there_leaves_no_mark() {
        let Parsed { blocks, .. } = parse("@ Jan\n@ \n@ jan@przyklad.example\n\n- \n> \n# \n");
        let [Block::Addressee { lines }] = &blocks[..] else { panic!("{blocks:?}") };
        assert_eq!(lines.len(), 2);
    }

    #[test]
    fn a_sentence_that_ends_with_a_date_has_one_full_stop() {
        let said = |text: &str| plain(&Reader::default().runs(text));
        assert_eq!(said(&format!("Do {}.", guarded("5 marca 2026\u{a0}r."))), "Do 5 marca 2026\u{a0}r.");
        assert_eq!(said("W 2026 r.. I po nim."), "W 2026 r. I po nim.");
        for other in ["Zob. str..", "Do 2026 r... i dalej", "r.."] {
            assert_eq!(said(other), other);
        }
    }

    #[test]
    fn a_fact_is_never_markup() {
        for hostile in ["# head", "- item", "a | b |", "x :: y", "**bold**", "@ you", "> n", "---", "1. one", "a\n# b"]
        {
            for text in [guarded(hostile), format!("- {}", guarded(hostile)), format!("N :: {}", guarded(hostile))] {
                let Parsed { blocks, .. } = parse(&text);
                assert_eq!(blocks.len(), 1, "{text:?}");
                let runs = match &blocks[0] {
                    Block::Paragraph { runs } => runs,
                    Block::List { items, .. } => &items[0].runs,
                    Block::Facts { rows } => &rows[0][1],
                    other => panic!("{hostile:?} became {other:?}"),
                };
                assert_eq!(plain(runs), hostile);
                assert!(runs.iter().all(|run| !run.bold));
            }
        }
        assert_eq!(plain(&Reader::default().runs(&guarded("a\u{e001}b"))), "a\u{fffd}b");
    }

    #[test]
    fn what_is_owed_is_told_once_and_stands_in_its_place() {
        let Parsed { blocks, missing, .. } = parse(&format!("From {0} and {0}.", owed("the day", "art. 28")));
        let Block::Paragraph { runs } = &blocks[0] else { panic!("{blocks:?}") };
        assert_eq!(plain(runs), "From the day and the day.");
        assert_eq!(runs.iter().filter(|run| run.missing).count(), 2);
        assert_eq!(missing, [Lack { label: "the day".into(), law: "art. 28".into() }]);
    }
}
