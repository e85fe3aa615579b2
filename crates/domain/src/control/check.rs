//! A check: a pure function over live state, and how much of that state it takes to answer again after a change.

use super::{Answer, Arguments, Live};

/// How an answer over a register follows from its records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scan {
    /// From all of them together.
    Whole,
    /// From what it says of each record alone; what it says of no record at all stands only where it looks at none.
    Record,
    /// From the newest of each sort: the newest of the newest of parts is the newest of all.
    Newest,
}

/// One check; what it looks at beyond the register that its control names stands in `needs`.
#[derive(Clone, Copy)]
pub struct Check {
    pub name: &'static str,
    pub needs: &'static [&'static str],
    pub run: fn(&Live<'_>) -> Answer,
    /// It reads facts of the office too, so records that stayed as they were do not make its answer stand.
    pub has_facts: bool,
    pub scan: Scan,
    /// Registers of which it reads nothing but state and these fields.
    pub reads: &'static [(&'static str, &'static [&'static str])],
}

impl Check {
    /// A check that reads nothing but records, or nothing but facts.
    pub const fn new(name: &'static str, needs: &'static [&'static str], run: fn(&Live<'_>) -> Answer) -> Self {
        Self { name, needs, run, has_facts: needs.is_empty(), scan: Scan::Whole, reads: &[] }
    }

    /// It reads the register that its control names, and no facts.
    pub const fn on_records(mut self) -> Self {
        self.has_facts = false;
        self
    }

    pub const fn with_facts(mut self) -> Self {
        self.has_facts = true;
        self
    }

    /// It reads one register, record by record.
    pub const fn by_record(mut self) -> Self {
        self.scan = Scan::Record;
        self
    }

    /// It reads one register for the newest record of each sort.
    pub const fn by_newest(mut self) -> Self {
        self.scan = Scan::Newest;
        self
    }

    pub const fn reading(mut self, reads: &'static [(&'static str, &'static [&'static str])]) -> Self {
        self.reads = reads;
        self
    }

    /// What it reads for a control: its own registers and the one that the control names.
    pub fn registers<'a>(&self, arguments: &'a Arguments) -> Vec<&'a str> {
        let own = self.needs.iter().copied();
        let mut all: Vec<&str> = own.chain(arguments.register.as_deref()).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Whether it reads no more of a register than `reads` says.
    pub fn reads_little_of(&self, register: &str) -> bool {
        self.reads.iter().any(|(slug, _)| *slug == register)
    }
}
