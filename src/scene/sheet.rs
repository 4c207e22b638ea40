//! Tables as plain data: the same on the page and in a file.

use crate::exchange::csv;

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// What it holds, in words.
    pub title: String,
    /// The columns' names, each with whether it holds numbers.
    pub heads: Vec<(String, bool)>,
    /// The rows; the first cell names its row.
    pub rows: Vec<Row>,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// The cells.
    pub cells: Vec<Cell>,
    /// Whether it is what is picked now.
    pub current: bool,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// What it says.
    pub text: String,
    /// Where it leads: the query of an address.
    pub link: Option<String>,
    /// Whether the text is in the plan's language instead of the page's.
    pub of_plan: bool,
}

impl Cell {
    /// A text in the page's language, or a number.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// A text of the plan.
    pub fn of_plan(text: impl Into<String>) -> Self {
        Self { text: text.into(), of_plan: true, ..Self::default() }
    }

    /// The same, leading somewhere.
    pub fn to(self, link: String) -> Self {
        Self { link: Some(link), ..self }
    }
}

impl Sheet {
    /// The table as a CSV file.
    pub fn csv(&self) -> String {
        let head = self.heads.iter().map(|(name, _)| csv::Cell::Text(name)).collect::<Vec<_>>();
        let rows = self.rows.iter().map(|r| {
            r.cells
                .iter()
                .enumerate()
                .map(|(i, c)| {
                    let number = self.heads.get(i).is_some_and(|h| h.1) && is_number(&c.text);
                    if number { csv::Cell::Number(&c.text) } else { csv::Cell::Text(&c.text) }
                })
                .collect()
        });
        csv::csv(std::iter::once(head).chain(rows))
    }
}

/// Whether a text is digits, with a sign before and a comma within at most.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (whole, part) = digits.split_once(',').unwrap_or((digits, "0"));
    [whole, part].iter().all(|d| !d.is_empty() && d.bytes().all(|b| b.is_ascii_digit()))
}
