//! Reading ballots in: none is lost or counted twice, whatever the order, the batches, the noise and the interruptions.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use proptest::prelude::*;
use roda_workshop::code::ballot_code;
use roda_workshop::{
    Ballot, ByHand, Form, Invitation, Method, Read, Refusal, Transport, Workshop, from_json, read_from, read_in,
    to_json,
};
use support::{ballot, methods, open, titles};

/// A workshop, and that many ballots with their codes.
fn room(method: Method, many: usize, people: u64) -> (Workshop, Vec<(Ballot, String)>) {
    let workshop = open(method, &titles(many));
    let ballots = filled(&workshop, 0, many, people);
    (workshop, ballots)
}

/// The ballots of a round with their codes; who takes part is the same in every round.
fn filled(workshop: &Workshop, round: u8, many: usize, people: u64) -> Vec<(Ballot, String)> {
    let form = Form::of(workshop, round).unwrap();
    let one = |n: u64| {
        let seed = n + 1_000 * u64::from(round);
        let filled = ballot(&form.method, many, n.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 24, seed);
        let code = ballot_code::encode(&form, &filled).unwrap();
        (filled, code)
    };
    (1..=people).map(one).collect()
}

fn sorted(ballots: &[(Ballot, String)]) -> Vec<Ballot> {
    let mut all: Vec<Ballot> = ballots.iter().map(|(b, _)| b.clone()).collect();
    all.sort_by_key(|b| b.id);
    all
}

/// What people do to a code on its way.
fn travelled(code: &str, how: u8) -> String {
    match how % 9 {
        0 => code.to_owned(),
        1 => code.to_lowercase(),
        2 => code.replace('-', ""),
        3 => code.replace('-', " "),
        4 => code.replace('-', "–"),
        5 => ballot_code::file(code),
        6 => format!("https://example.org/rost/#svar={code}"),
        // Folded by a mail program, and quoted by the next.
        7 => code
            .chars()
            .collect::<Vec<_>>()
            .chunks(20)
            .map(|c| c.iter().collect::<String>())
            .collect::<Vec<_>>()
            .join("\r\n> "),
        _ => format!(
            "Hej!\nHär är min kod från i dag, 2026-11-22: {code}. Ring 070-123 45 67 om det är något.\nVänligen, Pia"
        ),
    }
}

