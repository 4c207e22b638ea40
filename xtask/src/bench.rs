//! `cargo xtask bench`: measures the optimised site in a real browser, beside its peers, and prints what it measured.
mod analysis;
mod graphs;
mod stability;

use anyhow::{Context, Result};

use crate::args::BenchOptions;
use crate::need::{self, Need, chromium, node};
use crate::process;
use crate::server::{self, Shelf};
use crate::site::offline::Offline;
use crate::site::{Site, sizes};
use crate::wasm::{self, LAYOUT, Mode};
use crate::workspace::Workspace;

const FIRST_PORT: u16 = 18_180;

/// The parts that look at the app; the others need the layout engine alone.
const OF_THE_APP: [&str; 5] = ["interaction", "camera", "analysis", "import", "workshop"];

pub fn run(workspace: &Workspace, options: &BenchOptions) -> Result<()> {
    need::provide(&Need::ALL, workspace)?;
    let graphs = graphs::wanted(workspace, options)?;
    if options.wants("stability") {
        stability::run(&graphs, options.json);
    }
    if options.wants("layout") || OF_THE_APP.into_iter().any(|part| options.wants(part)) {
        in_browser(workspace, options, &graphs)?;
    }
    Ok(())
}

fn in_browser(workspace: &Workspace, options: &BenchOptions, graphs: &[graphs::Graph]) -> Result<()> {
    let mut site = if OF_THE_APP.into_iter().any(|part| options.wants(part)) {
        let site = Site::build(workspace, Mode::Release, &[], Offline::Never)?;
        if !options.json {
            println!("{}", sizes::table(&sizes::rows(&site)?));
        }
        site
    } else {
        engine_alone(workspace)?
    };
    let (js, wasm) = (layout_file(&site, ".js")?, layout_file(&site, ".wasm")?);
    if options.wants("camera") {
        let (plan, graph) = graphs::for_the_camera();
        site.files.insert("plan/camera.json".to_owned(), plan.to_string().into_bytes());
        site.files.insert("bench/camera.json".to_owned(), graph.to_string().into_bytes());
    }
    if options.wants("analysis") {
        let (plans, told) = analysis::plans();
        site.files.extend(plans.into_iter().map(|(name, plan)| (name, plan.to_string().into_bytes())));
        site.files.insert("bench/analysis.json".to_owned(), told.to_string().into_bytes());
    }
    if options.wants("import") {
        let (plan, told) = analysis::to_import();
        site.files.insert("plan/import.json".to_owned(), plan.to_string().into_bytes());
        site.files.insert("bench/import.json".to_owned(), told.to_string().into_bytes());
    }
    site.files.insert("bench/graphs.json".to_owned(), graphs::json(graphs).to_string().into_bytes());
    let address = server::start(Shelf::new(site), "/", FIRST_PORT)?;
    let mut command = process::command(node::program(workspace)?);
    command
        .current_dir(&workspace.root)
        .arg("benches/browser/run.mjs")
        .env("RT_BASE_URL", &address)
        .env("RT_CHROMIUM", chromium::find().context("there is no browser")?)
        .env("RT_LAYOUT_JS", js)
        .env("RT_LAYOUT_WASM", wasm)
        .env("RT_ONLY", options.only.join(","))
        .env("RT_ENGINES", options.engines.join(","));
    if options.json {
        command.arg("--json");
    }
    process::run(&mut command)
}

/// The layout engine as the site has it, without the app, which takes minutes to link.
fn engine_alone(workspace: &Workspace) -> Result<Site> {
    let mut site = Site::default();
    for bundle in wasm::build(workspace, Mode::Release, &[LAYOUT])? {
        site.files.extend(bundle.beside);
        site.files.insert("layout-.js".to_owned(), bundle.js);
        site.files.insert("layout-.wasm".to_owned(), bundle.wasm);
    }
    Ok(site)
}

/// The engine's file with such an end; the Worker's script begins with the same word.
fn layout_file(site: &Site, end: &str) -> Result<String> {
    let begin = format!("{}-", LAYOUT.name);
    let mut names = site.files.keys().filter(|name| name.starts_with(&begin) && name.ends_with(end));
    let name = names.find(|name| !name.starts_with("layout-worker"));
    name.cloned().with_context(|| format!("the site has no {begin}*{end}"))
}
