//! `cargo xtask soak`: a monkey with a seed at the optimised site, for as many steps as one likes, and what memory it leaves behind.
use anyhow::{Context, Result};

use crate::args::SoakOptions;
use crate::need::{self, Need, chromium, node};
use crate::process;
use crate::server::{self, Shelf};
use crate::site::Site;
use crate::site::offline::Offline;
use crate::wasm::Mode;
use crate::workspace::Workspace;

const FIRST_PORT: u16 = 18_280;

pub fn run(workspace: &Workspace, options: &SoakOptions) -> Result<()> {
    need::provide(&Need::ALL, workspace)?;
    let mode = if options.dev { Mode::Dev } else { Mode::Release };
    let address = server::start(Shelf::new(Site::build(workspace, mode, &[], Offline::Never)?), "/", FIRST_PORT)?;
    let mut command = process::command(node::program(workspace)?);
    command
        .current_dir(&workspace.root)
        .arg(node::script(workspace, "@playwright/test/cli.js"))
        .args(["test", "--config", "tests/browser/playwright.config.js", "soak.spec.js"])
        .env("RT_BASE_URL", &address)
        .env("RT_CHROMIUM", chromium::find().context("there is no browser")?)
        .env("RT_REPORT", workspace.path("target/browser/soak.json"))
        .env("RT_SOAK_SEED", options.seed.to_string())
        .env("RT_SOAK_STEPS", options.steps.to_string());
    process::run(&mut command)
}
