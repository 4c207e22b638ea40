//! A plan as a draft again: what is written to files, compared and edited.

use super::draft::*;
use super::moment::End;
use super::{Plan, Source};

impl Plan {
    /// The draft that builds this plan again, with every list in the plan's order.
    pub fn draft(&self) -> Draft {
        Draft {
            nodes: self.nodes.iter().map(|n| self.drafted(n)).collect(),
            links: self.links.iter().map(|l| self.drafted_link(l)).collect(),
            ..self.head_draft()
        }
    }

    /// The same without nodes and links.
    pub fn head_draft(&self) -> Draft {
        Draft {
            title: self.title.clone(),
            organisation: self.organisation.clone(),
            language: self.language.clone(),
            documents: self.documents.clone(),
            levels: self.levels.iter().map(level).collect(),
            facets: self.facets.iter().map(facet).collect(),
            nodes: Vec::new(),
            links: Vec::new(),
        }
    }

    /// One node of [`Plan::draft`].
    pub fn drafted(&self, n: &super::Node) -> DraftNode {
        let mut tags: Vec<(String, Vec<String>)> = Vec::new();
        for &(f, v) in &n.tags {
            let facet = &self.facets[f.at()];
            let value = facet.values[v.at()].id.clone();
            match tags.last_mut() {
                Some((id, values)) if *id == facet.id => values.push(value),
                _ => tags.push((facet.id.clone(), vec![value])),
            }
        }
        let observations = n.observations.iter().map(|o| DraftObservation {
            document: self.documents[o.document].id.clone(),
            status: o.status.word().to_owned(),
            note: o.note.clone(),
        });
        DraftNode {
            id: n.id.clone(),
            level: self.level(n.level).id.clone(),
            title: n.title.clone(),
            aliases: n.aliases.clone(),
            summary: n.summary.clone(),
            tags,
            period: n.period.map(|p| DraftPeriod {
                start: p.start.map(|m| m.to_string()),
                end: match p.end {
                    End::Unknown => None,
                    End::Open => Some("open".to_owned()),
                    End::At(m) => Some(m.to_string()),
                },
            }),
            observations: observations.collect(),
            sources: self.drafted_sources(&n.sources),
        }
    }

    /// One link of [`Plan::draft`].
    pub fn drafted_link(&self, l: &super::Link) -> DraftLink {
        DraftLink {
            from: self.node(l.from).id.clone(),
            to: self.node(l.to).id.clone(),
            kind: l.kind.word().to_owned(),
            basis: l.basis.word().to_owned(),
            sources: self.drafted_sources(&l.sources),
            note: l.note.clone(),
        }
    }

    fn drafted_sources(&self, sources: &[Source]) -> Vec<DraftSource> {
        let drafted =
            |s: &Source| DraftSource { document: self.documents[s.document].id.clone(), place: s.place.clone() };
        sources.iter().map(drafted).collect()
    }
}

fn level(l: &super::Level) -> DraftLevel {
    DraftLevel { id: l.id.clone(), role: l.role.word().to_owned(), title: l.title.clone() }
}

fn facet(f: &super::Facet) -> DraftFacet {
    let value = |v: &super::FacetValue| DraftValue {
        id: v.id.clone(),
        title: v.title.clone(),
        broader: v.broader.map(|b| f.values[b.at()].id.clone()),
    };
    DraftFacet { id: f.id.clone(), title: f.title.clone(), values: f.values.iter().map(value).collect() }
}
