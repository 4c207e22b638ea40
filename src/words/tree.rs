//! What is said of a place in the tree, and of the tree as a whole.

use super::{list, overlap_sentence};
use crate::analysis::{Spot, Tree, lower};
use crate::plan::{NodeIx, Role};
use crate::t;
use crate::url::Lang;

/// The most other places that are named.
const NAMED: usize = 3;

/// What the tree shows: how many activities, how many of them stand in several places and why, and how many under no action plan.
pub fn sentence(lang: Lang, tree: &Tree) -> String {
    let facts = tree.facts();
    let serving = |n: fn(usize) -> bool| tree.activities().iter().filter(|a| n(facts.serves(**a).len())).count();
    let (several, none) = (serving(|n| n > 1), serving(|n| n == 0));
    let mut said = t!(lang, "tree-lede", n = tree.activities().len());
    for (key, n) in [("tree-lede-several", several), ("tree-lede-none", none)] {
        if n > 0 {
            said = format!("{said} {}", t!(lang, key, n = n));
        }
    }
    said
}

/// What kind of thing stands at a place, and how many activities are below it.
pub fn about(lang: Lang, tree: &Tree, spot: &Spot) -> String {
    let plan = &tree.facts().plan;
    let Some(node) = spot.node() else { return String::new() };
    let level = lower(plan.level(plan.node(node).level).title.get(lang.is_english()));
    if plan.role(node) == Role::Activity {
        return level;
    }
    format!("{level}, {}", t!(lang, "tree-activities", n = spot.activities.len()))
}

/// Which action plans an activity serves beside the one it stands under; nothing for any other node.
pub fn serves(lang: Lang, tree: &Tree, spot: &Spot) -> String {
    let facts = tree.facts();
    let Some(node) = spot.node().filter(|n| facts.plan.role(*n) == Role::Activity) else { return String::new() };
    let others = tree.also_serves(spot);
    match (others.len(), facts.serves(node).len()) {
        (0, n) if n > 0 => String::new(),
        (others, all) if others == all => overlap_sentence(lang, facts, node),
        _ => t!(lang, "tree-also-serves", names = list(lang, &titles(tree, &others))),
    }
}

/// Under what else the same stands.
pub fn under(lang: Lang, tree: &Tree, spot: &Spot) -> String {
    let others = tree.also_under(spot);
    if others.is_empty() {
        return String::new();
    }
    let (named, rest) = others.split_at(others.len().min(NAMED));
    let mut names = titles(tree, named);
    if !rest.is_empty() {
        names.push(t!(lang, "tree-more", n = rest.len()));
    }
    t!(lang, "tree-also-under", names = list(lang, &names))
}

fn titles(tree: &Tree, nodes: &[NodeIx]) -> Vec<String> {
    nodes.iter().map(|n| tree.facts().plan.node(*n).title.clone()).collect()
}
