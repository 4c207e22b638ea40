//! Tables as plain data: the same on the page and in a file.

use super::svg::escape;
use crate::exchange::csv;
use std::fmt::{self, Write};
use std::sync::Arc;

/// A table.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    /// What it holds, in words.
    pub title: String,
    /// The columns' names, each with whether it holds numbers.
    pub heads: Vec<(String, bool)>,
    /// The rows; the first cell names its row.
    pub rows: Rows,
}

/// The rows of a table, each made when it is asked for: to make thousands takes long, and a page shows them one after the other.
#[derive(Clone)]
pub struct Rows {
    len: usize,
    make: Arc<dyn Fn(usize) -> Row + Send + Sync>,
}

impl Rows {
    /// So many rows, made by their places from 0.
    pub fn new(len: usize, make: impl Fn(usize) -> Row + Send + Sync + 'static) -> Self {
        Self { len, make: Arc::new(make) }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The row at a place that is less than [`Rows::len`].
    pub fn get(&self, at: usize) -> Row {
        (self.make)(at)
    }

    /// All of them, from the top.
    pub fn iter(&self) -> impl Iterator<Item = Row> + '_ {
        (0..self.len).map(|at| self.get(at))
    }
}

impl FromIterator<Row> for Rows {
    fn from_iter<I: IntoIterator<Item = Row>>(rows: I) -> Self {
        let rows: Vec<Row> = rows.into_iter().collect();
        Self::new(rows.len(), move |at| rows.get(at).cloned().unwrap_or_default())
    }
}

impl Default for Rows {
    fn default() -> Self {
        Self::from_iter([])
    }
}

impl fmt::Debug for Rows {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{} rows", self.len)
    }
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
    /// Whether it must not be overlooked. What it says does without: this is for the eye.
    pub loud: bool,
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

    /// The same, made so that it is not overlooked when that is needed.
    pub fn loud(self, loud: bool) -> Self {
        Self { loud, ..self }
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
        let rows: Vec<Row> = self.rows.iter().collect();
        let rows = rows.iter().map(|r| r.cells.iter().enumerate().map(|(i, c)| self.csv_cell(i, c)).collect());
        csv::csv(std::iter::once(head).chain(rows))
    }

    fn csv_cell<'c>(&self, column: usize, cell: &'c Cell) -> csv::Cell<'c> {
        let number = self.heads.get(column).is_some_and(|h| h.1) && is_number(&cell.text);
        if number { csv::Cell::Number(&cell.text) } else { csv::Cell::Text(&cell.text) }
    }

    /// A row as the page writes it; `language` is that of the plan's texts. Each cell says its column's name, for screens that
    /// are too narrow for columns.
    pub fn markup(&self, row: &Row, language: &str) -> String {
        let mut out = String::from(if row.current { "<tr aria-current=\"true\">" } else { "<tr>" });
        for (i, cell) in row.cells.iter().enumerate() {
            if i == 0 {
                out.push_str("<th scope=\"row\">");
            } else {
                let (name, number) = self.heads.get(i).map_or(("", false), |h| (h.0.as_str(), h.1));
                let class = match (number, cell.loud) {
                    (true, true) => " class=\"number loud\"",
                    (true, false) => " class=\"number\"",
                    (false, true) => " class=\"loud\"",
                    (false, false) => "",
                };
                let _ = write!(out, "<td data-name=\"{}\"{class}>", escape(name));
            }
            cell.write(&mut out, language);
            out.push_str(if i == 0 { "</th>" } else { "</td>" });
        }
        out.push_str("</tr>");
        out
    }
}

impl Cell {
    fn write(&self, out: &mut String, language: &str) {
        let language = if self.of_plan { format!(" lang=\"{}\"", escape(language)) } else { String::new() };
        let text = escape(&self.text);
        let _ = match &self.link {
            Some(link) => write!(out, "<a href=\"{}\"{language}>{text}</a>", escape(link)),
            None => write!(out, "<span{language}>{text}</span>"),
        };
    }
}

/// Whether a text is digits, with a sign before and a comma within at most.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (whole, part) = digits.split_once(',').unwrap_or((digits, "0"));
    [whole, part].iter().all(|d| !d.is_empty() && d.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_says_its_columns_and_nothing_in_it_is_markup() {
        let cells = vec![Cell::of_plan("<b>&").to("?a=1&b=\"".to_owned()), Cell::new("2"), Cell::new("x").loud(true)];
        let made = Row { cells, current: true };
        let heads = vec![(String::new(), false), ("Antal \"n\"".to_owned(), true), ("Annat".to_owned(), false)];
        let sheet = Sheet { title: String::new(), heads, rows: Rows::new(2, move |_| made.clone()) };
        assert_eq!(sheet.rows.len(), sheet.rows.iter().count());
        assert_eq!(
            sheet.markup(&sheet.rows.get(1), "sv"),
            "<tr aria-current=\"true\"><th scope=\"row\"><a href=\"?a=1&amp;b=&quot;\" lang=\"sv\">&lt;b&gt;&amp;</a></th>\
             <td data-name=\"Antal &quot;n&quot;\" class=\"number\"><span>2</span></td><td data-name=\"Annat\" class=\"loud\"><span>x</span></td></tr>"
        );
    }
}
