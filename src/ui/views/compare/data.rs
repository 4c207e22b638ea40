//! What is compared: which follow-ups of the open plan, or which other plan file, and what comes of it.

use crate::analysis::compare::{Figures, Row, Side, compare};
use crate::analysis::{Facts, show};
use crate::plan::{NodeIx, Plan, Role};
use crate::t;
use crate::ui::load::{self, LoadError};
use crate::ui::state::{Model, Shared, State, state};
use crate::ui::views::picked::one_by_one;
use crate::ui::watch::{effect, memo};
use crate::url::{Lang, Pick, View};
use crate::words::compare::{Sides, follow_up};
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The other plan file.
#[derive(Debug, Clone, PartialEq)]
pub enum Other {
    /// None is asked for.
    None,
    /// On its way.
    Waiting,
    /// Not to be had.
    Failed(LoadError),
    /// Here.
    Open(Shared<Plan>),
}

/// A comparison.
#[derive(Debug, Clone)]
pub struct Data {
    /// The activities.
    pub rows: Vec<Row>,
    /// The nodes of other levels that differ between two files.
    pub others: Vec<Row>,
    /// What the activities add up to.
    pub figures: Figures,
    /// What both sides are called.
    pub sides: Sides,
    /// The plan before.
    pub before: Shared<Facts>,
    /// The plan after, which is the open one.
    pub after: Shared<Facts>,
    /// The address of the other file.
    pub with: Option<String>,
}

/// Fetches the other plan file that the address asks for.
pub fn other(state: State) -> RwSignal<Other> {
    let other = RwSignal::new(Other::None);
    let file = memo(move |_| state.address.with(|a| a.views.compare.with.clone()));
    effect(move || {
        let Some(name) = file.get() else { return other.set(Other::None) };
        other.set(Other::Waiting);
        leptos::task::spawn_local(async move {
            let found = load::load(&name).await;
            // An answer that comes after another file was asked for, or after the view was left, is dropped.
            if file.try_get_untracked() == Some(Some(name)) {
                other.set(match found {
                    Ok(imported) => Other::Open(Shared(Arc::new(imported.plan))),
                    Err(error) => Other::Failed(error),
                });
            }
        });
    });
    other
}

/// The two follow-ups that are compared, when there are two.
pub fn follow_ups(model: Model) -> Option<(usize, usize)> {
    let wanted = state().address.with(|a| a.views.compare.clone());
    model.facts.with(|f| {
        let all = f.plan.follow_ups();
        let find = |id: Option<String>| id.and_then(|id| all.iter().copied().find(|&d| f.plan.documents()[d].id == id));
        let [.., last_but_one, last] = all[..] else { return None };
        Some((find(wanted.from).unwrap_or(last_but_one), find(wanted.to).unwrap_or(last)))
    })
}

/// Compares two follow-ups of the open plan.
pub fn of_follow_ups(model: Model, (from, to): (usize, usize)) -> Data {
    let after = model.facts.get();
    let side = |d| Side { facts: &after, follow_up: Some(d), said_only: true };
    let kept: BTreeSet<NodeIx> = model.base.with(|b| b.activities.iter().copied().collect());
    let mut rows = compare(side(from), side(to), Role::Activity);
    rows.retain(|r| r.after.is_some_and(|n| kept.contains(&n)));
    let name = |d| follow_up(&after.plan, d);
    let sides = Sides { before: name(from), after: name(to), files: false };
    Data { figures: Figures::of(&rows), rows, others: Vec::new(), sides, before: after.clone(), after, with: None }
}

/// Compares the open plan with an earlier state of it, of which the same is filtered.
pub fn of_files(lang: Lang, model: Model, with: String, other: &Plan) -> Data {
    let after = model.facts.get();
    let before = Facts::new(Arc::new(other.clone()), after.count);
    let filter = state().address.with(|a| a.resolve(other)).filter.without_pick();
    let theirs: BTreeSet<NodeIx> = show(&before, &filter).activities.into_iter().collect();
    let ours: BTreeSet<NodeIx> = model.base.with(|b| b.activities.iter().copied().collect());
    let last = |f: &Facts| f.plan.follow_ups().pop();
    let old = Side { facts: &before, follow_up: last(&before), said_only: false };
    let new = Side { facts: &after, follow_up: last(&after), said_only: false };
    let mut rows = compare(old, new, Role::Activity);
    rows.retain(|r| r.after.is_some_and(|n| ours.contains(&n)) || r.before.is_some_and(|n| theirs.contains(&n)));
    let upper = [Role::Vision, Role::Goal, Role::Plan, Role::Area];
    let others = upper.into_iter().flat_map(|role| compare(old, new, role)).filter(Row::differs).collect();
    let sides = Sides { before: with.clone(), after: t!(lang, "compare-open-plan"), files: true };
    Data { figures: Figures::of(&rows), rows, others, sides, before: Shared(Arc::new(before)), after, with: Some(with) }
}

impl Data {
    /// A row's node in the open plan.
    pub fn open(&self, row: &Row) -> Option<NodeIx> {
        row.after.or(if self.sides.files { None } else { row.before })
    }

    /// The pick of rows, and the file in which they are found when it is not the open one.
    pub fn pick<'r>(&self, rows: impl Iterator<Item = &'r Row> + Clone) -> Option<(Pick, Option<String>)> {
        let mut here = rows.clone().filter_map(|r| Some(self.after.plan.node(self.open(r)?).id.as_str())).peekable();
        if here.peek().is_some() {
            return Some((one_by_one(here)?, None));
        }
        let mut there = rows.filter_map(|r| Some(self.before.plan.node(r.before?).id.as_str())).peekable();
        there.peek()?;
        Some((one_by_one(there)?, self.with.clone()))
    }

    /// A link that opens a view with what is picked, in the file in which it is found.
    pub fn link(&self, (pick, file): (Pick, Option<String>), view: View) -> String {
        state().href(|a| {
            a.view = view;
            a.pick = Some(pick);
            a.hide = false;
            if let Some(file) = file {
                a.plan = Some(file);
                a.views.compare.with = None;
            }
        })
    }
}
