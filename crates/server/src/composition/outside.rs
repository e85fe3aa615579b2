//! Storage of files and mail, from flags, environment and the file. Each value for itself: what a flag leaves out, the
//! environment says or the file.

use rodowod_engine::files::Bucket;
use rodowod_engine::mail::{Security, Smtp};
use rodowod_engine::secret::Secret;
use serde::Deserialize;

use super::Configuration;
use crate::command_line::{Post, Storage};
use crate::failure::Mistake;

const STORAGE_SECRET: &str = "RODOWOD_S3_SECRET_ACCESS_KEY";
const MAIL_SECRET: &str = "RODOWOD_SMTP_PASSWORD";

/// `[s3]` of the file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct StorageSection {
    endpoint: Option<String>,
    region: Option<String>,
    access_key_id: Option<String>,
    secret_access_key: Option<Secret>,
}

/// `[smtp]` of the file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MailSection {
    host: Option<String>,
    port: Option<u16>,
    security: Option<Security>,
    user: Option<String>,
    password: Option<Secret>,
    from: Option<String>,
}

/// The first that says something; a variable may be there and empty.
fn first(said: Option<&String>, file: Option<&String>) -> String {
    [said, file].into_iter().flatten().find(|value| !value.is_empty()).cloned().unwrap_or_default()
}

fn secret(variable: &str, file: Option<&Secret>) -> Secret {
    let said = std::env::var(variable).ok().filter(|value| !value.is_empty()).map(Secret::from);
    said.or_else(|| file.cloned()).unwrap_or_default()
}

/// None: the folder `files` in the data folder.
pub fn bucket(said: &Storage, configuration: &Configuration) -> Option<Bucket> {
    let (file, address) = (&configuration.s3, first(said.files.as_ref(), configuration.files.as_ref()));
    (!address.is_empty()).then(|| Bucket {
        address,
        endpoint: first(said.s3_endpoint.as_ref(), file.endpoint.as_ref()),
        region: first(said.s3_region.as_ref(), file.region.as_ref()),
        access_key_id: first(said.s3_access_key_id.as_ref(), file.access_key_id.as_ref()),
        secret_access_key: secret(STORAGE_SECRET, file.secret_access_key.as_ref()),
    })
}

/// None: no mail is sent. Half a server is a mistake, or letters would be missed unseen.
pub fn smtp(said: &Post, configuration: &Configuration) -> anyhow::Result<Option<Smtp>> {
    let file = &configuration.smtp;
    let host = first(said.smtp_host.as_ref(), file.host.as_ref());
    let from = first(said.smtp_from.as_ref(), file.from.as_ref());
    if host.is_empty() && from.is_empty() {
        return Ok(None);
    }
    if host.is_empty() || from.is_empty() {
        return Err(Mistake::new("operator-mail-incomplete").into());
    }
    let security = said.smtp_security.map(Security::from).or(file.security).unwrap_or(Security::Starttls);
    let port = said.smtp_port.or(file.port).unwrap_or(security.port());
    let user = first(said.smtp_user.as_ref(), file.user.as_ref());
    let password = secret(MAIL_SECRET, file.password.as_ref());
    Ok(Some(Smtp { host, port, security, user, password, from }))
}
