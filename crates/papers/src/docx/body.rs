//! `word/document.xml`: letterhead, title, table of contents and the blocks, each in its style.

use std::fmt::Write as _;

use super::{Head, escaped};
use crate::{Block, Item, Language, Numbering, Paper, Run, Runs};

/// The first list that counts its items; those before it are bullets and headings.
const FIRST_ORDERED: usize = 3;
/// EMU in a millimetre, the unit of pictures.
const EMU: u32 = 36_000;
const LOGO_HEIGHT: u32 = 15 * EMU;
/// No letterhead gives its logo more than this.
const LOGO_WIDTH_MAX: u32 = 60 * EMU;
/// As wide as on the printed page.
const CODE_SIDE: u32 = 19 * EMU;

pub(super) struct Body {
    pub xml: String,
    /// Every counted list begins with one again, so each needs a number of its own.
    pub ordered_lists: usize,
}

pub(super) fn document(paper: &Paper, language: Language, (head, has_code): (&Head<'_>, bool)) -> Body {
    let mut writer = Writer { xml: String::new(), ordered_lists: 0 };
    writer.xml.push_str(concat!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
        r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" "#,
        r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" "#,
        r#"xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" "#,
        r#"xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" "#,
        r#"xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>"#
    ));
    if has_code {
        writer.code(head.proof, language);
    }
    writer.letterhead(head);
    let (addressees, rest): (Vec<&Block>, Vec<&Block>) =
        paper.blocks.iter().partition(|block| matches!(block, Block::Addressee { .. }));
    for block in addressees {
        writer.block(block);
    }
    writer.paragraph("Title", &plain(&paper.title));
    if paper.contents {
        writer.contents(paper, language);
    }
    for block in rest {
        writer.block(block);
    }
    writer.missing(paper, language);
    writer.xml.push_str(concat!(
        r#"<w:sectPr><w:footerReference w:type="default" r:id="rIdFooter"/>"#,
        r#"<w:pgSz w:w="11906" w:h="16838"/>"#,
        r#"<w:pgMar w:top="1134" w:right="1361" w:bottom="1361" w:left="1361" w:header="567" w:footer="567" w:gutter="0"/>"#,
        r#"</w:sectPr></w:body></w:document>"#
    ));
    Body { xml: writer.xml, ordered_lists: writer.ordered_lists }
}

fn plain(text: &str) -> Runs {
    vec![Run { text: text.to_owned(), ..Run::default() }]
}

struct Writer {
    xml: String,
    ordered_lists: usize,
}

