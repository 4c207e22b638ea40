//! The page that explains in plain words how a file is to be filled in, over whatever else is shown.

use super::browser;
use super::files;
use super::lazy::{Made, lazily};
use super::save;
use super::state::state;
use crate::plan::limits;
use crate::t;
use crate::ui::watch::effect;
use crate::url::{Help, Lang};
use crate::{exchange, texts, words};
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;

/// The dialog's element.
const ID: &str = "howto";
/// What parts the cells of a table's row in the texts.
const BETWEEN: &str = " ; ";

/// The page, whose code and texts are in a file of its own.
#[component]
pub fn Format(lang: Lang) -> impl IntoView {
    lazily(lang, || Box::pin(fetch_format()), move || Box::pin(format_help(lang)))
}

#[wasm_split(pages, wasm_split_path = leptos::wasm_split, preload(fetch_format), fallible)]
fn format_help(lang: Lang) -> Made {
    words::add(texts!("files"));
    words::add(texts!("open"));
    words::add(texts!("format"));
    Ok(view! { <Here lang/> }.into_any())
}

/// The sections: the end of the id, and the key of the heading.
const SECTIONS: [(&str, &str); 8] = [
    ("own", "format-own"),
    ("template", "format-template"),
    ("rules", "format-rules"),
    ("times", "format-times"),
    ("words", "format-words"),
    ("files", "format-files"),
    ("limits", "format-limits"),
    ("never", "format-never"),
];

/// The sheets of the template: the key of the name and of what a row is, and the keys of the columns.
const SHEETS: [(&str, &[&str]); 7] = [
    ("format-sheet-plan", &["format-plan-1", "format-plan-2", "format-plan-3", "format-plan-4"]),
    (
        "format-sheet-documents",
        &["format-documents-1", "format-documents-2", "format-documents-3", "format-documents-4"],
    ),
    ("format-sheet-levels", &["format-levels-1", "format-levels-2", "format-levels-3", "format-levels-4"]),
    (
        "format-sheet-facets",
        &[
            "format-facets-1",
            "format-facets-2",
            "format-facets-3",
            "format-facets-4",
            "format-facets-5",
            "format-facets-6",
            "format-facets-7",
        ],
    ),
    (
        "format-sheet-nodes",
        &[
            "format-nodes-1",
            "format-nodes-2",
            "format-nodes-3",
            "format-nodes-4",
            "format-nodes-5",
            "format-nodes-6",
            "format-nodes-7",
            "format-nodes-8",
        ],
    ),
    (
        "format-sheet-links",
        &["format-links-1", "format-links-2", "format-links-3", "format-links-4", "format-links-5", "format-links-6"],
    ),
    (
        "format-sheet-observations",
        &["format-observations-1", "format-observations-2", "format-observations-3", "format-observations-4"],
    ),
];

#[component]
fn Here(lang: Lang) -> impl IntoView {
    let state = state();
    effect(|| browser::show_dialog(ID));
    // Whoever goes back in the history leaves it too, and has the focus where it was.
    on_cleanup(|| browser::close_dialog(ID));
    let contents = SECTIONS.map(|(id, key)| view! { <li><a href=format!("#about-{id}")>{t!(lang, key)}</a></li> });
    view! {
        <dialog id=ID class="files format" aria-labelledby="help-heading" on:close=move |_| state.go(|a| a.help = a.help.filter(|h| *h != Help::Format))>
            <div class="files-head">
                <h2 id="help-heading">{t!(lang, "format-heading")}</h2>
                <div class="buttons">
                    <button type="button" on:click=|_| save::print()>{t!(lang, "format-print")}</button>
                    <button type="button" on:click=|_| browser::close_dialog(ID)>{t!(lang, "files-close")}</button>
                </div>
            </div>
            <p>{t!(lang, "format-intro")}</p>
            <nav aria-label=t!(lang, "format-contents")><ul>{contents}</ul></nav>
            {own(lang)}
            {template(lang)}
            {heading(lang, 2)}
            {list(lang, &["format-rules-1", "format-rules-2", "format-rules-3", "format-rules-4", "format-rules-5"])}
            {rest(lang)}
            <files::SaidHere/>
        </dialog>
    }
}

fn heading(lang: Lang, section: usize) -> impl IntoView {
    let section = SECTIONS.get(section).map(|(id, key)| (format!("about-{id}"), t!(lang, *key)));
    section.map(|(id, text)| view! { <h3 id=id tabindex="-1">{text}</h3> })
}

/// A list of sentences.
fn list(lang: Lang, keys: &[&str]) -> impl IntoView + use<> {
    let items = keys.iter().map(|key| view! { <li>{t!(lang, key)}</li> }).collect_view();
    view! { <ul class="dots">{items}</ul> }
}

