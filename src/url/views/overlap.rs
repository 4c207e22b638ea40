//! What the overlap view shows.

use super::filled;
use crate::analysis::{Counted, GroupBy, OrderBy};

/// The choices of the overlap view.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Overlap {
    /// The sets: a level's id, or `f.` and a facet's; the action plans when it is not said.
    pub sets: Option<String>,
    /// The elements: a level's id; the activities when it is not said.
    pub elements: Option<String>,
    /// How a combination is counted.
    pub counted: Counted,
    /// What the combinations are ordered by.
    pub order: OrderBy,
    /// What they are grouped by.
    pub group: GroupBy,
}

impl Counted {
    /// The word that addresses use.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Exactly => "exakt",
            Self::AtLeast => "minst",
        }
    }
}

impl OrderBy {
    /// The word that addresses use.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Size => "storlek",
            Self::Degree => "grad",
            Self::Deviation => "avvikelse",
        }
    }
}

impl GroupBy {
    /// The word that addresses use.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Nothing => "inget",
            Self::Degree => "grad",
            Self::Set => "mangd",
        }
    }
}

impl Overlap {
    pub(super) fn take(&mut self, key: &str, value: &str) -> Option<()> {
        match key {
            "av" => self.sets = Some(filled(value)?),
            "genom" => self.elements = Some(filled(value)?),
            "rakna" => self.counted = Counted::ALL.into_iter().find(|c| c.word() == value)?,
            "ordna" => self.order = OrderBy::ALL.into_iter().find(|o| o.word() == value)?,
            "gruppera" => self.group = GroupBy::ALL.into_iter().find(|g| g.word() == value)?,
            _ => return None,
        }
        Some(())
    }

    pub(super) fn write(&self, pair: &mut dyn FnMut(&str, &str)) {
        let fresh = Self::default();
        for (key, id) in [("av", &self.sets), ("genom", &self.elements)] {
            if let Some(id) = id {
                pair(key, id);
            }
        }
        for (key, is, word) in [
            ("rakna", self.counted != fresh.counted, self.counted.word()),
            ("ordna", self.order != fresh.order, self.order.word()),
            ("gruppera", self.group != fresh.group, self.group.word()),
        ] {
            if is {
                pair(key, word);
            }
        }
    }
}
