//! What every printout says of itself: what it shows, when it was printed, and from which address.

use super::browser;
use super::state::{State, state};
use crate::t;
use crate::url::{Lang, write};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

/// When it is printed and from where.
pub fn printed(lang: Lang, state: State) -> String {
    t!(lang, "printed", date = browser::today(), address = browser::address(&state.address.with_untracked(write)))
}

/// The line itself, at the end of what is printed; and, at the foot of every sheet, the page's title and the day.
#[component]
pub fn Printed(lang: Lang) -> impl IntoView {
    let state = state();
    let before = window_event_listener_untyped("beforeprint", move |_| {
        browser::say(".printed", &printed(lang, state));
        let foot = format!("{} · {}", document().title(), browser::today()).replace(['"', '\\', '\n'], " ");
        if let Some(root) = document().document_element().and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = root.style().set_property("--printed", &format!("\"{foot}\""));
        }
    });
    on_cleanup(move || before.remove());
    view! { <p class="printed"></p> }
}
