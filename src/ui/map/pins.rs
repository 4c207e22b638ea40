//! Names pinned to the frame's edge for the parts of the lit thread that lie out of sight, so that the whole line can
//! always be read. They repeat what the drawing says and are for the pointer; the keyboard walks the drawing itself.

use super::camera::Camera;
use super::picture::Picture;
use crate::plan::{NodeIx, Role};
use crate::scene::{Box, px};
use crate::ui::state::{Model, state};
use crate::ui::watch::memo;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The most names at one edge of a column.
const MOST: usize = 4;

/// A column's names at one edge.
#[derive(Clone, PartialEq)]
struct Pin {
    x: f64,
    width: f64,
    above: bool,
    nodes: Vec<NodeIx>,
    more: usize,
    /// A column of dots has room for the number only.
    narrow: bool,
}

/// The pinned names.
#[component]
pub fn Pins(model: Model, picture: Picture, camera: Camera) -> impl IntoView {
    // Apart from the pins, which follow every movement of the picture.
    let lit = memo(move |_| {
        let Some(thread) = model.thread.get() else { return Vec::new() };
        let seen: BTreeSet<NodeIx> = thread.nodes.iter().flat_map(|&n| picture.seen(n)).collect();
        let facts = model.facts.get();
        picture.scene.with(|s| {
            let lit =
                |i: &usize| seen.contains(&s.nodes[*i].node) && facts.plan.role(s.nodes[*i].node) != Role::Activity;
            (0..s.nodes.len()).filter(lit).collect()
        })
    });
    let pins = memo(move |_| {
        lit.with(|lit| {
            picture.scene.with(|s| {
                let boxes: Vec<&Box> = lit.iter().filter_map(|&i| s.nodes.get(i)).collect();
                let pin = |c| [true, false].map(|above| pin(camera, &boxes, c, above));
                s.columns.iter().flat_map(pin).flatten().collect::<Vec<Pin>>()
            })
        })
    });
    let list = move || pins.get().into_iter().map(|p| column(model, p)).collect_view();
    view! { <div class="pins" aria-hidden="true">{list}</div> }
}

fn pin(camera: Camera, boxes: &[&Box], c: &crate::scene::Column, above: bool) -> Option<Pin> {
    let out = boxes.iter().filter(|b| b.level == c.level && camera.is_out(b.y, b.height) == Some(above));
    let mut out: Vec<(f64, NodeIx)> = out.map(|b| (b.y, b.node)).collect();
    out.sort_by(|a, b| a.0.total_cmp(&b.0));
    if out.is_empty() {
        return None;
    }
    let (x, width) = camera.across(c.x, c.width);
    // A column that is half out of the frame keeps its names inside, as long as they can be read.
    let (x, width) = (x.max(4.0), width + x.min(4.0) - 4.0);
    if width < c.width.min(60.0) {
        return None;
    }
    let nodes: Vec<NodeIx> = out.iter().map(|&(_, n)| n).collect();
    let more = nodes.len().saturating_sub(MOST);
    let shown = if above { nodes[more..].to_vec() } else { nodes[..nodes.len() - more].to_vec() };
    Some(Pin { x, width, above, nodes: shown, more, narrow: c.narrow })
}

fn column(model: Model, p: Pin) -> impl IntoView + use<> {
    let state = state();
    let facts = model.facts.get_untracked();
    let count = p.narrow.then(|| view! { <span>{p.nodes.len() + p.more}</span> });
    let named: &[NodeIx] = if p.narrow { &[] } else { &p.nodes };
    let names = named.iter().map(|&n| {
        let id = facts.plan.node(n).id.clone();
        let title = facts.plan.node(n).title.clone();
        view! { <a tabindex="-1" href=move || state.select(&id)>{title}</a> }
    });
    let names = names.collect_view();
    let more = (p.more > 0 && !p.narrow).then(|| view! { <span>{format!("+{}", p.more)}</span> });
    view! {
        <div class="pin" class:above=p.above lang=facts.plan.language().to_owned()
            style:--x=px(p.x) style:--w=px(p.width.max(26.0))>{count}{names}{more}</div>
    }
}
