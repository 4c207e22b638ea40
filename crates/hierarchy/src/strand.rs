//! The line of strands: nodes and whole long links in one order, from which each row's order follows.
//!
//! After Bachmaier, Brandenburg, Brunner & Hübner, "Global k-level crossing reduction" (WALCOM 2010; JGAA 2011). A strand is a
//! node or an unbranched run of lanes. Keys, not places, say where strands stand in the line, so that a move changes one key
//! and the few rows that the strand passes.

use std::collections::VecDeque;

use crate::global::Head;
use crate::net::Net;
use crate::order::Order;

/// Neighbouring strands on one side and the number of links to each, in compressed rows.
#[derive(Clone, Debug, Default)]
pub(crate) struct Near {
    start: Vec<u32>,
    items: Vec<(u32, u32)>,
}

impl Near {
    fn new(strands: usize, pairs: &[(u32, u32, u32)]) -> Self {
        let mut start = vec![0_u32; strands + 1];
        for (strand, _, _) in pairs {
            start[*strand as usize + 1] += 1;
        }
        for i in 0..strands {
            start[i + 1] += start[i];
        }
        let mut next = start.clone();
        let mut items = vec![(0, 0); pairs.len()];
        for (strand, other, count) in pairs {
            items[next[*strand as usize] as usize] = (*other, *count);
            next[*strand as usize] += 1;
        }
        Self { start, items }
    }

    fn range(&self, strand: u32) -> std::ops::Range<usize> {
        self.start[strand as usize] as usize..self.start[strand as usize + 1] as usize
    }

    /// Neighbours of a strand.
    pub(crate) fn of(&self, strand: u32) -> &[(u32, u32)] {
        &self.items[self.range(strand)]
    }

    /// Puts the neighbours of a strand in the order of their keys again.
    fn sort(&mut self, strand: u32, key: &[f64]) {
        let range = self.range(strand);
        let list = &mut self.items[range];
        if !list.is_sorted_by_key(|(s, _)| key[*s as usize]) {
            list.sort_by(|a, b| key[a.0 as usize].total_cmp(&key[b.0 as usize]));
        }
    }
}

/// All strands of a net in one line.
#[derive(Clone, Debug, Default)]
pub(crate) struct Line {
    /// Steps done so far: about one for each comparison of two strands' links.
    pub steps: u64,
    /// Strand of each vertex.
    pub strand_of: Vec<u32>,
    /// First vertex of each strand; the others follow it, one a row.
    pub head: Vec<u32>,
    /// First and last row of each strand.
    pub rows: Vec<(u32, u32)>,
    /// Number of links through the middle of each strand.
    pub through: Vec<u32>,
    /// Strands of one party stand side by side in their row.
    pub party: Vec<u32>,
    pub has_parties: bool,
    /// Neighbours of each strand on the left and on the right, sorted by key.
    pub near: [Near; 2],
    /// Where each strand stands in the line; no two in one row are equal.
    pub key: Vec<f64>,
    /// The rows' orders that follow from the keys.
    pub order: Order,
    /// Where the rows start in the order.
    pub row_start: Vec<u32>,
    /// Strands that may have a better place since a neighbour moved, in the order to try them, and whether each is among them.
    pub waiting: VecDeque<u32>,
    pub is_waiting: Vec<bool>,
    /// Reused by walks.
    pub heads: Vec<Head>,
    /// Whether two keys came too close to put one between them.
    pub cramped: bool,
}

impl Line {
    /// The line that follows an order as closely as a line can: by the mean share of its rows at which a strand stands.
    pub(crate) fn new(net: &Net, order: &Order) -> Self {
        let mut line = Self { has_parties: net.has_blocks, row_start: net.row_start.clone(), ..Self::default() };
        line.find_strands(net);
        line.find_neighbours(net);
        line.follow(net, order);
        line
    }

