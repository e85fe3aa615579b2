//! From mapped sheets to checked records; every problem is found at once and named by row and column.

use jiff::Timestamp;
use rodowod_domain::field::{self, Body, Problem};
use rodowod_domain::record::day_in_warsaw;
use rodowod_domain::register::{AnyRegister, Moment};

use super::{Labels, Sheet, cell};

/// Most problems that are kept: a file with more is mapped wrongly.
const PROBLEMS_MAX: usize = 1_000;

#[derive(Clone, Debug, Default)]
pub struct Prepared {
    /// Rows read, good and bad.
    pub read: usize,
    pub records: Vec<Body>,
    pub problems: Vec<Located>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    pub sheet: String,
    pub row: usize,
    /// The heading, or the name of the field when no column holds it.
    pub column: String,
    pub problem: Problem,
}

pub fn prepare(register: &dyn AnyRegister, sheets: &[Sheet], labels: Labels, now: Timestamp) -> Prepared {
    let mut prepared = Prepared::default();
    for sheet in sheets {
        for (row, cells) in &sheet.rows {
            let given = body(register, sheet, cells, labels);
            if given.is_empty() {
                continue;
            }
            prepared.read += 1;
            match checked(register, &given, now) {
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

/// Rows in which no mapped cell is filled, such as a line of remarks, give an empty body.
fn body(register: &dyn AnyRegister, sheet: &Sheet, cells: &[String], labels: Labels) -> Body {
    let mut body = Body::new();
    for (name, text) in sheet.mapping.iter().zip(cells) {
        let Some(field) = name.as_deref().and_then(|name| register.field(name)) else { continue };
        if let Some(value) = cell::value(field, text, labels) {
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

fn checked(register: &dyn AnyRegister, given: &Body, now: Timestamp) -> Result<Body, Vec<Problem>> {
    let (body, mut problems) = field::check(register.fields(), given, field::Strictness { now, draft: false });
    if problems.is_empty() {
        let state = register.workflow().start();
        problems = register.check(&body, &Moment { now, today: day_in_warsaw(now), state, created_at: now });
    }
    if problems.is_empty() { Ok(body) } else { Err(problems) }
}

fn locate(sheet: &Sheet, row: usize, problem: Problem) -> Located {
    let name = problem.field.split('.').next().unwrap_or_default();
    let column = sheet.mapping.iter().position(|mapped| mapped.as_deref() == Some(name));
    let column = column.and_then(|index| sheet.headings.get(index)).map_or_else(|| name.to_owned(), Clone::clone);
    Located { sheet: sheet.name.clone(), row, column, problem }
}
