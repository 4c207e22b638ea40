//! What one step changed, entry by entry, so that it can be taken back, done again, or written to a journal.

use super::draft::{Draft, DraftFacet, DraftLevel, DraftLink, DraftNode};
use super::{Document, Text};

/// One entry of a list before and after. Without `before` it is put in at `at`; without `after` it is taken out.
#[derive(Debug, Clone, PartialEq)]
pub struct Swap<T> {
    /// Position in the list when the step is done.
    pub at: usize,
    /// What stood there.
    pub before: Option<T>,
    /// What stands there afterwards.
    pub after: Option<T>,
}

/// What a plan says of itself as a whole.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Head {
    /// The plan's name.
    pub title: Text,
    /// Whose plan it is.
    pub organisation: String,
    /// The language of titles and summaries.
    pub language: String,
}

impl Head {
    /// The head of a draft.
    pub fn of(draft: &Draft) -> Self {
        Self { title: draft.title.clone(), organisation: draft.organisation.clone(), language: draft.language.clone() }
    }
}

/// One change of one entry.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// The head.
    Head {
        /// As it was.
        before: Head,
        /// As it is afterwards.
        after: Head,
    },
    /// A document.
    Document(Swap<Document>),
    /// A level.
    Level(Swap<DraftLevel>),
    /// A facet with its values.
    Facet(Swap<DraftFacet>),
    /// A node.
    Node(Swap<DraftNode>),
    /// A link.
    Link(Swap<DraftLink>),
}

/// Changes of a draft, in the order in which they are done. The fields are plain, so that a journal can hold them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Patch {
    /// The changes.
    pub steps: Vec<Step>,
}

/// Something read back that was not made from this draft; the draft is as it was. Remedy: the last saved version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Misfit {
    /// The position of the first step, of a patch or of a journal, that does not fit; their number when all do and what they leave
    /// is not a plan.
    pub step: usize,
}

impl Patch {
    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// Does the changes.
    ///
    /// # Errors
    /// When the draft is not the one that the patch was made from; it is then left as it was.
    pub fn redo(&self, draft: &mut Draft) -> Result<(), Misfit> {
        for (i, step) in self.steps.iter().enumerate() {
            if !step.turn(draft, true) {
                back(self.steps.get(..i).unwrap_or_default(), draft);
                return Err(Misfit { step: i });
            }
        }
        Ok(())
    }

    /// Takes the changes back.
    ///
    /// # Errors
    /// When the draft is not the one that the patch left; it is then left as it was.
    pub fn undo(&self, draft: &mut Draft) -> Result<(), Misfit> {
        for (i, step) in self.steps.iter().enumerate().rev() {
            if !step.turn(draft, false) {
                for step in self.steps.iter().skip(i + 1) {
                    step.turn(draft, true);
                }
                return Err(Misfit { step: i });
            }
        }
        Ok(())
    }
}

/// Takes steps back that were just done, so that each of them fits.
fn back(steps: &[Step], draft: &mut Draft) {
    for step in steps.iter().rev() {
        step.turn(draft, false);
    }
}

impl Step {
    /// Does the step, or takes it back; false, and nothing done, when the draft does not fit.
    fn turn(&self, draft: &mut Draft, forward: bool) -> bool {
        match self {
            Self::Head { before, after } => turn_head(draft, before, after, forward),
            Self::Document(swap) => turn(swap, draft, forward),
            Self::Level(swap) => turn(swap, draft, forward),
            Self::Facet(swap) => turn(swap, draft, forward),
            Self::Node(swap) => turn(swap, draft, forward),
            Self::Link(swap) => turn(swap, draft, forward),
        }
    }
}

fn turn_head(draft: &mut Draft, before: &Head, after: &Head, forward: bool) -> bool {
    let (old, new) = if forward { (before, after) } else { (after, before) };
    if Head::of(draft) != *old {
        return false;
    }
    set_head(draft, new.clone());
    true
}

/// Gives a draft another head.
pub(crate) fn set_head(draft: &mut Draft, head: Head) {
    (draft.title, draft.organisation, draft.language) = (head.title, head.organisation, head.language);
}

/// Puts one entry's other side in its place.
fn turn<T: Entry>(swap: &Swap<T>, draft: &mut Draft, forward: bool) -> bool {
    let list = T::list(draft);
    let (old, new) = if forward { (&swap.before, &swap.after) } else { (&swap.after, &swap.before) };
    match (old, new) {
        (None, Some(new)) if swap.at <= list.len() => list.insert(swap.at, new.clone()),
        (Some(old), None) if list.get(swap.at) == Some(old) => drop(list.remove(swap.at)),
        (Some(old), Some(new)) => match list.get_mut(swap.at).filter(|entry| *entry == old) {
            Some(entry) => entry.clone_from(new),
            None => return false,
        },
        _ => return false,
    }
    true
}

/// An entry of one of a draft's lists.
pub(crate) trait Entry: Clone + PartialEq {
    /// The list.
    fn list(draft: &mut Draft) -> &mut Vec<Self>;
    /// A change of it as a step.
    fn step(swap: Swap<Self>) -> Step;
}

macro_rules! entries {
    ($($entry:ty, $list:ident, $step:ident;)*) => {
        $(impl Entry for $entry {
            fn list(draft: &mut Draft) -> &mut Vec<Self> {
                &mut draft.$list
            }
            fn step(swap: Swap<Self>) -> Step {
                Step::$step(swap)
            }
        })*
    };
}
entries! {
    Document, documents, Document;
    DraftLevel, levels, Level;
    DraftFacet, facets, Facet;
    DraftNode, nodes, Node;
    DraftLink, links, Link;
}
