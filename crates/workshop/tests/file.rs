//! The workshop's file: the same workshop and the same bytes again, and every fault told with its place.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use proptest::prelude::*;
use roda_workshop::{
    Candidate, Fault, FileError, Frame, Hands, Known, Method, Misfit, Standing, Workshop, Wrong, from_json, to_json,
};
use serde_json::{Value, json};
use support::{ballot, methods, open, titles};

/// A workshop with something everywhere.
fn full(method: Method, seed: u64) -> Workshop {
    let mut workshop = open(method.clone(), &titles(8));
    workshop.drop_round().unwrap();
    workshop.merge(8, 2).unwrap();
    workshop.set_note(1, "Vad det är: \"rad 1\"\nrad 2 \u{1F600}").unwrap();
    workshop.set_cost(1, Some(4_000_000_000)).unwrap();
    workshop.leave_apart(5, 3).unwrap();
    workshop.leave_apart(1, 2).unwrap();
    workshop.set_effort(2, Some(3)).unwrap();
    workshop.set_gate(3, 1, Some("Inte vårt uppdrag")).unwrap();
    let names = || vec!["Plan A".to_owned(), "Plan B".to_owned()];
    let known = Known { plans: names(), goals: names(), groups: names(), fills: names() };
    workshop.add_candidate(Candidate { title: "Fritt".to_owned(), known, ..Candidate::default() }).unwrap();
    workshop
        .set_frame(
            "Plan",
            Frame { plans: names(), goals: names(), groups_title: "Målgrupp".to_owned(), groups: names() },
        )
        .unwrap();
    for round in 0..2 {
        workshop.open_round().unwrap();
        let many = workshop.rounds[round].candidates.len();
        let ballots = (1..6).map(|id| ballot(&method, many, id * (seed % 1_000 + 1), seed + id));
        workshop.rounds[round].ballots = ballots.collect();
        let rows = |q: &roda_workshop::Question| {
            if matches!(method, Method::Dots { .. }) { vec![1] } else { vec![0; q.answers()] }
        };
        let counts = vec![method.questions().iter().map(rows).collect(); many];
        workshop.set_hands(Hands { people: 9, counts }).unwrap();
        workshop.reveal().unwrap();
    }
    workshop.set_top(4).unwrap();
    workshop.keep(1, "Lagkrav").unwrap();
    workshop.leave(2, "").unwrap();
    workshop.set_budget(Some(900));
    workshop.set_made(Some("handlingsplan-2027".to_owned())).unwrap();
    workshop.set_standing(Standing::Adopted);
    workshop.stage_forward().unwrap();
    workshop
}

fn of(value: &Value) -> Result<Workshop, FileError> {
    from_json(value.to_string())
}

/// What is wrong after one place of a full workshop's file is set to something else.
fn spoilt(pointer: &str, to: Value) -> FileError {
    let mut value: Value = serde_json::from_str(&to_json(&full(Method::Hanlon, 1))).unwrap();
    *value.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = to;
    of(&value).unwrap_err()
}

fn wrong(place: &str, fault: Fault) -> FileError {
    FileError::Wrong(Wrong { place: place.to_owned(), fault })
}

