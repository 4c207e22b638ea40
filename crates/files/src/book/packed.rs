//! A zip file, opened with care: what it unpacks to is counted before anybody else unpacks it.

use super::limit::{BYTES, CELLS, ENTRIES, UNPACKED, over, size};
use super::styles;
use crate::{FileError, Limit, Spot};
use memchr::{memchr, memchr_iter, memmem};
use roda_plan::quoted;
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// An opened package.
pub(crate) struct Packed<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    names: Vec<String>,
    left: u64,
}

/// What was seen while a package was unpacked once to be counted.
#[derive(Debug, Default)]
pub(super) struct Seen {
    /// Some part speaks of merged cells.
    pub(super) merged: bool,
    /// Bytes of the largest part that may be a sheet.
    pub(super) largest: u64,
}

impl<'a> Packed<'a> {
    /// Opens a package and counts its parts.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, FileError> {
        size(bytes)?;
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|e| broken("", &e))?;
        if zip.len() > ENTRIES {
            return Err(over(Limit::Entries, ENTRIES as u64, Spot::default()));
        }
        let names = zip.file_names().map(|n| n.map(|n| n.into_owned())).collect::<Result<_, _>>();
        let names = names.map_err(|e| broken("", &e))?;
        Ok(Self { zip, names, left: UNPACKED })
    }

    /// The parts' names, in file order.
    pub(crate) fn names(&self) -> &[String] {
        &self.names
    }

    /// Unpacks a part; what all parts unpack to in sum is limited.
    pub(crate) fn part(&mut self, name: &str) -> Result<Vec<u8>, FileError> {
        let at = self.zip.index_for_name(name).ok_or(FileError::NothingFound)?;
        let locked = self.zip.by_index_raw(at).map_err(|e| broken(name, &e))?.encrypted();
        if locked {
            return Err(FileError::Locked);
        }
        let part = self.zip.by_index(at).map_err(|e| broken(name, &e))?;
        let mut bytes = Vec::new();
        // The sizes that the package names are not believed: the limit is on what comes out.
        let read = part.take(self.left + 1).read_to_end(&mut bytes);
        let read = read.map_err(|e| FileError::Broken { spot: within(name), detail: quoted(&e.to_string()) })? as u64;
        if read > self.left {
            return Err(over(Limit::Unpacked, UNPACKED, within(name)));
        }
        self.left -= read;
        Ok(bytes)
    }

    /// Unpacks everything once, and looks for what harms the reader of xlsx.
    pub(super) fn harmless(&mut self) -> Result<Seen, FileError> {
        let mut seen = Seen::default();
        for name in self.names.clone() {
            let bytes = self.part(&name)?;
            let small = name.to_ascii_lowercase();
            if small.ends_with(".xml") || small.ends_with(".rels") {
                harmless(&name, &bytes)?;
                if small.ends_with("styles.xml") {
                    styles::bearable(&bytes, within(&name))?;
                }
                seen.largest = seen.largest.max(bytes.len() as u64);
                seen.merged |= memmem::find(&bytes, b"mergeCell ").is_some();
            }
        }
        Ok(seen)
    }
}

fn harmless(name: &str, bytes: &[u8]) -> Result<(), FileError> {
    if memmem::find(bytes, b"<!DOCTYPE").is_some() {
        return Err(FileError::Unsafe { spot: within(name), what: "DOCTYPE".to_owned() });
    }
    // No program writes these parts in UTF-16, and what follows looks for ASCII.
    if memchr(0, bytes).is_some() {
        return Err(FileError::Broken { spot: within(name), detail: "zero byte".to_owned() });
    }
    for at in memchr_iter(b'=', bytes) {
        let detail = match reference(bytes, at).unwrap_or_default() {
            value if value.split(':').any(beyond) => "cell beyond any sheet",
            value if backwards(value) => "range backwards",
            _ => continue,
        };
        return Err(FileError::Broken { spot: within(name), detail: detail.to_owned() });
    }
    for at in memmem::find_iter(bytes, b"uniqueCount") {
        let digits = bytes.iter().skip(at + 11).skip_while(|b| b" \t\r\n='\"+0".contains(b));
        let digits: Vec<u8> = digits.take_while(|b| b.is_ascii_digit()).take(20).copied().collect();
        let said = std::str::from_utf8(&digits).ok().and_then(|d| d.parse::<u64>().ok()).unwrap_or(0);
        // The reader of xlsx makes room for as many strings as are said to be shared.
        if said > CELLS as u64 || digits.len() > 12 {
            return Err(over(Limit::Cells, CELLS as u64, within(name)));
        }
    }
    Ok(())
}

/// The value of an attribute that names a cell or a range, `r` or `ref`, around its equals sign.
fn reference(bytes: &[u8], equals: usize) -> Option<&str> {
    let name = bytes.get(..equals)?.trim_ascii_end();
    let named = name.strip_suffix(b"ref").or_else(|| name.strip_suffix(b"r"))?;
    let value = bytes.get(equals + 1..)?.trim_ascii_start();
    let (quote, value) = value.split_first()?;
    if !named.last()?.is_ascii_whitespace() || !b"\"'".contains(quote) {
        return None;
    }
    let end = value.iter().position(|b| b == quote)?;
    std::str::from_utf8(value.get(..end)?).ok()
}

/// Whether a cell has more letters and digits than any in a sheet, which the reader of xlsx counts into an overflow.
fn beyond(cell: &str) -> bool {
    let letters = cell.bytes().take_while(u8::is_ascii_alphabetic).count();
    let digits = cell.bytes().skip(letters).skip_while(|&b| b == b'0').take_while(u8::is_ascii_digit).count();
    letters > 3 || digits > 7
}

/// Whether a range such as `B2:A1` ends before it begins, which the reader of xlsx does not reckon with.
fn backwards(range: &str) -> bool {
    let corner = |text: &str| {
        let letters = text.len() - text.trim_start_matches(|c: char| c.is_ascii_alphabetic()).len();
        let (column, row) = text.split_at_checked(letters)?;
        Some((column.len(), column.to_ascii_uppercase(), row.parse::<u64>().ok()?))
    };
    let Some((first, last)) = range.split_once(':') else { return false };
    match (corner(first), corner(last)) {
        (Some(first), Some(last)) => (last.0, &last.1) < (first.0, &first.1) || last.2 < first.2,
        _ => false,
    }
}

/// What an old compound file is: a workbook locked by a password, or a workbook of Excel 97.
pub(super) fn compound(bytes: &[u8]) -> FileError {
    // Names of its parts stand in UTF-16.
    let named = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memmem::find(bytes.get(..BYTES).unwrap_or(bytes), &wide).is_some()
    };
    if named("EncryptedPackage") {
        FileError::Locked
    } else if named("WordDocument") {
        FileError::OldFormat("doc")
    } else {
        FileError::OldFormat("xls")
    }
}

fn within(name: &str) -> Spot {
    Spot { sheet: Some(quoted(name)).filter(|n| !n.is_empty()), ..Spot::default() }
}

fn broken(name: &str, e: &ZipError) -> FileError {
    FileError::Broken { spot: within(name), detail: quoted(&e.to_string()) }
}
