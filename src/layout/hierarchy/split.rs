//! Tells the links of a shared lane apart, in an order without crossings inside the bundle.

use super::net::{Bundles, NONE, Net};
use super::order::Order;
use super::problem::Problem;

/// Above this number of lanes they stay shared.
const MAX_SPLIT_LANES: usize = 60_000;

/// A net with a lane of its own for every long link, and the order that draws what `order` drew with shared lanes.
/// Nothing if there is nothing to split or too much.
pub(super) fn split(problem: &Problem, net: &Net, order: &Order) -> Option<(Net, Order)> {
    let bundles = Bundles { of_edge: net.chain_of_edge.clone(), count: net.chains.len() }.single();
    let spans = (0..problem.edges.len()).map(|edge| net.lanes(problem, edge).len());
    let lanes: usize = spans.sum();
    if lanes > MAX_SPLIT_LANES || lanes == net.row_of.len() - net.nodes {
        return None;
    }
    let fine = Net::build(problem, &bundles);
    let keys = fine_keys(problem, net, order, &fine);
    let fine_order = Order::by_keys(&fine, &keys);
    Some((fine, fine_order))
}

/// Sort keys for the fine net: nodes and lanes by the place of what they were part of, and within one shared lane by where
/// the links go next, away from their common end.
fn fine_keys(problem: &Problem, net: &Net, order: &Order, fine: &Net) -> Vec<f64> {
    let mut keys: Vec<f64> = vec![0.0; fine.row_of.len()];
    for (vertex, key) in keys.iter_mut().enumerate().take(net.nodes) {
        *key = f64::from(order.pos[vertex]);
    }
    for rightwards in [true, false] {
        let mut members = members(problem, net, fine, rightwards);
        // The far ends come first, so that the rank of the next lane is known when a lane is ranked.
        members.sort_by_key(|m| if rightwards { u32::MAX - m.row } else { m.row });
        for row in members.chunk_by_mut(|a, b| a.row == b.row) {
            for member in row.iter_mut() {
                member.next_key = keys[member.next as usize];
            }
            row.sort_by(|a, b| a.shared.cmp(&b.shared).then(a.next_key.total_cmp(&b.next_key)).then(a.lane.cmp(&b.lane)));
            for lanes in row.chunk_by(|a, b| a.shared == b.shared) {
                for (rank, member) in lanes.iter().enumerate() {
                    let share = (rank as f64 + 1.0) / (lanes.len() as f64 + 1.0);
                    keys[member.lane as usize] = f64::from(order.pos[member.shared as usize]) + share - 0.5;
                }
            }
        }
    }
    keys
}

/// A lane of the fine net, the shared lane it was part of, and what follows it away from the common end.
struct Member {
    row: u32,
    lane: u32,
    shared: u32,
    next: u32,
    next_key: f64,
}

/// Lanes of the links whose common end is on the left (`rightwards`) or on the right.
fn members(problem: &Problem, net: &Net, fine: &Net, rightwards: bool) -> Vec<Member> {
    let anchored_left = anchors(problem, net);
    let mut members = Vec::new();
    for (index, edge) in problem.edges.iter().enumerate() {
        let bundle = net.chain_of_edge[index];
        if bundle == NONE || anchored_left.get(bundle as usize) != Some(&rightwards) {
            continue;
        }
        let (lanes, shared) = (fine.lanes(problem, index), net.lanes(problem, index));
        for (lane, shared) in lanes.clone().zip(shared) {
            let next = if rightwards {
                if lane + 1 == lanes.end { edge.right } else { lane + 1 }
            } else if lane == lanes.start {
                edge.left
            } else {
                lane - 1
            };
            members.push(Member { row: fine.row_of[lane as usize], lane, shared, next, next_key: 0.0 });
        }
    }
    members
}

/// Whether all links of each bundle start from one node on its left.
fn anchors(problem: &Problem, net: &Net) -> Vec<bool> {
    let mut first = vec![NONE; net.chains.len()];
    let mut same = vec![true; net.chains.len()];
    for (edge, bundle) in problem.edges.iter().zip(&net.chain_of_edge) {
        let Some(seen) = first.get_mut(*bundle as usize) else { continue };
        if *seen == NONE {
            *seen = edge.left;
        } else if *seen != edge.left {
            same[*bundle as usize] = false;
        }
    }
    same
}
