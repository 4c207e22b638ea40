//! A workbook as plain rows of texts, read from xlsx and from CSV, whatever stands in it.

mod cells;
mod csv;
mod limit;
mod packed;
mod styles;
mod xlsx;
mod xlsx_out;

pub(crate) use limit::weight;
pub use limit::{BYTES, CELL_CHARS, CELLS, COLUMNS, ENTRIES, ROWS, SHEETS, UNPACKED};
pub(crate) use packed::Packed;
pub use xlsx_out::{EXCEL_CELL_CHARS, to_xlsx};

use super::{FileError, Note, Spot, package};
use roda_plan::quoted;

/// Some sheets.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Book {
    /// In file order.
    pub sheets: Vec<Sheet>,
}

/// A sheet's filled cells.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// Its name, or the file's name where a file has one sheet.
    pub name: String,
    /// The rows with something in them, downwards.
    pub rows: Vec<Row>,
    /// Cells that are merged into one, as first row, first column, last row, last column.
    pub merged: Vec<(u32, u32, u32, u32)>,
    /// What could not be read as it stands.
    pub notes: Vec<Note>,
}

/// A row with something in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// Its number, from 1.
    pub at: u32,
    /// The cells with something in them, from the left.
    pub cells: Vec<Cell>,
}

/// A cell with something in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Its column, from 1.
    pub column: u32,
    /// What a Swedish reader sees in it, in full.
    pub text: String,
}

/// Reads a workbook by its first bytes: xlsx, a package of CSV files, or else a CSV file, whose only sheet is called `name`.
///
/// # Errors
/// See [`FileError`].
pub fn read(bytes: &[u8], name: &str) -> Result<Book, FileError> {
    match bytes {
        [] => Err(FileError::Empty),
        [b'P', b'K', 3 | 5, 4 | 6, ..] if package::is_package(Packed::open(bytes)?.names()) => package::read(bytes),
        [b'P', b'K', 3 | 5, 4 | 6, ..] => xlsx::read(bytes),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Err(packed::compound(bytes)),
        [b'%', b'P', b'D', b'F', ..] => Err(FileError::UnknownFormat),
        _ => csv::read(bytes, name, None).map(|sheet| Book { sheets: vec![sheet] }),
    }
}

/// Reads a CSV file as a sheet; what parts its cells is found out unless it is given.
///
/// # Errors
/// [`FileError::Empty`] when there is nothing in it, and [`FileError::Over`].
pub fn read_csv(bytes: &[u8], name: &str, separator: Option<u8>) -> Result<Sheet, FileError> {
    csv::read(bytes, name, separator)
}

impl Sheet {
    /// A sheet of rows of texts; empty texts make no cells.
    pub fn of<R, T>(name: &str, rows: impl IntoIterator<Item = R>) -> Self
    where
        R: IntoIterator<Item = T>,
        T: Into<String>,
    {
        let row = |(at, row): (u32, R)| Row {
            at,
            cells: (1..)
                .zip(row)
                .map(|(column, text)| Cell { column, text: text.into() })
                .filter(|c| !c.text.is_empty())
                .collect(),
        };
        let rows = (1..).zip(rows).map(row).filter(|r| !r.cells.is_empty()).collect();
        Self { name: name.to_owned(), rows, ..Self::default() }
    }

    /// The place of a cell, or of a row when there is no column.
    pub fn spot(&self, row: u32, column: Option<u32>, heading: Option<&str>) -> Spot {
        let sheet = Some(self.name.clone()).filter(|n| !n.is_empty());
        // Every row has places of its own, so a long heading would stand in memory once for each.
        Spot { sheet, row: Some(row), column, heading: heading.map(quoted) }
    }

    /// The last column in which something stands.
    pub fn last_column(&self) -> u32 {
        self.rows.iter().filter_map(|r| r.cells.last()).map(|c| c.column).max().unwrap_or(0)
    }

    /// Writes what stands in the first cell of merged cells into those below it in the same column: it holds for them all.
    /// A file may merge the same cells over and over, so the work and what it writes are limited.
    pub(crate) fn fill_merged(&mut self) {
        let mut left = CELLS;
        for &(top, column, bottom, _) in &self.merged {
            let Ok(first) = self.rows.binary_search_by_key(&top, |r| r.at) else { continue };
            let Some(text) = self.rows.get(first).and_then(|r| r.text(column)) else { continue };
            let cost = weight(text) + text.len() / 10;
            let Some(rest) = left.checked_sub(cost) else { return };
            left = rest;
            let text = text.to_owned();
            for row in self.rows.iter_mut().skip(first + 1).take_while(|r| r.at <= bottom) {
                let Some(rest) = left.checked_sub(cost) else { return };
                left = rest;
                row.put(column, &text);
            }
        }
    }
}

impl Row {
    /// What stands in a column.
    pub fn text(&self, column: u32) -> Option<&str> {
        let at = self.cells.binary_search_by_key(&column, |c| c.column).ok()?;
        self.cells.get(at).map(|c| c.text.as_str())
    }

    /// Writes into a column if nothing stands there.
    fn put(&mut self, column: u32, text: &str) {
        if let Err(at) = self.cells.binary_search_by_key(&column, |c| c.column) {
            self.cells.insert(at, Cell { column, text: text.to_owned() });
        }
    }
}
