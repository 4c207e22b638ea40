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
            for (link, up, bound) in self.steps(plan, at, bound) {
                thread.links.insert(link);
                thread.nodes.insert(up);
                if seen.insert((up, bound)) {
                    waiting.push((up, bound));
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
                let binds = self.binds(plan, down, link);
                if arrived_bound == binds {
                    thread.nodes.insert(down);
                    thread.links.insert(link);
                }
                for bound in [false, true] {
                    let goes = (bound || binds) == arrived_bound && !(bound && leaves_common(plan, down, at));
                    if goes && seen.insert((down, bound)) {
                        waiting.push((down, bound));
                    }
                }
            }
        }
        thread
    }

    /// The steps that a line may take upwards from a node at which it arrives bound by an origin or not, each with
    /// whether it is bound after it.
    pub(super) fn steps(&self, plan: &Plan, at: NodeIx, bound: bool) -> Vec<(LinkIx, NodeIx, bool)> {
        let steps = self.up(at).into_iter().filter(|&(_, up)| !(bound && leaves_common(plan, at, up)));
        steps.map(|(link, up)| (link, up, bound || self.binds(plan, at, link))).collect()
    }

    /// Whether a line that leaves a node by this link is bound from there on: the node says itself what it comes from,
    /// and the link is not what says so.
    fn binds(&self, plan: &Plan, node: NodeIx, by: LinkIx) -> bool {
        let origin = |l: LinkIx| plan.link(l).kind == Kind::DerivedFrom;
        !origin(by) && self.up(node).iter().any(|&(l, _)| origin(l))
    }
}

/// Whether a step leads out of the areas that are common to all plans.
fn leaves_common(plan: &Plan, from: NodeIx, to: NodeIx) -> bool {
    let plans = plan.level_with(Role::Plan);
    let common = |n: NodeIx| plan.role(n) == Role::Area && Some(plan.node(n).level) > plans;
    common(from) && !common(to)
}
