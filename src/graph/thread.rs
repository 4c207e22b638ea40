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
    /// action plans through those alone. Its areas are common to all plans, and a line through them would say that
    /// the activity serves plans which it does not. Downwards a node belongs to the thread when its own line
    /// upwards passes here, so both directions say the same.
    pub fn thread(&self, plan: &Plan, node: NodeIx) -> Thread {
        let mut thread = self.upwards(plan, node);
        for lower in self.descendants(node) {
            let line = self.upwards(plan, lower);
            if line.nodes.contains(&node) {
                self.add_between(&mut thread, &line, lower, node);
            }
        }
        thread
    }

    /// The line from a node up to the vision.
    pub fn upwards(&self, plan: &Plan, node: NodeIx) -> Thread {
        let own_origin = self.up(node).iter().any(|&(l, _)| plan.link(l).kind == Kind::DerivedFrom);
        let plans = plan.level_with(Role::Plan);
        let common = |n: NodeIx| plan.role(n) == Role::Area && Some(plan.node(n).level) > plans;
        let mut thread = Thread { nodes: BTreeSet::from([node]), links: BTreeSet::new() };
        let mut waiting = vec![node];
        while let Some(at) = waiting.pop() {
            for (link, up) in self.up(at) {
                if own_origin && at != node && common(at) && !common(up) {
                    continue;
                }
                thread.links.insert(link);
                if thread.nodes.insert(up) {
                    waiting.push(up);
                }
            }
        }
        thread
    }

    /// Adds to `thread` the part of `line` that lies between `lower` and `upper`.
    fn add_between(&self, thread: &mut Thread, line: &Thread, lower: NodeIx, upper: NodeIx) {
        let mut waiting = vec![upper];
        let mut seen = BTreeSet::from([upper]);
        while let Some(at) = waiting.pop() {
            for (link, down) in self.down(at) {
                if line.links.contains(&link) {
                    thread.links.insert(link);
                    if seen.insert(down) {
                        waiting.push(down);
                    }
                }
            }
        }
        thread.nodes.insert(lower);
        thread.nodes.extend(seen);
    }
}
