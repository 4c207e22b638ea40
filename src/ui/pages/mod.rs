//! The pages that every foot leads to: accessibility, about, sources, what is kept, words. All of them come in one part.

mod about;
mod accessibility;
mod guide;
mod keyboard;
mod organisation;
mod program;
mod sources;
mod storage;
mod terms;

use super::browser;
use super::lazy::{Made, lazily};
use super::save;
use super::state::state;
use super::tour::Walk;
use super::watch::effect;
use crate::t;
use crate::url::{Address, Help, Lang, write};
use crate::{texts, words};
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;

/// The dialog's element.
const ID: &str = "explained";
/// The element of its heading.
const HEADING: &str = "explained-heading";
/// What parts a word from its meaning in the texts.
const BETWEEN: &str = " ; ";

/// A page.
#[component]
pub fn Explained(lang: Lang, page: Help) -> impl IntoView {
    lazily(lang, || Box::pin(fetch_pages()), move || Box::pin(pages(lang, page)))
}

#[wasm_split(pages, wasm_split_path = leptos::wasm_split, preload(fetch_pages), fallible)]
fn pages(lang: Lang, page: Help) -> Made {
    words::add(texts!("files"));
    words::add(texts!("pages"));
    words::add(texts!("keys"));
    if page == Help::Tour {
        words::add(texts!("tour"));
        return Ok(view! { <Walk lang/> }.into_any());
    }
    Ok(view! { <Here lang page/> }.into_any())
}

#[component]
fn Here(lang: Lang, page: Help) -> impl IntoView {
    let state = state();
    effect(|| {
        browser::show_dialog(ID);
        browser::focus(HEADING);
    });
    // Whoever goes back in the history leaves it too, and has the focus where it was.
    on_cleanup(|| browser::close_dialog(ID));
    let body = match page {
        Help::Format | Help::Tour => ().into_any(),
        Help::Guide => guide::page(lang),
        Help::Keys => keyboard::page(lang),
        Help::Accessibility => accessibility::page(lang),
        Help::About => about::page(lang),
        Help::Sources => sources::page(lang),
        Help::Storage => storage::page(lang),
        Help::Words => terms::page(lang),
    };
    // One that gives way to the next closes too, and must not take that along.
    let leave = move |_| state.go(|a| a.help = a.help.filter(|h| *h != page));
    view! {
        <dialog id=ID class="files format explained" class:guide=page == Help::Guide aria-labelledby=HEADING on:close=leave>
            <div class="files-head">
                <h2 id=HEADING tabindex="-1">{words::help(lang, page)}</h2>
                <div class="buttons">
                    <button type="button" on:click=|_| save::print()>{t!(lang, "page-print")}</button>
                    <button type="button" on:click=|_| browser::close_dialog(ID)>{t!(lang, "files-close")}</button>
                </div>
            </div>
            {body}
        </dialog>
    }
}

/// A list of sentences.
fn list(lang: Lang, keys: &[&str]) -> AnyView {
    let items = keys.iter().map(|key| view! { <li>{t!(lang, key)}</li> }).collect_view();
    view! { <ul class="dots">{items}</ul> }.into_any()
}

/// Words and their meanings.
fn meanings(pairs: impl IntoIterator<Item = (AnyView, AnyView)>) -> AnyView {
    let items = pairs.into_iter().map(|(word, meaning)| view! { <div><dt>{word}</dt><dd>{meaning}</dd></div> });
    view! { <dl class="meanings">{items.collect_view()}</dl> }.into_any()
}

/// Texts that hold a word and its meaning.
fn explained(lang: Lang, keys: &[&str]) -> AnyView {
    meanings(keys.iter().map(|key| {
        let text = t!(lang, key);
        let (word, meaning) = text.split_once(BETWEEN).unwrap_or((&text, ""));
        (word.to_owned().into_any(), meaning.to_owned().into_any())
    }))
}

/// Links to the pages, beside what else stands in a foot.
#[component]
pub fn Links(lang: Lang) -> impl IntoView {
    let state = state();
    let links = Help::FOOT.map(|page| {
        view! { <li><a href=move || state.href(|a| a.help = Some(page))>{words::help(lang, page)}</a></li> }
    });
    view! { <nav class="explains" aria-label=t!(lang, "foot-pages")><ul>{links}</ul></nav> }
}

/// The same where there is no app around: the links load it.
pub fn links_away(lang: Lang) -> AnyView {
    let links = Help::FOOT.map(|page| {
        let address = Address { lang, help: Some(page), ..Address::default() };
        view! { <li><a href=format!("./{}", write(&address))>{words::help(lang, page)}</a></li> }
    });
    view! { <footer class="foot"><nav class="explains" aria-label=t!(lang, "foot-pages")><ul>{links}</ul></nav></footer> }
        .into_any()
}
