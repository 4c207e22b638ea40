//! Where activities stand on a line of years: the areas they are shown in, and bars that are no more exact than their source.

use crate::analysis::Facts;
use crate::plan::{End, LevelIx, Moment, NodeIx, Part, Period, Role};
use std::collections::BTreeMap;

/// Activities that are shown together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The area; nothing for activities that have none.
    pub area: Option<NodeIx>,
    /// The part of the area, if they are in one.
    pub part: Option<NodeIx>,
    /// The activities of which a time is known, by when they begin.
    pub dated: Vec<NodeIx>,
    /// The others, in file order.
    pub undated: Vec<NodeIx>,
}

/// When an activity runs, if anything is said of it.
pub fn said(facts: &Facts, activity: NodeIx) -> Option<Period> {
    facts.plan.node(activity).period.filter(|p| p.start.is_some() || p.end != End::Unknown)
}

/// The activities in their areas, in file order, those without an area last. One that is in several areas is in several groups.
pub fn groups(facts: &Facts, activities: &[NodeIx]) -> Vec<Group> {
    let lowest = lowest(facts);
    let mut found: BTreeMap<(bool, Option<NodeIx>, Option<NodeIx>), Vec<NodeIx>> = BTreeMap::new();
    for &activity in activities {
        for (area, part) in places(facts, lowest, activity) {
            found.entry((area.is_none(), area, part)).or_default().push(activity);
        }
    }
    let group = |((_, area, part), nodes): (_, Vec<NodeIx>)| {
        let (mut dated, undated): (Vec<_>, Vec<_>) = nodes.into_iter().partition(|&n| said(facts, n).is_some());
        // By the first day that it may begin or, when no beginning is said, end; what has neither goes on all the time.
        let first = |n: &NodeIx| {
            said(facts, *n).map(|p| match (p.start, p.end) {
                (Some(m), _) | (None, End::At(m)) => (m.first_day(), m.last_day()),
                _ => ((0, 0, 0), (0, 0, 0)),
            })
        };
        dated.sort_by_key(first);
        Group { area, part, dated, undated }
    };
    found.into_iter().map(group).collect()
}

/// The areas that an activity is in: each the area, and the part of it when the activity is in one.
pub fn places(facts: &Facts, lowest: Option<LevelIx>, activity: NodeIx) -> Vec<(Option<NodeIx>, Option<NodeIx>)> {
    let mut found = Vec::new();
    for area in areas_of(facts, activity) {
        let over = if Some(facts.plan.node(area).level) == lowest { areas_of(facts, area) } else { Vec::new() };
        if over.is_empty() {
            found.push((Some(area), None));
        }
        found.extend(over.into_iter().map(|o| (Some(o), Some(area))));
    }
    // Being in an area says nothing more when a part of it is named too.
    let parts: Vec<_> = found.iter().filter(|p| p.1.is_some()).map(|p| p.0).collect();
    found.retain(|p| p.1.is_some() || !parts.contains(&p.0));
    if found.is_empty() { vec![(None, None)] } else { found }
}

/// The lowest level of areas: the parts, if there is another above it.
pub fn lowest(facts: &Facts) -> Option<LevelIx> {
    facts.plan.level_ixs().filter(|&l| facts.plan.level(l).role == Role::Area).last()
}

fn areas_of(facts: &Facts, node: NodeIx) -> Vec<NodeIx> {
    facts.part_of(node).into_iter().filter(|&to| facts.plan.role(to) == Role::Area).collect()
}

/// The first and the last year of all that the plan says: of its activities' periods, and of these other times.
pub fn extent(facts: &Facts, others: &[Moment]) -> Option<(i32, i32)> {
    let ends = |p: Period| [p.start, if let End::At(end) = p.end { Some(end) } else { None }];
    let said = facts.activities.iter().filter_map(|&a| said(facts, a)).flat_map(ends).flatten();
    let years = said.chain(others.iter().copied()).map(|m| m.year);
    years.fold(None, |found, y| found.map_or(Some((y, y)), |(a, b): (i32, i32)| Some((a.min(y), b.max(y)))))
}

/// Half as many years as are in sight, or twice as many, around a year as far as that can be; within all years.
pub fn zoomed(seen: (i32, i32), all: (i32, i32), around: i32, closer: bool) -> (i32, i32) {
    let many = seen.1 - seen.0 + 1;
    let wanted = if closer { (many + 1) / 2 } else { many * 2 };
    let (low, high) = if closer { seen } else { (all.0.min(seen.0), all.1.max(seen.1)) };
    let first = (around.clamp(seen.0, seen.1) - wanted / 2).clamp(low, (high - wanted + 1).max(low));
    (first, (first + wanted - 1).min(high))
}

/// Activities sorted by what is known of their time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally {
    /// Something is said of when they run.
    pub known: Vec<NodeIx>,
    /// Nothing is.
    pub unknown: Vec<NodeIx>,
    /// They go on in the year asked for, as far as is said.
    pub ongoing: Vec<NodeIx>,
    /// They end in that year.
    pub ending: Vec<NodeIx>,
}

/// Sorts activities by what is known of their time, and of a year.
pub fn tally(facts: &Facts, activities: &[NodeIx], year: Option<i32>) -> Tally {
    let mut tally = Tally::default();
    for &a in activities {
        let Some(period) = said(facts, a) else {
            tally.unknown.push(a);
            continue;
        };
        tally.known.push(a);
        let goes_on = |y| period.years().is_some_and(|(from, to)| from <= y && y <= to);
        if year.is_some_and(goes_on) {
            tally.ongoing.push(a);
        }
        if matches!(period.end, End::At(m) if Some(m.year) == year) {
            tally.ending.push(a);
        }
    }
    tally
}

