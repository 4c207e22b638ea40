//! Opens a file of the user's own: chosen, dropped or pasted, read away from the page, looked at, and only then taken in.

use super::desk::{Desk, NoAnswer, field, get_ready, message, put_away, save_template};
use super::pace::Pace;
use super::review::{Told, no_answer, review};
use super::{Asked, Dialog, leave};
use crate::exchange::MAX_BYTES;
use crate::exchange::pieces::pieces;
use crate::exchange::review::Review;
use crate::t;
use crate::ui::keep;
use crate::ui::lazy::{Made, lazily};
use crate::ui::panic;
use crate::ui::report;
use crate::ui::state::{Loaded, State, state};
use crate::ui::watch::effect;
use crate::url::{Help, Lang};
use crate::{texts, words};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_split::wasm_split;
use std::cell::RefCell;
use std::sync::Arc;
use wasm_bindgen_futures::JsFuture;

/// What the user may choose among.
const ACCEPT: &str = ".json,.xlsx,.csv,.tsv,.txt,.zip,.xml,.stratml";
/// What pasted cells are called.
const PASTED: &str = "inklistrat.txt";

thread_local! {
    /// The file that was dropped on the page and not read yet.
    static DROPPED: RefCell<Option<web_sys::File>> = const { RefCell::new(None) };
}

/// A file that is dropped on the page is asked to be opened.
pub fn dropped(state: State, e: &web_sys::DragEvent) {
    let file = e.data_transfer().and_then(|d| d.files()).and_then(|files| files.get(0));
    if file.is_some() {
        e.prevent_default();
        DROPPED.set(file);
        // One that is open already is drawn anew.
        state.asked.set(Asked::Nothing);
        state.asked.set(Asked::Open);
    }
}

/// The dialog, whose code and texts are in a file of its own.
#[component]
pub fn Open(lang: Lang) -> impl IntoView {
    lazily(lang, || Box::pin(fetch_open_file()), move || Box::pin(open_file(lang)))
}

#[wasm_split(files, wasm_split_path = leptos::wasm_split, preload(fetch_open_file), fallible)]
fn open_file(lang: Lang) -> Made {
    words::add(texts!("faults"));
    words::add(texts!("files"));
    words::add(texts!("open"));
    Ok(view! { <Here lang/> }.into_any())
}

/// How far it has come.
#[derive(Clone)]
pub enum Stage {
    /// Nothing is chosen.
    Choosing,
    /// A file of this name is read.
    Working(String),
    /// It is read; nothing is taken in.
    Told(Told),
    /// It is being opened, and so much of it is done, of 1.
    Opening(ArcRwSignal<f64>),
    /// It could not be read, for no fault of its own.
    Failed(NoAnswer),
    /// The file is larger than the program takes, in bytes.
    TooLarge(f64),
}

/// The stage, shared by the parts of the dialog.
pub type Now = RwSignal<Stage, LocalStorage>;

#[component]
fn Here(lang: Lang) -> impl IntoView {
    let state = state();
    let now: Now = RwSignal::new_local(Stage::Choosing);
    get_ready();
    on_cleanup(put_away);
    // Whatever is taken in is kept.
    set_timeout(keep::soon, std::time::Duration::from_millis(50));
    effect(move || {
        if let Some(file) = DROPPED.take() {
            given(state, now, file);
        }
    });
    let body = move || {
        match now.get() {
        Stage::Choosing => view! { <Choose lang now/> }.into_any(),
        Stage::Working(name) => view! {
            <p role="status" aria-busy="true">{t!(lang, "open-working", file = name)}</p><progress aria-label=t!(lang, "open-working-label")></progress>
        }
        .into_any(),
        Stage::Told(told) => review(lang, now, told),
        Stage::Opening(far) => view! {
            <p role="status" aria-busy="true">{t!(lang, "open-opening")}</p>
            <progress max="1" prop:value=move || far.get() aria-label=t!(lang, "open-opening-label")></progress>
        }
        .into_any(),
        Stage::Failed(e) => failed(lang, now, no_answer(lang, &e)),
        Stage::TooLarge(bytes) => {
            let (size, limit) = ((bytes / 1e6).round(), MAX_BYTES / 1_000_000);
            failed(lang, now, t!(lang, "open-too-large", size = size, limit = limit))
        }
    }
    };
    view! { <Dialog lang title=t!(lang, "open-heading")>{body}</Dialog> }
}

fn failed(lang: Lang, now: Now, what: String) -> AnyView {
    view! { <p class="told" role="alert">{what}</p><p class="buttons">{another(lang, now)}{report::button(lang)}</p> }
        .into_any()
}

/// Back to the choice of a file.
pub fn another(lang: Lang, now: Now) -> impl IntoView + use<> {
    view! { <button type="button" on:click=move |_| now.set(Stage::Choosing)>{t!(lang, "open-another")}</button> }
}

