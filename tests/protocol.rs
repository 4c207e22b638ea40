//! The protocol of a workshop: what it says of a worked example in both languages, by every method, and the same from its file.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod support;

use roda_traden::url::Lang;
use roda_traden::words::protocol::{Part, Protocol, markup, protocol};
use roda_traden::workshop::{
    Ballot, Candidate, Criterion, Frame, Gate, Hands, Key, Known, Mark, Method, Origin, Round, Standing, Workshop,
    from_json, to_json,
};
use support::golden::golden;

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(|n| (*n).to_owned()).collect()
}

fn candidate(id: u32, title: &str, plans: &[&str], goals: &[&str]) -> Candidate {
    let known = Known { plans: names(plans), goals: names(goals), groups: names(&["Barn"]), ..Known::default() };
    let origin = Origin::Node { id: format!("a-{id}"), level: "Aktivitet".into() };
    Candidate { id, title: title.into(), origin, known, cost: (id < 4).then_some(100 * id), ..Candidate::default() }
}

/// A ballot that answers `answers` for every question, candidate by candidate.
fn ballot(id: u64, questions: usize, answers: &[Option<u8>]) -> Ballot {
    let marks: Vec<Vec<Mark>> = answers.iter().map(|a| vec![*a; questions]).collect();
    Ballot { id, marks, late: false }
}

fn round(questions: usize, ballots: &[&[Option<u8>]]) -> Round {
    let ballots = ballots.iter().zip(1..).map(|(answers, id)| ballot(id, questions, answers)).collect();
    Round { candidates: vec![1, 2, 3, 4, 5], ballots, hands: None, revealed: true, attempt: 0 }
}

/// Six candidates, five of them voted on in two rounds by three people; one kept, one left out, two merged.
fn worked(method: Method) -> Workshop {
    let mut w = Workshop::new(Key(0xabc), "Nästa plan".into(), "2026-03-01".into());
    w.plan = "Regional utvecklingsstrategi".into();
    w.frame = Frame {
        plans: names(&["Social välfärd", "Psykisk hälsa"]),
        goals: names(&["God hälsa", "Trygghet", "Delaktighet"]),
        groups_title: "Målgrupp".into(),
        groups: names(&["Barn", "Äldre"]),
    };
    w.candidates = vec![
        candidate(1, "Föräldrastöd", &["Social välfärd", "Psykisk hälsa"], &["God hälsa"]),
        candidate(2, "Tidiga samtal <och> stöd", &["Psykisk hälsa"], &["Trygghet"]),
        candidate(3, "Mötesplatser", &["Social välfärd"], &["God hälsa"]),
        candidate(4, "Utbildning", &[], &[]),
        candidate(5, "Kartläggning", &[], &[]),
        Candidate { id: 6, title: "Skrivet på plats".into(), note: "Kom upp sent.".into(), ..Candidate::default() },
    ];
    w.candidates[0].merged = vec![Candidate { id: 7, title: "Stöd till föräldrar".into(), ..Candidate::default() }];
    w.candidates[5].gate = Gate { no: [(1, "För dyrt.".to_owned())].into() };
    w.next = 8;
    let n = method.questions().len();
    w.method = method;
    let s = Some;
    w.rounds = vec![
        round(n, &[&[s(2), s(1), s(1), s(1), None], &[s(2), s(1), s(2), s(1), None], &[s(1), s(2), s(1), s(1), None]]),
        round(n, &[&[s(2), s(2), s(1), s(1), None], &[s(2), s(1), s(1), s(1), None], &[s(2), s(2), s(1), s(1), None]]),
    ];
    w.rounds[1].ballots[2].late = true;
    w.choice.top = 2;
    w.choice.kept.insert(4, "Lagen kräver det.".into());
    w.choice.left.insert(3, "Görs redan av kommunerna.".into());
    w.choice.budget = Some(350);
    w.made = Some("utkast".into());
    w.check().unwrap();
    w
}

fn criterion(name: &str, weight: u8, low_is_best: bool) -> Criterion {
    Criterion { name: name.into(), ends: ["lite".into(), "mycket".into()], weight, low_is_best }
}

fn methods() -> Vec<(&'static str, Method)> {
    let criteria = vec![criterion("Nytta", 30, false), criterion("Kostnad", 10, true)];
    vec![
        ("prickar", Method::Dots { dots: 6, most: 3 }),
        ("effekt", Method::ImpactEffort),
        ("viktad", Method::Weighted { criteria }),
        ("hanlon", Method::Hanlon),
        ("moscow", Method::Moscow { must: 60 }),
    ]
}

