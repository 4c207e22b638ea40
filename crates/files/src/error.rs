//! Why a foreign file could not be read at all, each with what to do about it.

use super::Spot;
use roda_exchange::ImportError;

/// What a file may have no more of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Bytes of the file.
    Bytes,
    /// Bytes of a packed file when unpacked.
    Unpacked,
    /// Files in a package.
    Entries,
    /// Sheets of a workbook.
    Sheets,
    /// Rows of a sheet.
    Rows,
    /// Columns of a sheet.
    Columns,
    /// Filled cells over all sheets.
    Cells,
    /// Characters of one cell or text.
    Characters,
    /// Elements within elements.
    Depth,
    /// Elements and attributes.
    Elements,
}

/// Why a file could not be read. The open plan is never touched by any of these.
#[derive(Debug, Clone, PartialEq)]
pub enum FileError {
    /// Nothing in it. Remedy: save or download it again.
    Empty,
    /// None of the formats that can be read. Remedy: save it as one of them.
    UnknownFormat,
    /// A format that is known and cannot be read, such as `.xls` or `.ods`. Remedy: save it as xlsx.
    OldFormat(&'static str),
    /// Locked by a password. Remedy: save it without one.
    Locked,
    /// More of something than the program takes. Remedy: split it or leave out what is not needed.
    Over {
        /// Of what.
        limit: Limit,
        /// How many there may be.
        most: u64,
        /// Where it was found.
        spot: Spot,
    },
    /// Cut off or damaged. Remedy: save or download it again.
    Broken {
        /// Where reading stopped, when known.
        spot: Spot,
        /// What the reader said, in English.
        detail: String,
    },
    /// Something in it that could do harm, such as a document type declaration in XML. Remedy: remove it.
    Unsafe {
        /// Where it stands.
        spot: Spot,
        /// What it is, as the format calls it.
        what: String,
    },
    /// The right format without what a plan needs, such as a sheet without a column of titles. Remedy: name the columns.
    NothingFound,
    /// A plan file that could not be read.
    Plan(ImportError),
}
