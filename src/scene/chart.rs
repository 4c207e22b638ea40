//! Charts as plain data: bars, dots, lines and texts with a meaning for a colour, the same for the screen and for files.

use super::path::tidy;
use super::svg::{Ink, escape};
pub use super::tone::Tone;
use super::tone::{of, token};
use std::fmt::Write;

/// How a shape is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Fill {
    /// Not at all.
    #[default]
    None,
    /// With a colour.
    Plain(Tone),
    /// With slanting lines of a colour.
    Hatched(Tone),
    /// With dots of a colour.
    Dotted(Tone),
}

/// Where a text stands from its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Anchor {
    /// After it.
    #[default]
    Start,
    /// Around it.
    Middle,
    /// Before it.
    End,
}

/// A shape. Lengths in pixels from the chart's top left.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A rectangle, with the radius of its corners.
    Rect {
        /// Left edge.
        x: f64,
        /// Top edge.
        y: f64,
        /// Extent across.
        width: f64,
        /// Extent down.
        height: f64,
        /// Radius of the corners.
        round: f64,
    },
    /// A disc.
    Disc {
        /// Centre across.
        x: f64,
        /// Centre down.
        y: f64,
        /// Radius.
        r: f64,
    },
    /// A line through points.
    Path {
        /// The points.
        points: Vec<(f64, f64)>,
        /// Whether it leads back to its beginning.
        closed: bool,
    },
    /// A line of text.
    Text {
        /// Its point across.
        x: f64,
        /// Its baseline.
        y: f64,
        /// What it says.
        text: String,
        /// Where it stands from the point.
        anchor: Anchor,
        /// In pixels.
        size: f64,
        /// Set in bold.
        bold: bool,
    },
    /// A line of text that rises from its point to the right, for the heads of narrow columns.
    Slanted {
        /// Its point across.
        x: f64,
        /// Its baseline there.
        y: f64,
        /// What it says.
        text: String,
        /// In pixels.
        size: f64,
        /// How steeply it rises, in degrees.
        degrees: f64,
    },
}

/// A shape with its looks.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// The shape.
    pub shape: Shape,
    /// How it is filled.
    pub fill: Fill,
    /// Its outline's colour.
    pub stroke: Option<Tone>,
    /// Its outline's width.
    pub width: f64,
    /// Drawn with a broken outline.
    pub dashed: bool,
}

/// Shapes that belong together, and lead somewhere when there is a link.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Mark {
    /// Where it leads: the query of an address.
    pub link: Option<String>,
    /// What it is, in words; said instead of what stands in it, and shown when pointed at.
    pub label: String,
    /// Whether it is what is picked now.
    pub current: bool,
    /// The shapes, from the back.
    pub items: Vec<Item>,
}

/// A chart.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Chart {
    /// What it is, in words.
    pub title: String,
    /// Extent across.
    pub width: f64,
    /// Extent down.
    pub height: f64,
    /// What it is made of, from the back.
    pub marks: Vec<Mark>,
}

/// The size of texts, in pixels.
pub const TEXT: f64 = 14.0;

impl Item {
    /// A shape that is filled with one colour.
    pub fn filled(shape: Shape, tone: Tone) -> Self {
        Self { shape, fill: Fill::Plain(tone), stroke: None, width: 0.0, dashed: false }
    }

    /// A shape with an outline alone.
    pub fn outlined(shape: Shape, tone: Tone, width: f64) -> Self {
        Self { shape, fill: Fill::None, stroke: Some(tone), width, dashed: false }
    }

    /// A line of text.
    pub fn text(x: f64, y: f64, text: impl Into<String>, anchor: Anchor) -> Self {
        Self::filled(Shape::Text { x, y, text: text.into(), anchor, size: TEXT, bold: false }, Tone::Ink)
    }

    fn is_text(&self) -> bool {
        matches!(self.shape, Shape::Text { .. } | Shape::Slanted { .. })
    }

    /// The same with an outline.
    pub fn edged(self, tone: Tone, width: f64) -> Self {
        Self { stroke: Some(tone), width, ..self }
    }

    /// The same with another filling.
    pub fn with(self, fill: Fill) -> Self {
        Self { fill, ..self }
    }

