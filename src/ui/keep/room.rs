//! How much room the browser gives, and whether it lets the plans stay.

use crate::ui::browser;
use crate::ui::files::field;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Where it is noted that the browser was asked to let the plans stay.
const ASKED: &str = "roda-traden/stay";

/// How much room there is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Room {
    /// Bytes in use by this site.
    pub used: f64,
    /// Bytes that the browser lets it use.
    pub limit: f64,
    /// Whether the browser does not clear them by itself.
    pub stays: bool,
}

/// Calls a method of the browser's storage, which not every page has.
async fn ask(method: &str) -> Option<JsValue> {
    let storage = field(&window().navigator(), "storage");
    let call = field(&storage, method).dyn_into::<js_sys::Function>().ok()?;
    let promise: js_sys::Promise = call.call0(&storage).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}

/// How much room there is, if the browser says.
pub async fn room() -> Option<Room> {
    let estimate = ask("estimate").await?;
    let number = |key| field(&estimate, key).as_f64();
    let stays = ask("persisted").await.and_then(|p| p.as_bool()).unwrap_or(false);
    Some(Room { used: number("usage")?, limit: number("quota")?, stays })
}

/// Asks the browser, once, not to clear the plans by itself.
pub async fn ask_to_stay() {
    if browser::remembered(ASKED).is_none() {
        browser::remember(ASKED, Some("1"));
        ask("persist").await;
    }
}
