//! The tour for those who are here for the first time: an invitation in the page, which covers nothing, and a walk past a few things
//! on it. The walk has an address (`hjalp=rundtur`), so that links lead to it and Back leaves it; its code comes with the pages.

mod stops;
mod walk;

pub use walk::Walk;

use super::browser;
use super::state::state;
use crate::t;
use crate::ui::watch::memo;
use crate::url::{Help, Lang, View};
use leptos::prelude::*;

/// Where the browser remembers that nobody need be asked again.
const KEY: &str = "roda-traden/tour";
/// The page's heading, which takes the focus when what had it is gone.
const HEADING: &str = "heading";

/// Notes that whoever is here knows of the tour.
fn known() {
    browser::remember(KEY, Some("1"));
}

/// Asks whoever is here for the first time.
#[component]
pub fn Invitation(lang: Lang) -> impl IntoView {
    let state = state();
    let declined = RwSignal::new(false);
    let asks = memo(move |_| {
        state.address.with(|a| a.help != Some(Help::Tour)) && !declined.get() && browser::remembered(KEY).is_none()
    });
    let decline = move |_| {
        known();
        declined.set(true);
        browser::focus(HEADING);
    };
    move || {
        asks.get().then(|| {
            view! {
                <p class="invitation">{t!(lang, "tour-new")}" "
                    <a class="button" href=move || state.href(|a| (a.help, a.view) = (Some(Help::Tour), View::Map))>{t!(lang, "tour-show")}</a>" "
                    <button type="button" on:click=decline>{t!(lang, "tour-not")}</button>
                </p>
            }
        })
    }
}
