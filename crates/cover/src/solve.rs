//! Branch and bound for the smallest cover.
//!
//! Depth first; at each node demands with one server left are decided, prices from `relax` bound what is left and rule items
//! out (reduced cost fixing), and the demand with fewest servers is branched on: its servers are tried in turn, each without
//! those before it, so that no selection is seen twice (Balas & Ho 1980 for the scheme).

use super::relax::Open;

/// Rounds of better prices at the root and at every other node.
const ROUNDS: (usize, usize) = (250, 14);

/// What is decided at a node of the tree.
#[derive(Debug, Clone)]
struct Node {
    waits: Vec<bool>,
    free: Vec<u32>,
    chosen: Vec<u32>,
    cost: u64,
    prices: Vec<f64>,
}

/// A search and what it has found.
pub(super) struct Search<'a> {
    sets: &'a [Vec<u32>],
    costs: &'a [u32],
    /// For each demand what serves it.
    servers: Vec<Vec<u32>>,
    best: Vec<usize>,
    cost: u64,
    bound: u64,
    steps: u64,
    limit: u64,
    /// When set, selections of this cost are collected instead of bettered.
    collect: Option<(u64, usize, Vec<Vec<usize>>)>,
    cut_short: bool,
}

impl<'a> Search<'a> {
    /// Every demand must have a server.
    pub(super) fn new(sets: &'a [Vec<u32>], costs: &'a [u32], demands: usize, limit: u64) -> Self {
        let mut servers = vec![Vec::new(); demands];
        for (item, set) in sets.iter().enumerate() {
            for &demand in set {
                servers[demand as usize].push(item as u32);
            }
        }
        let (best, cost) = (Vec::new(), u64::MAX);
        Self { sets, costs, servers, best, cost, bound: 0, steps: 0, limit, collect: None, cut_short: false }
    }

    pub(super) fn best(&self) -> &[usize] {
        &self.best
    }

    pub(super) fn cost(&self) -> u64 {
        self.cost
    }

    pub(super) fn bound(&self) -> u64 {
        self.bound
    }

    pub(super) fn is_proven(&self) -> bool {
        self.bound == self.cost
    }

    /// Looks for the cheapest cover.
    pub(super) fn run(&mut self) {
        let free = self.undominated();
        let root = self.root(free);
        self.greedy(&root, |open, item| f64::from(open.costs[item as usize]));
        let open = self.open(&root);
        let mut steps = 0;
        let fair = open.fair(&mut steps);
        let prices = open.better(fair, ROUNDS.0, self.cost as f64, &mut steps);
        self.steps += steps;
        self.bound = round_up(prices.bound).min(self.cost);
        let root = Node { prices: prices.of, ..root };
        let worth = root.prices.clone();
        self.greedy(&root, move |open, item| open.reduced(item, &worth).max(0.0) + 1e-3);
        self.branch(root);
        if !self.cut_short {
            self.bound = self.cost;
        }
    }

    /// The node where nothing is decided yet, with the items that may be chosen.
    fn root(&self, free: Vec<u32>) -> Node {
        Node { waits: vec![true; self.servers.len()], free, chosen: Vec::new(), cost: 0, prices: Vec::new() }
    }

    /// The items without those of which another serves as much for as little: some best selection does without them. Of
    /// equal items the first stays. When ties are looked for they count again.
    fn undominated(&mut self) -> Vec<u32> {
        let words = self.servers.len().div_ceil(64);
        let bits = |set: &Vec<u32>| {
            let mut bits = vec![0_u64; words];
            set.iter().for_each(|&d| bits[d as usize / 64] |= 1 << (d % 64));
            bits
        };
        let bits: Vec<Vec<u64>> = self.sets.iter().map(bits).collect();
        self.steps += (bits.len() * bits.len() * words) as u64;
        let within = |a: &[u64], b: &[u64]| a.iter().zip(b).all(|(a, b)| a & !b == 0);
        let beats = |a: usize, b: usize| {
            let equal = self.costs[a] == self.costs[b] && bits[a] == bits[b];
            a != b && self.costs[a] <= self.costs[b] && within(&bits[b], &bits[a]) && (!equal || a < b)
        };
        let stays = |b: &u32| !(0..bits.len()).any(|a| beats(a, *b as usize));
        (0..bits.len() as u32).filter(stays).collect()
    }

    /// Other selections that cost as little, at most `most`, and whether there may be more.
    pub(super) fn ties(&mut self, most: usize) -> (Vec<Vec<usize>>, bool) {
        self.collect = Some((self.cost, most, Vec::new()));
        // As much again as the search itself may take.
        self.limit = self.limit.saturating_add(self.steps);
        let root = self.root((0..self.sets.len() as u32).collect());
        let open = self.open(&root);
        let mut steps = 0;
        let fair = open.fair(&mut steps);
        let prices = open.better(fair, ROUNDS.0, self.cost as f64 + 1.0, &mut steps).of;
        self.steps += steps;
        self.branch(Node { prices, ..root });
        let (_, _, found) = self.collect.take().unwrap_or_default();
        let more = self.cut_short || found.len() >= most;
        (found, more)
    }

    fn open<'b>(&'b self, node: &'b Node) -> Open<'b> {
        Open { sets: self.sets, costs: self.costs, free: &node.free, waits: &node.waits }
    }

    /// The least cost that is not worth reaching any more.
    fn ceiling(&self) -> u64 {
        self.collect.as_ref().map_or(self.cost, |(cost, ..)| cost + 1)
    }

