//! Cross-checks: what does not fit together between registers.

use std::collections::BTreeSet;

use rodowod_domain::authorisation::{On, Power};
use rodowod_domain::cross_check::{Entry, Finding, Snapshot};
use rodowod_domain::record::day_in_warsaw;
use rodowod_store::records::{self, RecordRef};

use crate::records::{is_erased, open_row};
use crate::{By, Engine};

/// Findings shown at most; whoever has more begins with these.
const FINDINGS_MAX: usize = 200;

#[derive(Clone, Debug)]
pub struct FindingView {
    pub check: &'static str,
    pub law: &'static str,
    pub finding: Finding,
    pub title: String,
}

/// Runs every check whose registers the actor may view.
pub async fn run(engine: &Engine, by: &By) -> anyhow::Result<Vec<FindingView>> {
    let visible = |slug: &str| by.may(Power::View, On::Register(slug)).is_ok();
    let checks: Vec<_> =
        engine.settings.checks.iter().filter(|check| check.needs.iter().all(|slug| visible(slug))).collect();
    let needed: BTreeSet<&'static str> = checks.iter().flat_map(|check| check.needs.iter().copied()).collect();
    let (office, institution, today) = (engine.clone(), by.institution.id, day_in_warsaw(engine.clock.now()));
    engine
        .db
        .read(move |tx| {
            let key = office.keys.institution(tx, institution)?;
            let mut snapshot = Snapshot::default();
            for slug in needed {
                let Some(register) = office.register(slug) else { continue };
                let mut rows = Vec::new();
                records::for_each(tx, institution, slug, |row| {
                    rows.push(row);
                    Ok(())
                })?;
                let mut entries = Vec::with_capacity(rows.len());
                for row in rows.iter().filter(|row| !row.draft && !is_erased(row)) {
                    let place = RecordRef { institution, register: register.slug(), number: row.number };
                    let record = open_row(register, &key, (place, row))?;
                    entries.push(Entry { number: row.number, state: record.state, body: record.body });
                }
                snapshot.insert(slug, entries);
            }
            let found = checks.into_iter().flat_map(|check| {
                (check.run)(&snapshot, today).into_iter().map(move |finding| (check.name, check.law, finding))
            });
            let views = found.take(FINDINGS_MAX).map(|(check, law, finding)| FindingView {
                check,
                law,
                title: title(&office, &snapshot, &finding),
                finding,
            });
            Ok(views.collect())
        })
        .await
}

fn title(engine: &Engine, snapshot: &Snapshot, finding: &Finding) -> String {
    let entry = snapshot.find(finding.register, finding.number);
    let register = engine.register(finding.register);
    register.zip(entry).map(|(register, entry)| register.title(&entry.body)).unwrap_or_default()
}
