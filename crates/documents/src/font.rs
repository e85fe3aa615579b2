//! A font for paper: without the programs that fit its letters to the dots of a coarse screen, and without what its maker tells
//! of it.
//!
//! Nobody runs those programs on paper, and a document would carry and compress them with every subset: they are more than half
//! of it. Invariant: outlines, widths and every table by which text is shaped stay as they were.

use std::borrow::Cow;

/// The programs, and the numbers they work with.
const PROGRAMS: [&[u8; 4]; 3] = [b"cvt ", b"fpgm", b"prep"];
/// Copyright, the names by which a font is found, its version, and where its licence is.
const NAMES_KEPT: [u16; 8] = [0, 1, 2, 3, 4, 5, 6, 14];
const DIRECTORY: usize = 12;
const DIRECTORY_ENTRY: usize = 16;
const NAME_RECORD: usize = 12;
/// Of the table `head`: where it says how wide the entries of `loca` are.
const LOCA_FORMAT: usize = 50;
/// Of a glyph: the number of its contours and its box.
const GLYPH_HEAD: usize = 10;
/// Flags of a part of a glyph that is made of others.
const WORDS: u16 = 0x0001;
const SCALE: u16 = 0x0008;
const MORE_PARTS: u16 = 0x0020;
const TWO_SCALES: u16 = 0x0040;
const MATRIX: u16 = 0x0080;
const INSTRUCTED: u16 = 0x0100;

/// None where it is no font of this kind, with outlines in `glyf`.
pub(crate) fn for_paper(font: &[u8]) -> Option<Vec<u8>> {
    let tables = tables(font)?;
    let find = |tag: &[u8; 4]| tables.iter().find(|(known, _)| known == tag).map(|(_, table)| *table);
    let (glyf, loca) = outlines(find(b"glyf")?, &places(find(b"loca")?, find(b"head")?)?)?;
    let mut head = find(b"head")?.to_vec();
    head.get_mut(LOCA_FORMAT..LOCA_FORMAT + 2)?.copy_from_slice(&1_u16.to_be_bytes());
    let names = names(find(b"name")?)?;
    let kept = tables.iter().filter(|(tag, _)| !PROGRAMS.contains(&tag));
    let kept: Vec<(&[u8; 4], Cow<'_, [u8]>)> = kept
        .map(|(tag, table)| match tag {
            b"glyf" => (tag, Cow::from(&glyf)),
            b"loca" => (tag, Cow::from(&loca)),
            b"head" => (tag, Cow::from(&head)),
            b"name" => (tag, Cow::from(&names)),
            _ => (tag, Cow::from(*table)),
        })
        .collect();
    written(font.get(..4)?, &kept)
}

fn word(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?)).ok()
}

fn tables(font: &[u8]) -> Option<Vec<([u8; 4], &[u8])>> {
    let entries = (0..usize::from(word(font, 4)?)).map(|index| DIRECTORY + index * DIRECTORY_ENTRY);
    let table = |at: usize| {
        let tag = font.get(at..at + 4)?.try_into().ok()?;
        let start = long(font, at + 8)?;
        Some((tag, font.get(start..start + long(font, at + 12)?)?))
    };
    entries.map(table).collect()
}

/// Where each glyph begins, and where the last one ends.
fn places(loca: &[u8], head: &[u8]) -> Option<Vec<usize>> {
    match word(head, LOCA_FORMAT)? {
        0 => (0..loca.len() / 2).map(|index| Some(usize::from(word(loca, 2 * index)?) * 2)).collect(),
        _ => (0..loca.len() / 4).map(|index| long(loca, 4 * index)).collect(),
    }
}

/// All glyphs without their programs, and where each begins now.
fn outlines(glyf: &[u8], places: &[usize]) -> Option<(Vec<u8>, Vec<u8>)> {
    let (mut glyphs, mut loca) = (Vec::with_capacity(glyf.len()), Vec::with_capacity(4 * places.len()));
    loca.extend(0_u32.to_be_bytes());
    for place in places.windows(2) {
        let glyph = glyf.get(place[0]..place[1])?;
        if !glyph.is_empty() {
            push_outline(glyph, &mut glyphs)?;
            glyphs.resize(glyphs.len().next_multiple_of(4), 0);
        }
        loca.extend(u32::try_from(glyphs.len()).ok()?.to_be_bytes());
    }
    Some((glyphs, loca))
}

fn push_outline(glyph: &[u8], glyphs: &mut Vec<u8>) -> Option<()> {
    // A negative number of contours: the glyph is made of others.
    let Ok(contours) = usize::try_from(word(glyph, 0)?.cast_signed()) else { return push_parts(glyph, glyphs) };
    let ends = GLYPH_HEAD + 2 * contours;
    let program = usize::from(word(glyph, ends)?);
    glyphs.extend(glyph.get(..ends)?);
    glyphs.extend([0, 0]);
    glyphs.extend(glyph.get(ends + 2 + program..)?);
    Some(())
}

