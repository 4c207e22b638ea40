//! Vertical places: a quadratic compromise between straight links, tight columns and, if asked for, earlier places.
//!
//! Method: minimise the weighted squares of the links' height differences row by row, each row exactly by isotonic
//! regression with pool-adjacent-violators (Ayer et al. 1955; Best & Chakravarti 1990) over the places less their least
//! separations. Lanes weigh more than labels, as in dot (Gansner et al. 1993), so that long links run straight.

use crate::net::Net;
use crate::order::Order;
use crate::problem::Problem;
use crate::request::Params;
use crate::stable::Anchors;

/// Sweeps over the rows; the change left after them is below a pixel on plans of usual depth.
const SWEEPS: usize = 24;

/// Vertical centre of each vertex, from 0 at the top edge of the drawing.
pub(crate) fn place(
    problem: &Problem,
    net: &Net,
    order: &Order,
    params: &Params,
    anchors: Option<&Anchors>,
) -> Vec<f64> {
    let mut placer = Placer::new(problem, net, order, params, anchors);
    for sweep in 0..SWEEPS {
        for i in 0..net.rows() {
            let row = if sweep % 2 == 0 { i } else { net.rows() - 1 - i };
            placer.place_row(row);
        }
    }
    placer.into_centres()
}

/// The mean of a pool of neighbours that touch, and how many they are.
#[derive(Clone, Copy)]
struct Pool {
    sum: f64,
    weight: f64,
    count: usize,
}

struct Placer<'a> {
    net: &'a Net,
    order: &'a Order,
    anchors: Option<&'a Anchors>,
    pack: f64,
    centre: Vec<f64>,
    half: Vec<f64>,
    /// Distance of each place in the order from the top of its row when stacked tightly.
    stacked: Vec<f64>,
    /// Neighbours of each vertex with the strength of their pull, in compressed rows.
    pull_start: Vec<u32>,
    pull: Vec<(u32, f64)>,
    wanted: Vec<(f64, f64)>,
    pools: Vec<Pool>,
}

impl<'a> Placer<'a> {
    fn new(problem: &Problem, net: &'a Net, order: &'a Order, params: &Params, anchors: Option<&'a Anchors>) -> Self {
        let vertices = net.row_of.len();
        let half: Vec<f64> = (0..vertices).map(|v| problem.size.get(v).map_or(0.0, |s| s.1 / 2.0)).collect();
        let mut placer = Self {
            net,
            order,
            anchors,
            pack: params.pack,
            centre: vec![0.0; vertices],
            half,
            stacked: vec![0.0; vertices],
            pull_start: Vec::new(),
            pull: Vec::new(),
            wanted: Vec::new(),
            pools: Vec::new(),
        };
        placer.list_pulls();
        placer.stack(problem, params);
        placer
    }

    fn list_pulls(&mut self) {
        let mut start = vec![0_u32; self.centre.len() + 1];
        for segment in &self.net.segments {
            start[segment.left as usize + 1] += 1;
            start[segment.right as usize + 1] += 1;
        }
        for i in 0..self.centre.len() {
            start[i + 1] += start[i];
        }
        let mut next = start.clone();
        self.pull = vec![(0, 0.0); self.net.segments.len() * 2];
        for segment in &self.net.segments {
            let lanes = [segment.left, segment.right].iter().filter(|v| **v as usize >= self.net.nodes).count();
            let strength = segment.pull * [1.0, 2.0, 8.0][lanes];
            for (vertex, other) in [(segment.left, segment.right), (segment.right, segment.left)] {
                self.pull[next[vertex as usize] as usize] = (other, strength);
                next[vertex as usize] += 1;
            }
        }
        self.pull_start = start;
    }

    /// Least distances, and a start with every row stacked around one middle line.
    fn stack(&mut self, problem: &Problem, params: &Params) {
        for row in 0..self.net.rows() {
            let range = self.net.row(row);
            let mut bottom = 0.0;
            let mut label: Option<(u32, f64)> = None;
            for at in range.clone() {
                let vertex = self.order.seq[at];
                let below = |(above, centre): (u32, f64)| {
                    let gap = gap(problem, self.net, params, above, vertex);
                    centre + self.half[above as usize] + gap + self.half[vertex as usize]
                };
                if at > range.start {
                    bottom = below((self.order.seq[at - 1], bottom));
                }
                if (vertex as usize) < self.net.nodes {
                    // Lanes between two labels do not let the labels come closer than without.
                    bottom = label.map_or(bottom, |label| bottom.max(below(label)));
                    label = Some((vertex, bottom));
                }
                self.stacked[at] = bottom;
            }
            for at in range {
                let vertex = self.order.seq[at] as usize;
                self.centre[vertex] =
                    self.anchors.and_then(|a| a.place(vertex)).unwrap_or(self.stacked[at] - bottom / 2.0);
            }
        }
    }

