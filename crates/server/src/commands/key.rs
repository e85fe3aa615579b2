//! `rodowod key`: the master key changes, what it protects stays where it is.

use std::path::PathBuf;

use rodowod_engine::MasterKeySource;
use rodowod_engine::keys::{self, NewKey};
use rodowod_store::Db;
use rodowod_web::text::Text;
use serde_json::json;

use crate::answer::{Answer, WrongUse};
use crate::command_line::Place;
use crate::composition;

pub async fn rotate((place, beside): (Place, Option<PathBuf>), text: Text) -> anyhow::Result<Answer> {
    let (settings, configuration) = composition::settings(&place, None)?;
    composition::exists(&place, &settings)?;
    let in_place = match &settings.master_key {
        MasterKeySource::File(path) if !composition::is_credential(path) => Some(path.clone()),
        _ => None,
    };
    let new = match (&beside, &in_place) {
        (Some(path), _) => NewKey::Beside(path),
        (None, Some(path)) => NewKey::InPlace(path),
        (None, None) => return Err(WrongUse(text.get("key-where-to").into_owned()).into()),
    };
    let db = match &settings.database_url {
        Some(url) => Db::open_postgres(url).await?,
        None => Db::open_sqlite(&settings.data).await?,
    };
    let count = keys::rotate(&db, (&settings.master_key, new), &settings.clock).await?;
    let path = beside.unwrap_or_else(|| composition::master_key_file(&place, &configuration));
    let said =
        text.with("key-rotated", &[("count", (count as u64).into()), ("file", path.display().to_string().into())]);
    Ok(Answer::yes(json!({ "rewrapped": count, "file": path }), said))
}
