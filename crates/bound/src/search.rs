//! Branch and bound, with the roof dual as the bound.
//!
//! Each state has decided some variables. Deciding which of two nodes is above makes "to be above" transitive for these two
//! and any third thing on the level, node or lane, which the roof dual then respects. The state with the least bound is
//! split in two by one more variable, the best of several that are tried, until that bound is what is to be proven.

use crate::flow::{Network, Space, State};
use crate::graph::Layered;
use crate::pairs::{Literal, Pairs, not};
use crate::transitive::Transitive;
use crate::twins::twins;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Variables that are tried before a state is split.
const TRIES: usize = 8;

/// What a search has shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proof {
    /// No drawing has fewer crossings than this.
    pub bound: u64,
    /// States looked at.
    pub states: u64,
}

/// A bound to be proven.
#[derive(Clone, Debug)]
pub struct Search {
    network: Network,
    root: State,
    constant: i64,
    transitive: Transitive,
    /// All variables, heaviest first.
    variables: Vec<u32>,
    /// Literals that hold in some best drawing.
    given: Vec<Literal>,
}

/// A state with its decisions.
#[derive(Clone, Debug)]
struct Node {
    state: State,
    value: Vec<Option<bool>>,
    /// The decisions that were made, without those that follow.
    path: Vec<Literal>,
}

impl Search {
    /// Prepares the search for a graph.
    pub fn new(graph: &Layered) -> Self {
        let mut pairs = Pairs::new(graph);
        let transitive = Transitive::new(graph, &mut pairs);
        let ends = pairs.terms.iter().flat_map(|term| [(term.one, term.other), (not(term.one), not(term.other))]);
        let network = Network::new(pairs.keys.len() * 2, ends.collect());
        let root = network.open(pairs.terms.iter().flat_map(|term| [term.weight; 2]));
        let mut weight = vec![0_i64; pairs.keys.len()];
        for term in &pairs.terms {
            weight[term.one as usize / 2] += i64::from(term.weight);
            weight[term.other as usize / 2] += i64::from(term.weight);
        }
        let mut variables: Vec<u32> = (0..pairs.keys.len() as u32).collect();
        variables.sort_by_key(|variable| Reverse(weight[*variable as usize]));
        let given = given(graph, &pairs, &variables);
        Self { network, root, constant: pairs.constant, transitive, variables, given }
    }

    /// The best bound up to `target` that the search can show with at most `most_states` states.
    pub fn prove(&self, target: u64, most_states: u64) -> Proof {
        let target = i64::try_from(target).unwrap_or(i64::MAX / 4);
        let mut run = Run { search: self, proven: target, states: 0, space: Space::default() };
        let mut open = BinaryHeap::from([(Reverse(0), self.given.clone())]);
        while let Some((Reverse(bound), path)) = open.pop() {
            if bound >= run.proven {
                break;
            }
            if run.states >= most_states {
                run.proven = bound;
                break;
            }
            run.expand(&path, &mut open);
        }
        Proof { bound: run.proven.max(0) as u64, states: run.states }
    }
}

/// One run of a search.
struct Run<'a> {
    search: &'a Search,
    /// The least bound of a state that could not be split further, or the target.
    proven: i64,
    states: u64,
    space: Space,
}

/// How a state can be split.
enum Split {
    /// One half is closed already; the other is left.
    Settled(Node),
    Halves(Node, Node),
    /// Nothing is left to decide.
    Stuck,
}

