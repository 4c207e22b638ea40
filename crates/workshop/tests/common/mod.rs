//! Workshops for the tests of counting.
#![allow(dead_code, reason = "each test file uses its part")]

use roda_workshop::{Ballot, Candidate, Criterion, Hands, Key, Mark, Method, Round, Workshop};

/// A workshop with as many candidates as asked for, numbered from 1.
pub fn workshop(method: Method, candidates: u32) -> Workshop {
    let mut workshop = Workshop::new(Key(7), "Workshop".into(), "2026-03-01".into());
    workshop.method = method;
    workshop.candidates =
        (1..=candidates).map(|id| Candidate { id, title: format!("Candidate {id}"), ..Candidate::default() }).collect();
    workshop.next = candidates + 1;
    workshop
}

/// A round on candidates 1, 2, … with one ballot for each of `marks`: person, candidate, question.
pub fn round(candidates: u32, marks: Vec<Vec<Vec<Mark>>>) -> Round {
    let ballots = marks.into_iter().zip(1..).map(|(marks, id)| Ballot { id, marks, late: false }).collect();
    Round { candidates: (1..=candidates).collect(), ballots, hands: None, revealed: true, attempt: 0 }
}

/// A workshop with one revealed round.
pub fn voted(method: Method, candidates: u32, marks: Vec<Vec<Vec<Mark>>>) -> Workshop {
    let mut workshop = workshop(method, candidates);
    workshop.rounds = vec![round(candidates, marks)];
    workshop
}

/// A show of hands with these counts.
pub fn hands(people: u32, counts: Vec<Vec<Vec<u32>>>) -> Hands {
    Hands { people, counts }
}

/// A criterion with a weight.
pub fn criterion(weight: u8, low_is_best: bool) -> Criterion {
    Criterion { name: format!("Weight {weight}"), ends: ["Little".into(), "Much".into()], weight, low_is_best }
}

/// A weighted method with these weights, none reversed.
pub fn weighted(weights: &[u8]) -> Method {
    Method::Weighted { criteria: weights.iter().map(|w| criterion(*w, false)).collect() }
}
