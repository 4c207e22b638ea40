//! The head and foot of the page: name, views, language, appearance.

use super::browser;
use super::files::Asked;
use super::keep;
use super::pages::Links;
use super::printed::Printed;
use super::state::{Loaded, state};
use crate::t;
use crate::ui::watch::effect;
use crate::url::{Help, Lang, View, write};
use crate::words;
use leptos::prelude::*;

/// The head of the page.
#[component]
pub fn Header(lang: Lang) -> impl IntoView {
    let state = state();
    let title = move || match state.loaded.get() {
        Loaded::Open(plan, _) => plan.title().get(lang.is_english()).to_owned(),
        _ => String::new(),
    };
    effect(move || {
        let over = state.dialog.get();
        let view = over.unwrap_or_else(|| {
            state.address.with(|a| match a.help {
                Some(page) => words::help(lang, page),
                None => words::view(lang, a.view),
            })
        });
        let title = title();
        let failed = state.loaded.with(|l| matches!(l, Loaded::Failed(_)));
        let name = match (title.is_empty(), failed) {
            (false, _) => t!(lang, "page-title", view = view, plan = title),
            (true, true) => t!(lang, "page-title-failed"),
            (true, false) => t!(lang, "app-name"),
        };
        document().set_title(&name);
    });
    let views = View::ALL.map(|view| {
        view! {
            <li><a
                href=move || state.href(|a| a.view = view)
                aria-current=move || state.address.with(|a| a.view == view).then_some("page")
            >{words::view(lang, view)}</a></li>
        }
    });
    let other = if lang == Lang::Sv { Lang::En } else { Lang::Sv };
    view! {
        <header class="head">
            <a class="brand" href=move || state.href(|a| *a = crate::url::Address { lang: a.lang, plan: a.plan.clone(), own: a.own.clone(), ..Default::default() })>
                <svg class="logo" viewBox="0 0 32 20" aria-hidden="true">
                    <path d="M4 14C10 14 9 5 16 5S22 14 28 14"/><circle cx="4" cy="14" r="3"/><circle cx="16" cy="5" r="3"/><circle cx="28" cy="14" r="3"/>
                </svg>
                {t!(lang, "app-name")}
            </a>
            <p class="plan-title" title=title>{title}</p>
            <Fold text=t!(lang, "nav-menu") mark="data-menu" controls="tools"/>
            <div class="tools" id="tools">
                <button type="button" on:click=move |_| state.asked.set(Asked::Open)>{t!(lang, "files-open")}</button>
                <button type="button" aria-pressed=move || state.editing.get().to_string() on:click=move |_| state.editing.update(|on| *on = !*on)>{t!(lang, "change-plan")}</button>
                <button type="button" on:click=move |_| state.asked.set(Asked::Kept)>{t!(lang, "my-plans")}</button>
                <button type="button" disabled=move || !matches!(state.loaded.get(), Loaded::Open(..)) on:click=move |_| state.asked.set(Asked::SaveAs)>{t!(lang, "files-save-as")}</button>
                <CopyLink lang/>
                <a class="button" id="help" href=move || state.href(|a| a.help = Some(Help::Guide))>{t!(lang, "help")}</a>
                <Theme lang/>
                <a class="button" id="language" href=move || state.href(|a| a.lang = other) hreflang=other.tag() lang=other.tag() aria-label=t!(lang, "language-label", name = t!(lang, "language-switch"))>
                    {t!(lang, "language-switch")}
                </a>
            </div>
            <nav class="views" aria-label=t!(lang, "nav-views")><ul>{views}</ul></nav>
            <keep::Status lang/>
        </header>
    }
}

/// The button that shows what a narrow screen folds away; a wide one shows it all and no button. What is unfolded is marked on the
/// page's root, so that it stays so when the head is drawn anew.
#[component]
pub fn Fold(text: String, mark: &'static str, controls: &'static str) -> impl IntoView {
    let open = RwSignal::new(browser::has_root(mark));
    let turn = move |_| {
        open.update(|open| *open = !*open);
        browser::set_root(mark, open.get_untracked());
    };
    view! { <button type="button" class="unfolds" aria-expanded=move || open.get().to_string() aria-controls=controls on:click=turn>{text}</button> }
}

#[component]
fn CopyLink(lang: Lang) -> impl IntoView {
    let state = state();
    let copy = move |_| {
        let address = browser::address(&state.address.with_untracked(write));
        let own = state.address.with_untracked(|a| a.own.is_some());
        leptos::task::spawn_local(async move {
            let done = browser::copy(address).await;
            state.say(match (done, own) {
                (true, true) => t!(lang, "copy-link-own"),
                (true, false) => t!(lang, "copy-link-done"),
                _ => t!(lang, "copy-link-failed"),
            });
        });
    };
    view! { <button type="button" class="copy" on:click=copy>{t!(lang, "copy-link")}</button> }
}

/// Light, dark or as the system has it; remembered on this device only.
#[component]
fn Theme(lang: Lang) -> impl IntoView {
    const KEY: &str = "roda-traden/theme";
    let chosen = RwSignal::new(browser::remembered(KEY).filter(|t| t == "light" || t == "dark").unwrap_or_default());
    effect(move || {
        let theme = chosen.get();
        if let Some(root) = document().document_element() {
            let _ = if theme.is_empty() {
                root.remove_attribute("data-theme")
            } else {
                root.set_attribute("data-theme", &theme)
            };
        }
        browser::remember(KEY, Some(theme.as_str()).filter(|t| !t.is_empty()));
    });
    let option = move |value: &'static str, key: &str| {
        view! { <option value=value selected=move || chosen.get() == value>{t!(lang, key)}</option> }
    };
    view! {
        <label class="theme"><span class="quiet">{t!(lang, "theme-label")}</span>
            <select on:change:target=move |e| chosen.set(e.target().value())>
                {option("", "theme-auto")}{option("light", "theme-light")}{option("dark", "theme-dark")}
            </select>
        </label>
    }
}

/// The foot of the page.
#[component]
pub fn Footer(lang: Lang) -> impl IntoView {
    let state = state();
    let sources = move || match state.loaded.get() {
        Loaded::Open(plan, _) => {
            let items = plan.documents().iter().map(|d| {
                let about: Vec<&str> = d.publisher.iter().chain(&d.date).map(String::as_str).collect();
                view! { <li><cite>{d.title.clone()}</cite>" "{about.join(", ")}</li> }
            });
            let items = items.collect_view();
            view! {
                <details><summary>{t!(lang, "footer-sources", n = plan.documents().len())}</summary><ul lang=plan.language().to_owned()>{items}</ul></details>
            }
            .into_any()
        }
        _ => ().into_any(),
    };
    view! {
        <footer class="foot">
            <p>{t!(lang, "footer-nothing-leaves")}</p>
            {sources}
            <Links lang/>
            <Printed lang/>
        </footer>
    }
}
