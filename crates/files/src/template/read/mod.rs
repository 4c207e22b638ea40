//! The workbook as a draft, with the place of everything in it.

mod facets;
mod nodes;
mod sources;

use super::columns::{SheetKind, word};
use super::names::{Found, Names};
use super::table::{Line, Table};
use super::write::{facet_names, facet_of};
use super::{is_remark, words};
use crate::book::{Book, CELLS};
use crate::spot::{MAX_NOTES, noted};
use crate::{FileError, Note, Read, Remark, Spot};
use roda_plan::{Document, DraftLevel, Ids, Role, Section, Text, limits, quoted};

/// Reads a workbook that [`super::to_book`] wrote or that somebody filled in: ids may be left out, and are then made from
/// titles; references are ids or titles. What refers to nothing is left out, with a note.
///
/// # Errors
/// [`FileError::NothingFound`] when there is no sheet of the template.
pub fn from_book(book: &Book) -> Result<Read, FileError> {
    let mut reader = Reader::default();
    let kinds: Vec<Option<SheetKind>> = book.sheets.iter().map(|s| SheetKind::of(&s.name)).collect();
    if kinds.iter().all(Option::is_none) {
        return Err(FileError::NothingFound);
    }
    for (sheet, kind) in book.sheets.iter().zip(&kinds).filter(|(s, _)| !is_remark(&s.name)) {
        let room = MAX_NOTES.saturating_sub(reader.read.notes.len());
        reader.read.notes.extend(sheet.notes.iter().take(room).cloned());
        if kind.is_none() {
            let spot = Spot { sheet: Some(sheet.name.clone()), ..Spot::default() };
            reader.note(spot, Remark::SheetIgnored(sheet.name.clone()));
        }
    }
    for kind in SheetKind::ALL {
        let facets = facet_names(&reader.read.draft.facets);
        let facet = |heading: &str| (kind == SheetKind::Nodes).then(|| facet_of(heading, &facets)).flatten();
        let mut tables = Vec::new();
        for (sheet, _) in book.sheets.iter().zip(&kinds).filter(|(_, k)| **k == Some(kind)) {
            tables.push(Table::of(sheet, kind, facet, &mut reader.read.notes));
        }
        // One more than a plan may hold is enough for the check to refuse it.
        let lines: Vec<Line<'_>> = tables.iter().flat_map(Table::lines).take(most(kind) + 1).collect();
        reader.sheet(kind, &lines);
    }
    let order = |note: &Note| book.sheets.iter().position(|s| note.spot.sheet.as_ref() == Some(&s.name));
    reader.read.notes.sort_by_cached_key(|n| (order(n), n.spot.row, n.spot.column));
    Ok(reader.read)
}

/// How many lines of a sheet make sense.
const fn most(kind: SheetKind) -> usize {
    match kind {
        SheetKind::Head => 1_000,
        SheetKind::Documents => limits::DOCUMENTS,
        SheetKind::Levels => limits::LEVELS,
        SheetKind::Facets => limits::FACETS * (limits::VALUES + 1),
        SheetKind::Nodes => limits::NODES,
        SheetKind::Links => limits::LINKS,
        SheetKind::Observations => CELLS,
    }
}

/// A draft under way, and the names of what is in it so far.
#[derive(Default)]
struct Reader {
    read: Read,
    documents: Names,
    levels: Names,
    facets: Vec<Names>,
    nodes: Names,
    /// The document that is cited where none is named.
    cited: Option<String>,
    /// The ids of documents that are named and not listed; nothing when some are listed, and none is made.
    unlisted: Option<Ids>,
}

impl Reader {
    fn sheet(&mut self, kind: SheetKind, lines: &[Line<'_>]) {
        match kind {
            SheetKind::Head => self.head(lines),
            SheetKind::Documents => self.documents(lines),
            SheetKind::Levels => self.levels(lines),
            SheetKind::Facets => self.facets(lines),
            SheetKind::Nodes => self.nodes(lines),
            SheetKind::Links => self.links(lines),
            SheetKind::Observations => self.observations(lines),
        }
    }

    fn note(&mut self, spot: Spot, remark: Remark) {
        noted(&mut self.read.notes, spot, remark);
    }

    fn put(&mut self, section: Section, at: usize, field: &'static str, spot: Spot) {
        self.read.spots.insert((section, at, field), spot);
    }

    /// Places of a row and of the fields in it.
    fn places(&mut self, section: Section, at: usize, line: Line<'_>, fields: &[&'static str]) {
        self.put(section, at, "", line.row_spot());
        for field in fields {
            self.put(section, at, field, line.spot(field));
        }
    }

