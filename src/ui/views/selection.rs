//! The selection view.

use crate::t;
use crate::ui::lazy::{Made, lazily};
use crate::url::{Lang, View};
use crate::{texts, words};
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;

/// The view, whose code and texts are in a file of its own.
#[component]
pub fn Selection(lang: Lang) -> impl IntoView {
    lazily(lang, || Box::pin(fetch_selection()), move || Box::pin(selection(lang)))
}

#[wasm_split(selection, wasm_split_path = leptos::wasm_split, preload(fetch_selection), fallible)]
fn selection(lang: Lang) -> Made {
    words::add(texts!("chart"));
    words::add(texts!("selection"));
    Ok(view! { <Here lang/> }.into_any())
}

#[component]
fn Here(lang: Lang) -> impl IntoView {
    view! { <p>{words::view(lang, View::Selection)}{t!(lang, "table-none")}</p> }
}
