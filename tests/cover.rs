//! The smallest selection, compared with trying every selection there is, and its proof.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use proptest::prelude::*;
use roda_traden::analysis::cover::{Item, MOST_STEPS, MOST_TIES, Question, Selection, smallest};
use std::collections::BTreeSet;
use support::generate::for_all;

fn questions(most_items: usize, most_demands: usize) -> impl Strategy<Value = Question> {
    let item = (proptest::collection::vec(0..most_demands + 1, 0..5), 0..4_u32);
    let few = || proptest::collection::btree_set(0..most_items + 1, 0..3);
    let items = proptest::collection::vec(item, 0..most_items);
    (items, 0..most_demands, few(), few()).prop_map(|(items, demands, keep, drop)| {
        let items = items.into_iter().map(|(serves, cost)| Item { serves, cost }).collect();
        Question { demands, items, keep, drop }
    })
}

fn served(question: &Question, items: impl IntoIterator<Item = usize>) -> BTreeSet<usize> {
    items.into_iter().flat_map(|i| question.items[i].serves.clone()).filter(|&d| d < question.demands).collect()
}

/// The least cost and every selection of it, the slow way; selections with items that could be left out are not counted.
fn slowly(question: &Question) -> (u64, Vec<Vec<usize>>) {
    let n = question.items.len();
    let keep: BTreeSet<usize> = question.keep.iter().copied().filter(|&i| i < n).collect();
    let free: Vec<usize> = (0..n).filter(|i| !keep.contains(i) && !question.drop.contains(i)).collect();
    let wanted = served(question, free.iter().chain(&keep).copied());
    let mut best: (u64, Vec<Vec<usize>>) = (u64::MAX, Vec::new());
    for mask in 0..1_u32 << free.len() {
        let picked = free.iter().enumerate().filter(|(b, _)| mask >> b & 1 == 1).map(|(_, &i)| i);
        let chosen: BTreeSet<usize> = picked.chain(keep.iter().copied()).collect();
        if served(question, chosen.iter().copied()) != wanted {
            continue;
        }
        let needed =
            |i: &usize| keep.contains(i) || served(question, chosen.iter().copied().filter(|j| j != i)) != wanted;
        let cost: u64 = chosen.iter().map(|&i| u64::from(question.items[i].cost)).sum();
        if cost < best.0 {
            best = (cost, Vec::new());
        }
        if cost == best.0 && chosen.iter().all(needed) {
            best.1.push(chosen.into_iter().collect());
        }
    }
    best.1.sort();
    best
}

fn check(question: &Question, found: &Selection) {
    let all = served(question, 0..question.items.len());
    let now = served(question, found.chosen.iter().copied());
    let unserved: Vec<usize> = (0..question.demands).filter(|d| !all.contains(d)).collect();
    assert_eq!(found.unserved, unserved);
    let lost: BTreeSet<usize> = found.lost.iter().copied().collect();
    assert!(lost.is_disjoint(&now));
    assert_eq!(&(&lost | &now), &all, "what is served today is served still, or said to be lost");
    assert!(found.chosen.iter().all(|i| !question.drop.contains(i) || question.keep.contains(i)));
    assert_eq!(found.cost, found.chosen.iter().map(|&i| u64::from(question.items[i].cost)).sum::<u64>());
    assert!(found.bound <= found.cost);
    for (item, alone) in found.chosen.iter().zip(&found.alone) {
        let others = served(question, found.chosen.iter().copied().filter(|i| i != item));
        let left: Vec<usize> = served(question, [*item]).difference(&others).copied().collect();
        assert_eq!(alone, &left);
    }
}

#[test]
fn the_smallest_selection_agrees_with_trying_all() {
    for_all(3_000, &questions(11, 9), |question| {
        let found = smallest(&question, MOST_STEPS);
        check(&question, &found);
        let (cost, ties) = slowly(&question);
        assert!(found.is_proven());
        assert_eq!(found.cost, cost);
        let without_free: Vec<&Vec<usize>> = found.ties.iter().chain([&found.chosen]).collect();
        for tie in &without_free {
            assert_eq!(tie.iter().map(|&i| u64::from(question.items[i].cost)).sum::<u64>(), cost);
        }
        if question.items.iter().all(|i| i.cost > 0) && !found.more_ties {
            let mut all: Vec<Vec<usize>> = without_free.into_iter().cloned().collect();
            all.sort();
            assert_eq!(all, ties);
        }
    });
}

#[test]
fn an_answer_cut_short_says_how_far_from_the_best_it_may_be() {
    let mut state = 9_u64;
    let mut random = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let items = (0..300).map(|_| Item { serves: (0..4).map(|_| random(90) as usize).collect(), cost: 1 }).collect();
    let question = Question { demands: 90, items, ..Question::default() };
    let short = smallest(&question, 20_000);
    check(&question, &short);
    assert!(!short.is_proven() && short.bound > 0 && short.more_ties);
    let long = smallest(&question, 2 * MOST_STEPS);
    assert!(short.bound <= long.cost && long.cost <= short.cost);
}

#[test]
fn what_is_kept_stays_and_what_is_dropped_is_lost_if_nothing_else_serves_it() {
    let item = |serves: &[usize]| Item { serves: serves.to_vec(), cost: 1 };
    let items = vec![item(&[0, 1]), item(&[1, 2]), item(&[2]), item(&[3])];
    let free = Question { demands: 5, items, ..Question::default() };
    let found = smallest(&free, MOST_STEPS);
    assert_eq!((found.chosen.clone(), found.ties.clone()), (vec![0, 1, 3], vec![vec![0, 2, 3]]));
    assert_eq!((found.unserved.clone(), found.lost.clone()), (vec![4], vec![]));
    assert_eq!(found.alone, [vec![0], vec![2], vec![3]]);
    let found = smallest(&Question { keep: [2].into(), drop: [3].into(), ..free.clone() }, MOST_STEPS);
    assert_eq!((found.chosen, found.lost, found.ties), (vec![0, 2], vec![3], vec![]));
    let none = smallest(&Question::default(), MOST_STEPS);
    assert!(none.is_proven() && none.chosen.is_empty() && none.cost == 0);
    let hostile = Question { demands: 1, items: vec![item(&[7, 0, 0])], keep: [9].into(), drop: [8].into() };
    assert_eq!(smallest(&hostile, MOST_STEPS).chosen, [0]);
}

#[test]
fn there_are_no_more_ties_than_one_can_read() {
    let items = vec![Item { serves: vec![0], cost: 1 }; 40];
    let found = smallest(&Question { demands: 1, items, ..Question::default() }, MOST_STEPS);
    assert!(found.more_ties && found.ties.len() <= MOST_TIES && found.ties.len() >= MOST_TIES - 1);
}
