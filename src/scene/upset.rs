//! The overlap of sets as an UpSet plot: a row for each set, a column for each combination that occurs.
//!
//! After Lex, Gehlenborg, Strobelt, Vuillemot & Pfister, "UpSet: Visualization of intersecting sets" (2014).

use super::chart::{Anchor, Chart, Fill, Item, Mark, Shape, TEXT, Tone, line, rect};
use crate::layout::label::{Weight, width, wrap};

/// What is drawn, with all that it says.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Upset {
    /// What it is, in words.
    pub title: String,
    /// The sets, from above.
    pub sets: Vec<Set>,
    /// The combinations, in their groups, from the left.
    pub groups: Vec<Group>,
    /// What the bars upwards count.
    pub counts: String,
    /// What the band below them shows: how far a combination is from what chance would bring.
    pub deviations: String,
    /// What the filled and the hatched part of a bar mean.
    pub legend: (String, String),
}

/// A set.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Set {
    /// Its name.
    pub name: String,
    /// Its colour, for an action plan.
    pub slot: Option<usize>,
    /// Its letter, for an action plan.
    pub letter: Option<char>,
    /// Elements in it.
    pub size: usize,
    /// Those that a source says belong to it.
    pub stated: usize,
    /// Where its row leads, and what it says there.
    pub link: String,
    /// What the row says.
    pub label: String,
    /// Whether it is what is picked.
    pub current: bool,
}

/// Combinations that have something in common.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Group {
    /// What they have in common; empty for no heading.
    pub title: String,
    /// The combinations.
    pub columns: Vec<Column>,
}

/// A combination.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Column {
    /// Its sets, by position, ascending.
    pub sets: Vec<usize>,
    /// What it counts.
    pub count: usize,
    /// How many of these are stated.
    pub stated: usize,
    /// How many more or fewer than by chance, as a share of all elements.
    pub deviation: f64,
    /// The same in words, such as `+4`.
    pub deviation_text: String,
    /// Where it leads.
    pub link: String,
    /// What it is, in words.
    pub label: String,
    /// Whether it is what is picked.
    pub current: bool,
}

/// Measures in pixels.
const ROW: f64 = 34.0;
const COLUMN: f64 = 36.0;
const BARS: f64 = 170.0;
const BAND: f64 = 56.0;
const SIZES: f64 = 110.0;
const NAMES: f64 = 260.0;
const GAP: f64 = 14.0;
const HEAD: f64 = 46.0;
const DOT: f64 = 8.0;
const SMALL: f64 = 12.5;

/// Draws it.
pub fn upset(u: &Upset) -> Chart {
    let left = NAMES + SIZES + 2.0 * GAP;
    let mut marks = Vec::new();
    let top = HEAD + BARS + GAP;
    let bottom = top + u.sets.len() as f64 * ROW;
    let places = places(u, left);
    let right = places.last().map_or(left, |p| p.0 + COLUMN) + GAP;
    stripes(&mut marks, u, top, right);
    let most = u.sets.iter().map(|s| s.size).max().unwrap_or(0).max(1) as f64;
    for (i, set) in u.sets.iter().enumerate() {
        marks.push(row(set, top + i as f64 * ROW, most));
    }
    headings(&mut marks, u, &places, right, bottom);
    let most = columns(u).map(|c| c.count).max().unwrap_or(0).max(1) as f64;
    let far = columns(u).map(|c| c.deviation.abs()).fold(0.0, f64::max).max(1e-9);
    for (column, &(x, _)) in columns(u).zip(&places) {
        marks.push(combination(u, column, x, (top, bottom), (most, far)));
    }
    let legend = bottom + GAP + BAND + GAP;
    explain(&mut marks, u, legend);
    let explained = legend_width(u);
    Chart { title: u.title.clone(), width: right.max(explained), height: legend + 26.0, marks }
}

fn columns(u: &Upset) -> impl Iterator<Item = &Column> {
    u.groups.iter().flat_map(|g| &g.columns)
}

