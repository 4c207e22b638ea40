//! The map: columns from the vision to the activities, lines between them, and the red thread of what is pointed at.

mod camera;
mod draw;
mod heads;
mod improve;
mod keys;
mod laid;
mod layer;
mod legend;
mod minimap;
mod pan;
mod picture;
mod pins;
mod save;
mod sheets;
mod thread;
mod tools;
mod worker;

use super::browser;
use super::state::{Shared, model, state};
use crate::plan::NodeIx;
use crate::t;
use crate::ui::watch::effect;
use crate::ui::workspace::LARGE;
use crate::url::Lang;
use camera::Camera;
pub use draw::element_id;
use layer::Near;
use leptos::prelude::*;
use pan::Pan;
use picture::{Drawn, Picture};
use std::time::Duration;

/// Pixels that the pointer strays before what is pressed is taken along.
const TAKEN: i32 = 8;

/// The map view.
#[component]
pub fn Map(lang: Lang) -> impl IntoView {
    let state = state();
    let model = model();
    let size = RwSignal::new((0.0_f64, 0.0_f64));
    let watch = StoredValue::new_local(None);
    let large = model.plan.with_untracked(|p| p.nodes().len() >= LARGE);
    effect(move || {
        if let Ok(Some(frame)) = document().query_selector(".map-frame") {
            watch.set_value(browser::watch_size(&frame, move |w, h| {
                let set = move || {
                    if size.try_get_untracked().is_some_and(|s| s != (w, h)) {
                        size.set((w, h));
                    }
                };
                // What follows from it takes a while in a large plan, and is no part of the frame in which it is heard.
                if large { set_timeout(set, Duration::ZERO) } else { set() }
            }));
        }
    });
    on_cleanup(move || watch.set_value(None));
    let desk = worker::Desk::new();
    effect(move || {
        if desk.failures().get() > 0 {
            state.say(t!(lang, "map-simpler"));
        }
    });
    let picture = Picture::new(state, model, size, desk);
    let camera = Camera::new(picture, size, model.selected);
    let pan = Pan::new(camera);
    let near = Near::new(picture, camera);
    let progress = improve::Progress::new(picture, model, camera, pan);
    let overview = minimap::Overview::new(picture, camera);
    // What somebody opened, or looks at, stays where it is when a large picture changes around it.
    let mut last: Option<Shared<Drawn>> = None;
    effect(move || {
        let new = picture.scene.get();
        let old = last.replace(new.clone());
        if let Some(old) = old.filter(|old| *old != new && !old.nodes.is_empty()) {
            let anchor = picture.anchor.get_untracked();
            picture.anchor.set(None);
            if !(old.is_small() && new.is_small()) {
                camera.follow(&old, &new, anchor);
            }
        }
    });
    // Whoever tabs into the drawing after panning it away must see where the focus is.
    effect(move || {
        let by_key = || document().query_selector(".map a:focus-visible").ok().flatten().is_some();
        if let Some(node) = model.focused.get().filter(|_| by_key()) {
            camera.reveal(node);
        }
    });
    effect(move || {
        model.alone.track();
        camera.reset();
        camera.show_selected(model.selected.get());
    });
    layer::draw(lang, state, model, picture, camera, near);
    thread::overlay(model, picture, camera, near);
    let held = RwSignal::new(None::<(NodeIx, (i32, i32))>);
    // The node that an event happened on: by its element, or by its place where boxes are merged, and while one is held: all that
    // a finger does happens on what it was first put on.
    let node_at = move |e: &web_sys::MouseEvent| {
        let held = held.get_untracked().is_some();
        let element = (!held).then(|| browser::hit(e, ".node")).flatten().and_then(|id| draw::element_node(&id));
        element.or_else(|| {
            let (x, y) = pan::frame_place(e, f64::from(e.client_x()), f64::from(e.client_y()));
            let (w, h) = size.get_untracked();
            let inside = (0.0..w).contains(&x) && (0.0..h).contains(&y);
            (inside && (held || near.merged.get_untracked())).then(|| camera.node_at((x, y))).flatten()
        })
    };
    let home = StoredValue::new(None);
    // While one edits, what is pressed is taken along; elsewhere, and otherwise, the picture is.
    let down = move |e: web_sys::PointerEvent| {
        held.set(None);
        let node = (state.editing.get_untracked() && e.button() == 0).then(|| node_at(&e)).flatten();
        held.set(node.map(|node| (node, (e.client_x(), e.client_y()))));
        if node.is_none() {
            pan.down(&e);
        }
    };
    let moved = move |e: web_sys::PointerEvent| {
        pan.moved(&e);
        // It was let go outside of the map, which is not heard here.
        if held.get_untracked().is_some() && e.buttons() & 1 == 0 {
            held.set(None);
            model.carried.set(None);
        }
        if let Some((node, (x, y))) = held.get_untracked()
            && (e.client_x() - x).abs() + (e.client_y() - y).abs() > TAKEN
        {
            model.carried.set(Some(node));
        }
        let node = node_at(&e);
        if !pan.dragging.get_untracked() && model.hovered.get_untracked() != node {
            model.hovered.set(node);
        }
    };
    let up = move |e: web_sys::PointerEvent| {
        pan.up(&e);
        if held.get_untracked().is_some() && model.carried.get_untracked().is_some() {
            match node_at(&e) {
                Some(node) => model.put_on(state, node),
                None => model.carried.set(None),
            }
        }
        held.set(None);
    };
    let press = move |e: web_sys::PointerEvent| minimap::press(&e, picture, camera);
    let look = move |how: fn(Camera)| move |_: web_sys::MouseEvent| how(camera);
    let click = move |e: web_sys::MouseEvent| {
        if let Some(node) = browser::hit(&e, ".fold").and_then(|id| draw::element_node(&id)) {
            picture.fold(state, model, node);
        } else if let Some(node) = near.merged.get_untracked().then(|| node_at(&e)).flatten() {
            e.prevent_default();
            let id = model.facts.with_untracked(|f| f.plan.node(node).id.clone());
            state.go(|a| a.selected = Some(id));
        }
    };
    let focus = move |node: Option<NodeIx>| {
        model.focused.set(node);
        if node.is_some() {
            picture.stop.set(node);
        }
    };
    // What pointing or focusing shows goes with Escape, without moving either (WCAG 2.2, 1.4.13).
    let escape = window_event_listener(leptos::ev::keydown, move |e| {
        if e.key() == "Escape" {
            model.hovered.set(None);
            model.focused.set(None);
        }
    });
    on_cleanup(move || escape.remove());
    let grouped = tools::grouped(lang);
    // In another version of the plan it may be another node.
    effect(move || {
        model.plan.track();
        model.carried.set(None);
    });
    // What the elements below say of themselves; set by name, which costs a tenth of an attribute that watches.
    effect(move || {
        let on = |is: bool, class: &'static str| if is { class } else { "" };
        let busy = picture.busy.get();
        browser::set(".map-frame", "data-layout", improve::WORDS[progress.word.get()]);
        let carried = model.carried.get();
        let frame = format!("map-frame{}{}", on(pan.dragging.get(), " dragging"), on(carried.is_some(), " carrying"));
        browser::set(".map-frame", "class", &frame);
        let title = carried.and_then(|n| model.plan.with(|p| Some(p.nodes().get(n.at())?.title.clone())));
        browser::say(".carried", &title.map(|title| t!(lang, "map-carried", title = title)).unwrap_or_default());
        browser::set(".map", "class", &format!("map{}", on(camera.far.get(), " far")));
        browser::set(".map", "aria-busy", &busy.to_string());
        let (dim, fresh) = (model.lit.with(Option::is_some), progress.turn.get());
        browser::set(".base", "class", &format!("base{}{}", on(dim, " dim"), on(fresh, " fresh")));
        browser::say(".working", &if busy { t!(lang, "map-working") } else { String::new() });
        let filtered = model.resolved.with(|r| !r.filter.is_empty());
        let empty = filtered && model.shown.with(|s| s.activities.is_empty());
        let nothing = || format!("{} {}", t!(lang, "map-empty"), t!(lang, "map-empty-do"));
        browser::say(".map-frame > .empty", &if empty { nothing() } else { String::new() });
        browser::say(".grouped", &grouped());
        let chosen = model.selected.get().is_some();
        browser::set(".thread-only", "class", if chosen { "button thread-only" } else { "off thread-only" });
    });
    effect(move || {
        browser::set(".world", "transform", &camera.transform());
        let (useful, shown) = (overview.is_useful(), overview.is_shown());
        browser::set(".minimap", "class", if shown { "minimap" } else { "minimap off" });
        browser::set(".overview", "aria-pressed", &shown.to_string());
        browser::set(".overview", "class", if useful { "overview" } else { "overview off" });
        minimap::mark(picture, camera);
    });
    minimap::draw(picture);
    // The focus is heard of at the frame: an SVG element that listens for it takes it itself.
    view! {
        <div class="map-view">
            <div class="map-tools" role="group" aria-label=t!(lang, "map-tools")>
                <tools::ThreadOnly lang/>
                <tools::FoldAll lang/>
                <save::Save lang picture/>
                <legend::Legend lang/>
            </div>
            <p class="grouped"></p>
            <heads::Heads lang picture camera/>
            <div class="map-pages"></div>
            <div class="map-frame" data-layout="waiting" on:wheel=move |e| pan.wheel(&e) on:pointerdown=down on:dragstart=|e| e.prevent_default()
                on:pointermove=moved on:pointerover=moved on:pointerleave=move |_| model.hovered.set(None) on:click=click
                on:focusin=move |e| focus(browser::hit(&e, "a").and_then(|id| draw::element_node(&id))) on:focusout=move |_| focus(None)
                on:pointerup=up on:pointercancel=up on:click:capture=move |e| pan.click(&e)>
                <svg class="map" role="group" aria-label=move || t!(lang, "map-label", plan = model.facts.with(|f| f.plan.title().get(lang.is_english()).to_owned()))
                    on:keydown=move |e| keys::press(&e, state, model, picture, camera, home)>
                    <g class="world">
                        <g class="base">
                            <g class="links" aria-hidden="true"></g><g class="boxes" aria-hidden="true"></g><g class="nodes"></g>
                        </g>
                        <g class="thread" aria-hidden="true"></g>
                    </g>
                </svg>
                <pins::Pins model picture camera/>
                <p class="working" role="status"></p><p class="carried" role="status"></p>
                <p class="empty"></p>
            </div>
            <svg class="minimap off" aria-hidden="true" width="112" on:pointerdown=press on:pointermove=press>
                <path class="all"/><path class="seen"/>
            </svg>
            <div class="map-zoom" role="group" aria-label=t!(lang, "map-zoom")>
                <button type="button" on:click=look(|c| c.zoom(1.25, None)) aria-label=t!(lang, "map-zoom-in") title=t!(lang, "map-zoom-in")>"+"</button>
                <button type="button" on:click=look(|c| c.zoom(0.8, None)) aria-label=t!(lang, "map-zoom-out") title=t!(lang, "map-zoom-out")>"−"</button>
                <tools::Steps lang camera/>
                <button type="button" on:click=look(Camera::fit)>{t!(lang, "map-fit")}</button>
                <button type="button" on:click=look(Camera::reset)>{t!(lang, "map-reset")}</button>
                <button type="button" class="overview off" aria-pressed="false" on:click=move |_| overview.toggle()>{t!(lang, "map-overview")}</button>
            </div>
            <p class="hint">{t!(lang, "map-hint")}</p>
        </div>
    }
}
