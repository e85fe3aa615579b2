//! `rodowod init`: an institution and its first account.

use std::io::Read as _;

use anyhow::Context as _;
use rodowod_domain::record::day_in_warsaw;
use rodowod_engine::institutions::{self, FoundError, Profile};
use rodowod_engine::{Engine, MasterKeySource};
use rodowod_web::text::Text;
use serde_json::{Value, json};

use crate::answer::{Answer, WrongUse};
use crate::command_line::Init;
use crate::composition;
use crate::founding::{Founder, founding};

/// Longest password read, in bytes.
const PASSWORD_MAX: u64 = 4096;

pub async fn run(init: Init, text: Text) -> anyhow::Result<Answer> {
    let mut password = String::new();
    std::io::stdin().take(PASSWORD_MAX).read_to_string(&mut password)?;
    let password = password.trim_end_matches(['\r', '\n']);
    let (settings, _) = composition::settings(&init.place, None)?;
    std::fs::create_dir_all(&init.place.data).with_context(|| init.place.data.display().to_string())?;
    let said = |key: &str, args: &[(&str, &str)]| text.owned(key, args.iter().copied());
    let key = match &settings.master_key {
        MasterKeySource::File(path) => said("init-master-key", &[("file", &path.display().to_string())]),
        MasterKeySource::Text(_) => said("init-master-key-handed-over", &[]),
    };
    let engine = Engine::open(settings).await?;
    let founder = Founder {
        preset: init.preset.name(),
        name: &init.name,
        slug: &init.slug,
        login: &init.admin,
        person: &init.admin,
        password,
        today: day_in_warsaw(engine.clock.now()),
        policy: "1",
    };
    match institutions::found(&engine, founding(&founder, Profile::default())).await {
        Ok(institution) => {
            let lines = [
                said("init-founded", &[("name", institution.name.as_str()), ("login", &init.admin)]),
                key,
                said("init-start", &[("folder", &init.place.data.display().to_string())]),
            ];
            let json = json!({ "slug": institution.slug, "name": institution.name, "admin": init.admin });
            Ok(Answer::yes(json, lines.join("\n")))
        }
        Err(FoundError::Problems(problems)) => {
            let told: Vec<Value> = problems
                .iter()
                .map(|problem| json!({ "field": problem.field, "key": problem.key, "text": text.problem(problem) }))
                .collect();
            let lines: Vec<String> =
                problems.iter().map(|problem| format!("{}: {}", problem.field, text.problem(problem))).collect();
            if problems.iter().all(|problem| problem.field == "new") {
                return Ok(Answer::no(json!({ "founded": false, "problems": told }), lines.join("\n")));
            }
            Err(WrongUse(lines.join("; ")).into())
        }
        Err(FoundError::Other(error)) => Err(error),
    }
}
