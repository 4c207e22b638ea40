//! The keyboard on the map: arrows along and across the levels, and the keys that fold, zoom and close.

use super::camera::Camera;
use super::draw::{element_id, element_node};
use super::picture::{Drawn, Picture};
use crate::plan::NodeIx;
use crate::scene::Box;
use crate::ui::browser;
use crate::ui::state::{Model, State};
use leptos::prelude::*;

/// A key on a node.
pub fn press(e: &web_sys::KeyboardEvent, state: State, model: Model, picture: Picture, camera: Camera) {
    if e.ctrl_key() || e.meta_key() || e.alt_key() {
        return;
    }
    let first = picture.scene.with_untracked(|s| s.nodes.first().map(|b| b.node));
    // Where the focus is counts, not where the mouse happens to rest.
    let focused = browser::focused().and_then(|id| element_node(&id));
    let Some(here) = focused.or_else(|| model.selected.get_untracked()).or(first) else { return };
    let look = |next: &dyn Fn(&Drawn) -> Option<NodeIx>| picture.scene.with_untracked(|s| next(s));
    let to = match e.key().as_str() {
        "ArrowDown" => look(&|s| beside(s, here, true)),
        "ArrowUp" => look(&|s| beside(s, here, false)),
        "ArrowLeft" => look(&|s| across(s, here, true)),
        "ArrowRight" => look(&|s| across(s, here, false)),
        "Home" => look(&|s| end(s, here, true)),
        "End" => look(&|s| end(s, here, false)),
        "+" => return camera.zoom(1.25, None),
        "-" => return camera.zoom(0.8, None),
        "0" => return camera.reset(),
        "m" | "M" if state.editing.get_untracked() => {
            model.carried.set(Some(here));
            return;
        }
        "Enter" if model.carried.get_untracked().is_some() => {
            e.prevent_default();
            return model.put_on(state, here);
        }
        "Escape" if model.carried.get_untracked().is_some() => return model.carried.set(None),
        "Escape" if model.selected.get_untracked().is_some() => return state.go(|a| a.selected = None),
        " " => {
            e.prevent_default();
            return fold(state, model, picture, here);
        }
        _ => return,
    };
    e.prevent_default();
    if let Some(node) = to {
        camera.reveal(node, 0.0);
        let id = element_id(node);
        browser::focus(&id);
        if browser::focused() != Some(id) {
            // What is out of sight in a large picture is drawn first, and then takes the focus.
            picture.wanted.set(Some(node));
            picture.stop.set(Some(node));
        }
    }
}

/// Opens or closes the branch of a node.
fn fold(state: State, model: Model, picture: Picture, node: NodeIx) {
    if model.facts.with_untracked(|f| crate::layout::is_branch(f, node)) {
        picture.wanted.set(Some(node));
        picture.fold(state, model, node);
        browser::focus(&element_id(node));
    }
}

fn find(s: &Drawn, node: NodeIx) -> Option<&Box> {
    s.nodes.get(s.place(node)?)
}

/// The next box down or up in the same column.
fn beside(s: &Drawn, here: NodeIx, down: bool) -> Option<NodeIx> {
    let from = find(s, here)?;
    let same = s.nodes.iter().filter(|b| b.level == from.level && b.node != here);
    let ahead = same.filter(|b| if down { b.y > from.y } else { b.y < from.y });
    ahead.min_by(|a, b| (a.y - from.y).abs().total_cmp(&(b.y - from.y).abs())).map(|b| b.node)
}

/// The linked box nearest in height on the nearest level to the left or right; without any link that way, the
/// nearest box of the next column.
fn across(s: &Drawn, here: NodeIx, left: bool) -> Option<NodeIx> {
    let from = find(s, here)?;
    let linked = s.links.iter().filter_map(|c| match (left, c.from == here, c.to == here) {
        (true, true, _) => find(s, c.to),
        (false, _, true) => find(s, c.from),
        _ => None,
    });
    let far = |b: &Box| ((b.x - from.x).abs(), (b.middle() - from.middle()).abs());
    let nearer = |a: &&Box, b: &&Box| far(a).0.total_cmp(&far(b).0).then(far(a).1.total_cmp(&far(b).1));
    linked
        .min_by(nearer)
        .or_else(|| s.nodes.iter().filter(|b| if left { b.x < from.x } else { b.x > from.x }).min_by(nearer))
        .map(|b| b.node)
}

/// The first or last box of the same column.
fn end(s: &Drawn, here: NodeIx, first: bool) -> Option<NodeIx> {
    let from = find(s, here)?;
    let same = s.nodes.iter().filter(|b| b.level == from.level);
    let order = |a: &&Box, b: &&Box| a.y.total_cmp(&b.y);
    if first { same.min_by(order) } else { same.max_by(order) }.map(|b| b.node)
}
