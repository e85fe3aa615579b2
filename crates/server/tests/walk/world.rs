//! What there is, and who may see what of it: worked out from the records of the authorisations alone.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::office::{Demo, Person, Records};

/// Everything that stands in the registers, and the moves that each of them declares.
pub struct World {
    pub records: BTreeMap<String, Records>,
    pub moves: BTreeMap<String, Value>,
}

impl World {
    pub fn of(demo: &Demo, head: &Person) -> Self {
        let (mut records, mut moves) = (BTreeMap::new(), BTreeMap::new());
        for slug in demo.registers(head) {
            records.insert(slug.clone(), demo.records(head, &slug));
            let declared = demo.call(head, &format!("registers/{slug}")).ended(200);
            moves.insert(slug, declared["moves"].clone());
        }
        Self { records, moves }
    }

    /// A move that leads on from the state of this record.
    pub fn step(&self, register: &str, number: u64) -> String {
        let state = &self.records[register][&number]["state"];
        let mut moves = self.moves[register].as_array().unwrap().iter();
        let leads_on = |step: &&Value| step["from"].as_array().unwrap().contains(state);
        moves.find(leads_on).map_or_else(|| "none".to_owned(), |step| step["name"].as_str().unwrap().to_owned())
    }

    pub fn sets(&self, register: &str, number: u64) -> BTreeSet<u64> {
        let body = &self.records[register][&number]["body"]["datasets"];
        let linked = body.as_array().map_or(std::slice::from_ref(body), Vec::as_slice).iter().filter_map(Value::as_u64);
        linked.chain((register == "datasets").then_some(number)).collect()
    }

    pub fn grants(&self, login: &str) -> Vec<Grant> {
        let own = self.records["authorisations"].values();
        let own = own.filter(|one| one["state"] == "granted" && one["body"]["account"] == login);
        let mut grants: Vec<Grant> = own.map(|one| Grant::of(self, &one["body"])).collect();
        // An auditor reads and proves, whatever else the authorisation says.
        if grants.iter().any(Grant::is_audit) {
            grants.iter_mut().for_each(|grant| grant.powers.retain(|power| power == "View" || power == "Disclose"));
        }
        grants
    }
}

/// One live authorisation, as its record words it.
pub struct Grant {
    pub registers: Option<BTreeSet<String>>,
    pub powers: BTreeSet<String>,
    pub sets: BTreeSet<u64>,
    pub units: BTreeSet<String>,
    pub functions: BTreeSet<String>,
}

fn words(value: &Value) -> BTreeSet<String> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

impl Grant {
    pub fn of(world: &World, body: &Value) -> Self {
        let is_whole = words(&body["registers"]).contains("Everything");
        let numbers = |name: &str| body[name].as_array().into_iter().flatten().filter_map(Value::as_u64);
        let mut sets: BTreeSet<u64> = numbers("datasets").collect();
        if !sets.is_empty() {
            sets.extend(numbers("activities").flat_map(|number| world.sets("processing-activities", number)));
        }
        let registers = words(&body["registers"]).iter().map(|name| kebab(name)).collect();
        Self {
            registers: (!is_whole).then_some(registers),
            powers: words(&body["powers"]),
            sets: if is_whole { BTreeSet::new() } else { sets },
            units: if is_whole { BTreeSet::new() } else { words(&body["scope_units"]) },
            functions: words(&body["functions"]),
        }
    }

    pub fn is_audit(&self) -> bool {
        self.functions.contains("Auditor")
    }

    pub fn has(&self, power: &str, register: &str) -> bool {
        self.powers.contains(power) && self.registers.as_ref().is_none_or(|registers| registers.contains(register))
    }

    pub fn covers(&self, world: &World, (register, number): (&str, u64)) -> bool {
        let (sets, unit) = (world.sets(register, number), &world.records[register][&number]["body"]["unit"]);
        let of_sets = self.sets.is_empty() || sets.is_empty() || !sets.is_disjoint(&self.sets);
        let of_units = self.units.is_empty() || unit.as_str().is_none_or(|unit| self.units.contains(unit));
        of_sets && of_units
    }
}

fn kebab(name: &str) -> String {
    name.chars().enumerate().fold(String::new(), |mut slug, (place, letter)| {
        if letter.is_ascii_uppercase() && place > 0 {
            slug.push('-');
        }
        slug.push(letter.to_ascii_lowercase());
        slug
    })
}
