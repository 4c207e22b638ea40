//! Cells as spreadsheets copy them: rows on lines, cells between tabs, and in quotation marks what holds a tab or a line break.

/// The rows of cells in a text, as Excel, LibreOffice and Google Sheets put them on the clipboard. A quotation mark begins a cell
/// in quotation marks only if that cell holds a tab or a line break and ends where a cell may; otherwise it is a sign like others.
/// Empty lines at the end are left out.
pub fn copied(text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut rest = text.trim_end_matches(['\r', '\n']);
    if rest.is_empty() {
        return rows;
    }
    loop {
        let (cell, after) = quoted(rest).unwrap_or_else(|| plain(rest));
        row.push(cell);
        let line = after.strip_prefix('\r').unwrap_or(after);
        if let Some(next) = after.strip_prefix('\t') {
            rest = next;
        } else if let Some(next) = line.strip_prefix('\n') {
            rows.push(std::mem::take(&mut row));
            rest = next;
        } else {
            rows.push(row);
            return rows;
        }
    }
}

/// What stands before the next tab or line break, and the rest from there.
fn plain(text: &str) -> (String, &str) {
    let (cell, after) = text.split_at(text.find(['\t', '\n']).unwrap_or(text.len()));
    (cell.strip_suffix('\r').unwrap_or(cell).to_owned(), after)
}

/// A cell in quotation marks at the beginning of a text, and the rest after it.
fn quoted(text: &str) -> Option<(String, &str)> {
    let inner = text.strip_prefix('"')?;
    let mut from = 0;
    let end = loop {
        let at = from + inner.get(from..)?.find('"')?;
        match inner.get(at + 1..)? {
            after if after.starts_with('"') => from = at + 2,
            _ => break at,
        }
    };
    let (cell, after) = (inner.get(..end)?, inner.get(end + 1..)?);
    let ends = after.is_empty() || after.starts_with(['\t', '\n']) || after.starts_with("\r\n");
    (ends && cell.contains(['\t', '\n'])).then(|| (cell.replace("\"\"", "\""), after))
}
