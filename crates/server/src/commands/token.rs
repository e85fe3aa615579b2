//! `rodowod token`: what another program signs in with.

use anyhow::ensure;
use jiff::Timestamp;
use rodowod_engine::accounts::{self, TokenView};
use rodowod_web::text::Text;
use rodowod_web::view::time;
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::command_line::{Place, Token};
use crate::composition;
use crate::failure::Mistake;

pub async fn run(command: Token, text: Text) -> anyhow::Result<Answer> {
    match command {
        Token::Create { place, login, name } => create(&place, &login, &name).await,
        Token::List { place, login } => list(&place, &login, text).await,
        Token::Revoke { place, login, id } => revoke((&place, &login), &id, text).await,
    }
}

fn unknown(login: &str) -> Mistake {
    Mistake::new("operator-no-account").with("login", login)
}

async fn create(place: &Place, login: &str, name: &str) -> anyhow::Result<Answer> {
    let engine = composition::open(place).await?;
    let token = accounts::create_token(&engine, login, name).await?.ok_or_else(|| unknown(login))?;
    Ok(Answer::yes(json!({ "token": token }), token))
}

async fn list(place: &Place, login: &str, text: Text) -> anyhow::Result<Answer> {
    let engine = composition::open(place).await?;
    let tokens = accounts::tokens_of(&engine, login).await?.ok_or_else(|| unknown(login))?;
    let lines: Vec<String> = tokens.iter().map(|token| line(token, text)).collect();
    Ok(Answer::yes(tokens.iter().map(shown).collect::<Value>(), lines.join("\n")))
}

fn line(token: &TokenView, text: Text) -> String {
    let said = |key: &str, at: Timestamp| text.with(key, &[("at", time::short_instant(at).into())]);
    let used =
        token.last_used_at.map_or_else(|| text.get("token-never-used").into_owned(), |at| said("token-used", at));
    let ended = token.revoked_at.map(|at| said("token-revoked-at", at));
    let words: Vec<String> = [said("token-made", token.created_at), used].into_iter().chain(ended).collect();
    format!("{}  {}  {}", token.id, token.name, words.join("; "))
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

async fn revoke((place, login): (&Place, &str), id: &str, text: Text) -> anyhow::Result<Answer> {
    let engine = composition::open(place).await?;
    let is_revoked = accounts::revoke_token(&engine, login, id).await?;
    ensure!(is_revoked, Mistake::new("token-not-live").with("login", login).with("id", id));
    Ok(Answer::yes(json!({ "revoked": id }), text.with("token-revoked", &[("id", id.to_owned().into())])))
}
