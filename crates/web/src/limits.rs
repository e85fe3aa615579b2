//! How often somebody may try to sign in, or send a form without an account. The memory is a fixed table, however many try.
//!
//! Two names that share a place share its count: that can only make the limit stricter, and nobody outside can aim
//! for it, because the places are drawn anew at every start.

use std::hash::{BuildHasher, RandomState};
use std::sync::Mutex;

use jiff::Timestamp;
use rodowod_engine::accounts::Source;

/// Places of the table; each holds two numbers.
const PLACES: usize = 8192;
const WINDOW_SECONDS: i64 = 300;
/// Forms without an account are counted for longer: nobody needs many.
const PUBLIC_WINDOW_SECONDS: i64 = 3600;
/// Forms from one address; a whole school may sit there.
const FORMS_OF_ADDRESS: u32 = 20;
/// Forms to one institution, wherever they come from.
const FORMS_OF_INSTITUTION: u32 = 200;
/// Public pages that one address reads in a window: four a second, for as long as it likes. Each is composed afresh.
const PAGES_OF_ADDRESS: u32 = 1200;
/// Tries of all strangers behind one address; a whole school may sit there.
const TRIES_OF_ADDRESS: u32 = 60;
/// Ways in through a provider that one address begins or ends; a whole school may sit there.
const WAYS_OF_ADDRESS: u32 = 120;
/// Tries of one login from one place, be it a device that we know or a network.
const TRIES_OF_LOGIN: u32 = 10;

/// Counts by name, each for one window.
struct Counts {
    places: Mutex<Vec<Place>>,
    hasher: RandomState,
    window_seconds: i64,
}

#[derive(Clone, Copy, Default)]
struct Place {
    window: i64,
    tries: u32,
}

impl Counts {
    fn new(window_seconds: i64) -> Self {
        Self { places: Mutex::new(vec![Place::default(); PLACES]), hasher: RandomState::new(), window_seconds }
    }

    /// Counts a try under each name; the seconds to wait when there were too many under one of them.
    fn count(&self, names: &[(String, u32)], now: Timestamp) -> Result<(), u64> {
        let window = now.as_second().div_euclid(self.window_seconds);
        let mut places = self.places.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let mut is_over = false;
        for (name, most) in names {
            let place = &mut places[self.place(name)];
            if place.window != window {
                *place = Place { window, tries: 0 };
            }
            place.tries = place.tries.saturating_add(1);
            is_over |= place.tries > *most;
        }
        let left = self.window_seconds - now.as_second().rem_euclid(self.window_seconds);
        if is_over { Err(left.unsigned_abs()) } else { Ok(()) }
    }

    fn forgive(&self, names: &[(String, u32)]) {
        let mut places = self.places.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        for (name, _) in names {
            let place = &mut places[self.place(name)];
            place.tries = place.tries.saturating_sub(1);
        }
    }

    fn place(&self, name: &str) -> usize {
        let hash = self.hasher.hash_one(name);
        usize::try_from(hash % PLACES as u64).expect("the rest of a division by PLACES is below PLACES")
    }
}

pub struct SignInLimits(Counts);

impl Default for SignInLimits {
    fn default() -> Self {
        Self(Counts::new(WINDOW_SECONDS))
    }
}

impl SignInLimits {
    /// Counts a try of this login from this source; the seconds to wait when there were too many.
    pub fn count(&self, source: &Source, login: &str, now: Timestamp) -> Result<(), u64> {
        self.0.count(&counted(source, login), now)
    }

    /// Counts a step on the way through a provider; the seconds to wait when there were too many.
    pub fn count_way(&self, address: &str, now: Timestamp) -> Result<(), u64> {
        self.0.count(&[way(address)], now)
    }

    /// A way that led in was none: both of its steps.
    pub fn forgive_way(&self, address: &str) {
        self.0.forgive(&[way(address), way(address)]);
    }

    /// A try that succeeded was none.
    pub fn forgive(&self, source: &Source, login: &str) {
        self.0.forgive(&counted(source, login));
    }
}

/// Forms that come without an account.
pub struct PublicLimits(Counts);

impl Default for PublicLimits {
    fn default() -> Self {
        Self(Counts::new(PUBLIC_WINDOW_SECONDS))
    }
}

