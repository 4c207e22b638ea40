//! A plan in pieces, as it crosses between the page and a Worker: the page writes and reads one at a time and answers in between.
//!
//! The first piece is a plan file without nodes and links; each of the others is an object with the next of the one or the other.

use super::wire;
use super::write::{compact, head, link, node};
use roda_plan::{Draft, Plan};
use serde::Deserialize;

/// Bytes with which a piece is full: a few milliseconds' work on a slow machine.
const FULL: usize = 50_000;

/// The pieces of a plan, each written when it is asked for.
pub struct Pieces<'p> {
    plan: &'p Plan,
    begun: bool,
    nodes: usize,
    links: usize,
}

/// The pieces of a plan, as JSON.
pub fn pieces(plan: &Plan) -> Pieces<'_> {
    Pieces { plan, begun: false, nodes: 0, links: 0 }
}

impl Iterator for Pieces<'_> {
    type Item = Vec<u8>;

    fn next(&mut self) -> Option<Vec<u8>> {
        let plan = self.plan;
        if !self.begun {
            self.begun = true;
            return Some(head(&plan.head_draft()));
        }
        if self.nodes < plan.nodes().len() {
            let nodes = plan.nodes().get(self.nodes..)?.iter();
            return Some(filled("nodes", nodes.map(|n| compact(&node(&plan.drafted(n)))), &mut self.nodes));
        }
        if self.links < plan.links().len() {
            let links = plan.links().get(self.links..)?.iter();
            return Some(filled("links", links.map(|l| compact(&link(&plan.drafted_link(l)))), &mut self.links));
        }
        None
    }
}

/// A piece of as many entries as fit, which are counted.
fn filled(list: &str, entries: impl Iterator<Item = Vec<u8>>, taken: &mut usize) -> Vec<u8> {
    let mut piece = format!("{{\"{list}\":[").into_bytes();
    for (i, entry) in entries.enumerate() {
        if i > 0 {
            piece.push(b',');
        }
        piece.extend(entry);
        *taken += 1;
        if piece.len() > FULL {
            break;
        }
    }
    piece.extend(b"]}");
    piece
}

/// What was read of a plan's pieces so far.
#[derive(Debug, Default)]
pub struct Gathered(Option<Draft>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct More {
    #[serde(default)]
    nodes: Vec<wire::Node>,
    #[serde(default)]
    links: Vec<wire::Link>,
}

impl Gathered {
    /// Reads the next piece; whether it is one. One that is not leaves what was read before as it is.
    pub fn add(&mut self, piece: &[u8]) -> bool {
        let Some(draft) = &mut self.0 else {
            self.0 = serde_json::from_slice(piece).ok().map(wire::File::into_draft);
            return self.0.is_some();
        };
        let Ok(More { nodes, links }) = serde_json::from_slice(piece) else { return false };
        draft.nodes.extend(nodes.into_iter().map(Into::into));
        draft.links.extend(links.into_iter().map(Into::into));
        true
    }

    /// What the pieces say together, to be checked and built; of no piece, a draft of nothing, which is no plan.
    pub fn draft(self) -> Draft {
        self.0.unwrap_or_default()
    }
}

/// The compact file of a plan, made of its pieces: the same bytes as [`crate::write_compact`] gives.
#[derive(Debug, Default)]
pub struct Joined {
    file: Vec<u8>,
    /// Whether links have begun.
    links: bool,
    /// Whether the list that is written has an entry.
    more: bool,
}

/// What stands between the nodes and the links, and at the end.
const BETWEEN: &[u8] = b"],\"links\":[";
const END: &[u8] = b"]}";
/// What a piece with links, and likewise one with nodes, begins with.
const BEGIN: &[u8] = b"{\"links\":[";

impl Joined {
    /// Adds the next piece.
    pub fn add(&mut self, piece: &[u8]) {
        let rest = piece.strip_suffix(END).unwrap_or(piece);
        if self.file.is_empty() {
            return self.file.extend(rest.strip_suffix(BETWEEN).unwrap_or(rest));
        }
        if piece.starts_with(BEGIN) && !self.links {
            self.file.extend(BETWEEN);
            (self.links, self.more) = (true, false);
        }
        if std::mem::replace(&mut self.more, true) {
            self.file.push(b',');
        }
        self.file.extend(rest.get(BEGIN.len()..).unwrap_or_default());
    }

    /// The file, once all pieces are there.
    pub fn file(mut self) -> Vec<u8> {
        if !self.links {
            self.file.extend(BETWEEN);
        }
        self.file.extend(END);
        self.file
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use roda_plan::{DraftLink, DraftNode};

    /// Örebro's plan with 2,000 activities more.
    fn large() -> Plan {
        let mut draft = crate::read(include_bytes!("../../../data/orebro.json")).unwrap().plan.draft();
        let (level, sources) = (draft.levels.last().unwrap().id.clone(), draft.nodes[0].sources.clone());
        let to = draft.nodes[0].id.clone();
        for n in 0..2_000 {
            let id = format!("more-{n}");
            draft.links.push(DraftLink {
                from: id.clone(),
                to: to.clone(),
                kind: "derived_from".into(),
                basis: "stated".into(),
                sources: sources.clone(),
                note: None,
            });
            let title = format!("”{n}”\n");
            let (level, sources) = (level.clone(), sources.clone());
            draft.nodes.push(DraftNode { id, level, title, sources, ..DraftNode::default() });
        }
        Plan::build(draft).unwrap().0
    }

    #[test]
    fn what_is_gathered_is_what_was_written() {
        let plan = large();
        let all: Vec<Vec<u8>> = pieces(&plan).collect();
        assert!(all.len() > 6 && all.iter().all(|p| p.len() < 2 * FULL), "{} pieces", all.len());
        let mut gathered = Gathered::default();
        assert!(all.iter().all(|piece| gathered.add(piece)));
        assert!(Plan::build(gathered.draft()).unwrap().0 == plan);
    }

    #[test]
    fn what_is_joined_is_the_file_to_the_byte() {
        let empty = Draft { nodes: Vec::new(), links: Vec::new(), ..large().draft() };
        for plan in [large(), Plan::build(empty).unwrap().0] {
            let mut joined = Joined::default();
            pieces(&plan).for_each(|piece| joined.add(&piece));
            assert!(joined.file() == crate::write_compact(&plan).into_bytes());
        }
    }

    #[test]
    fn an_empty_plan_is_one_piece_and_nothing_is_no_plan() {
        let draft = Draft { nodes: Vec::new(), links: Vec::new(), ..large().draft() };
        let plan = Plan::build(draft).unwrap().0;
        assert_eq!(pieces(&plan).count(), 1);
        assert!(Plan::build(Gathered::default().draft()).is_err());
    }

    #[test]
    fn what_is_no_piece_changes_nothing() {
        let plan = large();
        let mut gathered = Gathered::default();
        assert!(!gathered.add(b"") && !gathered.add(b"{\"nodes\":[]}"));
        assert!(gathered.add(&pieces(&plan).next().unwrap()));
        assert!(!gathered.add(b"{\"nodes\":[{}]}") && !gathered.add(b"{\"else\":1}"));
        assert_eq!(gathered.0, Some(plan.head_draft()));
    }
}
