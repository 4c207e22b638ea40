//! The search for few crossings in slices, so that a worker can show the first order at once and go on looking.

use crate::anneal::Anneal;
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

/// An anytime search: the first [`step`](Self::step) gives a sensible layout, later ones only better layouts, and what it ends
/// with does not depend on how it was cut into steps.
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
    /// Whether there is an order yet.
    started: bool,
    /// The strands that cool down, and the line that they started from.
    cooling: Option<(Anneal, Line)>,
    /// Short coolings from other starts still to come before the last, long one.
    scouts: u64,
    budget: u64,
    reported: Option<u64>,
}

/// Rounds of each spectral start; measured, more choose better and fewer come from afar.
const ROUNDS: usize = 80;

/// Most starts drawn, and the share of the budget that they may take together, in percent.
const STARTS: (u64, u64) = (10, 15);

/// Strands that a strand may pass at once before it all cools down.
const WINDOW: usize = 16;

/// Strands that a strand may pass at once when it has cooled down.
const LAST_WINDOW: usize = 8;

/// Passes that sift row by row at the end.
const LAST_PASSES: usize = 10;

/// Most short coolings before a long one; each is as long as that of [`Effort::Full`].
const MAX_SCOUTS: u64 = 16;

/// Where chance begins. Seeds differ by a hundredth in crossings, this way on one plan and that way on the next.
const SEED: u64 = 4;

/// Steps that the first order may take whatever the budget.
const FIRST_STEPS: u64 = 10_000_000;

/// Steps of [`Effort::Full`], from the number of segments and of vertices and segments together. What a region's plan has of
/// them gets about 3 ms natively and 5 to 7 ms in a browser, well within one frame; what is smaller less, and what takes longer to draw
/// anyway more. At 100 nodes this takes a third to a half of the time that Graphviz' dot takes for the same graph.
fn full(segments: u64, units: u64) -> u64 {
    let small = segments * 2_150 + segments.saturating_sub(130) * 1_700;
    small.min(740_000 + units.saturating_sub(2_000) * 1_000)
}

fn full_of(net: &Net) -> u64 {
    full(net.segments.len() as u64, net.units())
}

impl Search {
    /// Prepares the search; nothing is laid out yet.
    pub fn new(request: &Request, params: &Params) -> Self {
        let problem = Problem::new(request);
        let params = params.sane();
        let net = Net::build(&problem, &Bundles::choose(&problem));
        let budget = match params.effort {
            Effort::Quick => 0,
            Effort::Full => full_of(&net),
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
            random: Random::new(SEED),
            started: false,
            cooling: None,
            scouts: 0,
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
        self.started && (self.cooling.is_none() || self.crossings == 0)
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
        if !self.started {
            self.search(0);
        }
        finish::finish(&self.problem, &self.net, &self.best, &self.params, self.previous.as_ref(), self.worker.steps)
    }

    pub(crate) fn search(&mut self, budget: u64) {
        let end = self.worker.steps.saturating_add(budget);
        if !self.started {
            self.start();
            self.started = true;
            if budget != u64::MAX {
                return;
            }
        }
        while !self.is_done() && self.worker.steps < end {
            self.cool(end);
        }
    }

    /// The first order: the earlier one, or the best of a few starts, a little settled.
    fn start(&mut self) {
        if let Some(anchors) = &self.previous {
            self.best = stable::order(&self.net, anchors, &mut self.worker, self.budget.max(FIRST_STEPS));
            self.crossings = self.counter.all(&self.net, &self.best);
            return;
        }
        let order = self.draw_start();
        let mut line = Line::new(&self.net, &order);
        let is_last = self.budget <= self.worker.steps;
        line.settle(WINDOW, if is_last { FIRST_STEPS } else { self.budget / 10 });
        self.worker.steps += line.steps;
        if is_last {
            self.bend(line.order, FIRST_STEPS);
            return;
        }
        self.crossings = self.counter.all(&self.net, &line.order);
        self.best = line.order.clone();
        let full = full_of(&self.net);
        self.scouts = (self.budget / (full * 4).max(1)).min(MAX_SCOUTS);
        self.cool_from(line, if self.scouts > 0 { full } else { self.left() });
    }

    fn cool_from(&mut self, line: Line, steps: u64) {
        let crossings = self.counter.all(&self.net, &line.order);
        self.cooling = Some((Anneal::new(&line, crossings, steps), line));
    }

    /// Steps left for cooling; the rest is for settling afterwards.
    fn left(&self) -> u64 {
        self.budget.saturating_sub(self.worker.steps) / 10 * 9
    }

    /// The best of a few spectral starts.
    fn draw_start(&mut self) -> Order {
        let cost = (self.net.segments.len() * (ROUNDS / 3 + 2)).max(1) as u64;
        let (most, share) = STARTS;
        let mut best = (Order::default(), u64::MAX);
        for start in 0..(self.budget / 100 * share / cost).clamp(1, most) {
            // One of four lets rows spread as they like, see `spectral::keys`.
            let keys = spectral::keys(&self.net, ROUNDS, start % 4 != 2, &mut self.random);
            self.worker.steps += cost;
            let order = Order::by_keys(&self.net, &keys);
            let crossings = self.counter.all(&self.net, &order);
            if crossings < best.1 {
                best = (order, crossings);
            }
        }
        best.0
    }

    /// Cools down until about `end` steps; what has cooled down is settled and kept if it is the best.
    fn cool(&mut self, end: u64) {
        let Some((mut anneal, mut line)) = self.cooling.take() else { return };
        let before = anneal.steps();
        let slice = end.saturating_sub(self.worker.steps);
        while !anneal.is_done() && anneal.steps() - before < slice {
            anneal.pass(&self.net, &mut self.random);
        }
        self.worker.steps += anneal.steps() - before;
        if !anneal.is_done() {
            self.cooling = Some((anneal, line));
            return;
        }
        line.adopt(&self.net, anneal.best());
        if self.scouts > 0 {
            self.scout(line);
            return;
        }
        let before = line.steps;
        line.settle(LAST_WINDOW, before + self.budget / 16);
        self.worker.steps += line.steps - before;
        self.bend(line.order, self.worker.steps + self.budget / 16);
    }

    /// Keeps what a scout has found if it is the best, and goes on from another start; after the last scout from the best
    /// place that any has found.
    fn scout(&mut self, mut line: Line) {
        let crossings = self.counter.all(&self.net, &line.order);
        if crossings < self.crossings {
            self.crossings = crossings;
            self.best.clone_from(&line.order);
        }
        self.scouts -= 1;
        if self.scouts == 0 {
            line.adopt(&self.net, &self.best);
            self.cool_from(line, self.left());
        } else {
            let start = self.draw_start();
            self.cool_from(Line::new(&self.net, &start), full_of(&self.net));
        }
    }

    /// Lets the lanes of a strand part ways, sifting row by row, and keeps the order if it is the best.
    fn bend(&mut self, mut order: Order, limit: u64) {
        self.worker.settle(&self.net, &mut order, LAST_PASSES, limit);
        let crossings = self.counter.all(&self.net, &order);
        if crossings < self.crossings {
            self.crossings = crossings;
            self.best = order;
        }
    }
}
