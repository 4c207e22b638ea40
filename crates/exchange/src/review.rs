//! What a Worker tells the page of a file that it has read: plain data with codes, which the page puts into words.

mod said;

pub use said::Said;

use serde::{Deserialize, Serialize};

/// Entries of one list that are told one by one; of the rest only how many they are.
pub const MOST: usize = 200;

/// A place in the file; everything is counted from 1.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Spot {
    /// The sheet, or the file within a package.
    pub sheet: Option<String>,
    /// The row, or the line of a text file.
    pub row: Option<u32>,
    /// The column.
    pub column: Option<u32>,
    /// The heading of the column, or the element of an XML file.
    pub heading: Option<String>,
}

/// Something that somebody should look at.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// Whether the file cannot be taken in before it is mended.
    pub error: bool,
    /// Where it is.
    pub spot: Spot,
    /// What it is.
    pub said: Said,
}

/// Something of the plan that is new, changed or gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// What it is called.
    pub title: String,
    /// The level it stands on.
    pub level: String,
    /// The words of the fields that differ.
    pub fields: Vec<String>,
}

/// Things of which there may be more than are told.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Entries {
    /// How many there are.
    pub n: usize,
    /// The first [`MOST`] of them.
    pub first: Vec<Entry>,
}

/// What differs from the open plan.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Differences {
    /// Nodes that the open plan does not have.
    pub new: Entries,
    /// Nodes that are otherwise there.
    pub changed: Entries,
    /// Nodes of the open plan that the file does not have.
    pub gone: Entries,
    /// Links that are new, changed and gone.
    pub links: [usize; 3],
    /// All else that is new, changed or gone: documents, levels, facets, values, the head.
    pub others: usize,
}

/// A column of a sheet and what it is taken for.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Column {
    /// The column, from 1.
    pub at: u32,
    /// What stands over it.
    pub heading: String,
    /// What it holds: `title`, `level:plan:Handlingsplan`, `facet:Målgrupp`, `status`, `start`, `end`, `period`, `summary`, `source` or `ignore`.
    pub holds: String,
    /// The first few of its cells.
    pub sample: Vec<String>,
}

/// What the columns of a sheet are taken for.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Columns {
    /// The sheet.
    pub sheet: String,
    /// Every sheet of the file.
    pub sheets: Vec<String>,
    /// The row of the headings, from 1.
    pub heading: u32,
    /// The columns from the left.
    pub columns: Vec<Column>,
}

/// A file that was read, before anything is taken in.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Review {
    /// Why nothing could be read at all.
    pub failed: Option<Finding>,
    /// The plan's name and whose it is.
    pub title: String,
    /// Whose plan it is.
    pub organisation: String,
    /// What was read: the title of each level, and how many nodes stand on it.
    pub levels: Vec<(String, usize)>,
    /// How many links were read.
    pub links: usize,
    /// How many findings are errors.
    pub errors: usize,
    /// How many are not.
    pub warnings: usize,
    /// The findings, errors first, at most [`MOST`] of each kind.
    pub findings: Vec<Finding>,
    /// What differs from the open plan; nothing when the file cannot be taken in.
    pub differences: Option<Differences>,
    /// For a sheet with a row an activity: what its columns are taken for.
    pub columns: Option<Columns>,
}

impl Review {
    /// The review as a text that [`Review::read`] reads.
    pub fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// A review from its text; nothing for another text.
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}
