//! One tab at a time has a plan: a lock of the browser's, held until it is dropped.

use crate::ui::files::{field, message};
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

/// How a lock is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// Only if no other tab has it.
    IfFree,
    /// As soon as no other tab has it.
    Wait,
    /// From whoever has it.
    Steal,
}

/// What came of it.
pub enum Got {
    /// The lock.
    Held(Held),
    /// Another tab has it.
    Busy,
    /// The browser has no locks for this page, as when it came without https. Then only the database tells tabs apart.
    Unavailable,
}

/// A lock; it is let go with this.
pub struct Held {
    release: Option<js_sys::Function>,
}

impl Drop for Held {
    fn drop(&mut self) {
        if let Some(release) = self.release.take() {
            let _ = release.call0(&JsValue::NULL);
        }
    }
}

/// Asks for a plan's lock; `lost` is told when another tab takes it away later.
pub async fn take(key: &str, how: How, lost: impl FnOnce() + 'static) -> Got {
    let mut release = None;
    let hold = js_sys::Promise::new(&mut |resolve, _| release = Some(resolve));
    let mut asked = None;
    let granted = js_sys::Promise::new(&mut |resolve, _| asked = ask(key, how, hold.clone(), resolve));
    let Some(asked) = asked else { return Got::Unavailable };
    // The browser's promise ends with the lock; when the browser refuses, that is all that is heard of it.
    let first = js_sys::Promise::race(&js_sys::Array::of2(&granted, &asked));
    match JsFuture::from(first).await.ok().and_then(|got| got.as_bool()) {
        Some(true) => {}
        Some(false) => return Got::Busy,
        None => return Got::Unavailable,
    }
    leptos::task::spawn_local(async move {
        if JsFuture::from(asked).await.is_err() {
            lost();
        }
    });
    Got::Held(Held { release })
}

/// The browser's promise, which lasts as long as the lock; `told` hears first whether the lock is here.
fn ask(key: &str, how: How, hold: js_sys::Promise, told: js_sys::Function) -> Option<js_sys::Promise> {
    let locks = field(&window().navigator(), "locks");
    let request = field(&locks, "request").dyn_into::<js_sys::Function>().ok()?;
    let options = match how {
        How::IfFree => message([("ifAvailable", true.into())]),
        How::Wait => message([]),
        How::Steal => message([("steal", true.into())]),
    };
    let answer = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        let here = !lock.is_null();
        let _ = told.call1(&JsValue::NULL, &here.into());
        if here { hold.into() } else { JsValue::UNDEFINED }
    });
    request.call3(&locks, &format!("roda-traden/{key}").into(), &options, &answer).ok()?.dyn_into().ok()
}
