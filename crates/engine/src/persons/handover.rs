//! The data of a person as a file, for the person or for another controller (art. 15(3) and 20 GDPR).
//!
//! Only what was decided to be given goes out; the person's own word lets it, where its processing is restricted
//! (art. 18(2)). The step of the request, its signature and the entries for each record are
//! committed before the file leaves.

use std::io::{Cursor, Write as _};
use std::slice;

use anyhow::Context as _;
use rodowod_domain::authorisation::Power;
use rodowod_domain::field::{Body, Problem};
use rodowod_domain::record::{Edit, Refusal};
use serde_json::{Value, json};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::{HeldView, REQUESTS, held};
use crate::acts::{self, Act};
use crate::exports::{Format, Label, Table, write_together};
use crate::files;
use crate::records::{self, Failure, scope};
use crate::{By, Engine};

/// Most bytes of files in one copy; more is handed over on a medium, file by file.
pub const FILES_BYTES_MAX: u64 = 256 << 20;

/// What is handed over: the data alone, or packed with the files that belong to them.
#[derive(Clone, Debug)]
pub struct HandedOver {
    pub bytes: Vec<u8>,
    /// A ZIP; the data are in it, and the files under the register and number of their record.
    pub is_packed: bool,
}

/// Writes the records that are to be given, and takes the step by which the request says so.
pub async fn hand_over(
    engine: &Engine,
    by: &By,
    (request, seen): (u64, Option<u64>),
    (format, label): (Format, Label<'_>),
) -> Result<HandedOver, Failure> {
    let held = held(engine, by, request).await?;
    let given: Vec<&HeldView> = held.records.iter().filter(|view| view.fate() == "Copied" && !view.is_erased).collect();
    for view in &given {
        scope::within(by, view.register, &view.record, Power::Disclose)?;
    }
    let tables: Vec<Table<'_>> = given
        .iter()
        .map(|view| Table { register: view.register, records: slice::from_ref(&view.record), label })
        .collect();
    let about = json!({
        "institution": by.institution.name,
        "person": held.request.record.body.get("requester").cloned().unwrap_or(Value::Null),
        "request": request,
        "made_at": engine.clock.now().to_string(),
    });
    let data = write_together(&tables, format, about)?;
    let size: u64 = given.iter().flat_map(|view| &view.files).map(|file| file.size).sum();
    if size > FILES_BYTES_MAX {
        let problem = Problem::at("held", "problem-copy-too-large").with("max", FILES_BYTES_MAX >> 20);
        return Err(Failure::Refused(Refusal::Invalid(vec![problem])));
    }
    let places: Vec<_> =
        given.iter().map(|view| (view.register.slug(), view.record.number, view.record.version)).collect();
    let seen = seen.or(Some(held.request.record.version));
    let fields = ported_as(&held.request.record.body, format);
    let edit = Edit::Take { step: "export".to_owned(), fields, reason: String::new(), seen };
    records::edit(engine, by, REQUESTS, (Some(request), edit)).await?;
    let (institution, account, now) = (by.institution.id, by.actor.account, engine.clock.now());
    engine
        .db
        .write(move |tx| {
            let given = places.iter();
            let acts =
                given.map(|(slug, number, version)| Act::plain(account, "export").about(slug, *number, *version));
            acts::append(tx, institution, &acts.collect::<Vec<_>>(), now)
        })
        .await?;
    if given.iter().all(|view| view.files.is_empty()) {
        return Ok(HandedOver { bytes: data, is_packed: false });
    }
    let bytes = packed(engine, by, &given, (&format!("{REQUESTS}-{request}.{}", format.extension()), &data)).await?;
    Ok(HandedOver { bytes, is_packed: true })
}

/// Data that are ported leave in a form that machines read, and the request says in which.
fn ported_as(request: &Body, format: Format) -> Body {
    let name = match format {
        Format::Xlsx => "Xlsx",
        Format::Csv => "Csv",
        Format::Json => "Json",
    };
    let is_ported = request.get("kind").is_some_and(|kind| kind == "Portability");
    is_ported.then(|| ("ported_as".to_owned(), Value::from(name))).into_iter().collect()
}

/// The data, and every file beside the records. Each file that is opened leaves its entry.
async fn packed(
    engine: &Engine,
    by: &By,
    given: &[&HeldView],
    (name, data): (&str, &[u8]),
) -> Result<Vec<u8>, Failure> {
    let mut pack = ZipWriter::new(Cursor::new(Vec::new()));
    // What is scanned is packed already.
    let way = SimpleFileOptions::default().compression_method(CompressionMethod::Stored).large_file(false);
    let mut put = |name: &str, bytes: &[u8]| -> anyhow::Result<()> {
        pack.start_file(name, way)?;
        Ok(pack.write_all(bytes)?)
    };
    put(name, data)?;
    for view in given {
        let (slug, number) = (view.register.slug(), view.record.number);
        for file in &view.files {
            let opened = files::own_copy(engine, by, slug, (number, file.id)).await?;
            put(&format!("{slug}-{number}/{}-{}", file.id, safe(&opened.name)), &opened.bytes)?;
        }
    }
    Ok(pack.finish().context("the copy is closed")?.into_inner())
}

/// A name that no program takes for a path.
fn safe(name: &str) -> String {
    let plain = |letter: char| if letter.is_control() || "/\\:".contains(letter) { '_' } else { letter };
    name.chars().map(plain).collect()
}
