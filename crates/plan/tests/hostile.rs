//! Drafts made to harm: what is told of them stays short, and checking them takes no longer than they are large.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use roda_plan::{
    Code, Diagnostic, Document, Draft, DraftFacet, DraftLevel, DraftLink, DraftNode, DraftObservation, DraftSource,
    DraftValue, Plan, Severity, Text, limits,
};
use std::time::{Duration, Instant};

const LONG: usize = 1_000_000;

fn text(sv: &str) -> Text {
    Text { sv: sv.to_owned(), en: None }
}

fn draft() -> Draft {
    let level = DraftLevel { id: "a".to_owned(), role: "activity".to_owned(), title: text("A") };
    Draft { title: text("Plan"), levels: vec![level], ..Draft::default() }
}

fn refused(draft: Draft) -> Vec<Diagnostic> {
    Plan::build(draft).unwrap_err()
}

#[test]
fn a_long_text_is_quoted_by_its_beginning_however_many_mistakes_it_has() {
    let source = DraftSource { document: "x".repeat(LONG), place: None };
    let node = DraftNode {
        id: "å".repeat(LONG),
        level: "y".repeat(LONG),
        title: "N".to_owned(),
        sources: vec![source; 150],
        ..DraftNode::default()
    };
    let found = refused(Draft { nodes: vec![node], ..draft() });
    assert!(found.len() > 150);
    assert!(found.iter().all(|d| d.severity == Severity::Error && d.place.id.chars().count() < 300));
    let quoted = format!("{}…", "å".repeat(limits::QUOTED_CHARS));
    assert!(found.iter().any(|d| d.code == Code::BadId(quoted.clone()) && d.place.id == quoted));
    let told: usize = found.iter().map(|d| format!("{:?}", d.code).len()).sum();
    assert!(told < 500 * found.len(), "{told}");
}

#[test]
fn tags_are_looked_up_and_not_searched_for() {
    let value = |i: usize| DraftValue { id: format!("v{i}"), title: text("V"), broader: None };
    let facet = DraftFacet { id: "f".to_owned(), title: text("F"), values: (0..limits::VALUES).map(value).collect() };
    let last = format!("v{}", limits::VALUES - 1);
    let tags = vec![("f".to_owned(), vec![last; limits::OF_A_NODE])];
    let node = |i: usize| DraftNode {
        id: format!("n{i}"),
        level: "a".to_owned(),
        title: "N".to_owned(),
        tags: tags.clone(),
        ..DraftNode::default()
    };
    let nodes = (0..6_000).map(node).collect();
    let start = Instant::now();
    let found = refused(Draft { facets: vec![facet], nodes, ..draft() });
    assert!(found.len() == limits::DIAGNOSTICS && found.iter().all(|d| d.code == Code::NoSource));
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
}

/// What is told of a plan of two nodes, the first of which, or the link from it to the other, was changed.
fn of_two(change: impl FnOnce(&mut DraftNode, &mut DraftLink)) -> Vec<(String, Code)> {
    let source = DraftSource { document: "d".to_owned(), place: None };
    let node = |id: &str| DraftNode {
        id: id.to_owned(),
        level: id.to_owned(),
        title: "N".to_owned(),
        sources: vec![source.clone()],
        ..DraftNode::default()
    };
    let mut low = node("a");
    let mut link = DraftLink {
        from: "a".to_owned(),
        to: "g".to_owned(),
        kind: "part_of".to_owned(),
        basis: "stated".to_owned(),
        sources: vec![source.clone()],
        note: None,
    };
    change(&mut low, &mut link);
    let goal = DraftLevel { id: "g".to_owned(), role: "goal".to_owned(), title: text("G") };
    let value = DraftValue { id: "v".to_owned(), title: text("V"), broader: None };
    let draft = Draft {
        documents: vec![Document { id: "d".to_owned(), title: "D".to_owned(), date: None, publisher: None }],
        levels: [vec![goal], draft().levels].concat(),
        facets: vec![DraftFacet { id: "f".to_owned(), title: text("F"), values: vec![value] }],
        nodes: vec![node("g"), low],
        links: vec![link],
        ..draft()
    };
    let found = Plan::build(draft).err().unwrap_or_default();
    found.into_iter().map(|d| (d.place.path(), d.code)).collect()
}

#[test]
fn the_lists_of_a_node_or_a_link_have_an_end() {
    let source = || DraftSource { document: "d".to_owned(), place: None };
    let seen = || DraftObservation { document: "d".to_owned(), status: "done".to_owned(), note: None };
    let fill = |node: &mut DraftNode, link: &mut DraftLink, more: usize| {
        node.aliases = vec!["A".to_owned(); limits::OF_A_NODE + more];
        node.tags = vec![("f".to_owned(), vec!["v".to_owned(); limits::OF_A_NODE + more])];
        node.observations = vec![seen(); limits::OF_A_NODE + more];
        node.sources = vec![source(); limits::SOURCES + more];
        link.sources = vec![source(); limits::SOURCES + more];
    };
    assert_eq!(of_two(|node, link| fill(node, link, 0)), []);
    let many = |path: &str, limit| (path.to_owned(), Code::TooMany { found: limit + 1, limit });
    assert_eq!(
        of_two(|node, link| fill(node, link, 1)),
        [
            many("nodes[1].aliases", limits::OF_A_NODE),
            many("nodes[1].tags", limits::OF_A_NODE),
            many("nodes[1].observations", limits::OF_A_NODE),
            many("nodes[1].sources", limits::SOURCES),
            many("links[0].sources", limits::SOURCES),
        ]
    );
    let start = Instant::now();
    let found = of_two(|node, _| node.aliases = vec![String::new(); 12_000_000]);
    assert_eq!(found, [("nodes[1].aliases".to_owned(), Code::TooMany { found: 12_000_000, limit: 500 })]);
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
}

#[test]
fn what_is_wrong_with_a_value_of_a_facet_is_placed_at_the_value() {
    let value = |id: &str, sv: &str, broader: Option<&str>| DraftValue {
        id: id.to_owned(),
        title: text(sv),
        broader: broader.map(str::to_owned),
    };
    let values = vec![value("a", "A", None), value("b", "", Some("x")), value("Å", "C", None), value("a", "D", None)];
    let facet = DraftFacet { id: "f".to_owned(), title: text("F"), values };
    let found = refused(Draft { facets: vec![facet], ..draft() });
    let paths: Vec<String> = found.iter().map(|d| d.place.path()).collect();
    assert_eq!(
        paths,
        [
            "facets[0].values[1].broader",
            "facets[0].values[1].title",
            "facets[0].values[2].id",
            "facets[0].values[3].id"
        ]
    );
}
