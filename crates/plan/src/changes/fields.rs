//! Which fields of two entries differ, and what entries are known by.

use super::{Field, Group, ValueKey};
use crate::edit::LinkKey;
use crate::{Document, Draft, DraftFacet, DraftLevel, DraftLink, DraftNode, DraftValue};
use std::collections::BTreeSet;

/// The fields of those that differ.
fn those<const N: usize>(differ: [(Field, bool); N]) -> Vec<Field> {
    differ.into_iter().filter(|(_, differs)| *differs).map(|(field, _)| field).collect()
}

pub(super) fn head(a: &Draft, b: &Draft) -> Vec<Field> {
    those([
        (Field::Title, a.title != b.title),
        (Field::Organisation, a.organisation != b.organisation),
        (Field::Language, a.language != b.language),
    ])
}

pub(super) fn document(a: &Document, b: &Document) -> Vec<Field> {
    those([
        (Field::Title, a.title != b.title),
        (Field::Date, a.date != b.date),
        (Field::Publisher, a.publisher != b.publisher),
    ])
}

pub(super) fn level(a: &DraftLevel, b: &DraftLevel) -> Vec<Field> {
    those([(Field::Title, a.title != b.title), (Field::Role, a.role != b.role)])
}

pub(super) fn facet(a: &DraftFacet, b: &DraftFacet) -> Vec<Field> {
    those([(Field::Title, a.title != b.title)])
}

pub(super) fn node(a: &DraftNode, b: &DraftNode) -> Vec<Field> {
    those([
        (Field::Title, a.title.trim() != b.title.trim()),
        (Field::Level, a.level != b.level),
        (Field::Aliases, a.aliases != b.aliases),
        (Field::Summary, a.summary != b.summary),
        (Field::Tags, a.tags != b.tags && tags(a) != tags(b)),
        (Field::Period, a.period != b.period),
        (Field::Observations, a.observations != b.observations),
        (Field::Sources, a.sources != b.sources),
    ])
}

fn tags(node: &DraftNode) -> BTreeSet<(&str, &str)> {
    node.tags.iter().flat_map(|(facet, values)| values.iter().map(move |v| (facet.as_str(), v.as_str()))).collect()
}

pub(super) fn link(a: &DraftLink, b: &DraftLink) -> Vec<Field> {
    fn note(link: &DraftLink) -> Option<&str> {
        link.note.as_deref().filter(|note| !note.trim().is_empty())
    }
    those([
        (Field::Basis, a.basis != b.basis),
        (Field::Note, note(a) != note(b)),
        (Field::Sources, a.sources != b.sources),
    ])
}

pub(super) fn ends(link: &DraftLink) -> (&str, &str, &str) {
    (&link.from, &link.to, &link.kind)
}

pub(super) fn link_key((from, to, kind): (&str, &str, &str)) -> LinkKey {
    LinkKey { from: from.to_owned(), to: to.to_owned(), kind: kind.to_owned() }
}

/// A value with its facet's id and its position there.
pub(super) struct Valued<'d> {
    facet: &'d str,
    value: &'d DraftValue,
    at: usize,
}

impl<'d> Valued<'d> {
    pub(super) fn key(&self) -> (&'d str, &'d str) {
        (self.facet, &self.value.id)
    }
}

/// The values of all facets.
pub(super) fn values(draft: &Draft) -> Vec<Valued<'_>> {
    let mut all = Vec::new();
    for facet in &draft.facets {
        all.extend(facet.values.iter().enumerate().map(|(at, value)| Valued { facet: &facet.id, value, at }));
    }
    all
}

pub(super) fn value(a: &Valued<'_>, b: &Valued<'_>) -> Vec<Field> {
    those([(Field::Title, a.value.title != b.value.title), (Field::Broader, a.value.broader != b.value.broader)])
}

pub(super) fn value_key((facet, value): (&str, &str)) -> ValueKey {
    ValueKey { facet: facet.to_owned(), value: value.to_owned() }
}

/// Positions among all values as positions within their facets.
pub(super) fn within(mut group: Group<ValueKey>, [before, after]: [&[Valued<'_>]; 2]) -> Group<ValueKey> {
    for change in &mut group.entries {
        change.before = change.before.and_then(|at| before.get(at)).map(|v| v.at);
        change.after = change.after.and_then(|at| after.get(at)).map(|v| v.at);
    }
    group
}
