//! `cargo xtask dist`: the optimised site in `dist/`, held to its budget.
use anyhow::Result;

use crate::need::{self, Need};
use crate::site::offline::Offline;
use crate::site::{self, Site, sizes};
use crate::wasm::Mode;
use crate::workspace::Workspace;

/// Where the site for debugging lies.
const DEV: &str = "target/dev-site";

pub fn run(workspace: &Workspace, dev: bool) -> Result<()> {
    if dev {
        need::provide(&[Need::Wasm], workspace)?;
        return Site::build(workspace, Mode::Dev, &[], Offline::Kept)?.write(&workspace.path(DEV));
    }
    need::provide(&Need::BUILD, workspace)?;
    build(workspace)
}

/// Builds, writes and measures, on a machine where everything needed is there.
pub fn build(workspace: &Workspace) -> Result<()> {
    // Nobody shall take an old site for the new one when the build fails.
    site::clear(&workspace.dist())?;
    let site = Site::build(workspace, Mode::Release, &[], Offline::Kept)?;
    site.write(&workspace.dist())?;
    let rows = sizes::rows(&site)?;
    println!("{}", sizes::table(&rows));
    sizes::check_budget(&rows)?;
    println!("The site is in {}: copy the folder to any static host.", workspace.dist().display());
    Ok(())
}
