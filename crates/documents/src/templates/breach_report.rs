//! The notice of a breach to the supervisory authority, art. 33(3), in the order of the authority's own form: ready to be
//! typed there or attached. What is not known yet is listed as to be supplemented (art. 33(4)).
//!
//! Values (all optional; a *moment* is local time `YYYY-MM-DDTHH:MM`; a *code or text* prints its label when known):
//!
//! ```json
//! {
//!   "kind": "initial | supplementary | complete",
//!   "first_report": { "reference": "", "date": "" },
//!   "supplement_by": "date by which the rest follows",
//!   "notifier": {
//!     "sector": "", "krs": "",
//!     "representatives": [{ "name": "", "function": "" }],
//!     "attorney": { "name": "", "power": "" },
//!     "dpo": { "name": "", "email": "", "phone": "", "function": "if a point of contact other than the IOD" },
//!     "others": [{ "name": "", "address": "", "role": "code or text: processor | joint-controller | recipient" }]
//!   },
//!   "time": { "aware_at": "moment", "discovered": "how", "processor_notified_at": "moment", "started_at": "moment",
//!             "ended_at": "moment", "continuing": false, "comments": "", "late": false, "delay_reasons": "" },
//!   "nature": { "description": "", "place": "", "systems": "text or list",
//!               "ways": ["code or text: lost-device | papers-unsecured | lost-mail | unauthorised-access | defeated-protection | malware | unauthorised-change | phishing | wrong-anonymisation | wrong-disposal | unintended-publication | wrong-recipient | visible-recipients | shown-to-wrong-person | oral-disclosure | system-damage | suspicious-file | disaster | other-way"],
//!               "losses": ["confidentiality | integrity | availability"],
//!               "origin": "code or text: internal | external | unknown-source", "intent": "code or text: intentional | unintentional | unknown-intent" },
//!   "numbers": { "persons": 0, "records": 0, "comments": "" },
//!   "data": { "categories": ["code or text: names | parents-names | birth-date | bank-account | address | pesel | email-address | credentials | income | mothers-maiden-name | id-card | phone-number | likeness | education | other-data; art. 9: origin | political-views | beliefs | union-membership | health | sex-life | genetic | biometric; art. 10: criminal"],
//!             "description": "" },
//!   "persons": { "categories": ["code or text: employees | users | subscribers | students | pupils | uniformed-services | clients | prospective-clients | public-body-clients | patients | children | special-needs | parents | other-persons"], "description": "" },
//!   "measures_before": "text or list",
//!   "consequences": { "kinds": ["code or text: loss-of-control | limited-rights | discrimination | identity-theft | financial-loss | reputation | breach-of-secrecy | reversed-pseudonymisation | bodily-harm | other-consequence"],
//!                     "description": "", "high_risk": false, "assessment": "", "severity": "2.25" },
//!   "remedies": { "communicated": "yes | publicly | planned | no", "date": "", "number": 0, "channel": "", "content": "",
//!                 "exception": "code or text: no-high-risk | data-unintelligible | risk-removed | disproportionate-effort", "exception_reasons": "",
//!                 "end": "text or list", "mitigate": "text or list", "prevent": "text or list" },
//!   "cross_border": { "concerns": false, "states": ["text"], "authorities": ["text"] },
//!   "attachments": ["text"],
//!   "signatory": { "name": "", "function": "" }
//! }
//! ```

use super::{Need, Template, code, is_true};

pub(super) const TEMPLATE: Template = Template {
    name: "breach-report",
    title_pl: "Zgłoszenie naruszenia ochrony danych osobowych",
    title_en: "Notification of a personal data breach",
    codes: &["RODO-33"],
    register: "breaches",
    version: 1,
    needs: &NEEDS,
    table: "",
    source: include_str!("../../../../documents/breach-report.typ"),
    samples: [
        include_str!("../../../../documents/samples/breach-report.pl.json"),
        include_str!("../../../../documents/samples/breach-report.en.json"),
    ],
};