    /// Where a reference leads to, with a note when that is nothing or not certain.
    fn found(&mut self, found: Found, text: &str, spot: impl FnOnce() -> Spot) -> Option<usize> {
        match found {
            Found::One(at) => Some(at),
            Found::First(at) => {
                self.note(spot(), Remark::Ambiguous(text.to_owned()));
                Some(at)
            }
            Found::None => {
                self.note(spot(), Remark::Unresolved(text.to_owned()));
                None
            }
        }
    }

    fn head(&mut self, lines: &[Line<'_>]) {
        self.read.draft.language = "sv".to_owned();
        for &line in lines {
            let (field, value) = (line.word("field").unwrap_or_default(), line.raw("value"));
            let text = value.unwrap_or_default().to_owned();
            let draft = &mut self.read.draft;
            let place = match word(field).as_str() {
                "titel" | "title" | "namn" | "name" => {
                    draft.title.sv = text;
                    "title"
                }
                "titel-engelska" | "title-english" | "engelska" => {
                    draft.title.en = value.map(str::to_owned);
                    continue;
                }
                "organisation" | "organization" => {
                    draft.organisation = text;
                    "organisation"
                }
                "sprak" | "language" => {
                    draft.language = text.trim().to_owned();
                    "language"
                }
                "kalla" | "source" => {
                    self.cited = value.map(|v| v.trim().to_owned());
                    continue;
                }
                _ if is_remark(field) => continue,
                _ => {
                    self.note(line.row_spot(), Remark::Unresolved(field.to_owned()));
                    continue;
                }
            };
            self.put(Section::Head, 0, place, line.spot("value"));
        }
    }

    /// The id of every line: the one that stands there, else one made of the title.
    fn ids(&mut self, lines: &[Line<'_>]) -> Vec<String> {
        let mut ids = Ids::of(lines.iter().filter_map(|l| l.word("id")));
        let title = |l: &Line<'_>| l.word("title").unwrap_or_default().to_owned();
        // One that is too long for an id is refused by the check; until then whatever refers to it would have it in full.
        lines.iter().map(|l| l.word("id").map_or_else(|| ids.make(&title(l)), quoted)).collect()
    }

    /// The lines that have an id or a title; a note on each other one.
    fn named<'l>(&mut self, lines: &[Line<'l>]) -> Vec<Line<'l>> {
        let (named, nameless): (Vec<Line<'l>>, Vec<Line<'l>>) =
            lines.iter().partition(|l| l.word("id").or(l.word("title")).is_some());
        for line in nameless {
            self.note(line.row_spot(), Remark::RowWithoutTitle);
        }
        named
    }

    fn documents(&mut self, lines: &[Line<'_>]) {
        let lines = self.named(lines);
        for (at, (line, id)) in lines.iter().zip(self.ids(&lines)).enumerate() {
            self.places(Section::Documents, at, *line, &["id", "title", "date", "publisher"]);
            self.read.draft.documents.push(Document {
                id,
                title: line.raw("title").unwrap_or_default().to_owned(),
                date: line.word("date").map(|d| moment(d).unwrap_or_else(|| d.to_owned())),
                publisher: line.raw("publisher").map(str::to_owned),
            });
        }
        let documents = &self.read.draft.documents;
        self.documents = Names::of(documents.iter().map(|d| (d.id.as_str(), d.title.as_str())));
        self.unlisted = documents.is_empty().then(Ids::default);
    }

    fn levels(&mut self, lines: &[Line<'_>]) {
        let lines = self.named(lines);
        for (at, (line, id)) in lines.iter().zip(self.ids(&lines)).enumerate() {
            self.places(Section::Levels, at, *line, &["id", "role", "title"]);
            let title = line.raw("title").unwrap_or_default();
            let said = line.word("role");
            let role = words::role(said.unwrap_or(title)).map(Role::word);
            self.read.draft.levels.push(DraftLevel {
                id,
                role: role.or(said).unwrap_or_default().to_owned(),
                title: Text { sv: title.to_owned(), en: line.raw("en").map(str::to_owned) },
            });
        }
        let levels = &self.read.draft.levels;
        self.levels = Names::of(levels.iter().map(|l| (l.id.as_str(), l.title.sv.as_str())));
    }
}

/// A time as a plan writes it.
fn moment(text: &str) -> Option<String> {
    crate::mapping::moment(text)
}
