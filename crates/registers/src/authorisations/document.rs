//! What the printed authorisation says of this record.

use serde_json::{Value, json};

use super::Authorisation;
use crate::printed::{code, codes, known, title};

pub fn authorisation(record: &Authorisation) -> Value {
    let activities = record.activities.iter().map(|link| title("processing-activities", *link));
    let datasets = record.datasets.iter().map(|link| json!({ "name": title("datasets", *link) }));
    let systems = record.systems.iter();
    let systems = systems.map(|row| json!({ "name": row.system, "login": row.login, "rights": row.rights }));
    known(json!({
        "issuer": { "name": record.issuer, "function": record.issuer_function, "ground": record.issuer_ground },
        "person": {
            "name": record.person, "pesel": record.pesel, "post": record.post, "unit": record.unit,
            "type": code(record.person_type),
        },
        "levels": record.access_level.iter().collect::<Vec<_>>(),
        "operations": codes(&record.powers),
        "registers": codes(&record.registers),
        "activities": activities.collect::<Vec<_>>(),
        "datasets": datasets.collect::<Vec<_>>(),
        "systems": systems.collect::<Vec<_>>(),
        "special_categories": record.special_categories,
        "special_scope": record.data_categories.as_ref().filter(|_| record.special_categories),
        "valid_from": record.from,
        "valid_until": record.to,
        "training": { "title": record.training_title, "date": record.training_date },
        "policy": { "version": record.policy_version, "date": record.policy_date },
        "received_on": record.received_on,
        "revocation": record.withdrawn_on.map(|day| json!({ "date": day, "reason": code(record.withdrawal_reason) })),
    }))
}
