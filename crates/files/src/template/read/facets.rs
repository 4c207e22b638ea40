//! The sheet of facets, a row a value.

use super::Reader;
use crate::Remark;
use crate::template::names::{Found, Names, key};
use crate::template::table::Line;
use roda_plan::{DraftFacet, DraftValue, Ids, Section, Text, quoted};
use std::collections::BTreeMap;

/// A facet under way: the lines of its values, and what it is called.
struct Under<'l> {
    id: Option<String>,
    title: Text,
    values: Vec<Line<'l>>,
    first: Line<'l>,
}

impl Reader {
    pub(super) fn facets(&mut self, lines: &[Line<'_>]) {
        let found = self.gathered(lines);
        let mut ids = Ids::of(found.iter().filter_map(|f| f.id.as_deref()));
        for (at, under) in found.into_iter().enumerate() {
            let id = under.id.clone().unwrap_or_else(|| ids.make(&under.title.sv));
            self.put(Section::Facets, at, "", under.first.row_spot());
            self.put(Section::Facets, at, "id", under.first.spot("facet"));
            self.put(Section::Facets, at, "title", under.first.spot("facet-title"));
            self.put(Section::Facets, at, "values", under.values.first().unwrap_or(&under.first).row_spot());
            let values = self.values(at, &under.values);
            self.facets.push(Names::of(values.iter().map(|v| (v.id.as_str(), v.title.sv.as_str()))));
            self.read.draft.facets.push(DraftFacet { id, title: under.title, values });
        }
    }

    /// The lines by facet, in the order in which facets are first named. A line without one belongs to the facet above.
    fn gathered<'l>(&mut self, lines: &[Line<'l>]) -> Vec<Under<'l>> {
        let mut found: Vec<Under<'l>> = Vec::new();
        let mut known: BTreeMap<(bool, String), usize> = BTreeMap::new();
        let mut above = None;
        for &line in lines {
            let (id, title) = (line.word("facet"), line.raw("facet-title"));
            let name = id.map(|id| (true, id.to_owned())).or_else(|| title.map(|t| (false, key(t))));
            let at = match (&name, above) {
                (Some(name), _) => *known.entry(name.clone()).or_insert(found.len()),
                (None, Some(at)) => at,
                (None, None) => {
                    self.note(line.row_spot(), Remark::RowWithoutTitle);
                    continue;
                }
            };
            above = Some(at);
            if at == found.len() {
                let title =
                    Text { sv: title.unwrap_or_default().to_owned(), en: line.raw("facet-en").map(str::to_owned) };
                found.push(Under { id: id.map(quoted), title, values: Vec::new(), first: line });
            }
            let Some(under) = found.get_mut(at) else { continue };
            let other = title.filter(|t| key(t) != key(&under.title.sv));
            if line.word("id").or(line.word("title")).is_some() {
                under.values.push(line);
            }
            if let Some(other) = other {
                self.note(line.spot("facet-title"), Remark::Ambiguous(other.to_owned()));
            }
        }
        found
    }

    fn values(&mut self, facet: usize, lines: &[Line<'_>]) -> Vec<DraftValue> {
        let ids = self.ids(lines);
        let titles = lines.iter().map(|l| l.word("title").unwrap_or_default());
        let names = Names::of(ids.iter().map(String::as_str).zip(titles));
        let mut values = Vec::new();
        for (line, id) in lines.iter().zip(&ids) {
            for field in ["id", "title", "broader"] {
                self.read.values.insert((facet, values.len(), field), line.spot(field));
            }
            let broader = line.word("broader").and_then(|wider| self.wider(*line, wider, &names, &ids));
            let title =
                Text { sv: line.raw("title").unwrap_or_default().to_owned(), en: line.raw("en").map(str::to_owned) };
            values.push(DraftValue { id: id.clone(), title, broader });
        }
        values
    }

    fn wider(&mut self, line: Line<'_>, wider: &str, names: &Names, ids: &[String]) -> Option<String> {
        let found: Found = names.find(wider);
        let at = self.found(found, wider, || line.spot("broader"))?;
        ids.get(at).cloned()
    }
}
