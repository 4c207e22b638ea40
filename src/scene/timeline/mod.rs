//! The timeline as a chart: areas, and their activities as bars over the years.

mod axis;
mod bar;
mod legend;
mod row;

use super::chart::{Chart, Mark, chart_markup};
use crate::layout::timeline::{Scale, span};
use crate::plan::{Moment, Part, Period, Status};
use std::fmt::Write;

/// What is to be drawn, with all its words.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// What it is.
    pub title: String,
    /// The width that there is, in pixels.
    pub room: f64,
    /// The first and the last year in sight.
    pub years: (i32, i32),
    /// How many plans have a letter.
    pub plans: usize,
    /// Today and the follow-ups.
    pub dates: Vec<Date>,
    /// What the signs mean, in lines with a heading each.
    pub legend: Vec<(String, Vec<(Sign, String)>)>,
    /// The rows from the top.
    pub rows: Vec<Row>,
}

/// A date that runs through all rows.
#[derive(Debug, Clone, PartialEq)]
pub struct Date {
    /// When.
    pub at: Moment,
    /// What it is called.
    pub text: String,
    /// Which one it is.
    pub kind: DateKind,
}

/// What a date is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateKind {
    /// The day on which one looks.
    Today,
    /// A follow-up.
    FollowUp,
    /// The follow-up whose statuses are shown.
    Chosen,
}

/// A row.
#[derive(Debug, Clone, PartialEq)]
pub enum Row {
    /// The heading of an area.
    Area {
        /// What it is called.
        title: String,
        /// Where it leads.
        link: Option<String>,
    },
    /// The heading of a part of an area.
    Part {
        /// What it is called.
        title: String,
        /// Where it leads.
        link: Option<String>,
    },
    /// An activity of which a time is known.
    Bar(std::boxed::Box<Bar>),
    /// Activities of which no time is known.
    Undated {
        /// How many they are.
        text: String,
        /// Which ones.
        label: String,
        /// Where it leads.
        link: Option<String>,
    },
}

/// An activity of which a time is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// What it is called.
    pub title: String,
    /// What else is to be said of it, such as that it is shown elsewhere too.
    pub note: String,
    /// When it runs.
    pub period: Period,
    /// The same in words.
    pub when: String,
    /// How far it has come.
    pub status: Option<Status>,
    /// The plans it serves: slot, letter, and whether the source says it.
    pub plans: Vec<(usize, char, bool)>,
    /// Where it leads.
    pub link: Option<String>,
    /// All of it in words.
    pub label: String,
    /// Whether it is selected.
    pub current: bool,
}

/// A sign that the legend explains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// The filling of a bar.
    Status(Option<Status>),
    /// It runs for certain.
    Sure,
    /// It begins or ends some time in here.
    Within,
    /// A day is known.
    Exact,
    /// It goes on.
    Open,
    /// The source does not say.
    Unknown,
    /// There is more outside of the years in sight.
    Beyond,
    /// No time is known.
    Undated,
    /// A plan, by slot and letter.
    Plan(usize, char),
    /// It serves several plans.
    Several,
}

/// Room between what is drawn and its surroundings: question marks and arrows stand there.
const SIDE: f64 = 30.0;
/// The size of what explains, in pixels.
const SMALL: f64 = 12.5;

/// Where things stand across.
struct Frame<'a> {
    of: &'a Timeline,
    scale: Scale,
    /// The width of the labels.
    labels: f64,
}

impl<'a> Frame<'a> {
    fn new(of: &'a Timeline) -> Self {
        let labels = (of.room * 0.36).clamp(220.0, 460.0).round();
        let (first, last) = of.years;
        let scale = Scale { first, last: last.max(first), left: labels + SIDE, right: of.room - SIDE };
        Self { of, scale, labels }
    }

    /// Where a date stands: the edges of what it may mean, which are one and the same when it is a day.
    fn place(&self, m: Moment) -> Option<(f64, f64)> {
        let (from, to) = span(m);
        let (from, to) = (self.scale.x(from), self.scale.x(to));
        let (from, to) =
            if matches!(m.part, Part::Day(..)) { ((from + to) / 2.0, (from + to) / 2.0) } else { (from, to) };
        (to > self.scale.left && from < self.scale.right)
            .then_some((from.max(self.scale.left), to.min(self.scale.right)))
    }

