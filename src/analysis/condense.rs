//! The plan with some branches closed: what is then seen, and where the links of the hidden nodes go.
//!
//! A closed node stands for what is part of it. A hidden node's links are lifted to the closed nodes that stand for
//! it, so that closing a branch never makes an overlap disappear.

use super::lists::Lists;
use crate::graph::Count;
use crate::plan::{Basis, Kind, LinkIx, NodeIx, Plan};
use std::collections::BTreeSet;

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
    pub stands_for: Lists,
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

/// Hides what lies under the closed nodes, and every node that is not present.
pub fn condense(plan: &Plan, count: Count, closed: &BTreeSet<NodeIx>, present: impl Fn(NodeIx) -> bool) -> Condensed {
    let shut: Vec<bool> = plan.node_ixs().map(|n| closed.contains(&n)).collect();
    let stands_for = Branches::new(plan, count, present).seen_with(&shut);
    let nodes = plan.node_ixs().filter(|n| stands_for.of_node(*n).first() == Some(n)).collect();
    let (mut lines, mut beside) = (Vec::new(), Vec::new());
    for (i, link) in plan.links().iter().enumerate().filter(|(_, l)| count.takes(l.basis)) {
        for &from in stands_for.of_node(link.from) {
            for &to in stands_for.of_node(link.to).iter().filter(|&&to| to != from) {
                let lifted = (from, to) != (link.from, link.to);
                let line = Line { from, to, link: LinkIx::new(i), lifted };
                let up = plan.node(from).level > plan.node(to).level;
                if up { lines.push(line) } else { beside.push(line) }
            }
        }
    }
    // Thousands of hidden links may run between the same two closed nodes, and land on dozens above: they go there together.
    let (lines, beside) = (sorted(lines), sorted(beside));
    let mut all = bundles(plan, &lines);
    lift(plan, &mut all, &bundles(plan, &beside));
    all.sort_by_key(|b| b.ends);
    let joints = all.chunk_by(|a, b| a.ends == b.ends).map(joint).collect();
    Condensed { nodes, joints, stands_for }
}

/// One of the plan's links between two seen nodes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Line {
    from: NodeIx,
    to: NodeIx,
    link: LinkIx,
    lifted: bool,
}

impl Line {
    fn ends(&self) -> (NodeIx, NodeIx) {
        (self.from, self.to)
    }
}

fn sorted(mut lines: Vec<Line>) -> Vec<Line> {
    lines.sort_unstable();
    lines
}

/// Links that run between the same two seen nodes.
#[derive(Debug, Clone, Copy)]
struct Bundle<'l> {
    ends: (NodeIx, NodeIx),
    lines: &'l [Line],
    basis: Basis,
    lifted: bool,
}

/// Sorted lines, those with the same ends together.
fn bundles<'l>(plan: &Plan, lines: &'l [Line]) -> Vec<Bundle<'l>> {
    let bundle = |lines: &'l [Line]| {
        let stated = lines.iter().any(|l| plan.link(l.link).basis == Basis::Stated);
        let basis = if stated { Basis::Stated } else { Basis::Interpreted };
        Bundle { ends: lines[0].ends(), lines, basis, lifted: lines.iter().all(|l| l.lifted) }
    };
    lines.chunk_by(|a, b| a.ends() == b.ends()).map(bundle).collect()
}

