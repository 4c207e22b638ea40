//! Nodes that can be exchanged: their order among themselves may be chosen freely.

use crate::graph::Layered;
use std::collections::BTreeMap;

/// Classes of nodes with the same level, block and neighbours, in the order of their numbers. Exchanging two of a class
/// turns a drawing into one with as many crossings, so in some best drawing they stand in this order.
pub(crate) fn twins(graph: &Layered) -> Vec<Vec<usize>> {
    let mut neighbours: Vec<Vec<usize>> = vec![Vec::new(); graph.level.len()];
    for &(a, b) in &graph.links {
        neighbours[a].push(b);
        neighbours[b].push(a);
    }
    let mut size_of_block = vec![0; graph.level.len()];
    for &block in &graph.block {
        size_of_block[block] += 1;
    }
    let mut classes: BTreeMap<(usize, Option<usize>, Vec<usize>), Vec<usize>> = BTreeMap::new();
    for (node, mut near) in neighbours.into_iter().enumerate() {
        near.sort_unstable();
        let block = Some(graph.block[node]).filter(|&block| size_of_block[block] > 1);
        classes.entry((graph.level[node], block, near)).or_default().push(node);
    }
    classes.into_values().filter(|class| class.len() > 1).collect()
}
