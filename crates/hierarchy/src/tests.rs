//! Properties of the layered layout on generated, odd and hostile requests.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use crate::random::Random;
use crate::*;

fn node(level: usize) -> NodeSpec {
    NodeSpec { level, width: 120.0, height: 30.0, group: None }
}

fn link(from: usize, to: usize) -> LinkSpec {
    LinkSpec { from, to, weight: 1.0 }
}

/// A plan with links that skip levels and, if asked, groups.
fn sample(seed: u64, nodes: usize, levels: usize, groups: u32) -> Request {
    let mut random = Random::new(seed);
    let mut request = Request { levels, ..Request::default() };
    for _ in 0..nodes {
        let group = (groups > 0).then(|| random.below(groups as usize) as u32);
        let size = random.below(40) as f64;
        request.nodes.push(NodeSpec { level: random.below(levels), width: 80.0 + size, height: 16.0 + size, group });
    }
    for _ in 0..nodes * 2 {
        request.links.push(link(random.below(nodes), random.below(nodes)));
    }
    request
}

fn samples() -> Vec<Request> {
    (0..12).map(|seed| sample(seed, 8 + seed as usize * 9, 2 + seed as usize % 7, seed as u32 % 3 * 2)).collect()
}

fn quick() -> Params {
    Params { effort: Effort::Quick, ..Params::default() }
}

fn lines(layout: &Layout) -> Vec<Vec<Point>> {
    layout.links.iter().map(|route| route.polyline(9)).collect()
}

fn ends(request: &Request) -> Vec<(usize, usize)> {
    request.links.iter().map(|l| (l.from, l.to)).collect()
}

/// Everything that must hold of any layout.
fn check(request: &Request, params: &Params, layout: &Layout) {
    assert_eq!(layout.nodes.len(), request.nodes.len());
    assert_eq!(layout.links.len(), request.links.len());
    let mut columns: std::collections::BTreeMap<usize, Vec<(Rect, Option<u32>)>> = Default::default();
    for (rect, spec) in layout.nodes.iter().zip(&request.nodes) {
        assert!(rect.x.is_finite() && rect.y >= -1e-6 && rect.y + rect.height <= layout.height + 1e-6);
        let level = spec.level.min(layout.columns.len() - 1);
        assert_eq!(rect.x, layout.columns[level].x, "a node stands in its level's column");
        assert!(rect.width <= layout.columns[level].width);
        columns.entry(level).or_default().push((*rect, spec.group));
    }
    for column in columns.values_mut() {
        column.sort_by(|a, b| a.0.y.total_cmp(&b.0.y));
        let mut seen = Vec::new();
        for pair in column.windows(2) {
            let room = pair[1].0.y - pair[0].0.y - pair[0].0.height;
            let same = pair[0].1 == pair[1].1;
            let gap = if same { params.node_gap } else { params.group_gap };
            assert!(room >= gap - 1e-6, "labels keep their distance: {room} < {gap}");
            if !same {
                seen.push(pair[0].1);
                assert!(pair[1].1.is_none() || !seen.contains(&pair[1].1), "groups are contiguous");
            }
        }
    }
    for (route, spec) in layout.links.iter().zip(&request.links) {
        check_route(request, layout, route, *spec);
    }
}

fn check_route(request: &Request, layout: &Layout, route: &Route, spec: LinkSpec) {
    let (Some(first), Some(last)) = (route.pieces.first(), route.pieces.last()) else {
        let level = |i: usize| request.nodes.get(i).map(|n| n.level.min(layout.columns.len() - 1));
        let (from, to) = (level(spec.from), level(spec.to));
        assert!(from.is_none() || to.is_none() || from == to, "only impossible links are left out");
        return;
    };
    let (from, to) = (layout.nodes[spec.from], layout.nodes[spec.to]);
    let is_rightwards = from.x < to.x;
    let edge = |r: Rect, right: bool| Point { x: if right { r.x + r.width } else { r.x }, y: r.y + r.height / 2.0 };
    assert_eq!(first.start, edge(from, is_rightwards));
    assert_eq!(last.end, edge(to, !is_rightwards));
    for pair in route.pieces.windows(2) {
        assert_eq!(pair[0].end, pair[1].start);
    }
    if layout.laneless_links > 0 {
        return;
    }
    for point in route.polyline(9) {
        let hit = layout.nodes.iter().enumerate().find(|(i, r)| {
            *i != spec.from
                && *i != spec.to
                && (r.x..=r.x + r.width).contains(&point.x)
                && point.y > r.y
                && point.y < r.y + r.height
        });
        assert!(hit.is_none(), "a link runs through no label");
    }
}

