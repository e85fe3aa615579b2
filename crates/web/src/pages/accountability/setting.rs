//! Parameters of the policy as parts of a form: what the documents ask, what the standard says, and what is set.
//!
//! Invariant: where documents and standard disagree, both sides stand with the reason why they do, and a side is taken only
//! with a word why.

use std::collections::{BTreeMap, BTreeSet};

use rodowod_domain::authorisation::settled::is_settled;
use rodowod_domain::control::{Control, Merged, Parameter, ParameterSet, Policy, Preset, Value};
use rodowod_domain::text::kebab;
use rodowod_engine::controls;

use super::ChoiceShown;
use crate::text::Text;
use crate::view::standing;
use crate::visit::{Posted, Visit};

/// Words that a list may hold, where they are words of the program; other lists are typed. A single word is one of those
/// that its parameter puts in order.
const CHOICES: [(&str, &[&str]); 2] = [
    ("password_classes", &["lower", "upper", "digit", "special", "digit-or-special"]),
    (
        "image_channels",
        &[
            "website",
            "notice-board",
            "chronicle",
            "social-profile",
            "video-service",
            "printed-matter",
            "local-media",
            "class-group",
        ],
    ),
];

/// All parameters that the institution may set.
#[derive(Default)]
pub struct Settings {
    pub conflicts: Vec<ConflictShown>,
    pub areas: Vec<AreaShown>,
}

/// The other parameters of one area.
pub struct AreaShown {
    pub label: String,
    /// Something in it is set otherwise than the documents say, or has to be mended.
    pub is_open: bool,
    pub fields: Vec<FieldShown>,
}

pub struct FieldShown {
    pub name: String,
    pub label: String,
    pub value: String,
    /// `number`, `flag`, `choice`, `several` or `text`.
    pub kind: &'static str,
    pub choices: Vec<ChoiceShown>,
    pub unit: String,
    /// The value with its unit, as it is read.
    pub told: String,
    /// What the documents say, and the standard.
    pub hint: String,
    pub decision: String,
}

/// A parameter over which the documents and the standard disagree.
pub struct ConflictShown {
    /// The value where it is neither of the two, and the decision in writing.
    pub field: FieldShown,
    /// Why the two are apart.
    pub why: String,
    pub sides: Vec<SideShown>,
}

pub struct SideShown {
    /// `house`, `standard` or `own`.
    pub name: &'static str,
    pub label: String,
    pub is_chosen: bool,
}

/// First what somebody has to decide, then everything else, area by area.
pub fn settings(visit: &Visit, typed: &Policy) -> Settings {
    let (text, presets) = (visit.text, controls::presets(&visit.by.institution));
    let mut settings = Settings::default();
    for (control, parameter) in visit.engine().settings.controls.catalogue.settable(&presets) {
        let merged = parameter.merge(&presets);
        let shown = field(text, (parameter, &merged), typed);
        if merged.conflict.is_some() {
            settings.conflicts.push(conflict(text, (control, parameter, &merged), (shown, typed)));
            continue;
        }
        let label = text.get(&format!("area-{}", control.area));
        let is_open = typed.parameters.get(&parameter.name).is_some_and(|value| !is_same(value, &merged.value));
        match settings.areas.iter_mut().find(|area| area.label == label) {
            Some(area) => {
                area.is_open |= is_open;
                area.fields.push(shown);
            }
            None => settings.areas.push(AreaShown { label: label.into_owned(), is_open, fields: vec![shown] }),
        }
    }
    settings
}

impl Settings {
    /// As it was typed, open wherever something has to be mended.
    pub fn refused(mut self, posted: &Posted, problems: &[(String, String)]) -> Self {
        for conflict in &mut self.conflicts {
            let chosen = posted.first(&format!("c-{}", conflict.field.name));
            conflict.sides.iter_mut().for_each(|side| side.is_chosen = side.name == chosen);
        }
        for area in &mut self.areas {
            let is_wrong = |field: &FieldShown| problems.iter().any(|(name, _)| *name == field.name);
            area.is_open |= area.fields.iter().any(is_wrong);
        }
        self
    }
}

