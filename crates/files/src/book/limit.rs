//! Limits on workbooks, and the counter that holds them.

use super::{Cell, Row};
use crate::{FileError, Limit, Spot};

/// Bytes of a file.
pub const BYTES: usize = 50_000_000;
/// Bytes of a packed file when unpacked, and of all texts of a workbook.
pub const UNPACKED: u64 = 200_000_000;
/// Files in a package.
pub const ENTRIES: usize = 2_000;
/// Sheets of a workbook.
pub const SHEETS: usize = 200;
/// The last row, as in Excel.
pub const ROWS: u32 = 1_048_576;
/// The last column, as in Excel.
pub const COLUMNS: u32 = 16_384;
/// Filled cells over all sheets, each of the values that may stand in one counted. As many links as a plan may have take eight cells
/// each, some with several values, and what the program writes is to come back.
pub const CELLS: usize = 5_000_000;
/// Characters of one cell; what Excel takes and a little more.
pub const CELL_CHARS: usize = 40_000;

/// An error that says what there is too much of.
pub(crate) fn over(limit: Limit, most: u64, spot: Spot) -> FileError {
    FileError::Over { limit, most, spot }
}

/// Refuses a file that is empty or too large before anything is done with it.
pub(crate) fn size(bytes: &[u8]) -> Result<(), FileError> {
    match bytes.len() {
        0 => Err(FileError::Empty),
        n if n > BYTES => Err(over(Limit::Bytes, BYTES as u64, Spot::default())),
        _ => Ok(()),
    }
}

/// How many values a cell may hold, by the signs that part them: a hostile file has one text of thousands in every cell.
pub(crate) fn weight(text: &str) -> usize {
    1 + text.bytes().filter(|b| matches!(b, b'|' | b';' | b',' | b'\n' | b'\r')).count()
}

/// Counts what a workbook holds so far.
#[derive(Debug, Default)]
pub(super) struct Count {
    cells: usize,
    bytes: u64,
}

impl Count {
    /// Takes one more cell, or says which limit it breaks. `row` and `column` count from 1.
    pub(super) fn cell(&mut self, sheet: &str, row: u32, column: u32, text: &str) -> Result<(), FileError> {
        self.cells += weight(text);
        self.bytes += text.len() as u64;
        let long = text.len() > CELL_CHARS && text.chars().count() > CELL_CHARS;
        let broken = [
            (row > ROWS, Limit::Rows, u64::from(ROWS)),
            (column > COLUMNS, Limit::Columns, u64::from(COLUMNS)),
            (self.cells > CELLS, Limit::Cells, CELLS as u64),
            (long, Limit::Characters, CELL_CHARS as u64),
            (self.bytes > UNPACKED, Limit::Unpacked, UNPACKED),
        ];
        match broken.into_iter().find(|b| b.0) {
            None => Ok(()),
            Some((_, limit, most)) => {
                let spot = Spot { sheet: Some(sheet.to_owned()), row: Some(row), column: Some(column), heading: None };
                Err(over(limit, most, spot))
            }
        }
    }
}

/// Cells in any order as rows; of two in one place the later one holds, as in Excel.
pub(super) fn rows(mut cells: Vec<(u32, u32, String)>) -> Vec<Row> {
    if !cells.is_sorted_by_key(|c| (c.0, c.1)) {
        cells.sort_by_key(|c| (c.0, c.1));
    }
    let mut rows: Vec<Row> = Vec::new();
    for (at, column, text) in cells {
        let cell = Cell { column, text };
        match rows.last_mut() {
            Some(row) if row.at == at => match row.cells.last_mut() {
                Some(last) if last.column == column => *last = cell,
                _ => row.cells.push(cell),
            },
            _ => rows.push(Row { at, cells: vec![cell] }),
        }
    }
    rows
}
