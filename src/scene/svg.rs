//! Writes a scene as a standalone SVG file with its own colours, for saving, printing and golden tests.

use super::build::MARKS_X;
use super::path::{path, tidy};
use super::{Area, Box, Curve, Scene};
use crate::layout::sizes;
use crate::plan::{LinkIx, NodeIx, Plan};
use std::collections::BTreeSet;
use std::fmt::Write;

/// What of a picture stands out, as on the screen.
#[derive(Debug, Clone, Copy, Default)]
pub struct Lit<'a> {
    /// For every node whether the filter leaves it; all of them when it is empty.
    pub shown: &'a [bool],
    /// The lit thread: the boxes and the plan's links on it.
    pub thread: Option<(&'a BTreeSet<NodeIx>, &'a BTreeSet<LinkIx>)>,
}

impl Lit<'_> {
    fn shows(&self, node: NodeIx) -> bool {
        self.shown.get(node.at()).copied().unwrap_or(true)
    }
}

/// How solid a box and a curve are that the filter leaves out, and everything beside the lit thread; as in `style/map.css`.
const FADED: (f64, f64) = (0.16, 0.07);
const BESIDE: f64 = 0.28;

/// The colours of a written picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ink {
    /// Behind everything.
    pub paper: &'static str,
    /// Labels.
    pub text: &'static str,
    /// Box edges and plain curves.
    pub line: &'static str,
    /// Box fills.
    pub fill: &'static str,
    /// What explains.
    pub soft: &'static str,
    /// Grid lines.
    pub hair: &'static str,
    /// Behind every other row.
    pub ground: &'static str,
    /// What is picked or selected.
    pub thread: &'static str,
    /// Plan colours by slot, repeated when there are more plans.
    pub plans: &'static [&'static str],
    /// The letter on each plan colour.
    pub letters: &'static [&'static str],
}

impl Ink {
    /// The light colours, as in `style/tokens.css`.
    pub const LIGHT: Self = Self {
        paper: "#ffffff",
        text: "#1c1b19",
        line: "#8a867e",
        fill: "#ffffff",
        soft: "#55514a",
        hair: "#dedbd4",
        ground: "#f7f6f3",
        thread: "#c0161c",
        plans: &["#2b61cc", "#bc7a30", "#115621", "#ab237d", "#1a94ce", "#8f8880", "#442609", "#42247f"],
        letters: &["#ffffff", "#1c1b19", "#ffffff", "#ffffff", "#1c1b19", "#1c1b19", "#ffffff", "#ffffff"],
    };

    pub(super) fn plan(&self, slot: usize) -> &'static str {
        self.plans[slot % self.plans.len()]
    }
    pub(super) fn letter(&self, slot: usize) -> &'static str {
        self.letters[slot % self.letters.len()]
    }
}

/// The SVG file of a scene.
pub fn svg(scene: &Scene, plan: &Plan, english: bool, ink: &Ink, lit: &Lit) -> String {
    let mut out = String::new();
    let (w, h) = (scene.width.ceil(), scene.height.ceil() + HEAD);
    let _ = writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\" \
         font-family=\"'Source Sans 3', sans-serif\" font-size=\"{}\">",
        sizes::FONT
    );
    let _ = writeln!(out, "<title>{}</title>", escape(plan.title().get(english)));
    let _ = writeln!(out, "<rect width=\"{w}\" height=\"{h}\" fill=\"{}\"/>", ink.paper);
    for c in &scene.columns {
        let title = plan.level(c.level).title.get(english);
        let _ = writeln!(
            out,
            "<text x=\"{}\" y=\"18\" font-weight=\"600\" fill=\"{}\">{} ({})</text>",
            tidy(c.x),
            ink.text,
            if c.narrow { String::new() } else { escape(title) },
            c.count
        );
    }
    let _ = writeln!(out, "<g transform=\"translate(0 {HEAD})\">");
    drawing(&mut out, scene, ink, lit, None);
    out.push_str("</g>\n</svg>\n");
    out
}

/// Room for the level names above the picture.
const HEAD: f64 = 28.0;

