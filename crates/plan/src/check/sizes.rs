//! Checks how many there are of everything, before any work is done on it.

use super::{At, Checker};
use crate::diagnostic::{Code, Section};
use crate::draft::Draft;
use crate::limits;

impl<'d> Checker<'d> {
    /// Refuses lists longer than the program takes.
    pub(super) fn sizes(&mut self, draft: &'d Draft) {
        let sizes = [
            (Section::Documents, draft.documents.len(), limits::DOCUMENTS),
            (Section::Levels, draft.levels.len(), limits::LEVELS),
            (Section::Facets, draft.facets.len(), limits::FACETS),
            (Section::Nodes, draft.nodes.len(), limits::NODES),
            (Section::Links, draft.links.len(), limits::LINKS),
        ];
        for (section, found, limit) in sizes {
            if found > limit {
                self.at(section, limit, "");
                self.error("", Code::TooMany { found, limit });
            }
        }
        for (i, f) in draft.facets.iter().enumerate() {
            self.at(Section::Facets, i, &f.id);
            self.size("values", f.values.len(), limits::VALUES);
        }
        for (i, n) in draft.nodes.iter().enumerate() {
            self.at(Section::Nodes, i, &n.id);
            self.size("aliases", n.aliases.len(), limits::OF_A_NODE);
            self.size("tags", n.tags.iter().map(|(_, values)| values.len().max(1)).sum(), limits::OF_A_NODE);
            self.size("observations", n.observations.len(), limits::OF_A_NODE);
            self.size("sources", n.sources.len(), limits::SOURCES);
        }
        for (i, l) in draft.links.iter().enumerate().filter(|(_, l)| l.sources.len() > limits::SOURCES) {
            self.at = At(Section::Links, i, &l.from, Some(&l.to));
            self.size("sources", l.sources.len(), limits::SOURCES);
        }
    }

    /// A list within an entry, which may be no longer than this.
    fn size(&mut self, field: &'static str, found: usize, limit: usize) {
        if found > limit {
            self.error(field, Code::TooMany { found, limit });
        }
    }
}
