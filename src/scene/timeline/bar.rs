//! Bars and the signs at their ends.

use crate::layout::timeline::{Bar, Edge, Piece, Scale};
use crate::plan::Status;
use crate::scene::chart::{Anchor, Fill, Item, Shape, line, rect};
use crate::scene::tone::Tone;

/// Half the height of a bar where it runs for certain.
const HIGH: f64 = 8.0;
/// Half its height where it begins or ends.
const LOW: f64 = 4.0;
/// The length of what stands for an end that nobody knows.
const TAIL: f64 = 16.0;

/// What a status is filled with.
fn fill(status: Option<Status>) -> Fill {
    match status {
        Some(Status::Ongoing | Status::Done) => Fill::Plain(Tone::Soft),
        Some(Status::Paused) => Fill::Hatched(Tone::Soft),
        Some(Status::NotStarted) => Fill::Dotted(Tone::Soft),
        Some(Status::Planned) => Fill::Plain(Tone::Paper),
        None => Fill::Plain(Tone::Hair),
    }
}

/// A stretch with a filling.
pub(super) fn stretch(p: Piece, y: f64, fill: Fill) -> Vec<Item> {
    let half = if p.sure { HIGH } else { LOW };
    let shape = rect(p.from, y - half, (p.to - p.from).max(1.0), half * 2.0);
    vec![Item::filled(shape.clone(), Tone::Paper), Item::outlined(shape, Tone::Soft, 1.0).with(fill)]
}

/// A stretch of a status; done ones have a line along their middle.
pub(super) fn piece(p: Piece, y: f64, status: Option<Status>) -> Vec<Item> {
    let mut items = stretch(p, y, fill(status));
    if status == Some(Status::Done) && p.to - p.from > 3.0 {
        let half = if p.sure { HIGH } else { LOW };
        items.push(Item::outlined(line((p.from + 1.0, y), (p.to - 1.0, y)), Tone::Paper, half * 0.6));
    }
    items
}

/// A bar around a height, and from where to where it is drawn.
pub(super) fn items(bar: &Bar, y: f64, status: Option<Status>, scale: &Scale) -> (Vec<Item>, f64, f64) {
    let mut items: Vec<Item> = bar.pieces.iter().flat_map(|&p| piece(p, y, status)).collect();
    let known = || bar.pieces.iter().flat_map(|p| [p.from, p.to]);
    let (mut left, mut right) = (known().fold(f64::MAX, f64::min), known().fold(f64::MIN, f64::max));
    if let (Some((from, Edge::Unknown)), Some((to, Edge::Open))) = (bar.from, bar.to) {
        // It goes on, and that is all there is to know: a line that is no bar, and a bar of no length at its arrow.
        items.push(dashed(from, to - TAIL, y));
        items.extend(piece(Piece { from: to - TAIL, to, sure: true }, y, status));
        items.push(question(from - 8.0, y));
        items.push(arrow(to, y));
        return (items, from - SIGN, to + SIGN);
    }
    if let Some((x, edge)) = bar.from {
        items.extend(end(x, y, edge, -1.0));
        left = left.min(x) - reach(edge);
    }
    if let Some((x, edge)) = bar.to {
        items.extend(end(x, y, edge, 1.0));
        right = right.max(x) + reach(edge);
    }
    if bar.before {
        items.push(chevron(scale.left, y, -1.0));
        left = scale.left - SIGN;
        right = right.max(scale.left);
    }
    if bar.after {
        items.push(chevron(scale.right, y, 1.0));
        right = scale.right + SIGN;
        left = left.min(scale.right);
    }
    (items, left, right)
}

/// How far an arrow stands out.
const SIGN: f64 = 12.0;

fn reach(edge: Edge) -> f64 {
    match edge {
        Edge::Exact | Edge::Within => 2.0,
        Edge::Unknown => TAIL + 13.0,
        Edge::Open => SIGN,
    }
}

/// The sign at an end: `side` is -1 at the beginning and 1 at the end.
pub(super) fn end(x: f64, y: f64, edge: Edge, side: f64) -> Vec<Item> {
    match edge {
        Edge::Exact => {
            let from = (x - side, y - HIGH - 2.0);
            vec![Item::outlined(line(from, (x - side, y + HIGH + 2.0)), Tone::Ink, 3.0)]
        }
        Edge::Within => {
            let (inner, half) = (x - side * 5.0, HIGH);
            let points = vec![(inner, y - half), (x, y - half), (x, y + half), (inner, y + half)];
            vec![Item::outlined(Shape::Path { points, closed: false }, Tone::Ink, 1.5)]
        }
        Edge::Unknown => vec![dashed(x, x + side * TAIL, y), question(x + side * (TAIL + 7.0), y)],
        Edge::Open => vec![arrow(x, y)],
    }
}

fn dashed(from: f64, to: f64, y: f64) -> Item {
    Item { dashed: true, ..Item::outlined(line((from, y), (to, y)), Tone::Ink, 1.5) }
}

fn question(x: f64, y: f64) -> Item {
    Item::text(x, y + 5.0, "?", Anchor::Middle).bold()
}

fn arrow(x: f64, y: f64) -> Item {
    let points = vec![(x, y - HIGH - 2.0), (x + SIGN, y), (x, y + HIGH + 2.0)];
    Item::filled(Shape::Path { points, closed: true }, Tone::Ink)
}

/// There is more on this side.
pub(super) fn chevron(x: f64, y: f64, side: f64) -> Item {
    let (near, far) = (x + side * 4.0, x + side * 10.0);
    let points = vec![(near, y - 7.0), (far, y), (near, y + 7.0)];
    Item::outlined(Shape::Path { points, closed: false }, Tone::Ink, 2.0)
}
