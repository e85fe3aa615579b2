//! The reply to a person who uses a right (art. 12, 15-22): done, partly done, refused, kept by law, extended, doubtful,
//! against a fee, or nothing is processed; with the notice on complaint and court (art. 12(4), 77, 79).
//!
//! Values (all optional; dates `YYYY-MM-DD`; a *code or text* prints its label when known and itself otherwise):
//!
//! ```json
//! {
//!   "addressee": { "name": "", "address_lines": ["text"], "email": "", "edelivery": "" },
//!   "on_behalf": "the person for whom the addressee acts, for instance a child",
//!   "reference": "of the addressee's letter",
//!   "received_on": "2026-03-05", "received_via": "code or text: email | letter | in-person | electronic-delivery | epuap | form | phone | journal | other",
//!   "rights": ["code or text: access | copy | rectification | erasure | restriction | notification | portability | objection | automated-decision | consent-withdrawal"],
//!   "asked": "what was asked, in the person's or our words",
//!   "outcome": "fulfilled | partly | refused | kept-by-law | no-action | extended | clarification | fee | no-data",
//!   "explanation": "what was done, in plain words",
//!   "decisions": [{ "matter": "", "outcome": "code or text: fulfilled | refused | kept-by-law | pending", "note": "" }],
//!   "done": [{ "what": "", "on": "date" }],
//!   "recipients_told": ["recipients informed under art. 19"],
//!   "refusal": { "ground": "code or text: manifestly-unfounded | excessive | identity | not-identifiable | no-mandate | rights-of-others | freedom-of-expression | legal-duty | public-task | public-health | archiving | legal-claims | overriding-grounds | contract | not-automated | accurate | no-ground",
//!                "reasons": "text" },
//!   "retention": { "ground": "code or text, as under refusal", "provision": "", "until": "date or text", "reasons": "" },
//!   "extension": { "ground": "code or text: complexity | number-of-requests", "until": "date", "reasons": "" },
//!   "clarification": { "about": "identity | scope", "questions": ["text"], "until": "date" },
//!   "fee": { "amount": "25,00 zł", "basis": "code or text: excessive | further-copy", "calculation": "", "pay_by": "date", "account": "", "withdraw_by": "date" },
//!   "access": { "purposes": [{ "purpose": "", "basis": "" }], "categories": ["text"], "recipients": ["text"],
//!               "transfers": [{ "country": "", "safeguard": "" }], "retention": "text or list", "source": "",
//!               "automated": "false, or text: logic and consequences", "copy": "form and place of the copy" },
//!   "held": [{ "title": "register and record", "facts": [{ "label": "", "value": "" }] }],
//!   "contact": "the IOD or other point of contact",
//!   "attachments": ["text"],
//!   "signatory": { "name": "", "function": "" }
//! }
//! ```

use serde_json::Value;

use super::{Need, Template, at, code, kebab};

pub(super) const TEMPLATE: Template = Template {
    name: "request-reply",
    title_pl: "Odpowiedź na żądanie dotyczące danych osobowych",
    title_en: "Reply to a request concerning personal data",
    codes: &["RODO-12"],
    register: "requests",
    version: 1,
    needs: &NEEDS,
    source: include_str!("../../../../documents/request-reply.typ"),
    samples: [
        include_str!("../../../../documents/samples/request-reply.pl.json"),
        include_str!("../../../../documents/samples/request-reply.en.json"),
    ],
};

const NEEDS: [Need; 23] = [
    Need::always("addressee.name", "12(1)", ["adresat odpowiedzi", "the addressee"]),
    Need::always("received_on", "12(3)", ["data otrzymania żądania", "the date of receipt"]),
    Need::always("rights|asked", "12(3)", ["przedmiot żądania", "what was asked"]),
    Need::always("outcome", "12(3)-(4)", ["sposób załatwienia żądania", "the outcome"]),
    Need::when("refusal.ground", "12(4)", ["podstawa odmowy", "the ground of refusal"], |v| {
        is(v, &["refused", "no-action"])
    }),
    Need::when("refusal.reasons", "12(4)", ["powody odmowy", "the reasons for refusal"], |v| {
        is(v, &["refused", "no-action"])
    }),
    Need::when(
        "decisions",
        "12(3)-(4)",
        ["rozstrzygnięcie co do poszczególnych części żądania", "the decision on each part of the request"],
        |v| is(v, &["partly"]),
    ),
    Need::when(
        "refusal.reasons|retention.provision",
        "12(4)",
        ["powody niespełnienia części żądania", "the reasons why a part is not fulfilled"],
        |v| is(v, &["partly"]),
    ),
    Need::when(
        "retention.provision",
        "17(3)(b)",
        ["przepis nakazujący przechowywanie", "the provision that orders the data to be kept"],
        |v| is(v, &["kept-by-law"]),
    ),
    Need::when("extension.until", "12(3)", ["nowy termin odpowiedzi", "the new time limit"], |v| is(v, &["extended"])),
    Need::when("extension.reasons", "12(3)", ["przyczyny przedłużenia", "the reasons for the delay"], |v| {
        is(v, &["extended"])
    }),
    Need::when("clarification.questions", "12(6)", ["o co prosimy", "what we ask for"], |v| is(v, &["clarification"])),
    Need::when("fee.amount", "12(5)(a), 15(3)", ["wysokość opłaty", "the amount of the fee"], |v| is(v, &["fee"])),
    Need::when("fee.basis", "12(5)(a), 15(3)", ["podstawa opłaty", "the basis of the fee"], |v| is(v, &["fee"])),
    Need::when("access.purposes", "15(1)(a)", ["cele przetwarzania", "the purposes"], gives_access),
    Need::when("access.categories", "15(1)(b)", ["kategorie danych", "the categories of data"], gives_access),
    Need::when("access.recipients", "15(1)(c)", ["odbiorcy danych", "the recipients"], gives_access),
    Need::when("access.retention", "15(1)(d)", ["okres przechowywania", "the storage period"], gives_access),
    Need::when("access.source", "15(1)(g)", ["źródło danych", "the source of the data"], gives_access),
    Need::when(
        "access.automated",
        "15(1)(h)",
        ["informacja o zautomatyzowanych decyzjach", "information on automated decisions"],
        gives_access,
    ),
    Need::when("access.copy", "15(3)", ["kopia danych", "the copy of the data"], gives_access),
    Need::when(
        "refusal.ground",
        "12(4)",
        ["podstawa niespełnienia części żądania", "the ground for what is not fulfilled"],
        |v| is(v, &["partly"]) && at(v, "retention.provision").is_none(),
    ),
    Need::always("signatory.name", "12(1)", ["osoba podpisująca", "the signatory"]),
];

fn is(values: &Value, outcomes: &[&str]) -> bool {
    outcomes.contains(&code(values, "outcome").as_str())
}

fn gives_access(values: &Value) -> bool {
    let rights = at(values, "rights").and_then(Value::as_array);
    let asks_access = rights.is_some_and(|rights| {
        rights.iter().filter_map(Value::as_str).any(|right| matches!(kebab(right).as_str(), "access" | "copy"))
    });
    asks_access && is(values, &["fulfilled", "partly"])
}
