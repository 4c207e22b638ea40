//! The search for few crossings in slices, so that a worker can show the first order at once and go on looking.

use crate::cross::Counter;
use crate::net::{Bundles, Net};
use crate::order::Order;
use crate::problem::Problem;
use crate::random::Random;
use crate::request::{Effort, Layout, Params, Request};
use crate::sift::Worker;
use crate::strand::Line;
use crate::{finish, spectral, stable};

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
    /// Number of starts drawn.
    starts: usize,
    /// The best line of whole strands, the ground for disturbing, and its crossings.
    line: Line,
    line_crossings: u64,
    /// Least crossings of any start before sifting; starts much worse are not sifted.
    raw_crossings: u64,
    budget: u64,
    reported: Option<u64>,
}

/// Starts that are tried, again and again from other chances: rounds of the spectral start, and whether its rows are even.
const STARTS: [(usize, bool); 4] = [(80, true), (160, true), (240, false), (60, true)];

/// Most starts drawn for one to be sifted.
const MAX_DRAWS: usize = 10;

/// Steps that one disturbance may take at most past its slice.
const KICK_STEPS: u64 = 1_000_000;

/// Steps that the first order may take whatever the budget.
const FIRST_STEPS: u64 = 10_000_000;

/// Starts before the best line is disturbed instead.
const MAX_STARTS: usize = 40;

impl Search {
    /// Prepares the search; nothing is laid out yet.
    pub fn new(request: &Request, params: &Params) -> Self {
        let problem = Problem::new(request);
        let params = params.sane();
        let net = Net::build(&problem, &Bundles::choose(&problem));
        let size = (problem.row_of.len() + problem.edges.len()) as u64;
        let budget = match params.effort {
            Effort::Quick => 0,
            Effort::Full => size * (1_800 + size / 3).min(4_500),
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
            starts: 0,
            line: Line::default(),
            line_crossings: u64::MAX,
            raw_crossings: u64::MAX,
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

    pub(crate) fn search(&mut self, budget: u64) {
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
        // The first order is always allowed to settle a little, and a late attempt is cut short.
        let limit = self.budget.max(if self.attempts == 0 { FIRST_STEPS } else { 0 });
        if let Some(anchors) = &self.previous {
            self.best = stable::order(&self.net, anchors, &mut self.worker, limit);
            self.crossings = self.counter.all(&self.net, &self.best);
        } else if self.attempts == 0 || (self.worker.steps < self.budget / 2 && self.attempts < MAX_STARTS) {
            self.start_over(limit);
        } else {
            self.kick(limit);
        }
        self.attempts += 1;
    }

    /// Starts anew, sifts whole strands and keeps the line if it is the best.
    fn start_over(&mut self, limit: u64) {
        let (order, raw) = self.draw_start();
        if raw > self.raw_crossings.saturating_add(self.raw_crossings / 10) {
            return;
        }
        self.raw_crossings = self.raw_crossings.min(raw);
        let mut line = Line::new(&self.net, &order);
        line.settle(self.window(), limit.saturating_sub(self.worker.steps));
        self.worker.steps += line.steps;
        let straight = line.order.clone();
        let crossings = self.counter.all(&self.net, &straight);
        if crossings < self.line_crossings {
            self.line_crossings = crossings;
            self.line = line;
            self.bend(straight, limit);
        }
    }

    /// The best of a few starts; more of them where sifting one costs much.
    fn draw_start(&mut self) -> (Order, u64) {
        let (rounds, _) = STARTS[0];
        let settling: usize = (0..self.net.rows()).map(|row| self.net.row(row).len().pow(2)).sum();
        let draws = 8 * settling / (self.net.segments.len() * rounds).max(1);
        let mut best = (Order::default(), u64::MAX);
        for _ in 0..draws.clamp(1, MAX_DRAWS) {
            let (rounds, even) = STARTS[self.starts % STARTS.len()];
            self.starts += 1;
            let keys = spectral::keys(&self.net, rounds, even, &mut self.random);
            self.worker.steps += (self.net.segments.len() * (rounds / 3 + 2)) as u64;
            let order = Order::by_keys(&self.net, &keys);
            let raw = self.counter.all(&self.net, &order);
            if raw < best.1 {
                best = (order, raw);
            }
        }
        best
    }

    /// Places that a strand may move at once.
    fn window(&self) -> usize {
        let strands = self.net.row_of.len().max(1) as u64;
        (self.budget / 16 / strands).max(256) as usize
    }

    /// Lets the lanes of a strand part ways, sifting row by row, and keeps the order if it is the best.
    fn bend(&mut self, mut order: Order, limit: u64) {
        self.worker.settle(&self.net, &mut order, 10, limit);
        let crossings = self.counter.all(&self.net, &order);
        if crossings < self.crossings {
            self.crossings = crossings;
            self.best = order;
        }
    }

    /// Disturbs the best line many times, keeping what helps.
    fn kick(&mut self, limit: u64) {
        let window = self.window();
        let before = self.line.steps;
        let slice = limit.saturating_sub(self.worker.steps).min((self.budget / 16).clamp(20_000, 1_000_000));
        let mut saved = 0;
        while self.line.steps < before + slice {
            saved += self.line.kick(&mut self.random, window, before + slice + KICK_STEPS);
        }
        self.worker.steps += self.line.steps - before;
        self.line_crossings -= saved;
        if saved > 0 {
            self.bend(self.line.order.clone(), limit);
        }
    }
}
