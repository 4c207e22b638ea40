//! `cargo xtask dist`: the optimised site in `dist/`, held to its budget.
use anyhow::Result;

use crate::need::{self, Need};
use crate::site::{self, Site, sizes};
use crate::wasm::Mode;
use crate::workspace::Workspace;

pub fn run(workspace: &Workspace) -> Result<()> {
    need::provide(&Need::BUILD, workspace)?;
    build(workspace)
}

/// Builds, writes and measures, on a machine where everything needed is there.
pub fn build(workspace: &Workspace) -> Result<()> {
    // Nobody shall take an old site for the new one when the build fails.
    site::clear(&workspace.dist())?;
    let site = Site::build(workspace, Mode::Release, &[])?;
    site.write(&workspace.dist())?;
    let rows = sizes::rows(&site)?;
    println!("{}", sizes::table(&rows));
    sizes::check_budget(&rows)?;
    println!("The site is in {}: copy the folder to any static host.", workspace.dist().display());
    Ok(())
}
