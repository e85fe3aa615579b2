//! Consent: what proves it, and on which days it holds.

use jiff::Timestamp;

use super::{Item, document};

document! {
    /// What a record of consent must show (art. 7(1)).
    pub struct Consent {
        always person: "GDPR 7(1)",
        if_any representative: "GDPR 8(1); KC 12, 17",
        always identity: "GDPR 7(1)",
        always text_version: "GDPR 7(1), 7(2)",
        always purpose: "GDPR 6(1)(a), 7(2)",
        always given_at: "GDPR 7(1)",
        always act: "GDPR 4(11)",
        always information: "GDPR 4(11), 7(3)",
        always freely_given: "GDPR 7(4), rec. 43",
        if_any explicit: "GDPR 9(2)(a)",
        always capacity: "GDPR 8; KC 12, 15",
    }
}

impl Consent {
    /// Whether consent given at a time held at another: from the giving until the withdrawal, which counts at once.
    pub fn is_valid_at(&self, at: Timestamp, given: Timestamp, withdrawn: Option<Timestamp>) -> bool {
        let held = given <= at && withdrawn.is_none_or(|withdrawn| at < withdrawn);
        let shown = [self.text_version, self.purpose, self.capacity, self.freely_given];
        held && shown.iter().all(|item| *item == Item::Present)
    }
}
