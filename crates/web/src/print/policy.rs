//! Papers for which the institution itself answers: the policy and what is made of a part of it. They are composed from the
//! statements of the catalogue and from the parameters in force, so what is printed is what is checked.

use std::borrow::Cow;
use std::collections::BTreeSet;

use rodowod_domain::authorisation::{Power, Sight};
use rodowod_domain::control::{Control, Parameter, ParameterSet, Preset, Value as Setting};
use rodowod_domain::record::day_in_warsaw;
use rodowod_engine::controls::{self, Binding};
use rodowod_engine::records::{self, Failure, Query, View};
use rodowod_engine::{access, log};
use rodowod_papers::Text as PaperText;
use serde_json::{Value, json};

use super::Desk;
use super::paper::{Composed, of_institution};
use crate::forms::{FORMS, Form};
use crate::view::law;
use crate::view::standing;
use crate::view::value::plain;

/// Rows that the table of a paper has at most: systems, rules of recording.
const ROWS_MAX: usize = 200;
const RECORDINGS: &str = "recordings-rules";
const POSITIONS: &str = "positions";
/// Letters by which a unit is known again in another form: `dni`, `mies`.
const STEM_LETTERS: usize = 4;

/// Which part of the catalogue a paper tells.
struct Part {
    name: &'static str,
    /// In the order of the catalogue; empty: all.
    areas: &'static [&'static str],
    /// Instead of areas, the source whose rules it tells, as `M` for the rules on recording.
    source: &'static str,
    /// Statements that the text of the paper says itself.
    without: &'static [&'static str],
    /// Whose documents ask for it, where that is not the institution's own kind.
    preset: Option<Preset>,
}

const PARTS: &[Part] = &[
    Part { name: "policy", ..WHOLE },
    Part {
        name: "it-instruction",
        areas: &["access", "password", "session", "device", "media", "malware", "maintenance", "backup"],
        ..WHOLE
    },
    Part {
        name: "recording-rules",
        source: "M",
        without: &["recording-rules"],
        preset: Some(Preset::Welfare),
        ..WHOLE
    },
    Part {
        name: "remote-notice",
        areas: &["phone", "mail", "video"],
        without: &["mail-client-advice"],
        preset: Some(Preset::Remote),
        ..WHOLE
    },
];

/// All that the institution promises.
const WHOLE: Part = Part { name: "", areas: &[], source: "", without: &[], preset: None };

impl Part {
    fn is_whole(&self) -> bool {
        self.areas.is_empty() && self.source.is_empty()
    }

    fn tells(&self, control: &Control) -> bool {
        let is_of_area = self.areas.contains(&control.area.as_str());
        let is_of_source = |rule: &String| {
            rule.strip_prefix(self.source)
                .is_some_and(|rest| rest.starts_with(|c: char| c == '-' || c.is_ascii_digit()))
        };
        let is_of_source = !self.source.is_empty() && control.rules.iter().any(is_of_source);
        (self.is_whole() || is_of_area || is_of_source) && !self.without.contains(&control.key.as_str())
    }
}

/// The papers of this kind, in the order in which they are offered.
pub fn policies() -> impl Iterator<Item = &'static PaperText> {
    PARTS.iter().filter_map(|part| rodowod_papers::paper(part.name))
}

