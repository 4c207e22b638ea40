//! Requests that no plan would make: always a whole layout, in bounded time, steps and memory.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use roda_hierarchy::*;
use std::collections::BTreeMap;
use std::sync::mpsc::channel;
use std::time::Duration;

/// A layout that takes longer than this is taken for one that never comes; none here needs a tenth of it.
const PATIENCE: Duration = Duration::from_secs(120);

/// Most memory that this whole test program may ever have held, in kB: all requests here are laid out side by side.
const MEMORY: u64 = 400_000;

/// Steps of the budget that the tests give, and how many more it may become: what the first order may take, which comes
/// whatever the budget is.
const BUDGET: u64 = 3_000_000;
const FIRST: u64 = 12_000_000;

fn nodes(levels: &[usize]) -> Vec<NodeSpec> {
    let of =
        |(level, count): (usize, &usize)| vec![NodeSpec { level, width: 120.0, height: 30.0, group: None }; *count];
    levels.iter().enumerate().flat_map(of).collect()
}

fn request(levels: &[usize], links: impl IntoIterator<Item = (usize, usize)>) -> Request {
    let links = links.into_iter().map(|(from, to)| LinkSpec { from, to, weight: 1.0 }).collect();
    Request { levels: levels.len(), nodes: nodes(levels), links, previous: None }
}

/// Every node linked to every node of the next level.
fn complete(levels: &[usize]) -> Request {
    let start = |level: usize| levels[..level].iter().sum::<usize>();
    let between = |level: usize| {
        let (left, right) = (start(level)..start(level + 1), start(level + 1)..start(level + 2));
        left.flat_map(move |from| right.clone().map(move |to| (from, to)))
    };
    request(levels, (0..levels.len().saturating_sub(1)).flat_map(between))
}

/// Lays out with every effort, on a thread of its own so that a hang is seen, and checks what comes; gives the thorough one.
#[track_caller]
fn survives(request: Request) -> Layout {
    let mut last = Layout::default();
    for effort in [Effort::Quick, Effort::Full, Effort::Thorough(BUDGET)] {
        last = laid_out(&request, effort);
        if effort != Effort::Full {
            assert!(last.iterations <= BUDGET + FIRST, "{effort:?} took {} steps", last.iterations);
        }
    }
    last
}

#[track_caller]
fn laid_out(request: &Request, effort: Effort) -> Layout {
    let params = Params { effort, ..Params::default() };
    let (send, receive) = channel();
    let asked = request.clone();
    std::thread::spawn(move || send.send(layout(&asked, &params)));
    let layout = receive.recv_timeout(PATIENCE).expect("a layout comes, and in time");
    check(request, &params, &layout);
    layout
}

/// What holds of every layout, whatever was asked for.
#[track_caller]
fn check(request: &Request, params: &Params, layout: &Layout) {
    assert_eq!((layout.nodes.len(), layout.links.len()), (request.nodes.len(), request.links.len()));
    assert!(layout.columns.len() <= MAX_LEVELS && layout.width.is_finite() && layout.height.is_finite());
    // Sums of a million lose the last digits.
    let slack = 1e-6 + layout.height * 1e-12;
    let mut columns: BTreeMap<usize, Vec<Rect>> = BTreeMap::new();
    for (rect, spec) in layout.nodes.iter().zip(&request.nodes) {
        let level = spec.level.min(layout.columns.len() - 1);
        assert_eq!(rect.x, layout.columns[level].x, "a node stands in its level's column");
        assert!(rect.width >= 0.0 && rect.width <= layout.columns[level].width, "{rect:?}");
        assert!(rect.y >= -slack && rect.height >= 0.0 && rect.y + rect.height <= layout.height + slack, "{rect:?}");
        columns.entry(level).or_default().push(*rect);
    }
    for column in columns.values_mut() {
        column.sort_by(|a, b| a.y.total_cmp(&b.y));
        let room = column.windows(2).map(|pair| pair[1].y - pair[0].y - pair[0].height).fold(f64::INFINITY, f64::min);
        assert!(room >= params.node_gap - slack, "two nodes overlap or touch: {room}");
    }
    let ignored = layout.links.iter().filter(|route| route.pieces.is_empty()).count();
    assert_eq!(ignored, layout.ignored_links, "every other link is drawn");
    // A piece across each gap and one past each column.
    let most = 2 * columns.len();
    for (route, link) in layout.links.iter().zip(&request.links) {
        let (Some(first), Some(last)) = (route.pieces.first(), route.pieces.last()) else { continue };
        assert!(route.pieces.len() <= most, "{} pieces", route.pieces.len());
        let (from, to) = (layout.nodes[link.from], layout.nodes[link.to]);
        let (start, end) = if from.x <= to.x { (from.x + from.width, to.x) } else { (from.x, to.x + to.width) };
        assert_eq!(first.start, Point { x: start, y: from.y + from.height / 2.0 });
        assert_eq!(last.end, Point { x: end, y: to.y + to.height / 2.0 });
        let finite = |p: &Point| p.x.is_finite() && p.y.is_finite();
        assert!(route.pieces.iter().all(|p| [p.start, p.control_1, p.control_2, p.end].iter().all(finite)));
    }
    assert_memory();
}

