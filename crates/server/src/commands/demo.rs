//! `rodowod demo`: a school that has kept its registers for months, ready to look around in.

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use rodowod_domain::control::Policy;
use rodowod_domain::record::{Edit, day_in_warsaw};
use rodowod_engine::accounts::{self, Account, NewAccount};
use rodowod_engine::institutions::{self, Institution, Profile};
use rodowod_engine::{By, Clock, Engine, MasterKeySource, access, controls, jobs, records};
use rodowod_registers::demo::{Act, Deed, Numbers, demo, demo_accounts};
use rodowod_web::Settings as WebSettings;
use serde_json::json;

use super::serve::{listen_on, until_stopped};
use crate::answer::Answer;
use crate::command_line::{Demo, Place, Post, Storage};
use crate::composition;
use crate::founding::{Founder, founding};

/// Known to everybody who reads this, so a demonstration never holds real data.
const PASSWORD: &str = "zielony rower nad Wisłą";
const SLUG: &str = "szkola-wzorcowa";
/// How often the months before today have the policy looked at, for its history.
const LOOK: jiff::SignedDuration = jiff::SignedDuration::from_hours(14 * 24);
/// The version of the policy that the people of the story have read.
const POLICY: &str = "3.1";
const NAME: &str = "Szkoła Podstawowa im. Wzorca Metra w Przykładowie";

pub async fn run(command: Demo, as_json: bool) -> anyhow::Result<Answer> {
    let (folder, is_kept) = match command.data {
        Some(folder) => (folder, true),
        None => (std::env::temp_dir().join(format!("rodowod-demo-{}", std::process::id())), false),
    };
    std::fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    let listener = listen_on(&command.listen).await?;
    let mut settings = settings(&folder)?;
    settings.clock = command.now.map_or(settings.clock, Clock::starting_at);
    let engine = Engine::open(settings).await?;
    if institutions::by_slug(&engine, SLUG).await?.is_none() {
        populate(&engine).await?;
    }
    let address = format!("http://{}", listener.local_addr()?);
    announce(&address, as_json);
    let outcome = until_stopped(engine, WebSettings::default(), listener).await;
    if !is_kept {
        std::fs::remove_dir_all(&folder).with_context(|| folder.display().to_string())?;
    }
    outcome.map(|()| Answer::silent())
}

fn settings(folder: &Path) -> anyhow::Result<rodowod_engine::Settings> {
    let place = Place {
        data: PathBuf::from(folder),
        database_url: None,
        master_key_file: None,
        storage: Storage::default(),
        post: Post::default(),
    };
    let (mut settings, _) = composition::settings(&place, None)?;
    settings.master_key = MasterKeySource::File(folder.join("master.key"));
    Ok(settings)
}

fn announce(address: &str, as_json: bool) {
    if as_json {
        let accounts: Vec<_> = demo_accounts()
            .iter()
            .map(|account| json!({ "login": account.login, "name": account.name, "password": PASSWORD }))
            .collect();
        println!("{}", json!({ "address": address, "institution": SLUG, "accounts": accounts }));
        return;
    }
    println!("Rodowód: {address}\n");
    for account in demo_accounts() {
        println!("  {:<14} {:<22} hasło: {PASSWORD}", account.login, account.name);
    }
    println!("\nDane są zmyślone. Koniec: Ctrl-C.");
}

