//! The text of the document: title and sources, tables that count, then every area with its activities.

use super::labels::Labels;
use super::outline::Outline;
use super::paper::{Paper, Run};
use super::parts;
use super::serves::Up;
use crate::graph::latest;
use roda_plan::{Basis, End, Kind, NodeIx, Period, Plan, Role, Source, Status, Text};
use std::collections::BTreeMap;

/// The whole `word/document.xml`.
pub(super) fn document(plan: &Plan, labels: &Labels) -> String {
    let (language, other) = (parts::language(plan.language()), parts::language(&labels.language));
    let up = Up::of(plan);
    let outline = Outline::of(plan, &up);
    let paper = Paper::new(Some(other).filter(|o| *o != language));
    let mut body = Body { plan, labels, follow_ups: plan.follow_ups(), up, outline, paper };
    body.front();
    body.overview();
    for area in body.outline.tops.clone() {
        body.area(area, 1);
    }
    body.loose();
    body.sources_table();
    body.paper.finish()
}

struct Body<'p> {
    plan: &'p Plan,
    labels: &'p Labels,
    follow_ups: Vec<usize>,
    up: Up<'p>,
    outline: Outline,
    paper: Paper,
}

impl<'p> Body<'p> {
    fn text(&self, text: &'p Text) -> &'p str {
        text.get(self.labels.english)
    }

    fn title(&self, node: NodeIx) -> &'p str {
        &self.plan.node(node).title
    }

    fn front(&mut self) {
        self.paper.paragraph("Title", &[Run::Said(self.text(self.plan.title()))]);
        if !self.plan.organisation().trim().is_empty() {
            self.paper.paragraph("Subtitle", &[Run::Said(self.plan.organisation())]);
        }
        let dates: Vec<&str> = self.plan.documents().iter().filter_map(|d| d.date.as_deref()).collect();
        if let (Some(first), Some(last)) = (dates.iter().min(), dates.iter().max()) {
            let span = if first == last { (*first).to_owned() } else { format!("{first} – {last}") };
            self.fact(&self.labels.dated, &span);
        }
    }

    /// A named fact on a line of its own.
    fn fact(&mut self, name: &str, text: &str) {
        self.fact_in_words(name, "", text);
    }

    /// A named fact that begins with words of ours.
    fn fact_in_words(&mut self, name: &str, words: &str, text: &str) {
        if !words.is_empty() || !text.is_empty() {
            self.paper.paragraph("Fact", &[Run::Lead(name), Run::Label(": "), Run::Label(words), Run::Said(text)]);
        }
    }

    /// How many activities each area has, by status, and how many serve each plan.
    fn overview(&mut self) {
        let l = self.labels;
        let mut areas: Vec<(String, Vec<NodeIx>)> = Vec::new();
        for &top in &self.outline.tops {
            areas.push((self.title(top).to_owned(), self.outline.all_under(top)));
        }
        if !self.outline.loose.is_empty() {
            let name = if areas.is_empty() { &l.activities } else { &l.no_area };
            areas.push((name.clone(), self.outline.loose.clone()));
        }
        if areas.is_empty() {
            return;
        }
        self.paper.heading(1, Run::Label(&l.overview));
        let mut columns = vec![(l.area.as_str(), 24), (l.activities.as_str(), 13)];
        columns.extend(l.statuses.iter().map(|s| (s.as_str(), 11)));
        columns.push((&l.no_status, 11));
        let rows: Vec<Vec<String>> = areas.into_iter().map(|(name, under)| self.counts(name, &under)).collect();
        self.paper.table(&l.overview, &columns, &rows);
        self.plans_table();
    }

    fn counts(&self, name: String, activities: &[NodeIx]) -> Vec<String> {
        let status = |&a: &NodeIx| latest(&self.follow_ups, self.plan.node(a)).map(|(_, s)| s);
        let count = |wanted: Option<Status>| activities.iter().filter(|a| status(a) == wanted).count().to_string();
        let mut row = vec![name, activities.len().to_string()];
        row.extend(Status::ALL.into_iter().map(|s| count(Some(s))));
        row.push(count(None));
        row
    }

