//! Better orders while somebody looks: asked for when the picture stands still, and shown when nobody is at it.

use super::camera::Camera;
use super::laid::Job;
use super::pan::Pan;
use super::picture::Picture;
use crate::ui::state::Model;
use crate::ui::watch::{effect, memo};
use leptos::prelude::*;
use std::time::Duration;

/// How long the picture has stood before a better one is looked for, and how often is looked whether it may be shown.
const IDLE: Duration = Duration::from_millis(400);

/// What is said of the layout: on its way, there while a better one may come, or there for good.
pub const WORDS: [&str; 3] = ["waiting", "first", "final"];

/// Where the layout of the picture is on its way.
#[derive(Clone, Copy)]
pub struct Progress {
    /// Which of [`WORDS`] says it.
    pub word: Memo<usize>,
    /// Changes when a better layout takes the place of the first.
    pub turn: RwSignal<bool>,
    /// The stage for which no better layout will come.
    settled: RwSignal<Job>,
    held: RwSignal<Job>,
    watch: Watch,
}

#[derive(Clone, Copy)]
struct Watch {
    picture: Picture,
    model: Model,
    camera: Camera,
    pan: Pan,
}

impl Progress {
    /// Looks for better layouts of the base from now on.
    pub fn new(picture: Picture, model: Model, camera: Camera, pan: Pan) -> Self {
        let (settled, held) = (RwSignal::new(None), RwSignal::new(None));
        let word = memo(move |_| {
            let good = |stage: &Job| stage.as_ref().is_some_and(|s| s.stage.is_small() || s.is_of(&settled.get()));
            if picture.busy.get() { 0 } else { 1 + usize::from(picture.base.stage.with(good)) }
        });
        let watch = Watch { picture, model, camera, pan };
        let progress = Self { word, turn: RwSignal::new(false), settled, held, watch };
        effect(move || {
            let stage = picture.base.stage.get();
            if word.get() != 1 {
                return;
            }
            let ask = move || {
                let same = |job: Option<Job>| job.flatten().is_some_and(|job| job.is_of(&stage));
                let now = same(picture.base.stage.try_get_untracked()) && word.get_untracked() == 1;
                if now && !same(held.try_get_untracked()) {
                    progress.ask(stage);
                }
            };
            set_timeout(ask, IDLE);
        });
        progress
    }

    fn ask(self, stage: Job) {
        self.watch.picture.base.improve(move |better| match better {
            None => self.settled.set(stage),
            better => {
                self.held.set(better);
                self.hold(None);
            }
        });
    }

    /// Shows what is held as soon as nobody is at the picture and it stands where it stood at the last look.
    fn hold(self, last: Option<(f64, f64, f64)>) {
        let Watch { picture, model, camera, pan } = self.watch;
        let look = move || {
            let Some(Some(held)) = self.held.try_get_untracked() else { return };
            if !held.is_of(&picture.base.stage.get_untracked()) {
                return self.held.set(None);
            }
            let place = camera.place();
            let free = !pan.dragging.get_untracked() && model.lit.get_untracked().is_none();
            if free && last == Some(place) && !picture.busy.get_untracked() {
                self.held.set(None);
                self.settled.set(Some(held.clone()));
                self.turn.update(|t| *t = !*t);
                picture.base.replace(Some(held));
            } else {
                self.hold(Some(place));
            }
        };
        set_timeout(look, IDLE);
    }
}
