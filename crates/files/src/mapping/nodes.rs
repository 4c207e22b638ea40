//! Nodes under way: one for each name on a level, and one link for each two of them.

use crate::template::key;
use crate::{Read, Spot};
use roda_plan::{DraftLink, DraftNode, DraftSource, Ids, Section, limits};
use std::collections::{BTreeMap, BTreeSet};

/// A draft under way, and where its nodes and links are.
#[derive(Default)]
pub(super) struct Nodes {
    /// What is read so far.
    pub(super) read: Read,
    ids: Ids,
    known: BTreeMap<(String, String), usize>,
    linked: BTreeMap<(usize, usize), usize>,
    spelled: BTreeSet<(usize, String)>,
}

impl Nodes {
    /// The node of a name on a level, new or old; another spelling of the name becomes an alias. The source is added to it.
    pub(super) fn node(&mut self, level: &str, title: &str, source: &DraftSource, spot: &Spot) -> usize {
        let at = *self.known.entry((level.to_owned(), key(title))).or_insert(self.read.draft.nodes.len());
        if at == self.read.draft.nodes.len() {
            for field in ["", "title", "level", "id", "sources"] {
                self.read.spots.insert((Section::Nodes, at, field), spot.clone());
            }
            self.read.draft.nodes.push(DraftNode {
                id: self.ids.make(title),
                level: level.to_owned(),
                title: title.to_owned(),
                ..DraftNode::default()
            });
        }
        if let Some(node) = self.read.draft.nodes.get_mut(at) {
            if node.title != title && self.spelled.insert((at, title.to_owned())) {
                node.aliases.push(title.to_owned());
            }
            add(&mut node.sources, source);
        }
        at
    }

    /// The link between two nodes, new or old, with the source added to it; nothing for a link to the node itself.
    pub(super) fn link(
        &mut self,
        (from, to): (usize, usize),
        kind: &str,
        why: Option<&str>,
        source: &DraftSource,
        spot: &Spot,
    ) {
        let id = |at: usize| self.read.draft.nodes.get(at).map(|n| n.id.clone());
        let (Some(lower), Some(higher)) = (id(from), id(to)) else { return };
        let at = *self.linked.entry((from, to)).or_insert(self.read.draft.links.len());
        if at == self.read.draft.links.len() {
            for field in ["", "from", "to", "kind", "basis", "sources"] {
                self.read.spots.insert((Section::Links, at, field), spot.clone());
            }
            self.read.draft.links.push(DraftLink {
                from: lower,
                to: higher,
                kind: kind.to_owned(),
                basis: if why.is_some() { "interpreted" } else { "stated" }.to_owned(),
                sources: Vec::new(),
                note: why.map(str::to_owned),
            });
        }
        if let Some(link) = self.read.draft.links.get_mut(at) {
            add(&mut link.sources, source);
        }
    }

    /// Whether there is more than a plan may hold, so that it makes no sense to go on.
    pub(super) fn full(&self) -> bool {
        let draft = &self.read.draft;
        let values = draft.facets.iter().any(|f| f.values.len() > limits::VALUES);
        draft.nodes.len() > limits::NODES || draft.links.len() > limits::LINKS || values
    }
}

/// Rows come one after the other, so the same source twice stands last. Of more rows than may be cited the first ones are.
fn add(sources: &mut Vec<DraftSource>, source: &DraftSource) {
    if sources.len() < limits::SOURCES && sources.last() != Some(source) {
        sources.push(source.clone());
    }
}
