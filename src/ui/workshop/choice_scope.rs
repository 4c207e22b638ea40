//! What of the open plan is chosen: the nodes, their activities, and what has no place in the plan.

use super::desk::{Desk, desk};
use crate::analysis::{Facts, Pick};
use crate::plan::NodeIx;
use crate::ui::watch::memo;
use crate::workshop::{Candidate, Chosen, Origin, Workshop};
use leptos::prelude::*;

/// What of the open plan is chosen; it follows the limit and all that is decided against it.
#[derive(Clone, Copy)]
pub struct Scope {
    /// The chosen nodes, with everything that was merged into them.
    pub nodes: Memo<Vec<NodeIx>>,
    /// The activities that are chosen, or within what is, in file order.
    pub activities: Memo<Vec<NodeIx>>,
    /// The activities that are candidates, or within one, chosen or not.
    pub proposed: Memo<Vec<NodeIx>>,
    /// How many of the chosen are not in the open plan, since they were written in.
    pub outside: Memo<usize>,
}

impl Scope {
    /// Follows what is chosen.
    pub fn new(now: Memo<Chosen>) -> Self {
        let desk = desk();
        let taken = memo(move |_| now.with(|now| now.taken.clone()));
        let nodes = memo(move |_| {
            let found = |w: &Workshop, id: u32| w.candidate(id).map(|c| of_plan(desk, c)).unwrap_or_default();
            desk.now.with(|w| taken.with(|t| t.iter().flat_map(|id| found(w, *id)).collect::<Vec<_>>()))
        });
        let outside = memo(move |_| {
            let out = |w: &Workshop, id: u32| w.candidate(id).is_none_or(|c| of_plan(desk, c).is_empty());
            desk.now.with(|w| taken.with(|t| t.iter().filter(|id| out(w, **id)).count()))
        });
        let all = memo(move |_| desk.now.with(|w| w.candidates.iter().flat_map(|c| of_plan(desk, c)).collect()));
        let activities = move |nodes: Memo<Vec<NodeIx>>| {
            memo(move |_| desk.model.facts.with(|f| nodes.with(|nodes| within(f, nodes))))
        };
        Self { nodes, activities: activities(nodes), proposed: activities(all), outside }
    }
}

/// The nodes of the open plan that a candidate stands for.
fn of_plan(desk: Desk, candidate: &Candidate) -> Vec<NodeIx> {
    let node = |c: &Candidate| match &c.origin {
        Origin::Node { id, .. } => desk.model.plan.with(|p| p.find(id)),
        Origin::Written => None,
    };
    candidate.parts().filter_map(node).collect()
}

fn within(facts: &Facts, nodes: &[NodeIx]) -> Vec<NodeIx> {
    Pick::Nodes(nodes.to_vec()).activities(facts).into_iter().collect()
}
