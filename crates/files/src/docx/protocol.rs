//! Writes a workshop's protocol as a Word document.

use super::paper::{Paper, Run};
use super::{packed_document, parts};
use crate::FileError;
use roda_exchange::protocol::{Part, Protocol, Table};

/// Characters that count when a column's share of the width is found: the fewest, and the most.
const SHARES: (usize, usize) = (7, 40);

/// The document of a protocol. The same protocol gives the same bytes.
///
/// # Errors
/// A document that is too large for its package (4 GB).
pub fn protocol(protocol: &Protocol) -> Result<Vec<u8>, FileError> {
    let language = parts::language(&protocol.language);
    let mut paper = Paper::new(None);
    paper.paragraph("Title", &[Run::Said(&protocol.title)]);
    paper.paragraph("Subtitle", &[Run::Said(&protocol.mark)]);
    for part in &protocol.parts {
        match part {
            Part::Heading(text) => paper.heading(1, Run::Said(text)),
            Part::Paragraph(text) => paper.paragraph("", &[Run::Said(text)]),
            Part::List(items) => items.iter().for_each(|item| paper.paragraph("ListBullet", &[Run::Said(item)])),
            Part::Table(table) => self::table(&mut paper, table),
        }
    }
    packed_document(parts::core(&protocol.title, "", &language), paper.finish(), &language)
}

/// A table under its name; a column is as wide as its longest text asks for, within bounds.
fn table(paper: &mut Paper, table: &Table) {
    let longest = |at: usize, head: &str| {
        let cells = table.rows.iter().filter_map(|row| row.get(at)).map(String::as_str);
        let chars = cells.chain([head]).map(|text| text.chars().count()).max().unwrap_or(0);
        chars.clamp(SHARES.0, SHARES.1)
    };
    let columns: Vec<(&str, usize)> =
        table.heads.iter().enumerate().map(|(at, head)| (head.as_str(), longest(at, head))).collect();
    paper.paragraph("Caption", &[Run::Said(&table.name)]);
    paper.table(&table.name, &columns, &table.rows);
}
