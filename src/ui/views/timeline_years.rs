//! Which years the timeline shows: from one to another, all of the plan's, fewer or more.

use crate::layout::timeline::zoomed;
use crate::t;
use crate::ui::state::state;
use crate::url::Lang;
use leptos::prelude::*;

/// The controls. `all` are the years to choose among, `seen` those in sight, and `around` the one that stays in sight.
#[component]
pub fn Years(lang: Lang, all: Memo<(i32, i32)>, seen: Memo<(i32, i32)>, around: Memo<Option<i32>>) -> impl IntoView {
    let state = state();
    let options = move |first: i32, last: i32, chosen: i32| {
        let option = |y: i32| view! { <option value=y.to_string() selected=y == chosen>{y.to_string()}</option> };
        (first..=last).map(option).collect_view()
    };
    let chosen = |e: &web_sys::Event| event_target_value(e).parse::<i32>().ok();
    let from = move |e: web_sys::Event| {
        if let Some(year) = chosen(&e) {
            let last = seen.get_untracked().1.max(year);
            state.go(|a| a.views.timeline.years = Some((year, last)));
        }
    };
    let to = move |e: web_sys::Event| {
        if let Some(year) = chosen(&e) {
            let first = seen.get_untracked().0.min(year);
            state.go(|a| a.views.timeline.years = Some((first, year)));
        }
    };
    let zoom = move |closer: bool| {
        let (seen, all) = (seen.get(), all.get());
        let years = zoomed(seen, all, around.get().unwrap_or(seen.1), closer);
        state.href(|a| a.views.timeline.years = Some(years))
    };
    view! {
        <div class="view-controls timeline-years" role="group" aria-label=t!(lang, "timeline-years")>
            <label>{t!(lang, "timeline-years-from")}
                <select on:change=from>{move || options(all.get().0, all.get().1, seen.get().0)}</select>
            </label>
            <label>{t!(lang, "timeline-years-to")}
                <select on:change=to>{move || options(all.get().0, all.get().1, seen.get().1)}</select>
            </label>
            <a class="button" href=move || zoom(true)>{t!(lang, "timeline-zoom-in")}</a>
            <a class="button" href=move || zoom(false)>{t!(lang, "timeline-zoom-out")}</a>
            <a class="button" href=move || state.href(|a| a.views.timeline.years = None)>{t!(lang, "timeline-years-all")}</a>
        </div>
    }
}
