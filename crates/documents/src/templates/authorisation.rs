//! The authorisation to process personal data with its secrecy clause and statements [W-1, G-8, S-1], art. 29 and 32(4).
//!
//! Values (all optional; dates `YYYY-MM-DD`; a *code or text* prints its label when known and itself otherwise):
//!
//! ```json
//! {
//!   "controller": "text; default: the institution's name",
//!   "issuer": { "name": "", "function": "", "ground": "of the issuer's power: by office, or the power of attorney" },
//!   "person": { "name": "", "pesel": "only where nothing else tells the person apart", "post": "", "unit": "",
//!               "type": "code or text: employee | contractor | trainee | intern | volunteer | officer | other" },
//!   "levels": ["text"],
//!   "operations": ["code or text: view | enter | change | copy | export | disclose | archive | delete | administer"],
//!   "registers": ["code or text: everything | processing-activities | datasets | areas | devices | authorisations | processors | requests | breaches"],
//!   "activities": ["text"],
//!   "datasets": [{ "name": "", "categories": "text or list", "persons": "text or list" }],
//!   "systems": [{ "name": "", "login": "", "rights": "text or list" }],
//!   "special_categories": true, "special_scope": "which of them",
//!   "criminal_data": false,
//!   "valid_from": "2026-03-05", "valid_until": "date, or absent: as long as the employment or cooperation",
//!   "report_to": "to whom access beyond the scope is reported",
//!   "officer": "the name of the data protection officer, who is told where nobody else is named",
//!   "training": { "title": "", "date": "" },
//!   "policy": { "version": "", "date": "of acknowledgement" },
//!   "received_on": "date of receipt by the person",
//!   "revocation": { "date": "", "by": "",
//!                   "reason": "code or text: end-of-contract | change-of-duties | long-absence | breach | no-longer-needed | other" }
//! }
//! ```

use super::{Need, Template};

pub(super) const TEMPLATE: Template = Template {
    name: "authorisation",
    title_pl: "Upoważnienie do przetwarzania danych osobowych",
    title_en: "Authorisation to process personal data",
    codes: &["W-1", "G-8", "S-1"],
    register: "authorisations",
    version: 1,
    needs: &NEEDS,
    table: "",
    source: include_str!("../../../../documents/authorisation.typ"),
    samples: [
        include_str!("../../../../documents/samples/authorisation.pl.json"),
        include_str!("../../../../documents/samples/authorisation.en.json"),
    ],
};

const SCOPE: &str = "registers|activities|datasets|levels";

const NEEDS: [Need; 10] = [
    Need::always("person.name", "29, 32(4)", ["osoba upoważniona", "the authorised person"]),
    Need::always("person.post", "32(4)", ["stanowisko lub funkcja", "post or role"]),
    Need::always("issuer.name", "29", ["osoba wydająca upoważnienie", "the issuer"]),
    Need::always("issuer.ground", "24(1)", ["podstawa umocowania wydającego", "the ground of the issuer's power"]),
    Need::always(
        SCOPE,
        "29, 32(4)",
        ["zakres: zbiory, czynności lub rejestry", "scope: data sets, activities or registers"],
    ),
    Need::always("operations", "29", ["dozwolone operacje", "allowed operations"]),
    Need::always(
        "special_categories",
        "9",
        ["czy upoważnienie obejmuje szczególne kategorie danych", "whether special categories of data are covered"],
    ),
    Need::always("valid_from", "32(4)", ["początek obowiązywania", "start of validity"]),
    Need::always("training.date", "24(2), 39(1)(b)", ["data szkolenia", "date of training"]),
    Need::always(
        "policy.version",
        "24(2)",
        ["wersja polityki, z którą osoba się zapoznała", "the policy version acknowledged"],
    ),
];
