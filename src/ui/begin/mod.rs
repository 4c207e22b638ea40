//! The guided start of a plan from nothing: its name, its levels and what there is already, on one page.

mod parts;
mod wish;

use super::browser;
use super::edit::OWN;
use super::files::{Dialog, leave};
use super::lazy::{Made, lazily};
use super::state::{State, state};
use crate::plan::{Diagnostic, Document, Draft, Plan, Role, Text};
use crate::t;
use crate::ui::watch::{effect, memo};
use crate::url::Lang;
use crate::{texts, words};
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;
use parts::Form;
use std::cell::RefCell;
use std::sync::Arc;
use wish::{Row, Wish};

thread_local! {
    /// What was written and not made a plan of yet, for whoever closes the dialog and comes back.
    static KEPT: RefCell<Option<Wish>> = const { RefCell::new(None) };
}

/// The dialog, whose code and texts are in a file of its own.
#[component]
pub fn Begin(lang: Lang) -> impl IntoView {
    lazily(lang, || Box::pin(fetch_begin()), move || Box::pin(begin(lang)))
}

#[wasm_split(editing, wasm_split_path = leptos::wasm_split, preload(fetch_begin), fallible)]
fn begin(lang: Lang) -> Made {
    words::add(texts!("files"));
    words::add(texts!("begin"));
    Ok(view! { <Here lang/> }.into_any())
}

#[component]
fn Here(lang: Lang) -> impl IntoView {
    let state = state();
    let wish = RwSignal::new(KEPT.take().unwrap_or_else(|| offer(lang)));
    effect(move || KEPT.set(Some(wish.get())));
    let form = Form { lang, wish, flaws: memo(move |_| wish.with(Wish::flaws)), tried: RwSignal::new(false) };
    let refused = RwSignal::new(Vec::new());
    let make = move |e: web_sys::SubmitEvent| {
        e.prevent_default();
        form.tried.set(true);
        match wish.with_untracked(|w| w.draft(lang.tag(), own_document(lang))) {
            Ok(draft) => refused.set(open(lang, state, &draft)),
            Err(flaws) => {
                if let Some((field, _)) = flaws.first() {
                    browser::show(&parts::element_id(*field));
                    browser::focus(&parts::element_id(*field));
                }
            }
        }
    };
    view! {
        <Dialog lang title=t!(lang, "begin-heading")>
            <form class="begin" novalidate on:submit=make>
                <p>{t!(lang, "begin-intro")}</p>
                {parts::head(form)}
                {parts::levels(form)}
                {parts::contents(form)}
                <p class="verdict" role="status">{move || wish.with(|w| parts::counts(lang, &w.counts()))}</p>
                {move || parts::refused(lang, refused.get())}
                <p class="buttons"><button type="submit" class="primary">{t!(lang, "begin-do")}</button></p>
                <p class="quiet-text">{t!(lang, "begin-instead")}</p>
            </form>
        </Dialog>
    }
}

/// Opens the plan of a draft; what is wrong with it otherwise.
fn open(lang: Lang, state: State, draft: &Draft) -> Vec<Diagnostic> {
    match Plan::of(draft) {
        Ok((plan, warnings)) => {
            state.take_in(Arc::new(plan), warnings);
            state.editing.set(true);
            leave();
            KEPT.take();
            state.say(t!(lang, "begin-done"));
            Vec::new()
        }
        Err(found) => found,
    }
}

/// What the program offers to whoever has written nothing yet.
fn offer(lang: Lang) -> Wish {
    let row = |role: Role, key: &str| {
        let offered = both(key);
        Row { role, name: offered.get(lang.is_english()).to_owned(), offered, on: true, lines: String::new() }
    };
    Wish {
        title: String::new(),
        organisation: String::new(),
        levels: vec![
            row(Role::Vision, "begin-vision"),
            row(Role::Goal, "begin-goal"),
            row(Role::Plan, "begin-plan"),
            row(Role::Area, "begin-focus-area"),
            row(Role::Area, "begin-activity-area"),
            row(Role::Activity, "begin-activity"),
        ],
        groups: both("begin-groups"),
        grouped: true,
        values: String::new(),
    }
}

/// A text in both languages.
fn both(key: &str) -> Text {
    Text { sv: t!(Lang::Sv, key), en: Some(t!(Lang::En, key)) }
}

/// The document that stands for what somebody says who begins a plan today, with the id of the one that editing adds.
fn own_document(lang: Lang) -> Document {
    Document { id: OWN.to_owned(), title: t!(lang, "begin-own"), date: Some(browser::today()), publisher: None }
}
