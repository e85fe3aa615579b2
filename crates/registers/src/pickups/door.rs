//! What whoever keeps the door has to know of one entry, and the answer of the law at this very moment.

use rodowod_domain::minors::{self, Authority, Collector, Verdict};
use rodowod_domain::record::day_in_warsaw;
use rodowod_domain::register::Moment;
use serde_json::{Value, json};

use super::{Pickup, PickupKind};
use crate::printed::{code, known};

/// The name under which the page at the door asks for it.
pub const TEMPLATE: &str = "door";

pub fn facts(pickup: &Pickup, at: &Moment) -> Value {
    let answer = answer(pickup, at);
    let verdict = match answer.verdict {
        Verdict::Allow | Verdict::AllowWithin(_) => "allow",
        Verdict::Deny => "deny",
        Verdict::NeedsHuman => "ask",
    };
    known(json!({
        "child": pickup.child,
        "group": pickup.group,
        "collector": pickup.collector,
        "relation": code(pickup.relation),
        "document": code(pickup.document),
        "document_end": pickup.document_end,
        "phone": pickup.phone,
        "parent": pickup.parent,
        "parent_phone": pickup.parent_phone,
        "barred": pickup.kind == PickupKind::Barred,
        "from": pickup.from,
        "to": pickup.last_day(),
        "meant_today": pickup.is_valid_on(at.today),
        "withdrawn_at": pickup.withdrawn_at,
        "clause_due": pickup.collector_told_on.is_none() && pickup.kind == PickupKind::Authorised,
        "verdict": verdict,
        "reason": answer.reason,
        "law": answer.law,
        "checks": pickup.checks,
    }))
}

/// The document is looked at on the spot, so the answer takes it for seen; the form does not let it be forgotten.
fn answer(pickup: &Pickup, at: &Moment) -> minors::Answer {
    let collector = match pickup.kind {
        PickupKind::Barred => Collector::Parent { authority: Authority::Deprived, is_forbidden: true },
        PickupKind::Authorised if at.state != "valid" => Collector::Authorised {
            from: pickup.from,
            to: pickup.last_day(),
            withdrawn: Some(pickup.withdrawn_at.map_or(at.today, day_in_warsaw).min(at.today)),
            birth: pickup.birth,
        },
        PickupKind::Authorised if !pickup.is_valid_on(at.today) => Collector::Unknown,
        PickupKind::Authorised => {
            Collector::Authorised { from: pickup.from, to: pickup.last_day(), withdrawn: None, birth: pickup.birth }
        }
    };
    minors::pickup(&minors::Pickup { collector, identity_checked: true, on: at.today })
}
