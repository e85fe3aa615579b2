//! The information clauses of art. 13 and 14.

use super::document;

document! {
    /// Data collected from the person.
    pub struct Clause13 {
        always controller: "GDPR 13(1)(a)",
        if_any representative: "GDPR 13(1)(a)",
        if_any data_protection_officer: "GDPR 13(1)(b)",
        always purposes: "GDPR 13(1)(c)",
        always legal_basis: "GDPR 13(1)(c)",
        if_any legitimate_interest: "GDPR 13(1)(d)",
        if_any recipients: "GDPR 13(1)(e)",
        if_any transfers: "GDPR 13(1)(f)",
        always retention: "GDPR 13(2)(a)",
        always rights: "GDPR 13(2)(b)",
        if_any withdrawal: "GDPR 13(2)(c)",
        always complaint: "GDPR 13(2)(d)",
        always duty_to_provide: "GDPR 13(2)(e)",
        if_any automated_decisions: "GDPR 13(2)(f)",
    }
}

document! {
    /// Data obtained elsewhere.
    pub struct Clause14 {
        always controller: "GDPR 14(1)(a)",
        if_any representative: "GDPR 14(1)(a)",
        if_any data_protection_officer: "GDPR 14(1)(b)",
        always purposes: "GDPR 14(1)(c)",
        always legal_basis: "GDPR 14(1)(c)",
        always categories_of_data: "GDPR 14(1)(d)",
        if_any recipients: "GDPR 14(1)(e)",
        if_any transfers: "GDPR 14(1)(f)",
        always retention: "GDPR 14(2)(a)",
        if_any legitimate_interest: "GDPR 14(2)(b)",
        always rights: "GDPR 14(2)(c)",
        if_any withdrawal: "GDPR 14(2)(d)",
        always complaint: "GDPR 14(2)(e)",
        always source: "GDPR 14(2)(f)",
        if_any automated_decisions: "GDPR 14(2)(g)",
    }
}
