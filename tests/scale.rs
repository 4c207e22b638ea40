//! Plans too large to read: which branches close by themselves, and what of a large picture is drawn.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use proptest::prelude::*;
use roda_traden::analysis::{Facts, READABLE, condense, groups};
use roda_traden::graph::Count;
use roda_traden::layout::hierarchy::Effort;
use roda_traden::layout::{MapRequest, hierarchy, map_layout, prepare};
use roda_traden::plan::{Draft, Kind, LevelIx, NodeIx, Plan};
use roda_traden::scene::{Area, Scene, build, merge_boxes, merge_curves, path};
use std::collections::{BTreeMap, BTreeSet};
use support::generate::{drafts, for_all};
use support::{Build, draft, facts, node, orebro, plan};

fn seen(plan: &Plan, closed: &BTreeSet<NodeIx>, present: impl Fn(NodeIx) -> bool) -> usize {
    condense(plan, Count::All, closed, present).nodes.len()
}

/// The branches of the nodes that are present, by their level from the lowest up.
fn branches(plan: &Plan, present: impl Fn(NodeIx) -> bool) -> Vec<BTreeSet<NodeIx>> {
    let mut found: BTreeMap<LevelIx, BTreeSet<NodeIx>> = BTreeMap::new();
    for l in plan.links().iter().filter(|l| l.kind == Kind::PartOf && present(l.from) && present(l.to)) {
        found.entry(plan.node(l.to).level).or_default().insert(l.to);
    }
    found.into_values().rev().collect()
}

#[test]
fn whole_levels_close_from_the_lowest_up_and_no_more_than_it_takes() {
    let some = proptest::collection::vec(proptest::bool::weighted(0.15), 24);
    for_all(300, &(drafts(24), some, 0..24usize), |(draft, gone, most)| {
        let plan = plan(draft);
        let present = |n: NodeIx| !gone[n.at()];
        let closed = groups(&plan, Count::All, most, present);
        let levels = branches(&plan, present);
        let steps: Vec<BTreeSet<NodeIx>> = (0..=levels.len()).map(|n| levels[..n].concat_all()).collect();
        let at = steps.iter().position(|s| *s == closed).expect("whole levels, from the lowest up");
        let enough = |s: &BTreeSet<NodeIx>| seen(&plan, s, present) <= most;
        assert!(enough(&closed) || at == levels.len(), "all are closed before it is given up");
        assert!(steps[..at].iter().all(|s| !enough(s)), "no level is closed that need not be");
    });
}

/// All that several sets hold.
trait ConcatAll {
    fn concat_all(&self) -> BTreeSet<NodeIx>;
}

impl ConcatAll for [BTreeSet<NodeIx>] {
    fn concat_all(&self) -> BTreeSet<NodeIx> {
        self.iter().flatten().copied().collect()
    }
}

#[test]
fn the_real_plan_can_be_read_as_it_is() {
    let plan = orebro();
    assert_eq!(groups(&plan, Count::All, READABLE, |_| true), BTreeSet::new());
}

/// Activities in areas of ten, all of one plan.
fn many(activities: usize) -> Draft {
    let mut d = draft();
    for i in 0..activities {
        let area = format!("omr-{}", i / 10);
        if i % 10 == 0 {
            d.add(&area, "aktivitetsomrade");
            d.tie(&area, "o1", "part_of");
        }
        d.add(&format!("akt-{i}"), "aktivitet");
        d.tie(&format!("akt-{i}"), &area, "part_of");
        d.tie(&format!("akt-{i}"), "p1", "derived_from");
    }
    d
}

#[test]
fn a_large_plan_closes_its_lowest_branches_and_opening_one_closes_no_other() {
    let plan = plan(many(1000));
    let closed = groups(&plan, Count::All, READABLE, |_| true);
    assert!(closed.contains(&node(&plan, "omr-7")) && !closed.contains(&node(&plan, "m")));
    let grouped = seen(&plan, &closed, |_| true);
    assert!((100..=READABLE).contains(&grouped), "{grouped}");
    let mut opened = closed.clone();
    opened.remove(&node(&plan, "omr-7"));
    assert_eq!(seen(&plan, &opened, |_| true), grouped + 10);
}