/// The cells of a row.
fn cells(text: &str) -> Vec<String> {
    text.split(BETWEEN).map(str::to_owned).collect()
}

/// A table whose rows are texts. What a template calls something stands in Swedish before the other language's word.
fn table(lang: Lang, caption: String, head: &str, keys: &[&str], swedish: bool) -> AnyView {
    let head = cells(&t!(lang, head)).into_iter().map(|cell| view! { <th scope="col">{cell}</th> }).collect_view();
    let rows = keys.iter().map(|key| {
        let mut cells = cells(&t!(lang, key)).into_iter();
        let first = cells.next().unwrap_or_default();
        let named = if swedish { own_name(key, first) } else { first.into_any() };
        let rest = cells.map(|cell| view! { <td>{cell}</td> }).collect_view();
        view! { <tr><th scope="row">{named}</th>{rest}</tr> }
    });
    let rows = rows.collect_view();
    let name = caption.clone();
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=name>
            <table class="plain"><caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>
        </div>
    }
    .into_any()
}

/// What the template calls a sheet or a column, and what it is called here when that is something else.
fn own_name(key: &str, here: String) -> AnyView {
    let swedish = cells(&t!(Lang::Sv, key)).into_iter().next().unwrap_or_default();
    if swedish == here {
        return here.into_any();
    }
    view! { <span lang="sv">{swedish}</span>" ("{here}")" }.into_any()
}

/// A list with one activity a row.
fn own(lang: Lang) -> impl IntoView {
    let usual = [
        "format-usual-1",
        "format-usual-2",
        "format-usual-3",
        "format-usual-4",
        "format-usual-5",
        "format-usual-6",
        "format-usual-7",
        "format-usual-8",
    ];
    view! {
        {heading(lang, 0)}
        <p>{t!(lang, "format-own-1")}</p>
        <div class="named">
            {table(lang, t!(lang, "format-example"), "format-example-head", &["format-example-1", "format-example-2"], false)}
            {table(lang, t!(lang, "format-usual"), "format-usual-head", &usual, false)}
        </div>
        {list(lang, &["format-own-2", "format-own-3", "format-own-4", "format-own-5"])}
    }
}

/// The template, sheet by sheet.
fn template(lang: Lang) -> impl IntoView {
    let state = state();
    let sheets = SHEETS.map(|(key, columns)| {
        let mut named = cells(&t!(lang, key)).into_iter();
        let (name, about) = (named.next().unwrap_or_default(), named.next().unwrap_or_default());
        let facets = (key == "format-sheet-nodes").then(|| view! { <p>{t!(lang, "format-nodes-facets")}</p> });
        view! {
            <h4>{own_name(key, name.clone())}</h4>
            <p>{about}</p>
            {table(lang, name, "format-columns-head", columns, true)}
            {facets}
        }
    });
    view! {
        {heading(lang, 1)}
        <p>{t!(lang, "format-template-1")}</p>
        <p class="buttons"><button type="button" on:click=move |_| files::save_template(lang, state)>{t!(lang, "open-template")}</button></p>
        {sheets}
    }
}

/// Times, words, files, limits, and what is not read.
fn rest(lang: Lang) -> impl IntoView {
    let times = [
        "format-times-2",
        "format-times-3",
        "format-times-4",
        "format-times-5",
        "format-times-6",
        "format-times-7",
        "format-times-8",
        "format-times-9",
    ];
    let fixed = ["format-words-1", "format-words-2", "format-words-3", "format-words-4"];
    let kinds = ["format-files-1", "format-files-2", "format-files-3", "format-files-4", "format-files-5"];
    view! {
        {heading(lang, 3)}
        <p>{t!(lang, "format-times-1")}</p>
        {table(lang, t!(lang, "format-times"), "format-times-head", &times, true)}
        {heading(lang, 4)}
        {table(lang, t!(lang, "format-words"), "format-words-head", &fixed, true)}
        {heading(lang, 5)}
        {table(lang, t!(lang, "format-files"), "format-files-head", &kinds, false)}
        {heading(lang, 6)}
        <ul class="dots">
            <li>{t!(lang, "format-limits-1", size = exchange::MAX_BYTES / 1_000_000)}</li>
            <li>{t!(lang, "format-limits-2", levels = limits::LEVELS, nodes = limits::NODES, links = limits::LINKS, documents = limits::DOCUMENTS)}</li>
            <li>{t!(lang, "format-limits-3", characters = limits::TEXT_CHARS)}</li>
            <li>{t!(lang, "format-limits-4", each = limits::OF_A_NODE)}</li>
        </ul>
        {heading(lang, 7)}
        {list(lang, &["format-never-1", "format-never-2", "format-never-3"])}
    }
}
