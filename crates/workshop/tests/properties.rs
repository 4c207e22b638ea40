//! Counting against simpler counting, on generated ballots.
#![allow(clippy::unwrap_used, reason = "in a test, what is missing is what failed")]

mod common;

use common::{criterion, hands, voted, workshop};
use proptest::prelude::*;
use proptest::sample::subsequence;
use roda_workshop::{
    Hands, Mark, Method, Ranking, Ratio, Room, Row, Workshop, consequence, moves, sensitivity, tally, with_weights,
};
use std::collections::BTreeSet;

type Marks = Vec<Vec<Vec<Mark>>>;

fn methods() -> impl Strategy<Value = Method> {
    let criteria = prop::collection::vec((0u8..=100, any::<bool>()).prop_map(|(w, low)| criterion(w, low)), 1..5);
    prop_oneof![
        Just(Method::Dots { dots: 6, most: 3 }),
        Just(Method::ImpactEffort),
        criteria.prop_map(|criteria| Method::Weighted { criteria }),
        Just(Method::Hanlon),
        Just(Method::Moscow { must: 60 }),
    ]
}

/// Answers within the scales; `open` says whether some are left open. Few people and few answers, so that ties are common.
fn marks(
    method: &Method,
    candidates: usize,
    people: std::ops::Range<usize>,
    open: bool,
) -> impl Strategy<Value = Marks> + use<> {
    let question = method.questions().into_iter().map(move |q| {
        let answer = q.low..=q.high.min(q.low + 5);
        if open { prop::option::weighted(0.8, answer).boxed() } else { answer.prop_map(Some).boxed() }
    });
    let person = prop::collection::vec(question.collect::<Vec<_>>(), candidates);
    prop::collection::vec(person, people)
}

fn workshops(open: bool) -> impl Strategy<Value = Workshop> {
    (methods(), 1usize..9).prop_flat_map(move |(method, candidates)| {
        let marks = marks(&method, candidates, 0..7, open);
        marks.prop_map(move |marks| voted(method.clone(), candidates as u32, marks))
    })
}

/// The whole answers to one question about one candidate.
fn answers(workshop: &Workshop, c: usize, q: usize) -> Vec<i128> {
    let dots = matches!(workshop.method, Method::Dots { .. });
    let marks = workshop.rounds[0].ballots.iter().map(|b| b.marks[c][q]);
    let mut all: Vec<i128> = marks.filter_map(|m| if dots { m.or(Some(0)) } else { m }).map(i128::from).collect();
    all.sort_unstable();
    all
}

fn mean(all: &[i128]) -> Option<Ratio> {
    Ratio::new(all.iter().sum(), all.len() as i128)
}

fn median(all: &[i128]) -> Option<Ratio> {
    let middle = all.len().checked_sub(1)?;
    Ratio::new(all[middle / 2] + all[middle.div_ceil(2)], 2)
}

/// A candidate's score, straight from the answers: what comes first, and what decides between equals.
fn score(workshop: &Workshop, c: usize) -> Option<(Ratio, Ratio)> {
    let all = |q| answers(workshop, c, q);
    let value = match &workshop.method {
        Method::Dots { .. } => {
            let dots = all(0);
            (!dots.is_empty()).then(|| Ratio::whole(dots.iter().sum()))?
        }
        Method::ImpactEffort => median(&all(0))? - median(&all(1))?,
        Method::Weighted { criteria } => {
            let equal = criteria.iter().all(|c| c.weight == 0);
            let (mut sum, mut weights) = (Ratio::ZERO, Ratio::ZERO);
            for (q, criterion) in criteria.iter().enumerate() {
                let turned: Vec<i128> =
                    all(q).into_iter().map(|a| if criterion.low_is_best { 6 - a } else { a }).collect();
                let weight = Ratio::whole(if equal { 1 } else { i128::from(criterion.weight) });
                if let Some(mean) = mean(&turned) {
                    (sum, weights) = (sum + weight * mean, weights + weight);
                }
            }
            sum.over(weights)?
        }
        Method::Hanlon => {
            let problem = mean(&all(0))? + mean(&all(1))? + mean(&all(3))?;
            problem * mean(&all(2))? * Ratio::new(2, 7)?
        }
        Method::Moscow { .. } => return Some((Ratio::whole(median(&all(0))?.floor()), mean(&all(0))?)),
    };
    Some((value, Ratio::ZERO))
}