pub fn label(text: Text, name: &str) -> String {
    text.get(&format!("parameter-{}", kebab(name))).into_owned()
}

/// What each document says of a parameter, one after another.
pub fn said(text: Text, parameter: &Parameter, merged: &Merged) -> Vec<String> {
    let one = |(preset, value): &(Preset, Value)| {
        format!("{}: {}", text.get(&format!("preset-{}", preset.name())), standing::value(text, parameter, value))
    };
    merged.said.iter().map(one).collect()
}

/// What present standards say of a parameter, where they say anything.
pub fn standard(text: Text, parameter: &Parameter) -> Option<String> {
    let value = standing::value(text, parameter, parameter.modern.as_ref()?);
    Some(text.with("parameters-standard", &[("value", value.into())]))
}

fn field(text: Text, (parameter, merged): (&Parameter, &Merged), typed: &Policy) -> FieldShown {
    let value = typed.parameters.get(&parameter.name).unwrap_or(&merged.value);
    let choices = choices(text, parameter, value);
    FieldShown {
        label: label(text, &parameter.name),
        value: value.to_string(),
        kind: match value {
            Value::Flag(_) => "flag",
            Value::Number(_) => "number",
            Value::Text(_) if !choices.is_empty() => "choice",
            Value::List(_) if !choices.is_empty() => "several",
            _ => "text",
        },
        choices,
        unit: text.get(&format!("unit-{}", parameter.unit)).into_owned(),
        told: standing::value(text, parameter, value),
        hint: hint(text, parameter, merged),
        decision: typed.decisions.get(&parameter.name).cloned().unwrap_or_default(),
        name: parameter.name.clone(),
    }
}

/// The words to choose from; those that are set and that nobody expected stand with them.
fn choices(text: Text, parameter: &Parameter, value: &Value) -> Vec<ChoiceShown> {
    let of_list = CHOICES.iter().find(|(name, _)| *name == parameter.name).map(|(_, known)| known.to_vec());
    let known: Vec<&str> = of_list.unwrap_or_else(|| parameter.order.iter().map(String::as_str).collect());
    if known.is_empty() {
        return Vec::new();
    }
    let set: Vec<&str> = match value {
        Value::Text(word) => vec![word],
        Value::List(words) => words.iter().map(String::as_str).collect(),
        _ => Vec::new(),
    };
    let unexpected = set.iter().filter(|word| !known.contains(word));
    let choice = |word: &&str| ChoiceShown {
        value: (*word).to_owned(),
        label: standing::word_of(text, parameter, word),
        is_chosen: set.contains(word),
    };
    known.iter().chain(unexpected).map(choice).collect()
}

fn hint(text: Text, parameter: &Parameter, merged: &Merged) -> String {
    let said = said(text, parameter, merged);
    let value = standing::value(text, parameter, &merged.value);
    let documents = match said.len() {
        0 => text.with("parameters-silent", &[("value", value.into())]),
        1 => text.with("parameters-said", &[("said", said.concat().into())]),
        _ => text.with("parameters-said-together", &[("said", said.join("; ").into()), ("value", value.into())]),
    };
    std::iter::once(documents).chain(standard(text, parameter)).collect::<Vec<_>>().join(" ")
}

fn conflict(
    text: Text,
    (control, parameter, merged): (&Control, &Parameter, &Merged),
    (field, typed): (FieldShown, &Policy),
) -> ConflictShown {
    let (house, modern) = merged.conflict.as_ref().map_or((&merged.value, &merged.value), |(one, two)| (one, two));
    let chosen = match typed.parameters.get(&parameter.name) {
        Some(value) if !is_same(value, house) => {
            if is_same(value, modern) {
                "standard"
            } else {
                "own"
            }
        }
        // What a document says holds by itself; only a word in writing makes it a choice.
        _ if field.decision.is_empty() => "",
        _ => "house",
    };
    let side = |name: &'static str, value: &Value| SideShown {
        name,
        label: text.with(&format!("setup-side-{name}"), &[("value", standing::value(text, parameter, value).into())]),
        is_chosen: chosen == name,
    };
    // Of yes and no there is no third.
    let own = (field.kind != "flag").then(|| SideShown {
        name: "own",
        label: text.get("setup-side-own").into_owned(),
        is_chosen: chosen == "own",
    });
    ConflictShown {
        why: control.note(text.language.code()).unwrap_or_default().to_owned(),
        sides: [side("house", house), side("standard", modern)].into_iter().chain(own).collect(),
        field,
    }
}