/// A code that is no good any more.
fn broken(code: &str, at: usize) -> String {
    let at = (0..code.len()).cycle().skip(at % code.len()).find(|n| code.as_bytes()[*n] != b'-').unwrap();
    let new = if code.as_bytes()[at] == b'7' { '8' } else { '7' };
    code.chars().enumerate().map(|(n, c)| if n == at { new } else { c }).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn thirty_ballots_are_each_counted_once(
        method in 0_usize..5,
        many in 1_usize..45,
        pieces in proptest::collection::vec((0_u64..30, any::<u8>(), 0_u8..6, any::<u16>()), 0..60),
        order in Just((0_u64..30).collect::<Vec<_>>()).prop_shuffle(),
        cuts in proptest::collection::vec(any::<bool>(), 100),
        separator in prop_oneof![Just("\n"), Just("\n\n"), Just(" ; "), Just("\r\n"), Just(" och ")],
    ) {
        let (mut workshop, ballots) = room(methods()[method].clone(), many, 30);
        // All once, and before and between them any again, broken ones and noise.
        let mut texts: Vec<(String, bool)> = Vec::new();
        for (who, how, kind, at) in pieces {
            let code = &ballots[who as usize].1;
            texts.push(match kind {
                0 => (broken(code, at.into()), true),
                1 => ("Alla barn var där, pris 1234 5678.".to_owned(), false),
                2 => ("PPPP-QQQQ".to_owned(), false),
                _ => (travelled(code, how), false),
            });
        }
        for (at, who) in order.iter().enumerate() {
            texts.insert((at * 7) % (texts.len() + 1), (travelled(&ballots[*who as usize].1, at as u8), false));
        }
        let bad = texts.iter().filter(|t| t.1).count();
        let (mut new, mut again, mut refused, mut batch) = (0, 0, 0, String::new());
        let last = texts.len() - 1;
        for (at, (text, _)) in texts.iter().enumerate() {
            batch.push_str(text);
            batch.push_str(separator);
            if at < last && cuts[at % cuts.len()] {
                continue;
            }
            for read in read_in(&mut workshop, &batch) {
                match read {
                    Read::New { .. } => new += 1,
                    Read::Again { .. } => again += 1,
                    Read::Late { .. } => panic!("nothing was revealed"),
                    Read::Refused { why, .. } => {
                        prop_assert!(matches!(why, Refusal::Mistyped | Refusal::NotACode), "{:?}", why);
                        refused += 1;
                    }
                }
            }
            batch.clear();
            prop_assert_eq!(workshop.check(), Ok(()));
            // The laptop was closed.
            workshop = from_json(to_json(&workshop)).unwrap();
        }
        prop_assert_eq!(new, 30);
        prop_assert_eq!(&workshop.rounds[0].ballots, &sorted(&ballots));
        let sound = texts.iter().filter(|(t, bad)| !bad && !t.starts_with("Alla") && !t.starts_with("PPPP")).count();
        prop_assert_eq!(new + again, sound);
        prop_assert!(refused >= bad, "{} of {} broken ones were told", refused, bad);
    }

    #[test]
    fn a_heap_of_two_rounds_loses_and_doubles_none(
        method in 0_usize..5,
        many in 1_usize..20,
        order in Just((0_usize..40).collect::<Vec<_>>()).prop_shuffle(),
        again in proptest::collection::vec((0_usize..40, 0_usize..40, any::<u8>()), 0..30),
        size in 1_usize..20,
    ) {
        let (mut workshop, first) = room(methods()[method].clone(), many, 20);
        // The rest of the first round comes when the second is open.
        read_in(&mut workshop, &first[0].1);
        workshop.reveal().unwrap();
        workshop.open_round().unwrap();
        let second = filled(&workshop, 1, many, 20);
        let codes: Vec<&str> = first.iter().chain(&second).map(|(_, code)| code.as_str()).collect();
        let mut heap: Vec<String> = order.iter().map(|at| codes[*at].to_owned()).collect();
        for (which, place, how) in again {
            heap.insert(place, travelled(codes[which], how));
        }
        let (mut new, mut late, mut again) = (0, 0, 0);
        for batch in heap.chunks(size) {
            for read in read_in(&mut workshop, &batch.join("\n\n")) {
                match read {
                    Read::New { .. } => new += 1,
                    Read::Late { round: 0, .. } => late += 1,
                    Read::Again { .. } => again += 1,
                    other => panic!("{other:?}"),
                }
            }
            prop_assert_eq!(workshop.check(), Ok(()));
            workshop = from_json(to_json(&workshop)).unwrap();
        }
        prop_assert_eq!((new, late, again), (20, 19, heap.len() - 39));
        let early = first[0].0.id;
        let wanted = sorted(&first).into_iter().map(|b| Ballot { late: b.id != early, ..b }).collect::<Vec<_>>();
        prop_assert_eq!(&workshop.rounds[0].ballots, &wanted);
        prop_assert_eq!(&workshop.rounds[1].ballots, &sorted(&second));
    }

    #[test]
    fn one_character_changed_never_counts(at in any::<u16>(), method in 0_usize..5) {
        let (mut workshop, ballots) = room(methods()[method].clone(), 12, 1);
        let read = read_in(&mut workshop, &format!("min kod: {}\ntack", broken(&ballots[0].1, at.into())));
        prop_assert!(matches!(read.as_slice(), [Read::Refused { .. }]), "{:?}", read);
        prop_assert!(workshop.rounds[0].ballots.is_empty());
    }

    #[test]
    fn any_text_is_read_without_harm(text in "[PQ0-9A-Za-zåäö \n/#.-]{0,400}|\\PC{0,100}") {
        let (mut workshop, _) = room(Method::Dots { dots: 5, most: 2 }, 4, 1);
        let read = read_in(&mut workshop, &text);
        let refused = read.iter().all(|r| matches!(r, Read::Refused { .. }));
        prop_assert!(refused);
        prop_assert_eq!(read.is_empty(), text.trim().is_empty());
    }
}

