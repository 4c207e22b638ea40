//! The map on paper: pieces as high as a page, each under the names of its columns, in which every box is whole somewhere.

use super::svg::{HEAD, Ink, svg};
use super::{Scene, path::tidy};
use crate::layout::sizes;
use crate::plan::Plan;
use std::fmt::Write;

/// The markup of a scene's pages, one `<svg>` each, `ratio` times as high as wide at most, and the first one `first` times.
pub fn paper(scene: &Scene, plan: &Plan, english: bool, first: f64, ratio: f64) -> String {
    let whole = svg(scene, plan, english, &Ink::LIGHT);
    let inner = whole.split_once(">\n").and_then(|(_, rest)| rest.rsplit_once("</svg>")).map_or("", |(inner, _)| inner);
    let width = scene.width.ceil();
    let mut out = format!(
        "<svg class=\"quiet\" width=\"1\" height=\"1\"><defs><g id=\"map-whole\" font-size=\"{}\">{inner}</g></defs></svg>",
        sizes::FONT
    );
    for (from, to) in cuts(scene, (width * first - HEAD).max(HEAD), (width * ratio - HEAD).max(HEAD)) {
        let (top, height, all) = (tidy(from + HEAD), tidy(to - from), tidy(to - from + HEAD));
        let _ = write!(
            out,
            "<svg class=\"chart\" viewBox=\"0 0 {width} {all}\" width=\"{width}\" height=\"{all}\">\
             <svg width=\"{width}\" height=\"{HEAD}\" viewBox=\"0 0 {width} {HEAD}\"><use href=\"#map-whole\"/></svg>\
             <svg y=\"{HEAD}\" width=\"{width}\" height=\"{height}\" viewBox=\"0 {top} {width} {height}\">\
             <use href=\"#map-whole\"/></svg></svg>"
        );
    }
    out
}

/// Where each page begins and ends. What a page would cut through is on the next one too, unless it is higher than a page.
pub fn cuts(scene: &Scene, first: f64, room: f64) -> Vec<(f64, f64)> {
    let mut found: Vec<(f64, f64)> = Vec::new();
    let mut from = 0.0;
    while from < scene.height {
        let to = from + if found.is_empty() { first } else { room };
        if to >= scene.height {
            found.push((from, scene.height));
            break;
        }
        let crossed = scene.nodes.iter().filter(|b| b.y < to && b.y + b.height > to && b.y > from + 1.0);
        found.push((from, to));
        from = crossed.map(|b| b.y - 2.0).fold(to, f64::min);
    }
    found
}
