//! How a part plugs in: a module brings background work and tells how it fares; the program starts it and asks.
//!
//! A module keeps its decisions pure and its sockets in one file; it reaches data only through the engine.

use std::future::Future;
use std::pin::Pin;

use rodowod_engine::Engine;

/// Work that runs as long as the program does.
pub type Work = Pin<Box<dyn Future<Output = ()> + Send>>;

/// How a module fares, as `doctor` and the administration show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Health {
    /// Not configured, so it does nothing.
    Off,
    Well(String),
    /// What is wrong and what to do about it.
    Ill(String),
}

pub trait Module: Send + Sync {
    /// Lower-case English word: `jobs`, `mail`, `recording`.
    fn name(&self) -> &'static str;

    fn start(&self, engine: Engine) -> Work;

    fn health(&self) -> Health;
}

/// The engine's own queue as a module.
pub struct Jobs;

impl Module for Jobs {
    fn name(&self) -> &'static str {
        "jobs"
    }

    fn start(&self, engine: Engine) -> Work {
        Box::pin(rodowod_engine::jobs::work(engine))
    }

    fn health(&self) -> Health {
        Health::Well("the queue is worked on in this process".to_owned())
    }
}
