//! What of a large picture is drawn: what meets the view, and as few elements as it takes.

use super::path::{push_piece, push_rect};
use super::{Box, Curve, Scene};
use crate::layout::hierarchy::{Cubic, Point};
use std::collections::BTreeSet;

/// A picture with no more boxes and lines than this is drawn whole, each box and line an element of its own.
pub const SMALL: usize = 1000;
/// No more boxes than this are elements of their own when they are too small to read.
pub const MANY: usize = 200;

/// A rectangle of the picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Left edge.
    pub left: f64,
    /// Top edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Bottom edge.
    pub bottom: f64,
}

impl Area {
    /// Whether two areas have a point in common.
    pub fn meets(&self, other: &Self) -> bool {
        self.left <= other.right && other.left <= self.right && self.top <= other.bottom && other.top <= self.bottom
    }

    /// The tiles that the area and a small margin touch. A tile is about half as wide and high as the area, by powers of
    /// two, so that the tiles stay the same for most movements and most zooms.
    pub fn tiles(&self) -> Self {
        let tile = |length: f64| (length.max(1.0) / 2.0).log2().round().exp2();
        let (w, h) = (tile(self.right - self.left), tile(self.bottom - self.top));
        Self {
            left: ((self.left - w / 4.0) / w).floor() * w,
            top: ((self.top - h / 4.0) / h).floor() * h,
            right: ((self.right + w / 4.0) / w).ceil() * w,
            bottom: ((self.bottom + h / 4.0) / h).ceil() * h,
        }
    }
}

impl Box {
    /// Where it lies.
    pub fn area(&self) -> Area {
        Area { left: self.x, top: self.y, right: self.x + self.width, bottom: self.y + self.height }
    }
}

impl Curve {
    /// Whether any of it may be in an area.
    pub fn meets(&self, area: &Area) -> bool {
        self.pieces.iter().any(|p| bounds(p).meets(area))
    }
}

/// What a piece of a curve stays within: its ends and control points.
fn bounds(p: &Cubic) -> Area {
    let [a, b, c, d] = [p.start, p.control_1, p.control_2, p.end];
    let least = |a: f64, b: f64, c: f64, d: f64| a.min(b).min(c.min(d));
    let most = |a: f64, b: f64, c: f64, d: f64| a.max(b).max(c.max(d));
    Area {
        left: least(a.x, b.x, c.x, d.x),
        top: least(a.y, b.y, c.y, d.y),
        right: most(a.x, b.x, c.x, d.x),
        bottom: most(a.y, b.y, c.y, d.y),
    }
}

impl Scene {
    /// Whether it is small enough to be drawn whole.
    pub fn is_small(&self) -> bool {
        self.nodes.len() + self.links.len() <= SMALL
    }

    /// The boxes that meet an area, as positions.
    pub fn within(&self, area: &Area) -> Vec<usize> {
        (0..self.nodes.len()).filter(|&i| self.nodes[i].area().meets(area)).collect()
    }

    /// The box at a point, or the nearest to it if it is no farther away than `reach`.
    pub fn at(&self, x: f64, y: f64, reach: f64) -> Option<&Box> {
        let away = |b: &Box| {
            let (dx, dy) = ((b.x - x).max(x - b.x - b.width).max(0.0), (b.y - y).max(y - b.y - b.height).max(0.0));
            dx.max(dy)
        };
        self.nodes.iter().filter(|b| away(b) <= reach).min_by(|a, b| away(a).total_cmp(&away(b)))
    }

    /// The boxes of the whole picture in an overview of `width` times `height` pixels, as one path. What falls on the same
    /// pixel is drawn once, so it is as short for ten thousand boxes as for some hundred.
    pub fn overview(&self, width: f64, height: f64) -> String {
        let (kx, ky) = (width / self.width.max(1.0), height / self.height.max(1.0));
        let mut drawn = vec![false; (width * height) as usize + 1];
        let mut d = String::new();
        for b in &self.nodes {
            let [x, y] = [b.x * kx, b.y * ky].map(f64::floor);
            if let Some(drawn @ false) = drawn.get_mut((y * width + x) as usize) {
                *drawn = true;
                push_rect(&mut d, [x, y, (b.width * kx).max(1.0), (b.height * ky).max(1.0)]);
            }
        }
        d
    }
}

