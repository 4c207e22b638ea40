//! Checks a whole draft and turns it into a plan, or into everything that is wrong with it.

mod links;
mod sizes;
mod steps;

use super::cycles::cycles;
use super::diagnostic::{Code, Diagnostic, Place, Section, Severity, quoted};
use super::draft::{Draft, DraftFacet, DraftNode, DraftPeriod, DraftSource};
use super::moment::{End, Moment, Period};
use super::parts::*;
use super::{Plan, limits};
use links::along;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

pub use steps::Checking;

/// A plan with its warnings, or everything that is wrong.
type Outcome = Result<(Plan, Vec<Diagnostic>), Vec<Diagnostic>>;

/// Collects diagnostics while it looks names up; what cannot be looked up gets a stand-in, which never leaves
/// this module because an error is noted at the same time.
#[derive(Default)]
struct Checker<'d> {
    found: Vec<Diagnostic>,
    errors: usize,
    warnings: usize,
    at: At<'d>,
    /// The value of a facet that is being checked.
    value: Option<usize>,
    documents: BTreeMap<&'d str, usize>,
    levels: BTreeMap<&'d str, LevelIx>,
    facets: BTreeMap<&'d str, FacetIx>,
    /// The values of each facet.
    values: Vec<BTreeMap<&'d str, ValueIx>>,
    nodes: BTreeMap<&'d str, NodeIx>,
    /// Nodes whose level is unknown, so that no link of theirs is blamed for running the wrong way.
    unplaced: BTreeSet<NodeIx>,
}

/// What is being checked: its list, its position there, and its id or, for a link, its two ends.
#[derive(Clone, Copy)]
struct At<'d>(Section, usize, &'d str, Option<&'d str>);

impl Default for At<'_> {
    fn default() -> Self {
        Self(Section::Head, 0, "", None)
    }
}

impl<'d> Checker<'d> {
    fn at(&mut self, section: Section, index: usize, id: &'d str) {
        self.at = At(section, index, id, None);
        self.value = None;
    }

    /// Warnings and errors are counted apart, so that many warnings cannot crowd an error out.
    fn note(&mut self, severity: Severity, field: &'static str, code: Code) {
        let kept = if severity == Severity::Error { &mut self.errors } else { &mut self.warnings };
        *kept += 1;
        if *kept <= limits::DIAGNOSTICS {
            let At(section, index, id, to) = self.at;
            let id = to.map_or_else(|| quoted(id), |to| format!("{} → {}", quoted(id), quoted(to)));
            let code = code.quoted();
            let place = Place { section, index, id, value: self.value, field };
            self.found.push(Diagnostic { severity, place, code });
        }
    }

    fn error(&mut self, field: &'static str, code: Code) {
        self.note(Severity::Error, field, code);
    }

    /// A title that must say something and be no longer than a text may be.
    fn text(&mut self, text: &str, field: &'static str) {
        if text.trim().is_empty() {
            self.error(field, Code::EmptyTitle);
        }
        self.short(text, field);
    }

    /// A title in one or two languages; the second may be missing.
    fn title(&mut self, text: &Text, field: &'static str) {
        self.text(&text.sv, field);
        self.short_if(text.en.as_deref(), field);
    }

    fn short_if(&mut self, text: Option<&str>, field: &'static str) {
        if let Some(text) = text {
            self.short(text, field);
        }
    }

    fn short(&mut self, text: &str, field: &'static str) {
        if text.len() > limits::TEXT_CHARS && text.chars().count() > limits::TEXT_CHARS {
            self.error(field, Code::TooLong { limit: limits::TEXT_CHARS });
        }
    }

