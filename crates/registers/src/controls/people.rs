//! Checks over the people who work with data: everyone is authorised, trained, pledged and knows the policy.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rodowod_domain::control::{Answer, Check, Evidence, Live, State};
use rodowod_domain::cross_check::Entry;
use rodowod_domain::record::day_in_warsaw;
use rodowod_domain::text::fold;

use super::activities::crossed;
use super::reading::{Read as _, alive, all_filled, by, each, entered, grace, holds, of, stated, within};
use super::records::lacking;
use crate::cross_checks::{is_alive, is_live};

const AUTHORISATIONS: &str = "authorisations";
const TRAININGS: &str = "trainings";
const PLEDGES: &str = "pledges";
/// What checks read of whoever was trained and pledged.
const OF_TRAININGS: (&str, &[&str]) = (TRAININGS, &["trained", "held_on"]);
const OF_PLEDGES: (&str, &[&str]) = (PLEDGES, &["account", "signed_on"]);

pub static CHECKS: &[Check] = &[
    // Every post that works with a set has a person whose authorisation covers the set.
    Check::new("authorisations::staff_covered", &["datasets", "processing-activities", AUTHORISATIONS], |live| {
        crossed(live, "post-authorisations", ("datasets", is_alive))
    })
    .reading(&[("datasets", &["posts"])]),
    Check::new("authorisations::register_listed", &["datasets", AUTHORISATIONS], register_listed)
        .reading(&[("datasets", &["name"])]),
    Check::new("authorisations::scope_stated", &[AUTHORISATIONS], scope_stated),
    Check::new("authorisations::lapsed_are_ended", &[AUTHORISATIONS], lapsed_are_ended),
    Check::new("authorisations::not_granted_to_oneself", &[AUTHORISATIONS], not_granted_to_oneself),
    Check::new("authorisations::one_live_per_scope", &[AUTHORISATIONS], one_live_per_scope),
    Check::new("authorisations::withdrawals_completed", &[AUTHORISATIONS], withdrawals_completed),
    Check::new("authorisations::documented", &[AUTHORISATIONS], documented).by_record(),
    Check::new("authorisations::blocks_reviewed", &[AUTHORISATIONS], blocks_reviewed).by_record(),
    Check::new("authorisations::everybody_bound_alike", &[TRAININGS, PLEDGES, AUTHORISATIONS], bound_alike)
        .reading(&[OF_TRAININGS, OF_PLEDGES]),
    Check::new("trainings::all_live_authorisations_trained", &[TRAININGS, AUTHORISATIONS], all_trained)
        .reading(&[OF_TRAININGS]),
    Check::new("trainings::repeated_within", &[TRAININGS, AUTHORISATIONS], repeated_within).reading(&[(
        TRAININGS,
        &[
            "trained",
            "held_on",
            "attendance",
            "kind",
            "planned_on",
            "trainer",
            "programme",
            "materials",
            "repeat_on",
            "next",
        ],
    )]),
    Check::new("pledges::all_authorised_pledged", &[PLEDGES, AUTHORISATIONS], all_pledged).reading(&[OF_PLEDGES]),
    Check::new("pledges::kept_after_the_end", &[PLEDGES, AUTHORISATIONS], kept_after_the_end).reading(&[OF_PLEDGES]),
    Check::new("acknowledgements::policy_current", &["acknowledgements", AUTHORISATIONS], policy_current)
        .reading(&[("acknowledgements", &["person", "account", "thing", "version"])]),
];

pub(super) fn live_authorisations<'a>(live: &Live<'a>) -> impl Iterator<Item = &'a Entry> {
    let today = live.today;
    live.records.of(AUTHORISATIONS).iter().filter(move |entry| is_live(entry, today))
}

fn each_live(live: &Live<'_>, key: &'static str, judge: impl Fn(&Entry) -> State) -> Answer {
    Answer::of(live_authorisations(live).map(|entry| of(judge(entry), AUTHORISATIONS, entry, key)))
}

fn scope_stated(live: &Live<'_>) -> Answer {
    let scope = ["datasets", "activities", "registers", "systems"];
    each_live(live, "evidence-scope", |entry| {
        holds(entry.is_filled("powers") && scope.iter().any(|field| entry.is_filled(field)))
    })
}

