//! A file that was read: its plan, if it can be taken in, and what somebody should know of it beforehand.

use super::{codes, columns};
use crate::book::Sheet;
use crate::mapping::apply;
use crate::{FileError, Read, book, stratml, template, text};
use roda_exchange::ImportError;
use roda_exchange::review::{Differences, Entries, Entry, Finding, MOST, Review, Said};
use roda_plan::changes::{Change, Changes, Group, State};
use roda_plan::{Diagnostic, Draft, Plan, Severity, limits, quoted};

/// Bytes that are looked at to tell what a file is.
const LOOK: usize = 4_096;

/// What was read.
pub struct Taken {
    /// What the page is told, as JSON.
    pub review: String,
    /// The plan as a plan file; nothing when it cannot be taken in as it is.
    pub plan: Option<Vec<u8>>,
}

/// Reads a file by its contents, as [`look`] does; `open` is the open plan as a plan file.
pub fn take(name: &str, bytes: &[u8], open: &[u8], uses: &str) -> Taken {
    let open = roda_exchange::read(open).ok().map(|i| i.plan);
    let (review, plan) = look(name, bytes, open.as_ref(), uses);
    let plan = plan.map(|plan| roda_exchange::write_compact(&plan).into_bytes());
    Taken { review: review.write(), plan }
}

/// Reads a file by its contents beside the open plan; `uses` is what the columns of a sheet mean when the user has said so, else
/// empty. The plan is there when it can be taken in as it is.
pub fn look(name: &str, bytes: &[u8], open: Option<&Plan>, uses: &str) -> (Review, Option<Plan>) {
    let mut review = Review::default();
    let plan = match plan(name, bytes, uses, &mut review) {
        Ok(plan) => plan,
        Err(e) => {
            review.failed = Some(codes::failed(&e));
            None
        }
    };
    if let Some(plan) = &plan {
        let before = open.map(Plan::draft).unwrap_or_default();
        review.differences = Some(differences(&before, &plan.draft()));
    }
    (review, plan)
}

/// The plan of a file, as far as there is one; the review is filled in on the way.
fn plan(name: &str, bytes: &[u8], uses: &str, review: &mut Review) -> Result<Option<Plan>, FileError> {
    // The plan file is UTF-8, but some editors save any text as UTF-16.
    let wide = matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..]).then(|| text::decode(bytes));
    let plain = wide.as_ref().map_or(bytes, |w| w.text.as_bytes());
    let text = plain.strip_prefix(b"\xef\xbb\xbf").unwrap_or(plain);
    match text.iter().find(|b| !b.is_ascii_whitespace()) {
        None => Err(FileError::Empty),
        Some(b'{') => {
            if wide.as_ref().is_some_and(|w| w.garbled) {
                let said = Said::new("garbled", [], []);
                review.findings.push(Finding { error: false, spot: Default::default(), said });
            }
            of_json(plain, review)
        }
        Some(b'<') => Ok(build(stratml::read(bytes)?, review)),
        Some(_) => of_book(name, bytes, uses, review),
    }
}

fn of_json(bytes: &[u8], review: &mut Review) -> Result<Option<Plan>, FileError> {
    match roda_exchange::read(bytes) {
        Ok(imported) => {
            read(&imported.plan.draft(), review);
            found(&imported.diagnostics, &Read::default(), review);
            settle(review);
            Ok(Some(imported.plan))
        }
        Err(ImportError::Invalid(diagnostics)) => {
            found(&diagnostics, &Read::default(), review);
            settle(review);
            Ok(None)
        }
        Err(e) => Err(FileError::Plan(e)),
    }
}

fn of_book(name: &str, bytes: &[u8], uses: &str, review: &mut Review) -> Result<Option<Plan>, FileError> {
    let title = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    if !is_text_or_packed(bytes) {
        return Err(FileError::UnknownFormat);
    }
    let book = book::read(bytes, title)?;
    if template::is_template(&book) {
        return Ok(build(template::from_book(&book)?, review));
    }
    // The one sheet of a CSV file has the file's own name, which is nobody's remark.
    let remark = |s: &Sheet| template::is_remark(&s.name) && s.name != quoted(title);
    let sheets: Vec<Sheet> = book.sheets.into_iter().filter(|s| !s.rows.is_empty() && !remark(s)).collect();
    let (sheet, mapping) = columns::wanted(&sheets, uses).ok_or(FileError::NothingFound)?;
    review.columns = Some(columns::shown(sheet, &sheets, &mapping));
    if !mapping.has_title() {
        let said = Said::new("no-title-column", [], []);
        review.errors = 1;
        review.findings.push(Finding { error: true, spot: codes::spot(&sheet.spot(1, None, None)), said });
        return Ok(None);
    }
    Ok(build(apply(sheet, &mapping, title, None), review))
}

