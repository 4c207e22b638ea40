//! The browser tests: Playwright and the system's Chromium against the built `dist/`, served from a folder below the root.
use std::fs;

use anyhow::{Context, Result, ensure};

use super::count::{self, Count};
use super::nginx;
use crate::args::TestOptions;
use crate::need::{self, Need, chromium, node};
use crate::process;
use crate::server::{self, Shelf};
use crate::site::Site;
use crate::workspace::Workspace;

/// Not the root: what works here works in any folder of any host.
const FOLDER: &str = "/nagon/mapp/";

const FIRST_PORT: u16 = 18_080;

pub fn run(workspace: &Workspace, options: &TestOptions) -> Result<Count> {
    let site = Site::read(&workspace.dist()).context("the browser tests need what the wasm step builds")?;
    let address = server::start(Shelf::new(site), FOLDER, FIRST_PORT)?;
    // A web server that starts by itself is nothing to put on somebody's own machine unasked.
    if std::env::var_os("CI").is_some()
        && let Err(error) = need::provide(&[Need::Nginx], workspace)
    {
        println!("docs/drift/nginx.conf is not tried: {error:#}");
    }
    let nginx = nginx::start(workspace)?;
    let report = workspace.path("target/browser/report.json");
    if report.exists() {
        fs::remove_file(&report).context("could not remove the last report")?;
    }
    let mut command = process::command(node::program(workspace)?);
    command
        .current_dir(&workspace.root)
        .arg(node::script(workspace, "@playwright/test/cli.js"))
        .args(["test", "--config", "tests/browser/playwright.config.js"])
        .args(&options.runner_arguments)
        .env("RT_BASE_URL", &address)
        .env("RT_CHROMIUM", chromium::find().context("there is no browser")?)
        .env("RT_REPORT", &report);
    if let Some(nginx) = &nginx {
        command.env("RT_NGINX_URL", &nginx.address);
    }
    if options.update {
        command.arg("--update-snapshots").env("UPDATE_GOLDEN", "1");
    }
    let succeeded = process::run(&mut command);
    let text = fs::read_to_string(&report).with_context(|| format!("Playwright wrote no report ({succeeded:?})"))?;
    let count = count::of_playwright(&text)?;
    ensure!(succeeded.is_ok() || count.failed > 0, "the browser tests could not be run");
    Ok(count)
}
