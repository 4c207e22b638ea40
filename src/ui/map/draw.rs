//! Writes boxes and lines as SVG elements. Colours and line styles are classes, so that themes and forced colours can have their say.
//!
//! A drawing is written as one text and handed to the browser at once, which costs a fraction of making each element by
//! itself; [`super::layer`] keeps what changes afterwards up to date.

use crate::analysis::Facts;
use crate::layout::sizes;
use crate::plan::NodeIx;
use crate::scene::{Box, Curve, Scene, escape, path, push_number};
use crate::ui::parts::{mark_class, plan_class};
use crate::url::Lang;
use crate::words;
use std::fmt::Write;

/// What decides how nodes look beside the scene itself.
pub struct Look<'a> {
    /// The language of what is read out.
    pub lang: Lang,
    /// The plan.
    pub facts: &'a Facts,
    /// For every node whether the filter leaves it.
    pub shown: &'a [bool],
    /// The selected node.
    pub selected: Option<NodeIx>,
    /// The one tab stop of the drawing.
    pub entry: Option<NodeIx>,
    /// The beginning of the links that select a node.
    pub select: &'a str,
    /// Whether it is seen from so far away that no text can be read.
    pub far: bool,
}

/// The id of a node's element.
pub fn element_id(node: NodeIx) -> String {
    format!("n{}", node.at())
}

/// The node of an element's id.
pub fn element_node(id: &str) -> Option<NodeIx> {
    id.strip_prefix('n')?.parse().ok().map(NodeIx::new)
}

/// Whether the filter leaves a node. A plan that was just edited may have fewer nodes than the picture that still stands.
pub fn is_shown(shown: &[bool], node: NodeIx) -> bool {
    shown.get(node.at()).copied().unwrap_or(true)
}

/// What a curve looks like: the colour's number, whether it is interpreted, lifted, and filtered out.
pub type Style = (Option<usize>, bool, bool, bool);

/// The style of a curve.
pub fn style(c: &Curve, shown: &[bool]) -> Style {
    // Eight colours are repeated.
    (c.slot.map(|s| s % 8), c.interpreted, c.lifted, !(is_shown(shown, c.from) && is_shown(shown, c.to)))
}

/// The class of a curve.
pub fn curve_class((slot, interpreted, lifted, faded): Style) -> String {
    let mut class = "link".to_owned();
    if let Some(slot) = slot {
        class = format!("{class} plan {}", plan_class(slot));
    }
    for (is, name) in [(interpreted, " interpreted"), (lifted, " lifted"), (faded, " faded")] {
        class.push_str(if is { name } else { "" });
    }
    class
}

/// Writes a line.
pub fn line(out: &mut String, class: &str, d: &str) {
    let _ = write!(out, "<path class=\"{class}\" d=\"{d}\"/>");
}

/// Writes every line of a small scene.
pub fn lines(s: &Scene, shown: &[bool]) -> String {
    let mut out = String::new();
    for c in &s.links {
        line(&mut out, &curve_class(style(c, shown)), &path(&c.pieces));
    }
    out
}

/// Writes a node: its box as a link, what stands in it unless it is far away, and the control of its branch. The link
/// holds the box alone and is named in words: its drawn texts, broken and abbreviated, would make another name than the
/// one that is read out.
pub fn node(out: &mut String, look: &Look, s: &Scene, b: &Box) {
    let Some(id) = look.facts.plan.nodes().get(b.node.at()).map(|n| &n.id) else { return };
    let selected = look.selected == Some(b.node);
    let class = class_of(b, !is_shown(look.shown, b.node), selected);
    let stop = if look.entry == Some(b.node) { 0 } else { -1 };
    let label = escape(&words::node_label(look.lang, look.facts, b.node, b.hides));
    let _ = write!(
        out,
        "<g class=\"{class}\"><a id=\"{}\" href=\"{}{id}\" tabindex=\"{stop}\" aria-label=\"{label}\"",
        element_id(b.node),
        escape(look.select),
    );
    if b.branch {
        let _ = write!(out, " aria-expanded=\"{}\"", b.hides == 0);
    }
    out.push_str(if selected { " aria-current=\"true\">" } else { ">" });
    outline(out, b);
    out.push_str("</a>");
    if !b.dot && !look.far {
        out.push_str("<g aria-hidden=\"true\">");
        inside(out, s, b);
        out.push_str("</g>");
        if b.branch {
            fold(out, b);
        }
    }
    out.push_str("</g>");
}

