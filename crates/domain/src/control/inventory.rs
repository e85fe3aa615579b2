//! What institutions of a kind usually hold: data sets and systems to begin with.
//!
//! An offer and nothing more: only what somebody ticks is entered, and from then on it is a record like any other.

use serde::Deserialize;
use serde_json::{Value, json};

use super::{Catalogue, Preset};
use crate::field::Body;
use crate::text::fold;

/// The file of one preset.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inventory {
    pub preset: Preset,
    #[serde(default)]
    pub dataset: Vec<SetOffered>,
    #[serde(default)]
    pub system: Vec<SystemOffered>,
}

/// A data set, in the words of the register of data sets.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetOffered {
    pub name: String,
    pub form: String,
    pub contents: String,
    pub users: Vec<String>,
    pub retention: String,
}

/// A program or a platform, in the words of the register of systems.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SystemOffered {
    pub name: String,
    pub kind: String,
    pub hosting: String,
    pub purpose: String,
}

impl SetOffered {
    pub fn fields(&self) -> Body {
        body(json!({
            "name": self.name, "form": self.form, "contents": self.contents, "users": self.users,
            "retention": self.retention,
        }))
    }
}

impl SystemOffered {
    pub fn fields(&self) -> Body {
        body(json!({
            "name": self.name, "kind": self.kind, "hosting": self.hosting, "purpose": self.purpose,
        }))
    }
}

fn body(value: Value) -> Body {
    match value {
        Value::Object(body) => body,
        _ => Body::new(),
    }
}

impl Catalogue {
    /// Adds the inventories, a file each.
    pub fn with_inventories(mut self, files: &[&str]) -> Result<Self, String> {
        for file in files {
            self.inventories.push(toml::from_str(file).map_err(|error| error.to_string())?);
        }
        Ok(self)
    }

    /// The data sets that these kinds of institution usually hold; what two of them name alike is offered once.
    pub fn sets(&self, presets: &[Preset]) -> Vec<&SetOffered> {
        once(self.of(presets).flat_map(|inventory| &inventory.dataset), |set| &set.name)
    }

    /// The programs and platforms that they usually work with.
    pub fn systems(&self, presets: &[Preset]) -> Vec<&SystemOffered> {
        once(self.of(presets).flat_map(|inventory| &inventory.system), |system| &system.name)
    }

    fn of<'a>(&'a self, presets: &[Preset]) -> impl Iterator<Item = &'a Inventory> {
        self.inventories.iter().filter(|inventory| presets.contains(&inventory.preset))
    }
}

fn once<'a, T>(offered: impl Iterator<Item = &'a T>, name: impl Fn(&'a T) -> &'a str) -> Vec<&'a T> {
    let mut seen = std::collections::BTreeSet::new();
    offered.filter(|one| seen.insert(fold(name(one)))).collect()
}
