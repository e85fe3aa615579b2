//! Typst as a library: the world it may see is the templates, one file of facts and the embedded fonts.
//!
//! Invariant: a template reads nothing else; there is no file system, no package and no clock behind this world.

use std::ops::RangeInclusive;
use std::sync::{LazyLock, Mutex, PoisonError};

use typst::diag::{FileError, FileResult, SourceDiagnostic, Warned};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::layout::{Abs, Em};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, FontInstance, FontVariant, FontVariations};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::templates::templates;
use crate::{Job, RenderError};

/// Results of parsing and layout that no render has asked for this many times are forgotten. Small, so that facts about
/// persons do not linger in memory; more than one, so that templates in turn stay parsed.
const RENDERS_REMEMBERED: usize = 8;

/// After a document with more bytes of facts than this, everything is forgotten at once: a hundred pages leave hundreds of
/// megabytes behind.
const LARGE_BYTES: usize = 64 * 1024;

/// Documents of so many pages are tried with closer lines, and keep them where that ends them a page earlier; of a longer one
/// nobody minds a short last page.
const TIGHTENED_PAGES: RangeInclusive<usize> = 2..=4;

/// Large documents are set one after another, so that memory is bounded by one of them however many people print.
static LARGE: Mutex<()> = Mutex::new(());

const FONTS: [&[u8]; 5] = [
    include_bytes!("../../../documents/fonts/Lato-Regular.ttf"),
    include_bytes!("../../../documents/fonts/Lato-Bold.ttf"),
    include_bytes!("../../../documents/fonts/Lato-Italic.ttf"),
    // Hebrew, Arabic, symbols; then emoji in one colour. Only for what Lato lacks.
    include_bytes!("../../../documents/fonts/DejaVuSans.ttf"),
    include_bytes!("../../../documents/fonts/NotoEmoji-Regular.ttf"),
];

/// What all templates share.
const SHARED: [(&str, &str); 3] = [
    ("house.typ", include_str!("../../../documents/house.typ")),
    ("blocks.typ", include_str!("../../../documents/blocks.typ")),
    ("letterhead.typ", include_str!("../../../documents/letterhead.typ")),
];

/// What does not change from one document to the next, made at the first.
struct House {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    /// Regular and bold, to know the width of a text before it is set.
    faces: [FontInstance; 2],
    sources: Vec<Source>,
    setting: FileId,
    data: FileId,
    logo: FileId,
}

static HOUSE: LazyLock<House> = LazyLock::new(|| {
    let fonts: Vec<Font> = FONTS.iter().flat_map(|bytes| Font::iter(Bytes::new(*bytes))).collect();
    let library = Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build();
    let shared = SHARED.iter().map(|(name, source)| Source::new(file_id(name), (*source).to_owned()));
    let mut sources: Vec<_> = shared.collect();
    sources.extend(templates().iter().map(|each| Source::new(main_id(each.name), each.source.to_owned())));
    House {
        library: LazyHash::new(library),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        faces: [0, 1].map(|index| {
            fonts[index].clone().instantiate(FontVariant::default(), Abs::pt(10.0), &FontVariations::default())
        }),
        fonts,
        sources,
        setting: file_id("setting.json"),
        data: file_id("data.json"),
        logo: file_id("logo"),
    }
});

