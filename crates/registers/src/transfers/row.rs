//! Where data leave the European Economic Area and what allows it, in short: rows of activities, processors and categories.

use rodowod_domain::field::{Line, Text};
use rodowod_domain::{choice, register};

choice! {
    /// Chapter V GDPR, one option per instrument.
    pub enum TransferGround {
        Adequacy,
        StandardClauses,
        BindingRules,
        PublicBodies,
        CodeOrCertificate,
        AdHocClauses,
        ExplicitConsent,
        Contract,
        PublicInterest,
        LegalClaims,
        VitalInterests,
        PublicRegister,
        CompellingInterest,
    }
}

register! {
    pub struct Transfer {
        place: Line = max(200),
        ground: TransferGround,
        safeguards: Option<Text> = max(2000).law("GDPR 30(1)(e), 49(1)"),
    }
}
