//! A check: a pure function over live state, and how much of that state it takes to answer again after a change.

use super::{Answer, Arguments, Live};

/// How an answer over a register follows from its records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scan {
    /// From all of them together.
    Whole,
    /// From what it says of each record alone; what it says of no record at all stands only where it looks at none.
    Record,
    /// From the newest record alone, its only piece of evidence: the newest of the newest of parts is the newest of all.
    Newest,
}

/// One check; what it looks at beyond the register that its control names stands in `needs`.
#[derive(Clone, Copy)]
pub struct Check {
    pub name: &'static str,
    pub needs: &'static [&'static str],
    pub run: fn(&Live<'_>) -> Answer,
    /// It reads the register that its control names; one that reads facts alone looks at what they say of it.
    pub reads_named: bool,
    /// It reads facts of the office too, so records that stayed as they were do not make its answer stand.
    pub has_facts: bool,
    pub scan: Scan,
    /// Registers of which it reads nothing but state and these fields.
    pub reads: &'static [(&'static str, &'static [&'static str])],
}

impl Check {
    /// A check that reads nothing but records, or nothing but facts.
    pub const fn new(name: &'static str, needs: &'static [&'static str], run: fn(&Live<'_>) -> Answer) -> Self {
        let has_facts = needs.is_empty();
        Self { name, needs, run, reads_named: !has_facts, has_facts, scan: Scan::Whole, reads: &[] }
    }

    /// It reads the register that its control names, and no facts.
    pub const fn on_records(mut self) -> Self {
        self.has_facts = false;
        self.reads_named = true;
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

    /// It reads one register for its newest record, and names no other.
    pub const fn by_newest(mut self) -> Self {
        self.scan = Scan::Newest;
        self
    }

    pub const fn reading(mut self, reads: &'static [(&'static str, &'static [&'static str])]) -> Self {
        self.reads = reads;
        self
    }

    /// What it reads for a control: its own registers and the one that the control names, none where it reads facts alone.
    pub fn registers<'a>(&self, arguments: &'a Arguments) -> Vec<&'a str> {
        let own = self.needs.iter().copied();
        let mut all: Vec<&str> = own.chain(arguments.register.as_deref().filter(|_| self.reads_named)).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Whether it reads no more of a register than `reads` says.
    pub fn reads_little_of(&self, register: &str) -> bool {
        self.reads.iter().any(|(slug, _)| *slug == register)
    }
}
