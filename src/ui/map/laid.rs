//! A layout on its way: small ones are made here and at once, larger ones in the Worker, and then perhaps better ones.

use super::worker::Desk;
use crate::analysis::{Condensed, Facts};
use crate::layout::hierarchy::{self, Effort, Layout, Params};
use crate::layout::{MapLayout, MapRequest, Prepared, prepare};
use crate::plan::{LevelIx, NodeIx};
use crate::ui::browser;
use crate::ui::state::Shared;
use crate::ui::watch::{effect, memo};
use crate::ui::workspace::LARGE;
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

/// What is done with an answer, beside the work that it was asked for.
type Found = Box<dyn FnOnce(&Work, Option<Layout>)>;

/// Nodes and links that are laid out here, within about a frame. The plan of Örebro has 640.
const AT_ONCE: usize = 800;
/// Nodes and links whose first layout is sought with full effort, a fraction of a second in the Worker.
const FULL: usize = 4_000;
/// Steps that the Worker looks for a better order, some seconds.
const STEPS: u64 = 200_000_000;
/// Crossings that a better order must save to be worth a change under somebody's eyes: so many, and one of so many.
const SAVED: (u64, u64) = (10, 20);

/// What is to be laid out.
#[derive(Debug)]
pub struct Stage {
    /// What is seen.
    pub condensed: Condensed,
    /// The closed branches.
    pub closed: BTreeSet<NodeIx>,
    facts: Shared<Facts>,
    room: f64,
    narrow: Option<BTreeSet<LevelIx>>,
    previous: BTreeMap<NodeIx, f64>,
    prepared: OnceLock<Prepared>,
}

impl Stage {
    /// What is seen, measured when that is first asked for.
    fn prepared(&self) -> &Prepared {
        self.prepared.get_or_init(|| {
            prepare(&MapRequest {
                facts: &self.facts,
                condensed: &self.condensed,
                room: self.room,
                narrow: self.narrow.as_ref(),
                previous: &self.previous,
                effort: Effort::Full,
            })
        })
    }

    /// Whether a better order is not worth looking for, since the first is found with full effort within a frame.
    pub fn is_small(&self) -> bool {
        self.prepared().size() <= AT_ONCE
    }

    /// Whether it is laid out at once and for good. Of a large plan even measuring is a step of its own.
    fn is_at_once(&self) -> bool {
        self.condensed.stands_for.len() < LARGE && self.is_small()
    }

    fn here(&self, effort: Effort) -> Layout {
        let since = browser::now();
        let prepared = self.prepared();
        let layout = hierarchy::layout(&prepared.request, &Params { effort, ..prepared.params });
        browser::measured("layout", since);
        layout
    }
}

/// A stage, and its layout once there is one.
#[derive(Debug)]
pub struct Work {
    /// What is laid out.
    pub stage: Arc<Stage>,
    /// Where everything is.
    pub layout: Option<MapLayout>,
}

/// A stage that is laid out or will be.
pub type Job = Option<Shared<Work>>;

impl Work {
    /// Something to be laid out: what is seen, the closed branches, the width, the levels that are dots, and where nodes
    /// stood.
    pub fn new(
        facts: Shared<Facts>,
        condensed: Condensed,
        closed: BTreeSet<NodeIx>,
        room: f64,
        narrow: Option<BTreeSet<LevelIx>>,
        previous: BTreeMap<NodeIx, f64>,
    ) -> Shared<Self> {
        let stage = Stage { condensed, closed, facts, room, narrow, previous, prepared: OnceLock::new() };
        Shared(Arc::new(Self { stage: Arc::new(stage), layout: None }))
    }

    /// Whether two are of the same stage.
    pub fn is_of(&self, other: &Job) -> bool {
        other.as_ref().is_some_and(|other| Arc::ptr_eq(&other.stage, &self.stage))
    }

