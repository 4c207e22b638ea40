//! The map on sheets of paper: each has its part of the picture under the names of the columns, says what the signs mean and
//! where it belongs, and shows where it is to be cut and glued.

use super::build::MARGIN;
use super::svg::{Ink, Lit, drawing, escape};
use super::tiles::{Job, OVERLAP, POINT, Paper, Tiling, name};
use super::{Area, Scene};
use crate::layout::label::{Weight, width, wrap};
use crate::plan::Plan;
use std::fmt::Write;

/// Millimetres at each edge of a sheet that printers may not reach; as in `style/print.css`.
const EDGE: f64 = 9.0;
/// Millimetres around the picture for the marks of where to cut and glue.
const MARKS: f64 = 2.5;
/// Sizes of the title, the sentence, and what is smaller, in points.
const TITLE: f64 = 11.0;
const SENTENCE: f64 = 9.0;
const SMALL: f64 = 8.0;
/// Millimetres from one line to the next, and what a sign and the room after its text take.
const TITLE_LINE: f64 = 5.2;
const SENTENCE_LINE: f64 = 4.0;
const SMALL_LINE: f64 = 4.2;
const SAMPLE: f64 = 8.0;
const AFTER: f64 = 5.0;
/// The same for the names of the columns, in the picture's pixels.
const HEAD_LINE: f64 = 14.0;
/// What of the room around the picture paper does not need, since it has edges of its own, in the picture's pixels.
const TRIM: f64 = MARGIN - 2.0;
const COLUMNS: Ink = Ink::LIGHT;

/// What a sign on the map looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sample {
    /// A plan's colour and letter.
    Plan(usize, char),
    /// A count.
    Several,
    /// A whole line.
    Stated,
    /// A broken line.
    Interpreted,
    /// A dotted line.
    Lifted,
    /// The red thread.
    Thread,
}

/// What is said on every sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Words {
    /// What the plan is called.
    pub title: String,
    /// What is shown of it.
    pub sentence: String,
    /// What the signs mean.
    pub signs: Vec<(Sample, String)>,
    /// When it was printed, from where, and what it builds on: a paragraph each.
    pub foot: Vec<String>,
}

/// Sheets of a size with their words, before it is known how many there are.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheets {
    /// Width and height without the edges.
    size: (f64, f64),
    title: String,
    sentence: Vec<String>,
    /// Lines of signs, each with its place.
    signs: Vec<Vec<(f64, Sample, String)>>,
    foot: Vec<String>,
    /// The names of the columns in lines: left edge, whether the level is dots, the lines.
    heads: Vec<(f64, f64, bool, Vec<String>)>,
}

impl Sheets {
    /// Sets the words of a scene's sheets.
    pub fn new(scene: &Scene, plan: &Plan, english: bool, paper: Paper, words: &Words) -> Self {
        let (w, h) = paper.size();
        // Half a millimetre less than there is, so that no rounding makes it two pages.
        let size = (w - 2.0 * EDGE, h - 2.0 * EDGE - 0.5);
        let lines = |text: &str, points: f64, most: usize| match text.is_empty() {
            true => Vec::new(),
            false => wrap(text, points * POINT, Weight::Regular, size.0, most).lines,
        };
        Self {
            size,
            title: words.title.clone(),
            sentence: lines(&words.sentence, SENTENCE, 3),
            signs: flow(&words.signs, size.0),
            foot: words.foot.iter().flat_map(|text| lines(text, SMALL, 3)).collect(),
            heads: heads(scene, plan, english),
        }
    }

    /// What is to be divided onto them.
    pub fn job(&self, scene: &Scene) -> Job {
        let (top, bottom) = (self.top(), self.bottom());
        Job {
            picture: (scene.width - 2.0 * TRIM, scene.height - 2.0 * TRIM),
            head: self.head(),
            room: (self.size.0 - 2.0 * MARKS, self.size.1 - top - bottom),
        }
    }

    fn top(&self) -> f64 {
        TITLE_LINE + self.sentence.len() as f64 * SENTENCE_LINE + MARKS
    }

