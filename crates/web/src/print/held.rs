//! What the answer to a person says beyond the request itself: the copy of the records that are kept with the request, what
//! became of each of them, and to whom the data of this very person went.

use std::collections::BTreeSet;

use rodowod_domain::text::kebab;
use rodowod_engine::persons::{self, HeldView};
use rodowod_engine::records::{Failure, View};
use serde_json::{Value, json};

use super::Desk;
use crate::pages::persons::held::facts;

/// The field of a request that keeps the records found on the person.
pub(super) const HELD: &str = "held";
const DISCLOSURES: &str = "disclosures";

impl Desk<'_> {
    /// `copies` of what is handed over, `decisions` on the rest, `recipients` known by name (art. 15(1)(c)), and how many
    /// records are `unseen` by whoever prints, so that no copy passes for a whole one.
    pub(super) async fn held(self, request: &View) -> Result<Value, Failure> {
        if !request.record.body.contains_key(HELD) {
            return Ok(Value::Null);
        }
        let held = persons::held(self.engine, self.by, request.record.number).await?;
        let disclosed = held.records.iter().filter(|one| one.register.slug() == DISCLOSURES);
        // What was only asked for or agreed to went nowhere yet.
        let is_out =
            |one: &&HeldView| !one.record.draft && matches!(one.record.state.as_str(), "disclosed" | "archived");
        let disclosed = disclosed.filter(|one| !one.is_erased).filter(is_out);
        let recipients: BTreeSet<&str> =
            disclosed.filter_map(|one| one.record.body.get("recipient")?.as_str()).collect();
        Ok(json!({
            "copies": held.records.iter().filter_map(|one| self.copy(one)).collect::<Vec<_>>(),
            "decisions": held.records.iter().filter_map(|one| self.decision(one)).collect::<Vec<_>>(),
            "recipients": recipients,
            "unseen": held.unseen,
        }))
    }

    fn copy(self, one: &HeldView) -> Option<Value> {
        (one.fate() == "Copied" && !one.is_erased).then(|| {
            let facts =
                facts(self.text, one).into_iter().map(|(label, value)| json!({ "label": label, "value": value }));
            json!({ "title": self.named(one), "facts": facts.collect::<Vec<_>>() })
        })
    }

    fn decision(self, one: &HeldView) -> Option<Value> {
        let fate = Some(one.fate()).filter(|fate| !fate.is_empty())?;
        let outcome = match fate {
            "Kept" if one.row.contains_key("kept_ground") => "kept-by-law",
            "Kept" | "Withheld" => "refused",
            _ => "fulfilled",
        };
        let word = |name: &str| one.row.get(name).and_then(Value::as_str).map(str::to_owned);
        let choice = |list: &str, name: &str| {
            let known = word(name)?;
            Some(self.text.get(&format!("choice-{list}-{}", kebab(&known))).into_owned())
        };
        let said = [
            choice("held-fate", "fate"),
            word("correction"),
            choice("kept-ground", "kept_ground"),
            word("provision"),
            word("until"),
            word("note"),
        ];
        let note = said.into_iter().flatten().collect::<Vec<_>>().join("; ");
        Some(json!({ "matter": self.named(one), "outcome": outcome, "note": note }))
    }

    /// The register and the title of a record; of an erased one its number is left.
    fn named(self, one: &HeldView) -> String {
        let register = self.text.get(&format!("{}-one", one.register.slug()));
        let number = self.text.with("record-number", &[("number", one.record.number.to_string().into())]);
        if one.is_erased { format!("{register}, {number}") } else { format!("{register}: {}", one.title) }
    }
}
