//! What is picked in a view, as a list that leads to each activity, and ways to see it elsewhere.

use crate::analysis::fold;
use crate::t;
use crate::ui::parts::{letters, node_link};
use crate::ui::state::{model, state};
use crate::url::{Lang, Pick, View};
use crate::words;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// What is picked now, or how to pick something.
#[component]
pub fn Picked(lang: Lang) -> impl IntoView {
    let state = state();
    let model = model();
    let said = move || {
        let facts = model.facts.get();
        let pick = model.resolved.with(|r| r.filter.pick.as_ref().map(|p| words::picked(lang, &facts.plan, p)));
        pick.map(|what| t!(lang, "picked-n", n = model.shown.with(|s| s.activities.len()), what = what))
    };
    let body = move || match said() {
        None => view! { <p>{t!(lang, "picked-none")}</p> }.into_any(),
        Some(said) => {
            let activities = model.shown.with(|s| s.activities.clone());
            let items =
                activities.into_iter().map(|a| view! { <li>{letters(lang, model, a)}" "{node_link(a, None)}</li> });
            let items = items.collect_view();
            view! {
                <p class="said-picked" aria-live="polite">{said}</p>
                <p class="buttons">
                    <a class="button" href=move || state.href(|a| a.view = View::Table)>{t!(lang, "picked-table")}</a>
                    <a class="button" href=move || state.href(|a| { a.view = View::Map; a.hide = true; })>{t!(lang, "picked-map")}</a>
                    <a class="button clear" href=move || state.href(|a| a.pick = None)>{t!(lang, "picked-clear")}</a>
                </p>
                <ul class="picked-list">{items}</ul>
            }
            .into_any()
        }
    };
    view! { <section class="picked" aria-labelledby="picked-heading"><h2 id="picked-heading">{t!(lang, "picked")}</h2>{body}</section> }
}

/// The longest list of ids that a link picks, in characters: addresses have an end.
const MOST_CHARS: usize = 12_000;

/// The pick of these nodes one by one, as long as an address has room for them.
pub fn one_by_one(ids: BTreeSet<String>) -> Option<Pick> {
    let chars: usize = ids.iter().map(|id| id.len() + 1).sum();
    (chars <= MOST_CHARS).then_some(Pick::Nodes(ids))
}

/// A choice among a few, as a list to select from; `options` are pairs of a word and its text.
pub fn select(
    label: String,
    options: Vec<(String, String)>,
    chosen: impl Fn() -> String + Copy + Send + Sync + 'static,
    choose: impl Fn(String) + 'static,
) -> AnyView {
    let options = options.into_iter().map(|(word, text)| {
        let value = word.clone();
        view! { <option value=value selected=move || chosen() == word>{text}</option> }
    });
    let options = options.collect_view();
    // A label around the list would be named after all that can be chosen.
    let id = format!("control-{}", fold(&label).replace(' ', "-"));
    view! {
        <div class="control">
            <label for=id.clone()>{label}</label>
            <select id=id on:change:target=move |e| choose(e.target().value())>{options}</select>
        </div>
    }
    .into_any()
}
