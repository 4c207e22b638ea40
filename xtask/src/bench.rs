//! `cargo xtask bench`: measures the optimised site in a real browser, beside its peers, and prints what it measured.
use anyhow::{Context, Result};
use roda_generated::{Shape, generate};
use serde_json::{Value, json};

use crate::args::BenchOptions;
use crate::need::{self, Need, chromium, node};
use crate::process;
use crate::server::{self, Shelf};
use crate::site::{Site, sizes};
use crate::wasm::{LAYOUT, Mode};
use crate::workspace::Workspace;

const FIRST_PORT: u16 = 18_180;

/// Sizes, and how many graphs of each shape there are of a size: fewer where a graph takes long.
const SIZES: [(usize, u64); 4] = [(100, 8), (300, 4), (1_000, 2), (3_000, 1)];

/// The box of every node, for every engine and graph.
const BOX: (f64, f64) = (180.0, 36.0);

pub fn run(workspace: &Workspace, options: &BenchOptions) -> Result<()> {
    need::provide(&Need::ALL, workspace)?;
    let mut site = Site::build(workspace, Mode::Release, &[])?;
    if !options.json {
        println!("{}", sizes::table(&sizes::rows(&site)?));
    }
    let layout_file = |end: &str| {
        let own = |name: &&String| name.starts_with(&format!("{}-", LAYOUT.name)) && name.ends_with(end);
        // The Worker's script begins with the same word.
        let name = site.files.keys().filter(own).find(|name| !name.starts_with("layout-worker"));
        name.cloned().with_context(|| format!("the site has no {}-*{end}", LAYOUT.name))
    };
    let (js, wasm) = (layout_file(".js")?, layout_file(".wasm")?);
    site.files.insert("bench/graphs.json".to_owned(), graphs(workspace, options)?.to_string().into_bytes());
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

/// The graphs to lay out: the shipped plan, and the generated ones by size.
fn graphs(workspace: &Workspace, options: &BenchOptions) -> Result<Value> {
    let wanted = |shape: &str| options.shapes.is_empty() || options.shapes.iter().any(|name| name == shape);
    let mut graphs = Vec::new();
    if if options.sizes.is_empty() { wanted("orebro") } else { options.shapes.iter().any(|name| name == "orebro") } {
        graphs.push(shipped(workspace)?);
    }
    let all: Vec<usize> = SIZES.iter().map(|(size, _)| *size).collect();
    for size in if options.sizes.is_empty() { &all } else { &options.sizes } {
        let usual = SIZES.iter().rev().find(|(usual, _)| usual <= size).map_or(8, |(_, seeds)| *seeds);
        for shape in Shape::ALL.into_iter().filter(|shape| wanted(shape.name())) {
            for seed in 1..=options.seeds.unwrap_or(usual) {
                let plan = generate(shape, *size, seed);
                graphs.push(graph(&plan.name, shape.name(), *size, seed, plan.levels, &plan.level_of, &plan.links));
            }
        }
    }
    Ok(Value::Array(graphs))
}

fn graph(
    name: &str,
    shape: &str,
    size: usize,
    seed: u64,
    levels: usize,
    level_of: &[usize],
    links: &[(usize, usize)],
) -> Value {
    let (width, height) = BOX;
    json!({
        "name": name, "shape": shape, "size": size, "seed": seed, "width": width, "height": height,
        "levels": levels, "level_of": level_of, "links": links,
    })
}

/// The shipped plan as a graph: a line for each pair of nodes on different levels that are linked, however often.
fn shipped(workspace: &Workspace) -> Result<Value> {
    let text =
        std::fs::read_to_string(workspace.path("data/orebro.json")).context("could not read the shipped plan")?;
    let plan: Value = serde_json::from_str(&text).context("in data/orebro.json")?;
    let list = |name: &str| plan[name].as_array().with_context(|| format!("the shipped plan has no {name}"));
    let levels = list("levels")?;
    let nodes = list("nodes")?;
    let level = |node: &Value| levels.iter().position(|level| level["id"] == node["level"]);
    let level_of = nodes.iter().map(|n| level(n).context("a node has no level")).collect::<Result<Vec<_>>>()?;
    let at = |id: &Value| nodes.iter().position(|node| node["id"] == *id).context("a link leads nowhere");
    let mut links = Vec::new();
    for link in list("links")? {
        let ends = (at(&link["from"])?, at(&link["to"])?);
        if level_of[ends.0] > level_of[ends.1] && !links.contains(&ends) {
            links.push(ends);
        }
    }
    Ok(graph("orebro", "orebro", nodes.len(), 0, levels.len(), &level_of, &links))
}
