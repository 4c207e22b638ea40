//! Global sifting: strands look for their best place in the line.
//!
//! Method: Bachmaier et al. 2010, see [`crate::strand`]. When one strand passes over the next in the line, crossings change
//! only in the gaps where one of the two ends; between two that run on side by side nothing changes.

use std::cmp::Ordering;

use crate::strand::Line;

/// A place in the line, found by walking from a strand.
#[derive(Clone, Copy, Debug, Default)]
struct Spot {
    /// Crossings gained by going there (negative is good).
    change: i64,
    /// Key of the last strand passed.
    near: f64,
    /// Key of the first strand not passed.
    far: Option<f64>,
}

/// How to walk.
#[derive(Clone, Copy)]
struct Walk {
    down: bool,
    /// Most strands to pass.
    window: usize,
    /// Whether to stay within the strand's own party.
    within: bool,
}

/// Places of the order yet to be visited in a row: the next one, and where the row ends.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Head {
    next: usize,
    left: usize,
    /// The strand there and its key, while `left` is not 0.
    strand: u32,
    key: f64,
}

impl Line {
    /// Sifts the strands that may gain, at most `window` strands either way, until none does or `limit` steps are reached;
    /// gives the crossings saved.
    pub(crate) fn settle(&mut self, window: usize, limit: u64) -> u64 {
        let mut saved = 0;
        while self.steps < limit
            && let Some(strand) = self.waiting.pop_front()
        {
            self.is_waiting[strand as usize] = false;
            if self.cramped {
                self.spread_keys();
            }
            saved += self.sift(strand, window);
        }
        saved
    }

    fn sift(&mut self, strand: u32, window: usize) -> u64 {
        if !self.has_parties {
            return self.improve(&[strand], window, false);
        }
        let party = self.party_of(strand);
        let mut gain = self.improve(&party, window, false);
        if party.len() > 1 {
            gain += self.improve(&[strand], window, true);
        }
        gain
    }

    /// The strands of a strand's party, as they stand.
    fn party_of(&self, strand: u32) -> Vec<u32> {
        if !self.has_parties {
            return vec![strand];
        }
        let row = self.rows[strand as usize].0;
        let at = self.place(strand, row);
        let range = self.row_start[row as usize] as usize..self.row_start[row as usize + 1] as usize;
        let same = |at: &usize| self.party[self.strand_at(*at) as usize] == self.party[strand as usize];
        let first = (range.start..at).rev().take_while(same).last().unwrap_or(at);
        (first..range.end).take_while(same).map(|at| self.strand_at(at)).collect()
    }

    /// Moves strands that stand side by side to the best place.
    fn improve(&mut self, strands: &[u32], window: usize, within: bool) -> u64 {
        let mut best = Spot::default();
        let mut best_down = true;
        for down in [true, false] {
            let spot = self.walk(strands, Walk { down, window, within });
            if let Some(spot) = spot
                && spot.change < best.change
            {
                (best, best_down) = (spot, down);
            }
        }
        let is_better = best.change < 0 && self.go(strands, best, best_down);
        if is_better { best.change.unsigned_abs() } else { 0 }
    }

    fn go(&mut self, strands: &[u32], spot: Spot, down: bool) -> bool {
        let (low, high) = if down { (Some(spot.near), spot.far) } else { (spot.far, Some(spot.near)) };
        self.move_between(strands, low, high)
    }

    /// Walks over the strands that share a row with the given ones, nearest first, and gives the best place on the way.
    fn walk(&mut self, strands: &[u32], walk: Walk) -> Option<Spot> {
        let edge = if walk.down { *strands.last()? } else { *strands.first()? };
        let mut heads = std::mem::take(&mut self.heads);
        self.set_heads(&mut heads, edge, walk.down);
        let mut best: Option<Spot> = None;
        let mut is_open = false;
        let mut change = 0;
        for passed in 0.. {
            let next = Self::nearest(&heads, walk.down);
            if let Some(best) = best.as_mut().filter(|_| is_open) {
                best.far = next.map(|s| self.key[s as usize]);
                is_open = false;
            }
            let may_pass = |s: &u32| !walk.within || self.party[*s as usize] == self.party[edge as usize];
            let Some(other) = next.filter(may_pass).filter(|_| passed < walk.window) else { break };
            for strand in strands {
                let cost = self.pass_cost(*strand, other);
                change += if walk.down { -cost } else { cost };
            }
            self.step_over(&mut heads, other, walk.down);
            let is_better = change < best.map_or(0, |b| b.change);
            if is_better && (walk.within || !self.splits_party(&heads, edge, walk.down)) {
                best = Some(Spot { change, near: self.key[other as usize], far: None });
                is_open = true;
            }
        }
        self.heads = heads;
        best
    }

