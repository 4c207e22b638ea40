//! The compare view.

use crate::t;
use crate::ui::lazy::{Made, lazily};
use crate::url::{Lang, View};
use crate::{texts, words};
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;

/// The view, whose code and texts are in a file of its own.
#[component]
pub fn Compare(lang: Lang) -> impl IntoView {
    lazily(lang, || Box::pin(fetch_compare()), move || Box::pin(compare(lang)))
}

#[wasm_split(compare, wasm_split_path = leptos::wasm_split, preload(fetch_compare), fallible)]
fn compare(lang: Lang) -> Made {
    words::add(texts!("chart"));
    words::add(texts!("compare"));
    Ok(view! { <Here lang/> }.into_any())
}

#[component]
fn Here(lang: Lang) -> impl IntoView {
    view! { <p>{words::view(lang, View::Compare)}{t!(lang, "table-none")}</p> }
}