/// The same answers as a show of hands.
fn as_hands(workshop: &Workshop) -> Hands {
    let questions = workshop.method.questions();
    let dots = matches!(workshop.method, Method::Dots { .. });
    let counts = (0..workshop.candidates.len()).map(|c| {
        let count = |(q, question): (usize, &roda_workshop::Question)| {
            let all = answers(workshop, c, q);
            if dots {
                return vec![all.iter().sum::<i128>() as u32];
            }
            let of = |answer: u8| all.iter().filter(|a| **a == i128::from(answer)).count() as u32;
            (question.low..=question.high).map(of).collect()
        };
        questions.iter().enumerate().map(count).collect()
    });
    hands(workshop.rounds[0].ballots.len() as u32, counts.collect())
}

fn ranks(rows: &[Row]) -> Vec<Option<u32>> {
    rows.iter().map(|r| r.rank).collect()
}

/// The first n and what ties across the limit, without their order.
fn first(tally: &roda_workshop::Tally, n: usize) -> (BTreeSet<u32>, BTreeSet<u32>) {
    let top = Ranking::new(tally, |_| true).top(n);
    (top.taken.into_iter().collect(), top.tied.into_iter().collect())
}

fn within(room: &Room, weight: u8, now: u8) -> bool {
    let weight_is = Ratio::whole(i128::from(weight));
    weight == now || (room.down.is_none_or(|d| weight_is > d.at) && room.up.is_none_or(|u| weight_is < u.at))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn ranks_are_one_more_than_how_many_score_higher(workshop in workshops(true)) {
        let tally = tally(&workshop, 0).unwrap();
        let scores: Vec<_> = (0..workshop.candidates.len()).map(|c| score(&workshop, c)).collect();
        for (row, own) in tally.rows.iter().zip(&scores) {
            prop_assert_eq!(row.score.map(|s| (s.value, s.then)), *own);
            let higher = scores.iter().filter(|s| own.is_some() && **s > *own).count() as u32;
            prop_assert_eq!(row.rank, own.map(|_| higher + 1));
            prop_assert_eq!(row.tied, own.is_some() && scores.iter().filter(|s| *s == own).count() > 1);
        }
    }

    #[test]
    fn the_order_of_ballots_does_not_matter(workshop in workshops(true), turn in 0usize..7) {
        let mut other = workshop.clone();
        let count = other.rounds[0].ballots.len().max(1);
        other.rounds[0].ballots.rotate_left(turn % count);
        other.rounds[0].ballots.reverse();
        prop_assert_eq!(tally(&workshop, 0), tally(&other, 0));
    }

    #[test]
    fn hands_count_as_the_same_ballots(workshop in workshops(true)) {
        let mut other = workshop.clone();
        other.rounds[0].hands = Some(as_hands(&workshop));
        other.rounds[0].ballots.clear();
        let (one, two) = (tally(&workshop, 0).unwrap(), tally(&other, 0).unwrap());
        prop_assert_eq!(one.people, two.people);
        if matches!(workshop.method, Method::Dots { .. }) {
            prop_assert_eq!(ranks(&one.rows), ranks(&two.rows));
            for (a, b) in one.rows.iter().zip(&two.rows) {
                prop_assert_eq!(a.score, b.score);
            }
        } else {
            prop_assert_eq!(one.rows, two.rows);
        }
    }

    #[test]
    fn the_first_n_are_sure_and_no_more_than_n(workshop in workshops(true), n in 0usize..10) {
        let tally = tally(&workshop, 0).unwrap();
        let (taken, tied) = first(&tally, n);
        prop_assert!(taken.len() <= n);
        let score = |id: &u32| tally.rows.iter().find(|r| r.candidate == *id).and_then(|r| r.score);
        let sure = |row: &Row| row.score.is_some() && tally.rows.iter().filter(|r| r.score >= row.score).count() <= n;
        let expected: BTreeSet<u32> = tally.rows.iter().filter(|r| sure(r)).map(|r| r.candidate).collect();
        prop_assert_eq!(&taken, &expected);
        let scores: BTreeSet<_> = tied.iter().map(score).collect();
        prop_assert!(scores.len() <= 1);
        prop_assert!(tied.is_empty() || (taken.len() < n && taken.len() + tied.len() > n));
    }

    #[test]
    fn weights_move_as_far_as_said_and_no_farther(
        (workshop, n) in (prop::collection::vec((0u8..=20, any::<bool>()), 2..5), 2usize..7).prop_flat_map(|(criteria, candidates)| {
            let method = Method::Weighted { criteria: criteria.into_iter().map(|(w, low)| criterion(w, low)).collect() };
            let marks = marks(&method, candidates, 1..4, false);
            (marks.prop_map(move |marks| voted(method.clone(), candidates as u32, marks)), 0..=candidates)
        })
    ) {
        let found = sensitivity(&workshop, 0, n);
        // All weights 0 are all alike, and the first that moves decides alone.
        prop_assert_eq!(found.is_none(), matches!(&workshop.method, Method::Weighted { criteria } if criteria.iter().all(|c| c.weight == 0)));
        let Some(found) = found else { return Ok(()) };
        let now: Vec<u8> = found.criteria.iter().map(|s| s.weight).collect();
        let before = with_weights(&workshop, 0, &now).unwrap();
        for (c, swing) in found.criteria.iter().enumerate() {
            for weight in 0..=100 {
                let mut weights = now.clone();
                weights[c] = weight;
                // With no weight at all every criterion counts the same, which no single weight leads to.
                if weights.iter().all(|w| *w == 0) {
                    continue;
                }
                let after = with_weights(&workshop, 0, &weights).unwrap();
                let (ranking, top) = (within(&swing.ranking, weight, swing.weight), within(&swing.top, weight, swing.weight));
                prop_assert_eq!(ranks(&before.rows) == ranks(&after.rows), ranking, "{} to {}: {:?}", c, weight, swing);
                prop_assert_eq!(first(&before, n) == first(&after, n), top, "{} to {}: {:?}", c, weight, swing);
            }
        }
    }

    #[test]
    fn everyone_in_both_rounds_is_counted_once(
        (mut workshop, second) in workshops(true).prop_flat_map(|w| {
            let again = marks(&w.method, w.candidates.len(), 0..7, true);
            (Just(w), again)
        })
    ) {
        let other = voted(workshop.method.clone(), workshop.candidates.len() as u32, second);
        workshop.rounds.extend(other.rounds);
        let (before, after) = (workshop.rounds[0].ballots.len(), workshop.rounds[1].ballots.len());
        let moves = moves(&workshop, 0, 1).unwrap();
        prop_assert_eq!((moves.both, moves.gone, moves.new), (before.min(after), before.saturating_sub(after), after.saturating_sub(before)));
        for turn in moves.rows.iter().flat_map(|m| &m.turns) {
            prop_assert_eq!(turn.raised + turn.lowered + turn.kept + turn.open, moves.both);
        }
    }

    #[test]
    fn every_name_is_covered_lost_or_unreached(
        goals in prop::collection::vec(subsequence(vec!["a", "b", "c", "d", "e"], 0..=5), 1..6),
        chosen in prop::collection::btree_set(1u32..6, 0..5),
    ) {
        let mut workshop = workshop(Method::ImpactEffort, goals.len() as u32);
        workshop.frame.goals = ["a", "b", "c", "d"].map(str::to_owned).to_vec();
        for (candidate, goals) in workshop.candidates.iter_mut().zip(&goals) {
            candidate.known.goals = goals.iter().map(|g| (*g).to_owned()).collect();
        }
        let found = consequence(&workshop, &chosen).goals;
        for goal in ["a", "b", "c", "d", "e"] {
            let reach = |of: &dyn Fn(u32) -> bool| (1..).zip(&goals).any(|(id, g)| of(id) && g.contains(&goal));
            let (candidates, taken) = (reach(&|_| true), reach(&|id| chosen.contains(&id)));
            let has = |list: &[String]| list.iter().any(|n| n == goal);
            prop_assert_eq!(has(&found.covered), taken);
            prop_assert_eq!(has(&found.lost), candidates && !taken);
            prop_assert_eq!(has(&found.unreached), !candidates && goal != "e");
        }
    }
}