    fn set_heads(&mut self, heads: &mut Vec<Head>, strand: u32, down: bool) {
        let (first, last) = self.rows[strand as usize];
        self.steps += u64::from(last - first) * 6 + 24;
        heads.clear();
        heads.extend((first..=last).map(|row| {
            let at = self.place(strand, row);
            let range = self.row_start[row as usize] as usize..self.row_start[row as usize + 1] as usize;
            let (next, left) = if down { (at + 1, range.end - at - 1) } else { (at.wrapping_sub(1), at - range.start) };
            self.head(next, left)
        }));
    }

    fn head(&self, next: usize, left: usize) -> Head {
        let strand = if left > 0 { self.strand_at(next) } else { 0 };
        Head { next, left, strand, key: self.key[strand as usize] }
    }

    /// The next strand in the line among the rows' next ones.
    fn nearest(heads: &[Head], down: bool) -> Option<u32> {
        let waiting = heads.iter().filter(|h| h.left > 0);
        let nearest = waiting.reduce(|a, b| if (b.key < a.key) == down { b } else { a });
        nearest.map(|head| head.strand)
    }

    fn step_over(&self, heads: &mut [Head], strand: u32, down: bool) {
        for head in heads.iter_mut().filter(|h| h.left > 0 && h.strand == strand) {
            let next = if down { head.next + 1 } else { head.next.wrapping_sub(1) };
            *head = self.head(next, head.left - 1);
        }
    }

    /// Whether the cut before the rows' next strands runs through a party.
    fn splits_party(&self, heads: &[Head], own: u32, down: bool) -> bool {
        self.has_parties
            && heads.iter().filter(|h| h.left > 0).any(|head| {
                let before = if down { head.next - 1 } else { head.next + 1 };
                let party = self.party[self.strand_at(before) as usize];
                party == self.party[self.strand_at(head.next) as usize] && party != self.party[own as usize]
            })
    }

    /// Crossings if `strand` stands above `other`, next to it, minus crossings if it stands below.
    fn pass_cost(&mut self, strand: u32, other: u32) -> i64 {
        let (own, others) = (self.rows[strand as usize], self.rows[other as usize]);
        self.steps += 3;
        self.end_cost(strand, other, 0, own.0.cmp(&others.0)) + self.end_cost(strand, other, 1, others.1.cmp(&own.1))
    }

    /// The part of [`pass_cost`](Self::pass_cost) on one side. `ends` is `Greater` if the strand ends there while the other
    /// runs on, `Less` if the other ends, and `Equal` if both do.
    fn end_cost(&self, strand: u32, other: u32, side: usize, ends: Ordering) -> i64 {
        let (own, others) = (self.near[side].of(strand), self.near[side].of(other));
        let key = self.key[other as usize];
        match ends {
            Ordering::Greater => self.lean(own, key) * i64::from(self.through[other as usize]),
            Ordering::Less => -self.lean(others, key) * i64::from(self.through[strand as usize]),
            Ordering::Equal => self.excess(own, others),
        }
    }

    /// Links that go below a key minus links that go above it.
    fn lean(&self, near: &[(u32, u32)], key: f64) -> i64 {
        let sign = |(other, count): &(u32, u32)| {
            let place = self.key[*other as usize];
            (i64::from(place > key) - i64::from(place < key)) * i64::from(*count)
        };
        near.iter().map(sign).sum()
    }

    /// Link pairs that cross if `a`'s strand stands above `b`'s, minus those that cross if below.
    fn excess(&self, a: &[(u32, u32)], b: &[(u32, u32)]) -> i64 {
        if let ([(a, a_count)], [(b, b_count)]) = (a, b) {
            let (a, b) = (self.key[*a as usize], self.key[*b as usize]);
            return (i64::from(a > b) - i64::from(a < b)) * i64::from(*a_count) * i64::from(*b_count);
        }
        if a.len() > b.len() {
            return -self.excess(b, a);
        }
        if a.len() * b.len() <= 16 {
            return a.iter().map(|(s, count)| -self.lean(b, self.key[*s as usize]) * i64::from(*count)).sum();
        }
        let total: i64 = b.iter().map(|(_, count)| i64::from(*count)).sum();
        let (mut above, mut up_to, mut i, mut j) = (0, 0, 0, 0);
        let mut sum = 0;
        for (strand, count) in a {
            let key = self.key[*strand as usize];
            while let Some((_, more)) = b.get(i).filter(|b| self.key[b.0 as usize] < key) {
                above += i64::from(*more);
                i += 1;
            }
            while let Some((_, more)) = b.get(j).filter(|b| self.key[b.0 as usize] <= key) {
                up_to += i64::from(*more);
                j += 1;
            }
            sum += i64::from(*count) * (above - (total - up_to));
        }
        sum
    }
}
