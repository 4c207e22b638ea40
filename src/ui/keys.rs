//! The keys that act wherever one is: to the search, the list of keys, and out of what is open. The first two can be turned off.

use super::browser;
use super::state::State;
use crate::url::Help;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

/// Where it is remembered on this device that single signs are no keys.
const KEY: &str = "roda-traden/keys";
/// What one writes in, or chooses in by typing.
const FIELDS: &str =
    "input:not([type=checkbox], [type=radio], [type=button]), textarea, select, td, th, [contenteditable]";

/// Whether single signs act wherever one is.
pub fn are_on() -> bool {
    browser::remembered(KEY).is_none()
}

/// Lets them act, or not.
pub fn turn(on: bool) {
    browser::remember(KEY, (!on).then_some("off"));
}

/// Hears the keys from now on.
pub fn listen(state: State) {
    let keys = window_event_listener(leptos::ev::keydown, move |e| pressed(state, &e));
    on_cleanup(move || keys.remove());
}

fn pressed(state: State, e: &web_sys::KeyboardEvent) {
    let on = document().active_element();
    let writing = on.as_ref().is_some_and(|on| on.matches(FIELDS).unwrap_or(false));
    let over = document().query_selector("dialog[open]").ok().flatten().is_some();
    if e.default_prevented() || e.ctrl_key() || e.meta_key() || e.alt_key() || writing || over {
        return;
    }
    match e.key().as_str() {
        "/" if are_on() => {
            let Some(field) = document().get_element_by_id("search") else { return };
            if let Ok(field) = field.dyn_into::<web_sys::HtmlElement>() {
                let _ = field.focus();
            }
        }
        "?" if are_on() => state.go(|a| a.help = Some(Help::Keys)),
        "Escape" if state.address.with_untracked(|a| a.selected.is_some()) => state.go(|a| a.selected = None),
        _ => return,
    }
    e.prevent_default();
}
