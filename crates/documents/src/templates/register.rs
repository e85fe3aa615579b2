//! A register as a wide table, with its entries in full where they are few enough.
//!
//! Values: `about`, `filter`, `as_of`: text; `head`: captions, the first two being number and title; `rows`: `[[text or
//! list]]`; `entries`: `[{ "title", "sections" as in the template of a record }]`.

use super::Template;

pub(super) const TEMPLATE: Template = Template {
    name: "register",
    title_pl: "Rejestr",
    title_en: "Register",
    codes: &[],
    register: "",
    version: 1,
    needs: &[],
    table: "rows",
    source: include_str!("../../../../documents/register.typ"),
    samples: [
        include_str!("../../../../documents/samples/register.pl.json"),
        include_str!("../../../../documents/samples/register.en.json"),
    ],
};
