//! What is picked in a view, as a list that leads to each activity, and ways to see it elsewhere.

use crate::analysis::fold;
use crate::t;
use crate::ui::parts::{letters_markup, link_markup};
use crate::ui::pieces::{Pieces, fill};
use crate::ui::state::{model, state};
use crate::ui::watch::memo;
use crate::url::{Lang, Pick, View};
use crate::words;
use leptos::prelude::*;

/// The element of the list.
const LIST: &str = "pickedlist";

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
            fill(LIST.to_owned(), move || {
                let (facts, select) = (model.facts.get(), state.selecting());
                let activities = model.shown.with(|s| s.activities.clone());
                let n = activities.len();
                let item = move |at: usize| {
                    let a = activities[at];
                    format!("{} {}", letters_markup(lang, &facts, a), link_markup(&facts, &select, a, ""))
                };
                Pieces { tag: "li", after: 0, n, unasked: n, make: Box::new(item), done: None }
            });
            view! {
                <p class="said-picked" aria-live="polite">{said}</p>
                <p class="buttons">
                    <a class="button" href=move || state.href(|a| a.view = View::Table)>{t!(lang, "picked-table")}</a>
                    <a class="button" href=move || state.href(|a| { a.view = View::Map; a.hide = true; })>{t!(lang, "picked-map")}</a>
                    <a class="button" href=move || state.href(|a| a.view = View::Workshop)>{t!(lang, "picked-workshop")}</a>
                    <a class="button clear" href=move || state.href(|a| a.pick = None)>{t!(lang, "picked-clear")}</a>
                </p>
                <ul class="picked-list" id=LIST></ul>
            }
            .into_any()
        }
    };
    view! { <section class="picked" aria-labelledby="picked-heading"><h2 id="picked-heading">{t!(lang, "picked")}</h2>{body}</section> }
}

/// The way back to the workshop, when one is open. What is picked stays behind: whoever wants it there takes it along.
#[component]
pub fn Back(lang: Lang) -> impl IntoView {
    let state = state();
    let open = memo(move |_| state.address.with(|a| a.workshop.is_some()));
    let href = move || {
        state.href(|a| {
            a.view = View::Workshop;
            a.pick = None;
        })
    };
    move || {
        open.get().then(|| view! { <p class="buttons"><a class="button" href=href>{t!(lang, "picked-back")}</a></p> })
    }
}

/// The longest list of ids that a link picks, in characters: addresses have an end.
const MOST_CHARS: usize = 12_000;

/// The pick of these nodes one by one, as long as an address has room for them.
pub fn one_by_one<'p>(ids: impl Iterator<Item = &'p str> + Clone) -> Option<Pick> {
    let chars: usize = ids.clone().map(|id| id.len() + 1).sum();
    (chars <= MOST_CHARS).then(|| Pick::Nodes(ids.map(str::to_owned).collect()))
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
