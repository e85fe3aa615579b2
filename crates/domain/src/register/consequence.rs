//! What an act on one record brings about elsewhere: drafts that follow, the next of a series, records that are moved or
//! destroyed; and what a record takes over from those it is linked to.
//!
//! A register only says what follows; the engine does it in the transaction of the act, so it happens whole or not at
//! all.

use std::collections::BTreeMap;

use crate::cross_check::Entry;
use crate::field::Body;

/// Records that one act may open at most: a round for a whole staff, and no more.
pub const FOLLOW_UPS_MAX: usize = 200;

/// Register and number of a record.
pub type Place = (String, u64);

/// A record that a step calls for. It begins as a draft, whatever powers the person who took the step has there.
#[derive(Clone, Debug, PartialEq)]
pub struct FollowUp {
    pub register: &'static str,
    pub body: Body,
    /// Field of the new record that leads back to this one.
    pub back: Option<&'static str>,
    /// Field of this record that leads to the new one.
    pub link: Option<&'static str>,
}

impl FollowUp {
    pub fn new(register: &'static str, body: serde_json::Value) -> Self {
        let body = match body {
            serde_json::Value::Object(body) => body,
            _ => Body::new(),
        };
        Self { register, body, back: None, link: None }
    }

    /// The new record leads back here by this field of its own.
    pub fn back(mut self, field: &'static str) -> Self {
        self.back = Some(field);
        self
    }

    /// This record leads to the new one by this field.
    pub fn link(mut self, field: &'static str) -> Self {
        self.link = Some(field);
        self
    }
}

/// A move that a step takes with another record, with the powers of whoever took the step. A record that the move does
/// not fit any more is left alone, so that a step may be repeated.
#[derive(Clone, Debug, PartialEq)]
pub struct Taking {
    pub place: Place,
    pub step: &'static str,
    pub fields: Body,
    /// Field of the other record that leads back to this one.
    pub back: Option<&'static str>,
}

/// What has to stand behind a link while the record that holds it is in one of some states.
#[derive(Clone, Copy, Debug)]
pub struct Backing {
    /// The link.
    pub field: &'static str,
    /// States of the record itself.
    pub during: &'static [&'static str],
    /// In one of these stands each record that the link names.
    pub stands: &'static [&'static str],
    pub problem: &'static str,
}

/// The institution as clauses and letters name it; what is not known is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Controller {
    pub name: String,
    pub address: String,
    pub email: String,
    pub phone: String,
    pub website: String,
    pub officer: String,
    pub officer_email: String,
    pub officer_phone: String,
}

/// The records that the links of a record lead to, as far as the person may view them.
#[derive(Clone, Debug, Default)]
pub struct Linked {
    pub controller: Controller,
    entries: BTreeMap<&'static str, Vec<Entry>>,
}

impl Linked {
    pub fn new(controller: Controller) -> Self {
        Self { controller, entries: BTreeMap::new() }
    }

    pub fn insert(&mut self, field: &'static str, entries: Vec<Entry>) {
        self.entries.insert(field, entries);
    }

    /// The records behind one field, in the order of number.
    pub fn of(&self, field: &str) -> &[Entry] {
        self.entries.get(field).map_or(&[], Vec::as_slice)
    }

    pub fn first(&self, field: &str) -> Option<&Entry> {
        self.of(field).first()
    }
}
