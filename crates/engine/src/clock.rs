//! The one place that reads the time and draws chance; everything else is handed both.

use jiff::Timestamp;

#[derive(Clone, Debug)]
pub struct Clock {
    fixed: Option<Timestamp>,
}

impl Clock {
    pub const fn system() -> Self {
        Self { fixed: None }
    }

    /// Stands still at one instant, for tests and worked examples.
    pub const fn fixed(now: Timestamp) -> Self {
        Self { fixed: Some(now) }
    }

    /// Microseconds are all that is stored, so nothing finer is ever handed out.
    #[expect(clippy::disallowed_methods, reason = "the one reader of the clock")]
    pub fn now(&self) -> Timestamp {
        let now = self.fixed.unwrap_or_else(Timestamp::now);
        Timestamp::from_microsecond(now.as_microsecond()).unwrap_or(now)
    }

    #[expect(clippy::disallowed_methods, reason = "the one source of chance")]
    pub fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        getrandom::fill(&mut bytes).expect("without a source of chance no key is safe, so the program ends here");
        bytes
    }
}
