//! The institution's side of its provider: the settings, the sealed secret, and whose account is linked.

use std::collections::BTreeMap;

use anyhow::Context as _;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::field::Problem;
use rodowod_domain::record::Refusal;
use rodowod_domain::sign_in::{ADDRESS_MAX, Linking, Provider, Told};
use rodowod_store::settings::{self, INSTALLATION};
use rodowod_store::{Tx, accounts as account_rows, identities as rows, institutions};
use serde::{Deserialize, Serialize};

use super::super::code::end_everything;
use super::super::person::{administer, administer_unless};
use super::super::{is_emergency, opened};
use crate::records::Failure;
use crate::{By, Engine, versioned};

const SETTING: &str = "sign-in-provider";
const SECRET: &str = "sign-in-provider-secret";
const SECRET_AS: &str = "provider-secret";
/// The providers that are on, for the page that everybody sees.
const OFFERED: &str = "sign-in-providers";
/// Longest secret, in bytes.
const SECRET_MAX: usize = 1000;
/// More buttons than this would tell strangers whose data are here; then each institution hands its address out.
const OFFERED_MAX: usize = 3;

/// A button at the door.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offered {
    pub slug: String,
    pub name: String,
}

/// The settings, with what is known of the secret.
#[derive(Clone, Debug, Default)]
pub struct ProviderView {
    pub provider: Provider,
    pub has_secret: bool,
}

/// How an account stands with the provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    None,
    /// By an address, until its first sign-in.
    Waiting,
    Bound {
        used_at: Option<Timestamp>,
    },
}

#[derive(Clone, Debug)]
pub struct LinkView {
    pub account: i64,
    pub name: String,
    pub login: String,
    pub email: String,
    pub link: Link,
}

/// Under this name an institution's people stand with its provider: another institution's word counts for nothing here.
pub(super) fn place(institution: i64, provider: &Provider) -> String {
    format!("{institution} {}", provider.issuer)
}

pub(super) fn mark(engine: &Engine, tx: &mut Tx<'_>, institution: i64, address: &str) -> anyhow::Result<[u8; 32]> {
    let key = engine.keys.institution(tx, institution)?;
    Ok(key.mark("provider-address", address.as_bytes()))
}

pub(super) fn load(engine: &Engine, tx: &mut Tx<'_>, institution: i64) -> anyhow::Result<Provider> {
    Ok(versioned::newest(engine, tx, (institution, SETTING))?.unwrap_or_default())
}

/// The secret as it is sent to the provider; empty without one.
pub(super) fn secret(engine: &Engine, tx: &mut Tx<'_>, institution: i64) -> anyhow::Result<String> {
    let Some(kept) = settings::get(tx, institution, SECRET)?.filter(|kept| !kept.is_empty()) else {
        return Ok(String::new());
    };
    let sealed = STANDARD.decode(kept)?;
    let opened = engine.keys.institution(tx, institution)?.open_secret(SECRET_AS, &sealed)?;
    Ok(String::from_utf8(opened.to_vec())?)
}

/// The buttons at the door.
pub async fn offered(engine: &Engine) -> anyhow::Result<Vec<Offered>> {
    let all = engine.db.read(load_offered).await?;
    Ok(if all.len() > OFFERED_MAX { Vec::new() } else { all })
}

/// The button for whoever works in these institutions.
pub async fn offered_to(engine: &Engine, account: i64) -> anyhow::Result<Option<Offered>> {
    let found = engine.db.read(move |tx| {
        let own = institutions::of_account(tx, account)?;
        let [own] = own.as_slice() else { return Ok(None) };
        Ok(load_offered(tx)?.into_iter().find(|offered| offered.slug == own.slug))
    });
    found.await
}

fn load_offered(tx: &mut Tx<'_>) -> anyhow::Result<Vec<Offered>> {
    let kept = settings::get(tx, INSTALLATION, OFFERED)?;
    kept.map_or_else(|| Ok(Vec::new()), |text| serde_json::from_str(&text).context("the providers that are on"))
}

pub async fn provider(engine: &Engine, by: &By) -> Result<ProviderView, Failure> {
    by.may(Power::Administer, On::Institution)?;
    let (office, institution) = (engine.clone(), by.institution.id);
    let read = engine.db.read(move |tx| {
        let has_secret = settings::get(tx, institution, SECRET)?.is_some_and(|kept| !kept.is_empty());
        Ok(ProviderView { provider: load(&office, tx, institution)?, has_secret })
    });
    Ok(read.await?)
}

