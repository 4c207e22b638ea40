//! Annealing: strands that stand side by side change places by chance, ever more rarely for the worse.
//!
//! Method: simulated annealing (Kirkpatrick, Gelatt & Vecchi, "Optimization by simulated annealing", 1983) with the smallest
//! move there is. Two strands change places in all rows that they share, and only if they are neighbours in all of them, so
//! that crossings change at their ends alone and the rows still follow from one line (strands are intervals of rows, and
//! interval graphs have no long chordless cycles).

use crate::net::{Net, Side};
use crate::order::Order;
use crate::random::Random;
use crate::strand::Line;

/// Temperatures at the start and at the end, in crossings; measured, the same serve thin plans and dense ones.
const HOT: f64 = 0.8;
const COLD: f64 = 0.02;

/// The chance of a change that costs nothing, out of 2³²: nearly always, yet not so that a strand runs through its row.
const EVEN: u32 = 0xE666_6666;

/// Worse changes than these many crossings never happen.
const WORST: usize = 40;

/// More pairs of links than this are counted by sorting.
const MANY_PAIRS: usize = 1_024;

/// Two blocks change places only if comparing their links takes less than this part of the budget.
const BLOCK_SHARE: u64 = 64;

/// What a vertex needs to know of its strand.
#[derive(Clone, Copy, Debug, Default)]
struct Strand {
    /// Its first vertex, from which the others follow row by row.
    head: u32,
    /// First and last row it passes.
    first: u32,
    last: u32,
    /// Links through its middle.
    through: u32,
}

impl Strand {
    /// Its vertex in a row that it passes.
    fn at(&self, row: u32) -> usize {
        (self.head + row - self.first) as usize
    }
}

/// A cooling order of the strands.
#[derive(Clone, Debug, Default)]
pub(crate) struct Anneal {
    /// Strand of each vertex.
    strand: Vec<Strand>,
    order: Order,
    /// Crossings of the order now.
    crossings: i64,
    /// The best order so far and its crossings.
    best: Order,
    best_crossings: i64,
    /// Steps done, and how many there are to do.
    steps: u64,
    budget: u64,
    /// Chance out of 2³² of a change by as many crossings as the index.
    chance: Vec<u32>,
    /// Reused by blocks that change places.
    pair: Vec<u32>,
}

impl Anneal {
    /// Starts from the order of a line.
    pub(crate) fn new(line: &Line, crossings: u64, budget: u64) -> Self {
        let strand = |s: &u32| {
            let s = *s as usize;
            Strand { head: line.head[s], first: line.rows[s].0, last: line.rows[s].1, through: line.through[s] }
        };
        let crossings = i64::try_from(crossings).unwrap_or(i64::MAX);
        Self {
            strand: line.strand_of.iter().map(strand).collect(),
            order: line.order.clone(),
            crossings,
            best: line.order.clone(),
            best_crossings: crossings,
            budget,
            ..Self::default()
        }
    }

    /// Steps done so far: about one for each pair of links compared.
    pub(crate) fn steps(&self) -> u64 {
        self.steps
    }

    /// The best order found.
    pub(crate) fn best(&self) -> &Order {
        &self.best
    }

    /// The order now.
    #[cfg(test)]
    pub(crate) fn order(&self) -> &Order {
        &self.order
    }

    /// Crossings of the order now and of the best one, as counted from change to change.
    #[cfg(test)]
    pub(crate) fn crossings(&self) -> (u64, u64) {
        (self.crossings.unsigned_abs(), self.best_crossings.unsigned_abs())
    }

    /// Whether it has cooled down.
    pub(crate) fn is_done(&self) -> bool {
        self.steps >= self.budget
    }

