//! The years over the rows, with the names of the dates that run through them.

use super::{Date, DateKind, Frame};
use crate::layout::label::{Weight, width};
use crate::scene::chart::{Anchor, Item, Mark, line, rect};
use crate::scene::chart::{Shape, TEXT};
use crate::scene::tone::Tone;

/// The height of a line of dates' names.
const LANE: f64 = 20.0;
/// The height of the years.
const YEARS: f64 = 26.0;

/// The axis, and where it ends.
pub(super) fn marks(frame: &Frame, top: f64) -> (Vec<Mark>, f64) {
    let names = names(frame);
    let lanes = names.iter().map(|n| n.lane + 1).max().unwrap_or(0);
    let bottom = top + lanes as f64 * LANE + YEARS;
    let scale = &frame.scale;
    let mut items = vec![Item::filled(rect(0.0, top, frame.of.room, bottom - top), Tone::Paper)];
    for year in frame.years(8.0).filter(|&y| y > scale.first) {
        let x = scale.x(f64::from(year));
        items.push(Item::outlined(line((x, bottom - 6.0), (x, bottom)), Tone::Line, 1.0));
    }
    items.push(Item::outlined(line((0.0, bottom - 0.5), (frame.of.room, bottom - 0.5)), Tone::Line, 1.0));
    let mut marks = vec![Mark::plain(items)];
    marks.extend(names.iter().map(|n| n.mark(top, bottom)));
    let year = |year: i32| {
        let x = scale.x(f64::from(year) + 0.5);
        let back = Item::filled(rect(x - 17.0, bottom - 20.0, 34.0, 15.0), Tone::Paper);
        [back, Item::text(x, bottom - 8.0, year.to_string(), Anchor::Middle)]
    };
    marks.push(Mark::plain(frame.years(40.0).flat_map(year).collect()));
    (marks, bottom)
}

/// The name of a date, and where it stands.
struct Name<'a> {
    date: &'a Date,
    /// Where the date is; nothing when it lies after what is in sight.
    at: Option<(f64, f64)>,
    /// The name's left and right end.
    from: f64,
    to: f64,
    lane: usize,
}

/// The names, in as few lines as they fit into without touching.
fn names<'a>(frame: &Frame<'a>) -> Vec<Name<'a>> {
    let mut found: Vec<Name> = Vec::new();
    for date in &frame.of.dates {
        let at = frame.place(date.at);
        // Of the dates out of sight only today is named, which one looks for.
        let later = date.kind == DateKind::Today && date.at.year > frame.scale.last;
        if at.is_none() && !later {
            continue;
        }
        let wide = width(&date.text, TEXT, weight(date.kind)) + if later { 14.0 } else { 0.0 };
        let middle = at.map_or(frame.of.room, |(from, to)| (from + to) / 2.0);
        let from = (middle - wide / 2.0).min(frame.of.room - wide - 4.0).max(0.0);
        let free =
            |lane: &usize| found.iter().all(|n| n.lane != *lane || n.to + 12.0 < from || from + wide + 12.0 < n.from);
        let lane = (0..).find(free).unwrap_or(0);
        found.push(Name { date, at, from, to: from + wide, lane });
    }
    found
}

fn weight(kind: DateKind) -> Weight {
    if kind == DateKind::FollowUp { Weight::Regular } else { Weight::Semibold }
}

impl Name<'_> {
    fn mark(&self, top: f64, bottom: f64) -> Mark {
        let y = top + self.lane as f64 * LANE;
        let hit = Item::filled(rect(self.from - 4.0, y, self.to - self.from + 8.0, LANE), Tone::Paper);
        let text = Item::text(self.from, y + 14.0, self.date.text.as_str(), Anchor::Start).toned(tone(self.date.kind));
        let text = if weight(self.date.kind) == Weight::Semibold { text.bold() } else { text };
        let mut items = vec![hit, text];
        match self.at {
            Some((from, to)) => items.extend(through(from, to, y + LANE, bottom, self.date.kind)),
            None => {
                let (x, y) = (self.to - 2.0, y + 9.0);
                let points = vec![(x - 5.0, y - 5.0), (x, y), (x - 5.0, y + 5.0)];
                items.push(Item::outlined(Shape::Path { points, closed: false }, tone(self.date.kind), 2.0));
            }
        }
        Mark::plain(items)
    }
}

fn tone(kind: DateKind) -> Tone {
    match kind {
        DateKind::Today => Tone::Thread,
        DateKind::FollowUp => Tone::Soft,
        DateKind::Chosen => Tone::Ink,
    }
}

/// A date's way through a row: a line, or a band when no day is known.
pub(super) fn through(from: f64, to: f64, top: f64, bottom: f64, kind: DateKind) -> Option<Item> {
    let wide = if kind == DateKind::FollowUp { 1.0 } else { 1.75 };
    if to - from > 0.1 {
        return Some(Item::filled(rect(from, top, to - from, bottom - top), Tone::Hair));
    }
    (bottom > top).then(|| Item::outlined(line((from, top), (from, bottom)), tone(kind), wide))
}

/// The dates in sight, with the edges of what they may mean.
pub(super) fn dates(frame: &Frame) -> impl Iterator<Item = ((f64, f64), DateKind)> {
    frame.of.dates.iter().filter_map(|d| Some((frame.place(d.at)?, d.kind)))
}