/// Founds the school before its first act and takes each act at its time, by whoever did it.
async fn populate(engine: &Engine) -> anyhow::Result<()> {
    let today = day_in_warsaw(engine.clock.now());
    let acts = demo(today);
    let first = acts.first().context("the demonstration has no acts")?.at;
    let past = engine.at(Clock::fixed(first - jiff::SignedDuration::from_hours(1)));
    let head = demo_accounts().first().context("the demonstration has no accounts")?;
    let founder = Founder {
        preset: "school",
        name: NAME,
        slug: SLUG,
        login: head.login,
        person: head.name,
        password: PASSWORD,
        today: day_in_warsaw(past.clock.now()),
        policy: POLICY,
    };
    let institution = institutions::found(&past, founding(&founder, profile(head.name))).await?;
    let program = access::program(institution.clone(), past.clock.now());
    for account in &demo_accounts()[1..] {
        open_account(&past, &program, (account.login, account.name)).await?;
    }
    let policy = Policy {
        label: POLICY.to_owned(),
        in_force_from: Some(program.actor.today),
        approved_by: head.name.to_owned(),
        reason: "Przyjęto po przeglądzie dokumentów szkoły.".to_owned(),
        ..Policy::default()
    };
    let problems = controls::adopt(&past, &program, policy).await?;
    anyhow::ensure!(problems.is_empty(), "{problems:?}");
    let mut numbers = Numbers::default();
    let mut looked_at = first;
    for act in &acts {
        while act.at.duration_since(looked_at) >= LOOK {
            looked_at += LOOK;
            controls::keep(&engine.at(Clock::fixed(looked_at)), &institution).await?;
        }
        take(engine, &institution, act, &mut numbers).await.with_context(|| format!("{} {}", act.register, act.key))?;
    }
    let last = acts.last().map_or(first, |act| act.at);
    for account in demo_accounts() {
        come_and_go(&engine.at(Clock::fixed(last)), account.login).await?;
    }
    // The house is kept once before anybody looks, so that no list grows while it is read.
    while jobs::tick(engine).await? > 0 {}
    Ok(())
}

async fn open_account(engine: &Engine, program: &By, (login, name): (&str, &str)) -> anyhow::Result<()> {
    let new = NewAccount { login: login.to_owned(), name: name.to_owned(), email: String::new() };
    let made = accounts::create(engine, program, &new).await?;
    let (account, one_time) = made.map_err(|problems| anyhow::anyhow!("{problems:?}"))?;
    let problems = accounts::change_password(engine, &account, (&one_time, PASSWORD), None).await?;
    anyhow::ensure!(problems.is_empty(), "{problems:?}");
    Ok(())
}

/// Whoever did all this had signed in, and left the desk when it was done.
async fn come_and_go(then: &Engine, login: &str) -> anyhow::Result<()> {
    let desk = accounts::Place::new("127.0.0.1", "");
    let accounts::SignIn::Welcome(welcome) = accounts::sign_in(then, (login, PASSWORD), &desk).await? else {
        anyhow::bail!("{login} cannot sign in");
    };
    accounts::sign_out(then, &welcome.token).await
}

async fn take(engine: &Engine, institution: &Institution, act: &Act, numbers: &mut Numbers) -> anyhow::Result<()> {
    let then = engine.at(Clock::fixed(act.at));
    let by = doer(&then, institution, act.by).await?;
    let (number, edit) = match &act.deed {
        Deed::Enter { body, draft } => (None, Edit::Enter { fields: numbers.resolve(body), draft: *draft }),
        Deed::Take { step, fields, reason } => {
            let number = numbers.of(act.register, act.key).context("the record was not entered")?;
            let fields = numbers.resolve(fields);
            let (step, reason) = ((*step).to_owned(), (*reason).to_owned());
            (Some(number), Edit::Take { step, fields, reason, seen: None })
        }
    };
    let saved = records::edit(&then, &by, act.register, (number, edit)).await?;
    numbers.learn(act.register, act.key, saved.record.number);
    Ok(())
}

async fn doer(then: &Engine, institution: &Institution, login: &str) -> anyhow::Result<By> {
    if login.is_empty() {
        return Ok(access::program(institution.clone(), then.clock.now()));
    }
    let account: Account = accounts::of_login(then, login).await?.context("the account is missing")?;
    let actor = access::actor(then, institution, &account).await?;
    Ok(By { institution: institution.clone(), actor })
}

fn profile(head: &str) -> Profile {
    Profile {
        address: "ul. Szkolna 1".into(),
        post_code: "00-000".into(),
        city: "Przykładowo".into(),
        phone: "22 000 00 00".into(),
        email: "sekretariat@szkola.example".into(),
        website: "https://szkola.example".into(),
        nip: "1111111111".into(),
        regon: "123456785".into(),
        head: head.into(),
        iod_name: "Igor Modelowy".into(),
        iod_email: "iod@szkola.example".into(),
        iod_phone: "22 000 00 01".into(),
    }
}
