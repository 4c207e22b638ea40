//! Before a workshop is open: the ones that this browser keeps, a new one, and one from a file.

use super::desk::desk;
use super::gather::compare_with;
use super::session;
use crate::t;
use crate::ui::browser;
use crate::ui::files::field;
use crate::ui::keep::{self, Shelved, Trouble, why};
use crate::ui::report;
use crate::words;
use crate::workshop::{Key, Workshop, from_json};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// The most bytes that a workshop's file may have.
const MOST_BYTES: f64 = 20e6;

/// A new key, by chance.
fn new_key() -> Key {
    let mut bytes = [0; 8];
    let drawn = window().crypto().and_then(|c| c.get_random_values_with_u8_array(&mut bytes));
    // A browser without it draws by a weaker chance, which is enough to tell workshops apart.
    if drawn.is_err() {
        bytes = std::array::from_fn(|_| (js_sys::Math::random() * 256.0) as u8);
    }
    Key(u64::from_le_bytes(bytes))
}

/// The view.
#[component]
pub fn Start() -> impl IntoView {
    let desk = desk();
    let lang = desk.lang;
    let found = RwSignal::new(None::<Result<Vec<Shelved>, Trouble>>);
    let look = move || {
        spawn_local(async move {
            let all = keep::workshops().await;
            let _ = found.try_set(Some(all));
        });
    };
    look();
    let title = RwSignal::new(String::new());
    let told = RwSignal::new(None::<String>);
    let begin = move |e: web_sys::SubmitEvent| {
        e.prevent_default();
        let typed = title.get_untracked().trim().to_owned();
        let name = if typed.is_empty() { t!(lang, "ws-new-title") } else { typed };
        let mut workshop = Workshop::new(new_key(), String::new(), browser::today());
        let facts = desk.model.facts.get_untracked();
        let made = workshop.set_title(&name).and_then(|()| compare_with(&mut workshop, &facts, lang.is_english()));
        match made {
            Ok(()) => desk.begin(workshop),
            Err(e) => told.set(Some(words::workshop_error(lang, &workshop, &e))),
        }
    };
    let choose = move |e: web_sys::Event| {
        let input = e.target().and_then(|t| t.dyn_into::<web_sys::HtmlInputElement>().ok());
        let file = input.as_ref().and_then(web_sys::HtmlInputElement::files).and_then(|f| f.get(0));
        let Some(file) = file else { return };
        spawn_local(async move {
            match text_of(&file).await {
                Some(text) => match from_json(&text) {
                    Ok(workshop) => desk.begin(workshop),
                    Err(e) => told.set(Some(words::workshop_file_error(lang, &e))),
                },
                None => told.set(Some(t!(lang, "ws-file-unread"))),
            }
        });
    };
    let list = move || match found.get() {
        None => view! { <p role="status" aria-busy="true">{t!(lang, "ws-opening")}</p> }.into_any(),
        Some(Err(trouble)) => {
            view! { <p class="told" role="alert">{why(lang, &trouble)}" "{report::button(lang)}</p> }.into_any()
        }
        Some(Ok(all)) if all.is_empty() => view! { <p>{t!(lang, "ws-none")}</p> }.into_any(),
        Some(Ok(all)) => {
            let rows = all.into_iter().map(|s| row(desk, s, look)).collect_view();
            view! { <ul class="ws-list">{rows}</ul> }.into_any()
        }
    };
    view! {
        <h2>{t!(lang, "ws-heading")}</h2>
        <p>{t!(lang, "ws-intro")}</p>
        {move || told.get().map(|why| view! { <p class="told" role="alert">{why}</p> })}
        <form class="ws-new" on:submit=begin>
            <label for="new-workshop">{t!(lang, "ws-name")}</label>
            <input id="new-workshop" type="text" maxlength="200" prop:value=title on:input:target=move |e| title.set(e.target().value()) placeholder=t!(lang, "ws-new-title")/>
            <button type="submit" class="main">{t!(lang, "ws-begin")}</button>
        </form>
        <h3>{t!(lang, "ws-kept")}</h3>
        {list}
        <p>
            <label for="workshop-file">{t!(lang, "ws-from-file")}</label>" "
            <input id="workshop-file" type="file" accept=".json,application/json" on:change=choose/>
        </p>
    }
}

/// A file's text, if it is not too large and can be read.
pub(super) async fn text_of(file: &web_sys::File) -> Option<String> {
    if file.size() > MOST_BYTES {
        return None;
    }
    let text = field(file, "text").dyn_into::<js_sys::Function>().ok()?;
    let promise = text.call0(file).ok()?.dyn_into::<js_sys::Promise>().ok()?;
    JsFuture::from(promise).await.ok()?.as_string()
}

/// A workshop that is kept: to open, or to take away after asking once more.
fn row(desk: super::Desk, shelved: Shelved, look: impl Fn() + Copy + Send + Sync + 'static) -> AnyView {
    let lang = desk.lang;
    let asked = RwSignal::new(false);
    let key = StoredValue::new(shelved.key.clone());
    // The button that was pressed goes: whoever pressed it goes on at the one that takes its place.
    let go_on = |id: String| request_animation_frame(move || browser::focus(&id));
    let turn = move |ask: bool| {
        asked.set(ask);
        go_on(format!("{}-{}", if ask { "stay" } else { "away" }, key.get_value()));
    };
    let remove = move |_| {
        spawn_local(async move {
            let key = key.get_value();
            match keep::unshelve(&key).await {
                // It does not come back by the browser's way back either.
                Ok(()) => {
                    session::forget(&key);
                    go_on("new-workshop".to_owned());
                }
                Err(trouble) => desk.state.say(why(lang, &trouble)),
            }
            look();
        });
    };
    let name = shelved.title.clone();
    let open = name.clone();
    let away = move || {
        let name = name.clone();
        match asked.get() {
            false => view! { <button type="button" id=format!("away-{}", key.get_value()) aria-label=t!(lang, "ws-remove-named", title = name) on:click=move |_| turn(true)>{t!(lang, "ws-remove")}</button> }.into_any(),
            true => view! {
                <span role="alert">{t!(lang, "ws-remove-sure")}</span>" "
                <button type="button" class="danger" on:click=remove>{t!(lang, "ws-remove-yes")}</button>" "
                <button type="button" id=format!("stay-{}", key.get_value()) on:click=move |_| turn(false)>{t!(lang, "ws-remove-no")}</button>
            }
            .into_any(),
        }
    };
    view! {
        <li>
            <a href=move || desk.state.href(|a| a.workshop = Some(key.get_value()))>{open}</a>" "
            <span class="soft">{shelved.date}</span>" "
            {away}
        </li>
    }
    .into_any()
}