    /// Completes a node by always taking the item that costs least for what it serves, drops what is superfluous, and keeps
    /// the selection if it is the best.
    fn greedy(&mut self, node: &Node, cost: impl Fn(&Open, u32) -> f64) {
        let mut waits = node.waits.clone();
        let mut chosen = node.chosen.clone();
        let open = self.open(node);
        let costs: Vec<f64> = node.free.iter().map(|&item| cost(&open, item)).collect();
        let mut steps = 0;
        while waits.iter().any(|w| *w) {
            let mut best: Option<(f64, u32)> = None;
            for (&item, cost) in node.free.iter().zip(&costs) {
                let set = &self.sets[item as usize];
                steps += set.len() as u64;
                let serves = set.iter().filter(|d| waits[**d as usize]).count();
                let rate = cost / serves as f64;
                if serves > 0 && best.is_none_or(|(b, _)| rate < b) {
                    best = Some((rate, item));
                }
            }
            let Some((_, item)) = best else { return };
            chosen.push(item);
            self.sets[item as usize].iter().for_each(|d| waits[*d as usize] = false);
        }
        self.steps += steps;
        let mut times = vec![0_u32; self.servers.len()];
        for d in chosen.iter().flat_map(|&i| &self.sets[i as usize]) {
            times[*d as usize] += 1;
        }
        let mut order = chosen.clone();
        order.sort_by_key(|&i| (std::cmp::Reverse(self.costs[i as usize]), i));
        for item in order {
            let set = &self.sets[item as usize];
            if set.iter().all(|d| times[*d as usize] > 1) {
                set.iter().for_each(|d| times[*d as usize] -= 1);
                chosen.retain(|i| *i != item);
            }
        }
        self.found(&chosen);
    }

    fn found(&mut self, chosen: &[u32]) {
        let cost: u64 = chosen.iter().map(|&i| u64::from(self.costs[i as usize])).sum();
        let mut selection: Vec<usize> = chosen.iter().map(|&i| i as usize).collect();
        selection.sort_unstable();
        match &mut self.collect {
            Some((least, _, found)) if cost == *least && !found.contains(&selection) => found.push(selection),
            Some(_) => {}
            None if cost < self.cost => (self.cost, self.best) = (cost, selection),
            None => {}
        }
    }

    fn is_over(&mut self) -> bool {
        let full = self.collect.as_ref().is_some_and(|(_, most, found)| found.len() >= *most);
        self.cut_short |= self.steps >= self.limit && !full;
        full || self.steps >= self.limit
    }

    fn branch(&mut self, mut node: Node) {
        if self.is_over() || !self.decide(&mut node) {
            return;
        }
        let Some(demand) = self.scarcest(&node) else {
            self.found(&node.chosen);
            return;
        };
        let ceiling = self.ceiling();
        let mut steps = 0;
        let target = (ceiling - node.cost) as f64;
        let before = std::mem::take(&mut node.prices);
        let open = self.open(&node);
        let prices = open.better(before, ROUNDS.1, target, &mut steps);
        let is_hopeless = node.cost + round_up(prices.bound) >= ceiling;
        let reduced = |item: &u32| open.reduced(*item, &prices.of);
        // Taking such an item would cost too much, whatever else is taken.
        let affordable = |item: &u32| node.cost + round_up(prices.bound + reduced(item).max(0.0)) < ceiling;
        let free: Vec<u32> = node.free.iter().copied().filter(affordable).collect();
        let mut servers: Vec<(f64, u32)> =
            self.servers[demand].iter().filter(|i| free.binary_search(i).is_ok()).map(|i| (reduced(i), *i)).collect();
        self.steps += steps;
        if is_hopeless {
            return;
        }
        servers.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        node.free = free;
        node.prices = prices.of;
        for (_, item) in servers {
            let mut next = node.clone();
            self.take(&mut next, item);
            self.branch(next);
            if self.is_over() {
                return;
            }
            node.free.retain(|i| *i != item);
        }
    }

    fn take(&self, node: &mut Node, item: u32) {
        node.chosen.push(item);
        node.cost += u64::from(self.costs[item as usize]);
        for &demand in &self.sets[item as usize] {
            node.waits[demand as usize] = false;
            if let Some(price) = node.prices.get_mut(demand as usize) {
                *price = 0.0;
            }
        }
        node.free.retain(|i| *i != item);
    }

    /// Takes every item that is the only one left for a demand; false if a demand has none or it costs too much.
    fn decide(&mut self, node: &mut Node) -> bool {
        loop {
            let mut only = None;
            for (demand, _) in node.waits.iter().enumerate().filter(|(_, w)| **w) {
                self.steps += 1;
                let mut left = self.servers[demand].iter().filter(|i| node.free.binary_search(i).is_ok());
                match (left.next(), left.next()) {
                    (None, _) => return false,
                    (Some(item), None) => {
                        only = Some(*item);
                        break;
                    }
                    _ => {}
                }
            }
            match only {
                Some(item) => self.take(node, item),
                None => return node.cost < self.ceiling(),
            }
        }
    }

    /// The waiting demand with fewest servers left.
    fn scarcest(&self, node: &Node) -> Option<usize> {
        let left = |d: &usize| self.servers[*d].iter().filter(|i| node.free.binary_search(i).is_ok()).count();
        (0..node.waits.len()).filter(|&d| node.waits[d]).min_by_key(left)
    }
}

/// The least whole number that a bound allows; costs are whole numbers.
fn round_up(bound: f64) -> u64 {
    (bound - 1e-6).ceil().max(0.0) as u64
}