    fn plans_table(&mut self) {
        let l = self.labels;
        let mut counts: BTreeMap<NodeIx, (usize, usize)> =
            self.plan.nodes_with(Role::Plan).map(|p| (p, (0, 0))).collect();
        for activity in self.plan.nodes_with(Role::Activity) {
            for (plan, basis) in self.up.served(activity) {
                let count = counts.entry(plan).or_default();
                *(if basis == Basis::Stated { &mut count.0 } else { &mut count.1 }) += 1;
            }
        }
        if counts.is_empty() {
            return;
        }
        let row = |(plan, (stated, interpreted)): (&NodeIx, &(usize, usize))| {
            vec![self.title(*plan).to_owned(), stated.to_string(), interpreted.to_string()]
        };
        let rows: Vec<Vec<String>> = counts.iter().map(row).collect();
        self.paper.table(&l.plan, &[(&l.plan, 4), (&l.stated_count, 1), (&l.interpreted_count, 1)], &rows);
    }

    fn area(&mut self, area: NodeIx, depth: usize) {
        self.paper.heading(depth, Run::Said(self.title(area)));
        self.summary(area);
        let facts =
            [(self.labels.aliases.as_str(), self.aliases(area)), (self.labels.sources.as_str(), self.sources(area))];
        for (name, text) in facts {
            self.fact(name, &text);
        }
        let described = self.outline.described(area).to_vec();
        let mentioned = self.outline.mentioned(area).to_vec();
        let within = self.outline.within(area).to_vec();
        if described.is_empty() && mentioned.is_empty() && within.is_empty() {
            self.paper.paragraph("", &[Run::Label(&self.labels.no_activities)]);
        }
        for &activity in &mentioned {
            let place = self.outline.place_of(activity).map(|p| self.title(p)).unwrap_or_default();
            let (see, title) = (self.labels.see.as_str(), self.title(activity));
            let runs = [Run::Said(title), Run::Label(" – "), Run::Label(see), Run::Label(" "), Run::Said(place)];
            self.paper.paragraph("Fact", &runs);
        }
        for &activity in &described {
            self.activity(activity, depth + 1);
        }
        for inner in within {
            self.area(inner, depth + 1);
        }
    }

    fn loose(&mut self) {
        let loose = self.outline.loose.clone();
        if loose.is_empty() {
            return;
        }
        let l = self.labels;
        self.paper.heading(1, Run::Label(if self.outline.tops.is_empty() { &l.activities } else { &l.no_area }));
        for activity in loose {
            self.activity(activity, 2);
        }
    }

    fn activity(&mut self, activity: NodeIx, depth: usize) {
        let l = self.labels;
        self.paper.heading(depth, Run::Said(self.title(activity)));
        self.summary(activity);
        self.fact(&l.aliases, &self.aliases(activity));
        self.fact(&l.areas, &self.areas(activity));
        let (words, said) = self.status(activity);
        self.fact_in_words(&l.status, words, &said);
        let period = self.plan.node(activity).period.map(|p| self.period(p)).unwrap_or_default();
        self.fact(&l.period, &period);
        for (facet, values) in self.tags(activity) {
            self.fact(facet, &values);
        }
        let served = self.up.served(activity);
        for (name, basis) in [(&l.serves_stated, Basis::Stated), (&l.serves_interpreted, Basis::Interpreted)] {
            let plans = served.iter().filter(|(_, b)| **b == basis).map(|(p, _)| self.title(*p));
            self.fact(name, &plans.collect::<Vec<_>>().join("; "));
        }
        self.fact(&l.sources, &self.sources(activity));
    }

    fn summary(&mut self, node: NodeIx) {
        if let Some(summary) = self.plan.node(node).summary.as_deref().filter(|s| !s.trim().is_empty()) {
            self.paper.paragraph("", &[Run::Said(summary)]);
        }
    }

