//! Work on the tree that is no part of the product: `cargo xtask bench` measures what issues promise.

mod bench;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "xtask", about = "Work on the tree that is no part of the product")]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Measure the product beside a bare baseline, in one run on one machine
    Bench(bench::Bench),
}

fn main() -> anyhow::Result<()> {
    match CommandLine::parse().command {
        Command::Bench(bench) => bench.run(),
    }
}