    /// One pass over all neighbours, at the temperature that the steps done so far leave.
    pub(crate) fn pass(&mut self, net: &Net, random: &mut Random) {
        let gone = self.steps as f64 / self.budget.max(1) as f64;
        let heat = HOT + (COLD - HOT) * gone;
        // Nearly exp(-1 / heat), and the same to the last bit on every target.
        let factor = heat / (1.0 + heat);
        self.chance.clear();
        self.chance.push(EVEN);
        let mut chance = 1.0;
        while self.chance.len() < WORST && chance > 1e-4 {
            chance *= factor;
            self.chance.push((chance * f64::from(u32::MAX)) as u32);
        }
        for row in 0..net.rows() {
            if self.is_done() {
                break;
            }
            self.pass_row(net, row as u32, random);
        }
        if self.crossings < self.best_crossings {
            self.best_crossings = self.crossings;
            self.best.seq.clone_from(&self.order.seq);
            self.best.pos.clone_from(&self.order.pos);
        }
    }

    fn pass_row(&mut self, net: &Net, row: u32, random: &mut Random) {
        let range = net.row(row as usize);
        let Some(first) = self.order.seq.get(range.start) else { return };
        let mut above = self.strand[*first as usize];
        let mut steps = 2 * range.len() as u64;
        for at in range.start + 1..range.end {
            let a = above;
            let b = self.strand[self.order.seq[at] as usize];
            above = b;
            let (first, last) = (a.first.max(b.first), a.last.min(b.last));
            if first != row || (last > first && !self.are_neighbours(a, b, first, last)) {
                continue;
            }
            if net.has_blocks && net.block[a.at(row)] != net.block[b.at(row)] {
                self.pass_block(net, row, at, random);
                above = self.strand[self.order.seq[at] as usize];
                continue;
            }
            let pos = &self.order.pos;
            steps += 4;
            let change = -(side(pos, &net.left, a, b, first, false, &mut steps)
                + side(pos, &net.right, a, b, last, true, &mut steps));
            if self.takes(change, random) {
                self.crossings += change;
                self.swap(net, a, b, first, last);
                above = a;
            }
        }
        self.steps += steps;
    }

    fn takes(&self, change: i64, random: &mut Random) -> bool {
        change < 0 || self.chance.get(change as usize).is_some_and(|chance| random.bits() < *chance)
    }

    fn are_neighbours(&self, a: Strand, b: Strand, first: u32, last: u32) -> bool {
        (first + 1..=last).all(|row| self.order.pos[b.at(row)] == self.order.pos[a.at(row)] + 1)
    }

    fn swap(&mut self, net: &Net, a: Strand, b: Strand, first: u32, last: u32) {
        for row in first..=last {
            let (a, b) = (a.at(row), b.at(row));
            let place = self.order.pos[a];
            let at = (net.row_start[row as usize] + place) as usize;
            self.order.seq[at] = b as u32;
            self.order.seq[at + 1] = a as u32;
            self.order.pos[b] = place;
            self.order.pos[a] = place + 1;
        }
    }

    /// Two blocks change places: the one that ends before `at` and the one that begins there.
    fn pass_block(&mut self, net: &Net, row: u32, at: usize, random: &mut Random) {
        let range = net.row(row as usize);
        let seq = &self.order.seq;
        let block = |at: usize| net.block[seq[at] as usize];
        let from = (range.start..at).rev().take_while(|i| block(*i) == block(at - 1)).last().unwrap_or(at);
        let to = (at..range.end).take_while(|i| block(*i) == block(at)).last().unwrap_or(at) + 1;
        // A change that would take a good part of all steps to weigh is left undone.
        let links = |vertices: &[u32]| -> u64 {
            let of = |v: &u32| 1 + net.left.of(*v).len() + net.right.of(*v).len();
            vertices.iter().map(|v| of(v) as u64).sum()
        };
        if links(&seq[from..at]) * links(&seq[at..to]) > self.budget / BLOCK_SHARE {
            self.steps += (to - from) as u64;
            return;
        }
        let mut change = 0;
        let mut steps = 0;
        for a in &seq[from..at] {
            for b in &seq[at..to] {
                let (a, b) = (self.strand[*a as usize], self.strand[*b as usize]);
                let pos = &self.order.pos;
                let (first, last) = (a.first.max(b.first), a.last.min(b.last));
                change -= side(pos, &net.left, a, b, first, false, &mut steps);
                change -= side(pos, &net.right, a, b, last, true, &mut steps);
            }
        }
        self.steps += steps + 4 * ((at - from) * (to - at)) as u64;
        // Blocks would freeze long before single strands do: what they change counts by the head.
        let by_the_head = if change > 0 { (change as u64).div_ceil((to - from) as u64) as i64 } else { change };
        if !self.takes(by_the_head, random) {
            return;
        }
        self.crossings += change;
        // Blocks of several are nodes; lanes are alone. Two lanes are alike in this and change in all rows they share.
        if to - from == 2 {
            let (a, b) = (self.strand[seq[from] as usize], self.strand[seq[at] as usize]);
            self.swap(net, a, b, a.first.max(b.first), a.last.min(b.last));
            return;
        }
        self.pair.clear();
        self.pair.extend_from_slice(&seq[from..to]);
        self.pair.rotate_left(at - from);
        for (i, vertex) in self.pair.iter().enumerate() {
            self.order.seq[from + i] = *vertex;
            self.order.pos[*vertex as usize] = (from + i - range.start) as u32;
        }
    }
}

