//! What a second round changed: figures, never people.

use crate::{Ballot, Mark, Method, Row, Score, Workshop, tally};
use std::collections::{BTreeMap, BTreeSet};

/// What changed from one round to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moves {
    /// How many ballots are in both rounds: only these can be compared person by person.
    pub both: usize,
    /// How many are only in the first.
    pub gone: usize,
    /// How many are only in the second.
    pub new: usize,
    /// Each candidate of the second round, in its order.
    pub rows: Vec<Move>,
}

/// What changed for one candidate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// The candidate's number.
    pub candidate: u32,
    /// Its place in the first round; nothing when it was not voted on or not judged then.
    pub before: Option<Stood>,
    /// Its place in the second; nothing when not judged.
    pub after: Option<Stood>,
    /// For each of the method's questions, how the answers of those in both rounds changed.
    pub turns: Vec<Turn>,
}

/// A candidate's place in a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stood {
    /// Its rank.
    pub rank: u32,
    /// What it was ranked by.
    pub score: Score,
}

/// How many of those who are in both rounds changed their answer to a question, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Turn {
    /// Gave a higher answer.
    pub raised: usize,
    /// Gave a lower one.
    pub lowered: usize,
    /// Gave the same.
    pub kept: usize,
    /// Left it open in one of the rounds, or in both.
    pub open: usize,
}

/// What changed between two rounds; nothing when one of them does not exist. Ballots are matched by their id; hands cannot be, and
/// count only in ranks and scores.
pub fn moves(workshop: &Workshop, before: usize, after: usize) -> Option<Moves> {
    let (first, second) = (workshop.rounds.get(before)?, workshop.rounds.get(after)?);
    let (old, new) = (tally(workshop, before)?, tally(workshop, after)?);
    let earlier: BTreeMap<u64, &Ballot> = first.ballots.iter().map(|b| (b.id, b)).collect();
    let pairs: Vec<(&Ballot, &Ballot)> =
        second.ballots.iter().filter_map(|b| Some((*earlier.get(&b.id)?, b))).collect();
    let matched: BTreeSet<u64> = pairs.iter().map(|(_, b)| b.id).collect();
    let places: BTreeMap<u32, usize> = first.candidates.iter().copied().zip(0..).collect();
    let rows = new.rows.iter().enumerate().map(|(now, row)| {
        let was = places.get(&row.candidate).copied();
        let turns = |was: usize| turns(&workshop.method, &pairs, was, now);
        Move {
            candidate: row.candidate,
            before: was.and_then(|w| old.rows.get(w)).and_then(stood),
            after: stood(row),
            turns: was.map(turns).unwrap_or_default(),
        }
    });
    let both = matched.len();
    Some(Moves { both, gone: first.ballots.len() - both, new: second.ballots.len() - both, rows: rows.collect() })
}

fn stood(row: &Row) -> Option<Stood> {
    Some(Stood { rank: row.rank?, score: row.score? })
}

/// How answers on one candidate changed, which has its place in each round's ballot.
fn turns(method: &Method, pairs: &[(&Ballot, &Ballot)], was: usize, now: usize) -> Vec<Turn> {
    let dots = matches!(method, Method::Dots { .. });
    let mark = |ballot: &Ballot, c: usize, q: usize| -> Mark {
        let mark = ballot.marks.get(c).and_then(|marks| marks.get(q)).copied().flatten();
        if dots { mark.or(Some(0)) } else { mark }
    };
    let turn = |q: usize| {
        pairs.iter().fold(Turn::default(), |mut turn, (old, new)| {
            let count = match (mark(old, was, q), mark(new, now, q)) {
                (Some(old), Some(new)) if new > old => &mut turn.raised,
                (Some(old), Some(new)) if new < old => &mut turn.lowered,
                (Some(_), Some(_)) => &mut turn.kept,
                _ => &mut turn.open,
            };
            *count += 1;
            turn
        })
    };
    (0..method.questions().len()).map(turn).collect()
}
