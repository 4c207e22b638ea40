//! What the gap view shows.

use super::filled;

/// The choices of the gap view.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gaps {
    /// The id of the level whose goals are the rows; the lowest one when it is not said.
    pub goals: Option<String>,
    /// What the columns are.
    pub by: GoalsBy,
}

/// What goals are set against.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum GoalsBy {
    /// The plan's first facet.
    #[default]
    First,
    /// A facet, by its id.
    Facet(String),
    /// Years.
    Years,
}

impl Gaps {
    pub(super) fn take(&mut self, key: &str, value: &str) -> Option<()> {
        match key {
            "mal" => self.goals = Some(filled(value)?),
            "mot" if value == "ar" => self.by = GoalsBy::Years,
            "mot" => self.by = GoalsBy::Facet(filled(value.strip_prefix("f.")?)?),
            _ => return None,
        }
        Some(())
    }

    pub(super) fn write(&self, pair: &mut dyn FnMut(&str, &str)) {
        if let Some(goals) = &self.goals {
            pair("mal", goals);
        }
        match &self.by {
            GoalsBy::First => {}
            GoalsBy::Facet(id) => pair("mot", &format!("f.{id}")),
            GoalsBy::Years => pair("mot", "ar"),
        }
    }
}
