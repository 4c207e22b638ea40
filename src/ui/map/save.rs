//! Saves and prints the map, with code that is fetched when somebody first asks for it.

use super::picture::{Drawn, Picture};
use super::sheets::{Choice, PrintMap, lit};
use crate::scene::{Ink, svg};
use crate::t;
use crate::ui::files::Asked;
use crate::ui::lazy::Soon;
use crate::ui::state::{Model, Shared, model, state};
use crate::ui::{browser, save};
use crate::url::Lang;
use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};

/// How the picture is to be saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum How {
    Svg,
    Png,
}

/// The buttons.
#[component]
pub fn Save(lang: Lang, picture: Picture) -> impl IntoView {
    let state = state();
    let model = model();
    let choice = RwSignal::new(Choice::default());
    let press = move |how: How| {
        move |_: web_sys::MouseEvent| {
            let scene = picture.scene.get_untracked();
            leptos::task::spawn_local(async move {
                let done = match save_map(lang, model, picture, scene, how).await {
                    Ok(done) => done.await.unwrap_or(false),
                    Err(_) => false,
                };
                if !done {
                    state.say(t!(lang, "map-not-saved"));
                }
            });
        }
    };
    // Whoever prints by the browser's own menu gets the whole map on one page.
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
        <button type="button" on:click=move |_| state.asked.set(Asked::Print)>{t!(lang, "map-print")}</button>
        {move || (state.asked.get() == Asked::Print).then(|| view! { <PrintMap lang picture choice/> })}
    }
}

#[wasm_split(files, wasm_split_path = leptos::wasm_split, fallible)]
fn save_map(
    lang: Lang,
    model: Model,
    picture: Picture,
    scene: Shared<Drawn>,
    how: How,
) -> Result<Soon<bool>, SplitLoaderError> {
    let name = "karta";
    // Who has left the map before this came has left what is to be drawn, too.
    let there = picture.scene.try_with_untracked(|_| ()).and(model.facts.try_with_untracked(|f| f.plan.clone()));
    let Some(plan) = there else { return Ok(Box::pin(async { Ok(false) })) };
    let drawn = lit(model, picture, |lit| svg(&scene, &plan, lang.is_english(), &Ink::LIGHT, lit));
    Ok(Box::pin(async move {
        let whole = save::with_font(&drawn).await;
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