    /// Gathers the ids of every list but the nodes', so that references may point forward as well as back.
    fn names(&mut self, draft: &'d Draft) {
        for (i, d) in draft.documents.iter().enumerate() {
            let new = first(&mut self.documents, &d.id, i);
            self.id(Section::Documents, i, &d.id, new);
            self.text(&d.title, "title");
            self.short_if(d.publisher.as_deref(), "publisher");
            if let Some(date) = d.date.as_deref().filter(|t| Moment::parse(t).is_none()) {
                self.error("date", Code::BadDate(date.to_owned()));
            }
        }
        for (i, l) in draft.levels.iter().enumerate() {
            let new = first(&mut self.levels, &l.id, LevelIx::new(i));
            self.id(Section::Levels, i, &l.id, new);
            self.title(&l.title, "title");
        }
        for (i, f) in draft.facets.iter().enumerate() {
            let new = first(&mut self.facets, &f.id, FacetIx::new(i));
            self.id(Section::Facets, i, &f.id, new);
            self.title(&f.title, "title");
        }
    }

    /// Gathers a node's id.
    fn name(&mut self, index: usize, n: &'d DraftNode) {
        let new = first(&mut self.nodes, &n.id, NodeIx::new(index));
        self.id(Section::Nodes, index, &n.id, new);
    }

    fn id(&mut self, section: Section, index: usize, id: &'d str, new: bool) {
        self.at(section, index, id);
        if !is_id(id) {
            self.error("id", Code::BadId(id.to_owned()));
        }
        if !new {
            self.error("id", Code::DuplicateId(id.to_owned()));
        }
    }

    fn levels(&mut self, draft: &'d Draft) -> Vec<Level> {
        if draft.levels.is_empty() {
            self.at(Section::Levels, 0, "");
            self.error("", Code::NoLevels);
        }
        draft
            .levels
            .iter()
            .enumerate()
            .map(|(i, l)| {
                self.at(Section::Levels, i, &l.id);
                let role = self.word(Role::from_word(&l.role), &l.role, "role", "vision, goal, plan, area, activity");
                Level { id: l.id.clone(), role: role.unwrap_or(Role::Activity), title: l.title.clone() }
            })
            .collect()
    }

    fn word<T>(&mut self, known: Option<T>, found: &str, field: &'static str, allowed: &'static str) -> Option<T> {
        if known.is_none() {
            self.error(field, Code::UnknownWord { found: found.to_owned(), allowed });
        }
        known
    }

    fn facet(&mut self, index: usize, f: &'d DraftFacet) -> Facet {
        self.at(Section::Facets, index, &f.id);
        let mut seen: BTreeMap<&'d str, ValueIx> = BTreeMap::new();
        for (i, v) in f.values.iter().enumerate() {
            self.value = Some(i);
            if !is_id(&v.id) {
                self.error("id", Code::BadId(v.id.clone()));
            }
            if seen.contains_key(v.id.as_str()) {
                self.error("id", Code::DuplicateId(v.id.clone()));
            } else {
                seen.insert(&v.id, ValueIx::new(i));
            }
            self.title(&v.title, "title");
        }
        let mut values: Vec<FacetValue> = f
            .values
            .iter()
            .enumerate()
            .map(|(i, v)| {
                self.value = Some(i);
                let broader = v.broader.as_deref().and_then(|b| {
                    let found = seen.get(b).copied();
                    if found.is_none() {
                        self.error("broader", Code::UnknownValue(b.to_owned()));
                    }
                    found
                });
                FacetValue { id: v.id.clone(), title: v.title.clone(), broader }
            })
            .collect();
        self.value = None;
        self.values.push(seen);
        self.no_broader_cycle(&mut values);
        Facet { id: f.id.clone(), title: f.title.clone(), values }
    }

    /// Values that are wider than themselves; each such chain is cut, so that nothing follows it for ever.
    fn no_broader_cycle(&mut self, values: &mut [FacetValue]) {
        let mut up: Vec<Vec<usize>> = values.iter().map(|v| v.broader.iter().map(|b| b.at()).collect()).collect();
        for cycle in cycles(&mut up, values.len()) {
            self.value = cycle.first().copied();
            self.error("broader", Code::Cycle(along(&cycle, |v| values[v].id.clone())));
            values[cycle[0]].broader = None;
        }
        self.value = None;
    }