/// Whether bytes are a zip, an old workbook that is named as such, or a text: pictures and programs have characters that no text has.
fn is_text_or_packed(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(LOOK)];
    let known = start.starts_with(b"PK") || start.starts_with(b"\xd0\xcf\x11\xe0");
    let odd = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{c}' | '\u{80}'..='\u{9f}');
    known || !text::decode(start).text.chars().any(odd)
}

/// Checks what was read.
fn build(read_: Read, review: &mut Review) -> Option<Plan> {
    read(&read_.draft, review);
    let errors = read_.notes.iter().any(|n| n.severity == Severity::Error);
    let mut notes: Vec<Finding> = read_.notes.iter().map(codes::note).collect();
    let plan = match Plan::of(&read_.draft) {
        Ok((plan, diagnostics)) => {
            found(&diagnostics, &read_, review);
            Some(plan).filter(|_| !errors)
        }
        Err(diagnostics) => {
            found(&diagnostics, &read_, review);
            None
        }
    };
    review.findings.append(&mut notes);
    settle(review);
    plan
}

/// What was read, in numbers.
fn read(draft: &Draft, review: &mut Review) {
    review.title = quoted(&draft.title.sv);
    review.organisation = quoted(&draft.organisation);
    review.links = draft.links.len();
    let nodes = |id: &str| draft.nodes.iter().filter(|n| n.level == id).count();
    // A draft that is not checked yet may have any number of them.
    let levels = draft.levels.iter().take(limits::LEVELS);
    review.levels = levels.map(|l| (quoted(&l.title.sv), nodes(&l.id))).collect();
}

/// What is wrong with the plan itself, at its place in the file.
fn found(diagnostics: &[Diagnostic], read: &Read, review: &mut Review) {
    let finding = |d: &Diagnostic| {
        let spot = read.spot(&d.place).map(codes::spot).unwrap_or_else(|| {
            let id = Some(d.place.id.clone()).filter(|id| !id.is_empty());
            roda_exchange::review::Spot { sheet: Some(d.place.path()), heading: id, ..Default::default() }
        });
        Finding { error: d.severity == Severity::Error, spot, said: Said::of_code(&d.code) }
    };
    review.findings.extend(diagnostics.iter().map(finding));
}

/// Counts the findings, puts errors first and keeps as many of each kind as anybody reads.
fn settle(review: &mut Review) {
    let (errors, warnings): (Vec<_>, Vec<_>) = std::mem::take(&mut review.findings).into_iter().partition(|f| f.error);
    (review.errors, review.warnings) = (errors.len(), warnings.len());
    review.findings = errors.into_iter().take(MOST).chain(warnings.into_iter().take(MOST)).collect();
}

fn differences(before: &Draft, after: &Draft) -> Differences {
    let changes = Changes::between(before, after);
    let entries = |state: State| {
        let all: Vec<&Change<String>> = changes.nodes.of(state).collect();
        let entry = |c: &&Change<String>| {
            let node = c.after.and_then(|at| after.nodes.get(at)).or_else(|| before.nodes.get(c.before?));
            let level = |id: &str| {
                let both = after.levels.iter().chain(&before.levels);
                both.into_iter().find(|l| l.id == id).map_or(id, |l| l.title.sv.as_str()).to_owned()
            };
            Entry {
                title: node.map(|n| quoted(&n.title)).unwrap_or_default(),
                level: node.map(|n| quoted(&level(&n.level))).unwrap_or_default(),
                fields: c.fields.iter().map(|f| f.word().to_owned()).collect(),
            }
        };
        Entries { n: all.len(), first: all.iter().take(MOST).map(entry).collect() }
    };
    let total = |n: &[usize; 3]| n.iter().sum::<usize>();
    let others =
        [counts(&changes.documents), counts(&changes.levels), counts(&changes.facets), counts(&changes.values)];
    Differences {
        new: entries(State::New),
        changed: entries(State::Changed),
        gone: entries(State::Gone),
        links: counts(&changes.links),
        others: others.iter().map(total).sum::<usize>() + changes.head.len(),
    }
}

fn counts<K>(group: &Group<K>) -> [usize; 3] {
    let counts = group.counts();
    [counts.new, counts.changed, counts.gone]
}
