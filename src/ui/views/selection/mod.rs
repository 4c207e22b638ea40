//! The smallest selection: the fewest activities that still serve every goal, the proof, and what each choice changes.

mod lists;
mod work;

use super::picked::select;
use crate::analysis::gaps::goal_levels;
use crate::analysis::{Demand, Serving, SetIx, Wish, cover};
use crate::plan::{FacetIx, NodeIx, Plan};
use crate::scene::choice::{self, choice};
use crate::scene::sheet::{Cell, Row, Rows, Sheet};
use crate::t;
use crate::ui::figure::Figure;
use crate::ui::lazy::{Made, lazily};
use crate::ui::state::{Shared, State, model, state};
use crate::ui::watch::memo;
use crate::url::{Lang, Pick, View};
use crate::{texts, url, words};
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The view, whose code and texts are in a file of its own.
#[component]
pub fn Selection(lang: Lang) -> impl IntoView {
    lazily(lang, || Box::pin(fetch_selection()), move || Box::pin(selection(lang)))
}

#[wasm_split(views, wasm_split_path = leptos::wasm_split, preload(fetch_selection), fallible)]
fn selection(lang: Lang) -> Made {
    words::add(texts!("chart"));
    words::add(texts!("selection"));
    Ok(view! { <Here lang/> }.into_any())
}

/// What was asked, and what was found.
pub(super) struct Found {
    pub lang: Lang,
    pub plan: Arc<Plan>,
    pub by: Option<FacetIx>,
    pub serving: Serving,
    pub selection: cover::Selection,
}

impl Found {
    /// A demand in words: the goal, and for whom.
    pub fn demand(&self, at: usize) -> String {
        let Demand { goal, value } = self.serving.demands[at];
        let goal = self.plan.node(goal).title.clone();
        match (self.by, value) {
            (Some(facet), Some(value)) => {
                format!("{goal}: {}", words::set(self.lang, &self.plan, SetIx::Value(facet, value)))
            }
            (Some(_), None) => format!("{goal}: {}", t!(self.lang, "filter-no-value")),
            (None, _) => goal,
        }
    }

    pub fn title(&self, item: usize) -> String {
        self.plan.node(self.serving.items[item]).title.clone()
    }

    pub fn id(&self, item: usize) -> String {
        self.plan.node(self.serving.items[item]).id.clone()
    }
}

/// What the address asks for, as far as the plan has it.
fn wish(facts: &crate::analysis::Facts, asked: &url::Selection) -> Wish {
    let plan = &facts.plan;
    let all = goal_levels(plan);
    let levels: Vec<_> = asked.goals.iter().filter_map(|id| plan.find_level(id)).filter(|l| all.contains(l)).collect();
    let nodes = |ids: &std::collections::BTreeSet<String>| ids.iter().filter_map(|id| plan.find(id)).collect();
    Wish {
        levels: if levels.is_empty() { all } else { levels }.into_iter().collect(),
        by: asked.by.as_ref().and_then(|id| url::find_facet(plan, id)),
        keep: nodes(&asked.keep),
        drop: nodes(&asked.drop),
    }
}

#[component]
fn Here(lang: Lang) -> impl IntoView {
    let state = state();
    let model = model();
    let asked = memo(move |_| state.address.with(|a| a.views.selection.clone()));
    let found = work::found(lang, model, asked);
    let sentence = move || match found.get() {
        None => t!(lang, "selection-working"),
        Some(f) => {
            let by = f.by.map(|b| crate::analysis::lower(f.plan.facets()[b.at()].title.get(lang.is_english())));
            words::selection::sentence(
                lang,
                &f.selection,
                f.serving.items.len(),
                f.serving.demands.len(),
                by.as_deref(),
            )
        }
    };
    let chart =
        memo(move |_| Shared(Arc::new(found.get().map(|f| draw(state, &f, model.selected.get())).unwrap_or_default())));
    let sheet = memo(move |_| Shared(Arc::new(found.get().map(|f| table(state, &f)).unwrap_or_default())));
    let show = move || {
        let ids = found.get().map(|f| f.selection.chosen.iter().map(|&i| f.id(i)).collect()).unwrap_or_default();
        state.href(|a| {
            a.pick = Some(Pick::Nodes(ids));
            a.view = View::Table;
        })
    };
    let chosen = move || asked.with(|a| !a.keep.is_empty() || !a.drop.is_empty());
    view! {
        <div class="view selection-view">
            <p class="lede" aria-live="polite">{sentence}</p>
            <Controls lang/>
            <p>{t!(lang, "selection-caution")}</p>
            <p class="buttons">
                <a class="button" href=show>{t!(lang, "selection-show")}</a>
                <a class=move || if chosen() { "button clear" } else { "off" }
                    href=move || state.href(|a| { a.views.selection.keep.clear(); a.views.selection.drop.clear(); })>{t!(lang, "selection-clear")}</a>
            </p>
            <Figure lang name="minsta-urval" chart sheet bare=true/>
            <lists::Lists lang found/>
            <lists::Activities lang found/>
        </div>
    }
}

