//! What the letters about a request say that is no field of its own.

use rodowod_domain::field::Money;
use serde_json::{Value, json};

use super::Request;
use crate::printed::known;

pub fn letter(request: &Request) -> Value {
    known(json!({ "fee": { "amount": request.fee.map(zlotys) } }))
}

fn zlotys(Money(grosze): Money) -> String {
    format!("{},{:02} zł", grosze / 100, grosze % 100)
}
