//! Which sets, through which elements: what the address says, or what is sensible.

use crate::analysis::{Facts, Family, SetIx, SetsOf, Shown};
use crate::plan::{FacetIx, LevelIx, NodeIx, Plan, Role};
use crate::url::{self, Lang, Pick};
use crate::words;

/// Which sets through which elements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The sets.
    pub of: SetsOf,
    /// The same as addresses have it.
    pub of_id: String,
    /// The level of the elements.
    pub level: LevelIx,
    /// Its id.
    pub level_id: String,
}

impl Choice {
    /// What the address asks for, where the plan has it; else the action plans through the activities.
    pub fn of(facts: &Facts, asked: &url::Overlap) -> Self {
        let plan = &facts.plan;
        let fallback = || plan.level_with(Role::Plan).or_else(|| facts.narrowing_levels().first().copied());
        let of = asked.sets.as_ref().and_then(|id| url::sets_of(plan, id));
        let of = of.unwrap_or(SetsOf::Level(fallback().unwrap_or(LevelIx::new(0))));
        let lowest = plan.level_with(Role::Activity).unwrap_or(LevelIx::new(plan.levels().len().saturating_sub(1)));
        let level = asked.elements.as_ref().and_then(|id| plan.find_level(id)).filter(|&l| is_below(of, l));
        let level = level.unwrap_or(lowest);
        Self { of, of_id: id_of(plan, of), level, level_id: plan.level(level).id.clone() }
    }

    /// The elements that the filter leaves.
    pub fn elements(&self, facts: &Facts, shown: &Shown) -> Vec<NodeIx> {
        if facts.plan.level(self.level).role == Role::Activity {
            return shown.activities.clone();
        }
        facts.plan.nodes_of(self.level).filter(|n| shown.nodes[n.at()]).collect()
    }

    /// What is picked with these sets.
    pub fn pick(&self, plan: &Plan, family: &Family, sets: &[usize], exactly: bool) -> Pick {
        let id = |&s: &usize| match family.sets[s] {
            SetIx::Node(n) => plan.node(n).id.clone(),
            SetIx::Value(f, v) => plan.facets()[f.at()].values[v.at()].id.clone(),
        };
        let elements = (plan.level(self.level).role != Role::Activity).then(|| self.level_id.clone());
        Pick::Sets { of: self.of_id.clone(), elements, exactly, sets: sets.iter().map(id).collect() }
    }
}

fn is_below(of: SetsOf, level: LevelIx) -> bool {
    match of {
        SetsOf::Level(sets) => level > sets,
        SetsOf::Facet(_) => true,
    }
}

fn id_of(plan: &Plan, of: SetsOf) -> String {
    match of {
        SetsOf::Level(level) => plan.level(level).id.clone(),
        SetsOf::Facet(facet) => format!("f.{}", plan.facets()[facet.at()].id),
    }
}

/// A word and its text, for a list to choose from.
type Options = Vec<(String, String)>;

/// The sets that a plan has.
pub fn sets(lang: Lang, facts: &Facts) -> Options {
    let plan = &facts.plan;
    let role = |l: &LevelIx| plan.level(*l).role;
    let levels = plan.level_ixs().filter(|l| !matches!(role(l), Role::Vision | Role::Activity) && is_filled(plan, *l));
    let facets = (0..plan.facets().len()).map(|f| SetsOf::Facet(FacetIx::new(f)));
    levels.map(SetsOf::Level).chain(facets).map(|of| option(lang, plan, of)).collect()
}

/// The levels whose nodes can be sorted into sets of a kind: those below it, or for a facet all but the vision.
pub fn elements(lang: Lang, facts: &Facts, of: SetsOf) -> Options {
    let plan = &facts.plan;
    let fits = |l: &LevelIx| is_below(of, *l) && plan.level(*l).role != Role::Vision && is_filled(plan, *l);
    plan.level_ixs().filter(fits).map(|l| option(lang, plan, SetsOf::Level(l))).collect()
}

fn option(lang: Lang, plan: &Plan, of: SetsOf) -> (String, String) {
    (id_of(plan, of), words::sets_of(lang, plan, of))
}

fn is_filled(plan: &Plan, level: LevelIx) -> bool {
    plan.nodes_of(level).next().is_some()
}
