//! Keeps the drawing up to date. A small picture is drawn whole; of a large one what is near the view: boxes as they come
//! in sight, lines as one path for each of their looks, and from far away, where nothing can be read, boxes as paths too.

use super::camera::Camera;
use super::draw::{Look, class_of, curve_class, element_id, element_node, is_shown, line, lines, node, style};
use super::picture::Picture;
use crate::plan::NodeIx;
use crate::scene::{MANY, merge_boxes, merge_curves};
use crate::ui::browser;
use crate::ui::state::{Model, State};
use crate::ui::watch::{effect, memo};
use crate::url::Lang;
use leptos::prelude::*;
use std::sync::Arc;

/// What is drawn at one place of the camera.
#[derive(Clone, Copy)]
pub struct Near {
    /// The positions of the boxes near the view.
    boxes: Memo<Vec<usize>>,
    /// Whether they are too small and too many to be elements of their own.
    pub merged: Memo<bool>,
}

impl Near {
    /// Follows a camera.
    pub fn new(picture: Picture, camera: Camera) -> Self {
        let boxes = memo(move |_| {
            picture
                .scene
                .with(|s| if s.is_small() { (0..s.nodes.len()).collect() } else { s.within(&camera.near.get()) })
        });
        let merged =
            move || !picture.scene.with(|s| s.is_small()) && camera.far.get() && boxes.with(|b| b.len() > MANY);
        Self { boxes, merged: memo(move |_| merged()) }
    }

    /// The boxes that are elements: those near the view, unless they are merged, and always the tab stop.
    fn elements(self, picture: Picture) -> Vec<usize> {
        let mut all = if self.merged.get() { Vec::new() } else { self.boxes.get() };
        let entry = picture.entry.get().and_then(|n| picture.place(n));
        if let Some((Err(at), entry)) = entry.map(|entry| (all.binary_search(&entry), entry)) {
            all.insert(at, entry);
        }
        all
    }
}

/// What has been drawn: of which scene, whether from far away, and which boxes.
type Drawn = (usize, bool, Vec<usize>);

/// Draws from now on into the elements `.links`, `.boxes` and `.nodes` of the map.
pub fn draw(lang: Lang, state: State, model: Model, picture: Picture, camera: Camera, near: Near) {
    let mut drawn: Option<Drawn> = None;
    effect(move || {
        let (of, small) = picture.scene.with(|s| (Arc::as_ptr(&s.0) as usize, s.is_small()));
        let (far, now) = (!small && camera.far.get(), near.elements(picture));
        let last = drawn.take().filter(|last| (last.0, last.1) == (of, far));
        let kept = |list: &[usize], i: &usize| list.binary_search(i).is_ok();
        let fresh: Vec<usize> =
            now.iter().copied().filter(|i| !last.as_ref().is_some_and(|last| kept(&last.2, i))).collect();
        let html = untrack(|| nodes(lang, state, model, picture, far, &fresh));
        match &last {
            Some((_, _, before)) => {
                let gone = before.iter().filter(|i| !kept(&now, i));
                picture.scene.with_untracked(|s| gone.for_each(|&i| remove(s.nodes[i].node)));
                browser::append(".base .nodes", &html);
            }
            None => {
                // A branch that was opened with a key keeps the focus, though its element is another one now.
                let focused = browser::focused().filter(|id| element_node(id).is_some());
                browser::fill(".base .nodes", &html);
                focused.iter().for_each(|id| browser::focus(id));
            }
        }
        if let Some(id) = picture.wanted.get_untracked().map(element_id) {
            browser::focus(&id);
            if browser::focused() == Some(id) {
                picture.wanted.set(None);
            }
        }
        drawn = Some((of, far, now));
    });
    effect(move || {
        browser::fill(".base .links", &links(model, picture, camera));
        browser::fill(".base .boxes", &boxes(model, picture, near));
    });
    keep_up(state, model, picture);
}

