//! Everything that a planner does to a plan, one step at a time, each of which leaves a valid plan or nothing changed.

mod documents;
mod error;
mod levels;
mod links;
mod loose;
mod merge;
mod name;
mod nodes;
mod tidy;
mod work;

pub use error::{EditCode, EditError, Loss};
pub use loose::{Loose, what_hangs_loose};
pub use name::{Deed, StepName};

use super::draft::{
    Draft, DraftFacet, DraftLevel, DraftLink, DraftNode, DraftObservation, DraftPeriod, DraftSource, DraftValue,
};
use super::patch::{Head, Patch};
use super::{Diagnostic, Document, Plan, Text};
use work::Work;

/// A link's two ends and its kind, which no two links have in common.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct LinkKey {
    /// The lower node's id.
    pub from: String,
    /// The higher node's id.
    pub to: String,
    /// A word of [`super::Kind`].
    pub kind: String,
}

impl LinkKey {
    /// The key of a link.
    pub fn of(link: &DraftLink) -> Self {
        Self { from: link.from.clone(), to: link.to.clone(), kind: link.kind.clone() }
    }
}

/// One step. An id that is empty in what is added is made from its title; see [`super::id_from`].
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Gives the plan another name, organisation and language.
    Head(Head),
    /// Puts another plan in the place of this one, as one step that can be undone.
    Replace(Box<Draft>),
    /// Adds a source document, last.
    AddDocument(Document),
    /// Adds a source document unless there is one with its id, which is then left as it is; see [`citing`].
    EnsureDocument(Document),
    /// Changes the document with this id.
    SetDocument(Document),
    /// Deletes a document that nothing cites; its id.
    DeleteDocument(String),
    /// Adds a level.
    AddLevel {
        /// The level.
        level: DraftLevel,
        /// Its position from the vision down; beyond the end it is last.
        at: usize,
    },
    /// Changes the level with this id.
    SetLevel(DraftLevel),
    /// Moves a level up or down.
    MoveLevel {
        /// The level's id.
        id: String,
        /// Its position afterwards, from the vision down.
        to: usize,
    },
    /// Deletes a level on which no node stands; its id.
    DeleteLevel(String),
    /// Adds a facet with its values, last.
    AddFacet(DraftFacet),
    /// Gives a facet another name.
    SetFacet {
        /// The facet's id.
        id: String,
        /// Its name.
        title: Text,
    },
    /// Deletes a facet and the tags that refer to it; its id.
    DeleteFacet(String),
    /// Adds a value to a facet, last.
    AddValue {
        /// The facet's id.
        facet: String,
        /// The value.
        value: DraftValue,
    },
    /// Changes the value with this id.
    SetValue {
        /// The facet's id.
        facet: String,
        /// The value.
        value: DraftValue,
    },
    /// Deletes a value and the tags that refer to it; narrower values then belong to its own wider one.
    DeleteValue {
        /// The facet's id.
        facet: String,
        /// The value's id.
        value: String,
    },
    /// Adds a node, last in the file, with links of its own.
    AddNode {
        /// The node.
        node: DraftNode,
        /// Its links; an end that is empty is the new node.
        links: Vec<DraftLink>,
    },
    /// Changes one thing of a node.
    SetNode {
        /// The node's id.
        id: String,
        /// What is changed.
        change: NodeChange,
    },
    /// Deletes a node and its links; its id. See [`what_hangs_loose`].
    DeleteNode(String),
    /// Makes one node of two: `keep` gets the names, links, tags, observations and sources of `other`, which goes.
    Merge {
        /// The node that stays, with its id, level and title.
        keep: String,
        /// The node that becomes another name of it.
        other: String,
    },
    /// Moves a node under another: a `part_of` link to `to` in the place of the one to `from`.
    Move {
        /// The node's id.
        node: String,
        /// The node that it is part of now; may be left out unless it is part of several. A node that is part of none is put under
        /// `to`.
        from: Option<String>,
        /// The node that it is part of afterwards.
        to: String,
        /// Who says so.
        sources: Vec<DraftSource>,
    },
    /// Adds a link, last in the file.
    Link(DraftLink),
    /// Deletes a link.
    Unlink(LinkKey),
    /// Changes one thing of a link.
    SetLink {
        /// Which link.
        link: LinkKey,
        /// What is changed.
        change: LinkChange,
    },
    /// Several at once, as one step: a pasted column. All are done, or none.
    Many(Vec<Edit>),
}

