//! Sets of nodes: who belongs to which action plan, area, goal or facet value, and whether a source says so.

use super::facts::Facts;
use super::pick::Column;
use crate::graph::{Count, Graph};
use crate::plan::{Basis, FacetIx, LevelIx, NodeIx, Role, ValueIx};
use std::cell::OnceCell;

/// What the sets are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SetsOf {
    /// The nodes of a level; an element belongs to those that its line upwards passes, and to the action plans it serves.
    Level(LevelIx),
    /// The values of a facet; an element belongs to those it is tagged with and to the wider ones around them.
    Facet(FacetIx),
}

/// One set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SetIx {
    /// A node.
    Node(NodeIx),
    /// A facet's value.
    Value(FacetIx, ValueIx),
}

/// Elements and the sets they belong to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Family {
    /// The sets, in file order.
    pub sets: Vec<SetIx>,
    /// The elements, in file order.
    pub elements: Vec<NodeIx>,
    /// For each element the positions of its sets, ascending, each with whether the sources say it. Tags are always stated.
    pub of: Vec<Vec<(usize, Basis)>>,
}

/// A kind of sets, ready to say which of them a node belongs to.
#[derive(Debug)]
pub struct Sets<'a> {
    facts: &'a Facts,
    of: SetsOf,
    /// The sets, in file order.
    pub all: Vec<SetIx>,
    /// The links that the sources say, once they are asked for.
    stated: OnceCell<Graph>,
}

impl<'a> Sets<'a> {
    /// The sets of a kind.
    pub fn new(facts: &'a Facts, of: SetsOf) -> Self {
        let all = match of {
            SetsOf::Level(level) => facts.plan.nodes_of(level).map(SetIx::Node).collect(),
            SetsOf::Facet(facet) => {
                let values = facts.plan.facets()[facet.at()].values.len();
                (0..values).map(|v| SetIx::Value(facet, ValueIx::new(v))).collect()
            }
        };
        Self { facts, of, all, stated: OnceCell::new() }
    }

    /// A set's position in [`Sets::all`].
    pub fn position(&self, set: SetIx) -> Option<usize> {
        self.all.binary_search(&set).ok()
    }

    /// The positions of the sets that an element belongs to, ascending, each with whether the sources say it. Tags are
    /// always stated.
    pub fn of(&self, element: NodeIx) -> Vec<(usize, Basis)> {
        match self.of {
            SetsOf::Level(level) => self.of_level(level, element),
            SetsOf::Facet(facet) => self.of_facet(facet, element),
        }
    }

    fn of_level(&self, level: LevelIx, element: NodeIx) -> Vec<(usize, Basis)> {
        let facts = self.facts;
        let position = |n: NodeIx| self.position(SetIx::Node(n));
        let mut found: Vec<(usize, Basis)> =
            if facts.plan.role(element) == Role::Activity && facts.plan.level(level).role == Role::Plan {
                facts.serves(element).iter().filter_map(|s| Some((position(s.plan)?, s.basis))).collect()
            } else {
                let line = facts.graph.upwards(&facts.plan, element).nodes;
                let stated = self.stated.get_or_init(|| Graph::new(&facts.plan, Count::Stated));
                let said = stated.upwards(&facts.plan, element).nodes;
                let basis = |n| if said.contains(&n) { Basis::Stated } else { Basis::Interpreted };
                line.into_iter().filter(|&n| n != element).filter_map(|n| Some((position(n)?, basis(n)))).collect()
            };
        found.sort_unstable_by_key(|f| f.0);
        found
    }

    fn of_facet(&self, facet: FacetIx, element: NodeIx) -> Vec<(usize, Basis)> {
        let values = self.facts.plan.facets()[facet.at()].values.len();
        let has = |v: &usize| Column::Value(facet, Some(ValueIx::new(*v))).has(self.facts, element);
        (0..values).filter(has).map(|v| (v, Basis::Stated)).collect()
    }
}

impl Family {
    /// Sorts `elements` into sets. Linear in elements and the length of their lines.
    pub fn new(facts: &Facts, of: SetsOf, elements: &[NodeIx]) -> Self {
        let sets = Sets::new(facts, of);
        let of = elements.iter().map(|&e| sets.of(e)).collect();
        Self { sets: sets.all, elements: elements.to_vec(), of }
    }

    /// How many elements belong to each of these sets by what a source says, whatever else they are in.
    pub fn stated_in(&self, sets: &[usize]) -> usize {
        let is_stated = |of: &Vec<(usize, Basis)>| sets.iter().all(|&s| of.contains(&(s, Basis::Stated)));
        self.of.iter().filter(|of| is_stated(of)).count()
    }
}