fn scene(facts: &Facts) -> Scene {
    let none = BTreeSet::new();
    let condensed = condense(&facts.plan, facts.count, &none, |_| true);
    let previous = BTreeMap::new();
    let request = MapRequest {
        facts,
        condensed: &condensed,
        room: 1200.0,
        narrow: None,
        previous: &previous,
        effort: Effort::Quick,
    };
    let prepared = prepare(&request);
    let found = hierarchy::layout(&prepared.request, &prepared.params);
    let map = prepared.finish(found.clone()).unwrap();
    assert_eq!(map, map_layout(&request), "laid out in one go or in two it is the same map");
    let mut less = found;
    less.nodes.pop();
    assert_eq!(prepared.finish(less), if facts.plan.nodes().is_empty() { Some(map.clone()) } else { None });
    build(facts, &condensed, &map, &none)
}

fn areas() -> impl Strategy<Value = Area> {
    let end = || -200.0..1500.0f64;
    (end(), end(), 1.0..2000.0f64, 1.0..2000.0f64).prop_map(|(left, top, w, h)| Area {
        left,
        top,
        right: left + w,
        bottom: top + h,
    })
}

#[test]
fn what_is_drawn_is_what_meets_the_area() {
    for_all(120, &(drafts(24), areas()), |(draft, area)| {
        let scene = scene(&facts(draft, Count::All));
        for (i, b) in scene.nodes.iter().enumerate() {
            let apart = b.x + b.width < area.left || b.x > area.right || b.y + b.height < area.top || b.y > area.bottom;
            assert_eq!(scene.within(&area).contains(&i), !apart);
            let (x, y) = (b.x + b.width / 2.0, b.middle());
            assert_eq!(scene.at(x, y, 0.0).map(|found| found.node), Some(b.node));
        }
        let boxes = merge_boxes(scene.nodes.iter(), |b| b.level);
        assert_eq!(boxes.iter().map(|(_, d)| d.matches('M').count()).sum::<usize>(), scene.nodes.len());
        let everywhere = Area { left: -1e9, top: -1e9, right: 1e9, bottom: 1e9 };
        let merged: BTreeMap<_, _> =
            merge_curves(scene.links.iter(), &everywhere, |c| (c.from, c.to)).into_iter().collect();
        for c in scene.links.iter().filter(|c| !c.pieces.is_empty()) {
            assert_eq!(merged[&(c.from, c.to)], path(&c.pieces), "one curve alone is drawn as ever");
        }
        // Points of a curve that lie in the area are drawn, whatever else is left out.
        let near: BTreeMap<_, _> = merge_curves(scene.links.iter(), &area, |c| (c.from, c.to)).into_iter().collect();
        for c in &scene.links {
            let inside = c.pieces.iter().any(|p| {
                (area.left..=area.right).contains(&p.start.x) && (area.top..=area.bottom).contains(&p.start.y)
            });
            assert!(!inside || near.contains_key(&(c.from, c.to)));
        }
    });
}

#[test]
fn tiles_hold_the_view_with_a_margin_and_seldom_change() {
    for_all(500, &(areas(), 0.0..1.0f64), |(view, part)| {
        let tiles = view.tiles();
        let (w, h) = (view.right - view.left, view.bottom - view.top);
        assert!(
            tiles.left < view.left && tiles.right > view.right && tiles.top < view.top && tiles.bottom > view.bottom
        );
        assert!(tiles.right - tiles.left <= 3.2 * w && tiles.bottom - tiles.top <= 3.2 * h, "{view:?} {tiles:?}");
        // A move by one whole view changes the tiles a few times, not at every pixel.
        let moved = |by: f64| Area { top: view.top + by, bottom: view.bottom + by, ..view }.tiles();
        let changes = (0..100).filter(|i| moved(h * f64::from(*i) / 100.0) != moved(h * f64::from(i + 1) / 100.0));
        assert!(changes.count() <= 8, "{part}");
    });
}

#[test]
fn an_overview_is_short_however_large_the_picture() {
    let scene = scene(&facts(many(2000), Count::All));
    let d = scene.overview(112.0, 168.0);
    assert!(d.len() < 20_000, "{}", d.len());
    assert!(d.starts_with('M') && !d.contains("NaN"));
    assert_eq!(Scene::default().overview(10.0, 10.0), "");
}
