//! Sets of nodes: who belongs to which action plan, area, goal or facet value, and whether a source says so.

use super::facts::Facts;
use crate::graph::{Count, Graph};
use crate::plan::{Basis, FacetIx, LevelIx, NodeIx, Role, ValueIx};

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

impl Family {
    /// Sorts `elements` into sets. Linear in elements and the length of their lines.
    pub fn new(facts: &Facts, of: SetsOf, elements: &[NodeIx]) -> Self {
        match of {
            SetsOf::Level(level) => Self::of_level(facts, level, elements),
            SetsOf::Facet(facet) => Self::of_facet(facts, facet, elements),
        }
    }

    fn of_level(facts: &Facts, level: LevelIx, elements: &[NodeIx]) -> Self {
        let nodes: Vec<NodeIx> = facts.plan.nodes_of(level).collect();
        let stated = Graph::new(&facts.plan, Count::Stated);
        let belongs = |&element: &NodeIx| {
            if facts.plan.role(element) == Role::Activity && facts.plan.level(level).role == Role::Plan {
                let served = facts.serves(element).iter();
                let mut found: Vec<(usize, Basis)> =
                    served.filter_map(|s| Some((nodes.binary_search(&s.plan).ok()?, s.basis))).collect();
                found.sort_unstable_by_key(|f| f.0);
                return found;
            }
            let line = facts.graph.upwards(&facts.plan, element).nodes;
            let said = stated.upwards(&facts.plan, element).nodes;
            let of = |(i, n): (usize, &NodeIx)| {
                let basis = if said.contains(n) { Basis::Stated } else { Basis::Interpreted };
                (*n != element && line.contains(n)).then_some((i, basis))
            };
            nodes.iter().enumerate().filter_map(of).collect()
        };
        let of = elements.iter().map(belongs).collect();
        Self { sets: nodes.into_iter().map(SetIx::Node).collect(), elements: elements.to_vec(), of }
    }

    fn of_facet(facts: &Facts, facet: FacetIx, elements: &[NodeIx]) -> Self {
        let all = &facts.plan.facets()[facet.at()];
        let values: Vec<ValueIx> = (0..all.values.len()).map(ValueIx::new).collect();
        let belongs = |&element: &NodeIx| {
            let tags = &facts.plan.node(element).tags;
            let has = |wanted: ValueIx| tags.iter().any(|&(f, v)| f == facet && all.within(v, wanted));
            values.iter().filter(|&&v| has(v)).map(|v| (v.at(), Basis::Stated)).collect()
        };
        let of = elements.iter().map(belongs).collect();
        Self { sets: values.iter().map(|&v| SetIx::Value(facet, v)).collect(), elements: elements.to_vec(), of }
    }
}
