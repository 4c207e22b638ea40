//! Drafts made to harm: what is told of them stays short, and checking them takes no longer than they are large.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use roda_plan::{
    Code, Diagnostic, Draft, DraftFacet, DraftLevel, DraftNode, DraftSource, DraftValue, Plan, Severity, Text, limits,
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
    let tags = vec![("f".to_owned(), vec![last; 3_000_000])];
    let node =
        DraftNode { id: "n".to_owned(), level: "a".to_owned(), title: "N".to_owned(), tags, ..DraftNode::default() };
    let start = Instant::now();
    assert_eq!(refused(Draft { facets: vec![facet], nodes: vec![node], ..draft() }).len(), 1);
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
}