/// Puts the settings in force once the provider answers to them; an empty secret leaves the one that is kept. No
/// problems: done. Who vouches for people is a rule of the controller: whoever looks after accounts does not set it.
pub async fn save_provider(
    engine: &Engine,
    by: &By,
    provider: Provider,
    secret: &str,
) -> Result<Vec<Problem>, Failure> {
    by.may(Power::Administer, On::Rules)?;
    let mut problems = provider.check();
    if secret.len() > SECRET_MAX || secret.chars().any(char::is_control) {
        problems.push(Problem::at("secret", "problem-provider-long"));
    }
    if problems.is_empty() && provider.is_on {
        let asked = engine.providers.learn(&provider.issuer, engine.clock.now()).await;
        if let Err(error) = asked {
            tracing::warn!(error = format!("{error:#}"), "the provider to be set does not answer as it should");
            problems.push(Problem::at("issuer", "problem-provider-silent"));
        }
    }
    if !problems.is_empty() {
        return Ok(problems);
    }
    let (office, by, secret) = (engine.clone(), by.clone(), secret.to_owned());
    let written = engine.db.write(move |tx| {
        let institution = by.institution.id;
        versioned::save(&office, tx, (institution, by.actor.account), (SETTING, "sign-in-provider", &provider))?;
        if !secret.is_empty() {
            let key = office.keys.institution(tx, institution)?;
            let sealed = key.seal_secret(SECRET_AS, secret.as_bytes(), &office.clock.random());
            settings::set(tx, institution, SECRET, &STANDARD.encode(sealed))?;
        }
        let mut offered = load_offered(tx)?;
        offered.retain(|known| known.slug != by.institution.slug);
        if provider.is_on {
            offered.push(Offered { slug: by.institution.slug.clone(), name: provider.name.clone() });
        }
        Ok(settings::set(tx, INSTALLATION, OFFERED, &serde_json::to_string(&offered)?)?)
    });
    written.await?;
    Ok(Vec::new())
}

/// The accounts of the institution, and how each stands with the provider.
pub async fn links(engine: &Engine, by: &By) -> Result<Vec<LinkView>, Failure> {
    by.may(Power::Administer, On::Institution)?;
    let (office, institution) = (engine.clone(), by.institution.id);
    let read = engine.db.read(move |tx| {
        let provider = load(&office, tx, institution)?;
        let found = rows::of_provider(tx, &place(institution, &provider))?;
        let known: BTreeMap<i64, rows::IdentityRow> = found.into_iter().map(|row| (row.account, row)).collect();
        let accounts = account_rows::of_institution(tx, institution)?;
        let mut views = Vec::new();
        for row in accounts.into_iter().filter(|row| !is_emergency(&row.login)) {
            let link = match known.get(&row.id) {
                None => Link::None,
                Some(row) if row.subject.is_none() => Link::Waiting,
                Some(row) => Link::Bound { used_at: row.used_at },
            };
            let account = opened(&office, tx, row)?;
            let (name, login, email) = (account.name, account.login, account.email);
            views.push(LinkView { account: account.id, name, login, email, link });
        }
        Ok(views)
    });
    Ok(read.await?)
}

/// How an account stands with the provider that opens it now, for its own person to see.
pub async fn own_link(engine: &Engine, account: i64) -> anyhow::Result<Link> {
    let office = engine.clone();
    let found = engine.db.read(move |tx| {
        let own = institutions::of_account(tx, account)?;
        let [own] = own.as_slice() else { return Ok(None) };
        let provider = load(&office, tx, own.id)?;
        let name = place(own.id, &provider);
        let known = rows::of_account(tx, account)?.into_iter().find(|row| row.provider == name);
        Ok(known.filter(|_| provider.is_on))
    });
    Ok(found.await?.map_or(Link::None, |row| match row.subject {
        None => Link::Waiting,
        Some(_) => Link::Bound { used_at: row.used_at },
    }))
}

/// Links an account by the address that the provider knows its person by; the first sign-in from there binds it for good.
/// Where the link was bound, its person is out at once: the account may be another's from here on.
pub async fn link(engine: &Engine, by: &By, account: i64, address: &str) -> Result<Vec<Problem>, Failure> {
    by.may(Power::Administer, On::Institution)?;
    let view = provider(engine, by).await?.provider;
    let told = Told { email: address, is_confirmed: true, user_name: "" };
    let Some(address) = view.vouched(told).filter(|address| address.len() <= ADDRESS_MAX) else {
        return Ok(vec![Problem::at("address", "problem-provider-address")]);
    };
    let (office, institution) = (engine.clone(), by.institution.id);
    let linked = administer_unless(engine, by, (account, "account-link"), move |tx| {
        let mark = mark(&office, tx, institution, &address)?;
        let name = place(institution, &view);
        if rows::waiting(tx, &name, &mark)?.iter().any(|row| row.account != account) {
            return Ok(vec![Problem::at("address", "problem-provider-taken")]);
        }
        let known = rows::of_account(tx, account)?;
        if known.iter().any(|row| row.provider == name && row.subject.is_some()) {
            end_everything(tx, account)?;
        }
        rows::delete(tx, account, &name)?;
        rows::insert(tx, (account, &name), &mark, office.clock.now())?;
        Ok(Vec::new())
    });
    match linked.await {
        Ok(()) => Ok(Vec::new()),
        Err(Failure::Refused(Refusal::Invalid(problems))) => Ok(problems),
        Err(failure) => Err(failure),
    }
}

/// Whoever is unlinked is out at once, and gets in by a password or not at all.
pub async fn unlink(engine: &Engine, by: &By, account: i64) -> Result<(), Failure> {
    by.may(Power::Administer, On::Institution)?;
    let (office, institution) = (engine.clone(), by.institution.id);
    administer(engine, by, (account, "account-unlink"), move |tx| {
        let provider = load(&office, tx, institution)?;
        rows::delete(tx, account, &place(institution, &provider))?;
        end_everything(tx, account)
    })
    .await
}

/// Whether accounts are found by their own e-mail address.
pub(super) fn links_by_address(provider: &Provider) -> bool {
    provider.linking == Linking::Address
}