/// What changes with the filter, the address, the selection and the focus.
fn keep_up(state: State, model: Model, picture: Picture) {
    effect(move || {
        model.shown.with(|shown| {
            each_node(|n, link| {
                if let Some(group) = link.parent_element() {
                    mark(&group, " faded", !is_shown(&shown.nodes, n));
                }
            });
            picture.scene.with_untracked(|s| {
                if s.is_small() {
                    for (c, path) in s.links.iter().zip(browser::all(".base .links path")) {
                        mark(&path, " faded", style(c, &shown.nodes).3);
                    }
                }
            });
        });
    });
    effect(move || {
        let (select, entry, selected) = (state.select(""), picture.entry.get(), model.selected.get());
        let facts = model.facts.get_untracked();
        browser::set(".base .nodes", "lang", facts.plan.language());
        each_node(|n, link| {
            let Some(node) = facts.plan.nodes().get(n.at()) else { return };
            let _ = link.set_attribute("href", &format!("{select}{}", node.id));
            let _ = link.set_attribute("tabindex", if entry == Some(n) { "0" } else { "-1" });
            let is = selected == Some(n);
            let _ = if is { link.set_attribute("aria-current", "true") } else { link.remove_attribute("aria-current") };
            if let Some(group) = link.parent_element() {
                mark(&group, " selected", is);
            }
        });
    });
}

fn each_node(mut call: impl FnMut(NodeIx, &web_sys::Element)) {
    for link in browser::all(".base .nodes a") {
        if let Some(n) = element_node(&link.id()) {
            call(n, &link);
        }
    }
}

/// Adds a word to a class, or takes it out.
fn mark(element: &web_sys::Element, word: &str, is: bool) {
    let class = element.get_attribute("class").unwrap_or_default();
    if class.contains(word) != is {
        let class = if is { class + word } else { class.replace(word, "") };
        let _ = element.set_attribute("class", &class);
    }
}

fn remove(node: NodeIx) {
    if let Some(group) = document().get_element_by_id(&element_id(node)).and_then(|link| link.parent_element()) {
        group.remove();
    }
}

fn nodes(lang: Lang, state: State, model: Model, picture: Picture, far: bool, which: &[usize]) -> String {
    let facts = model.facts.get();
    let select = state.select("");
    let mut out = String::with_capacity(700 * which.len());
    model.shown.with(|shown| {
        let look = Look {
            lang,
            facts: &facts,
            shown: &shown.nodes,
            selected: model.selected.get(),
            entry: picture.entry.get(),
            select: &select,
            far,
        };
        picture.scene.with(|s| which.iter().for_each(|&i| node(&mut out, &look, s, &s.nodes[i])));
    });
    out
}

fn links(model: Model, picture: Picture, camera: Camera) -> String {
    picture.scene.with(|s| {
        if s.is_small() {
            // The filter changes the elements, it does not draw them anew.
            return model.shown.with_untracked(|shown| lines(s, &shown.nodes));
        }
        let paths =
            model.shown.with(|shown| merge_curves(s.links.iter(), &camera.near.get(), |c| style(c, &shown.nodes)));
        let mut out = String::new();
        paths.iter().for_each(|(style, d)| line(&mut out, &curve_class(*style), d));
        out
    })
}

fn boxes(model: Model, picture: Picture, near: Near) -> String {
    if !near.merged.get() {
        return String::new();
    }
    picture.scene.with(|s| {
        model.shown.with(|shown| {
            near.boxes.with(|boxes| {
                let boxes = boxes.iter().filter_map(|&i| s.nodes.get(i));
                outlines(&merge_boxes(boxes, |b| class_of(b, !is_shown(&shown.nodes, b.node), false)))
            })
        })
    })
}

/// Writes merged boxes, each look in a group as a single box would be.
pub fn outlines(merged: &[(String, String)]) -> String {
    let mut out = String::new();
    for (class, d) in merged {
        out.push_str("<g class=\"");
        out.push_str(class);
        out.push_str("\">");
        line(&mut out, "box", d);
        out.push_str("</g>");
    }
    out
}
