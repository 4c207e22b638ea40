//! Activities picked in a view by what they have in common: a bar of the overlap, a cell of the gaps, or one by one.

use super::{filled, join, list};
use std::collections::BTreeSet;

/// What is picked, in ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pick {
    /// What is in all of these sets, and, when `exactly`, in no other of the kind; no sets at all asks for what is in none.
    Sets {
        /// The kind of sets: a level's id, or `f.` and a facet's.
        of: String,
        /// What is sorted into sets: a level's id; the activities when it is not said.
        elements: Option<String>,
        /// Whether being in another set as well rules out.
        exactly: bool,
        /// The sets' ids.
        sets: BTreeSet<String>,
    },
    /// What serves a goal and has a facet's value, or goes on in a year.
    Cell {
        /// The goal's id.
        goal: String,
        /// A facet's id, or nothing for years.
        facet: Option<String>,
        /// The value's id, or the year; empty for what says nothing of it.
        value: String,
    },
    /// These nodes.
    Nodes(BTreeSet<String>),
}

impl Pick {
    pub(in crate::url) fn parse(text: &str) -> Option<Self> {
        let mut words = text.split(':');
        let how = words.next()?;
        let pick = match how {
            "exakt" | "minst" => {
                let (of, sets) = (words.next()?, words.next()?);
                let (of, elements) = of.split_once('/').map_or((of, None), |(of, e)| (of, Some(e)));
                let elements = elements.map(|e| filled(e).ok_or(())).transpose().ok()?;
                Self::Sets { of: filled(of)?, elements, exactly: how == "exakt", sets: list(sets) }
            }
            "ruta" => {
                let (goal, by, value) = (words.next()?, words.next()?, words.next()?);
                let facet = if by == "ar" { None } else { Some(filled(by.strip_prefix("f.")?)?) };
                Self::Cell { goal: filled(goal)?, facet, value: value.to_owned() }
            }
            "noder" => Self::Nodes(list(words.next()?)),
            _ => return None,
        };
        words.next().is_none().then_some(pick)
    }

    pub(in crate::url) fn write(&self) -> String {
        match self {
            Self::Sets { of, elements, exactly, sets } => {
                let how = if *exactly { "exakt" } else { "minst" };
                let through = elements.as_ref().map(|e| format!("/{e}")).unwrap_or_default();
                format!("{how}:{of}{through}:{}", join(sets))
            }
            Self::Cell { goal, facet: Some(facet), value } => format!("ruta:{goal}:f.{facet}:{value}"),
            Self::Cell { goal, facet: None, value } => format!("ruta:{goal}:ar:{value}"),
            Self::Nodes(ids) => format!("noder:{}", join(ids)),
        }
    }
}
