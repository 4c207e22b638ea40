//! What a reader gives: a draft, where in the file each part of it stands, and what somebody should look at.

use roda_plan::{Draft, Place, Section, Severity, quoted};
use std::collections::BTreeMap;

/// Notes that are kept of one file; nobody reads more, and a file of a million strange cells would fill the memory with them.
pub(crate) const MAX_NOTES: usize = 10_000;

/// A place in a foreign file. Everything is counted from 1, as spreadsheets and editors show it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Spot {
    /// The sheet, or the file within a package.
    pub sheet: Option<String>,
    /// The row, or the line of a text file.
    pub row: Option<u32>,
    /// The column.
    pub column: Option<u32>,
    /// The heading of the column, or the element or attribute of an XML file.
    pub heading: Option<String>,
}

/// What a reader did on its own or left out. The texts are quoted from the file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Remark {
    /// A sheet that is not part of the template.
    SheetIgnored(String),
    /// A column whose heading means nothing to the program.
    ColumnIgnored(String),
    /// A row without a title.
    RowWithoutTitle,
    /// A cell that holds a spreadsheet's error value, such as `#REF!`; read as empty.
    ErrorCell(String),
    /// A name that no node, level, value or document has; what referred to it was left out.
    Unresolved(String),
    /// A name that several have; the first was taken.
    Ambiguous(String),
    /// What a row says otherwise than an earlier one of the same activity; the first holds.
    Differs(String),
    /// Something of the plan within the file that none of the file's elements is any more; left out.
    Gone(String),
    /// A date or status that could not be understood; left out.
    NotUnderstood(String),
    /// An element that the format has and a plan has not; left out.
    ElementIgnored(String),
    /// A new id was made, since the file has none; the id.
    IdMade(String),
    /// Bytes that are no text in the file's encoding; shown as replacement characters.
    Garbled,
}

/// A remark with its place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Note {
    /// How bad it is; an error means that the file cannot be taken in before it is mended.
    pub severity: Severity,
    /// Where it is.
    pub spot: Spot,
    /// What it is.
    pub remark: Remark,
}

/// What was read of a foreign file, not yet checked.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Read {
    /// The draft, for `Plan::build`.
    pub draft: Draft,
    /// Where the parts of the draft stand: by list, position and field; the field is empty for the whole entry.
    pub spots: BTreeMap<(Section, usize, &'static str), Spot>,
    /// Where the values of facets stand: by the facet's position, the value's in it, and field.
    pub values: BTreeMap<(usize, usize, &'static str), Spot>,
    /// What the reader did on its own or left out, in file order.
    pub notes: Vec<Note>,
}

impl Remark {
    /// The remark with its text as findings quote texts.
    fn quoted(self) -> Self {
        match self {
            Self::SheetIgnored(text) => Self::SheetIgnored(quoted(&text)),
            Self::ColumnIgnored(text) => Self::ColumnIgnored(quoted(&text)),
            Self::ErrorCell(text) => Self::ErrorCell(quoted(&text)),
            Self::Unresolved(text) => Self::Unresolved(quoted(&text)),
            Self::Ambiguous(text) => Self::Ambiguous(quoted(&text)),
            Self::Differs(text) => Self::Differs(quoted(&text)),
            Self::Gone(text) => Self::Gone(quoted(&text)),
            Self::NotUnderstood(text) => Self::NotUnderstood(quoted(&text)),
            Self::ElementIgnored(text) => Self::ElementIgnored(quoted(&text)),
            Self::IdMade(text) => Self::IdMade(quoted(&text)),
            Self::RowWithoutTitle | Self::Garbled => self,
        }
    }
}

/// Adds a warning to the notes of a file, as long as somebody may read it.
pub(crate) fn noted(notes: &mut Vec<Note>, spot: Spot, remark: Remark) {
    if notes.len() < MAX_NOTES {
        notes.push(Note { severity: Severity::Warning, spot, remark: remark.quoted() });
    }
}

impl Read {
    /// Where in the file the place of a diagnostic stands: the field's own cell, else the entry's row.
    pub fn spot(&self, place: &Place) -> Option<&Spot> {
        let at = |field| self.spots.get(&(place.section, place.index, field));
        let Some(value) = place.value else { return at(place.field).or_else(|| at("")) };
        self.values.get(&(place.index, value, place.field)).or_else(|| at("values")).or_else(|| at(""))
    }
}
