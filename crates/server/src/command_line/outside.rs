//! Flags for what stands outside the program: storage of files, the mail server. Secrets have none, since whoever lists the
//! processes of the machine reads every flag; they come from the environment or the file.

use clap::Args;
use clap::ValueEnum;
use rodowod_engine::mail::Security;

const STORAGE: &str = "Storage of files";
const MAIL: &str = "Mail";

/// Where the sealed files of records lie.
#[derive(Args, Clone, Default)]
pub struct Storage {
    /// S3-compatible storage instead of the data folder: s3://bucket or s3://bucket/folder. The secret key comes from
    /// `RODOWOD_S3_SECRET_ACCESS_KEY` or rodowod.toml
    #[arg(long, env = "RODOWOD_FILES", help_heading = STORAGE, hide_short_help = true)]
    pub files: Option<String>,
    /// Who keeps the storage: <https://s3.example.pl> [default: Amazon]
    #[arg(long, env = "RODOWOD_S3_ENDPOINT", help_heading = STORAGE, hide_short_help = true)]
    pub s3_endpoint: Option<String>,
    /// Region of the storage [default: us-east-1]
    #[arg(long, env = "RODOWOD_S3_REGION", help_heading = STORAGE, hide_short_help = true)]
    pub s3_region: Option<String>,
    /// Id of the access key
    #[arg(long, env = "RODOWOD_S3_ACCESS_KEY_ID", help_heading = STORAGE, hide_short_help = true)]
    pub s3_access_key_id: Option<String>,
}

/// Where mail goes out; without a server none is sent.
#[derive(Args, Clone, Default)]
pub struct Post {
    /// Mail server; the password comes from `RODOWOD_SMTP_PASSWORD` or rodowod.toml
    #[arg(long, env = "RODOWOD_SMTP_HOST", help_heading = MAIL, hide_short_help = true)]
    pub smtp_host: Option<String>,
    /// Its port [default: 587, with tls 465, with none 25]
    #[arg(long, env = "RODOWOD_SMTP_PORT", help_heading = MAIL, hide_short_help = true)]
    pub smtp_port: Option<u16>,
    /// How the way there is protected [default: starttls]
    #[arg(long, env = "RODOWOD_SMTP_SECURITY", help_heading = MAIL, hide_short_help = true)]
    pub smtp_security: Option<Protection>,
    /// Name to sign in with
    #[arg(long, env = "RODOWOD_SMTP_USER", help_heading = MAIL, hide_short_help = true)]
    pub smtp_user: Option<String>,
    /// Sender: Rodowód <rodo@example.pl>
    #[arg(long, env = "RODOWOD_SMTP_FROM", help_heading = MAIL, hide_short_help = true)]
    pub smtp_from: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Protection {
    Tls,
    Starttls,
    /// For a server on this very machine
    None,
}

impl From<Protection> for Security {
    fn from(protection: Protection) -> Self {
        match protection {
            Protection::Tls => Self::Tls,
            Protection::Starttls => Self::Starttls,
            Protection::None => Self::None,
        }
    }
}
