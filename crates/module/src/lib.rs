//! How a part plugs in: a module brings background work, and the program starts it. How it fares is asked of what it
//! leaves in the database (`doctor`, the administration's page of jobs), so that any process can tell.
//!
//! A module keeps its decisions pure and its sockets in one file; it reaches data only through the engine.

use std::future::Future;
use std::pin::Pin;

use rodowod_engine::Engine;

/// Work that runs as long as the program does.
pub type Work = Pin<Box<dyn Future<Output = ()> + Send>>;

pub trait Module: Send + Sync {
    /// Lower-case English word: `jobs`, `mail`, `recording`.
    fn name(&self) -> &'static str;

    fn start(&self, engine: Engine) -> Work;
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
}
