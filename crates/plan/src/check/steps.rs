//! A draft is checked in steps, for those who have something else to do in between.

use super::links::Linked;
use super::{Checker, Outcome};
use crate::Plan;
use crate::diagnostic::Section;
use crate::draft::Draft;
use crate::parts::{Facet, Level, Node};

/// Entries of one step: some milliseconds' work on a slow machine.
const STEP: usize = 250;

/// The checking of a draft in steps: what [`Plan::of`] does at once.
pub struct Checking<'d> {
    draft: &'d Draft,
    checker: Checker<'d>,
    stage: Stage,
    levels: Vec<Level>,
    facets: Vec<Facet>,
    nodes: Vec<Node>,
    links: Linked<'d>,
}

/// What is to be done next.
#[derive(Clone, Copy)]
enum Stage {
    /// The ids of all nodes are gathered, from this one on.
    Names(usize),
    Nodes,
    Links,
    /// What can be said once every link is known.
    Whole,
    Done,
}

impl<'d> Checking<'d> {
    /// Begins with how much there is of everything: of a draft that is too large nothing else is looked at.
    pub fn new(draft: &'d Draft) -> Self {
        let mut checker = Checker::default();
        checker.sizes(draft);
        let stage = if checker.errors > 0 { Stage::Done } else { Stage::Names(0) };
        let (levels, facets, nodes, links) = Default::default();
        Self { draft, checker, stage, levels, facets, nodes, links }
    }

    /// Checks the next entries; whether there are more.
    pub fn step(&mut self) -> bool {
        let (draft, c) = (self.draft, &mut self.checker);
        let (all, some) = (draft.nodes.len(), |from: usize, all: usize| from..all.min(from + STEP));
        self.stage = match self.stage {
            Stage::Names(from) => {
                if from == 0 {
                    c.at(Section::Head, 0, "");
                    c.title(&draft.title, "title");
                    c.short(&draft.organisation, "organisation");
                    c.short(&draft.language, "language");
                    c.names(draft);
                }
                let next = some(from, all);
                next.clone().for_each(|i| c.name(i, &draft.nodes[i]));
                if next.end < all {
                    Stage::Names(next.end)
                } else {
                    self.levels = c.levels(draft);
                    self.facets = draft.facets.iter().enumerate().map(|(i, f)| c.facet(i, f)).collect();
                    Stage::Nodes
                }
            }
            Stage::Nodes => {
                let next = some(self.nodes.len(), all);
                self.nodes.extend(next.map(|i| c.node(i, &draft.nodes[i])));
                if self.nodes.len() < all { Stage::Nodes } else { Stage::Links }
            }
            Stage::Links => {
                let next = some(self.links.looked_at, draft.links.len());
                next.for_each(|i| c.link(&mut self.links, i, &draft.links[i], &self.nodes));
                if self.links.looked_at < draft.links.len() { Stage::Links } else { Stage::Whole }
            }
            Stage::Whole => {
                c.doubles(&mut self.links, &draft.links);
                c.cycles(draft);
                c.found.sort();
                Stage::Done
            }
            Stage::Done => Stage::Done,
        };
        !matches!(self.stage, Stage::Done)
    }

    /// The part of the work that is done, at most 1.
    pub fn part(&self) -> f64 {
        let (nodes, links) = (self.draft.nodes.len(), self.draft.links.len());
        let done = match self.stage {
            Stage::Names(from) => from,
            Stage::Nodes => nodes + self.nodes.len(),
            Stage::Links => 2 * nodes + self.links.looked_at,
            Stage::Whole | Stage::Done => 2 * nodes + links,
        };
        done as f64 / (2 * nodes + links).max(1) as f64
    }

    /// What came of it; the steps that are left are done now.
    ///
    /// # Errors
    /// All diagnostics, when at least one of them is an error.
    pub fn done(mut self) -> Outcome {
        while self.step() {}
        let Self { draft, checker: c, levels, facets, nodes, links, .. } = self;
        if c.errors > 0 {
            return Err(c.found);
        }
        let plan = Plan {
            title: draft.title.clone(),
            organisation: draft.organisation.clone(),
            language: draft.language.clone(),
            documents: draft.documents.clone(),
            levels,
            facets,
            by_id: c.nodes.iter().map(|(id, at)| ((*id).to_owned(), *at)).collect(),
            nodes,
            links: links.links,
        };
        Ok((plan, c.found))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::draft::{DraftLevel, DraftLink, DraftNode, DraftSource};
    use crate::parts::{Document, Text};

    /// Activities under one goal, each with its link and the mistakes that are asked for.
    fn large(wrong: bool) -> Draft {
        let source = DraftSource { document: "d".into(), place: None };
        let named = |text: &str| Text { sv: text.into(), ..Text::default() };
        let level = |id: &str, role: &str| DraftLevel { id: id.into(), role: role.into(), title: named("N") };
        let node = |id: String, level: &str| DraftNode {
            id,
            level: level.into(),
            title: "T".into(),
            sources: vec![source.clone()],
            ..DraftNode::default()
        };
        let link = |n: usize| DraftLink {
            from: format!("a-{n}"),
            to: if wrong && n % 300 == 7 { "missing".into() } else { "goal".into() },
            kind: "part_of".into(),
            basis: "stated".into(),
            sources: vec![source.clone()],
            note: None,
        };
        let n = 3 * STEP + 1;
        let mut draft = Draft {
            title: named("P"),
            levels: vec![level("high", "goal"), level("low", "activity")],
            nodes: (0..n).map(|n| node(format!("a-{n}"), "low")).chain([node("goal".into(), "high")]).collect(),
            links: (0..n).map(link).collect(),
            ..Draft::default()
        };
        draft.documents.push(Document { id: "d".into(), title: "D".into(), date: None, publisher: None });
        if wrong {
            draft.links.push(draft.links[0].clone());
            draft.nodes[STEP].title.clear();
        }
        draft
    }

    #[test]
    fn steps_are_small_and_end_with_what_is_said_at_once() {
        for draft in [large(false), large(true), Draft::default()] {
            let mut checking = Checking::new(&draft);
            let (mut steps, mut last) = (1, checking.part());
            while checking.step() {
                assert!(checking.part() >= last);
                (steps, last) = (steps + 1, checking.part());
            }
            assert!(steps >= (2 * draft.nodes.len() + draft.links.len()) / STEP);
            assert_eq!(checking.part(), if draft.nodes.is_empty() { 0.0 } else { 1.0 });
            assert!(checking.done() == Plan::of(&draft));
        }
        assert_eq!(Plan::of(&large(false)).unwrap().0.links().len(), 3 * STEP + 1);
        assert_eq!(Plan::of(&large(true)).unwrap_err().len(), 5);
    }
}
