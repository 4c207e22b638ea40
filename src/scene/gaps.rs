//! The matrix of goals and columns as a chart: numbers with a bar of statuses, and empty cells that cannot be overlooked.

use super::chart::{Anchor, Chart, Fill, Item, Mark, Shape, Tone, line, rect};
use super::sheet::{self, Sheet};
use crate::analysis::gaps::Tally;
use crate::layout::label::{Weight, width, wrap};
use crate::plan::Status;

/// What a matrix says, with its words and links.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Matrix {
    /// What it is, in words.
    pub title: String,
    /// The columns' names.
    pub columns: Vec<String>,
    /// The rows; the first holds the columns' totals.
    pub rows: Vec<Row>,
    /// What the statuses are called, in the order of [`Tally::statuses`].
    pub statuses: Vec<String>,
    /// What stated, interpreted and empty are called.
    pub marks: [String; 3],
}

/// A row.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// Its name.
    pub name: String,
    /// Its cells, as many as there are columns.
    pub cells: Vec<Cell>,
    /// Whether it holds totals, in which stated and interpreted are nothing to tell apart.
    pub totals: bool,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cell {
    /// What it counts.
    pub tally: Tally,
    /// Where it leads, when it counts something.
    pub link: Option<String>,
    /// What it is, in words.
    pub label: String,
    /// Whether it is what is picked now.
    pub current: bool,
    /// Whether nothing in it is a gap.
    pub gap: bool,
}

/// The width of the rows' names.
const NAMES: f64 = 204.0;
/// The least width of a column.
const NARROWEST: f64 = 34.0;
/// The least height of a row.
const LOWEST: f64 = 48.0;
/// Between lines of a text.
const LEADING: f64 = 16.0;
/// The size of the heads' texts.
const HEAD: f64 = 13.0;
/// The size of the smallest texts.
const SMALL: f64 = 12.0;
/// How steeply the heads rise, in degrees.
const SLANT: f64 = 55.0;
/// How long a head's line may be.
const HEAD_ROOM: f64 = 175.0;

/// How a status is drawn: its place in [`Tally::statuses`].
pub fn status_item(shape: Shape, place: usize) -> Item {
    let item = Item::outlined(shape, Tone::Soft, 1.0);
    match Status::ALL.get(place) {
        Some(Status::Done) => item.with(Fill::Plain(Tone::Ink)),
        Some(Status::Ongoing) => item.with(Fill::Plain(Tone::Line)),
        Some(Status::Planned) => item.with(Fill::Plain(Tone::Paper)),
        Some(Status::Paused) => item.with(Fill::Hatched(Tone::Ink)),
        Some(Status::NotStarted) => item.with(Fill::Dotted(Tone::Ink)),
        None => item.with(Fill::Plain(Tone::Hair)),
    }
}

/// The chart.
pub fn chart(matrix: &Matrix) -> Chart {
    let heads: Vec<Vec<String>> =
        matrix.columns.iter().map(|c| wrap(c, HEAD, Weight::Regular, HEAD_ROOM, 2).lines).collect();
    let longest = heads.iter().flatten().map(|l| width(l, HEAD, Weight::Regular)).fold(0.0, f64::max);
    let (rise, run) = (SLANT.to_radians().sin() * longest, SLANT.to_radians().cos() * longest);
    let lefts = lefts(matrix);
    let across = lefts.last().copied().unwrap_or(NAMES);
    let top = rise + 22.0;
    let mut marks = vec![slanted(&heads, &lefts, top)];
    let mut y = top;
    for row in &matrix.rows {
        let lines = wrap(&row.name, HEAD + 1.0, Weight::Regular, NAMES - 14.0, 4).lines;
        let height = LOWEST.max(lines.len() as f64 * LEADING + 12.0);
        marks.push(name(row, &lines, y, height, across));
        let places = lefts.windows(2).map(|w| rect(w[0], y, w[1] - w[0], height));
        marks.extend(row.cells.iter().zip(places).flat_map(|(cell, place)| cell_marks(cell, row.totals, &place)));
        y += height + if row.totals { 8.0 } else { 0.0 };
    }
    let right = (across + run + 8.0).max(720.0);
    let (legend, bottom) = legend(matrix, right, y + 26.0);
    marks.push(legend);
    Chart { title: matrix.title.clone(), width: right, height: bottom, marks }
}