/// Only Linux says how much a program has held at most.
#[track_caller]
fn assert_memory() {
    let Ok(status) = std::fs::read_to_string("/proc/self/status") else { return };
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse().ok());
    let peak: u64 = peak.expect("the peak in kB");
    assert!(peak <= MEMORY, "{peak} kB");
}

#[test]
fn nothing_and_one_node() {
    for levels in [0, 1, 7, usize::MAX] {
        assert_eq!(survives(Request { levels, ..Request::default() }).height, 0.0);
        for level in [0, 6, usize::MAX] {
            let one = NodeSpec { level, width: 100.0, height: 40.0, group: Some(1) };
            let layout = survives(Request { levels, nodes: vec![one], ..Request::default() });
            assert_eq!((layout.width, layout.height), (100.0, 40.0));
        }
    }
}

#[test]
fn ten_thousand_nodes_in_one_level() {
    let height = survives(request(&[10_000], [])).height;
    assert!((height - (10_000.0 * 40.0 - 10.0)).abs() < 1e-6, "stacked without more room than asked for: {height}");
    // One star, and stars under a hundred, in groups.
    assert_eq!(survives(request(&[1, 10_000], (0..10_000).map(|i| (1 + i, 0)))).crossings, 0);
    let mut stars = request(&[100, 10_000], (0..10_000).map(|i| (100 + i, i * 7 % 100)));
    assert_eq!(survives(stars.clone()).crossings, 0);
    for (i, node) in stars.nodes.iter_mut().enumerate() {
        node.group = Some(i as u32 % 13);
    }
    survives(stars);
}

#[test]
fn two_groups_of_five_thousand() {
    let links = (0..80_000).map(|i| (300 + i / 8, (i * 7_919 + i / 3) % 300));
    let mut request = request(&[300, 10_000], links);
    for (i, node) in request.nodes[300..].iter_mut().enumerate() {
        node.group = Some(i as u32 % 2);
    }
    let steps = laid_out(&request, Effort::Thorough(100_000_000)).iterations;
    assert!(steps <= 200_000_000, "{steps}");
}

#[test]
fn all_linked_to_all() {
    let pairs = |n: u64| n * (n - 1) / 2;
    // However they are ordered, two nodes and two others have one crossing.
    assert_eq!(survives(complete(&[60, 60, 60])).crossings, 2 * pairs(60) * pairs(60));
    assert_eq!(survives(complete(&[300, 300])).crossings, pairs(300) * pairs(300));
    let everywhere = (0..150).flat_map(|from| (0..150).map(move |to| (from, to)));
    let layout = survives(request(&[30; 5], everywhere));
    assert_eq!(layout.ignored_links, 5 * 30 * 30, "those within one level");
    let many_times = std::iter::repeat_n([(0, 2), (3, 1)], 50_000).flatten();
    assert_eq!(survives(request(&[2, 2], many_times)).crossings, 0);
}

