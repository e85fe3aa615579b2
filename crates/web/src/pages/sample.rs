//! The sample of an audit: which audit, by which words the draw is made, and how many are drawn.

use askama::Template;
use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::record::Refusal;
use rodowod_engine::controls::{self, SAMPLE_MAX};
use rodowod_engine::records::{self, Failure, Query, ROWS_MAX};

use crate::error::{Answer, Fault, refuse, show as render};
use crate::pages::see;
use crate::view::shell::Shell;
use crate::visit::{Posted, Visit};

pub const ADDRESS: &str = "/checklists/sample";
const AUDITS: &str = "audits";
/// How many are proposed.
const USUAL: usize = 5;

#[derive(Template)]
#[template(path = "sample.html")]
pub struct SamplePage {
    pub shell: Shell,
    /// Number and name of each audit that is planned or under way.
    pub audits: Vec<(u64, String)>,
    pub seed: String,
    pub size: String,
    pub most: usize,
    pub problems: Vec<(String, String)>,
}

fn may(visit: &Visit) -> Result<(), Fault> {
    visit.by.may(Power::Change, On::Register(AUDITS)).map_err(|_| Fault::Denied)
}

pub async fn show(visit: Visit) -> Answer {
    may(&visit)?;
    render(&page(&visit, Vec::new()).await?)
}

pub async fn draw(posted: Posted) -> Answer {
    let visit = &posted.visit;
    may(visit)?;
    let audit: u64 = posted.first("audit").parse().map_err(|_| Fault::NotFound)?;
    let size = posted.first("size").trim().parse().unwrap_or(0).clamp(1, SAMPLE_MAX);
    match controls::sample(visit.engine(), &visit.by, (audit, posted.first("seed"), size)).await {
        Ok(_) => see(&format!("/registers/{AUDITS}/{audit}?done=sampled")),
        Err(Failure::Refused(Refusal::Invalid(problems))) => {
            let said = problems.iter().map(|problem| (problem.field.clone(), visit.text.problem(problem))).collect();
            let (seed, size) = (posted.first("seed").to_owned(), posted.first("size").to_owned());
            refuse(&SamplePage { seed, size, ..page(visit, said).await? })
        }
        Err(failure) => Err(failure.into()),
    }
}

async fn page(visit: &Visit, problems: Vec<(String, String)>) -> Result<SamplePage, Fault> {
    let query = Query { limit: ROWS_MAX, descending: true, listed_only: true, ..Query::default() };
    let rows = records::list(visit.engine(), &visit.by, AUDITS, &query).await?.rows;
    let open = rows.into_iter().filter(|row| matches!(row.record.state.as_str(), "planned" | "running"));
    Ok(SamplePage {
        shell: visit.titled("sample-title"),
        audits: open.map(|row| (row.record.number, row.title)).collect(),
        seed: String::new(),
        size: USUAL.to_string(),
        most: SAMPLE_MAX,
        problems,
    })
}
