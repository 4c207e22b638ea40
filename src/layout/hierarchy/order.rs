//! An order of the vertices within their rows, ways to start one, and the crossings it has.

use super::net::Net;
use super::random::Random;

/// The vertices row by row, top to bottom within a row, and where each stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Order {
    /// Vertices; row `r` occupies `net.row(r)`.
    pub seq: Vec<u32>,
    /// Place of each vertex within its row, from 0.
    pub pos: Vec<u32>,
}

impl Order {
    /// Sorts every row by the vertices' keys, blocks by the mean key of their members; equal keys by number.
    pub(super) fn by_keys(net: &Net, keys: &[f64]) -> Self {
        let mut seq: Vec<u32> = (0..net.row_of.len() as u32).collect();
        let block_key = block_means(net, keys);
        let at = |v: u32| {
            let block = net.block[v as usize];
            (net.row_of[v as usize], block_key[block as usize], block, keys[v as usize])
        };
        seq.sort_by(|a, b| {
            let (a, b) = (at(*a), at(*b));
            a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.cmp(&b.2)).then(a.3.total_cmp(&b.3))
        });
        let mut order = Self { pos: vec![0; seq.len()], seq };
        for row in 0..net.rows() {
            order.renumber(net, row);
        }
        order
    }

    /// Sets the places of a row's vertices from their sequence.
    pub(super) fn renumber(&mut self, net: &Net, row: usize) {
        for (place, vertex) in self.seq[net.row(row)].iter().enumerate() {
            self.pos[*vertex as usize] = place as u32;
        }
    }
}

fn block_means(net: &Net, keys: &[f64]) -> Vec<f64> {
    if !net.has_blocks {
        return keys.to_vec();
    }
    let mut sums = vec![(0.0, 0.0); keys.len()];
    for (block, key) in net.block.iter().zip(keys) {
        sums[*block as usize].0 += key;
        sums[*block as usize].1 += 1.0;
    }
    sums.iter().map(|(sum, count)| if *count > 0.0 { sum / count } else { 0.0 }).collect()
}

/// Ways to start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Start {
    /// As the request lists the nodes.
    Given,
    /// In the order a depth-first walk finds the vertices, from the left or right row.
    Depth { from_left: bool },
    /// In the order a breadth-first walk finds them.
    Breadth { from_left: bool },
    /// Shuffled.
    Random,
}

/// A first order.
pub(super) fn start(net: &Net, how: Start, random: &mut Random) -> Order {
    let vertices = net.row_of.len();
    let keys = match how {
        Start::Given => given_keys(net),
        Start::Depth { from_left } => walk_keys(net, from_left, true),
        Start::Breadth { from_left } => walk_keys(net, from_left, false),
        Start::Random => {
            let mut ranks: Vec<f64> = (0..vertices).map(|v| v as f64).collect();
            random.shuffle(&mut ranks);
            ranks
        }
    };
    Order::by_keys(net, &keys)
}

/// Each node by its share of its row, each lane by its first neighbour that is known.
fn given_keys(net: &Net) -> Vec<f64> {
    let mut seen = vec![0_u32; net.rows()];
    let mut keys = vec![0.0; net.row_of.len()];
    for (vertex, row) in net.row_of.iter().enumerate() {
        let row = *row as usize;
        if vertex < net.nodes {
            keys[vertex] = (f64::from(seen[row]) + 0.5) / net.row(row).len() as f64;
            seen[row] += 1;
        } else {
            // Lanes are numbered left to right within a chain, so the left neighbour already has its key.
            let left = net.left.of(vertex as u32);
            let sum: f64 = left.iter().map(|(other, _)| keys[*other as usize]).sum();
            keys[vertex] = sum / (left.len().max(1) as f64);
        }
    }
    keys
}

fn walk_keys(net: &Net, from_left: bool, depth: bool) -> Vec<f64> {
    let vertices = net.row_of.len();
    let mut keys = vec![-1.0; vertices];
    let mut found = 0.0;
    let mut roots: Vec<u32> = (0..vertices as u32).collect();
    roots.sort_by_key(|v| {
        let row = net.row_of[*v as usize];
        if from_left { row } else { u32::MAX - row }
    });
    let mut waiting = std::collections::VecDeque::new();
    for root in roots {
        if keys[root as usize] >= 0.0 {
            continue;
        }
        waiting.push_back(root);
        while let Some(vertex) = if depth { waiting.pop_back() } else { waiting.pop_front() } {
            if keys[vertex as usize] >= 0.0 {
                continue;
            }
            keys[vertex as usize] = found;
            found += 1.0;
            for side in [&net.left, &net.right] {
                let unseen = side.of(vertex).iter().map(|(other, _)| *other);
                waiting.extend(unseen.filter(|other| keys[*other as usize] < 0.0));
            }
        }
    }
    keys
}
