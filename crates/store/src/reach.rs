//! Which records of a register somebody's authorisations reach, as a condition that statements carry.
//!
//! Invariant: a record that names no set, or no unit, lies within every part in that respect; a list is filtered where
//! its rows are found, so that a page costs one statement whoever asks.

use std::collections::BTreeSet;

use crate::{
    Result, Tx, args,
    statement::{LIST_MAX, Statement},
};

/// One reason to see records: those that lead to one of these sets and belong to one of these units. An empty list asks
/// for nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Part {
    pub sets: Vec<u64>,
    pub units: Vec<String>,
}

/// What lies within any of the parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach {
    /// The register whose records are the sets; a record of it is its own set.
    pub register_of_sets: &'static str,
    /// The column that holds the unit.
    pub column_of_unit: &'static str,
    pub parts: Vec<Part>,
    /// Records in which this column has one of these values lie beyond every part.
    pub without: Option<(&'static str, &'static [&'static str])>,
}

impl Reach {
    /// Adds the condition on `number` to a statement whose first two arguments are institution and register.
    pub(crate) fn restrict<'a>(&'a self, statement: &mut Statement<'a>, (register, number): (&str, &str)) {
        if self.parts.is_empty() {
            statement.add(" AND 1 = 0");
            return;
        }
        statement.add(" AND (");
        for (index, part) in self.parts.iter().enumerate() {
            statement.add(if index == 0 { "(1 = 1" } else { " OR (1 = 1" });
            if !part.sets.is_empty() {
                self.restrict_sets(statement, &part.sets, (register, number));
            }
            if !part.units.is_empty() {
                let name = statement.arg(self.column_of_unit);
                let start = format!(
                    "SELECT 1 FROM record_columns u WHERE u.institution = $1 AND u.register = $2
                       AND u.number = {number} AND u.name = {name}"
                );
                let units = one_of(statement, "u.value", part.units.iter());
                statement.add(&format!(" AND (NOT EXISTS ({start}) OR EXISTS ({start} AND {units}))"));
            }
            statement.add(")");
        }
        statement.add(")");
        if let Some((column, values)) = self.without {
            let name = statement.arg(column);
            let values = statement.list(values.iter().copied());
            statement.add(&format!(
                " AND NOT EXISTS (SELECT 1 FROM record_columns c WHERE c.institution = $1 AND c.register = $2
                   AND c.number = {number} AND c.name = {name} AND c.value IN ({values}))"
            ));
        }
    }

    fn restrict_sets<'a>(&self, statement: &mut Statement<'a>, sets: &'a [u64], (register, number): (&str, &str)) {
        if register == self.register_of_sets {
            let condition = one_of(statement, number, sets.iter().copied());
            statement.add(&format!(" AND {condition}"));
            return;
        }
        let target = statement.arg(self.register_of_sets);
        let start = format!(
            "SELECT 1 FROM record_links l WHERE l.institution = $1 AND l.from_register = $2
               AND l.from_number = {number} AND l.to_register = {target}"
        );
        let sets = one_of(statement, "l.to_number", sets.iter().copied());
        statement.add(&format!(" AND (NOT EXISTS ({start}) OR EXISTS ({start} AND {sets}))"));
    }
}

/// What somebody sees of an institution: the registers that lie open, and those of which only a part does.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seen<'a> {
    pub whole: Vec<&'a str>,
    pub parts: Vec<(&'a str, Reach)>,
}

impl Seen<'_> {
    /// The conditions under which a row of `table` is seen, one for each statement that has to be asked; whoever sees
    /// whole registers is asked for once.
    pub(crate) fn conditions(&self, institution: i64, table: &str) -> Vec<Statement<'_>> {
        let mut conditions = Vec::new();
        for some in self.whole.chunks(LIST_MAX) {
            let mut statement = Statement::new(args![institution]);
            let list = statement.list(some.iter().copied());
            statement.add(&format!("{table}.institution = $1 AND {table}.register IN ({list})"));
            conditions.push(statement);
        }
        for (register, reach) in &self.parts {
            let mut statement = Statement::new(args![institution, *register]);
            statement.add(&format!("{table}.institution = $1 AND {table}.register = $2"));
            reach.restrict(&mut statement, (register, &format!("{table}.number")));
            conditions.push(statement);
        }
        conditions
    }
}

/// `value` is one of the list, in lists that a statement can take.
fn one_of<'a, V: Into<crate::Value<'a>>>(
    statement: &mut Statement<'a>,
    value: &str,
    list: impl ExactSizeIterator<Item = V>,
) -> String {
    let mut rest = list.peekable();
    let mut conditions = Vec::new();
    while rest.peek().is_some() {
        let some: Vec<V> = rest.by_ref().take(LIST_MAX).collect();
        conditions.push(format!("{value} IN ({})", statement.list(some.into_iter())));
    }
    format!("({})", conditions.join(" OR "))
}

/// Those of the numbers that lie within the reach.
pub fn of_many(
    tx: &mut Tx<'_>,
    (institution, register): (i64, &str),
    reach: &Reach,
    numbers: &[u64],
) -> Result<BTreeSet<u64>> {
    let mut found = BTreeSet::new();
    for some in numbers.chunks(LIST_MAX) {
        let mut statement = Statement::new(args![institution, register]);
        let list = statement.list(some.iter().copied());
        statement.add(&format!(
            "SELECT r.number FROM records r WHERE r.institution = $1 AND r.register = $2 AND r.number IN ({list})"
        ));
        reach.restrict(&mut statement, (register, "r.number"));
        found.extend(tx.query(&statement.sql, &statement.args, |row| row.get::<u64>(0))?);
    }
    Ok(found)
}

/// How many records within the reach a register has in each state.
pub fn counts_of(tx: &mut Tx<'_>, (institution, register): (i64, &str), reach: &Reach) -> Result<Vec<(String, u64)>> {
    let mut statement = Statement::new(args![institution, register]);
    statement.add("SELECT r.state, COUNT(*) FROM records r WHERE r.institution = $1 AND r.register = $2");
    reach.restrict(&mut statement, (register, "r.number"));
    statement.add(" GROUP BY r.state ORDER BY r.state");
    tx.query(&statement.sql, &statement.args, |row| Ok((row.get(0)?, row.get(1)?)))
}
