//! News of another version of the site: the user says when, and the page is loaded again only once everything is saved.

use super::{keeper, shelf};
use crate::t;
use crate::ui::browser;
use crate::ui::files::field;
use crate::ui::keep::saver::pause;
use crate::ui::state::state;
use crate::url::Lang;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::{JsCast, JsValue, closure::Closure};
use std::time::Duration;
use wasm_bindgen_futures::JsFuture;

/// How often it is looked whether all is saved.
const LOOKS: Duration = Duration::from_millis(100);
/// The element that says it.
const NOTICE: &str = "newer";

/// How it stands.
#[derive(Clone, Copy, PartialEq)]
enum Stage {
    Asking,
    Saving,
    Unsaved,
}

/// The notice.
#[component]
pub fn Here(lang: Lang) -> impl IntoView {
    let state = state();
    let stage = RwSignal::new(Stage::Asking);
    let reload = move |_| {
        stage.set(Stage::Saving);
        spawn_local(async move {
            if settled().await {
                take_over().await;
                let _ = window().location().reload();
            } else {
                stage.set(Stage::Unsaved);
            }
        });
    };
    let later = move |_| {
        state.newer.set(false);
        browser::focus("main");
    };
    let text = move || match stage.get() {
        Stage::Asking => t!(lang, "keep-newer"),
        Stage::Saving => t!(lang, "keep-newer-saving"),
        Stage::Unsaved => t!(lang, "keep-newer-unsaved"),
    };
    let busy = move || stage.get() == Stage::Saving;
    view! {
        <section class="notice newer" id=NOTICE aria-label=t!(lang, "keep-newer-label")>
            <p>{text}</p>
            <p class="buttons">
                <button type="button" disabled=busy on:click=reload>{t!(lang, "keep-newer-now")}</button>
                <button type="button" disabled=busy on:click=later>{t!(lang, "keep-newer-later")}</button>
            </p>
        </section>
    }
}

/// Waits until nothing of the user's is on its way into the database; whether all of it got there.
async fn settled() -> bool {
    loop {
        // What was typed last is heard first.
        pause(LOOKS).await;
        if !shelf::busy() && !keeper::is_busy() {
            return shelf::all_kept() && keeper::is_all_done();
        }
    }
}

/// Lets the version that waits take over. When none does, another tab has done so.
async fn take_over() {
    let Ok(registration) = JsFuture::from(window().navigator().service_worker().get_registration()).await else {
        return;
    };
    let waiting = field(&registration, "waiting");
    let Ok(post) = field(&waiting, "postMessage").dyn_into::<js_sys::Function>() else { return };
    let Ok(worker) = waiting.dyn_into::<web_sys::EventTarget>() else { return };
    let taken = js_sys::Promise::new(&mut |resolve, _| {
        let told = worker.clone();
        let heard = Closure::<dyn FnMut()>::new(move || {
            // It is activated, or yet another version has come after it: the page is loaded again in either case.
            if matches!(field(&told, "state").as_string().as_deref(), Some("activated" | "redundant")) {
                let _ = resolve.call0(&JsValue::NULL);
            }
        });
        let _ = worker.add_event_listener_with_callback("statechange", heard.as_ref().unchecked_ref());
        // The page ends with it.
        heard.forget();
    });
    if post.call1(&worker, &"take-over".into()).is_ok() {
        let _ = JsFuture::from(taken).await;
    }
}
