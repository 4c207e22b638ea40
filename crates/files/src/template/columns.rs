//! What the sheets and columns are called: a Swedish name that is written, and others that are read too.

use super::is_remark;
use roda_plan::id_from;

/// What a sheet holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SheetKind {
    /// The plan's name, organisation and language.
    Head,
    /// Source documents.
    Documents,
    /// Levels.
    Levels,
    /// Facets and their values.
    Facets,
    /// Nodes.
    Nodes,
    /// Links.
    Links,
    /// Observations.
    Observations,
}

/// A column: the field of the draft, the heading that is written, and headings that are read too, as words of an id.
pub(crate) type Column = (&'static str, &'static str, &'static [&'static str]);

const TITLE: Column = ("title", "Titel", &["title", "namn", "name", "rubrik"]);
const ENGLISH: Column = ("en", "Titel (engelska)", &["title-english", "english", "engelska", "title-en", "titel-en"]);
const ID: Column = ("id", "Id", &["identifier", "nyckel"]);
const NOTE: Column = ("note", "Anteckning", &["note", "notes", "anteckningar", "kommentar"]);
const SOURCES: Column = ("sources", "Källor", &["sources", "source", "kalla"]);
const DOCUMENT: Column = ("document", "Dokument", &["document", "uppfoljning", "follow-up"]);

impl SheetKind {
    /// Every kind, in the order in which they are written.
    pub(crate) const ALL: [Self; 7] =
        [Self::Head, Self::Documents, Self::Levels, Self::Facets, Self::Nodes, Self::Links, Self::Observations];

    /// The name that is written.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Head => "Plan",
            Self::Documents => "Dokument",
            Self::Levels => "Nivåer",
            Self::Facets => "Egenskaper",
            Self::Nodes => "Noder",
            Self::Links => "Länkar",
            Self::Observations => "Observationer",
        }
    }

    /// The kind of a sheet by its name; none for one that is not to be read.
    pub(crate) fn of(name: &str) -> Option<Self> {
        if is_remark(name) {
            return None;
        }
        Some(match word(name).as_str() {
            "plan" | "planen" => Self::Head,
            "dokument" | "documents" | "kallor" | "sources" => Self::Documents,
            "nivaer" | "niva" | "levels" => Self::Levels,
            "egenskaper" | "egenskap" | "facets" => Self::Facets,
            "noder" | "nod" | "nodes" => Self::Nodes,
            "lankar" | "lank" | "links" | "samband" => Self::Links,
            "observationer" | "observation" | "observations" | "uppfoljningar" => Self::Observations,
            _ => return None,
        })
    }

    /// Its columns, in the order in which they are written; the nodes' facets come before the last one.
    pub(crate) const fn columns(self) -> &'static [Column] {
        match self {
            Self::Head => &[("field", "Fält", &["field", "uppgift"]), ("value", "Värde", &["value"])],
            Self::Documents => {
                &[ID, TITLE, ("date", "Datum", &["date"]), ("publisher", "Utgivare", &["publisher", "avsandare"])]
            }
            Self::Levels => &[ID, ("role", "Roll", &["role"]), TITLE, ENGLISH],
            Self::Facets => &[
                ("facet", "Egenskap-id", &["facet-id"]),
                ("facet-title", "Egenskap", &["facet"]),
                ("facet-en", "Egenskap (engelska)", &["facet-english"]),
                ("id", "Värde-id", &["value-id"]),
                ("title", "Värde", &["value"]),
                ("en", "Värde (engelska)", &["value-english"]),
                ("broader", "Ingår i", &["broader", "part-of", "overordnat"]),
            ],
            Self::Nodes => &[
                ID,
                ("level", "Nivå", &["level"]),
                TITLE,
                ("aliases", "Andra namn", &["aliases", "alias", "other-names", "annat-namn"]),
                ("summary", "Sammanfattning", &["summary", "beskrivning", "description"]),
                ("start", "Start", &["from", "borjar", "startdatum", "start-date"]),
                ("end", "Slut", &["end", "till", "slutdatum", "end-date"]),
                SOURCES,
            ],
            Self::Links => &[
                ("from", "Från", &["from"]),
                ("to", "Till", &["to"]),
                ("kind", "Slag", &["kind", "typ", "type"]),
                ("basis", "Grund", &["basis"]),
                NOTE,
                SOURCES,
            ],
            Self::Observations => &[("node", "Nod", &["node"]), DOCUMENT, ("status", "Status", &[]), NOTE],
        }
    }
}

/// A heading as words of an id: without case, marks, brackets and colons.
pub(crate) fn word(heading: &str) -> String {
    id_from(heading, |_| false)
}

/// The field of a column by its heading.
pub(crate) fn field(sheet: SheetKind, heading: &str) -> Option<&'static str> {
    let found = word(heading);
    sheet.columns().iter().find(|(_, name, also)| word(name) == found || also.contains(&found.as_str())).map(|c| c.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_heading_means_two_columns() {
        for sheet in SheetKind::ALL {
            assert_eq!(SheetKind::of(sheet.name()), Some(sheet));
            for (name, heading, also) in sheet.columns() {
                assert_eq!(field(sheet, heading), Some(*name), "{heading}");
                for other in *also {
                    assert_eq!(field(sheet, other), Some(*name), "{other}");
                }
            }
        }
    }
}
