//! What the first n are, what is chosen, what changed in a second round, and what a choice means.
#![allow(clippy::unwrap_used, reason = "in a test, what is missing is what failed")]

mod common;

use common::{round, voted, workshop};
use roda_workshop::{Ballot, Chosen, Method, Ranking, Turn, Workshop, budget_ends, chosen, consequence, moves, tally};
use std::collections::BTreeSet;

/// One person who gives each candidate so many dots.
fn dotted(dots: &[u8]) -> Workshop {
    let marks = vec![dots.iter().map(|d| vec![Some(*d)]).collect()];
    voted(Method::Dots { dots: 50, most: 50 }, dots.len() as u32, marks)
}

fn kept(workshop: &mut Workshop, id: u32) {
    workshop.choice.kept.insert(id, "Law".into());
}

fn left(workshop: &mut Workshop, id: u32) {
    workshop.choice.left.insert(id, "Under way".into());
}

#[test]
fn a_tie_across_the_limit_is_never_taken() {
    let workshop = dotted(&[5, 3, 9, 3, 3, 1]);
    let ranking = Ranking::new(&tally(&workshop, 0).unwrap(), |_| true);
    let top = |n| {
        let top = ranking.top(n);
        (top.taken, top.tied, top.room)
    };
    assert_eq!(top(0), (vec![], vec![], 0));
    assert_eq!(top(2), (vec![3, 1], vec![], 0));
    assert_eq!(top(3), (vec![3, 1], vec![2, 4, 5], 1));
    assert_eq!(top(4), (vec![3, 1], vec![2, 4, 5], 2));
    assert_eq!(top(5), (vec![3, 1, 2, 4, 5], vec![], 0));
    assert_eq!(top(99), (vec![3, 1, 2, 4, 5, 6], vec![], 0));
}

#[test]
fn what_is_gone_is_ranked_without() {
    let workshop = dotted(&[5, 3, 9, 3]);
    let ranking = Ranking::new(&tally(&workshop, 0).unwrap(), |id| id != 3 && id != 4);
    let places: Vec<_> = ranking.places.iter().map(|p| (p.candidate, p.rank, p.tied)).collect();
    assert_eq!(places, [(1, 1, false), (2, 2, false)]);
}

#[test]
fn kept_and_left_override_the_ranking() {
    let mut workshop = dotted(&[5, 3, 9, 3, 3, 1]);
    workshop.choice.top = 2;
    left(&mut workshop, 1);
    kept(&mut workshop, 6);
    let expected = Chosen { taken: vec![3, 6], kept: vec![6], left: vec![1], uncosted: 2, ..Chosen::default() };
    assert_eq!(chosen(&workshop), expected);
}

#[test]
fn the_group_settles_a_tie() {
    let tie = || {
        let mut workshop = dotted(&[5, 3, 9, 3, 3, 1]);
        workshop.choice.top = 4;
        workshop
    };
    let open = chosen(&tie());
    assert_eq!((open.taken, open.tied_at_limit, open.room), (vec![3, 1], vec![2, 4, 5], 2));
    let mut one = tie();
    kept(&mut one, 4);
    let one = chosen(&one);
    assert_eq!((one.taken, one.tied_at_limit, one.room), (vec![3, 1, 4], vec![2, 5], 1));
    let mut out = tie();
    left(&mut out, 4);
    let out = chosen(&out);
    assert_eq!((out.taken, out.left, out.tied_at_limit), (vec![3, 1, 2, 5], vec![4], vec![]));
    let mut both = tie();
    kept(&mut both, 2);
    kept(&mut both, 5);
    let both = chosen(&both);
    assert_eq!((both.taken, both.tied_at_limit, both.room), (vec![3, 1, 2, 5], vec![], 0));
}

#[test]
fn costs_are_added_and_what_has_none_is_said() {
    let mut workshop = dotted(&[5, 3, 9]);
    workshop.choice.top = 3;
    workshop.choice.budget = Some(100);
    (workshop.candidates[0].cost, workshop.candidates[2].cost) = (Some(80), Some(45));
    let chosen = chosen(&workshop);
    assert_eq!((chosen.cost, chosen.uncosted, chosen.over), (125, 1, Some(25)));
}