/// A protocol as text, for people to read in a review.
fn text(p: &Protocol) -> String {
    let mut out = format!("# {}\n[{}: {}] {} {} {}\n", p.title, p.standing, p.mark, p.date, p.workshop, p.language);
    for part in &p.parts {
        match part {
            Part::Heading(t) => out += &format!("\n## {t}\n"),
            Part::Paragraph(t) => out += &format!("{t}\n"),
            Part::List(items) => items.iter().for_each(|i| out += &format!("- {i}\n")),
            Part::Table(t) => {
                out += &format!("({})\n| {} |\n", t.name, t.heads.join(" | "));
                t.rows.iter().for_each(|r| out += &format!("| {} |\n", r.join(" | ")));
            }
        }
    }
    out
}

#[test]
fn a_worked_workshop_reads_as_stored_by_every_method_in_both_languages() {
    for (lang, tag) in [(Lang::Sv, "sv"), (Lang::En, "en")] {
        let all = methods()
            .into_iter()
            .map(|(name, method)| format!("=== {name} ===\n{}\n", text(&protocol(lang, &worked(method)))));
        golden(&format!("protokoll-{tag}.txt"), &all.collect::<String>());
    }
}

#[test]
fn the_same_file_gives_the_same_protocol_to_the_byte() {
    for (_, method) in methods() {
        let before = worked(method);
        let after = from_json(to_json(&before)).unwrap();
        for lang in [Lang::Sv, Lang::En] {
            let (a, b) = (protocol(lang, &before), protocol(lang, &after));
            assert_eq!(a.write(), b.write());
            assert_eq!(markup(&a), markup(&b));
            assert_eq!(Protocol::read(a.write().as_bytes()).unwrap(), a);
        }
    }
}

#[test]
fn every_row_has_a_cell_for_every_column_and_no_text_is_missing() {
    let bare = Workshop::new(Key(1), String::new(), "2026-01-01".into());
    let all = methods().into_iter().map(|(_, m)| worked(m)).chain([bare]);
    for w in all {
        for lang in [Lang::Sv, Lang::En] {
            let p = protocol(lang, &w);
            assert!(!text(&p).contains("[protocol-") && !text(&p).contains("[ws-"), "{}", text(&p));
            for part in &p.parts {
                if let Part::Table(t) = part {
                    assert!(t.rows.iter().all(|r| r.len() == t.heads.len()), "{}", t.name);
                }
            }
        }
    }
}

#[test]
fn ties_are_said_and_those_at_the_limit_are_not_chosen() {
    let mut w = worked(Method::Dots { dots: 6, most: 3 });
    (w.choice.kept, w.choice.left) = Default::default();
    w.choice.top = 3;
    let said = text(&protocol(Lang::Sv, &w));
    assert!(said.contains("Gränsen går genom en delad plats"), "{said}");
    assert!(said.contains("”Mötesplatser” och ”Utbildning”. Det finns rum för 1 av 2."), "{said}");
    assert!(said.contains("2 av 6 förslag är valda"), "{said}");
}

#[test]
fn with_fewer_than_three_in_both_rounds_no_figure_of_a_move_is_told() {
    let moved = |w: &Workshop| text(&protocol(Lang::Sv, w)).contains("| Höjde |");
    let places = |w: &Workshop| text(&protocol(Lang::Sv, w)).contains("| Plats (poäng) före | Plats (poäng) efter |");
    let mut w = worked(Method::Dots { dots: 6, most: 3 });
    assert!(moved(&w) && places(&w));
    w.rounds[1].ballots.remove(0);
    // Places are no secret: each round's result has them.
    assert!(!moved(&w) && places(&w));
    assert!(text(&protocol(Lang::Sv, &w)).contains("Bara 2 valsedlar finns i båda omgångarna"));
}

#[test]
fn nothing_shows_of_a_round_before_it_is_revealed() {
    let mut w = worked(Method::Dots { dots: 6, most: 3 });
    w.rounds.iter_mut().for_each(|r| r.revealed = false);
    let hidden = protocol(Lang::Sv, &w);
    w.rounds.iter_mut().for_each(|r| r.ballots.clear());
    let empty = protocol(Lang::Sv, &w);
    assert_eq!(text(&hidden), text(&empty));
    assert!(text(&hidden).contains("inget resultat"));
}

#[test]
fn hands_count_and_adoption_is_said() {
    let mut w = worked(Method::Dots { dots: 6, most: 3 });
    w.rounds[1].hands = Some(Hands { people: 4, counts: [3, 2, 1, 0, 0].map(|n| vec![vec![n]]).to_vec() });
    w.standing = Standing::Adopted;
    w.check().unwrap();
    let p = protocol(Lang::Sv, &w);
    assert_eq!((p.standing.as_str(), p.mark.as_str()), ("adopted", "Fastställt"));
    assert!(text(&p).contains("7 deltog, 3 med valsedel (1 efter att resultatet visades) och 4 med handuppräckning."));
}

#[test]
fn what_people_wrote_is_escaped_in_the_markup() {
    let html = markup(&protocol(Lang::Sv, &worked(Method::Hanlon)));
    assert!(html.contains("Tidiga samtal &lt;och&gt; stöd") && !html.contains("<och>"));
}
