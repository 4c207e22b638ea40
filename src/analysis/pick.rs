//! What is picked in a view, in the plan's own indices, and which activities that are.

use super::facts::Facts;
use super::sets::{SetIx, Sets, SetsOf};
use crate::plan::{FacetIx, LevelIx, NodeIx, Role, ValueIx};
use std::collections::BTreeSet;

/// What is picked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pick {
    /// What is in all of these sets, and, when `exactly`, in no other of the kind.
    Sets {
        /// The kind of sets.
        of: SetsOf,
        /// What is sorted into them; the activities when it is not said.
        elements: Option<LevelIx>,
        /// Whether being in another set as well rules out.
        exactly: bool,
        /// The sets.
        sets: Vec<SetIx>,
    },
    /// What serves a goal and belongs to a column of the gap view.
    Cell {
        /// The goal.
        goal: NodeIx,
        /// The column.
        column: Column,
    },
    /// These activities, and those within these other nodes.
    Nodes(Vec<NodeIx>),
}

/// A column that goals are set against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// What has a facet's value, or one within it; or none of the facet.
    Value(FacetIx, Option<ValueIx>),
    /// What goes on in a year; or has no year that is known.
    Year(Option<i32>),
}

impl Pick {
    /// The activities that are picked.
    pub fn activities(&self, facts: &Facts) -> BTreeSet<NodeIx> {
        let all = || facts.activities.iter().copied();
        let within = |nodes: &BTreeSet<NodeIx>| {
            all().filter(|&a| nodes.contains(&a) || nodes.iter().any(|&n| facts.within(a, n))).collect()
        };
        match self {
            Self::Sets { of, elements, exactly, sets } => {
                let kind = Sets::new(facts, *of);
                let wanted: BTreeSet<usize> = sets.iter().filter_map(|&s| kind.position(s)).collect();
                let has = |node: NodeIx| {
                    let of: BTreeSet<usize> = kind.of(node).into_iter().map(|s| s.0).collect();
                    if *exactly { of == wanted } else { of.is_superset(&wanted) }
                };
                let level = elements.filter(|&l| facts.plan.level(l).role != Role::Activity);
                match level {
                    None => all().filter(|&a| has(a)).collect(),
                    Some(level) => within(&facts.plan.nodes_of(level).filter(|&n| has(n)).collect()),
                }
            }
            Self::Cell { goal, column } => all().filter(|&a| facts.within(a, *goal) && column.has(facts, a)).collect(),
            Self::Nodes(nodes) => within(&nodes.iter().copied().collect()),
        }
    }
}

impl Column {
    /// Whether a node belongs to the column.
    pub fn has(self, facts: &Facts, node: NodeIx) -> bool {
        let n = facts.plan.node(node);
        match self {
            Self::Value(facet, Some(wanted)) => {
                let values = &facts.plan.facets()[facet.at()];
                n.tags.iter().any(|&(f, v)| f == facet && values.within(v, wanted))
            }
            Self::Value(facet, None) => !n.tags.iter().any(|&(f, _)| f == facet),
            Self::Year(Some(year)) => {
                n.period.is_some_and(|p| p.years().is_some_and(|(from, to)| from <= year && year <= to))
            }
            Self::Year(None) => n.period.is_none_or(|p| p.years().is_none()),
        }
    }
}
