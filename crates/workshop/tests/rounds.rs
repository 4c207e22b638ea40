//! Rounds that are dropped, hidden again, and counted when candidates have been merged or kept out since.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod support;

use roda_workshop::code::ballot_code;
use roda_workshop::{
    Criterion, EditError, Form, Hands, Invitation, Method, Read, Refusal, Stage, Standing, Workshop, chosen, from_json,
    limits, ranking, read_in, sensitivity, tally, to_json,
};
use support::{ballot, open, titles};

fn code(workshop: &Workshop, round: u8, id: u64) -> String {
    let form = Form::of(workshop, round).unwrap();
    ballot_code::encode(&form, &ballot(&form.method, form.candidates.len(), id, 3)).unwrap()
}

#[test]
fn ballots_of_a_round_that_was_dropped_do_not_count_in_the_one_that_takes_its_place() {
    let mut workshop = open(Method::ImpactEffort, &titles(3));
    let (trial, invited) = (code(&workshop, 0, 7), Invitation::of(&workshop).unwrap());
    workshop.drop_round().unwrap();
    workshop.open_round().unwrap();
    let again = Invitation::of(&workshop).unwrap();
    assert_eq!((invited.round, invited.attempt, again.round, again.attempt), (0, 0, 0, 1));
    assert_ne!(invited.encode(2_000).unwrap().code, again.encode(2_000).unwrap().code);
    let read = Invitation::decode(&again.encode(2_000).unwrap().code).unwrap();
    assert_eq!((read.form(), Some(read.form())), (again.form(), Form::of(&workshop, 0)));
    let refused =
        |read: &[Read]| matches!(read, [Read::Refused { why: Refusal::OtherCandidates | Refusal::Altered, .. }]);
    assert!(refused(&read_in(&mut workshop, &trial)));
    let real = code(&workshop, 0, 7);
    assert_eq!(read_in(&mut workshop, &real), [Read::New { id: 7 }]);
    assert_eq!(from_json(to_json(&workshop)), Ok(workshop));
}

#[test]
fn more_dropped_rounds_than_are_told_apart_are_no_error() {
    let mut workshop = open(Method::ImpactEffort, &titles(2));
    for _ in 0..20 {
        workshop.drop_round().unwrap();
        workshop.open_round().unwrap();
    }
    assert_eq!(workshop.rounds[0].attempt, limits::DROPPED);
    let invitation = Invitation::of(&workshop).unwrap();
    assert_eq!(Invitation::decode(&invitation.encode(2_000).unwrap().code), Ok(invitation));
    assert_eq!(workshop.check(), Ok(()));
    workshop.rounds[0].attempt += 1;
    assert_eq!(workshop.check().unwrap_err().place, "rounds[0].attempt");
}

#[test]
fn a_result_can_be_hidden_again_and_its_hands_counted_anew() {
    let mut workshop = open(Method::Dots { dots: 3, most: 3 }, &titles(2));
    assert_eq!(Workshop { rounds: Vec::new(), ..workshop.clone() }.conceal(), Err(EditError::NoRound));
    workshop.set_hands(Hands { people: 4, counts: vec![vec![vec![4]], vec![vec![8]]] }).unwrap();
    workshop.reveal().unwrap();
    workshop.conceal().unwrap();
    assert_eq!(workshop.counting(), None);
    let more = code(&workshop, 0, 9);
    assert_eq!(read_in(&mut workshop, &more), [Read::New { id: 9 }]);
    workshop.set_hands(Hands { people: 14, counts: vec![vec![vec![4]], vec![vec![8]]] }).unwrap();
    workshop.reveal().unwrap();
    assert_eq!(workshop.rounds[0].people(), 15);
}

/// Three candidates, the first the best and the last the worst, by weights.
fn weighted(weights: [u8; 2]) -> Workshop {
    let criterion = |(n, weight): (usize, u8)| Criterion {
        name: format!("c{n}"),
        ends: [String::new(), String::new()],
        weight,
        low_is_best: false,
    };
    let criteria: Vec<Criterion> = weights.into_iter().enumerate().map(criterion).collect();
    let mut workshop = open(Method::Weighted { criteria }, &titles(3));
    let marks = vec![vec![Some(5), Some(4)], vec![Some(4), Some(5)], vec![Some(1), Some(2)]];
    workshop.rounds[0].ballots = vec![roda_workshop::Ballot { id: 1, marks, late: false }];
    workshop.reveal().unwrap();
    workshop.choice.top = 2;
    workshop
}

