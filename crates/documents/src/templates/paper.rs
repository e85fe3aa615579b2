//! A paper composed elsewhere, block by block: contracts, letters, statements, policies.
//!
//! Values: `blocks` as `rodowod-papers` serialises them, `numbering`: `sections | chapters | none`, `contents`: whether a
//! table of contents stands in front, `missing`: `[{ "label", "law" }]`.

use super::Template;

pub(super) const TEMPLATE: Template = Template {
    name: "paper",
    title_pl: "Pismo",
    title_en: "Letter",
    codes: &[],
    register: "",
    version: 1,
    needs: &[],
    table: "",
    source: include_str!("../../../../documents/paper.typ"),
    samples: [
        include_str!("../../../../documents/samples/paper.pl.json"),
        include_str!("../../../../documents/samples/paper.en.json"),
    ],
};
