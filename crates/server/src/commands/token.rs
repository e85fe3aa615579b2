//! `rodowod token`: what another program signs in with.

use anyhow::Context as _;
use rodowod_engine::accounts::{self, TokenView};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::command_line::{Place, Token};
use crate::composition;

pub async fn run(command: Token) -> anyhow::Result<Answer> {
    match command {
        Token::Create { place, login, name } => create(&place, &login, &name).await,
        Token::List { place, login } => list(&place, &login).await,
        Token::Revoke { place, login, id } => revoke(&place, &login, &id).await,
    }
}

fn unknown(login: &str) -> String {
    format!("there is no account {login:?}")
}

async fn create(place: &Place, login: &str, name: &str) -> anyhow::Result<Answer> {
    let engine = composition::open(place).await?;
    let token = accounts::create_token(&engine, login, name).await?.with_context(|| unknown(login))?;
    Ok(Answer::yes(json!({ "token": token }), token))
}

async fn list(place: &Place, login: &str) -> anyhow::Result<Answer> {
    let engine = composition::open(place).await?;
    let tokens = accounts::tokens_of(&engine, login).await?.with_context(|| unknown(login))?;
    let lines: Vec<String> = tokens.iter().map(line).collect();
    Ok(Answer::yes(tokens.iter().map(shown).collect::<Value>(), lines.join("\n")))
}

fn line(token: &TokenView) -> String {
    let used = token.last_used_at.map_or("never used".to_owned(), |at| format!("used {at}"));
    let ended = token.revoked_at.map_or(String::new(), |at| format!(", revoked {at}"));
    format!("{}  {}  made {}, {used}{ended}", token.id, token.name, token.created_at)
}

fn shown(token: &TokenView) -> Value {
    json!({
        "id": token.id,
        "name": token.name,
        "created_at": token.created_at.to_string(),
        "last_used_at": token.last_used_at.map(|at| at.to_string()),
        "revoked_at": token.revoked_at.map(|at| at.to_string()),
    })
}

async fn revoke(place: &Place, login: &str, id: &str) -> anyhow::Result<Answer> {
    let engine = composition::open(place).await?;
    let is_revoked = accounts::revoke_token(&engine, login, id).await?;
    anyhow::ensure!(is_revoked, "{login:?} has no live token {id:?}: see `rodowod token list`");
    Ok(Answer::yes(json!({ "revoked": id }), "revoked"))
}
