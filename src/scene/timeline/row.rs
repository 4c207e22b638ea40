//! The rows of the timeline: headings, activities with their bars, and how many have no time.

use super::{Bar, Frame, Row, SMALL, axis, bar};
use crate::layout::label::{Weight, width, wrap};
use crate::layout::{sizes, timeline};
use crate::scene::chart::{Anchor, Fill, Item, Mark, Shape, TEXT, rect};
use crate::scene::tone::Tone;

/// The size of an area's name.
const AREA: f64 = 17.0;
/// The distance of the baselines of a name.
const LINE: f64 = 18.0;
/// The distance of the baselines of a note.
const NOTE: f64 = 15.5;
/// Room over and under a row's texts together.
const AIR: f64 = 11.0;
/// Where the plans' letters begin.
const CHIPS: f64 = 32.0;
/// The width of one.
const CHIP: f64 = sizes::CHIP + 1.5;
/// More lines than any name has.
const MOST: usize = 40;

/// The width of the plans' letters before a name.
fn marks_room(frame: &Frame) -> f64 {
    CHIPS + frame.of.plans.min(sizes::PLACES) as f64 * CHIP + 8.0
}

/// The texts of a row, broken into lines.
struct Texts {
    lines: Vec<String>,
    notes: Vec<String>,
    /// What stands beside the bar, if there is room.
    beside: Option<(f64, Anchor)>,
}

fn texts(b: &Bar, frame: &Frame) -> Texts {
    let room = frame.labels - marks_room(frame) - 4.0;
    let weight = if b.plans.len() > 1 { Weight::Semibold } else { Weight::Regular };
    let lines = wrap(&b.title, TEXT, weight, room, MOST).lines;
    let beside = beside(b, frame);
    let mut notes = Vec::new();
    for note in [if beside.is_none() { b.when.as_str() } else { "" }, b.note.as_str()] {
        notes.extend(wrap(note, SMALL, Weight::Regular, room, MOST).lines);
    }
    Texts { lines, notes, beside }
}

/// Where the period's words stand: after the bar, else before it, if they fit there.
fn beside(b: &Bar, frame: &Frame) -> Option<(f64, Anchor)> {
    let drawn = timeline::bar(b.period, &frame.scale)?;
    let (_, left, right) = bar::items(&drawn, 0.0, b.status, &frame.scale);
    let wide = width(&b.when, SMALL, Weight::Regular) + 8.0;
    if left > right {
        return Some((frame.scale.left, Anchor::Start)).filter(|_| wide < frame.scale.right - frame.scale.left);
    }
    if right + wide <= frame.of.room {
        return Some((right + 8.0, Anchor::Start));
    }
    (left - wide >= frame.scale.left - 8.0).then_some((left - 8.0, Anchor::End))
}

/// The height of a row, in pixels.
pub(super) fn height(row: &Row, frame: &Frame) -> f64 {
    let lines = |text: &str, size, room| wrap(text, size, Weight::Semibold, room, MOST).lines.len() as f64;
    match row {
        Row::Area { title, .. } => 24.0 + lines(title, AREA, frame.of.room) * 22.0,
        Row::Part { title, .. } => 14.0 + lines(title, TEXT, frame.of.room) * LINE,
        Row::Bar(b) => {
            let t = texts(b, frame);
            (t.lines.len() as f64 * LINE + t.notes.len() as f64 * NOTE + AIR).max(30.0)
        }
        Row::Undated { text, .. } => {
            let room = frame.labels - marks_room(frame);
            10.0 + wrap(text, SMALL, Weight::Regular, room, MOST).lines.len() as f64 * NOTE
        }
    }
}

/// Behind a row.
fn back(striped: bool) -> Tone {
    if striped { Tone::Ground } else { Tone::Paper }
}

/// A row.
pub(super) fn mark(row: &Row, frame: &Frame, y: f64, height: f64, striped: bool) -> Mark {
    let mut items = vec![Item::filled(rect(0.0, y, frame.of.room, height), back(striped))];
    let heading = |title: &str, size: f64, line: f64, from: f64| {
        let lines = wrap(title, size, Weight::Semibold, frame.of.room, MOST).lines;
        let text = |(i, text): (usize, String)| {
            Item::text(0.0, y + from + i as f64 * line, text, Anchor::Start).sized(size).bold()
        };
        lines.into_iter().enumerate().map(text).collect::<Vec<_>>()
    };
    match row {
        Row::Area { title, link } => {
            let bottom = y + height - 0.5;
            items.extend(heading(title, AREA, 22.0, 35.0));
            let points = vec![(0.0, bottom), (frame.of.room, bottom)];
            items.push(Item::outlined(Shape::Path { points, closed: false }, Tone::Line, 1.0));
            Mark { link: link.clone(), label: title.clone(), current: false, items }
        }
        Row::Part { title, link } => {
            items.extend(grid(frame, y, height));
            items.extend(heading(title, TEXT, LINE, 22.0).into_iter().map(|i| i.toned(Tone::Soft)));
            Mark { link: link.clone(), label: title.clone(), current: false, items }
        }
        Row::Bar(b) => {
            items.extend(grid(frame, y, height));
            items.extend(activity(b, frame, y, height, striped));
            Mark { link: b.link.clone(), label: b.label.clone(), current: b.current, items }
        }
        Row::Undated { text, label, link } => {
            items.extend(grid(frame, y, height));
            let x = marks_room(frame);
            items.push(hollow(x - 12.0, y + 13.0));
            for (i, text) in wrap(text, SMALL, Weight::Regular, frame.labels - x, MOST).lines.into_iter().enumerate() {
                let baseline = y + 17.0 + i as f64 * NOTE;
                items.push(Item::text(x, baseline, text, Anchor::Start).sized(SMALL).toned(Tone::Soft));
            }
            Mark { link: link.clone(), label: label.clone(), current: false, items }
        }
    }
}

