//! The drawn course of a link: cubic curves between the columns, straight pieces along the lanes past them.

/// A point, in the layout's unit.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// Rightwards.
    pub x: f64,
    /// Downwards.
    pub y: f64,
}

/// A cubic Bézier piece.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Cubic {
    /// Where it starts.
    pub start: Point,
    /// First control point.
    pub control_1: Point,
    /// Second control point.
    pub control_2: Point,
    /// Where it ends, and the next piece starts.
    pub end: Point,
}

/// The pieces of a link from its `from` node to its `to` node; empty for a link that is not drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Route {
    /// Pieces joined end to start.
    pub pieces: Vec<Cubic>,
}

impl Route {
    /// The route as straight lines, `samples` (at least 1) to each curved piece; for measuring and for plain canvases.
    pub fn polyline(&self, samples: usize) -> Vec<Point> {
        let samples = samples.max(1);
        let mut points: Vec<Point> = self.pieces.first().map(|p| p.start).into_iter().collect();
        for piece in &self.pieces {
            if piece.start.y != piece.end.y {
                points.extend((1..samples).map(|i| piece.at(i as f64 / samples as f64)));
            }
            points.push(piece.end);
        }
        points
    }

    /// The same course from the other end.
    pub(crate) fn reversed(mut self) -> Self {
        self.pieces.reverse();
        for piece in &mut self.pieces {
            std::mem::swap(&mut piece.start, &mut piece.end);
            std::mem::swap(&mut piece.control_1, &mut piece.control_2);
        }
        self
    }

    /// Goes on straight and level to `x`.
    pub(crate) fn level_to(&mut self, from: Point, x: f64) -> Point {
        let end = Point { x, y: from.y };
        if x != from.x {
            let third = (x - from.x) / 3.0;
            let control = |times: f64| Point { x: from.x + third * times, y: from.y };
            self.pieces.push(Cubic { start: from, control_1: control(1.0), control_2: control(2.0), end });
        }
        end
    }

    /// Goes on to `end`, leaving and arriving level. All curves across one gap share their control points' x, so two of them
    /// cross just when their ends are in opposite orders.
    pub(crate) fn curve_to(&mut self, from: Point, end: Point) -> Point {
        let middle = (from.x + end.x) / 2.0;
        self.pieces.push(Cubic {
            start: from,
            control_1: Point { x: middle, y: from.y },
            control_2: Point { x: middle, y: end.y },
            end,
        });
        end
    }
}

impl Cubic {
    /// The point at `t` in `0..=1`.
    pub fn at(&self, t: f64) -> Point {
        let u = 1.0 - t;
        let mix =
            |a: f64, b: f64, c: f64, d: f64| u * u * u * a + 3.0 * u * u * t * b + 3.0 * u * t * t * c + t * t * t * d;
        Point {
            x: mix(self.start.x, self.control_1.x, self.control_2.x, self.end.x),
            y: mix(self.start.y, self.control_1.y, self.control_2.y, self.end.y),
        }
    }
}
