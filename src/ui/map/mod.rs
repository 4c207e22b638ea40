//! The map: columns from the vision to the activities, lines between them, and the red thread of what is pointed at.

mod camera;
mod draw;
mod heads;
mod keys;
mod legend;
mod picture;
mod pins;
mod thread;

use super::browser;
use super::state::{model, state};
use crate::scene::{Ink, svg};
use crate::t;
use crate::url::Lang;
use camera::{Camera, Pan};
pub use draw::element_id;
use leptos::prelude::*;
use picture::Picture;

/// The map view.
#[component]
pub fn Map(lang: Lang) -> impl IntoView {
    let state = state();
    let model = model();
    let frame = NodeRef::<leptos::html::Div>::new();
    let size = RwSignal::new((0.0_f64, 0.0_f64));
    let watch = StoredValue::new_local(None);
    Effect::new(move |_| {
        if let Some(frame) = frame.get() {
            watch.set_value(browser::watch_size(&frame, move |w, h| {
                if size.try_get_untracked().is_some_and(|s| s != (w, h)) {
                    size.set((w, h));
                }
            }));
        }
    });
    on_cleanup(move || watch.set_value(None));
    let picture = Picture::new(state, model, size);
    let camera = Camera::new(picture, size);
    let pan = Pan::new(camera);
    // Whoever tabs into the drawing after panning it away must see where the focus is.
    Effect::new(move |_| {
        let by_key = || document().query_selector(".map a:focus-visible").ok().flatten().is_some();
        if let Some(node) = model.focused.get().filter(|_| by_key()) {
            camera.reveal(node, 0.0);
        }
    });
    let thread_only = Memo::new(move |_| state.address.with(|a| a.thread_only) && model.selected.get().is_some());
    Effect::new(move |_| {
        thread_only.track();
        camera.reset();
        camera.show_selected(model.selected.get());
    });
    let empty = move || model.shown.with(|s| s.activities.is_empty());
    let save = move |_| {
        let facts = model.facts.get_untracked();
        let text = picture.scene.with_untracked(|s| svg(s, &facts.plan, lang.is_english(), &Ink::LIGHT));
        browser::save("karta.svg", "image/svg+xml", &text);
    };
    view! {
        <div class="map-view">
            <div class="map-tools" role="group" aria-label=t!(lang, "map-tools")>
                {move || model.selected.get().is_some().then(|| view! { <ThreadOnly lang/> })}
                <FoldAll lang/>
                <button type="button" on:click=save>{t!(lang, "map-save-svg")}</button>
                <legend::Legend lang/>
            </div>
            <heads::Heads lang picture camera/>
            <div class="map-frame" node_ref=frame class:dragging=move || pan.dragging.get()
                on:wheel=move |e| pan.wheel(&e) on:pointerdown=move |e| pan.down(&e) on:pointermove=move |e| pan.moved(&e)
                on:pointerup=move |e| pan.up(&e) on:pointercancel=move |e| pan.up(&e) on:click:capture=move |e| pan.click(&e)>
                <svg class="map" role="group" aria-label=move || t!(lang, "map-label", plan = model.facts.with(|f| f.plan.title().get(lang.is_english()).to_owned()))
                    class:far=move || camera.is_far() on:keydown=move |e| keys::press(&e, state, model, picture, camera)>
                    <g class="world" transform=move || camera.transform()>
                        <g class="base" class:dim=move || model.lit.with(Option::is_some)>
                            {move || draw::scene(lang, state, model, picture)}
                        </g>
                        <thread::Overlay model picture/>
                    </g>
                </svg>
                <pins::Pins model picture camera/>
                {move || empty().then(|| view! { <p class="empty">{t!(lang, "map-empty")}" "{t!(lang, "map-empty-do")}</p> })}
            </div>
            <div class="map-zoom" role="group" aria-label=t!(lang, "map-zoom")>
                <button type="button" on:click=move |_| camera.zoom(1.25, None) aria-label=t!(lang, "map-zoom-in") title=t!(lang, "map-zoom-in")>"+"</button>
                <button type="button" on:click=move |_| camera.zoom(0.8, None) aria-label=t!(lang, "map-zoom-out") title=t!(lang, "map-zoom-out")>"−"</button>
                <button type="button" on:click=move |_| camera.fit()>{t!(lang, "map-fit")}</button>
                <button type="button" on:click=move |_| camera.reset()>{t!(lang, "map-reset")}</button>
            </div>
            <p class="hint">{t!(lang, "map-hint")}</p>
        </div>
    }
}

/// Shows the thread of what is selected and nothing else, or all again.
#[component]
fn ThreadOnly(lang: Lang) -> impl IntoView {
    let state = state();
    let on = Memo::new(move |_| state.address.with(|a| a.thread_only));
    let text = move || t!(lang, if on.get() { "map-thread-all" } else { "map-thread-only" });
    view! { <a class="button thread-only" href=move || state.href(|a| a.thread_only = !a.thread_only)>{text}</a> }
}

/// Closes every branch of the level above the activities, or opens all branches.
#[component]
fn FoldAll(lang: Lang) -> impl IntoView {
    let state = state();
    let model = model();
    let any = Memo::new(move |_| model.resolved.with(|r| !r.closed.is_empty()));
    let areas = move || -> std::collections::BTreeSet<String> {
        let facts = model.facts.get_untracked();
        let above = facts.activities.iter().flat_map(|&a| facts.graph.up(a));
        above
            .filter(|(l, _)| facts.plan.link(*l).kind == crate::plan::Kind::PartOf)
            .map(|(_, area)| facts.plan.node(area).id.clone())
            .collect()
    };
    let href = move || {
        let any = any.get();
        state.href(|a| a.closed = if any { Default::default() } else { areas() })
    };
    view! { <a class="button" href=href>{move || t!(lang, if any.get() { "map-unfold-all" } else { "map-fold-all" })}</a> }
}
