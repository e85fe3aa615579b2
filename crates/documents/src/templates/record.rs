//! Any record, field by field: the form behind most attachments, filled from the labels of its register.
//!
//! Values: `register`, `state`, `version`: text; `sections`: `[{ "heading", "facts": [{ "label", "law", "value" }],
//! "tables": [{ "caption", "head": [text], "rows": [[text or list]] }] }]`; `deadlines`: `[{ "label", "due", "status",
//! "law" }]`; `gaps`: list; `statement`: text above the signatures; `signatures`: captions under the lines.

use super::Template;

pub(super) const TEMPLATE: Template = Template {
    name: "record",
    title_pl: "Karta wpisu",
    title_en: "Record",
    codes: &[],
    register: "",
    version: 1,
    needs: &[],
    table: "",
    source: include_str!("../../../../documents/record.typ"),
    samples: [
        include_str!("../../../../documents/samples/record.pl.json"),
        include_str!("../../../../documents/samples/record.en.json"),
    ],
};
