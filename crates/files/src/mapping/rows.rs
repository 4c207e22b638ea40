//! One row of a sheet after the other, each an activity and what it belongs to.

use super::apply::Work;
use super::{Column, Use, moment, split, when};
use crate::book::Row;
use crate::template::{Found, is_open, is_unknown, status};
use crate::{Remark, Spot};
use roda_plan::{DraftObservation, DraftPeriod, DraftSource, DraftValue, Kind, Role, Section, Text, limits};
use std::collections::BTreeMap;

/// Why a link between two that are not activities is interpreted.
const TOGETHER: &str = "Står alltid tillsammans i filens rader; att det ena hör till det andra är tolkat.";

/// Bytes of what a row says of its source that stand with everything that the row names, and not with the activity alone: a row
/// may name thousands.
const PLACE_BYTES: usize = 300;

/// For a node and a higher level: the single node of that level with which it stood so far, or none when there were several;
/// and the row in which it first stood.
pub(super) type Together = BTreeMap<(usize, usize), (Option<usize>, DraftSource, Spot)>;

/// The cells of a row that have a column in the mapping and something in them.
type Cells<'a, 'r> = [(&'a Column, &'r str)];

impl<'a> Work<'a> {
    fn spot(&self, row: &Row, column: &Column) -> Spot {
        self.sheet.spot(row.at, Some(column.at), Some(&column.heading))
    }

