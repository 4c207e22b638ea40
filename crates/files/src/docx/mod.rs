//! Writes a plan as a Word document: its activities by area, as an official would attach it to a decision.
//!
//! The document is written as WordprocessingML without a library: what is needed is four short parts, and the library at hand
//! (docx-rs) knows neither languages nor headings that repeat on every page of a table, and brings pictures and JSON with it.
//! Headings are real headings, tables have real header rows, the language is set, and the same plan gives the same bytes.

mod body;
mod labels;
mod outline;
mod paper;
mod parts;
mod protocol;
mod serves;

pub use labels::Labels;
pub use protocol::protocol;

use crate::{FileError, Spot};
use roda_plan::Plan;
use std::io::{Cursor, Write};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The document of a plan, with the caller's words in its language.
///
/// # Errors
/// A document that is too large for its package (4 GB).
pub fn write(plan: &Plan, labels: &Labels) -> Result<Vec<u8>, FileError> {
    let language = parts::language(plan.language());
    let core = parts::core(&plan.title().sv, plan.organisation(), &language);
    packed_document(core, body::document(plan, labels), &language)
}

/// The package of a text, with what is said of it.
fn packed_document(core: String, document: String, language: &str) -> Result<Vec<u8>, FileError> {
    let files = [
        ("[Content_Types].xml", parts::CONTENT_TYPES.to_owned()),
        ("_rels/.rels", parts::RELATIONSHIPS.to_owned()),
        ("docProps/core.xml", core),
        ("word/_rels/document.xml.rels", parts::DOCUMENT_RELATIONSHIPS.to_owned()),
        ("word/document.xml", document),
        ("word/footer1.xml", parts::FOOTER.to_owned()),
        ("word/numbering.xml", parts::NUMBERING.to_owned()),
        ("word/settings.xml", parts::SETTINGS.to_owned()),
        ("word/styles.xml", parts::styles(language)),
    ];
    packed(&files).map_err(|e| FileError::Broken { spot: Spot::default(), detail: e.to_string() })
}

/// The parts in their order; each has the earliest date that a zip file knows, so that the hour of writing shows nowhere.
fn packed(files: &[(&str, String)]) -> Result<Vec<u8>, ZipError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, text) in files {
        zip.start_file(*name, options)?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}
