//! The scene that the map draws, derived from the plan, the address and the width of the frame.

use super::laid::{Job, Laid, Stage, Work};
use super::worker::Desk;
use crate::analysis::{READABLE, condense, groups};
use crate::plan::NodeIx;
use crate::scene::{Scene, build};
use crate::ui::state::{Model, Shared, State};
use crate::ui::watch::memo;
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;
use std::sync::Arc;

/// The widths that the frame is rounded to, so that dragging a window's edge does not lay out at every pixel.
const STEP: f64 = 32.0;

/// A scene and what it shows.
#[derive(Debug, Default)]
pub struct Drawn {
    scene: Scene,
    /// What it was laid out of.
    stage: Option<Arc<Stage>>,
    /// Where each node is in the scene.
    places: BTreeMap<NodeIx, usize>,
}

impl Deref for Drawn {
    type Target = Scene;
    fn deref(&self) -> &Scene {
        &self.scene
    }
}

impl Drawn {
    /// The seen nodes that stand for a node.
    fn seen(&self, node: NodeIx) -> &[NodeIx] {
        self.stage.as_ref().map_or(&[], |stage| stage.condensed.stands_for.of_node(node))
    }

    /// Where a node is in the scene.
    pub fn place(&self, node: NodeIx) -> Option<usize> {
        self.places.get(&node).copied()
    }
}

/// What the map draws.
#[derive(Clone, Copy)]
pub struct Picture {
    /// The scene.
    pub scene: Memo<Shared<Drawn>>,
    /// Whether a newer scene is on its way.
    pub busy: Memo<bool>,
    /// The layout of the whole, which all others are near to, and what it was made of.
    pub base: Laid,
    /// The node that had the focus last, where the keyboard comes in again.
    pub stop: RwSignal<Option<NodeIx>>,
    /// The one tab stop of the drawing: what was focused last, else what is selected or hides it, else the first node.
    pub entry: Memo<Option<NodeIx>>,
    /// The node that is to get the focus when it is drawn.
    pub wanted: RwSignal<Option<NodeIx>>,
    /// The node that is to stay where it is on the screen when the scene changes.
    pub anchor: RwSignal<Option<NodeIx>>,
}

impl Picture {
    /// Derives the picture. The whole plan is laid out first, with the groups that close by themselves; what a fold or a
    /// filter leaves of it keeps its order there and closes up, so that the picture does not depend on how one came to it.
    pub fn new(state: State, model: Model, size: RwSignal<(f64, f64)>, desk: Desk) -> Self {
        let room = memo(move |_| {
            // A thread on its own is fitted beside the detail panel, so that all of it is in sight.
            let width = size.get().0;
            let beside = if model.alone.get() { super::camera::panel(width) } else { 0.0 };
            ((width - beside) / STEP).floor() * STEP
        });
        let narrow = memo(move |_| model.resolved.with(|r| r.narrow.clone()));
        let stage = move |closed: BTreeSet<NodeIx>, present: &[bool], whole: &Job| -> Job {
            let facts = model.facts.get();
            let width = room.get();
            // Nothing is laid out for a frame that nobody has measured yet.
            if width <= 0.0 {
                return None;
            }
            let there = |n: NodeIx| present.get(n.at()).copied().unwrap_or(true);
            let condensed = condense(&facts.plan, facts.count, &closed, there);
            let whole = whole.as_ref().and_then(|whole| whole.layout.as_ref());
            let near = whole.map(|whole| whole.closed_up(&facts, &condensed)).unwrap_or_default();
            let width = width.max(STEP) - 2.0 * crate::scene::MARGIN;
            Some(Work::new(facts, condensed, closed, width, narrow.get(), near))
        };
        let whole = memo(move |_| {
            let facts = model.facts.get();
            match state.address.with(|a| a.open_all) {
                true => BTreeSet::new(),
                false if model.present.with(Vec::is_empty) => model.grouped.get(),
                false => groups(&facts.plan, facts.count, READABLE, |_| true),
            }
        });
        let base = Laid::new(desk, memo(move |_| stage(whole.get(), &[], &None)));
        let left = Laid::new(
            desk,
            memo(move |_| {
                let (closed, present) = (model.closed.get(), model.present.get());
                let map = base.map.get();
                if map.is_none() || present.is_empty() && closed == whole.get() {
                    return None;
                }
                stage(closed, &present, &map)
            }),
        );
        let map = move || if left.stage.with(Option::is_some) { left.map.get() } else { base.map.get() };
        // While a new picture is on its way, the last one stays.
        let scene = memo(move |last: Option<&Shared<Drawn>>| match map() {
            Some(work) => drawn(model, &work),
            None => last.cloned().unwrap_or_else(|| Shared(Arc::default())),
        });
        let stop = RwSignal::new(None);
        let entry = memo(move |_| {
            scene.with(|s| {
                let there = |n: &NodeIx| s.places.contains_key(n);
                let seen = |n: NodeIx| s.seen(n).first().copied();
                let selected = || model.selected.get().and_then(seen).filter(there);
                stop.get().filter(there).or_else(selected).or_else(|| s.nodes.first().map(|b| b.node))
            })
        });
        Self {
            scene,
            busy: memo(move |_| map().is_none()),
            base,
            stop,
            entry,
            wanted: RwSignal::new(None),
            anchor: RwSignal::new(None),
        }
    }

    /// The seen nodes that stand for a node: itself, or the closed branches that hide it.
    pub fn seen(self, node: NodeIx) -> Vec<NodeIx> {
        self.scene.with(|s| s.seen(node).to_vec())
    }

    /// Where a node is in the scene.
    pub fn place(self, node: NodeIx) -> Option<usize> {
        self.scene.with(|s| s.place(node))
    }

    /// Opens or closes a branch; its node stays where it is and keeps the focus.
    pub fn fold(self, state: State, model: Model, node: NodeIx) {
        self.anchor.set(Some(node));
        state.go(|a| untrack(|| model.toggle_branch(a, node)));
    }
}

fn drawn(model: Model, work: &Work) -> Shared<Drawn> {
    let facts = model.facts.get_untracked();
    let layout = work.layout.as_ref();
    let scene =
        layout.map(|layout| build(&facts, &work.stage.condensed, layout, &work.stage.closed)).unwrap_or_default();
    let places = scene.nodes.iter().enumerate().map(|(i, b)| (b.node, i)).collect();
    Shared(Arc::new(Drawn { scene, stage: Some(Arc::clone(&work.stage)), places }))
}
