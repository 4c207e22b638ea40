//! The plan as a graph: what lies above and below a node, its red thread, and which plans an activity serves.
//!
//! petgraph stands behind our own indices, so that no other module depends on it.

mod serves;
mod thread;

pub use serves::{Service, served_plans};
pub use thread::Thread;

use crate::plan::{Basis, LinkIx, NodeIx, Plan};
use petgraph::Direction;
use petgraph::graph::{DiGraph, EdgeReference, NodeIndex};
use petgraph::visit::EdgeRef;
use std::collections::BTreeSet;

/// Which links count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Count {
    /// Stated and interpreted.
    #[default]
    All,
    /// Stated only.
    Stated,
}

impl Count {
    /// Whether a link of this basis counts.
    pub fn takes(self, basis: Basis) -> bool {
        self == Self::All || basis == Basis::Stated
    }
}

/// A plan's links as a directed graph from lower nodes up to higher ones.
#[derive(Debug, Clone)]
pub struct Graph {
    inner: DiGraph<(), LinkIx, u32>,
}

impl Graph {
    /// The graph of those of a plan's links that count.
    pub fn new(plan: &Plan, count: Count) -> Self {
        let mut inner = DiGraph::with_capacity(plan.nodes().len(), plan.links().len());
        for _ in plan.nodes() {
            inner.add_node(());
        }
        for (i, link) in plan.links().iter().enumerate() {
            if count.takes(link.basis) {
                inner.add_edge(own(link.from), own(link.to), LinkIx::new(i));
            }
        }
        Self { inner }
    }

    /// The links from a node to higher ones, in file order.
    pub fn up(&self, node: NodeIx) -> Vec<(LinkIx, NodeIx)> {
        self.links(node, Direction::Outgoing)
    }

    /// The links from lower nodes to this one, in file order.
    pub fn down(&self, node: NodeIx) -> Vec<(LinkIx, NodeIx)> {
        self.links(node, Direction::Incoming)
    }

    /// A node's links in one direction, each with its other end.
    fn links(&self, node: NodeIx, direction: Direction) -> Vec<(LinkIx, NodeIx)> {
        let other = |e: EdgeReference<LinkIx, u32>| match direction {
            Direction::Outgoing => e.target(),
            Direction::Incoming => e.source(),
        };
        let edges = self.inner.edges_directed(own(node), direction);
        let mut out: Vec<_> = edges.map(|e| (*e.weight(), NodeIx::new(other(e).index()))).collect();
        out.sort_unstable();
        out
    }

    /// Every node that some way up leads to; the node itself is not among them.
    pub fn ancestors(&self, node: NodeIx) -> BTreeSet<NodeIx> {
        reach(node, |n| self.up(n))
    }

    /// Every node from which some way up leads here; the node itself is not among them.
    pub fn descendants(&self, node: NodeIx) -> BTreeSet<NodeIx> {
        reach(node, |n| self.down(n))
    }
}

/// Everything that `next` leads to from `start`, without `start`.
fn reach(start: NodeIx, next: impl Fn(NodeIx) -> Vec<(LinkIx, NodeIx)>) -> BTreeSet<NodeIx> {
    let mut seen = BTreeSet::new();
    let mut waiting = vec![start];
    while let Some(node) = waiting.pop() {
        for (_, n) in next(node) {
            if n != start && seen.insert(n) {
                waiting.push(n);
            }
        }
    }
    seen
}

fn own(node: NodeIx) -> NodeIndex<u32> {
    NodeIndex::new(node.at())
}
