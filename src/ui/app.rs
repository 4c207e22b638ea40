//! The page: loads the plan that the address names, and shows it or says why it cannot.

use super::begin::Begin;
use super::browser;
use super::faults::{Fault, Faults};
use super::files::{self, Asked};
use super::format::Format;
use super::header::{Footer, Header};
use super::keep;
use super::keys;
use super::lazy::{Made, lazily};
use super::load::{self, LoadError, default_plan};
use super::pages::Explained;
use super::parts::Notices;
use super::report;
use super::state::{Loaded, State, Which, state};
use super::workspace::Workspace;
use crate::t;
use crate::ui::watch::{effect, memo};
use crate::url::{Help, Lang};
use crate::words;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_split::wasm_split;
use std::sync::Arc;

/// The page.
#[component]
pub fn App() -> impl IntoView {
    let state = State::new();
    provide_context(state);
    if let own @ Some(_) = keep::last() {
        state.adjust(|a| a.own = own);
    }
    let which = memo(move |_| state.address.with(Which::of));
    let mut begun = false;
    effect(move || {
        let which = which.get();
        // What was just taken in or edited is here already, or about to be.
        if !std::mem::replace(&mut begun, true) || state.which.with_value(|w| *w != which) {
            if which.own.is_none() && state.loaded.with_untracked(|l| *l != Loaded::Waiting) {
                keep::forget_last();
            }
            open(state, which);
        }
    });
    keep::watch(state);
    keys::listen(state);
    effect(move || set_language(state.lang.get()));
    let back = window_event_listener(leptos::ev::popstate, move |_| state.reread());
    on_cleanup(move || back.remove());
    let newer = window_event_listener_untyped("rt-newer", move |_| state.newer.set(true));
    on_cleanup(move || newer.remove());
    // Whoever has a dialog open is told in it.
    let under = move || {
        let page = state.address.with(|a| a.help.is_some_and(|page| page != Help::Tour));
        page || state.dialog.with(Option::is_some)
    };
    view! {
        <div class="page" on:click=move |e| follow(state, &e) on:dragover=allow_files on:drop=move |e| files::dropped(state, &e)>
            // Everything is drawn anew in another language, so that no text needs to watch it.
            {move || {
                let lang = state.lang.get();
                state.had_focus.set_value(browser::focused());
                match lang {
                    Lang::Sv => view! { <Page lang/> }.into_any(),
                    Lang::En => lazily(lang, || Box::pin(fetch_english()), || Box::pin(english())),
                }
            }}
            <p class="said" class:empty-said=move || state.said.with(String::is_empty) class:under=under role="status">{move || state.said.get()}</p>
        </div>
    }
}

/// The page in English, whose texts are in a file of their own.
#[wasm_split(english, wasm_split_path = leptos::wasm_split, preload(fetch_english), fallible)]
fn english() -> Made {
    words::add(words::ENGLISH);
    Ok(view! { <Page lang=Lang::En/> }.into_any())
}

/// What stands in the page; a plan that is edited stays where it is.
#[derive(Clone, PartialEq)]
enum Stage {
    Waiting,
    Failed(LoadError),
    Open(u32),
}

#[component]
fn Page(lang: Lang) -> impl IntoView {
    let state = state();
    // Whoever pressed the link to the other language stays on it.
    effect(move || {
        let had = state.had_focus.try_update_value(Option::take).flatten();
        had.iter().for_each(|id| browser::focus(id));
    });
    let stage = memo(move |_| match state.loaded.get() {
        Loaded::Waiting => Stage::Waiting,
        Loaded::Failed(error) => Stage::Failed(error),
        Loaded::Open(..) => Stage::Open(state.session.get()),
    });
    let body = move || match (stage.get(), state.loaded.get_untracked()) {
        (Stage::Failed(error), _) => view! { <Failed lang error/> }.into_any(),
        (Stage::Open(_), Loaded::Open(plan, _)) => view! { <Workspace lang plan/> }.into_any(),
        _ => view! { <p class="waiting" role="status">{t!(lang, "loading")}</p> }.into_any(),
    };
    let help = memo(move |_| state.address.with(|a| a.help));
    view! {
        <a class="skip" href="#main">{t!(lang, "skip-to-content")}</a>
        <Header lang/>
        <Notices lang/>
        <keep::Newer lang/>
        <main id="main" tabindex="-1">{body}</main>
        <Footer lang/>
        {move || (state.asked.get() == Asked::Open).then(|| view! { <files::Open lang/> })}
        {move || help.get().map(|page| match page {
            Help::Format => view! { <Format lang/> }.into_any(),
            // In the workspace, whose model it needs.
            Help::Tour => ().into_any(),
            page => view! { <Explained lang page/> }.into_any(),
        })}
        {move || (state.asked.get() == Asked::Begin).then(|| view! { <Begin lang/> })}
        {move || (state.asked.get() == Asked::Kept).then(|| view! { <keep::Plans lang/> })}
    }
}

