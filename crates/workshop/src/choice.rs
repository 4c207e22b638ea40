//! What the group decides when it has seen the result.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The choice: the first of the ranking, and what was decided against it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Choice {
    /// How many of the ranking are taken. Candidates that tie across this limit are not taken by it: the group has to say.
    pub top: u32,
    /// Kept although the ranking leaves them out, with the reason.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub kept: BTreeMap<u32, String>,
    /// Left out although the ranking takes them, or with a reason worth writing down.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub left: BTreeMap<u32, String>,
    /// What may be spent, in thousand kronor.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub budget: Option<u32>,
}

/// What the protocol is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Working material.
    #[default]
    Draft,
    /// Adopted.
    Adopted,
}