    fn with(&self, layout: Layout) -> Job {
        let layout = self.stage.prepared().finish(layout)?;
        Some(Shared(Arc::new(Self { stage: Arc::clone(&self.stage), layout: Some(layout) })))
    }
}

/// Stages and their layouts as they come.
#[derive(Clone, Copy)]
pub struct Laid {
    /// What is to be laid out now.
    pub stage: Memo<Job>,
    /// It with its layout, once that is there.
    pub map: Memo<Job>,
    /// What came from the Worker.
    late: RwSignal<Job>,
    desk: Desk,
}

impl Laid {
    /// Lays out what `stage` holds whenever it changes.
    pub fn new(desk: Desk, stage: Memo<Job>) -> Self {
        let late: RwSignal<Job> = RwSignal::new(None);
        let map = memo(move |_| {
            let stage = stage.get()?;
            match late.get().filter(|late| stage.is_of(&Some(late.clone()))) {
                None if stage.stage.is_at_once() => stage.with(stage.stage.here(Effort::Full)),
                late => late,
            }
        });
        let laid = Self { stage, map, late, desk };
        effect(move || {
            let Some(stage) = stage.get().filter(|s| !s.stage.is_at_once()) else { return };
            // The page answers before everything is measured.
            set_timeout(move || laid.first(stage), Duration::ZERO);
        });
        laid
    }

    /// Asks for the first layout of a stage, if that is still what is wanted. Measuring, laying out and drawing are steps of their
    /// own: together, and for the first time, they would keep the page.
    fn first(self, stage: Shared<Work>) {
        if !self.wants(&stage) {
            return;
        }
        if stage.stage.is_small() {
            // Sooner done here than a Worker is there.
            return set_timeout(move || self.here(stage), Duration::ZERO);
        }
        let effort = if stage.stage.prepared().size() <= FULL { Effort::Full } else { Effort::Quick };
        let late = self.late;
        // Without a Worker the page does it, as shortly as can be.
        let found = move |stage: &Work, found: Option<Layout>| {
            late.set(stage.with(found.unwrap_or_else(|| stage.stage.here(Effort::Quick))))
        };
        self.ask(stage, effort, Box::new(found));
    }

    /// Whether a stage is still what is to be laid out.
    fn wants(self, stage: &Work) -> bool {
        self.stage.try_get_untracked().is_some_and(|now| stage.is_of(&now))
    }

    /// Lays out a stage on the page, and shows it in the next step.
    fn here(self, stage: Shared<Work>) {
        if self.wants(&stage) {
            let found = stage.with(stage.stage.here(Effort::Full));
            set_timeout(move || drop(self.late.try_set(found)), Duration::ZERO);
        }
    }

    /// Looks for a layout with clearly fewer crossings and calls back with it, or with nothing.
    pub fn improve(self, call: impl FnOnce(Job) + 'static) {
        let Some(map) = self.map.get_untracked().filter(|m| !m.stage.is_small()) else { return call(None) };
        self.ask(
            map.clone(),
            Effort::Thorough(STEPS),
            Box::new(move |stage, found| {
                let before = map.layout.as_ref().map_or(0, |l| l.layout.crossings);
                let saved = before.saturating_sub(found.as_ref().map_or(u64::MAX, |f| f.crossings));
                let worth = saved >= SAVED.0 && saved >= before / SAVED.1;
                call(found.filter(|_| worth).and_then(|found| stage.with(found)));
            }),
        );
    }

    /// Puts a better layout in the place of the first.
    pub fn replace(self, map: Job) {
        self.late.set(map);
    }

    fn ask(self, stage: Shared<Work>, effort: Effort, call: Found) {
        let params = Params { effort, ..stage.stage.prepared().params };
        let asked = stage.clone();
        self.desk.ask(
            &stage.stage.prepared().request,
            &params,
            Box::new(move |found| {
                if self.wants(&asked) {
                    call(&asked, found);
                }
            }),
        );
    }
}
