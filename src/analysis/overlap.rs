//! How sets overlap: which combinations occur, how often, how that differs from chance, and which sets could be merged.
//!
//! Combinations as in UpSet (Lex, Gehlenborg, Strobelt, Vuillemot & Pfister, "UpSet: Visualization of intersecting sets",
//! 2014), deviation included. Only combinations that occur are listed, so many sets are no problem.

use super::sets::Family;
use crate::plan::{Basis, NodeIx};
use std::collections::BTreeMap;

/// A combination of sets that occurs.
#[derive(Debug, Clone, PartialEq)]
pub struct Combination {
    /// Positions in [`Family::sets`], ascending; empty for what belongs to no set.
    pub sets: Vec<usize>,
    /// Elements in exactly these sets: in all of them and in no other.
    pub exclusive: Vec<NodeIx>,
    /// How many of `exclusive` belong to each of these sets by what a source says.
    pub stated: usize,
    /// Elements in at least these sets, whatever others they are in.
    pub inclusive: usize,
    /// Share of all elements that are exactly here, less the share expected if sets were independent: above 0 more are here
    /// than chance would bring.
    pub deviation: f64,
}

/// A set alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Size {
    /// Elements in it.
    pub elements: usize,
    /// Those that a source says belong to it.
    pub stated: usize,
}

/// Two sets beside each other.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// Positions in [`Family::sets`], the smaller first.
    pub sets: (usize, usize),
    /// Elements in both.
    pub shared: Vec<NodeIx>,
    /// How many of them by what a source says of both.
    pub stated: usize,
    /// Elements in the first and not in the second, and the other way round.
    pub alone: (usize, usize),
}

impl Pair {
    /// Shared elements of all that either has (Jaccard 1901); 0 when neither has any.
    pub fn jaccard(&self) -> f64 {
        ratio(self.shared.len(), self.shared.len() + self.alone.0 + self.alone.1)
    }

    /// Shared elements of what the smaller one has (Szymkiewicz–Simpson); 1 when it lies within the other, 0 when it is empty.
    pub fn coefficient(&self) -> f64 {
        ratio(self.shared.len(), self.shared.len() + self.alone.0.min(self.alone.1))
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// What there is to say about a family's overlaps.
#[derive(Debug, Clone, PartialEq)]
pub struct Overlap {
    /// Each set's size, positions as in [`Family::sets`].
    pub sizes: Vec<Size>,
    /// The combinations that occur, by their sets.
    pub combinations: Vec<Combination>,
    /// Every two sets, by their positions.
    pub pairs: Vec<Pair>,
}

/// Counts everything. O(e·s + c² + s²·e) for e elements, s sets and c combinations.
pub fn overlap(family: &Family) -> Overlap {
    let mut sizes = vec![Size::default(); family.sets.len()];
    let mut groups: BTreeMap<Vec<usize>, (Vec<NodeIx>, usize)> = BTreeMap::new();
    for (&element, of) in family.elements.iter().zip(&family.of) {
        for &(set, basis) in of {
            sizes[set].elements += 1;
            sizes[set].stated += usize::from(basis == Basis::Stated);
        }
        let group = groups.entry(of.iter().map(|s| s.0).collect()).or_default();
        group.0.push(element);
        group.1 += usize::from(of.iter().all(|s| s.1 == Basis::Stated));
    }
    let inclusive: Vec<usize> = groups
        .keys()
        .map(|sets| groups.iter().filter(|(other, _)| includes(other, sets)).map(|(_, (e, _))| e.len()).sum())
        .collect();
    let combinations = groups.into_iter().zip(inclusive).map(|((sets, (exclusive, stated)), inclusive)| {
        let deviation = deviation(&sizes, family.elements.len(), &sets, exclusive.len());
        Combination { sets, exclusive, stated, inclusive, deviation }
    });
    let combinations = combinations.collect();
    Overlap { pairs: pairs(family, &sizes), sizes, combinations }
}

/// Whether an ascending list holds all of another.
fn includes(all: &[usize], some: &[usize]) -> bool {
    some.iter().all(|s| all.binary_search(s).is_ok())
}

fn deviation(sizes: &[Size], elements: usize, sets: &[usize], found: usize) -> f64 {
    let expected: f64 = sizes
        .iter()
        .enumerate()
        .map(|(i, size)| {
            let share = ratio(size.elements, elements);
            if sets.binary_search(&i).is_ok() { share } else { 1.0 - share }
        })
        .product();
    ratio(found, elements) - expected
}

fn pairs(family: &Family, sizes: &[Size]) -> Vec<Pair> {
    let mut shared: BTreeMap<(usize, usize), (Vec<NodeIx>, usize)> = BTreeMap::new();
    for (&element, of) in family.elements.iter().zip(&family.of) {
        for (i, &(a, a_basis)) in of.iter().enumerate() {
            for &(b, b_basis) in &of[i + 1..] {
                let pair = shared.entry((a, b)).or_default();
                pair.0.push(element);
                pair.1 += usize::from(a_basis.max(b_basis) == Basis::Stated);
            }
        }
    }
    let all = (0..sizes.len()).flat_map(|a| (a + 1..sizes.len()).map(move |b| (a, b)));
    all.map(|(a, b)| {
        let (shared, stated) = shared.remove(&(a, b)).unwrap_or_default();
        let alone = (sizes[a].elements - shared.len(), sizes[b].elements - shared.len());
        Pair { sets: (a, b), shared, stated, alone }
    })
    .collect()
}

/// The pairs with something in common, those first that have most of their elements in common: by [`Pair::jaccard`], then by
/// [`Pair::coefficient`], then by how much they share. One plan of both would repeat the least.
pub fn mergeable(overlap: &Overlap) -> Vec<&Pair> {
    let mut ranked: Vec<&Pair> = overlap.pairs.iter().filter(|p| !p.shared.is_empty()).collect();
    ranked.sort_by(|a, b| {
        let by = |f: fn(&Pair) -> f64| f(b).total_cmp(&f(a));
        by(Pair::jaccard)
            .then(by(Pair::coefficient))
            .then(b.shared.len().cmp(&a.shared.len()))
            .then(a.sets.cmp(&b.sets))
    });
    ranked
}
