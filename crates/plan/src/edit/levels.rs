//! Edits of what nodes are sorted by: levels, facets and their values.

use super::work::Work;
use super::{EditCode, Loss};
use crate::{DraftFacet, DraftLevel, DraftValue, Ids, Section, Text};

impl Work<'_> {
    pub(super) fn add_level(&mut self, level: &DraftLevel, at: usize) -> Result<(), EditCode> {
        let mut level = level.clone();
        if level.id.is_empty() {
            level.id = Ids::of(self.draft.levels.iter().map(|l| l.id.as_str())).make(&level.title.sv);
        } else if self.level(&level.id).is_ok() {
            return Err(EditCode::Taken { section: Section::Levels, id: level.id });
        }
        self.insert(at, level);
        Ok(())
    }

    pub(super) fn set_level(&mut self, level: &DraftLevel) -> Result<(), EditCode> {
        let at = self.level(&level.id)?;
        self.set(at, level.clone());
        Ok(())
    }

    pub(super) fn move_level(&mut self, id: &str, to: usize) -> Result<(), EditCode> {
        let at = self.level(id)?;
        let to = to.min(self.draft.levels.len().saturating_sub(1));
        if let Some(level) = self.draft.levels.get(at).filter(|_| at != to).cloned() {
            self.remove::<DraftLevel>(at);
            self.insert(to, level);
        }
        Ok(())
    }

    pub(super) fn delete_level(&mut self, id: &str) -> Result<(), EditCode> {
        let at = self.level(id)?;
        let nodes = self.draft.nodes.iter().filter(|n| n.level == id).count();
        if nodes > 0 {
            return Err(EditCode::LevelInUse { level: id.to_owned(), nodes });
        }
        self.remove::<DraftLevel>(at);
        Ok(())
    }

    fn level(&self, id: &str) -> Result<usize, EditCode> {
        let found = self.draft.levels.iter().position(|l| l.id == id);
        found.ok_or_else(|| EditCode::not_found(Section::Levels, id))
    }

    pub(super) fn add_facet(&mut self, facet: &DraftFacet) -> Result<(), EditCode> {
        let mut facet = facet.clone();
        if facet.id.is_empty() {
            facet.id = Ids::of(self.draft.facets.iter().map(|f| f.id.as_str())).make(&facet.title.sv);
        } else if self.facet(&facet.id).is_ok() {
            return Err(EditCode::Taken { section: Section::Facets, id: facet.id });
        }
        let mut ids = Ids::of(facet.values.iter().map(|v| v.id.as_str()));
        for value in facet.values.iter_mut().filter(|v| v.id.is_empty()) {
            value.id = ids.make(&value.title.sv);
        }
        self.push(facet);
        Ok(())
    }

    pub(super) fn set_facet(&mut self, id: &str, title: &Text) -> Result<(), EditCode> {
        let (at, mut facet) = self.facet(id)?;
        facet.title = title.clone();
        self.set(at, facet);
        Ok(())
    }

    pub(super) fn delete_facet(&mut self, id: &str) -> Result<(), EditCode> {
        let (at, _) = self.facet(id)?;
        self.untag(id, None);
        self.remove::<DraftFacet>(at);
        Ok(())
    }

    fn facet(&self, id: &str) -> Result<(usize, DraftFacet), EditCode> {
        let found = self.draft.facets.iter().enumerate().find(|(_, f)| f.id == id);
        found.map(|(at, f)| (at, f.clone())).ok_or_else(|| EditCode::not_found(Section::Facets, id))
    }

    pub(super) fn add_value(&mut self, facet: &str, value: &DraftValue) -> Result<(), EditCode> {
        let (at, mut facet) = self.facet(facet)?;
        let mut value = value.clone();
        if value.id.is_empty() {
            value.id = Ids::of(facet.values.iter().map(|v| v.id.as_str())).make(&value.title.sv);
        } else if facet.values.iter().any(|v| v.id == value.id) {
            return Err(EditCode::Taken { section: Section::Facets, id: value.id });
        }
        facet.values.push(value);
        self.set(at, facet);
        Ok(())
    }

    pub(super) fn set_value(&mut self, facet: &str, value: &DraftValue) -> Result<(), EditCode> {
        let (at, mut facet) = self.facet(facet)?;
        let found = facet.values.iter_mut().find(|v| v.id == value.id);
        found.ok_or_else(|| EditCode::not_found(Section::Facets, &value.id))?.clone_from(value);
        self.set(at, facet);
        Ok(())
    }

    pub(super) fn delete_value(&mut self, facet: &str, value: &str) -> Result<(), EditCode> {
        let (at, mut facet) = self.facet(facet)?;
        let found = facet.values.iter().position(|v| v.id == value);
        let gone = facet.values.remove(found.ok_or_else(|| EditCode::not_found(Section::Facets, value))?);
        for narrower in facet.values.iter_mut().filter(|v| v.broader.as_deref() == Some(value)) {
            narrower.broader.clone_from(&gone.broader);
        }
        self.untag(&facet.id, Some(value));
        self.set(at, facet);
        Ok(())
    }

    /// Takes a facet's tags, or those with one value, from every node.
    fn untag(&mut self, facet: &str, value: Option<&str>) {
        let mut nodes = 0;
        for at in 0..self.draft.nodes.len() {
            let Some(node) = self.draft.nodes.get(at) else { continue };
            let goes = |v: &String| value.is_none_or(|value| v == value);
            if !node.tags.iter().any(|(f, values)| f == facet && values.iter().any(goes)) {
                continue;
            }
            let mut node = node.clone();
            for (_, values) in node.tags.iter_mut().filter(|(f, _)| f == facet) {
                values.retain(|v| !goes(v));
            }
            self.set_node(at, node);
            nodes += 1;
        }
        if nodes > 0 {
            let value = value.map(str::to_owned);
            self.losses.push(Loss::Tags { facet: facet.to_owned(), value, nodes });
        }
    }
}
