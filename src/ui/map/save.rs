//! Saves and prints the map, with code that is fetched when somebody first asks for it.

use super::picture::{Drawn, Picture};
use crate::scene::{Ink, paper, svg};
use crate::t;
use crate::ui::lazy::Soon;
use crate::ui::state::{Shared, model, state};
use crate::ui::{browser, save};
use crate::url::Lang;
use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

/// How high the first page of paper and the others are, of what they are wide.
const PAPER: (f64, f64) = (0.54, 0.66);

/// What is to be done with the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum How {
    Svg,
    Png,
    Print,
}

/// The buttons.
#[component]
pub fn Save(lang: Lang, picture: Picture) -> impl IntoView {
    let state = state();
    let model = model();
    let press = move |how: How| {
        move |_: web_sys::MouseEvent| {
            let scene = picture.scene.get_untracked();
            let plan = model.facts.with_untracked(|f| f.plan.clone());
            leptos::task::spawn_local(async move {
                let done = match save_map(lang, scene, Shared(plan), how).await {
                    Ok(done) => done.await.unwrap_or(false),
                    Err(_) => false,
                };
                if !done {
                    state.say(t!(lang, "map-not-saved"));
                }
            });
        }
    };
    // Whoever prints by the browser's own menu, before the code for pages is here, gets the whole map on one page.
    let before = window_event_listener_untyped("beforeprint", move |_| {
        let (width, height) = picture.scene.with_untracked(|s| (s.width, s.height));
        browser::set(".map", "viewBox", &format!("0 0 {width} {height}"));
    });
    let after = window_event_listener_untyped("afterprint", |_| {
        browser::fill(".map-pages", "");
        browser::unset(".map", "viewBox");
    });
    on_cleanup(move || {
        before.remove();
        after.remove();
    });
    view! {
        <button type="button" on:click=press(How::Svg)>{t!(lang, "map-save-svg")}</button>
        <button type="button" on:click=press(How::Png)>{t!(lang, "map-save-png")}</button>
        <button type="button" on:click=press(How::Print)>{t!(lang, "map-print")}</button>
    }
}

#[wasm_split(map_save, wasm_split_path = leptos::wasm_split, fallible)]
fn save_map(
    lang: Lang,
    scene: Shared<Drawn>,
    plan: Shared<crate::plan::Plan>,
    how: How,
) -> Result<Soon<bool>, SplitLoaderError> {
    let name = "karta";
    Ok(Box::pin(async move {
        if how == How::Print {
            browser::fill(".map-pages", &paper(&scene, &plan, lang.is_english(), PAPER.0, PAPER.1));
            save::print();
            return Ok(true);
        }
        let whole = save::with_font(&svg(&scene, &plan, lang.is_english(), &Ink::LIGHT)).await;
        if how == How::Svg {
            return Ok(save::save_svg_text(&whole, name));
        }
        let (width, height) = size(&whole);
        Ok(save::save_png_of(&whole, width, height, name).await)
    }))
}

/// The width and the height that a picture says it has.
fn size(svg: &str) -> (f64, f64) {
    let number = |name: &str| {
        let rest = svg.split_once(name)?.1;
        rest.split('"').next()?.parse().ok()
    };
    (number(" width=\"").unwrap_or(1.0), number(" height=\"").unwrap_or(1.0))
}
