//! Which action plans an activity serves: the rule of the program's own analysis, told anew for a place without it.
//!
//! Only an activity's own `derived_from` links count, to a plan or to something under a plan. On the way up a line that left a node
//! with origins of its own by another link is bound: it may not leave the areas that are common to all plans.

use roda_plan::{Basis, Kind, LevelIx, Link, NodeIx, Plan, Role};
use std::collections::BTreeMap;

/// The plans that a line reaches, each with the weakest basis along the best way.
type Reached = BTreeMap<NodeIx, Basis>;

/// The links of a plan by the node that they leave, and the plans that lie above each node.
pub(super) struct Up<'p> {
    plan: &'p Plan,
    links: Vec<Vec<&'p Link>>,
    plans: Option<LevelIx>,
    /// For each node what a line from it reaches, unbound and bound.
    above: Vec<[Reached; 2]>,
}

impl<'p> Up<'p> {
    pub(super) fn of(plan: &'p Plan) -> Self {
        let mut links = vec![Vec::new(); plan.nodes().len()];
        for link in plan.links() {
            if let Some(from) = links.get_mut(link.from.at()) {
                from.push(link);
            }
        }
        let above = vec![Default::default(); plan.nodes().len()];
        let mut up = Self { plan, links, plans: plan.level_with(Role::Plan), above };
        // From the vision down, so that what lies above a node is known before the node is asked.
        for node in plan.level_ixs().flat_map(|l| plan.nodes_of(l)) {
            let reached = [up.reached(node, false), up.reached(node, true)];
            if let Some(above) = up.above.get_mut(node.at()) {
                *above = reached;
            }
        }
        up
    }

    /// The links from a node to higher ones, in file order.
    pub(super) fn from(&self, node: NodeIx) -> &[&'p Link] {
        self.links.get(node.at()).map(Vec::as_slice).unwrap_or_default()
    }

    /// The plans that an activity serves, in file order; stated when every link of some way there is.
    pub(super) fn served(&self, activity: NodeIx) -> Reached {
        let mut served = Reached::new();
        for link in self.from(activity).iter().filter(|l| l.kind == Kind::DerivedFrom) {
            self.follow(link, false, &mut served);
        }
        served
    }

    /// The plans first met from a node on, at which a line arrives bound or not.
    fn reached(&self, node: NodeIx, bound: bool) -> Reached {
        if self.plan.role(node) == Role::Plan {
            return Reached::from([(node, Basis::Stated)]);
        }
        let mut reached = Reached::new();
        for link in self.from(node).iter().filter(|l| !(bound && self.leaves_common(node, l.to))) {
            self.follow(link, bound || self.binds(node, link), &mut reached);
        }
        reached
    }

    fn follow(&self, link: &Link, bound: bool, reached: &mut Reached) {
        let onward = self.above.get(link.to.at()).and_then(|above| above.get(usize::from(bound)));
        for (&plan, &basis) in onward.into_iter().flatten() {
            let way = basis.max(link.basis);
            reached.entry(plan).and_modify(|b| *b = way.min(*b)).or_insert(way);
        }
    }

    fn binds(&self, node: NodeIx, by: &Link) -> bool {
        by.kind != Kind::DerivedFrom && self.from(node).iter().any(|l| l.kind == Kind::DerivedFrom)
    }

    fn leaves_common(&self, from: NodeIx, to: NodeIx) -> bool {
        let common = |n: NodeIx| self.plan.role(n) == Role::Area && Some(self.plan.node(n).level) > self.plans;
        common(from) && !common(to)
    }
}