/// Where each combination's column begins, and whether it is the first of its group.
fn places(u: &Upset, left: f64) -> Vec<(f64, bool)> {
    let mut x = left;
    let mut places = Vec::new();
    for group in &u.groups {
        let start = x;
        for i in 0..group.columns.len() {
            places.push((x, i == 0));
            x += COLUMN;
        }
        if !group.title.is_empty() {
            x = x.max(start + width(&group.title, SMALL, Weight::Semibold)) + 2.0 * GAP;
        }
    }
    places
}

fn stripes(marks: &mut Vec<Mark>, u: &Upset, top: f64, right: f64) {
    let stripe = |i: usize| Item::filled(rect(0.0, top + i as f64 * ROW, right, ROW), Tone::Ground);
    marks.push(Mark::plain((0..u.sets.len()).step_by(2).map(stripe).collect()));
}

/// A set's name, and a bar for its size: filled as far as the sources say it, hatched beyond.
fn row(set: &Set, y: f64, most: f64) -> Mark {
    let middle = y + ROW / 2.0;
    let mut items = vec![Item::filled(rect(0.0, y, NAMES + SIZES + GAP, ROW), Tone::Ground).with(Fill::None)];
    let mut x = 6.0;
    if let (Some(slot), Some(letter)) = (set.slot, set.letter) {
        items.push(Item::filled(rect(x, middle - 9.0, 18.0, 18.0), Tone::Plan(slot)));
        let text = Item::text(x + 9.0, middle + 4.5, letter.to_string(), Anchor::Middle);
        items.push(text.sized(13.0).bold().toned(Tone::OnPlan(slot)));
        x += 26.0;
    }
    let lines = wrap(&set.name, TEXT, Weight::Regular, NAMES - x, 2).lines;
    let first = middle + 4.8 - (lines.len() as f64 - 1.0) * 8.0;
    for (i, text) in lines.into_iter().enumerate() {
        let item = Item::text(x, first + i as f64 * 16.0, text, Anchor::Start);
        items.push(if set.current { item.bold() } else { item });
    }
    let tone = set.slot.map_or(Tone::Soft, Tone::Plan);
    let (at, room) = (NAMES + GAP, SIZES - 34.0);
    let (stated, all) = (set.stated as f64 / most * room, set.size as f64 / most * room);
    items.push(Item::filled(rect(at, middle - 7.0, stated, 14.0), tone));
    items
        .push(Item::outlined(rect(at + stated, middle - 7.0, all - stated, 14.0), tone, 1.0).with(Fill::Hatched(tone)));
    items.push(Item::text(at + all + 5.0, middle + 4.8, set.size.to_string(), Anchor::Start));
    Mark { link: Some(set.link.clone()), label: set.label.clone(), current: set.current, items }
}

fn headings(marks: &mut Vec<Mark>, u: &Upset, places: &[(f64, bool)], right: f64, bottom: f64) {
    let mut items = Vec::new();
    let axis = HEAD + BARS;
    items.push(Item::outlined(line((places.first().map_or(0.0, |p| p.0), axis), (right, axis)), Tone::Line, 1.0));
    let lines = wrap(&u.counts, SMALL, Weight::Regular, NAMES + SIZES - 20.0, 3).lines;
    for (i, text) in lines.iter().enumerate() {
        let y = axis - 4.0 - (lines.len() - 1 - i) as f64 * 16.0;
        items.push(Item::text(NAMES + SIZES + GAP, y, text.clone(), Anchor::End).sized(SMALL).toned(Tone::Soft));
    }
    let middle = bottom + GAP + BAND / 2.0;
    items.push(Item::outlined(line((places.first().map_or(0.0, |p| p.0), middle), (right, middle)), Tone::Line, 1.0));
    let lines = wrap(&u.deviations, SMALL, Weight::Regular, NAMES + SIZES - 20.0, 3).lines;
    for (i, text) in lines.iter().enumerate() {
        let y = middle + 4.0 + (i as f64 - (lines.len() as f64 - 1.0) / 2.0) * 16.0;
        items.push(Item::text(NAMES + SIZES + GAP, y, text.clone(), Anchor::End).sized(SMALL).toned(Tone::Soft));
    }
    let firsts = places.iter().filter(|p| p.1);
    for (group, (x, _)) in u.groups.iter().zip(firsts).filter(|(g, _)| !g.title.is_empty()) {
        items.push(Item::text(*x + 4.0, 16.0, group.title.clone(), Anchor::Start).sized(SMALL).bold());
        items.push(Item::outlined(line((*x - GAP, 4.0), (*x - GAP, bottom)), Tone::Hair, 1.0));
    }
    marks.push(Mark::plain(items));
}

