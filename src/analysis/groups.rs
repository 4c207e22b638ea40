//! Groups: which branches close by themselves when a plan shows more than one can read.

use super::condense::Branches;
use crate::graph::Count;
use crate::plan::{NodeIx, Plan};
use std::collections::BTreeSet;

/// More nodes than this are not read as one picture: some ten rows of labels to each of a dozen screens.
pub const READABLE: usize = 300;

/// The branches to close so that no more than `most` nodes are seen: level by level from the lowest, and each level
/// wholly, so that what stands side by side is alike. None when there is no need; every branch there is when that is
/// still too much. It follows from the plan alone and not from what somebody has opened, so opening one closes no other.
pub fn groups(plan: &Plan, count: Count, most: usize, present: impl Fn(NodeIx) -> bool) -> BTreeSet<NodeIx> {
    let branches = Branches::new(plan, count, present);
    let mut closed = BTreeSet::new();
    if branches.iter().count() <= most {
        return closed;
    }
    let mut levels = vec![BTreeSet::new(); plan.levels().len()];
    for &parent in branches.iter().flat_map(|(_, parents)| parents) {
        levels[plan.node(parent).level.at()].insert(parent);
    }
    let mut shut = vec![false; plan.nodes().len()];
    for level in levels.into_iter().rev().filter(|level| !level.is_empty()) {
        level.iter().for_each(|n| shut[n.at()] = true);
        closed.extend(level);
        let stands_for = branches.seen_with(&shut);
        if branches.iter().filter(|(n, _)| stands_for.of_node(*n).first() == Some(n)).count() <= most {
            break;
        }
    }
    closed
}
