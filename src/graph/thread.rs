//! The red thread of a node: its whole line up to the vision and down to its activities.

use super::Graph;
use crate::plan::{Kind, LinkIx, NodeIx, Plan, Role};
use std::collections::BTreeSet;

/// A node's line through the plan.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Thread {
    /// Every node on the line, the node itself included.
    pub nodes: BTreeSet<NodeIx>,
    /// Every link between them that belongs to the line.
    pub links: BTreeSet<LinkIx>,
}

impl Graph {
    /// The thread of `node`.
    ///
    /// Upwards it follows every link, with one exception: a node with `derived_from` links of its own reaches the
    /// action plans through those alone, and so does every line that passes it. Its areas are common to all plans,
    /// and a line through them would say that the activity serves plans which it does not. Downwards a node belongs
    /// to the thread when its own line upwards passes here, so both directions say the same.
    pub fn thread(&self, plan: &Plan, node: NodeIx) -> Thread {
        let mut thread = self.upwards(plan, node);
        let lower = self.downwards(plan, node);
        thread.nodes.extend(lower.nodes);
        thread.links.extend(lower.links);
        thread
    }

    /// The line from a node up to the vision.
    pub fn upwards(&self, plan: &Plan, node: NodeIx) -> Thread {
        let mut thread = Thread { nodes: BTreeSet::from([node]), links: BTreeSet::new() };
        let mut waiting = vec![(node, false)];
        let mut seen = BTreeSet::from([(node, false)]);
        while let Some((at, bound)) = waiting.pop() {
            let next = bound || self.has_origin(plan, at);
            for (link, up) in self.up(at) {
                if bound && leaves_common(plan, at, up) {
                    continue;
                }
                thread.links.insert(link);
                thread.nodes.insert(up);
                if seen.insert((up, next)) {
                    waiting.push((up, next));
                }
            }
        }
        thread
    }

    /// Every lower node whose line upwards passes `node`, and the part of those lines that leads there.
    fn downwards(&self, plan: &Plan, node: NodeIx) -> Thread {
        let mut thread = Thread { nodes: BTreeSet::from([node]), links: BTreeSet::new() };
        // The ways of arriving from which a line goes on to `node`: at which place, and bound by an origin or not.
        let mut waiting = vec![(node, false), (node, true)];
        let mut seen: BTreeSet<(NodeIx, bool)> = waiting.iter().copied().collect();
        while let Some((at, arrived_bound)) = waiting.pop() {
            for (link, down) in self.down(at) {
                let origin = self.has_origin(plan, down);
                if arrived_bound == origin {
                    thread.nodes.insert(down);
                    thread.links.insert(link);
                }
                for bound in [false, true] {
                    let goes = (bound || origin) == arrived_bound && !(bound && leaves_common(plan, down, at));
                    if goes && seen.insert((down, bound)) {
                        waiting.push((down, bound));
                    }
                }
            }
        }
        thread
    }

    /// Whether a node says itself what it comes from.
    fn has_origin(&self, plan: &Plan, node: NodeIx) -> bool {
        self.up(node).iter().any(|&(l, _)| plan.link(l).kind == Kind::DerivedFrom)
    }
}

/// Whether a step leads out of the areas that are common to all plans.
fn leaves_common(plan: &Plan, from: NodeIx, to: NodeIx) -> bool {
    let plans = plan.level_with(Role::Plan);
    let common = |n: NodeIx| plan.role(n) == Role::Area && Some(plan.node(n).level) > plans;
    common(from) && !common(to)
}
