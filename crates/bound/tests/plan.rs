//! The plan file as the crate reads it, against the site's own map.

#![allow(clippy::unwrap_used, missing_docs)]

use roda_bound::Plan;
use roda_hierarchy::{Effort, Params, layout};
use roda_traden::analysis::{Facts, condense};
use roda_traden::exchange;
use roda_traden::graph::Count;
use roda_traden::layout::{MapRequest, map_layout};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

fn text() -> String {
    std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/orebro.json")).unwrap()
}

/// The search is deterministic, so a request that differs in any way that matters gives another number of crossings.
#[test]
fn the_map_is_the_sites() {
    let facts = Facts::new(Arc::new(exchange::read(text().as_bytes()).unwrap().plan), Count::All);
    let condensed = condense(&facts.plan, facts.count, &BTreeSet::new(), |_| true);
    let map = Plan::read(&text()).unwrap().map();
    for effort in [Effort::Quick, Effort::Full] {
        let previous = BTreeMap::new();
        let request = MapRequest {
            facts: &facts,
            condensed: &condensed,
            room: 1256.0,
            narrow: None,
            previous: &previous,
            effort,
        };
        let ours = layout(&map, &Params { effort, ..Params::default() });
        assert_eq!(ours.crossings, map_layout(&request).layout.crossings);
    }
}

#[test]
fn what_is_missing_is_named() {
    for (text, part) in [("", "EOF"), ("{}", "levels"), (r#"{"levels":[{}]}"#, "id")] {
        assert!(Plan::read(text).unwrap_err().contains(part));
    }
    let text = r#"{"levels":[{"id":"a"}],"nodes":[{"id":"x","level":"b"}],"links":[]}"#;
    assert!(Plan::read(text).unwrap_err().contains("names nothing: b"));
}
