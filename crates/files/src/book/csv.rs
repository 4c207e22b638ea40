//! Reads CSV as programs and people write it: any usual encoding and separator, `sep=`, and our own guard against formulas.

use super::limit::{Count, rows, size};
use super::{Sheet, limit};
use crate::spot::noted;
use crate::{FileError, Limit, Remark, Spot, text};
use csv::{ReaderBuilder, StringRecord};
use roda_plan::quoted;

/// What may part cells, the likeliest in Sweden first.
const SEPARATORS: [u8; 3] = [b';', b'\t', b','];
/// How much of a file is looked at for its separator, in bytes and rows.
const LOOK_BYTES: usize = 100_000;
const LOOK_ROWS: usize = 50;

/// See [`super::read_csv`].
pub(super) fn read(bytes: &[u8], name: &str, separator: Option<u8>) -> Result<Sheet, FileError> {
    size(bytes)?;
    let name = &quoted(name);
    let decoded = text::decode(bytes);
    let text = decoded.text.trim_start_matches('\u{feff}');
    if text.trim().is_empty() {
        return Err(FileError::Empty);
    }
    let (told, skipped) = told(text);
    let table = text.get(skipped..).unwrap_or_default();
    let separator = told.or(separator).unwrap_or_else(|| sniffed(table));
    let mut sheet = cells(table, separator, name, u32::from(skipped > 0))?;
    if decoded.garbled {
        let spot = Spot { sheet: Some(name.to_owned()), ..Spot::default() };
        noted(&mut sheet.notes, spot, Remark::Garbled);
    }
    Ok(sheet)
}

/// The separator that a first line such as `sep=;` names for Excel, and how many bytes the line takes.
fn told(text: &str) -> (Option<u8>, usize) {
    let line = text.split(['\r', '\n']).next().unwrap_or_default();
    let named = line.get(..4).filter(|w| w.eq_ignore_ascii_case("sep=")).and_then(|_| line.get(4..));
    match named.map(str::as_bytes) {
        Some(&[separator]) if separator.is_ascii() && separator != b'"' => {
            let rest = text.get(line.len()..).unwrap_or_default();
            let end = if rest.starts_with("\r\n") { 2 } else { usize::from(!rest.is_empty()) };
            (Some(separator), line.len() + end)
        }
        _ => (None, 0),
    }
}

/// The separator that gives the largest part of the rows the same number of cells, more than one; of two that do, the
/// likelier one.
fn sniffed(text: &str) -> u8 {
    let start = text.get(..text.floor_char_boundary(LOOK_BYTES)).unwrap_or(text);
    let score = |separator: u8| {
        let mut reader = builder(separator).from_reader(start.as_bytes());
        let rows = reader.records().take(LOOK_ROWS).filter_map(Result::ok);
        let lengths: Vec<usize> = rows.map(|r| r.len()).collect();
        let same = |n: usize| lengths.iter().filter(|&&l| l == n).count() * 1_000 / lengths.len().max(1);
        lengths.iter().filter(|&&n| n > 1).map(|&n| same(n)).max().unwrap_or(0)
    };
    // Fewer than half of the rows show nothing: a column of sentences has commas too.
    let mut best = (b';', 500);
    for separator in SEPARATORS {
        let found = score(separator);
        if found > best.1 {
            best = (separator, found);
        }
    }
    best.0
}

fn builder(separator: u8) -> ReaderBuilder {
    let mut builder = ReaderBuilder::new();
    builder.has_headers(false).flexible(true).delimiter(separator);
    builder
}

/// The cells of a table; `before` rows of the file stand above it.
fn cells(table: &str, separator: u8, name: &str, before: u32) -> Result<Sheet, FileError> {
    let mut reader = builder(separator).from_reader(table.as_bytes());
    let (mut record, mut count, mut found) = (StringRecord::new(), Count::default(), Vec::new());
    let mut row = before;
    loop {
        let start = reader.position().byte();
        let more = reader.read_record(&mut record).map_err(|e| broken(name, row, &e))?;
        row = row.saturating_add(empty_lines(table, start));
        if !more {
            break;
        }
        row = row.saturating_add(1);
        for (column, cell) in (1u32..).zip(&record) {
            if column > limit::COLUMNS {
                let spot = Spot { sheet: Some(name.to_owned()), row: Some(row), ..Spot::default() };
                return Err(limit::over(Limit::Columns, u64::from(limit::COLUMNS), spot));
            }
            if !cell.is_empty() {
                let text = unguarded(cell);
                count.cell(name, row, column, text)?;
                found.push((row, column, text.to_owned()));
            }
        }
    }
    Ok(Sheet { name: name.to_owned(), rows: rows(found), ..Sheet::default() })
}

/// How many empty lines stand at a byte of the table; the reader steps over them, but they are rows to the eye.
fn empty_lines(table: &str, at: u64) -> u32 {
    let (before, rest) = usize::try_from(at).ok().and_then(|at| table.split_at_checked(at)).unwrap_or_default();
    // The reader stops between the two signs of a line's end.
    let rest = if before.ends_with('\r') { rest.strip_prefix('\n').unwrap_or(rest) } else { rest };
    let (mut lines, mut bytes) = (0, rest.bytes().peekable());
    while let Some(b) = bytes.next_if(|b| matches!(b, b'\r' | b'\n')) {
        if b == b'\r' {
            bytes.next_if_eq(&b'\n');
        }
        lines += 1;
    }
    lines
}

/// A text without the apostrophe that [`roda_exchange::csv`] sets before what a spreadsheet would take for a formula.
fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if rest.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r']) => rest,
        _ => text,
    }
}

fn broken(name: &str, row: u32, e: &csv::Error) -> FileError {
    let spot = Spot { sheet: Some(name.to_owned()), row: Some(row.saturating_add(1)), ..Spot::default() };
    FileError::Broken { spot, detail: e.to_string() }
}
