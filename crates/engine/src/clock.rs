//! The one place that reads the time and draws chance; everything else is handed both.

use jiff::{SignedDuration, Timestamp};

#[derive(Clone, Debug)]
pub struct Clock {
    fixed: Option<Timestamp>,
    /// How far it goes ahead of the machine, or behind it.
    ahead: SignedDuration,
}

/// The second in which an instant lies: as fine as a form shows what the program noted by itself.
pub fn second(at: Timestamp) -> Timestamp {
    Timestamp::from_second(at.as_second()).unwrap_or(at)
}

impl Clock {
    pub const fn system() -> Self {
        Self { fixed: None, ahead: SignedDuration::ZERO }
    }

    /// Stands still at one instant, for tests and worked examples.
    pub const fn fixed(now: Timestamp) -> Self {
        Self { fixed: Some(now), ahead: SignedDuration::ZERO }
    }

    /// Begins at this instant and goes on from there: how the demonstration is shown on another day.
    pub fn starting_at(now: Timestamp) -> Self {
        Self { fixed: None, ahead: now.duration_since(Self::system().now()) }
    }

    /// Microseconds are all that is stored, so nothing finer is ever handed out.
    #[expect(clippy::disallowed_methods, reason = "the one reader of the clock")]
    pub fn now(&self) -> Timestamp {
        let now = self.fixed.unwrap_or_else(|| Timestamp::now().saturating_add(self.ahead).unwrap_or(Timestamp::MAX));
        Timestamp::from_microsecond(now.as_microsecond()).unwrap_or(now)
    }

    #[expect(clippy::disallowed_methods, reason = "the one source of chance")]
    pub fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        getrandom::fill(&mut bytes).expect("without a source of chance no key is safe, so the program ends here");
        bytes
    }
}