#[test]
fn what_is_merged_after_the_vote_is_in_no_figure_of_the_choice() {
    let mut workshop = weighted([60, 40]);
    let before = sensitivity(&workshop, 0, 1).unwrap();
    assert!(before.criteria[0].ranking.down.is_some_and(|change| change.rises == 2));
    workshop.merge(2, 1).unwrap();
    assert!(workshop.stands(1) && !workshop.stands(2));
    assert_eq!(chosen(&workshop).taken, [1, 3]);
    assert_eq!(ranking(&workshop).places.iter().map(|p| (p.candidate, p.rank)).collect::<Vec<_>>(), [(1, 1), (3, 2)]);
    // The one is better on every criterion: no weight lets the two change places.
    let after = sensitivity(&workshop, 0, 1).unwrap();
    assert!(after.criteria.iter().all(|swing| swing.ranking == roda_workshop::Room::default()));
}

#[test]
fn without_any_weight_nothing_is_said_of_how_far_weights_can_move() {
    assert_eq!(sensitivity(&weighted([0, 0]), 0, 1), None);
    assert!(sensitivity(&weighted([0, 1]), 0, 1).is_some());
}

#[test]
fn a_no_of_pearl_after_the_vote_keeps_out_of_the_choice_unless_the_group_keeps_it_anyway() {
    let mut workshop = open(Method::Hanlon, &titles(3));
    let marks = [9, 5, 1].map(|n| vec![Some(n), Some(n), Some(n), Some(1)]).to_vec();
    workshop.rounds[0].ballots = vec![roda_workshop::Ballot { id: 1, marks, late: false }];
    workshop.reveal().unwrap();
    workshop.choice.top = 1;
    assert_eq!(chosen(&workshop).taken, [1]);
    workshop.set_gate(1, 4, Some("No mandate")).unwrap();
    assert_eq!(chosen(&workshop).taken, [2]);
    // What the round said stands.
    assert_eq!(tally(&workshop, 0).unwrap().rows[0].rank, Some(1));
    workshop.choice.kept.insert(1, "Decided".to_owned());
    assert_eq!((chosen(&workshop).taken, chosen(&workshop).kept), (vec![2, 1], vec![1]));
}

#[test]
fn the_effort_under_must_is_of_what_still_stands() {
    let mut workshop = open(Method::Moscow { must: 60 }, &titles(2));
    workshop.set_effort(1, Some(3)).unwrap();
    workshop.set_effort(2, Some(5)).unwrap();
    workshop.rounds[0].ballots =
        vec![roda_workshop::Ballot { id: 1, marks: vec![vec![Some(3)], vec![Some(4)]], late: false }];
    workshop.reveal().unwrap();
    let share = |w: &Workshop| tally(w, 0).unwrap().effort.map(|e| (e.must, e.all));
    assert_eq!(share(&workshop), Some((5, 8)));
    workshop.merge(2, 1).unwrap();
    assert_eq!(share(&workshop), Some((0, 3)));
}

#[test]
fn what_is_adopted_is_so_only_as_long_as_it_says_the_same() {
    let mut workshop = weighted([60, 40]);
    workshop.standing = Standing::Adopted;
    let before = workshop.clone();
    (workshop.stage, workshop.made) = (Stage::Finish, Some("utkast".to_owned()));
    assert!(!workshop.reopen(&before));
    let before = workshop.clone();
    workshop.rename(2, "Another").unwrap();
    assert!(workshop.reopen(&before));
    assert_eq!(workshop.standing, Standing::Draft);
    // Adopting anew is a change, too, and stands.
    let before = workshop.clone();
    workshop.standing = Standing::Adopted;
    assert!(!workshop.reopen(&before));
}
