//! Workshops that the tests begin with, with generated names.
#![allow(dead_code)]

use roda_workshop::{Ballot, Candidate, Criterion, Key, Method, Origin, Workshop};

/// One of every kind of method.
pub fn methods() -> Vec<Method> {
    vec![
        Method::Dots { dots: 5, most: 2 },
        Method::ImpactEffort,
        Method::Weighted { criteria: criteria(5) },
        Method::Hanlon,
        Method::Moscow { must: 60 },
    ]
}

/// Criteria of a usual length.
pub fn criteria(many: usize) -> Vec<Criterion> {
    let names = ["Bidrar till effektmål", "Når sårbar målgrupp", "Förebyggande", "Tjänar flera planer", "Kostnad"];
    let ends = || ["Inte alls eller mycket lite".to_owned(), "I mycket hög grad".to_owned()];
    let name = |n: usize| format!("{} {n}", names.get(n % names.len()).copied().unwrap_or_default());
    (0..many).map(|n| Criterion { name: name(n), ends: ends(), weight: 20, low_is_best: n == 4 }).collect()
}

/// A candidate from the node of that number.
pub fn candidate(node: usize, title: &str) -> Candidate {
    let origin = Origin::Node { id: format!("node-{node}"), level: "Aktivitet".to_owned() };
    Candidate { title: title.to_owned(), origin, ..Candidate::default() }
}

/// A workshop with so many candidates, and its first round open.
pub fn open(method: Method, titles: &[String]) -> Workshop {
    let mut workshop = Workshop::new(Key(0x0123_4567_89ab_cdef), "Prioritering".to_owned(), "2026-11-22".to_owned());
    for (at, title) in titles.iter().enumerate() {
        workshop.add_candidate(candidate(at, title)).unwrap();
    }
    workshop.set_method(method).unwrap();
    workshop.open_round().unwrap();
    workshop
}

/// That many titles.
pub fn titles(many: usize) -> Vec<String> {
    (1..=many).map(|n| format!("Insats {n}")).collect()
}

/// A ballot whose answers follow from a seed, within the method.
pub fn ballot(method: &Method, candidates: usize, id: u64, seed: u64) -> Ballot {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ id;
    let mut draw = |below: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.wrapping_add(1) % below
    };
    let mut left = if let Method::Dots { dots, .. } = method { u64::from(*dots) } else { u64::MAX };
    let questions = method.questions();
    let mut marks = Vec::new();
    for _ in 0..candidates {
        let mut row = Vec::new();
        for question in &questions {
            let answers = u64::from(question.high - question.low) + 1;
            if matches!(method, Method::Dots { .. }) {
                let given = draw(answers).min(left);
                left -= given;
                row.push(Some(u8::try_from(given).unwrap()));
            } else {
                let answer = draw(answers + 1);
                row.push((answer > 0).then(|| question.low + u8::try_from(answer - 1).unwrap()));
            }
        }
        marks.push(row);
    }
    Ballot { id: id % roda_workshop::BALLOT_IDS, marks, late: false }
}

/// The titles of the activities in the program's own plan, Örebro.
pub fn orebro() -> Vec<String> {
    let plan: serde_json::Value = serde_json::from_str(include_str!("../../../../data/orebro.json")).unwrap();
    let nodes = plan["nodes"].as_array().unwrap().iter().filter(|n| n["level"] == "aktivitet");
    nodes.map(|n| n["title"].as_str().or_else(|| n["title"]["sv"].as_str()).unwrap().to_owned()).collect()
}
