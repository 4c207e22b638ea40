//! Improves an order row by row: every vertex or block moves to its best place among the others of its row.
//!
//! Method: sifting (Matuszewski, Schönfeld & Molitor, "Using sifting for k-layer straightline crossing minimization", 1999),
//! against both neighbouring rows at once and with a block of vertices as one item.

use crate::net::Net;
use crate::order::Order;

/// Most items that an item passes at once; the order is good on the whole when it comes here.
const REACH: usize = 48;

/// Neighbours of an item on one side: places in the neighbouring row and numbers of links, sorted by place.
type Places = [(u32, u32)];

/// Space reused between passes, and the count of steps.
#[derive(Clone, Debug, Default)]
pub(crate) struct Worker {
    /// Steps done so far: about one for each neighbour looked at.
    pub steps: u64,
    /// Vertices that must keep their relative order; empty when all may move.
    pub frozen: Vec<bool>,
    items: Vec<(u32, u32)>,
    near: [Vec<(u32, u32)>; 2],
    start: [Vec<u32>; 2],
    perm: Vec<u32>,
    place: Vec<u32>,
    seq: Vec<u32>,
}

impl Worker {
    /// Sifts every row until nothing is gained, `rounds` are done or `limit` steps are reached; gives the crossings saved.
    pub(crate) fn settle(&mut self, net: &Net, order: &mut Order, rounds: usize, limit: u64) -> u64 {
        let mut saved = 0;
        let mut quiet = vec![false; net.rows()];
        for round in 0..rounds {
            let mut gained = 0;
            for i in 0..net.rows() {
                let row = if round % 2 == 0 { i } else { net.rows() - 1 - i };
                if quiet[row] || self.steps >= limit {
                    continue;
                }
                quiet[row] = true;
                let gain = self.sift_row(net, order, row, limit);
                if gain > 0 {
                    gained += gain;
                    quiet[row.saturating_sub(1)] = false;
                    quiet[row] = false;
                    if let Some(next) = quiet.get_mut(row + 1) {
                        *next = false;
                    }
                }
            }
            saved += gained;
            if gained == 0 {
                break;
            }
        }
        saved
    }

    /// Sifts the blocks of a row and then the members of each block.
    pub(crate) fn sift_row(&mut self, net: &Net, order: &mut Order, row: usize, limit: u64) -> u64 {
        let range = net.row(row);
        let mut gain = self.sift(net, order, range.clone(), true, limit);
        if net.has_blocks {
            let mut at = range.start;
            while at < range.end {
                let end = at + block_len(net, &order.seq[at..range.end]);
                if end - at > 1 {
                    gain += self.sift(net, order, at..end, false, limit);
                }
                at = end;
            }
        }
        if gain > 0 {
            order.renumber(net, row);
        }
        gain
    }

    /// Moves each item of a stretch of a row to its best place among the others.
    fn sift(&mut self, net: &Net, order: &mut Order, range: std::ops::Range<usize>, blocks: bool, limit: u64) -> u64 {
        self.gather(net, order, range.clone(), blocks);
        let count = self.items.len();
        self.perm.clear();
        self.perm.extend(0..count as u32);
        self.place.clear();
        self.place.extend(0..count as u32);
        let mut gain = 0;
        for item in 0..count {
            if self.steps >= limit {
                break;
            }
            let fixed = !self.frozen.is_empty() && {
                let (from, to) = self.items[item];
                order.seq[from as usize..to as usize].iter().any(|v| self.frozen[*v as usize])
            };
            if !fixed {
                gain += self.sift_item(item);
            }
        }
        if gain > 0 {
            self.seq.clear();
            for item in &self.perm {
                let (from, to) = self.items[*item as usize];
                self.seq.extend_from_slice(&order.seq[from as usize..to as usize]);
            }
            order.seq[range].copy_from_slice(&self.seq);
        }
        gain
    }

