//! The workshop that chooses what goes into the next action plan: the facilitator's side, in one part with its texts.

mod agenda;
mod candidate;
mod choice_map;
mod choice_matrix;
mod choice_scope;
mod choose;
mod desk;
mod draft;
mod finish;
mod gather;
mod hands;
mod incoming;
mod method;
mod number;
mod picked;
mod placing;
mod result;
mod session;
mod square;
mod start;
mod timer;
mod vote;
mod weights;

use super::lazy::{Made, lazily};
use super::report;
use super::state::{model, state};
use super::watch::{effect, memo};
use crate::t;
use crate::url::Lang;
use crate::workshop::Stage;
use crate::{some_texts, texts, words};
use desk::{Desk, Open};
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;

/// The view, whose code and texts are in a file of their own.
#[component]
pub fn Workshop(lang: Lang) -> impl IntoView {
    lazily(lang, || Box::pin(fetch_workshop()), move || Box::pin(workshop(lang)))
}

#[wasm_split(workshop, wasm_split_path = leptos::wasm_split, preload(fetch_workshop), fallible)]
fn workshop(lang: Lang) -> Made {
    words::add(texts!("files"));
    words::add(
        some_texts!("gaps": "gaps-all-row", "gaps-all-column", "gaps-more", "gaps-years", "gaps-year", "gaps-year-unknown"),
    );
    words::add(texts!("keep"));
    words::add(texts!("methods"));
    words::add(texts!("protocol"));
    words::add(texts!("workshop"));
    Ok(view! { <Here lang/> }.into_any())
}

#[component]
fn Here(lang: Lang) -> impl IntoView {
    let state = state();
    let desk = Desk::new(lang, state, model());
    provide_context(desk);
    let key = memo(move |_| state.address.with(|a| a.workshop.clone()));
    effect(move || desk.open(key.get()));
    // The parts of the page stay where they are while the workshop changes.
    let which = memo(move |_| match desk.open.get() {
        Open::Nothing => None,
        Open::Waiting => Some(Err(None)),
        Open::Failed(why) => Some(Err(Some(why))),
        Open::Here(_) => Some(Ok(())),
    });
    let body = move || match which.get() {
        None => view! { <start::Start/> }.into_any(),
        Some(Err(None)) => view! { <p role="status" aria-busy="true">{t!(lang, "ws-opening")}</p> }.into_any(),
        Some(Err(Some(why))) => view! {
            <p class="told" role="alert">{why}" "{report::button(lang)}</p>
            <start::Start/>
        }
        .into_any(),
        Some(Ok(())) => view! { <Running/> }.into_any(),
    };
    // Where nothing is picked from the plan any more, the filters are in the way.
    let at_work = memo(move |_| desk.open.with(|o| matches!(o, Open::Here(w) if w.stage != Stage::Gather)));
    view! { <section class="workshop" class:at-work=at_work aria-label=t!(lang, "view-workshop")>{body}</section> }
}

/// A workshop that is open.
#[component]
fn Running() -> impl IntoView {
    let desk = desk::desk();
    let stage = memo(move |_| desk.now.with(|w| w.stage));
    let body = move || match stage.get() {
        Stage::Gather => view! { <gather::Gather/> }.into_any(),
        Stage::Method => view! { <method::Choose/> }.into_any(),
        Stage::Vote => view! { <vote::Vote/> }.into_any(),
        Stage::Result => view! { <result::Result/> }.into_any(),
        Stage::Choose => view! { <choose::Choose/> }.into_any(),
        Stage::Finish => view! { <finish::Finish/> }.into_any(),
    };
    view! {
        <agenda::Head/>
        <div class="ws-stage">{body}</div>
        <agenda::Steps/>
    }
}
