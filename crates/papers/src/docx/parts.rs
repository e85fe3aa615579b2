//! The parts of the file that hardly change: types, relations, styles, lists, foot.

use super::{Head, escaped};
use crate::{Language, Numbering, Paper};

const XML: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
const W: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#;
const INK: &str = "17233C";
const QUIET: &str = "4A5365";
const HAIRLINE: &str = "B9C0CC";

fn locale(language: Language) -> &'static str {
    match language {
        Language::Pl => "pl-PL",
        Language::En => "en-GB",
        Language::Uk => "uk-UA",
    }
}

pub(super) fn content_types() -> String {
    let part = |name: &str, kind: &str| {
        format!(
            r#"<Override PartName="/word/{name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"/>"#
        )
    };
    format!(
        r#"{XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/><Default Extension="bmp" ContentType="image/bmp"/>{}{}{}{}{}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>"#,
        part("document", "document.main"),
        part("styles", "styles"),
        part("numbering", "numbering"),
        part("settings", "settings"),
        part("footer1", "footer"),
    )
}

fn relation(id: &str, kind: &str, target: &str) -> String {
    format!(
        r#"<Relationship Id="{id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"/>"#
    )
}

const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#;

pub(super) fn relations() -> String {
    let core = r#"<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>"#;
    format!("{XML}{RELATIONS}{}{core}</Relationships>", relation("rId1", "officeDocument", "word/document.xml"))
}

pub(super) fn document_relations(logo: &str, has_code: bool) -> String {
    let code = if has_code { relation("rIdCode", "image", "media/code.bmp") } else { String::new() };
    let logo = if logo.is_empty() { String::new() } else { relation("rIdLogo", "image", &format!("media/{logo}")) };
    format!(
        "{XML}{RELATIONS}{}{}{}{}{logo}{code}</Relationships>",
        relation("rIdStyles", "styles", "styles.xml"),
        relation("rIdNumbering", "numbering", "numbering.xml"),
        relation("rIdSettings", "settings", "settings.xml"),
        relation("rIdFooter", "footer", "footer1.xml"),
    )
}

pub(super) fn core(title: &str, head: &Head<'_>, language: Language) -> String {
    format!(
        r#"{XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{}</dc:title><dc:creator>{}</dc:creator><dc:language>{}</dc:language></cp:coreProperties>"#,
        escaped(title),
        escaped(head.institution),
        locale(language),
    )
}

pub(super) fn settings(language: Language) -> String {
    let locale = locale(language);
    format!(
        r#"{XML}<w:settings {W}><w:zoom w:percent="100"/><w:autoHyphenation w:val="false"/><w:defaultTabStop w:val="709"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="{locale}"/></w:settings>"#
    )
}

