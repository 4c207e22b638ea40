//! The red thread over the picture: what is pointed at, focused or selected, with its whole line up and down.
//!
//! The picture itself only fades as one group; the thread is drawn once more above it. Pointing at something
//! therefore costs as much as its thread is long, and in a large picture as much of it as is near the view.

use super::camera::Camera;
use super::draw::{curve_class, inside, line, node_class, outline, text};
use super::layer::{Near, outlines};
use super::picture::Picture;
use crate::plan::NodeIx;
use crate::scene::{Box, MANY, Scene, merge_boxes, merge_curves, path};
use crate::ui::browser;
use crate::ui::state::Model;
use crate::ui::watch::effect;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// Draws the lit thread from now on into the element `.thread` of the map.
pub fn overlay(model: Model, picture: Picture, camera: Camera, near: Near) {
    effect(move || browser::fill(".map .thread", &draw(model, picture, camera, near)));
}

fn draw(model: Model, picture: Picture, camera: Camera, near: Near) -> String {
    let Some(thread) = model.thread.get() else { return String::new() };
    let seen: BTreeSet<NodeIx> = thread.nodes.iter().flat_map(|&n| picture.seen(n)).collect();
    let mut out = "<g class=\"links\">".to_owned();
    picture.scene.with(|s| {
        let small = s.is_small();
        let mut boxes: Vec<&Box> = s.nodes.iter().filter(|b| seen.contains(&b.node)).collect();
        let curves = s.links.iter().filter(|c| c.links.iter().any(|l| thread.links.contains(l)));
        if small {
            curves.for_each(|c| line(&mut out, &curve_class((None, c.interpreted, false, false)), &path(&c.pieces)));
        } else {
            let area = camera.near.get();
            boxes.retain(|b| b.area().meets(&area));
            let paths = merge_curves(curves, &area, |c| (None, c.interpreted, false, false));
            paths.iter().for_each(|(style, d)| line(&mut out, &curve_class(*style), d));
        }
        out.push_str("</g><g class=\"nodes\">");
        if !small && near.merged.get() && boxes.len() > MANY {
            out.push_str(&outlines(&merge_boxes(boxes.into_iter(), node_class)));
        } else {
            boxes.iter().for_each(|b| lit(&mut out, model, s, b));
        }
    });
    out.push_str("</g>");
    out
}

fn lit(out: &mut String, model: Model, s: &Scene, b: &Box) {
    let centre = model.lit.get() == Some(b.node);
    out.push_str("<g class=\"");
    out.push_str(&node_class(b));
    out.push_str(if centre { " centre\">" } else { "\">" });
    outline(out, b);
    inside(out, s, b);
    // Only the dot pointed at says its name: those of its line would lie over the columns beside them.
    if b.dot && centre {
        model.facts.with(|f| text(out, "name", b.x + b.width + 5.0, b.middle() + 4.5, &f.plan.node(b.node).title));
    }
    out.push_str("</g>");
}