/// The curves that meet an area as one path for each `style`. Of a curve only the pieces that meet the area are drawn, and
/// a stretch that several curves share, as those of a bundle do, is drawn once. Steep pieces are cut above and below the
/// area: a browser dashes the whole of a line, and in a large picture lines are a hundred views long.
pub fn merge_curves<'a, K: PartialEq>(
    curves: impl Iterator<Item = &'a Curve>,
    area: &Area,
    style: impl Fn(&Curve) -> K,
) -> Vec<(K, String)> {
    let mut paths: Vec<(K, String)> = Vec::new();
    let mut drawn: BTreeSet<(usize, [u64; 4])> = BTreeSet::new();
    for curve in curves {
        let mut seen = curve.pieces.iter().filter(|p| bounds(p).meets(area)).peekable();
        if seen.peek().is_none() {
            continue;
        }
        let which = place(&mut paths, style(curve));
        let mut at = None;
        for p in seen {
            if drawn.insert((which, [p.start.x, p.start.y, p.end.x, p.end.y].map(f64::to_bits))) {
                push_piece(&mut paths[which].1, &cut(p, area), &mut at);
            }
        }
    }
    paths
}

/// The part of a piece that lies between the top and the bottom of an area. Pieces only rise or only fall.
fn cut(p: &Cubic, area: &Area) -> Cubic {
    let (low, high) = (p.start.y.min(p.end.y), p.start.y.max(p.end.y));
    if low >= area.top && high <= area.bottom {
        return *p;
    }
    let at = |end: f64, otherwise: f64| {
        let y = end.clamp(area.top, area.bottom);
        if y == end { otherwise } else { reach(p, y) }
    };
    let (from, to) = (at(p.start.y, 0.0), at(p.end.y, 1.0));
    let head = |p: &Cubic, t: f64| {
        let [a, b, c] =
            [(p.start, p.control_1), (p.control_1, p.control_2), (p.control_2, p.end)].map(|(a, b)| mix(a, b, t));
        let [d, e] = [mix(a, b, t), mix(b, c, t)];
        (
            Cubic { start: p.start, control_1: a, control_2: d, end: mix(d, e, t) },
            Cubic { start: mix(d, e, t), control_1: e, control_2: c, end: p.end },
        )
    };
    let (first, _) = head(p, to);
    head(&first, if to > 0.0 { from / to } else { 0.0 }).1
}

fn mix(a: Point, b: Point, t: f64) -> Point {
    Point { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t }
}

/// How far along a piece its height is `y`.
fn reach(p: &Cubic, y: f64) -> f64 {
    let falls = p.end.y > p.start.y;
    let (mut from, mut to) = (0.0, 1.0);
    for _ in 0..40 {
        let t = (from + to) / 2.0;
        if (p.at(t).y < y) == falls { from = t } else { to = t }
    }
    (from + to) / 2.0
}

/// Boxes as one path for each `style`.
pub fn merge_boxes<'a, K: PartialEq>(
    boxes: impl Iterator<Item = &'a Box>,
    style: impl Fn(&Box) -> K,
) -> Vec<(K, String)> {
    let mut paths: Vec<(K, String)> = Vec::new();
    for b in boxes {
        let which = place(&mut paths, style(b));
        push_rect(&mut paths[which].1, [b.x, b.y, b.width, b.height]);
    }
    paths
}

/// Where the path of a style is; there are a few dozen styles at most.
fn place<K: PartialEq>(paths: &mut Vec<(K, String)>, style: K) -> usize {
    paths.iter().position(|(k, _)| *k == style).unwrap_or_else(|| {
        paths.push((style, String::new()));
        paths.len() - 1
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn piece(y: f64, end: f64) -> Cubic {
        let point = |x, y| Point { x, y };
        Cubic { start: point(0.0, y), control_1: point(20.0, y), control_2: point(20.0, end), end: point(40.0, end) }
    }

    proptest! {
        #[test]
        fn a_piece_is_cut_to_the_area_and_stays_on_its_line(y in -500.0..500.0f64, end in -500.0..500.0f64, top in -400.0..300.0f64) {
            let area = Area { left: 0.0, top, right: 40.0, bottom: top + 100.0 };
            let whole = piece(y, end);
            prop_assume!(bounds(&whole).meets(&area));
            let part = cut(&whole, &area);
            for i in 0..=10 {
                let p = part.at(f64::from(i) / 10.0);
                prop_assert!(p.y >= top.max(y.min(end)) - 0.01 && p.y <= area.bottom.min(y.max(end)) + 0.01, "{p:?}");
                let near = (0..=4000).map(|t| whole.at(f64::from(t) / 4000.0)).map(|q| (p.x - q.x).hypot(p.y - q.y));
                prop_assert!(near.fold(f64::MAX, f64::min) < 0.5, "{p:?}");
            }
        }
    }
}
