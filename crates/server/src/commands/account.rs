//! `rodowod account`: what the operator of the server does for somebody who can no longer get in.

use rodowod_engine::accounts::{self, AccountLine, Given, WayBack};
use rodowod_web::text::Text;
use rodowod_web::view::time;
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::command_line::{Account, Place};
use crate::composition;

pub async fn run(command: Account, text: Text) -> anyhow::Result<Answer> {
    match command {
        Account::Code { login, place, remove_second_factor, enable } => {
            code(&place, &login, WayBack { removes_factors: remove_second_factor, enables: enable }, text).await
        }
        Account::List { place } => list(&place, text).await,
    }
}

async fn code(place: &Place, login: &str, back: WayBack, text: Text) -> anyhow::Result<Answer> {
    let engine = composition::open(place).await?;
    let said = |key: &str| text.with(key, &[("login", login.to_owned().into())]);
    Ok(match accounts::give_code(&engine, login, back).await? {
        Given::Code { code, until, factors_removed } => {
            let json = json!({
                "login": login,
                "code": code,
                "until": until.to_string(),
                "second_factor_removed": factors_removed,
            });
            let lasts = text.with("operator-code-lasts", &[("until", time::instant(text, until).into())]);
            Answer::yes(json, [said("operator-code-of"), code, lasts].join("\n"))
        }
        Given::Unknown => refused(login, "unknown", said("operator-code-unknown")),
        Given::Blocked => refused(login, "blocked", said("operator-code-blocked")),
    })
}

fn refused(login: &str, reason: &str, sentence: String) -> Answer {
    Answer::no(json!({ "login": login, "code": null, "reason": reason, "text": sentence }), sentence)
}

async fn list(place: &Place, text: Text) -> anyhow::Result<Answer> {
    let engine = composition::open(place).await?;
    let known = accounts::known_logins(&engine).await?;
    let lines: Vec<String> = known.iter().map(|account| line(account, text)).collect();
    Ok(Answer::yes(known.iter().map(shown).collect::<Value>(), lines.join("\n")))
}

fn line(account: &AccountLine, text: Text) -> String {
    let marks = [(account.disabled, "operator-blocked"), (account.has_factor, "operator-second-factor")];
    let marks = marks.into_iter().filter(|(is_so, _)| *is_so).map(|(_, key)| text.get(key).into_owned());
    let seen = account.last_sign_in.map(time::short_instant);
    let words: Vec<String> = [account.institutions.join(", ")].into_iter().chain(seen).chain(marks).collect();
    format!("{:<20} {}", account.login, words.join("; "))
}

fn shown(account: &AccountLine) -> Value {
    json!({
        "login": account.login,
        "institutions": account.institutions,
        "blocked": account.disabled,
        "second_factor": account.has_factor,
        "last_sign_in": account.last_sign_in.map(|at| at.to_string()),
    })
}
