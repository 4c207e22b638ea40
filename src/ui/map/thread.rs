//! The red thread over the picture: what is pointed at, focused or selected, with its whole line up and down.
//!
//! The picture itself only fades as one group; the thread is drawn once more above it. Pointing at something
//! therefore costs as much as its thread is long, not as much as the plan is large.

use super::draw::{inside, node_class, outline, px};
use super::picture::Picture;
use crate::graph::Thread;
use crate::plan::NodeIx;
use crate::scene::Box;
use crate::ui::state::Model;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The lit thread.
#[component]
pub fn Overlay(model: Model, picture: Picture) -> impl IntoView {
    let drawing = move || model.thread.with(|t| t.as_ref().map(|t| draw(model, picture, t)));
    view! { <g class="thread" aria-hidden="true">{drawing}</g> }
}

fn draw(model: Model, picture: Picture, thread: &Thread) -> impl IntoView + use<> {
    let facts = model.facts.get();
    let centre = model.lit.get();
    let seen: BTreeSet<NodeIx> = thread.nodes.iter().flat_map(|&n| picture.seen(n)).collect();
    picture.scene.with(|s| {
        let on = |links: &[crate::plan::LinkIx]| links.iter().any(|l| thread.links.contains(l));
        let curves = s.links.iter().filter(|c| on(&c.links)).map(|c| {
            view! { <path class="link" class:interpreted=c.interpreted d=c.path.clone()/> }
        });
        let curves = curves.collect_view();
        let boxes: Vec<&Box> = s.nodes.iter().filter(|b| seen.contains(&b.node)).collect();
        let nodes = boxes.iter().map(|b| {
            let class = node_class(b);
            // Only the dot pointed at says its name: those of its line would lie over the columns beside them.
            let name = (b.dot && Some(b.node) == centre).then(|| {
                let title = facts.plan.node(b.node).title.clone();
                view! { <text class="name" x=px(b.x + b.width + 5.0) y=px(b.middle() + 4.5)>{title}</text> }
            });
            view! { <g class=class class:centre=Some(b.node) == centre>{outline(b)}{inside(s, b)}{name}</g> }
        });
        view! { <g class="links">{curves}</g><g class="nodes">{nodes.collect_view()}</g> }
    })
}
