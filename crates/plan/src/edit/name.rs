//! What a step is called, as a code and the names concerned; the interface words it ("Ångra: ta bort ’Maria Ungdom’").

use super::{Edit, LinkKey, NodeChange};
use crate::parts::words;
use crate::{Draft, DraftNode};

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Deed {
    /// The plan's name, organisation or language changed.
    Head,
    /// Another plan put in the place of this one.
    Replace,
    /// A source document added.
    AddDocument,
    /// A source document changed.
    SetDocument,
    /// A source document deleted.
    DeleteDocument,
    /// A level added.
    AddLevel,
    /// A level changed.
    SetLevel,
    /// A level moved up or down.
    MoveLevel,
    /// A level deleted.
    DeleteLevel,
    /// A facet added.
    AddFacet,
    /// A facet's name changed.
    SetFacet,
    /// A facet deleted.
    DeleteFacet,
    /// A value added.
    AddValue,
    /// A value changed.
    SetValue,
    /// A value deleted.
    DeleteValue,
    /// A node added.
    AddNode,
    /// A node's name changed; `what` is the old one and `other` the new one.
    SetTitle,
    /// A node's other names changed.
    SetAliases,
    /// A node's summary changed.
    SetSummary,
    /// A node put on another level; `other` is the level.
    SetLevelOf,
    /// A node's period changed.
    SetPeriod,
    /// A node's tags changed; `other` is the facet.
    SetTags,
    /// What follow-ups said of a node changed.
    SetObservations,
    /// A node's sources changed.
    SetSources,
    /// A node deleted.
    DeleteNode,
    /// Two nodes made one; `other` is the one that went.
    Merge,
    /// A node put under `other`.
    Move,
    /// A link added, from `what` up to `other`.
    Link,
    /// A link deleted, from `what` up to `other`.
    Unlink,
    /// A link's basis, note or sources changed.
    SetLink,
    /// Several different things.
    Several,
}

words!(Deed {
    Head = "head", Replace = "replace", AddDocument = "add_document", SetDocument = "set_document",
    DeleteDocument = "delete_document", AddLevel = "add_level", SetLevel = "set_level", MoveLevel = "move_level",
    DeleteLevel = "delete_level", AddFacet = "add_facet", SetFacet = "set_facet", DeleteFacet = "delete_facet",
    AddValue = "add_value", SetValue = "set_value", DeleteValue = "delete_value", AddNode = "add_node",
    SetTitle = "set_title", SetAliases = "set_aliases", SetSummary = "set_summary", SetLevelOf = "set_level_of",
    SetPeriod = "set_period", SetTags = "set_tags", SetObservations = "set_observations", SetSources = "set_sources",
    DeleteNode = "delete_node", Merge = "merge", Move = "move", Link = "link", Unlink = "unlink", SetLink = "set_link",
    Several = "several",
});

/// What a step is called. The fields are plain, so that a journal can hold them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepName {
    /// What was done.
    pub deed: Deed,
    /// The name of what it was done to, of the first when there are several; as it was before the step.
    pub what: String,
    /// The name of what else is concerned, if anything.
    pub other: Option<String>,
    /// How many edits, those left out that only see to a document to cite.
    pub count: usize,
}

impl StepName {
    /// The name of an edit of a draft that it has not been done to yet.
    pub fn of(draft: &Draft, edit: &Edit) -> Self {
        let leaves = edit.leaves();
        let told = || leaves.iter().filter(|edit| !matches!(edit, Edit::EnsureDocument(_)));
        let Some(first) = told().next().or(leaves.first()) else {
            return Self { deed: Deed::Several, what: String::new(), other: None, count: 0 };
        };
        let deed = deed(first);
        let (what, other) = names(draft, first);
        let alike = told().all(|edit| self::deed(edit) == deed);
        Self { deed: if alike { deed } else { Deed::Several }, what, other, count: told().count().max(1) }
    }
}

fn deed(edit: &Edit) -> Deed {
    match edit {
        Edit::Head(_) => Deed::Head,
        Edit::Replace(_) => Deed::Replace,
        Edit::AddDocument(_) | Edit::EnsureDocument(_) => Deed::AddDocument,
        Edit::SetDocument(_) => Deed::SetDocument,
        Edit::DeleteDocument(_) => Deed::DeleteDocument,
        Edit::AddLevel { .. } => Deed::AddLevel,
        Edit::SetLevel(_) => Deed::SetLevel,
        Edit::MoveLevel { .. } => Deed::MoveLevel,
        Edit::DeleteLevel(_) => Deed::DeleteLevel,
        Edit::AddFacet(_) => Deed::AddFacet,
        Edit::SetFacet { .. } => Deed::SetFacet,
        Edit::DeleteFacet(_) => Deed::DeleteFacet,
        Edit::AddValue { .. } => Deed::AddValue,
        Edit::SetValue { .. } => Deed::SetValue,
        Edit::DeleteValue { .. } => Deed::DeleteValue,
        Edit::AddNode { .. } => Deed::AddNode,
        Edit::SetNode { change, .. } => deed_of(change),
        Edit::DeleteNode(_) => Deed::DeleteNode,
        Edit::Merge { .. } => Deed::Merge,
        Edit::Move { .. } => Deed::Move,
        Edit::Link(_) => Deed::Link,
        Edit::Unlink(_) => Deed::Unlink,
        Edit::SetLink { .. } => Deed::SetLink,
        Edit::Many(_) => Deed::Several,
    }
}

