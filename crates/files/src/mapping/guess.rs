//! Guesses which row is the heading and what the columns hold, by their headings and, for personal data, by what is in them.

use super::{Column, Mapping, Use, headings, split};
use crate::book::{Row, Sheet};
use crate::template::is_remark;

/// How far down a heading row is looked for.
const LOOK_ROWS: usize = 40;
/// How many rows are looked at to tell what a column holds.
const SAMPLE: usize = 500;

/// The likeliest mapping of a sheet. What no heading tells is [`Use::Ignore`]; where none stands over the activities, the first
/// column that is no other use and has texts is taken.
pub fn guess(sheet: &Sheet) -> Mapping {
    let Some(head) = heading(sheet) else { return Mapping::default() };
    let body: Vec<&Row> = sheet.rows.iter().filter(|r| r.at > head.at).take(SAMPLE).collect();
    let mut columns: Vec<Column> = columns(sheet, head)
        .map(|at| {
            let heading = head.text(at).unwrap_or_default().trim().to_owned();
            Column { at, holds: holds(&heading, at, &body), heading, commas: false }
        })
        .collect();
    title(&mut columns, &body);
    once(&mut columns);
    for c in &mut columns {
        let several = matches!(c.holds, Use::Level { .. } | Use::Facet { .. });
        c.commas = several && split::commas(body.iter().filter_map(|r| r.text(c.at)));
    }
    Mapping { heading: head.at, columns }
}

/// The row with most known headings; where there is none with any, the first with most cells.
fn heading(sheet: &Sheet) -> Option<&Row> {
    let known = |text: &str| {
        !is_remark(text) && (headings::meaning(text).is_some() || headings::title_rank(&headings::word(text)).is_some())
    };
    let score = |row: &Row| {
        let short = row.cells.iter().filter(|c| c.text.chars().count() <= 60);
        short.filter(|c| known(&c.text)).count()
    };
    let rows = || sheet.rows.iter().take(LOOK_ROWS);
    let best = rows().map(score).max().unwrap_or(0);
    if best > 0 {
        return rows().find(|r| score(r) == best);
    }
    let most = rows().map(|r| r.cells.len()).max()?;
    rows().find(|r| r.cells.len() == most)
}

/// The columns with something in the heading or below it.
fn columns(sheet: &Sheet, head: &Row) -> impl Iterator<Item = u32> + use<> {
    let mut columns = std::collections::BTreeSet::new();
    for row in sheet.rows.iter().filter(|r| r.at >= head.at) {
        columns.extend(row.cells.iter().filter(|c| !c.text.trim().is_empty()).map(|c| c.column));
    }
    columns.into_iter()
}

fn holds(heading: &str, at: u32, body: &[&Row]) -> Use {
    if is_remark(heading) {
        return Use::Ignore;
    }
    let texts: Vec<&str> = body.iter().filter_map(|r| r.text(at)).collect();
    let addresses = texts.iter().filter(|t| t.contains('@')).count();
    if addresses > 0 && addresses * 2 >= texts.len() {
        return Use::Ignore;
    }
    headings::meaning(heading).unwrap_or(Use::Ignore)
}

/// Finds the titles' column: by the surest heading, else the first unknown column that has as many texts as any.
fn title(columns: &mut [Column], body: &[&Row]) {
    let rank = |c: &Column| headings::title_rank(&headings::word(&c.heading)).filter(|_| !is_remark(&c.heading));
    let best = columns.iter().filter_map(rank).min();
    if let Some(c) = columns.iter_mut().find(|c| best.is_some() && rank(c) == best) {
        c.holds = Use::Title;
        return;
    }
    let free = |c: &Column| {
        c.holds == Use::Ignore && !is_remark(&c.heading) && !headings::is_personal(&headings::word(&c.heading))
    };
    let worded = |t: &&str| t.chars().any(char::is_alphabetic) && !t.contains('@');
    let filled = |c: &Column| body.iter().filter_map(|r| r.text(c.at)).filter(worded).count();
    let most = columns.iter().filter(|c| free(c)).map(filled).max().unwrap_or(0);
    if let Some(c) = columns.iter_mut().find(|c| most > 0 && free(c) && filled(c) == most) {
        c.holds = Use::Title;
    }
}

/// Of a use that only one column can have, the leftmost keeps it.
fn once(columns: &mut [Column]) {
    for single in [Use::Start, Use::End, Use::Period] {
        let others = columns.iter_mut().filter(|c| c.holds == single).skip(1);
        others.for_each(|c| c.holds = Use::Ignore);
    }
}
