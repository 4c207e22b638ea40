//! What the comparison compares.

use super::filled;
use crate::url::query::relative;

/// The choices of the comparison.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Compare {
    /// The id of the earlier follow-up's document; the last but one when it is not said.
    pub from: Option<String>,
    /// The id of the later one; the last when it is not said.
    pub to: Option<String>,
    /// The address of another plan file, as an earlier state of the open one, to compare with instead of follow-ups.
    pub with: Option<String>,
}

impl Compare {
    pub(super) fn take(&mut self, key: &str, value: &str) -> Option<()> {
        match key {
            "fran" => self.from = Some(filled(value)?),
            "till" => self.to = Some(filled(value)?),
            "med" => self.with = Some(relative(value)?),
            _ => return None,
        }
        Some(())
    }

    pub(super) fn write(&self, pair: &mut dyn FnMut(&str, &str)) {
        for (key, id) in [("fran", &self.from), ("till", &self.to), ("med", &self.with)] {
            if let Some(id) = id {
                pair(key, id);
            }
        }
    }
}
