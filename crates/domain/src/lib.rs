//! The law and the rules, pure: no IO, no async, no clock, no randomness.
//!
//! Everything that a person could be asked to justify before an inspector is decided here, by functions whose
//! whole input stands in their arguments.

pub mod authorisation;
pub mod calendar;
pub mod completeness;
pub mod control;
pub mod cross_check;
pub mod dpia;
pub mod draw;
pub mod field;
pub mod hours;
pub mod identifiers;
pub mod information;
pub mod legitimate_interest;
pub mod mark;
pub mod minors;
pub mod moment;
pub mod office_number;
pub mod password;
pub mod periods;
pub mod provenance;
pub mod record;
pub mod records_duty;
pub mod references;
pub mod register;
pub mod request_clock;
pub mod retention;
pub mod rights;
pub mod risk;
pub mod secrecy;
pub mod severity;
pub mod sign_in;
pub mod text;
pub mod time_limit;
pub mod transfer;
pub mod workflow;
