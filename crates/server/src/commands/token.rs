//! `rodowod token`: what another program signs in with.

use anyhow::Context as _;
use rodowod_engine::accounts;
use serde_json::json;

use crate::answer::Answer;
use crate::command_line::Token;
use crate::composition;

pub async fn run(command: Token) -> anyhow::Result<Answer> {
    let Token::Create { place, login, name } = command;
    let engine = composition::open(&place).await?;
    let token = accounts::create_token(&engine, &login, &name).await?;
    let token = token.with_context(|| format!("there is no account {login:?}"))?;
    Ok(Answer::yes(json!({ "token": token }), token))
}
