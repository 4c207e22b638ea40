//! Checks links: their ends, their way up through the levels, and that none leads back.

use super::{At, Checker};
use crate::cycles::cycles;
use crate::diagnostic::{Code, Section, Severity};
use crate::draft::{Draft, DraftLink};
use crate::limits;
use crate::parts::{Basis, Kind, Link, Node, NodeIx};

impl<'d> Checker<'d> {
    pub(super) fn links(&mut self, links: &'d [DraftLink], nodes: &[Node]) -> Vec<Link> {
        let mut keys = Vec::with_capacity(links.len());
        let mut out = Vec::with_capacity(links.len());
        // Files list a node's links together, so the last one's lower end is mostly this one's.
        let mut last: Option<(&str, NodeIx)> = None;
        for (i, l) in links.iter().enumerate() {
            self.at = At(Section::Links, i, &l.from, Some(&l.to));
            let kind = self.word(Kind::from_word(&l.kind), &l.kind, "kind", "part_of, contributes_to, derived_from");
            let basis = self.word(Basis::from_word(&l.basis), &l.basis, "basis", "stated, interpreted");
            let sources = self.sources(&l.sources);
            self.short_if(l.note.as_deref(), "note");
            let note = l.note.clone().filter(|n| !n.trim().is_empty());
            if basis == Some(Basis::Interpreted) && note.is_none() {
                self.note(Severity::Warning, "note", Code::NoNote);
            }
            let from = last.filter(|(id, _)| *id == l.from).map(|(_, at)| at).or_else(|| self.end(&l.from, "from"));
            last = from.map(|at| (l.from.as_str(), at));
            let to = self.end(&l.to, "to");
            let (Some(from), Some(to), Some(kind), Some(basis)) = (from, to, kind, basis) else {
                continue;
            };
            let placed = !self.unplaced.contains(&from) && !self.unplaced.contains(&to);
            if placed && nodes[from.at()].level <= nodes[to.at()].level {
                self.error("to", Code::WrongWay);
            }
            keys.push((from, to, kind, i));
            out.push(Link { from, to, kind, basis, sources, note });
        }
        self.doubles(keys, links);
        out
    }

    /// Names each link that has the ends and kind of an earlier one.
    fn doubles(&mut self, mut keys: Vec<(NodeIx, NodeIx, Kind, usize)>, links: &'d [DraftLink]) {
        keys.sort_unstable();
        for pair in keys.windows(2) {
            let [(from, to, kind, _), second] = pair else { continue };
            if let Some(l) = links.get(second.3).filter(|_| (*from, *to, *kind) == (second.0, second.1, second.2)) {
                self.at = At(Section::Links, second.3, &l.from, Some(&l.to));
                self.error("to", Code::DuplicateLink);
            }
        }
    }

    fn end(&mut self, id: &str, field: &'static str) -> Option<NodeIx> {
        let found = self.nodes.get(id).copied();
        if found.is_none() {
            self.error(field, Code::MissingNode(id.to_owned()));
        }
        found
    }

    /// Names each cycle, at the node where it closes.
    pub(super) fn cycles(&mut self, draft: &'d Draft) {
        // Links that all go up through the levels cannot lead back.
        if self.errors == 0 {
            return;
        }
        let mut up: Vec<Vec<usize>> = vec![Vec::new(); draft.nodes.len()];
        for l in &draft.links {
            if let (Some(from), Some(to)) = (self.nodes.get(l.from.as_str()), self.nodes.get(l.to.as_str())) {
                up[from.at()].push(to.at());
            }
        }
        for cycle in cycles(&mut up, limits::DIAGNOSTICS) {
            let first = cycle[0];
            self.at(Section::Nodes, first, &draft.nodes[first].id);
            self.error("", Code::Cycle(along(&cycle, |n| draft.nodes[n].id.clone())));
        }
    }
}

/// The names along a cycle; a very long one ends with an ellipsis, since nobody reads thousands of ids.
pub(super) fn along(cycle: &[usize], name: impl Fn(usize) -> String) -> Vec<String> {
    let mut names: Vec<String> = cycle.iter().take(limits::CYCLE_IDS).map(|&n| name(n)).collect();
    if cycle.len() > limits::CYCLE_IDS {
        names.push("…".to_owned());
    }
    names
}
