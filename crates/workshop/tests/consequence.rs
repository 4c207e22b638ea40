//! What a choice covers, also by what was merged into what is chosen.

#![allow(clippy::unwrap_used, missing_docs)]

use roda_workshop::{Candidate, Frame, Key, Known, Workshop, consequence};
use std::collections::BTreeSet;

fn knowing(title: &str, plans: &[&str], goals: &[&str]) -> Candidate {
    let names = |all: &[&str]| all.iter().map(|n| (*n).to_owned()).collect();
    let known = Known { plans: names(plans), goals: names(goals), ..Known::default() };
    Candidate { title: title.to_owned(), known, ..Candidate::default() }
}

#[test]
fn what_is_merged_is_covered_with_what_it_was_merged_into() {
    let mut w = Workshop::new(Key(1), "w".to_owned(), "2026-11-22".to_owned());
    let names = |all: &[&str]| all.iter().map(|n| (*n).to_owned()).collect();
    w.frame = Frame { plans: names(&["A", "B"]), goals: names(&["one", "two", "three"]), ..Frame::default() };
    let first = w.add_candidate(knowing("first", &["A"], &["one"])).unwrap();
    let second = w.add_candidate(knowing("second", &["B"], &["one", "two"])).unwrap();
    let chosen = BTreeSet::from([first]);
    let apart = consequence(&w, &chosen);
    assert_eq!((apart.goals.covered, apart.goals.lost), (vec!["one".to_owned()], vec!["two".to_owned()]));
    assert_eq!((apart.overlap_before, apart.overlap_chosen), (0, 0));
    w.merge(second, first).unwrap();
    let together = consequence(&w, &chosen);
    assert_eq!(together.goals.covered, vec!["one".to_owned(), "two".to_owned()]);
    assert_eq!((together.goals.lost, together.goals.unreached), (vec![], vec!["three".to_owned()]));
    assert_eq!((together.overlap_before, together.overlap_chosen), (1, 1));
    assert_eq!(together.plans.iter().map(|p| (p.chosen, p.candidates)).collect::<Vec<_>>(), [(1, 1), (1, 1)]);
}
