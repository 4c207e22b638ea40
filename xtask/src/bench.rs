//! `cargo xtask bench`: measures the optimised site in a real browser and prints what it measured.
use anyhow::{Context, Result};

use crate::args::BenchOptions;
use crate::need::{self, Need, chromium, node};
use crate::process;
use crate::server::{self, Shelf};
use crate::site::{Site, sizes};
use crate::wasm::Mode;
use crate::workspace::Workspace;

const FIRST_PORT: u16 = 18_180;

pub fn run(workspace: &Workspace, options: &BenchOptions) -> Result<()> {
    need::provide(&Need::ALL, workspace)?;
    let site = Site::build(workspace, Mode::Release, &[])?;
    if !options.json {
        println!("{}", sizes::table(&sizes::rows(&site)?));
    }
    let address = server::start(Shelf::new(site), "/", FIRST_PORT)?;
    let mut command = process::command(node::program(workspace)?);
    command
        .current_dir(&workspace.root)
        .arg("benches/browser/run.mjs")
        .env("RT_BASE_URL", &address)
        .env("RT_CHROMIUM", chromium::find().context("there is no browser")?);
    if options.json {
        command.arg("--json");
    }
    process::run(&mut command)
}
