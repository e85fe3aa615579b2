//! From flags, environment and rodowod.toml to a running office. Flags win over the environment, both over the file.

mod outside;

use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use rodowod_engine::institutions::{self, Institution};
use rodowod_engine::{Clock, Engine, MasterKeySource, Settings};
use serde::Deserialize;

use self::outside::{MailSection, StorageSection};
use crate::command_line::Place;
use crate::failure::Mistake;
use crate::printing;

const CONFIGURATION: &str = "rodowod.toml";
/// Holds the master key itself, for installations that hand secrets over in the environment.
const MASTER_KEY: &str = "RODOWOD_MASTER_KEY";
/// A folder in which systemd puts the secrets of a service.
const CREDENTIALS: &str = "CREDENTIALS_DIRECTORY";
pub const LISTEN: &str = "127.0.0.1:8080";

/// The file in the data folder. An unknown name in it is a mistake and is told.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Configuration {
    pub listen: Option<String>,
    pub public_url: Option<String>,
    pub database_url: Option<String>,
    pub master_key_file: Option<PathBuf>,
    /// Whether a proxy of ours stands in front and writes X-Forwarded-For.
    pub behind_proxy: Option<bool>,
    /// `s3://bucket/folder`, for files that do not stay in the data folder.
    pub files: Option<String>,
    s3: StorageSection,
    smtp: MailSection,
}

pub fn configuration(place: &Place) -> anyhow::Result<Configuration> {
    let path = place.data.join(CONFIGURATION);
    match std::fs::read_to_string(&path) {
        Ok(text) => toml::from_str(&text).map_err(|error| slip(&path, &text, &error).into()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Configuration::default()),
        Err(error) => Err(error).with_context(|| path.display().to_string()),
    }
}

/// Where the file cannot be read. The line itself and most of what the parser says of it are left out: they may hold a
/// password.
fn slip(path: &Path, text: &str, error: &toml::de::Error) -> Mistake {
    let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
    let reason = Some(error.message()).filter(|message| message.starts_with("unknown field"));
    Mistake::new("operator-configuration")
        .with("file", path.display())
        .with("line", before.matches('\n').count() + 1)
        .with("reason", reason.map(|reason| format!(" ({reason})")).unwrap_or_default())
}

pub fn settings(place: &Place, public_url: Option<String>) -> anyhow::Result<(Settings, Configuration)> {
    let configuration = configuration(place)?;
    let public_url = public_url
        .or_else(|| configuration.public_url.clone())
        .unwrap_or_else(|| format!("http://{LISTEN}"))
        .trim_end_matches('/')
        .to_owned();
    let host = public_url.split("://").last().unwrap_or_default().split(['/', ':']).next().unwrap_or_default();
    let settings = Settings {
        data: place.data.clone(),
        database_url: place.database_url.clone().or_else(|| configuration.database_url.clone()),
        master_key: master_key(place, &configuration),
        host: if host.is_empty() { "localhost".to_owned() } else { host.to_owned() },
        public_url,
        smtp: outside::smtp(&place.post, &configuration)?,
        files: outside::bucket(&place.storage, &configuration),
        registers: rodowod_registers::REGISTERS,
        checks: rodowod_registers::CHECKS,
        controls: rodowod_registers::controls::controls(printing::forms),
        clock: Clock::system(),
    };
    Ok((settings, configuration))
}

pub fn master_key_file(place: &Place, configuration: &Configuration) -> PathBuf {
    let named = place.master_key_file.clone().or_else(|| configuration.master_key_file.clone());
    let credential = || {
        let path = PathBuf::from(std::env::var_os(CREDENTIALS)?).join("master.key");
        path.exists().then_some(path)
    };
    named.or_else(credential).unwrap_or_else(|| place.data.join("master.key"))
}

/// Whether the service manager handed the file over: nothing can be written there.
pub fn is_credential(path: &Path) -> bool {
    std::env::var_os(CREDENTIALS).is_some_and(|folder| path.starts_with(folder))
}

/// A file that the caller names wins over the key in the environment, and that over a file of the configuration.
fn master_key(place: &Place, configuration: &Configuration) -> MasterKeySource {
    match std::env::var(MASTER_KEY) {
        Ok(text) if !text.is_empty() && place.master_key_file.is_none() => MasterKeySource::Text(text),
        _ => MasterKeySource::File(master_key_file(place, configuration)),
    }
}

/// Opens an installation that exists; a wrong folder is told before anything is made in it.
pub async fn open(place: &Place) -> anyhow::Result<Engine> {
    let (settings, _) = settings(place, None)?;
    exists(place, &settings)?;
    Engine::open(settings).await
}

pub fn exists(place: &Place, settings: &Settings) -> anyhow::Result<()> {
    if settings.database_url.is_none() && !place.data.join("rodowod.db").exists() {
        bail!(Mistake::new("operator-no-installation").with("folder", place.data.display()));
    }
    Ok(())
}

/// The institution with this name, or the only one.
pub async fn institution(engine: &Engine, slug: Option<&str>) -> anyhow::Result<Institution> {
    if let Some(slug) = slug {
        let found = institutions::by_slug(engine, slug).await?;
        return Ok(found.ok_or_else(|| Mistake::new("operator-no-such-institution").with("slug", slug))?);
    }
    let mut all = institutions::list(engine).await?;
    match all.len() {
        0 => bail!(Mistake::new("operator-no-institution")),
        1 => Ok(all.remove(0)),
        _ => {
            let slugs: Vec<&str> = all.iter().map(|institution| institution.slug.as_str()).collect();
            bail!(Mistake::new("operator-which-institution").with("slugs", slugs.join(", ")))
        }
    }
}