#[test]
fn layouts_keep_every_promise() {
    for request in samples() {
        for params in [quick(), Params::default(), Params { pack: 1.0, ..quick() }] {
            check(&request, &params, &layout(&request, &params));
        }
    }
}

#[test]
fn counts_agree_with_brute_force() {
    for request in samples() {
        let layout = layout(&request, &quick());
        assert_eq!(count_crossings(&layout), layout.crossings);
        let (lines, ends) = (lines(&layout), ends(&request));
        assert_eq!(drawn_crossings(&lines, &ends), brute_force(&lines, &ends));
    }
}

/// Compares every pair of pieces.
fn brute_force(lines: &[Vec<Point>], ends: &[(usize, usize)]) -> u64 {
    let mut crossings = 0;
    for i in 0..lines.len() {
        for j in i + 1..lines.len() {
            let (a, b) = (ends[i], ends[j]);
            if a.0 == b.0 || a.0 == b.1 || a.1 == b.0 || a.1 == b.1 {
                continue;
            }
            for p in lines[i].windows(2) {
                crossings += lines[j].windows(2).filter(|q| crosses(p, q)).count() as u64;
            }
        }
    }
    crossings
}

fn crosses(p: &[Point], q: &[Point]) -> bool {
    let side = |a: Point, b: Point, c: Point| (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0.0;
    side(p[0], p[1], q[0]) != side(p[0], p[1], q[1]) && side(q[0], q[1], p[0]) != side(q[0], q[1], p[1])
}

#[test]
fn bilayer_count_agrees_with_brute_force() {
    let mut random = Random::new(7);
    for size in 0..60 {
        let links: Vec<(f64, f64)> = (0..size).map(|_| (random.below(12) as f64, random.below(12) as f64)).collect();
        let mut wanted = 0;
        for (i, a) in links.iter().enumerate() {
            wanted += links[..i].iter().filter(|b| (a.0 - b.0) * (a.1 - b.1) < 0.0).count() as u64;
        }
        assert_eq!(bilayer_crossings(&links), wanted);
    }
}

#[test]
fn drawn_count_agrees_with_layered_count_without_common_ends() {
    // A matching between two levels: no two links share a node, so both counts mean the same.
    let mut random = Random::new(3);
    let mut request = Request { levels: 2, nodes: (0..60).map(|i| node(i / 30)).collect(), ..Request::default() };
    for i in 0..30 {
        request.links.push(link(i, 30 + i));
    }
    let mut start: Vec<Option<f64>> = (0..60).map(|i| Some(40.0 * (i % 30) as f64 + 15.0)).collect();
    for i in (1..30).rev() {
        start.swap(i, random.below(i + 1));
    }
    request.previous = Some(Previous { order: start });
    let layout = layout(&request, &quick());
    assert!(layout.crossings > 50);
    assert_eq!(drawn_crossings(&lines(&layout), &ends(&request)), layout.crossings);
}

#[test]
fn same_request_gives_same_result() {
    for request in samples() {
        assert_eq!(layout(&request, &Params::default()), layout(&request, &Params::default()));
    }
}

#[test]
fn a_search_only_improves_and_ends_alike_however_it_is_cut() {
    for request in samples() {
        let params = Params { effort: Effort::Thorough(3_000_000), ..Params::default() };
        let mut search = Search::new(&request, &params);
        let mut last = search.step(0).expect("the first step always gives a layout");
        while !search.is_done() {
            if let Some(better) = search.step(100_000) {
                assert!(better.crossings < last.crossings);
                assert_eq!(better.crossings, better.layout.crossings);
                last = better;
            }
        }
        let whole = layout(&request, &params);
        assert_eq!((last.crossings, &last.layout.nodes), (whole.crossings, &whole.nodes));
        assert!(search.steps() <= 3_600_000, "{} steps", search.steps());
    }
}

#[test]
fn annealing_counts_its_crossings_right_and_keeps_parties_together() {
    for request in samples() {
        let problem = problem::Problem::new(&request);
        let net = net::Net::build(&problem, &net::Bundles::choose(&problem));
        let mut random = Random::new(5);
        let keys = spectral::keys(&net, 20, true, &mut random);
        let mut line = strand::Line::new(&net, &order::Order::by_keys(&net, &keys));
        let mut counter = cross::Counter::default();
        let before = counter.all(&net, &line.order);
        let mut anneal = anneal::Anneal::new(&line, before, 200_000);
        while !anneal.is_done() {
            anneal.pass(&net, &mut random);
            assert_eq!(anneal.crossings(), (counter.all(&net, anneal.order()), counter.all(&net, anneal.best())));
            for row in 0..net.rows() {
                let blocks: Vec<u32> =
                    anneal.order().seq[net.row(row)].iter().map(|v| net.block[*v as usize]).collect();
                let mut runs = blocks.clone();
                runs.dedup();
                let count = runs.len();
                runs.sort_unstable();
                runs.dedup();
                assert_eq!(count, runs.len(), "a party stands in two places of row {row}: {blocks:?}");
            }
        }
        line.adopt(&net, anneal.best());
        assert_eq!(&line.order, anneal.best(), "an annealed order follows from a line");
    }
}

#[test]
fn two_stars_are_drawn_without_crossings() {
    let mut request = Request { levels: 2, nodes: vec![node(0), node(0)], ..Request::default() };
    for i in 0..20 {
        request.nodes.push(node(1));
        request.links.push(link(2 + i, i % 2));
    }
    assert_eq!(layout(&request, &quick()).crossings, 0);
}

#[test]
fn hostile_requests_get_a_layout() {
    let odd = [f64::NAN, -5.0, f64::INFINITY, f64::NEG_INFINITY, 1e300, 0.0];
    let mut requests = vec![
        Request::default(),
        Request { levels: usize::MAX, nodes: vec![node(usize::MAX)], ..Request::default() },
        Request { levels: 0, nodes: vec![node(3); 5], links: vec![link(0, 1), link(9, 0)], ..Request::default() },
        Request { levels: 3, nodes: vec![node(2); 10_000], ..Request::default() },
    ];
    let mut all = Request { levels: 4, nodes: (0..120).map(|i| node(i % 4)).collect(), ..Request::default() };
    for i in 0..120 {
        all.links.extend((0..120).map(|j| link(i, j)));
    }
    requests.push(all);
    let mut sizes = Request { levels: 3, ..Request::default() };
    for i in 0..36 {
        sizes.nodes.push(NodeSpec { level: i % 3, width: odd[i % 6], height: odd[i / 6], group: Some(i as u32 % 4) });
        sizes.links.push(LinkSpec { from: i, to: (i + 1) % 36, weight: odd[i % 6] });
    }
    sizes.previous = Some(Previous { order: odd.iter().map(|o| Some(*o)).collect() });
    requests.push(sizes);
    for request in requests {
        let layout = layout(&request, &Params::default());
        assert_eq!(layout.nodes.len(), request.nodes.len());
        assert!(layout.width.is_finite() && layout.height.is_finite());
        assert!(layout.nodes.iter().all(|n| n.x.is_finite() && n.y.is_finite()));
    }
}

#[test]
fn odd_parameters_are_put_right() {
    let request = sample(5, 40, 4, 3);
    for odd in [f64::NAN, -1.0, f64::INFINITY] {
        let params = Params { column_gap: odd, node_gap: odd, group_gap: odd, pack: odd, ..quick() };
        assert!(layout(&request, &params).height.is_finite());
    }
}

#[test]
fn ignored_links_are_counted() {
    let nodes = vec![node(0), node(0), node(1)];
    let links = vec![link(0, 1), link(2, 2), link(0, 9), link(2, 0), link(2, 0)];
    let layout = layout(&Request { levels: 2, nodes, links, previous: None }, &quick());
    assert_eq!(layout.ignored_links, 3);
    assert!(!layout.links[3].pieces.is_empty() && !layout.links[4].pieces.is_empty());
}

#[test]
fn nothing_moves_when_nodes_are_removed() {
    for seed in 0..6 {
        let request = sample(seed, 60, 5, 0);
        let before = layout(&request, &Params::default());
        let kept: Vec<usize> = (0..60).filter(|i| i % 4 != 0).collect();
        let mut after = Request { levels: 5, ..Request::default() };
        after.nodes = kept.iter().map(|i| request.nodes[*i]).collect();
        let place = |old: usize| kept.iter().position(|k| *k == old).unwrap_or(usize::MAX);
        after.links = request.links.iter().map(|l| link(place(l.from), place(l.to))).collect();
        let centre = |i: &usize| Some(before.nodes[*i].y + before.nodes[*i].height / 2.0);
        after.previous = Some(Previous { order: kept.iter().map(centre).collect() });
        let result = layout(&after, &Params::default());
        let shared: Vec<(usize, usize)> = kept.iter().enumerate().map(|(new, old)| (*old, new)).collect();
        assert_eq!(order_inversions(&before, &result, &shared), 0);
        let shift = mean_shift(&before, &result, &shared);
        // Lanes that find shorter ways may press labels apart a little.
        assert!(shift < 5.0, "nodes that stay stand still: {shift}");
        check(&after, &Params::default(), &result);
    }
}

#[test]
fn new_node_lands_near_its_neighbours() {
    let mut request = Request { levels: 2, nodes: (0..20).map(|i| node(i / 10)).collect(), ..Request::default() };
    request.links = (0..10).map(|i| link(i, 10 + i)).collect();
    let before = layout(&request, &Params::default());
    request.nodes.push(node(1));
    request.links.push(link(20, 4));
    let mut order: Vec<Option<f64>> = before.nodes.iter().map(|n| Some(n.y + n.height / 2.0)).collect();
    order.push(None);
    request.previous = Some(Previous { order });
    let after = layout(&request, &Params::default());
    let shared: Vec<(usize, usize)> = (0..20).map(|i| (i, i)).collect();
    assert_eq!(order_inversions(&before, &after, &shared), 0);
    assert_eq!(after.crossings, before.crossings);
    assert!((after.nodes[20].y - after.nodes[4].y).abs() < 120.0);
}

#[test]
fn numbers_stand_for_the_same_request_and_the_same_layout() {
    for (seed, mut request) in samples().into_iter().enumerate() {
        let effort = [Effort::Quick, Effort::Full, Effort::Thorough(70_000)][seed % 3];
        let params = Params { pack: 0.3, effort, ..Params::default() };
        let first = layout(&request, &params);
        let order: Vec<Option<f64>> = first.nodes.iter().map(|n| (n.y > 20.0).then_some(n.y)).collect();
        request.previous = (seed % 2 == 0).then_some(Previous { order });
        let numbers = wire::write_request(&request, &params);
        assert_eq!(wire::read_request(&numbers), Ok((request.clone(), params)));
        let found = layout(&request, &params);
        let written = wire::write_layout(&found);
        assert_eq!(wire::read_layout(&written), Ok(found));
        for cut in [0, 1, numbers.len() / 2, numbers.len() - 1] {
            assert_eq!(wire::read_request(&numbers[..cut]), Err(wire::Malformed { at: cut }));
        }
        for cut in [0, 5, written.len() / 3, written.len() - 1] {
            assert_eq!(wire::read_layout(&written[..cut]), Err(wire::Malformed { at: cut }));
        }
    }
}

#[test]
fn numbers_that_are_no_request_are_refused_with_their_place() {
    let mut numbers = wire::write_request(&sample(1, 3, 2, 0), &Params::default());
    for (at, hostile) in [(0, -1.0), (0, f64::NAN), (9, 1e300), (9, 0.5), (10, f64::INFINITY)] {
        let before = std::mem::replace(&mut numbers[at], hostile);
        assert_eq!(wire::read_request(&numbers), Err(wire::Malformed { at }), "{hostile}");
        numbers[at] = before;
    }
    numbers[9] = 1e15;
    assert!(wire::read_request(&numbers).is_err(), "a count that nothing follows reserves no memory");
}
