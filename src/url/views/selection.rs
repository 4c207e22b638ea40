//! What the smallest selection is to serve, and what must or must not be in it.

use super::{filled, join, list};
use std::collections::BTreeSet;

/// The choices of the smallest selection.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selection {
    /// The ids of the goal levels that are to be served; all goal levels when none is said.
    pub goals: BTreeSet<String>,
    /// The id of a facet: each goal is then to be served for each of its values for which it is served today.
    pub by: Option<String>,
    /// Ids of activities that must be kept.
    pub keep: BTreeSet<String>,
    /// Ids of activities that must go.
    pub drop: BTreeSet<String>,
}

impl Selection {
    pub(super) fn take(&mut self, key: &str, value: &str) -> Option<()> {
        match key {
            "mal" => self.goals = list(value),
            "for" => self.by = Some(filled(value)?),
            "behall" => self.keep = list(value),
            "ta-bort" => self.drop = list(value),
            _ => return None,
        }
        Some(())
    }

    pub(super) fn write(&self, pair: &mut dyn FnMut(&str, &str)) {
        for (key, ids) in [("mal", &self.goals), ("behall", &self.keep), ("ta-bort", &self.drop)] {
            if !ids.is_empty() {
                pair(key, &join(ids));
            }
        }
        if let Some(by) = &self.by {
            pair("for", by);
        }
    }
}