const NEEDS: [Need; 27] = [
    Need::always("kind", "33(4)", ["rodzaj zgłoszenia", "the kind of notice"]),
    Need::when(
        "first_report.reference|first_report.date",
        "33(4)",
        ["znak lub data pierwszego zgłoszenia", "the reference or date of the first notice"],
        |v| code(v, "kind") == "supplementary",
    ),
    Need::always(
        "notifier.representatives",
        "33(1)",
        ["osoba reprezentująca administratora", "who represents the controller"],
    ),
    Need::always(
        "notifier.dpo.name",
        "33(3)(b)",
        [
            "imię i nazwisko inspektora ochrony danych lub osoby do kontaktu",
            "the name of the data protection officer or contact point",
        ],
    ),
    Need::always(
        "notifier.dpo.email|notifier.dpo.phone",
        "33(3)(b)",
        ["dane kontaktowe tej osoby", "that person's contact details"],
    ),
    Need::always("time.aware_at", "33(1)", ["chwila stwierdzenia naruszenia", "the time of awareness"]),
    Need::always("time.discovered", "33(3)(a)", ["sposób stwierdzenia naruszenia", "how the breach was discovered"]),
    Need::always("time.started_at", "33(3)(a)", ["początek naruszenia", "the start of the breach"]),
    Need::always(
        "time.ended_at|time.continuing",
        "33(3)(a)",
        ["koniec naruszenia albo informacja, że trwa", "the end of the breach, or that it continues"],
    ),
    Need::when("time.delay_reasons", "33(1)", ["przyczyny opóźnienia", "the reasons for the delay"], |v| {
        is_true(v, "time.late")
    }),
    Need::always("nature.description", "33(3)(a)", ["opis naruszenia", "the description of the breach"]),
    Need::always(
        "nature.losses",
        "4(12), 33(3)(a)",
        [
            "czy utracono poufność, integralność lub dostępność",
            "whether confidentiality, integrity or availability was lost",
        ],
    ),
    Need::always(
        "nature.origin",
        "33(3)(a)",
        ["źródło naruszenia: wewnętrzne czy zewnętrzne", "the cause: internal or external"],
    ),
    Need::always("numbers.persons", "33(3)(a)", ["przybliżona liczba osób", "the approximate number of persons"]),
    Need::always(
        "numbers.records",
        "33(3)(a)",
        ["przybliżona liczba wpisów danych", "the approximate number of records"],
    ),
    Need::always("data.categories|data.description", "33(3)(a)", ["kategorie danych", "the categories of data"]),
    Need::always("persons.categories|persons.description", "33(3)(a)", ["kategorie osób", "the categories of persons"]),
    Need::always(
        "measures_before",
        "32, 33(3)(d)",
        ["środki stosowane przed naruszeniem", "the measures in place before the breach"],
    ),
    Need::always(
        "consequences.kinds|consequences.description",
        "33(3)(c)",
        ["możliwe konsekwencje", "the likely consequences"],
    ),
    Need::always("consequences.high_risk", "34(1)", ["ocena, czy ryzyko jest wysokie", "whether the risk is high"]),
    Need::always(
        "remedies.communicated",
        "34(1)",
        ["czy osoby zostały zawiadomione", "whether the persons were informed"],
    ),
    Need::when("remedies.date", "34(1)", ["data zawiadomienia osób", "the date of informing the persons"], |v| {
        matches!(code(v, "remedies.communicated").as_str(), "yes" | "publicly" | "planned")
    }),
    Need::when(
        "remedies.content",
        "34(2)",
        ["treść zawiadomienia osób", "the content of the notice to the persons"],
        |v| matches!(code(v, "remedies.communicated").as_str(), "yes" | "publicly"),
    ),
    Need::when(
        "remedies.exception",
        "34(3)",
        ["powód niezawiadamiania osób", "why the persons are not informed"],
        |v| matches!(code(v, "remedies.communicated").as_str(), "no" | "publicly"),
    ),
    Need::always(
        "remedies.end|remedies.mitigate",
        "33(3)(d)",
        ["środki zaradcze i minimalizujące skutki", "the measures to end the breach and mitigate its effects"],
    ),
    Need::always(
        "remedies.prevent",
        "33(3)(d)",
        ["środki zapobiegające powtórzeniu", "the measures against recurrence"],
    ),
    Need::always("signatory.name", "33(1)", ["osoba podpisująca", "the signatory"]),
];
