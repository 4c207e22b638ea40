//! The plan model: levels, nodes, links, facets and observations, which can only be built valid.
//!
//! A [`Draft`] is what a file says, unchecked. [`Plan::build`] checks all of it and gives either a [`Plan`], in
//! which every reference is an index that exists, or every [`Diagnostic`] at once.

pub mod changes;
mod check;
mod cycles;
mod diagnostic;
mod draft;
pub mod edit;
mod history;
mod id;
mod moment;
mod parts;
mod patch;
mod written;

pub use changes::Changes;
pub use check::Checking;
pub use diagnostic::{Code, Diagnostic, Place, Section, Severity, quoted};
pub use draft::{
    Draft, DraftFacet, DraftLevel, DraftLink, DraftNode, DraftObservation, DraftPeriod, DraftSource, DraftValue,
};
pub use history::{Done, History};
pub use id::{Ids, MADE_ID_CHARS, id_from};
pub use moment::{Day, End, Moment, Part, Period};
pub use parts::{
    Basis, Document, Facet, FacetIx, FacetValue, Kind, Level, LevelIx, Link, LinkIx, Node, NodeIx, Observation, Role,
    Source, Status, Text, ValueIx,
};
pub use patch::{Head, Misfit, Patch, Step, Swap};

use std::collections::BTreeMap;

/// Limits on what a plan may hold; a file beyond them is refused before any work is done on it.
pub mod limits {
    /// Levels, from the vision down.
    pub const LEVELS: usize = 32;
    /// Nodes over all levels.
    pub const NODES: usize = 20_000;
    /// Links over all kinds.
    pub const LINKS: usize = 200_000;
    /// Facets.
    pub const FACETS: usize = 64;
    /// Values of one facet.
    pub const VALUES: usize = 2_000;
    /// Other names of one node, and likewise its tags and its observations.
    pub const OF_A_NODE: usize = 500;
    /// Sources of one node or link: of an area that a list names in every row, each row is one.
    pub const SOURCES: usize = NODES;
    /// Source documents.
    pub const DOCUMENTS: usize = 2_000;
    /// Characters of one text.
    pub const TEXT_CHARS: usize = 10_000;
    /// Errors, and likewise warnings, kept of one file; the rest is left out.
    pub const DIAGNOSTICS: usize = 200;
    /// Characters of a text that a diagnostic quotes; as long as an id may be.
    pub const QUOTED_CHARS: usize = 200;
    /// Ids named along one cycle; the rest is left out.
    pub const CYCLE_IDS: usize = 100;
}

/// A whole development plan, checked: every index in it points at something that exists, every link goes from a
/// lower level to a higher one, and every node and link cites a source.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    title: Text,
    organisation: String,
    language: String,
    documents: Vec<Document>,
    levels: Vec<Level>,
    facets: Vec<Facet>,
    nodes: Vec<Node>,
    links: Vec<Link>,
    by_id: BTreeMap<String, NodeIx>,
}

impl Plan {
    /// Checks a draft and builds the plan, with warnings beside it.
    ///
    /// # Errors
    /// All diagnostics, when at least one of them is an error.
    pub fn build(draft: Draft) -> Result<(Self, Vec<Diagnostic>), Vec<Diagnostic>> {
        Checking::new(&draft).done()
    }

    /// The same as [`Plan::build`], for a draft that is kept.
    ///
    /// # Errors
    /// All diagnostics, when at least one of them is an error.
    pub fn of(draft: &Draft) -> Result<(Self, Vec<Diagnostic>), Vec<Diagnostic>> {
        Checking::new(draft).done()
    }

    /// The plan's name.
    pub fn title(&self) -> &Text {
        &self.title
    }
    /// Whose plan it is.
    pub fn organisation(&self) -> &str {
        &self.organisation
    }
    /// The language of node titles and summaries, as a BCP 47 tag.
    pub fn language(&self) -> &str {
        &self.language
    }
    /// The source documents, in file order.
    pub fn documents(&self) -> &[Document] {
        &self.documents
    }
    /// The levels, from the vision down.
    pub fn levels(&self) -> &[Level] {
        &self.levels
    }
    /// The facets that tags refer to.
    pub fn facets(&self) -> &[Facet] {
        &self.facets
    }
    /// All nodes, in file order.
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }
    /// All links, in file order.
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// The node at `ix`. Indices come from this plan only, so the node is there.
    pub fn node(&self, ix: NodeIx) -> &Node {
        &self.nodes[ix.at()]
    }
    /// The link at `ix`.
    pub fn link(&self, ix: LinkIx) -> &Link {
        &self.links[ix.at()]
    }
    /// The level at `ix`.
    pub fn level(&self, ix: LevelIx) -> &Level {
        &self.levels[ix.at()]
    }
    /// The node with this id, if there is one.
    pub fn find(&self, id: &str) -> Option<NodeIx> {
        self.by_id.get(id).copied()
    }
    /// The level with this id, if there is one.
    pub fn find_level(&self, id: &str) -> Option<LevelIx> {
        (0..self.levels.len()).map(LevelIx::new).find(|&l| self.level(l).id == id)
    }

    /// Every node's index, in file order.
    pub fn node_ixs(&self) -> impl Iterator<Item = NodeIx> + Clone + use<> {
        (0..self.nodes.len()).map(NodeIx::new)
    }
    /// Every level's index, from the vision down.
    pub fn level_ixs(&self) -> impl Iterator<Item = LevelIx> + use<> {
        (0..self.levels.len()).map(LevelIx::new)
    }
    /// The nodes of one level, in file order.
    pub fn nodes_of(&self, level: LevelIx) -> impl Iterator<Item = NodeIx> + '_ {
        self.node_ixs().filter(move |&n| self.node(n).level == level)
    }
    /// The role that a node's level declares.
    pub fn role(&self, ix: NodeIx) -> Role {
        self.level(self.node(ix).level).role
    }
    /// The nodes whose level has this role, in file order.
    pub fn nodes_with(&self, role: Role) -> impl Iterator<Item = NodeIx> + '_ {
        self.node_ixs().filter(move |&n| self.role(n) == role)
    }
    /// The highest level with this role: where the sets and the elements of an overlap are found by default.
    pub fn level_with(&self, role: Role) -> Option<LevelIx> {
        self.level_ixs().find(|&l| self.level(l).role == role)
    }
    /// The documents that at least one node was observed in, oldest first: the follow-ups.
    pub fn follow_ups(&self) -> Vec<usize> {
        let mut seen: Vec<usize> = Vec::new();
        for o in self.nodes.iter().flat_map(|n| &n.observations) {
            if !seen.contains(&o.document) {
                seen.push(o.document);
            }
        }
        seen.sort_by(|&a, &b| {
            let date = |d: usize| (self.documents[d].date.clone(), d);
            date(a).cmp(&date(b))
        });
        seen
    }
}