    fn aliases(&self, node: NodeIx) -> String {
        self.plan.node(node).aliases.join("; ")
    }

    /// What an activity is part of, where there is more to say than where it stands: several, or concluded.
    fn areas(&self, activity: NodeIx) -> String {
        let parts: Vec<_> = self.up.from(activity).iter().filter(|l| l.kind == Kind::PartOf).collect();
        let plain = parts.len() == 1
            && parts.iter().all(|p| p.basis == Basis::Stated && Some(p.to) == self.outline.place_of(activity));
        if plain {
            return String::new();
        }
        let name = |p: &&&roda_plan::Link| match p.basis {
            Basis::Stated => self.title(p.to).to_owned(),
            Basis::Interpreted => format!("{} ({})", self.title(p.to), self.labels.interpreted),
        };
        parts.iter().map(name).collect::<Vec<_>>().join("; ")
    }

    /// The latest status, and behind it the follow-up's date, or its title where it has none, and what was said.
    fn status(&self, activity: NodeIx) -> (&'p str, String) {
        let node = self.plan.node(activity);
        let Some((document, status)) = latest(&self.follow_ups, node) else {
            return (if self.follow_ups.is_empty() { "" } else { &self.labels.no_status }, String::new());
        };
        let words = Status::ALL.iter().position(|s| *s == status).and_then(|i| self.labels.statuses.get(i));
        let follow_up = self.plan.documents().get(document);
        let when = follow_up.map(|d| d.date.as_deref().unwrap_or(&d.title)).unwrap_or_default();
        let note = node.observations.iter().find(|o| o.document == document).and_then(|o| o.note.as_deref());
        let note = note.map(|n| format!(". {n}")).unwrap_or_default();
        (words.map(String::as_str).unwrap_or_default(), format!(" ({when}){note}"))
    }

    fn period(&self, period: Period) -> String {
        let l = self.labels;
        match (period.start, period.end) {
            (Some(start), End::At(end)) => format!("{start} – {end}"),
            (Some(start), End::Open) => format!("{start} – {}", l.open),
            (Some(start), End::Unknown) => format!("{} {start}", l.from),
            (None, End::At(end)) => format!("{} {end}", l.until),
            (None, End::Open) => l.open.clone(),
            (None, End::Unknown) => String::new(),
        }
    }

    fn tags(&self, activity: NodeIx) -> Vec<(&'p str, String)> {
        let mut tags: Vec<(&str, String)> = Vec::new();
        for (f, facet) in self.plan.facets().iter().enumerate() {
            let tagged = self.plan.node(activity).tags.iter().filter(|(tagged, _)| tagged.at() == f);
            let values = tagged.filter_map(|(_, v)| facet.values.get(v.at())).map(|v| self.text(&v.title));
            tags.push((self.text(&facet.title), values.collect::<Vec<_>>().join(", ")));
        }
        tags
    }

    /// The sources by their numbers in the table at the end.
    fn sources(&self, node: NodeIx) -> String {
        let cited = |s: &Source| match s.place.as_deref().filter(|p| !p.trim().is_empty()) {
            Some(place) => format!("[{}] {place}", s.document + 1),
            None => format!("[{}]", s.document + 1),
        };
        self.plan.node(node).sources.iter().map(cited).collect::<Vec<_>>().join("; ")
    }

    fn sources_table(&mut self) {
        let l = self.labels;
        if self.plan.documents().is_empty() {
            return;
        }
        self.paper.heading(1, Run::Label(&l.sources));
        let row = |(i, d): (usize, &roda_plan::Document)| {
            let optional = |t: &Option<String>| t.clone().unwrap_or_default();
            vec![(i + 1).to_string(), d.title.clone(), optional(&d.date), optional(&d.publisher)]
        };
        let rows: Vec<Vec<String>> = self.plan.documents().iter().enumerate().map(row).collect();
        self.paper.table(&l.sources, &[(&l.number, 1), (&l.source, 9), (&l.date, 3), (&l.publisher, 4)], &rows);
    }
}
