//! The layered net: nodes and the lanes of long links as vertices, joined only between neighbouring rows.

use crate::problem::Problem;
use crate::request::MAX_LANES;

/// Marks a link without lanes.
pub(crate) const NONE: u32 = u32::MAX;

/// Above this number of lanes, long links share them.
const MAX_OWN_LANES: usize = 60_000;

/// Marks a lane whose link is not known yet.
const UNSET: u32 = u32::MAX - 1;

/// Which links share lanes. Links of one bundle start from one node towards the same side, so that a shared lane says
/// without doubt where every link goes (the fan opens only at the far ends). This also bounds the number of lanes.
#[derive(Clone, Debug, Default)]
pub(crate) struct Bundles {
    /// Bundle of each edge, [`NONE`] for an edge between neighbouring rows.
    pub of_edge: Vec<u32>,
    /// Number of bundles.
    pub count: usize,
}

impl Bundles {
    /// All long links of a node towards one side in one bundle; of a link's two ends, the one with more long links decides.
    pub(crate) fn shared(problem: &Problem) -> Self {
        let nodes = problem.row_of.len();
        let mut fan = vec![0_u32; nodes * 2];
        let is_long = |e: &crate::problem::Edge| problem.row_of[e.right as usize] - problem.row_of[e.left as usize] > 1;
        for edge in problem.edges.iter().filter(|e| is_long(e)) {
            fan[edge.left as usize * 2] += 1;
            fan[edge.right as usize * 2 + 1] += 1;
        }
        let mut name = vec![NONE; nodes * 2];
        let mut bundles = Self { of_edge: vec![NONE; problem.edges.len()], count: 0 };
        for (edge, of_edge) in problem.edges.iter().zip(&mut bundles.of_edge).filter(|(e, _)| is_long(e)) {
            let (left, right) = (edge.left as usize * 2, edge.right as usize * 2 + 1);
            let end = if fan[left] > fan[right] { left } else { right };
            if name[end] == NONE {
                name[end] = bundles.count as u32;
                bundles.count += 1;
            }
            *of_edge = name[end];
        }
        bundles
    }

    /// Every long link in a bundle of its own.
    fn single(&self) -> Self {
        let mut count = 0;
        let of_edge = self.of_edge.iter().map(|bundle| {
            if *bundle == NONE {
                return NONE;
            }
            count += 1;
            count - 1
        });
        Self { of_edge: of_edge.collect(), count: count as usize }
    }

    /// Lanes of their own for all links if that is affordable, as they can take shorter ways then; else shared ones.
    pub(crate) fn choose(problem: &Problem) -> Self {
        let rows = |node: u32| problem.row_of[node as usize] as usize;
        let lanes: usize = problem.edges.iter().map(|e| rows(e.right) - rows(e.left) - 1).sum();
        let shared = Self::shared(problem);
        if lanes <= MAX_OWN_LANES { shared.single() } else { shared }
    }
}

/// The lanes of one bundle: one vertex a row, from row `first` on, numbered from `base`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Chain {
    pub base: u32,
    pub first: u32,
    pub last: u32,
}

/// A piece of one or several links between neighbouring rows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Segment {
    pub left: u32,
    pub right: u32,
    /// Number of links that run through it.
    pub count: u32,
    /// Sum of their pulls.
    pub pull: f64,
}

/// Neighbours on one side with the number of links, in compressed rows.
#[derive(Clone, Debug, Default)]
pub(crate) struct Side {
    start: Vec<u32>,
    item: Vec<(u32, u32)>,
}

impl Side {
    fn new(vertices: usize, pairs: impl Iterator<Item = (u32, u32, u32)> + Clone) -> Self {
        let mut start = vec![0_u32; vertices + 1];
        for (vertex, _, _) in pairs.clone() {
            start[vertex as usize + 1] += 1;
        }
        for i in 0..vertices {
            start[i + 1] += start[i];
        }
        let mut next = start.clone();
        let mut item = vec![(0, 0); start[vertices] as usize];
        for (vertex, other, count) in pairs {
            item[next[vertex as usize] as usize] = (other, count);
            next[vertex as usize] += 1;
        }
        Self { start, item }
    }

    /// Neighbours of a vertex and the number of links to each.
    pub(crate) fn of(&self, vertex: u32) -> &[(u32, u32)] {
        let vertex = vertex as usize;
        // In range: `start` has one entry more than there are vertices and is filled by `new`.
        &self.item[self.start[vertex] as usize..self.start[vertex + 1] as usize]
    }
}

/// Vertices (nodes first, then lanes) in rows, and the segments between neighbouring rows.
#[derive(Clone, Debug, Default)]
pub(crate) struct Net {
    pub nodes: usize,
    /// Row of each vertex.
    pub row_of: Vec<u32>,
    /// Where each row starts in an order; one entry more than rows.
    pub row_start: Vec<u32>,
    /// Block of each vertex; vertices of one block stay contiguous.
    pub block: Vec<u32>,
    /// Whether any block holds more than one vertex.
    pub has_blocks: bool,
    pub segments: Vec<Segment>,
    pub left: Side,
    pub right: Side,
    pub chains: Vec<Chain>,
    /// Bundle of each edge; [`NONE`] also where the lanes ran out.
    pub chain_of_edge: Vec<u32>,
    /// Edge in each lane, from lane `nodes` on; [`NONE`] in a lane that several share.
    pub edge_of_lane: Vec<u32>,
    /// Long links without lanes.
    pub laneless: usize,
}

