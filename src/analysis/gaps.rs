//! Goals against those they are for: how many activities serve both, where there is none, and what hangs loose.

use super::facts::Facts;
use super::pick::Column;
use super::sets::{Family, SetsOf};
use crate::plan::{Basis, End, FacetIx, LevelIx, NodeIx, Plan, Role, Status, ValueIx};
use std::collections::BTreeSet;

/// The most columns of a matrix; more could not be drawn, nor read.
pub const MOST_COLUMNS: usize = 120;

/// Activities, counted apart by how far they have come and by whether the sources say that they serve the goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// How many have each status, in the order of [`Status::ALL`]; last those that the follow-up gives none.
    pub statuses: [usize; 6],
    /// How many serve the goal by links that the sources state.
    pub stated: usize,
}

/// The matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gaps {
    /// The level of the goals.
    pub level: LevelIx,
    /// The goals, in file order: the rows.
    pub goals: Vec<NodeIx>,
    /// The columns.
    pub columns: Vec<Column>,
    /// For each goal what serves it in each column.
    pub cells: Vec<Vec<Tally>>,
    /// For each goal what serves it at all.
    pub by_goal: Vec<Tally>,
    /// For each column what belongs to it, whether it serves a goal of the level or not; never stated.
    pub by_column: Vec<Tally>,
    /// All the activities; never stated.
    pub all: Tally,
    /// What serves a goal of the level; stated when the sources state it of one of them.
    pub serving: Tally,
    /// The activities that serve no goal of the level.
    pub without: Vec<NodeIx>,
}

/// What hangs loose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loose {
    /// The goals of any level that no activity serves.
    pub goals: Vec<NodeIx>,
    /// The activities that serve no goal of any level.
    pub activities: Vec<NodeIx>,
    /// The areas within which nothing is ongoing, each with its activities; those without any last.
    pub areas: Vec<(NodeIx, Tally)>,
}

/// Which values of one facet are met with a single value of another.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OneSided {
    /// A value, the only value of the other facet that its activities have, how many have that, and how many activities it
    /// has in all.
    pub values: Vec<(ValueIx, ValueIx, usize, usize)>,
    /// The values with activities of which none says anything of the other facet.
    pub silent: Vec<(ValueIx, usize)>,
    /// How many activities say something of the other facet.
    pub said: usize,
}

impl Tally {
    /// A status's place in [`Tally::statuses`].
    pub fn place(status: Option<Status>) -> usize {
        status.and_then(|s| Status::ALL.iter().position(|&a| a == s)).unwrap_or(Status::ALL.len())
    }

    /// All activities.
    pub fn total(&self) -> usize {
        self.statuses.iter().sum()
    }

    /// Those that have a status.
    pub fn of(&self, status: Option<Status>) -> usize {
        self.statuses[Self::place(status)]
    }

    /// Those of which it is concluded that they serve the goal.
    pub fn interpreted(&self) -> usize {
        self.total() - self.stated
    }

    fn add(&mut self, status: Option<Status>, stated: bool) {
        self.statuses[Self::place(status)] += 1;
        self.stated += usize::from(stated);
    }
}

/// The levels of goals that have goals, from the vision down.
pub fn goal_levels(plan: &Plan) -> Vec<LevelIx> {
    plan.level_ixs().filter(|&l| plan.level(l).role == Role::Goal && plan.nodes_of(l).next().is_some()).collect()
}

/// A facet's values as columns, and last what says nothing of it.
pub fn facet_columns(plan: &Plan, facet: FacetIx) -> Vec<Column> {
    let values = &plan.facets()[facet.at()].values;
    let kept = values.len().min(MOST_COLUMNS);
    let values = (0..kept).map(|v| Column::Value(facet, Some(ValueIx::new(v))));
    values.chain([Column::Value(facet, None)]).collect()
}

/// The years in which activities are known to begin, go on or end, and those of the follow-ups; last what has no known year.
/// Of very many years the last ones.
pub fn year_columns(facts: &Facts) -> Vec<Column> {
    let plan = &facts.plan;
    let said = facts.activities.iter().filter_map(|&a| plan.node(a).period);
    let of_period = said.flat_map(|p| {
        let end = if let End::At(end) = p.end { Some(end.year) } else { None };
        p.start.map(|s| s.year).into_iter().chain(end)
    });
    let dated = plan.follow_ups().into_iter().filter_map(|d| plan.documents()[d].date.as_ref()?.get(..4)?.parse().ok());
    let years: BTreeSet<i32> = of_period.chain(dated).collect();
    let (Some(&first), Some(&last)) = (years.first(), years.last()) else { return vec![Column::Year(None)] };
    let first = first.max(last.saturating_sub(MOST_COLUMNS as i32 - 1));
    (first..=last).map(|y| Column::Year(Some(y))).chain([Column::Year(None)]).collect()
}

/// Whether a column holds what says nothing: something unknown, and no gap.
pub fn is_unknown(column: Column) -> bool {
    matches!(column, Column::Value(_, None) | Column::Year(None))
}

