//! Edits of the source documents.

use super::EditCode;
use super::work::Work;
use crate::{Document, Ids, Section};

impl Work<'_> {
    pub(super) fn add_document(&mut self, document: &Document) -> Result<(), EditCode> {
        let mut document = document.clone();
        if document.id.is_empty() {
            document.id = Ids::of(self.draft.documents.iter().map(|d| d.id.as_str())).make(&document.title);
        } else if self.document(&document.id).is_some() {
            return Err(EditCode::Taken { section: Section::Documents, id: document.id });
        }
        self.push(document);
        Ok(())
    }

    pub(super) fn ensure_document(&mut self, document: &Document) -> Result<(), EditCode> {
        if self.document(&document.id).is_some() { Ok(()) } else { self.add_document(document) }
    }

    pub(super) fn set_document(&mut self, document: &Document) -> Result<(), EditCode> {
        let at = self.document(&document.id).ok_or_else(|| EditCode::not_found(Section::Documents, &document.id))?;
        self.set(at, document.clone());
        Ok(())
    }

    pub(super) fn delete_document(&mut self, id: &str) -> Result<(), EditCode> {
        let at = self.document(id).ok_or_else(|| EditCode::not_found(Section::Documents, id))?;
        let times = self.citations(id);
        if times > 0 {
            return Err(EditCode::DocumentInUse { document: id.to_owned(), times });
        }
        self.remove::<Document>(at);
        Ok(())
    }

    fn document(&self, id: &str) -> Option<usize> {
        self.draft.documents.iter().position(|d| d.id == id)
    }

    fn citations(&self, id: &str) -> usize {
        let nodes = self.draft.nodes.iter().flat_map(|n| &n.sources);
        let links = self.draft.links.iter().flat_map(|l| &l.sources);
        let observed = self.draft.nodes.iter().flat_map(|n| &n.observations).filter(|o| o.document == id).count();
        nodes.chain(links).filter(|s| s.document == id).count() + observed
    }
}