fn push_parts(glyph: &[u8], glyphs: &mut Vec<u8>) -> Option<()> {
    glyphs.extend(glyph.get(..GLYPH_HEAD)?);
    let mut at = GLYPH_HEAD;
    loop {
        let flags = word(glyph, at)?;
        let places = if flags & WORDS == 0 { 2 } else { 4 };
        let scales = match flags {
            _ if flags & SCALE != 0 => 2,
            _ if flags & TWO_SCALES != 0 => 4,
            _ if flags & MATRIX != 0 => 8,
            _ => 0,
        };
        let end = at + 4 + places + scales;
        glyphs.extend((flags & !INSTRUCTED).to_be_bytes());
        glyphs.extend(glyph.get(at + 2..end)?);
        at = end;
        if flags & MORE_PARTS == 0 {
            return Some(());
        }
    }
}

fn names(table: &[u8]) -> Option<Vec<u8>> {
    let records = (0..usize::from(word(table, 2)?)).map(|index| 6 + index * NAME_RECORD);
    let records: Vec<&[u8]> = records.map(|at| table.get(at..at + NAME_RECORD)).collect::<Option<_>>()?;
    let texts = table.get(usize::from(word(table, 4)?)..)?;
    let kept: Vec<&&[u8]> =
        records.iter().filter(|record| word(record, 6).is_some_and(|name| NAMES_KEPT.contains(&name))).collect();
    let (mut head, mut storage): (Vec<u8>, Vec<u8>) = (vec![0, 0], Vec::new());
    head.extend(u16::try_from(kept.len()).ok()?.to_be_bytes());
    head.extend(u16::try_from(6 + kept.len() * NAME_RECORD).ok()?.to_be_bytes());
    for record in kept {
        let start = usize::from(word(record, 10)?);
        let text = texts.get(start..start + usize::from(word(record, 8)?))?;
        head.extend(&record[..10]);
        head.extend(u16::try_from(storage.len()).ok()?.to_be_bytes());
        storage.extend(text);
    }
    head.extend(storage);
    Some(head)
}

/// The tables as a file. Sums are left out: nothing that reads the font here looks at them, and a subset is given its own.
fn written(kind: &[u8], tables: &[(&[u8; 4], Cow<'_, [u8]>)]) -> Option<Vec<u8>> {
    let mut file = kind.to_vec();
    file.extend(u16::try_from(tables.len()).ok()?.to_be_bytes());
    file.extend([0; 6]);
    let mut start = DIRECTORY + tables.len() * DIRECTORY_ENTRY;
    for (tag, table) in tables {
        file.extend(*tag);
        file.extend([0; 4]);
        file.extend(u32::try_from(start).ok()?.to_be_bytes());
        file.extend(u32::try_from(table.len()).ok()?.to_be_bytes());
        start += table.len().next_multiple_of(4);
    }
    for (_, table) in tables {
        file.extend(table.as_ref());
        file.resize(file.len().next_multiple_of(4), 0);
    }
    Some(file)
}

#[cfg(test)]
mod tests {
    use typst::foundations::Bytes;
    use typst::layout::Abs;
    use typst::text::{Font, FontInstance, FontVariant, FontVariations};

    use super::*;

    const FONTS: [&[u8]; 2] = [
        include_bytes!("../../../documents/fonts/Lato-Bold.ttf"),
        include_bytes!("../../../documents/fonts/DejaVuSans.ttf"),
    ];

    fn face(font: Vec<u8>) -> FontInstance {
        let font = Font::new(Bytes::new(font), 0).unwrap();
        font.instantiate(FontVariant::default(), Abs::pt(10.0), &FontVariations::default())
    }

    /// How many glyphs have a program of their own.
    fn instructed(font: &[u8]) -> usize {
        let tables = tables(font).unwrap();
        let find = |tag: &[u8; 4]| tables.iter().find(|(known, _)| known == tag).unwrap().1;
        let (glyf, places) = (find(b"glyf"), places(find(b"loca"), find(b"head")).unwrap());
        let glyphs = places.windows(2).map(|place| &glyf[place[0]..place[1]]);
        let program = |glyph: &[u8]| {
            let contours = usize::try_from(word(glyph, 0)?.cast_signed()).ok()?;
            word(glyph, GLYPH_HEAD + 2 * contours)
        };
        glyphs.filter(|glyph| program(glyph).is_some_and(|length| length > 0)).count()
    }

    #[test]
    fn a_font_for_paper_draws_every_glyph_as_before() {
        for font in FONTS {
            let plain = for_paper(font).unwrap();
            assert!(instructed(font) > 1000 && instructed(&plain) == 0);
            let tags: Vec<_> = tables(&plain).unwrap().iter().map(|(tag, _)| *tag).collect();
            assert!(PROGRAMS.iter().all(|program| !tags.contains(program)), "{tags:?}");
            let (before, after) = (face(font.to_vec()), face(plain));
            assert_eq!(before.font().info().family, after.font().info().family);
            let drawn = |face: &FontInstance, letter| {
                let glyph = face.ttf().glyph_index(letter)?;
                Some((glyph, face.ttf().glyph_bounding_box(glyph), face.ttf().glyph_hor_advance(glyph)))
            };
            for letter in '\u{20}'..='\u{ffff}' {
                assert_eq!(drawn(&before, letter), drawn(&after, letter), "{letter}");
            }
        }
    }

    #[test]
    fn what_is_no_such_font_is_left_to_others() {
        for font in [&b""[..], b"OTTO", &FONTS[0][..4000]] {
            assert!(for_paper(font).is_none());
        }
    }
}
