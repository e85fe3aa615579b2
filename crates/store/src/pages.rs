//! One page of a register: filtered, sorted, searched, and continued from where the page before it ended.
//!
//! Invariant: one statement (two more when words are searched), whose cost follows from the page's length and not from
//! the register's: each sort order and each first filter has an index that yields the rows in order.

use jiff::Timestamp;

use crate::{
    Result, Tx, args,
    reach::Reach,
    records::{self, COLUMNS, FACE_COLUMNS, JOINS, KEY_JOIN, RecordRow},
    search::{self, WORDS_MAX},
    statement::{LIST_MAX, Statement},
    value::time_text,
};

/// Rows on a page at most.
pub const ROWS_MAX: u32 = 1000;
/// Filters in one query at most; more are ignored.
pub const FILTERS_MAX: usize = 16;

/// What a page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageQuery {
    pub institution: i64,
    pub register: String,
    /// Any of these states; all when empty.
    pub states: Vec<String>,
    /// All of these must hold.
    pub filters: Vec<Filter>,
    /// Found under all of these blind terms.
    pub terms: Vec<i64>,
    /// Only what lies within; the whole register when none.
    pub reach: Option<Reach>,
    pub sort: Sort,
    pub descending: bool,
    pub after: Option<Cursor>,
    pub limit: u32,
    /// Rows with their faces, and without what stands with their versions: bodies and terms.
    pub faces_only: bool,
}

/// A condition on a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    pub column: String,
    pub test: Test,
}

/// Texts are compared byte by byte.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// Holds for no record when empty.
    OneOf(Vec<String>),
    AtLeast(String),
    AtMost(String),
}

/// The order of a page. Numbers break ties.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sort {
    Number,
    Changed,
    /// A column that each record has exactly once.
    Column(String),
}

/// Where a page ended: the value that was sorted by, and the number. Its text is opaque to whoever passes it on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    pub number: u64,
    pub key: String,
}

impl std::fmt::Display for Cursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}~{}", self.number, self.key)
    }
}

impl std::str::FromStr for Cursor {
    type Err = NoCursor;

    fn from_str(text: &str) -> std::result::Result<Self, NoCursor> {
        let (number, key) = text.split_once('~').ok_or(NoCursor)?;
        Ok(Self { number: number.parse().map_err(|_| NoCursor)?, key: key.to_owned() })
    }
}

/// The text is no cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this does not say where a page ended")]
pub struct NoCursor;

/// The rows of a page and where the next one starts, if there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    pub rows: Vec<RecordRow>,
    pub next: Option<Cursor>,
}

impl PageQuery {
    /// The first page of a register in the order of number.
    pub fn of(institution: i64, register: &str) -> Self {
        Self {
            institution,
            register: register.to_owned(),
            states: Vec::new(),
            filters: Vec::new(),
            terms: Vec::new(),
            reach: None,
            sort: Sort::Number,
            descending: false,
            after: None,
            limit: 50,
            faces_only: false,
        }
    }
}

/// The page that `query` asks for.
pub fn page(tx: &mut Tx<'_>, query: &PageQuery) -> Result<Page> {
    let mut rows = rows(tx, &statement(query, None))?;
    if !query.terms.is_empty() {
        let terms = &query.terms[..query.terms.len().min(WORDS_MAX)];
        let waiting = search::waiting_under(tx, (query.institution, &query.register), terms)?;
        if !waiting.is_empty() {
            rows.extend(self::rows(tx, &statement(query, Some(&waiting)))?);
            rows.sort_by(|(row, key), (next, other)| (key, row.number).cmp(&(other, next.number)));
            rows.dedup_by(|(row, _), (next, _)| row.number == next.number);
            if query.descending {
                rows.reverse();
            }
        }
    }
    let limit = query.limit.clamp(1, ROWS_MAX) as usize;
    let has_more = rows.len() > limit;
    rows.truncate(limit);
    let next = rows.last().filter(|_| has_more).map(|(row, key)| Cursor { number: row.number, key: key.clone() });
    Ok(Page { rows: rows.into_iter().map(|(row, _)| row).collect(), next })
}

fn rows(tx: &mut Tx<'_>, statement: &Statement<'_>) -> Result<Vec<(RecordRow, String)>> {
    tx.query(&statement.sql, &statement.args, |row| {
        let key: Option<String> = row.get(records::COLUMNS_COUNT)?;
        Ok((records::read(row)?, key.unwrap_or_default()))
    })
}

/// The plan of the page's statement, for tests.
#[doc(hidden)]
pub fn plan(tx: &mut Tx<'_>, query: &PageQuery) -> Result<Option<String>> {
    let statement = statement(query, None);
    tx.plan(&statement.sql, &statement.args)
}

/// The table whose order is the order of the page. The first exact filter, or the first search term, lists its records
/// by number, so with the order of number it leads; what else is asked is looked up for each row.
enum Leader<'a> {
    Records,
    Column(&'a str),
    Value(&'a str, &'a str),
    Term(i64),
}

impl Leader<'_> {
    /// Whether its own condition says what the filter asks.
    fn is(&self, filter: &Filter) -> bool {
        matches!((self, &filter.test), (Leader::Value(column, value), Test::OneOf(values))
            if *column == filter.column && matches!(values.as_slice(), [only] if only == value))
    }
}

