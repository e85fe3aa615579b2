//! How an institution numbers its records on paper: one pattern a register, and the number of a record by it.
//!
//! A record keeps its own number of the register; the written one follows from it, the year and the pattern, so changing
//! a pattern renumbers nothing.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::date;
use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::field::Problem;
use rodowod_domain::hours::WARSAW;
use rodowod_domain::office_number::Pattern;
use rodowod_domain::record::{Refusal, day_in_warsaw};
use rodowod_store::{Tx, past, settings};

use crate::acts::{self, Act};
use crate::records::Failure;
use crate::{By, Engine};

const SETTING: &str = "numbering";

/// What offices write where nobody chose otherwise; other registers count plainly.
const USUAL: [(&str, &str); 10] = [
    ("breaches", "NAR/RRRR/####"),
    ("requests", "WN/RRRR/####"),
    ("authorisations", "UP/RRRR/####"),
    ("disclosures", "UD/RRRR/####"),
    ("processors", "PP/RRRR/###"),
    ("deletions", "PU/RRRR/###"),
    ("destructions", "PZ/RRRR/###"),
    ("dpias", "OSOD/RRRR/##"),
    ("audits", "AUD/RRRR/##"),
    ("child-data-requests", "ZD/RRRR/###"),
];

/// The patterns of an institution by register; an empty text is a register that counts plainly.
pub type Patterns = BTreeMap<String, String>;

/// Every register that the person may see, with its pattern.
pub async fn patterns(engine: &Engine, by: &By) -> anyhow::Result<Patterns> {
    let institution = by.institution.id;
    let own = engine.db.read(move |tx| own(tx, institution)).await?;
    let registers = engine.registers().iter().map(|register| register.slug());
    Ok(registers.map(|slug| (slug.to_owned(), effective(&own, slug))).collect())
}

/// Keeps the patterns; those that are no patterns are named by their register.
pub async fn save(engine: &Engine, by: &By, patterns: Patterns) -> Result<(), Failure> {
    by.may(Power::Administer, On::Institution)?;
    let wrong = patterns.iter().filter(|(_, pattern)| !pattern.is_empty());
    let wrong = wrong.filter_map(|(slug, pattern)| Some(Problem::at(slug.as_str(), Pattern::parse(pattern).err()?)));
    let problems: Vec<Problem> = wrong.collect();
    if !problems.is_empty() {
        return Err(Failure::Refused(Refusal::Invalid(problems)));
    }
    let (institution, account, now) = (by.institution.id, by.actor.account, engine.clock.now());
    let text = serde_json::to_string(&patterns).map_err(anyhow::Error::from)?;
    engine
        .db
        .write(move |tx| {
            settings::set(tx, institution, SETTING, &text)?;
            acts::append(tx, institution, &[Act::plain(account, "numbering")], now)?;
            Ok(())
        })
        .await?;
    Ok(())
}

/// The written numbers of some records of a register; none where the register counts plainly.
pub async fn written(
    engine: &Engine,
    by: &By,
    register: &str,
    records: &[(u64, Timestamp)],
) -> anyhow::Result<BTreeMap<u64, String>> {
    let (institution, slug, records) = (by.institution.id, register.to_owned(), records.to_vec());
    engine
        .db
        .read(move |tx| {
            let Some(pattern) = pattern(tx, institution, &slug)? else { return Ok(BTreeMap::new()) };
            let mut before: BTreeMap<i16, u64> = BTreeMap::new();
            let mut numbers = BTreeMap::new();
            for (number, created_at) in records {
                let year = day_in_warsaw(created_at).year();
                let earlier = match before.get(&year) {
                    Some(earlier) => *earlier,
                    None => {
                        let earlier = before_year(tx, (institution, &slug), (&pattern, year))?;
                        before.insert(year, earlier);
                        earlier
                    }
                };
                numbers.insert(number, pattern.write(year, number.saturating_sub(earlier)));
            }
            Ok(numbers)
        })
        .await
}

/// The record that somebody means who typed a written number, whether or not there is one.
pub async fn read(engine: &Engine, by: &By, register: &str, text: &str) -> anyhow::Result<Option<u64>> {
    let (institution, slug, text) = (by.institution.id, register.to_owned(), text.to_owned());
    engine
        .db
        .read(move |tx| {
            let Some(pattern) = pattern(tx, institution, &slug)? else { return Ok(None) };
            let Some((year, number)) = pattern.read(&text) else { return Ok(None) };
            let earlier = match year {
                Some(year) => before_year(tx, (institution, &slug), (&pattern, year))?,
                None => 0,
            };
            Ok(number.checked_add(earlier))
        })
        .await
}

fn own(tx: &mut Tx<'_>, institution: i64) -> anyhow::Result<Patterns> {
    let stored = settings::get(tx, institution, SETTING)?;
    Ok(stored.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}

fn effective(own: &Patterns, slug: &str) -> String {
    let usual = || USUAL.iter().find(|(known, _)| *known == slug).map_or("", |(_, pattern)| *pattern).to_owned();
    own.get(slug).cloned().unwrap_or_else(usual)
}

fn pattern(tx: &mut Tx<'_>, institution: i64, slug: &str) -> anyhow::Result<Option<Pattern>> {
    Ok(Pattern::parse(&effective(&own(tx, institution)?, slug)).ok())
}

/// How many numbers the register had given when the year began.
fn before_year(tx: &mut Tx<'_>, place: (i64, &str), (pattern, year): (&Pattern, i16)) -> anyhow::Result<u64> {
    if !pattern.is_yearly() || !(1..=9999).contains(&year) {
        return Ok(0);
    }
    let start = date(year, 1, 1).in_tz(WARSAW)?.timestamp();
    Ok(past::last_number(tx, place, start)?)
}