/// A matrix as a table that is rather long than wide. The goals and the columns are named by cells, `heads` says what each of the two
/// are, and `at` makes the cell of a goal and a column, by their places.
pub fn sheet(
    title: String,
    [goal, column]: [String; 2],
    goals: Vec<sheet::Cell>,
    columns: Vec<sheet::Cell>,
    at: impl Fn(usize, usize) -> sheet::Cell,
) -> Sheet {
    let upright = goals.len() > columns.len();
    let (name, down, across) = if upright { (goal, goals, columns) } else { (column, columns, goals) };
    let cell = |row: usize, place: usize| if upright { at(row, place) } else { at(place, row) };
    let heads = across.iter().map(|c| (c.text.clone(), true));
    let row = |(place, first): (usize, sheet::Cell)| sheet::Row {
        cells: std::iter::once(first).chain((0..across.len()).map(|c| cell(place, c))).collect(),
        current: false,
    };
    let rows = down.into_iter().enumerate().map(row).collect();
    Sheet { title, heads: std::iter::once((name, false)).chain(heads).collect(), rows }
}

/// Where the columns begin, and where the last one ends: each is as wide as its widest cell needs.
fn lefts(matrix: &Matrix) -> Vec<f64> {
    let widest = |c: usize| {
        let cells = matrix.rows.iter().filter_map(|r| Some(needed(&r.cells.get(c)?.tally, r.totals)));
        cells.fold(NARROWEST, f64::max)
    };
    let mut at = NAMES;
    let ends = (0..matrix.columns.len()).map(|c| {
        at += widest(c);
        at
    });
    std::iter::once(NAMES).chain(ends).collect()
}

/// How much room a cell's numbers need.
fn needed(tally: &Tally, totals: bool) -> f64 {
    let digits = |n: usize| width(&n.to_string(), SMALL, Weight::Regular);
    let mark = |n: usize| if n > 0 { 9.0 + digits(n) } else { 0.0 };
    if totals { 10.0 + digits(tally.total()) * 1.3 } else { 8.0 + mark(tally.stated) + mark(tally.interpreted()) }
}

/// The heads, rising from the columns' middles.
fn slanted(heads: &[Vec<String>], lefts: &[f64], y: f64) -> Mark {
    let step = 15.0 / SLANT.to_radians().sin();
    let items = heads.iter().zip(lefts.windows(2)).flat_map(|(lines, ends)| {
        let middle = (ends[0] + ends[1]) / 2.0;
        let first = middle + 3.0 - step * (lines.len() as f64 - 1.0) / 2.0;
        lines.iter().enumerate().map(move |(i, text)| {
            let shape = Shape::Slanted {
                x: first + step * i as f64,
                y: y - 6.0,
                text: text.clone(),
                size: HEAD,
                degrees: SLANT,
            };
            Item::filled(shape, Tone::Ink)
        })
    });
    Mark::plain(items.collect())
}

/// A row's name, with a line above the row.
fn name(row: &Row, lines: &[String], y: f64, height: f64, across: f64) -> Mark {
    let mut items =
        vec![Item::outlined(line((0.0, y), (across, y)), if row.totals { Tone::Line } else { Tone::Hair }, 1.0)];
    if row.totals {
        items.insert(0, Item::filled(rect(0.0, y, across, height), Tone::Ground));
    }
    let first = y + height / 2.0 - LEADING * (lines.len() as f64 - 1.0) / 2.0 + 5.0;
    items.extend(lines.iter().enumerate().map(|(i, text)| {
        let text = Item::text(4.0, first + LEADING * i as f64, text.clone(), Anchor::Start);
        if row.totals { text.bold() } else { text }
    }));
    Mark::plain(items)
}

/// A cell, and above it how much of it is stated: two marks, for what is seen in a link has to be in its name.
fn cell_marks(cell: &Cell, totals: bool, place: &Shape) -> Vec<Mark> {
    let Shape::Rect { x, y, width, height, .. } = *place else { return Vec::new() };
    let (inner, middle) = (rect(x + 2.0, y + 2.0, width - 4.0, height - 4.0), x + width / 2.0);
    let n = cell.tally.total();
    let number = |dy: f64| Item::text(middle, y + dy, n.to_string(), Anchor::Middle).sized(16.0).bold();
    let mark = |items| Mark { link: cell.link.clone(), label: cell.label.clone(), current: cell.current, items };
    if n == 0 && cell.gap {
        let frame = Item::outlined(inner, Tone::Thread, 2.0).with(Fill::Plain(Tone::Paper));
        return vec![mark(vec![frame, number(height / 2.0 + 6.0).toned(Tone::Thread)])];
    }
    if n == 0 {
        return Vec::new();
    }
    let ground = if cell.current { Tone::Hair } else { Tone::Ground };
    let back = Item::filled(inner, ground);
    let top = (height - LOWEST) / 2.0;
    let mut items = vec![if cell.current { back.edged(Tone::Thread, 3.0) } else { back }];
    items.push(number(if totals { height / 2.0 } else { top + 18.0 }));
    items.extend(bar(&cell.tally, x + 5.0, y + height - 12.0, width - 10.0));
    let said = (!totals).then(|| Mark::plain(bases(&cell.tally, middle, y + top + 32.0)));
    std::iter::once(mark(items)).chain(said).collect()
}

