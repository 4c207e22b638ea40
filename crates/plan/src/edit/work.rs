//! A draft in the middle of an edit: every change is done through here, and noted so that it can be taken back.

use super::{Edit, EditCode, EditError, Loss, tidy};
use crate::patch::{Entry, Head, Patch, Step, Swap, set_head};
use crate::{Draft, DraftLink, DraftNode, Ids, Section};
use std::collections::BTreeMap;

/// From this many edits in one step on, nodes are looked up in an index.
const INDEX_FROM_EDITS: usize = 8;

pub(super) struct Work<'d> {
    pub(super) draft: &'d mut Draft,
    patch: Patch,
    /// Ids of nodes that were added.
    made: Vec<String>,
    pub(super) losses: Vec<Loss>,
    /// Positions of nodes by id, when it is worth it.
    places: Option<BTreeMap<String, usize>>,
    /// The ids of nodes, once one was made.
    ids: Option<Ids>,
}

impl<'d> Work<'d> {
    pub(super) fn new(draft: &'d mut Draft) -> Self {
        Self { draft, patch: Patch::default(), made: Vec::new(), losses: Vec::new(), places: None, ids: None }
    }

    /// Takes everything back.
    pub(super) fn take_back(self) {
        // It fits: these are the changes that were just made.
        let _ = self.patch.undo(self.draft);
    }

    pub(super) fn done(self) -> (Patch, Vec<String>, Vec<Loss>) {
        (self.patch, self.made, self.losses)
    }

    /// Does the edit, or all of several.
    pub(super) fn all(&mut self, edit: &Edit) -> Result<(), EditError> {
        let leaves = edit.leaves();
        if leaves.len() >= INDEX_FROM_EDITS {
            self.index();
        }
        let mut at = 0;
        for edit in leaves {
            self.one(edit).map_err(|code| EditError { at: Some(at), code })?;
            at += usize::from(!matches!(edit, Edit::EnsureDocument(_)));
        }
        Ok(())
    }

    fn one(&mut self, edit: &Edit) -> Result<(), EditCode> {
        match edit {
            Edit::Head(head) => self.set_head(head.clone()),
            Edit::Replace(draft) => self.replace(draft),
            Edit::AddDocument(document) => self.add_document(document)?,
            Edit::EnsureDocument(document) => self.ensure_document(document)?,
            Edit::SetDocument(document) => self.set_document(document)?,
            Edit::DeleteDocument(id) => self.delete_document(id)?,
            Edit::AddLevel { level, at } => self.add_level(level, *at)?,
            Edit::SetLevel(level) => self.set_level(level)?,
            Edit::MoveLevel { id, to } => self.move_level(id, *to)?,
            Edit::DeleteLevel(id) => self.delete_level(id)?,
            Edit::AddFacet(facet) => self.add_facet(facet)?,
            Edit::SetFacet { id, title } => self.set_facet(id, title)?,
            Edit::DeleteFacet(id) => self.delete_facet(id)?,
            Edit::AddValue { facet, value } => self.add_value(facet, value)?,
            Edit::SetValue { facet, value } => self.set_value(facet, value)?,
            Edit::DeleteValue { facet, value } => self.delete_value(facet, value)?,
            Edit::AddNode { node, links } => self.add_node(node, links)?,
            Edit::SetNode { id, change } => self.change_node(id, change)?,
            Edit::DeleteNode(id) => self.delete_node(id)?,
            Edit::Merge { keep, other } => self.merge(keep, other)?,
            Edit::Move { node, from, to, sources } => self.move_node(node, from.as_deref(), to, sources)?,
            Edit::Link(link) => self.push_link(link.clone()),
            Edit::Unlink(key) => self.unlink(key)?,
            Edit::SetLink { link, change } => self.change_link(link, change)?,
            Edit::Many(_) => {} // Its edits come one by one.
        }
        Ok(())
    }

    fn set_head(&mut self, after: Head) {
        let before = Head::of(self.draft);
        if before != after {
            set_head(self.draft, after.clone());
            self.patch.steps.push(Step::Head { before, after });
        }
    }

