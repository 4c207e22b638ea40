//! Which activity is described under which area: the order of a document.

use super::serves::Up;
use roda_plan::{Kind, NodeIx, Plan, Role};
use std::collections::BTreeSet;

/// The areas of a plan with what stands under each.
pub(super) struct Outline {
    /// Areas that lie in no other, in file order.
    pub(super) tops: Vec<NodeIx>,
    /// For each node the areas within it.
    within: Vec<Vec<NodeIx>>,
    /// For each node the activities described under it.
    described: Vec<Vec<NodeIx>>,
    /// For each node the activities that belong to it too and are described elsewhere.
    mentioned: Vec<Vec<NodeIx>>,
    /// For each activity the area it is described under.
    places: Vec<Option<NodeIx>>,
    /// Activities that lie in no area.
    pub(super) loose: Vec<NodeIx>,
}

impl Outline {
    pub(super) fn of(plan: &Plan, up: &Up<'_>) -> Self {
        let lists = || vec![Vec::new(); plan.nodes().len()];
        let mut outline = Self {
            tops: Vec::new(),
            within: lists(),
            described: lists(),
            mentioned: lists(),
            places: vec![None; plan.nodes().len()],
            loose: Vec::new(),
        };
        for activity in plan.nodes_with(Role::Activity) {
            outline.place(plan, up, activity);
        }
        let levels: BTreeSet<_> = outline.used(plan, up).into_iter().map(|a| plan.node(a).level).collect();
        // An area with nothing in it is a gap worth seeing, but only where others of its kind have something.
        for area in plan.nodes_with(Role::Area).filter(|&a| levels.contains(&plan.node(a).level)) {
            match parent(plan, up, area).and_then(|p| outline.within.get_mut(p.at())) {
                Some(within) => within.push(area),
                None => outline.tops.push(area),
            }
        }
        outline
    }

    /// Describes an activity under the first of its areas and mentions it under the others.
    fn place(&mut self, plan: &Plan, up: &Up<'_>, activity: NodeIx) {
        let areas = areas(plan, up, activity);
        match areas.first() {
            Some(first) => put(&mut self.described, *first, activity),
            None => self.loose.push(activity),
        }
        for area in areas.iter().skip(1) {
            put(&mut self.mentioned, *area, activity);
        }
        if let Some(place) = self.places.get_mut(activity.at()) {
            *place = areas.first().copied();
        }
    }

    /// Areas with activities, and those that they lie in.
    fn used(&self, plan: &Plan, up: &Up<'_>) -> BTreeSet<NodeIx> {
        let mut used = BTreeSet::new();
        for area in
            plan.nodes_with(Role::Area).filter(|&a| !self.described(a).is_empty() || !self.mentioned(a).is_empty())
        {
            let mut at = Some(area);
            while let Some(area) = at.filter(|&a| used.insert(a)) {
                at = parent(plan, up, area);
            }
        }
        used
    }

    pub(super) fn within(&self, area: NodeIx) -> &[NodeIx] {
        self.within.get(area.at()).map(Vec::as_slice).unwrap_or_default()
    }

    pub(super) fn described(&self, area: NodeIx) -> &[NodeIx] {
        self.described.get(area.at()).map(Vec::as_slice).unwrap_or_default()
    }

    pub(super) fn mentioned(&self, area: NodeIx) -> &[NodeIx] {
        self.mentioned.get(area.at()).map(Vec::as_slice).unwrap_or_default()
    }

    /// The area that an activity is described under.
    pub(super) fn place_of(&self, activity: NodeIx) -> Option<NodeIx> {
        self.places.get(activity.at()).copied().flatten()
    }

    /// Every activity described under an area and the areas within it.
    pub(super) fn all_under(&self, area: NodeIx) -> Vec<NodeIx> {
        let mut all = self.described(area).to_vec();
        for &inner in self.within(area) {
            all.extend(self.all_under(inner));
        }
        all
    }
}

fn put(lists: &mut [Vec<NodeIx>], at: NodeIx, node: NodeIx) {
    if let Some(list) = lists.get_mut(at.at()) {
        list.push(node);
    }
}

/// The area that an area is part of.
fn parent(plan: &Plan, up: &Up<'_>, area: NodeIx) -> Option<NodeIx> {
    up.from(area).iter().find(|l| l.kind == Kind::PartOf && plan.role(l.to) == Role::Area).map(|l| l.to)
}

/// The areas that an activity is part of, in file order; part of another activity means of that one's areas.
fn areas(plan: &Plan, up: &Up<'_>, activity: NodeIx) -> Vec<NodeIx> {
    let mut at = activity;
    loop {
        let parts = || up.from(at).iter().filter(|l| l.kind == Kind::PartOf).map(|l| l.to);
        let found: Vec<NodeIx> = parts().filter(|&n| plan.role(n) == Role::Area).collect();
        match parts().find(|&n| plan.role(n) == Role::Activity) {
            Some(above) if found.is_empty() => at = above,
            _ => return found,
        }
    }
}