/// The years in sight and where they are drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    /// The first year in sight.
    pub first: i32,
    /// The last year in sight, which is whole in sight.
    pub last: i32,
    /// Where the first year begins, in pixels.
    pub left: f64,
    /// Where the last year ends, in pixels.
    pub right: f64,
}

impl Scale {
    /// The width of a year, in pixels.
    pub fn year(&self) -> f64 {
        (self.right - self.left) / f64::from(self.last - self.first + 1)
    }

    /// Where a time in years stands, be it in sight or not.
    pub fn x(&self, years: f64) -> f64 {
        self.left + (years - f64::from(self.first)) * self.year()
    }

    /// Where a moment begins and ends.
    pub fn span(&self, m: Moment) -> (f64, f64) {
        let (from, to) = span(m);
        (self.x(from), self.x(to))
    }
}

/// When a moment begins and ends, in years; all months are equally long, so that quarters and terms line up.
pub fn span(m: Moment) -> (f64, f64) {
    let day = |month: u8, days: u8| {
        let last = Moment { year: m.year, part: Part::Month(month) }.last_day().2;
        f64::from(m.year) + (f64::from(month - 1) + f64::from(days) / f64::from(last)) / 12.0
    };
    let (first, last) = (m.first_day(), m.last_day());
    (day(first.1, first.2 - 1), day(last.1, last.2))
}

/// What an end of a bar means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// A day is known.
    Exact,
    /// Some time within the piece that it closes.
    Within,
    /// The source does not say.
    Unknown,
    /// It goes on.
    Open,
}

/// A stretch of a bar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Piece {
    /// Left end, in pixels.
    pub from: f64,
    /// Right end, in pixels.
    pub to: f64,
    /// Whether it runs here for certain; else it begins, ends or both some time in here.
    pub sure: bool,
}

/// A period on a scale, as much of it as is in sight.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Bar {
    /// The stretches from the left; none when nothing is known but that it goes on, or nothing is in sight.
    pub pieces: Vec<Piece>,
    /// Where and how it begins, if that is in sight.
    pub from: Option<(f64, Edge)>,
    /// Where and how it ends, if that is in sight.
    pub to: Option<(f64, Edge)>,
    /// Whether it goes on before what is in sight.
    pub before: bool,
    /// Whether it goes on after it, as far as is known.
    pub after: bool,
}

/// What is known of one end of a period: the moment's width, and the way it ends.
fn end_of(scale: &Scale, m: Moment) -> (f64, f64, Edge) {
    let (from, to) = scale.span(m);
    (from, to, if matches!(m.part, Part::Day(..)) { Edge::Exact } else { Edge::Within })
}

/// The bar of a period; nothing when nothing is said.
pub fn bar(period: Period, scale: &Scale) -> Option<Bar> {
    let piece = |from: f64, to: f64, sure| Piece { from, to: to.max(from), sure };
    let start = period.start.map(|m| end_of(scale, m));
    let end = if let End::At(m) = period.end { Some(end_of(scale, m)) } else { None };
    let sure_from = start.map(|(from, to, edge)| if edge == Edge::Exact { from } else { to });
    let sure_to = end.map(|(from, to, edge)| if edge == Edge::Exact { to } else { from });
    let (pieces, from, to) = match (start.zip(sure_from), end.zip(sure_to)) {
        (Some((s, sure_from)), Some((e, sure_to))) => {
            let pieces = if sure_to >= sure_from {
                vec![piece(s.0, sure_from, false), piece(sure_from, sure_to, true), piece(sure_to, e.1, false)]
            } else {
                vec![piece(s.0, e.1.max(s.1), false)]
            };
            let last = e.1.max(s.0);
            (pieces, Some((s.0, s.2)), Some((last, e.2)))
        }
        (Some((s, sure_from)), None) if period.end == End::Open => {
            let pieces = vec![piece(s.0, sure_from, false), piece(sure_from, scale.right, true)];
            (pieces, Some((s.0, s.2)), Some((scale.right, Edge::Open)))
        }
        (Some((s, _)), None) => {
            (vec![piece(s.0, s.1, s.2 == Edge::Exact)], Some((s.0, s.2)), Some((s.1, Edge::Unknown)))
        }
        (None, Some((e, _))) => {
            (vec![piece(e.0, e.1, e.2 == Edge::Exact)], Some((e.0, Edge::Unknown)), Some((e.1, e.2)))
        }
        (None, None) if period.end == End::Open => {
            (Vec::new(), Some((scale.left, Edge::Unknown)), Some((scale.right, Edge::Open)))
        }
        (None, None) => return None,
    };
    Some(clip(pieces, from, to, scale))
}

/// What of a bar is in sight.
fn clip(pieces: Vec<Piece>, from: Option<(f64, Edge)>, to: Option<(f64, Edge)>, scale: &Scale) -> Bar {
    const NEAR: f64 = 0.01;
    let seen = |x: f64| x >= scale.left - NEAR && x <= scale.right + NEAR;
    let real = |p: &&Piece| p.to > p.from;
    let (before, after) = (
        pieces.iter().filter(real).any(|p| p.from < scale.left - NEAR),
        pieces.iter().filter(real).any(|p| p.to > scale.right + NEAR),
    );
    let inside = |p: &Piece| Piece { from: p.from.max(scale.left), to: p.to.min(scale.right), ..*p };
    let pieces: Vec<Piece> = pieces.iter().map(inside).filter(|p| p.to > p.from).collect();
    // An arrow that goes on must not stand alone where what it continues begins later.
    let open_later = pieces.is_empty() && after;
    let keep = |e: &(f64, Edge)| seen(e.0) && !(open_later && e.1 == Edge::Open);
    Bar { pieces, from: from.filter(keep), to: to.filter(keep), before, after }
}
