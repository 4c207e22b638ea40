//! Files of the user's own: a plan is handed on in many formats, and a file is looked at before it is taken in.

mod desk;
mod open;
mod pace;
mod review;
mod save_as;
mod take;

pub use desk::{ask, field, message, save_template};
pub use open::{Open, dropped};
pub use pace::{Pace, file_in_steps};
pub use save_as::SaveAs;

use super::state::state;
use crate::plan::Plan;
use crate::t;
use crate::url::Lang;
use leptos::prelude::*;

/// What the user has asked to do with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// Nothing.
    Nothing,
    /// To open one.
    Open,
    /// To save the plan.
    SaveAs,
    /// To see the plans that this browser keeps.
    Kept,
    /// To print the map.
    Print,
    /// To begin a plan from nothing.
    Begin,
    /// To change what the plan consists of: its name, levels, facets and sources.
    Structure,
    /// What is to become of a node that was put on another.
    Place,
}

/// The open plan as a plan file.
pub fn as_file(plan: &Plan) -> Vec<u8> {
    crate::exchange::write_compact(plan).into_bytes()
}

/// The dialog's element.
const ID: &str = "dialog";

/// Leaves the dialog, whatever is in it.
pub fn leave() {
    super::browser::close_dialog(ID);
}

/// What is said, for as long as a dialog keeps everything else out of sight and hearing.
#[component]
pub fn SaidHere() -> impl IntoView {
    let state = state();
    view! { <p class="said-here" role="status">{move || state.said.get()}</p> }
}

/// A dialog over the page, with its heading and a way out.
#[component]
pub fn Dialog(lang: Lang, title: String, children: Children) -> impl IntoView {
    let state = state();
    crate::ui::watch::effect(|| crate::ui::browser::show_dialog(ID));
    let own = title.clone();
    state.dialog.set(Some(own.clone()));
    on_cleanup(move || state.dialog.update(|d| *d = d.take().filter(|d| *d != own)));
    // A dialog that made way for another is heard to close when that one is there.
    let asked = state.asked.get_untracked();
    let closed = move |_| {
        if state.asked.get_untracked() == asked {
            state.asked.set(Asked::Nothing);
        }
    };
    view! {
        <dialog id=ID class="files" aria-labelledby="files-heading" on:close=closed>
            <div class="files-head">
                <h2 id="files-heading">{title}</h2>
                <button type="button" on:click=|_| leave()>{t!(lang, "files-close")}</button>
            </div>
            {children()}
            <SaidHere/>
        </dialog>
    }
}
