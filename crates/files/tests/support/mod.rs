//! Generated drafts with texts that are hard on file formats.

#![allow(dead_code, unused_imports, reason = "every test file uses some of it")]

#[path = "../../../plan/tests/support/run.rs"]
mod run;
pub mod texts;

pub use run::for_all;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use roda_plan::{
    Document, Draft, DraftFacet, DraftLevel, DraftLink, DraftNode, DraftObservation, DraftPeriod, DraftSource,
    DraftValue, Plan, Text,
};
use std::collections::BTreeSet;
use texts::{optional, text, texts};

/// The plan in `data/orebro.json`.
#[track_caller]
pub fn orebro() -> Plan {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/orebro.json");
    let bytes = std::fs::read(path).unwrap_or_else(|e| panic!("{path}: {e}"));
    match roda_exchange::read(&bytes) {
        Ok(read) => read.plan,
        Err(e) => panic!("{path}: {e:#?}"),
    }
}

#[derive(Debug, Clone)]
struct RawNode {
    level: Index,
    title: String,
    aliases: Vec<String>,
    summary: Option<String>,
    tags: Vec<(Index, Index)>,
    period: (Option<&'static str>, Option<&'static str>),
    observations: Vec<(Index, &'static str, Option<String>)>,
    sources: Vec<RawSource>,
}

type RawSource = (Index, Option<String>);
type RawLink = (Index, Index, u8, Vec<RawSource>, Option<String>);
type RawFacet = (Text, Vec<(Text, Option<Index>)>);

const ROLES: [&str; 5] = ["vision", "goal", "plan", "area", "activity"];
const KINDS: [&str; 3] = ["part_of", "contributes_to", "derived_from"];
const STATUSES: [&str; 5] = ["planned", "ongoing", "paused", "done", "not_started"];
/// Starts and ends that fit together in any pair.
const STARTS: [&str; 6] = ["2019", "2020-VT", "2020-H1", "2020-Q1", "2020-02", "2020-02-29"];
const ENDS: [&str; 7] = ["open", "2021", "2021-H2", "2021-HT", "2021-Q4", "2022-12", "2022-12-31"];
const DATES: [&str; 4] = ["2021", "2021-04", "2022-04-22", "2020-VT"];

/// Valid drafts of up to `most` nodes, in the order and form in which [`Plan::draft`] gives them: `Plan::build(d)` succeeds
/// and its `draft()` is `d` again. No optional text is there and empty, no period is without start and end, and every
/// character may stand in XML 1.0; a carriage return is among them.
pub fn drafts(most: usize) -> impl Strategy<Value = Draft> {
    let head = (text(), prop_oneof![texts(), Just(String::new())], prop::sample::select(vec!["sv", "en", "sv-SE", ""]));
    let document = (texts(), prop::option::of(prop::sample::select(&DATES[..])), optional());
    let roles = prop_oneof![
        3 => Just(vec![0usize, 1, 1, 3, 2, 1, 3, 3, 4]),
        1 => Just(vec![0, 1, 3, 2, 3, 1, 4]),
        1 => vec(0..5usize, 1..8),
    ];
    let levels = roles.prop_flat_map(|roles| {
        let named: Vec<_> = roles.into_iter().map(|r| (Just(r), text())).collect();
        named
    });
    let facet = (text(), vec((text(), prop::option::of(any::<Index>())), 0..6));
    let links = vec(link(), 0..=most * 3);
    (head, vec(document, 1..4), levels, vec(facet, 0..4), vec(node(), 0..=most), links).prop_map(
        |(head, documents, levels, facets, nodes, links)| {
            let mut draft = Draft {
                title: head.0,
                organisation: head.1,
                language: head.2.to_owned(),
                documents: documents.into_iter().enumerate().map(document_of).collect(),
                levels: levels.into_iter().enumerate().map(level_of).collect(),
                facets: facets.into_iter().enumerate().map(facet_of).collect(),
                ..Draft::default()
            };
            draft.nodes = nodes.into_iter().enumerate().map(|(i, n)| node_of(&draft, i, n)).collect();
            draft.links = links_of(&draft, links);
            draft
        },
    )
}

fn node() -> impl Strategy<Value = RawNode> {
    let words = (texts(), vec(texts(), 0..3), optional());
    let tags = vec((any::<Index>(), any::<Index>()), 0..5);
    let period =
        (prop::option::of(prop::sample::select(&STARTS[..])), prop::option::of(prop::sample::select(&ENDS[..])));
    let observation = (any::<Index>(), prop::sample::select(&STATUSES[..]), optional());
    (any::<Index>(), words, tags, period, vec(observation, 0..3), sources()).prop_map(
        |(level, (title, aliases, summary), tags, period, observations, sources)| RawNode {
            level,
            title,
            aliases,
            summary,
            tags,
            period,
            observations,
            sources,
        },
    )
}

fn link() -> impl Strategy<Value = RawLink> {
    (any::<Index>(), any::<Index>(), any::<u8>(), sources(), optional())
}

fn sources() -> impl Strategy<Value = Vec<RawSource>> {
    vec((any::<Index>(), optional()), 1..4)
}

fn document_of((i, (title, date, publisher)): (usize, (String, Option<&str>, Option<String>))) -> Document {
    Document { id: format!("kalla-{i}"), title, date: date.map(str::to_owned), publisher }
}

fn level_of((i, (role, title)): (usize, (usize, Text))) -> DraftLevel {
    DraftLevel { id: format!("niva-{i}"), role: ROLES[role].to_owned(), title }
}

fn facet_of((i, (title, values)): (usize, RawFacet)) -> DraftFacet {
    let count = values.len();
    // A wider value stands later in the list, so that no chain of them can lead back.
    let wider = |v: usize, at: Index| (v + 1 < count).then(|| format!("varde-{}", v + 1 + at.index(count - v - 1)));
    let values = values.into_iter().enumerate().map(|(v, (title, at))| DraftValue {
        id: format!("varde-{v}"),
        title,
        broader: at.and_then(|at| wider(v, at)),
    });
    DraftFacet { id: format!("egenskap-{i}"), title, values: values.collect() }
}

fn node_of(draft: &Draft, i: usize, raw: RawNode) -> DraftNode {
    let mut tags: BTreeSet<(usize, usize)> = BTreeSet::new();
    for (f, v) in raw.tags.iter().filter(|_| !draft.facets.is_empty()) {
        let facet = f.index(draft.facets.len());
        let values = draft.facets[facet].values.len();
        if values > 0 {
            tags.insert((facet, v.index(values)));
        }
    }
    let mut node = DraftNode {
        id: format!("nod-{i}"),
        level: draft.levels[raw.level.index(draft.levels.len())].id.clone(),
        title: texts::filled(raw.title.trim()),
        aliases: raw.aliases,
        summary: raw.summary,
        sources: sources_of(draft, &raw.sources),
        ..DraftNode::default()
    };
    for (f, v) in tags {
        let (facet, value) = (&draft.facets[f], draft.facets[f].values[v].id.clone());
        match node.tags.last_mut() {
            Some((id, values)) if *id == facet.id => values.push(value),
            _ => node.tags.push((facet.id.clone(), vec![value])),
        }
    }
    let (start, end) = raw.period;
    if start.is_some() || end.is_some() {
        node.period = Some(DraftPeriod { start: start.map(str::to_owned), end: end.map(str::to_owned) });
    }
    let observation = |(d, status, note): (Index, &str, Option<String>)| DraftObservation {
        document: draft.documents[d.index(draft.documents.len())].id.clone(),
        status: status.to_owned(),
        note,
    };
    node.observations = raw.observations.into_iter().map(observation).collect();
    node
}

fn sources_of(draft: &Draft, raw: &[RawSource]) -> Vec<DraftSource> {
    let one = |(d, place): &RawSource| DraftSource {
        document: draft.documents[d.index(draft.documents.len())].id.clone(),
        place: place.clone(),
    };
    raw.iter().map(one).collect()
}

fn links_of(draft: &Draft, raw: Vec<RawLink>) -> Vec<DraftLink> {
    let n = draft.nodes.len();
    let mut seen = BTreeSet::new();
    let mut links = Vec::new();
    for (a, b, how, sources, note) in raw.into_iter().filter(|_| n > 0) {
        let (a, b) = (a.index(n), b.index(n));
        let level = |i: usize| draft.levels.iter().position(|l| l.id == draft.nodes[i].level);
        let (from, to) = if level(a) > level(b) { (a, b) } else { (b, a) };
        let kind = KINDS[usize::from(how) % 3];
        if level(from) == level(to) || !seen.insert((from, to, kind)) {
            continue;
        }
        let stated = (how / 3).is_multiple_of(2);
        links.push(DraftLink {
            from: draft.nodes[from].id.clone(),
            to: draft.nodes[to].id.clone(),
            kind: kind.to_owned(),
            basis: if stated { "stated" } else { "interpreted" }.to_owned(),
            sources: sources_of(draft, &sources),
            note: note.filter(|n| !n.trim().is_empty()),
        });
    }
    links
}

/// Fails with the first part in which two drafts differ, instead of with both of them in full.
#[track_caller]
pub fn assert_same(found: &Draft, wanted: &Draft) {
    assert_eq!(
        (&found.title, &found.organisation, &found.language),
        (&wanted.title, &wanted.organisation, &wanted.language)
    );
    assert_eq!(found.documents, wanted.documents);
    assert_eq!(found.levels, wanted.levels);
    assert_eq!(found.facets, wanted.facets);
    found.nodes.iter().zip(&wanted.nodes).for_each(|(f, w)| assert_eq!(f, w));
    found.links.iter().zip(&wanted.links).for_each(|(f, w)| assert_eq!(f, w));
    assert!(found == wanted, "one has more nodes or links");
}
