//! A package of CSV files with a Frictionless `datapackage.json` that describes them: the workbook for whoever has no Excel.
//!
//! The description follows the Tabular Data Package, version 1 (specs.frictionlessdata.io). Of it only what parts the cells is
//! read back; the rest stands in the CSV files.

use crate::book::{Book, CELLS, Packed, Sheet, read_csv, weight};
use crate::spot::noted;
use crate::template::is_remark;
use crate::{FileError, Limit, Remark, Spot};
use roda_exchange::csv::{Cell, csv};
use roda_plan::{Ids, id_from, quoted};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The file that describes the others.
const DESCRIPTION: &str = "datapackage.json";
/// Bytes that it may have; every one of them may become a value in memory that is many times as large.
const DESCRIPTION_BYTES: usize = 1_000_000;

/// Columns of the template whose texts are the first column of another sheet, by sheet, heading and sheet.
const KEYS: [(&str, &str, &str); 5] = [
    ("Noder", "Nivå", "Nivåer"),
    ("Länkar", "Från", "Noder"),
    ("Länkar", "Till", "Noder"),
    ("Observationer", "Nod", "Noder"),
    ("Observationer", "Dokument", "Dokument"),
];

/// A package of a workbook's sheets, but for those that are remarks. The same book always gives the same bytes.
///
/// # Errors
/// [`FileError::Broken`] when the package would be larger than a zip file can be.
pub fn to_package(book: &Book, title: &str) -> Result<Vec<u8>, FileError> {
    let mut ids = Ids::default();
    let sheets = book.sheets.iter().filter(|s| !is_remark(&s.name));
    let sheets: Vec<(String, &Sheet)> = sheets.map(|s| (ids.make(&s.name), s)).collect();
    let mut files = vec![(DESCRIPTION.to_owned(), description(&sheets, title))];
    files.extend(sheets.iter().map(|(id, sheet)| (format!("{id}.csv"), text(sheet))));
    zipped(&files).map_err(|e| FileError::Broken { spot: Spot::default(), detail: e.to_string() })
}

/// Reads a package of CSV files; every file is a sheet of the name that it has without its ending.
///
/// # Errors
/// [`FileError::NothingFound`] when there is no CSV file in it, and all that a zip and a CSV file may give.
pub fn read(bytes: &[u8]) -> Result<Book, FileError> {
    let mut packed = Packed::open(bytes)?;
    let (mut book, mut left) = (Book::default(), CELLS);
    let mut notes = Vec::new();
    let separators = separators(&mut packed)?;
    for name in packed.names().to_vec() {
        let file = name.rsplit('/').next().unwrap_or(&name);
        let hidden = name.starts_with("__MACOSX/") || file.starts_with('.') || file.is_empty();
        if hidden || file == DESCRIPTION {
            continue;
        }
        let Some(stem) = stem(file) else {
            let spot = Spot { sheet: Some(quoted(&name)), ..Spot::default() };
            noted(&mut notes, spot, Remark::SheetIgnored(name));
            continue;
        };
        let separator = separators.get(file).copied();
        let sheet = match read_csv(&packed.part(&name)?, stem, separator) {
            Err(FileError::Empty) => Sheet { name: quoted(stem), ..Sheet::default() },
            sheet => sheet?,
        };
        let cells = sheet.rows.iter().flat_map(|r| &r.cells).map(|c| weight(&c.text)).sum();
        left = left.checked_sub(cells).ok_or_else(|| FileError::Over {
            limit: Limit::Cells,
            most: CELLS as u64,
            spot: Spot { sheet: Some(quoted(&name)), ..Spot::default() },
        })?;
        book.sheets.push(sheet);
    }
    let first = book.sheets.first_mut().ok_or(FileError::NothingFound)?;
    first.notes.extend(notes);
    Ok(book)
}

