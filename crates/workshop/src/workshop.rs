//! The workshop itself: all that its file holds.

use crate::ballot::is_none;
use crate::{Candidate, Choice, Frame, LAYOUT, Method, Round, Standing};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A workshop, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Workshop {
    /// The layout of the file, see [`LAYOUT`].
    pub layout: u32,
    /// Which workshop it is, and what its ballots are sealed with.
    pub key: Key,
    /// What it is called.
    pub title: String,
    /// The day it is held, as `YYYY-MM-DD`.
    pub date: String,
    /// The plan that it is about, by name.
    #[serde(default)]
    pub plan: String,
    /// All that could be covered.
    #[serde(default)]
    pub frame: Frame,
    /// What can be chosen, in the order that people see.
    #[serde(default)]
    pub candidates: Vec<Candidate>,
    /// Candidates that are alike and that the group wants to stand each by itself, in pairs with the lower number first.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub apart: BTreeSet<(u32, u32)>,
    /// The number that the next candidate gets.
    pub next: u32,
    /// How the group decides.
    pub method: Method,
    /// The votes so far; the last is the one that counts.
    #[serde(default)]
    pub rounds: Vec<Round>,
    /// How many rounds have been dropped, at most [`crate::limits::DROPPED`].
    #[serde(default, skip_serializing_if = "is_none")]
    pub dropped: u8,
    /// What was decided.
    #[serde(default)]
    pub choice: Choice,
    /// Where the workshop stands.
    pub stage: Stage,
    /// Whether the protocol is adopted.
    #[serde(default)]
    pub standing: Standing,
    /// The id of the draft action plan that was made of it, in the plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made: Option<String>,
}

/// 64 random bits, as 16 hexadecimal digits: which workshop, and the seal on its ballots.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Key(pub u64);

impl TryFrom<String> for Key {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        let digits = text.len() == 16 && text.bytes().all(|b| b.is_ascii_hexdigit());
        let key = digits.then(|| u64::from_str_radix(&text, 16).ok()).flatten();
        key.map(Self).ok_or_else(|| "16 hexadecimal digits".to_owned())
    }
}

impl From<Key> for String {
    fn from(key: Key) -> Self {
        format!("{:016x}", key.0)
    }
}

/// Where a workshop stands: its agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Candidates are gathered and merged.
    #[default]
    Gather,
    /// The method is chosen and explained.
    Method,
    /// People vote.
    Vote,
    /// The result is shown and talked about; another round can follow.
    Result,
    /// The group chooses.
    Choose,
    /// The draft plan and the protocol.
    Finish,
}

impl Stage {
    /// Every stage, in order.
    pub const ALL: [Self; 6] = [Self::Gather, Self::Method, Self::Vote, Self::Result, Self::Choose, Self::Finish];
}

impl Workshop {
    /// A workshop with nothing in it.
    pub fn new(key: Key, title: String, date: String) -> Self {
        Self {
            layout: LAYOUT,
            key,
            title,
            date,
            plan: String::new(),
            frame: Frame::default(),
            candidates: Vec::new(),
            apart: BTreeSet::new(),
            next: 1,
            method: Method::Dots { dots: 5, most: 2 },
            rounds: Vec::new(),
            dropped: 0,
            choice: Choice::default(),
            stage: Stage::Gather,
            standing: Standing::Draft,
            made: None,
        }
    }

    /// A candidate by its number, also when it was merged into another.
    pub fn candidate(&self, id: u32) -> Option<&Candidate> {
        self.candidates.iter().flat_map(Candidate::parts).find(|c| c.id == id)
    }

    /// The round that counts, from 0: the last that was revealed, since nothing shows before it.
    pub fn counting(&self) -> Option<usize> {
        self.rounds.iter().rposition(|r| r.revealed)
    }

    /// Whether what was voted on can still be taken: it has not been removed since, nor merged into another, nor does PEARL keep it out now.
    pub fn stands(&self, id: u32) -> bool {
        self.candidates.iter().any(|c| c.id == id && self.votable(c))
    }

    /// Whether a candidate goes to the vote: PEARL keeps it out only where the method asks.
    pub fn votable(&self, candidate: &Candidate) -> bool {
        self.method != Method::Hanlon || candidate.gate.is_open()
    }
}
