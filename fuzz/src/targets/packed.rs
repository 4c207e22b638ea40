//! Packs the parts that a fuzzer made of text into the zip file that a reader gets.

use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// What begins a part, with the part's name after it on the same line.
const MARK: &[u8] = b"\n%%% ";
/// Parts of one input.
const MOST: usize = 40;
/// Where a part stands that has no name.
const SHEET: &str = "xl/worksheets/sheet1.xml";

/// The parts of a workbook with one sheet, for those that an input lacks.
const SKELETON: [(&str, &str); 6] = [
    (
        "[Content_Types].xml",
        r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"#,
    ),
    (
        "_rels/.rels",
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
    ),
    (
        "xl/workbook.xml",
        r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
    ),
    (
        "xl/_rels/workbook.xml.rels",
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#,
    ),
    (
        "xl/styles.xml",
        r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm"/></numFmts><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="46"/></cellXfs></styleSheet>"#,
    ),
    (
        "xl/sharedStrings.xml",
        r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>Aktivitet</t></si><si><t>Insatsområde</t></si><si><t>Start</t></si><si><t>Målgrupp</t></si><si><t>Unga; Barn</t></si></sst>"#,
    ),
];

/// A workbook of the parts of an input.
pub(super) fn xlsx_of(bytes: &[u8]) -> Vec<u8> {
    let mut parts = parts(bytes, SHEET);
    let lacking = SKELETON.into_iter().filter(|(name, _)| parts.iter().all(|(n, _)| n != name));
    let lacking: Vec<(String, &[u8])> = lacking.map(|(name, text)| (name.to_owned(), text.as_bytes())).collect();
    parts.splice(0..0, lacking);
    zipped(&parts)
}

/// A package of the tables of an input.
pub(super) fn package_of(bytes: &[u8]) -> Vec<u8> {
    zipped(&parts(bytes, "Noder.csv"))
}

/// The parts of an input by name; what stands before the first name is called `first`.
fn parts<'b>(bytes: &'b [u8], first: &str) -> Vec<(String, &'b [u8])> {
    let mut parts = Vec::new();
    let (mut name, mut rest) = (first.to_owned(), bytes);
    if let Some(named) = rest.strip_prefix(&MARK[1..]) {
        (name, rest) = line(named);
    }
    while let Some(at) = rest.windows(MARK.len()).position(|w| w == MARK).filter(|_| parts.len() < MOST) {
        parts.push((name, &rest[..at]));
        (name, rest) = line(&rest[at + MARK.len()..]);
    }
    parts.push((name, rest));
    parts
}

/// The first line as a name, and what comes after it.
fn line(bytes: &[u8]) -> (String, &[u8]) {
    let end = bytes.iter().position(|&b| b == b'\n').unwrap_or(bytes.len());
    (String::from_utf8_lossy(&bytes[..end]).into_owned(), bytes.get(end + 1..).unwrap_or_default())
}

/// Parts that a zip file cannot have, such as a second one of a name, are left out.
fn zipped(parts: &[(String, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default());
    for (name, bytes) in parts {
        if zip.start_file(name.as_str(), options).is_ok() {
            zip.write_all(bytes).expect("memory takes what is written");
        }
    }
    zip.finish().expect("memory takes what is written").into_inner()
}
