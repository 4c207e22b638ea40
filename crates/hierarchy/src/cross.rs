//! Counts crossings of layered drawings in O(E log V).
//!
//! Method: the accumulator tree of Barth, Jünger & Mutzel, "Simple and efficient bilayer cross counting" (2002), here as
//! a Fenwick tree over the places of the right row, with the number of links as weights.

use crate::net::Net;
use crate::order::Order;
use crate::request::Layout;

/// Space reused between counts.
#[derive(Clone, Debug, Default)]
pub(crate) struct Counter {
    tree: Vec<u64>,
    ends: Vec<(u32, u32)>,
}

impl Counter {
    /// Crossings between links in the whole net.
    pub(crate) fn all(&mut self, net: &Net, order: &Order) -> u64 {
        (1..net.rows()).map(|row| self.gap(net, order, row - 1)).sum()
    }

    /// Crossings between a row and the next.
    pub(crate) fn gap(&mut self, net: &Net, order: &Order, row: usize) -> u64 {
        self.tree.clear();
        self.tree.resize(net.row(row + 1).len() + 1, 0);
        let mut crossings = 0;
        let mut total = 0;
        for vertex in &order.seq[net.row(row)] {
            self.ends.clear();
            let right = net.right.of(*vertex).iter();
            self.ends.extend(right.map(|(other, count)| (order.pos[*other as usize], *count)));
            // Links of one vertex do not cross each other: all are counted before any is added.
            for (place, count) in &self.ends {
                crossings += u64::from(*count) * (total - sum_to(&self.tree, *place as usize));
            }
            for (place, count) in &self.ends {
                add(&mut self.tree, *place as usize, u64::from(*count));
                total += u64::from(*count);
            }
        }
        crossings
    }
}

/// Sum of the entries at places `0..=place`.
fn sum_to(tree: &[u64], place: usize) -> u64 {
    let mut at = place + 1;
    let mut sum = 0;
    while at > 0 {
        sum += tree[at];
        at &= at - 1;
    }
    sum
}

fn add(tree: &mut [u64], place: usize, count: u64) {
    let mut at = place + 1;
    while at < tree.len() {
        tree[at] += count;
        at += at & at.wrapping_neg();
    }
}

/// Crossings between straight links of two columns, given as `(left, right)` vertical places in any unit; links that share
/// an end do not cross there. O(E log E).
pub fn bilayer_crossings(links: &[(f64, f64)]) -> u64 {
    let mut rights: Vec<f64> = links.iter().map(|l| l.1).collect();
    rights.sort_by(f64::total_cmp);
    rights.dedup();
    let mut sorted = links.to_vec();
    sorted.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let mut tree = vec![0; rights.len() + 1];
    let (mut crossings, mut total) = (0, 0);
    for same_left in sorted.chunk_by(|a, b| a.0 == b.0) {
        let places = same_left.iter().map(|l| rights.partition_point(|r| r.total_cmp(&l.1).is_lt()));
        crossings += places.clone().map(|place| total - sum_to(&tree, place)).sum::<u64>();
        for place in places {
            add(&mut tree, place, 1);
            total += 1;
        }
    }
    crossings
}

/// Crossings of a layout between neighbouring columns, with the lanes of long links, from the drawn places alone; equals
/// [`Layout::crossings`] if no long link is without lanes and columns stand apart. O(E log E) in the pieces of the routes.
pub fn count_crossings(layout: &Layout) -> u64 {
    let mut columns: Vec<f64> = layout.columns.iter().map(|c| c.x).collect();
    columns.sort_by(f64::total_cmp);
    let mut spans: Vec<(f64, f64, f64)> = Vec::new();
    for piece in layout.links.iter().flat_map(|route| &route.pieces) {
        let (left, right) =
            if piece.start.x < piece.end.x { (piece.start, piece.end) } else { (piece.end, piece.start) };
        // Pieces along a lane end at the right edge of a column, pieces across a gap at the left edge of the next.
        if columns.binary_search_by(|x| x.total_cmp(&right.x)).is_ok() {
            spans.push((right.x, left.y, right.y));
        }
    }
    spans.sort_by(|a, b| a.0.total_cmp(&b.0));
    let gaps = spans.chunk_by(|a, b| a.0 == b.0);
    gaps.map(|gap| bilayer_crossings(&gap.iter().map(|s| (s.1, s.2)).collect::<Vec<_>>())).sum()
}
