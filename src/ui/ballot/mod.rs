//! The ballot page, which stands in the app's place when the address invites to a vote. Only the look at the address comes with
//! the first load.

mod code;
mod filling;
mod inputs;
mod page;
mod place;
mod review;
mod store;

use super::browser;
use super::lazy::{Made, lazily};
use crate::url::{Lang, parse};
use crate::{texts, words};
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;

/// How a fragment begins that invites to a vote; the invitation follows.
pub const INVITES: &str = "#r=";

/// Whether the page's address invites to a vote.
pub fn invited() -> bool {
    fragment().starts_with(INVITES)
}

fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// Begins the page anew when another fragment comes to be its address and either of the two invites.
pub fn follow_address() {
    let before = fragment();
    // Heard for as long as there is a page.
    let heard = window_event_listener(leptos::ev::hashchange, move |_| {
        if fragment() != before && (invited() || before.starts_with(INVITES)) {
            let _ = window().location().reload();
        }
    });
    std::mem::forget(heard);
}

/// The ballot page.
#[component]
pub fn Ballot() -> impl IntoView {
    let lang = RwSignal::new(parse(&browser::query()).0.lang);
    view! { <div class="page ballot-page">{lazily(lang.get_untracked(), || Box::pin(fetch_ballot()), move || Box::pin(ballot(lang)))}</div> }
}

#[wasm_split(ballot, wasm_split_path = leptos::wasm_split, preload(fetch_ballot), fallible)]
fn ballot(lang: RwSignal<Lang>) -> Made {
    words::add(texts!("ballot"));
    words::add(texts!("methods"));
    Ok(page::page(lang, &fragment()))
}
