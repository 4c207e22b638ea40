//! The smallest selection: the fewest or cheapest items that still serve everything that is served today, and the proof of it.
//!
//! This is weighted set cover, solved exactly by branch and bound; see `solve` and `relax` for the methods. Everything is
//! counted in steps, so the same question gets the same answer on every machine.

mod relax;
mod solve;

use std::collections::BTreeSet;

/// Steps after which the search stops and says how far from the optimum it may be; about 100 ms in a browser.
pub const MOST_STEPS: u64 = 12_000_000;
/// The most equally cheap selections that are listed.
pub const MOST_TIES: usize = 12;

/// What is to be served, and what serves it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Question {
    /// How many things there are to serve.
    pub demands: usize,
    /// What can be selected.
    pub items: Vec<Item>,
    /// Items that are selected whatever they serve.
    pub keep: BTreeSet<usize>,
    /// Items that are not selected, unless they are also in `keep`.
    pub drop: BTreeSet<usize>,
}

/// Something that can be selected.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Item {
    /// Demands it serves; duplicates and numbers out of range do not count.
    pub serves: Vec<usize>,
    /// What it costs, in the plan's own unit; 1 for each if only the number matters.
    pub cost: u32,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection {
    /// The selected items, ascending, those to keep among them.
    pub chosen: Vec<usize>,
    /// What they cost together.
    pub cost: u64,
    /// No selection that serves as much costs less than this; equal to `cost` when the answer is proven to be the best.
    pub bound: u64,
    /// Demands that nothing serves since what served them is dropped.
    pub lost: Vec<usize>,
    /// Demands that nothing serves today; they do not count.
    pub unserved: Vec<usize>,
    /// Other selections that cost the same and serve as much, each ascending.
    pub ties: Vec<Vec<usize>>,
    /// Whether there are or may be more ties than are listed.
    pub more_ties: bool,
    /// For each chosen item the demands that it alone among the chosen ones serves.
    pub alone: Vec<Vec<usize>>,
}

impl Selection {
    /// Whether it is proven that nothing cheaper serves as much.
    pub fn is_proven(&self) -> bool {
        self.bound == self.cost
    }
}

/// Finds the cheapest selection within `steps` steps, and others that are as cheap.
pub fn smallest(question: &Question, steps: u64) -> Selection {
    let clean = Clean::new(question);
    let mut search = solve::Search::new(&clean.sets, &clean.costs, clean.demands.len(), steps);
    search.run();
    let (ties, more_ties) = if search.is_proven() { search.ties(MOST_TIES) } else { (Vec::new(), true) };
    let whole = |found: &[usize]| -> Vec<usize> {
        let chosen: BTreeSet<usize> = found.iter().map(|&i| clean.items[i]).chain(clean.kept.iter().copied()).collect();
        chosen.into_iter().collect()
    };
    let chosen = whole(search.best());
    let kept: u64 = clean.kept.iter().map(|&i| u64::from(question.items[i].cost)).sum();
    let mut ties: Vec<Vec<usize>> = ties.iter().map(|t| whole(t)).filter(|t| *t != chosen).collect();
    ties.sort();
    Selection {
        cost: kept + search.cost(),
        bound: kept + search.bound(),
        alone: alone(question, &chosen),
        chosen,
        lost: clean.lost,
        unserved: clean.unserved,
        ties,
        more_ties,
    }
}

/// For each of some items what it serves and no other of them does.
fn alone(question: &Question, chosen: &[usize]) -> Vec<Vec<usize>> {
    let mut servers = vec![0_u32; question.demands];
    let serves = |&item: &usize| -> BTreeSet<usize> {
        question.items[item].serves.iter().copied().filter(|&d| d < question.demands).collect()
    };
    for demand in chosen.iter().flat_map(serves) {
        servers[demand] += 1;
    }
    chosen.iter().map(|item| serves(item).into_iter().filter(|&d| servers[d] == 1).collect()).collect()
}

/// A question without what is decided before any search: what is kept, dropped, or served by what is kept.
struct Clean {
    /// What each remaining item serves of the remaining demands, ascending.
    sets: Vec<Vec<u32>>,
    costs: Vec<u32>,
    /// The items' numbers in the question.
    items: Vec<usize>,
    /// The demands' numbers in the question.
    demands: Vec<usize>,
    kept: Vec<usize>,
    lost: Vec<usize>,
    unserved: Vec<usize>,
}

impl Clean {
    fn new(question: &Question) -> Self {
        let kept: Vec<usize> = question.keep.iter().copied().filter(|&i| i < question.items.len()).collect();
        let is_free = |i: &usize| !question.keep.contains(i) && !question.drop.contains(i);
        let served = |items: &mut dyn Iterator<Item = usize>| {
            let mut served = vec![false; question.demands];
            for demand in items.flat_map(|i| &question.items[i].serves) {
                if let Some(served) = served.get_mut(*demand) {
                    *served = true;
                }
            }
            served
        };
        let by_all = served(&mut (0..question.items.len()));
        let by_kept = served(&mut kept.iter().copied());
        let by_free = served(&mut (0..question.items.len()).filter(is_free));
        let demands: Vec<usize> = (0..question.demands).filter(|&d| by_free[d] && !by_kept[d]).collect();
        let mut place = vec![u32::MAX; question.demands];
        for (at, &demand) in demands.iter().enumerate() {
            place[demand] = at as u32;
        }
        let set = |i: &usize| {
            let places = question.items[*i].serves.iter().filter_map(|&d| place.get(d).copied());
            let set: BTreeSet<u32> = places.filter(|&p| p != u32::MAX).collect();
            set.into_iter().collect::<Vec<u32>>()
        };
        let items: Vec<usize> = (0..question.items.len()).filter(is_free).filter(|i| !set(i).is_empty()).collect();
        Self {
            sets: items.iter().map(set).collect(),
            costs: items.iter().map(|&i| question.items[i].cost).collect(),
            items,
            demands,
            kept,
            lost: (0..question.demands).filter(|&d| by_all[d] && !by_kept[d] && !by_free[d]).collect(),
            unserved: (0..question.demands).filter(|&d| !by_all[d]).collect(),
        }
    }
}
