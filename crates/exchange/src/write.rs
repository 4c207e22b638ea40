//! Writes the plan file: the same plan gives the same bytes, and reading them gives the same plan.
//!
//! Fields stand in the schema's order. What is empty in a node or a link is left out; in the lists above them, where readers
//! look for a date or a wider value, it is `null`.

use super::json::{FORMAT, VERSION};
use roda_plan as plan;
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::ser::{CompactFormatter, Formatter, PrettyFormatter};

/// The file of a plan: indented by two spaces, with a line break at its end.
pub fn write(plan: &plan::Plan) -> String {
    let mut text = written(&plan.draft(), PrettyFormatter::new());
    text.push('\n');
    text
}

/// The file of a plan on one line, for keeping it within another file.
pub fn write_compact(plan: &plan::Plan) -> String {
    written(&plan.draft(), CompactFormatter)
}

/// The file of a draft as it is, valid or not, such as one that is not finished yet; laid out as [`write()`] does.
pub fn write_draft(draft: &plan::Draft) -> String {
    let mut text = written(draft, PrettyFormatter::new());
    text.push('\n');
    text
}

fn written(draft: &plan::Draft, formatter: impl Formatter) -> String {
    let mut bytes = Vec::new();
    // Writing to memory cannot fail, and neither can text keys; the empty text is what serde_json's types ask for.
    let done = File::of(draft).serialize(&mut serde_json::Serializer::with_formatter(&mut bytes, formatter));
    done.ok().and_then(|()| String::from_utf8(bytes).ok()).unwrap_or_default()
}

/// The compact file of a draft.
pub(super) fn head(draft: &plan::Draft) -> Vec<u8> {
    written(draft, CompactFormatter).into_bytes()
}

/// An entry of a list on one line.
pub(super) fn compact(entry: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(entry).unwrap_or_default()
}

macro_rules! out {
    ($name:ident { $($(#[$meta:meta])* $field:ident : $type:ty),* $(,)? }) => {
        #[derive(serde::Serialize)]
        pub(super) struct $name<'a> { $($(#[$meta])* $field: $type),* }
    };
}

out! { File {
    format: &'static str,
    version: u64,
    title: Text<'a>,
    organisation: &'a str,
    language: &'a str,
    documents: Vec<Document<'a>>,
    levels: Vec<Level<'a>>,
    facets: Vec<Facet<'a>>,
    nodes: Vec<Node<'a>>,
    links: Vec<Link<'a>>,
} }
out! { Text { sv: &'a str, en: Option<&'a str> } }
out! { Document { id: &'a str, title: &'a str, date: Option<&'a str>, publisher: Option<&'a str> } }
out! { Level { id: &'a str, role: &'a str, title: Text<'a> } }
out! { Facet { id: &'a str, title: Text<'a>, values: Vec<Value<'a>> } }
out! { Value { id: &'a str, title: Text<'a>, broader: Option<&'a str> } }
out! { Source { document: &'a str, place: Option<&'a str> } }
out! { Period { start: Option<&'a str>, end: Option<&'a str> } }
out! { Observation { document: &'a str, status: &'a str, note: Option<&'a str> } }
out! { Node {
    id: &'a str,
    level: &'a str,
    title: &'a str,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    aliases: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<&'a str>,
    #[serde(skip_serializing_if = "Tags::is_empty")]
    tags: Tags<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    period: Option<Period<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    observations: Vec<Observation<'a>>,
    sources: Vec<Source<'a>>,
} }
out! { Link {
    from: &'a str,
    to: &'a str,
    kind: &'a str,
    basis: &'a str,
    sources: Vec<Source<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
} }

/// Tags as an object with a key for each facet.
struct Tags<'a>(&'a [(String, Vec<String>)]);

impl Tags<'_> {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Tags<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (facet, values) in self.0 {
            map.serialize_entry(facet, values)?;
        }
        map.end()
    }
}

impl<'a> File<'a> {
    fn of(draft: &'a plan::Draft) -> Self {
        Self {
            format: FORMAT,
            version: VERSION,
            title: text(&draft.title),
            organisation: &draft.organisation,
            language: &draft.language,
            documents: draft.documents.iter().map(document).collect(),
            levels: draft.levels.iter().map(|l| Level { id: &l.id, role: &l.role, title: text(&l.title) }).collect(),
            facets: draft.facets.iter().map(facet).collect(),
            nodes: draft.nodes.iter().map(node).collect(),
            links: draft.links.iter().map(link).collect(),
        }
    }
}

fn text(t: &plan::Text) -> Text<'_> {
    Text { sv: &t.sv, en: t.en.as_deref() }
}

fn document(d: &plan::Document) -> Document<'_> {
    Document { id: &d.id, title: &d.title, date: d.date.as_deref(), publisher: d.publisher.as_deref() }
}

fn facet(f: &plan::DraftFacet) -> Facet<'_> {
    Facet { id: &f.id, title: text(&f.title), values: f.values.iter().map(value).collect() }
}

fn value(v: &plan::DraftValue) -> Value<'_> {
    Value { id: &v.id, title: text(&v.title), broader: v.broader.as_deref() }
}

fn sources(sources: &[plan::DraftSource]) -> Vec<Source<'_>> {
    sources.iter().map(|s| Source { document: &s.document, place: s.place.as_deref() }).collect()
}

pub(super) fn node(n: &plan::DraftNode) -> Node<'_> {
    Node {
        id: &n.id,
        level: &n.level,
        title: &n.title,
        aliases: &n.aliases,
        summary: n.summary.as_deref(),
        tags: Tags(&n.tags),
        period: n.period.as_ref().map(|p| Period { start: p.start.as_deref(), end: p.end.as_deref() }),
        observations: n
            .observations
            .iter()
            .map(|o| Observation { document: &o.document, status: &o.status, note: o.note.as_deref() })
            .collect(),
        sources: sources(&n.sources),
    }
}

pub(super) fn link(l: &plan::DraftLink) -> Link<'_> {
    Link {
        from: &l.from,
        to: &l.to,
        kind: &l.kind,
        basis: &l.basis,
        sources: sources(&l.sources),
        note: l.note.as_deref(),
    }
}