#[test]
fn the_line_of_the_budget_is_among_the_chosen_and_says_what_the_sum_says() {
    let mut workshop = dotted(&[9, 7, 5, 3, 1]);
    workshop.choice.top = 3;
    for (candidate, cost) in workshop.candidates.iter_mut().zip([40, 500, 30, 500, 20]) {
        candidate.cost = Some(cost);
    }
    let order = [1, 2, 3, 4, 5];
    let ends = |w: &Workshop| (chosen(w).over, budget_ends(w, &chosen(w), &order));
    assert_eq!(ends(&workshop), (None, None), "there is no budget");
    // The second is left out and the fourth not reached: neither is paid for.
    left(&mut workshop, 2);
    kept(&mut workshop, 5);
    workshop.choice.budget = Some(90);
    assert_eq!(ends(&workshop), (None, None), "40 + 30 + 20 is all there is");
    workshop.choice.budget = Some(89);
    assert_eq!(ends(&workshop), (Some(1), Some(5)));
    workshop.choice.budget = Some(39);
    assert_eq!(ends(&workshop), (Some(51), Some(1)));
}

#[test]
fn nothing_is_chosen_by_a_round_that_is_not_revealed() {
    let mut workshop = dotted(&[5, 3]);
    workshop.choice.top = 1;
    let mut second = round(2, vec![vec![vec![Some(1)], vec![Some(4)]]]);
    second.revealed = false;
    workshop.rounds.push(second);
    assert_eq!(chosen(&workshop).taken, [1]);
    workshop.rounds[1].revealed = true;
    assert_eq!(chosen(&workshop).taken, [2]);
}

#[test]
fn moves_are_counted_by_ballot() {
    let mut workshop = workshop(Method::Moscow { must: 60 }, 2);
    let first =
        vec![vec![vec![Some(4)], vec![Some(1)]], vec![vec![Some(2)], vec![None]], vec![vec![Some(3)], vec![Some(3)]]];
    let mut second = round(2, vec![vec![vec![Some(2)], vec![Some(4)]], vec![vec![Some(3)], vec![Some(3)]]]);
    // In another order of the candidates: 2 first. Ballot 1 stays, 2 stays, 3 does not come back, 9 is new.
    second.candidates = vec![2, 1];
    second.ballots.push(Ballot { id: 9, marks: vec![vec![Some(4)], vec![Some(4)]], late: false });
    workshop.rounds = vec![round(2, first), second];
    let moves = moves(&workshop, 0, 1).unwrap();
    assert_eq!((moves.both, moves.gone, moves.new), (2, 1, 1));
    assert_eq!(moves.rows[0].turns, [Turn { raised: 1, open: 1, ..Turn::default() }]);
    assert_eq!(moves.rows[1].turns, [Turn { raised: 1, kept: 1, ..Turn::default() }]);
    let ranks: Vec<_> =
        moves.rows.iter().map(|m| (m.candidate, m.before.unwrap().rank, m.after.unwrap().rank)).collect();
    assert_eq!(ranks, [(2, 2, 2), (1, 1, 1)]);
}

#[test]
fn a_choice_covers_loses_and_cannot_reach() {
    let names = |names: &[&str]| names.iter().map(|n| (*n).to_owned()).collect::<Vec<_>>();
    let mut workshop = workshop(Method::ImpactEffort, 3);
    workshop.frame.goals = names(&["g1", "g2", "g3"]);
    workshop.frame.groups = names(&["old", "young"]);
    workshop.frame.plans = names(&["p1", "p2", "p3"]);
    let known = [(vec!["p1", "p2"], vec!["g1"]), (vec!["p2", "p1"], vec!["g1", "g2"]), (vec!["p2"], vec!["g4"])];
    for (candidate, (plans, goals)) in workshop.candidates.iter_mut().zip(known) {
        (candidate.known.plans, candidate.known.goals) = (names(&plans), names(&goals));
        candidate.known.groups = names(&["young"]);
    }
    let consequence = consequence(&workshop, &BTreeSet::from([1, 3, 99]));
    assert_eq!(consequence.goals.covered, ["g1", "g4"]);
    assert_eq!(consequence.goals.lost, ["g2"]);
    assert_eq!(consequence.goals.unreached, ["g3"]);
    assert_eq!((consequence.groups.covered, consequence.groups.unreached), (names(&["young"]), names(&["old"])));
    let plans: Vec<_> = consequence.plans.iter().map(|p| (p.name.as_str(), p.chosen, p.candidates)).collect();
    assert_eq!(plans, [("p1", 1, 2), ("p2", 2, 3), ("p3", 0, 0)]);
    assert_eq!((consequence.overlap_before, consequence.overlap_chosen), (2, 1));
}
