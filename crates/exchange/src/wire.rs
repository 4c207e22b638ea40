//! The shape of the plan file, field by field; turned into a draft and nothing more.

use roda_plan as plan;
use serde::Deserialize;
use std::collections::BTreeMap;

macro_rules! wire {
    ($(#[$meta:meta])* $name:ident { $($(#[$field_meta:meta])* $field:ident : $type:ty),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Deserialize)]
        #[cfg_attr(test, derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        pub(super) struct $name { $($(#[$field_meta])* pub(super) $field: $type),* }
    };
}

wire! {
    /// A plan file: the whole development plan of one organisation.
    File {
        /// Where this schema lives, for editors that help with filling in.
        #[serde(rename = "$schema", default)]
        #[allow(dead_code, reason = "for editors, not for the program")]
        schema: Option<String>,
        /// Always `roda-traden/plan`.
        #[allow(dead_code, reason = "looked at before the rest is read")]
        format: String,
        /// The version of this format: 1.
        #[allow(dead_code, reason = "looked at before the rest is read")]
        version: u64,
        /// The plan's name.
        title: Text,
        /// Whose plan it is.
        organisation: String,
        /// The language of node titles and summaries, such as `sv`.
        language: String,
        /// Source documents that nodes and links cite.
        documents: Vec<Document>,
        /// Levels from the vision down.
        levels: Vec<Level>,
        /// Ways to tag nodes across the levels.
        #[serde(default)]
        facets: Vec<Facet>,
        /// Everything in the plan.
        nodes: Vec<Node>,
        /// How lower nodes belong to higher ones.
        #[serde(default)]
        links: Vec<Link>,
    }
}
wire! {
    /// A text that people read, in Swedish and where possible in English.
    Text {
        /// Swedish.
        sv: String,
        /// English.
        #[serde(default)]
        en: Option<String>,
    }
}
wire! {
    /// A source document.
    Document {
        /// The id that sources cite.
        id: String,
        /// Its title.
        title: String,
        /// `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
        #[serde(default)]
        date: Option<String>,
        /// Who published it.
        #[serde(default)]
        publisher: Option<String>,
    }
}
wire! {
    /// A level: one column of the map.
    Level {
        /// The id that nodes name.
        id: String,
        /// `vision`, `goal`, `plan`, `area` or `activity`.
        role: String,
        /// What people call one thing on this level.
        title: Text,
    }
}
wire! {
    /// A way to tag nodes, such as target group.
    Facet {
        /// The id that tags name.
        id: String,
        /// What people call it.
        title: Text,
        /// Its values.
        values: Vec<Value>,
    }
}
wire! {
    /// A value of a facet.
    Value {
        /// The id that tags name.
        id: String,
        /// What people call it.
        title: Text,
        /// The id of a wider value that includes this one.
        #[serde(default)]
        broader: Option<String>,
    }
}
wire! {
    /// Where a fact comes from.
    Source {
        /// A document's id.
        document: String,
        /// The heading, and the page where the text shows one.
        #[serde(default)]
        place: Option<String>,
    }
}
wire! {
    /// When something runs, no more exactly than the source says: `2021`, `2021-H1`, `2021-VT`, `2021-Q2`, `2021-03` or `2021-03-15`.
    Period {
        /// When it began.
        #[serde(default)]
        start: Option<String>,
        /// When it ended; `open` when the source says that it goes on; null when the source says nothing.
        #[serde(default)]
        end: Option<String>,
    }
}
wire! {
    /// What a follow-up said of a node.
    Observation {
        /// The follow-up's document id; its date is the observation's.
        document: String,
        /// `planned`, `ongoing`, `paused`, `done` or `not_started`.
        status: String,
        /// What more was said, in own words.
        #[serde(default)]
        note: Option<String>,
    }
}
wire! {
    /// One thing in the plan.
    Node {
        /// Lower-case ASCII words joined by hyphens, unique in the file.
        id: String,
        /// A level's id.
        level: String,
        /// What the sources call it.
        title: String,
        /// Other names of the same thing.
        #[serde(default)]
        aliases: Vec<String>,
        /// One or two sentences in own words.
        #[serde(default)]
        summary: Option<String>,
        /// For each facet id the ids of its values.
        #[serde(default)]
        tags: BTreeMap<String, Vec<String>>,
        /// When it runs.
        #[serde(default)]
        period: Option<Period>,
        /// What follow-ups said.
        #[serde(default)]
        observations: Vec<Observation>,
        /// Where it comes from; at least one.
        sources: Vec<Source>,
    }
}
wire! {
    /// A line from a lower node up to a higher one.
    Link {
        /// The id of the node nearer the activities.
        from: String,
        /// The id of the node nearer the vision.
        to: String,
        /// `part_of`, `contributes_to` or `derived_from`.
        kind: String,
        /// `stated` by the source or `interpreted` by us.
        basis: String,
        /// Where it comes from; at least one.
        sources: Vec<Source>,
        /// Why it was concluded; wanted on every interpreted link.
        #[serde(default)]
        note: Option<String>,
    }
}

impl File {
    /// Everything that the file says, unchecked.
    pub(super) fn into_draft(self) -> plan::Draft {
        plan::Draft {
            title: self.title.into(),
            organisation: self.organisation,
            language: self.language,
            documents: self.documents.into_iter().map(Into::into).collect(),
            levels: self.levels.into_iter().map(Into::into).collect(),
            facets: self.facets.into_iter().map(Into::into).collect(),
            nodes: self.nodes.into_iter().map(Into::into).collect(),
            links: self.links.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<Text> for plan::Text {
    fn from(t: Text) -> Self {
        Self { sv: t.sv, en: t.en }
    }
}

impl From<Document> for plan::Document {
    fn from(d: Document) -> Self {
        Self { id: d.id, title: d.title, date: d.date, publisher: d.publisher }
    }
}

impl From<Level> for plan::DraftLevel {
    fn from(l: Level) -> Self {
        Self { id: l.id, role: l.role, title: l.title.into() }
    }
}

impl From<Facet> for plan::DraftFacet {
    fn from(f: Facet) -> Self {
        Self { id: f.id, title: f.title.into(), values: f.values.into_iter().map(Into::into).collect() }
    }
}

impl From<Value> for plan::DraftValue {
    fn from(v: Value) -> Self {
        Self { id: v.id, title: v.title.into(), broader: v.broader }
    }
}

impl From<Source> for plan::DraftSource {
    fn from(s: Source) -> Self {
        Self { document: s.document, place: s.place }
    }
}

impl From<Period> for plan::DraftPeriod {
    fn from(p: Period) -> Self {
        Self { start: p.start, end: p.end }
    }
}

impl From<Observation> for plan::DraftObservation {
    fn from(o: Observation) -> Self {
        Self { document: o.document, status: o.status, note: o.note }
    }
}

impl From<Node> for plan::DraftNode {
    fn from(n: Node) -> Self {
        Self {
            id: n.id,
            level: n.level,
            title: n.title,
            aliases: n.aliases,
            summary: n.summary,
            tags: n.tags.into_iter().collect(),
            period: n.period.map(Into::into),
            observations: n.observations.into_iter().map(Into::into).collect(),
            sources: n.sources.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<Link> for plan::DraftLink {
    fn from(l: Link) -> Self {
        Self {
            from: l.from,
            to: l.to,
            kind: l.kind,
            basis: l.basis,
            sources: l.sources.into_iter().map(Into::into).collect(),
            note: l.note,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn the_schema_file_describes_these_types() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/plan.schema.json");
        let schema = serde_json::to_string_pretty(&schemars::schema_for!(File)).unwrap_or_default() + "\n";
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            assert!(std::fs::write(&path, &schema).is_ok(), "{} cannot be written", path.display());
        }
        let stored = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(
            stored == schema,
            "data/plan.schema.json is out of date: UPDATE_GOLDEN=1 cargo test -p roda-exchange schema"
        );
    }
}