/// Writes the curves and boxes of a scene, or those that meet a part of it; the lit thread above the others.
pub(super) fn drawing(out: &mut String, scene: &Scene, ink: &Ink, lit: &Lit, part: Option<&Area>) {
    let curves = || scene.links.iter().filter(|c| part.is_none_or(|part| c.meets(part)));
    let boxes = || scene.nodes.iter().filter(|b| part.is_none_or(|part| b.area().meets(part)));
    if lit.thread.is_some() {
        let _ = writeln!(out, "<g opacity=\"{BESIDE}\">");
    }
    for c in curves() {
        let solid = if lit.shows(c.from) && lit.shows(c.to) { 0.6 } else { FADED.1 };
        curve(out, c, (c.slot.map_or(ink.line, |s| ink.plan(s)), if c.slot.is_some() { 1.5 } else { 1.0 }, solid));
    }
    for b in boxes() {
        faded(out, !lit.shows(b.node), |out| node(out, scene, b, ink, None));
    }
    let Some((nodes, links)) = lit.thread else { return };
    out.push_str("</g>\n");
    for c in curves().filter(|c| c.links.iter().any(|l| links.contains(l))) {
        curve(out, &Curve { lifted: false, ..c.clone() }, (ink.thread, 2.0, 1.0));
    }
    for b in boxes().filter(|b| nodes.contains(&b.node)) {
        node(out, scene, b, ink, Some(ink.thread));
    }
}

fn faded(out: &mut String, is: bool, write: impl FnOnce(&mut String)) {
    if is {
        let _ = writeln!(out, "<g opacity=\"{}\">", FADED.0);
    }
    write(out);
    out.push_str(if is { "</g>\n" } else { "" });
}

fn curve(out: &mut String, c: &Curve, (colour, width, solid): (&str, f64, f64)) {
    let dash = match (c.interpreted, c.lifted) {
        (true, _) => " stroke-dasharray=\"5 4\"",
        (false, true) => " stroke-dasharray=\"1 3\"",
        _ => "",
    };
    let _ = writeln!(
        out,
        "<path d=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\" opacity=\"{solid}\"{dash}/>",
        path(&c.pieces)
    );
}

fn node(out: &mut String, scene: &Scene, b: &Box, ink: &Ink, edge: Option<&str>) {
    let (x, y, w, h) = (tidy(b.x), tidy(b.y), tidy(b.width), tidy(b.height));
    let stroke = if b.overlaps() { 2.0 } else { edge.map_or(1.0, |_| 1.5) };
    let edge = edge.unwrap_or(if b.overlaps() { ink.text } else { ink.line });
    let radius = if b.dot { tidy(b.height / 2.0) } else { 4.0 };
    let _ = writeln!(
        out,
        "<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" rx=\"{radius}\" fill=\"{}\" stroke=\"{edge}\" \
         stroke-width=\"{stroke}\"/>",
        ink.fill
    );
    if b.dot {
        return;
    }
    let top = b.middle() - 8.0;
    if b.overlaps() {
        let _ = writeln!(
            out,
            "<text x=\"{}\" y=\"{}\" text-anchor=\"middle\" font-weight=\"700\" fill=\"{}\">{}</text>",
            tidy(b.x + MARKS_X + sizes::COUNT / 2.0 - 2.0),
            tidy(b.middle() + 4.5),
            ink.text,
            b.marks.len()
        );
    }
    for m in &b.marks {
        let at = b.x + m.x;
        let (fill, letter) = if m.stated { (ink.plan(m.slot), ink.letter(m.slot)) } else { (ink.fill, ink.text) };
        let _ = writeln!(
            out,
            "<rect x=\"{}\" y=\"{}\" width=\"16\" height=\"16\" fill=\"{fill}\" stroke=\"{}\" stroke-width=\"1.5\"/>\
             <text x=\"{}\" y=\"{}\" text-anchor=\"middle\" font-size=\"12\" font-weight=\"600\" fill=\"{letter}\">{}</text>",
            tidy(at),
            tidy(top),
            ink.plan(m.slot),
            tidy(at + 8.0),
            tidy(b.middle() + 4.2),
            scene.letters.get(m.slot).copied().unwrap_or('?')
        );
    }
    if b.hides > 0 {
        let _ = writeln!(
            out,
            "<text x=\"{}\" y=\"{}\" text-anchor=\"end\" font-size=\"12\" font-weight=\"600\" fill=\"{}\">+{}</text>",
            tidy(b.x + b.width - 5.0),
            tidy(b.middle() + 4.5),
            ink.text,
            b.hides
        );
    }
    let first = b.middle() - (b.lines.len() as f64 - 1.0) * sizes::LINE / 2.0 + 4.5;
    for (i, line) in b.lines.iter().enumerate() {
        let _ = writeln!(
            out,
            "<text x=\"{}\" y=\"{}\" fill=\"{}\"{}>{}</text>",
            tidy(b.x + b.text_x),
            tidy(first + i as f64 * sizes::LINE),
            ink.text,
            if b.is_plan { " font-weight=\"600\"" } else { "" },
            escape(line)
        );
    }
}

/// Text as XML character data; characters that XML forbids become spaces.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if c < ' ' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}
