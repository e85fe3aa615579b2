//! The records of processing of art. 30: the controller's activities and the processor's categories.

use super::document;

document! {
    /// An entry of the controller's record.
    pub struct Activity {
        always name: "GDPR 30(1)",
        always controller: "GDPR 30(1)(a)",
        if_any joint_controllers: "GDPR 30(1)(a)",
        if_any representative: "GDPR 30(1)(a)",
        if_any data_protection_officer: "GDPR 30(1)(a)",
        always purposes: "GDPR 30(1)(b)",
        always categories_of_persons: "GDPR 30(1)(c)",
        always categories_of_data: "GDPR 30(1)(c)",
        always recipients: "GDPR 30(1)(d)",
        if_any transfers: "GDPR 30(1)(e)",
        if_any transfer_safeguards: "GDPR 30(1)(e), 49(1) subpara 2",
        if_any retention: "GDPR 30(1)(f)",
        if_any security_measures: "GDPR 30(1)(g)",
    }
}

document! {
    /// An entry of the processor's record.
    pub struct Category {
        always processor: "GDPR 30(2)(a)",
        always controllers: "GDPR 30(2)(a)",
        if_any representative: "GDPR 30(2)(a)",
        if_any data_protection_officer: "GDPR 30(2)(a)",
        always categories_of_processing: "GDPR 30(2)(b)",
        if_any transfers: "GDPR 30(2)(c)",
        if_any transfer_safeguards: "GDPR 30(2)(c), 49(1) subpara 2",
        if_any security_measures: "GDPR 30(2)(d)",
    }
}
