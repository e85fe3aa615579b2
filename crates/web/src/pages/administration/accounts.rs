//! Accounts: who can sign in. What they may do is written in the register of authorisations, not here.

use askama::Template;
use axum::extract::Path;
use rodowod_engine::accounts::{self, Account, NewAccount};

use crate::error::{Answer, Fault, refuse, show as render};
use crate::pages::see;
use crate::view::shell::Shell;
use crate::view::time;
use crate::visit::{Posted, Visit};

#[derive(Template)]
#[template(path = "accounts.html")]
pub struct AccountsPage {
    pub shell: Shell,
    /// Login and one-time password, shown this once.
    pub once: Option<(String, String)>,
    pub accounts: Vec<AccountShown>,
    pub problems: Vec<(String, String)>,
    pub typed: NewAccount,
}

pub struct AccountShown {
    pub id: i64,
    pub name: String,
    pub login: String,
    pub state: String,
    pub state_class: &'static str,
    pub last: String,
    pub is_disabled: bool,
    pub is_removed: bool,
    pub is_locked: bool,
    pub has_factor: bool,
    pub is_self: bool,
}

pub async fn show(visit: Visit) -> Answer {
    visit.administers()?;
    render(&page(&visit, None).await?)
}

async fn page(visit: &Visit, once: Option<(String, String)>) -> Result<AccountsPage, Fault> {
    let accounts = accounts::list(visit.engine(), &visit.by).await?;
    Ok(AccountsPage {
        shell: visit.titled("administration-accounts"),
        once,
        accounts: accounts.iter().map(|account| shown(visit, account)).collect(),
        problems: Vec::new(),
        typed: NewAccount::default(),
    })
}

fn shown(visit: &Visit, account: &Account) -> AccountShown {
    let has_code = account.code_until.is_some_and(|until| until > visit.now);
    let (key, state_class) = match (account.disabled, account.is_locked, account.must_change) {
        _ if account.is_removed => ("accounts-removed", "closed"),
        (true, _, _) => ("accounts-disabled", "closed"),
        (_, true, _) => ("accounts-locked", "late"),
        (_, _, true) if has_code => ("accounts-has-code", "draft"),
        (_, _, true) => ("accounts-must-change", "draft"),
        _ => ("accounts-active", ""),
    };
    let last = account.last_sign_in.as_ref();
    AccountShown {
        id: account.id,
        name: account.name.clone(),
        login: account.login.clone(),
        state: visit.text.get(key).into_owned(),
        state_class,
        last: last.map(|(at, from)| format!("{} · {from}", time::short_instant(*at))).unwrap_or_default(),
        is_disabled: account.disabled,
        is_removed: account.is_removed,
        is_locked: account.is_locked,
        has_factor: account.has_factor,
        is_self: account.id == visit.account.id,
    }
}

pub async fn create(posted: Posted) -> Answer {
    let visit = &posted.visit;
    visit.administers()?;
    let field = |name: &str| posted.first(name).trim().to_owned();
    let new = NewAccount { login: field("login"), name: field("name"), email: field("email") };
    match accounts::create(visit.engine(), &visit.by, &new).await? {
        Ok((account, password)) => render(&page(visit, Some((account.login, password))).await?),
        Err(problems) => {
            let said = problems.into_iter().map(|problem| (problem.field.clone(), visit.text.problem(&problem)));
            refuse(&AccountsPage { problems: said.collect(), typed: new, ..page(visit, None).await? })
        }
    }
}

pub async fn act(Path((account, act)): Path<(i64, String)>, posted: Posted) -> Answer {
    let visit = &posted.visit;
    visit.administers()?;
    match act.as_str() {
        "reset" => {
            let password = accounts::reset(visit.engine(), &visit.by, account).await?;
            let known = accounts::list(visit.engine(), &visit.by).await?;
            let login =
                known.into_iter().find(|known| known.id == account).map(|known| known.login).unwrap_or_default();
            render(&page(visit, Some((login, password))).await?)
        }
        "disable" => {
            accounts::disable(visit.engine(), &visit.by, account).await?;
            see("/administration/accounts?done=account-disabled")
        }
        "enable" => {
            accounts::enable(visit.engine(), &visit.by, account).await?;
            see("/administration/accounts?done=account-enabled")
        }
        "sessions" => {
            accounts::end_sessions(visit.engine(), &visit.by, account).await?;
            see("/administration/accounts?done=account-sessions")
        }
        "unlock" => {
            accounts::open_lock(visit.engine(), &visit.by, account).await?;
            see("/administration/accounts?done=account-unlocked")
        }
        "factors-reset" => {
            accounts::reset_factors(visit.engine(), &visit.by, account).await?;
            see("/administration/accounts?done=account-factors-reset")
        }
        "suspect" => {
            accounts::suspect(visit.engine(), &visit.by, account).await?;
            see("/administration/accounts?done=account-suspected")
        }
        "remove" => match accounts::remove_person(visit.engine(), &visit.by, account).await? {
            None => see("/administration/accounts?done=account-removed"),
            Some(problem) => {
                let problems = vec![("new-account".to_owned(), visit.text.problem(&problem))];
                refuse(&AccountsPage { problems, ..page(visit, None).await? })
            }
        },
        _ => Err(Fault::NotFound),
    }
}