#[test]
fn other_answers_do_not_replace_until_the_first_are_taken_out() {
    let (mut workshop, ballots) = room(Method::Dots { dots: 5, most: 5 }, 3, 1);
    let form = Form::of(&workshop, 0).unwrap();
    let (first, code) = &ballots[0];
    let other = Ballot { marks: vec![vec![Some(1)], vec![Some(0)], vec![None]], ..first.clone() };
    let other_code = ballot_code::encode(&form, &other).unwrap();
    assert_eq!(read_in(&mut workshop, code), [Read::New { id: first.id }]);
    assert_eq!(read_in(&mut workshop, code), [Read::Again { id: first.id }]);
    let read = read_in(&mut workshop, &other_code);
    assert!(matches!(&read[..], [Read::Refused { why: Refusal::Changed { id }, .. }] if *id == first.id));
    assert_eq!(workshop.remove_ballot(0, first.id).unwrap(), *first);
    assert_eq!(read_in(&mut workshop, &other_code), [Read::New { id: first.id }]);
}

#[test]
fn after_the_reveal_ballots_are_late_and_count() {
    let (mut workshop, ballots) = room(Method::Hanlon, 5, 3);
    read_in(&mut workshop, &ballots[0].1);
    workshop.reveal().unwrap();
    let both = format!("{}\n{}", ballots[0].1, ballots[1].1);
    assert_eq!(
        read_in(&mut workshop, &both),
        [Read::Again { id: ballots[0].0.id }, Read::Late { id: ballots[1].0.id, round: 0 }]
    );
    let late = workshop.rounds[0].ballots.iter().filter(|b| b.late).map(|b| b.id);
    assert_eq!(late.collect::<Vec<_>>(), [ballots[1].0.id]);
    // When the next round is open, what belongs to the first still goes there; of a round that is not there nothing counts.
    workshop.open_round().unwrap();
    let next = filled(&workshop, 1, 5, 3);
    assert_eq!(read_in(&mut workshop, &ballots[2].1), [Read::Late { id: ballots[2].0.id, round: 0 }]);
    assert!(workshop.rounds[1].ballots.is_empty());
    workshop.drop_round().unwrap();
    let read = read_in(&mut workshop, &next[0].1);
    assert!(
        matches!(&read[..], [Read::Refused { why: Refusal::OtherRound { given: 1, expected: 0 }, .. }]),
        "{read:?}"
    );
}

#[test]
fn wrong_things_are_told_for_what_they_are() {
    let (mut workshop, _) = room(Method::ImpactEffort, 5, 1);
    let why = |workshop: &mut Workshop, text: &str| match &read_in(workshop, text)[..] {
        [Read::Refused { why, .. }] => *why,
        other => panic!("{other:?}"),
    };
    let link = Invitation::of(&workshop).unwrap().encode(8_000).unwrap().code;
    assert_eq!(why(&mut workshop, &format!("https://example.org/#{link}")), Refusal::Invitation);
    assert_eq!(why(&mut workshop, "Hej, jag hittar inte koden."), Refusal::NotACode);
    let other = Form { key: roda_workshop::Key(5), ..Form::of(&workshop, 0).unwrap() };
    let code = ballot_code::encode(&other, &ballot(&other.method, 5, 1, 1)).unwrap();
    assert_eq!(why(&mut workshop, &code), Refusal::OtherWorkshop);
    assert_eq!(why(&mut workshop, &"x".repeat(2 << 20)), Refusal::TooMuch { most: 1 << 20 });
    assert_eq!(read_in(&mut workshop, " \n"), []);
}

#[test]
fn a_round_takes_so_many_and_no_more() {
    let (mut workshop, ballots) = room(Method::Moscow { must: 60 }, 3, 501);
    let all: Vec<&str> = ballots.iter().map(|(_, code)| code.as_str()).collect();
    let read = read_in(&mut workshop, &all.join("\n"));
    assert_eq!(read.iter().filter(|r| matches!(r, Read::New { .. })).count(), 500);
    assert!(matches!(read.last(), Some(Read::Refused { why: Refusal::Full { most: 500 }, .. })));
    assert_eq!(workshop.check(), Ok(()));
}

#[test]
fn by_hand_is_a_transport() {
    let (mut workshop, ballots) = room(Method::ImpactEffort, 4, 3);
    let mut hand = ByHand::default();
    let invitation = Invitation::of(&workshop).unwrap().encode(8_000).unwrap();
    hand.publish(&invitation).unwrap();
    assert_eq!(hand.shown(), Some(&invitation));
    ballots.iter().for_each(|(_, code)| hand.put(code.clone()));
    hand.put(ballots[0].1.clone());
    assert_eq!(hand.waiting(), 4);
    assert_eq!(read_from(&mut workshop, &mut hand).unwrap().len(), 4);
    assert_eq!((hand.waiting(), workshop.rounds[0].people()), (0, 3));
}
