//! The sheets of nodes, links and observations.

use super::{Reader, moment};
use crate::Remark;
use crate::template::names::{Found, Names};
use crate::template::table::Line;
use crate::template::{list, words};
use roda_plan::{Basis, DraftLink, DraftNode, DraftObservation, DraftPeriod, Kind, Section};
use std::collections::BTreeMap;

impl Reader {
    pub(super) fn nodes(&mut self, lines: &[Line<'_>]) {
        let lines = self.named(lines);
        let ids = self.ids(&lines);
        for (at, (line, id)) in lines.iter().zip(ids).enumerate() {
            let fields = ["id", "title", "level", "aliases", "summary", "sources"];
            self.places(Section::Nodes, at, *line, &fields);
            let dated = if line.word("start").is_some() { "start" } else { "end" };
            self.put(Section::Nodes, at, "period", line.spot(dated));
            let node = self.node(at, *line, id);
            self.read.draft.nodes.push(node);
        }
        let nodes = &self.read.draft.nodes;
        let mut names = Names::of(nodes.iter().map(|n| (n.id.as_str(), n.title.as_str())));
        for (at, alias) in nodes.iter().enumerate().flat_map(|(at, n)| n.aliases.iter().map(move |a| (at, a))) {
            names.name(at, alias);
        }
        self.nodes = names;
    }

    fn node(&mut self, at: usize, line: Line<'_>, id: String) -> DraftNode {
        let level = line.word("level").unwrap_or_default();
        // A level that is not there stays, for the check to blame: without one a node is nowhere.
        let level = match self.levels.find(level) {
            Found::One(l) | Found::First(l) => self.read.draft.levels.get(l).map(|l| l.id.clone()),
            Found::None => None,
        }
        .unwrap_or_else(|| level.to_owned());
        DraftNode {
            id,
            level,
            title: line.raw("title").unwrap_or_default().to_owned(),
            aliases: line.items("aliases"),
            summary: line.raw("summary").map(str::to_owned),
            tags: self.tags(at, line),
            period: period(line),
            observations: Vec::new(),
            sources: self.sources(line),
        }
    }

    fn tags(&mut self, at: usize, line: Line<'_>) -> Vec<(String, Vec<String>)> {
        let mut tags: BTreeMap<usize, Vec<String>> = BTreeMap::new();
        for (facet, text, spot) in line.tags() {
            for text in list::split(text) {
                self.read.spots.entry((Section::Nodes, at, "tags")).or_insert_with(|| spot.clone());
                let found = self.facets.get(facet).map_or(Found::None, |f| f.find(&text));
                if let Some(value) = self.found(found, &text, || spot.clone()) {
                    let values = self.read.draft.facets.get(facet).map(|f| &f.values);
                    let id = values.and_then(|v| v.get(value)).map(|v| v.id.clone());
                    tags.entry(facet).or_default().extend(id);
                }
            }
        }
        let facets = &self.read.draft.facets;
        tags.into_iter().filter_map(|(f, values)| Some((facets.get(f)?.id.clone(), values))).collect()
    }

    pub(super) fn links(&mut self, lines: &[Line<'_>]) {
        for &line in lines {
            let (Some(from), Some(to)) = (self.end(line, "from"), self.end(line, "to")) else { continue };
            let at = self.read.draft.links.len();
            self.places(Section::Links, at, line, &["from", "to", "kind", "basis", "note", "sources"]);
            let (kind, basis) = (line.word("kind"), line.word("basis"));
            // No kind or basis is made up: what is missing is blamed by the check, with its place.
            let link = DraftLink {
                from,
                to,
                kind: kind.and_then(words::kind).map(Kind::word).or(kind).unwrap_or_default().to_owned(),
                basis: basis.and_then(words::basis).map(Basis::word).or(basis).unwrap_or_default().to_owned(),
                sources: self.sources(line),
                note: line.raw("note").map(str::to_owned),
            };
            self.read.draft.links.push(link);
        }
    }

    /// The node at one end of a link.
    fn end(&mut self, line: Line<'_>, field: &'static str) -> Option<String> {
        let text = line.word(field).unwrap_or_default();
        let found = self.nodes.find(text);
        let at = self.found(found, text, || line.spot(field))?;
        self.read.draft.nodes.get(at).map(|n| n.id.clone())
    }

    pub(super) fn observations(&mut self, lines: &[Line<'_>]) {
        for &line in lines {
            let (node, document) = (line.word("node").unwrap_or_default(), line.word("document").unwrap_or_default());
            let found = self.nodes.find(node);
            let Some(at) = self.found(found, node, || line.spot("node")) else { continue };
            let Some(document) = self.document(document, || line.spot("document")) else { continue };
            let said = line.word("status").unwrap_or_default();
            let Some(status) = words::status(said) else {
                self.note(line.spot("status"), Remark::NotUnderstood(said.to_owned()));
                continue;
            };
            self.read.spots.entry((Section::Nodes, at, "observations")).or_insert_with(|| line.row_spot());
            let observation = DraftObservation {
                document,
                status: status.word().to_owned(),
                note: line.raw("note").map(str::to_owned),
            };
            self.read.draft.nodes.get_mut(at).into_iter().for_each(|n| n.observations.push(observation.clone()));
        }
    }
}

fn period(line: Line<'_>) -> Option<DraftPeriod> {
    let (start, end) = (line.word("start"), line.word("end"));
    let time = |text: &str| moment(text).unwrap_or_else(|| text.to_owned());
    if start.is_none() && end.is_none() {
        return None;
    }
    let end =
        end.filter(|e| !words::is_unknown(e)).map(|e| if words::is_open(e) { "open".to_owned() } else { time(e) });
    Some(DraftPeriod { start: start.filter(|s| !words::is_unknown(s)).map(time), end })
}