    fn node(&mut self, index: usize, n: &'d DraftNode) -> Node {
        self.at(Section::Nodes, index, &n.id);
        self.text(&n.title, "title");
        for alias in &n.aliases {
            self.text(alias, "aliases");
        }
        self.short_if(n.summary.as_deref(), "summary");
        let level = self.levels.get(n.level.as_str()).copied();
        if level.is_none() {
            self.error("level", Code::UnknownLevel(n.level.clone()));
            self.unplaced.insert(NodeIx::new(index));
        }
        Node {
            id: n.id.clone(),
            level: level.unwrap_or(LevelIx::new(0)),
            title: n.title.trim().to_owned(),
            aliases: n.aliases.clone(),
            summary: n.summary.clone(),
            tags: self.tags(n),
            period: n.period.as_ref().map(|p| self.period(p)),
            observations: self.observations(n),
            sources: self.sources(&n.sources),
        }
    }

    fn tags(&mut self, n: &DraftNode) -> Vec<(FacetIx, ValueIx)> {
        let mut tags = BTreeSet::new();
        for (facet, values) in &n.tags {
            let Some(&f) = self.facets.get(facet.as_str()) else {
                self.error("tags", Code::UnknownFacet(facet.clone()));
                continue;
            };
            for value in values {
                match self.values.get(f.at()).and_then(|v| v.get(value.as_str())) {
                    Some(&v) => drop(tags.insert((f, v))),
                    None => self.error("tags", Code::UnknownValue(value.clone())),
                }
            }
        }
        tags.into_iter().collect()
    }

    fn period(&mut self, p: &DraftPeriod) -> Period {
        let mut moment = |text: &str| {
            let found = Moment::parse(text);
            if found.is_none() {
                self.error("period", Code::BadDate(text.to_owned()));
            }
            found
        };
        let start = p.start.as_deref().and_then(&mut moment);
        let end = match p.end.as_deref() {
            None => End::Unknown,
            Some("open") => End::Open,
            Some(text) => moment(text).map_or(End::Unknown, End::At),
        };
        let period = Period { start, end };
        if period.is_reversed() {
            self.error("period", Code::PeriodReversed);
        }
        period
    }

    fn observations(&mut self, n: &DraftNode) -> Vec<Observation> {
        n.observations
            .iter()
            .filter_map(|o| {
                let status = self.word(
                    Status::from_word(&o.status),
                    &o.status,
                    "observations",
                    "planned, ongoing, paused, done, not_started",
                );
                self.short_if(o.note.as_deref(), "observations");
                let document = self.document(&o.document, "observations");
                Some(Observation { document: document?, status: status?, note: o.note.clone() })
            })
            .collect()
    }

    fn document(&mut self, id: &str, field: &'static str) -> Option<usize> {
        let found = self.documents.get(id).copied();
        if found.is_none() {
            self.error(field, Code::UnknownDocument(id.to_owned()));
        }
        found
    }

    fn sources(&mut self, sources: &[DraftSource]) -> Vec<Source> {
        if sources.is_empty() {
            self.error("sources", Code::NoSource);
        }
        sources
            .iter()
            .filter_map(|s| {
                self.short_if(s.place.as_deref(), "sources");
                let document = self.document(&s.document, "sources")?;
                Some(Source { document, place: s.place.clone() })
            })
            .collect()
    }
}

/// Notes where an id stands first; false if it stood before.
fn first<'d, T>(places: &mut BTreeMap<&'d str, T>, id: &'d str, at: T) -> bool {
    match places.entry(id) {
        Entry::Vacant(place) => {
            place.insert(at);
            true
        }
        Entry::Occupied(_) => false,
    }
}

/// Lower-case ASCII letters and digits in words joined by single hyphens.
fn is_id(id: &str) -> bool {
    id.len() <= 200
        && id
            .split('-')
            .all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}
