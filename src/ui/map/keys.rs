//! The keyboard on the map: arrows along and across the levels, and the keys that fold, zoom and close.

use super::camera::Camera;
use super::draw::{element_id, element_node};
use super::picture::Picture;
use crate::plan::NodeIx;
use crate::scene::{Box, Scene};
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
    let to = match e.key().as_str() {
        "ArrowDown" => picture.scene.with_untracked(|s| beside(s, here, true)),
        "ArrowUp" => picture.scene.with_untracked(|s| beside(s, here, false)),
        "ArrowLeft" => picture.scene.with_untracked(|s| across(s, here, true)),
        "ArrowRight" => picture.scene.with_untracked(|s| across(s, here, false)),
        "Home" => picture.scene.with_untracked(|s| end(s, here, true)),
        "End" => picture.scene.with_untracked(|s| end(s, here, false)),
        "+" => return camera.zoom(1.25, None),
        "-" => return camera.zoom(0.8, None),
        "0" => return camera.reset(),
        "Escape" if model.selected.get_untracked().is_some() => return state.go(|a| a.selected = None),
        " " => {
            e.prevent_default();
            return fold(state, model, here);
        }
        _ => return,
    };
    e.prevent_default();
    if let Some(node) = to {
        camera.reveal(node, 0.0);
        browser::focus(&element_id(node));
    }
}

/// Opens or closes the branch of a node.
fn fold(state: State, model: Model, node: NodeIx) {
    let facts = model.facts.get_untracked();
    if crate::layout::is_branch(&facts, node) {
        let id = facts.plan.node(node).id.clone();
        state.go(|a| a.toggle_branch(&id));
        browser::focus(&element_id(node));
    }
}

fn find(s: &Scene, node: NodeIx) -> Option<&Box> {
    s.nodes.iter().find(|b| b.node == node)
}

/// The next box down or up in the same column.
fn beside(s: &Scene, here: NodeIx, down: bool) -> Option<NodeIx> {
    let from = find(s, here)?;
    let same = s.nodes.iter().filter(|b| b.level == from.level && b.node != here);
    let ahead = same.filter(|b| if down { b.y > from.y } else { b.y < from.y });
    ahead.min_by(|a, b| (a.y - from.y).abs().total_cmp(&(b.y - from.y).abs())).map(|b| b.node)
}

/// The linked box nearest in height on the nearest level to the left or right; without any link that way, the
/// nearest box of the next column.
fn across(s: &Scene, here: NodeIx, left: bool) -> Option<NodeIx> {
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
fn end(s: &Scene, here: NodeIx, first: bool) -> Option<NodeIx> {
    let from = find(s, here)?;
    let same = s.nodes.iter().filter(|b| b.level == from.level);
    let order = |a: &&Box, b: &&Box| a.y.total_cmp(&b.y);
    if first { same.min_by(order) } else { same.max_by(order) }.map(|b| b.node)
}
