//! What a file says of a plan before anything is checked: words for ids, nothing looked up.

use super::{Document, Text};

/// An unchecked plan. Every list is in file order, and diagnostics name positions in it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Draft {
    /// The plan's name.
    pub title: Text,
    /// Whose plan it is.
    pub organisation: String,
    /// The language of titles and summaries.
    pub language: String,
    /// Source documents.
    pub documents: Vec<Document>,
    /// Levels from the vision down.
    pub levels: Vec<DraftLevel>,
    /// Facets.
    pub facets: Vec<DraftFacet>,
    /// Nodes.
    pub nodes: Vec<DraftNode>,
    /// Links.
    pub links: Vec<DraftLink>,
}

/// An unchecked level.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DraftLevel {
    /// Its id.
    pub id: String,
    /// A word of [`super::Role`].
    pub role: String,
    /// Its name.
    pub title: Text,
}

/// An unchecked facet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DraftFacet {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// Its values.
    pub values: Vec<DraftValue>,
}

/// An unchecked facet value.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DraftValue {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// The id of the wider value.
    pub broader: Option<String>,
}

/// An unchecked source reference.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DraftSource {
    /// The document's id.
    pub document: String,
    /// Heading and page.
    pub place: Option<String>,
}

/// An unchecked period.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DraftPeriod {
    /// A text that [`super::Moment::parse`] reads.
    pub start: Option<String>,
    /// The same, or `open`.
    pub end: Option<String>,
}

/// An unchecked observation.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DraftObservation {
    /// The follow-up's document id.
    pub document: String,
    /// A word of [`super::Status`].
    pub status: String,
    /// What more was said.
    pub note: Option<String>,
}

/// An unchecked node.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DraftNode {
    /// Its id.
    pub id: String,
    /// The level's id.
    pub level: String,
    /// Its name.
    pub title: String,
    /// Its other names.
    pub aliases: Vec<String>,
    /// Our own words about it.
    pub summary: Option<String>,
    /// Facet id and value ids.
    pub tags: Vec<(String, Vec<String>)>,
    /// When it runs.
    pub period: Option<DraftPeriod>,
    /// What follow-ups said.
    pub observations: Vec<DraftObservation>,
    /// Where it comes from.
    pub sources: Vec<DraftSource>,
}

/// An unchecked link.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DraftLink {
    /// The lower node's id.
    pub from: String,
    /// The higher node's id.
    pub to: String,
    /// A word of [`super::Kind`].
    pub kind: String,
    /// A word of [`super::Basis`].
    pub basis: String,
    /// Where it comes from.
    pub sources: Vec<DraftSource>,
    /// Why it was concluded.
    pub note: Option<String>,
}
