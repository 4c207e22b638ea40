//! What the commands need of the machine: whether it is there, and how it can be had.
pub mod apt;
pub mod chromium;
pub mod host;
pub mod nginx;
pub mod node;
pub mod rust;
pub mod version;

use anyhow::Result;

use crate::workspace::Workspace;
use host::{Host, Way};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    Rustfmt,
    Clippy,
    Wasm,
    Node,
    NpmPackages,
    Chromium,
    /// Wished for, not needed, and hence none of `ALL`.
    Nginx,
}

#[derive(Debug)]
pub enum State {
    /// It is there; the text says which.
    Present(String),
    /// It is not there. The ways are tried in order; `by_hand` says what to do when none is left.
    Missing { why: String, ways: Vec<Way>, by_hand: &'static str },
}

impl Need {
    pub const ALL: [Self; 6] = [Self::Rustfmt, Self::Clippy, Self::Wasm, Self::Node, Self::NpmPackages, Self::Chromium];

    /// What an optimised build needs.
    pub const BUILD: [Self; 3] = [Self::Wasm, Self::Node, Self::NpmPackages];

    pub fn name(self) -> &'static str {
        match self {
            Self::Rustfmt => "rustfmt",
            Self::Clippy => "clippy",
            Self::Wasm => "Rust for wasm32",
            Self::Node => "Node.js and npm",
            Self::NpmPackages => "npm packages",
            Self::Chromium => "Chromium",
            Self::Nginx => "nginx",
        }
    }

    pub fn check(self, host: &Host, workspace: &Workspace) -> State {
        match self {
            Self::Rustfmt => rust::component(host, "fmt", &["component", "add", "rustfmt"]),
            Self::Clippy => rust::component(host, "clippy", &["component", "add", "clippy"]),
            Self::Wasm => rust::wasm(host),
            Self::Node => node::node(host, workspace),
            Self::NpmPackages => node::packages(host, workspace),
            Self::Chromium => chromium::check(host),
            Self::Nginx => nginx::check(host),
        }
    }
}

/// Sees to it that everything needed is there, and says what it does; silent when nothing is missing.
pub fn provide(needs: &[Need], workspace: &Workspace) -> Result<()> {
    let host = Host::look();
    let mut failures = Vec::new();
    for need in needs {
        if let Err(failure) = provide_one(*need, &host, workspace) {
            failures.push(format!("  {}: {failure:#}", need.name()));
        }
    }
    anyhow::ensure!(failures.is_empty(), "something is missing that could not be installed:\n{}", failures.join("\n"));
    Ok(())
}

/// Tries each way until one helps. When none is left, newer package lists may know of another.
fn provide_one(need: Need, host: &Host, workspace: &Workspace) -> Result<()> {
    let mut tried: Vec<(Way, String)> = Vec::new();
    let mut said = false;
    loop {
        let (why, ways, by_hand) = match need.check(host, workspace) {
            State::Missing { why, ways, by_hand } => (why, ways, by_hand),
            State::Present(what) => {
                if !tried.is_empty() {
                    println!("  ✓ {what}");
                }
                return Ok(());
            }
        };
        if !std::mem::replace(&mut said, true) {
            println!("{}: {why}", need.name());
        }
        let untried = ways.into_iter().find(|way| tried.iter().all(|(before, _)| before != way));
        let Some(way) = untried else {
            if host.apt.as_ref().is_some_and(|apt| apt.update().is_ok_and(|newly| newly)) {
                continue;
            }
            let tried: Vec<_> =
                tried.into_iter().map(|(way, outcome)| format!("\n    tried `{way}`: {outcome}")).collect();
            anyhow::bail!("{why}. {by_hand}{}", tried.concat());
        };
        println!("  → {way}");
        let outcome = match way.go(host, workspace) {
            Ok(()) => "it changed nothing".to_owned(),
            Err(error) => format!("{error:#}"),
        };
        tried.push((way, outcome));
    }
}
