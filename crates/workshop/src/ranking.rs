//! Places in order, what the first of them are, and what is chosen in the end.

use crate::{Tally, Workshop, tally};
use std::collections::BTreeSet;

/// Candidates by rank; those that tie stand in the order of the ballot.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ranking {
    /// Those that were judged, the best first.
    pub places: Vec<Place>,
    /// Those that were not judged, in the order of the ballot: last, and without a rank.
    pub unjudged: Vec<u32>,
}

/// One candidate's place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Its number.
    pub candidate: u32,
    /// Its rank, from 1; two that tie have the same, and the next is as much further down.
    pub rank: u32,
    /// Whether another has the same rank.
    pub tied: bool,
}

/// The first of a ranking.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Top {
    /// Those that are among them for sure, the best first.
    pub taken: Vec<u32>,
    /// Those that tie across the limit: some of them would be among the first, and the ranking cannot say which.
    pub tied: Vec<u32>,
    /// How many of the tied there is room for.
    pub room: usize,
}

impl Ranking {
    /// The ranking of a round, of those candidates for which `keep` is true, ranked among themselves.
    pub fn new(tally: &Tally, keep: impl Fn(u32) -> bool) -> Self {
        let kept = tally.rows.iter().filter(|r| keep(r.candidate));
        let (judged, unjudged): (Vec<_>, Vec<_>) = kept.partition(|r| r.rank.is_some());
        let mut judged: Vec<(u32, u32)> = judged.iter().filter_map(|r| Some((r.rank?, r.candidate))).collect();
        judged.sort_by_key(|(rank, _)| *rank);
        let place = |&(rank, candidate): &(u32, u32)| {
            let before = judged.partition_point(|(r, _)| *r < rank);
            let tied = judged.partition_point(|(r, _)| *r <= rank) - before > 1;
            Place { candidate, rank: before as u32 + 1, tied }
        };
        Self { places: judged.iter().map(place).collect(), unjudged: unjudged.iter().map(|r| r.candidate).collect() }
    }

    /// The first `n`. Nobody is taken by the order of the ballot: a tie across the limit is said as one.
    pub fn top(&self, n: usize) -> Top {
        let mut top = Top::default();
        for group in self.places.chunk_by(|a, b| a.rank == b.rank) {
            let room = n.saturating_sub(top.taken.len());
            if room == 0 {
                break;
            }
            if group.len() > room {
                top.tied = group.iter().map(|p| p.candidate).collect();
                top.room = room;
                break;
            }
            top.taken.extend(group.iter().map(|p| p.candidate));
        }
        top
    }
}

/// What goes into the draft, and what the group has still to decide.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Chosen {
    /// What is taken: by the ranking, the best first, then what is kept in spite of it, in the workshop's order.
    pub taken: Vec<u32>,
    /// Those of `taken` that are there only because they were kept.
    pub kept: Vec<u32>,
    /// What the ranking takes, or ties on the limit, and the group leaves out.
    pub left: Vec<u32>,
    /// What ties across the limit and nobody has decided on: not taken.
    pub tied_at_limit: Vec<u32>,
    /// How many of these there is room for.
    pub room: usize,
    /// What `taken` costs together, in thousand kronor.
    pub cost: u64,
    /// How many of `taken` have no cost given.
    pub uncosted: usize,
    /// By how much the cost is above the budget, in thousand kronor; nothing without a budget or within it.
    pub over: Option<u64>,
}

/// What is chosen by the last round that was revealed and by what the group decided against it.
///
/// Candidates that have been removed or merged since, or that PEARL keeps out now, are passed over, and the rest ranked among themselves. *Kept* and *left*
/// override the ranking, *kept* over *left*. Leaving one out lets no other in; but where candidates tie across the limit, each
/// that is kept or left settles part of the tie, and when the rest fit they are taken.
pub fn chosen(workshop: &Workshop) -> Chosen {
    let choice = &workshop.choice;
    let top = ranking(workshop).top(choice.top as usize);
    let kept = |id: &u32| choice.kept.contains_key(id);
    let left = |id: &u32| choice.left.contains_key(id) && !kept(id);
    let mut chosen =
        Chosen { left: top.taken.iter().chain(&top.tied).copied().filter(left).collect(), ..Chosen::default() };
    chosen.taken = top.taken.iter().copied().filter(|id| !left(id)).collect();
    let open: Vec<u32> = top.tied.iter().copied().filter(|id| !left(id) && !kept(id)).collect();
    let room = top.room.saturating_sub(top.tied.iter().filter(|id| kept(id)).count());
    if open.len() <= room {
        chosen.taken.extend(open);
    } else if room > 0 {
        (chosen.tied_at_limit, chosen.room) = (open, room);
    }
    let by_rank: BTreeSet<u32> = chosen.taken.iter().copied().collect();
    chosen.kept = workshop.candidates.iter().map(|c| c.id).filter(|id| kept(id) && !by_rank.contains(id)).collect();
    chosen.taken.extend(&chosen.kept);
    count_cost(workshop, &mut chosen);
    chosen
}

/// Where the money ends among what is chosen, gone through in `order`: the first that cannot be paid for beside all the chosen before it.
/// Nothing while the budget holds for all of them, or when there is none; so this and [`Chosen::over`] always say the same. What is not
/// chosen costs nothing, and what has no cost given is taken to cost nothing, as in [`Chosen::cost`].
pub fn budget_ends(workshop: &Workshop, chosen: &Chosen, order: &[u32]) -> Option<u32> {
    let budget = u64::from(workshop.choice.budget?);
    let taken: BTreeSet<u32> = chosen.taken.iter().copied().collect();
    let mut sum = 0;
    order.iter().copied().filter(|id| taken.contains(id)).find(|id| {
        sum += workshop.candidate(*id).and_then(|c| c.cost).map_or(0, u64::from);
        sum > budget
    })
}

/// The ranking that counts: of the last round that was revealed, those that still stand ([`Workshop::stands`]), ranked among themselves;
/// empty when there is none.
pub fn ranking(workshop: &Workshop) -> Ranking {
    let counted = workshop.counting().and_then(|round| tally(workshop, round));
    counted.map(|t| Ranking::new(&t, |id| workshop.stands(id))).unwrap_or_default()
}

fn count_cost(workshop: &Workshop, chosen: &mut Chosen) {
    let taken: BTreeSet<u32> = chosen.taken.iter().copied().collect();
    for candidate in workshop.candidates.iter().filter(|c| taken.contains(&c.id)) {
        match candidate.cost {
            Some(cost) => chosen.cost += u64::from(cost),
            None => chosen.uncosted += 1,
        }
    }
    chosen.over = workshop.choice.budget.and_then(|b| chosen.cost.checked_sub(u64::from(b))).filter(|over| *over > 0);
}
