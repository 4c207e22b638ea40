//! A draft as the workbook.

use super::columns::{self, SheetKind};
use super::names::{Found, Names};
use super::{is_remark, list, words};
use crate::book::{Book, EXCEL_CELL_CHARS, Sheet};
use roda_plan::{Draft, DraftFacet, DraftNode, DraftPeriod, DraftSource, Text};
use std::collections::BTreeMap;

/// The workbook that [`super::from_book`] reads as this draft.
///
/// References are written as ids, so that a title can be changed in one place. A list that is too long for a cell of Excel
/// goes on in another column of the same heading. Columns whose heading begins with `#` help the reader and are not read.
pub fn to_book(draft: &Draft) -> Book {
    let sheets = SheetKind::ALL.map(|kind| match kind {
        SheetKind::Head => head(draft),
        SheetKind::Documents => documents(draft),
        SheetKind::Levels => levels(draft),
        SheetKind::Facets => facets(draft),
        SheetKind::Nodes => nodes(draft),
        SheetKind::Links => links(draft),
        SheetKind::Observations => observations(draft),
    });
    Book { sheets: sheets.into() }
}

type Cells = Vec<String>;

fn sheet(kind: SheetKind, rows: impl IntoIterator<Item = Cells>) -> Sheet {
    let head: Cells = kind.columns().iter().map(|c| c.1.to_owned()).collect();
    Sheet::of(kind.name(), std::iter::once(head).chain(rows))
}

fn some(text: &Option<String>) -> String {
    text.clone().unwrap_or_default()
}

fn row<const N: usize>(cells: [&str; N]) -> Cells {
    cells.map(str::to_owned).into()
}

fn head(draft: &Draft) -> Sheet {
    let Text { sv, en } = &draft.title;
    let rows = [
        ("Titel", sv.as_str()),
        ("Titel (engelska)", en.as_deref().unwrap_or_default()),
        ("Organisation", &draft.organisation),
        ("Språk", &draft.language),
    ];
    sheet(SheetKind::Head, rows.map(|(field, value)| row([field, value])))
}

fn documents(draft: &Draft) -> Sheet {
    let rows = draft.documents.iter().map(|d| vec![d.id.clone(), d.title.clone(), some(&d.date), some(&d.publisher)]);
    sheet(SheetKind::Documents, rows)
}

fn levels(draft: &Draft) -> Sheet {
    let level = |l: &roda_plan::DraftLevel| {
        vec![l.id.clone(), words::role_out(&l.role).to_owned(), l.title.sv.clone(), some(&l.title.en)]
    };
    sheet(SheetKind::Levels, draft.levels.iter().map(level))
}

fn facets(draft: &Draft) -> Sheet {
    let mut rows = Vec::new();
    for f in &draft.facets {
        let start = [f.id.clone(), f.title.sv.clone(), some(&f.title.en)];
        for v in &f.values {
            let mut cells: Cells = start.to_vec();
            cells.extend([v.id.clone(), v.title.sv.clone(), some(&v.title.en), some(&v.broader)]);
            rows.push(cells);
        }
        if f.values.is_empty() {
            rows.push(start.into());
        }
    }
    sheet(SheetKind::Facets, rows)
}

fn source(s: &DraftSource) -> String {
    match &s.place {
        Some(place) => format!("{}: {place}", s.document),
        None => s.document.clone(),
    }
}

/// A list in as many cells as Excel needs for it.
fn cells(items: impl IntoIterator<Item = String>) -> Cells {
    let mut cells: Vec<Vec<String>> = Vec::new();
    let mut full = usize::MAX;
    for item in items {
        let length = list::escaped(&item).encode_utf16().count() + 3;
        if full.saturating_add(length) > EXCEL_CELL_CHARS {
            cells.push(Vec::new());
            full = 0;
        }
        full += length;
        if let Some(cell) = cells.last_mut() {
            cell.push(item);
        }
    }
    cells.iter().map(list::join).collect()
}

/// A sheet some of whose columns are lists, which may need several columns.
struct Wide {
    headings: Vec<(String, usize)>,
    rows: Vec<Vec<Cells>>,
}

impl Wide {
    fn of(headings: impl IntoIterator<Item = String>) -> Self {
        Self { headings: headings.into_iter().map(|h| (h, 1)).collect(), rows: Vec::new() }
    }

    fn push(&mut self, row: Vec<Cells>) {
        for ((_, width), cells) in self.headings.iter_mut().zip(&row) {
            *width = cells.len().max(*width);
        }
        self.rows.push(row);
    }

    fn sheet(self, name: &str) -> Sheet {
        let head: Cells = self.headings.iter().flat_map(|(h, width)| vec![h.clone(); *width]).collect();
        let padded = |row: Vec<Cells>| -> Cells {
            let cells = self.headings.iter().zip(row).flat_map(|((_, width), mut cells)| {
                cells.resize(*width, String::new());
                cells
            });
            cells.collect()
        };
        Sheet::of(name, std::iter::once(head).chain(self.rows.into_iter().map(padded)))
    }
}

