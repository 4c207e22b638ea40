//! How still the picture keeps when the plan changes: measured natively, since the engine gives the same result everywhere.
//!
//! Two changes: every fifth node goes, as by a filter, and one node comes, linked as another one is. The nodes that stay are
//! measured by `mean_shift` (pixels up or down) and `order_inversions` (pairs that swap places in a column), once with the
//! earlier layout handed on, and once laid out afresh to compare.
use roda_hierarchy::{Layout, LinkSpec, NodeSpec, Params, Previous, Request, layout, mean_shift, order_inversions};
use serde_json::json;

use super::graphs::{BOX, Graph};

/// So many nodes stay for one that goes.
const ONE_IN: u64 = 5;

pub fn run(graphs: &[Graph], json: bool) {
    if !json {
        println!("How still the picture keeps: mean shift in px and pairs that swap places, staying close or afresh");
        println!("  {:16} {:18} {:>17} {:>19} {:>19}", "graph", "change", "mean shift", "swapped pairs", "crossings");
    }
    // The first of each shape and size: the others say the same.
    for graph in graphs.iter().filter(|graph| graph.seed <= 1) {
        let all: Vec<usize> = (0..graph.level_of.len()).collect();
        let before = layout(&request(graph, &all, None), &Params::default());
        let stay: Vec<usize> = all.iter().copied().filter(|&node| !goes(node)).collect();
        show(&measure(graph, "a fifth goes", &before, &stay, None), json);
        show(&measure(graph, "one node comes", &before, &all, Some(graph.level_of.len() / 2)), json);
    }
}

/// Scattered, and the same every time: Knuth's multiplicative hash.
fn goes(node: usize) -> bool {
    (node as u64 + 1).wrapping_mul(2_654_435_761) % (1 << 32) < (1 << 32) / ONE_IN
}

struct Row<'a> {
    graph: &'a str,
    change: &'static str,
    close: Figures,
    afresh: Figures,
}

struct Figures {
    mean_shift: f64,
    inversions: u64,
    crossings: u64,
}

/// Lays out the nodes that stay, with a twin of one of them if that is given.
fn measure<'a>(
    graph: &'a Graph,
    change: &'static str,
    before: &Layout,
    stay: &[usize],
    twin: Option<usize>,
) -> Row<'a> {
    let shared: Vec<(usize, usize)> = stay.iter().enumerate().map(|(new, old)| (*old, new)).collect();
    let mut next = request(graph, stay, twin);
    let mut figures = |previous: Option<Previous>| {
        next.previous = previous;
        let after = layout(&next, &Params::default());
        Figures {
            mean_shift: mean_shift(before, &after, &shared),
            inversions: order_inversions(before, &after, &shared),
            crossings: after.crossings,
        }
    };
    let middle = |node: &usize| before.nodes.get(*node).map(|rect| rect.y + rect.height / 2.0);
    let close = figures(Some(Previous { order: stay.iter().map(middle).collect() }));
    let afresh = figures(None);
    Row { graph: &graph.name, change, close, afresh }
}

/// The request for some of the nodes, and if wanted for one more node with the links of another.
fn request(graph: &Graph, nodes: &[usize], twin: Option<usize>) -> Request {
    let mut at = vec![None; graph.level_of.len()];
    for (new, old) in nodes.iter().enumerate() {
        at[*old] = Some(new);
    }
    let node = |old: usize| NodeSpec { level: graph.level_of[old], width: BOX.0, height: BOX.1, group: None };
    let link = |from, to| LinkSpec { from, to, weight: 1.0 };
    let pairs = graph.links.iter().filter_map(|(from, to)| Some(link(at[*from]?, at[*to]?)));
    let mut links: Vec<LinkSpec> = pairs.collect();
    let new = nodes.len();
    for (from, to) in graph.links.iter().filter(|link| Some(link.0) == twin || Some(link.1) == twin) {
        let end = |old: usize| if Some(old) == twin { Some(new) } else { at[old] };
        if let (Some(from), Some(to)) = (end(*from), end(*to)) {
            links.push(link(from, to));
        }
    }
    let nodes = nodes.iter().copied().chain(twin).map(node).collect();
    Request { levels: graph.levels, nodes, links, previous: None }
}

fn show(row: &Row<'_>, json: bool) {
    let Row { graph, change, close, afresh } = row;
    if json {
        let line = json!({
            "measure": "stability", "graph": graph, "change": change,
            "mean_shift": close.mean_shift, "order_inversions": close.inversions, "crossings": close.crossings,
            "afresh": {"mean_shift": afresh.mean_shift, "order_inversions": afresh.inversions, "crossings": afresh.crossings},
        });
        println!("{line}");
    } else {
        println!(
            "  {graph:16} {change:18} {:7.1} / {:7.1} {:9} / {:7} {:9} / {:7}",
            close.mean_shift, afresh.mean_shift, close.inversions, afresh.inversions, close.crossings, afresh.crossings
        );
    }
}
