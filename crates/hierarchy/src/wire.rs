//! Requests and layouts as plain numbers, which is how they pass to a Worker and back without being written as text.
//!
//! A request is `levels, column_gap, node_gap, group_gap, lane_gap, ribbon_gap, lane_clear, pack, effort`, the number of
//! nodes and for each `level, width, height, group`, the number of links and for each `from, to, weight`, and the number of
//! earlier heights and each of them. `effort` is the budget in steps, [`FULL`] or [`QUICK`]; no group is `-1`, a node that
//! is new has the height `NaN`. A layout is `width, height, crossings, ignored links, laneless links, iterations`, then
//! columns (`x, width`), nodes (`x, y, width, height`) and links (number of pieces, start `x, y`, and for each piece both
//! control points and its end), each list after its length.

use crate::request::{Column, Effort, Layout, LinkSpec, NodeSpec, Params, Previous, Rect, Request};
use crate::route::{Cubic, Point, Route};

/// [`Effort::Full`] on the wire.
pub const FULL: f64 = -1.0;
/// [`Effort::Quick`] on the wire.
pub const QUICK: f64 = 0.0;

/// Numbers that are no request or layout: the place of the first that is missing or cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Malformed {
    /// Its position, from 0.
    pub at: usize,
}

impl std::fmt::Display for Malformed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "number {} is missing or out of range; see the module `wire` for the order of the numbers", self.at)
    }
}

impl std::error::Error for Malformed {}

/// The numbers of a request.
pub fn write_request(request: &Request, params: &Params) -> Vec<f64> {
    let effort = match params.effort {
        Effort::Full => FULL,
        Effort::Quick => QUICK,
        Effort::Thorough(steps) => steps.max(1) as f64,
    };
    let Params { column_gap, node_gap, group_gap, lane_gap, ribbon_gap, lane_clear, pack, .. } = *params;
    let mut out = vec![request.levels as f64];
    out.extend([column_gap, node_gap, group_gap, lane_gap, ribbon_gap, lane_clear, pack, effort]);
    out.push(request.nodes.len() as f64);
    for n in &request.nodes {
        out.extend([n.level as f64, n.width, n.height, n.group.map_or(-1.0, f64::from)]);
    }
    out.push(request.links.len() as f64);
    out.extend(request.links.iter().flat_map(|l| [l.from as f64, l.to as f64, l.weight]));
    let previous = request.previous.as_ref().map_or(&[][..], |p| &p.order);
    out.push(previous.len() as f64);
    out.extend(previous.iter().map(|y| y.unwrap_or(f64::NAN)));
    out
}

/// The request that numbers stand for.
///
/// # Errors
/// [`Malformed`] when numbers are missing or a count is none.
pub fn read_request(numbers: &[f64]) -> Result<(Request, Params), Malformed> {
    let mut r = Reader { numbers, at: 0 };
    let levels = r.count()?;
    let [column_gap, node_gap, group_gap, lane_gap, ribbon_gap, lane_clear, pack, effort] = r.take()?;
    let effort = match effort {
        FULL => Effort::Full,
        QUICK => Effort::Quick,
        steps => Effort::Thorough(steps as u64),
    };
    let params = Params { column_gap, node_gap, group_gap, lane_gap, ribbon_gap, lane_clear, pack, effort };
    let nodes = r.list(4, |r| {
        let level = r.count()?;
        let [width, height, group] = r.take()?;
        Ok(NodeSpec { level, width, height, group: (group >= 0.0).then_some(group as u32) })
    })?;
    let links = r.list(3, |r| Ok(LinkSpec { from: r.count()?, to: r.count()?, weight: r.take::<1>()?[0] }))?;
    let order = r.list(1, |r| Ok(r.take::<1>()?[0]).map(|y| (!y.is_nan()).then_some(y)))?;
    let previous = (!order.is_empty()).then_some(Previous { order });
    Ok((Request { levels, nodes, links, previous }, params))
}

/// The numbers of a layout.
pub fn write_layout(layout: &Layout) -> Vec<f64> {
    let mut out = vec![layout.width, layout.height, layout.crossings as f64, layout.ignored_links as f64];
    out.extend([layout.laneless_links as f64, layout.iterations as f64, layout.columns.len() as f64]);
    out.extend(layout.columns.iter().flat_map(|c| [c.x, c.width]));
    out.push(layout.nodes.len() as f64);
    out.extend(layout.nodes.iter().flat_map(|n| [n.x, n.y, n.width, n.height]));
    out.push(layout.links.len() as f64);
    for route in &layout.links {
        out.push(route.pieces.len() as f64);
        let Some(first) = route.pieces.first() else { continue };
        out.extend([first.start.x, first.start.y]);
        out.extend(
            route
                .pieces
                .iter()
                .flat_map(|p| [p.control_1.x, p.control_1.y, p.control_2.x, p.control_2.y, p.end.x, p.end.y]),
        );
    }
    out
}

/// The layout that numbers stand for.
///
/// # Errors
/// [`Malformed`] when numbers are missing or a count is none.
pub fn read_layout(numbers: &[f64]) -> Result<Layout, Malformed> {
    let mut r = Reader { numbers, at: 0 };
    let [width, height] = r.take()?;
    let (crossings, ignored_links) = (r.count()? as u64, r.count()?);
    let (laneless_links, iterations) = (r.count()?, r.count()? as u64);
    let columns = r.list(2, |r| r.take().map(|[x, width]| Column { x, width }))?;
    let nodes = r.list(4, |r| r.take().map(|[x, y, width, height]| Rect { x, y, width, height }))?;
    let links = r.list(1, |r| {
        let pieces = r.count()?;
        let mut route = Route::default();
        let mut start = if pieces > 0 { r.take().map(|[x, y]| Point { x, y })? } else { Point::default() };
        for _ in 0..pieces {
            let [ax, ay, bx, by, x, y] = r.take()?;
            let end = Point { x, y };
            let (control_1, control_2) = (Point { x: ax, y: ay }, Point { x: bx, y: by });
            route.pieces.push(Cubic { start, control_1, control_2, end });
            start = end;
        }
        Ok(route)
    })?;
    Ok(Layout { nodes, links, columns, width, height, crossings, ignored_links, laneless_links, iterations })
}

struct Reader<'a> {
    numbers: &'a [f64],
    at: usize,
}

impl Reader<'_> {
    fn take<const N: usize>(&mut self) -> Result<[f64; N], Malformed> {
        let found = self.numbers.get(self.at..).and_then(|rest| rest.first_chunk());
        let found = *found.ok_or(Malformed { at: self.numbers.len() })?;
        self.at += N;
        Ok(found)
    }

    /// A whole number that a count or an index may be.
    fn count(&mut self) -> Result<usize, Malformed> {
        let at = self.at;
        let [number] = self.take()?;
        let whole = number.fract() == 0.0 && (0.0..9e15).contains(&number);
        if whole { Ok(number as usize) } else { Err(Malformed { at }) }
    }

    /// A list after its length, which cannot be more than what is left has room for.
    fn list<T>(
        &mut self,
        least: usize,
        mut item: impl FnMut(&mut Self) -> Result<T, Malformed>,
    ) -> Result<Vec<T>, Malformed> {
        let length = self.count()?;
        let room = (self.numbers.len() - self.at) / least;
        if length > room {
            return Err(Malformed { at: self.numbers.len() });
        }
        (0..length).map(|_| item(self)).collect()
    }
}
