//! Edits of links, and moving a node from one parent to another.

use super::work::Work;
use super::{EditCode, LinkChange, LinkKey};
use crate::{Basis, DraftLink, DraftSource, Kind};

impl Work<'_> {
    /// The positions of a node's links, in file order.
    pub(super) fn links_of(&self, node: &str) -> Vec<usize> {
        let own = |(_, l): &(usize, &DraftLink)| l.from == node || l.to == node;
        self.draft.links.iter().enumerate().filter(own).map(|(at, _)| at).collect()
    }

    fn link(&self, key: &LinkKey) -> Result<(usize, &DraftLink), EditCode> {
        let same = |l: &DraftLink| l.from == key.from && l.to == key.to && l.kind == key.kind;
        let found = self.draft.links.iter().enumerate().find(|(_, l)| same(l));
        found.ok_or_else(|| EditCode::NoLink(key.clone()))
    }

    pub(super) fn unlink(&mut self, key: &LinkKey) -> Result<(), EditCode> {
        let (at, _) = self.link(key)?;
        self.remove::<DraftLink>(at);
        Ok(())
    }

    pub(super) fn change_link(&mut self, key: &LinkKey, change: &LinkChange) -> Result<(), EditCode> {
        let (at, link) = self.link(key)?;
        let mut link = link.clone();
        match change {
            LinkChange::Basis(basis) => link.basis.clone_from(basis),
            LinkChange::Note(note) => link.note.clone_from(note),
            LinkChange::Sources(sources) => link.sources.clone_from(sources),
        }
        self.set_link(at, link);
        Ok(())
    }

    pub(super) fn move_node(
        &mut self,
        node: &str,
        from: Option<&str>,
        to: &str,
        sources: &[DraftSource],
    ) -> Result<(), EditCode> {
        self.node(node)?;
        self.node(to)?;
        let now = self.parent_link(node, from)?;
        let moved = DraftLink {
            from: node.to_owned(),
            to: to.to_owned(),
            kind: Kind::PartOf.word().to_owned(),
            basis: Basis::Stated.word().to_owned(),
            sources: sources.to_vec(),
            note: None,
        };
        match now {
            // It lies there already: what the link says of its source stays true.
            Some(at) if self.draft.links.get(at).is_some_and(|l| l.to == to) => {}
            // It was part of both, and is now part of one.
            Some(at) if self.link(&LinkKey::of(&moved)).is_ok() => self.remove::<DraftLink>(at),
            Some(at) => self.set_link(at, moved),
            None => self.push_link(moved),
        }
        Ok(())
    }

    /// The position of the link that says what a node is part of; nothing if it is part of nothing.
    fn parent_link(&self, node: &str, parent: Option<&str>) -> Result<Option<usize>, EditCode> {
        let kind = Kind::PartOf.word();
        if let Some(to) = parent {
            let key = LinkKey { from: node.to_owned(), to: to.to_owned(), kind: kind.to_owned() };
            return self.link(&key).map(|(at, _)| Some(at));
        }
        let own = |(_, l): &(usize, &DraftLink)| l.from == node && l.kind == kind;
        let found: Vec<(usize, &DraftLink)> = self.draft.links.iter().enumerate().filter(own).collect();
        match found.as_slice() {
            [] => Ok(None),
            [(at, _)] => Ok(Some(*at)),
            several => {
                let parents = several.iter().map(|(_, l)| l.to.clone()).collect();
                Err(EditCode::WhichParent { node: node.to_owned(), parents })
            }
        }
    }

    pub(super) fn set_link(&mut self, at: usize, link: DraftLink) {
        self.set(at, super::tidy::link(link));
    }
}
