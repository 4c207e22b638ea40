//! The keys of the tree: those that the ARIA Authoring Practices give a tree, and the way through an activity's action plans.

use super::branches::{Branches, element, focus, focused, node_of, seen};
use super::rows::{element_id, path_of};
use crate::analysis::{next_served, typed};
use crate::t;
use crate::ui::browser;
use leptos::prelude::*;

/// Milliseconds after which typing begins a new name.
const PAUSE: f64 = 700.0;

/// A key on an item.
pub fn press(e: &web_sys::KeyboardEvent, branches: Branches) {
    let Some(here) = focused().filter(|_| !(e.ctrl_key() || e.meta_key() || e.alt_key())) else { return };
    let open = element(&here).and_then(|item| item.get_attribute("aria-expanded")).map(|open| open == "true");
    let key = e.key();
    let going = now_typed(branches);
    match key.as_str() {
        "ArrowDown" => beside(&here, 1),
        "ArrowUp" => beside(&here, -1),
        "Home" => seen().first().iter().for_each(|item| focus(&item.id())),
        "End" => {
            branches.finish();
            seen().last().iter().for_each(|item| focus(&item.id()));
        }
        "ArrowRight" if open == Some(false) => branches.set(&here, true),
        "ArrowRight" if open == Some(true) => beside(&here, 1),
        "ArrowLeft" if open == Some(true) => branches.set(&here, false),
        "ArrowLeft" => parent(&here).iter().for_each(|id| focus(id)),
        "ArrowRight" => {}
        " " if going.is_empty() => branches.turn(&here),
        "*" => branches.open(&siblings(&here)),
        "P" => plans(branches, &here),
        "Backspace" => branches.home.get_value().iter().for_each(|id| focus(id)),
        letter if letter.chars().count() == 1 && letter.chars().all(|c| c.is_alphanumeric() || c == ' ') => {
            find(branches, &here, going + letter);
        }
        _ => return,
    }
    e.prevent_default();
}

/// The next or last item in sight.
fn beside(here: &str, by: isize) {
    let all = seen();
    let at = all.iter().position(|item| item.id() == here);
    if let Some(item) = at.and_then(|at| all.get(at.checked_add_signed(by)?)) {
        focus(&item.id());
    }
}

fn parent(here: &str) -> Option<String> {
    let path = path_of(here)?;
    let (_, over) = path.split_last()?;
    (!over.is_empty()).then(|| element_id(over))
}

/// The closed branches that stand under the same as an item, itself among them.
fn siblings(here: &str) -> Vec<String> {
    let (parent, level) = (parent(here), path_of(here).map_or(0, |path| path.len()));
    let of = |id: &str| path_of(id).is_some_and(|p| p.len() == level && self::parent(id) == parent);
    let closed = browser::all(".tree a[aria-expanded='false']").into_iter().map(|item| item.id());
    closed.filter(|id| of(id)).collect()
}

/// What has been typed just now.
fn now_typed(branches: Branches) -> String {
    let (text, at) = branches.typed.get_value();
    if browser::now() - at < PAUSE { text } else { String::new() }
}

/// Goes to the next name in sight that begins so.
fn find(branches: Branches, here: &str, text: String) {
    let all = seen();
    let name = |item: &web_sys::Element| item.query_selector(".name").ok().flatten()?.text_content();
    let names: Vec<String> = all.iter().map(|item| name(item).unwrap_or_default()).collect();
    let from = all.iter().position(|item| item.id() == here).unwrap_or(0);
    if let Some(item) = typed(&names, from, &text).and_then(|at| all.get(at)) {
        focus(&item.id());
    }
    branches.typed.set_value((text, browser::now()));
}

/// On to the next action plan that an activity serves, and after the last one back to it.
fn plans(branches: Branches, here: &str) {
    let Some(node) = element(here).as_ref().and_then(node_of) else { return };
    let facts = branches.model.facts.get_untracked();
    let home = branches.home.get_value().filter(|id| id != here).and_then(|id| Some((path_of(&id)?, id)));
    let on_the_way = home.and_then(|(path, id)| Some((next_served(&facts, *path.last()?, node)?, path, id)));
    let begun = || {
        let path = path_of(here)?;
        Some((next_served(&facts, node, node)?, path, here.to_owned()))
    };
    let Some((next, path, home)) = on_the_way.or_else(begun) else {
        return branches.state.say(t!(branches.lang, "tree-no-plans"));
    };
    branches.home.set_value(Some(home.clone()));
    if path.last() == Some(&next) {
        return focus(&home);
    }
    // The plan that it stands under here, else where that plan stands first.
    let above = path.iter().position(|n| *n == next).map(|at| element_id(&path[..=at]));
    above.or_else(|| branches.reveal(next)).iter().for_each(|id| focus(id));
}
