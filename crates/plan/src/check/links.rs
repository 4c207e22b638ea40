//! Checks links: their ends, their way up through the levels, and that none leads back.

use super::{At, Checker};
use crate::cycles::cycles;
use crate::diagnostic::{Code, Section, Severity};
use crate::draft::{Draft, DraftLink};
use crate::limits;
use crate::parts::{Basis, Kind, Link, Node, NodeIx};

/// Links that were looked at.
#[derive(Default)]
pub(super) struct Linked<'d> {
    /// How many.
    pub looked_at: usize,
    /// Those that can be made, in file order.
    pub links: Vec<Link>,
    /// The ends, kind and place of each of them.
    keys: Vec<(NodeIx, NodeIx, Kind, usize)>,
    /// The lower end of the last one: files list a node's links together, so that it is mostly the next one's.
    last: Option<(&'d str, NodeIx)>,
}

impl<'d> Checker<'d> {
    /// The next link.
    pub(super) fn link(&mut self, linked: &mut Linked<'d>, i: usize, l: &'d DraftLink, nodes: &[Node]) {
        linked.looked_at = i + 1;
        self.at = At(Section::Links, i, &l.from, Some(&l.to));
        let kind = self.word(Kind::from_word(&l.kind), &l.kind, "kind", "part_of, contributes_to, derived_from");
        let basis = self.word(Basis::from_word(&l.basis), &l.basis, "basis", "stated, interpreted");
        let sources = self.sources(&l.sources);
        self.short_if(l.note.as_deref(), "note");
        let note = l.note.clone().filter(|n| !n.trim().is_empty());
        if basis == Some(Basis::Interpreted) && note.is_none() {
            self.note(Severity::Warning, "note", Code::NoNote);
        }
        let last = linked.last.filter(|(id, _)| *id == l.from).map(|(_, at)| at);
        let from = last.or_else(|| self.end(&l.from, "from"));
        linked.last = from.map(|at| (l.from.as_str(), at));
        let to = self.end(&l.to, "to");
        let (Some(from), Some(to), Some(kind), Some(basis)) = (from, to, kind, basis) else { return };
        let placed = !self.unplaced.contains(&from) && !self.unplaced.contains(&to);
        if placed && nodes[from.at()].level <= nodes[to.at()].level {
            self.error("to", Code::WrongWay);
        }
        linked.keys.push((from, to, kind, i));
        linked.links.push(Link { from, to, kind, basis, sources, note });
    }

    /// Names each link that has the ends and kind of an earlier one.
    pub(super) fn doubles(&mut self, linked: &mut Linked<'d>, links: &'d [DraftLink]) {
        linked.keys.sort_unstable();
        for pair in linked.keys.windows(2) {
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
