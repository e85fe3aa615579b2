//! Who keeps the record of processing activities: everybody but the small ones of art. 30(5), and of those nearly all.
//!
//! The number is a dated value, since a change of it is proposed; the conditions are those of the article.

use std::sync::LazyLock;

use jiff::civil::Date;
use serde::Deserialize;

use crate::provenance::{Provenance, in_force, read};

/// What art. 30(5) asks about the controller.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Controller {
    /// Persons employed.
    pub employs: u32,
    /// The processing is likely to result in a risk to persons.
    pub is_risky: bool,
    pub is_only_occasional: bool,
    /// Data of art. 9 or 10 are among them.
    pub has_special_data: bool,
}

/// Whether the record must be kept by the law of a day.
pub fn must_keep_record(controller: &Controller, on: Date) -> bool {
    let is_small = controller.employs < exemption(on).fewer_persons_than;
    !is_small || controller.is_risky || !controller.is_only_occasional || controller.has_special_data
}

/// The number of persons below which the exemption begins, on a day.
pub fn fewer_persons_than(on: Date) -> u32 {
    exemption(on).fewer_persons_than
}

/// Where the number comes from.
pub fn provenance(on: Date) -> &'static Provenance {
    &exemption(on).provenance
}

fn exemption(on: Date) -> &'static Exemption {
    in_force(LAW.exemption.iter(), |entry| &entry.provenance, on).expect("law/records.toml has an entry")
}

#[derive(Deserialize)]
struct Law {
    exemption: Vec<Exemption>,
}

#[derive(Deserialize)]
struct Exemption {
    fewer_persons_than: u32,
    #[serde(flatten)]
    provenance: Provenance,
}

static LAW: LazyLock<Law> = LazyLock::new(|| read(include_str!("../law/records.toml")));