#[component]
fn Controls(lang: Lang) -> impl IntoView {
    let state = state();
    let facts = model().facts.get_untracked();
    let plan = &facts.plan;
    let en = lang.is_english();
    let mut levels = vec![(String::new(), t!(lang, "selection-levels-all"))];
    levels.extend(
        goal_levels(plan).into_iter().map(|l| (plan.level(l).id.clone(), plan.level(l).title.get(en).to_owned())),
    );
    let mut by = vec![(String::new(), t!(lang, "selection-by-nothing"))];
    by.extend(plan.facets().iter().map(|f| (f.id.clone(), f.title.get(en).to_owned())));
    let level = move || state.address.with(|a| a.views.selection.goals.iter().next().cloned().unwrap_or_default());
    let facet = move || state.address.with(|a| a.views.selection.by.clone().unwrap_or_default());
    view! {
        <div class="view-controls">
            {select(t!(lang, "selection-levels"), levels, level, move |id| {
                state.go(|a| a.views.selection.goals = (!id.is_empty()).then_some(id).into_iter().collect());
            })}
            {select(t!(lang, "selection-by"), by, facet, move |id| {
                state.go(|a| a.views.selection.by = (!id.is_empty()).then_some(id));
            })}
        </div>
    }
}

/// The chosen activities against the goals. With a facet a goal has one column still: a row serves it if it does for anybody.
fn draw(state: State, f: &Found, selected: Option<NodeIx>) -> crate::scene::chart::Chart {
    let lang = f.lang;
    let mut goals: Vec<NodeIx> = f.serving.demands.iter().map(|d| d.goal).collect();
    goals.dedup();
    let column: BTreeMap<NodeIx, usize> = goals.iter().copied().zip(0..).collect();
    let row = |(&item, alone): (&usize, &Vec<usize>)| {
        let mut serves: BTreeMap<usize, bool> = BTreeMap::new();
        for d in &f.serving.question.items[item].serves {
            *serves.entry(column[&f.serving.demands[*d].goal]).or_default() |= alone.contains(d);
        }
        let only = serves.values().filter(|only| **only).count();
        choice::Row {
            name: f.title(item),
            link: state.select(&f.id(item)),
            label: t!(lang, "selection-mark", activity = f.title(item), n = serves.len(), alone = only),
            current: selected == Some(f.serving.items[item]),
            serves: serves.into_iter().collect(),
        }
    };
    choice(&choice::Choice {
        title: t!(lang, "selection-title"),
        rows: f.selection.chosen.iter().zip(&f.selection.alone).map(row).collect(),
        goals: goals.into_iter().map(|g| f.plan.node(g).title.clone()).collect(),
        legend: (t!(lang, "selection-legend-serves"), t!(lang, "selection-legend-alone")),
    })
}

/// All activities, those in the selection first.
fn table(state: State, f: &Shared<Found>) -> Sheet {
    let lang = f.lang;
    let (f, alone, order) = (f.clone(), f.serving.alone(), lists::in_order(f));
    let (select, n) = (state.selecting(), order.len());
    let row = move |at: usize| {
        let item = order[at];
        let only = &alone[item];
        Row {
            cells: vec![
                Cell::of_plan(f.title(item)).to(format!("{select}{}", f.id(item))),
                Cell::new(lists::standing(&f, item)),
                Cell::new(f.serving.question.items[item].serves.len().to_string()),
                Cell::new(only.len().to_string()),
                Cell::of_plan(only.iter().map(|&d| f.demand(d)).collect::<Vec<_>>().join("; ")),
            ],
            current: false,
        }
    };
    Sheet {
        title: t!(lang, "selection-sheet"),
        heads: vec![
            (t!(lang, "selection-head-activity"), false),
            (t!(lang, "selection-head-chosen"), false),
            (t!(lang, "selection-head-serves"), true),
            (t!(lang, "selection-head-alone"), true),
            (t!(lang, "selection-head-only"), false),
        ],
        rows: Rows::new(n, row),
    }
}
