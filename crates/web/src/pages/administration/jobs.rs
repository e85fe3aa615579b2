//! Jobs that failed for good, such as a notice that no mail server took; they can be tried again.

use askama::Template;
use axum::extract::Path;
use rodowod_engine::jobs;

use crate::error::{Answer, show as render};
use crate::pages::see;
use crate::view::shell::Shell;
use crate::view::time;
use crate::visit::{Posted, Visit};

#[derive(Template)]
#[template(path = "jobs.html")]
pub struct JobsPage {
    pub shell: Shell,
    pub jobs: Vec<JobShown>,
}

pub struct JobShown {
    pub id: i64,
    pub what: String,
    pub when: String,
    pub error: String,
}

pub async fn show(visit: Visit) -> Answer {
    visit.administers()?;
    let dead = jobs::dead(visit.engine(), &visit.by).await?;
    let shown = |job: jobs::DeadJob| JobShown {
        id: job.id,
        what: visit.text.get(&format!("job-{}", job.kind)).into_owned(),
        when: job.at.map(time::short_instant).unwrap_or_default(),
        error: job.error,
    };
    let jobs = dead.into_iter().map(shown).collect();
    render(&JobsPage { shell: visit.titled("administration-jobs"), jobs })
}

pub async fn retry(Path(job): Path<i64>, posted: Posted) -> Answer {
    let visit = &posted.visit;
    visit.administers()?;
    jobs::retry(visit.engine(), &visit.by, job).await?;
    see("/administration/jobs?done=job-retried")
}
