//! Ballots, shows of hands, and the rounds they belong to.

use serde::{Deserialize, Serialize};

/// An answer to one question about one candidate; nothing when it was left open. For dots, nothing counts as 0.
pub type Mark = Option<u8>;

/// What one person answered. It carries no name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ballot {
    /// Drawn at random by the device that filled it, of 40 bits; the same in every round, so that moves can be counted.
    pub id: u64,
    /// For each of the round's candidates, in its order, the answer to each of the method's questions.
    pub marks: Vec<Vec<Mark>>,
    /// Whether it came after the round was revealed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub late: bool,
}

/// A show of hands, counted by the facilitator.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hands {
    /// How many took part.
    pub people: u32,
    /// For each candidate and question, how many gave each answer, the lowest first. For dots it is one number: all dots.
    pub counts: Vec<Vec<Vec<u32>>>,
}

/// One vote.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// The candidates that were voted on, by number, in the ballot's order; they stay when candidates change later.
    pub candidates: Vec<u32>,
    /// The ballots, by ascending id, each id once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ballots: Vec<Ballot>,
    /// The show of hands, when there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hands: Option<Hands>,
    /// Whether the result has been shown.
    #[serde(default)]
    pub revealed: bool,
    /// How many rounds had been dropped when it was opened: what was voted on those is not read into it.
    #[serde(default, skip_serializing_if = "is_none")]
    pub attempt: u8,
}

pub(crate) fn is_none(n: &u8) -> bool {
    *n == 0
}

impl Round {
    /// How many people have taken part: ballots and raised hands.
    pub fn people(&self) -> usize {
        self.ballots.len() + self.hands.as_ref().map_or(0, |h| h.people as usize)
    }
}
