//! Looks an address's words up in a plan, and names those that the plan does not have.

use super::{Address, Ignored, NONE, Pick};
use crate::analysis::{self, Filter, SetIx, SetsOf, words};
use crate::plan::{FacetIx, LevelIx, NodeIx, Plan, Status, ValueIx};
use std::collections::BTreeSet;

/// An address in a plan's own indices.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Resolved {
    /// The filter.
    pub filter: Filter,
    /// The selected node.
    pub selected: Option<NodeIx>,
    /// The branches closed by hand.
    pub closed: BTreeSet<NodeIx>,
    /// The branches that are not to close by themselves.
    pub opened: BTreeSet<NodeIx>,
    /// The levels drawn as dots, when the address says.
    pub narrow: Option<BTreeSet<LevelIx>>,
    /// What the plan does not have.
    pub ignored: Vec<Ignored>,
}

impl Address {
    /// Looks everything up.
    pub fn resolve(&self, plan: &Plan) -> Resolved {
        let mut out = Resolved::default();
        let mut ignored = Vec::new();
        let mut miss = |key: &str, value: &str| ignored.push(Ignored { key: key.to_owned(), value: value.to_owned() });
        for (id, wanted) in &self.facets {
            match plan.facets().iter().position(|f| f.id == *id) {
                Some(f) => {
                    let found = self.values(plan, FacetIx::new(f), wanted, &mut miss);
                    out.filter.facets.extend((!found.is_empty()).then_some((FacetIx::new(f), found)));
                }
                None => miss("f", id),
            }
        }
        for (id, wanted) in &self.within {
            match plan.find_level(id) {
                Some(level) => {
                    let on_level = |n: &NodeIx| plan.node(*n).level == level;
                    let found = look_up(wanted, &mut miss, "i", |id| plan.find(id).filter(on_level));
                    out.filter.within.extend((!found.is_empty()).then_some((level, found)));
                }
                None => miss("i", id),
            }
        }
        let follow_ups = plan.follow_ups();
        out.filter.follow_up = follow_ups.last().copied();
        if let Some(id) = &self.follow_up {
            match follow_ups.iter().find(|&&d| plan.documents()[d].id == *id) {
                Some(&d) => out.filter.follow_up = Some(d),
                None => miss("uppfoljning", id),
            }
        }
        out.filter.statuses = look_up(&self.statuses, &mut miss, "status", |word| {
            if word == NONE { Some(None) } else { Status::from_word(word).map(Some) }
        });
        out.filter.at_least = self.at_least;
        out.filter.words = words(&self.text);
        let selected = self.selected.iter().cloned().collect();
        out.selected = look_up(&selected, &mut miss, "vald", |id| plan.find(id)).into_iter().next();
        out.closed = look_up(&self.closed, &mut miss, "stangda", |id| plan.find(id)).into_iter().collect();
        out.opened = look_up(&self.opened, &mut miss, "oppna", |id| plan.find(id)).into_iter().collect();
        out.narrow = self.narrow.as_ref().and_then(|ids| {
            let found = look_up(ids, &mut miss, "smala", |id| plan.find_level(id));
            // Levels that are all unknown say nothing; an empty list says that every level shows its labels.
            (ids.is_empty() || !found.is_empty()).then(|| found.into_iter().collect())
        });
        out.filter.pick = self.pick.as_ref().and_then(|p| {
            let found = pick(plan, p);
            if found.is_none() {
                miss("plock", &p.write());
            }
            found
        });
        self.views.misses(plan, &mut miss);
        out.ignored = ignored;
        out
    }

    fn values(
        &self,
        plan: &Plan,
        facet: FacetIx,
        wanted: &BTreeSet<String>,
        miss: &mut impl FnMut(&str, &str),
    ) -> Vec<Option<ValueIx>> {
        let values = &plan.facets()[facet.at()].values;
        look_up(wanted, miss, &format!("f.{}", plan.facets()[facet.at()].id), |id| {
            if id == NONE {
                return Some(None);
            }
            values.iter().position(|v| v.id == *id).map(|v| Some(ValueIx::new(v)))
        })
    }
}

/// A kind of sets by its id: a level's, or `f.` and a facet's.
pub fn sets_of(plan: &Plan, id: &str) -> Option<SetsOf> {
    match id.strip_prefix("f.") {
        Some(facet) => find_facet(plan, facet).map(SetsOf::Facet),
        None => plan.find_level(id).map(SetsOf::Level),
    }
}

/// The facet with this id.
pub fn find_facet(plan: &Plan, id: &str) -> Option<FacetIx> {
    plan.facets().iter().position(|f| f.id == id).map(FacetIx::new)
}

fn find_value(plan: &Plan, facet: FacetIx, id: &str) -> Option<ValueIx> {
    plan.facets()[facet.at()].values.iter().position(|v| v.id == id).map(ValueIx::new)
}

/// Looks up what is picked; nothing when any part of it is unknown, since half of it would be something else.
fn pick(plan: &Plan, pick: &Pick) -> Option<analysis::Pick> {
    match pick {
        Pick::Sets { of, elements, exactly, sets } => {
            let of = sets_of(plan, of)?;
            let set = |id: &String| match of {
                SetsOf::Level(level) => plan.find(id).filter(|&n| plan.node(n).level == level).map(SetIx::Node),
                SetsOf::Facet(facet) => find_value(plan, facet, id).map(|v| SetIx::Value(facet, v)),
            };
            let sets = sets.iter().map(set).collect::<Option<_>>()?;
            let elements = match elements {
                Some(id) => Some(plan.find_level(id)?),
                None => None,
            };
            Some(analysis::Pick::Sets { of, elements, exactly: *exactly, sets })
        }
        Pick::Cell { goal, facet: Some(facet), value } => {
            let facet = find_facet(plan, facet)?;
            let value = if value.is_empty() { None } else { Some(find_value(plan, facet, value)?) };
            Some(analysis::Pick::Cell { goal: plan.find(goal)?, column: analysis::Column::Value(facet, value) })
        }
        Pick::Cell { goal, facet: None, value } => {
            let year = if value.is_empty() { None } else { Some(value.parse().ok()?) };
            Some(analysis::Pick::Cell { goal: plan.find(goal)?, column: analysis::Column::Year(year) })
        }
        Pick::Nodes(ids) => ids.iter().map(|id| plan.find(id)).collect::<Option<_>>().map(analysis::Pick::Nodes),
    }
}

fn look_up<T>(
    ids: &BTreeSet<String>,
    miss: &mut impl FnMut(&str, &str),
    key: &str,
    find: impl Fn(&str) -> Option<T>,
) -> Vec<T> {
    ids.iter()
        .filter_map(|id| {
            let found = find(id);
            if found.is_none() {
                miss(key, id);
            }
            found
        })
        .collect()
}