fn file_id(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("the names of the embedded files are plain");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

fn main_id(template: &str) -> FileId {
    file_id(&format!("{template}.typ"))
}

/// Whether any embedded font draws this character.
pub(crate) fn has_glyph(character: char) -> bool {
    character.is_ascii_graphic() || HOUSE.fonts.iter().any(|font| font.info().coverage.contains(u32::from(character)))
}

/// The width of a line of text in ems, where all of it is drawn by the one face: regular, or bold. Kerning makes it narrower,
/// hardly ever wider.
pub(crate) fn advance(text: &str, is_bold: bool) -> Option<f64> {
    let face = &HOUSE.faces[usize::from(is_bold)];
    let widths = text.chars().map(|character| face.x_advance(face.ttf().glyph_index(character)?.0).map(Em::get));
    widths.sum()
}

/// The height of a line of text in ems, as Typst counts it: that of its capitals.
pub(crate) fn capitals() -> f64 {
    HOUSE.faces[0].metrics().cap_height.get()
}

struct Desk {
    house: &'static House,
    main: FileId,
    setting: Bytes,
    data: Bytes,
    logo: Bytes,
    today: Option<Datetime>,
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.house.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.house.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let found = self.house.sources.iter().find(|source| source.id() == id);
        found.cloned().ok_or_else(|| absent(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match id {
            _ if id == self.house.setting => Ok(self.setting.clone()),
            _ if id == self.house.data => Ok(self.data.clone()),
            _ if id == self.house.logo => Ok(self.logo.clone()),
            _ => Err(absent(id)),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.house.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        self.today
    }
}

fn absent(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_with_slash().into())
}

/// Sets the job and exports it; refuses what would not conform to the standards.
pub(crate) fn pdf(job: &Job) -> Result<Vec<u8>, RenderError> {
    let facts = job.data.to_string();
    let is_large = facts.len() > LARGE_BYTES;
    let remembered = if is_large { 0 } else { RENDERS_REMEMBERED };
    let _turn = is_large.then(|| LARGE.lock().unwrap_or_else(PoisonError::into_inner));
    let [usual, tight] = job.settings.each_ref().map(|setting| Bytes::from_string(setting.to_string()));
    let mut desk = Desk {
        house: &HOUSE,
        main: main_id(job.template.name),
        setting: usual,
        data: Bytes::from_string(facts),
        logo: Bytes::new(job.logo.clone()),
        today: Datetime::from_ymd(
            job.date.year().into(),
            job.date.month().unsigned_abs(),
            job.date.day().unsigned_abs(),
        ),
    };
    let result = set(&desk).and_then(|document| {
        let pages = document.pages().len();
        let is_worth = job.template.table.is_empty() && TIGHTENED_PAGES.contains(&pages);
        desk.setting = tight;
        let closer = is_worth.then(|| set(&desk).ok()).flatten();
        export(&desk, &closer.filter(|closer| closer.pages().len() < pages).unwrap_or(document), &job.identity)
    });
    typst::comemo::evict(remembered);
    result
}

fn set(desk: &Desk) -> Result<PagedDocument, RenderError> {
    let Warned { output, warnings } = typst::compile::<PagedDocument>(desk);
    debug_assert!(warnings.is_empty(), "{}", told(desk, &warnings));
    output.map_err(|errors| RenderError::Typesetting(told(desk, &errors)))
}

fn export(desk: &Desk, document: &PagedDocument, identity: &str) -> Result<Vec<u8>, RenderError> {
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|error| RenderError::Typesetting(error.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom(identity.to_owned()),
        creator: Smart::Custom(Some("Rodowód".to_owned())),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(document, &options).map_err(|errors| RenderError::Typesetting(told(desk, &errors)))
}

fn told(desk: &Desk, diagnostics: &[SourceDiagnostic]) -> String {
    let lines = diagnostics.iter().map(|each| {
        let place = each.span.id().zip(desk.range(each.span)).and_then(|(id, range)| {
            let line = desk.source(id).ok()?.lines().byte_to_line(range.start)?;
            Some(format!("{}:{}: ", id.get().vpath().get_without_slash(), line + 1))
        });
        let hints = each.hints.iter().map(|hint| hint.v.as_str()).collect::<Vec<_>>().join("; ");
        let hint = if hints.is_empty() { String::new() } else { format!(" ({hints})") };
        format!("{}{}{hint}", place.unwrap_or_default(), each.message)
    });
    lines.collect::<Vec<_>>().join("; ")
}
