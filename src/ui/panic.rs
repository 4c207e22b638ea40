//! A panic shows a message with a way on, not a white page.

use crate::t;
use crate::url::Lang;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, closure::Closure};

/// Sets the hook. Whatever was drawn stays; the message stands above it.
pub fn catch() {
    std::panic::set_hook(Box::new(|info| {
        // Nothing is left to report a failure to when the message itself fails.
        let _ = show(&info.to_string());
    }));
}

fn show(details: &str) -> Option<()> {
    let document = document();
    if document.get_element_by_id("panic").is_some() {
        return None;
    }
    let tag = document.document_element()?.get_attribute("lang").unwrap_or_default();
    let lang = if tag == "en" { Lang::En } else { Lang::Sv };
    let make = |tag: &str, text: &str| {
        let element = document.create_element(tag).ok()?;
        element.set_text_content(Some(text));
        Some(element)
    };
    let alert = make("section", "")?;
    alert.set_id("panic");
    alert.set_attribute("role", "alert").ok()?;
    alert.append_child(&*make("h2", &t!(lang, "panic-heading"))?).ok()?;
    alert.append_child(&*make("p", &t!(lang, "panic-do"))?).ok()?;
    let reload = make("button", &t!(lang, "panic-reload"))?;
    let on_click = Closure::<dyn Fn()>::new(|| {
        let _ = window().location().reload();
    });
    reload.add_event_listener_with_callback("click", on_click.as_ref().unchecked_ref()).ok()?;
    on_click.forget();
    alert.append_child(&reload).ok()?;
    let more = make("details", "")?;
    more.append_child(&*make("summary", &t!(lang, "panic-details"))?).ok()?;
    more.append_child(&*make("pre", &format!("{} {}\n{details}", env!("CARGO_PKG_NAME"), env!("CARGO_PKG_VERSION")))?)
        .ok()?;
    alert.append_child(&more).ok()?;
    document.body()?.prepend_with_node_1(&alert).ok()
}
