//! What choosing some candidates means for goals, target groups and plans.

use crate::{Candidate, Known, Workshop};
use std::collections::{BTreeMap, BTreeSet};

/// What choosing some candidates means, by name and in the order of the workshop's frame.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Consequence {
    /// The goals.
    pub goals: Coverage,
    /// The target groups, or the values of whichever facet the workshop asks about.
    pub groups: Coverage,
    /// How many serve each action plan.
    pub plans: Vec<Served>,
    /// How many of all candidates serve two action plans or more.
    pub overlap_before: usize,
    /// How many of the chosen do.
    pub overlap_chosen: usize,
}

/// Every name once, in one of three lists.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Coverage {
    /// Reached by something that is chosen.
    pub covered: Vec<String>,
    /// Reached by a candidate, but by none that is chosen.
    pub lost: Vec<String>,
    /// Reached by no candidate at all, so that no choice here could cover it.
    pub unreached: Vec<String>,
}

/// How many serve an action plan.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Served {
    /// The action plan's name.
    pub name: String,
    /// How many of the chosen serve it.
    pub chosen: usize,
    /// How many of all candidates serve it.
    pub candidates: usize,
}

/// What choosing these candidates means. It reads only what the plan knew of them when they were picked; a name that the frame
/// has not comes after those that it has, in the order of the candidates. Numbers of no candidate count for nothing.
pub fn consequence(workshop: &Workshop, chosen: &BTreeSet<u32>) -> Consequence {
    let frame = &workshop.frame;
    let taken = |c: &Candidate| chosen.contains(&c.id);
    let count = |names: &[String], list: fn(&Known) -> &[String]| serving(names, &workshop.candidates, taken, list);
    let overlapping = || workshop.candidates.iter().filter(|c| c.knows(|k| &k.plans).len() >= 2);
    Consequence {
        goals: coverage(count(&frame.goals, |k| &k.goals)),
        groups: coverage(count(&frame.groups, |k| &k.groups)),
        plans: count(&frame.plans, |k| &k.plans),
        overlap_before: overlapping().count(),
        overlap_chosen: overlapping().filter(|c| taken(c)).count(),
    }
}

/// How many serve each name.
fn serving(
    names: &[String],
    candidates: &[Candidate],
    taken: impl Fn(&Candidate) -> bool,
    list: fn(&Known) -> &[String],
) -> Vec<Served> {
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    let mut all: Vec<(&str, usize, usize)> = Vec::with_capacity(names.len());
    for name in names.iter().chain(candidates.iter().flat_map(|c| c.knows(list))) {
        places.entry(name).or_insert_with(|| {
            all.push((name, 0, 0));
            all.len() - 1
        });
    }
    for candidate in candidates {
        for name in candidate.knows(list) {
            if let Some((_, chosen, served)) = places.get(name.as_str()).and_then(|p| all.get_mut(*p)) {
                *served += 1;
                *chosen += usize::from(taken(candidate));
            }
        }
    }
    all.into_iter().map(|(name, chosen, candidates)| Served { name: name.to_owned(), chosen, candidates }).collect()
}

fn coverage(served: Vec<Served>) -> Coverage {
    let mut coverage = Coverage::default();
    for Served { name, chosen, candidates } in served {
        let list = match (chosen, candidates) {
            (0, 0) => &mut coverage.unreached,
            (0, _) => &mut coverage.lost,
            _ => &mut coverage.covered,
        };
        list.push(name);
    }
    coverage
}
