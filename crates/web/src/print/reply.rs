//! What a reply to a person says beyond the request itself: the information of art. 15 from the linked activities, the copy
//! of the records that are kept with the request, and what became of each of them.

use rodowod_domain::register::AnyRegister;
use rodowod_domain::text::kebab;
use rodowod_engine::persons::{self, Held, HeldView};
use rodowod_engine::records::{self, Failure, View};
use serde_json::{Value, json};

use super::Desk;
use crate::pages::persons::held::facts;
use crate::view::value;

/// The template of the reply.
pub(super) const REPLY: &str = "request-reply";
const ACTIVITIES: &str = "processing-activities";
/// Activities that one reply reads at most.
const ACTIVITIES_MAX: usize = 40;

impl Desk<'_> {
    pub(super) async fn reply(self, view: &View, content: &mut Value) -> Result<(), Failure> {
        let body = &view.record.body;
        let kind = body.get("kind").and_then(Value::as_str).unwrap_or_default();
        let held = if body.contains_key("held") {
            Some(persons::held(self.engine, self.by, view.record.number).await?)
        } else {
            None
        };
        if matches!(kind, "Access" | "Copy") {
            content["access"] = self.access(view, held.as_ref()).await?;
            content["held"] = held.iter().flat_map(|held| &held.records).filter_map(|one| self.copy(one)).collect();
        } else if let Some(held) = held {
            content["decisions"] = held.records.iter().filter_map(|one| self.decision(one)).collect();
        }
        Ok(())
    }

    /// Art. 15(1): what the activities say, and to whom the data of this very person went.
    async fn access(self, view: &View, held: Option<&Held>) -> Result<Value, Failure> {
        let Some(register) = self.engine.register(ACTIVITIES) else { return Ok(Value::Null) };
        let linked = view.links.iter().filter(|link| link.outgoing && link.register == ACTIVITIES);
        let mut told = Told::default();
        for link in linked.take(ACTIVITIES_MAX) {
            match records::view(self.engine, self.by, ACTIVITIES, link.number).await {
                Ok(activity) => told.add(self, register, &activity),
                Err(Failure::Refused(_)) => {}
                Err(failure) => return Err(failure),
            }
        }
        let disclosed = held.into_iter().flat_map(|held| &held.records);
        let disclosed = disclosed.filter(|one| one.register.slug() == "disclosures" && one.record.state != "refused");
        told.recipients.extend(disclosed.filter_map(|one| one.record.body.get("recipient").cloned()));
        let copied = held.is_some_and(|held| held.records.iter().any(|one| one.fate() == "Copied"));
        let automated = if told.logic.is_empty() { Value::Bool(false) } else { json!(told.logic.join("\n")) };
        Ok(json!({
            "purposes": told.purposes,
            "categories": told.categories,
            "recipients": told.recipients,
            "transfers": told.transfers,
            "retention": told.retention,
            "source": (!told.sources.is_empty()).then(|| told.sources.join(", ")),
            "automated": automated,
            "copy": copied.then(|| self.text.get("reply-copy-below")),
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

#[derive(Default)]
struct Told {
    purposes: Vec<Value>,
    categories: Vec<Value>,
    recipients: Vec<Value>,
    transfers: Vec<Value>,
    retention: Vec<Value>,
    sources: Vec<String>,
    logic: Vec<String>,
}

impl Told {
    fn add(&mut self, desk: Desk<'_>, register: &dyn AnyRegister, activity: &View) {
        let body = &activity.record.body;
        let words = |name: &str| {
            let field = register.field(name)?;
            Some(value::plain(desk.text, field, body.get(name)?)).filter(|words| !words.is_empty())
        };
        let rows = |name: &str| body.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
        let bases: Vec<String> = [words("legal_bases"), words("provisions")].into_iter().flatten().collect();
        self.purposes.push(json!({ "purpose": words("purposes"), "basis": bases.join("; ") }));
        self.categories.extend(rows("data_categories"));
        self.recipients.extend(rows("recipients"));
        self.transfers.extend(
            rows("transfers").iter().map(|row| json!({ "country": row["place"], "safeguard": row["safeguards"] })),
        );
        let periods = rows("retention");
        let periods = periods
            .iter()
            .filter_map(|row| Some(Value::from(format!("{}: {}", row["data"].as_str()?, row["period"].as_str()?))));
        self.retention.extend(periods);
        self.retention.extend(words("retention_note").map(Value::from));
        self.sources.extend(words("sources"));
        self.logic.extend(words("decision_logic"));
        self.recipients.dedup();
    }
}
