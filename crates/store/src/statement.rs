//! Pieces of statements whose length depends on a list.
//!
//! Invariant: lists are padded or cut to a power of two, so that few different texts exist and each stays prepared.

use crate::{Result, Tx, value::Value};

/// The longest list one statement takes; longer ones are cut by the caller.
pub(crate) const LIST_MAX: usize = 256;
/// The most rows that one statement writes.
pub(crate) const ROWS_MAX: usize = 64;

/// `$3, $4, …` for `values`, appended to `args`. The last value repeats up to the padded length, which in an IN list
/// changes nothing. `values` must not be empty.
pub(crate) fn list<'a>(args: &mut Vec<Value<'a>>, values: impl ExactSizeIterator<Item = Value<'a>>) -> String {
    let length = values.len().next_power_of_two();
    let first = args.len() + 1;
    args.extend(values);
    while args.len() + 1 < first + length {
        args.push(args.last().expect("the list is not empty").clone());
    }
    (first..first + length).map(|index| format!("${index}")).collect::<Vec<_>>().join(", ")
}

/// Appends `value` and names its parameter.
pub(crate) fn parameter<'a>(args: &mut Vec<Value<'a>>, value: impl Into<Value<'a>>) -> String {
    args.push(value.into());
    format!("${}", args.len())
}

/// `count` rows of a VALUES list, each as `row` makes it from its position.
pub(crate) fn rows(count: usize, row: impl Fn(usize) -> String) -> String {
    (0..count).map(row).collect::<Vec<_>>().join(", ")
}

/// Writes `rows`, which all begin with the values `shared`, in few statements. `start` is the statement up to VALUES;
/// its columns are the shared ones and then those of a row. `end` follows the rows.
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
        let names = |range: std::ops::RangeInclusive<usize>| {
            range.map(|index| format!("${index}")).collect::<Vec<_>>().join(", ")
        };
        let own = names(1..=shared.len());
        let rows = rows(count, |row| {
            let first = shared.len() + row * N + 1;
            format!("({own}, {})", names(first..=first + N - 1))
        });
        let args: Vec<Value<'_>> = shared.iter().chain(some.iter().flatten()).cloned().collect();
        tx.execute(&format!("{start} VALUES {rows} {end}"), &args)?;
        rest = behind;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_padded_with_its_last_value() {
        let mut args = vec![Value::Int(9)];
        assert_eq!(list(&mut args, [1_i64, 2, 3].map(Value::from).into_iter()), "$2, $3, $4, $5");
        assert_eq!(args, [9_i64, 1, 2, 3, 3].map(Value::from));
    }
}
