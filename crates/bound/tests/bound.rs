//! The bound against the least number of crossings found by trying every order, and against layouts.

#![allow(clippy::unwrap_used, missing_docs)]

use roda_bound::{Layered, Search};
use roda_hierarchy::{Effort, LinkSpec, NodeSpec, Params, Request, layout};

struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % limit
    }
}

/// The things on each level (nodes, then lanes), and the segments from each level to the next.
struct Rows {
    things: Vec<Vec<usize>>,
    segments: Vec<Vec<(usize, usize)>>,
}

fn rows(graph: &Layered) -> Rows {
    let levels = graph.level.iter().max().map_or(0, |last| last + 1);
    let mut rows = Rows { things: vec![Vec::new(); levels], segments: vec![Vec::new(); levels] };
    for (node, level) in graph.level.iter().enumerate() {
        rows.things[*level].push(node);
    }
    for (link, (first, second)) in graph.links.iter().enumerate() {
        let mut at = *first;
        for level in graph.level[*first] + 1..=graph.level[*second] {
            let next = if level == graph.level[*second] { *second } else { graph.level.len() + link };
            if next != *second {
                rows.things[level].push(next);
            }
            rows.segments[level - 1].push((at, next));
            at = next;
        }
    }
    rows
}

fn orders(things: &[usize]) -> Vec<Vec<usize>> {
    if things.is_empty() {
        return vec![Vec::new()];
    }
    let mut all = Vec::new();
    for (at, thing) in things.iter().enumerate() {
        let mut rest = things.to_vec();
        rest.remove(at);
        all.extend(orders(&rest).into_iter().map(|mut order| {
            order.push(*thing);
            order
        }));
    }
    all
}

fn keeps_blocks(graph: &Layered, order: &[usize]) -> bool {
    let block = |thing: &usize| graph.block.get(*thing).copied().unwrap_or(*thing);
    let mut seen: Vec<usize> = Vec::new();
    for thing in order {
        if seen.last() != Some(&block(thing)) {
            if seen.contains(&block(thing)) {
                return false;
            }
            seen.push(block(thing));
        }
    }
    true
}

fn crossings(segments: &[(usize, usize)], left: &[usize], right: &[usize]) -> u64 {
    let place = |order: &[usize], thing| order.iter().position(|other| *other == thing).unwrap();
    let ends: Vec<_> = segments.iter().map(|(a, b)| (place(left, *a), place(right, *b))).collect();
    let mut sum = 0;
    for (index, (a, b)) in ends.iter().enumerate() {
        sum += ends[..index].iter().filter(|(c, d)| (a < c && b > d) || (a > c && b < d)).count() as u64;
    }
    sum
}

/// The least number of crossings over all orders, level by level.
fn least(graph: &Layered) -> u64 {
    let rows = rows(graph);
    let allowed = |things: &[usize]| -> Vec<Vec<usize>> {
        orders(things).into_iter().filter(|order| keeps_blocks(graph, order)).collect()
    };
    let mut before: Vec<(Vec<usize>, u64)> = allowed(&rows.things[0]).into_iter().map(|order| (order, 0)).collect();
    for level in 1..rows.things.len() {
        let reach = |right: &Vec<usize>| {
            let costs = before.iter().map(|(left, cost)| cost + crossings(&rows.segments[level - 1], left, right));
            costs.min().unwrap()
        };
        before = allowed(&rows.things[level]).into_iter().map(|right| (right.clone(), reach(&right))).collect();
    }
    before.iter().map(|(_, cost)| *cost).min().unwrap()
}

/// A graph of two to four nodes a level, with links until `most` things stand on each level they pass.
fn random_graph(random: &mut Random, levels: usize, most: usize, grouped: bool) -> Layered {
    let level: Vec<usize> = (0..levels).flat_map(|level| vec![level; 2 + random.below(3)]).collect();
    let nodes = level.len();
    let group: Vec<Option<u32>> =
        (0..nodes).map(|_| (grouped && random.below(3) > 0).then_some(random.below(2) as u32)).collect();
    let mut links = Vec::new();
    for _ in 0..nodes * 4 {
        let (from, to) = (random.below(nodes), random.below(nodes));
        let apart = level[from].abs_diff(level[to]);
        if apart == 1 && random.below(2) == 0 || apart > 1 {
            links.push((from, to));
            let things = rows(&Layered::new(level.clone(), &group, &links)).things;
            if things.iter().any(|things| things.len() > most) {
                links.pop();
            }
        }
    }
    Layered::new(level, &group, &links)
}

#[track_caller]
fn check_many(grouped: bool) {
    let mut random = Random(7);
    let (mut tight, mut crossing) = (0, 0);
    for round in 0..600 {
        let graph = random_graph(&mut random, 2 + round % 4, 5, grouped);
        let (least, search) = (least(&graph), Search::new(&graph));
        let bound = search.prove(least + 10, 10_000).bound;
        assert!(bound <= least, "round {round}: bound {bound}, least {least}: {graph:?}");
        let early = search.prove(least + 10, 0).bound;
        assert!(early <= bound, "round {round}: stopped early at {early}, bound {bound}");
        crossing += usize::from(least > 0);
        tight += usize::from(least > 0 && bound == least);
    }
    assert!(crossing > 200, "only {crossing} graphs have crossings");
    assert!(tight * 100 >= crossing * 95, "tight for {tight} of {crossing}");
}

#[test]
fn never_above_the_least_and_mostly_equal() {
    check_many(false);
}

#[test]
fn never_above_the_least_with_groups() {
    check_many(true);
}

#[test]
fn complete_bipartite_graphs() {
    for (m, n) in [(2, 2), (3, 3), (4, 5), (3, 9)] {
        let level = (0..m + n).map(|node| usize::from(node >= m)).collect();
        let links: Vec<_> = (0..m).flat_map(|a| (m..m + n).map(move |b| (a, b))).collect();
        let least = (m * (m - 1) / 2 * (n * (n - 1) / 2)) as u64;
        assert_eq!(Search::new(&Layered::new(level, &[], &links)).prove(least + 5, 1000).bound, least);
    }
}

#[test]
fn no_layout_is_below_the_bound() {
    let mut random = Random(3);
    for round in 0..40 {
        let graph = random_graph(&mut random, 5, 12, round % 2 == 0);
        let nodes = graph.level.iter().zip(&graph.block);
        let nodes = nodes.map(|(&level, &block)| NodeSpec { level, group: Some(block as u32), ..NodeSpec::default() });
        let links = graph.links.iter().map(|&(from, to)| LinkSpec { from, to, weight: 1.0 });
        let request = Request { levels: 5, nodes: nodes.collect(), links: links.collect(), previous: None };
        let found = layout(&request, &Params { effort: Effort::Full, ..Params::default() }).crossings;
        assert!(Search::new(&graph).prove(found + 10, 2000).bound <= found, "round {round}");
    }
}

#[test]
fn graphs_without_anything() {
    assert_eq!(Search::new(&Layered::new(vec![], &[], &[])).prove(9, 100).bound, 0);
    assert_eq!(Search::new(&Layered::new(vec![0, 0, 1], &[], &[(0, 1), (0, 9), (2, 0)])).prove(9, 100).bound, 0);
}