    fn bottom(&self) -> f64 {
        MARKS + (self.signs.len() + self.foot.len()) as f64 * SMALL_LINE
    }

    /// Height of the names of the columns, in the picture's pixels.
    fn head(&self) -> f64 {
        let lines = self.heads.iter().map(|h| h.3.len()).max().unwrap_or(0);
        lines as f64 * HEAD_LINE + 4.0
    }

    /// The markup of all sheets, one `<svg>` each. `called` says what a sheet is called from its name, its row and its column, from 1.
    pub fn markup(
        &self,
        scene: &Scene,
        tiling: &Tiling,
        lit: &Lit,
        called: impl Fn(&str, usize, usize) -> String,
    ) -> String {
        let mut out = String::new();
        for row in 0..tiling.down {
            for column in 0..tiling.across {
                let called = called(&name(row, column), row + 1, column + 1);
                self.sheet(&mut out, scene, tiling, lit, (row, column), &called);
            }
        }
        out
    }

    fn sheet(
        &self,
        out: &mut String,
        scene: &Scene,
        tiling: &Tiling,
        lit: &Lit,
        (row, column): (usize, usize),
        called: &str,
    ) {
        let (w, h) = self.size;
        let _ = write!(
            out,
            "<svg class=\"map-sheet\" role=\"img\" aria-label=\"{}\" viewBox=\"0 0 {w:.2} {h:.2}\" width=\"{w:.2}mm\" height=\"{h:.2}mm\" \
             font-family=\"'Source Sans 3', sans-serif\">",
            escape(called)
        );
        self.words(out, called);
        let part = part_of(tiling, row, column);
        let place = Place { left: MARKS, top: self.top(), right: w - MARKS, bottom: h - self.bottom() };
        let head = self.head() * tiling.scale;
        self.names(out, &part, &place, head);
        view(out, &part, &Place { top: place.top + head, ..place }, "sheet-part");
        drawing(out, scene, &Ink::LIGHT, lit, Some(&part));
        out.push_str("</svg>");
        let next = (column + 1 < tiling.across, row + 1 < tiling.down);
        marks(out, &Place { top: place.top + head, ..place }, (column > 0, row > 0), next);
        out.push_str("</svg>");
    }

    /// What stands above and below the picture.
    fn words(&self, out: &mut String, called: &str) {
        let (w, h) = self.size;
        let room = w - width(called, SENTENCE * POINT, Weight::Semibold) - AFTER;
        let title = wrap(&self.title, TITLE * POINT, Weight::Semibold, room, 1).lines;
        text(out, (0.0, 4.2), TITLE, "font-weight=\"600\"", title.first().map_or("", String::as_str));
        text(out, (w, 4.2), SENTENCE, "font-weight=\"600\" text-anchor=\"end\" class=\"sheet-name\"", called);
        for (i, line) in self.sentence.iter().enumerate() {
            text(out, (0.0, TITLE_LINE + 3.2 + i as f64 * SENTENCE_LINE), SENTENCE, "", line);
        }
        let mut y = h - self.bottom() + MARKS + 3.2;
        for line in &self.signs {
            for (x, sample, meaning) in line {
                sign(out, *x, y, *sample);
                text(out, (x + SAMPLE, y), SMALL, "", meaning);
            }
            y += SMALL_LINE;
        }
        for line in &self.foot {
            text(out, (0.0, y), SMALL, "", line);
            y += SMALL_LINE;
        }
    }

    /// The names of the columns above a part.
    fn names(&self, out: &mut String, part: &Area, place: &Place, height: f64) {
        let head = Area { top: 0.0, bottom: self.head(), ..*part };
        view(out, &head, &Place { bottom: place.top + height, ..*place }, "sheet-names");
        for (x, middle, narrow, lines) in &self.heads {
            // A column that goes on from the sheet before has its name here too, where there is room for it.
            let wide = lines.iter().map(|l| width(l, 13.0, Weight::Semibold)).fold(0.0, f64::max);
            let x = if *x < part.left && middle + (middle - x) > part.left + wide { part.left + 4.0 } else { *x };
            // A name in the middle of a narrow column at the sheet's edge is moved in, so that it is not cut.
            let within = if *middle > part.left { middle.max(part.left + wide / 2.0) } else { *middle };
            for (i, line) in lines.iter().rev().enumerate() {
                let y = self.head() - 6.0 - i as f64 * HEAD_LINE;
                let (x, look) = if *narrow {
                    (within, "text-anchor=\"middle\" font-size=\"12\"")
                } else {
                    (x, "font-weight=\"600\" font-size=\"13\"")
                };
                let _ = write!(
                    out,
                    "<text x=\"{x:.1}\" y=\"{y:.1}\" {look} fill=\"{}\">{}</text>",
                    COLUMNS.text,
                    escape(line)
                );
            }
        }
        out.push_str("</svg>");
    }
}