/// The register of authorisations is a set in the list, and each of its lines says who, at which post, and since when.
fn register_listed(live: &Live<'_>) -> Answer {
    let is_register = |set: &&Entry| {
        let name = fold(set.line("name"));
        (name.contains("upowazni") || name.contains("authoris")) && !name.contains("odbi") && !name.contains("pick")
    };
    let sets: Vec<_> = alive(live, "datasets", &["kept", "archived"]).filter(is_register).collect();
    let none = sets.is_empty().then(|| Evidence::office(State::Broken, "evidence-no-authorisation-set"));
    let listed = sets.into_iter().map(|set| of(State::Kept, "datasets", set, "evidence-record-stands"));
    let given = ["granted", "suspended", "withdrawn", "expired", "completed"];
    let lines = alive(live, AUTHORISATIONS, &given).map(|entry| {
        let is_over = matches!(entry.state.as_str(), "withdrawn" | "expired" | "completed");
        let is_ended = !is_over || entry.is_filled("withdrawn_on") || entry.is_filled("to");
        let is_whole = all_filled(entry, &["person", "post", "from", "powers"]);
        of(holds(is_whole && is_ended), AUTHORISATIONS, entry, "evidence-record-complete")
    });
    Answer::of(none.into_iter().chain(listed).chain(lines))
}

/// What is past its last day is not left standing as granted; what nears it is known ahead.
fn lapsed_are_ended(live: &Live<'_>) -> Answer {
    let notice = live.parameters.number("authorisation_expiry_notice");
    Answer::of(alive(live, AUTHORISATIONS, &["granted", "suspended"]).map(|entry| {
        let state = entry.day("to").map_or(State::Kept, |to| {
            let left = i64::from((to - live.today).get_days());
            match left {
                left if left < 0 => State::Broken,
                left if left <= notice => State::AtRisk { on: to.tomorrow().unwrap_or(to) },
                _ => State::Kept,
            }
        });
        of(state, AUTHORISATIONS, entry, "evidence-validity")
    }))
}

fn not_granted_to_oneself(live: &Live<'_>) -> Answer {
    Answer::of(alive(live, AUTHORISATIONS, &["granted", "suspended"]).map(|entry| {
        let (person, issuer) = (fold(entry.line("person")), fold(entry.line("issuer")));
        // The founding authorisation of an institution has nobody above it; it says so by naming its ground.
        let is_other = person != issuer || entry.is_filled("issuer_ground");
        of(holds(is_other), AUTHORISATIONS, entry, "evidence-issuer")
    }))
}

/// A change of rights is a new authorisation, and the old one ends: nobody has two alike.
fn one_live_per_scope(live: &Live<'_>) -> Answer {
    let scope = |entry: &Entry| {
        let lists = ["powers", "registers", "datasets", "activities", "systems"];
        let scope: Vec<String> = lists.iter().map(|field| entry.value(field).to_string()).collect();
        (fold(entry.line("person")), scope)
    };
    let mut times: BTreeMap<_, usize> = BTreeMap::new();
    for entry in live_authorisations(live) {
        *times.entry(scope(entry)).or_default() += 1;
    }
    each_live(live, "evidence-single-authorisation", |entry| holds(times.get(&scope(entry)) == Some(&1)))
}

/// The form can be printed and each authorisation has what stands on it: who, where, to what, since when and by whose word.
/// Somebody prepared it and somebody granted it, unless it comes from above the institution and says from where.
fn documented(live: &Live<'_>) -> Answer {
    let code = live.arguments.code.as_deref().unwrap_or_default();
    if !live.office.documents.contains(code) {
        return Answer::of([Evidence::office(State::Broken, "evidence-form").with("code", code)]);
    }
    Answer::of(alive(live, AUTHORISATIONS, &["granted", "suspended"]).map(|entry| {
        let mut wanted = vec!["person", "post", "unit", "from", "powers", "issuer"];
        if !entry.is_filled("issuer_ground") {
            wanted.extend(["prepared_by", "granted_by"]);
        }
        lacking(AUTHORISATIONS, entry, wanted)
    }))
}

/// A block names its ground, ends on its day, and is looked at again within the days of the policy, as is a grant that is
/// held; the step that holds it is refused without a reason.
fn blocks_reviewed(live: &Live<'_>) -> Answer {
    Answer::of(alive(live, AUTHORISATIONS, &["suspended", "stopped"]).map(|entry| {
        let since = entry.changed_at.map_or_else(|| entered(entry, live), day_in_warsaw);
        let is_named = entry.state == "stopped" || entry.is_filled("block_ground");
        let ended = entry.day("block_until").map_or(State::Kept, |last| by(last, live.today));
        let state = within(since, live, "suspension_review_days").and(holds(is_named)).and(ended);
        of(state, AUTHORISATIONS, entry, "evidence-block").with("day", since)
    }))
}

