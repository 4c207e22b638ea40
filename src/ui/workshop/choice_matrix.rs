//! The gap matrix while one chooses: of the plan's activities in each cell, how many the choice keeps.

use super::choice_scope::Scope;
use super::desk::desk;
use crate::analysis::gaps::{Gaps, facet_columns, gaps, goal_levels, is_unknown, year_columns};
use crate::analysis::{Facts, lower};
use crate::plan::{FacetIx, NodeIx};
use crate::scene::gaps as scene;
use crate::scene::sheet::{Cell, Sheet};
use crate::t;
use crate::ui::figure::SheetView;
use crate::ui::state::Shared;
use crate::ui::watch::memo;
use crate::url::Lang;
use crate::words;
use crate::words::gaps::{Kept, kept_sentences};
use leptos::prelude::*;
use std::sync::Arc;

/// Goals of the lowest level against the plan's first facet, as the gap view begins; nothing when the plan has no goals.
#[component]
pub fn Matrix(scope: Scope) -> impl IntoView {
    let desk = desk();
    let (lang, model) = (desk.lang, desk.model);
    let today = memo(move |_| model.facts.with(today).map(|found| Shared(Arc::new(found))));
    let of = move |activities: Memo<Vec<NodeIx>>| {
        memo(move |_| {
            let facts = model.facts.get();
            let count = |today: Shared<Gaps>| activities.with(|all| count(&facts, all, &today));
            today.get().map(|today| Shared(Arc::new(count(today))))
        })
    };
    let (now, proposed) = (of(scope.activities), of(scope.proposed));
    let sheet = memo(move |_| {
        let both = today.get().zip(now.get());
        Shared(Arc::new(both.map(|(t, n)| sheet(lang, &model.facts.get(), &t, &n)).unwrap_or_default()))
    });
    let said = move || {
        let (today, now, proposed) = (today.get()?, now.get()?, proposed.get()?);
        let kept = Kept { today: &today, now: &now, proposed: &proposed };
        Some(kept_sentences(lang, &model.facts.get(), &kept).join(" "))
    };
    let outside = move || match scope.outside.get() {
        0 => None,
        n => Some(format!(" {}", t!(lang, "ws-matrix-outside", n = n))),
    };
    let some = memo(move |_| today.with(Option::is_some));
    move || {
        some.get().then(|| {
            view! {
                <section class="ws-matrix" aria-labelledby="choice-matrix">
                    <h3 id="choice-matrix">{t!(lang, "ws-matrix")}</h3>
                    <p class="sentence">{said}{outside}</p>
                    <SheetView lang sheet/>
                </section>
            }
        })
    }
}

/// The matrix of the plan as it is.
fn today(facts: &Shared<Facts>) -> Option<Gaps> {
    let level = goal_levels(&facts.plan).last().copied()?;
    let columns = match facts.plan.facets().is_empty() {
        true => year_columns(facts),
        false => facet_columns(&facts.plan, FacetIx::new(0)),
    };
    Some(gaps(facts, &facts.activities, None, level, columns))
}

/// The same matrix of some of the activities.
fn count(facts: &Facts, activities: &[NodeIx], today: &Gaps) -> Gaps {
    gaps(facts, activities, None, today.level, today.columns.clone())
}

/// How many of a place's activities are chosen; the first row and column hold all.
fn sheet(lang: Lang, facts: &Facts, today: &Gaps, now: &Gaps) -> Sheet {
    let plan = &facts.plan;
    let goal = plan.level(today.level).title.get(lang.is_english()).to_owned();
    let columns_head = words::gaps::columns_head(lang, plan, &today.columns);
    let goals = today.goals.iter().map(|&g| Cell::of_plan(plan.node(g).title.clone()));
    let columns = today.columns.iter().map(|&c| Cell::new(words::gaps::column(lang, plan, c)));
    let title = t!(lang, "ws-matrix-title", goal = goal.clone(), column = lower(&columns_head));
    let (all_goals, all_columns) = (Cell::new(t!(lang, "gaps-all-row")), Cell::new(t!(lang, "gaps-all-column")));
    scene::sheet(
        title,
        [goal, columns_head],
        std::iter::once(all_goals).chain(goals).collect(),
        std::iter::once(all_columns).chain(columns).collect(),
        |g, c| {
            let known = c.checked_sub(1).and_then(|c| today.columns.get(c)).is_none_or(|c| !is_unknown(*c));
            cell(lang, total(today, g, c), total(now, g, c), known)
        },
    )
}

/// How many there are in a place of the table, whose first row and column hold all.
fn total(gaps: &Gaps, goal: usize, column: usize) -> usize {
    let tally = match (goal.checked_sub(1), column.checked_sub(1)) {
        (None, None) => Some(&gaps.all),
        (None, Some(c)) => gaps.by_column.get(c),
        (Some(g), None) => gaps.by_goal.get(g),
        (Some(g), Some(c)) => gaps.cells.get(g).and_then(|row| row.get(c)),
    };
    tally.map_or(0, crate::analysis::gaps::Tally::total)
}

/// A cell. What says nothing of the columns' facet is known to lose nothing.
fn cell(lang: Lang, had: usize, has: usize, known: bool) -> Cell {
    match had {
        0 => Cell::new(t!(lang, "ws-matrix-empty")),
        _ => Cell::new(t!(lang, "ws-matrix-cell", n = has, of = had)).loud(has == 0 && known),
    }
}