/// What all bundles between the same two nodes are together; at least one.
fn joint(same: &[Bundle<'_>]) -> Joint {
    let (from, to) = same[0].ends;
    let mut links: Vec<LinkIx> = Vec::with_capacity(same.iter().map(|b| b.lines.len()).sum());
    same.iter().for_each(|b| links.extend(b.lines.iter().map(|l| l.link)));
    // In runs that are sorted already, which this sort makes use of.
    links.sort();
    links.dedup();
    let basis = same.iter().map(|b| b.basis).min().unwrap_or(Basis::Interpreted);
    Joint { from, to, links, basis, lifted: same.iter().all(|b| b.lifted) }
}

/// Adds those bundles whose target does not lie above their new lower end, where they land.
fn lift<'l>(plan: &Plan, all: &mut Vec<Bundle<'l>>, beside: &[Bundle<'l>]) {
    if beside.is_empty() {
        return;
    }
    let steps = all.iter().chain(beside).map(|b| (b.ends.0.at(), b.ends.1));
    let next = Lists::of(plan.nodes().len(), steps);
    let mut walk = Walk { seen: vec![0; next.len()], ..Walk::default() };
    for &bundle in beside {
        let (from, to) = bundle.ends;
        let found = walk.first_above(plan, &next, from, to);
        all.extend(found.iter().map(|&above| Bundle { ends: (from, above), lifted: true, ..bundle }));
    }
}

/// A way upwards that is sought again and again, in the same memory.
#[derive(Default)]
struct Walk {
    /// For every node the last search that came to it.
    seen: Vec<usize>,
    searches: usize,
    waiting: Vec<NodeIx>,
    found: Vec<NodeIx>,
}

impl Walk {
    /// Where a lifted link lands whose target does not lie above its new lower end: the first nodes on the way on from the
    /// target that do, each once.
    fn first_above(&mut self, plan: &Plan, next: &Lists, from: NodeIx, to: NodeIx) -> &[NodeIx] {
        self.searches += 1;
        self.found.clear();
        (self.seen[from.at()], self.seen[to.at()]) = (self.searches, self.searches);
        self.waiting.push(to);
        let level = plan.node(from).level;
        while let Some(at) = self.waiting.pop() {
            for &n in next.of_node(at) {
                if std::mem::replace(&mut self.seen[n.at()], self.searches) == self.searches {
                    continue;
                }
                if plan.node(n).level < level { self.found.push(n) } else { self.waiting.push(n) }
            }
        }
        &self.found
    }
}

/// Who is part of whom among the nodes that are present.
pub(super) struct Branches {
    /// Those nodes from the vision down, so that parents come before what is part of them.
    order: Vec<NodeIx>,
    parents: Lists,
}

impl Branches {
    pub(super) fn new(plan: &Plan, count: Count, present: impl Fn(NodeIx) -> bool) -> Self {
        let there: Vec<bool> = plan.node_ixs().map(present).collect();
        let placed = plan.node_ixs().filter(|n| there[n.at()]).map(|n| (plan.node(n).level.at(), n));
        let parts = plan.links().iter().filter(|l| l.kind == Kind::PartOf && count.takes(l.basis));
        let parents = parts.filter(|l| there[l.to.at()]).map(|l| (l.from.at(), l.to));
        Self {
            order: Lists::of(plan.levels().len(), placed).into_all(),
            parents: Lists::of(plan.nodes().len(), parents),
        }
    }

    /// The nodes that are present, from the vision down, and what each is part of.
    pub(super) fn iter(&self) -> impl Iterator<Item = (NodeIx, &[NodeIx])> {
        self.order.iter().map(|&n| (n, self.parents.of_node(n)))
    }

    /// For every node who stands for it when these are closed, by their positions.
    pub(super) fn seen_with(&self, closed: &[bool]) -> Lists {
        let mut stands_for = Lists::empty(self.parents.len());
        for (n, above) in self.iter() {
            let hides = |p: &NodeIx| closed[p.at()] || stands_for.of_node(*p).first() != Some(p);
            if above.is_empty() || !above.iter().all(hides) {
                stands_for.put(n.at(), [n]);
                continue;
            }
            let mut lifted: Vec<NodeIx> = above.iter().flat_map(|p| stands_for.of_node(*p)).copied().collect();
            lifted.sort_unstable();
            lifted.dedup();
            stands_for.put(n.at(), lifted);
        }
        stands_for
    }
}