/// Whoever drags a file over the page can drop it.
fn allow_files(e: web_sys::DragEvent) {
    if e.data_transfer().is_some_and(|d| d.types().includes(&"Files".into(), 0)) {
        e.prevent_default();
    }
}

/// Opens a plan; an answer that comes after another was asked for is dropped.
fn open(state: State, which: Which) {
    state.which.set_value(which.clone());
    state.loaded.set(Loaded::Waiting);
    if which.own.is_some() {
        return keep::open(state, which);
    }
    leptos::task::spawn_local(async move {
        let found = load::load(&which.file.clone().unwrap_or_else(default_plan)).await;
        if state.which.with_value(|w| *w == which) {
            match found {
                Ok(imported) => state.opened(Arc::new(imported.plan), imported.diagnostics),
                Err(error) => state.loaded.set(Loaded::Failed(error)),
            }
        }
    });
}

/// A click on a link into the page itself changes the address without loading the page again.
fn follow(state: State, e: &web_sys::MouseEvent) {
    if e.default_prevented() || e.button() != 0 || e.ctrl_key() || e.meta_key() || e.shift_key() || e.alt_key() {
        return;
    }
    let target = e.target().and_then(|t| t.dyn_into::<web_sys::Element>().ok());
    let Some(link) = target.and_then(|t| t.closest("a[href^='?']").ok().flatten()) else { return };
    let Some(query) = link.get_attribute("href") else { return };
    e.prevent_default();
    let (address, _) = crate::url::parse(&query);
    state.go(|a| *a = address);
}

fn set_language(lang: Lang) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", lang.tag());
    }
}

/// What is wrong, where, and what to do.
#[component]
fn Failed(lang: Lang, error: LoadError) -> impl IntoView {
    let state = state();
    let which = state.address.with_untracked(Which::of);
    let named = which != Which::default();
    let file = which.file.clone().unwrap_or_else(default_plan);
    let said = |what: String, to_do: String| {
        view! { <p class="what">{what}</p><p><strong>{t!(lang, "error-what-to-do")}": "</strong>{to_do}</p> }.into_any()
    };
    let told = match error {
        LoadError::NotFound => said(t!(lang, "error-not-found", file = file), t!(lang, "error-not-found-do")),
        LoadError::Server(s) => said(t!(lang, "error-server", file = file, status = s), t!(lang, "error-server-do")),
        LoadError::Network => said(t!(lang, "error-network", file = file), t!(lang, "error-network-do")),
        LoadError::Part => said(t!(lang, "part-missing"), t!(lang, "part-missing-do")),
        LoadError::Kept(trouble) => view! { <keep::NotOpened lang trouble/> }.into_any(),
        LoadError::Import(error) => view! { <Faults lang fault=Fault::Refused(error)/> }.into_any(),
    };
    view! {
        <section class="failed" role="alert">
            <h1>{t!(lang, "error-heading")}</h1>
            {told}
            <p class="buttons">
                <button type="button" on:click=move |_| open(state, which.clone())>{t!(lang, "error-retry")}</button>
                {report::button(lang)}
                {named.then(|| view! { <a class="button" href=move || state.href(|a| (a.plan, a.own) = (None, None))>{t!(lang, "error-open-default")}</a> })}
            </p>
        </section>
    }
}
