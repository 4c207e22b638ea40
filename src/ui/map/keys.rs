//! The keyboard on the map: arrows along and across the levels, and the keys that fold, zoom and close.

use super::camera::Camera;
use super::draw::{element_id, element_node};
use super::picture::{Drawn, Picture};
use crate::analysis::next_served;
use crate::plan::NodeIx;
use crate::scene::Box;
use crate::ui::browser;
use crate::ui::state::{Model, State};
use leptos::prelude::*;

/// Pixels that a key moves the picture.
pub const STEP: f64 = 120.0;

/// The activity from which one goes through its action plans.
pub type Home = StoredValue<Option<NodeIx>>;

/// A key on a node.
pub fn press(e: &web_sys::KeyboardEvent, state: State, model: Model, picture: Picture, camera: Camera, home: Home) {
    if e.ctrl_key() || e.meta_key() || e.alt_key() {
        return;
    }
    let first = picture.scene.with_untracked(|s| s.nodes.first().map(|b| b.node));
    // Where the focus is counts, not where the mouse happens to rest.
    let focused = browser::focused().and_then(|id| element_node(&id));
    let Some(here) = focused.or_else(|| model.selected.get_untracked()).or(first) else { return };
    let look = |next: &dyn Fn(&Drawn) -> Option<NodeIx>| picture.scene.with_untracked(|s| next(s));
    if let Some((x, y)) = ARROWS.iter().find(|a| e.shift_key() && a.0 == e.key()).map(|a| a.1) {
        e.prevent_default();
        return camera.pan(-x * STEP, -y * STEP);
    }
    let to = match e.key().as_str() {
        "ArrowDown" => look(&|s| beside(s, here, true)),
        "ArrowUp" => look(&|s| beside(s, here, false)),
        "ArrowLeft" => look(&|s| across(s, here, true)),
        "ArrowRight" => look(&|s| across(s, here, false)),
        "Home" => look(&|s| end(s, here, true)),
        "End" => look(&|s| end(s, here, false)),
        "p" | "P" => plan(model, picture, home, here),
        "Backspace" => home.get_value(),
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
        "Escape" if model.carried.get_untracked().is_some() => {
            e.prevent_default();
            return model.carried.set(None);
        }
        " " => {
            e.prevent_default();
            return fold(state, model, picture, here);
        }
        _ => return,
    };
    e.prevent_default();
    if let Some(node) = to {
        camera.reveal(node);
        let id = element_id(node);
        browser::focus(&id);
        if browser::focused() != Some(id) {
            // What is out of sight in a large picture is drawn first, and then takes the focus.
            picture.wanted.set(Some(node));
            picture.stop.set(Some(node));
        }
    }
}

/// Which way each arrow points, across and down.
const ARROWS: [(&str, (f64, f64)); 4] =
    [("ArrowLeft", (-1.0, 0.0)), ("ArrowUp", (0.0, -1.0)), ("ArrowRight", (1.0, 0.0)), ("ArrowDown", (0.0, 1.0))];

/// The next action plan that an activity serves, or what it is hidden in, and after the last one the activity.
fn plan(model: Model, picture: Picture, home: Home, here: NodeIx) -> Option<NodeIx> {
    let facts = model.facts.get_untracked();
    let begun = home.get_value().filter(|n| n.at() < facts.plan.nodes().len());
    let on = |home: NodeIx| next_served(&facts, home, here).map(|next| (home, next));
    let (from, next) = begun.and_then(on).or_else(|| on(here))?;
    home.set_value(Some(from));
    untrack(|| picture.seen(next)).into_iter().next()
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
