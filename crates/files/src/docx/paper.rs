//! Paragraphs, runs and tables of WordprocessingML.

use crate::xml::Writer;

/// The deepest heading that the styles know.
pub(super) const DEEPEST: usize = 6;

/// A piece of text within a paragraph.
#[derive(Clone, Copy)]
pub(super) enum Run<'t> {
    /// A word of ours, in the language of the labels.
    Label(&'t str),
    /// The same in bold, before what it names.
    Lead(&'t str),
    /// A text of the plan, in the plan's language.
    Said(&'t str),
}

/// A document in the making.
pub(super) struct Paper {
    w: Writer,
    /// The language of labels, when it is another than the document's.
    other: Option<String>,
}

impl Paper {
    pub(super) fn new(other: Option<String>) -> Self {
        let mut w = Writer::new(false);
        w.open("w:document", &[("xmlns:w", MAIN), ("xmlns:r", RELATIONSHIPS)]);
        w.open("w:body", &[]);
        Self { w, other }
    }

    pub(super) fn heading(&mut self, depth: usize, run: Run<'_>) {
        self.paragraph(&format!("Heading{}", depth.clamp(1, DEEPEST)), &[run]);
    }

    pub(super) fn paragraph(&mut self, style: &str, runs: &[Run<'_>]) {
        self.w.open("w:p", &[]);
        if !style.is_empty() {
            self.w.open("w:pPr", &[]);
            self.w.empty("w:pStyle", &[("w:val", style)]);
            self.w.close();
        }
        runs.iter().for_each(|run| self.run(*run));
        self.w.close();
    }

    /// A text for each line, since a line break within one would be read as a blank.
    fn run(&mut self, run: Run<'_>) {
        let (text, bold, other) = match run {
            Run::Label(text) => (text, false, self.other.as_deref()),
            Run::Lead(text) => (text, true, self.other.as_deref()),
            Run::Said(text) => (text, false, None),
        };
        if text.is_empty() {
            return;
        }
        let w = &mut self.w;
        w.open("w:r", &[]);
        if bold || other.is_some() {
            w.open("w:rPr", &[]);
            if bold {
                w.empty("w:b", &[]);
            }
            if let Some(language) = other {
                w.empty("w:lang", &[("w:val", language)]);
            }
            w.close();
        }
        for (i, line) in text.lines().enumerate() {
            if i > 0 {
                w.empty("w:br", &[]);
            }
            w.leaf("w:t", &[("xml:space", "preserve")], line);
        }
        w.close();
    }

    /// A table as wide as the page: columns by name and share of the width. The first row names the columns and stands again on
    /// every page; the first cell of a row names it.
    pub(super) fn table(&mut self, name: &str, columns: &[(&str, usize)], rows: &[Vec<String>]) {
        let shares: usize = columns.iter().map(|(_, share)| share).sum();
        let widths: Vec<String> =
            columns.iter().map(|(_, share)| (WIDTH * share / shares.max(1)).to_string()).collect();
        self.w.open("w:tbl", &[]);
        self.w.open("w:tblPr", &[]);
        self.w.empty("w:tblStyle", &[("w:val", "PlanTable")]);
        self.w.empty("w:tblW", &[("w:w", "5000"), ("w:type", "pct")]);
        let look =
            [("w:val", "04A0"), ("w:firstRow", "1"), ("w:lastRow", "0"), ("w:firstColumn", "1"), ("w:lastColumn", "0")];
        self.w.empty("w:tblLook", &[&look[..], &[("w:noHBand", "0"), ("w:noVBand", "1")]].concat());
        self.w.empty("w:tblCaption", &[("w:val", name)]);
        self.w.close();
        self.w.open("w:tblGrid", &[]);
        widths.iter().for_each(|width| self.w.empty("w:gridCol", &[("w:w", width)]));
        self.w.close();
        self.row(true, &widths, columns.iter().map(|(c, _)| Run::Label(c)));
        for row in rows {
            self.row(false, &widths, row.iter().map(|c| Run::Said(c)));
        }
        self.w.close();
        // Two tables without a paragraph between them would become one.
        self.paragraph("", &[]);
    }

    fn row<'t>(&mut self, header: bool, widths: &[String], cells: impl Iterator<Item = Run<'t>>) {
        self.w.open("w:tr", &[]);
        self.w.open("w:trPr", &[]);
        self.w.empty("w:cantSplit", &[]);
        if header {
            self.w.empty("w:tblHeader", &[]);
        }
        self.w.close();
        for (cell, width) in cells.zip(widths) {
            self.w.open("w:tc", &[]);
            self.w.open("w:tcPr", &[]);
            self.w.empty("w:tcW", &[("w:w", width), ("w:type", "dxa")]);
            self.w.close();
            self.paragraph("", &[cell]);
            self.w.close();
        }
        self.w.close();
    }

    /// The document, on A4 with the number of the page at its foot.
    pub(super) fn finish(mut self) -> String {
        self.w.open("w:sectPr", &[]);
        self.w.empty("w:footerReference", &[("w:type", "default"), ("r:id", "rId3")]);
        self.w.empty("w:pgSz", &[("w:w", "11906"), ("w:h", "16838")]);
        let sides = [("w:top", "1417"), ("w:right", "1417"), ("w:bottom", "1417"), ("w:left", "1417")];
        self.w.empty("w:pgMar", &[&sides[..], &[("w:header", "708"), ("w:footer", "708"), ("w:gutter", "0")]].concat());
        self.w.finish()
    }
}

/// The width of a page between its margins, in twentieths of a point.
const WIDTH: usize = 11906 - 2 * 1417;
const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
