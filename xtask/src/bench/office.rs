//! An office filled with synthetic breaches through the engine itself, kept in its folder between runs.
//!
//! A mark is written when it is whole; a folder without the mark is filled anew.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use jiff::{SignedDuration, Timestamp};
use rodowod_domain::field::Body;
use rodowod_engine::accounts::{self, NewAccount};
use rodowod_engine::imports::{self, Prepared};
use rodowod_engine::institutions::{self, Founding, Institution, Profile};
use rodowod_engine::{By, Clock, Engine, MasterKeySource, Settings, access};
use serde_json::{Value, json};

pub const REGISTER: &str = "breaches";
/// Of every account of the bench, which holds nothing real.
pub const PASSWORD: &str = "zielony rower nad Wisłą";
const MARK: &str = "filled";
/// Records entered in one transaction.
const BATCH: u64 = 1000;
/// Different words in the texts of one institution.
const WORDS: u64 = 4000;

pub struct Office {
    pub engine: Engine,
    pub folder: PathBuf,
    /// The director of each institution.
    pub directors: Vec<By>,
    /// Records of each institution when it was filled.
    pub records_each: u64,
}

impl Office {
    pub async fn open(folder: &Path, (records, institutions): (u64, u64)) -> anyhow::Result<Self> {
        if folder.exists() && !folder.join(MARK).exists() {
            fs::remove_dir_all(folder)?;
        }
        fs::create_dir_all(folder)?;
        let engine = Engine::open(settings(folder)).await?;
        let mut office =
            Self { engine, folder: folder.to_owned(), directors: Vec::new(), records_each: records / institutions };
        if folder.join(MARK).exists() {
            for institution in institutions::list(&office.engine).await? {
                office.direct(institution).await?;
            }
        } else {
            office.fill(institutions).await?;
            fs::write(folder.join(MARK), "")?;
        }
        Ok(office)
    }

    pub async fn close(self) {
        self.engine.db.clone().close().await;
    }

    /// The folder and the login of the first director, for signing in.
    pub fn first_login() -> String {
        login(0)
    }

    async fn fill(&mut self, institutions: u64) -> anyhow::Result<()> {
        for index in 0..institutions {
            let institution = institutions::found(&self.engine, founding(&self.engine.clock, index)).await?;
            let by = self.direct(institution).await?;
            for first in (0..self.records_each).step_by(usize::try_from(BATCH)?) {
                let seeds = first..(first + BATCH).min(self.records_each);
                let now = self.engine.clock.now();
                let records = seeds.map(|seed| breach(now, index * self.records_each + seed)).collect();
                imports::import(&self.engine, &by, REGISTER, Prepared { records, ..Prepared::default() }).await?;
            }
            eprintln!("institution {} of {institutions} is filled", index + 1);
        }
        Ok(())
    }

    async fn direct(&mut self, institution: Institution) -> anyhow::Result<By> {
        let account = accounts::of_login(&self.engine, &institution.slug).await?.context("the director is missing")?;
        let actor = access::actor(&self.engine, &institution, &account).await?;
        if actor.grants().is_empty() {
            bail!("the director of {} may do nothing", institution.slug);
        }
        let by = By { institution, actor };
        self.directors.push(by.clone());
        Ok(by)
    }
}

fn settings(folder: &Path) -> Settings {
    Settings {
        data: folder.to_owned(),
        database_url: None,
        master_key: MasterKeySource::File(folder.join("master.key")),
        host: "localhost".to_owned(),
        public_url: "http://localhost".to_owned(),
        smtp: None,
        files: None,
        registers: rodowod_registers::REGISTERS,
        checks: rodowod_registers::CHECKS,
        controls: rodowod_registers::controls::controls(Vec::new),
        clock: Clock::system(),
    }
}

/// Login of a director and slug of the institution alike.
fn login(index: u64) -> String {
    format!("bench-{index}")
}

fn founding(clock: &Clock, index: u64) -> Founding {
    let today = rodowod_domain::record::day_in_warsaw(clock.now()).to_string();
    let authorisation = json!({
        "person": "Halina Wzorcowa", "person_type": "Employee", "post": "dyrektor", "account": login(index),
        "powers": ["View", "Enter", "Change", "Disclose", "Delete", "Administer"], "registers": ["Everything"],
        "special_categories": true, "from": today, "issuer": "Halina Wzorcowa", "issuer_function": "administrator",
        "issuer_ground": "pomiar", "training_date": today, "training_title": "pomiar", "pledge_date": today,
        "policy_version": "1", "policy_date": today, "received_on": today,
    });
    Founding {
        preset: "school".to_owned(),
        name: format!("Szkoła Pomiarowa nr {}", index + 1),
        slug: login(index),
        profile: Profile::default(),
        admin: NewAccount { login: login(index), name: "Halina Wzorcowa".to_owned(), email: String::new() },
        password: PASSWORD.to_owned(),
        authorisation: (body(authorisation), vec![("grant", Body::new())]),
    }
}

fn body(value: Value) -> Body {
    match value {
        Value::Object(body) => body,
        _ => Body::new(),
    }
}

/// A breach as offices write them: a sentence for a title, a few for what happened. One in 200 was never reported.
pub fn breach(now: Timestamp, seed: u64) -> Body {
    let aware = now - SignedDuration::from_mins(i64::try_from(60 + mixed(seed, 1) % 1_000_000).unwrap_or(60));
    let reported = aware + SignedDuration::from_mins(45);
    let mut fields = json!({
        "title": sentence(seed, 10, 6), "aware_at": aware.to_string(), "kind": "Breach",
        "description": sentence(seed, 100, 24), "reporter": sentence(seed, 200, 2), "first_steps": sentence(seed, 300, 8),
        "place": sentence(seed, 400, 2), "nature": ["Confidentiality"], "how": ["WrongRecipient"], "source": "Internal",
        "persons": mixed(seed, 2) % 300, "person_categories": ["Pupils", "Children"],
        "data_categories": ["Names", "Pesel"],
    });
    if !mixed(seed, 3).is_multiple_of(200) {
        fields["reported_at"] = json!(reported.to_string());
    }
    body(fields)
}

fn sentence(seed: u64, salt: u64, length: u64) -> String {
    let words: Vec<String> = (0..length).map(|place| word(seed, salt + place)).collect();
    words.join(" ")
}

/// Common words come often, as they do in language: the smaller of two draws, squared.
fn word(seed: u64, salt: u64) -> String {
    const SYLLABLES: [&str; 16] =
        ["ka", "ro", "mi", "le", "szy", "no", "wa", "cie", "du", "ża", "po", "rze", "gło", "bi", "sta", "nek"];
    let draw = mixed(seed, salt * 2) % WORDS * (mixed(seed, salt * 2 + 1) % WORDS) / WORDS;
    let syllable = |part: u64| SYLLABLES[usize::try_from(draw >> (4 * part) & 15).unwrap_or_default()];
    format!("{}{}{}", syllable(0), syllable(1), syllable(2))
}

/// Evenly spread numbers that are the same in every run.
pub fn mixed(seed: u64, salt: u64) -> u64 {
    let mixed = (seed ^ salt.wrapping_mul(0x9E37_79B9_7F4A_7C15)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let mixed = (mixed ^ (mixed >> 31)).wrapping_mul(0x94D0_49BB_1331_11EB);
    mixed ^ (mixed >> 29)
}
