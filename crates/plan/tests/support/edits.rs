//! Random edits of a draft, most of which are possible.

use super::{cited, observation, text};
use proptest::prelude::*;
use roda_plan::edit::{Edit, LinkChange, LinkKey, NodeChange, citing};
use roda_plan::{
    Document, Draft, DraftFacet, DraftLevel, DraftLink, DraftNode, DraftPeriod, DraftSource, DraftValue, Head,
};

/// The numbers that an edit is made of, once there is a draft to do it to.
#[derive(Debug, Clone, Copy)]
pub struct Raw(u8, u16, u16, u16);

/// Up to `most` edits to be.
pub fn edits(most: usize) -> impl Strategy<Value = Vec<Raw>> {
    let raw = (any::<u8>(), any::<u16>(), any::<u16>(), any::<u16>()).prop_map(|(a, b, c, d)| Raw(a, b, c, d));
    proptest::collection::vec(raw, 0..=most)
}

const TITLES: [&str; 6] = ["Ny aktivitet", "Maria Ungdom", " Öppenvård ", "", "…", "Ett stöd för den som behöver"];
const KINDS: [&str; 3] = ["part_of", "contributes_to", "derived_from"];
const STATUSES: [&str; 4] = ["planned", "done", "ongoing", "klart"];

fn at<T: Clone>(list: &[T], n: u16) -> Option<T> {
    list.get(usize::from(n) % list.len().max(1)).cloned()
}

fn title(n: u16) -> String {
    TITLES[usize::from(n) % TITLES.len()].to_owned()
}

/// The planner's own document.
pub fn own() -> Document {
    Document { id: "egen-uppgift".to_owned(), title: "Egen uppgift".to_owned(), ..super::document("", None) }
}

pub fn own_words() -> Vec<DraftSource> {
    vec![DraftSource { document: "egen-uppgift".to_owned(), place: None }]
}

impl Raw {
    /// An edit of this draft.
    pub fn edit(self, draft: &Draft) -> Edit {
        let Self(kind, a, b, c) = self;
        let made = match kind % 8 {
            0 => self.of_the_scale(draft),
            1 => self.of_documents(draft),
            2 => self.of_facets(draft),
            3 | 4 => self.of_links(draft),
            5 => self.several(draft),
            _ => self.of_nodes(draft),
        };
        made.unwrap_or_else(|| {
            let level = at(&draft.levels, b).map(|l| l.id).unwrap_or_default();
            let node = DraftNode { level, title: title(a), sources: own_words(), ..DraftNode::default() };
            let links = at(&draft.nodes, c).map(|n| link(c, "", &n.id)).into_iter().collect();
            citing(own(), Edit::AddNode { node, links })
        })
    }

    fn of_nodes(self, draft: &Draft) -> Option<Edit> {
        let Self(kind, a, b, c) = self;
        let node = at(&draft.nodes, a)?;
        let other = at(&draft.nodes, b)?;
        let id = node.id.clone();
        let change = match (kind / 8) % 14 {
            0 => return Some(Edit::DeleteNode(id)),
            1 | 2 => return Some(Edit::Merge { keep: id, other: other.id }),
            3 => return Some(Edit::Move { node: id, from: None, to: other.id, sources: cited() }),
            4 => NodeChange::Title(title(b)),
            5 => NodeChange::Aliases(vec![title(b), title(c)]),
            6 => NodeChange::Summary(b.is_multiple_of(2).then(|| title(c))),
            7 => NodeChange::Level(at(&draft.levels, b)?.id),
            8 => {
                let start = ["2020", "2021-VT", "igår"][usize::from(b) % 3].to_owned();
                NodeChange::Period((c % 4 > 0).then_some(DraftPeriod { start: Some(start), end: None }))
            }
            9 => {
                let facet = at(&draft.facets, b)?;
                let mut values: Vec<String> = facet.values.iter().map(|v| v.id.clone()).collect();
                values.reverse();
                values.truncate(usize::from(c) % 4);
                NodeChange::Tags { facet: facet.id, values }
            }
            10 => {
                let status = (c % 5 > 0).then(|| STATUSES[usize::from(c) % 4].to_owned());
                NodeChange::Status { document: at(&draft.documents, b)?.id, status }
            }
            11 => NodeChange::Observations(vec![observation("u21", "done"), observation("u22", "planned")]),
            12 => NodeChange::Sources(if b.is_multiple_of(3) { Vec::new() } else { cited() }),
            _ => return None,
        };
        Some(Edit::SetNode { id, change })
    }

