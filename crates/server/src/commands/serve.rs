//! `rodowod serve`: pages, API and background work until told to stop.

use std::sync::Arc;

use rodowod_engine::Engine;
use rodowod_module::{Jobs, Module};
use rodowod_web::{Settings, Web, app};
use serde_json::json;
use tokio::net::TcpListener;

use crate::answer::Answer;
use crate::command_line::Serve;
use crate::composition::{self, LISTEN};
use crate::failure::Mistake;
use crate::printing::Typesetter;

/// Every module of this program. Recording, mail and the others join here.
fn modules() -> Vec<Box<dyn Module>> {
    vec![Box::new(Jobs)]
}

pub async fn run(command: Serve, as_json: bool) -> anyhow::Result<Answer> {
    let (settings, configuration) = composition::settings(&command.place, command.public_url.clone())?;
    composition::exists(&command.place, &settings)?;
    let listen = command.listen.or(configuration.listen).unwrap_or_else(|| LISTEN.to_owned());
    let is_https = settings.public_url.starts_with("https://");
    let is_public = command.public_url.is_some() || configuration.public_url.is_some();
    let hosts = is_public.then(|| authority(&settings.public_url)).into_iter().collect();
    let trusts_proxy = command.behind_proxy.or(configuration.behind_proxy).unwrap_or(false);
    let engine = Engine::open(settings).await?;
    // A storage that is away would be noticed only by whoever attaches the next file.
    engine.reach_files().await?;
    let web = Settings { hosts, is_https, trusts_proxy };
    let listener = listen_on(&listen).await?;
    announce(&listener, as_json)?;
    until_stopped(engine, web, listener).await?;
    Ok(Answer::silent())
}

/// The name, with its port, under which browsers reach an address.
fn authority(url: &str) -> String {
    url.split("://").last().unwrap_or_default().split('/').next().unwrap_or_default().to_owned()
}

pub async fn listen_on(address: &str) -> anyhow::Result<TcpListener> {
    let listener = TcpListener::bind(address).await;
    listener
        .map_err(|error| Mistake::new("operator-cannot-listen").with("address", address).with("cause", error).into())
}

fn announce(listener: &TcpListener, as_json: bool) -> anyhow::Result<()> {
    let address = format!("http://{}", listener.local_addr()?);
    if as_json {
        println!("{}", json!({ "address": address }));
    } else {
        println!("Rodowód: {address}");
    }
    Ok(())
}

/// Serves until Ctrl-C or SIGTERM; requests under way are finished first.
pub async fn until_stopped(engine: Engine, web: Settings, listener: TcpListener) -> anyhow::Result<()> {
    log_to_stderr();
    let work: Vec<_> = modules().iter().map(|module| tokio::spawn(module.start(engine.clone()))).collect();
    let router = app(Web::new(engine.clone(), Arc::new(Typesetter), web));
    let service = router.into_make_service_with_connect_info::<std::net::SocketAddr>();
    axum::serve(listener, service).with_graceful_shutdown(stopped()).await?;
    for work in work {
        work.abort();
    }
    Ok(())
}

fn log_to_stderr() {
    let filter = tracing_subscriber::EnvFilter::try_from_env("RODOWOD_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn"));
    let _ = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).try_init();
}

async fn stopped() {
    let interrupt = async {
        let _ = tokio::signal::ctrl_c().await;
    };
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        () = interrupt => (),
        () = terminate => (),
    }
}
