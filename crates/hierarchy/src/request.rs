//! What a layered layout is asked and what it answers: plain data, lengths in the caller's unit (CSS pixels on screen).

use crate::route::Route;

/// Levels beyond this number share the last column, so that a hostile level number cannot exhaust memory.
pub const MAX_LEVELS: usize = 10_000;
/// Lanes reserved for links that skip levels, in one layout; links beyond it are drawn straight across.
pub const MAX_LANES: usize = 200_000;
/// Sizes and gaps are held within `0..=MAX_LENGTH`.
pub const MAX_LENGTH: f64 = 1e6;

/// A drawing wanted: labels with levels and sizes, and the links between them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Request {
    /// Number of levels, `levels[0]` leftmost; at most [`MAX_LEVELS`] are kept apart.
    pub levels: usize,
    /// The labels, in the order in which ties are best read.
    pub nodes: Vec<NodeSpec>,
    /// The links; see [`LinkSpec`] for what is ignored.
    pub links: Vec<LinkSpec>,
    /// An earlier layout to stay close to.
    pub previous: Option<Previous>,
}

/// A label box to place.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct NodeSpec {
    /// Level, 0 leftmost; a number past the last level counts as the last.
    pub level: usize,
    /// Width; NaN and negative count as 0, infinite as [`MAX_LENGTH`].
    pub width: f64,
    /// Height, held like the width.
    pub height: f64,
    /// Nodes of one level with the same group stay contiguous.
    pub group: Option<u32>,
}

/// A link between two nodes, by their index in [`Request::nodes`]. It may run either way and skip levels. A link within
/// one level, to itself or to an index out of range is ignored and counted.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct LinkSpec {
    /// Node where the drawn route starts.
    pub from: usize,
    /// Node where the drawn route ends.
    pub to: usize,
    /// How much the link pulls its ends level, relative to 1; NaN and negative count as 0, at most 1,000.
    pub weight: f64,
}

/// An earlier layout of some of the nodes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Previous {
    /// Per node of the request: its vertical centre in the earlier layout, `None` for a new node. Missing entries are new.
    pub order: Vec<Option<f64>>,
}

/// Distances and effort.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Params {
    /// Horizontal room between two columns, for the curves.
    pub column_gap: f64,
    /// Least vertical room between two labels of a column.
    pub node_gap: f64,
    /// Least vertical room between labels of different groups (at least `node_gap`).
    pub group_gap: f64,
    /// Least vertical room between two lanes of long links.
    pub lane_gap: f64,
    /// Least vertical room between two lanes whose links share an end; they read as one ribbon.
    pub ribbon_gap: f64,
    /// Least vertical room between a lane and a label.
    pub lane_clear: f64,
    /// How far a column is drawn together: 0 lets every node stand level with its neighbours, 1 stacks the column tightly
    /// around their middle.
    pub pack: f64,
    /// How long to look for fewer crossings.
    pub effort: Effort,
}

impl Default for Params {
    fn default() -> Self {
        Self {
            column_gap: 96.0,
            node_gap: 10.0,
            group_gap: 22.0,
            lane_gap: 4.0,
            ribbon_gap: 1.5,
            lane_clear: 7.0,
            pack: 0.5,
            effort: Effort::Full,
        }
    }
}

/// How long to look for fewer crossings, in counted steps so that the answer does not depend on the machine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Effort {
    /// The first sensible order.
    Quick,
    /// A budget that grows with the request.
    #[default]
    Full,
    /// A budget given in steps; about a hundred million take a second.
    Thorough(u64),
}

/// A drawn plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layout {
    /// Label box of each node of the request, same indices.
    pub nodes: Vec<Rect>,
    /// Route of each link of the request, same indices; empty for an ignored link.
    pub links: Vec<Route>,
    /// One column a level; a level without nodes has width 0.
    pub columns: Vec<Column>,
    /// Extent of everything drawn, from 0.
    pub width: f64,
    /// Extent of everything drawn, from 0.
    pub height: f64,
    /// Crossings between links, counted between neighbouring columns with the lanes of long links.
    pub crossings: u64,
    /// Links that were not drawn, see [`LinkSpec`].
    pub ignored_links: usize,
    /// Long links drawn without lanes, since [`MAX_LANES`] was reached; they may run behind labels.
    pub laneless_links: usize,
    /// Steps spent on the order, in the unit of [`Effort::Thorough`].
    pub iterations: u64,
}

/// A box, top-left corner and size.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// The place of a level.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Column {
    /// Left edge.
    pub x: f64,
    /// Width of the widest node.
    pub width: f64,
}

/// A length that can be computed with: finite and within `0..=MAX_LENGTH`.
pub(crate) fn sane_length(length: f64) -> f64 {
    if length.is_nan() { 0.0 } else { length.clamp(0.0, MAX_LENGTH) }
}

/// A coordinate that can be computed with, or nothing.
pub(crate) fn sane_place(place: f64) -> Option<f64> {
    (place.abs() <= 1e9).then_some(place)
}

impl Params {
    /// The same parameters with every value in its range.
    pub(crate) fn sane(&self) -> Self {
        let node_gap = sane_length(self.node_gap);
        Self {
            column_gap: sane_length(self.column_gap),
            node_gap,
            group_gap: sane_length(self.group_gap).max(node_gap),
            lane_gap: sane_length(self.lane_gap),
            ribbon_gap: sane_length(self.ribbon_gap).min(sane_length(self.lane_gap)),
            lane_clear: sane_length(self.lane_clear),
            pack: if self.pack.is_nan() { 0.0 } else { self.pack.clamp(0.0, 1.0) },
            effort: self.effort,
        }
    }
}
