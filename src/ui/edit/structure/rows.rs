//! Lists in the dialog: a row for each id, which stays the same element while others come and go.

use super::Desk;
use crate::plan::Plan;
use crate::t;
use leptos::prelude::*;
use std::sync::Arc;

/// Rows that are shown before somebody asks for more, so that a facet of a thousand values opens quickly.
const FIRST: usize = 60;

/// The ids of a list in the plan's order.
pub(super) type Ids = Memo<Vec<String>>;

/// The rows of a list.
pub(super) fn rows(desk: Desk, ids: Ids, row: impl Fn(String) -> AnyView + Send + Sync + 'static) -> AnyView {
    let most = RwSignal::new(FIRST);
    let row = Arc::new(row);
    let some = move || ids.with(|ids| ids.iter().take(most.get()).cloned().collect::<Vec<_>>());
    let left = move || ids.with(Vec::len).saturating_sub(most.get());
    let lang = desk.lang;
    let more = move || {
        (left() > 0).then(|| {
            view! { <p><button type="button" on:click=move |_| most.update(|n| *n += 4 * FIRST)>{t!(lang, "structure-more", n = left())}</button></p> }
        })
    };
    view! {
        <ol class="rows"><For each=some key=String::clone children=move |id| row(id)/></ol>
        {more}
    }
    .into_any()
}

/// The ids of a list.
pub(super) fn ids(desk: Desk, read: impl Fn(&Plan) -> Vec<String> + Send + Sync + 'static) -> Ids {
    desk.watch(read)
}

/// The element that gets the focus when a row goes: the same control of the next row or of the one before, else `otherwise`.
pub(super) fn neighbour(ids: Ids, id: &str, element: impl Fn(&str) -> String, otherwise: &str) -> String {
    ids.with_untracked(|ids| {
        let at = ids.iter().position(|other| other == id);
        let next = at.and_then(|at| ids.get(at + 1).or_else(|| ids.get(at.checked_sub(1)?)));
        next.map_or_else(|| otherwise.to_owned(), |next| element(next))
    })
}
