//! The names of the levels over their columns; each is a link that shows the level's labels or makes it dots.

use super::camera::Camera;
use super::picture::Picture;
use crate::layout::label::{Weight, wrap};
use crate::scene::{Column, px};
use crate::t;
use crate::ui::state::{model, state};
use crate::ui::watch::memo;
use crate::url::Lang;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The row of names. It follows the picture sideways and stays at the top.
#[component]
pub fn Heads(lang: Lang, picture: Picture, camera: Camera) -> impl IntoView {
    let state = state();
    let model = model();
    let columns = memo(move |_| picture.scene.with(|s| s.columns.clone()));
    let heads = move || {
        let all = columns.get();
        let now: BTreeSet<String> =
            all.iter().filter(|c| c.narrow).map(|c| model.facts.with(|f| f.plan.level(c.level).id.clone())).collect();
        let gap = all.windows(2).map(|w| w[1].x - w[0].x - w[0].width).fold(40.0, f64::min);
        all.iter().map(|c| head(lang, state, model, camera, c, &now, gap)).collect_view()
    };
    let by_hand = move || state.address.with(|a| a.narrow.is_some());
    let auto = move || if by_hand() { "button auto" } else { "off" };
    let href = move || state.href(|a| a.narrow = None);
    view! { <div class="heads"><ul>{heads}</ul><a class=auto href=href>{t!(lang, "map-levels-auto")}</a></div> }
}

fn head(
    lang: Lang,
    state: crate::ui::state::State,
    model: crate::ui::state::Model,
    camera: Camera,
    c: &Column,
    now: &BTreeSet<String>,
    gap: f64,
) -> impl IntoView + use<> {
    let (id, title) = model.facts.with(|f| {
        let level = f.plan.level(c.level);
        (level.id.clone(), level.title.get(lang.is_english()).to_owned())
    });
    let mut next = now.clone();
    if !next.remove(&id) {
        next.insert(id);
    }
    // A dot's name may use the room between the columns too.
    let (x, width) = if c.narrow { (c.x - gap / 2.0 + 2.0, c.width + gap - 4.0) } else { (c.x, c.width + gap - 8.0) };
    let left = move || px(camera.across(x, width).0);
    let wide = move || px(camera.across(x, width).1);
    let label = t!(lang, if c.narrow { "map-open-level" } else { "map-close-level" }, level = title.clone());
    let count = c.count;
    let name = if c.narrow { wrap(&title, 12.0, Weight::Regular, width, 3).lines } else { vec![title.clone()] };
    let name = name.into_iter().map(|line| view! { <span class="line">{line}</span> }).collect_view();
    // The drawn name may be broken with hyphens; those who listen get it whole, as the link's own text.
    view! {
        <li class:narrow=c.narrow style:--x=left style:--w=wide>
            <a href=move || { let next = next.clone(); state.href(|a| a.narrow = Some(next)) }
                on:focus=move |_| camera.reveal_across(x, width)>
                <span class="quiet">{title}</span><span class="name" aria-hidden="true">{name}</span>" "
                <span class="number">{count}</span><span class="quiet">". "{label}</span>
            </a>
        </li>
    }
}
