//! What a ballot is about, and how it is tied to that.

use super::bytes::Out;
use crate::{Key, Method, Workshop};
use siphasher::sip::SipHasher24;

/// What a ballot answers: which candidates, by which method, in which round of which workshop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// The workshop.
    pub key: Key,
    /// The round, from 0.
    pub round: u8,
    /// How many rounds had been dropped when it was opened.
    pub attempt: u8,
    /// How the group votes.
    pub method: Method,
    /// The candidates, by number, in the ballot's order.
    pub candidates: Vec<u32>,
}

/// What a hash is for, so that none of them says anything about another.
#[derive(Clone, Copy)]
enum Use {
    Workshop = 1,
    Asked = 2,
    Seal = 3,
    Link = 4,
}

fn hash(key: Key, used: Use, bytes: &[u8]) -> [u8; 8] {
    SipHasher24::new_with_keys(key.0, used as u64).hash(bytes).to_be_bytes()
}

impl Form {
    /// The form of a round of a workshop, if there is such a round.
    pub fn of(workshop: &Workshop, round: u8) -> Option<Self> {
        let asked = workshop.rounds.get(usize::from(round))?;
        let (attempt, candidates) = (asked.attempt, asked.candidates.clone());
        Some(Self { key: workshop.key, round, attempt, method: workshop.method.clone(), candidates })
    }

    /// All that decides what an answer means: the candidates, what is asked, and whether it was asked anew. Not weights, nor how many dots there are.
    fn meaning(&self) -> Vec<u8> {
        let mut out = Out::default();
        let questions = self.method.questions();
        for question in &questions {
            out.number(u64::from(question.low));
            out.number(u64::from(question.high));
        }
        out.text(match &self.method {
            Method::Dots { .. } => "dots",
            Method::ImpactEffort => "impact-effort",
            Method::Weighted { .. } => "weighted",
            Method::Hanlon => "hanlon",
            Method::Moscow { .. } => "moscow",
        });
        if let Method::Weighted { criteria } = &self.method {
            for criterion in criteria {
                out.text(&criterion.name);
                out.number(u64::from(criterion.low_is_best));
            }
        }
        self.candidates.iter().for_each(|id| out.number(u64::from(*id)));
        if self.attempt > 0 {
            out.text("anew");
            out.number(u64::from(self.attempt));
        }
        out.0
    }

    /// 8 bits that tell most other candidates and questions apart, to say so; the seal tells all apart.
    pub(super) fn mark(&self) -> u8 {
        let [first, ..] = hash(self.key, Use::Asked, &self.meaning());
        first
    }

    /// 24 bits over what is asked and a ballot's bytes, which cannot be worked out without the workshop's key.
    pub(super) fn seal(&self, body: &[u8]) -> [u8; 3] {
        let mut all = self.meaning();
        all.push(self.round);
        all.extend(body);
        let [a, b, c, ..] = hash(self.key, Use::Seal, &all);
        [a, b, c]
    }
}

/// 16 bits that tell workshops apart and say nothing about their keys.
pub(super) fn workshop_mark(key: Key) -> [u8; 2] {
    let [a, b, ..] = hash(key, Use::Workshop, &[]);
    [a, b]
}

/// 32 bits that tell whether a link came whole. Anybody can work them out.
pub(super) fn link_check(bytes: &[u8]) -> [u8; 4] {
    let [a, b, c, d, ..] = hash(Key(0), Use::Link, bytes);
    [a, b, c, d]
}

/// A cyclic check of 8 bits (x⁸+x²+x+1, ITU-T I.432.1): finds every change within eight bits in a row, and so every single
/// character that was mistyped.
pub(super) fn typing_check(bytes: &[u8]) -> u8 {
    bytes
        .iter()
        .fold(0, |sum, byte| (0..8).fold(sum ^ byte, |s: u8, _| if s & 0x80 == 0 { s << 1 } else { (s << 1) ^ 0x07 }))
}
