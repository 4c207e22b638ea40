//! Which activities the gap view counts: what the filter leaves, or, when somebody came with a choice made elsewhere, that choice alone.

use super::{Against, chosen_against};
use crate::analysis::gaps::year_columns;
use crate::analysis::{Facts, Pick as Wanted};
use crate::plan::NodeIx;
use crate::ui::state::{Model, state};
use crate::ui::views::one_by_one;
use crate::ui::watch::memo;
use crate::url::Pick;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// What is counted.
#[derive(Clone, Copy)]
pub struct Counted {
    /// The open plan.
    pub model: Model,
    /// The activities, in file order.
    pub activities: Memo<Vec<NodeIx>>,
    /// Whether they are a choice made elsewhere, such as in the workshop, and not all that the filter leaves.
    pub only: Memo<bool>,
}

impl Counted {
    /// Follows the address.
    pub fn new(model: Model) -> Self {
        let only = memo(move |_| comes_from_elsewhere(model));
        let activities = memo(move |_| {
            let all = if only.get() { model.shown } else { model.base };
            all.with(|shown| shown.activities.clone())
        });
        Self { model, activities, only }
    }

    /// What a number picks: `whole`, which holds also when the plan changes; or, where only some activities are counted, those of them that
    /// belong to it, as long as an address has room for them.
    pub fn pick(self, whole: impl FnOnce() -> Option<Pick>, belongs: impl Fn(&Facts, NodeIx) -> bool) -> Option<Pick> {
        if self.only.get() { self.each(belongs) } else { whole() }
    }

    /// The counted activities that belong to something, one by one.
    pub fn each(self, belongs: impl Fn(&Facts, NodeIx) -> bool) -> Option<Pick> {
        let facts = self.model.facts.get();
        self.activities.with(|all| {
            let mine = all.iter().copied().filter(|&a| belongs(&facts, a));
            one_by_one(mine.map(|a| facts.plan.node(a).id.as_str()))
        })
    }
}

/// Whether activities are picked one by one that the view did not pick itself. It does so for a year, which is no set of its own; while a
/// workshop is open, what is picked is the workshop's.
fn comes_from_elsewhere(model: Model) -> bool {
    let facts = model.facts.get();
    let picked = model.resolved.with(|r| match &r.filter.pick {
        Some(Wanted::Nodes(nodes)) => Some(nodes.iter().copied().collect::<BTreeSet<_>>()),
        _ => None,
    });
    let Some(picked) = picked.filter(|_| model.shown.with(|s| !s.activities.is_empty())) else { return false };
    let workshop = state().address.with(|a| a.workshop.is_some());
    let of_a_year = || {
        let mut years = year_columns(&facts).into_iter();
        let is = |year: crate::analysis::Column| {
            model
                .base
                .with(|b| b.activities.iter().copied().filter(|&a| year.has(&facts, a)).eq(picked.iter().copied()))
        };
        chosen_against(model) == Against::Years && years.any(is)
    };
    workshop || !of_a_year()
}
