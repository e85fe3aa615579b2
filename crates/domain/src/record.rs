//! One record and the decision about every edit of it.
//!
//! `decide` is the whole business rule: what it lets through is stored, what it refuses is told to the user, all at
//! once. It reads neither clock nor database.

mod asked;
mod deadline;
mod decision;
mod once;
mod standing;

pub use deadline::{Deadline, Due, rank};
pub use decision::{Change, Edit, Refusal, carry_on, decide};

use jiff::{Timestamp, civil::Date};

use crate::control::ParameterSet;
use crate::field::Body;
use crate::register::Moment;

#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    pub number: u64,
    pub state: String,
    /// Counts every change and move, from 1.
    pub version: u64,
    /// Saved incomplete; no move is possible until it is whole.
    pub draft: bool,
    pub created_at: Timestamp,
    pub body: Body,
}

/// When something is decided, and what the policy in force then asks.
#[derive(Clone, Copy, Debug)]
pub struct When<'a> {
    pub now: Timestamp,
    pub asked: &'a ParameterSet,
}

/// A moment at which no policy is in force.
impl From<Timestamp> for When<'_> {
    fn from(now: Timestamp) -> Self {
        Self { now, asked: ParameterSet::none() }
    }
}

impl Record {
    pub fn at<'a>(&'a self, when: impl Into<When<'a>>) -> Moment<'a> {
        let When { now, asked } = when.into();
        Moment { now, today: day_in_warsaw(now), state: &self.state, created_at: self.created_at, asked }
    }
}

/// The civil day in Warsaw at an instant.
pub fn day_in_warsaw(now: Timestamp) -> Date {
    now.to_zoned(crate::hours::warsaw()).date()
}
