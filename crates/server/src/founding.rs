//! The first authorisation of an institution: complete, so that its account can work at once.

use jiff::civil::Date;
use rodowod_domain::field::Body;
use rodowod_engine::accounts::NewAccount;
use rodowod_engine::institutions::{Founding, Profile};
use serde_json::{Value, json};

pub struct Founder<'a> {
    pub preset: &'a str,
    pub name: &'a str,
    pub slug: &'a str,
    pub login: &'a str,
    pub person: &'a str,
    pub password: &'a str,
    pub today: Date,
    /// The version of the policy that the founder knows.
    pub policy: &'a str,
}

/// Everything that `institutions::found` wants.
pub fn founding(founder: &Founder, profile: Profile) -> Founding {
    let today = founder.today.to_string();
    let authorisation = json!({
        "person": founder.person,
        "person_type": "Employee",
        "post": "kierownik jednostki",
        "unit": "kierownictwo",
        "account": founder.login,
        "powers": ["View", "Enter", "Change", "Disclose", "Delete", "Administer"],
        "registers": ["Everything"],
        "special_categories": true,
        "from": today,
        "issuer": founder.person,
        "issuer_function": "administrator danych",
        "issuer_ground": "założenie instytucji w systemie; kierujący jednostką działa za administratora",
        "training_date": today,
        "training_title": "zapoznanie się z zasadami ochrony danych przy założeniu systemu",
        "pledge_date": today,
        "policy_version": founder.policy,
        "policy_date": today,
        "received_on": today,
    });
    Founding {
        preset: founder.preset.to_owned(),
        name: founder.name.to_owned(),
        slug: founder.slug.to_owned(),
        profile,
        admin: NewAccount { login: founder.login.to_owned(), name: founder.person.to_owned(), email: String::new() },
        password: founder.password.to_owned(),
        authorisation: (body(authorisation), vec![("grant", Body::new())]),
    }
}

fn body(value: Value) -> Body {
    match value {
        Value::Object(body) => body,
        _ => Body::new(),
    }
}
