//! The matrix of the gap view: as a chart, as a table, and as a list of its cells, with links that pick what they count.

use super::counted::Counted;
use crate::analysis::gaps::{Gaps, Tally};
use crate::analysis::{Column, Facts};
use crate::plan::{NodeIx, Plan, Status};
use crate::scene::chart::Chart;
use crate::scene::gaps::{self as scene, Matrix};
use crate::scene::sheet::{Cell, Row, Sheet};
use crate::t;
use crate::ui::state::state;
use crate::url::{Lang, Pick, View};
use crate::words;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// A place in the matrix: no goal stands for all activities, no column for every column.
#[derive(Clone, Copy)]
struct Place {
    goal: Option<usize>,
    column: Option<usize>,
}

/// The matrix with its words and links.
struct Words<'a> {
    lang: Lang,
    plan: &'a Plan,
    gaps: &'a Gaps,
    counted: Counted,
    picked: Option<Pick>,
}

/// A link to the table of what is picked.
pub fn picking(pick: Pick) -> String {
    opening(Some(pick))
}

/// A link to the table of what is picked, or of all. Whoever gathers for a workshop stays here, where the list of what is picked can be
/// taken along; what is picked one by one would be all that is counted here, so that leads to the table in any case.
fn opening(pick: Option<Pick>) -> String {
    state().href(|a| {
        let stays = a.workshop.is_some() && !matches!(pick, None | Some(Pick::Nodes(_)));
        a.view = if stays { View::Gaps } else { View::Table };
        a.pick = pick;
    })
}

/// What is in one set at least.
pub fn one_of(of: String, set: &str) -> Pick {
    Pick::Sets { of, elements: None, exactly: false, sets: BTreeSet::from([set.to_owned()]) }
}

/// What is in no set of a kind.
pub fn none_of(of: String) -> Pick {
    Pick::Sets { of, elements: None, exactly: true, sets: BTreeSet::new() }
}

/// The names of the statuses, in the order of [`Tally::statuses`].
pub fn status_names(lang: Lang) -> Vec<String> {
    let known = Status::ALL.into_iter().map(|s| words::status(lang, Some(s)));
    known.chain([t!(lang, "gaps-status-none")]).collect()
}

impl<'a> Words<'a> {
    fn new(lang: Lang, counted: Counted, facts: &'a Facts, gaps: &'a Gaps) -> Self {
        Self { lang, plan: &facts.plan, gaps, counted, picked: state().address.with(|a| a.pick.clone()) }
    }

    /// All goals, or all activities first.
    fn goals(&self) -> Vec<Option<usize>> {
        std::iter::once(None).chain((0..self.gaps.goals.len()).map(Some)).collect()
    }

    /// All columns, and what is in any of them first.
    fn columns(&self) -> Vec<Option<usize>> {
        std::iter::once(None).chain((0..self.gaps.columns.len()).map(Some)).collect()
    }

    fn goal_name(&self, goal: Option<usize>) -> String {
        goal.map_or_else(|| t!(self.lang, "gaps-all-row"), |g| self.plan.node(self.gaps.goals[g]).title.clone())
    }

    fn column_name(&self, column: Option<usize>) -> String {
        let name = |c: usize| words::gaps::column(self.lang, self.plan, self.gaps.columns[c]);
        column.map_or_else(|| t!(self.lang, "gaps-all-column"), name)
    }

    fn tally(&self, at: Place) -> Tally {
        let gaps = self.gaps;
        match (at.goal, at.column) {
            (Some(g), Some(c)) => gaps.cells[g][c],
            (Some(g), None) => gaps.by_goal[g],
            (None, Some(c)) => gaps.by_column[c],
            (None, None) => gaps.all,
        }
    }

    /// What a place picks; all activities are no pick, unless only some are counted.
    fn pick(&self, at: Place) -> Option<Pick> {
        let (goal, column) = (at.goal.map(|g| self.gaps.goals[g]), at.column.map(|c| self.gaps.columns[c]));
        let belongs =
            |facts: &Facts, a| goal.is_none_or(|g| facts.within(a, g)) && column.is_none_or(|c| c.has(facts, a));
        self.counted.pick(|| self.whole(at), belongs)
    }

    /// The same when all is counted that the filter leaves.
    fn whole(&self, at: Place) -> Option<Pick> {
        let id = |n: NodeIx| self.plan.node(n).id.clone();
        let goal = at.goal.map(|g| self.gaps.goals[g]);
        let column = at.column.map(|c| self.gaps.columns[c]);
        let (facet, value) = match column {
            Some(Column::Value(f, v)) => {
                let facet = &self.plan.facets()[f.at()];
                (Some(facet.id.clone()), v.map(|v| facet.values[v.at()].id.clone()))
            }
            Some(Column::Year(year)) => (None, year.map(|y| y.to_string())),
            None => {
                let level = self.plan.level(self.gaps.level).id.clone();
                return goal.map(|g| one_of(level, &id(g)));
            }
        };
        match (goal, facet, value) {
            (Some(g), facet, value) => Some(Pick::Cell { goal: id(g), facet, value: value.unwrap_or_default() }),
            (None, Some(facet), Some(value)) => Some(one_of(format!("f.{facet}"), &value)),
            (None, Some(facet), None) => Some(none_of(format!("f.{facet}"))),
            (None, None, _) => column.and_then(|c| self.year(c)),
        }
    }

