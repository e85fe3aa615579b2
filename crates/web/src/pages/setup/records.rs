//! The steps that enter something: what kind of institution it is, its own data, people, data sets and systems.

use rodowod_domain::control::Policy;
use rodowod_domain::control::Preset;
use rodowod_domain::field::Body;
use rodowod_domain::text::{fold, kebab};
use rodowod_engine::setup::{self, Newcomer, PEOPLE_MAX, Step};
use rodowod_engine::{controls, institutions};

use super::{Content, Entry, Group, Outcome, Section, Tick};
use crate::error::Fault;
use crate::pages::administration::institution as profile;
use crate::text::Text;
use crate::visit::{Posted, Visit};

/// Longest name and post taken in, in letters.
const LINE_MAX: usize = 120;

pub fn kind(visit: &Visit) -> Content {
    let text = visit.text;
    let chosen = controls::presets(&visit.by.institution);
    let tick = |preset: Preset| Tick {
        name: "preset".to_owned(),
        value: preset.name().to_owned(),
        label: text.get(&format!("preset-{}", preset.name())).into_owned(),
        hint: text.get(&format!("setup-preset-{}", preset.name())).into_owned(),
        is_chosen: chosen.contains(&preset),
        is_there: false,
    };
    let group = Group {
        id: "preset".to_owned(),
        legend: text.get("setup-kind-question").into_owned(),
        hint: text.get("setup-kind-hint").into_owned(),
        ticks: Preset::ALL.map(tick).into(),
    };
    one(Section { heading: text.get("setup-kind").into_owned(), groups: vec![group], ..Section::default() })
}

fn one(section: Section) -> Content {
    Content { sections: vec![section], ..Content::default() }
}

pub async fn save_kind(posted: &Posted) -> Result<Outcome, Fault> {
    let visit = &posted.visit;
    let chosen = posted.pairs.iter().filter(|(name, _)| name == "preset");
    let presets: Vec<Preset> = chosen.filter_map(|(_, value)| Preset::named(value)).collect();
    if presets.is_empty() {
        return Ok(Err((kind(visit), vec![("preset".to_owned(), visit.text.get("setup-kind-problem").into_owned())])));
    }
    setup::choose(visit.engine(), &visit.by, &presets).await?;
    Ok(Ok(()))
}

pub fn institution(visit: &Visit) -> Content {
    let institution = &visit.by.institution;
    lines(profile::groups(visit.text, &institution.name, &institution.profile))
}

fn lines(groups: Vec<profile::Group>) -> Content {
    let entry = |line: profile::LineShown| Entry {
        name: line.name.to_owned(),
        label: line.label,
        hint: String::new(),
        kind: "text",
        value: line.value,
    };
    let section = |group: profile::Group| Section {
        heading: group.heading,
        lines: group.fields.into_iter().map(entry).collect(),
        ..Section::default()
    };
    Content { sections: groups.into_iter().map(section).collect(), ..Content::default() }
}

pub async fn save_institution(posted: &Posted, policy: Policy) -> Result<Outcome, Fault> {
    let visit = &posted.visit;
    let (name, typed) = profile::typed(posted);
    let problems = profile::problems(visit.text, &name, &typed);
    if !problems.is_empty() {
        let problems = problems.into_iter().map(|(field, said)| (field.to_owned(), said)).collect();
        return Ok(Err((lines(profile::groups(visit.text, &name, &typed)), problems)));
    }
    institutions::save_profile(visit.engine(), &visit.by, (name, typed)).await?;
    setup::keep(visit.engine(), &visit.by, (Step::Institution, policy)).await?;
    Ok(Ok(()))
}

/// A few people to be typed, and the way to the import of a list.
pub async fn people(visit: &Visit, typed: &[Newcomer]) -> Result<Content, Fault> {
    let text = visit.text;
    let known = setup::names(visit.engine(), &visit.by, "authorisations").await?.len() as u64;
    let entry = |name: &str, row: usize, value: &str| Entry {
        name: format!("{name}.{row}"),
        label: text.with(&format!("setup-people-{name}"), &[("row", (row + 1).to_string().into())]),
        hint: String::new(),
        kind: "text",
        value: value.to_owned(),
    };
    let empty = Newcomer::default();
    let rows = (0..PEOPLE_MAX).flat_map(|row| {
        let newcomer = typed.get(row).unwrap_or(&empty);
        [entry("person", row, &newcomer.person), entry("post", row, &newcomer.post)]
    });
    let section = Section {
        heading: text.count("setup-people-known", known),
        hint: text.get("setup-people-hint").into_owned(),
        lines: rows.collect(),
        ..Section::default()
    };
    let import = ("/registers/authorisations/import".to_owned(), text.get("setup-people-import").into_owned());
    Ok(Content { sections: vec![section], links: vec![import], ..Content::default() })
}

