//! What an application takes over from the profile of the post: everything that nobody has said otherwise.

use rodowod_domain::register::{Erased, Linked};

use super::{AccessToWithdraw, Authorisation, SystemAccess};
use crate::positions::Position;

pub fn take_over(application: &mut Authorisation, linked: &Linked) {
    let entry = linked.first("position").filter(|entry| entry.state == "current");
    // What a profile leaves empty is absent from its body, so it is read as records are.
    let Some(profile) = entry.and_then(|entry| Erased::<Position>::typed(&entry.body)) else { return };
    fill(&mut application.powers, profile.powers);
    fill(&mut application.registers, profile.registers);
    fill(&mut application.functions, profile.functions);
    fill(&mut application.datasets, profile.datasets);
    fill(&mut application.activities, profile.activities);
    let systems = profile.systems.into_iter();
    fill(
        &mut application.systems,
        systems.map(|row| SystemAccess { system: row.system, login: None, rights: row.rights }).collect(),
    );
    let back = profile.to_take_back.into_iter().map(|resource| AccessToWithdraw { resource, done_on: None });
    fill(&mut application.withdrawals, back.collect());
    application.unit = application.unit.take().or(profile.unit);
    application.access_level = application.access_level.take().or(profile.access_level);
    application.data_categories = application.data_categories.take().or(profile.data_categories);
    application.person_categories = application.person_categories.take().or(profile.person_categories);
    application.special_categories |= profile.special_categories;
    application.training_title = application.training_title.take().or_else(|| profile.trainings.first().cloned());
    fill(&mut application.trainings, profile.trainings);
    fill(&mut application.documents, profile.documents);
}

fn fill<T>(own: &mut Vec<T>, taken: Vec<T>) {
    if own.is_empty() {
        *own = taken;
    }
}
