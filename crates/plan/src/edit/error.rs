//! Why an edit could not be done, each with what to do about it, and what an edit could not keep.

use super::LinkKey;
use crate::{Diagnostic, DraftPeriod, Section};

/// An edit that was not done. The plan is as it was.
#[derive(Debug, Clone, PartialEq)]
pub struct EditError {
    /// Which of several edits, counted from 0 over all single ones but those that only see to a document to cite; nothing when it is
    /// the plan as a whole that would be wrong.
    pub at: Option<usize>,
    /// What is wrong.
    pub code: EditCode,
}

/// What is wrong with an edit.
#[derive(Debug, Clone, PartialEq)]
pub enum EditCode {
    /// Nothing in the list has this id, or the facet has no such value. Remedy: it may have been deleted; look again.
    NotFound {
        /// Which list.
        section: Section,
        /// The id.
        id: String,
    },
    /// No such link. Remedy: it may have been deleted; look again.
    NoLink(LinkKey),
    /// Something in the list has this id already. Remedy: choose another, or leave it empty to have one made.
    Taken {
        /// Which list.
        section: Section,
        /// The id.
        id: String,
    },
    /// Nodes stand on the level. Remedy: move or delete them first.
    LevelInUse {
        /// The level's id.
        level: String,
        /// How many nodes.
        nodes: usize,
    },
    /// Nodes, links or observations cite the document. Remedy: let them cite another first.
    DocumentInUse {
        /// The document's id.
        document: String,
        /// How many citations.
        times: usize,
    },
    /// A node cannot be merged with itself; its id. Remedy: choose another.
    SameNode(String),
    /// The node is part of several and none was named. Remedy: say which link to move.
    WhichParent {
        /// The node's id.
        node: String,
        /// The nodes that it is part of.
        parents: Vec<String>,
    },
    /// The plan would not be valid: a link the wrong way or twice, a text too long, nothing cited. Each diagnostic says where; its
    /// positions are those that the plan would have had. Remedy: the one for its code.
    Invalid(Vec<Diagnostic>),
}

impl EditCode {
    pub(super) fn not_found(section: Section, id: &str) -> Self {
        Self::NotFound { section, id: id.to_owned() }
    }
}

/// What an edit could not keep, for the interface to tell; undoing brings it back.
#[derive(Debug, Clone, PartialEq)]
pub enum Loss {
    /// A link between two nodes that became one.
    LinkWithin(LinkKey),
    /// A link of the node that went, which would run within a level or downwards from the node that stays.
    LinkWrongWay(LinkKey),
    /// The period of the node that went; the one that stays has its own.
    Period(DraftPeriod),
    /// What the node that went was said to be at a follow-up, at which the one that stays is something else. Both stand there; the
    /// first one shows.
    Status {
        /// The follow-up's id.
        document: String,
        /// A word of [`crate::Status`].
        status: String,
    },
    /// Tags that referred to what was deleted.
    Tags {
        /// The facet's id.
        facet: String,
        /// The value's id, unless the whole facet was deleted.
        value: Option<String>,
        /// How many nodes had them.
        nodes: usize,
    },
}
