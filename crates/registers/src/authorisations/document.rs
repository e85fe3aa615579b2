//! What the printed authorisation says of this record.
//!
//! An object with the one member `key` stands for a translated text, one with `register` and `number` for the title of
//! that record; whoever prints puts them in.

use rodowod_domain::field::{Choice as _, Link, Options};
use serde_json::{Value, json};

use super::{Authorisation, PersonType, PowerChoice, RegisterScope, WithdrawalReason};

pub fn authorisation(record: &Authorisation) -> Value {
    let systems = record.systems.iter();
    let systems = systems.map(|row| json!({ "name": row.system, "login": row.login, "rights": row.rights }));
    let datasets = record.datasets.iter().map(|link| json!({ "name": title("datasets", *link) }));
    json!({
        "issuer": { "name": record.issuer, "function": record.issuer_function, "ground": record.issuer_ground },
        "person": {
            "name": record.person, "pesel": record.pesel, "post": record.post, "unit": record.unit,
            "type": person_type(record.person_type),
        },
        "levels": record.access_level.iter().collect::<Vec<_>>(),
        "operations": record.powers.iter().map(|power| operation(*power)).collect::<Vec<_>>(),
        "registers": record.registers.iter().map(|register| label(RegisterScope::OPTIONS, *register as usize)).collect::<Vec<_>>(),
        "activities": record.activities.iter().map(|link| title("processing-activities", *link)).collect::<Vec<_>>(),
        "datasets": datasets.collect::<Vec<_>>(),
        "categories": record.data_categories,
        "persons": record.person_categories,
        "systems": systems.collect::<Vec<_>>(),
        "special_categories": record.special_categories,
        "valid_from": record.from,
        "valid_until": record.to,
        "training": { "title": record.training_title, "date": record.training_date },
        "policy": { "version": record.policy_version, "date": record.policy_date },
        "received_on": record.received_on,
        "revocation": record.withdrawn_on.map(|day| json!({ "date": day, "reason": record.withdrawal_reason.map(reason) })),
    })
}

fn label(options: &'static Options, variant: usize) -> Value {
    json!({ "key": options.label_key(options.variants[variant].name) })
}

fn title(register: &str, link: Link) -> Value {
    json!({ "register": register, "number": link })
}

fn person_type(kind: PersonType) -> Value {
    match kind {
        PersonType::Employee => "employee".into(),
        PersonType::Contractor => "contractor".into(),
        PersonType::Trainee => "placement".into(),
        PersonType::Intern => "internship".into(),
        PersonType::Volunteer => "volunteer".into(),
        PersonType::Officer => label(PersonType::OPTIONS, kind as usize),
    }
}

fn operation(power: PowerChoice) -> Value {
    match power {
        PowerChoice::View => "view".into(),
        PowerChoice::Enter => "enter".into(),
        PowerChoice::Change => "change".into(),
        PowerChoice::Disclose => "disclose".into(),
        PowerChoice::Delete => "delete".into(),
        PowerChoice::Administer => label(PowerChoice::OPTIONS, power as usize),
    }
}

fn reason(reason: WithdrawalReason) -> Value {
    label(WithdrawalReason::OPTIONS, reason as usize)
}