impl Run<'_> {
    /// Splits a state and puts the open halves into `open`.
    fn expand(&mut self, path: &[Literal], open: &mut BinaryHeap<(Reverse<i64>, Vec<Literal>)>) {
        let undecided = vec![None; self.search.variables.len()];
        let mut node = Node { state: self.search.root.clone(), value: undecided, path: path.to_vec() };
        for literal in path {
            decide(self.search, &mut node, *literal);
        }
        self.raise(&mut node);
        while self.bound(&node) < self.proven {
            match self.split(&node) {
                Split::Settled(half) => node = half,
                Split::Halves(one, other) => {
                    open.extend([one, other].map(|half| (Reverse(self.bound(&half)), half.path)));
                    return;
                }
                Split::Stuck => {
                    self.proven = self.bound(&node);
                }
            }
        }
    }

    fn bound(&self, node: &Node) -> i64 {
        self.search.constant + (node.state.flow + 1) / 2
    }

    fn raise(&mut self, node: &mut Node) {
        let enough = 2 * (self.proven - self.search.constant);
        self.search.network.maximise(&mut node.state, enough, &mut self.space);
    }

    /// The half of a state in which a literal is true.
    fn half(&mut self, node: &Node, literal: Literal) -> Node {
        let mut half = node.clone();
        half.path.push(literal);
        decide(self.search, &mut half, literal);
        self.states += 1;
        self.raise(&mut half);
        half
    }

    /// Variables worth deciding: the heaviest that the roof dual leaves open, and the pairs of nodes whose order, as the roof
    /// dual has it, contradicts most others. If there is none, the roof dual is the order of a drawing.
    fn tries(&self, node: &Node) -> Vec<u32> {
        let reached = self.search.network.reached(&node.state);
        let is_vague = |variable: u32| reached[variable as usize * 2] == reached[variable as usize * 2 + 1];
        let is_true = |literal: Literal| reached[literal as usize] && !is_vague(literal / 2);
        let transitive = &self.search.transitive;
        let open = self.search.variables.iter().copied().filter(|variable| node.value[*variable as usize].is_none());
        let (vague, clear): (Vec<u32>, Vec<u32>) = open.partition(|variable| is_vague(*variable));
        let contradictions = |variable: &u32| {
            let literal = variable * 2 + u32::from(!is_true(variable * 2));
            transitive.of(literal).filter(|(cause, effect)| is_true(*cause) && is_true(not(*effect))).count()
        };
        let pairs = clear.into_iter().filter(|variable| transitive.decidable(*variable));
        let mut wrong: Vec<(usize, u32)> = pairs.map(|variable| (contradictions(&variable), variable)).collect();
        wrong.retain(|(count, _)| *count > 0);
        wrong.sort_by_key(|(count, _)| Reverse(*count));
        let room = TRIES - wrong.len().min(TRIES / 2);
        vague.into_iter().take(room).chain(wrong.into_iter().map(|(_, variable)| variable)).take(TRIES).collect()
    }

    /// Splits by the variable that raises the bound most.
    fn split(&mut self, node: &Node) -> Split {
        let tries = self.tries(node);
        let before = self.bound(node);
        let mut best = (0, Split::Stuck);
        for variable in tries {
            let (one, other) = (self.half(node, variable * 2), self.half(node, variable * 2 + 1));
            let (low, high) = (self.bound(&one), self.bound(&other));
            if low >= self.proven {
                return Split::Settled(other);
            }
            if high >= self.proven {
                return Split::Settled(one);
            }
            let score = (low - before + 1) * (high - before + 1);
            if score > best.0 {
                best = (score, Split::Halves(one, other));
            }
        }
        best.1
    }
}

/// What may be decided without loss: the order of twins, and which of two nodes without twins is above, since a drawing
/// turned upside down has as many crossings.
fn given(graph: &Layered, pairs: &Pairs, variables: &[u32]) -> Vec<Literal> {
    let classes = twins(graph);
    let in_order = classes.iter().flat_map(|class| class.windows(2));
    let above = |pair: &[usize]| match *pair {
        [one, other] => pairs.literal(graph.level[one], one, other),
        _ => None,
    };
    let mut given: Vec<Literal> = in_order.filter_map(above).collect();
    let is_single = |node: usize| node < graph.level.len() && !classes.iter().any(|class| class.contains(&node));
    given.extend(variables.iter().map(|variable| variable * 2).find(|literal| {
        let (_, one, other) = pairs.keys[*literal as usize / 2];
        is_single(one) && is_single(other)
    }));
    given
}

/// Makes a literal true with all that follows from it.
fn decide(search: &Search, node: &mut Node, literal: Literal) {
    let mut due = vec![literal];
    while let Some(literal) = due.pop() {
        let (variable, truth) = (literal as usize / 2, literal & 1 == 0);
        let before = node.value[variable];
        if before == Some(truth) {
            continue;
        }
        node.state.decide(literal);
        if before.is_some() {
            // What is decided both ways is no order: the flow is endless.
            return;
        }
        node.value[variable] = Some(truth);
        let value_of =
            |node: &Node, literal: Literal| node.value[literal as usize / 2].map(|v| v == (literal & 1 == 0));
        for (cause, effect) in search.transitive.of(literal) {
            if search.transitive.decidable(effect / 2) && value_of(node, cause) == Some(true) {
                due.push(effect);
            }
            if search.transitive.decidable(cause / 2) && value_of(node, effect) == Some(false) {
                due.push(not(cause));
            }
            node.state.imply(cause, effect);
            node.state.imply(not(effect), not(cause));
        }
    }
}
