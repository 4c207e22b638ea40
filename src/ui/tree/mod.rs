//! The tree view: the whole hierarchy in words, equal in rank to the map, walked with the keys that every tree has.

mod branches;
mod keys;
mod rows;

use super::lazy::{Made, lazily};
use super::state::{Shared, model, state};
use super::{browser, save};
use crate::analysis::Tree;
use crate::t;
use crate::ui::watch::{effect, memo};
use crate::url::Lang;
use crate::{texts, words};
use branches::{Branches, TREE};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_split::wasm_split;
use std::sync::Arc;

/// The tree, whose code comes with the table's.
#[component]
pub fn Branching(lang: Lang) -> impl IntoView {
    lazily(lang, || Box::pin(fetch_tree()), move || Box::pin(tree(lang)))
}

#[wasm_split(table, wasm_split_path = leptos::wasm_split, preload(fetch_tree), fallible)]
fn tree(lang: Lang) -> Made {
    words::add(texts!("chart"));
    words::add(texts!("tree"));
    Ok(view! { <Here lang/> }.into_any())
}

/// The id of the item where the keyboard comes into the tree, when there is a tree.
pub fn stop_id() -> Option<String> {
    document().query_selector(".tree a[tabindex='0']").ok().flatten().map(|item| item.id())
}

#[component]
fn Here(lang: Lang) -> impl IntoView {
    let state = state();
    let model = model();
    let tree = memo(move |_| {
        let facts = model.facts.get().0;
        let tree = model.resolved.with(|r| model.shown.with(|s| Tree::new(facts, &r.filter, s)));
        Shared(Arc::new(tree))
    });
    let follow_up = memo(move |_| model.resolved.with(|r| r.filter.follow_up));
    let branches = Branches::new(lang, state, model, tree, follow_up);
    let first = StoredValue::new(true);
    effect(move || {
        tree.track();
        follow_up.track();
        branches.write();
        if let (Some(true), Some(node)) = (first.try_update_value(std::mem::take), model.selected.get_untracked()) {
            // A link to something opens with it in sight.
            branches.reveal(node).iter().for_each(|id| browser::show(id));
        }
        branches.settle();
    });
    effect(move || {
        let select = state.selecting();
        branches.lead(&select);
    });
    effect(move || branches.mark(model.selected.get()));
    let at = |e: &web_sys::Event, within: &str| {
        let target = e.target().and_then(|t| t.dyn_into::<web_sys::Element>().ok());
        target.and_then(|t| t.closest(within).ok().flatten())
    };
    let click = move |e: web_sys::MouseEvent| {
        let item = at(&e, ".twist").and_then(|twist| twist.parent_element());
        if let Some(item) = item.filter(|item| item.has_attribute("aria-expanded")) {
            e.prevent_default();
            branches.turn(&item.id());
        }
    };
    let entered = move |e: web_sys::FocusEvent| {
        if let Some(item) = at(&e, "a") {
            branches.stop_at(&item.id());
            branches::light(Some(&item.id()));
        }
    };
    // The thread of what is pointed at, else of what has the focus.
    let pointed = move |e: web_sys::PointerEvent| {
        let item = at(&e, "a").map(|item| item.id());
        branches::light(item.or_else(branches::focused).as_deref());
    };
    let filtered = move || model.resolved.with(|r| !r.filter.is_empty());
    let empty = memo(move |_| filtered() && tree.with(|t| t.roots().is_empty()));
    view! {
        <div class="view tree-view">
            <p class="lede">{move || tree.with(|t| words::tree::sentence(lang, t))}</p>
            <div class="figure-tools" role="group" aria-label=t!(lang, "figure-tools")>
                <button type="button" on:click=move |_| branches.open_next()>{t!(lang, "tree-open-next")}</button>
                <button type="button" on:click=move |_| branches.close_all()>{t!(lang, "tree-close-all")}</button>
                <button type="button" on:click=move |_| { branches.finish(); save::print() }>{t!(lang, "figure-print")}</button>
            </div>
            <ul class="tree" id=TREE role="tree" aria-label=t!(lang, "tree-label") aria-describedby="about-tree"
                on:keydown=move |e| keys::press(&e, branches) on:click=click on:focusin=entered
                on:focusout=|_| branches::light(None) on:pointerover=pointed on:pointerleave=|_| branches::light(branches::focused().as_deref())></ul>
            <p class="empty">{move || if empty.get() { t!(lang, "map-empty") } else { String::new() }}</p>
            <p class="hint" id="about-tree">{t!(lang, "tree-hint")}</p>
        </div>
    }
}
