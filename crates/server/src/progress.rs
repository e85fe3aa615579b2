//! A bar on the terminal for long work. It is silent where nobody looks.

use std::sync::Arc;

use indicatif::{ProgressBar, ProgressStyle};
use rodowod_engine::Watcher;

#[derive(Clone)]
pub struct Progress(ProgressBar);

impl Progress {
    pub fn new(what: String, is_silent: bool) -> Self {
        if is_silent {
            return Self(ProgressBar::hidden());
        }
        let style = ProgressStyle::with_template("{bar:32} {pos}/{len} {msg}");
        Self(ProgressBar::new(0).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar())).with_message(what))
    }

    pub fn at(&self, done: u64, of: u64) {
        self.0.set_length(of);
        self.0.set_position(done);
    }

    /// Moves the bar by what the engine tells of its work.
    pub fn watcher(&self) -> Watcher {
        let shown = self.clone();
        Arc::new(move |done, of| shown.at(done, of))
    }

    pub fn end(&self) {
        self.0.finish_and_clear();
    }
}
