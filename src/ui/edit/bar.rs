//! The bar above the view while one edits: undo and redo by name, a new node, what the plan consists of, and whether all is kept.

use super::{add, run};
use crate::plan::edit::StepName;
use crate::t;
use crate::ui::files::Asked;
use crate::ui::state::{model, state};
use crate::ui::watch::memo;
use crate::url::{Lang, View};
use crate::words;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

/// The bar.
#[component]
pub fn Bar(lang: Lang) -> impl IntoView {
    let (state, model) = (state(), model());
    let steps = memo(move |_| Steps(run::steps(state, model)));
    let keys = window_event_listener(leptos::ev::keydown, move |e| {
        let turn = match (e.key().to_lowercase().as_str(), e.ctrl_key() || e.meta_key(), e.shift_key()) {
            ("z", true, false) => run::undo,
            ("z", true, true) | ("y", true, false) => run::redo,
            _ => return,
        };
        // What is being written has an undo of its own, and so has the workshop.
        let elsewhere = writes(&e) || state.address.with_untracked(|a| a.view == View::Workshop);
        if !elsewhere && !e.default_prevented() {
            e.prevent_default();
            turn(lang, state, model);
        }
    });
    on_cleanup(move || keys.remove());
    let undo = move || steps.with(|s| s.0.0.as_ref().map(|name| t!(lang, "edit-undo", step = words::step(lang, name))));
    let redo = move || steps.with(|s| s.0.1.as_ref().map(|name| t!(lang, "edit-redo", step = words::step(lang, name))));
    view! {
        <div class="edit-bar" role="group" aria-label=t!(lang, "edit-bar")>
            <button type="button" id="edit-undo" class="step" title=undo aria-disabled=move || undo().is_none().to_string()
                on:click=move |_| run::undo(lang, state, model)>{move || undo().unwrap_or_else(|| t!(lang, "edit-undo-none"))}</button>
            <button type="button" class="step" title=redo aria-disabled=move || redo().is_none().to_string()
                on:click=move |_| run::redo(lang, state, model)>{move || redo().unwrap_or_else(|| t!(lang, "edit-redo-none"))}</button>
            <add::Add lang/>
            <button type="button" on:click=move |_| state.asked.set(Asked::Structure)>{t!(lang, "edit-structure")}</button>
        </div>
    }
}

/// Two steps, which have changed when their names have.
#[derive(Clone, PartialEq)]
struct Steps((Option<StepName>, Option<StepName>));

/// Whether a key goes into a text that is being written.
fn writes(e: &web_sys::KeyboardEvent) -> bool {
    let target = e.target().and_then(|t| t.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|t| t.matches("input:not([type=checkbox]):not([type=radio]), textarea").unwrap_or(false))
}