fn deed_of(change: &NodeChange) -> Deed {
    match change {
        NodeChange::Title(_) => Deed::SetTitle,
        NodeChange::Aliases(_) => Deed::SetAliases,
        NodeChange::Summary(_) => Deed::SetSummary,
        NodeChange::Level(_) => Deed::SetLevelOf,
        NodeChange::Period(_) => Deed::SetPeriod,
        NodeChange::Tags { .. } => Deed::SetTags,
        NodeChange::Status { .. } | NodeChange::Observations(_) => Deed::SetObservations,
        NodeChange::Sources(_) => Deed::SetSources,
    }
}

/// What a single edit is done to, and what else it concerns.
fn names(draft: &Draft, edit: &Edit) -> (String, Option<String>) {
    let node = |id: &str| node_title(draft, id);
    match edit {
        Edit::Head(_) | Edit::Many(_) => (draft.title.sv.clone(), None),
        Edit::Replace(with) => (draft.title.sv.clone(), Some(with.title.sv.clone())),
        Edit::AddDocument(d) | Edit::EnsureDocument(d) => (d.title.clone(), None),
        Edit::SetDocument(d) => (document_title(draft, &d.id), None),
        Edit::DeleteDocument(id) => (document_title(draft, id), None),
        Edit::AddLevel { level, .. } => (level.title.sv.clone(), None),
        Edit::SetLevel(level) => (level_title(draft, &level.id), None),
        Edit::MoveLevel { id, .. } | Edit::DeleteLevel(id) => (level_title(draft, id), None),
        Edit::AddFacet(facet) => (facet.title.sv.clone(), None),
        Edit::SetFacet { id, .. } | Edit::DeleteFacet(id) => (facet_title(draft, id), None),
        Edit::AddValue { facet, value } => (value.title.sv.clone(), Some(facet_title(draft, facet))),
        Edit::SetValue { facet, value } => value_names(draft, facet, &value.id),
        Edit::DeleteValue { facet, value } => value_names(draft, facet, value),
        Edit::AddNode { node, .. } => (node.title.trim().to_owned(), None),
        Edit::SetNode { id, change } => (node(id), changed_to(draft, change)),
        Edit::DeleteNode(id) => (node(id), None),
        Edit::Merge { keep, other } => (node(keep), Some(node(other))),
        Edit::Move { node: id, to, .. } => (node(id), Some(node(to))),
        Edit::Link(link) => (node(&link.from), Some(node(&link.to))),
        Edit::Unlink(LinkKey { from, to, .. }) | Edit::SetLink { link: LinkKey { from, to, .. }, .. } => {
            (node(from), Some(node(to)))
        }
    }
}

fn changed_to(draft: &Draft, change: &NodeChange) -> Option<String> {
    match change {
        NodeChange::Title(title) => Some(title.trim().to_owned()),
        NodeChange::Level(id) => Some(level_title(draft, id)),
        NodeChange::Tags { facet, .. } => Some(facet_title(draft, facet)),
        _ => None,
    }
}

/// The title that a list gives an id; the id itself when it has none.
fn titled<'t>(mut list: impl Iterator<Item = (&'t String, &'t String)>, id: &str) -> String {
    list.find(|(of, _)| *of == id).map_or_else(|| id.to_owned(), |(_, title)| title.clone())
}

fn node_title(draft: &Draft, id: &str) -> String {
    titled(draft.nodes.iter().map(|n: &DraftNode| (&n.id, &n.title)), id)
}

fn document_title(draft: &Draft, id: &str) -> String {
    titled(draft.documents.iter().map(|d| (&d.id, &d.title)), id)
}

fn level_title(draft: &Draft, id: &str) -> String {
    titled(draft.levels.iter().map(|l| (&l.id, &l.title.sv)), id)
}

fn facet_title(draft: &Draft, id: &str) -> String {
    titled(draft.facets.iter().map(|f| (&f.id, &f.title.sv)), id)
}

fn value_names(draft: &Draft, facet: &str, value: &str) -> (String, Option<String>) {
    let values = draft.facets.iter().filter(|f| f.id == facet).flat_map(|f| &f.values);
    (titled(values.map(|v| (&v.id, &v.title.sv)), value), Some(facet_title(draft, facet)))
}
