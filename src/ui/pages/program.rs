//! The program's own files that the service worker keeps in this browser: taken away with everything else.

use crate::ui::files::field;
use crate::ui::keep::Trouble;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// How the caches of every copy of the site on this host begin; the folder of the copy follows, as src/service-worker.js says.
const PREFIX: &str = "roda-traden ";
/// Where boot.js sees that nothing is to be kept in this tab.
const REMOVED: &str = "roda-traden/removed";

/// Takes the service worker and all that it keeps away; they come again with the next tab.
pub async fn remove() -> Result<(), Trouble> {
    let navigator: JsValue = window().navigator().into();
    let (worker, caches) = (field(&navigator, "serviceWorker"), field(&window(), "caches"));
    // A page that came without https has neither.
    if worker.is_undefined() || caches.is_undefined() {
        return Ok(());
    }
    if let Ok(Some(storage)) = window().session_storage() {
        let _ = storage.set_item(REMOVED, "1");
    }
    let registration = call(&worker, "getRegistration", &[]).await?;
    if !registration.is_undefined() {
        call(&registration, "unregister", &[]).await?;
    }
    let path = window().location().pathname().unwrap_or_default();
    let own = format!("{PREFIX}{}/ ", path.rsplit_once('/').map_or("", |(folder, _)| folder));
    let names = js_sys::Array::from(&call(&caches, "keys", &[]).await?);
    for name in names.iter().filter(|name| name.as_string().is_some_and(|name| name.starts_with(&own))) {
        call(&caches, "delete", &[name]).await?;
    }
    Ok(())
}

/// Calls a method of the browser's and waits for what it promises.
async fn call(of: &JsValue, method: &str, args: &[JsValue]) -> Result<JsValue, Trouble> {
    let said = |e: JsValue| Trouble::Other(field(&e, "message").as_string().unwrap_or_default());
    let function: js_sys::Function = field(of, method).dyn_into().map_err(said)?;
    let promise = js_sys::Reflect::apply(&function, of, &args.iter().collect()).map_err(said)?;
    JsFuture::from(js_sys::Promise::resolve(&promise)).await.map_err(said)
}
