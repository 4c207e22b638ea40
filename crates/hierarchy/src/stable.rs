//! Staying close to an earlier layout, and measures of how close a layout stayed.

use crate::net::Net;
use crate::order::Order;
use crate::problem::Problem;
use crate::request::{Layout, Request, sane_place};
use crate::sift::Worker;

/// Where the nodes stood before.
#[derive(Clone, Debug)]
pub(crate) struct Anchors {
    place: Vec<Option<f64>>,
}

impl Anchors {
    /// Nothing if there is no earlier place of any node.
    pub(crate) fn new(request: &Request, problem: &Problem) -> Option<Self> {
        let previous = request.previous.as_ref()?;
        let mut place: Vec<Option<f64>> = previous.order.iter().map(|p| p.and_then(sane_place)).collect();
        place.resize(problem.row_of.len(), None);
        place.iter().any(Option::is_some).then_some(Self { place })
    }

    /// Earlier vertical centre of a vertex.
    pub(crate) fn place(&self, vertex: usize) -> Option<f64> {
        self.place.get(vertex).copied().flatten()
    }
}

/// The earlier order with new nodes and all lanes sifted in between.
pub(crate) fn order(net: &Net, anchors: &Anchors, worker: &mut Worker, limit: u64) -> Order {
    let keys = guess(net, anchors);
    let mut order = Order::by_keys(net, &keys);
    worker.frozen = (0..net.row_of.len()).map(|v| anchors.place(v).is_some()).collect();
    worker.settle(net, &mut order, 20, limit);
    order
}

/// Earlier places, and for the rest the mean of their neighbours, found by passing places on a few times.
fn guess(net: &Net, anchors: &Anchors) -> Vec<f64> {
    let vertices = net.row_of.len();
    let mut keys: Vec<Option<f64>> = (0..vertices).map(|v| anchors.place(v)).collect();
    let known: Vec<f64> = keys.iter().flatten().copied().collect();
    let middle = known.iter().sum::<f64>() / known.len().max(1) as f64;
    for pass in 0..6 {
        for i in 0..vertices {
            let vertex = if pass % 2 == 0 { i } else { vertices - 1 - i };
            if anchors.place(vertex).is_some() {
                continue;
            }
            let (mut sum, mut weight) = (0.0, 0.0);
            for side in [&net.left, &net.right] {
                for (other, count) in side.of(vertex as u32) {
                    if let Some(place) = keys[*other as usize] {
                        sum += place * f64::from(*count);
                        weight += f64::from(*count);
                    }
                }
            }
            if weight > 0.0 {
                keys[vertex] = Some(sum / weight);
            }
        }
    }
    keys.iter().map(|key| key.unwrap_or(middle)).collect()
}

/// Mean vertical distance between the centres of the nodes that two layouts share, given as `(before, after)` indices.
pub fn mean_shift(before: &Layout, after: &Layout, shared: &[(usize, usize)]) -> f64 {
    let shifts = shared.iter().filter_map(|(old, new)| {
        let (old, new) = (before.nodes.get(*old)?, after.nodes.get(*new)?);
        Some((new.y + new.height / 2.0 - old.y - old.height / 2.0).abs())
    });
    let (sum, count) = shifts.fold((0.0, 0.0), |(sum, count), shift| (sum + shift, count + 1.0));
    if count > 0.0 { sum / count } else { 0.0 }
}

/// Pairs of shared nodes that stand in one column of both layouts (at the same x in each) and have swapped places, out of
/// `(before, after)` indices. O(n log n) in the number of shared nodes.
pub fn order_inversions(before: &Layout, after: &Layout, shared: &[(usize, usize)]) -> u64 {
    let mut places: Vec<(f64, f64, f64)> = Vec::new();
    for (old, new) in shared {
        if let (Some(old), Some(new)) = (before.nodes.get(*old), after.nodes.get(*new)) {
            places.push((old.x, old.y + old.height / 2.0, new.y + new.height / 2.0));
        }
    }
    places.sort_by(|a, b| a.0.total_cmp(&b.0));
    let columns = places.chunk_by(|a, b| a.0 == b.0);
    columns
        .map(|column| {
            let pairs: Vec<(f64, f64)> = column.iter().map(|p| (p.1, p.2)).collect();
            crate::cross::bilayer_crossings(&pairs)
        })
        .sum()
}
