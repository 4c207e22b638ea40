//! Plans that this browser keeps: every change is saved by itself. All of it comes in one part, with the first plan of one's own.

mod heard;
mod keeper;
mod lock;
mod parked;
mod plans;
mod record;
mod rescued;
mod room;
mod row;
mod saver;
mod session;
mod shelf;
mod status;
mod store;
mod update;
mod versions;

pub use shelf::{Shelved, Written, shelve, unshelve, workshop, workshops};
pub use status::why;
pub use store::{Trouble, remove_all};

use super::browser;
use super::lazy::{Made, lazily};
use super::load::LoadError;
use super::state::{Loaded, Shared, State, Which, state};
use super::watch::{effect, memo};
use crate::plan::Plan;
use crate::url::Lang;
use crate::{texts, words};
use keeper::LAST;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::wasm_split;
use std::cell::Cell;
use std::sync::Arc;

/// What is wanted of the part.
#[derive(Clone)]
enum Want {
    /// To open a kept plan.
    Open(State, Which),
    /// To save what is shown, which was another plan before.
    Noticed(State, Option<Shared<Plan>>),
    /// That it is here before it is needed.
    Ready,
    /// To note that a plan was downloaded.
    Downloaded(State, Shared<Plan>),
    /// How saving stands.
    Status,
    /// The dialog with all plans.
    Plans,
    /// Why a plan could not be opened.
    Failed(Trouble),
    /// That there is another version of the site.
    Newer,
}

/// The part. Only its views are seen.
#[wasm_split(keep, wasm_split_path = leptos::wasm_split, preload(fetch_keep), fallible)]
fn keep(lang: Lang, want: Want) -> Made {
    words::add(texts!("files"));
    words::add(texts!("keep"));
    keeper::warn();
    match want {
        Want::Ready => {}
        Want::Open(state, which) => spawn_local(keeper::open(state, which, lock::How::IfFree)),
        Want::Noticed(state, before) => keeper::noticed(state, before.map(|plan| plan.0)),
        Want::Downloaded(state, plan) => heard::downloaded(state, plan.0),
        Want::Status => return Ok(view! { <status::Here lang/> }.into_any()),
        Want::Plans => return Ok(view! { <plans::Here lang/> }.into_any()),
        Want::Failed(trouble) => return Ok(status::failed(lang, &trouble)),
        Want::Newer => return Ok(view! { <update::Here lang/> }.into_any()),
    }
    Ok(().into_any())
}

/// Fetches the part while there is time: it will be needed as soon as what is being read is taken in, and asking for its many files is
/// then too much beside everything else.
pub fn soon() {
    spawn_local(async { drop(fetch_keep().await) });
}

/// Gets the part ready when one begins to edit: should the tab be closed at the first change, it asks.
pub fn ready() {
    spawn_local(async { drop(keep(Lang::Sv, Want::Ready).await) });
}

/// Opens a plan that this browser keeps.
pub fn open(state: State, which: Which) {
    spawn_local(async move {
        if keep(Lang::Sv, Want::Open(state, which)).await.is_err() {
            state.loaded.set(Loaded::Failed(LoadError::Part));
        }
    });
}

/// Has every plan of the user's own saved, and each of its changes.
pub fn watch(state: State) {
    let mut last: Option<(u32, Shared<Plan>)> = None;
    let mut begun = false;
    effect(move || {
        let Loaded::Open(plan, _) = state.loaded.get() else { return };
        let session = state.session.get_untracked();
        let before = last.replace((session, plan)).filter(|(s, _)| *s == session).map(|(_, plan)| plan);
        if begun || state.which.with_value(|w| w.own.is_some()) {
            begun = true;
            // When the part does not come, the view of how saving stands says so.
            spawn_local(async move { drop(keep(Lang::Sv, Want::Noticed(state, before)).await) });
        }
    });
}

/// Notes that a whole plan is in a file of the user's, in a format that loses nothing.
pub fn downloaded(state: State, plan: Arc<Plan>) {
    if state.which.with_value(|w| w.own.is_some()) {
        spawn_local(async move { drop(keep(Lang::Sv, Want::Downloaded(state, Shared(plan))).await) });
    }
}

/// The key of the user's plan that was open last, for an address that says nothing.
pub fn last() -> Option<String> {
    browser::remembered(LAST).filter(|_| browser::query().len() < 2)
}

/// The next address that says nothing opens the site's plan.
pub fn forget_last() {
    browser::remember(LAST, None);
}

thread_local! {
    /// Whether a plan of the user's own has been open since the page was.
    static OWN: Cell<bool> = const { Cell::new(false) };
}

/// How saving stands, of a plan of the user's own that is open or was left.
#[component]
pub fn Status(lang: Lang) -> impl IntoView {
    let state = state();
    let own = memo(move |_| {
        OWN.set(state.address.with(|a| a.own.is_some()) || OWN.get());
        OWN.get()
    });
    move || own.get().then(|| part(lang, Want::Status))
}

/// That there is another version of the site, once boot.js has heard of one.
#[component]
pub fn Newer(lang: Lang) -> impl IntoView {
    let state = state();
    // What is said is heard when it comes into something that was there before.
    view! { <div role="status">{move || state.newer.get().then(|| part(lang, Want::Newer))}</div> }
}

/// The dialog with all plans that this browser keeps.
#[component]
pub fn Plans(lang: Lang) -> impl IntoView {
    part(lang, Want::Plans)
}

/// Why a kept plan could not be opened.
#[component]
pub fn NotOpened(lang: Lang, trouble: Trouble) -> impl IntoView {
    part(lang, Want::Failed(trouble))
}

fn part(lang: Lang, want: Want) -> AnyView {
    lazily(lang, || Box::pin(fetch_keep()), move || Box::pin(keep(lang, want.clone())))
}