    /// Lists the items of a stretch and the sorted places of their neighbours on both sides.
    fn gather(&mut self, net: &Net, order: &Order, range: std::ops::Range<usize>, blocks: bool) {
        self.items.clear();
        for side in 0..2 {
            self.near[side].clear();
            self.start[side].clear();
            self.start[side].push(0);
        }
        let mut at = range.start;
        while at < range.end {
            let len = if blocks { block_len(net, &order.seq[at..range.end]) } else { 1 };
            for (side, of) in [&net.left, &net.right].into_iter().enumerate() {
                let near = &mut self.near[side];
                let before = near.len();
                for vertex in &order.seq[at..at + len] {
                    near.extend(of.of(*vertex).iter().map(|(other, count)| (order.pos[*other as usize], *count)));
                }
                near[before..].sort_unstable();
                self.start[side].push(near.len() as u32);
            }
            self.items.push((at as u32, (at + len) as u32));
            at += len;
        }
        self.steps += (self.near[0].len() + self.near[1].len()) as u64;
    }

    fn places(&self, item: usize, side: usize) -> &Places {
        let start = &self.start[side];
        &self.near[side][start[item] as usize..start[item + 1] as usize]
    }

    /// Crossings if `a` stands above `b` minus crossings if `b` stands above `a`.
    fn swap_cost(&self, a: usize, b: usize) -> i64 {
        excess(self.places(a, 0), self.places(b, 0)) + excess(self.places(a, 1), self.places(b, 1))
    }

    fn sift_item(&mut self, item: usize) -> u64 {
        let from = self.place[item] as usize;
        let (mut best, mut target) = (0, from);
        let mut change = 0;
        for at in from + 1..self.perm.len().min(from + 1 + REACH) {
            change -= self.swap_cost(item, self.perm[at] as usize);
            if change < best {
                (best, target) = (change, at);
            }
        }
        change = 0;
        for at in (from.saturating_sub(REACH)..from).rev() {
            change += self.swap_cost(item, self.perm[at] as usize);
            if change < best {
                (best, target) = (change, at);
            }
        }
        let degree = self.places(item, 0).len() + self.places(item, 1).len();
        self.steps += (self.perm.len().min(2 * REACH) * (degree + 2)) as u64;
        if target == from {
            return 0;
        }
        if target > from {
            self.perm[from..=target].rotate_left(1);
        } else {
            self.perm[target..=from].rotate_right(1);
        }
        for at in from.min(target)..=from.max(target) {
            self.place[self.perm[at] as usize] = at as u32;
        }
        best.unsigned_abs()
    }
}

/// Number of vertices at the head of `seq` that belong to one block.
pub(crate) fn block_len(net: &Net, seq: &[u32]) -> usize {
    let Some(head) = seq.first() else { return 0 };
    if !net.has_blocks {
        return 1;
    }
    let block = net.block[*head as usize];
    seq.iter().take_while(|v| net.block[**v as usize] == block).count()
}

/// Link pairs that cross if `a` stands above `b`, minus those that cross if `b` stands above `a`.
fn excess(a: &Places, b: &Places) -> i64 {
    let (Some(a_last), Some(b_first)) = (a.last(), b.first()) else { return 0 };
    let (Some(a_first), Some(b_last)) = (a.first(), b.last()) else { return 0 };
    if a_last.0 < b_first.0 || a_first.0 > b_last.0 {
        let weigh = |places: &Places| places.iter().map(|(_, count)| i64::from(*count)).sum::<i64>();
        let product = weigh(a) * weigh(b);
        return if a_last.0 < b_first.0 { -product } else { product };
    }
    if a.len() * b.len() <= 16 {
        let mut sum = 0;
        for (place_a, count_a) in a {
            for (place_b, count_b) in b {
                let sign = i64::from(place_a > place_b) - i64::from(place_a < place_b);
                sum += sign * i64::from(*count_a) * i64::from(*count_b);
            }
        }
        return sum;
    }
    merge_excess(a, b)
}

fn merge_excess(a: &Places, b: &Places) -> i64 {
    let total: i64 = b.iter().map(|(_, count)| i64::from(*count)).sum();
    let (mut below, mut up_to) = (0, 0);
    let (mut i, mut j) = (0, 0);
    let mut sum = 0;
    for (place, count) in a {
        while let Some((other, more)) = b.get(i).filter(|b| b.0 < *place) {
            debug_assert!(other < place);
            below += i64::from(*more);
            i += 1;
        }
        while let Some((_, more)) = b.get(j).filter(|b| b.0 <= *place) {
            up_to += i64::from(*more);
            j += 1;
        }
        sum += i64::from(*count) * (below - (total - up_to));
    }
    sum
}
