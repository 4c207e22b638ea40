//! In what order, and in what groups, combinations of sets are shown.

use super::overlap::{Combination, Overlap};

/// How a combination's elements are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Counted {
    /// In all of its sets and in no other.
    #[default]
    Exactly,
    /// In all of its sets, whatever else they are in.
    AtLeast,
}

/// What combinations are ordered by, the most first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OrderBy {
    /// Elements.
    #[default]
    Size,
    /// Sets in the combination.
    Degree,
    /// How far it is from what chance would bring, either way.
    Deviation,
}

/// What combinations are grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum GroupBy {
    /// Not at all.
    #[default]
    Nothing,
    /// How many sets they combine.
    Degree,
    /// A set that they have in common: a combination stands under each of its sets.
    Set,
}

impl Counted {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Exactly, Self::AtLeast];

    /// How many elements a combination has, counted this way.
    pub fn of(self, c: &Combination) -> usize {
        match self {
            Self::Exactly => c.exclusive.len(),
            Self::AtLeast => c.inclusive,
        }
    }
}

impl OrderBy {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Size, Self::Degree, Self::Deviation];
}

impl GroupBy {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Nothing, Self::Degree, Self::Set];
}

/// What the combinations of a group have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shared {
    /// Nothing: there is one group.
    Nothing,
    /// So many sets.
    Degree(usize),
    /// A set, by its position; nothing for what is in none.
    Set(Option<usize>),
}

/// A group of combinations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arranged {
    /// What they have in common.
    pub shared: Shared,
    /// Positions in [`Overlap::combinations`], in the order to show them.
    pub combinations: Vec<usize>,
}

/// Puts the combinations in order and in groups; what is equal stands with few sets first, then in the order of the sets.
pub fn arrange(overlap: &Overlap, counted: Counted, order: OrderBy, group: GroupBy) -> Vec<Arranged> {
    let all = &overlap.combinations;
    // Everything is in at least no set, which nobody asks for.
    let is_shown = |&c: &usize| counted == Counted::Exactly || !all[c].sets.is_empty();
    let mut sorted: Vec<usize> = (0..all.len()).filter(is_shown).collect();
    sorted.sort_by(|&a, &b| {
        let (a, b) = (&all[a], &all[b]);
        let size = counted.of(b).cmp(&counted.of(a));
        let degree = a.sets.len().cmp(&b.sets.len());
        let first = match order {
            OrderBy::Size => size,
            OrderBy::Degree => degree.reverse(),
            OrderBy::Deviation => b.deviation.abs().total_cmp(&a.deviation.abs()),
        };
        first.then(size).then(degree).then_with(|| a.sets.cmp(&b.sets))
    });
    let shared = |c: &Combination| -> Vec<Shared> {
        match group {
            GroupBy::Nothing => vec![Shared::Nothing],
            GroupBy::Degree => vec![Shared::Degree(c.sets.len())],
            GroupBy::Set if c.sets.is_empty() => vec![Shared::Set(None)],
            GroupBy::Set => c.sets.iter().map(|&s| Shared::Set(Some(s))).collect(),
        }
    };
    let mut groups: Vec<Arranged> = Vec::new();
    for at in sorted {
        for shared in shared(&all[at]) {
            match groups.iter_mut().find(|g| g.shared == shared) {
                Some(group) => group.combinations.push(at),
                None => groups.push(Arranged { shared, combinations: vec![at] }),
            }
        }
    }
    groups.sort_by_key(|g| match g.shared {
        // Many sets first, as what is overlapping is what one looks for; what is in no set last.
        Shared::Degree(n) => usize::MAX - n,
        Shared::Set(set) => set.unwrap_or(usize::MAX),
        Shared::Nothing => 0,
    });
    groups
}
