//! What was measured, beside what was promised.

use serde_json::{Value, json};

use super::memory;

/// A goal and what was reached; smaller is better.
struct Goal {
    name: String,
    unit: &'static str,
    goal: f64,
    reached: f64,
}

pub struct Report {
    records: u64,
    goals: Vec<Goal>,
    notes: Vec<(String, f64)>,
    load_before: String,
}

impl Report {
    pub fn new(records: u64) -> Self {
        Self { records, goals: Vec::new(), notes: Vec::new(), load_before: memory::load() }
    }

    /// A promise: `reached` may be `goal` at most.
    pub fn goal(&mut self, name: impl Into<String>, unit: &'static str, (goal, reached): (f64, f64)) {
        let name = name.into();
        eprintln!("{name}: {reached:.2} {unit} (goal {goal})");
        self.goals.push(Goal { name, unit, goal, reached });
    }

    /// A figure that nothing was promised about.
    pub fn note(&mut self, name: impl Into<String>, value: f64) {
        let name = name.into();
        eprintln!("{name}: {value:.2}");
        self.notes.push((name, value));
    }

    pub fn print(&self, as_json: bool) {
        if as_json {
            println!("{}", self.json());
            return;
        }
        println!("{} records; load before: {}; after: {}\n", thousands(self.records), self.load_before, memory::load());
        println!("| what | goal | reached | |\n| --- | ---: | ---: | --- |");
        for goal in &self.goals {
            let verdict = if goal.reached <= goal.goal { "yes" } else { "MISSED" };
            println!("| {} | {} {} | {:.2} {} | {verdict} |", goal.name, goal.goal, goal.unit, goal.reached, goal.unit);
        }
        println!("\n| measured beside it | |\n| --- | ---: |");
        for (name, value) in &self.notes {
            println!("| {name} | {value:.2} |");
        }
    }

    fn json(&self) -> Value {
        let goals: Vec<Value> = self
            .goals
            .iter()
            .map(|goal| {
                json!({ "name": goal.name, "unit": goal.unit, "goal": goal.goal, "reached": goal.reached,
                        "is_met": goal.reached <= goal.goal })
            })
            .collect();
        let notes: Vec<Value> =
            self.notes.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        json!({ "records": self.records, "load_before": self.load_before, "load_after": memory::load(),
                "goals": goals, "notes": notes })
    }
}

/// `1000000` as `1 000 000`.
pub fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(' ');
        }
        grouped.push(digit);
    }
    grouped
}
