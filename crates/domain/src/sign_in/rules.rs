//! The rules in force for one account, and how long a wrong guess makes its source wait.

use super::SecondFactor;
use crate::password::Policy;

/// Failures that cost nothing but the answer.
const FREE_FAILURES: u32 = 3;
const WAIT_FIRST_SECONDS: u32 = 5;
const WAIT_MAX_SECONDS: u32 = 15 * 60;

/// What holds for an account: the join over the institutions that it belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    pub password: Policy,
    pub second_factor: SecondFactor,
    pub lock_hours: Option<u16>,
    pub idle_minutes: u16,
    pub idle_minutes_phone: u16,
    pub longest_hours: u16,
    pub code_hours: u16,
}

impl Rules {
    pub fn join(&self, other: &Self) -> Self {
        let longer = |one: Option<u16>, two: Option<u16>| one.zip(two).map(|(one, two)| one.max(two));
        Self {
            password: self.password.join(&other.password),
            second_factor: self.second_factor.join(&other.second_factor),
            lock_hours: longer(self.lock_hours, other.lock_hours),
            idle_minutes: self.idle_minutes.min(other.idle_minutes),
            idle_minutes_phone: self.idle_minutes_phone.min(other.idle_minutes_phone),
            longest_hours: self.longest_hours.min(other.longest_hours),
            code_hours: self.code_hours.min(other.code_hours),
        }
    }
}

/// What so many failures in a row mean for the source that they came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delay {
    None,
    Seconds(u32),
    /// Until the lock is opened.
    Locked,
}

/// Growing pauses after the third failure, a lock at the threshold of the policy.
pub fn delay_after(failures: u32, threshold: Option<u16>) -> Delay {
    if threshold.is_some_and(|threshold| failures >= u32::from(threshold)) {
        return Delay::Locked;
    }
    match failures.checked_sub(FREE_FAILURES) {
        None => Delay::None,
        Some(beyond) => Delay::Seconds((WAIT_FIRST_SECONDS << beyond.min(8)).min(WAIT_MAX_SECONDS)),
    }
}