/// What of a scene is on a sheet.
pub fn part_of(tiling: &Tiling, row: usize, column: usize) -> Area {
    let a = tiling.part(row, column);
    Area { left: a.left + TRIM, top: a.top + TRIM, right: a.right + TRIM, bottom: a.bottom + TRIM }
}

/// A rectangle on the sheet, in millimetres.
#[derive(Clone, Copy)]
struct Place {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

/// Opens an `<svg>` that shows a part of the picture at a place of the sheet and nothing beside it.
fn view(out: &mut String, part: &Area, place: &Place, class: &str) {
    let _ = write!(
        out,
        "<svg class=\"{class}\" x=\"{:.2}\" y=\"{:.2}\" width=\"{:.2}\" height=\"{:.2}\" viewBox=\"{:.2} {:.2} {:.2} {:.2}\" \
         preserveAspectRatio=\"xMinYMin\" font-size=\"13\">",
        place.left,
        place.top,
        place.right - place.left,
        place.bottom - place.top,
        part.left,
        part.top,
        part.right - part.left,
        part.bottom - part.top
    );
}

fn text(out: &mut String, (x, y): (f64, f64), points: f64, more: &str, text: &str) {
    let _ = write!(
        out,
        "<text x=\"{x:.2}\" y=\"{y:.2}\" font-size=\"{:.3}\" fill=\"{}\" {more}>{}</text>",
        points * POINT,
        COLUMNS.text,
        escape(text)
    );
}

/// The names of the columns in lines; those of dots may use the room between the columns too.
fn heads(scene: &Scene, plan: &Plan, english: bool) -> Vec<(f64, f64, bool, Vec<String>)> {
    let all = &scene.columns;
    let gap = all.windows(2).map(|w| w[1].x - w[0].x - w[0].width).fold(40.0, f64::min);
    let one = |c: &super::Column| {
        let title = plan.level(c.level).title.get(english);
        let mut lines = if c.narrow {
            wrap(title, 12.0, Weight::Regular, c.width + gap - 4.0, 4).lines
        } else {
            wrap(&format!("{title} ({})", c.count), 13.0, Weight::Semibold, c.width + gap - 8.0, 3).lines
        };
        if c.narrow {
            lines.push(c.count.to_string());
        }
        (c.x, c.x + c.width / 2.0, c.narrow, lines)
    };
    all.iter().map(one).collect()
}

/// Signs with their meanings in lines of a width.
fn flow(signs: &[(Sample, String)], room: f64) -> Vec<Vec<(f64, Sample, String)>> {
    let mut lines: Vec<Vec<(f64, Sample, String)>> = Vec::new();
    let mut x = 0.0;
    for (sample, meaning) in signs {
        let wide = SAMPLE + width(meaning, SMALL * POINT, Weight::Regular);
        if lines.is_empty() || x + wide > room {
            lines.push(Vec::new());
            x = 0.0;
        }
        if let Some(line) = lines.last_mut() {
            line.push((x, *sample, meaning.clone()));
        }
        x += wide + AFTER;
    }
    lines
}

/// A sign before its meaning, whose text stands on `y`.
fn sign(out: &mut String, x: f64, y: f64, sample: Sample) {
    let ink = &Ink::LIGHT;
    let line = |colour: &str, more: &str| {
        format!("<path d=\"M{x:.2} {:.2}h6.5\" fill=\"none\" stroke=\"{colour}\" {more}/>", y - 1.0)
    };
    let drawn = match sample {
        Sample::Plan(slot, letter) => format!(
            "<rect x=\"{:.2}\" y=\"{:.2}\" width=\"3.6\" height=\"3.6\" fill=\"{}\"/><text x=\"{:.2}\" y=\"{y:.2}\" text-anchor=\"middle\" \
             font-size=\"2.8\" font-weight=\"600\" fill=\"{}\">{letter}</text>",
            x + 3.4,
            y - 2.8,
            ink.plan(slot),
            x + 5.2,
            ink.letter(slot)
        ),
        Sample::Several => format!(
            "<text x=\"{:.2}\" y=\"{y:.2}\" text-anchor=\"middle\" font-size=\"3.2\" font-weight=\"600\" fill=\"{}\">2</text>",
            x + 5.2,
            ink.text
        ),
        Sample::Stated => line(ink.line, "stroke-width=\"0.35\""),
        Sample::Interpreted => line(ink.line, "stroke-width=\"0.35\" stroke-dasharray=\"1.2 1\""),
        Sample::Lifted => line(ink.line, "stroke-width=\"0.35\" stroke-dasharray=\"0.25 0.75\""),
        Sample::Thread => line(ink.thread, "stroke-width=\"0.7\""),
    };
    out.push_str(&drawn);
}

/// Where a sheet is cut, on the sides where another lies before it, and how far the next ones reach over it.
fn marks(out: &mut String, p: &Place, before: (bool, bool), next: (bool, bool)) {
    let down = |x: f64| format!("M{x:.2} {:.2}V{:.2}", p.top - MARKS, p.bottom + MARKS);
    let across = |y: f64| format!("M{:.2} {y:.2}H{:.2}", p.left - MARKS, p.right + MARKS);
    let mut lines = |class: &str, look: &str, d: [Option<String>; 2]| {
        let d: String = d.into_iter().flatten().collect();
        if !d.is_empty() {
            let _ = write!(out, "<path class=\"{class}\" d=\"{d}\" fill=\"none\" stroke=\"{}\" {look}/>", COLUMNS.soft);
        }
    };
    let cut = [before.0.then(|| down(p.left)), before.1.then(|| across(p.top))];
    lines("sheet-cut", "stroke-width=\"0.25\"", cut);
    let glue = [next.0.then(|| down(p.right - OVERLAP)), next.1.then(|| across(p.bottom - OVERLAP))];
    lines("sheet-glue", "stroke-width=\"0.25\" stroke-dasharray=\"2 2\"", glue);
}

/// How the sheets lie over the picture: its boxes as one shape, and the sheets' edges and names, in a drawing of at most so many
/// pixels across and down. Gives its width and height too.
pub fn overview(scene: &Scene, tiling: &Tiling, most: (f64, f64)) -> (f64, f64, String) {
    let last = part_of(tiling, tiling.down - 1, tiling.across - 1);
    let first = part_of(tiling, 0, 0);
    let (wide, high) = (last.right - first.left, last.bottom - first.top);
    let k = (most.0 / wide.max(1.0)).min(most.1 / high.max(1.0));
    let mut out = String::new();
    let _ = write!(
        out,
        "<g transform=\"translate({:.1} {:.1})\"><path class=\"all\" d=\"{}\"/></g>",
        -first.left * k,
        -first.top * k,
        scene.overview(scene.width * k, scene.height * k)
    );
    for row in 0..tiling.down {
        for column in 0..tiling.across {
            let a = part_of(tiling, row, column);
            let (x, y) = ((a.left - first.left) * k, (a.top - first.top) * k);
            let (w, h) = ((a.right - a.left) * k, (a.bottom - a.top) * k);
            let _ = write!(
                out,
                "<rect class=\"one\" x=\"{x:.1}\" y=\"{y:.1}\" width=\"{w:.1}\" height=\"{h:.1}\"/><text x=\"{:.1}\" y=\"{:.1}\">{}</text>",
                x + w / 2.0,
                y + h / 2.0 + 4.0,
                name(row, column)
            );
        }
    }
    (wide * k, high * k, out)
}
