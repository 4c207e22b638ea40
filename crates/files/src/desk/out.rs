//! A plan in any of the formats that it is handed on in.

use crate::docx::{self, Labels};
use crate::stratml::{self, Part};
use crate::{book, dot, gexf, graphml, mermaid, package, template};
use serde_json::{Map, Value};

/// The words of the formats that [`write()`] knows, each with the ending of its files. `mall` is the empty template, of no plan.
pub const FORMATS: [(&str, &str); 11] = [
    ("json", "json"),
    ("xlsx", "xlsx"),
    ("csv", "zip"),
    ("docx", "docx"),
    ("stratml-1", "xml"),
    ("stratml-2", "xml"),
    ("graphml", "graphml"),
    ("gexf", "gexf"),
    ("dot", "dot"),
    ("mermaid", "mmd"),
    ("mall", "xlsx"),
];

/// The word of the format that is no plan's: a workshop's protocol, given as its JSON in the place of the plan, as a Word document.
pub const PROTOCOL: &str = "protocol";

/// Writes a plan, given as a plan file, in a format of [`FORMATS`], or a protocol as [`PROTOCOL`]; `labels` are the words of a plan's
/// documents as a JSON object.
///
/// # Errors
/// A sentence in English. The plan is one that is open, so none of them is a user's doing.
pub fn write(plan: &[u8], format: &str, labels: &str) -> Result<Vec<u8>, String> {
    if format == "mall" {
        return book::to_xlsx(&template::example()).map_err(|e| format!("{e:?}"));
    }
    if format == PROTOCOL {
        let protocol = roda_exchange::protocol::Protocol::read(plan)?;
        return docx::protocol(&protocol).map_err(|e| format!("{e:?}"));
    }
    let plan = roda_exchange::read(plan).map_err(|e| format!("{e:?}"))?.plan;
    let of = |file: Result<Vec<u8>, crate::FileError>| file.map_err(|e| format!("{e:?}"));
    match format {
        "json" => Ok(roda_exchange::write(&plan).into_bytes()),
        "xlsx" => of(book::to_xlsx(&template::to_book(&plan.draft()))),
        "csv" => of(package::to_package(&template::to_book(&plan.draft()), &plan.title().sv)),
        "docx" => of(docx::write(&plan, &read_labels(labels))),
        "stratml-1" => Ok(stratml::write(&plan, Part::One).into_bytes()),
        "stratml-2" => Ok(stratml::write(&plan, Part::Two).into_bytes()),
        "graphml" => Ok(graphml::write(&plan).into_bytes()),
        "gexf" => Ok(gexf::write(&plan).into_bytes()),
        "dot" => Ok(dot::write(&plan).into_bytes()),
        "mermaid" => Ok(mermaid::write(&plan).into_bytes()),
        other => Err(format!("no format is called {other}")),
    }
}

/// The words of a document; one that is missing is left empty, which is seen in the document and breaks nothing.
fn read_labels(labels: &str) -> Labels {
    let labels: Map<String, Value> = serde_json::from_str(labels).unwrap_or_default();
    let word = |key: &str| labels.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    macro_rules! labels {
        ($($field:ident),*) => { Labels {
            $($field: word(stringify!($field)),)*
            english: word("language").starts_with("en"),
            statuses: ["planned", "ongoing", "paused", "done", "not_started"].map(&word),
        } };
    }
    labels!(
        language,
        dated,
        overview,
        area,
        activities,
        plan,
        stated_count,
        interpreted_count,
        no_area,
        no_activities,
        see,
        aliases,
        areas,
        interpreted,
        status,
        no_status,
        period,
        from,
        until,
        open,
        serves_stated,
        serves_interpreted,
        sources,
        number,
        source,
        date,
        publisher
    )
}
