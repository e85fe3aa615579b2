//! Facts about the office that no register holds, gathered for the checks.

use std::collections::BTreeMap;

use rodowod_domain::calendar::checked_until;
use rodowod_domain::control::{AccountFact, DeadlineFact, Emergency, LogFact, Office, Policy, PolicyFact, SignInFact};
use rodowod_domain::password::{Composition, History};
use rodowod_domain::sign_in::{Rules, SignInPolicy};
use rodowod_domain::transfer;
use rodowod_store::accounts::AccountRow;
use rodowod_store::{Tx, accounts, deadlines, emergency, factors, files, jobs, ledger};

use super::{adoption, presets};
use crate::accounts::is_emergency;
use crate::files::Kind;
use crate::versioned::Version;
use crate::{Engine, Institution, MasterKeySource, log, policy};

/// Deadlines and dead jobs looked at.
const DEADLINES_MAX: u32 = 10_000;
const JOBS_MAX: u32 = 1_000;

pub(super) fn read(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, policy): (&Institution, Option<&Version<Policy>>),
) -> anyhow::Result<Office> {
    let rows = accounts::of_institution(tx, institution.id)?;
    // The emergency account is nobody's: its code and its uses are facts of their own.
    let rows: Vec<_> = rows.into_iter().filter(|row| !is_emergency(&row.login)).collect();
    let with_factor = factors::confirmed_in(tx, institution.id)?;
    let locked = crate::accounts::locked(engine, tx, &rows)?;
    let has = |row: &AccountRow| Has { factor: with_factor.contains(&row.id), lock: locked.contains(&row.id) };
    let accounts = rows.iter().map(|row| account(row, has(row))).collect();
    let sign_in = policy::of_institution(engine, tx, institution.id)?;
    let in_force = policy::in_force_at(engine, tx, institution.id)?;
    let mut open = deadlines::open(tx, institution.id, DEADLINES_MAX)?;
    // What a register leaves behind that this program does not have any more binds nobody.
    open.retain(|deadline| engine.register(&deadline.register).is_some());
    let forms = (engine.settings.controls.forms)();
    Ok(Office {
        presets: presets(institution),
        accounts,
        sign_in: rules(&sign_in, &in_force),
        emergency: emergency(tx, institution.id)?,
        log: log_fact(engine, tx, institution.id)?,
        policy: policy_fact(engine, tx, (institution, policy), &forms),
        deadlines: open
            .into_iter()
            .map(|open| DeadlineFact { register: open.register, number: open.number, name: open.name, due: open.due })
            .collect(),
        dead_jobs: jobs::dead(tx, institution.id, JOBS_MAX)?.len(),
        documents: forms.into_iter().map(|(code, _)| code).collect(),
        files: kinds(tx, institution.id)?,
    })
}

fn policy_fact(
    engine: &Engine,
    tx: &mut Tx<'_>,
    (institution, policy): (&Institution, Option<&Version<Policy>>),
    forms: &[(String, String)],
) -> PolicyFact {
    let nothing = Policy::default();
    let adopted = policy.map_or(&nothing, |version| &version.value);
    let catalogue = engine.settings.controls.catalogue;
    // The words of a version that do not open any more are no chapter that anybody could be shown.
    let worded = policy.and_then(|version| adoption::wording(engine, tx, (institution.id, version.version)).ok()?);
    let promised = worded.iter().flat_map(|wording| wording.statements.keys());
    PolicyFact {
        version: adopted.label.clone(),
        approved_by: adopted.approved_by.clone(),
        in_force_from: adopted.in_force_from,
        chapters: promised.filter_map(|key| catalogue.control(key)).map(|control| control.area.clone()).collect(),
        undecided: adopted.undecided(catalogue, &presets(institution)).count(),
        law_ends_on: Some(transfer::decided_until().map_or_else(checked_until, |end| end.min(checked_until()))),
        release_decided: !adopted.release.trim().is_empty(),
        template_versions: forms.iter().cloned().collect(),
    }
}

/// What is kept of an account beside its row.
struct Has {
    factor: bool,
    lock: bool,
}

