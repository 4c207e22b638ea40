//! Editing the open plan where it is shown: the bar with undo, the panel's fields, the table's cells, and what is dragged on the map.

mod add;
mod bar;
mod cells;
mod choose;
mod fields;
mod links;
mod node;
mod place;
mod remove;
mod run;
mod sources;
mod step;
mod structure;

pub use run::OWN;
pub use step::Step;

use super::keep;
use super::lazy::{Made, lazily};
use crate::url::Lang;
use crate::{texts, words};
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;

/// What of editing is wanted. All of it is one part, since what two parts share would have to come with the page.
#[derive(Clone)]
pub enum What {
    /// The bar above the view.
    Bar,
    /// The fields of the node with this id.
    Node(String),
    /// The dialog in which levels, facets and sources are changed.
    Structure,
    /// What makes the table's cells ready to be written in.
    Cells,
    /// What is to become of a node that was put on another.
    Place,
    /// A step that another part of the page asks for; nothing of it is seen.
    Step(Step),
}

/// A part of editing, fetched when somebody begins to edit.
#[component]
pub fn Editing(lang: Lang, what: What) -> impl IntoView {
    lazily(lang, || Box::pin(fetch_editing()), move || Box::pin(editing(lang, what.clone())))
}

#[wasm_split(editing, wasm_split_path = leptos::wasm_split, preload(fetch_editing), fallible)]
fn editing(lang: Lang, what: What) -> Made {
    words::add(texts!("edit"));
    words::add(texts!("faults"));
    Ok(match what {
        What::Bar => {
            keep::ready();
            view! { <bar::Bar lang/> }.into_any()
        }
        What::Cells => view! { <cells::Cells lang/> }.into_any(),
        What::Place => view! { <place::Place lang/> }.into_any(),
        What::Structure => view! { <structure::Structure lang/> }.into_any(),
        What::Step(step) => step.run(lang).into_any(),
        What::Node(id) => view! { <node::Fields lang id/> }.into_any(),
    })
}