/// Sorts activities by goal and column. Linear in activities, the goals that each serves and the columns it has.
pub fn gaps(
    facts: &Facts,
    activities: &[NodeIx],
    follow_up: Option<usize>,
    level: LevelIx,
    columns: Vec<Column>,
) -> Gaps {
    let goals: Vec<NodeIx> = facts.plan.nodes_of(level).collect();
    let family = Family::new(facts, SetsOf::Level(level), activities);
    let mut out = Gaps {
        level,
        cells: vec![vec![Tally::default(); columns.len()]; goals.len()],
        by_goal: vec![Tally::default(); goals.len()],
        by_column: vec![Tally::default(); columns.len()],
        all: Tally::default(),
        serving: Tally::default(),
        without: Vec::new(),
        goals,
        columns,
    };
    for (&activity, served) in activities.iter().zip(&family.of) {
        let status = follow_up.and_then(|d| facts.plan.node(activity).status_at(d));
        let has: Vec<usize> = (0..out.columns.len()).filter(|&c| out.columns[c].has(facts, activity)).collect();
        out.all.add(status, false);
        has.iter().for_each(|&c| out.by_column[c].add(status, false));
        if served.is_empty() {
            out.without.push(activity);
        } else {
            out.serving.add(status, served.iter().any(|s| s.1 == Basis::Stated));
        }
        for &(goal, basis) in served {
            let stated = basis == Basis::Stated;
            out.by_goal[goal].add(status, stated);
            has.iter().for_each(|&c| out.cells[goal][c].add(status, stated));
        }
    }
    out
}

impl Gaps {
    /// How many cells there are, and how many of them are empty; what is unknown is not counted.
    pub fn empty(&self) -> (usize, usize) {
        let all = self.cells.iter().flat_map(|row| row.iter().zip(&self.columns));
        let known: Vec<&Tally> = all.filter(|(_, c)| !is_unknown(**c)).map(|(t, _)| t).collect();
        (known.len(), known.iter().filter(|t| t.total() == 0).count())
    }

    /// The columns to which no activity belongs that serves a goal of the level; what is unknown is not among them.
    pub fn empty_columns(&self) -> Vec<Column> {
        let all = self.columns.iter().enumerate().filter(|&(_, &c)| !is_unknown(c));
        all.filter(|&(c, _)| self.cells.iter().all(|row| row[c].total() == 0)).map(|(_, &c)| c).collect()
    }
}

/// What hangs loose among these activities.
pub fn loose(facts: &Facts, activities: &[NodeIx], follow_up: Option<usize>) -> Loose {
    let plan = &facts.plan;
    let mut count = vec![Tally::default(); plan.nodes().len()];
    for &a in activities {
        let status = follow_up.and_then(|d| plan.node(a).status_at(d));
        facts.line(a).iter().for_each(|n| count[n.at()].add(status, false));
    }
    let with_role = |role| plan.nodes_with(role);
    let serves = |a: &NodeIx| facts.line(*a).iter().any(|&n| plan.role(n) == Role::Goal);
    let idle = |n: &NodeIx| count[n.at()].of(Some(Status::Ongoing)) == 0;
    let mut areas: Vec<_> = with_role(Role::Area).filter(idle).map(|n| (n, count[n.at()])).collect();
    areas.sort_by_key(|(_, tally)| tally.total() == 0);
    Loose {
        goals: with_role(Role::Goal).filter(|g| count[g.at()].total() == 0).collect(),
        activities: activities.iter().copied().filter(|a| !serves(a)).collect(),
        areas,
    }
}

/// Which values of `of` are met with a single value of `by` among these activities; narrower values belong to the wider ones.
pub fn one_sided(facts: &Facts, activities: &[NodeIx], of: FacetIx, by: FacetIx) -> OneSided {
    let tags = |a: NodeIx, facet: FacetIx| {
        let all = facts.plan.node(a).tags.iter();
        all.filter(move |(f, _)| *f == facet).map(|&(_, v)| v).collect::<BTreeSet<_>>()
    };
    let mut out =
        OneSided { said: activities.iter().filter(|&&a| !tags(a, by).is_empty()).count(), ..OneSided::default() };
    for v in 0..facts.plan.facets()[of.at()].values.len() {
        let value = ValueIx::new(v);
        let column = Column::Value(of, Some(value));
        let mine: Vec<NodeIx> = activities.iter().copied().filter(|&a| column.has(facts, a)).collect();
        let met: BTreeSet<ValueIx> = mine.iter().flat_map(|&a| tags(a, by)).collect();
        match (met.len(), met.first()) {
            (1, Some(&only)) => {
                let have = mine.iter().filter(|&&a| tags(a, by).contains(&only)).count();
                out.values.push((value, only, have, mine.len()));
            }
            (0, _) if !mine.is_empty() => out.silent.push((value, mine.len())),
            _ => {}
        }
    }
    out
}