    /// The activities of a year, one by one, as long as an address has room for them: a year is no set of its own.
    fn year(&self, year: Column) -> Option<Pick> {
        self.counted.each(|facts, a| year.has(facts, a))
    }

    /// The link of a place in which there is something, and whether that is picked now.
    fn link(&self, at: Place) -> (Option<String>, bool) {
        if self.tally(at).total() == 0 {
            return (None, false);
        }
        let pick = self.pick(at);
        let current = pick.is_some() && pick == self.picked && !self.counted.only.get();
        let all = at.goal.is_none() && at.column.is_none();
        ((all || pick.is_some()).then(|| opening(pick)), current)
    }

    fn title(&self, table: bool) -> String {
        let goal = self.plan.level(self.gaps.level).title.get(self.lang.is_english()).to_owned();
        let column = words::gaps::columns(self.lang, self.plan, &self.gaps.columns);
        let key = if table { "gaps-title-table" } else { "gaps-title" };
        t!(self.lang, key, goal = goal, column = column)
    }

    fn is_gap(&self, column: Option<usize>) -> bool {
        column.is_none_or(|c| words::gaps::is_gap(self.gaps.columns[c]))
    }

    fn cell(&self, at: Place) -> scene::Cell {
        let (link, current) = self.link(at);
        let (row, column) = (self.goal_name(at.goal), self.column_name(at.column));
        let tally = self.tally(at);
        let label = words::gaps::cell(self.lang, &row, &column, &tally, at.goal.is_none());
        scene::Cell { tally, link, label, current, gap: self.is_gap(at.column) }
    }

    /// A number that opens what it counts.
    fn number(&self, at: Place) -> Cell {
        let number = Cell::new(self.tally(at).total().to_string());
        match self.link(at).0 {
            Some(link) => number.to(link),
            None => number,
        }
    }
}

/// The chart.
pub fn chart(lang: Lang, counted: Counted, gaps: &Gaps) -> Chart {
    let facts = counted.model.facts.get();
    let words = Words::new(lang, counted, &facts, gaps);
    let row = |goal: Option<usize>| scene::Row {
        name: words.goal_name(goal),
        cells: words.columns().into_iter().map(|column| words.cell(Place { goal, column })).collect(),
        totals: goal.is_none(),
    };
    scene::chart(&Matrix {
        title: words.title(false),
        columns: words.columns().into_iter().map(|c| words.column_name(c)).collect(),
        rows: words.goals().into_iter().map(row).collect(),
        statuses: status_names(lang),
        marks: [t!(lang, "gaps-stated"), t!(lang, "gaps-interpreted"), t!(lang, "gaps-empty")],
    })
}

/// The same numbers as a table that is rather long than wide.
pub fn sheet(lang: Lang, counted: Counted, gaps: &Gaps) -> Sheet {
    let facts = counted.model.facts.get();
    let words = Words::new(lang, counted, &facts, gaps);
    let (goals, columns) = (words.goals(), words.columns());
    let goal = |&g: &Option<usize>| match g {
        Some(i) => {
            let node = facts.plan.node(gaps.goals[i]);
            Cell::of_plan(node.title.clone()).to(state().select(&node.id))
        }
        None => Cell::new(words.goal_name(None)),
    };
    let heads = [
        facts.plan.level(gaps.level).title.get(lang.is_english()).to_owned(),
        words::gaps::columns_head(lang, &facts.plan, &gaps.columns),
    ];
    let named = columns.iter().map(|&c| Cell::new(words.column_name(c))).collect();
    let number = |g: usize, c: usize| words.number(Place { goal: goals[g], column: columns[c] });
    scene::sheet(words.title(true), heads, goals.iter().map(goal).collect(), named, number)
}

/// Every cell in which there is something, with how far its activities have come and whether the sources say it.
pub fn each(lang: Lang, counted: Counted, gaps: &Gaps) -> Sheet {
    let facts = counted.model.facts.get();
    let words = Words::new(lang, counted, &facts, gaps);
    let texts = [t!(lang, "gaps-head-goal"), t!(lang, "gaps-column")].map(|h| (h, false));
    let numbers = [t!(lang, "gaps-activities"), t!(lang, "gaps-stated"), t!(lang, "gaps-interpreted")];
    let numbers = numbers.into_iter().chain(status_names(lang)).map(|h| (h, true));
    let all = (0..gaps.goals.len()).flat_map(|g| (0..gaps.columns.len()).map(move |c| (g, c)));
    let filled = all.filter(|&(g, c)| gaps.cells[g][c].total() > 0);
    let rows = filled.map(|(g, c)| {
        let at = Place { goal: Some(g), column: Some(c) };
        let tally = words.tally(at);
        let rest = [tally.stated, tally.interpreted()].into_iter().chain(tally.statuses);
        let goal = facts.plan.node(gaps.goals[g]);
        let start = [
            Cell::of_plan(goal.title.clone()).to(state().select(&goal.id)),
            Cell::new(words.column_name(Some(c))),
            words.number(at),
        ];
        let cells = start.into_iter().chain(rest.map(|n| Cell::new(n.to_string()))).collect();
        Row { cells, current: words.link(at).1 }
    });
    Sheet {
        title: t!(lang, "gaps-each-title"),
        heads: texts.into_iter().chain(numbers).collect(),
        rows: rows.collect(),
    }
}