    /// Every list from the first entry that differs to the last.
    fn replace(&mut self, with: &Draft) {
        self.places = None;
        self.ids = None;
        self.set_head(Head::of(with));
        self.replace_list(&with.documents);
        self.replace_list(&with.levels);
        self.replace_list(&with.facets);
        let node = |node: &DraftNode| tidy::node(node.clone(), &with.facets);
        self.replace_list(&with.nodes.iter().map(node).collect::<Vec<_>>());
        self.replace_list(&with.links.iter().map(|link| tidy::link(link.clone())).collect::<Vec<_>>());
    }

    fn replace_list<T: Entry>(&mut self, with: &[T]) {
        let list = T::list(self.draft);
        let first = list.iter().zip(with).take_while(|(a, b)| a == b).count();
        let last = |(a, b): &(&T, &T)| a == b;
        let rest = list.iter().skip(first).rev().zip(with.iter().skip(first).rev()).take_while(last).count();
        let (from, to) = (list.len() - rest, with.len() - rest);
        for at in (first..from).rev() {
            self.remove::<T>(at);
        }
        for (at, entry) in with.iter().enumerate().take(to).skip(first) {
            self.insert(at, entry.clone());
        }
    }

    pub(super) fn insert<T: Entry>(&mut self, at: usize, entry: T) {
        let list = T::list(self.draft);
        let at = at.min(list.len());
        list.insert(at, entry.clone());
        self.patch.steps.push(T::step(Swap { at, before: None, after: Some(entry) }));
    }

    pub(super) fn push<T: Entry>(&mut self, entry: T) {
        self.insert(usize::MAX, entry);
    }

    pub(super) fn set<T: Entry>(&mut self, at: usize, entry: T) {
        if let Some(place) = T::list(self.draft).get_mut(at).filter(|old| **old != entry) {
            let before = std::mem::replace(place, entry.clone());
            self.patch.steps.push(T::step(Swap { at, before: Some(before), after: Some(entry) }));
        }
    }

    pub(super) fn remove<T: Entry>(&mut self, at: usize) {
        let list = T::list(self.draft);
        if at < list.len() {
            let before = list.remove(at);
            self.patch.steps.push(T::step(Swap { at, before: Some(before), after: None }));
        }
    }

    /// Looks nodes up in an index from now on, as long as none is taken out.
    pub(super) fn index(&mut self) {
        let places = self.draft.nodes.iter().enumerate().map(|(at, node)| (node.id.clone(), at));
        self.places = Some(places.collect());
    }

    pub(super) fn find_node(&self, id: &str) -> Option<usize> {
        match &self.places {
            Some(places) => places.get(id).copied(),
            None => self.draft.nodes.iter().position(|node| node.id == id),
        }
    }

    /// A node's position and what stands there.
    pub(super) fn node(&self, id: &str) -> Result<(usize, &DraftNode), EditCode> {
        let found = self.find_node(id).and_then(|at| Some((at, self.draft.nodes.get(at)?)));
        found.ok_or_else(|| EditCode::not_found(Section::Nodes, id))
    }

    pub(super) fn push_node(&mut self, node: DraftNode) {
        if let Some(places) = &mut self.places {
            places.insert(node.id.clone(), self.draft.nodes.len());
        }
        self.made.push(node.id.clone());
        self.push(tidy::node(node, &self.draft.facets));
    }

    pub(super) fn set_node(&mut self, at: usize, node: DraftNode) {
        self.set(at, tidy::node(node, &self.draft.facets));
    }

    pub(super) fn remove_node(&mut self, at: usize) {
        self.places = None;
        self.remove::<DraftNode>(at);
    }

    /// An id that no node has or had in this step.
    pub(super) fn node_id(&mut self, title: &str) -> String {
        let nodes = &self.draft.nodes;
        self.ids.get_or_insert_with(|| Ids::of(nodes.iter().map(|node| node.id.as_str()))).make(title)
    }

    /// A node's id that somebody chose; false if another has it.
    pub(super) fn take_node_id(&mut self, id: &str) -> bool {
        if let Some(ids) = &mut self.ids {
            ids.take(id);
        }
        self.find_node(id).is_none()
    }

    pub(super) fn push_link(&mut self, link: DraftLink) {
        self.push(tidy::link(link));
    }
}
