//! Spreadsheets: whatever is read keeps the limits, and each row of it becomes a record, a problem or a line left out.

use jiff::Timestamp;
use rodowod_domain::field::{Strictness, check};
use rodowod_domain::register::AnyRegister;
use rodowod_engine::imports::{COLUMNS_MAX, ROWS_MAX, prepare, read};
use rodowod_registers::REGISTERS;

/// When the tables are taken in: 23 November 2026 at eight.
const NOW: Timestamp = Timestamp::constant(1_795_420_800, 0);

pub fn table(bytes: &[u8]) -> bool {
    let register = datasets();
    let labels = |key: &str| vec![key.to_owned()];
    let Ok(sheets) = read(register, "tabela.csv", bytes, &labels) else { return false };
    let mut rows = 0;
    for sheet in &sheets {
        assert_eq!(sheet.mapping.len(), sheet.headings.len(), "each heading is mapped or named as unknown");
        assert!(sheet.headings.len() <= COLUMNS_MAX && sheet.rows.len() <= ROWS_MAX, "a limit is a limit");
        assert!(sheet.rows.iter().all(|(_, cells)| cells.len() <= COLUMNS_MAX), "a limit is a limit");
        rows += sheet.rows.len();
    }
    let prepared = prepare(register, &sheets, &labels, NOW);
    assert!(prepared.records.len() + prepared.known.len() <= prepared.read && prepared.read <= rows);
    for body in &prepared.records {
        let (again, problems) = check(register.fields(), body, Strictness { now: NOW, draft: false });
        assert!(problems.is_empty() && again == *body, "a record that was taken is taken again as it is");
    }
    !prepared.records.is_empty()
}

fn datasets() -> &'static dyn AnyRegister {
    let found = REGISTERS.iter().find(|register| register.slug() == "datasets");
    *found.expect("the register of data sets is in every program")
}