impl Net {
    pub(crate) fn build(problem: &Problem, bundles: &Bundles) -> Self {
        let mut net = Self {
            nodes: problem.row_of.len(),
            row_of: problem.row_of.clone(),
            block: problem.block.clone(),
            has_blocks: problem.block.iter().enumerate().any(|(i, b)| i as u32 != *b),
            chain_of_edge: bundles.of_edge.clone(),
            ..Self::default()
        };
        net.lay_chains(problem, bundles);
        net.join(problem);
        net.start_rows(problem.rows);
        let pairs = net.segments.iter().map(|s| (s.right, s.left, s.count));
        net.left = Side::new(net.row_of.len(), pairs);
        let pairs = net.segments.iter().map(|s| (s.left, s.right, s.count));
        net.right = Side::new(net.row_of.len(), pairs);
        net
    }

    /// Number of rows.
    pub(crate) fn rows(&self) -> usize {
        self.row_start.len() - 1
    }

    /// How much there is to order: vertices and segments.
    pub(crate) fn units(&self) -> u64 {
        (self.row_of.len() + self.segments.len()) as u64
    }

    /// Place of a row in an order.
    pub(crate) fn row(&self, row: usize) -> std::ops::Range<usize> {
        self.row_start[row] as usize..self.row_start[row + 1] as usize
    }

    /// The lanes an edge passes, left to right.
    pub(crate) fn lanes(&self, problem: &Problem, edge: usize) -> std::ops::Range<u32> {
        let Some(chain) = self.chains.get(self.chain_of_edge[edge] as usize) else { return 0..0 };
        let (left, right) = (problem.edges[edge].left as usize, problem.edges[edge].right as usize);
        chain.base + problem.row_of[left] + 1 - chain.first..chain.base + problem.row_of[right] - chain.first
    }

    /// The left and right node of the link in a lane; nothing for a shared lane.
    pub(crate) fn ends_of_lane(&self, problem: &Problem, lane: u32) -> Option<(u32, u32)> {
        let edge = *self.edge_of_lane.get((lane as usize).checked_sub(self.nodes)?)?;
        problem.edges.get(edge as usize).map(|edge| (edge.left, edge.right))
    }

    fn lay_chains(&mut self, problem: &Problem, bundles: &Bundles) {
        let mut chains = vec![Chain { base: NONE, first: u32::MAX, last: 0 }; bundles.count];
        for (edge, bundle) in problem.edges.iter().zip(&bundles.of_edge) {
            if let Some(chain) = chains.get_mut(*bundle as usize) {
                chain.first = chain.first.min(problem.row_of[edge.left as usize] + 1);
                chain.last = chain.last.max(problem.row_of[edge.right as usize] - 1);
            }
        }
        for chain in &mut chains {
            let lanes = (chain.last + 1).saturating_sub(chain.first) as usize;
            let used = self.row_of.len() - self.nodes;
            if used + lanes <= MAX_LANES {
                chain.base = self.row_of.len() as u32;
                self.row_of.extend(chain.first..=chain.last);
                self.block.extend(chain.base..self.row_of.len() as u32);
            }
        }
        for bundle in &mut self.chain_of_edge {
            if chains.get(*bundle as usize).is_some_and(|c| c.base == NONE) {
                *bundle = NONE;
                self.laneless += 1;
            }
        }
        self.chains = chains;
    }

    fn join(&mut self, problem: &Problem) {
        let vertices = self.row_of.len();
        // Links entering minus leaving at each lane; summed along a chain this is the number that runs on to the next lane.
        let mut through = vec![(0_i64, 0.0_f64); vertices];
        self.edge_of_lane = vec![UNSET; vertices - self.nodes];
        let mut segments = Vec::with_capacity(problem.edges.len() * 2);
        for (index, edge) in problem.edges.iter().enumerate() {
            let lanes = self.lanes(problem, index);
            if lanes.is_empty() {
                if self.row_of[edge.right as usize] == self.row_of[edge.left as usize] + 1 {
                    segments.push(Segment { left: edge.left, right: edge.right, count: 1, pull: edge.pull });
                }
                continue;
            }
            let (first, last) = (lanes.start, lanes.end - 1);
            for lane in lanes {
                let edge = &mut self.edge_of_lane[lane as usize - self.nodes];
                *edge = if *edge == UNSET { index as u32 } else { NONE };
            }
            segments.push(Segment { left: edge.left, right: first, count: 1, pull: edge.pull });
            segments.push(Segment { left: last, right: edge.right, count: 1, pull: edge.pull });
            through[first as usize].0 += 1;
            through[first as usize].1 += edge.pull;
            through[last as usize].0 -= 1;
            through[last as usize].1 -= edge.pull;
        }
        for chain in self.chains.iter().filter(|c| c.base != NONE) {
            let (mut count, mut pull) = (0, 0.0);
            for lane in chain.base..chain.base + (chain.last - chain.first) {
                count += through[lane as usize].0;
                pull += through[lane as usize].1;
                segments.push(Segment { left: lane, right: lane + 1, count: count as u32, pull: f64::max(pull, 0.0) });
            }
        }
        self.segments = merge(segments);
    }

    fn start_rows(&mut self, rows: usize) {
        self.row_start = vec![0; rows + 1];
        for row in &self.row_of {
            self.row_start[*row as usize + 1] += 1;
        }
        for row in 0..rows {
            self.row_start[row + 1] += self.row_start[row];
        }
    }
}

/// One segment for all with the same ends.
fn merge(mut segments: Vec<Segment>) -> Vec<Segment> {
    segments.sort_by_key(|s| (s.left, s.right));
    segments.dedup_by(|next, kept| {
        let same = (next.left, next.right) == (kept.left, kept.right);
        if same {
            kept.count += next.count;
            kept.pull += next.pull;
        }
        same
    });
    segments
}