/// Records in these states that name the account of an authorisation, as access itself counts them.
fn shown_by<'a>(
    live: &Live<'a>,
    (register, field): (&str, &str),
    (authorisation, states): (&Entry, &[&str]),
) -> impl Iterator<Item = &'a Entry> {
    let account = authorisation.line("account");
    let found = if account.is_empty() { Vec::new() } else { live.records.with_name((register, field), account) };
    found.into_iter().filter(move |entry| {
        let names = entry.value(field);
        let is_meant = *names == account || names.as_array().is_some_and(|list| list.iter().any(|one| *one == account));
        is_meant && states.contains(&entry.state.as_str())
    })
}

/// The last training: written into the authorisation, or held and passed.
fn trained_on(live: &Live<'_>, entry: &Entry) -> Option<Date> {
    let held =
        shown_by(live, (TRAININGS, "trained"), (entry, &["held", "closed"])).filter_map(|one| one.day("held_on"));
    held.chain(entry.day("training_date")).filter(|day| *day <= live.today).max()
}

/// Written into the authorisation, or signed on its own.
fn is_pledged(live: &Live<'_>, entry: &Entry, states: &[&str]) -> bool {
    let mut signed = shown_by(live, (PLEDGES, "account"), (entry, states));
    entry.is_filled("pledge_date") || signed.any(|one| one.is_filled("signed_on"))
}

/// Whatever the contract, the register says which it is, and nobody works under it untrained or unpledged.
fn bound_alike(live: &Live<'_>) -> Answer {
    Answer::of(live_authorisations(live).map(|entry| {
        let is_bound =
            entry.is_filled("person_type") && trained_on(live, entry).is_some() && is_pledged(live, entry, &["signed"]);
        of(holds(is_bound), AUTHORISATIONS, entry, "evidence-bound-alike")
    }))
}

/// Whoever left: everything that is on the list was taken back in time.
fn withdrawals_completed(live: &Live<'_>) -> Answer {
    Answer::of(alive(live, AUTHORISATIONS, &["withdrawn", "expired", "completed"]).map(|entry| {
        let end = entry.day("withdrawn_on").or_else(|| entry.day("to")).unwrap_or(live.today);
        if entry.state == "completed" {
            return of(State::Kept, AUTHORISATIONS, entry, "evidence-withdrawal-done").with("day", end);
        }
        of(grace(end, live, "offboarding_days"), AUTHORISATIONS, entry, "evidence-withdrawal-open").with("day", end)
    }))
}

fn all_trained(live: &Live<'_>) -> Answer {
    each_live(live, "evidence-training", |entry| holds(trained_on(live, entry).is_some()))
}

/// Everybody was trained not too long ago; a training that was held has its material, who gave it and who was there, a
/// cyclic one its next date; and what the plan names is not late.
fn repeated_within(live: &Live<'_>) -> Answer {
    let people = each_live(live, "evidence-training-repeated", |entry| {
        trained_on(live, entry).map_or(State::Broken, |day| within(day, live, "training_interval"))
    });
    let held = each(live, (TRAININGS, &["held", "closed"]), "evidence-training-documented", |training| {
        let has_material = training.is_filled("programme") || training.is_filled("materials");
        let is_followed =
            training.line("kind") != "Cyclic" || training.is_filled("repeat_on") || training.is_filled("next");
        holds(has_material && is_followed && all_filled(training, &["attendance", "trainer"]))
    });
    let planned = each(live, (TRAININGS, &["planned"]), "evidence-training-planned", |training| {
        training.day("planned_on").map_or(State::Broken, |day| by(day, live.today))
    });
    Answer::merged([&people, &held, &planned])
}

fn all_pledged(live: &Live<'_>) -> Answer {
    each_live(live, "evidence-pledge", |entry| holds(is_pledged(live, entry, &["signed"])))
}

/// The pledge of somebody who left stays on file.
fn kept_after_the_end(live: &Live<'_>) -> Answer {
    let ended = alive(live, AUTHORISATIONS, &["withdrawn", "expired", "completed"]);
    let kept = |entry: &Entry| is_pledged(live, entry, &["signed", "ended"]);
    Answer::of(ended.map(|entry| of(holds(kept(entry)), AUTHORISATIONS, entry, "evidence-pledge")))
}

/// Everybody confirmed the version in force, in the authorisation or in a statement of its own, or still has time to.
fn policy_current(live: &Live<'_>) -> Answer {
    let policy = &live.office.policy;
    let Some(from) = policy.in_force_from else { return Answer::fact(false, "evidence-policy-missing") };
    each_live(live, "evidence-policy-known", |entry| {
        let is_meant = |one: &&Entry| {
            one.state == "confirmed" && one.line("thing") == "Policy" && one.line("version") == policy.version
        };
        if entry.line("policy_version") == policy.version || stated(live, entry).iter().any(is_meant) {
            return State::Kept;
        }
        let start = entry.day("from").map_or(from, |begun| begun.max(from));
        grace(start, live, "policy_acknowledgement_days")
    })
}
