//! A sheet as lines of fields, each with its place.

use super::columns::{self, SheetKind};
use super::{head_and_body, is_remark};
use crate::book::{Cell, Row, Sheet};
use crate::spot::noted;
use crate::{Note, Remark, Spot};
use std::collections::BTreeMap;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Field {
    /// A field of the draft.
    Named(&'static str),
    /// Values of the facet at a position.
    Facet(usize),
}

#[derive(Debug)]
struct Column {
    at: u32,
    heading: String,
    field: Field,
}

/// A sheet whose columns are known.
#[derive(Debug)]
pub(super) struct Table<'a> {
    sheet: &'a Sheet,
    /// From the left.
    columns: Vec<Column>,
    /// The first column of each field.
    first: BTreeMap<Field, usize>,
}

/// A row of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'a> {
    table: &'a Table<'a>,
    row: &'a Row,
}

impl<'a> Table<'a> {
    /// The columns of a sheet by its first row; `facet` knows the headings that no field has.
    pub(super) fn of(
        sheet: &'a Sheet,
        kind: SheetKind,
        facet: impl Fn(&str) -> Option<usize>,
        notes: &mut Vec<Note>,
    ) -> Self {
        let (mut columns, mut first) = (Vec::new(), BTreeMap::new());
        for Cell { column, text } in head_and_body(sheet).0.iter().flat_map(|h| &h.cells) {
            if is_remark(text) || text.trim().is_empty() {
                continue;
            }
            let named = columns::field(kind, text).map(Field::Named);
            match named.or_else(|| facet(text).map(Field::Facet)) {
                Some(field) => {
                    first.entry(field).or_insert(columns.len());
                    columns.push(Column { at: *column, heading: text.trim().to_owned(), field });
                }
                None => {
                    let row = sheet.rows.first().map_or(1, |r| r.at);
                    let (spot, remark) = (sheet.spot(row, Some(*column), None), Remark::ColumnIgnored(text.clone()));
                    noted(notes, spot, remark);
                }
            }
        }
        Self { sheet, columns, first }
    }

    /// The rows below the first one in which something stands that is read.
    pub(super) fn lines(&'a self) -> impl Iterator<Item = Line<'a>> + use<'a> {
        let lines = head_and_body(self.sheet).1.iter().map(move |row| Line { table: self, row });
        lines.filter(|l| l.row.cells.iter().any(|c| !c.text.trim().is_empty()))
    }
}

impl<'a> Line<'a> {
    /// The cells in which something stands, with their columns. The row is gone through rather than the columns, of which a
    /// hostile sheet may have thousands over rows that are all but empty.
    fn filled(self) -> impl Iterator<Item = (&'a Column, &'a str)> {
        let columns = &self.table.columns;
        let column = |at: u32| columns.get(columns.binary_search_by_key(&at, |c| c.at).ok()?);
        let filled = self.row.cells.iter().filter(|c| !c.text.trim().is_empty());
        filled.filter_map(move |c| Some((column(c.column)?, c.text.as_str())))
    }

    fn cells(self, field: Field) -> impl Iterator<Item = (&'a Column, &'a str)> {
        self.filled().filter(move |(c, _)| c.field == field)
    }

    /// What stands in the columns of facets: the facet's position, the text and its place.
    pub(super) fn tags(self) -> impl Iterator<Item = (usize, &'a str, Spot)> {
        self.filled().filter_map(move |(c, text)| match c.field {
            Field::Facet(at) => Some((at, text, self.at(c))),
            Field::Named(_) => None,
        })
    }

    /// What stands in a field, if more than blanks; as it stands there.
    pub(super) fn raw(self, field: &'static str) -> Option<&'a str> {
        self.cells(Field::Named(field)).next().map(|(_, text)| text)
    }

    /// What stands in a field, without blanks around it.
    pub(super) fn word(self, field: &'static str) -> Option<&'a str> {
        self.raw(field).map(str::trim)
    }

    /// The texts in the columns of a field, one after the other.
    pub(super) fn items(self, field: &'static str) -> Vec<String> {
        self.cells(Field::Named(field)).flat_map(|(_, text)| super::list::split(text)).collect()
    }

    /// The place of a field, or of its empty cell, or of the row.
    pub(super) fn spot(self, field: &'static str) -> Spot {
        let field = Field::Named(field);
        let first = || self.table.columns.get(*self.table.first.get(&field)?);
        let column = self.cells(field).next().map(|(c, _)| c).or_else(first);
        column.map_or_else(|| self.row_spot(), |c| self.at(c))
    }

    fn at(self, column: &Column) -> Spot {
        self.table.sheet.spot(self.row.at, Some(column.at), Some(&column.heading))
    }

    /// The place of the row.
    pub(super) fn row_spot(self) -> Spot {
        self.table.sheet.spot(self.row.at, None, None)
    }
}