    /// The same in another colour.
    pub fn toned(self, tone: Tone) -> Self {
        self.with(Fill::Plain(tone))
    }

    /// The same in bold, if it is a text.
    pub fn bold(mut self) -> Self {
        if let Shape::Text { bold, .. } = &mut self.shape {
            *bold = true;
        }
        self
    }

    /// The same in another size, if it is a text.
    pub fn sized(mut self, px: f64) -> Self {
        if let Shape::Text { size, .. } = &mut self.shape {
            *size = px;
        }
        self
    }
}

/// A rectangle.
pub fn rect(x: f64, y: f64, width: f64, height: f64) -> Shape {
    Shape::Rect { x, y, width, height, round: 0.0 }
}

/// A straight line.
pub fn line(from: (f64, f64), to: (f64, f64)) -> Shape {
    Shape::Path { points: vec![from, to], closed: false }
}

impl Mark {
    /// Shapes that lead nowhere and are not read out.
    pub fn plain(items: Vec<Item>) -> Self {
        Self { items, ..Self::default() }
    }
}

/// The SVG file of a chart, with `style` (such as its fonts) inside.
pub fn chart_svg(chart: &Chart, ink: &Ink, style: &str) -> String {
    let mut out = String::new();
    let (w, h) = (chart.width.ceil(), chart.height.ceil());
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\" \
         font-family=\"'Source Sans 3', sans-serif\">\n<title>{}</title>\n",
        escape(&chart.title)
    );
    if !style.is_empty() {
        let _ = writeln!(out, "<style>{style}</style>");
    }
    let mut pen = Pen { out, ink: Some(ink) };
    pen.patterns(chart, &mut Vec::new());
    let _ = writeln!(pen.out, "<rect width=\"{w}\" height=\"{h}\" fill=\"{}\"/>", ink.paper);
    for mark in &chart.marks {
        for item in &mark.items {
            pen.item(item);
            pen.out.push('\n');
        }
    }
    pen.out.push_str("</svg>\n");
    pen.out
}

/// What the screen shows of a chart, to be put into an `<svg>`: colours are classes, so that themes and forced colours have their
/// say, and marks that lead somewhere are links with a name.
pub fn chart_markup(chart: &Chart) -> String {
    part_markup(chart, &mut Vec::new())
}

/// The same of a part of a chart, of which other parts have brought their `patterns` along.
pub fn part_markup(chart: &Chart, patterns: &mut Vec<Fill>) -> String {
    let mut pen = Pen { out: String::new(), ink: None };
    pen.patterns(chart, patterns);
    for mark in &chart.marks {
        let label = escape(&mark.label);
        match &mark.link {
            Some(link) => {
                let current = if mark.current { " aria-current=\"true\"" } else { "" };
                let _ = write!(pen.out, "<a href=\"{}\" aria-label=\"{label}\"{current}>", escape(link));
            }
            None => pen.out.push_str("<g aria-hidden=\"true\">"),
        }
        if !label.is_empty() {
            let _ = write!(pen.out, "<title>{label}</title>");
        }
        // A link is called by its label. The words in it would be a second name, so they stand above it, unless there is nothing else.
        let above = mark.link.is_some() && mark.items.iter().any(|i| matches!(i.shape, Shape::Rect { .. }));
        mark.items.iter().filter(|i| !(above && i.is_text())).for_each(|item| pen.item(item));
        pen.out.push_str(if mark.link.is_some() { "</a>" } else { "</g>" });
        if above {
            pen.out.push_str("<g class=\"words\" aria-hidden=\"true\">");
            mark.items.iter().filter(|i| i.is_text()).for_each(|item| pen.item(item));
            pen.out.push_str("</g>");
        }
    }
    pen.out
}

/// Writes shapes, for a file with its colours or for the screen with classes.
struct Pen<'a> {
    out: String,
    ink: Option<&'a Ink>,
}

