//! Rozliczalność: every rule of the policy with its state, area by area, and the year behind it.

pub mod control;
pub mod evidence;
pub mod parameters;
pub mod setting;
pub mod tour;

use askama::Template;
use axum::extract::Query;
use rodowod_domain::text::fold;
use rodowod_engine::controls::{self, Board, Standing};

use crate::error::{Answer, Fault, show as render};
use crate::text::Text;
use crate::view::shell::Shell;
use crate::view::standing::{self, Mark, STATES, Trend};
use crate::view::time;
use crate::visit::{Pairs, Visit, first};

/// Broken controls that the board shows at once; the rest stands behind a link.
const BROKEN_SHOWN: usize = 12;

#[derive(Template)]
#[template(path = "accountability.html")]
pub struct BoardPage {
    pub shell: Shell,
    /// Address, word, number and class of each state.
    pub counts: Vec<CountShown>,
    /// Rules that are kept because there was nothing yet to look at.
    pub untouched: u64,
    pub trend: Option<Trend>,
    pub broken: Vec<ControlShown>,
    pub broken_more: u64,
    pub areas: Vec<AreaShown>,
    /// The controls that fit, where somebody asked for some.
    pub found: Option<Vec<ControlShown>>,
    /// The words that were looked for.
    pub words: String,
    pub area_choices: Vec<ChoiceShown>,
    pub state_choices: Vec<ChoiceShown>,
}

pub struct CountShown {
    pub href: String,
    pub class: &'static str,
    pub word: String,
    pub count: usize,
}

pub struct AreaShown {
    pub href: String,
    pub label: String,
    /// As many numbers as there are states.
    pub counts: Vec<usize>,
}

pub struct ChoiceShown {
    pub value: String,
    pub label: String,
    pub is_chosen: bool,
}

/// One line of a list of controls.
pub struct ControlShown {
    pub href: String,
    pub statement: String,
    pub area: String,
    pub mark: Mark,
    pub faults: String,
    pub since: String,
}

pub async fn show(visit: Visit, Query(pairs): Query<Pairs>) -> Answer {
    let board = controls::board(visit.engine(), &visit.by).await?;
    let mut year = controls::trend(visit.engine(), &visit.by).await?;
    // The history is written by the hour; the last point of the year is what the page itself counts.
    if let Some(now) = year.last_mut() {
        now.counts = STATES.iter().map(|name| ((*name).to_owned(), board.count(name) as u64)).collect();
    }
    let asked = Asked { area: first(&pairs, "area"), state: first(&pairs, "state"), words: first(&pairs, "q").trim() };
    render(&page(&visit, (&board, &year), &asked)?)
}

/// Which rules somebody wants to see.
struct Asked<'a> {
    area: &'a str,
    state: &'a str,
    /// A part of the statement or of the key, or the beginning of a rule's own number.
    words: &'a str,
}

impl Asked<'_> {
    fn is_any(&self) -> bool {
        !self.area.is_empty() || !self.state.is_empty() || !self.words.is_empty()
    }

    fn fits(&self, standing: &Standing, text: Text) -> bool {
        let control = standing.control;
        let is_of_state = matches!(self.state, "" | "all") || standing.state.name() == self.state;
        let words = fold(self.words);
        let is_named = || {
            let mut rules = control.rules.iter();
            fold(control.statement(text.language.code())).contains(&words)
                || control.key.contains(&words)
                || rules.any(|rule| fold(rule).starts_with(&words))
        };
        (self.area.is_empty() || control.area == self.area) && is_of_state && (words.is_empty() || is_named())
    }
}

fn page(visit: &Visit, (board, year): (&Board, &[controls::Point]), asked: &Asked<'_>) -> Result<BoardPage, Fault> {
    let text = visit.text;
    let fits = |standing: &&Standing| asked.fits(standing, text);
    let broken: Vec<&Standing> = board.standings.iter().filter(|standing| standing.state.name() == "broken").collect();
    Ok(BoardPage {
        shell: visit.titled("accountability-title"),
        counts: STATES.map(|name| count_shown(text, board, name)).into(),
        untouched: board.standings.iter().filter(|standing| standing::is_untouched(standing)).count() as u64,
        trend: standing::trend(text, year),
        broken_more: broken.len().saturating_sub(BROKEN_SHOWN) as u64,
        broken: broken.into_iter().take(BROKEN_SHOWN).map(|standing| control_shown(text, standing)).collect(),
        areas: areas(text, board),
        found: asked
            .is_any()
            .then(|| board.standings.iter().filter(fits).map(|standing| control_shown(text, standing)).collect()),
        words: asked.words.to_owned(),
        area_choices: area_choices(text, board, asked.area),
        state_choices: state_choices(text, asked.state),
    })
}

fn count_shown(text: Text, board: &Board, name: &'static str) -> CountShown {
    CountShown {
        href: format!("/accountability?state={name}"),
        class: standing::named(text, name).class,
        word: text.get(&format!("standings-{name}")).into_owned(),
        count: board.count(name),
    }
}

/// The areas of what the institution promises, in the order of the policy.
fn names(board: &Board) -> Vec<&'static str> {
    let mut names: Vec<&'static str> = Vec::new();
    for standing in &board.standings {
        if !names.contains(&standing.control.area.as_str()) {
            names.push(&standing.control.area);
        }
    }
    names
}

fn areas(text: Text, board: &Board) -> Vec<AreaShown> {
    let shown = names(board).into_iter().map(|area| {
        let of = |state: &str| {
            let all = board.standings.iter().filter(|standing| standing.control.area == area);
            all.filter(|standing| standing.state.name() == state).count()
        };
        AreaShown {
            href: format!("/accountability?area={area}"),
            label: text.get(&format!("area-{area}")).into_owned(),
            counts: STATES.map(of).into(),
        }
    });
    shown.collect()
}

fn area_choices(text: Text, board: &Board, chosen: &str) -> Vec<ChoiceShown> {
    let any = ChoiceShown {
        value: String::new(),
        label: text.get("accountability-any-area").into_owned(),
        is_chosen: chosen.is_empty(),
    };
    let named = names(board).into_iter().map(|area| ChoiceShown {
        value: area.to_owned(),
        label: text.get(&format!("area-{area}")).into_owned(),
        is_chosen: chosen == area,
    });
    std::iter::once(any).chain(named).collect()
}

fn state_choices(text: Text, chosen: &str) -> Vec<ChoiceShown> {
    let any = ChoiceShown {
        value: "all".to_owned(),
        label: text.get("accountability-any-state").into_owned(),
        is_chosen: chosen.is_empty() || chosen == "all",
    };
    let named = STATES.map(|name| ChoiceShown {
        value: name.to_owned(),
        label: text.get(&format!("standings-{name}")).into_owned(),
        is_chosen: chosen == name,
    });
    std::iter::once(any).chain(named).collect()
}

fn control_shown(text: Text, standing: &Standing) -> ControlShown {
    let answer = &standing.answer;
    let args = [("part", answer.faults.to_string().into()), ("whole", answer.seen.to_string().into())];
    ControlShown {
        href: format!("/accountability/{}", standing.control.key),
        statement: standing.control.statement(text.language.code()).to_owned(),
        area: text.get(&format!("area-{}", standing.control.area)).into_owned(),
        mark: standing::of(text, standing),
        faults: if answer.faults == 0 { String::new() } else { text.with("accountability-of", &args) },
        since: standing.since.map(|since| time::short_day(time::local(since).date())).unwrap_or_default(),
    }
}