impl Desk<'_> {
    /// Composes a paper of the institution. Everybody who belongs to it may read what binds them.
    pub async fn compose_policy(self, text: &'static PaperText, is_printed: bool) -> Result<Composed, Failure> {
        let part = PARTS.iter().find(|part| part.name == text.name).ok_or(Failure::NotFound)?;
        let mark = if is_printed { Some(log::note_print(self.engine, self.by).await?) } else { None };
        let terms = controls::binding(self.engine, &self.by.institution).await?;
        let facts = json!({
            "institution": of_institution(&self.by.institution)?,
            "parameters": terms.adopted.values,
            "chapters": self.chapters(part, &terms),
            "previous": terms.before.as_ref().map(|version| version.value.label.clone()),
            "versions": self.versions(&terms),
            "dropped": if part.is_whole() { self.dropped(&terms) } else { Vec::new() },
            "forms": self.attachments(),
            "systems": if part.name == "it-instruction" { self.systems().await? } else { Value::Null },
            "levels": if part.name == "it-instruction" { self.levels().await? } else { Value::Null },
            "recordings": if ["recording-rules", "remote-notice"].contains(&part.name) { self.recordings().await? } else { Value::Null },
            "officer_grants": access::rules::of(self.engine, self.by).await?.officer_grants,
            "today": day_in_warsaw(self.engine.clock.now()),
        });
        Composed::of_institution(text, self.language(), &facts, mark)
    }

    /// The same beside the record of the order that adopts it: whoever reads that record may.
    pub(super) async fn adopted_by(
        self,
        (register, number): (&str, u64),
        (name, is_printed): (&'static str, bool),
    ) -> Result<(Composed, View), Failure> {
        let text = rodowod_papers::paper(name).ok_or(Failure::NotFound)?;
        let printed = records::preview(self.engine, self.by, register, (number, name)).await?;
        Ok((self.compose_policy(text, is_printed).await?, printed.view))
    }

    /// The terms in force, as the institution adopted them.
    pub async fn parameters(self) -> Result<ParameterSet, Failure> {
        Ok(controls::binding(self.engine, &self.by.institution).await?.adopted.values)
    }

    /// Every version that was adopted, newest first.
    fn versions(self, terms: &Binding) -> Vec<Value> {
        let versions = terms.adopted.versions.iter().map(|version| {
            json!({
                "label": version.value.label, "from": version.value.in_force_from,
                "approved_by": version.value.approved_by, "reason": version.value.reason,
            })
        });
        versions.collect()
    }

    /// Rules of the version before that no longer stand in the policy.
    fn dropped(self, terms: &Binding) -> Vec<String> {
        let Some(before) = &terms.before_wording else { return Vec::new() };
        let presets = controls::presets(&self.by.institution);
        let kept: BTreeSet<&str> =
            self.engine.settings.controls.catalogue.promised(&presets).map(|control| control.key.as_str()).collect();
        let gone = before.statements.iter().filter(|(key, _)| !kept.contains(key.as_str()));
        gone.map(|(_, words)| self.worded(words).to_owned()).collect()
    }

    fn worded(self, words: &[String; 2]) -> &str {
        if self.text.language.code() == "en" { &words[1] } else { &words[0] }
    }

    fn chapters(self, part: &Part, terms: &Binding) -> Vec<Value> {
        let catalogue = self.engine.settings.controls.catalogue;
        let presets = part.preset.map_or_else(|| controls::presets(&self.by.institution), |preset| vec![preset]);
        let chapters = catalogue.areas().into_iter().filter_map(|area| {
            let promised = catalogue.promised(&presets).filter(|control| control.area == area && part.tells(control));
            let promised = promised.filter(|control| !terms.waived.contains(&control.key));
            let said: Vec<Value> = promised.map(|control| self.statement(control, (terms, part))).collect();
            let heading = self.text.get(&format!("area-{area}"));
            (!said.is_empty()).then(|| json!({ "heading": heading, "controls": said }))
        });
        chapters.collect()
    }

    fn statement(self, control: &Control, (terms, part): (&Binding, &Part)) -> Value {
        let settings = control.parameters.iter().filter_map(|parameter| {
            let value = terms.adopted.values.get(&parameter.name)?;
            Some(json!({ "label": self.label(parameter), "value": self.stated(parameter, value) }))
        });
        json!({
            "text": control.statement(self.text.language.code()),
            "law": law::shown(self.text, &control.law),
            "parameters": settings.collect::<Vec<_>>(),
            // What speaks to clients, and to another kind of institution, tells how things stand and no history.
            "change": part.preset.is_none().then(|| self.change(control, terms)).flatten(),
        })
    }

    /// The value behind its label, which often counts in the unit already: `Dni na zwrot danych: 5`, not `5 dni`.
    fn stated(self, parameter: &Parameter, value: &Setting) -> String {
        let words = standing::value(self.text, parameter, value);
        let label = self.label(parameter).to_lowercase();
        match words.split_once(' ') {
            Some((number, unit)) if matches!(value, Setting::Number(_)) => {
                let stem: String = unit.chars().take(STEM_LETTERS).collect();
                if label.contains(&stem) { number.to_owned() } else { words }
            }
            _ => words,
        }
    }

    fn label(self, parameter: &Parameter) -> Cow<'static, str> {
        self.text.get(&format!("parameter-{}", parameter.name.replace('_', "-")))
    }

    /// How the rule differs from the version before: new, worded otherwise, or with other values.
    fn change(self, control: &Control, terms: &Binding) -> Option<String> {
        let before = terms.before.as_ref()?;
        let mut changes = Vec::new();
        if let Some(wording) = &terms.before_wording {
            match wording.statements.get(&control.key) {
                None => return Some(self.text.get("policy-change-new").into_owned()),
                Some(words) if self.worded(words) != control.statement(self.text.language.code()) => {
                    let args = [("before", self.worded(words).into())];
                    changes.push(self.text.with("policy-change-words", &args));
                }
                Some(_) => {}
            }
        }
        let differing = control.parameters.iter().filter_map(|parameter| {
            let (now, then) = (terms.adopted.values.get(&parameter.name)?, terms.before_values.get(&parameter.name)?);
            (now != then).then(|| {
                let label = self.label(parameter);
                let then = self.stated(parameter, then);
                self.text.with("policy-change-value", &[("label", label.into()), ("before", then.into())])
            })
        });
        changes.extend(differing);
        let since = self.text.with("policy-change-since", &[("version", before.value.label.as_str().into())]);
        (!changes.is_empty()).then(|| format!("{since} {}", changes.join("; ")))
    }

    fn attachments(self) -> Vec<Value> {
        let known = FORMS.iter().filter(|form| self.engine.register(form.register).is_some());
        let shown = |form: &Form| json!({ "code": form.code, "title": form.title(self.text), "register": self.text.get(form.register) });
        known.map(shown).collect()
    }

    /// The rules of recording in force: what is recorded, why and for how long. None for whoever may not see all of them: a part
    /// would be printed as if it were the whole.
    async fn recordings(self) -> Result<Value, Failure> {
        let Some(register) = self.engine.register(RECORDINGS) else { return Ok(Value::Null) };
        if self.by.actor.sight(Power::View, RECORDINGS) != Sight::Everything {
            return Ok(Value::Null);
        }
        let query = Query { limit: ROWS_MAX, state: Some("in-force".to_owned()), ..Query::default() };
        let page = records::list(self.engine, self.by, RECORDINGS, &query).await?;
        let shown = page.rows.into_iter().filter(|row| !row.erased).map(|row| {
            let body = row.record.body;
            let words = |name: &str| {
                let known = register.field(name).zip(body.get(name));
                known.map(|(field, found)| plain(self.text, field, found)).unwrap_or_default()
            };
            json!({
                "numbers": words("numbers"), "purposes": words("purposes"), "basis": words("basis"),
                "months": body.get("retention_months"), "access": words("access_posts"),
            })
        });
        Ok(shown.collect())
    }

    /// The table of levels that comes with an authorisation: what goes with each, from the profiles of posts in force. None
    /// for whoever may not see all of them.
    async fn levels(self) -> Result<Value, Failure> {
        let Some(register) = self.engine.register(POSITIONS) else { return Ok(Value::Null) };
        if self.by.actor.sight(Power::View, POSITIONS) != Sight::Everything {
            return Ok(Value::Null);
        }
        let query = Query { limit: ROWS_MAX, state: Some("current".to_owned()), ..Query::default() };
        let page = records::list(self.engine, self.by, POSITIONS, &query).await?;
        let rows = page.rows.into_iter().filter(|row| !row.erased);
        let mut levels: Vec<(String, Value)> = rows
            .map(|row| {
                let body = row.record.body;
                let words = |name: &str| {
                    let known = register.field(name).zip(body.get(name));
                    known.map(|(field, found)| plain(self.text, field, found)).unwrap_or_default()
                };
                let systems = body.get("systems").and_then(Value::as_array).into_iter().flatten();
                let systems: Vec<&str> = systems.filter_map(|row| row.get("system")?.as_str()).collect();
                let level = words("access_level");
                let shown = json!({
                    "level": level, "post": row.title, "data": words("data_categories"),
                    "systems": systems.join(", "), "powers": words("powers"),
                });
                (level, shown)
            })
            .filter(|(level, _)| !level.is_empty())
            .collect();
        levels.sort_by(|(one, _), (other, _)| one.cmp(other));
        Ok(levels.into_iter().map(|(_, shown)| shown).collect())
    }

    /// The live systems with what each is for; none for whoever may not see them.
    async fn systems(self) -> Result<Value, Failure> {
        let query = Query { limit: ROWS_MAX, ..Query::default() };
        let page = match records::list(self.engine, self.by, "systems", &query).await {
            Ok(page) => page,
            Err(Failure::Refused(_) | Failure::NoRegister) => return Ok(Value::Null),
            Err(failure) => return Err(failure),
        };
        let rows = page.rows.into_iter().filter(|row| !row.erased);
        let shown = rows.map(|row| {
            let body = &row.record.body;
            json!({ "name": row.title, "purpose": body.get("purpose"), "supplier": body.get("producer") })
        });
        Ok(shown.collect())
    }
}
