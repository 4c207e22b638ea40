//! Writes a scene as a standalone SVG file with its own colours, for saving, printing and golden tests.

use super::build::MARKS_X;
use super::path::{path, tidy};
use super::{Box, Curve, Scene};
use crate::layout::sizes;
use crate::plan::Plan;
use std::fmt::Write;

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
        plans: &["#0b62a8", "#e0a100", "#007a5e", "#a8478c", "#4fb0de", "#5b5b5b", "#8a5a00", "#3d3d99"],
        letters: &["#ffffff", "#1c1b19", "#ffffff", "#ffffff", "#1c1b19", "#ffffff", "#ffffff", "#ffffff"],
    };

    pub(super) fn plan(&self, slot: usize) -> &'static str {
        self.plans[slot % self.plans.len()]
    }
    pub(super) fn letter(&self, slot: usize) -> &'static str {
        self.letters[slot % self.letters.len()]
    }
}

/// The SVG file of a scene.
pub fn svg(scene: &Scene, plan: &Plan, english: bool, ink: &Ink) -> String {
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
    for c in &scene.links {
        curve(&mut out, c, ink);
    }
    for b in &scene.nodes {
        node(&mut out, scene, b, ink);
    }
    out.push_str("</g>\n</svg>\n");
    out
}

/// Room for the level names above the picture.
pub(super) const HEAD: f64 = 28.0;

fn curve(out: &mut String, c: &Curve, ink: &Ink) {
    let colour = c.slot.map_or(ink.line, |s| ink.plan(s));
    let dash = match (c.interpreted, c.lifted) {
        (true, _) => " stroke-dasharray=\"5 4\"",
        (false, true) => " stroke-dasharray=\"1 3\"",
        _ => "",
    };
    let _ = writeln!(
        out,
        "<path d=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{}\" opacity=\"0.6\"{dash}/>",
        path(&c.pieces),
        if c.slot.is_some() { 1.5 } else { 1.0 }
    );
}

fn node(out: &mut String, scene: &Scene, b: &Box, ink: &Ink) {
    let (x, y, w, h) = (tidy(b.x), tidy(b.y), tidy(b.width), tidy(b.height));
    let edge = if b.overlaps() { ink.text } else { ink.line };
    let stroke = if b.overlaps() { 2.0 } else { 1.0 };
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