pub(super) fn footer(paper: &Paper, language: Language, head: &Head<'_>) -> String {
    let (number, template, version, page, of) = match language {
        Language::Pl => ("Nr", "wzór", "wersja", "Strona", "z"),
        Language::En => ("No.", "template", "version", "Page", "of"),
        Language::Uk => ("№", "зразок", "версія", "Сторінка", "з"),
    };
    let field = |name: &str| format!(r#"<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>"#);
    let text = |text: &str| format!(r#"<w:r><w:t xml:space="preserve">{}</w:t></w:r>"#, escaped(text));
    let codes = if head.codes.is_empty() { String::new() } else { format!(" {}", head.codes) };
    let left = format!("{number}\u{a0}{}  ·  {template}{codes}, {version}\u{a0}{}", head.number, paper.version);
    let proof = if head.proof.is_empty() {
        String::new()
    } else {
        format!(r#"<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{}</w:p>"#, text(head.proof))
    };
    format!(
        r#"{XML}<w:ftr {W}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{}<w:r><w:tab/></w:r>{}{}{}{}</w:p>{proof}</w:ftr>"#,
        text(&left),
        text(&format!("{page}\u{a0}")),
        field("PAGE"),
        text(&format!(" {of}\u{a0}")),
        field("NUMPAGES"),
    )
}

/// Bullets, headings, and a counted list for each time one begins again.
pub(super) fn numbering(headings: Numbering, ordered_lists: usize) -> String {
    let level = |level: u8, format: &str, text: &str, indent: u32, style: &str| {
        let style = if style.is_empty() { String::new() } else { format!(r#"<w:pStyle w:val="{style}"/>"#) };
        format!(
            r#"<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{format}"/>{style}<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{indent}" w:hanging="{}"/></w:pPr></w:lvl>"#,
            indent.min(397)
        )
    };
    let heads = match headings {
        Numbering::Sections => level(0, "decimal", "§ %1.", 567, "Heading1"),
        Numbering::Chapters => {
            level(0, "decimal", "%1.", 454, "Heading1") + &level(1, "decimal", "%1.%2.", 567, "Heading2")
        }
        Numbering::None => level(0, "none", "", 0, ""),
    };
    let mut numbers = String::new();
    for list in 0..ordered_lists {
        numbers += &format!(
            r#"<w:num w:numId="{}"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>"#,
            list + 3
        );
    }
    format!(
        r#"{XML}<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{heads}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>{}{}</w:abstractNum><w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="multilevel"/>{}{}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>{numbers}</w:numbering>"#,
        level(0, "bullet", "–", 397, ""),
        level(1, "bullet", "–", 794, ""),
        level(0, "decimal", "%1.", 397, ""),
        level(1, "lowerLetter", "%2)", 794, ""),
    )
}

fn style(kind: &str, id: &str, name: &str, rest: &str) -> String {
    format!(r#"<w:style w:type="{kind}" w:styleId="{id}"><w:name w:val="{name}"/>{rest}</w:style>"#)
}

/// A paragraph style on top of the normal one.
fn paragraph(id: &str, name: &str, layout: &str, letters: &str) -> String {
    let rest = format!(r#"<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{layout}</w:pPr><w:rPr>{letters}</w:rPr>"#);
    style("paragraph", id, name, &rest)
}

fn spacing(before: u32, after: u32) -> String {
    format!(r#"<w:spacing w:before="{before}" w:after="{after}"/>"#)
}

fn letters(size: u32, bold: bool, color: &str) -> String {
    let bold = if bold { "<w:b/>" } else { "" };
    format!(r#"{bold}<w:color w:val="{color}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>"#)
}

pub(super) fn styles(language: Language) -> String {
    let locale = locale(language);
    let head = |level: u32| {
        format!(
            r#"<w:keepNext/><w:keepLines/><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>{}<w:outlineLvl w:val="{level}"/>"#,
            spacing(280 - 80 * level, 100)
        )
    };
    let rule = format!(r#"<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="4" w:color="{INK}"/></w:pBdr>"#);
    let tab = r#"<w:tabs><w:tab w:val="right" w:pos="9184"/></w:tabs>"#;
    let paragraphs = [
        paragraph("BodyText", "Body Text", &spacing(0, 120), ""),
        paragraph("Title", "Title", &format!("<w:keepNext/>{}", spacing(360, 160)), &letters(32, true, INK)),
        paragraph("Heading1", "heading 1", &head(0), &letters(22, true, INK)),
        paragraph("Heading2", "heading 2", &head(1), &letters(20, true, INK)),
        paragraph(
            "ContentsHeading",
            "TOC Heading",
            &format!("<w:keepNext/>{}", spacing(280, 100)),
            &letters(22, true, INK),
        ),
        paragraph("TOC1", "toc 1", &format!("{tab}{}", spacing(0, 60)), ""),
        paragraph("TOC2", "toc 2", &format!(r#"{tab}{}<w:ind w:left="397"/>"#, spacing(0, 40)), ""),
        paragraph("Institution", "Institution", &spacing(0, 40), &letters(26, true, INK)),
        paragraph("Letterhead", "Letterhead", &spacing(0, 20), &letters(17, false, QUIET)),
        paragraph(
            "Date",
            "Date",
            &format!(r#"{rule}{}<w:jc w:val="right"/>"#, spacing(40, 120)),
            &letters(19, false, QUIET),
        ),
        paragraph("Addressee", "Addressee", &spacing(0, 20), ""),
        paragraph("Note", "Note", &spacing(0, 120), &letters(17, false, QUIET)),
        paragraph("ListNumber", "List Number", &spacing(0, 80), ""),
        paragraph("ListBullet", "List Bullet", &spacing(0, 80), ""),
        paragraph("TableHead", "Table Head", &format!("<w:keepNext/>{}", spacing(40, 40)), &letters(18, true, INK)),
        paragraph("TableText", "Table Text", &spacing(40, 40), &letters(18, false, "000000")),
        paragraph(
            "Signature",
            "Signature",
            &format!(r#"{}<w:jc w:val="center"/>"#, spacing(40, 0)),
            &letters(17, false, QUIET),
        ),
        paragraph("Gap", "Gap", r#"<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>"#, ""),
        paragraph("Footer", "footer", &format!("{tab}{}", spacing(0, 0)), &letters(15, false, QUIET)),
    ];
    let border = |edge: &str, size: u32, color: &str| {
        format!(r#"<w:{edge} w:val="single" w:sz="{size}" w:space="0" w:color="{color}"/>"#)
    };
    let table = |id: &str, borders: &str, first: &str| {
        let rest = format!(
            r#"<w:tblPr><w:tblBorders>{borders}</w:tblBorders><w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="120" w:type="dxa"/></w:tblCellMar></w:tblPr>{first}"#
        );
        style("table", id, id, &rest)
    };
    let rows = border("bottom", 4, HAIRLINE) + &border("insideH", 4, HAIRLINE);
    let first = format!(
        r#"<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>{}</w:tcBorders></w:tcPr></w:tblStylePr>"#,
        border("bottom", 8, INK)
    );
    let tables =
        [table("Facts", &rows, ""), table("Ledger", &rows, &first), table("Signing", &border("top", 6, QUIET), "")];
    let characters = [
        style("character", "Strong", "Strong", "<w:rPr><w:b/></w:rPr>"),
        style("character", "Missing", "Missing", r#"<w:rPr><w:i/><w:color w:val="9C2F10"/></w:rPr>"#),
    ];
    format!(
        r#"{XML}<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Lato" w:hAnsi="Lato" w:cs="Lato" w:eastAsia="Lato"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="{locale}" w:eastAsia="{locale}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>{}{}{}</w:styles>"#,
        paragraphs.concat(),
        characters.concat(),
        tables.concat(),
    )
}
