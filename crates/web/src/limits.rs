//! How often somebody may try to sign in. The memory is a fixed table, however many try.
//!
//! Two names that share a place share its count: that can only make the limit stricter, and nobody outside can aim
//! for it, because the places are drawn anew at every start.

use std::hash::{BuildHasher, RandomState};
use std::sync::Mutex;

use jiff::Timestamp;

/// Places of the table; each holds two numbers.
const PLACES: usize = 8192;
const WINDOW_SECONDS: i64 = 300;
/// A whole school may sit behind one address.
const TRIES_OF_ADDRESS: u32 = 60;
const TRIES_OF_LOGIN: u32 = 10;

pub struct SignInLimits {
    places: Mutex<Vec<Place>>,
    hasher: RandomState,
}

#[derive(Clone, Copy, Default)]
struct Place {
    window: i64,
    tries: u32,
}

impl Default for SignInLimits {
    fn default() -> Self {
        Self { places: Mutex::new(vec![Place::default(); PLACES]), hasher: RandomState::new() }
    }
}

impl SignInLimits {
    /// Counts a try of this login from this address; the seconds to wait when there were too many.
    pub fn count(&self, address: &str, login: &str, now: Timestamp) -> Result<(), u64> {
        let window = now.as_second().div_euclid(WINDOW_SECONDS);
        let mut places = self.places.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let mut is_over = false;
        for (kind, name, most) in [(0_u8, address, TRIES_OF_ADDRESS), (1, login, TRIES_OF_LOGIN)] {
            let place = &mut places[self.place(kind, name)];
            if place.window != window {
                *place = Place { window, tries: 0 };
            }
            place.tries = place.tries.saturating_add(1);
            is_over |= place.tries > most;
        }
        let left = WINDOW_SECONDS - now.as_second().rem_euclid(WINDOW_SECONDS);
        if is_over { Err(left.unsigned_abs()) } else { Ok(()) }
    }

    /// A try that succeeded was none.
    pub fn forgive(&self, address: &str, login: &str) {
        let mut places = self.places.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        for (kind, name) in [(0_u8, address), (1, login)] {
            let place = &mut places[self.place(kind, name)];
            place.tries = place.tries.saturating_sub(1);
        }
    }

    fn place(&self, kind: u8, name: &str) -> usize {
        let hash = self.hasher.hash_one((kind, name));
        usize::try_from(hash % PLACES as u64).expect("the rest of a division by PLACES is below PLACES")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tries_are_counted_by_login_and_forgotten_with_the_window() {
        let limits = SignInLimits::default();
        let now: Timestamp = "2026-11-22T09:00:00Z".parse().unwrap();
        for _ in 0..TRIES_OF_LOGIN {
            assert_eq!(limits.count("10.0.0.1", "dyrektor", now), Ok(()));
        }
        assert_eq!(limits.count("10.0.0.2", "dyrektor", now), Err(300));
        let later: Timestamp = "2026-11-22T09:05:00Z".parse().unwrap();
        assert_eq!(limits.count("10.0.0.2", "dyrektor", later), Ok(()));
    }

    #[test]
    fn success_does_not_count() {
        let limits = SignInLimits::default();
        let now: Timestamp = "2026-11-22T09:00:00Z".parse().unwrap();
        for _ in 0..100 {
            assert_eq!(limits.count("10.0.0.1", "sekretariat", now), Ok(()));
            limits.forgive("10.0.0.1", "sekretariat");
        }
    }
}
