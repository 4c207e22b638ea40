//! What the signs of the timeline mean.

use super::bar::{chevron, end, piece, stretch};
use super::row::{chip, count, hollow};
use super::{Frame, SMALL, Sign};
use crate::layout::label::{Weight, width};
use crate::layout::timeline::{Edge, Piece};
use crate::scene::chart::{Anchor, Fill, Item, Mark};
use crate::scene::tone::Tone;

/// The height of a line.
const LINE: f64 = 26.0;
/// The width of a sample.
const SAMPLE: f64 = 34.0;

/// The legend, and where it ends.
pub(super) fn marks(frame: &Frame) -> (Vec<Mark>, f64) {
    let mut items = Vec::new();
    let lines = frame.of.legend.iter().filter(|(_, signs)| !signs.is_empty());
    let indent = lines.clone().map(|(name, _)| width(name, SMALL, Weight::Semibold)).fold(0.0, f64::max) + 14.0;
    let mut y = 0.0;
    for (name, signs) in lines {
        items.push(Item::text(0.0, y + 17.0, name.as_str(), Anchor::Start).sized(SMALL).bold());
        let mut x = indent;
        for (sign, text) in signs {
            let sample = sample_width(*sign);
            let wide = sample + 6.0 + width(text, SMALL, Weight::Regular);
            if x + wide > frame.of.room && x > indent {
                (x, y) = (indent, y + LINE);
            }
            items.extend(sample_of(*sign, x, y + LINE / 2.0));
            items.push(Item::text(x + sample + 6.0, y + 17.0, text.as_str(), Anchor::Start).sized(SMALL));
            x += wide + 20.0;
        }
        y += LINE;
    }
    if items.is_empty() { (Vec::new(), 0.0) } else { (vec![Mark::plain(items)], y + 10.0) }
}

fn sample_width(sign: Sign) -> f64 {
    match sign {
        Sign::Plan(..) | Sign::Undated => 16.0,
        Sign::Several => 20.0,
        _ => SAMPLE,
    }
}

fn sample_of(sign: Sign, x: f64, y: f64) -> Vec<Item> {
    // What is said of time is true of every status, so no status is shown.
    let bar =
        |from: f64, to: f64, sure| stretch(Piece { from: x + from, to: x + to, sure }, y, Fill::Plain(Tone::Line));
    let with = |mut items: Vec<Item>, more: Vec<Item>| {
        items.extend(more);
        items
    };
    match sign {
        Sign::Status(status) => piece(Piece { from: x, to: x + SAMPLE, sure: true }, y, status),
        Sign::Sure => bar(0.0, SAMPLE, true),
        Sign::Within => {
            with(bar(0.0, SAMPLE, false), with(end(x, y, Edge::Within, -1.0), end(x + SAMPLE, y, Edge::Within, 1.0)))
        }
        Sign::Exact => with(bar(1.0, SAMPLE, true), end(x, y, Edge::Exact, -1.0)),
        Sign::Open => with(bar(0.0, SAMPLE - 14.0, true), end(x + SAMPLE - 14.0, y, Edge::Open, 1.0)),
        Sign::Unknown => with(bar(0.0, SAMPLE - 26.0, true), end(x + SAMPLE - 26.0, y, Edge::Unknown, 1.0)),
        Sign::Beyond => with(bar(0.0, SAMPLE - 12.0, true), vec![chevron(x + SAMPLE - 12.0, y, 1.0)]),
        Sign::Undated => vec![hollow(x + 8.0, y)],
        Sign::Plan(slot, letter) => chip(x, y, slot, letter, true),
        Sign::Several => count(x, y, 2, Tone::Paper),
    }
}