    /// The line in which an order stands that was made from this one by changing neighbours.
    pub(crate) fn adopt(&mut self, net: &Net, order: &Order) {
        let mut waits = vec![0_u32; self.rows.len()];
        let next = |vertex: u32| {
            let row = net.row_of[vertex as usize] as usize;
            let at = net.row_start[row] as usize + order.pos[vertex as usize] as usize + 1;
            (at < net.row_start[row + 1] as usize).then(|| self.strand_of[order.seq[at] as usize])
        };
        for vertex in 0..self.strand_of.len() as u32 {
            if let Some(below) = next(vertex) {
                waits[below as usize] += 1;
            }
        }
        let mut line: Vec<u32> = (0..waits.len() as u32).filter(|s| waits[*s as usize] == 0).collect();
        let mut at = 0;
        while let Some(strand) = line.get(at).copied() {
            at += 1;
            let (first, last) = self.rows[strand as usize];
            for vertex in self.head[strand as usize]..=self.head[strand as usize] + last - first {
                if let Some(below) = next(vertex) {
                    waits[below as usize] -= 1;
                    if waits[below as usize] == 0 {
                        line.push(below);
                    }
                }
            }
        }
        self.line_up(net, &line);
        self.is_waiting.fill(true);
        self.waiting = (0..self.rows.len() as u32).collect();
    }

    fn find_strands(&mut self, net: &Net) {
        let is_lane = |vertex: u32| vertex as usize >= net.nodes;
        for (vertex, row) in net.row_of.iter().enumerate() {
            let joins = match net.left.of(vertex as u32) {
                [(left, _)] if is_lane(vertex as u32) && is_lane(*left) => net.right.of(*left).len() == 1,
                _ => false,
            };
            // Lanes of a chain are numbered left to right, so the strand to join is the last one.
            if joins && let Some(rows) = self.rows.last_mut() {
                rows.1 = *row;
            } else {
                self.head.push(vertex as u32);
                self.rows.push((*row, *row));
                self.party.push(net.block[vertex]);
                self.through.push(net.right.of(vertex as u32).iter().map(|(_, count)| count).sum());
            }
            self.strand_of.push(self.rows.len() as u32 - 1);
        }
        self.is_waiting = vec![true; self.rows.len()];
        self.waiting = (0..self.rows.len() as u32).collect();
    }

    fn find_neighbours(&mut self, net: &Net) {
        let ends =
            net.segments.iter().map(|s| (self.strand_of[s.left as usize], self.strand_of[s.right as usize], s.count));
        let rightwards: Vec<_> = ends.filter(|(left, right, _)| left != right).collect();
        let leftwards: Vec<_> = rightwards.iter().map(|(left, right, count)| (*right, *left, *count)).collect();
        self.near = [Near::new(self.rows.len(), &leftwards), Near::new(self.rows.len(), &rightwards)];
    }

