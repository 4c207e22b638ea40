//! Crossings as a sum over pairs: a yes-or-no variable says for two things on one level which of them is above.
//!
//! Two links with no common node run side by side from the later of their first levels to the earlier of their last ones.
//! If the one that is above at the start is below at the end, they cross at least once, wherever their lanes run. So the
//! number of crossings is at least the sum, over all such pairs of links, of "the variable at the start differs from the
//! variable at the end". The variables of one level also have to fit together (be transitive) to come from an order.

use crate::graph::Layered;
use std::collections::BTreeMap;

/// A variable or its negation: `2 * variable`, plus 1 if negated.
pub(crate) type Literal = u32;

/// The opposite of a literal.
pub(crate) fn not(literal: Literal) -> Literal {
    literal ^ 1
}

/// So many crossings are due if two literals differ.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Term {
    pub one: Literal,
    pub other: Literal,
    pub weight: i32,
}

/// All variables and terms of a layered graph.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pairs {
    /// Level and the two things of each variable, which says that the first is above the second.
    pub keys: Vec<(usize, usize, usize)>,
    index: BTreeMap<(usize, usize, usize), u32>,
    /// Terms; no two have the same variables.
    pub terms: Vec<Term>,
    /// Crossings that are due whatever the order: pairs of terms of which one always holds.
    pub constant: i64,
    block: Vec<usize>,
}

impl Pairs {
    pub(crate) fn new(graph: &Layered) -> Self {
        let mut pairs = Self { block: graph.block.clone(), ..Self::default() };
        let mut sums: BTreeMap<(Literal, Literal), i32> = BTreeMap::new();
        for one in 0..graph.links.len() {
            for other in (0..one).filter(|&other| !graph.adjacent(one, other)) {
                let ((a, b), (c, d)) = (graph.links[one], graph.links[other]);
                let start = graph.level[a].max(graph.level[c]);
                let end = graph.level[b].min(graph.level[d]);
                if start < end {
                    let start = pairs.name(start, graph.at(one, start), graph.at(other, start));
                    let end = pairs.name(end, graph.at(one, end), graph.at(other, end));
                    let (low, high) = if start < end { (start, end) } else { (end, start) };
                    *sums.entry((low & !1, high ^ (low & 1))).or_default() += 1;
                }
            }
        }
        pairs.merge(&sums);
        pairs
    }

    /// The literal "`one` is above `other`", if any term speaks of it.
    pub(crate) fn literal(&self, level: usize, one: usize, other: usize) -> Option<Literal> {
        let (key, turned) = self.key(level, one, other);
        Some(self.index.get(&key)? * 2 + turned)
    }

    /// Things in different blocks are ordered like their blocks.
    fn key(&self, level: usize, one: usize, other: usize) -> ((usize, usize, usize), u32) {
        let block = |thing: usize| self.block.get(thing).copied().unwrap_or(thing);
        let (a, b) = if block(one) == block(other) { (one, other) } else { (block(one), block(other)) };
        if a < b { ((level, a, b), 0) } else { ((level, b, a), 1) }
    }

    pub(crate) fn name(&mut self, level: usize, one: usize, other: usize) -> Literal {
        let (key, turned) = self.key(level, one, other);
        let next = self.keys.len() as u32;
        let variable = *self.index.entry(key).or_insert(next);
        if variable == next {
            self.keys.push(key);
        }
        variable * 2 + turned
    }

    /// Of "differ" and "are equal" about the same two variables one always holds, so the smaller sum is due in any case.
    fn merge(&mut self, sums: &BTreeMap<(Literal, Literal), i32>) {
        for (&(one, other), &weight) in sums {
            let contrary = sums.get(&(one, not(other))).copied().unwrap_or(0);
            if other & 1 == 0 {
                self.constant += i64::from(weight.min(contrary));
            }
            if weight > contrary {
                self.terms.push(Term { one, other, weight: weight - contrary });
            }
        }
    }
}
