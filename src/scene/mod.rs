//! What is drawn: boxes, labels, marks and curves as plain data, the same for the screen, for files and for tests.

mod build;
pub mod chart;
pub mod choice;
pub mod compare;
mod cull;
pub mod gaps;
mod paper;
mod path;
pub mod sheet;
pub mod upset;
mod svg;
pub mod tiles;
pub mod timeline;
mod tone;

pub use build::MARGIN;
pub use build::build;
pub use cull::{Area, MANY, merge_boxes, merge_curves};
pub use paper::{Sample, Sheets, Words as SheetWords, overview, part_of};
pub use path::{path, push_number, push_rect, px};
pub use svg::{Ink, Lit, escape, svg};

use crate::layout::hierarchy::Cubic;
use crate::plan::{LevelIx, LinkIx, NodeIx};

/// A picture of a plan. Lengths in pixels at zoom 1, from the top left.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scene {
    /// Extent across.
    pub width: f64,
    /// Extent down.
    pub height: f64,
    /// One for each level that has something on it.
    pub columns: Vec<Column>,
    /// The boxes, in file order.
    pub nodes: Vec<Box>,
    /// The curves, by their ends.
    pub links: Vec<Curve>,
    /// The letter of each plan slot.
    pub letters: Vec<char>,
}

/// A level's place.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// The level.
    pub level: LevelIx,
    /// Left edge.
    pub x: f64,
    /// Width.
    pub width: f64,
    /// Drawn as dots.
    pub narrow: bool,
    /// Boxes in it.
    pub count: usize,
}

/// A plan that a node wears the colour of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    /// Which plan, as its slot.
    pub slot: usize,
    /// Whether the source says it; a mark that is only interpreted is drawn open.
    pub stated: bool,
    /// Left edge within the box. Few plans have a place each, so that marks read down the column as a matrix.
    pub x: f64,
}

/// A node's box.
#[derive(Debug, Clone, PartialEq)]
pub struct Box {
    /// The node.
    pub node: NodeIx,
    /// Its level.
    pub level: LevelIx,
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// Drawn as a dot.
    pub dot: bool,
    /// Label lines from the top.
    pub lines: Vec<String>,
    /// Where the label begins, from the box's left edge.
    pub text_x: f64,
    /// The plans it serves, or the plan that it is.
    pub marks: Vec<Mark>,
    /// Whether it is an action plan itself.
    pub is_plan: bool,
    /// Whether something is part of it.
    pub branch: bool,
    /// How many nodes it hides while closed; 0 when it is open.
    pub hides: usize,
}

impl Box {
    /// Whether it serves more than one plan: the loudest thing on the map.
    pub fn overlaps(&self) -> bool {
        !self.is_plan && self.marks.len() > 1
    }
    /// The vertical centre.
    pub fn middle(&self) -> f64 {
        self.y + self.height / 2.0
    }
}

/// A curve between two boxes.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    /// The lower node.
    pub from: NodeIx,
    /// The higher node.
    pub to: NodeIx,
    /// The plan's links it stands for.
    pub links: Vec<LinkIx>,
    /// Its pieces, from the higher node to the lower one.
    pub pieces: Vec<Cubic>,
    /// The plan whose colour it wears, when it says that something serves a plan.
    pub slot: Option<usize>,
    /// Only interpreted links: drawn broken.
    pub interpreted: bool,
    /// Stands for hidden nodes' links: drawn dotted.
    pub lifted: bool,
}
