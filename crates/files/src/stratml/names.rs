//! The words that reader and writer share: how ids are written as XML identifiers, which facets are stakeholders, and texts as
//! they come back from a file.

use crate::xml;
use roda_plan::Text;

/// What our own indicators of part 2 measure, so that the reader knows them again.
pub(super) const STATUS: &str = "Status";

/// A kind of stakeholder: the facet that its names are values of, and the word that part 2 has for its role.
pub(super) struct Party {
    /// The facet's id.
    pub(super) facet: &'static str,
    /// What people call it.
    pub(super) title: (&'static str, &'static str),
    /// The `RoleType`, when there is one.
    pub(super) role: Option<&'static str>,
}

/// Every kind of stakeholder; the last is for those without a role.
pub(super) const PARTIES: [Party; 3] = [
    Party { facet: "malgrupp", title: ("Målgrupp", "Target group"), role: Some("Beneficiary") },
    Party { facet: "aktor", title: ("Aktör", "Actor"), role: Some("Performer") },
    Party { facet: "intressent", title: ("Intressent", "Stakeholder"), role: None },
];

/// A text in both languages.
pub(super) fn both((sv, en): (&str, &str)) -> Text {
    Text { sv: sv.to_owned(), en: Some(en.to_owned()) }
}

/// A node's id as an XML identifier, which may not begin with a digit.
pub(super) fn identifier(id: &str) -> String {
    format!("_{id}")
}

/// What an identifier says as an id: lower-case words, without the mark that lets it begin with a digit. Nothing when nothing is left.
pub(super) fn id_of(identifier: &str) -> Option<String> {
    let lower = identifier.trim().to_ascii_lowercase();
    let words = lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| !w.is_empty());
    Some(words.collect::<Vec<_>>().join("-")).filter(|id| !id.is_empty() && id.len() <= 200)
}

/// A text on one line, as names are read: files are indented, and the line breaks in a name mean nothing.
pub(super) fn one_line(text: &str) -> String {
    let held: String = text.chars().filter(|&c| xml::holds(c)).collect();
    held.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text with its lines, as descriptions are read: without the indentation.
pub(super) fn block(text: &str) -> String {
    let held: String = text.chars().filter(|&c| xml::holds(c)).collect();
    held.lines().map(str::trim).collect::<Vec<_>>().join("\n").trim().to_owned()
}