/// What parts the cells of each file, as far as the description says so.
fn separators(packed: &mut Packed<'_>) -> Result<BTreeMap<String, u8>, FileError> {
    let Some(name) = packed.names().iter().find(|n| n.ends_with(DESCRIPTION)).cloned() else {
        return Ok(BTreeMap::new());
    };
    let text = packed.part(&name)?;
    if text.len() > DESCRIPTION_BYTES {
        let spot = Spot { sheet: Some(quoted(&name)), ..Spot::default() };
        return Err(FileError::Over { limit: Limit::Bytes, most: DESCRIPTION_BYTES as u64, spot });
    }
    let said: Value = serde_json::from_slice(&text).unwrap_or_default();
    let resources = said.get("resources").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let separator = |r: &Value| {
        let file = r.get("path")?.as_str()?.rsplit('/').next()?.to_owned();
        let &[separator] = r.get("dialect")?.get("delimiter")?.as_str()?.as_bytes() else { return None };
        (separator.is_ascii() && !b"\"\r\n".contains(&separator)).then_some((file, separator))
    };
    Ok(resources.iter().filter_map(separator).collect())
}

/// Whether the names of a zip's files are those of such a package.
pub(crate) fn is_package(names: &[String]) -> bool {
    let csv = |name: &String| stem(name).is_some();
    names.iter().any(|n| n.ends_with(DESCRIPTION))
        || (names.iter().any(csv) && !names.iter().any(|n| n.ends_with(".xml")))
}

fn stem(file: &str) -> Option<&str> {
    let (stem, ending) = file.rsplit_once('.')?;
    (ending.eq_ignore_ascii_case("csv") || ending.eq_ignore_ascii_case("tsv")).then_some(stem)
}

/// A sheet as CSV with every row of the same length, as the description promises.
fn text(sheet: &Sheet) -> String {
    let columns = sheet.last_column();
    let mut rows = Vec::new();
    let mut next = 1;
    for row in &sheet.rows {
        rows.extend((next..row.at).map(|_| Vec::new()));
        next = row.at.saturating_add(1);
        rows.push((1..=columns).map(|c| Cell::Text(row.text(c).unwrap_or_default())).collect::<Vec<_>>());
    }
    csv(rows)
}

fn description(sheets: &[(String, &Sheet)], title: &str) -> String {
    let resources: Vec<Value> = sheets.iter().map(|(id, sheet)| resource(id, sheet)).collect();
    let package = json!({
        "profile": "tabular-data-package",
        "name": id_from(title, |_| false),
        "title": title,
        "resources": resources,
    });
    serde_json::to_string_pretty(&package).unwrap_or_default() + "\n"
}

fn resource(id: &str, sheet: &Sheet) -> Value {
    let headings: Vec<&str> =
        sheet.rows.first().map(|r| r.cells.iter().map(|c| c.text.as_str()).collect()).unwrap_or_default();
    let fields: Vec<Value> = headings.iter().map(|h| json!({ "name": h, "type": "string" })).collect();
    let keys = KEYS.iter().filter(|(from, heading, _)| *from == sheet.name && headings.contains(heading));
    let keys: Vec<Value> = keys
        .map(|(_, heading, to)| {
            let to = id_from(to, |_| false);
            json!({ "fields": heading, "reference": { "resource": to, "fields": "Id" } })
        })
        .collect();
    let mut schema = json!({ "fields": fields, "missingValues": [""] });
    if let Some(schema) = schema.as_object_mut() {
        if headings.first() == Some(&"Id") {
            schema.insert("primaryKey".to_owned(), json!("Id"));
        }
        if !keys.is_empty() {
            schema.insert("foreignKeys".to_owned(), json!(keys));
        }
    }
    json!({
        "profile": "tabular-data-resource",
        "name": id,
        "path": format!("{id}.csv"),
        "title": sheet.name,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": { "delimiter": ";", "lineTerminator": "\r\n", "quoteChar": "\"", "doubleQuote": true, "header": true },
        "schema": schema,
    })
}

fn zipped(files: &[(String, String)]) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // The date is the first that a zip file can have, so that no clock is read.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, text) in files {
        zip.start_file(name.as_str(), options)?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}
