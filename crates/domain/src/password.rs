//! Password policies as a lattice, and the checker.
//!
//! A policy is the set of passwords and states that it admits; joining two policies intersects these sets, so "the
//! stricter rule wins" is a law of algebra here and not a habit. Modern standards bound a policy from above: where a
//! floor passes such a ceiling, a person has to choose.

mod blocklist;
mod bounds;
mod check;
mod conflict;
mod context;
mod fold;
mod policy;
mod presets;
mod reading;
mod word_index;

pub use blocklist::Blocklist;
pub use bounds::{AtMost, Blocklists, Bound, Characters, Composition, Demand, History, Length, Modality, Strictness};
pub use check::{Checker, MAX_CANDIDATE_LENGTH, Problem, advised_change, check, expiry};
pub use conflict::{Conflict, Merged, Warning, history_cap, join, lower, merge, modernise};
pub use context::{Context, Prepared};
pub use fold::fold;
pub use policy::{Part, Policy};
pub use presets::{PRESETS, PresetRule, preset, preset_on, preset_rules};