/// A combination: its bar, its dots, and how far it is from chance.
fn combination(u: &Upset, c: &Column, x: f64, (top, bottom): (f64, f64), (most, far): (f64, f64)) -> Mark {
    let middle = x + COLUMN / 2.0;
    let tone = if c.current { Tone::Thread } else { Tone::Ink };
    let axis = HEAD + BARS;
    let room = BARS - 22.0;
    let (all, stated) = (c.count as f64 / most * room, c.stated as f64 / most * room);
    let (from, wide) = (x + 6.0, COLUMN - 12.0);
    // The whole column takes the pointer, not the ink alone.
    let mut items = vec![Item::filled(rect(x, HEAD, COLUMN, bottom - HEAD + GAP + BAND), Tone::Paper).with(Fill::None)];
    items.push(Item::filled(rect(from, axis - stated, wide, stated), tone));
    items.push(Item::outlined(rect(from, axis - all, wide, all - stated), tone, 1.0).with(Fill::Hatched(tone)));
    let number = Item::text(middle, axis - all - 6.0, c.count.to_string(), Anchor::Middle).toned(tone);
    items.push(if c.current { number.bold() } else { number });
    let y = |set: usize| top + (set as f64 + 0.5) * ROW;
    for set in (0..u.sets.len()).filter(|s| !c.sets.contains(s)) {
        items.push(Item::filled(Shape::Disc { x: middle, y: y(set), r: 4.0 }, Tone::Hair));
    }
    if let ([first, .., last], true) = (c.sets.as_slice(), c.sets.len() > 1) {
        items.push(Item::outlined(line((middle, y(*first)), (middle, y(*last))), tone, 3.0));
    }
    for &set in &c.sets {
        let plan = u.sets[set].slot.filter(|_| !c.current).map_or(tone, Tone::Plan);
        items.push(Item::filled(Shape::Disc { x: middle, y: y(set), r: DOT }, plan).edged(tone, 1.5));
    }
    let zero = bottom + GAP + BAND / 2.0;
    let high = c.deviation.abs() / far * (BAND / 2.0 - 14.0);
    let up = c.deviation >= 0.0;
    items.push(Item::filled(rect(from + 4.0, if up { zero - high } else { zero }, wide - 8.0, high), Tone::Soft));
    let at = if up { zero - high - 4.0 } else { zero + high + 12.0 };
    items.push(Item::text(middle, at, c.deviation_text.clone(), Anchor::Middle).sized(12.0).toned(Tone::Soft));
    Mark { link: Some(c.link.clone()), label: c.label.clone(), current: c.current, items }
}

fn legend_width(u: &Upset) -> f64 {
    [&u.legend.0, &u.legend.1].iter().map(|t| width(t, SMALL, Weight::Regular) + 30.0 + GAP).sum()
}

fn explain(marks: &mut Vec<Mark>, u: &Upset, y: f64) {
    let mut items = Vec::new();
    let mut x = 0.0;
    for (fill, text) in [(Fill::Plain(Tone::Ink), &u.legend.0), (Fill::Hatched(Tone::Ink), &u.legend.1)] {
        items.push(Item::outlined(rect(x, y, 22.0, 14.0), Tone::Ink, 1.0).with(fill));
        items.push(Item::text(x + 28.0, y + 11.5, text.clone(), Anchor::Start).sized(SMALL));
        x += 30.0 + width(text, SMALL, Weight::Regular) + GAP;
    }
    marks.push(Mark::plain(items));
}