/// Crossings on one side if `a` stands above `b`, minus crossings if below. `row` is the last row there that they share.
#[inline]
fn side(pos: &[u32], near: &Side, a: Strand, b: Strand, row: u32, right: bool, steps: &mut u64) -> i64 {
    let (a_ends, b_ends, next) = if right {
        (a.last == row, b.last == row, row.wrapping_add(1))
    } else {
        (a.first == row, b.first == row, row.wrapping_sub(1))
    };
    match (a_ends, b_ends) {
        (true, true) => excess(pos, near.of(a.at(row) as u32), near.of(b.at(row) as u32), steps),
        (true, false) => lean(pos, near.of(a.at(row) as u32), pos[b.at(next)]) * i64::from(b.through),
        (false, _) => -lean(pos, near.of(b.at(row) as u32), pos[a.at(next)]) * i64::from(a.through),
    }
}

/// Links that go below a place minus links that go above it.
#[inline]
fn lean(pos: &[u32], near: &[(u32, u32)], place: u32) -> i64 {
    let mut sum = 0_i32;
    for (vertex, count) in near {
        let p = pos[*vertex as usize];
        sum += (i32::from(p > place) - i32::from(p < place)) * *count as i32;
    }
    i64::from(sum)
}

#[inline]
fn excess(pos: &[u32], a: &[(u32, u32)], b: &[(u32, u32)], steps: &mut u64) -> i64 {
    // Nearly all strands have a link or two on a side.
    if let ([(a, a_count)], [(b, b_count)]) = (a, b) {
        *steps += 1;
        let (a, b) = (pos[*a as usize], pos[*b as usize]);
        return (i64::from(a > b) - i64::from(a < b)) * i64::from(*a_count) * i64::from(*b_count);
    }
    let pairs = a.len() * b.len();
    if pairs > MANY_PAIRS {
        *steps += 16 * (a.len() + b.len()) as u64;
        return sorted_excess(pos, a, b);
    }
    *steps += pairs as u64;
    let mut sum = 0;
    for (vertex, count) in a {
        sum -= lean(pos, b, pos[*vertex as usize]) * i64::from(*count);
    }
    sum
}

#[cold]
fn sorted_excess(pos: &[u32], a: &[(u32, u32)], b: &[(u32, u32)]) -> i64 {
    let mut places: Vec<(u32, i64)> = b.iter().map(|(v, count)| (pos[*v as usize], i64::from(*count))).collect();
    places.sort_unstable();
    let mut total = 0;
    for (_, count) in &mut places {
        total += *count;
        *count = total;
    }
    let up_to = |index: usize| index.checked_sub(1).map_or(0, |i| places[i].1);
    let of = |(vertex, count): &(u32, u32)| {
        let place = pos[*vertex as usize];
        let above = up_to(places.partition_point(|(p, _)| *p < place));
        let below = total - up_to(places.partition_point(|(p, _)| *p <= place));
        i64::from(*count) * (above - below)
    };
    a.iter().map(of).sum()
}
