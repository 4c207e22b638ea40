//! The code that was made of the answers, and the ways to hand it in.

use super::filling::{Filling, Stage};
use super::page::{Heading, Remove};
use crate::t;
use crate::ui::browser;
use crate::ui::qr::Qr;
use crate::url::Lang;
use crate::workshop::code::ballot_code;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};

/// The code as text and as a QR code, with ways to copy, share and save it.
#[component]
pub fn Code(lang: Lang, filling: Filling) -> impl IntoView {
    let code = StoredValue::new(filling.made.get_untracked());
    let said = RwSignal::new(String::new());
    let copy = move |_| {
        leptos::task::spawn_local(async move {
            let done = browser::copy(code.get_value()).await;
            let text = if done { t!(lang, "ballot-copied") } else { t!(lang, "ballot-copy-failed") };
            let _ = said.try_set(text);
        });
    };
    let share = move |_| {
        leptos::task::spawn_local(async move {
            let text = if share(&code.get_value()).await { String::new() } else { t!(lang, "ballot-share-failed") };
            let _ = said.try_set(text);
        });
    };
    let save = move |_| {
        let invitation = filling.invitation();
        let name = crate::plan::id_from(&invitation.title, |_| false);
        let file = format!("{}-{name}-{}.json", t!(lang, "ballot-file"), invitation.round + 1);
        let saved = browser::save(&file, "application/json", &ballot_code::file(&code.get_value()));
        said.set(match saved {
            Some(()) => t!(lang, "ballot-saved", file = file),
            None => t!(lang, "ballot-save-failed"),
        });
    };
    let share = sharer().map(|_| view! { <button type="button" on:click=share>{t!(lang, "ballot-share")}</button> });
    view! {
        <Heading filling text=t!(lang, "ballot-code-heading")/>
        <p>{t!(lang, "ballot-code-do")}</p>
        <Qr lang prefix=String::new() payload=code.get_value() label=t!(lang, "ballot-code-qr")/>
        <p class="code" role="group" aria-label=t!(lang, "ballot-code-label")><code>{code.get_value()}</code></p>
        <p class="buttons">
            <button type="button" class="primary" on:click=copy>{t!(lang, "ballot-copy")}</button>
            {share}
            <button type="button" on:click=save>{t!(lang, "ballot-save")}</button>
        </p>
        <p role="status">{move || said.get()}</p>
        <p>{t!(lang, "ballot-again", id = format!("{:010x}", filling.id()))}</p>
        <p class="buttons"><button type="button" on:click=move |_| filling.go(Stage::Fill)>{t!(lang, "ballot-change")}</button></p>
        <Remove lang filling/>
    }
}

/// The browser's way to hand a text to another program, where it has one.
fn sharer() -> Option<js_sys::Function> {
    js_sys::Reflect::get(&window().navigator(), &"share".into()).ok()?.dyn_into().ok()
}

/// Whether the code was shared, or the user thought better of it.
async fn share(code: &str) -> bool {
    let Some(sharer) = sharer() else { return false };
    let what = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&what, &"text".into(), &code.into());
    let Ok(soon) = sharer.call1(&window().navigator(), &what) else { return false };
    let Ok(soon) = soon.dyn_into::<js_sys::Promise>() else { return false };
    let result = wasm_bindgen_futures::JsFuture::from(soon).await;
    let left = |e: JsValue| e.dyn_into::<web_sys::DomException>().is_ok_and(|e| e.name() == "AbortError");
    result.map_or_else(left, |_| true)
}
