//! The graphs that the layout is measured on: the shipped plan, and generated ones of several shapes, sizes and seeds.
use anyhow::{Context, Result};
use roda_generated::{Generated, Shape, generate, plan_file};
use serde_json::{Value, json};

use crate::args::BenchOptions;
use crate::workspace::Workspace;

/// Sizes, and how many graphs of each shape there are of a size: fewer where a graph takes long.
const SIZES: [(usize, u64); 4] = [(100, 8), (300, 4), (1_000, 2), (3_000, 1)];

/// What the shipped plan is called.
const SHIPPED: &str = "orebro";

/// Size of the plan that is panned and zoomed.
const CAMERA_NODES: usize = 3_000;

/// The box of every node, for every engine and graph.
pub const BOX: (f64, f64) = (180.0, 36.0);

/// Nodes on levels and the links between them.
pub struct Graph {
    /// Shape, size and seed.
    pub name: String,
    pub shape: &'static str,
    pub size: usize,
    /// 0 for the shipped plan.
    pub seed: u64,
    pub levels: usize,
    pub level_of: Vec<usize>,
    /// From the lower level (the larger number) to the higher.
    pub links: Vec<(usize, usize)>,
}

/// The shipped plan, unless only sizes are asked for, and the generated plans from small to large.
pub fn wanted(workspace: &Workspace, options: &BenchOptions) -> Result<Vec<Graph>> {
    let named = |shape: &str| options.shapes.iter().any(|name| name == shape);
    let mut graphs = Vec::new();
    if named(SHIPPED) || (options.shapes.is_empty() && options.sizes.is_empty()) {
        graphs.push(shipped(workspace)?);
    }
    let all: Vec<usize> = SIZES.iter().map(|(size, _)| *size).collect();
    for &size in if options.sizes.is_empty() { &all } else { &options.sizes } {
        let usual = SIZES.iter().rev().find(|(usual, _)| *usual <= size).map_or(SIZES[0].1, |(_, seeds)| *seeds);
        for shape in Shape::ALL.into_iter().filter(|s| options.shapes.is_empty() || named(s.name())) {
            for seed in 1..=options.seeds.unwrap_or(usual) {
                graphs.push(of_a_plan(generate(shape, size, seed), size));
            }
        }
    }
    Ok(graphs)
}

/// The plan that is panned and zoomed: as a plan file, and as a graph.
pub fn for_the_camera() -> (Value, Value) {
    let plan = generate(Shape::Plan, CAMERA_NODES, 1);
    (plan_file(&plan), one_as_json(&of_a_plan(plan, CAMERA_NODES)))
}

fn of_a_plan(plan: Generated, size: usize) -> Graph {
    let Generated { name, shape, seed, levels, level_of, links, .. } = plan;
    Graph { name, shape: shape.name(), size, seed, levels, level_of, links }
}

/// The graphs as the browser reads them, and a small one to warm up with that is not among them.
pub fn json(graphs: &[Graph]) -> Value {
    let warm = of_a_plan(generate(Shape::Plan, SIZES[0].0, 0), SIZES[0].0);
    json!({"warm": one_as_json(&warm), "graphs": graphs.iter().map(one_as_json).collect::<Vec<_>>()})
}

fn one_as_json(g: &Graph) -> Value {
    let (width, height) = BOX;
    json!({
        "name": g.name, "shape": g.shape, "size": g.size, "seed": g.seed, "width": width, "height": height,
        "levels": g.levels, "level_of": g.level_of, "links": g.links,
    })
}

/// The shipped plan as a graph: a line for each pair of nodes on different levels that are linked, however often.
fn shipped(workspace: &Workspace) -> Result<Graph> {
    let text =
        std::fs::read_to_string(workspace.path("data/orebro.json")).context("could not read the shipped plan")?;
    let plan: Value = serde_json::from_str(&text).context("in data/orebro.json")?;
    let list = |name: &str| plan[name].as_array().with_context(|| format!("the shipped plan has no {name}"));
    let (levels, nodes) = (list("levels")?, list("nodes")?);
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
    let size = nodes.len();
    Ok(Graph { name: SHIPPED.to_owned(), shape: SHIPPED, size, seed: 0, levels: levels.len(), level_of, links })
}
