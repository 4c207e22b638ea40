//! What rows cite: documents by id or title, and the place in them after a colon.

use super::Reader;
use crate::template::names::Found;
use crate::template::table::Line;
use crate::{Remark, Spot};
use roda_plan::{Document, DraftSource};

impl Reader {
    /// What a line cites, or else what the whole plan does.
    pub(super) fn sources(&mut self, line: Line<'_>) -> Vec<DraftSource> {
        let mut sources = Vec::new();
        let mut named = false;
        for text in line.items("sources") {
            named = true;
            sources.extend(self.source(&text, line));
        }
        // What is cited is looked up once: it may be a long text, and every line may need it.
        if !named && let Some(cited) = self.cited.take() {
            self.cited = self.document(&cited, || line.spot("sources"));
            sources.extend(self.cited.clone().map(|document| DraftSource { document, place: None }));
        }
        sources
    }

    /// A document's id, or an id or a title with `: ` and a place after it.
    fn source(&mut self, text: &str, line: Line<'_>) -> Option<DraftSource> {
        // An id has no colon, so the first one ends it; a title may have some, and every one may be where the place begins.
        let parted = |at: usize| Some((text.get(..at)?, text.get(at + 1..)?));
        let first = text.find(':').and_then(parted).filter(|(id, _)| self.documents.id(id).is_some());
        let unknown = self.documents.find(text) == Found::None;
        let titled = |(name, _): &(&str, &str)| self.documents.find(name) != Found::None;
        let later = || text.match_indices(':').take(20).filter_map(|(at, _)| parted(at)).find(titled);
        let Some((name, place)) = first.or_else(|| unknown.then(later).flatten()) else {
            let document = self.document(text, || line.spot("sources"))?;
            return Some(DraftSource { document, place: None });
        };
        let document = self.document(name, || line.spot("sources"))?;
        let place = place.strip_prefix(' ').unwrap_or(place).to_owned();
        Some(DraftSource { document, place: Some(place) })
    }

    /// The id of a document by id or title. Where no document is listed, one of that title is made.
    pub(super) fn document(&mut self, text: &str, spot: impl FnOnce() -> Spot) -> Option<String> {
        let found = self.documents.find(text);
        if found == Found::None
            && !text.trim().is_empty()
            && let Some(ids) = &mut self.unlisted
        {
            let (id, title) = (ids.make(text), text.trim());
            self.documents.add(self.read.draft.documents.len(), &id, title);
            let document = Document { id: id.clone(), title: title.to_owned(), date: None, publisher: None };
            self.read.draft.documents.push(document);
            self.note(spot(), Remark::IdMade(id.clone()));
            return Some(id);
        }
        let at = self.found(found, text, spot)?;
        self.read.draft.documents.get(at).map(|d| d.id.clone())
    }
}
