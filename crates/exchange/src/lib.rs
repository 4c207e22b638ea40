//! File formats in and out: what a file says becomes a checked plan, or an error with a place and a remedy.

pub mod csv;
mod json;
mod locate;
mod organisation;
pub mod pieces;
pub mod protocol;
pub mod review;
mod wire;
mod write;

pub use json::{FORMAT, MAX_BYTES, VERSION, read};
pub use organisation::{
    Assessor, Conformity, FieldFault, Ground, ORGANISATION_BYTES, ORGANISATION_FORMAT, Organisation, OrganisationError,
    Shortcoming, organisation,
};
pub use write::{write, write_compact, write_draft};

use roda_plan::{Diagnostic, Plan};

/// A plan that was read, with what somebody should look at.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    /// The checked plan.
    pub plan: Plan,
    /// Warnings only; errors give [`ImportError::Invalid`].
    pub diagnostics: Vec<Diagnostic>,
}

/// A line and column of a text file, both counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct At {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// Why a file could not be taken in. The open plan is never touched by any of these.
#[derive(Debug, Clone, PartialEq)]
pub enum ImportError {
    /// Nothing in the file. Remedy: export or download it again.
    Empty,
    /// Larger than [`MAX_BYTES`]. Remedy: split it.
    TooLarge {
        /// Bytes in the file.
        bytes: usize,
    },
    /// Not UTF-8 text. Remedy: save it as UTF-8.
    NotText {
        /// The first byte that is wrong, counted from 0.
        byte: usize,
    },
    /// Not JSON. Remedy: choose a plan file, or mend the place.
    NotJson {
        /// Where reading stopped.
        at: At,
        /// What the JSON reader said, in English.
        detail: String,
    },
    /// JSON that ends in the middle. Remedy: download it again.
    CutOff {
        /// Where it ends.
        at: At,
    },
    /// JSON, but not a plan of this program. Remedy: choose another file.
    NotAPlan {
        /// What `format` said, if anything.
        format: Option<String>,
    },
    /// A plan of a later program. Remedy: use the later program.
    LaterVersion {
        /// The version in the file.
        found: u64,
    },
    /// A plan with a field that is missing, unknown or of the wrong type. Remedy: mend the place.
    Shape {
        /// The way to the field, such as `nodes[3].title`.
        path: String,
        /// Where it stands.
        at: At,
        /// What the reader said, in English.
        detail: String,
    },
    /// A plan whose contents contradict themselves; every mistake at once.
    Invalid(Vec<Diagnostic>),
}
