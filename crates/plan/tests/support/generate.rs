//! Generated drafts that are always valid.

pub use super::run::for_all;
use super::{Build, cited, document, facet, observation, text};
use proptest::collection::vec;
use proptest::prelude::*;
use roda_plan::{Draft, DraftLevel, DraftPeriod};
use std::collections::BTreeSet;

/// The raw numbers that a draft is made of; smaller numbers make smaller drafts, so failures shrink well.
#[derive(Debug, Clone)]
struct Raw {
    levels: Vec<u8>,
    facets: Vec<Vec<u8>>,
    nodes: Vec<RawNode>,
    links: Vec<(u16, u16, u8)>,
}

#[derive(Debug, Clone)]
struct RawNode {
    level: u8,
    title: u8,
    tags: Vec<(u8, u8)>,
    period: Option<(u8, u8)>,
    observations: Vec<(u8, u8)>,
}

/// Valid drafts of up to `most` nodes: levels whose roles mostly stand in the usual order, links from lower levels to
/// higher ones, facets with wider values, periods and observations.
pub fn drafts(most: usize) -> impl Strategy<Value = Draft> {
    let node = (
        any::<u8>(),
        any::<u8>(),
        vec((any::<u8>(), any::<u8>()), 0..4),
        any::<Option<(u8, u8)>>(),
        vec((0..2u8, 0..5u8), 0..3),
    );
    let node = node.prop_map(|(level, title, tags, period, observations)| RawNode {
        level,
        title,
        tags,
        period,
        observations,
    });
    let levels = prop_oneof![
        3 => Just(vec![0, 1, 2, 1, 3, 3, 4]),
        1 => Just(vec![0, 1, 3, 2, 3, 1, 4]),
        1 => vec(0..5u8, 1..8),
    ];
    let facets = vec(vec(any::<u8>(), 0..6), 0..4);
    let raw = (levels, facets, vec(node, 0..=most), vec((any::<u16>(), any::<u16>(), any::<u8>()), 0..=most * 3));
    raw.prop_map(|(levels, facets, nodes, links)| Raw { levels, facets, nodes, links }.draft())
}

const ROLES: [&str; 5] = ["vision", "goal", "plan", "area", "activity"];
const KINDS: [&str; 3] = ["part_of", "contributes_to", "derived_from"];
const STATUSES: [&str; 5] = ["planned", "ongoing", "paused", "done", "not_started"];
const TITLES: [&str; 8] = [
    "Maria Ungdom",
    "Föräldraskapsstöd 0–17 år",
    "ÅLDRANDE med livskvalitet",
    "CROSS",
    "Öppenvård",
    "Samordnad individuell plan (SIP)",
    "a",
    "E\u{301}lev & hälsa",
];
/// Starts and ends that fit together in any pair.
const STARTS: [&str; 4] = ["2019", "2020-VT", "2020-02", "2020-02-29"];
const ENDS: [&str; 5] = ["open", "2021", "2021-H2", "2022-HT", "2022-12-31"];

impl Raw {
    fn draft(&self) -> Draft {
        let mut draft = Draft {
            title: text("Påhittad plan"),
            organisation: "Ingen".to_owned(),
            language: "sv".to_owned(),
            documents: vec![
                document("kalla", None),
                document("u22", Some("2022-04-22")),
                document("u21", Some("2021-04")),
            ],
            ..Draft::default()
        };
        for (i, role) in self.levels.iter().enumerate() {
            let (id, role) = (format!("niva-{i}"), ROLES[usize::from(*role)].to_owned());
            draft.levels.push(DraftLevel { title: text(&format!("Nivå {i}")), id, role });
        }
        for (i, values) in self.facets.iter().enumerate() {
            let ids: Vec<String> = (0..values.len()).map(|v| format!("varde-{v}")).collect();
            // A wider value stands later in the list, so that no chain of them can lead back.
            let wider = |(v, raw): (usize, &u8)| ids.get(v + 1 + usize::from(*raw % 4)).map(String::as_str);
            let values: Vec<(&str, Option<&str>)> =
                values.iter().enumerate().map(|(v, raw)| (ids[v].as_str(), wider((v, raw)))).collect();
            draft.facets.push(facet(&format!("egenskap-{i}"), &values));
        }
        for (i, raw) in self.nodes.iter().enumerate() {
            self.node(&mut draft, i, raw);
        }
        self.links(&mut draft);
        draft
    }

    fn node(&self, draft: &mut Draft, i: usize, raw: &RawNode) {
        let level = draft.levels[usize::from(raw.level) % draft.levels.len()].id.clone();
        let facets = draft.facets.clone();
        let node = draft.add(&format!("nod-{i}"), &level);
        node.title = TITLES[usize::from(raw.title) % TITLES.len()].to_owned();
        if raw.title.is_multiple_of(5) {
            node.aliases = vec![format!("Annat namn {i}")];
            node.summary = Some("Ett stöd för den som behöver.".to_owned());
        }
        for &(f, v) in &raw.tags {
            let Some(facet) = facets.get(usize::from(f) % facets.len().max(1)).filter(|f| !f.values.is_empty()) else {
                continue;
            };
            let value = facet.values[usize::from(v) % facet.values.len()].id.clone();
            node.tags.push((facet.id.clone(), vec![value]));
        }
        node.period = raw.period.map(|(start, end)| DraftPeriod {
            start: STARTS.get(usize::from(start) % 6).map(|&t| t.to_owned()),
            end: ENDS.get(usize::from(end) % 7).map(|&t| t.to_owned()),
        });
        node.observations = raw
            .observations
            .iter()
            .map(|&(d, s)| observation(["u21", "u22"][usize::from(d)], STATUSES[usize::from(s)]))
            .collect();
        node.sources = cited();
    }

    fn links(&self, draft: &mut Draft) {
        let n = draft.nodes.len();
        let mut seen = BTreeSet::new();
        for &(a, b, how) in self.links.iter().filter(|_| n > 0) {
            let (a, b) = (usize::from(a) % n, usize::from(b) % n);
            let level = |i: usize| draft.levels.iter().position(|l| l.id == draft.nodes[i].level).unwrap();
            let (from, to) = if level(a) > level(b) { (a, b) } else { (b, a) };
            let kind = KINDS[usize::from(how) % 3];
            if level(from) == level(to) || !seen.insert((from, to, kind)) {
                continue;
            }
            let (from, to) = (draft.nodes[from].id.clone(), draft.nodes[to].id.clone());
            if (how / 3).is_multiple_of(3) {
                draft.guess(&from, &to, kind)
            } else {
                draft.tie(&from, &to, kind)
            };
        }
    }
}