#[component]
fn Choose(lang: Lang, now: Now) -> impl IntoView {
    let state = state();
    let pasted = RwSignal::new(String::new());
    let choose = move |e: web_sys::Event| {
        let input = e.target().and_then(|t| t.dyn_into::<web_sys::HtmlInputElement>().ok());
        if let Some(file) = input.and_then(|i| i.files()).and_then(|files| files.get(0)) {
            given(state, now, file);
        }
    };
    let paste = move |_| {
        let bytes = js_sys::Uint8Array::from(pasted.get_untracked().as_bytes());
        read(state, now, PASTED.to_owned(), bytes, String::new());
    };
    let begin = move |_| {
        leave();
        state.asked.set(Asked::Begin);
    };
    view! {
        <p>{t!(lang, "open-intro")}</p>
        <p><label for="open-file">{t!(lang, "open-choose")}</label>
            <input type="file" id="open-file" accept=ACCEPT on:change=choose/></p>
        <p class="quiet-text">{t!(lang, "open-drop")}</p>
        <details><summary>{t!(lang, "open-paste")}</summary>
            <label for="open-cells">{t!(lang, "open-paste-label")}</label>
            <textarea id="open-cells" rows="6" on:input:target=move |e| pasted.set(e.target().value())></textarea>
            <p class="buttons"><button type="button" disabled=move || pasted.with(|p| p.trim().is_empty()) on:click=paste>{t!(lang, "open-paste-do")}</button></p>
        </details>
        <p>{t!(lang, "open-template-text")}</p>
        <p class="buttons">
            <button type="button" on:click=begin>{t!(lang, "open-begin")}</button>
            <button type="button" on:click=move |_| save_template(lang, state)>{t!(lang, "open-template")}</button>
        </p>
        <p><a href=move || state.href(|a| a.help = Some(Help::Format))>{t!(lang, "open-help")}</a></p>
        <p class="quiet-text">{t!(lang, "open-stays")}</p>
    }
}

/// Reads a file that the user has given.
fn given(state: State, now: Now, file: web_sys::File) {
    let name = file.name();
    if file.size() > MAX_BYTES as f64 {
        return now.set(Stage::TooLarge(file.size()));
    }
    now.set(Stage::Working(name.clone()));
    leptos::task::spawn_local(async move {
        match JsFuture::from(file.array_buffer()).await {
            Ok(buffer) => read(state, now, name, js_sys::Uint8Array::new(&buffer), String::new()),
            Err(_) => drop(now.try_set(Stage::Failed(NoAnswer::Stopped(name)))),
        }
    });
}

/// Has a file read; `uses` is what the user has said of its columns.
pub fn read(state: State, now: Now, name: String, bytes: js_sys::Uint8Array, uses: String) {
    if now.try_set(Stage::Working(name.clone())).is_some() {
        return;
    }
    let open = state.loaded.with_untracked(|l| match l {
        Loaded::Open(plan, _) => Some(plan.clone()),
        _ => None,
    });
    leptos::task::spawn_local(async move {
        let mut pace = Pace::new();
        let task = message([("name", name.as_str().into()), ("bytes", bytes.clone().into()), ("uses", uses.into())]);
        let answer = match Desk::take() {
            Ok(desk) => {
                // The Worker reads the first pieces of what is open while the next are written.
                for piece in open.as_deref().into_iter().flat_map(pieces) {
                    desk.give(&js_sys::Uint8Array::from(piece.as_slice()));
                    pace.go_on().await;
                }
                desk.ask(task).await
            }
            Err(error) => Err(error),
        };
        // The answer's arrival, its reading and its drawing are steps of their own: together they would keep the page.
        pace.rest().await;
        let answer = answer.and_then(|answer| {
            let review = field(&answer, "review").as_string().as_deref().and_then(Review::read);
            let plan = field(&answer, "plan").dyn_into::<js_sys::Array>().ok().filter(|pieces| pieces.length() > 0);
            Ok(Told { name, bytes, review: Arc::new(review.ok_or(NoAnswer::Missing)?), plan })
        });
        panic::step(&told(&answer));
        pace.rest().await;
        // Whoever has closed the dialog by now has taken the signal along.
        let _ = now.try_set(answer.map_or_else(Stage::Failed, Stage::Told));
    });
}

/// What came of reading a file, without anything of its content.
fn told(answer: &Result<Told, NoAnswer>) -> String {
    let Ok(told) = answer else { return "file not read".to_owned() };
    let end =
        told.name.rsplit('.').next().filter(|end| end.len() < 6 && end.chars().all(|c| c.is_ascii_alphanumeric()));
    let Review { errors, warnings, failed, .. } = &*told.review;
    format!("file .{}: {errors} errors, {warnings} warnings, refused: {}", end.unwrap_or_default(), failed.is_some())
}