proptest! {
    #[test]
    fn what_is_written_is_read_and_written_the_same(method in 0_usize..5, seed in 0_u64..1_000_000) {
        let workshop = full(methods()[method].clone(), seed);
        prop_assert_eq!(workshop.check(), Ok(()));
        let text = to_json(&workshop);
        let read = from_json(&text);
        prop_assert_eq!(read.as_ref(), Ok(&workshop));
        prop_assert_eq!(to_json(&read.unwrap()), text);
    }

    #[test]
    fn damage_is_refused_or_leaves_a_whole_workshop(
        method in 0_usize..5,
        hits in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
        cut in any::<Option<prop::sample::Index>>(),
    ) {
        let mut bytes = to_json(&full(methods()[method].clone(), 3)).into_bytes();
        for (at, byte) in hits {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        if let Ok(workshop) = from_json(&bytes) {
            prop_assert_eq!(workshop.check(), Ok(()));
        }
    }
}

#[test]
fn other_files_are_told_apart() {
    assert_eq!(from_json("[]"), Err(FileError::OtherFormat));
    assert_eq!(from_json("{}"), Err(FileError::OtherFormat));
    assert_eq!(from_json(include_str!("../../../data/orebro.json")), Err(FileError::OtherFormat));
    assert!(matches!(from_json(""), Err(FileError::Broken { line: 1, .. })));
    assert!(matches!(from_json(b"\xff\xfe"), Err(FileError::Broken { .. })));
    assert!(matches!(from_json("[".repeat(100_000)), Err(FileError::Broken { .. } | FileError::OtherFormat)));
    let text = to_json(&full(Method::Hanlon, 1));
    assert!(from_json(format!("\u{feff}{text}")).is_ok());
    assert!(matches!(from_json(&text[..text.len() / 2]), Err(FileError::Broken { .. })));
    let mut later: Value = serde_json::from_str(&text).unwrap();
    later["workshop"]["layout"] = json!(4);
    later["workshop"]["invented later"] = json!([1]);
    assert_eq!(of(&later), Err(FileError::Newer { layout: 4 }));
    later["workshop"]["layout"] = json!(3);
    assert!(matches!(of(&later), Err(FileError::Broken { detail, .. }) if detail.contains("invented later")));
}

#[test]
fn every_fault_is_told_with_its_place() {
    let number = |least, most| Fault::Number { least, most };
    let long = "å".repeat(1_001);
    let misfit = |m| Fault::Misfit(m);
    for (pointer, to, place, fault) in [
        ("layout", json!(0), "layout", Fault::Layout),
        ("date", json!("2026-13-01"), "date", Fault::Date),
        ("title", json!(long), "title", Fault::TooLong { most: 1_000 }),
        ("next", json!(9), "candidates[7].id", number(1, 8)),
        ("candidates/0/id", json!(3), "candidates[2].id", Fault::Twice),
        ("candidates/0/title", json!(" "), "candidates[0].title", Fault::Blank),
        ("candidates/0/origin/node/id", json!("node-7"), "candidates[1].merged[0].origin", Fault::Twice),
        ("candidates/2/gate", json!({"5": "x"}), "candidates[2].gate.5", number(0, 4)),
        (
            "candidates/7/known/plans",
            json!(vec!["x"; 2_001]),
            "candidates[7].known.plans",
            Fault::TooMany { most: 2_000 },
        ),
        ("apart", json!([[1, 2], [4, 4]]), "apart[1]", Fault::Twice),
        ("apart", json!([[4, 3]]), "apart[0]", Fault::Order),
        ("apart", json!([[1, 77]]), "apart[0]", Fault::Unknown),
        (
            "apart",
            json!((0..1_001).map(|n| [n, n + 1]).collect::<Vec<[u32; 2]>>()),
            "apart",
            Fault::TooMany { most: 1_000 },
        ),
        ("rounds/0/candidates/0", json!(77), "rounds[0].candidates[0]", Fault::Unknown),
        ("rounds/0/candidates/0", json!(2), "rounds[0].candidates[1]", Fault::Twice),
        ("rounds/1/ballots/0/id", json!(1_u64 << 40), "rounds[1].ballots[0]", number(0, (1 << 40) - 1)),
        ("rounds/1/ballots/0/id", json!(900), "rounds[1].ballots[1]", Fault::Order),
        (
            "rounds/0/ballots/2/marks/1/2",
            json!(11),
            "rounds[0].ballots[2]",
            misfit(Misfit::Scale { candidate: 1, question: 2 }),
        ),
        ("rounds/0/ballots/2/marks/1", json!([1]), "rounds[0].ballots[2]", misfit(Misfit::Shape)),
        ("rounds/0/hands/people", json!(0), "rounds[0].hands", misfit(Misfit::People)),
        (
            "rounds/0/hands/counts/0/0/4",
            json!(10),
            "rounds[0].hands",
            misfit(Misfit::Hands { candidate: 0, question: 0 }),
        ),
        ("choice/kept", json!({"99": "x"}), "choice.kept.99", Fault::Unknown),
        ("choice/top", json!(201), "choice.top", number(0, 200)),
        ("made", json!(""), "made", Fault::Blank),
        ("method", json!({"kind": "dots", "dots": 51, "most": 1}), "method.dots", number(1, 50)),
        ("method", json!({"kind": "weighted", "criteria": []}), "method.criteria", Fault::Blank),
        (
            "method",
            json!({"kind": "weighted", "criteria": [{"name": "x", "ends": ["", ""], "weight": 101}]}),
            "method.criteria[0].weight",
            number(0, 100),
        ),
    ] {
        assert_eq!(spoilt(&format!("/workshop/{pointer}"), to), wrong(place, fault), "{pointer}");
    }
}

#[test]
fn a_merged_candidate_holds_none_itself() {
    let mut workshop = full(Method::Hanlon, 1);
    let inner = Candidate { id: 9, title: "x".to_owned(), ..Candidate::default() };
    workshop.candidates.retain(|c| c.id != 9);
    workshop.rounds.clear();
    workshop.candidates[1].merged[0].merged.push(inner);
    assert_eq!(workshop.check().unwrap_err().fault, Fault::Nested);
}

#[test]
fn a_file_of_the_first_layout_is_read_with_nothing_left_apart_and_written_as_the_newest() {
    let workshop = full(Method::Hanlon, 1);
    let mut old: Value = serde_json::from_str(&to_json(&workshop)).unwrap();
    old["workshop"]["layout"] = json!(1);
    old["workshop"].as_object_mut().unwrap().remove("apart").unwrap();
    let read = of(&old).unwrap();
    assert_eq!(read, Workshop { apart: [].into(), ..workshop });
    assert_eq!(read.layout, roda_workshop::LAYOUT);
    assert_eq!(from_json(to_json(&read)), Ok(read));
}
