//! Pieces of statements whose length depends on a list.
//!
//! Invariant: lists are padded or cut to a power of two, so that few different texts exist and each stays prepared.

use std::ops::Range;

use crate::{Result, Tx, value::Value};

/// The longest list one statement takes; longer ones are cut by the caller.
pub(crate) const LIST_MAX: usize = 256;
/// The most rows that one statement writes.
pub(crate) const ROWS_MAX: usize = 64;

/// A statement that is put together piece by piece, together with its arguments.
pub(crate) struct Statement<'a> {
    pub sql: String,
    pub args: Vec<Value<'a>>,
}

impl<'a> Statement<'a> {
    pub fn new(args: &[Value<'a>]) -> Self {
        Self { sql: String::new(), args: args.to_vec() }
    }

    pub fn add(&mut self, piece: &str) {
        self.sql.push_str(piece);
    }

    /// Takes an argument and names its parameter.
    pub fn arg(&mut self, value: impl Into<Value<'a>>) -> String {
        self.args.push(value.into());
        format!("${}", self.args.len())
    }

    /// Takes the arguments of an IN list and names their parameters. The last value repeats up to the padded length,
    /// which changes nothing there. `values` must not be empty.
    pub fn list<V: Into<Value<'a>>>(&mut self, values: impl ExactSizeIterator<Item = V>) -> String {
        let length = values.len().next_power_of_two();
        let first = self.args.len() + 1;
        self.args.extend(values.map(Into::into));
        let last = self.args.last().expect("the list is not empty").clone();
        self.args.resize(first + length - 1, last);
        parameters(first..first + length)
    }

    /// Adds the condition that `column` is one of `values`, of which there is at least one.
    pub fn one_of(&mut self, column: &str, values: &[u64]) {
        let lists: Vec<String> =
            values.chunks(LIST_MAX).map(|some| format!("{column} IN ({})", self.list(some.iter().copied()))).collect();
        self.add(&format!(" AND ({})", lists.join(" OR ")));
    }
}

fn parameters(range: Range<usize>) -> String {
    range.map(|index| format!("${index}")).collect::<Vec<_>>().join(", ")
}

/// Writes rows, which all begin with the values `shared`, in few statements. `start` is the statement up to VALUES; its
/// columns are the shared ones and then those of a row. `end` follows the rows.
pub(crate) fn insert_rows<const N: usize>(
    tx: &mut Tx<'_>,
    (start, end): (&str, &str),
    shared: &[Value<'_>],
    values: &[[Value<'_>; N]],
) -> Result<()> {
    let mut rest = values;
    while !rest.is_empty() {
        let count = 1 << rest.len().min(ROWS_MAX).ilog2();
        let (some, behind) = rest.split_at(count);
        let own = parameters(1..shared.len() + 1);
        let row = |first| format!("({own}, {})", parameters(first..first + N));
        let rows: Vec<String> = (0..count).map(|position| row(shared.len() + 1 + position * N)).collect();
        let args: Vec<Value<'_>> = shared.iter().chain(some.iter().flatten()).cloned().collect();
        tx.execute(&format!("{start} VALUES {} {end}", rows.join(", ")), &args)?;
        rest = behind;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_padded_with_its_last_value() {
        let mut statement = Statement::new(&[Value::Int(9)]);
        assert_eq!(statement.list([1_i64, 2, 3].into_iter()), "$2, $3, $4, $5");
        assert_eq!(statement.args, [9_i64, 1, 2, 3, 3].map(Value::from));
    }
}
