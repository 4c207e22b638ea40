//! What can be wrong with a plan, and where: codes for the interface to word, never finished sentences.

use super::limits;

/// How bad a diagnostic is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The plan can be used; somebody should look.
    Warning,
    /// The plan cannot be used as it is.
    Error,
}

/// The list of the file that a diagnostic points into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// The head of the file: title, organisation, language.
    Head,
    /// `documents`.
    Documents,
    /// `levels`.
    Levels,
    /// `facets`.
    Facets,
    /// `nodes`.
    Nodes,
    /// `links`.
    Links,
}

impl Section {
    /// The key that the plan file uses for the list.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Head => "plan",
            Self::Documents => "documents",
            Self::Levels => "levels",
            Self::Facets => "facets",
            Self::Nodes => "nodes",
            Self::Links => "links",
        }
    }
}

/// Where something is wrong: the list, the position in it, and the id or field when there is one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Which list.
    pub section: Section,
    /// Position in the list, from 0.
    pub index: usize,
    /// The id that stands there, or for a link its two ends.
    pub id: String,
    /// For something wrong with a value of a facet, its position there, from 0; the field is then the value's.
    pub value: Option<usize>,
    /// The field within it.
    pub field: &'static str,
}

impl Place {
    /// The way to it in the plan file, such as `nodes[3].title`.
    pub fn path(&self) -> String {
        let mut path = match self.section {
            Section::Head => String::new(),
            section => section.word().to_owned(),
        };
        // A list as a whole has neither.
        if self.section != Section::Head && !(self.id.is_empty() && self.field.is_empty()) {
            path.push_str(&format!("[{}]", self.index));
        }
        if let Some(value) = self.value {
            path.push_str(&format!(".values[{value}]"));
        }
        if !self.field.is_empty() {
            path.push_str(if path.is_empty() { "" } else { "." });
            path.push_str(self.field);
        }
        if path.is_empty() { self.section.word().to_owned() } else { path }
    }
}

/// What is wrong. The texts in a code are quoted from the file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Code {
    /// No levels are declared.
    NoLevels,
    /// Two things in one list have this id.
    DuplicateId(String),
    /// Not lower-case ASCII words joined by hyphens.
    BadId(String),
    /// A title with nothing in it.
    EmptyTitle,
    /// A word that the format does not know, where a fixed set is allowed.
    UnknownWord {
        /// What stands in the file.
        found: String,
        /// The words that may stand there, joined by commas.
        allowed: &'static str,
    },
    /// A level that is not declared.
    UnknownLevel(String),
    /// A document that is not listed.
    UnknownDocument(String),
    /// A facet that is not declared.
    UnknownFacet(String),
    /// A value that its facet does not have.
    UnknownValue(String),
    /// A link's end that no node has as its id.
    MissingNode(String),
    /// A link from a higher level to a lower one, or within one level.
    WrongWay,
    /// Links, or wider facet values, that lead back to where they began; the ids along the way.
    Cycle(Vec<String>),
    /// The same two ends and kind as an earlier link.
    DuplicateLink,
    /// No source is cited.
    NoSource,
    /// An interpreted link that does not say why.
    NoNote,
    /// Not a time that the format knows.
    BadDate(String),
    /// The period ends before it starts.
    PeriodReversed,
    /// More than the program takes.
    TooMany {
        /// How many there are.
        found: usize,
        /// How many may be.
        limit: usize,
    },
    /// A text longer than the program takes.
    TooLong {
        /// Characters it may have.
        limit: usize,
    },
}

/// One thing to mend in a plan.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// Where it is.
    pub place: Place,
    /// What it is.
    pub code: Code,
}

/// A text as a finding quotes it: its beginning, when it is longer than [`limits::QUOTED_CHARS`]. One long text may be wrong in
/// many ways.
pub fn quoted(text: &str) -> String {
    match text.char_indices().nth(limits::QUOTED_CHARS).and_then(|(end, _)| text.get(..end)) {
        Some(start) => format!("{start}…"),
        None => text.to_owned(),
    }
}

impl Code {
    /// The code with its texts as [`quoted`] has them.
    pub(crate) fn quoted(self) -> Self {
        match self {
            Self::DuplicateId(id) => Self::DuplicateId(quoted(&id)),
            Self::BadId(id) => Self::BadId(quoted(&id)),
            Self::UnknownWord { found, allowed } => Self::UnknownWord { found: quoted(&found), allowed },
            Self::UnknownLevel(id) => Self::UnknownLevel(quoted(&id)),
            Self::UnknownDocument(id) => Self::UnknownDocument(quoted(&id)),
            Self::UnknownFacet(id) => Self::UnknownFacet(quoted(&id)),
            Self::UnknownValue(id) => Self::UnknownValue(quoted(&id)),
            Self::MissingNode(id) => Self::MissingNode(quoted(&id)),
            Self::Cycle(ids) => Self::Cycle(ids.iter().map(|id| quoted(id)).collect()),
            Self::BadDate(date) => Self::BadDate(quoted(&date)),
            other => other,
        }
    }
}
