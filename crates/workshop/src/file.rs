//! The workshop as a file: written to the same bytes every time, and checked in full when it is read.

use crate::{LAYOUT, Workshop, Wrong};
use serde::{Deserialize, Serialize};

/// What the file says it is.
pub const FORMAT: &str = "roda-traden/workshop";

/// Bytes that a file may have.
pub const FILE_BYTES: usize = 32 << 20;

/// Why a file is no workshop that can be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileError {
    /// Too large. Remedy: none in the program, which writes no such files.
    TooLarge {
        /// Bytes that it may have.
        most: usize,
    },
    /// Not JSON in UTF-8, cut off or damaged. Remedy: save or fetch it again.
    Broken {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What the reader said, in English.
        detail: String,
    },
    /// Some other file. Remedy: choose the workshop's.
    OtherFormat,
    /// Written by a later version of the program. Remedy: load the page anew.
    Newer {
        /// Its layout; this program reads up to [`LAYOUT`].
        layout: u64,
    },
    /// Read, and something in it is wrong. Remedy: mend that place, or fetch the file again.
    Wrong(Wrong),
}

#[derive(Serialize)]
struct Writing<'a> {
    format: &'static str,
    workshop: &'a Workshop,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Reading {
    #[serde(rename = "format")]
    _format: String,
    workshop: Workshop,
}

/// What is looked at first, since a later layout may have any fields.
#[derive(Deserialize)]
struct First {
    format: Option<String>,
    workshop: Option<FirstInside>,
}

#[derive(Deserialize)]
struct FirstInside {
    layout: Option<u64>,
}

/// Writes a workshop. The same workshop gives the same bytes.
pub fn to_json(workshop: &Workshop) -> String {
    let whole = Writing { format: FORMAT, workshop };
    // Only maps with keys that are no texts or numbers could fail, and there are none.
    let mut text = serde_json::to_string(&whole).unwrap_or_default();
    text.push('\n');
    text
}

/// Whether a file says that it is a workshop, whole or not.
pub fn is_one(bytes: &[u8]) -> bool {
    let first: Result<First, _> = serde_json::from_slice(plain(bytes));
    first.is_ok_and(|f| f.format.as_deref() == Some(FORMAT))
}

/// Reads a workshop.
///
/// # Errors
/// Everything that is not a whole workshop within the limits, with the place.
pub fn from_json(bytes: impl AsRef<[u8]>) -> Result<Workshop, FileError> {
    let bytes = plain(bytes.as_ref());
    if bytes.len() > FILE_BYTES {
        return Err(FileError::TooLarge { most: FILE_BYTES });
    }
    let first: First = match serde_json::from_slice(bytes) {
        Ok(first) => first,
        // Whole JSON of another shape, such as a list, is another file.
        Err(e) if e.is_data() => return Err(FileError::OtherFormat),
        Err(e) => return Err(broken(&e)),
    };
    if first.format.as_deref() != Some(FORMAT) {
        return Err(FileError::OtherFormat);
    }
    let layout = first.workshop.and_then(|w| w.layout).unwrap_or_default();
    if layout > u64::from(LAYOUT) {
        return Err(FileError::Newer { layout });
    }
    let Reading { mut workshop, .. } = serde_json::from_slice(bytes).map_err(|e| broken(&e))?;
    // All that a later layout has is empty where an earlier one lacks it.
    if (1..LAYOUT).contains(&workshop.layout) {
        workshop.layout = LAYOUT;
    }
    workshop.check().map_err(FileError::Wrong)?;
    Ok(workshop)
}

/// Without the mark that some programs put first.
fn plain(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

fn broken(error: &serde_json::Error) -> FileError {
    FileError::Broken { line: error.line(), column: error.column(), detail: error.to_string() }
}
