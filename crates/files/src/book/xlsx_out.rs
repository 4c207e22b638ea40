//! Writes xlsx: every cell as text in a text format, so that none runs as a formula and all come back as they were.

use super::limit::over;
use super::{Book, Sheet};
use crate::{FileError, Limit, Spot};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

/// How many characters Excel takes in a cell, counted as UTF-16 units as Excel does.
pub const EXCEL_CELL_CHARS: usize = 32_767;
/// How wide a column may be made, in characters.
const WIDEST: u16 = 60;

/// A workbook with a heading row that stays in sight on every sheet. The same book always gives the same bytes.
///
/// # Errors
/// [`FileError::Over`] for a cell that Excel cannot hold, and [`FileError::Broken`] for a sheet name that it does not take.
pub fn to_xlsx(book: &Book) -> Result<Vec<u8>, FileError> {
    let mut file = Workbook::new();
    // The writer would otherwise note the time.
    let made = ExcelDateTime::from_ymd(2000, 1, 1).map_err(|e| broken("", &e))?;
    file.set_properties(&DocProperties::new().set_creation_datetime(&made));
    for sheet in &book.sheets {
        fits(sheet)?;
        write(file.add_worksheet(), sheet).map_err(|e| broken(&sheet.name, &e))?;
    }
    file.save_to_buffer().map_err(|e| broken("", &e))
}

fn write(out: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    let text = Format::new().set_num_format("@").set_align(FormatAlign::Top);
    let head = text.clone().set_bold();
    out.set_name(&sheet.name)?;
    out.set_freeze_panes(1, 0)?;
    for (column, width) in (0u16..).zip(widths(sheet)) {
        out.set_column_width(column, width)?;
        // So that a date typed into an empty cell stays what was typed.
        out.set_column_format(column, &text)?;
    }
    for row in &sheet.rows {
        let format = if row.at == 1 { &head } else { &text };
        for cell in &row.cells {
            let column = u16::try_from(cell.column.saturating_sub(1)).unwrap_or(u16::MAX);
            let row = row.at.saturating_sub(1);
            if is_hard(&cell.text) && write_hard(out, row, column, &cell.text, format).is_ok() {
                continue;
            }
            out.write_string_with_format(row, column, &cell.text, format)?;
        }
    }
    Ok(())
}

/// Whether the writer's own escapes would not bring a text back: it looks for `_x0041_` before it makes `_x000D_` of a control
/// character, so that one that ends in the other's beginning is not seen, and takes a text that looks like its own markup for it.
fn is_hard(text: &str) -> bool {
    let escaped = |rest: &str| {
        rest.starts_with(|c: char| matches!(c, '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}'))
    };
    let half = |at: usize| {
        let digits = text.get(at + 2..at + 6).is_some_and(|d| d.bytes().all(|b| b.is_ascii_hexdigit()));
        digits && text.get(at + 6..).is_some_and(escaped)
    };
    (text.starts_with("<r>") && text.ends_with("</r>")) || text.match_indices("_x").any(|(at, _)| half(at))
}

/// Writes a text as a run, in which the writer escapes nothing that looks like an escape, with every one of those escaped by us.
/// Fails where the markup is longer than a cell may be.
fn write_hard(out: &mut Worksheet, row: u32, column: u16, text: &str, format: &Format) -> Result<(), XlsxError> {
    let whole = text.replace("_x", "_x005F_x");
    out.write_rich_string_with_format(row, column, &[(&Format::default(), &whole)], format).map(drop)
}

/// The widths of the columns in characters: as wide as the longest text in the first rows, within reason.
fn widths(sheet: &Sheet) -> Vec<u16> {
    let columns = usize::try_from(sheet.last_column()).unwrap_or(0);
    let mut widths = vec![10; columns];
    for cell in sheet.rows.iter().take(200).flat_map(|r| &r.cells) {
        if let Some(width) = widths.get_mut(cell.column.saturating_sub(1) as usize) {
            let chars = cell.text.chars().take(usize::from(WIDEST)).count() + 2;
            *width = u16::try_from(chars).unwrap_or(WIDEST).clamp(*width, WIDEST);
        }
    }
    widths
}

fn fits(sheet: &Sheet) -> Result<(), FileError> {
    let cells = sheet.rows.iter().flat_map(|r| r.cells.iter().map(move |c| (r.at, c)));
    let long = |text: &str| text.len() > EXCEL_CELL_CHARS && text.encode_utf16().count() > EXCEL_CELL_CHARS;
    match cells.into_iter().find(|(_, c)| long(&c.text)) {
        None => Ok(()),
        Some((row, cell)) => {
            let spot = sheet.spot(row, Some(cell.column), None);
            Err(over(Limit::Characters, EXCEL_CELL_CHARS as u64, spot))
        }
    }
}

fn broken(sheet: &str, e: &XlsxError) -> FileError {
    let spot = Spot { sheet: Some(sheet.to_owned()).filter(|s| !s.is_empty()), ..Spot::default() };
    FileError::Broken { spot, detail: e.to_string() }
}
