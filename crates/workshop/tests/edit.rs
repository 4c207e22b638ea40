//! A facilitator's changes: what each refuses, and that none leaves a workshop that is not whole.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use proptest::prelude::*;
use roda_workshop::{EditError, Hands, Method, Misfit, Stage, Standing, Workshop};
use support::{ballot, candidate, methods, open, titles};

/// Any change, by number, with any arguments; refused ones are part of the test.
fn change(workshop: &mut Workshop, which: u8, a: u32, b: u32, text: &str) -> Result<(), EditError> {
    let last = u8::try_from(workshop.rounds.len().saturating_sub(1)).unwrap();
    match which {
        0..4 => workshop.add_candidate(candidate(a as usize, text)).map(drop),
        4 => workshop.rename(a, text),
        5 => workshop.set_note(a, text),
        6 => workshop.set_cost(a, Some(b)),
        7 => workshop.set_effort(a, Some(b)),
        8 => workshop.set_gate(a, u8::try_from(b % 7).unwrap(), (b > 6).then_some(text)),
        9 => workshop.move_up(a),
        10 => workshop.move_down(a),
        11 => workshop.remove(a),
        12 | 13 => workshop.merge(a, b),
        14 => workshop.split(a),
        15 => {
            let methods =
                [methods(), vec![Method::Dots { dots: 2, most: 1 }, Method::Dots { dots: 0, most: 9 }]].concat();
            workshop.set_method(methods[a as usize % methods.len()].clone())
        }
        16 | 17 => workshop.open_round().map(drop),
        18 => workshop.drop_round().map(drop),
        19 => workshop.reveal(),
        20 => workshop.set_hands(Hands { people: a, counts: vec![vec![vec![b % 3]]; workshop.candidates.len()] }),
        21 => workshop.clear_hands(),
        22 => workshop.remove_ballot(last, u64::from(a)).map(drop),
        23 => workshop.set_top(a * 20),
        24 => workshop.keep(a, text),
        25 => workshop.leave(a, text),
        26 => workshop.stage_forward(),
        27 => workshop.stage_back(),
        28 => workshop.set_title(text),
        29 => workshop.set_date(text),
        30 => workshop.set_made(Some(text.to_owned())),
        32 => workshop.leave_apart(a, b),
        31 => {
            if a == 7 {
                workshop.propose_again();
            }
            workshop.undecide(a);
            workshop.set_budget(Some(b));
            workshop.set_standing(Standing::Adopted);
            Ok(())
        }
        _ => {
            // A ballot, as reading puts it in.
            let method = workshop.method.clone();
            let Some(round) = workshop.rounds.last_mut() else { return Ok(()) };
            let new = ballot(&method, round.candidates.len(), u64::from(a), u64::from(b));
            if let Err(place) = round.ballots.binary_search_by_key(&new.id, |b| b.id) {
                round.ballots.insert(place, new);
            }
            Ok(())
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn any_changes_leave_a_whole_workshop(
        begun in any::<bool>(),
        changes in proptest::collection::vec((0_u8..37, 0_u32..14, 0_u32..14, "[a-c ]{0,3}"), 0..60),
    ) {
        let mut workshop = Workshop::new(roda_workshop::Key(1), String::new(), "2026-11-22".to_owned());
        if begun {
            workshop = open(Method::ImpactEffort, &titles(6));
        }
        for (which, a, b, text) in changes {
            let before = workshop.clone();
            if change(&mut workshop, which, a, b, &text).is_err() {
                prop_assert_eq!(&workshop, &before, "change {} was refused and did something", which);
            }
            prop_assert_eq!(workshop.check(), Ok(()), "after change {}", which);
        }
    }
}

#[test]
fn the_same_part_of_the_plan_is_a_candidate_once_also_when_merged() {
    let mut workshop = open(Method::ImpactEffort, &titles(3));
    workshop.drop_round().unwrap();
    workshop.merge(2, 1).unwrap();
    assert_eq!(workshop.add_candidate(candidate(1, "again")), Err(EditError::SameOrigin { id: 2 }));
    assert_eq!(workshop.candidates.iter().map(|c| c.id).collect::<Vec<_>>(), [1, 3]);
    workshop.split(2).unwrap();
    assert_eq!(workshop.candidates.iter().map(|c| c.id).collect::<Vec<_>>(), [1, 2, 3]);
    assert_eq!(workshop.split(2), Err(EditError::NotMerged));
}

#[test]
fn merging_moves_all_that_was_merged_before() {
    let mut workshop = open(Method::ImpactEffort, &titles(4));
    workshop.drop_round().unwrap();
    workshop.merge(4, 3).unwrap();
    workshop.merge(3, 1).unwrap();
    assert_eq!(workshop.candidates[0].merged.iter().map(|c| c.id).collect::<Vec<_>>(), [3, 4]);
    assert_eq!(workshop.check(), Ok(()));
    assert!(workshop.candidate(4).is_some());
}

#[test]
fn what_has_been_voted_on_stays() {
    let mut workshop = open(Method::Dots { dots: 3, most: 1 }, &titles(3));
    assert_eq!(workshop.remove(2), Err(EditError::InRound { round: 0 }));
    assert_eq!(workshop.merge(1, 2), Err(EditError::Voting { round: 0 }));
    assert_eq!(workshop.reveal(), Err(EditError::NoVotes));
    workshop.set_hands(Hands { people: 2, counts: vec![vec![vec![2]], vec![vec![1]], vec![vec![0]]] }).unwrap();
    assert_eq!(workshop.set_method(Method::Hanlon), Err(EditError::VotesIn { round: 0 }));
    assert_eq!(workshop.set_method(Method::Dots { dots: 1, most: 1 }), Err(EditError::VotesIn { round: 0 }));
    // Whoever votes later would have more to give.
    assert_eq!(workshop.set_method(Method::Dots { dots: 4, most: 2 }), Err(EditError::VotesIn { round: 0 }));
    assert_eq!(workshop.rename(2, "Another"), Err(EditError::Voting { round: 0 }));
    assert_eq!(workshop.open_round(), Err(EditError::Voting { round: 0 }));
    workshop.reveal().unwrap();
    workshop.rename(2, "Another").unwrap();
    assert_eq!(workshop.open_round(), Ok(1));
}

#[test]
fn pearl_keeps_out_only_where_the_method_asks() {
    let mut workshop = open(Method::Hanlon, &titles(2));
    workshop.drop_round().unwrap();
    workshop.set_gate(1, 4, Some("No mandate")).unwrap();
    workshop.open_round().unwrap();
    assert_eq!(workshop.rounds[0].candidates, [2]);
    workshop.drop_round().unwrap();
    workshop.set_gate(2, 0, Some("")).unwrap();
    assert_eq!(workshop.open_round(), Err(EditError::NothingToVote));
    workshop.set_method(Method::ImpactEffort).unwrap();
    workshop.open_round().unwrap();
    assert_eq!(workshop.rounds[0].candidates, [1, 2]);
}

#[test]
fn hands_fit_people_and_dots() {
    let mut workshop = open(Method::Dots { dots: 3, most: 2 }, &titles(2));
    let hands = |people, a, b| Hands { people, counts: vec![vec![vec![a]], vec![vec![b]]] };
    assert_eq!(workshop.set_hands(hands(2, 5, 0)), Err(EditError::Hands(Misfit::Hands { candidate: 0, question: 0 })));
    assert_eq!(workshop.set_hands(hands(2, 4, 3)), Err(EditError::Hands(Misfit::Dots { given: 7, allowed: 6 })));
    assert_eq!(workshop.set_hands(hands(0, 0, 0)), Err(EditError::Hands(Misfit::People)));
    workshop.set_hands(hands(2, 4, 2)).unwrap();
    workshop.clear_hands().unwrap();
    assert_eq!(workshop.rounds[0].people(), 0);
}

#[test]
fn the_stages_have_ends() {
    let mut workshop = open(Method::ImpactEffort, &titles(1));
    assert_eq!(workshop.stage_back(), Err(EditError::AtEnd));
    for stage in &Stage::ALL[1..] {
        workshop.stage_forward().unwrap();
        assert_eq!(workshop.stage, *stage);
    }
    assert_eq!(workshop.stage_forward(), Err(EditError::AtEnd));
}

#[test]
fn limits_are_said() {
    let mut workshop = Workshop::new(roda_workshop::Key(1), String::new(), "2024-02-29".to_owned());
    let all = workshop.add_candidates((0..201).map(|n| candidate(n, "x")));
    assert_eq!(all.iter().filter(|r| r.is_ok()).count(), 200);
    assert_eq!(all.last(), Some(&Err(EditError::Full { most: 200 })));
    assert_eq!(workshop.rename(1, &"å".repeat(1_001)), Err(EditError::TooLong { most: 1_000 }));
    assert_eq!(workshop.rename(1, " \n"), Err(EditError::Blank));
    assert!(workshop.set_date("2026-02-29").is_err() && workshop.set_date("2024-2-29").is_err());
    assert_eq!(workshop.check(), Ok(()));
}

#[test]
fn what_is_left_apart_stays_so_until_one_of_it_is_gone_or_it_is_asked_for_again() {
    let mut workshop = open(Method::ImpactEffort, &titles(4));
    workshop.drop_round().unwrap();
    assert_eq!(workshop.leave_apart(2, 2), Err(EditError::NotMerged));
    assert_eq!(workshop.leave_apart(2, 9), Err(EditError::Unknown { id: 9 }));
    workshop.leave_apart(3, 1).unwrap();
    workshop.leave_apart(1, 3).unwrap();
    workshop.leave_apart(2, 4).unwrap();
    assert_eq!(workshop.apart, [(1, 3), (2, 4)].into());
    // Merged into another and taken out again, it is still not the same as the other.
    workshop.merge(3, 2).unwrap();
    workshop.split(3).unwrap();
    workshop.remove(4).unwrap();
    assert_eq!(workshop.apart, [(1, 3)].into());
    workshop.propose_again();
    assert!(workshop.apart.is_empty());
}