    fn of_links(self, draft: &Draft) -> Option<Edit> {
        let Self(kind, a, b, c) = self;
        let old = at(&draft.links, a);
        Some(match (kind / 8) % 6 {
            0 => Edit::Unlink(LinkKey::of(&old?)),
            1 => Edit::SetLink { link: LinkKey::of(&old?), change: LinkChange::Basis("interpreted".to_owned()) },
            2 => Edit::SetLink { link: LinkKey::of(&old?), change: LinkChange::Note(Some(title(b))) },
            3 => Edit::SetLink { link: LinkKey::of(&old?), change: LinkChange::Sources(cited()) },
            4 => {
                let (node, to) = (old?, at(&draft.nodes, b)?.id);
                Edit::Move { node: node.from, from: Some(node.to), to, sources: cited() }
            }
            _ => Edit::Link(link(c, &at(&draft.nodes, a)?.id, &at(&draft.nodes, b)?.id)),
        })
    }

    fn of_the_scale(self, draft: &Draft) -> Option<Edit> {
        let Self(kind, a, b, c) = self;
        let level = at(&draft.levels, a)?;
        Some(match (kind / 8) % 6 {
            0 => Edit::MoveLevel { id: level.id, to: usize::from(b) % 9 },
            1 => Edit::DeleteLevel(level.id),
            2 => Edit::SetLevel(DraftLevel { role: "goal".to_owned(), title: text(&title(b)), ..level }),
            3 => Edit::Head(Head { title: text(&title(b)), ..Head::of(draft) }),
            4 => Edit::Replace(Box::new(Draft { nodes: Vec::new(), links: Vec::new(), ..draft.clone() })),
            _ => {
                let level = DraftLevel { id: String::new(), role: "area".to_owned(), title: text(&title(b)) };
                Edit::AddLevel { level, at: usize::from(c) % 9 }
            }
        })
    }

    fn of_documents(self, draft: &Draft) -> Option<Edit> {
        let Self(kind, a, b, _) = self;
        let old = at(&draft.documents, a)?;
        Some(match (kind / 8) % 4 {
            0 => Edit::AddDocument(Document { id: String::new(), title: title(b), ..old }),
            1 => Edit::SetDocument(Document { date: Some("2023-01-31".to_owned()), ..old }),
            2 => Edit::DeleteDocument(old.id),
            _ => Edit::AddDocument(old),
        })
    }

    fn of_facets(self, draft: &Draft) -> Option<Edit> {
        let Self(kind, a, b, c) = self;
        let new = DraftValue { id: String::new(), title: text(&title(b)), broader: None };
        let old = at(&draft.facets, a);
        let value = || at(&old.as_ref()?.values, b);
        Some(match (kind / 8) % 7 {
            0 => Edit::SetFacet { id: old?.id, title: text(&title(b)) },
            1 => Edit::DeleteFacet(old?.id),
            2 => Edit::AddValue { facet: old?.id, value: new },
            3 | 4 => Edit::DeleteValue { value: value()?.id, facet: old?.id },
            5 => {
                let broader = at(&old.as_ref()?.values, c).map(|v| v.id);
                Edit::SetValue { value: DraftValue { broader, ..value()? }, facet: old?.id }
            }
            _ => {
                Edit::AddFacet(DraftFacet { id: String::new(), title: text(&title(c)), values: vec![new.clone(), new] })
            }
        })
    }

    /// A pasted column: the same kind of edit of the nodes that follow one another.
    fn several(self, draft: &Draft) -> Option<Edit> {
        let Self(kind, a, b, c) = self;
        if draft.nodes.is_empty() {
            return None;
        }
        let row = |i: u16| Self(kind, a.wrapping_add(i), b.wrapping_add(i), c).of_nodes(draft);
        Some(Edit::Many((0..b % 12).filter_map(row).collect()))
    }
}

fn link(n: u16, from: &str, to: &str) -> DraftLink {
    DraftLink {
        from: from.to_owned(),
        to: to.to_owned(),
        kind: KINDS[usize::from(n) % 3].to_owned(),
        basis: "stated".to_owned(),
        sources: cited(),
        note: n.is_multiple_of(4).then(|| " ".to_owned()),
    }
}
