//! The dialog with the plans that this browser keeps: to open, to download, to take away, and their versions.

use super::lock::{self, Got, How};
use super::record::{Kept, Version};
use super::room::{Room, room};
use super::row::Row;
use super::status::why;
use super::store::{self, Trouble};
use super::versions::Versions;
use super::{keeper, parked};
use crate::t;
use crate::ui::files::{Asked, Dialog, leave};
use crate::ui::report;
use crate::ui::state::{State, state};
use crate::url::Lang;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::{Arc, Mutex, PoisonError};

/// What the database holds.
#[derive(Clone, PartialEq)]
pub struct Found {
    /// The plans.
    pub plans: Vec<Kept>,
    /// The versions of the open plan.
    pub versions: Vec<Version>,
    /// How much room there is.
    room: Option<Room>,
}

#[derive(Clone, PartialEq)]
enum Stage {
    Waiting,
    Failed(Trouble),
    Here(Found),
}

/// The keys of the plans that were taken away in this dialog.
pub type Taken = Arc<Mutex<Vec<String>>>;

/// The dialog.
#[component]
pub fn Here(lang: Lang) -> impl IntoView {
    let state = state();
    let stage = RwSignal::new(Stage::Waiting);
    let taken = Taken::default();
    spawn_local(async move {
        let found = look(state).await;
        let _ = stage.try_set(found.map_or_else(Stage::Failed, Stage::Here));
    });
    on_cleanup({
        let taken = Arc::clone(&taken);
        move || finish(state, keys(&taken))
    });
    let body = move || match stage.get() {
        Stage::Waiting => view! { <p role="status" aria-busy="true">{t!(lang, "keep-looking")}</p> }.into_any(),
        Stage::Failed(trouble) => {
            view! { <p role="alert" class="told">{why(lang, &trouble)}" "{report::button(lang)}</p> }.into_any()
        }
        Stage::Here(found) => list(lang, state, found, &taken),
    };
    let site = move |_| {
        leave();
        state.go(|a| (a.plan, a.own, a.selected) = (None, None, None));
    };
    let to = move |asked| {
        leave();
        state.asked.set(asked);
    };
    view! {
        <Dialog lang title=t!(lang, "keep-heading")>
            <p>{t!(lang, "keep-intro")}</p>
            {body}
            <p class="buttons">
                <button type="button" on:click=move |_| to(Asked::Begin)>{t!(lang, "keep-begin")}</button>
                <button type="button" on:click=move |_| to(Asked::Open)>{t!(lang, "keep-open-file")}</button>
                <button type="button" on:click=site>{t!(lang, "keep-site")}</button>
            </p>
        </Dialog>
    }
}

fn keys(taken: &Taken) -> Vec<String> {
    taken.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

/// Reads the list. What was taken away and is still there goes for good, unless another tab offers to bring it back.
async fn look(state: State) -> Result<Found, Trouble> {
    let (left, plans): (Vec<Kept>, Vec<Kept>) = store::plans().await?.into_iter().partition(|k| k.deleted);
    for kept in left {
        let lock = lock::take(&kept.key, How::IfFree, || {}).await;
        if !matches!(lock, Got::Busy) {
            store::purge(&kept.key).await?;
        }
    }
    let versions = match state.which.with_value(|w| w.own.clone()) {
        Some(key) => store::versions(&key).await?,
        None => Vec::new(),
    };
    Ok(Found { plans, versions, room: room().await })
}

/// The dialog is left: what was taken away cannot come back.
pub fn finish(state: State, taken: Vec<String>) {
    if state.which.with_value(|w| w.own.as_ref().is_some_and(|key| taken.contains(key))) {
        keeper::leave(state);
        state.go(|a| (a.plan, a.own, a.selected) = (None, None, None));
    }
    taken.iter().for_each(|key| drop(parked::take(key)));
    spawn_local(async move {
        for key in taken {
            // One that stays for some reason goes the next time the list is read.
            let _ = store::purge(&key).await;
        }
    });
}

fn list(lang: Lang, state: State, found: Found, taken: &Taken) -> AnyView {
    let open = state.which.with_value(|w| w.own.clone());
    let rows = found.plans.iter().map(|kept| {
        let (here, taken) = (open.as_ref() == Some(&kept.key), Arc::clone(taken));
        view! { <Row lang kept=kept.clone() here taken/> }
    });
    let rows = rows.collect_view();
    let empty = found.plans.is_empty().then(|| view! { <p class="kept-none">{t!(lang, "keep-none")}</p> });
    let title = found.plans.iter().find(|k| Some(&k.key) == open.as_ref()).map(|k| k.title.clone());
    let versions = title.map(|title| view! { <Versions lang title versions=found.versions/> });
    view! {
        {empty}
        <ul class="kept-plans" role="list">{rows}</ul>
        {versions}
        {found.room.map(|room| view! { <p class="quiet-text">{room_text(lang, room)}</p> })}
    }
    .into_any()
}

fn room_text(lang: Lang, room: Room) -> String {
    let stays = if room.stays { t!(lang, "keep-stays") } else { t!(lang, "keep-may-go") };
    format!("{} {stays}", t!(lang, "keep-room", used = size(lang, room.used), limit = size(lang, room.limit)))
}

/// Bytes for people.
pub fn size(lang: Lang, bytes: f64) -> String {
    match bytes {
        b if b < 1e6 => t!(lang, "keep-kb", n = (b / 1e3).ceil()),
        b if b < 1e10 => t!(lang, "keep-mb", n = (b / 1e6).round()),
        b => t!(lang, "keep-gb", n = (b / 1e9).round()),
    }
}