impl Writer {
    fn letterhead(&mut self, head: &Head<'_>) {
        if let Some((width, height)) = size(head.logo) {
            self.xml.push_str(r#"<w:p><w:pPr><w:pStyle w:val="Letterhead"/></w:pPr><w:r>"#);
            self.picture(fitted(width, height), head.institution);
            self.xml.push_str("</w:r></w:p>");
        }
        self.paragraph("Institution", &plain(head.institution));
        for line in head.lines.iter().filter(|line| !line.is_empty()) {
            self.paragraph("Letterhead", &plain(line));
        }
        self.paragraph("Date", &plain(&head.place_and_date));
    }

    /// The code stands at the right margin beside the letterhead, in a paragraph of its own that takes no room.
    fn code(&mut self, proof: &str, language: Language) {
        let told = match language {
            Language::Pl => "Kod QR: dowód tego dokumentu w dzienniku, ",
            Language::En => "QR code: the proof of this document in the log, ",
            Language::Uk => "QR-код: доказ цього документа в журналі, ",
        };
        let alt = escaped(&format!("{told}{proof}"));
        let _ = write!(
            self.xml,
            r#"<w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr><w:r><w:drawing><wp:anchor distT="0" distB="0" distL="114300" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:align>right</wp:align></wp:positionH><wp:positionV relativeFrom="margin"><wp:align>top</wp:align></wp:positionV><wp:extent cx="{CODE_SIDE}" cy="{CODE_SIDE}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapSquare wrapText="left"/><wp:docPr id="2" name="QR" descr="{alt}"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="2" name="QR" descr="{alt}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdCode"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{CODE_SIDE}" cy="{CODE_SIDE}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>"#
        );
    }

    fn picture(&mut self, (width, height): (u32, u32), alt: &str) {
        let alt = escaped(alt);
        let _ = write!(
            self.xml,
            r#"<w:drawing><wp:inline><wp:extent cx="{width}" cy="{height}"/><wp:docPr id="1" name="Logo" descr="{alt}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="Logo" descr="{alt}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdLogo"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"#
        );
    }

    fn paragraph(&mut self, style: &str, runs: &Runs) {
        self.styled(&format!(r#"<w:pStyle w:val="{style}"/>"#), runs);
    }

    fn styled(&mut self, properties: &str, runs: &Runs) {
        let _ = write!(self.xml, "<w:p><w:pPr>{properties}</w:pPr>");
        for run in runs {
            self.run(run);
        }
        self.xml.push_str("</w:p>");
    }

    fn run(&mut self, run: &Run) {
        self.xml.push_str("<w:r>");
        match (run.missing, run.bold) {
            (true, _) => self.xml.push_str(r#"<w:rPr><w:rStyle w:val="Missing"/></w:rPr>"#),
            (false, true) => self.xml.push_str(r#"<w:rPr><w:rStyle w:val="Strong"/></w:rPr>"#),
            (false, false) => {}
        }
        for (index, line) in run.text.split('\n').enumerate() {
            if index > 0 {
                self.xml.push_str("<w:br/>");
            }
            let _ = write!(self.xml, r#"<w:t xml:space="preserve">{}</w:t>"#, escaped(line));
        }
        self.xml.push_str("</w:r>");
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Addressee { lines } => lines.iter().for_each(|line| self.paragraph("Addressee", line)),
            Block::Heading { level, runs } => self.paragraph(if *level == 1 { "Heading1" } else { "Heading2" }, runs),
            Block::Paragraph { runs } => self.paragraph("BodyText", runs),
            Block::Note { runs } => self.paragraph("Note", runs),
            Block::List { ordered, items } => self.list(*ordered, items),
            Block::Facts { rows } => {
                self.table(&[30, 70], None, rows.iter().map(<[Runs; 2]>::as_slice), "Facts");
            }
            Block::Table { head, rows } => {
                let share = 100 / head.len().max(1);
                self.table(&vec![share; head.len()], Some(head), rows.iter().map(Vec::as_slice), "Ledger");
            }
            Block::Signatures { captions } => self.signatures(captions),
            Block::PageBreak => self.xml.push_str(r#"<w:p><w:r><w:br w:type="page"/></w:r></w:p>"#),
        }
    }

    fn list(&mut self, ordered: bool, items: &[Item]) {
        let number = if ordered {
            self.ordered_lists += 1;
            FIRST_ORDERED + self.ordered_lists - 1
        } else {
            2
        };
        let style = if ordered { "ListNumber" } else { "ListBullet" };
        let level = |level: u8| {
            format!(
                r#"<w:pStyle w:val="{style}"/><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>"#
            )
        };
        for item in items {
            self.styled(&level(0), &item.runs);
            for below in &item.items {
                self.styled(&level(1), below);
            }
        }
    }

    fn table<'a>(
        &mut self,
        shares: &[usize],
        head: Option<&[Runs]>,
        rows: impl Iterator<Item = &'a [Runs]>,
        style: &str,
    ) {
        let _ = write!(
            self.xml,
            r#"<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="5000" w:type="pct"/><w:tblLook w:firstRow="1" w:noHBand="0"/></w:tblPr><w:tblGrid>"#
        );
        for share in shares {
            let _ = write!(self.xml, r#"<w:gridCol w:w="{}"/>"#, share * 92);
        }
        self.xml.push_str("</w:tblGrid>");
        if let Some(cells) = head {
            self.row(shares, cells, "TableHead", r"<w:cantSplit/><w:tblHeader/>");
        }
        for cells in rows {
            self.row(shares, cells, "TableText", "<w:cantSplit/>");
        }
        self.xml.push_str("</w:tbl>");
        // Word joins two tables that touch.
        self.xml.push_str(r#"<w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr></w:p>"#);
    }

    fn row(&mut self, shares: &[usize], cells: &[Runs], style: &str, properties: &str) {
        let _ = write!(self.xml, "<w:tr><w:trPr>{properties}</w:trPr>");
        let nothing = Runs::new();
        for (index, share) in shares.iter().enumerate() {
            let _ = write!(self.xml, r#"<w:tc><w:tcPr><w:tcW w:w="{}" w:type="pct"/></w:tcPr>"#, share * 50);
            self.paragraph(style, cells.get(index).unwrap_or(&nothing));
            self.xml.push_str("</w:tc>");
        }
        self.xml.push_str("</w:tr>");
    }

    fn signatures(&mut self, captions: &[Runs]) {
        let share = 100 / captions.len().max(1);
        let _ = write!(
            self.xml,
            r#"<w:tbl><w:tblPr><w:tblStyle w:val="Signing"/><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid>{}</w:tblGrid>"#,
            format!(r#"<w:gridCol w:w="{}"/>"#, share * 92).repeat(captions.len())
        );
        self.row(&vec![share; captions.len()], captions, "Signature", "<w:cantSplit/>");
        self.xml.push_str(r#"</w:tbl><w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr></w:p>"#);
    }

    /// The field that Word fills anew; until then the headings stand in it as they are.
    fn contents(&mut self, paper: &Paper, language: Language) {
        let heading = match language {
            Language::Pl => "Spis treści",
            Language::En => "Contents",
            Language::Uk => "Зміст",
        };
        self.paragraph("ContentsHeading", &plain(heading));
        let mut begin = r#"<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \o "1-2" \h \z \u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>"#;
        let mut chapter = 0;
        for block in &paper.blocks {
            let Block::Heading { level, runs } = block else { continue };
            chapter += usize::from(*level == 1);
            let number = match paper.numbering {
                Numbering::Sections if *level == 1 => format!("§\u{a0}{chapter}. "),
                Numbering::Chapters if *level == 1 => format!("{chapter}. "),
                _ => String::new(),
            };
            let _ = write!(self.xml, r#"<w:p><w:pPr><w:pStyle w:val="TOC{level}"/></w:pPr>{begin}"#);
            begin = "";
            self.run(&Run { text: number, ..Run::default() });
            runs.iter().for_each(|run| self.run(run));
            self.xml.push_str("</w:p>");
        }
        if begin.is_empty() {
            self.xml.push_str(r#"<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>"#);
        }
    }

    fn missing(&mut self, paper: &Paper, language: Language) {
        if paper.missing.is_empty() {
            return;
        }
        let (heading, lead) = language.of_the_incomplete();
        self.paragraph("ContentsHeading", &plain(heading));
        self.paragraph("BodyText", &plain(lead));
        let items: Vec<Item> = paper
            .missing
            .iter()
            .map(|lack| Item { runs: plain(&format!("{} ({})", lack.label, lack.law)), items: Vec::new() })
            .collect();
        self.list(false, &items);
    }
}

/// As high as a letterhead bears, and a banner no wider: its shape is the logo's own.
fn fitted(width: u32, height: u32) -> (u32, u32) {
    let scaled = |side: u32, by: u32, to: u32| {
        let side = u64::from(side) * u64::from(by) / u64::from(to.max(1));
        u32::try_from(side).unwrap_or(u32::MAX).max(1)
    };
    let wide = scaled(LOGO_HEIGHT, width, height);
    if wide <= LOGO_WIDTH_MAX { (wide, LOGO_HEIGHT) } else { (LOGO_WIDTH_MAX, scaled(LOGO_WIDTH_MAX, height, width)) }
}

/// Width and height in pixels, as the file itself says; none for what is no picture.
pub fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    let pair = |at: usize| Some(u32::from(*bytes.get(at)?) << 8 | u32::from(*bytes.get(at + 1)?));
    if bytes.starts_with(super::PNG) {
        return Some((pair(16)? << 16 | pair(18)?, pair(20)? << 16 | pair(22)?));
    }
    // JPEG: the first frame header among the segments.
    let mut at = 2;
    while *bytes.get(at)? == 0xff {
        let marker = *bytes.get(at + 1)?;
        if matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
            return Some((pair(at + 7)?, pair(at + 5)?));
        }
        at += 2 + pair(at + 2)? as usize;
    }
    None
}