/// The statement for what is listed under the terms, or for the records with the numbers `waiting` in their stead.
fn statement<'a>(query: &'a PageQuery, waiting: Option<&[u64]>) -> Statement<'a> {
    let leader = leader(query, waiting.is_some());
    let mut statement = Statement::new(args![query.institution, &query.register]);
    let (key, number) = match (&leader, &query.sort) {
        (Leader::Column(_), _) => (Some("s.value"), "s.number"),
        (Leader::Records, Sort::Changed) => (Some("r.changed_at"), "r.number"),
        (Leader::Records, _) => (None, "r.number"),
        _ => (None, "s.number"),
    };
    let (columns, joins) = if query.faces_only { (FACE_COLUMNS, KEY_JOIN) } else { (COLUMNS, JOINS) };
    statement.add(&format!("SELECT {columns}, {} FROM ", key.unwrap_or("NULL")));
    lead(&mut statement, &leader, joins);
    if let Some(after) = &query.after {
        continue_after(&mut statement, (key, number), (after, query.descending));
    }
    match waiting {
        Some(numbers) => statement.one_of("r.number", numbers),
        None => {
            let is_led = matches!(leader, Leader::Term(_));
            let terms = &query.terms[..query.terms.len().min(WORDS_MAX)];
            let others = terms.get(usize::from(is_led)..).unwrap_or_default();
            let found = search::under_all(&mut statement, others, ("$2", "r.number"));
            statement.add(&found);
        }
    }
    restrict(&mut statement, query, &leader);
    let direction = if query.descending { "DESC" } else { "ASC" };
    let limit = statement.arg(query.limit.clamp(1, ROWS_MAX) + 1);
    let order = key.map_or(String::new(), |key| format!("{key} {direction}, "));
    statement.add(&format!(" ORDER BY {order}{number} {direction} LIMIT {limit}"));
    statement
}

fn leader(query: &PageQuery, is_waiting: bool) -> Leader<'_> {
    match &query.sort {
        Sort::Column(name) => Leader::Column(name),
        Sort::Changed => Leader::Records,
        Sort::Number => {
            let exact = query.filters.iter().take(FILTERS_MAX).find_map(|filter| match &filter.test {
                Test::OneOf(values) if values.len() == 1 => Some((filter.column.as_str(), values[0].as_str())),
                _ => None,
            });
            match (query.terms.first().filter(|_| !is_waiting), exact) {
                (Some(term), _) => Leader::Term(*term),
                (None, Some((column, value))) => Leader::Value(column, value),
                (None, None) => Leader::Records,
            }
        }
    }
}

/// FROM and WHERE up to the leader's own condition. CROSS JOIN because it keeps SQLite to this order of the tables; to
/// PostgreSQL it is a join like any other.
fn lead<'a>(statement: &mut Statement<'a>, leader: &Leader<'a>, joins: &str) {
    if let Leader::Records = leader {
        statement.add(&format!("records r {joins} WHERE r.institution = $1 AND r.register = $2"));
        return;
    }
    let table = if let Leader::Term(_) = leader { "search_terms" } else { "record_columns" };
    statement.add(&format!(
        "{table} s CROSS JOIN records r {joins} WHERE s.institution = $1 AND s.register = $2
         AND r.institution = s.institution AND r.register = s.register AND r.number = s.number"
    ));
    let condition = match leader {
        Leader::Records => String::new(),
        Leader::Column(name) => format!(" AND s.name = {}", statement.arg(*name)),
        Leader::Term(term) => format!(" AND s.term = {}", statement.arg(*term)),
        Leader::Value(name, value) => {
            format!(" AND s.name = {} AND s.value = {}", statement.arg(*name), statement.arg(*value))
        }
    };
    statement.add(&condition);
}

fn continue_after<'a>(
    statement: &mut Statement<'a>,
    (key, number): (Option<&str>, &str),
    (after, descending): (&'a Cursor, bool),
) {
    let beyond = if descending { "<" } else { ">" };
    let last = statement.arg(after.number);
    let condition = match key {
        None => format!(" AND {number} {beyond} {last}"),
        Some(key) => format!(" AND ({key}, {number}) {beyond} ({}, {last})", statement.arg(&after.key)),
    };
    statement.add(&condition);
}

fn restrict<'a>(statement: &mut Statement<'a>, query: &'a PageQuery, leader: &Leader<'a>) {
    if let Some(reach) = &query.reach {
        reach.restrict(statement, (&query.register, "r.number"));
    }
    if !query.states.is_empty() {
        let states = statement.list(query.states.iter().take(LIST_MAX));
        statement.add(&format!(" AND r.state IN ({states})"));
    }
    for filter in query.filters.iter().take(FILTERS_MAX).filter(|filter| !leader.is(filter)) {
        let test = match &filter.test {
            Test::OneOf(values) if values.is_empty() => {
                statement.add(" AND 1 = 0");
                continue;
            }
            Test::OneOf(values) => format!("IN ({})", statement.list(values.iter().take(LIST_MAX))),
            Test::AtLeast(value) => format!(">= {}", statement.arg(value)),
            Test::AtMost(value) => format!("<= {}", statement.arg(value)),
        };
        if matches!(leader, Leader::Column(name) if *name == filter.column) {
            statement.add(&format!(" AND s.value {test}"));
            continue;
        }
        let name = statement.arg(&filter.column);
        statement.add(&format!(
            " AND EXISTS (SELECT 1 FROM record_columns f WHERE f.institution = $1 AND f.register = $2
              AND f.number = r.number AND f.name = {name} AND f.value {test})"
        ));
    }
}

/// The cursor just before the records changed after `time`, for lists of what is new.
pub fn changed_since(time: Timestamp) -> Cursor {
    Cursor { number: u64::MAX, key: time_text(time) }
}
