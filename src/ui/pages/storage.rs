//! What is kept on the device and where, and a button that removes all of it.

use super::{explained, list, meanings, program};
use crate::t;
use crate::ui::browser;
use crate::ui::keep::{self, Trouble};
use crate::url::Lang;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How removing stands.
#[derive(Clone, PartialEq)]
enum Stage {
    Still,
    Asking,
    Removing,
    Failed(String),
}

/// The page.
pub fn page(lang: Lang) -> AnyView {
    view! {
        <p>{t!(lang, "page-storage-1")}</p>
        <h3>{t!(lang, "page-storage-database")}</h3>
        {explained(lang, &["page-kept-plans", "page-kept-versions", "page-kept-workshops"])}
        <h3>{t!(lang, "page-storage-keys")}</h3>
        <p>{t!(lang, "page-storage-keys-1")}</p>
        {explained(lang, &["page-key-theme", "page-key-keys", "page-key-tour", "page-key-last", "page-key-begun", "page-key-stay", "page-key-timer", "page-key-room", "page-key-ballot"])}
        <h3>{t!(lang, "page-storage-tab")}</h3>
        {explained(lang, &["page-tab-rescued", "page-tab-removed"])}
        <h3>{t!(lang, "page-storage-program")}</h3>
        <p>{t!(lang, "page-program-1")}</p>
        <p>{t!(lang, "page-program-2")}</p>
        <h3>{t!(lang, "page-storage-now")}</h3>
        {now(lang)}
        <h3>{t!(lang, "page-storage-not")}</h3>
        {list(lang, &["page-not-1", "page-not-2", "page-not-3"])}
        <h3>{t!(lang, "page-storage-remove")}</h3>
        <Removal lang/>
    }
    .into_any()
}

/// The keys that are there now, with how long their values are.
fn now(lang: Lang) -> AnyView {
    let keys = browser::own_keys();
    if keys.is_empty() {
        return view! { <p>{t!(lang, "page-storage-none")}</p> }.into_any();
    }
    meanings(keys.into_iter().map(|key| {
        let length = browser::remembered(&key).unwrap_or_default().chars().count();
        (view! { <code>{key}</code> }.into_any(), t!(lang, "page-storage-length", n = length).into_any())
    }))
}

#[component]
fn Removal(lang: Lang) -> impl IntoView {
    let stage = RwSignal::new(Stage::Still);
    // What one has pressed goes, and the focus with it unless it is told where to.
    let turn = move |to: Stage, on: &'static str| {
        stage.set(to);
        request_animation_frame(move || browser::focus(on));
    };
    let remove = move |_| {
        turn(Stage::Removing, "removing");
        spawn_local(async move {
            let removed = match keep::remove_all().await {
                Ok(()) => program::remove().await,
                failed => failed,
            };
            match removed {
                Ok(()) => {
                    browser::own_keys().iter().for_each(|key| browser::remember(key, None));
                    // What is still open in memory would be kept anew; the page begins from nothing.
                    let _ = window().location().replace("./");
                }
                Err(trouble) => turn(Stage::Failed(why(lang, &trouble)), "remove"),
            }
        });
    };
    let ask = move |_| turn(Stage::Asking, "sure");
    let leave = move |_| turn(Stage::Still, "remove");
    let body = move || match stage.get() {
        Stage::Still => {
            view! { <p><button type="button" id="remove" on:click=ask>{t!(lang, "page-remove")}</button></p> }
                .into_any()
        }
        Stage::Asking => view! {
            <p id="sure" class="verdict" tabindex="-1">{t!(lang, "page-remove-sure")}</p>
            <p class="buttons">
                <button type="button" class="primary" on:click=remove>{t!(lang, "page-remove-yes")}</button>
                <button type="button" on:click=leave>{t!(lang, "page-remove-no")}</button>
            </p>
        }
        .into_any(),
        Stage::Removing => view! { <p id="removing" tabindex="-1">{t!(lang, "page-removing")}</p> }.into_any(),
        Stage::Failed(why) => view! {
            <p class="notice">{t!(lang, "page-remove-failed", why = why)}</p>
            <p><button type="button" id="remove" on:click=ask>{t!(lang, "page-remove")}</button></p>
        }
        .into_any(),
    };
    view! { <p>{t!(lang, "page-remove-1")}</p><div role="status">{body}</div> }
}

/// What the browser said, if anything.
fn why(lang: Lang, trouble: &Trouble) -> String {
    match trouble {
        Trouble::Blocked(said) | Trouble::Other(said) if !said.is_empty() => said.clone(),
        _ => t!(lang, "page-remove-unknown"),
    }
}
