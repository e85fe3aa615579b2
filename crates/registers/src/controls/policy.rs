//! Checks over the policy itself: adopted, in force, without open conflicts, printed in full.

use rodowod_domain::control::{Answer, Check, Evidence, Live, State};

use super::reading::{by, holds, within};

/// What the instruction for the systems speaks of, in every institution that has one.
const TECHNICAL: &[&str] = &["access", "password", "session", "device", "media", "malware"];

pub static CHECKS: &[Check] = &[
    Check::new("policy::adopted_in_force", &[], adopted_in_force),
    Check::new("policy::chapter_present", &[], chapter_present),
    Check::new("policy::instruction_in_force", &[], instruction_in_force),
    Check::new("policy::conflicts_decided", &[], conflicts_decided),
    Check::new("policy::law_data_in_date", &[], law_data_in_date),
    Check::new("policy::release_decided", &[], release_decided),
    Check::new("documents::templates_versioned", &[], templates_versioned),
];

/// A version stands approved, its day has come, and it was looked at again in time.
pub(super) fn adopted_in_force(live: &Live<'_>) -> Answer {
    let policy = &live.office.policy;
    let Some(from) = policy.in_force_from.filter(|_| !policy.approved_by.is_empty()) else {
        return Answer::fact(false, "evidence-policy-missing");
    };
    let state = if from > live.today { State::Broken } else { within(from, live, "policy_review_months") };
    Answer::of([Evidence::office(state, "evidence-policy").with("version", &policy.version).with("day", from)])
}

fn chapter_present(live: &Live<'_>) -> Answer {
    let area = live.arguments.area.as_deref().unwrap_or_default();
    let state = holds(live.office.policy.chapters.contains(area));
    Answer::of([Evidence::office(state, "evidence-chapter").with("area", format!("area-{area}"))])
}

/// The technical rules have an instruction of their own: it can be printed, and the version in force words each part of it.
fn instruction_in_force(live: &Live<'_>) -> Answer {
    let (policy, code) = (&live.office.policy, live.arguments.code.as_deref().unwrap_or_default());
    let form = Evidence::office(holds(live.office.documents.contains(code)), "evidence-form").with("code", code);
    let begun = policy.in_force_from.is_some_and(|from| from <= live.today);
    let version = Evidence::office(holds(begun), "evidence-policy-missing");
    let version = match policy.in_force_from.filter(|_| begun) {
        Some(from) => {
            Evidence::office(State::Kept, "evidence-policy").with("version", &policy.version).with("day", from)
        }
        None => version,
    };
    let parts = TECHNICAL.iter().map(|area| {
        Evidence::office(holds(policy.chapters.contains(*area)), "evidence-chapter")
            .with("area", format!("area-{area}"))
    });
    Answer::of([form, version].into_iter().chain(parts))
}

fn conflicts_decided(live: &Live<'_>) -> Answer {
    let open = live.office.policy.undecided;
    Answer::of([Evidence::office(holds(open == 0), "evidence-conflicts").with("count", open)])
}

fn law_data_in_date(live: &Live<'_>) -> Answer {
    match live.office.policy.law_ends_on {
        Some(last) => Answer::of([Evidence::office(by(last, live.today), "evidence-law-ends").with("day", last)]),
        None => Answer::fact(true, "evidence-law-current"),
    }
}

fn release_decided(live: &Live<'_>) -> Answer {
    Answer::fact(live.office.policy.release_decided, "evidence-policy-release")
}

fn templates_versioned(live: &Live<'_>) -> Answer {
    let versions = &live.office.policy.template_versions;
    if versions.is_empty() {
        return Answer::fact(false, "evidence-no-templates");
    }
    Answer::of(versions.iter().map(|(name, version)| {
        Evidence::office(holds(!version.is_empty()), "evidence-template").with("code", name).with("version", version)
    }))
}