    /// Lines the strands up as in an order, parties by the mean of their members.
    fn follow(&mut self, net: &Net, order: &Order) {
        let mut sums = vec![(0.0, 0.0); self.rows.len()];
        for (vertex, strand) in self.strand_of.iter().enumerate() {
            let row = net.row_of[vertex] as usize;
            let sum = &mut sums[*strand as usize];
            sum.0 += (f64::from(order.pos[vertex]) + 0.5) / net.row(row).len() as f64;
            sum.1 += 1.0;
        }
        self.key = sums.iter().map(|(sum, count)| sum / count).collect();
        let mut parties = vec![(0.0, 0.0); net.row_of.len()];
        for (key, party) in self.key.iter().zip(&self.party) {
            parties[*party as usize].0 += key;
            parties[*party as usize].1 += 1.0;
        }
        let at = |strand: u32| {
            let party = self.party[strand as usize];
            let (sum, count) = parties[party as usize];
            (sum / count, party, self.key[strand as usize], strand)
        };
        let mut line: Vec<u32> = (0..self.rows.len() as u32).collect();
        line.sort_by(|a, b| {
            let (a, b) = (at(*a), at(*b));
            a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)).then(a.2.total_cmp(&b.2)).then(a.3.cmp(&b.3))
        });
        self.line_up(net, &line);
    }

    /// Puts the strands in a line and everything that follows from it in order.
    fn line_up(&mut self, net: &Net, line: &[u32]) {
        self.number(line);
        self.line_rows_up(net);
        for near in &mut self.near {
            for strand in 0..self.rows.len() as u32 {
                near.sort(strand, &self.key);
            }
        }
    }

    fn number(&mut self, line: &[u32]) {
        for (place, strand) in line.iter().enumerate() {
            self.key[*strand as usize] = place as f64;
        }
    }

    fn line_rows_up(&mut self, net: &Net) {
        let mut seq: Vec<u32> = (0..self.strand_of.len() as u32).collect();
        seq.sort_by(|a, b| {
            let key = |v: u32| self.key[self.strand_of[v as usize] as usize];
            net.row_of[*a as usize].cmp(&net.row_of[*b as usize]).then(key(*a).total_cmp(&key(*b)))
        });
        self.order = Order { pos: vec![0; seq.len()], seq };
        for row in 0..net.rows() {
            self.order.renumber(net, row);
        }
    }

    /// Spreads the keys out evenly without changing any order.
    pub(crate) fn spread_keys(&mut self) {
        let mut line: Vec<u32> = (0..self.rows.len() as u32).collect();
        line.sort_by(|a, b| self.key[*a as usize].total_cmp(&self.key[*b as usize]).then(a.cmp(b)));
        self.number(&line);
        self.cramped = false;
    }

    /// The vertex of a strand in a row it passes.
    pub(crate) fn vertex(&self, strand: u32, row: u32) -> u32 {
        self.head[strand as usize] + row - self.rows[strand as usize].0
    }

    /// The strand at a place of the order.
    pub(crate) fn strand_at(&self, at: usize) -> u32 {
        self.strand_of[self.order.seq[at] as usize]
    }

    /// Place in the order of a strand in a row it passes.
    pub(crate) fn place(&self, strand: u32, row: u32) -> usize {
        let vertex = self.vertex(strand, row);
        (self.row_start[row as usize] + self.order.pos[vertex as usize]) as usize
    }

    /// Gives strands that stand side by side new keys between two others, in order. False if there
    /// is no room for that.
    pub(crate) fn move_between(&mut self, strands: &[u32], low: Option<f64>, high: Option<f64>) -> bool {
        let count = strands.len() as f64;
        let (low, high) = match (low, high) {
            (Some(low), Some(high)) => (low, high),
            (Some(low), None) => (low, low + count + 1.0),
            (None, Some(high)) => (high - count - 1.0, high),
            (None, None) => return false,
        };
        let step = (high - low) / (count + 1.0);
        if step < 1e-9 {
            self.cramped = true;
            return false;
        }
        let rises = strands.first().is_some_and(|s| low < self.key[*s as usize]);
        for i in 0..strands.len() {
            let i = if rises { i } else { strands.len() - 1 - i };
            let strand = strands[i];
            self.set_key(strand, low + step * (i as f64 + 1.0));
        }
        for strand in strands {
            self.touch(*strand);
        }
        true
    }

    /// Changes a key and what follows from it: the rows' orders and the neighbours' lists.
    pub(crate) fn set_key(&mut self, strand: u32, key: f64) {
        self.key[strand as usize] = key;
        let rows = self.rows[strand as usize];
        for row in rows.0..=rows.1 {
            self.slide(strand, row);
        }
        for side in 0..2 {
            let [left, right] = &mut self.near;
            let (own, far) = if side == 0 { (left, right) } else { (right, left) };
            for (other, _) in own.of(strand) {
                far.sort(*other, &self.key);
                self.steps += far.range(*other).len() as u64 / 4;
            }
        }
    }

    /// Moves a strand in one row until the keys there ascend again.
    fn slide(&mut self, strand: u32, row: u32) {
        let range = self.row_start[row as usize] as usize..self.row_start[row as usize + 1] as usize;
        let vertex = self.vertex(strand, row);
        let key = self.key[strand as usize];
        let start = self.place(strand, row);
        let mut at = start;
        while at + 1 < range.end && self.key[self.strand_at(at + 1) as usize] < key {
            self.put(self.order.seq[at + 1], at, range.start);
            at += 1;
        }
        while at > range.start && self.key[self.strand_at(at - 1) as usize] > key {
            self.put(self.order.seq[at - 1], at, range.start);
            at -= 1;
        }
        self.put(vertex, at, range.start);
        self.steps += at.abs_diff(start) as u64;
    }

    fn put(&mut self, vertex: u32, at: usize, row_start: usize) {
        self.order.seq[at] = vertex;
        self.order.pos[vertex as usize] = (at - row_start) as u32;
    }

    /// Lists a strand and its neighbours as worth sifting.
    pub(crate) fn touch(&mut self, strand: u32) {
        let others = self.near.iter().flat_map(|near| near.of(strand)).map(|(other, _)| *other);
        for strand in others.chain([strand]) {
            if !std::mem::replace(&mut self.is_waiting[strand as usize], true) {
                self.waiting.push_back(strand);
            }
        }
    }
}
