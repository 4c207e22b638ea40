//! Which pairs of nodes can be decided, and what follows from each decision for any third thing on the level.

use crate::graph::Layered;
use crate::pairs::{Literal, Pairs};
use std::collections::BTreeSet;

/// Implications kept in all; levels that would need more are not held to be transitive.
const MOST: usize = 1_500_000;

/// For each variable pairs of literals: if it is true the second follows from the first, if it is false the first from
/// the second.
#[derive(Clone, Debug, Default)]
pub(crate) struct Transitive {
    follows: Vec<Vec<(Literal, Literal)>>,
    /// Whether the variable is about two nodes of a level that is held to be transitive.
    decidable: Vec<bool>,
}

impl Transitive {
    /// Names the variables that are needed and lists what follows from them, small levels first while there is room.
    pub(crate) fn new(graph: &Layered, pairs: &mut Pairs) -> Self {
        let levels: BTreeSet<usize> = graph.level.iter().copied().collect();
        let mut rows: Vec<(Vec<usize>, Vec<usize>, usize)> = Vec::new();
        for level in levels {
            let nodes: Vec<usize> = (0..graph.level.len()).filter(|&node| graph.level[node] == level).collect();
            let passes = |&link: &usize| {
                let (first, second) = graph.links[link];
                graph.level[first] < level && level < graph.level[second]
            };
            let lanes = (0..graph.links.len()).filter(passes).map(|link| graph.level.len() + link);
            let things = nodes.iter().copied().chain(lanes).collect();
            rows.push((nodes, things, level));
        }
        rows.sort_by_key(|(nodes, things, _)| nodes.len() * nodes.len() * things.len());
        let mut transitive = Self::default();
        let mut left = MOST;
        for (nodes, things, level) in rows {
            let mut found = Vec::new();
            for (at, &below) in nodes.iter().enumerate() {
                for &above in &nodes[..at] {
                    pairs.name(level, above, below);
                }
            }
            for (at, &below) in nodes.iter().enumerate() {
                if found.len() > 2 * left {
                    break;
                }
                for &above in &nodes[..at] {
                    found.extend(things.iter().filter_map(|&third| implication(pairs, level, [above, below, third])));
                }
            }
            found.sort_unstable();
            found.dedup();
            let Some(rest) = left.checked_sub(found.len()) else { break };
            left = rest;
            transitive.keep(pairs, &nodes, level, found);
        }
        transitive.follows.resize(pairs.keys.len(), Vec::new());
        transitive.decidable.resize(pairs.keys.len(), false);
        transitive
    }

    fn keep(&mut self, pairs: &Pairs, nodes: &[usize], level: usize, found: Vec<(u32, Literal, Literal)>) {
        self.follows.resize(pairs.keys.len(), Vec::new());
        self.decidable.resize(pairs.keys.len(), false);
        for (variable, one, other) in found {
            self.follows[variable as usize].push((one, other));
        }
        for (at, &below) in nodes.iter().enumerate() {
            for literal in nodes[..at].iter().filter_map(|&above| pairs.literal(level, above, below)) {
                self.decidable[literal as usize / 2] = true;
            }
        }
    }

    /// Whether a variable can be decided with all that follows.
    pub(crate) fn decidable(&self, variable: u32) -> bool {
        self.decidable[variable as usize]
    }

    /// The implications (cause, effect) of a literal that has been made true.
    pub(crate) fn of(&self, literal: Literal) -> impl Iterator<Item = (Literal, Literal)> {
        let forth = literal & 1 == 0;
        let follows = self.follows[literal as usize / 2].iter();
        follows.map(move |&(one, other)| if forth { (one, other) } else { (other, one) })
    }
}

/// If `above` is above `below`, then what is above `above` is above `below`: the variable of the pair, and the two literals.
fn implication(pairs: &Pairs, level: usize, [above, below, third]: [usize; 3]) -> Option<(u32, Literal, Literal)> {
    if third == above || third == below {
        return None;
    }
    let pair = pairs.literal(level, above, below)?;
    let (one, other) = (pairs.literal(level, third, above)?, pairs.literal(level, third, below)?);
    let apart = pair / 2 != one / 2 && one / 2 != other / 2 && pair / 2 != other / 2;
    apart.then_some(if pair & 1 == 0 { (pair / 2, one, other) } else { (pair / 2, other, one) })
}
