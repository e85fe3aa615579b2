//! What an inspector would ask: question by question, with the rules that answer it and where the evidence lies.

use askama::Template;
use axum::extract::Query;
use rodowod_domain::authorisation::Power;
use rodowod_domain::control::Question;
use rodowod_engine::controls::{self, Board, Standing};

use super::{ControlShown, control_shown};
use crate::error::{Answer, Fault, show as render};
use crate::text::Text;
use crate::view::shell::Shell;
use crate::visit::{Pairs, Visit, first};

#[derive(Template)]
#[template(path = "tour.html")]
pub struct TourPage {
    pub shell: Shell,
    /// The question that is open; none on the page that lists them.
    pub open: Option<QuestionShown>,
    pub questions: Vec<QuestionLine>,
}

pub struct QuestionLine {
    pub href: String,
    pub asked: String,
    pub class: &'static str,
    pub verdict: String,
}

pub struct QuestionShown {
    pub asked: String,
    pub step: String,
    pub controls: Vec<ControlShown>,
    /// Address and name of what to open.
    pub show: Vec<(String, String)>,
    pub previous: Option<String>,
    pub next: Option<String>,
}

pub async fn show(visit: Visit, Query(pairs): Query<Pairs>) -> Answer {
    let board = controls::board(visit.engine(), &visit.by).await?;
    let questions = &visit.engine().settings.controls.catalogue.questions;
    let step: Option<usize> = first(&pairs, "step").parse().ok();
    let open = match step {
        Some(step) => {
            let question = step.checked_sub(1).and_then(|place| questions.get(place)).ok_or(Fault::NotFound)?;
            Some(shown(&visit, &board, (question, step, questions.len())))
        }
        None => None,
    };
    let lines = questions.iter().zip(1..).map(|(question, step)| line(visit.text, &board, (question, step)));
    render(&TourPage { shell: visit.titled("tour-title"), open, questions: lines.collect() })
}

fn address(step: usize) -> String {
    format!("/accountability/tour?step={step}")
}

fn line(text: Text, board: &Board, (question, step): (&Question, usize)) -> QuestionLine {
    let (class, verdict) = verdict(text, board, question);
    QuestionLine { href: address(step), asked: question.asked(text.language.code()).to_owned(), class, verdict }
}

/// What the promised rules say together; where none of them speaks of it, nothing is called in order.
fn verdict(text: Text, board: &Board, question: &Question) -> (&'static str, String) {
    let answering: Vec<_> = answering(board, question).collect();
    let of = |name: &str| answering.iter().filter(|standing| standing.state.name() == name).count() as u64;
    let is_any_seen = answering.iter().any(|standing| standing.answer.seen > 0);
    match (of("broken"), of("at-risk")) {
        (0, 0) if answering.is_empty() => ("quiet", text.get("tour-no-rule").into_owned()),
        (0, 0) if !is_any_seen => ("quiet", text.get("tour-nothing-yet").into_owned()),
        (0, 0) => ("done", text.get("tour-ready").into_owned()),
        (0, at_risk) => ("soon", text.count("tour-at-risk", at_risk)),
        (broken, _) => ("late", text.count("tour-not-ready", broken)),
    }
}

fn answering<'a>(board: &'a Board, question: &'a Question) -> impl Iterator<Item = &'a Standing> {
    board.standings.iter().filter(|standing| question.controls.contains(&standing.control.key))
}

fn shown(visit: &Visit, board: &Board, (question, step, all): (&Question, usize, usize)) -> QuestionShown {
    let text = visit.text;
    QuestionShown {
        asked: question.asked(text.language.code()).to_owned(),
        step: text.with("tour-step", &[("step", step.to_string().into()), ("all", all.to_string().into())]),
        controls: answering(board, question).map(|standing| control_shown(text, standing)).collect(),
        show: question.show.iter().filter_map(|place| open(visit, place)).collect(),
        previous: (step > 1).then(|| address(step - 1)),
        next: (step < all).then(|| address(step + 1)),
    }
}

/// Where to go for a name of the catalogue, if the person may go there.
fn open(visit: &Visit, place: &str) -> Option<(String, String)> {
    let text = visit.text;
    match place {
        "log" => visit
            .may_administer()
            .then(|| ("/administration/log".to_owned(), text.get("administration-log").into_owned())),
        "parameters" => Some(("/accountability/parameters".to_owned(), text.get("parameters-title").into_owned())),
        register => {
            let is_there = visit.engine().register(register).is_some() && visit.may(Power::View, register);
            is_there.then(|| (format!("/registers/{register}"), text.get(register).into_owned()))
        }
    }
}
