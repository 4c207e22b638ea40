//! Groups: which branches close by themselves when a plan shows more than one can read.

use super::condense::seen;
use crate::graph::Count;
use crate::plan::{Kind, NodeIx, Plan};
use std::collections::BTreeSet;

/// More nodes than this are not read as one picture: some ten rows of labels to each of a dozen screens.
pub const READABLE: usize = 300;

/// The branches to close so that no more than `most` nodes are seen: level by level from the lowest, and each level
/// wholly, so that what stands side by side is alike. None when there is no need; every branch there is when that is
/// still too much. It follows from the plan alone and not from what somebody has opened, so opening one closes no other.
pub fn groups(plan: &Plan, count: Count, most: usize, present: impl Fn(NodeIx) -> bool) -> BTreeSet<NodeIx> {
    let mut closed = BTreeSet::new();
    if plan.node_ixs().filter(|&n| present(n)).count() <= most {
        return closed;
    }
    let mut branches = vec![BTreeSet::new(); plan.levels().len()];
    let parts = plan.links().iter().filter(|l| l.kind == Kind::PartOf && count.takes(l.basis));
    for link in parts.filter(|l| present(l.from) && present(l.to)) {
        branches[plan.node(link.to).level.at()].insert(link.to);
    }
    for level in branches.into_iter().rev().filter(|level| !level.is_empty()) {
        closed.extend(level);
        if seen(plan, count, &closed, &present) <= most {
            break;
        }
    }
    closed
}
