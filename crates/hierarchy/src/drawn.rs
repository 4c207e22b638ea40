//! Counts the crossings of links as they are drawn, whoever drew them.

use crate::route::Point;

/// Proper crossings between drawn links that have no node in common. Link `i` is the polyline `lines[i]` between the nodes
/// `ends[i]`; links that cross twice count twice. A grid finds the pairs, about O(k + c) for k pieces and c near pairs.
///
/// A piece that ends exactly on another counts as ending on one fixed side of it, so a crossing at a sample point counts once.
pub fn drawn_crossings(lines: &[Vec<Point>], ends: &[(usize, usize)]) -> u64 {
    let pieces = pieces(lines);
    let Some(grid) = Grid::new(&pieces) else { return 0 };
    let cells = grid.fill(&pieces);
    let mut crossings = 0;
    for cell in cells.chunk_by(|a, b| a.0 == b.0) {
        for (i, (index, a)) in cell.iter().enumerate() {
            let a = &pieces[*a as usize];
            for (_, b) in &cell[i + 1..] {
                let b = &pieces[*b as usize];
                let shares = share_an_end(ends, a.line, b.line);
                if !shares && a.meets_box(b) && grid.home(a, b) == *index && cross(a, b) {
                    crossings += 1;
                }
            }
        }
    }
    crossings
}

fn share_an_end(ends: &[(usize, usize)], a: usize, b: usize) -> bool {
    match (ends.get(a), ends.get(b)) {
        (Some(a), Some(b)) => a.0 == b.0 || a.0 == b.1 || a.1 == b.0 || a.1 == b.1,
        _ => a == b,
    }
}

/// A straight piece of a link with its bounding box.
struct Piece {
    line: usize,
    a: Point,
    b: Point,
    low: Point,
    high: Point,
}

impl Piece {
    fn meets_box(&self, other: &Self) -> bool {
        self.low.x <= other.high.x
            && other.low.x <= self.high.x
            && self.low.y <= other.high.y
            && other.low.y <= self.high.y
    }
}

fn pieces(lines: &[Vec<Point>]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (line, points) in lines.iter().enumerate() {
        for pair in points.windows(2) {
            let [a, b] = [pair[0], pair[1]];
            let low = Point { x: a.x.min(b.x), y: a.y.min(b.y) };
            let high = Point { x: a.x.max(b.x), y: a.y.max(b.y) };
            if (high.x - low.x + high.y - low.y).is_finite() {
                pieces.push(Piece { line, a, b, low, high });
            }
        }
    }
    pieces
}

/// Twice the signed area of a triangle: which side of the line `a`–`b` the point `c` is on.
fn is_left(a: Point, b: Point, c: Point) -> bool {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0.0
}

fn cross(p: &Piece, q: &Piece) -> bool {
    is_left(p.a, p.b, q.a) != is_left(p.a, p.b, q.b) && is_left(q.a, q.b, p.a) != is_left(q.a, q.b, p.b)
}

/// Equal cells over the drawing, a few pieces to each.
struct Grid {
    low: Point,
    cell: Point,
    across: u32,
    down: u32,
}

impl Grid {
    fn new(pieces: &[Piece]) -> Option<Self> {
        let first = pieces.first()?;
        let (mut low, mut high) = (first.low, first.high);
        let mut sum = Point::default();
        for piece in pieces {
            low = Point { x: low.x.min(piece.low.x), y: low.y.min(piece.low.y) };
            high = Point { x: high.x.max(piece.high.x), y: high.y.max(piece.high.y) };
            sum.x += piece.high.x - piece.low.x;
            sum.y += piece.high.y - piece.low.y;
        }
        let count = pieces.len() as f64;
        let most = (count.sqrt() * 2.0).clamp(1.0, 2000.0);
        let cells = |extent: f64, mean: f64| if mean > 0.0 { (extent / mean).clamp(1.0, most) as u32 } else { 1 };
        let across = cells(high.x - low.x, sum.x / count);
        let down = cells(high.y - low.y, sum.y / count);
        let size = |extent: f64, cells: u32| if extent > 0.0 { extent / f64::from(cells) } else { 1.0 };
        let cell = Point { x: size(high.x - low.x, across), y: size(high.y - low.y, down) };
        Some(Self { low, cell, across, down })
    }

    fn column(&self, x: f64) -> u32 {
        (((x - self.low.x) / self.cell.x) as u32).min(self.across - 1)
    }

    fn row(&self, y: f64) -> u32 {
        (((y - self.low.y) / self.cell.y) as u32).min(self.down - 1)
    }

    /// Every cell with each piece whose box meets it, sorted by cell.
    fn fill(&self, pieces: &[Piece]) -> Vec<(u32, u32)> {
        let mut cells = Vec::new();
        for (index, piece) in pieces.iter().enumerate() {
            for row in self.row(piece.low.y)..=self.row(piece.high.y) {
                for column in self.column(piece.low.x)..=self.column(piece.high.x) {
                    cells.push((row * self.across + column, index as u32));
                }
            }
        }
        cells.sort_unstable();
        cells
    }

    /// The one cell that counts a pair: the low corner of the overlap of their boxes.
    fn home(&self, a: &Piece, b: &Piece) -> u32 {
        let row = self.row(a.low.y.max(b.low.y));
        row * self.across + self.column(a.low.x.max(b.low.x))
    }
}