impl Pen<'_> {
    /// The patterns that are used and not there yet, each once.
    fn patterns(&mut self, chart: &Chart, there: &mut Vec<Fill>) {
        let before = there.len();
        for item in chart.marks.iter().flat_map(|m| &m.items) {
            if matches!(item.fill, Fill::Hatched(_) | Fill::Dotted(_)) && !there.contains(&item.fill) {
                there.push(item.fill);
            }
        }
        for &fill in &there[before..] {
            let (Fill::Hatched(tone) | Fill::Dotted(tone)) = fill else { continue };
            let _ = write!(
                self.out,
                "<pattern id=\"{}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">",
                name(fill)
            );
            if let Fill::Hatched(_) = fill {
                self.out.push_str("<path d=\"M-1 1L1 -1M0 6L6 0M5 7L7 5\"");
                self.colour("stroke", tone);
                self.out.push_str(" stroke-width=\"1.8\"/>");
            } else {
                self.out.push_str("<circle cx=\"3\" cy=\"3\" r=\"1.3\"");
                self.colour("fill", tone);
                self.out.push_str("/>");
            }
            self.out.push_str("</pattern>");
        }
    }

    fn item(&mut self, item: &Item) {
        match &item.shape {
            Shape::Rect { x, y, width, height, round } => {
                let _ = write!(
                    self.out,
                    "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"",
                    tidy(*x),
                    tidy(*y),
                    tidy(*width),
                    tidy(*height)
                );
                if *round > 0.0 {
                    let _ = write!(self.out, " rx=\"{}\"", tidy(*round));
                }
            }
            Shape::Disc { x, y, r } => {
                let _ = write!(self.out, "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"", tidy(*x), tidy(*y), tidy(*r));
            }
            Shape::Path { points, closed } => {
                self.out.push_str("<path d=\"");
                for (i, (x, y)) in points.iter().enumerate() {
                    let _ = write!(self.out, "{}{} {}", if i == 0 { 'M' } else { 'L' }, tidy(*x), tidy(*y));
                }
                self.out.push_str(if *closed { "Z\"" } else { "\"" });
            }
            Shape::Slanted { x, y, text, size, degrees } => {
                let (x, y) = (tidy(*x), tidy(*y));
                let _ = write!(
                    self.out,
                    "<text transform=\"translate({x} {y}) rotate({})\" font-size=\"{}\"",
                    tidy(-degrees),
                    tidy(*size)
                );
                return self.words(item, text);
            }
            Shape::Text { x, y, text, anchor, size, bold } => {
                let _ = write!(self.out, "<text x=\"{}\" y=\"{}\" font-size=\"{}\"", tidy(*x), tidy(*y), tidy(*size));
                self.out.push_str(match anchor {
                    Anchor::Start => "",
                    Anchor::Middle => " text-anchor=\"middle\"",
                    Anchor::End => " text-anchor=\"end\"",
                });
                if *bold {
                    self.out.push_str(" font-weight=\"600\"");
                }
                return self.words(item, text);
            }
        }
        self.paint(item);
        self.out.push_str("/>");
    }

    fn words(&mut self, item: &Item, text: &str) {
        self.paint(item);
        let _ = write!(self.out, ">{}</text>", escape(text));
    }

    fn paint(&mut self, item: &Item) {
        match item.fill {
            Fill::None => self.out.push_str(" fill=\"none\""),
            Fill::Plain(tone) => self.colour("fill", tone),
            Fill::Hatched(_) | Fill::Dotted(_) => {
                let _ = write!(self.out, " fill=\"url(#{})\"", name(item.fill));
            }
        }
        if let Some(tone) = item.stroke {
            self.colour("stroke", tone);
            let _ = write!(self.out, " stroke-width=\"{}\"", tidy(item.width));
        }
        if item.dashed {
            self.out.push_str(" stroke-dasharray=\"4 3\"");
        }
    }

    /// A colour: named in a file; on the screen a custom property, which classes cannot do for two colours of one shape.
    fn colour(&mut self, attribute: &str, tone: Tone) {
        let _ = match self.ink {
            Some(ink) => write!(self.out, " {attribute}=\"{}\"", of(ink, tone)),
            None => write!(self.out, " {attribute}=\"var(--{})\"", token(tone)),
        };
    }
}

fn name(fill: Fill) -> String {
    match fill {
        Fill::Hatched(tone) => format!("hatched-{}", token(tone)),
        Fill::Dotted(tone) => format!("dotted-{}", token(tone)),
        Fill::None | Fill::Plain(_) => String::new(),
    }
}
