//! The scene that the map draws, derived from the plan, the address and the width of the frame.

use crate::analysis::{Condensed, Facts, condense};
use crate::layout::hierarchy::Effort;
use crate::layout::{MapLayout, MapRequest, map_layout};
use crate::plan::{LevelIx, NodeIx};
use crate::scene::{Scene, build};
use crate::ui::state::{Model, Shared, State};
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The widths that the frame is rounded to, so that dragging a window's edge does not lay out at every pixel.
const STEP: f64 = 32.0;

/// What the map draws.
#[derive(Clone, Copy)]
pub struct Picture {
    /// The scene.
    pub scene: Memo<Scene>,
    /// What is seen, and who stands for what is not.
    pub condensed: Memo<Shared<Condensed>>,
    /// Where each node of the plan is in the scene.
    pub places: Memo<BTreeMap<NodeIx, usize>>,
    /// The node that had the focus last, where the keyboard comes in again.
    pub stop: RwSignal<Option<NodeIx>>,
}

impl Picture {
    /// Derives the picture. The whole plan is laid out first; what a fold or a filter leaves of it keeps its
    /// order there and closes up, so that the picture does not depend on how one came to it.
    pub fn new(state: State, model: Model, size: RwSignal<(f64, f64)>) -> Self {
        let alone = Memo::new(move |_| state.address.with(|a| a.thread_only) && model.selected.get().is_some());
        let room = Memo::new(move |_| {
            // A thread on its own is fitted beside the detail panel, so that all of it is in sight.
            let width = size.get().0;
            let beside = if alone.get() { super::camera::panel(width) } else { 0.0 };
            ((width - beside) / STEP).floor() * STEP
        });
        let narrow = Memo::new(move |_| model.resolved.with(|r| r.narrow.clone()));
        let closed = Memo::new(move |_| model.resolved.with(|r| r.closed.clone()));
        let hide = Memo::new(move |_| state.address.with(|a| a.hide));
        let thread = Memo::new(move |_| {
            let only = alone.get().then(|| model.selected.get()).flatten();
            only.map(|n| model.facts.with(|f| f.thread(n).nodes))
        });
        let present = Memo::new(move |_| match thread.get() {
            Some(thread) => model.facts.with(|f| f.plan.node_ixs().map(|n| thread.contains(&n)).collect()),
            None if hide.get() => model.shown.with(|s| s.nodes.clone()),
            None => Vec::new(),
        });
        let whole = Memo::new(move |_| {
            let facts = model.facts.get();
            let condensed = condense(&facts.plan, facts.count, &BTreeSet::new(), |_| true);
            let map = lay_out(&facts, &condensed, room.get(), &narrow.get(), &BTreeMap::new());
            Shared(Arc::new((condensed, map)))
        });
        let both = Memo::new(move |_| {
            let facts = model.facts.get();
            let (closed, present) = (closed.get(), present.get());
            let all = whole.get();
            if closed.is_empty() && present.is_empty() {
                return Shared(Arc::new((all.0.0.clone(), build(&facts, &all.0.0, &all.0.1, &closed))));
            }
            let condensed =
                condense(&facts.plan, facts.count, &closed, |n| present.get(n.at()).copied().unwrap_or(true));
            let near = all.0.1.closed_up(&facts, &condensed);
            let map = lay_out(&facts, &condensed, room.get(), &narrow.get(), &near);
            let scene = build(&facts, &condensed, &map, &closed);
            Shared(Arc::new((condensed, scene)))
        });
        let scene = Memo::new(move |_| both.with(|b| b.1.clone()));
        let condensed = Memo::new(move |_| both.with(|b| Shared(Arc::new(b.0.0.clone()))));
        let places = Memo::new(move |_| scene.with(|s| s.nodes.iter().enumerate().map(|(i, b)| (b.node, i)).collect()));
        Self { scene, condensed, places, stop: RwSignal::new(None) }
    }

    /// The seen nodes that stand for a node: itself, or the closed branches that hide it.
    pub fn seen(self, node: NodeIx) -> Vec<NodeIx> {
        self.condensed.with(|c| c.stands_for[node.at()].clone())
    }
}

fn lay_out(
    facts: &Facts,
    condensed: &Condensed,
    room: f64,
    narrow: &Option<BTreeSet<LevelIx>>,
    previous: &BTreeMap<NodeIx, f64>,
) -> MapLayout {
    let room = room.max(STEP) - 2.0 * crate::scene::MARGIN;
    map_layout(&MapRequest { facts, condensed, room, narrow: narrow.as_ref(), previous, effort: Effort::Full })
}
