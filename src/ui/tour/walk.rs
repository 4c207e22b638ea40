//! The walk itself: a small box that says one thing after another, beside what it is about, while the page stays in use.

use super::stops::Stop;
use super::{HEADING, known};
use crate::t;
use crate::ui::browser;
use crate::ui::state::{Model, model, state};
use crate::ui::watch::effect;
use crate::url::{Help, Lang};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

/// The box's element.
const ID: &str = "walk";
/// The element of its heading, which has the focus at each stop.
const TITLE: &str = "walk-title";
/// Marks what is pointed at.
const MARK: &str = "data-pointed";

/// The walk, from its first stop on.
#[component]
pub fn Walk(lang: Lang) -> impl IntoView {
    let (state, model) = (state(), model());
    known();
    let before = StoredValue::new_local(document().active_element());
    let at = RwSignal::new(Stop::present(model).into_iter().next());
    effect(move || arrive(at.get(), model));
    let leave = move || state.go(|a| a.help = a.help.filter(|h| *h != Help::Tour));
    let pressed = window_event_listener(leptos::ev::keydown, move |e| {
        if e.key() == "Escape" && !e.default_prevented() {
            leave();
        }
    });
    on_cleanup(move || {
        pressed.remove();
        browser::unset(&format!("[{MARK}]"), MARK);
        model.hovered.set(None);
        let back = before.try_update_value(Option::take).flatten();
        let back = back.filter(|e| e.is_connected()).and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok());
        match back.filter(|e| e.tag_name() != "BODY") {
            Some(element) => drop(element.focus()),
            None => browser::focus(HEADING),
        }
    });
    // The heading stays, since it has the focus; what it says changes.
    let title = move || at.get().map_or_else(|| t!(lang, "stop-nothing"), |stop| stop.title(lang));
    let text = move || at.get().map(|stop| stop.text(lang, model));
    let count = move || {
        at.get().map(|stop| {
            let (stops, here) = way(stop, model);
            t!(lang, "stop-count", n = here + 1, of = stops.len())
        })
    };
    view! {
        <section id=ID role="dialog" aria-modal="false" aria-labelledby=TITLE>
            <p id="walk-count" class="quiet-text">{count}</p>
            <h2 id=TITLE tabindex="-1" aria-describedby="walk-count walk-text">{title}</h2>
            <p id="walk-text">{text}</p>
            <p class="buttons">{move || turns(lang, model, at, leave)}</p>
        </section>
    }
}

/// The stops that there are now, and where one of them is among them: what is on the page may have changed since the last one.
fn way(stop: Stop, model: Model) -> (Vec<Stop>, usize) {
    let stops = Stop::present(model);
    let here = stops.iter().position(|s| *s == stop).unwrap_or(0);
    (stops, here)
}

/// On, back and away.
fn turns(lang: Lang, model: Model, at: RwSignal<Option<Stop>>, leave: impl Fn() + Copy + 'static) -> AnyView {
    let found = at.get().map(|stop| way(stop, model));
    let next = found.as_ref().and_then(|(stops, here)| stops.get(here + 1).copied());
    let back = found.as_ref().and_then(|(stops, here)| stops.get(here.checked_sub(1)?).copied());
    let turn = move |to: Stop| move |_| at.set(Some(to));
    let back = back.map(|to| view! { <button type="button" on:click=turn(to)>{t!(lang, "stop-back")}</button> });
    match next {
        Some(to) => view! {
            <button type="button" class="primary" on:click=turn(to)>{t!(lang, "stop-next")}</button>
            {back}
            <button type="button" on:click=move |_| leave()>{t!(lang, "stop-leave")}</button>
        }
        .into_any(),
        None => view! { <button type="button" class="primary" on:click=move |_| leave()>{t!(lang, "stop-done")}</button>{back} }.into_any(),
    }
}

/// Points at what a stop is about, brings it in sight and puts the box where it does not cover it.
fn arrive(stop: Option<Stop>, model: Model) {
    browser::unset(&format!("[{MARK}]"), MARK);
    model.hovered.set(stop.and_then(|s| s.lights(model)));
    if let Some(place) = stop.and_then(Stop::place) {
        let _ = place.set_attribute(MARK, "");
        let height = window().inner_height().ok().and_then(|h| h.as_f64()).unwrap_or(0.0);
        let rect = place.get_bounding_client_rect();
        if rect.top() < 0.0 || rect.bottom() > height {
            place.scroll_into_view_with_bool(true);
        }
        let rect = place.get_bounding_client_rect();
        // Where there is more room: above what it points at, or below.
        let above = rect.top() > height - rect.bottom();
        browser::set(&format!("#{ID}"), "data-above", if above { "true" } else { "false" });
    }
    browser::focus(TITLE);
}
