//! The search for few crossings in slices, so that a worker can show the first order at once and go on looking.

use super::cross::Counter;
use super::net::{Bundles, Net};
use super::order::{Order, Start, start};
use super::problem::Problem;
use super::random::Random;
use super::request::{Effort, Layout, Params, Request};
use super::sift::{Mean, Worker};
use super::{finish, split, stable};

/// A better layout found by [`Search::step`].
#[derive(Clone, Debug, PartialEq)]
pub struct Improved {
    /// Crossings it has.
    pub crossings: u64,
    /// The layout, placed and routed.
    pub layout: Layout,
}

/// An anytime search: the first [`step`](Self::step) gives the layout of [`Effort::Quick`], later ones only better layouts.
/// Dropping it cancels; it holds no clock and no thread. With a previous layout it keeps to that order and is done at once.
#[derive(Clone, Debug)]
pub struct Search {
    problem: Problem,
    params: Params,
    previous: Option<stable::Anchors>,
    net: Net,
    best: Order,
    crossings: u64,
    worker: Worker,
    counter: Counter,
    random: Random,
    /// Number of attempts made.
    attempts: usize,
    /// Whether the lanes of long links have been told apart.
    is_split: bool,
    budget: u64,
    reported: Option<u64>,
}

/// The starts that are tried before chance is.
const STARTS: [(Start, Mean); 6] = [
    (Start::Breadth { from_left: true }, Mean::Median),
    (Start::Given, Mean::Barycentre),
    (Start::Depth { from_left: true }, Mean::Barycentre),
    (Start::Breadth { from_left: false }, Mean::Barycentre),
    (Start::Depth { from_left: false }, Mean::Median),
    (Start::Random, Mean::Barycentre),
];

impl Search {
    /// Prepares the search; nothing is laid out yet.
    pub fn new(request: &Request, params: &Params) -> Self {
        let problem = Problem::new(request);
        let params = params.sane();
        let net = Net::build(&problem, &Bundles::shared(&problem).single());
        let size = (problem.row_of.len() + problem.edges.len()) as u64;
        let budget = match params.effort {
            Effort::Quick => 0,
            Effort::Full => 100_000 + size * 4_000,
            Effort::Thorough(steps) => steps,
        };
        Self {
            previous: stable::Anchors::new(request, &problem),
            problem,
            params,
            net,
            best: Order::default(),
            crossings: u64::MAX,
            worker: Worker::default(),
            counter: Counter::default(),
            random: Random::new(0x5eed),
            attempts: 0,
            is_split: false,
            budget,
            reported: None,
        }
    }

    /// Crossings of the best order so far.
    pub fn crossings(&self) -> u64 {
        self.crossings
    }

    /// Steps spent so far.
    pub fn steps(&self) -> u64 {
        self.worker.steps
    }

    /// Whether the budget of the effort is spent or nothing is left to improve.
    pub fn is_done(&self) -> bool {
        self.attempts > 0 && (self.worker.steps >= self.budget || self.crossings == 0 || self.previous.is_some())
    }

    /// Searches for about `budget` steps more and gives a layout if it is the first or has fewer crossings than the last
    /// one given.
    pub fn step(&mut self, budget: u64) -> Option<Improved> {
        self.search(budget);
        if self.reported.is_some_and(|reported| self.crossings >= reported) {
            return None;
        }
        self.reported = Some(self.crossings);
        Some(Improved { crossings: self.crossings, layout: self.layout() })
    }

    /// Places and routes the best order found so far.
    pub fn layout(&mut self) -> Layout {
        if self.attempts == 0 {
            self.search(0);
        }
        finish::finish(&self.problem, &self.net, &self.best, &self.params, self.previous.as_ref(), self.worker.steps)
    }

    pub(super) fn search(&mut self, budget: u64) {
        let end = self.worker.steps.saturating_add(budget);
        if self.attempts == 0 {
            self.attempt();
            if budget != u64::MAX {
                return;
            }
        }
        while !self.is_done() && self.worker.steps < end {
            self.attempt();
        }
    }

    fn attempt(&mut self) {
        let limit = self.budget.max(self.worker.steps + 1_000_000);
        if let Some(anchors) = &self.previous {
            self.best = stable::order(&self.net, anchors, &mut self.worker, limit);
            self.crossings = self.counter.all(&self.net, &self.best);
        } else if self.attempts < STARTS.len() {
            self.start_over(limit);
        } else if !self.is_split {
            self.split(limit);
        } else {
            self.kick(limit);
        }
        self.attempts += 1;
    }

    fn keep(&mut self, order: &Order, crossings: u64) {
        if crossings < self.crossings {
            self.crossings = crossings;
            self.best.clone_from(order);
        }
    }

    /// Sweeps from a new start until that stops helping, then sifts.
    fn start_over(&mut self, limit: u64) {
        let (how, mean) = STARTS[self.attempts];
        let mut order = start(&self.net, how, &mut self.random);
        let crossings = self.sweep(&mut order, mean, limit);
        self.keep(&order, crossings);
    }

    fn sweep(&mut self, order: &mut Order, mean: Mean, limit: u64) -> u64 {
        let (net, worker) = (&self.net, &mut self.worker);
        let mut best = order.clone();
        let mut least = self.counter.all(net, order);
        let mut idle = 0;
        for round in 0..24 {
            worker.sweep(net, order, round % 2 == 0, mean, round % 4 > 1);
            let crossings = self.counter.all(net, order);
            if crossings < least {
                idle = 0;
                least = crossings;
                best.clone_from(order);
            } else {
                idle += 1;
            }
            if idle > 3 || worker.steps > limit {
                break;
            }
        }
        order.clone_from(&best);
        least - worker.settle(net, order, 10, limit)
    }

    /// Tells the lanes of long links apart and sifts on with that freedom.
    fn split(&mut self, limit: u64) {
        self.is_split = true;
        if let Some((net, mut order)) = split::split(&self.problem, &self.net, &self.best) {
            self.net = net;
            self.crossings -= self.worker.settle(&self.net, &mut order, 10, limit);
            self.best = order;
        }
    }

    /// Disturbs a part of the best order and settles it again.
    fn kick(&mut self, limit: u64) {
        let mut order = self.best.clone();
        let crossings = if self.net.row_of.is_empty() {
            0
        } else {
            let row = self.random.below(self.net.rows());
            let range = self.net.row(row);
            if !self.net.has_blocks && range.len() > 1 {
                let a = self.random.below(range.len());
                let b = (a + 2 + self.random.below(8)).min(range.len());
                self.random.shuffle(&mut order.seq[range.start + a..range.start + b]);
                order.renumber(&self.net, row);
            }
            self.worker.steps += 1000;
            self.worker.settle(&self.net, &mut order, 6, limit);
            self.counter.all(&self.net, &order)
        };
        self.keep(&order, crossings);
    }
}
