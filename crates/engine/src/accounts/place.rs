//! Where somebody signs in from, and whether this login has signed in from that device before.
//!
//! A device is known by a cookie that carries a random number and, for each login, a keyed mark. It opens nothing: it
//! only gives the device a count of failures of its own, so that a stranger cannot lock the owner out.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rodowod_vault::InstitutionKey;

use crate::Clock;
use crate::passwords::Lane;

/// Logins that one device remembers.
const LOGINS_MAX: usize = 5;
const MARK_BYTES: usize = 16;
/// Letters of 16 bytes in base64.
const PART_LETTERS: usize = 22;

/// What is known of a caller before it is known who they are.
#[derive(Clone, Debug, Default)]
pub struct Place {
    pub address: String,
    pub user_agent: String,
    /// The value of the device's cookie; empty without one.
    pub device: String,
}

/// The part of a place that failures are counted against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    Device(String),
    Network(String),
}

impl Source {
    pub fn name(&self) -> String {
        match self {
            Self::Device(id) => format!("d:{id}"),
            Self::Network(address) => format!("n:{address}"),
        }
    }

    pub fn is_known(&self) -> bool {
        matches!(self, Self::Device(_))
    }

    pub(crate) fn lane(&self) -> Lane {
        if self.is_known() { Lane::Known } else { Lane::Stranger }
    }
}

impl Place {
    pub fn new(address: &str, user_agent: &str) -> Self {
        Self { address: address.to_owned(), user_agent: user_agent.to_owned(), device: String::new() }
    }

    pub(super) fn source(&self, key: &InstitutionKey, login: &str) -> Source {
        let mut parts = self.device.split('.');
        let id = parts.next().unwrap_or_default();
        if is_part(id) && parts.take(LOGINS_MAX).any(|part| part == mark(key, id, login)) {
            return Source::Device(id.to_owned());
        }
        Source::Network(self.address.clone())
    }

    /// The cookie by which this device will be known for this login.
    pub(super) fn remembered(&self, key: &InstitutionKey, login: &str, clock: &Clock) -> String {
        let mut parts = self.device.split('.').filter(|part| is_part(part));
        let id = parts.next().map_or_else(|| URL_SAFE_NO_PAD.encode(clock.random::<16>()), str::to_owned);
        let own = mark(key, &id, login);
        let others: Vec<&str> = parts.filter(|part| *part != own).take(LOGINS_MAX - 1).collect();
        let marks = std::iter::once(own.as_str()).chain(others);
        marks.fold(id.clone(), |cookie, mark| format!("{cookie}.{mark}"))
    }

    /// Telephones and tablets say so.
    pub fn is_phone(&self) -> bool {
        ["Mobi", "Android", "iPhone", "iPad", "Tablet"].iter().any(|name| self.user_agent.contains(name))
    }
}

fn is_part(part: &str) -> bool {
    part.len() == PART_LETTERS && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
}

fn mark(key: &InstitutionKey, id: &str, login: &str) -> String {
    URL_SAFE_NO_PAD.encode(&key.mark("device", format!("{id} {login}").as_bytes())[..MARK_BYTES])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_is_known_for_the_logins_that_used_it_and_no_other() {
        let (key, clock) = (InstitutionKey::generate([1; 32]), Clock::system());
        let mut place = Place::new("192.0.2.1", "Mozilla/5.0 (iPhone)");
        assert_eq!(place.source(&key, "anna"), Source::Network("192.0.2.1".to_owned()));
        place.device = place.remembered(&key, "anna", &clock);
        assert!(place.source(&key, "anna").is_known());
        assert!(!place.source(&key, "ewa").is_known());
        assert!(!place.source(&InstitutionKey::generate([2; 32]), "anna").is_known());
        for login in ["b", "c", "d", "e"] {
            place.device = place.remembered(&key, login, &clock);
        }
        assert!(place.source(&key, "anna").is_known(), "five logins are remembered");
        place.device = place.remembered(&key, "f", &clock);
        assert!(!place.source(&key, "anna").is_known(), "the oldest is forgotten");
        assert!(place.is_phone());
        for forged in ["", ".", "a.b", &format!("{}.{}", "A".repeat(22), "B".repeat(22)), &"A.".repeat(10_000)] {
            let place = Place { device: forged.to_owned(), ..place.clone() };
            assert!(!place.source(&key, "anna").is_known(), "{forged}");
        }
    }
}