fn nodes(draft: &Draft) -> Sheet {
    let fixed = SheetKind::Nodes.columns();
    let mut headings: Vec<String> = fixed.iter().map(|c| c.1.to_owned()).collect();
    let last = headings.pop();
    headings.extend(facet_headings(&draft.facets));
    headings.extend(last);
    let mut wide = Wide::of(headings);
    for n in &draft.nodes {
        let (start, end) = period(n.period.as_ref());
        let one = |text: &str| vec![text.to_owned()];
        let mut row = vec![one(&n.id), one(&n.level), one(&n.title), cells(n.aliases.iter().cloned())];
        row.extend([vec![some(&n.summary)], one(start), one(end)]);
        row.extend(draft.facets.iter().map(|f| cells(tags(n, f))));
        row.push(cells(n.sources.iter().map(source)));
        wide.push(row);
    }
    wide.sheet(SheetKind::Nodes.name())
}

fn tags<'d>(node: &'d DraftNode, facet: &DraftFacet) -> impl Iterator<Item = String> + use<'d> {
    let id = facet.id.clone();
    node.tags.iter().filter(move |t| t.0 == id).flat_map(|t| t.1.iter().cloned())
}

fn period(period: Option<&DraftPeriod>) -> (&str, &str) {
    let Some(period) = period else { return ("", "") };
    let start = period.start.as_deref().unwrap_or_default();
    match period.end.as_deref() {
        Some("open") => (start, words::OPEN),
        Some(end) => (start, end),
        None if start.is_empty() => (start, words::UNKNOWN),
        None => (start, ""),
    }
}

/// The heading of each facet's column: its title where that is read as this facet, else its id after a word.
fn facet_headings(facets: &[DraftFacet]) -> Vec<String> {
    let names = facet_names(facets);
    let heading = |(i, f): (usize, &DraftFacet)| {
        let title = f.title.sv.as_str();
        let plain = title.trim() == title && !title.contains(char::is_control) && title.chars().count() <= 100;
        let right = plain && !is_remark(title) && columns::field(SheetKind::Nodes, title).is_none();
        match facet_of(title, &names) {
            Some(found) if right && found == i && names.find(title) == Found::One(i) => title.to_owned(),
            _ => format!("{FACET}{}", f.id),
        }
    };
    facets.iter().enumerate().map(heading).collect()
}

/// What stands before a facet's id in a heading.
const FACET: &str = "Egenskap: ";

/// The names by which headings call facets.
pub(super) fn facet_names(facets: &[DraftFacet]) -> Names {
    Names::of(facets.iter().map(|f| (f.id.as_str(), f.title.sv.as_str())))
}

/// The facet that a heading means.
pub(super) fn facet_of(heading: &str, names: &Names) -> Option<usize> {
    let heading = heading.trim();
    match names.find(heading.strip_prefix(FACET.trim_end()).unwrap_or(heading)) {
        Found::One(at) | Found::First(at) => Some(at),
        Found::None => None,
    }
}

fn titles(draft: &Draft) -> BTreeMap<&str, &str> {
    draft.nodes.iter().map(|n| (n.id.as_str(), n.title.as_str())).collect()
}

fn links(draft: &Draft) -> Sheet {
    let titles = titles(draft);
    let title = |id: &str| vec![titles.get(id).copied().unwrap_or_default().to_owned()];
    let headings = SheetKind::Links.columns().iter().map(|c| c.1.to_owned());
    let mut wide = Wide::of(headings.chain(["# Från", "# Till"].map(str::to_owned)));
    for l in &draft.links {
        let one = |text: &str| vec![text.to_owned()];
        wide.push(vec![
            one(&l.from),
            one(&l.to),
            one(words::kind_out(&l.kind)),
            one(words::basis_out(&l.basis)),
            vec![some(&l.note)],
            cells(l.sources.iter().map(source)),
            title(&l.from),
            title(&l.to),
        ]);
    }
    wide.sheet(SheetKind::Links.name())
}

fn observations(draft: &Draft) -> Sheet {
    let rows = draft.nodes.iter().flat_map(|n| {
        n.observations.iter().map(|o| {
            vec![
                n.id.clone(),
                o.document.clone(),
                words::status_out(&o.status).to_owned(),
                some(&o.note),
                n.title.clone(),
            ]
        })
    });
    let mut head: Cells = SheetKind::Observations.columns().iter().map(|c| c.1.to_owned()).collect();
    head.push("# Nod".to_owned());
    Sheet::of(SheetKind::Observations.name(), std::iter::once(head).chain(rows))
}
