//! What a person is told: the answer to a request for access (art. 15) and the refusal of any request (art. 12(4)).

use super::document;

document! {
    /// Recipients are named one by one unless that is impossible or the request excessive (C-154/21).
    pub struct Answer15 {
        always confirmation: "GDPR 15(1)",
        always purposes: "GDPR 15(1)(a)",
        always categories_of_data: "GDPR 15(1)(b)",
        if_any concrete_recipients: "GDPR 15(1)(c); CJEU C-154/21",
        always retention: "GDPR 15(1)(d)",
        always rights: "GDPR 15(1)(e)",
        always complaint: "GDPR 15(1)(f)",
        if_any source: "GDPR 15(1)(g)",
        if_any automated_decisions: "GDPR 15(1)(h)",
        if_any transfer_safeguards: "GDPR 15(2)",
        always copy: "GDPR 15(3)",
        always rights_of_others: "GDPR 15(4)",
    }
}

document! {
    pub struct Refusal12 {
        always reasons: "GDPR 12(4)",
        always complaint: "GDPR 12(4)",
        always judicial_remedy: "GDPR 12(4)",
    }
}
