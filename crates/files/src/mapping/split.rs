//! Several values in one cell of somebody else's table.

use crate::template::key;
use std::collections::BTreeMap;

/// The values of a cell: parted by bars, semicolons and line breaks, and by commas if they are said to part; without bullets.
pub(super) fn values(cell: &str, commas: bool) -> Vec<String> {
    let part = |c: char| matches!(c, '|' | ';' | '\n' | '\r' | '\u{2028}') || (commas && c == ',');
    let items = cell.split(part).map(|item| {
        let item = item.trim();
        let bare = item.strip_prefix(['•', '·', '▪', '●', '*']).or_else(|| item.strip_prefix("- ")).unwrap_or(item);
        line(bare)
    });
    items.filter(|i| !i.is_empty() && i != "-" && i != "–").collect()
}

/// A text on one line, without blanks around it.
pub(super) fn line(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|l| !l.is_empty()).collect();
    lines.join(" ").trim().to_owned()
}

/// Whether commas plainly part values in a column: most of what stands between them is short and stands on its own elsewhere in
/// the column, or between commas again.
pub(super) fn commas<'c>(cells: impl Iterator<Item = &'c str>) -> bool {
    let cells: Vec<Vec<String>> =
        cells.flat_map(|c| values(c, false)).map(|v| v.split(',').map(key).collect()).collect();
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for part in cells.iter().flatten() {
        *seen.entry(part.as_str()).or_default() += 1;
    }
    let parted: Vec<&String> = cells.iter().filter(|c| c.len() > 1).flatten().collect();
    let value =
        |p: &&&String| seen.get(p.as_str()).is_some_and(|&n| n > 1) && p.split(' ').count() <= 4 && !p.is_empty();
    let whole_again = cells.iter().filter(|c| c.len() > 1).collect::<std::collections::BTreeSet<_>>().len();
    // One and the same cell over and over is one name with a comma in it.
    whole_again > 1 && parted.iter().filter(value).count() * 10 >= parted.len() * 7
}
