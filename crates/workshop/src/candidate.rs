//! What is voted on, and what the plan knew of it when it was picked.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Something that can go into the next action plan.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Candidate {
    /// Its number in the workshop, from 1; never used again, so that ballots and links stay right.
    pub id: u32,
    /// What people vote on.
    pub title: String,
    /// What it means, when the title does not say.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// Where it comes from.
    pub origin: Origin,
    /// What the plan said of it when it was picked: shown beside it, never counted.
    #[serde(default, skip_serializing_if = "Known::is_empty")]
    pub known: Known,
    /// Its cost, in thousand kronor, when given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<u32>,
    /// Its effort, in the unit that the group has chosen (person weeks, points), when given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effort: Option<u32>,
    /// The group's answers to PEARL, when the method asks for them.
    #[serde(default, skip_serializing_if = "Gate::is_open")]
    pub gate: Gate,
    /// What was merged into it, as it was.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub merged: Vec<Candidate>,
}

impl Candidate {
    /// Itself and everything merged into it.
    pub fn parts(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(&self.merged)
    }

    /// What the plan knows of it and of everything merged into it, by one of [`Known`]'s lists: each name once, its own first.
    pub fn knows(&self, list: fn(&Known) -> &[String]) -> Vec<&String> {
        let mut seen = BTreeSet::new();
        let all = self.parts().flat_map(|c| list(&c.known));
        all.filter(|name| seen.insert(*name)).collect()
    }
}

/// Where a candidate comes from.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Origin {
    /// Written in at the workshop.
    #[default]
    Written,
    /// The node of the plan with this id, with the name of its level as people read it.
    Node {
        /// The node's id.
        id: String,
        /// Its level's name.
        level: String,
    },
}

/// What the plan knows of a candidate, by name, each list in the plan's order.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Known {
    /// The action plans that it serves.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub plans: Vec<String>,
    /// The goals that it leads to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<String>,
    /// Its target groups, or the values of whichever facet the workshop asks about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<String>,
    /// Goals among these that it alone, of the whole plan, leads to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fills: Vec<String>,
}

impl Known {
    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        self.plans.is_empty() && self.goals.is_empty() && self.groups.is_empty() && self.fills.is_empty()
    }
}

/// All that could be covered: the names that [`Known`] picks from, each list in the plan's order.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Frame {
    /// The plan's action plans.
    pub plans: Vec<String>,
    /// The plan's goals to which anything leads or should.
    pub goals: Vec<String>,
    /// What [`Known::groups`] is called, such as the facet's name.
    pub groups_title: String,
    /// The facet's values.
    pub groups: Vec<String>,
}

/// The five questions of PEARL and the group's answers: propriety, economics, acceptability, resources, legality. One *no*
/// keeps a candidate out of the vote.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Gate {
    /// The reason for each *no*, by the question's position from 0 to 4.
    pub no: BTreeMap<u8, String>,
}

impl Gate {
    /// How many questions there are.
    pub const QUESTIONS: u8 = 5;

    /// Whether nothing keeps it out.
    pub fn is_open(&self) -> bool {
        self.no.is_empty()
    }
}
