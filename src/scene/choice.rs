//! A selection against what it serves: a row for each activity, a column for each goal, a dot where one serves the other.

use super::chart::{Anchor, Chart, Item, Mark, Shape, TEXT, Tone, line, rect};
use crate::layout::label::{Weight, width, wrap};

/// What is drawn, with all that it says.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Choice {
    /// What it is, in words.
    pub title: String,
    /// The goals' names, from the left.
    pub goals: Vec<String>,
    /// The activities, from above.
    pub rows: Vec<Row>,
    /// What a dot and a ring around it mean.
    pub legend: (String, String),
}

/// An activity.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// Its name.
    pub name: String,
    /// Where it leads.
    pub link: String,
    /// What the row says.
    pub label: String,
    /// The goals it serves by position, each with whether no other in the selection does.
    pub serves: Vec<(usize, bool)>,
    /// Whether it is selected.
    pub current: bool,
}

const NAMES: f64 = 330.0;
const ROW: f64 = 32.0;
const COLUMN: f64 = 26.0;
const SMALL: f64 = 12.5;
/// How steeply names rise, in degrees, and the longest that is written in full, in pixels.
const SLANT: f64 = 50.0;
const LONGEST: f64 = 300.0;

/// Draws it.
pub fn choice(c: &Choice) -> Chart {
    let names: Vec<String> =
        c.goals.iter().map(|g| wrap(g, SMALL, Weight::Regular, LONGEST, 1).lines.concat()).collect();
    let longest = names.iter().map(|n| width(n, SMALL, Weight::Regular)).fold(0.0, f64::max);
    let (rise, run) = SLANT.to_radians().sin_cos();
    let top = longest * rise + 24.0;
    let right = NAMES + c.goals.len() as f64 * COLUMN;
    let bottom = top + c.rows.len() as f64 * ROW;
    let mut marks = Vec::new();
    let stripe = |i: usize| Item::filled(rect(0.0, top + i as f64 * ROW, right, ROW), Tone::Ground);
    marks.push(Mark::plain((0..c.rows.len()).step_by(2).map(stripe).collect()));
    let x = |goal: usize| NAMES + (goal as f64 + 0.5) * COLUMN;
    let mut heads = Vec::new();
    for (i, name) in names.into_iter().enumerate() {
        heads.push(Item::outlined(line((x(i), top), (x(i), bottom)), Tone::Hair, 1.0));
        let text = Shape::Slanted { x: x(i) - 2.0, y: top - 6.0, text: name, size: SMALL, degrees: SLANT };
        heads.push(Item::filled(text, Tone::Ink));
    }
    marks.push(Mark::plain(heads));
    for (i, row) in c.rows.iter().enumerate() {
        marks.push(draw_row(row, top + i as f64 * ROW, right, &x));
    }
    let y = bottom + 22.0;
    let mut items = dot(8.0, y, false);
    items.push(Item::text(20.0, y + 4.5, c.legend.0.clone(), Anchor::Start).sized(SMALL));
    let next = 20.0 + width(&c.legend.0, SMALL, Weight::Regular) + 30.0;
    items.extend(dot(next, y, true));
    items.push(Item::text(next + 14.0, y + 4.5, c.legend.1.clone(), Anchor::Start).sized(SMALL));
    marks.push(Mark::plain(items));
    Chart { title: c.title.clone(), width: right + longest * run + 8.0, height: y + 16.0, marks }
}

fn dot(x: f64, y: f64, alone: bool) -> Vec<Item> {
    let disc = |r: f64| Shape::Disc { x, y, r };
    if alone {
        vec![Item::outlined(disc(8.5), Tone::Thread, 2.0), Item::filled(disc(5.0), Tone::Thread)]
    } else {
        vec![Item::filled(disc(5.0), Tone::Soft)]
    }
}

fn draw_row(row: &Row, y: f64, right: f64, x: &dyn Fn(usize) -> f64) -> Mark {
    let middle = y + ROW / 2.0;
    let mut items = vec![Item::outlined(rect(0.0, y, right, ROW), Tone::Hair, 0.0)];
    let lines = wrap(&row.name, TEXT, Weight::Regular, NAMES - 16.0, 2).lines;
    let first = middle + 4.8 - (lines.len() as f64 - 1.0) * 7.5;
    for (i, text) in lines.into_iter().enumerate() {
        let item = Item::text(6.0, first + i as f64 * 15.0, text, Anchor::Start).sized(13.5);
        items.push(if row.current { item.bold() } else { item });
    }
    items.extend(row.serves.iter().flat_map(|&(goal, alone)| dot(x(goal), middle, alone)));
    Mark { link: Some(row.link.clone()), label: row.label.clone(), current: row.current, items }
}
