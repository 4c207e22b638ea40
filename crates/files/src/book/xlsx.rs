//! Reads xlsx cell by cell, so that a sheet that says it is huge, or has a cell in its last corner, costs what is in it.

use super::cells::{Shown, shown};
use super::limit::{Count, SHEETS, UNPACKED, over, rows};
use super::packed::Packed;
use super::{Book, Sheet};
use crate::spot::noted;
use crate::{FileError, Limit, Remark, Spot};
use calamine::{Reader, SheetType, Xlsx, XlsxError};
use roda_plan::quoted;
use std::io::Cursor;

/// Bytes of all sheets, if all were as large as the largest part.
const READ: u64 = 20 * UNPACKED;

/// Reads a workbook.
pub(super) fn read(bytes: &[u8]) -> Result<Book, FileError> {
    let mut packed = Packed::open(bytes)?;
    known(&mut packed)?;
    let seen = packed.harmless()?;
    let mut file = Xlsx::new(Cursor::new(bytes)).map_err(|e| broken("", e))?;
    let names: Vec<String> =
        file.sheets_metadata().iter().filter(|s| s.typ == SheetType::WorkSheet).map(|s| s.name.clone()).collect();
    if names.len() > SHEETS {
        return Err(over(Limit::Sheets, SHEETS as u64, Spot::default()));
    }
    // Every sheet of a hostile file may be the same part, which is then read as often.
    if seen.largest.saturating_mul(names.len() as u64) > READ {
        return Err(over(Limit::Unpacked, UNPACKED, Spot::default()));
    }
    let (mut count, mut book) = (Count::default(), Book::default());
    for name in &names {
        let mut sheet = sheet(&mut file, name, &mut count)?;
        if seen.merged {
            let merged = file.merge_cells_by_sheet_name(name).map_err(|e| broken(name, e))?;
            let one = |at: u32| at.saturating_add(1);
            sheet.merged =
                merged.iter().map(|m| (one(m.start.0), one(m.start.1), one(m.end.0), one(m.end.1))).collect();
        }
        book.sheets.push(sheet);
    }
    Ok(book)
}

/// Tells other packed formats from xlsx.
fn known(packed: &mut Packed<'_>) -> Result<(), FileError> {
    let names = packed.names().to_vec();
    let has = |name: &str| names.iter().any(|n| n.eq_ignore_ascii_case(name));
    if has("xl/workbook.bin") {
        return Err(FileError::OldFormat("xlsb"));
    }
    if has("mimetype") && packed.part("mimetype")?.starts_with(b"application/vnd.oasis.opendocument") {
        return Err(FileError::OldFormat("ods"));
    }
    let book = names.iter().any(|n| n.to_ascii_lowercase().ends_with("workbook.xml"));
    if book { Ok(()) } else { Err(FileError::UnknownFormat) }
}

fn sheet(file: &mut Xlsx<Cursor<&[u8]>>, name: &str, count: &mut Count) -> Result<Sheet, FileError> {
    let mut sheet = Sheet { name: quoted(name), ..Sheet::default() };
    let mut found = Vec::new();
    let mut cells = match file.worksheet_cells_reader(name) {
        // A sheet of macros or a chart that calls itself a worksheet.
        Err(XlsxError::NotAWorksheet(_)) => return Ok(sheet),
        cells => cells.map_err(|e| broken(name, e))?,
    };
    loop {
        let (cell, style) = match cells.next_cell_with_style_id() {
            Ok(Some(cell)) => cell,
            Ok(None) => break,
            // An error value of a newer Excel; the reader goes on behind it, without saying where it stood.
            Err(XlsxError::CellError(value)) => {
                let spot = Spot { sheet: Some(sheet.name.clone()), ..Spot::default() };
                noted(&mut sheet.notes, spot, Remark::ErrorCell(value));
                continue;
            }
            Err(e) => return Err(broken(name, e)),
        };
        let (row, column) = cell.get_position();
        let (row, column) = (row.saturating_add(1), column.saturating_add(1));
        let format = cells.styles().get(style).and_then(|s| s.number_format.as_ref()).map_or("", |f| &f.format_code);
        match shown(cell.get_value(), format) {
            Shown::Nothing => {}
            Shown::Text(text) => {
                count.cell(name, row, column, &text)?;
                found.push((row, column, text.into_owned()));
            }
            Shown::Error(value) => {
                count.cell(name, row, column, &value)?;
                let spot = sheet.spot(row, Some(column), None);
                noted(&mut sheet.notes, spot, Remark::ErrorCell(value));
            }
        }
    }
    sheet.rows = rows(found);
    Ok(sheet)
}

fn broken(sheet: &str, e: XlsxError) -> FileError {
    let spot = Spot { sheet: Some(quoted(sheet)).filter(|s| !s.is_empty()), ..Spot::default() };
    match e {
        XlsxError::Password => FileError::Locked,
        e => FileError::Broken { spot, detail: quoted(&e.to_string()) },
    }
}
