//! Who may pick a child up from a kindergarten or a school.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Answer, Authority, Threshold, Verdict};

/// Who stands at the door.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Collector {
    Parent {
        authority: Authority,
        /// A court has forbidden contact.
        is_forbidden: bool,
    },
    Authorised {
        from: Date,
        to: Option<Date>,
        withdrawn: Option<Date>,
        birth: Option<Date>,
    },
    Unknown,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pickup {
    pub collector: Collector,
    /// A document was shown; it is never copied.
    pub identity_checked: bool,
    pub on: Date,
}

const BASIS: &str = "GDPR 6(1)(e); Prawo oświatowe 68(1)(6), 102(1)(6)";

pub fn pickup(pickup: &Pickup) -> Answer {
    let answer = match pickup.collector {
        Collector::Parent { is_forbidden: true, .. } => {
            Answer::new(Verdict::Deny, "pickup-reason-forbidden", "KRO 113²")
        }
        Collector::Parent { authority: Authority::Full, .. } => {
            Answer::new(Verdict::Allow, "pickup-reason-parent", "KRO 92, 95")
        }
        Collector::Parent { authority: Authority::Limited, .. } => {
            Answer::new(Verdict::NeedsHuman, "pickup-reason-limited", "KRO 107, 109")
        }
        Collector::Parent { authority: Authority::Suspended | Authority::Deprived, .. } => {
            Answer::new(Verdict::Deny, "pickup-reason-no-authority", "KRO 110, 111")
        }
        Collector::Authorised { from, to, withdrawn, birth } => {
            let live = from <= pickup.on
                && to.is_none_or(|to| pickup.on <= to)
                && withdrawn.is_none_or(|withdrawn| pickup.on < withdrawn);
            if live {
                authorised(birth, pickup.on)
            } else {
                Answer::new(Verdict::Deny, "pickup-reason-not-valid", BASIS)
            }
        }
        Collector::Unknown => Answer::new(Verdict::Deny, "pickup-reason-unknown", BASIS),
    };
    if answer.verdict == Verdict::Allow && !pickup.identity_checked {
        return Answer::new(Verdict::NeedsHuman, "pickup-reason-identity", BASIS).after_seeing(super::IDENTITY);
    }
    answer
}

/// The statute sets an age for leading a small child on the road; whether a young person may do so here is weighed.
fn authorised(birth: Option<Date>, on: Date) -> Answer {
    match birth {
        Some(birth) if !Threshold::RoadCompanion.is_reached(birth, on) => {
            Answer::new(Verdict::NeedsHuman, "pickup-reason-too-young", "Prawo o ruchu drogowym 43")
        }
        _ => Answer::new(Verdict::Allow, "pickup-reason-authorised", BASIS),
    }
}