    pub(super) fn row(&mut self, row: &Row) {
        let filled = row.cells.iter().filter_map(|c| Some((*self.columns.get(&c.column)?, c.text.trim())));
        let cells: Vec<(&'a Column, &str)> = filled.filter(|(_, text)| !text.is_empty()).collect();
        // Nothing, or a heading that is repeated on every page.
        if cells.iter().all(|(c, text)| c.heading == *text) {
            return;
        }
        let title = cells.iter().find(|(c, _)| Some(c.at) == self.title).map(|(c, text)| (*c, split::line(text)));
        let Some((column, title)) = title else {
            self.note(self.sheet.spot(row.at, None, None), Remark::RowWithoutTitle);
            return;
        };
        let source = self.source(row, &cells, usize::MAX);
        let activity = self.activity.clone();
        let at = self.nodes.node(&activity, &title, &source, &self.spot(row, column));
        let above = self.source(row, &cells, PLACE_BYTES);
        self.place(row, &cells, at, &above);
        self.tags(row, &cells, at);
        self.period(row, &cells, at);
        self.summary(row, &cells, at);
        self.status(row, &cells, at);
    }

    /// The row as a source; what it says of its own source is left out where it is longer than `most` bytes.
    fn source(&self, row: &Row, cells: &Cells<'a, '_>, most: usize) -> DraftSource {
        let mut place = match self.sheet.name.trim() {
            "" => format!("rad {}", row.at),
            name => format!("{name}, rad {}", row.at),
        };
        let said = cells.iter().filter(|(c, _)| c.holds == Use::Source);
        let long = said.clone().map(|(_, text)| text.len()).sum::<usize>() > most;
        for (_, text) in said.filter(|_| !long) {
            place.push_str("; ");
            place.push_str(text);
        }
        DraftSource { document: self.document.clone(), place: Some(place) }
    }

    /// What the activity belongs to.
    fn place(&mut self, row: &Row, cells: &Cells<'a, '_>, at: usize, source: &DraftSource) {
        let mut found: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (column, text) in cells {
            let Some(&position) = self.level_of.get(&column.at) else { continue };
            let Some(level) = self.levels.get(position).cloned() else { continue };
            let kind = match level.role {
                Role::Area => Kind::PartOf,
                Role::Plan => Kind::DerivedFrom,
                // A goal below the plans is one of theirs; without a plan it is one by its name.
                Role::Goal if level.rank > self.plans => Kind::DerivedFrom,
                _ => Kind::ContributesTo,
            };
            let spot = self.spot(row, column);
            for name in split::values(text, column.commas) {
                let node = self.nodes.node(&level.id, &name, source, &spot);
                self.nodes.link((at, node), kind.word(), None, source, &spot);
                found.entry(position).or_default().push(node);
            }
        }
        self.remember(row, &found, source);
    }

    /// Remembers what stood with what on the next level that it may be within.
    fn remember(&mut self, row: &Row, found: &BTreeMap<usize, Vec<usize>>, source: &DraftSource) {
        for (&position, lower) in found {
            let Some(low) = self.levels.get(position) else { continue };
            let within = |role| matches!((low.role, role), (Role::Area, Role::Area) | (Role::Goal, Role::Plan));
            let above = self.levels.iter().take(position).rposition(|l| l.rank < low.rank && within(l.role));
            let Some(above) = above else { continue };
            let single = match (lower.as_slice(), found.get(&above).map(Vec::as_slice)) {
                ([_], Some([higher])) => Some(*higher),
                _ => None,
            };
            for &node in lower {
                let spot = self.sheet.spot(row.at, None, None);
                let known = self.together.entry((node, above)).or_insert_with(|| (single, source.clone(), spot));
                known.0 = known.0.filter(|k| Some(*k) == single);
            }
        }
    }

    /// Links what always stood together with one and the same.
    pub(super) fn within(&mut self) {
        for ((node, _), (above, source, spot)) in std::mem::take(&mut self.together) {
            if let Some(above) = above {
                self.nodes.link((node, above), Kind::PartOf.word(), Some(TOGETHER), &source, &spot);
            }
        }
    }

    fn tags(&mut self, row: &Row, cells: &Cells<'a, '_>, at: usize) {
        for (column, text) in cells {
            let Some(&facet) = self.facet_of.get(&column.at) else { continue };
            for title in split::values(text, column.commas) {
                self.tag(at, facet, title);
            }
            let spot = self.spot(row, column);
            self.nodes.read.spots.entry((Section::Nodes, at, "tags")).or_insert(spot);
        }
    }

    fn tag(&mut self, at: usize, facet: usize, title: String) {
        let Some((names, ids)) = self.values.get_mut(facet) else { return };
        let draft = &mut self.nodes.read.draft;
        let (Some(f), Some(node)) = (draft.facets.get_mut(facet), draft.nodes.get_mut(at)) else { return };
        let value = match names.find(&title) {
            Found::One(value) | Found::First(value) => value,
            Found::None => {
                let id = ids.make(&title);
                names.add(f.values.len(), &id, &title);
                f.values.push(DraftValue { id, title: Text { sv: title, en: None }, broader: None });
                f.values.len() - 1
            }
        };
        let Some(id) = f.values.get(value).map(|v| v.id.clone()) else { return };
        if self.tagged.insert((at, facet, value)) {
            match node.tags.iter_mut().find(|t| t.0 == f.id) {
                Some((_, values)) => values.push(id),
                None => node.tags.push((f.id.clone(), vec![id])),
            }
        }
    }

    fn period(&mut self, row: &Row, cells: &Cells<'a, '_>, at: usize) {
        let mut new = DraftPeriod::default();
        for (column, text) in cells {
            let (start, end) = match column.holds {
                Use::Start => (moment(text), None),
                Use::End if is_open(text) => (None, Some("open".to_owned())),
                Use::End => (None, moment(text)),
                Use::Period => when::span(text),
                _ => continue,
            };
            let spot = self.spot(row, column);
            if start.is_none() && end.is_none() && !is_unknown(text) {
                self.note(spot, Remark::NotUnderstood((*text).to_owned()));
                continue;
            }
            self.nodes.read.spots.entry((Section::Nodes, at, "period")).or_insert(spot);
            new.start = new.start.or(start);
            new.end = new.end.or(end);
        }
        let Some(node) = self.nodes.read.draft.nodes.get_mut(at).filter(|_| new != DraftPeriod::default()) else {
            return;
        };
        match &node.period {
            None => node.period = Some(new),
            Some(old) if *old == new => {}
            Some(_) => {
                let said: Vec<String> = [new.start, new.end].into_iter().flatten().collect();
                self.note(self.sheet.spot(row.at, None, None), Remark::Differs(said.join(" – ")));
            }
        }
    }

    fn summary(&mut self, row: &Row, cells: &Cells<'a, '_>, at: usize) {
        for (column, text) in cells.iter().filter(|(c, _)| c.holds == Use::Summary) {
            let spot = self.spot(row, column);
            let Some(node) = self.nodes.read.draft.nodes.get_mut(at) else { return };
            let summary = node.summary.get_or_insert_default();
            // One that is too long already is refused by the check, so no more of it is needed.
            let full = summary.len() > limits::TEXT_CHARS * 4;
            if !full && !summary.split("\n\n").any(|s| s == *text) {
                summary.push_str(if summary.is_empty() { "" } else { "\n\n" });
                summary.push_str(text);
            }
            self.nodes.read.spots.entry((Section::Nodes, at, "summary")).or_insert(spot);
        }
    }

    fn status(&mut self, row: &Row, cells: &Cells<'a, '_>, at: usize) {
        for (column, text) in cells {
            let Some(document) = self.statuses.get(&column.at).cloned() else { continue };
            let spot = self.spot(row, column);
            let Some(status) = status(text) else {
                self.note(spot, Remark::NotUnderstood((*text).to_owned()));
                continue;
            };
            let first = *self.observed.entry((at, column.at)).or_insert(status);
            let Some(node) = self.nodes.read.draft.nodes.get_mut(at) else { return };
            if first != status {
                self.note(spot, Remark::Differs((*text).to_owned()));
            } else if !node.observations.iter().any(|o| o.document == document) {
                node.observations.push(DraftObservation { document, status: status.word().to_owned(), note: None });
                self.nodes.read.spots.entry((Section::Nodes, at, "observations")).or_insert(spot);
            }
        }
    }
}
