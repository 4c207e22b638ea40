//! Which of the views' choices a plan does not have: the views then show what they show by default, and the page says so.

use super::{GoalsBy, Views};
use crate::analysis::gaps::goal_levels;
use crate::plan::Plan;
use crate::url::resolve::{find_facet, sets_of};

impl Views {
    /// Names each choice that the plan does not have by its key and value.
    pub(in crate::url) fn misses(&self, plan: &Plan, miss: &mut impl FnMut(&str, &str)) {
        let mut ask = |key: &str, value: Option<&String>, known: &dyn Fn(&str) -> bool| {
            if let Some(value) = value.filter(|v| !known(v)) {
                miss(key, value);
            }
        };
        let goals = |id: &str| goal_levels(plan).into_iter().any(|l| plan.level(l).id == id);
        let follow_up = |id: &str| plan.follow_ups().into_iter().any(|d| plan.documents()[d].id == id);
        let node = |id: &str| plan.find(id).is_some();
        ask("overlapp.av", self.overlap.sets.as_ref(), &|id| sets_of(plan, id).is_some());
        ask("overlapp.genom", self.overlap.elements.as_ref(), &|id| plan.find_level(id).is_some());
        ask("luckor.mal", self.gaps.goals.as_ref(), &goals);
        if let GoalsBy::Facet(id) = &self.gaps.by {
            ask("luckor.mot", Some(&format!("f.{id}")), &|_| find_facet(plan, id).is_some());
        }
        self.selection.goals.iter().for_each(|id| ask("urval.mal", Some(id), &goals));
        ask("urval.for", self.selection.by.as_ref(), &|id| find_facet(plan, id).is_some());
        self.selection.keep.iter().for_each(|id| ask("urval.behall", Some(id), &node));
        self.selection.drop.iter().for_each(|id| ask("urval.ta-bort", Some(id), &node));
        ask("jamfor.fran", self.compare.from.as_ref(), &follow_up);
        ask("jamfor.till", self.compare.to.as_ref(), &follow_up);
    }
}