#[test]
fn disconnected_parts() {
    // Nodes without links between chains and stars that have nothing to do with each other, mixed up.
    let chains = (0..40).flat_map(|i| [(i, 60 + i * 7 % 40), (60 + i * 7 % 40, 120 + i * 11 % 40)]);
    let stars = (0..20).flat_map(|i| (0..4).map(move |j| (40 + i, 160 + (i * 13 + j * 20) % 80)));
    let layout = survives(request(&[60, 60, 40, 80, 50], chains.chain(stars)));
    assert_eq!(layout.crossings, 0);
    assert_eq!(survives(request(&[30; 30], [])).links, []);
}

#[test]
fn long_chains_of_thirty_levels() {
    let chain = |i: usize| (0..29).map(move |level| (level * 40 + i, level * 40 + 40 + (i + 1) % 40));
    let one = survives(request(&[1; 30], (0..29).map(|i| (i, i + 1))));
    assert!(one.nodes.iter().all(|n| (n.y - one.nodes[0].y).abs() < 1e-6), "one chain is a straight line");
    let mixed_up = 29 * 40 * 39 / 4;
    let untangled = survives(request(&[40; 30], (0..40).flat_map(chain))).crossings;
    assert!(untangled <= mixed_up / 100, "{untangled} of {mixed_up}");
    // The same with links from end to end beside them, either way.
    let across = (0..40).flat_map(|i| [(i, 29 * 40 + i), (29 * 40 + i * 3 % 40, i)]);
    let layout = survives(request(&[40; 30], (0..40).flat_map(chain).chain(across)));
    assert_eq!(layout.laneless_links, 0);
}

#[test]
fn more_long_links_than_there_are_lanes() {
    // Lanes of their own would be more than there are for these links; those of one node share theirs.
    let fans = (0..8_100).map(|i| (i % 90, 90 + 28 + i / 90));
    let mut levels = [1; 30];
    (levels[0], levels[29]) = (90, 90);
    const { assert!(8_100 * 28 > MAX_LANES) };
    assert_eq!(laid_out(&request(&levels, fans), Effort::Quick).laneless_links, 0);
    // Nothing is shared by links that have no end in common.
    (levels[0], levels[29]) = (10_000, 10_000);
    let layout = laid_out(&request(&levels, (0..10_000).map(|i| (i, 10_028 + i))), Effort::Quick);
    assert_eq!(layout.laneless_links, 10_000 - MAX_LANES / 28);
}

#[test]
fn ten_thousand_levels() {
    let mut request = request(&[1; 10_000], (0..9_999).map(|i| (i, i + 1)));
    assert_eq!(survives(request.clone()).crossings, 0);
    for i in 0..10 {
        request.links.push(LinkSpec { from: 9_999 - i, to: i, weight: 1.0 });
    }
    survives(request);
}

#[test]
fn sizes_weights_and_places_that_are_no_numbers() {
    let odd = [f64::NAN, -5.0, f64::INFINITY, f64::NEG_INFINITY, 1e300, 0.0, -0.0, 5e-324, 40.0];
    let mut request = complete(&[27, 27, 27]);
    for (i, node) in request.nodes.iter_mut().enumerate() {
        (node.width, node.height) = (odd[i % 9], odd[i / 9]);
    }
    for (i, link) in request.links.iter_mut().enumerate() {
        link.weight = odd[i % 9];
    }
    survives(request.clone());
    request.previous = Some(Previous { order: (0..200).map(|i| Some(odd[i * 5 % 9])).collect() });
    survives(request);
}

#[test]
fn a_search_in_slices_keeps_to_them() {
    let slice = 1_000_000;
    for request in [complete(&[60, 60, 60]), complete(&[300, 300]), complete(&[25; 30])] {
        let params = Params { effort: Effort::Thorough(BUDGET * 10), ..Params::default() };
        let mut search = Search::new(&request, &params);
        search.step(0).expect("the first layout");
        let mut before = search.steps();
        assert!(before <= BUDGET * 10 + FIRST, "the first step took {before}");
        while !search.is_done() {
            search.step(slice);
            // What has cooled down is settled in one go, which may take an eighth of the budget.
            let most = 2 * slice + BUDGET * 10 / 6;
            assert!(search.steps() - before <= most, "a slice took {} steps", search.steps() - before);
            before = search.steps();
        }
    }
}
