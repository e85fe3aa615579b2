//! From mapped sheets to checked records; every problem is found at once and named by row and column.

use rodowod_domain::field::{self, Body, Problem};
use rodowod_domain::record::{When, day_in_warsaw};
use rodowod_domain::register::{AnyRegister, Moment};
use rodowod_domain::text::fold;

use super::cell::{self, Names};
use super::mark::{self, Mark};
use super::{Labels, Sheet};

/// Headings of the column that only counts the lines, folded.
const ORDINALS: [&str; 6] = ["lp", "l.p", "l. p", "nr", "poz", "no"];
/// Most problems that are kept: a file with more is mapped wrongly.
pub(super) const PROBLEMS_MAX: usize = 1_000;

#[derive(Clone, Debug, Default)]
pub struct Prepared {
    /// Rows read, good and bad.
    pub read: usize,
    pub records: Vec<Body>,
    pub problems: Vec<Located>,
    /// Lines that are no entries, such as the signature under a table.
    pub left_out: Vec<LeftOut>,
    /// Rows that carry the mark of a record, until they are compared with it.
    pub known: Vec<Known>,
    /// Records that rows change, with the version that was compared and all their fields.
    pub changes: Vec<(u64, u64, Body)>,
    /// Rows that say what their records say.
    pub unchanged: usize,
}

/// A row that a record was exported to.
#[derive(Clone, Debug)]
pub struct Known {
    pub sheet: String,
    pub row: usize,
    pub mark: Mark,
    /// What its cells say, and the fields that have a column.
    pub given: Body,
    pub mapped: Vec<String>,
    /// The heading of each of them.
    pub headings: Vec<String>,
}

impl Known {
    pub(super) fn located(&self, problem: Problem) -> Located {
        let name = problem.field.split('.').next().unwrap_or_default();
        let place = self.mapped.iter().position(|mapped| mapped == name);
        let column = place.and_then(|place| self.headings.get(place)).map_or_else(|| name.to_owned(), Clone::clone);
        Located { sheet: self.sheet.clone(), row: self.row, column, problem }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    pub sheet: String,
    pub row: usize,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    pub sheet: String,
    pub row: usize,
    /// The heading, or the name of the field when no column holds it.
    pub column: String,
    pub problem: Problem,
}

/// Checks every row by what the policy then asks.
pub fn prepare<'a>(
    register: &dyn AnyRegister,
    sheets: &[Sheet],
    labels: Labels,
    when: impl Into<When<'a>>,
) -> Prepared {
    let when = when.into();
    let mut prepared = Prepared::default();
    let names = Names::of(register, labels);
    for sheet in sheets {
        if sheet.mapping.iter().all(Option::is_none) {
            // Not one heading is known: the sheet is named, so that nobody thinks it was taken in.
            let row = sheet.rows.first().map_or(0, |(row, _)| *row);
            prepared.left_out.push(LeftOut { sheet: sheet.name.clone(), row, text: sheet.headings.join("; ") });
            continue;
        }
        let marks = mark::column(&sheet.headings, labels);
        for (row, cells) in &sheet.rows {
            let given = body(register, sheet, cells, &names);
            if given.is_empty() {
                continue;
            }
            if let Some(text) = remark(sheet, cells) {
                prepared.left_out.push(LeftOut { sheet: sheet.name.clone(), row: *row, text: text.to_owned() });
                continue;
            }
            prepared.read += 1;
            if let Some(known) = known(sheet, (*row, cells), (&given, marks)) {
                prepared.known.push(known);
                continue;
            }
            match checked(register, &given, when) {
                Ok(body) => prepared.records.push(body),
                Err(problems) => {
                    let room = PROBLEMS_MAX.saturating_sub(prepared.problems.len());
                    let located = problems.into_iter().take(room).map(|problem| locate(sheet, *row, problem));
                    prepared.problems.extend(located);
                }
            }
        }
    }
    prepared
}

/// The row of a record that was exported before; which record it is, the register will know.
fn known(sheet: &Sheet, (row, cells): (usize, &[String]), (given, marks): (&Body, Option<usize>)) -> Option<Known> {
    let mark = cells.get(marks?)?.parse().ok()?;
    let mapped = sheet.mapping.iter().zip(&sheet.headings);
    let (mapped, headings) = mapped.filter_map(|(name, heading)| Some((name.clone()?, heading.clone()))).unzip();
    Some(Known { sheet: sheet.name.clone(), row, mark, given: given.clone(), mapped, headings })
}

/// A record that is not here is entered like any other row.
pub(super) fn enter(register: &dyn AnyRegister, known: &Known, when: When<'_>) -> Result<Body, Vec<Located>> {
    checked(register, &known.given, when)
        .map_err(|problems| problems.into_iter().map(|problem| known.located(problem)).collect())
}

/// The only text of a line without an ordinal in a table whose lines have one: "Sporządził: ……".
fn remark<'a>(sheet: &Sheet, cells: &'a [String]) -> Option<&'a str> {
    let is_ordinal = |heading: &String| ORDINALS.contains(&fold(heading).trim_matches([' ', '.']));
    let ordinal = sheet.headings.iter().position(is_ordinal)?;
    if cells.get(ordinal).is_some_and(|cell| !cell.is_empty()) {
        return None;
    }
    let mut filled = cells.iter().filter(|cell| !cell.is_empty());
    filled.next().filter(|_| filled.next().is_none()).map(String::as_str)
}

/// Rows in which no mapped cell is filled, such as a line of remarks, give an empty body.
fn body(register: &dyn AnyRegister, sheet: &Sheet, cells: &[String], names: &Names) -> Body {
    let mut body = Body::new();
    for (name, text) in sheet.mapping.iter().zip(cells) {
        let Some(field) = name.as_deref().and_then(|name| register.field(name)) else { continue };
        if let Some(value) = cell::value(field, text, names) {
            body.insert(field.name.to_owned(), value);
        }
    }
    if !body.is_empty() {
        for (name, value) in &sheet.given {
            body.entry(name.clone()).or_insert_with(|| value.clone());
        }
    }
    body
}

fn checked(register: &dyn AnyRegister, given: &Body, when: When<'_>) -> Result<Body, Vec<Problem>> {
    let When { now, asked } = when;
    let (body, mut problems) = field::check(register.fields(), given, field::Strictness { now, draft: false });
    if problems.is_empty() {
        let state = register.workflow().start();
        problems = register.check(&body, &Moment { now, today: day_in_warsaw(now), state, created_at: now, asked });
    }
    if problems.is_empty() { Ok(body) } else { Err(problems) }
}

fn locate(sheet: &Sheet, row: usize, problem: Problem) -> Located {
    let name = problem.field.split('.').next().unwrap_or_default();
    let column = sheet.mapping.iter().position(|mapped| mapped.as_deref() == Some(name));
    let column = column.and_then(|index| sheet.headings.get(index)).map_or_else(|| name.to_owned(), Clone::clone);
    Located { sheet: sheet.name.clone(), row, column, problem }
}
