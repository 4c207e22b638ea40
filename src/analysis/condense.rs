//! The plan with some branches closed: what is then seen, and where the links of the hidden nodes go.
//!
//! A closed node stands for what is part of it. A hidden node's links are lifted to the closed nodes that stand for
//! it, so that closing a branch never makes an overlap disappear.

use crate::graph::Count;
use crate::plan::{Basis, Kind, LinkIx, NodeIx, Plan};
use std::collections::{BTreeMap, BTreeSet};

/// One line of the picture: the links between two seen nodes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joint {
    /// The lower node.
    pub from: NodeIx,
    /// The higher node.
    pub to: NodeIx,
    /// The plan's links that it stands for, in file order.
    pub links: Vec<LinkIx>,
    /// Stated if at least one of them is.
    pub basis: Basis,
    /// Whether it stands for links of hidden nodes only.
    pub lifted: bool,
}

/// What is seen of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Condensed {
    /// The nodes that are seen, in file order.
    pub nodes: Vec<NodeIx>,
    /// The lines between them, by their ends.
    pub joints: Vec<Joint>,
    /// For every node of the plan the seen nodes that stand for it: itself, or the closed nodes above it, or none
    /// when it is not present at all.
    pub stands_for: Vec<Vec<NodeIx>>,
}

impl Condensed {
    /// How many nodes a closed node hides.
    pub fn hidden_under(&self, node: NodeIx) -> usize {
        self.hidden()[node.at()]
    }

    /// For every node of the plan how many nodes it hides; 0 for all that are not closed.
    pub fn hidden(&self) -> Vec<usize> {
        let mut hidden = vec![0; self.stands_for.len()];
        for (i, seen) in self.stands_for.iter().enumerate() {
            for closed in seen.iter().filter(|n| n.at() != i) {
                hidden[closed.at()] += 1;
            }
        }
        hidden
    }
}

/// How many nodes are seen.
pub(super) fn seen(plan: &Plan, count: Count, closed: &BTreeSet<NodeIx>, present: &impl Fn(NodeIx) -> bool) -> usize {
    let stands_for = representatives(plan, count, closed, present);
    stands_for.iter().enumerate().filter(|(i, s)| s.first().is_some_and(|n| n.at() == *i)).count()
}

/// Hides what lies under the closed nodes, and every node that is not present.
pub fn condense(plan: &Plan, count: Count, closed: &BTreeSet<NodeIx>, present: impl Fn(NodeIx) -> bool) -> Condensed {
    let stands_for = representatives(plan, count, closed, &present);
    let nodes = plan.node_ixs().filter(|n| stands_for[n.at()].first() == Some(n)).collect();
    let mut joints: BTreeMap<(NodeIx, NodeIx), Joint> = BTreeMap::new();
    let mut level_or_down: BTreeMap<(NodeIx, NodeIx), Vec<LinkIx>> = BTreeMap::new();
    let mut next: Vec<Vec<NodeIx>> = vec![Vec::new(); plan.nodes().len()];
    for (i, link) in plan.links().iter().enumerate().filter(|(_, l)| count.takes(l.basis)) {
        let ix = LinkIx::new(i);
        for &from in &stands_for[link.from.at()] {
            for &to in stands_for[link.to.at()].iter().filter(|&&to| to != from) {
                next[from.at()].push(to);
                if plan.node(from).level <= plan.node(to).level {
                    level_or_down.entry((from, to)).or_default().push(ix);
                    continue;
                }
                let lifted = (from, to) != (link.from, link.to);
                join(&mut joints, (from, to), ix, link.basis, lifted);
            }
        }
    }
    // Thousands of hidden links may run between the same two closed nodes.
    next.iter_mut().for_each(sort);
    for ((from, to), links) in level_or_down {
        for above in first_above(plan, &next, from, to) {
            for &ix in &links {
                join(&mut joints, (from, above), ix, plan.link(ix).basis, true);
            }
        }
    }
    Condensed { nodes, joints: joints.into_values().collect(), stands_for }
}

fn join(
    joints: &mut BTreeMap<(NodeIx, NodeIx), Joint>,
    (from, to): (NodeIx, NodeIx),
    link: LinkIx,
    basis: Basis,
    lifted: bool,
) {
    let fresh = || Joint { from, to, links: Vec::new(), basis: Basis::Interpreted, lifted: true };
    let joint = joints.entry((from, to)).or_insert_with(fresh);
    if let Err(at) = joint.links.binary_search(&link) {
        joint.links.insert(at, link);
    }
    joint.basis = joint.basis.min(basis);
    joint.lifted &= lifted;
}

/// Where a lifted link lands whose target does not lie above its new lower end: the first nodes on the way on from the
/// target that do.
fn first_above(plan: &Plan, next: &[Vec<NodeIx>], from: NodeIx, to: NodeIx) -> BTreeSet<NodeIx> {
    let mut found = BTreeSet::new();
    let mut seen = BTreeSet::from([from, to]);
    let mut waiting = vec![to];
    while let Some(at) = waiting.pop() {
        for &n in &next[at.at()] {
            if plan.node(n).level < plan.node(from).level {
                found.insert(n);
            } else if seen.insert(n) {
                waiting.push(n);
            }
        }
    }
    found
}

/// For every node who stands for it. Levels are walked from the vision down, so the parents are known first.
fn representatives(
    plan: &Plan,
    count: Count,
    closed: &BTreeSet<NodeIx>,
    present: &impl Fn(NodeIx) -> bool,
) -> Vec<Vec<NodeIx>> {
    let mut parents: Vec<Vec<NodeIx>> = vec![Vec::new(); plan.nodes().len()];
    for link in plan.links().iter().filter(|l| l.kind == Kind::PartOf && count.takes(l.basis)) {
        if present(link.to) {
            parents[link.from.at()].push(link.to);
        }
    }
    let mut stands_for: Vec<Vec<NodeIx>> = vec![Vec::new(); plan.nodes().len()];
    let mut order: Vec<NodeIx> = plan.node_ixs().filter(|&n| present(n)).collect();
    order.sort_by_key(|&n| (plan.node(n).level, n));
    for n in order {
        let above = &parents[n.at()];
        let hides = |p: &NodeIx| closed.contains(p) || stands_for[p.at()].first() != Some(p);
        stands_for[n.at()] = if !above.is_empty() && above.iter().all(hides) {
            let mut lifted = above.iter().flat_map(|p| stands_for[p.at()].iter().copied()).collect();
            sort(&mut lifted);
            lifted
        } else {
            vec![n]
        };
    }
    stands_for
}

/// Each node once, in file order.
fn sort(nodes: &mut Vec<NodeIx>) {
    nodes.sort_unstable();
    nodes.dedup();
}
