//! The methods: what each asks of a person about a candidate, and on which scale.

use serde::{Deserialize, Serialize};

/// How the group decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Method {
    /// Everyone has `dots` dots and puts at most `most` of them on one candidate.
    Dots {
        /// Dots a person, from 1.
        dots: u8,
        /// Dots on one candidate, from 1 to `dots`.
        most: u8,
    },
    /// Impact and effort, each from 1 to 5.
    ImpactEffort,
    /// Own criteria with weights, each from 1 to 5: a weighted sum.
    Weighted {
        /// The criteria, at least one.
        criteria: Vec<Criterion>,
    },
    /// The Hanlon method as the Pan American Health Organization adapted it, with PEARL as a gate before the vote.
    Hanlon,
    /// Must, should, could, won't.
    Moscow {
        /// The share of all effort that Must may take, in per cent; 60 by the DSDM handbook.
        must: u8,
    },
}

/// One of a group's own criteria.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// What it is called.
    pub name: String,
    /// What 1 and 5 mean.
    pub ends: [String; 2],
    /// Its weight, from 0 to 100; weights count in proportion to their sum.
    pub weight: u8,
    /// Whether 1 is the best, as for cost: it then counts as 5, 2 as 4, and so on.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub low_is_best: bool,
}

/// One thing that is asked about each candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// What the answers stand for.
    pub scale: Scale,
    /// The lowest answer.
    pub low: u8,
    /// The highest answer.
    pub high: u8,
}

/// What the answers to a question stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// Dots; none given is 0.
    Dots,
    /// How much good it does.
    Impact,
    /// How much work it takes.
    Effort,
    /// A criterion of the group's own, by position.
    Criterion(usize),
    /// Hanlon's A, 0 to 10.
    Size,
    /// Hanlon's B, 0 to 20.
    Seriousness,
    /// Hanlon's C, 0 to 10.
    Effectiveness,
    /// PAHO's E, 0 to 5.
    Inequity,
    /// 1 is won't, 2 could, 3 should, 4 must.
    Moscow,
}

impl Question {
    const fn new(scale: Scale, low: u8, high: u8) -> Self {
        Self { scale, low, high }
    }

    /// How many answers there are.
    pub const fn answers(self) -> usize {
        (self.high - self.low) as usize + 1
    }
}

impl Method {
    /// What is asked about each candidate, in order.
    pub fn questions(&self) -> Vec<Question> {
        match self {
            Self::Dots { most, .. } => vec![Question::new(Scale::Dots, 0, *most)],
            Self::ImpactEffort => vec![Question::new(Scale::Impact, 1, 5), Question::new(Scale::Effort, 1, 5)],
            Self::Weighted { criteria } => {
                (0..criteria.len()).map(|c| Question::new(Scale::Criterion(c), 1, 5)).collect()
            }
            Self::Hanlon => vec![
                Question::new(Scale::Size, 0, 10),
                Question::new(Scale::Seriousness, 0, 20),
                Question::new(Scale::Effectiveness, 0, 10),
                Question::new(Scale::Inequity, 0, 5),
            ],
            Self::Moscow { .. } => vec![Question::new(Scale::Moscow, 1, 4)],
        }
    }

    /// How many candidates the method bears before people tire or dots scatter: a rule of thumb, said as a warning.
    pub fn bears(&self) -> usize {
        match self {
            Self::Dots { dots, .. } => usize::from(*dots) * 6,
            Self::ImpactEffort => 25,
            Self::Weighted { criteria } => (120 / criteria.len().max(1)).min(25),
            Self::Hanlon => 20,
            Self::Moscow { .. } => 40,
        }
    }
}
