//! `rodowod key`: the master key changes, what it protects stays where it is.

use rodowod_engine::keys;
use rodowod_store::Db;
use serde_json::json;

use crate::answer::Answer;
use crate::command_line::Place;
use crate::composition;

pub async fn rotate(place: Place) -> anyhow::Result<Answer> {
    let (settings, configuration) = composition::settings(&place, None)?;
    composition::exists(&place, &settings)?;
    let db = match &settings.database_url {
        Some(url) => Db::open_postgres(url).await?,
        None => Db::open_sqlite(&settings.data).await?,
    };
    let path = composition::master_key_file(&place, &configuration);
    let count = keys::rotate(&db, &path, &settings.clock).await?;
    let text = format!(
        "{count} keys are wrapped by a new master key, which stands in {}. Keep a copy in a safe place; \
         running servers must be started again.",
        path.display()
    );
    Ok(Answer::yes(json!({ "rewrapped": count, "file": path }), text))
}