impl PublicLimits {
    /// Counts a form from this address to this institution; the seconds to wait when there were too many.
    pub fn count(&self, address: &str, institution: &str, now: Timestamp) -> Result<(), u64> {
        let names = [
            (format!("address {address}"), FORMS_OF_ADDRESS),
            (format!("institution {institution}"), FORMS_OF_INSTITUTION),
        ];
        self.0.count(&names, now)
    }
}

fn way(address: &str) -> (String, u32) {
    (format!("way {address}"), WAYS_OF_ADDRESS)
}

/// Pages that are read without an account.
pub struct ReadingLimits(Counts);

impl Default for ReadingLimits {
    fn default() -> Self {
        Self(Counts::new(WINDOW_SECONDS))
    }
}

impl ReadingLimits {
    /// Counts a page for this address; the seconds to wait when there were too many.
    pub fn count(&self, address: &str, now: Timestamp) -> Result<(), u64> {
        self.0.count(&[(address.to_owned(), PAGES_OF_ADDRESS)], now)
    }
}

/// What a try uses up. A known device pays from its own purse, so nobody at its address can empty it.
fn counted(source: &Source, login: &str) -> Vec<(String, u32)> {
    let of_login = (format!("{} {login}", source.name()), TRIES_OF_LOGIN);
    if source.is_known() { vec![of_login] } else { vec![of_login, (source.name(), TRIES_OF_ADDRESS)] }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn network(address: &str) -> Source {
        Source::Network(address.to_owned())
    }

    #[test]
    fn tries_count_for_their_place_alone_and_are_forgotten_with_the_window() {
        let limits = SignInLimits::default();
        let now: Timestamp = "2026-11-22T09:00:00Z".parse().unwrap();
        for _ in 0..TRIES_OF_LOGIN {
            assert_eq!(limits.count(&network("10.0.0.1"), "dyrektor", now), Ok(()));
        }
        assert_eq!(limits.count(&network("10.0.0.1"), "dyrektor", now), Err(300));
        assert_eq!(limits.count(&network("10.0.0.2"), "dyrektor", now), Ok(()));
        let later: Timestamp = "2026-11-22T09:05:00Z".parse().unwrap();
        assert_eq!(limits.count(&network("10.0.0.1"), "dyrektor", later), Ok(()));
    }

    #[test]
    fn a_known_device_is_not_stopped_by_strangers_at_its_address() {
        let limits = SignInLimits::default();
        let now: Timestamp = "2026-11-22T09:00:00Z".parse().unwrap();
        for stranger in 0..TRIES_OF_ADDRESS {
            assert_eq!(limits.count(&network("10.0.0.1"), &format!("login-{stranger}"), now), Ok(()));
        }
        assert!(limits.count(&network("10.0.0.1"), "sekretariat", now).is_err());
        assert_eq!(limits.count(&Source::Device("its-own".to_owned()), "sekretariat", now), Ok(()));
    }

    #[test]
    fn success_does_not_count() {
        let limits = SignInLimits::default();
        let now: Timestamp = "2026-11-22T09:00:00Z".parse().unwrap();
        for _ in 0..100 {
            assert_eq!(limits.count(&network("10.0.0.1"), "sekretariat", now), Ok(()));
            limits.forgive(&network("10.0.0.1"), "sekretariat");
        }
    }

    #[test]
    fn forms_without_an_account_are_few_from_one_address() {
        let limits = PublicLimits::default();
        let now: Timestamp = "2026-11-22T09:00:00Z".parse().unwrap();
        for _ in 0..FORMS_OF_ADDRESS {
            assert_eq!(limits.count("10.0.0.1", "szkola", now), Ok(()));
        }
        assert_eq!(limits.count("10.0.0.1", "szkola", now), Err(3600));
        assert_eq!(limits.count("10.0.0.2", "szkola", now), Ok(()));
    }

    #[test]
    fn who_reads_without_end_waits_and_nobody_else_does() {
        let limits = ReadingLimits::default();
        let now: Timestamp = "2026-11-22T09:00:00Z".parse().unwrap();
        for _ in 0..PAGES_OF_ADDRESS {
            assert_eq!(limits.count("10.0.0.1", now), Ok(()));
        }
        assert_eq!(limits.count("10.0.0.1", now), Err(300));
        assert_eq!(limits.count("10.0.0.2", now), Ok(()));
    }
}
