//! A workshop's protocol as plain data: what the page shows, what is saved as JSON, and what the Worker makes a Word document of.

use serde::{Deserialize, Serialize};

/// What the file says it is.
pub const FORMAT: &str = "roda-traden/protocol";
/// The layout of the file that this program writes.
pub const LAYOUT: u32 = 1;

/// A protocol, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Protocol {
    /// [`FORMAT`].
    pub format: String,
    /// [`LAYOUT`].
    pub layout: u32,
    /// The language of every text in it, as a BCP 47 tag.
    pub language: String,
    /// The workshop's key, as its file writes it.
    pub workshop: String,
    /// The day of the workshop, as `YYYY-MM-DD`.
    pub date: String,
    /// `draft` for working material, `adopted` when the group has adopted it.
    pub standing: String,
    /// The same in words.
    pub mark: String,
    /// What it is called.
    pub title: String,
    /// Its text, from the beginning.
    pub parts: Vec<Part>,
}

/// A piece of a protocol.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// The heading of what follows up to the next one.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// A list without an order.
    List(Vec<String>),
    /// A table.
    Table(Table),
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Table {
    /// What it shows.
    pub name: String,
    /// What the columns are called.
    pub heads: Vec<String>,
    /// The rows, each with a cell for every column; the first cell says whose row it is.
    pub rows: Vec<Vec<String>>,
}

impl Protocol {
    /// The protocol as JSON. The same protocol gives the same bytes.
    pub fn write(&self) -> String {
        let mut text = serde_json::to_string(self).unwrap_or_default();
        text.push('\n');
        text
    }

    /// A protocol from its JSON.
    ///
    /// # Errors
    /// A sentence in English, for anything else.
    pub fn read(bytes: &[u8]) -> Result<Self, String> {
        let read: Self = serde_json::from_slice(bytes).map_err(|e| e.to_string())?;
        if read.format == FORMAT && read.layout == LAYOUT {
            Ok(read)
        } else {
            Err(format!("not a {FORMAT} of layout {LAYOUT}"))
        }
    }
}
