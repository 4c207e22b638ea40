//! Any sheet with a row an activity: which column is what is guessed, corrected by whoever knows, and applied.

mod apply;
mod guess;
mod headings;
mod nodes;
mod rows;
mod split;
mod when;

pub use apply::apply;
pub use guess::guess;
pub use when::moment;

use roda_plan::{Role, Text};

/// What a column holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Use {
    /// What the activity is called. One column only; of several the leftmost holds.
    Title,
    /// What the activity belongs to on another level.
    Level {
        /// What the level is for.
        role: Role,
        /// What people call it, in the singular.
        title: Text,
    },
    /// Values of a facet.
    Facet {
        /// What people call the facet.
        title: Text,
    },
    /// How far the activity has come. A time in the heading is when; several such columns are several follow-ups.
    Status,
    /// When it begins.
    Start,
    /// When it ends.
    End,
    /// When it begins and ends, in one cell.
    Period,
    /// What it is about.
    Summary,
    /// Where it is said.
    Source,
    /// Nothing that is read; so is all that may be about a person, until somebody says otherwise.
    Ignore,
}

/// A column and its use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The column, from 1.
    pub at: u32,
    /// What stands in the heading row.
    pub heading: String,
    /// What it holds.
    pub holds: Use,
    /// Whether a comma parts several values in a cell, as bars, semicolons and line breaks always do. It means nothing where a
    /// cell holds one text.
    pub commas: bool,
}

/// What the rows and columns of a sheet are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mapping {
    /// The row of the headings, from 1; what stands above is not read. 0 where there are none.
    pub heading: u32,
    /// Every column in which something stands, from the left.
    pub columns: Vec<Column>,
}

impl Mapping {
    /// Whether some column holds the activities' titles, without which nothing can be read.
    pub fn has_title(&self) -> bool {
        self.columns.iter().any(|c| c.holds == Use::Title)
    }
}

/// How high a level stands by its role and its name, the vision at 0 and the activities last: the order of the Örebro plan, in
/// which an area may stand above the plans and a goal below them.
pub fn rank(role: Role, title: &str) -> u8 {
    headings::level(&headings::word(title)).filter(|known| known.role == role).map_or(
        match role {
            Role::Vision => 0,
            Role::Goal => 1,
            Role::Plan => 5,
            Role::Area => 7,
            Role::Activity => 9,
        },
        |known| known.rank,
    )
}
