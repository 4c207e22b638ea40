//! The tools over the map: one thread alone, branches closed and opened all at once, and why some are closed.

use super::camera::Camera;
use super::keys::STEP;
use crate::t;
use crate::ui::state::{model, state};
use crate::url::Lang;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// Shows the thread of what is selected and nothing else, or all again.
#[component]
pub fn ThreadOnly(lang: Lang) -> impl IntoView {
    let state = state();
    let text =
        move || t!(lang, if state.address.with(|a| a.thread_only) { "map-thread-all" } else { "map-thread-only" });
    view! { <a class="button thread-only" href=move || state.href(|a| a.thread_only = !a.thread_only)>{text}</a> }
}

/// Closes every branch of the level above the activities, or those that close by themselves; or opens all branches.
#[component]
pub fn FoldAll(lang: Lang) -> impl IntoView {
    let state = state();
    let model = model();
    let any = move || model.closed.with(|c| !c.is_empty());
    let areas = move || -> BTreeSet<String> {
        let facts = model.facts.get_untracked();
        let above = facts.activities.iter().flat_map(|&a| facts.part_of(a));
        above.map(|area| facts.plan.node(area).id.clone()).collect()
    };
    let href = move || {
        let (any, grouped) = (any(), model.grouped.with(|g| !g.is_empty()));
        state.href(|a| {
            a.opened.clear();
            a.open_all = any && grouped;
            a.closed = if any || grouped { BTreeSet::new() } else { areas() };
        })
    };
    view! { <a class="button" href=href>{move || t!(lang, if any() { "map-unfold-all" } else { "map-fold-all" })}</a> }
}

/// Moves the picture, for whoever does not drag it.
#[component]
pub fn Steps(lang: Lang, camera: Camera) -> impl IntoView {
    let step = |sign: &'static str, name: String, (x, y): (f64, f64)| {
        let go = move |_| camera.pan(-x * STEP, -y * STEP);
        view! { <button type="button" on:click=go aria-label=name.clone() title=name>{sign}</button> }
    };
    view! {
        {step("←", t!(lang, "map-left"), (-1.0, 0.0))}
        {step("↑", t!(lang, "map-up"), (0.0, -1.0))}
        {step("↓", t!(lang, "map-down"), (0.0, 1.0))}
        {step("→", t!(lang, "map-right"), (1.0, 0.0))}
    }
}

/// Says that branches have closed by themselves, why, and how to open them; nothing when none have.
pub fn grouped(lang: Lang) -> impl Fn() -> String {
    let state = state();
    let model = model();
    move || {
        let total = model.present.with(|p| p.iter().filter(|there| **there).count());
        let total = if model.present.with(Vec::is_empty) { model.facts.with(|f| f.plan.nodes().len()) } else { total };
        let by_itself = model.grouped.with(|g| model.closed.with(|c| g.intersection(c).count()));
        match (model.grouped.with(BTreeSet::is_empty), state.address.with(|a| a.open_all)) {
            (true, _) => String::new(),
            (false, true) => t!(lang, "map-grouped-open", total = total),
            (false, false) => t!(lang, "map-grouped", total = total, n = by_itself),
        }
    }
}
