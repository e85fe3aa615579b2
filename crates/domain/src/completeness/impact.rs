//! The impact assessment of art. 35 and the prior consultation of art. 36.

use super::document;

document! {
    /// Complete with the four parts of art. 35(7) and the officer's advice.
    pub struct Dpia35 {
        always description: "GDPR 35(7)(a)",
        always purposes: "GDPR 35(7)(a)",
        if_any legitimate_interest: "GDPR 35(7)(a)",
        always necessity: "GDPR 35(7)(b)",
        always risks: "GDPR 35(7)(c)",
        always measures: "GDPR 35(7)(d)",
        if_any officer_advice: "GDPR 35(2)",
        if_any codes_of_conduct: "GDPR 35(8)",
        if_any views_of_persons: "GDPR 35(9)",
    }
}

document! {
    /// What the authority is given when the risk stays high.
    pub struct Consultation36 {
        if_any responsibilities: "GDPR 36(3)(a)",
        always purposes_and_means: "GDPR 36(3)(b)",
        always measures: "GDPR 36(3)(c)",
        if_any data_protection_officer: "GDPR 36(3)(d)",
        always impact_assessment: "GDPR 36(3)(e)",
        if_any requested_information: "GDPR 36(3)(f)",
    }
}
