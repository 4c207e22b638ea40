//! Makes one node of two without losing what either says.

use super::work::Work;
use super::{EditCode, LinkKey, Loss};
use crate::{Basis, DraftLink, DraftNode};
use std::collections::BTreeMap;

impl Work<'_> {
    pub(super) fn merge(&mut self, keep: &str, other: &str) -> Result<(), EditCode> {
        let (at, kept) = self.node(keep)?;
        let (gone_at, gone) = self.node(other)?;
        if at == gone_at {
            return Err(EditCode::SameNode(keep.to_owned()));
        }
        let lost = gone.period.clone().filter(|p| kept.period.as_ref().is_some_and(|own| own != p));
        let hidden = hidden(kept, gone);
        let merged = merged(kept.clone(), gone);
        self.losses.extend(lost.map(Loss::Period).into_iter().chain(hidden));
        self.set_node(at, merged);
        self.merge_links(keep, other);
        self.remove_node(gone_at);
        Ok(())
    }

    /// Gives the links of `other` to `keep`.
    fn merge_links(&mut self, keep: &str, other: &str) {
        self.index();
        let key_at = |&at: &usize| Some((LinkKey::of(self.draft.links.get(at)?), at));
        let mut known: BTreeMap<LinkKey, usize> = self.links_of(keep).iter().filter_map(key_at).collect();
        let mut goes = Vec::new();
        for at in self.links_of(other) {
            let Some(old) = self.draft.links.get(at) else { continue };
            let was = LinkKey::of(old);
            let mut link = old.clone();
            for end in [&mut link.from, &mut link.to].into_iter().filter(|end| **end == other) {
                keep.clone_into(end);
            }
            let key = LinkKey::of(&link);
            if link.from == link.to {
                self.losses.push(Loss::LinkWithin(was));
            } else if !self.goes_up(&link) {
                self.losses.push(Loss::LinkWrongWay(was));
            } else if let Some((&first, same)) = known.get(&key).and_then(|at| Some((at, self.draft.links.get(*at)?))) {
                let both = merged_link(same.clone(), link);
                self.set_link(first, both);
            } else {
                known.insert(key, at);
                self.set_link(at, link);
                continue;
            }
            goes.push(at);
        }
        for at in goes.into_iter().rev() {
            self.remove::<DraftLink>(at);
        }
    }

    fn goes_up(&self, link: &DraftLink) -> bool {
        let level = |id: &str| {
            let (_, node) = self.node(id).ok()?;
            self.draft.levels.iter().position(|l| l.id == node.level)
        };
        level(&link.from) > level(&link.to)
    }
}

/// What follow-ups said first of the node that goes, where they said something else first of the one that stays.
fn hidden(kept: &DraftNode, gone: &DraftNode) -> Vec<Loss> {
    fn first(n: &DraftNode) -> BTreeMap<&str, &str> {
        // Of two in a map the later one holds.
        n.observations.iter().rev().map(|o| (o.document.as_str(), o.status.as_str())).collect()
    }
    let own = first(kept);
    let other = first(gone).into_iter().filter(|(at, status)| own.get(at).is_some_and(|shown| shown != status));
    let loss = |(at, status): (&str, &str)| Loss::Status { document: at.to_owned(), status: status.to_owned() };
    other.map(loss).collect()
}

fn merged(mut kept: DraftNode, gone: &DraftNode) -> DraftNode {
    for name in std::iter::once(&gone.title).chain(&gone.aliases) {
        if *name != kept.title && !kept.aliases.contains(name) {
            kept.aliases.push(name.clone());
        }
    }
    kept.summary = joined(kept.summary, gone.summary.as_deref());
    kept.period = kept.period.or_else(|| gone.period.clone());
    // What stands twice is sorted out when the node is put in its place.
    kept.tags.extend(gone.tags.iter().cloned());
    add_new(&mut kept.observations, &gone.observations);
    add_new(&mut kept.sources, &gone.sources);
    kept
}

/// One link of two that say the same: stated if either is, with both their reasons.
fn merged_link(mut kept: DraftLink, gone: DraftLink) -> DraftLink {
    if gone.basis == Basis::Stated.word() {
        kept.basis = gone.basis;
    }
    kept.note = joined(kept.note, gone.note.as_deref());
    add_new(&mut kept.sources, &gone.sources);
    kept
}

fn add_new<T: Clone + PartialEq>(list: &mut Vec<T>, more: &[T]) {
    for entry in more {
        if !list.contains(entry) {
            list.push(entry.clone());
        }
    }
}

/// Both texts after one another, unless the first holds the second already.
fn joined(first: Option<String>, second: Option<&str>) -> Option<String> {
    match (first, second) {
        (Some(first), Some(second)) if !first.contains(second) => Some(format!("{} {second}", first.trim_end())),
        (Some(first), _) => Some(first),
        (None, second) => second.map(str::to_owned),
    }
}
