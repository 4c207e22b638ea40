//! A button that deletes a row: at once when nothing else is concerned, and otherwise when somebody has read what.

use super::Desk;
use crate::t;
use crate::ui::browser;
use crate::ui::watch::effect;
use leptos::prelude::*;
use std::sync::Arc;

/// What a button deletes.
pub(super) struct Goes {
    /// The button's element.
    pub id: String,
    /// What is read of the button, with the name of what goes.
    pub label: Arc<dyn Fn() -> String + Send + Sync>,
    /// What else would change, if anything.
    pub warns: Arc<dyn Fn() -> Option<String> + Send + Sync>,
    /// Deletes it; the reason when that is refused.
    pub delete: Arc<dyn Fn() -> Result<(), String> + Send + Sync>,
    /// The element that gets the focus afterwards.
    pub next: Arc<dyn Fn() -> String + Send + Sync>,
}

/// The button, and what it asks or says below the row.
pub(super) fn remove(desk: Desk, goes: Goes) -> (AnyView, AnyView) {
    let Goes { id, label, warns, delete, next } = goes;
    let lang = desk.lang;
    let asked = RwSignal::new(None::<String>);
    let refused = RwSignal::new(None::<String>);
    let yes = format!("{id}-yes");
    let go = Arc::new(move || {
        let next = next();
        asked.set(None);
        match delete() {
            Ok(()) => browser::focus(&next),
            Err(why) => refused.set(Some(why)),
        }
    });
    let click = {
        let go = Arc::clone(&go);
        move |_| {
            refused.set(None);
            match warns() {
                Some(warning) => asked.set(Some(warning)),
                None => go(),
            }
        }
    };
    let (button, confirm) = (id.clone(), yes.clone());
    effect(move || {
        if asked.with(Option::is_some) {
            browser::focus(&confirm);
        }
    });
    let ask = move || {
        asked.get().map(|warning| {
            let (go, button, about) = (Arc::clone(&go), button.clone(), format!("{yes}-about"));
            let keep = move |_| {
                asked.set(None);
                browser::focus(&button);
            };
            view! {
                <p class="confirm below"><span id=about.clone()>{warning}</span>
                    <button type="button" class="danger" id=yes.clone() aria-describedby=about on:click=move |_| go()>{t!(lang, "structure-delete-yes")}</button>
                    <button type="button" on:click=keep>{t!(lang, "structure-delete-no")}</button></p>
            }
        })
    };
    let button = view! { <button type="button" id=id aria-label=move || label() on:click=click>{t!(lang, "structure-delete")}</button> };
    let said = move || refused.get().map(|why| view! { <strong class="wrong">{why}</strong> });
    let below = view! { {ask}<p class="about below" role="alert">{said}</p> };
    (button.into_any(), below.into_any())
}