/// The class of a node's group.
pub fn class_of(b: &Box, faded: bool, selected: bool) -> String {
    let mut class = node_class(b);
    for (is, name) in [(b.dot, " dot"), (faded, " faded"), (selected, " selected")] {
        class.push_str(if is { name } else { "" });
    }
    class
}

/// The class of a node's group, but for what changes.
pub fn node_class(b: &Box) -> String {
    let mut class = "node".to_owned();
    if b.overlaps() {
        class.push_str(" overlap");
    }
    if let (true, Some(m)) = (b.is_plan, b.marks.first()) {
        class = format!("{class} is-plan {}", plan_class(m.slot));
    }
    class
}

/// Writes a node's box.
pub fn outline(out: &mut String, b: &Box) {
    let radius = if b.dot { b.height / 2.0 } else { 4.0 };
    rect(out, " class=\"box\"", [b.x, b.y, b.width, b.height]);
    number(out, " rx=\"", radius);
    out.push_str("/>");
}

/// Writes what stands in a box: count, marks and label; nothing in a dot.
pub fn inside(out: &mut String, s: &Scene, b: &Box) {
    if b.dot {
        return;
    }
    let middle = b.middle();
    if b.overlaps() {
        text(out, "count", b.x + 5.0 + sizes::COUNT / 2.0 - 2.0, middle + 4.5, &b.marks.len().to_string());
    }
    for m in &b.marks {
        let x = b.x + m.x;
        let letter = s.letters.get(m.slot).copied().unwrap_or('?').to_string();
        let _ = write!(out, "<g class=\"{}\">", mark_class(m));
        rect(out, "", [x, middle - 8.0, 15.0, 16.0]);
        out.push_str("/>");
        text(out, "", x + 7.5, middle + 4.2, &letter);
        out.push_str("</g>");
    }
    let first = middle - (b.lines.len() as f64 - 1.0) * sizes::LINE / 2.0 + 4.5;
    for (i, line) in b.lines.iter().enumerate() {
        text(out, "label", b.x + b.text_x, first + i as f64 * sizes::LINE, line);
    }
}

/// The control that opens or closes a branch, for the pointer; the keyboard has a key and the panel a link for it.
fn fold(out: &mut String, b: &Box) {
    let (x, y) = (b.x + b.width - sizes::FOLD / 2.0, b.middle());
    // A count may have many digits: it ends at the box's edge and grows inwards.
    let (class, sign, at) = match b.hides {
        0 => ("", "−".to_owned(), x),
        n => (" closed", format!("+{n}"), b.x + b.width - 5.0),
    };
    let _ = write!(out, "<g class=\"fold{class}\" aria-hidden=\"true\">");
    rect(out, "", [x - sizes::FOLD / 2.0, y - 12.0, sizes::FOLD, 24.0]);
    out.push_str("/>");
    text(out, "", at, y + 4.5, &sign);
    out.push_str("</g>");
}

/// Writes a text.
pub fn text(out: &mut String, class: &str, x: f64, y: f64, text: &str) {
    let _ = write!(out, "<text class=\"{class}\"");
    number(out, " x=\"", x);
    number(out, " y=\"", y);
    let _ = write!(out, ">{}</text>", escape(text));
}

/// Writes a rectangle, all but its end.
fn rect(out: &mut String, class: &str, [x, y, width, height]: [f64; 4]) {
    let _ = write!(out, "<rect{class}");
    number(out, " x=\"", x);
    number(out, " y=\"", y);
    number(out, " width=\"", width);
    number(out, " height=\"", height);
}

fn number(out: &mut String, name: &str, value: f64) {
    out.push_str(name);
    push_number(out, value);
    out.push('"');
}
