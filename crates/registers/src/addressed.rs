//! Whose word a record waits for, as the program finds it again for whoever is signed in.
//!
//! A login says exactly who is meant; where there is none, the name does, spelled as in the account.

use rodowod_domain::field::Line;

/// The field of a register that lists them.
pub const AWAITED: &str = "awaited";

/// What stands in the list for one person.
pub fn name(account: Option<&Line>, person: &Line) -> Line {
    account.unwrap_or(person).clone()
}
