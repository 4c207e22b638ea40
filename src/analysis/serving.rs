//! Which activities serve which goals, as the question that [`roda_cover`] answers.

use super::facts::Facts;
use crate::plan::{FacetIx, LevelIx, NodeIx, ValueIx};
use roda_cover::{Item, Question};
use std::collections::{BTreeMap, BTreeSet};

/// Something that is to be served.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Demand {
    /// The goal.
    pub goal: NodeIx,
    /// For whom, when goals are to be served for each of a facet's values apart: nothing for activities that have none.
    pub value: Option<ValueIx>,
}

/// What is asked of a selection.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wish {
    /// The levels whose goals are to be served.
    pub levels: BTreeSet<LevelIx>,
    /// The facet for each of whose values a goal is to be served.
    pub by: Option<FacetIx>,
    /// Activities that must stay.
    pub keep: BTreeSet<NodeIx>,
    /// Activities that must go.
    pub drop: BTreeSet<NodeIx>,
}

/// Which activities serve what.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Serving {
    /// What is served today, by goal and then by value.
    pub demands: Vec<Demand>,
    /// The goals that nothing serves today.
    pub unserved: Vec<NodeIx>,
    /// The activities, in file order.
    pub items: Vec<NodeIx>,
    /// The same in numbers. Every activity costs one: plan files know no costs.
    pub question: Question,
}

/// Sets up the question for some activities. An activity serves a goal that its line upwards passes.
pub fn serving(facts: &Facts, activities: &[NodeIx], wish: &Wish) -> Serving {
    let is_goal = |n: &NodeIx| wish.levels.contains(&facts.plan.node(*n).level);
    let demands_of = |&a: &NodeIx| -> BTreeSet<Demand> {
        let values = values(facts, a, wish.by);
        let goals = facts.line(a).iter().copied().filter(is_goal);
        goals.flat_map(|goal| values.iter().map(move |&value| Demand { goal, value })).collect()
    };
    let served: Vec<BTreeSet<Demand>> = activities.iter().map(demands_of).collect();
    let all: BTreeSet<Demand> = served.iter().flatten().copied().collect();
    let number: BTreeMap<Demand, usize> = all.iter().copied().zip(0..).collect();
    let goals: BTreeSet<NodeIx> = all.iter().map(|d| d.goal).collect();
    let places = |wanted: &BTreeSet<NodeIx>| -> BTreeSet<usize> {
        (0..activities.len()).filter(|&i| wanted.contains(&activities[i])).collect()
    };
    let item = |served: &BTreeSet<Demand>| Item { serves: served.iter().map(|d| number[d]).collect(), cost: 1 };
    Serving {
        unserved: facts.plan.node_ixs().filter(is_goal).filter(|n| !goals.contains(n)).collect(),
        question: Question {
            demands: all.len(),
            items: served.iter().map(item).collect(),
            keep: places(&wish.keep),
            drop: places(&wish.drop),
        },
        demands: all.into_iter().collect(),
        items: activities.to_vec(),
    }
}

/// The values that an activity has of a facet; one nothing when it has none, or when no facet is asked for.
fn values(facts: &Facts, activity: NodeIx, by: Option<FacetIx>) -> Vec<Option<ValueIx>> {
    let tags = facts.plan.node(activity).tags.iter().filter(|t| Some(t.0) == by);
    let found: Vec<_> = tags.map(|t| Some(t.1)).collect();
    if found.is_empty() { vec![None] } else { found }
}

impl Serving {
    /// For each activity what it alone serves today.
    pub fn alone(&self) -> Vec<Vec<usize>> {
        let mut times = vec![0_usize; self.demands.len()];
        self.question.items.iter().flat_map(|i| &i.serves).for_each(|&d| times[d] += 1);
        let of = |i: &Item| i.serves.iter().copied().filter(|&d| times[d] == 1).collect();
        self.question.items.iter().map(of).collect()
    }
}