/// How many are stated, after a full disc, and how many interpreted, after an open one.
fn bases(tally: &Tally, middle: f64, baseline: f64) -> Vec<Item> {
    let parts: Vec<(usize, bool)> =
        [(tally.stated, true), (tally.interpreted(), false)].into_iter().filter(|p| p.0 > 0).collect();
    let wide = |n: usize| 9.0 + width(&n.to_string(), SMALL, Weight::Regular);
    let gap = 3.0;
    let all: f64 = parts.iter().map(|p| wide(p.0)).sum::<f64>() + gap * (parts.len() as f64 - 1.0);
    let mut x = middle - all / 2.0;
    let mut items = Vec::new();
    for (n, stated) in parts {
        items.push(disc(x + 3.5, baseline - 4.0, stated));
        items.push(Item::text(x + 9.0, baseline, n.to_string(), Anchor::Start).sized(SMALL));
        x += wide(n) + gap;
    }
    items
}

fn disc(x: f64, y: f64, full: bool) -> Item {
    let fill = if full { Fill::Plain(Tone::Ink) } else { Fill::None };
    Item::outlined(Shape::Disc { x, y, r: 3.0 }, Tone::Ink, 1.0).with(fill)
}

/// The statuses, each as long as its share.
fn bar(tally: &Tally, x: f64, y: f64, width: f64) -> Vec<Item> {
    let total = tally.total() as f64;
    let mut at = x;
    let some = tally.statuses.iter().enumerate().filter(|(_, n)| **n > 0);
    some.map(|(place, &n)| {
        let long = width * n as f64 / total;
        at += long;
        status_item(rect(at - long, y, long, 7.0), place)
    })
    .collect()
}

/// What the marks mean, in as many lines as are needed; and where it ends.
fn legend(matrix: &Matrix, room: f64, top: f64) -> (Mark, f64) {
    let (mut x, mut y) = (4.0, top);
    let mut items = Vec::new();
    let [stated, interpreted, empty] = &matrix.marks;
    let square = |x: f64, y: f64| rect(x, y - 11.0, 20.0, 12.0);
    let statuses = matrix.statuses.iter().enumerate().map(|(place, text)| (text, Some(place), None));
    let bases = [(stated, None, Some(true)), (interpreted, None, Some(false)), (empty, None, None)];
    for (text, status, basis) in statuses.chain(bases) {
        let long = 26.0 + width(text, HEAD, Weight::Regular) + 22.0;
        if x + long > room {
            (x, y) = (4.0, y + 22.0);
        }
        items.push(match (status, basis) {
            (Some(place), _) => status_item(square(x, y), place),
            (_, Some(full)) => disc(x + 12.0, y - 4.5, full),
            _ => Item::outlined(square(x, y), Tone::Thread, 2.0),
        });
        items.push(Item::text(x + 26.0, y, text.clone(), Anchor::Start).sized(HEAD));
        x += long;
    }
    (Mark::plain(items), y + 12.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_has_more_rows_than_columns_and_every_cell_its_place() {
        let names = |letter: &str, n: usize| (0..n).map(|i| sheet::Cell::new(format!("{letter}{i}"))).collect();
        for (goals, columns) in [(2, 3), (3, 2)] {
            let at = |g, c| sheet::Cell::new(format!("g{g} c{c}"));
            let made = sheet("".into(), ["G".into(), "C".into()], names("g", goals), names("c", columns), at);
            assert_eq!((made.heads.len(), made.rows.len()), (3, 3));
            for row in made.rows.iter() {
                for (cell, (head, _)) in row.cells.iter().zip(&made.heads).skip(1) {
                    let mut both = [head.clone(), row.cells[0].text.clone()];
                    both.sort_by_key(|name| name.starts_with('c'));
                    assert_eq!(cell.text, both.join(" "));
                }
            }
        }
    }
}