    /// How many years apart lines stand, so that they can be told apart.
    fn step(&self, least: f64) -> i32 {
        let wide = |n: &i32| f64::from(*n) * self.scale.year() >= least;
        [1, 2, 5, 10, 20, 50, 100].into_iter().find(wide).unwrap_or(200)
    }

    /// The years at which something stands.
    fn years(&self, least: f64) -> impl Iterator<Item = i32> + use<> {
        let step = self.step(least);
        (self.scale.first..=self.scale.last).filter(move |y| y.rem_euclid(step) == 0)
    }
}

/// The whole picture: what the signs mean, the years, and the rows.
pub fn timeline(of: &Timeline) -> Chart {
    let frame = Frame::new(of);
    let (marks, top) = legend::marks(&frame);
    chart(&frame, marks, top, &of.rows)
}

/// What stands over the rows: what the signs mean, and the years.
pub fn timeline_top(of: &Timeline) -> Chart {
    let frame = Frame::new(of);
    let (mut marks, top) = legend::marks(&frame);
    let (axis, height) = axis::marks(&frame, top);
    marks.extend(axis);
    Chart { title: of.title.clone(), width: of.room, height, marks }
}

/// Some of the rows with nothing over them; `striped` says whether the row before them is a stripe.
pub fn timeline_part(of: &Timeline, rows: &[Row], striped: bool) -> Chart {
    let frame = Frame::new(of);
    let (marks, height) = marks(&frame, rows, 0.0, striped);
    Chart { title: of.title.clone(), width: of.room, height, marks }
}

/// The years alone, to stay in sight, and how far down in the whole picture they stand.
pub fn timeline_head(of: &Timeline) -> (Chart, f64) {
    let frame = Frame::new(of);
    let (marks, height) = axis::marks(&frame, 0.0);
    let chart = Chart { title: of.title.clone(), width: of.room, height, marks };
    (chart, legend::marks(&frame).1)
}

/// The picture in pieces for paper, each with its years, none higher than `height`, the first one not higher than `first`.
pub fn timeline_pages(of: &Timeline, first: f64, height: f64) -> Vec<Chart> {
    let frame = Frame::new(of);
    let (mut marks, mut top) = legend::marks(&frame);
    let head = axis::marks(&frame, 0.0).1;
    let mut pages: Vec<Chart> = Vec::new();
    let (mut start, mut at) = (0, 0);
    while at < of.rows.len() {
        let room = if pages.is_empty() { first } else { height } - top - head;
        let mut used = 0.0;
        while at < of.rows.len() && (at == start || used + row::height(&of.rows[at], &frame) <= room) {
            used += row::height(&of.rows[at], &frame);
            at += 1;
        }
        // A heading stays with what it is over.
        let full = at;
        while at < of.rows.len() && at > start + 1 && is_heading(&of.rows[at - 1]) {
            at -= 1;
        }
        if is_heading(&of.rows[at - 1]) {
            at = full;
        }
        pages.push(chart(&frame, std::mem::take(&mut marks), std::mem::take(&mut top), &of.rows[start..at]));
        start = at;
    }
    pages
}

fn is_heading(row: &Row) -> bool {
    matches!(row, Row::Area { .. } | Row::Part { .. })
}

fn chart(frame: &Frame, mut over: Vec<Mark>, top: f64, rows: &[Row]) -> Chart {
    let (axis, y) = axis::marks(frame, top);
    let (rows, bottom) = marks(frame, rows, y, false);
    over.extend(axis.into_iter().chain(rows));
    Chart { title: frame.of.title.clone(), width: frame.of.room, height: bottom + 2.0, marks: over }
}

/// The marks of rows from a height on, and where they end.
fn marks(frame: &Frame, rows: &[Row], mut y: f64, mut striped: bool) -> (Vec<Mark>, f64) {
    let mut marks = Vec::with_capacity(rows.len());
    for row in rows {
        striped = !striped && !is_heading(row);
        let height = row::height(row, frame);
        marks.push(row::mark(row, frame, y, height, striped));
        y += height;
    }
    (marks, y)
}

/// Charts as the markup of one `<svg>` each.
pub fn markup(charts: &[Chart]) -> String {
    let mut out = String::new();
    for chart in charts {
        let (w, h) = (chart.width.ceil(), chart.height.ceil());
        let _ = write!(out, "<svg class=\"chart\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\">");
        out.push_str(&chart_markup(chart));
        out.push_str("</svg>");
    }
    out
}
