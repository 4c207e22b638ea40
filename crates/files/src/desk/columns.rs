//! What the columns of a sheet are taken for, as words that cross to the page and come back corrected.

use crate::book::{SHEETS, Sheet};
use crate::mapping::{Column, Mapping, Use, guess};
use roda_exchange::review;
use roda_plan::{Role, Text, quoted};
use std::collections::BTreeMap;

/// Cells of a column that are shown.
const SAMPLE: usize = 3;
/// Characters of a cell that are shown.
const CHARS: usize = 60;

/// Columns that are shown; the uses of the others are as guessed.
const MOST: usize = 500;

/// The columns of one of the sheets.
pub(super) fn shown(sheet: &Sheet, sheets: &[Sheet], mapping: &Mapping) -> review::Columns {
    let mut samples = samples(sheet, mapping.heading);
    let column = |c: &Column| review::Column {
        at: c.at,
        heading: quoted(&c.heading),
        holds: word(&c.holds),
        sample: samples.remove(&c.at).unwrap_or_default(),
    };
    review::Columns {
        sheet: sheet.name.clone(),
        sheets: sheets.iter().take(SHEETS).map(|s| s.name.clone()).collect(),
        heading: mapping.heading,
        columns: mapping.columns.iter().take(MOST).map(column).collect(),
    }
}

/// The first cells of every column below the heading. The rows are gone through once: a hostile sheet may have thousands of
/// columns over a million rows that are all but empty.
fn samples(sheet: &Sheet, heading: u32) -> BTreeMap<u32, Vec<String>> {
    let mut samples: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for cell in sheet.rows.iter().filter(|r| r.at > heading).flat_map(|r| &r.cells) {
        let sample = samples.entry(cell.column).or_default();
        if sample.len() < SAMPLE {
            sample.push(cell.text.chars().take(CHARS).collect());
        }
    }
    samples
}

/// The sheet and the mapping that are wanted: `uses` has the sheet's name in its first line and then, in a line each, a column's
/// number, a blank and its use; what it does not say is guessed.
pub(super) fn wanted<'b>(sheets: &'b [Sheet], uses: &str) -> Option<(&'b Sheet, Mapping)> {
    let mut lines = uses.lines();
    let named = lines.next().unwrap_or_default();
    let most = || sheets.iter().max_by_key(|s| s.rows.len());
    let sheet = sheets.iter().find(|s| !named.is_empty() && s.name == named).or_else(most)?;
    let mut mapping = guess(sheet);
    for line in lines {
        let Some((at, holds)) = line.split_once(' ') else { continue };
        let column = mapping.columns.iter_mut().find(|c| at.parse() == Ok(c.at));
        if let (Some(column), Some(holds)) = (column, read(holds)) {
            column.holds = holds;
        }
    }
    Some((sheet, mapping))
}

fn word(holds: &Use) -> String {
    match holds {
        Use::Title => "title".to_owned(),
        Use::Level { role, title } => format!("level:{}:{}", role.word(), title.sv),
        Use::Facet { title } => format!("facet:{}", title.sv),
        Use::Status => "status".to_owned(),
        Use::Start => "start".to_owned(),
        Use::End => "end".to_owned(),
        Use::Period => "period".to_owned(),
        Use::Summary => "summary".to_owned(),
        Use::Source => "source".to_owned(),
        Use::Ignore => "ignore".to_owned(),
    }
}

fn read(word: &str) -> Option<Use> {
    let text = |sv: &str| Text { sv: sv.to_owned(), en: None };
    Some(match word {
        "title" => Use::Title,
        "status" => Use::Status,
        "start" => Use::Start,
        "end" => Use::End,
        "period" => Use::Period,
        "summary" => Use::Summary,
        "source" => Use::Source,
        "ignore" => Use::Ignore,
        other => match other.split_once(':')? {
            ("facet", title) => Use::Facet { title: text(title) },
            ("level", rest) => {
                let (role, title) = rest.split_once(':')?;
                Use::Level { role: Role::from_word(role)?, title: text(title) }
            }
            _ => return None,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_use_comes_back_as_it_was() {
        let text = |sv: &str| Text { sv: sv.to_owned(), en: None };
        let uses = [
            Use::Title,
            Use::Level { role: Role::Plan, title: text("Plan: den nya") },
            Use::Facet { title: text("Målgrupp") },
            Use::Status,
            Use::Start,
            Use::End,
            Use::Period,
            Use::Summary,
            Use::Source,
            Use::Ignore,
        ];
        for holds in uses {
            assert_eq!(read(&word(&holds)), Some(holds));
        }
        assert_eq!(read("level:nobody:x"), None);
    }
}
