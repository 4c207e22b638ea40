//! What is proposed for merging: near-duplicates as people write them, and few others.
#![allow(clippy::unwrap_used, reason = "in a test, what is missing is what failed")]

use roda_workshop::{ALIKE, Candidate, Origin, PAIRS, Pair, Why, similar};
use std::collections::BTreeSet;

fn candidates(titles: &[&str]) -> Vec<Candidate> {
    let numbered = (1..).zip(titles);
    numbered.map(|(id, title)| Candidate { id, title: (*title).to_owned(), ..Candidate::default() }).collect()
}

fn proposed(a: &str, b: &str) -> bool {
    !similar(&candidates(&[a, b]), &BTreeSet::new()).is_empty()
}

/// The titles of the activities in the example plan.
fn orebro() -> Vec<String> {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/orebro.json")).unwrap();
    let plan: serde_json::Value = serde_json::from_str(&text).unwrap();
    let nodes = plan["nodes"].as_array().unwrap().iter().filter(|n| n["level"] == "aktivitet");
    nodes.map(|n| n["title"].as_str().or(n["title"]["sv"].as_str()).unwrap().to_owned()).collect()
}

#[test]
fn near_duplicates_are_proposed() {
    for (a, b) in [
        ("Samordnad individuell plan (SIP)", "SIP - samordnad individuell plan"),
        ("Utbildning i motiverande samtal (MI)", "Utbildning motiverande samtal"),
        ("Länsövergripande samordnare för suicidprevention", "Samordnare suicidprevention, hela länet"),
        ("Fler mötesplatser för äldre", "Mötesplatser för äldre"),
        ("Stärka föräldrar tidigt", "Tidigt stöd till föräldrar"),
        ("Föräldraskapsstöd i hela länet", "FÖRÄLDRASKAPSSTÖD HELA LÄNET"),
        ("Systematisk uppföljning av insatser", "Systematiskt uppföljningsarbete av insatser"),
        ("Kompetensutveckling för baspersonal", "Kompetensutveckling baspersonalen"),
        ("Digitala vårdmöten", "Digitalt vårdmöte"),
        ("Gemensam målbild för nära vård", "Gemensam målbild för god och nära vård"),
        ("Familjecentraler i alla kommuner", "Familjecentral i varje kommun"),
        ("Länssamverkan föräldraskapsstöd", "Länsgemensam samverkan om föräldraskapsstöd"),
        ("Förebygga våld i nära relationer", "Våldsförebyggande arbete i nära relationer"),
        ("Stöd för äldre", "Sto\u{308}d fo\u{308}r a\u{308}ldre"),
    ] {
        assert!(proposed(a, b), "{a} / {b}");
        assert!(proposed(b, a), "{b} / {a}");
    }
}

#[test]
fn others_are_not() {
    for (a, b) in [
        ("Utbildning för chefer", "Utbildning för föräldrar"),
        ("Mer rörelse i skolan", "Mer läsning i skolan"),
        ("Kartläggning av stödbehov", "Kartläggning av boende"),
        ("Samverkan med skolan", "Samverkan med polisen"),
        ("Liv & hälsa ung 2020", "Liv & hälsa ung 2023"),
        ("", ""),
        ("!", "?"),
    ] {
        assert!(!proposed(a, b), "{a} / {b}");
    }
}

/// One pair of the 6 328, and it is worth a look: the same words but one.
#[test]
fn few_of_a_real_plan_are_proposed() {
    let titles = orebro();
    let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
    assert_eq!(titles.len(), 113);
    let named = |id: u32| titles[id as usize - 1];
    let pairs: Vec<_> =
        similar(&candidates(&titles), &BTreeSet::new()).iter().map(|p| (named(p.a), named(p.b))).collect();
    let expected =
        ("Länsövergripande samordnare för suicidprevention", "Länsövergripande strategi för suicidprevention");
    assert_eq!(pairs, [expected]);
}

#[test]
fn the_same_node_comes_first_whatever_it_is_called() {
    let mut all = candidates(&["Mötesplatser", "Digitala vårdmöten", "Digitalt vårdmöte", "Annat namn"]);
    let origin = || Origin::Node { id: "a1".into(), level: "Aktivitet".into() };
    (all[0].origin, all[3].origin) = (origin(), origin());
    let pairs = similar(&all, &BTreeSet::new());
    assert_eq!(pairs[0], Pair { a: 1, b: 4, why: Why::Origin });
    assert_eq!((pairs[1].a, pairs[1].b), (2, 3));
    assert!(matches!(pairs[1].why, Why::Title(alike) if alike >= ALIKE));
    assert_eq!(pairs.len(), 2);
}

#[test]
fn there_is_a_limit() {
    assert_eq!(similar(&candidates(&["Samma"; 200]), &BTreeSet::new()).len(), PAIRS);
}

#[test]
fn what_is_left_apart_gives_its_place_to_others() {
    let all = candidates(&["Samma"; 20]);
    assert_eq!(similar(&all, &BTreeSet::new()).len(), PAIRS);
    // All pairs of the first ten: 45, which stand first among the 190.
    let apart: BTreeSet<(u32, u32)> = (1..=10).flat_map(|a| (a + 1..=10).map(move |b| (a, b))).collect();
    let left = similar(&all, &apart);
    assert_eq!(left.len(), PAIRS);
    assert!(left.iter().all(|p| !apart.contains(&(p.a, p.b))));
    // The order of the list decides which is named first, not whether they are left apart.
    let mut turned = candidates(&["Samma", "Samma"]);
    turned.reverse();
    assert!(similar(&turned, &BTreeSet::from([(1, 2)])).is_empty());
}