/// What is changed of a node.
#[derive(Debug, Clone, PartialEq)]
pub enum NodeChange {
    /// Its name.
    Title(String),
    /// Its other names.
    Aliases(Vec<String>),
    /// Our own words about it.
    Summary(Option<String>),
    /// The level that it stands on, by id.
    Level(String),
    /// When it runs.
    Period(Option<DraftPeriod>),
    /// Its values of one facet.
    Tags {
        /// The facet's id.
        facet: String,
        /// The values' ids; none takes them all away.
        values: Vec<String>,
    },
    /// How far it had come at one follow-up; a note that stands there stays.
    Status {
        /// The follow-up's document id.
        document: String,
        /// A word of [`super::Status`]; nothing takes the observation away.
        status: Option<String>,
    },
    /// All that follow-ups said.
    Observations(Vec<DraftObservation>),
    /// Where it comes from.
    Sources(Vec<DraftSource>),
}

/// What is changed of a link.
#[derive(Debug, Clone, PartialEq)]
pub enum LinkChange {
    /// A word of [`super::Basis`].
    Basis(String),
    /// Why it was concluded.
    Note(Option<String>),
    /// Where it comes from.
    Sources(Vec<DraftSource>),
}

/// What an edit did, for the interface to tell.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// What the step is called.
    pub name: StepName,
    /// The ids of nodes that were added, in order.
    pub made: Vec<String>,
    /// What did not survive although nobody asked for it to go.
    pub losses: Vec<Loss>,
    /// What somebody should look at in the whole plan.
    pub warnings: Vec<Diagnostic>,
}

/// A plan after an edit.
#[derive(Debug, Clone, PartialEq)]
pub struct Applied {
    /// The plan.
    pub plan: Plan,
    /// What was changed; empty when everything was so already.
    pub patch: Patch,
    /// What to tell.
    pub outcome: Outcome,
}

/// The plan with an edit done; the plan given is left as it is.
///
/// # Errors
/// When the edit cannot be done or the plan would no longer be valid.
pub fn apply(plan: &Plan, edit: &Edit) -> Result<Applied, EditError> {
    apply_to(&mut plan.draft(), edit)
}

/// An edit that cites a document of the planner's own, such as "Egen uppgift", which is added in the same step if the plan does
/// not have it yet. The sources in the edit name the document by its id.
pub fn citing(document: Document, edit: Edit) -> Edit {
    Edit::Many(vec![Edit::EnsureDocument(document), edit])
}

/// Does an edit to the draft of a valid plan; when it cannot be done the draft is as it was.
pub(crate) fn apply_to(draft: &mut Draft, edit: &Edit) -> Result<Applied, EditError> {
    let name = StepName::of(draft, edit);
    let mut work = Work::new(draft);
    if let Err(error) = work.all(edit) {
        work.take_back();
        return Err(error);
    }
    match Plan::of(work.draft) {
        Ok((plan, warnings)) => {
            let (patch, made, losses) = work.done();
            Ok(Applied { plan, patch, outcome: Outcome { name, made, losses, warnings } })
        }
        Err(found) => {
            work.take_back();
            Err(EditError { at: None, code: EditCode::Invalid(found) })
        }
    }
}

impl Edit {
    /// The single edits in it, in order, without recursion.
    pub fn leaves(&self) -> Vec<&Edit> {
        let mut leaves = Vec::new();
        let mut waiting = vec![self];
        while let Some(edit) = waiting.pop() {
            match edit {
                Self::Many(edits) => waiting.extend(edits.iter().rev()),
                single => leaves.push(single),
            }
        }
        leaves
    }
}