fn account(row: &AccountRow, has: Has) -> AccountFact {
    AccountFact {
        login: row.login.clone(),
        disabled: row.disabled,
        has_password: !row.password_hash.is_empty(),
        hash_is_modern: row.password_hash.starts_with("$argon2id$"),
        must_change: row.must_change || row.code_hash.is_some(),
        created_at: Some(row.created_at),
        password_set_at: row.password_set_at,
        last_sign_in_at: row.last_sign_in_at,
        failures: row.failed_count,
        locked: has.lock,
        has_second_factor: has.factor,
    }
}

/// What is enforced, and which choices about it were made in writing.
fn rules(policy: &SignInPolicy, rules: &Rules) -> SignInFact {
    let (password, factor) = (&rules.password, &rules.second_factor);
    let number = |value: Option<u16>| i64::from(value.unwrap_or(0));
    let decided = policy.merged().conflicts.into_iter().filter(|conflict| policy.choices.contains_key(&conflict.part));
    SignInFact {
        length_min: i64::from(password.min_length.required.alone),
        classes: password.composition.required.clauses().map(clause).collect(),
        spaces_forbidden: password.forbidden_characters.required.0.contains(&' '),
        history: match password.history.required {
            History::All => i64::MAX,
            History::Last(depth) => i64::from(depth),
        },
        rotation_days: number(password.max_age_days.required.0),
        blocklists: !password.blocklists.required.is_empty(),
        lockout: number(password.lockout.required.0),
        idle_computer_minutes: i64::from(rules.idle_minutes),
        idle_mobile_minutes: i64::from(rules.idle_minutes_phone),
        second_factor_required: factor.everyone,
        choices: decided.map(|conflict| conflict.code.to_owned()).collect(),
    }
}

fn emergency(tx: &mut Tx<'_>, institution: i64) -> anyhow::Result<Emergency> {
    let credential = emergency::get(tx, institution)?;
    let uses = emergency::uses(tx, institution)?;
    Ok(Emergency {
        is_sealed: credential.is_some_and(|credential| credential.used_at.is_none()),
        unreviewed: uses.iter().filter(|one| one.reviewed_at.is_none()).count(),
    })
}

/// A clause in the words of the catalogue: `lower`, `digit-or-special`.
fn clause(classes: u8) -> String {
    let names = [
        (Composition::LOWER, "lower"),
        (Composition::UPPER, "upper"),
        (Composition::DIGIT, "digit"),
        (Composition::SPECIAL, "special"),
    ];
    let named: Vec<&str> = names.iter().filter(|(bit, _)| classes & bit != 0).map(|(_, name)| *name).collect();
    named.join("-or-")
}

fn log_fact(engine: &Engine, tx: &mut Tx<'_>, institution: i64) -> anyhow::Result<LogFact> {
    let size = ledger::head(tx, institution)?.map_or(0, |head| head.size);
    let verified = log::last_verified(tx, institution)?;
    // Whoever takes the data folder must not thereby have the key to it.
    let keys_apart = match &engine.settings.master_key {
        MasterKeySource::File(path) => path.parent() != Some(engine.settings.data.as_path()),
        _ => true,
    };
    Ok(LogFact {
        size,
        verified_at: verified.as_ref().map(|last| last.at),
        is_broken: verified.as_ref().is_some_and(|last| last.faults > 0),
        unattributed: verified.map_or(0, |last| last.unattributed),
        keys_apart,
    })
}

/// How many files of each kind are kept, by every ending that such a file may have.
fn kinds(tx: &mut Tx<'_>, institution: i64) -> anyhow::Result<BTreeMap<String, usize>> {
    let mut kinds = BTreeMap::new();
    for (media, count) in files::counted_by_type(tx, institution)? {
        for ending in endings(&media) {
            *kinds.entry((*ending).to_owned()).or_default() += usize::try_from(count).unwrap_or(usize::MAX);
        }
    }
    Ok(kinds)
}

/// The endings of a kind that is taken in, and those of programs, which only another program can have stored.
fn endings(media: &str) -> &'static [&'static str] {
    match media {
        "application/vnd.rar" | "application/x-rar-compressed" => &["rar"],
        "application/x-msdownload" | "application/vnd.microsoft.portable-executable" => &["exe"],
        "text/javascript" | "application/javascript" => &["js"],
        "application/x-msi" => &["msi"],
        "application/java-archive" => &["jar"],
        known => Kind::of_media_type(known).endings(),
    }
}
