//! What a plan knows of what a workshop votes on.

use super::facts::Facts;
use super::gaps::goal_levels;
use crate::plan::{FacetIx, NodeIx, Role, ValueIx};
use crate::workshop::{Candidate, Frame, Known, Origin};
use std::collections::{BTreeMap, BTreeSet};

/// The plans, goals and values of the first facet, by name: all that candidates could cover.
pub fn frame(facts: &Facts, english: bool) -> Frame {
    let plan = &facts.plan;
    let facet = plan.facets().first();
    Frame {
        plans: facts.plans.iter().map(|&p| plan.node(p).title.clone()).collect(),
        goals: once(goals(facts).into_iter().map(|g| plan.node(g).title.clone())),
        groups_title: facet.map(|f| f.title.get(english).to_owned()).unwrap_or_default(),
        groups: once(facet.iter().flat_map(|f| &f.values).map(|v| v.title.get(english).to_owned())),
    }
}

/// All goals, from the vision down.
fn goals(facts: &Facts) -> Vec<NodeIx> {
    goal_levels(&facts.plan).into_iter().flat_map(|l| facts.plan.nodes_of(l)).collect()
}

/// Names in their order, each once.
fn once(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    names.filter(|n| seen.insert(n.clone())).collect()
}

/// Which activities lead to each goal; worked out once for many candidates.
pub struct Knowing<'f> {
    facts: &'f Facts,
    english: bool,
    goals: Vec<NodeIx>,
    leading: BTreeMap<NodeIx, BTreeSet<NodeIx>>,
}

impl<'f> Knowing<'f> {
    /// Asks every activity which goals it leads to.
    pub fn new(facts: &'f Facts, english: bool) -> Self {
        let goals = goals(facts);
        let mut leading: BTreeMap<NodeIx, BTreeSet<NodeIx>> = BTreeMap::new();
        for &a in &facts.activities {
            let line = facts.line(a);
            for &goal in goals.iter().filter(|g| line.contains(g)) {
                leading.entry(goal).or_default().insert(a);
            }
        }
        Self { facts, english, goals, leading }
    }

    /// A node as a candidate; its number is given by the workshop.
    pub fn candidate(&self, node: NodeIx) -> Candidate {
        let plan = &self.facts.plan;
        let (n, level) = (plan.node(node), plan.level(plan.node(node).level));
        Candidate {
            title: n.title.clone(),
            origin: Origin::Node { id: n.id.clone(), level: level.title.get(self.english).to_owned() },
            known: self.known(node),
            ..Candidate::default()
        }
    }

    /// What is known of a node: of an activity itself, of anything else that of the activities within it.
    fn known(&self, node: NodeIx) -> Known {
        let plan = &self.facts.plan;
        let own: BTreeSet<NodeIx> = match plan.role(node) {
            Role::Activity => BTreeSet::from([node]),
            _ => self.facts.activities.iter().copied().filter(|&a| self.facts.within(a, node)).collect(),
        };
        let served: BTreeSet<NodeIx> = own.iter().flat_map(|&a| self.facts.serves(a)).map(|s| s.plan).collect();
        let title = |n: &NodeIx| plan.node(*n).title.clone();
        let leads = |g: &&NodeIx| **g == node || self.leading.get(*g).is_some_and(|l| !l.is_disjoint(&own));
        let alone = |g: &&NodeIx| self.leading.get(*g).is_some_and(|l| !l.is_empty() && l.is_subset(&own));
        Known {
            plans: self.facts.plans.iter().filter(|p| served.contains(p)).map(title).collect(),
            goals: once(self.goals.iter().filter(leads).map(title)),
            groups: self.groups(node, &own),
            fills: once(self.goals.iter().filter(alone).map(title)),
        }
    }

    fn groups(&self, node: NodeIx, own: &BTreeSet<NodeIx>) -> Vec<String> {
        let plan = &self.facts.plan;
        let Some(facet) = plan.facets().first() else { return Vec::new() };
        let tags = own.iter().chain([&node]).flat_map(|&n| &plan.node(n).tags);
        let values: BTreeSet<ValueIx> = tags.filter(|(f, _)| *f == FacetIx::new(0)).map(|(_, v)| *v).collect();
        once(values.into_iter().filter_map(|v| facet.values.get(v.at())).map(|v| v.title.get(self.english).to_owned()))
    }
}
