//! Which action plans an activity serves, and through which of its own links.
//!
//! An activity serves a plan when it has a `derived_from` link of its own to that plan, or to something that
//! stands under that plan, such as one of its sub-goals. Lying under an area does not count: the areas are common
//! to all plans and would make everything overlap with everything.

use super::Graph;
use crate::plan::{Basis, Kind, LinkIx, NodeIx, Plan, Role};
use std::collections::BTreeMap;

/// One plan that an activity serves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Service {
    /// The action plan.
    pub plan: NodeIx,
    /// The activity's own links that say so, in file order.
    pub links: Vec<LinkIx>,
    /// Stated if at least one of the links is, and with it every link from there on to the plan.
    pub basis: Basis,
}

/// The plans that an activity serves, in file order of the plans.
pub fn served_plans(plan: &Plan, graph: &Graph, activity: NodeIx) -> Vec<Service> {
    let mut found: BTreeMap<NodeIx, (Vec<LinkIx>, Basis)> = BTreeMap::new();
    for (link, target) in graph.up(activity) {
        if plan.link(link).kind != Kind::DerivedFrom {
            continue;
        }
        for (served, onward) in plans_from(plan, graph, target) {
            let basis = plan.link(link).basis.max(onward);
            let entry = found.entry(served).or_insert((Vec::new(), Basis::Interpreted));
            if !entry.0.contains(&link) {
                entry.0.push(link);
            }
            entry.1 = entry.1.min(basis);
        }
    }
    found.into_iter().map(|(plan, (links, basis))| Service { plan, links, basis }).collect()
}

/// The target itself when it is a plan, else the plans first met on the lines above it, each with the weakest basis
/// along the best way.
fn plans_from(plan: &Plan, graph: &Graph, target: NodeIx) -> BTreeMap<NodeIx, Basis> {
    let mut best: BTreeMap<(NodeIx, bool), Basis> = BTreeMap::from([((target, false), Basis::Stated)]);
    let mut waiting = vec![(target, false)];
    let mut plans: BTreeMap<NodeIx, Basis> = BTreeMap::new();
    while let Some((node, bound)) = waiting.pop() {
        let basis = best[&(node, bound)];
        if plan.role(node) == Role::Plan {
            let known = plans.entry(node).or_insert(basis);
            *known = basis.min(*known);
            continue;
        }
        for (link, up, bound) in graph.steps(plan, node, bound) {
            let way = basis.max(plan.link(link).basis);
            if best.get(&(up, bound)).is_none_or(|&b| way < b) {
                best.insert((up, bound), way);
                waiting.push((up, bound));
            }
        }
    }
    plans
}
