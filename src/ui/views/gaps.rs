//! The gaps view.

use crate::t;
use crate::ui::lazy::{Made, lazily};
use crate::url::{Lang, View};
use crate::{texts, words};
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;

/// The view, whose code and texts are in a file of its own.
#[component]
pub fn Gaps(lang: Lang) -> impl IntoView {
    lazily(lang, || Box::pin(fetch_gaps()), move || Box::pin(gaps(lang)))
}

#[wasm_split(gaps, wasm_split_path = leptos::wasm_split, preload(fetch_gaps), fallible)]
fn gaps(lang: Lang) -> Made {
    words::add(texts!("chart"));
    words::add(texts!("gaps"));
    Ok(view! { <Here lang/> }.into_any())
}

#[component]
fn Here(lang: Lang) -> impl IntoView {
    view! { <p>{words::view(lang, View::Gaps)}{t!(lang, "table-none")}</p> }
}
