//! An order of the vertices within their rows.

use crate::net::Net;

/// The vertices row by row, top to bottom within a row, and where each stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Order {
    /// Vertices; row `r` occupies `net.row(r)`.
    pub seq: Vec<u32>,
    /// Place of each vertex within its row, from 0.
    pub pos: Vec<u32>,
}

impl Order {
    /// Sorts every row by the vertices' keys, blocks by the mean key of their members; equal keys by number.
    pub(crate) fn by_keys(net: &Net, keys: &[f64]) -> Self {
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
    pub(crate) fn renumber(&mut self, net: &Net, row: usize) {
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
