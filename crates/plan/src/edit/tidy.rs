//! Entries in the form in which [`crate::Plan::draft`] gives them, so that a draft that is kept stays the plan's own.

use crate::{DraftFacet, DraftLink, DraftNode};

/// A node with its title trimmed and its tags in the order of the facets and their values, each once. What the facets do not have
/// stays, so that it is told.
pub(super) fn node(mut node: DraftNode, facets: &[DraftFacet]) -> DraftNode {
    if node.title.trim().len() < node.title.len() {
        node.title = node.title.trim().to_owned();
    }
    if !node.tags.is_empty() {
        node.tags = tags(node.tags, facets);
    }
    node
}

fn tags(tags: Vec<(String, Vec<String>)>, facets: &[DraftFacet]) -> Vec<(String, Vec<String>)> {
    let mut placed: Vec<((usize, usize), String, String)> = Vec::new();
    for (facet, values) in tags {
        let f = facets.iter().position(|f| f.id == facet).unwrap_or(usize::MAX);
        for value in values {
            let known = facets.get(f).and_then(|f| f.values.iter().position(|v| v.id == value));
            placed.push(((f, known.unwrap_or(usize::MAX)), facet.clone(), value));
        }
    }
    placed.sort();
    placed.dedup();
    let mut grouped: Vec<(String, Vec<String>)> = Vec::new();
    for (_, facet, value) in placed {
        match grouped.last_mut().filter(|(id, _)| *id == facet) {
            Some((_, values)) => values.push(value),
            None => grouped.push((facet, vec![value])),
        }
    }
    grouped
}

/// A link without a note that says nothing.
pub(super) fn link(mut link: DraftLink) -> DraftLink {
    link.note = link.note.filter(|note| !note.trim().is_empty());
    link
}
