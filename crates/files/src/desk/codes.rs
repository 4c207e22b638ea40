//! Errors and remarks as codes that cross to the page.

use crate::{FileError, Limit, Note, Remark, Spot};
use roda_exchange::review::{self, Finding, Said};
use roda_plan::Severity;

/// A place, as it crosses.
pub(super) fn spot(s: &Spot) -> review::Spot {
    review::Spot { sheet: s.sheet.clone(), row: s.row, column: s.column, heading: s.heading.clone() }
}

/// A remark of a reader.
pub(super) fn note(n: &Note) -> Finding {
    let one = |word, text: &String| Said::new(word, [text.clone()], []);
    let said = match &n.remark {
        Remark::SheetIgnored(name) => one("sheet-ignored", name),
        Remark::ColumnIgnored(heading) => one("column-ignored", heading),
        Remark::RowWithoutTitle => Said::new("row-without-title", [], []),
        Remark::ErrorCell(value) => one("cell-error", value),
        Remark::Unresolved(name) => one("unresolved", name),
        Remark::Ambiguous(name) => one("ambiguous", name),
        Remark::Differs(text) => one("rows-differ", text),
        Remark::Gone(name) => one("gone", name),
        Remark::NotUnderstood(text) => one("not-understood", text),
        Remark::ElementIgnored(name) => one("element-ignored", name),
        Remark::IdMade(id) => one("id-made", id),
        Remark::Garbled => Said::new("garbled", [], []),
    };
    Finding { error: n.severity == Severity::Error, spot: spot(&n.spot), said }
}

/// Why nothing could be read.
pub(super) fn failed(e: &FileError) -> Finding {
    let nowhere = Spot::default();
    let (at, said) = match e {
        FileError::Empty => (&nowhere, Said::new("file-empty", [], [])),
        FileError::UnknownFormat => (&nowhere, Said::new("file-unknown", [], [])),
        FileError::OldFormat(name) => (&nowhere, Said::new("file-old", [(*name).to_owned()], [])),
        FileError::Locked => (&nowhere, Said::new("file-locked", [], [])),
        FileError::Over { limit, most, spot } => (spot, Said::new("too-much", [word(*limit).to_owned()], [*most])),
        FileError::Broken { spot, detail } => (spot, Said::new("file-broken", [detail.clone()], [])),
        FileError::Unsafe { spot, what } => (spot, Said::new("file-unsafe", [what.clone()], [])),
        FileError::NothingFound => (&nowhere, Said::new("file-nothing", [], [])),
        FileError::Plan(e) => (&nowhere, Said::of_import(e)),
    };
    Finding { error: true, spot: spot(at), said }
}

fn word(limit: Limit) -> &'static str {
    match limit {
        Limit::Bytes => "bytes",
        Limit::Unpacked => "unpacked",
        Limit::Entries => "entries",
        Limit::Sheets => "sheets",
        Limit::Rows => "rows",
        Limit::Columns => "columns",
        Limit::Cells => "cells",
        Limit::Characters => "characters",
        Limit::Depth => "depth",
        Limit::Elements => "elements",
    }
}
