//! What would hang loose without a node: what lies under it alone, and what only it fills with work.

use crate::{NodeIx, Plan, Role};

/// What a node would be without another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Loose {
    /// It would have no link upwards any more.
    NoWayUp(NodeIx),
    /// A goal, an action plan or an area that would have no activity below it any more.
    NoActivity(NodeIx),
}

/// What would hang loose if `node` were deleted: first what would lose its last link up, then what its last activity, each in
/// file order. What is loose already is not named.
pub fn what_hangs_loose(plan: &Plan, node: NodeIx) -> Vec<Loose> {
    let mut left = vec![0_usize; plan.nodes().len()];
    let mut lost = vec![false; plan.nodes().len()];
    for link in plan.links() {
        match (left.get_mut(link.from.at()), lost.get_mut(link.from.at())) {
            (_, Some(lost)) if link.to == node => *lost = true,
            (Some(left), _) => *left += 1,
            _ => {}
        }
    }
    let alone = |n: &NodeIx| lost.get(n.at()) == Some(&true) && left.get(n.at()) == Some(&0);
    let no_way_up = plan.node_ixs().filter(alone).map(Loose::NoWayUp);
    let (before, after) = (worked_on(plan, None), worked_on(plan, Some(node)));
    let idle = |n: &NodeIx| *n != node && before.get(n.at()) == Some(&true) && after.get(n.at()) == Some(&false);
    no_way_up.chain(plan.node_ixs().filter(idle).map(Loose::NoActivity)).collect()
}

/// Which nodes have an activity below them, or are one, without going through `without`.
fn worked_on(plan: &Plan, without: Option<NodeIx>) -> Vec<bool> {
    let mut up: Vec<Vec<NodeIx>> = vec![Vec::new(); plan.nodes().len()];
    for link in plan.links() {
        if let Some(up) = up.get_mut(link.from.at()) {
            up.push(link.to);
        }
    }
    let mut seen = vec![false; plan.nodes().len()];
    let mut waiting: Vec<NodeIx> = plan.nodes_with(Role::Activity).collect();
    while let Some(node) = waiting.pop() {
        match seen.get_mut(node.at()) {
            Some(seen) if !*seen && Some(node) != without => *seen = true,
            _ => continue,
        }
        waiting.extend(up.get(node.at()).into_iter().flatten().copied());
    }
    seen
}