/// Values, decisions and problems, by the name of the parameter.
pub type Values = (ParameterSet, BTreeMap<String, String>, Vec<(String, String)>);

/// The parameters as they were typed; one that is as the documents ask is left out, and so is a conflict of which no side
/// was chosen.
pub fn values(posted: &Posted) -> Values {
    let visit = &posted.visit;
    let presets = controls::presets(&visit.by.institution);
    let (mut values, mut decisions, mut problems) = (BTreeMap::new(), BTreeMap::new(), Vec::new());
    for parameter in controls::asked(visit.engine(), &visit.by) {
        let merged = parameter.merge(&presets);
        // What an institution settles itself stands in the version as it is, and a form that does not show it sets none.
        if is_settled(&parameter.name) && !posted.has(&format!("p-{}", parameter.name)) {
            continue;
        }
        let typed = || parsed(&parameter.default, &written(posted, &format!("p-{}", parameter.name)));
        let value = match (posted.first(&format!("c-{}", parameter.name)), &merged.conflict) {
            ("standard", Some((_, modern))) => Some(modern.clone()),
            ("own", Some(_)) | (_, None) => typed(),
            _ => Some(merged.value.clone()),
        };
        match value {
            Some(value) if is_settled(&parameter.name) || !is_same(&value, &merged.value) => {
                values.insert(parameter.name.clone(), value);
            }
            Some(_) => {}
            None => problems.push((parameter.name.clone(), visit.text.get("problem-parameter-kind").into_owned())),
        }
        let decision = posted.first(&format!("d-{}", parameter.name)).trim();
        if !decision.is_empty() {
            decisions.insert(parameter.name.clone(), decision.to_owned());
        }
    }
    (ParameterSet(values), decisions, problems)
}

/// Conflicts that lack their side or their reason. Whoever changes something else may leave one open as it was; whoever
/// sets an institution up decides all of them.
pub fn undecided(posted: &Posted, typed: &Policy, is_each_asked: bool) -> Vec<(String, String)> {
    let visit = &posted.visit;
    let presets = controls::presets(&visit.by.institution);
    let asked = controls::asked(visit.engine(), &visit.by).filter(|one| one.merge(&presets).conflict.is_some());
    let missing = asked.filter_map(|parameter| {
        let is_chosen = posted.has(&format!("c-{}", parameter.name));
        let key = match (is_chosen, typed.decisions.contains_key(&parameter.name)) {
            (true, true) => return None,
            (false, false) if !is_each_asked => return None,
            (true, false) => "setup-conflict-reason",
            (false, _) => "setup-conflict-side",
        };
        Some((parameter.name.clone(), visit.text.get(key).into_owned()))
    });
    missing.collect()
}

/// Every value sent under a name; the words of a list may come one by one.
fn written(posted: &Posted, name: &str) -> String {
    let sent = posted.pairs.iter().filter(|(known, _)| known == name);
    sent.map(|(_, value)| value.trim()).collect::<Vec<_>>().join(",")
}

fn parsed(like: &Value, written: &str) -> Option<Value> {
    match like {
        Value::Flag(_) => Some(Value::Flag(written == "true")),
        Value::Number(_) => written.parse().ok().map(Value::Number),
        Value::Text(_) => (!written.is_empty()).then(|| Value::Text(written.to_owned())),
        Value::List(_) => {
            let items = written.split(',').map(str::trim).filter(|item| !item.is_empty());
            Some(Value::List(items.map(str::to_owned).collect()))
        }
    }
}

/// Whether both say the same; order has no meaning in a list.
fn is_same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::List(one), Value::List(other)) => one.iter().collect::<BTreeSet<_>>() == other.iter().collect(),
        _ => one == other,
    }
}