    fn place_row(&mut self, row: usize) {
        let range = self.net.row(row);
        self.wanted.clear();
        for vertex in &self.order.seq[range.clone()] {
            self.wanted.push(self.want(*vertex as usize));
        }
        if self.anchors.is_none() {
            self.draw_together(range.clone());
        }
        self.pools.clear();
        for (at, (place, weight)) in range.clone().zip(&self.wanted) {
            let mut pool = Pool { sum: (place - self.stacked[at]) * weight, weight: *weight, count: 1 };
            while let Some(above) = self.pools.last().filter(|p| p.sum * pool.weight >= pool.sum * p.weight) {
                pool = Pool {
                    sum: pool.sum + above.sum,
                    weight: pool.weight + above.weight,
                    count: pool.count + above.count,
                };
                self.pools.pop();
            }
            self.pools.push(pool);
        }
        let mut at = range.start;
        for pool in &self.pools {
            let mean = pool.sum / pool.weight;
            for place in at..at + pool.count {
                self.centre[self.order.seq[place] as usize] = mean + self.stacked[place];
            }
            at += pool.count;
        }
    }

    /// Where a vertex would stand if it were alone, and how strongly.
    fn want(&self, vertex: usize) -> (f64, f64) {
        let pulls = &self.pull[self.pull_start[vertex] as usize..self.pull_start[vertex + 1] as usize];
        let (mut sum, mut weight) = (0.0, 0.0);
        for (other, strength) in pulls {
            sum += strength * self.centre[*other as usize];
            weight += strength;
        }
        if let Some(place) = self.anchors.and_then(|a| a.place(vertex)) {
            let hold = 1e4 * (1.0 + weight);
            return ((place * hold + sum) / (hold + weight), hold + weight);
        }
        if weight > 0.0 { (sum / weight, weight) } else { (self.centre[vertex], 1e-3) }
    }

    /// Moves what the labels of a row want towards a tight stack around their common middle.
    fn draw_together(&mut self, range: std::ops::Range<usize>) {
        let mut shift = (0.0, 0.0);
        for (at, (place, weight)) in range.clone().zip(&self.wanted) {
            if (self.order.seq[at] as usize) < self.net.nodes {
                shift.0 += (place - self.stacked[at]) * weight;
                shift.1 += weight;
            }
        }
        if shift.1 <= 0.0 {
            return;
        }
        let top = shift.0 / shift.1;
        for (at, (place, _)) in range.zip(&mut self.wanted) {
            if (self.order.seq[at] as usize) < self.net.nodes {
                *place += self.pack * (top + self.stacked[at] - *place);
            }
        }
    }

    fn into_centres(mut self) -> Vec<f64> {
        let tops = self.centre.iter().zip(&self.half).map(|(c, h)| c - h);
        let top = tops.fold(f64::INFINITY, f64::min);
        // An earlier layout's frame is kept unless something would stick out above it.
        if top.is_finite() && (self.anchors.is_none() || top < 0.0) {
            for centre in &mut self.centre {
                *centre -= top;
            }
        }
        self.centre
    }
}

/// Least room between the edges of two vertices that follow each other in a row.
fn gap(problem: &Problem, net: &Net, params: &Params, above: u32, below: u32) -> f64 {
    let (a, b) = (above as usize, below as usize);
    match (a >= net.nodes, b >= net.nodes) {
        (true, true) => {
            let (above, below) = (net.ends_of_lane(problem, above), net.ends_of_lane(problem, below));
            let is_ribbon = above.is_some_and(|a| below.is_some_and(|b| a.0 == b.0 || a.1 == b.1));
            if is_ribbon { params.ribbon_gap } else { params.lane_gap }
        }
        (false, false) => {
            let apart = net.block[a] != net.block[b] && (problem.grouped[a] || problem.grouped[b]);
            if apart { params.group_gap } else { params.node_gap }
        }
        _ => params.lane_clear,
    }
}