/// The lines between years and under the row, as one line, and the dates that run through it.
fn grid(frame: &Frame, y: f64, height: f64) -> Vec<Item> {
    let bottom = y + height - 0.5;
    let mut points = vec![(frame.scale.left, bottom)];
    for year in frame.years(8.0) {
        let x = frame.scale.x(f64::from(year));
        points.extend([(x, bottom), (x, y), (x, bottom)]);
    }
    points.extend([(frame.scale.right, bottom), (frame.scale.right, y)]);
    let mut items = vec![Item::outlined(Shape::Path { points, closed: false }, Tone::Hair, 1.0)];
    items.extend(axis::dates(frame).filter_map(|((from, to), kind)| axis::through(from, to, y, y + height, kind)));
    items
}

fn activity(b: &Bar, frame: &Frame, y: f64, height: f64, striped: bool) -> Vec<Item> {
    let t = texts(b, frame);
    let mut items = Vec::new();
    if b.current {
        items.push(Item::filled(rect(0.0, y, 4.0, height), Tone::Thread));
    }
    let several = b.plans.len() > 1;
    let first = y + AIR / 2.0 + LINE / 2.0;
    if several {
        items.extend(count(8.0, first, b.plans.len(), Tone::Paper));
    }
    for (place, &(slot, letter, stated)) in b.plans.iter().enumerate() {
        let place = if frame.of.plans <= sizes::PLACES { slot } else { place };
        items.extend(chip(CHIPS + place as f64 * CHIP, first, slot, letter, stated));
    }
    let x = marks_room(frame);
    for (i, text) in t.lines.iter().enumerate() {
        let text = Item::text(x, first + 5.0 + i as f64 * LINE, text.as_str(), Anchor::Start);
        items.push(if several { text.bold() } else { text });
    }
    let under = first + 5.0 + (t.lines.len() as f64 - 1.0) * LINE;
    for (i, text) in t.notes.iter().enumerate() {
        let text = Item::text(x, under + (i + 1) as f64 * NOTE, text.as_str(), Anchor::Start);
        items.push(text.sized(SMALL).toned(Tone::Soft));
    }
    if let Some(drawn) = timeline::bar(b.period, &frame.scale) {
        items.extend(bar::items(&drawn, first, b.status, &frame.scale).0);
    }
    if let Some((x, anchor)) = t.beside {
        // What runs through the row stops at the words.
        let wide = width(&b.when, SMALL, Weight::Regular) + 4.0;
        let left = if anchor == Anchor::End { x - wide + 2.0 } else { x - 2.0 };
        items.push(Item::filled(rect(left, first - 9.0, wide, 18.0), back(striped)));
        items.push(Item::text(x, first + 4.5, b.when.as_str(), anchor).sized(SMALL).toned(Tone::Soft));
    }
    items
}

/// A plan's letter, around a height.
pub(super) fn chip(x: f64, y: f64, slot: usize, letter: char, stated: bool) -> Vec<Item> {
    let (back, ink) = if stated { (Tone::Plan(slot), Tone::OnPlan(slot)) } else { (Tone::Paper, Tone::Ink) };
    let text = Item::text(x + 8.0, y + 4.2, letter.to_string(), Anchor::Middle).sized(12.0).bold();
    vec![Item::filled(rect(x, y - 8.0, 16.0, 16.0), back).edged(Tone::Plan(slot), 1.5), text.toned(ink)]
}

/// How many plans, around a height.
pub(super) fn count(x: f64, y: f64, n: usize, back: Tone) -> Vec<Item> {
    let shape = Shape::Rect { x, y: y - 9.0, width: 20.0, height: 18.0, round: 9.0 };
    let text = Item::text(x + 10.0, y + 4.7, n.to_string(), Anchor::Middle).bold();
    vec![Item::filled(shape, back).edged(Tone::Ink, 1.5), text]
}

/// The sign of what has no time.
pub(super) fn hollow(x: f64, y: f64) -> Item {
    Item::outlined(Shape::Disc { x, y, r: 4.5 }, Tone::Soft, 1.5).with(Fill::Plain(Tone::Paper))
}
