//! `cargo xtask generate`: writes an invented plan of any size, to try the app with and to look at what is measured.
use std::fs;

use anyhow::{Context, Result};
use roda_generated::{generate, plan_file};

use crate::args::GenerateOptions;
use crate::workspace::Workspace;

pub fn run(workspace: &Workspace, options: &GenerateOptions) -> Result<()> {
    let plan = generate(options.shape, options.nodes, options.seed);
    let folder = workspace.path("target/generated");
    let file = options.out.clone().unwrap_or_else(|| folder.join(format!("{}.json", plan.name)));
    if let Some(parent) = file.parent() {
        fs::create_dir_all(parent).with_context(|| format!("could not make {}", parent.display()))?;
    }
    fs::write(&file, plan_file(&plan).to_string()).with_context(|| format!("could not write {}", file.display()))?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    println!("{}: {} nodes, {} links.", file.display(), plan.level_of.len(), plan.links.len());
    println!("To see it: cargo xtask serve --plan {}, then open the address with ?plan=plan/{name}", file.display());
    Ok(())
}