pub async fn save_people(posted: &Posted, policy: Policy) -> Result<Outcome, Fault> {
    let visit = &posted.visit;
    let line = |name: &str, row: usize| -> String {
        let typed = posted.first(&format!("{name}.{row}")).trim();
        typed.chars().filter(|letter| !letter.is_control()).take(LINE_MAX).collect()
    };
    let rows = (0..PEOPLE_MAX).map(|row| Newcomer { person: line("person", row), post: line("post", row) });
    let typed: Vec<Newcomer> = rows.collect();
    // Whoever has a post has a name as well; the other way round the post may come later.
    let nameless: Vec<usize> = typed
        .iter()
        .enumerate()
        .filter(|(_, one)| one.person.is_empty() && !one.post.is_empty())
        .map(|(row, _)| row)
        .collect();
    if !nameless.is_empty() {
        let said = visit.text.get("setup-people-nameless").into_owned();
        let problems = nameless.into_iter().map(|row| (format!("person.{row}"), said.clone())).collect();
        return Ok(Err((people(visit, &typed).await?, problems)));
    }
    setup::introduce(visit.engine(), &visit.by, typed).await?;
    setup::keep(visit.engine(), &visit.by, (Step::People, policy)).await?;
    Ok(Ok(()))
}

/// One thing of an inventory: its name, what it holds, and the record that it becomes.
struct Offer {
    name: String,
    hint: String,
    fields: Body,
}

fn offers(visit: &Visit, step: Step) -> Vec<Offer> {
    let presets = controls::presets(&visit.by.institution);
    let catalogue = visit.engine().settings.controls.catalogue;
    let word = |text: Text, list: &str, name: &str| text.get(&format!("choice-{list}-{}", kebab(name))).into_owned();
    if step == Step::Datasets {
        let sets = catalogue.sets(&presets).into_iter();
        let offer = sets.map(|set| Offer {
            name: set.name.clone(),
            hint: format!("{} ({})", set.contents, word(visit.text, "form", &set.form)),
            fields: set.fields(),
        });
        return offer.collect();
    }
    let systems = catalogue.systems(&presets).into_iter();
    let offer = systems.map(|system| Offer {
        name: system.name.clone(),
        hint: format!("{} ({})", system.purpose, word(visit.text, "hosting", &system.hosting)),
        fields: system.fields(),
    });
    offer.collect()
}

/// What institutions of this kind usually have: ticked until somebody unticks it, and left out where it is there already.
pub async fn inventory(visit: &Visit, step: Step) -> Result<Content, Fault> {
    let text = visit.text;
    let known = setup::names(visit.engine(), &visit.by, step.name()).await?;
    let is_first = known.is_empty();
    let ticks = offers(visit, step).into_iter().map(|offer| {
        let is_there = known.contains(&fold(&offer.name));
        Tick {
            name: "offer".to_owned(),
            value: offer.name.clone(),
            label: offer.name,
            hint: offer.hint,
            is_chosen: is_there || is_first,
            is_there,
        }
    });
    let group = Group {
        id: "offer".to_owned(),
        legend: text.get(&format!("setup-{}-question", step.name())).into_owned(),
        hint: text.get("setup-inventory-hint").into_owned(),
        ticks: ticks.collect(),
    };
    let heading = text.count(&format!("setup-{}-known", step.name()), known.len() as u64);
    let links = ["new", "import"].map(|leaf| {
        (format!("/registers/{}/{leaf}", step.name()), text.get(&format!("setup-{}-{leaf}", step.name())).into_owned())
    });
    let section = Section { heading, groups: vec![group], ..Section::default() };
    Ok(Content { sections: vec![section], links: links.into(), ..Content::default() })
}

pub async fn save_inventory(posted: &Posted, (step, policy): (Step, Policy)) -> Result<Outcome, Fault> {
    let visit = &posted.visit;
    let ticked: Vec<&str> =
        posted.pairs.iter().filter(|(name, _)| name == "offer").map(|(_, value)| value.as_str()).collect();
    let chosen = offers(visit, step).into_iter().filter(|offer| ticked.contains(&offer.name.as_str()));
    let bodies: Vec<Body> = chosen.map(|offer| offer.fields).collect();
    setup::take_over(visit.engine(), &visit.by, (step.name(), bodies)).await?;
    setup::keep(visit.engine(), &visit.by, (step, policy)).await?;
    Ok(Ok(()))
}
