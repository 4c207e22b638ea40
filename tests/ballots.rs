//! The invitations and codes that the browser tests use are what the program makes and reads. `UPDATE_GOLDEN=1` writes them anew.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use roda_traden::workshop::code::ballot_code;
use roda_traden::workshop::{Ballot, Candidate, Criterion, Invitation, Key, Mark, Method, Round, Workshop, read_in};
use serde_json::{Value, json};

const FILE: &str = "tests/browser/support/ballots.json";
const TITLES: [&str; 4] = [
    "Föräldrastöd i grupp på familjecentralen",
    "Öppna mötesplatser för äldre",
    "Uppsökande arbete mot skolfrånvaro",
    "Trygga gång- och cykelvägar till skolan",
];
/// What the tests put in the device's storage, so that the code is known.
const ID: u64 = 0x12_3456_789a;

/// The methods by the names that the tests give them, each with its number of candidates and one person's answers.
fn cases() -> Vec<(&'static str, Method, usize, Vec<Vec<Mark>>)> {
    let criterion = |name: &str, low: &str, high: &str, low_is_best| Criterion {
        name: name.into(),
        ends: [low.into(), high.into()],
        weight: 10,
        low_is_best,
    };
    let criteria = vec![
        criterion("Bidrag till effektmål", "inget tydligt", "avgörande", false),
        criterion("Kostnad", "nästan inget", "mycket dyrt", true),
    ];
    let moscow = |c: usize| vec![Some(u8::try_from(c % 4).unwrap() + 1)];
    vec![
        (
            "dots",
            Method::Dots { dots: 5, most: 2 },
            4,
            vec![vec![Some(2)], vec![Some(0)], vec![Some(2)], vec![Some(1)]],
        ),
        ("effort", Method::ImpactEffort, 3, vec![vec![Some(5), Some(1)], vec![Some(3), None], vec![Some(1), Some(4)]]),
        ("weighted", Method::Weighted { criteria }, 2, vec![vec![Some(4), Some(2)], vec![None, Some(5)]]),
        (
            "hanlon",
            Method::Hanlon,
            2,
            vec![vec![Some(7), Some(20), Some(0), Some(5)], vec![Some(0), None, Some(10), Some(0)]],
        ),
        ("moscow", Method::Moscow { must: 60 }, 40, (0..40).map(moscow).collect()),
    ]
}

fn workshop(method: Method, candidates: usize) -> Workshop {
    let mut workshop = Workshop::new(Key(0x0123_4567_89ab_cdef), "Handlingsplan 2027–2030".into(), "2026-11-26".into());
    workshop.method = method;
    let title = |n: usize| match TITLES.get(n) {
        Some(title) => (*title).to_owned(),
        None => format!("{}, del {}", TITLES[n % TITLES.len()], n / TITLES.len() + 1),
    };
    let note = |n: usize| {
        if n == 0 { "Fem träffar för föräldrar till barn i förskoleåldern.".to_owned() } else { String::new() }
    };
    let candidate = |n: usize| Candidate {
        id: u32::try_from(n).unwrap() + 1,
        title: title(n),
        note: note(n),
        ..Candidate::default()
    };
    workshop.candidates = (0..candidates).map(candidate).collect();
    workshop.next = u32::try_from(candidates).unwrap() + 1;
    let ids = workshop.candidates.iter().map(|c| c.id).collect();
    workshop.rounds = vec![Round { candidates: ids, ..Round::default() }];
    workshop
}

fn made() -> Value {
    let cases = cases().into_iter().map(|(name, method, candidates, marks)| {
        let workshop = workshop(method, candidates);
        let invitation = Invitation::of(&workshop).unwrap();
        let ballot = Ballot { id: ID, marks: marks.clone(), late: false };
        let case = json!({
            "titles": invitation.candidates.iter().map(|c| c.title.clone()).collect::<Vec<_>>(),
            "marks": marks,
            "invitation": invitation.encode(8_000).unwrap().code,
            "code": ballot_code::encode(&invitation.form(), &ballot).unwrap(),
        });
        (name.to_owned(), case)
    });
    json!({ "key": String::from(Key(0x0123_4567_89ab_cdef)), "id": format!("{ID:010x}"), "cases": Value::Object(cases.collect()) })
}

#[test]
fn the_browser_tests_have_what_the_program_makes_and_reads() {
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        let path = format!("{}/{FILE}", env!("CARGO_MANIFEST_DIR"));
        std::fs::write(path, serde_json::to_string_pretty(&made()).unwrap() + "\n").unwrap();
    }
    let kept: Value = serde_json::from_str(&support::file(FILE)).unwrap();
    assert_eq!(kept["key"], made()["key"]);
    for (name, method, candidates, marks) in cases() {
        let case = &kept["cases"][name];
        let mut workshop = workshop(method, candidates);
        let invitation = Invitation::decode(case["invitation"].as_str().unwrap()).unwrap();
        assert_eq!(invitation, Invitation::of(&workshop).unwrap(), "{name}");
        assert_eq!(read_in(&mut workshop, case["code"].as_str().unwrap()).len(), 1, "{name}");
        assert_eq!(workshop.rounds[0].ballots, [Ballot { id: ID, marks, late: false }], "{name}");
    }
}
