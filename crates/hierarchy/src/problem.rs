//! The request made safe: levels packed into rows without gaps, links turned left to right, ignored links dropped.

use crate::request::{MAX_LEVELS, Request, sane_length};

/// A link that is drawn; `left` stands in an earlier row than `right`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Edge {
    pub left: u32,
    pub right: u32,
    /// How much it pulls its ends level, `0..=1000`.
    pub pull: f64,
    /// Index in the request.
    pub link: u32,
    /// Whether the request names the right end first.
    pub turned: bool,
}

/// What the later phases compute with.
#[derive(Clone, Debug, Default)]
pub(crate) struct Problem {
    /// Row (non-empty level) of each node.
    pub row_of: Vec<u32>,
    /// Number of rows.
    pub rows: usize,
    /// Level of each row.
    pub level_of_row: Vec<usize>,
    /// Number of columns to report.
    pub levels: usize,
    /// Block of each node: nodes of one row with equal blocks stay contiguous. Below the number of nodes.
    pub block: Vec<u32>,
    /// Whether a node belongs to a group.
    pub grouped: Vec<bool>,
    /// Width and height of each node.
    pub size: Vec<(f64, f64)>,
    /// Drawn links.
    pub edges: Vec<Edge>,
    /// Number of links in the request that are not drawn.
    pub ignored: usize,
}

impl Problem {
    pub(crate) fn new(request: &Request) -> Self {
        let mut problem = Self {
            levels: request.levels.min(MAX_LEVELS),
            size: request.nodes.iter().map(|n| (sane_length(n.width), sane_length(n.height))).collect(),
            ..Self::default()
        };
        problem.pack_levels(request);
        problem.name_blocks(request);
        problem.turn_links(request);
        problem
    }

    fn pack_levels(&mut self, request: &Request) {
        // A request with nodes but without levels is given one.
        let last = request.levels.clamp(1, MAX_LEVELS) - 1;
        let level_of: Vec<usize> = request.nodes.iter().map(|n| n.level.min(last)).collect();
        self.level_of_row = level_of.clone();
        self.level_of_row.sort_unstable();
        self.level_of_row.dedup();
        self.rows = self.level_of_row.len();
        self.row_of = level_of.iter().map(|level| self.level_of_row.partition_point(|l| l < level) as u32).collect();
        self.levels = if level_of.is_empty() { self.levels } else { last + 1 };
    }

    fn name_blocks(&mut self, request: &Request) {
        self.grouped = request.nodes.iter().map(|n| n.group.is_some()).collect();
        self.block = (0..request.nodes.len() as u32).collect();
        let mut grouped: Vec<(u32, u32, u32)> = Vec::new();
        for (index, (node, row)) in request.nodes.iter().zip(&self.row_of).enumerate() {
            if let Some(group) = node.group {
                grouped.push((*row, group, index as u32));
            }
        }
        grouped.sort_unstable();
        for pair in grouped.windows(2) {
            if let [(row, group, before), (row_next, group_next, node)] = pair
                && (row, group) == (row_next, group_next)
            {
                self.block[*node as usize] = self.block[*before as usize];
            }
        }
    }

    fn turn_links(&mut self, request: &Request) {
        for (index, link) in request.links.iter().enumerate() {
            let ends = (self.row_of.get(link.from), self.row_of.get(link.to));
            let (Some(from), Some(to)) = ends else {
                self.ignored += 1;
                continue;
            };
            if from == to {
                self.ignored += 1;
                continue;
            }
            let turned = from > to;
            let (left, right) = if turned { (link.to, link.from) } else { (link.from, link.to) };
            let pull = if link.weight.is_nan() { 0.0 } else { link.weight.clamp(0.0, 1000.0) };
            self.edges.push(Edge { left: left as u32, right: right as u32, pull, link: index as u32, turned });
        }
    }
}
