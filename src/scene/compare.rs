//! How far things had come before and after, as a matrix with discs as large as their numbers.

use super::chart::{Anchor, Chart, Item, Mark, Shape, Tone, line, rect};
use crate::layout::label::{Weight, wrap};

/// What the matrix says, with its words and links.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Flows {
    /// What it is, in words.
    pub title: String,
    /// What the rows are, and what the columns are.
    pub axes: [String; 2],
    /// The rows' names, the last one's for what all columns add up to.
    pub rows: Vec<String>,
    /// The columns' names, the last one's for what all rows add up to.
    pub columns: Vec<String>,
    /// The cells, row by row.
    pub cells: Vec<Vec<Flow>>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Flow {
    /// How many activities.
    pub n: usize,
    /// Where it leads, when it counts something.
    pub link: Option<String>,
    /// What it is, in words.
    pub label: String,
    /// Whether it is what is picked now.
    pub current: bool,
    /// Whether before and after are the same.
    pub same: bool,
}

/// The width of the rows' names.
const NAMES: f64 = 190.0;
/// The width of a column.
const COLUMN: f64 = 88.0;
/// The height of a row.
const ROW: f64 = 56.0;
/// Where the first row begins.
const TOP: f64 = 76.0;
/// Between lines of a text.
const LEADING: f64 = 16.0;
/// The largest disc's radius.
const LARGEST: f64 = 25.0;

/// The chart.
pub fn chart(flows: &Flows) -> Chart {
    let inner = |r: usize, c: usize| r + 1 < flows.rows.len() && c + 1 < flows.columns.len();
    let all = flows.cells.iter().enumerate().flat_map(|(r, row)| row.iter().enumerate().map(move |(c, f)| (r, c, f)));
    let most = all.clone().filter(|&(r, c, _)| inner(r, c)).map(|(_, _, f)| f.n).max().unwrap_or(0);
    let mut marks = vec![names(flows)];
    marks.extend(all.map(|(r, c, flow)| cell(flow, inner(r, c), place(r, c), most)));
    let width = NAMES + COLUMN * flows.columns.len() as f64 + 4.0;
    Chart { title: flows.title.clone(), width, height: TOP + ROW * flows.rows.len() as f64 + 4.0, marks }
}

/// The upper left corner of a cell.
fn place(row: usize, column: usize) -> (f64, f64) {
    (NAMES + COLUMN * column as f64, TOP + ROW * row as f64)
}

/// The names of rows, columns and of what they are.
fn names(flows: &Flows) -> Mark {
    let [rows, columns] = &flows.axes;
    let mut items = vec![
        Item::text(4.0, TOP - 8.0, rows.clone(), Anchor::Start).bold(),
        Item::text(NAMES + 4.0, 16.0, columns.clone(), Anchor::Start).bold(),
    ];
    let end = NAMES + COLUMN * flows.columns.len() as f64;
    for (c, name) in flows.columns.iter().enumerate() {
        let lines = wrap(name, 14.0, Weight::Regular, COLUMN - 8.0, 3).lines;
        let first = TOP - 8.0 - LEADING * (lines.len() as f64 - 1.0);
        let x = place(0, c).0 + COLUMN / 2.0;
        items.extend(
            lines
                .iter()
                .enumerate()
                .map(|(i, text)| Item::text(x, first + LEADING * i as f64, text.clone(), Anchor::Middle)),
        );
    }
    for (r, name) in flows.rows.iter().enumerate() {
        let y = place(r, 0).1;
        let tone = if r + 1 == flows.rows.len() { Tone::Line } else { Tone::Hair };
        items.push(Item::outlined(line((0.0, y), (end, y)), tone, 1.0));
        let lines = wrap(name, 14.0, Weight::Regular, NAMES - 12.0, 3).lines;
        let first = y + ROW / 2.0 + 5.0 - LEADING * (lines.len() as f64 - 1.0) / 2.0;
        items.extend(
            lines
                .iter()
                .enumerate()
                .map(|(i, text)| Item::text(4.0, first + LEADING * i as f64, text.clone(), Anchor::Start)),
        );
    }
    Mark::plain(items)
}

fn cell(flow: &Flow, inner: bool, (x, y): (f64, f64), most: usize) -> Mark {
    let (middle, centre) = (x + COLUMN / 2.0, y + ROW / 2.0);
    let mut items = Vec::new();
    if flow.same || flow.n > 0 {
        let ground = if flow.same { Tone::Ground } else { Tone::Paper };
        let back = Item::filled(rect(x + 2.0, y + 2.0, COLUMN - 4.0, ROW - 4.0), ground);
        items.push(if flow.current { back.edged(Tone::Thread, 3.0) } else { back });
    }
    if flow.n > 0 && inner {
        // Areas, not radii, are as large as the numbers, which stand beside them.
        let r = (LARGEST * (flow.n as f64 / most as f64).sqrt()).max(2.0);
        let (disc, number) = (x + LARGEST + 6.0, flow.n.to_string());
        let edge = if flow.same { Tone::Line } else { Tone::Ink };
        items.push(Item::filled(Shape::Disc { x: disc, y: centre, r }, Tone::Hair).edged(edge, 1.5));
        items.push(Item::text(disc + r + 5.0, centre + 6.0, number, Anchor::Start).sized(16.0).bold());
    } else if flow.n > 0 {
        items.push(Item::text(middle, centre + 6.0, flow.n.to_string(), Anchor::Middle).sized(16.0));
    }
    Mark { link: flow.link.clone(), label: flow.label.clone(), current: flow.current, items }
}
