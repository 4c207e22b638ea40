//! The workbook in which a whole plan can be written: what its sheets and columns are called, in and out.
//!
//! `docs/format.md` explains it to whoever fills it in. Nothing of a draft is lost on the way out and in again, but that an
//! optional text which is there and blank is read as none.

mod columns;
mod example;
mod list;
mod names;
mod read;
mod table;
mod words;
mod write;

pub use example::example;
pub(crate) use names::{Found, Names, key};
pub use read::from_book;
pub(crate) use words::{is_open, is_unknown, status};
pub use write::to_book;

use super::book::{Book, Sheet};
use columns::SheetKind;

/// Whether a workbook is one of these: it has a sheet of nodes with a column of titles.
pub fn is_template(book: &Book) -> bool {
    let nodes = book.sheets.iter().filter(|s| SheetKind::of(&s.name) == Some(SheetKind::Nodes));
    nodes.filter_map(|s| s.rows.first()).any(|head| {
        let field = |text: &str| columns::field(SheetKind::Nodes, text);
        head.cells.iter().any(|c| field(&c.text) == Some("title"))
    })
}

/// Whether a name says that a sheet or a column is not to be read.
pub(crate) fn is_remark(name: &str) -> bool {
    name.trim_start().starts_with('#')
}

/// The first row of a sheet that has something in it, and the rest.
fn head_and_body(sheet: &Sheet) -> (Option<&super::book::Row>, &[super::book::Row]) {
    match sheet.rows.split_first() {
        Some((head, body)) => (Some(head), body),
        None => (None, &[]),
    }
}
