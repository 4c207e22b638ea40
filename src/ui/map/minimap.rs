//! A small overview in the corner: where in the picture one is, and a quick way to elsewhere. It repeats what the
//! buttons and keys do, so it is for the pointer alone.

use super::camera::Camera;
use super::pan::frame_place;
use super::picture::Picture;
use crate::scene::{Scene, push_rect};
use crate::ui::browser;
use crate::ui::watch::effect;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

/// Width of the overview, and the most height, in pixels.
const SIZE: (f64, f64) = (112.0, 168.0);
/// Room between the overview and the frame's edges: sideways, and below, where the buttons are.
const INSET: (f64, f64) = (14.0, 48.0);
/// The least height and width of the mark of what is seen.
const LEAST: f64 = 4.0;

/// Whether there is an overview and whether it is shown.
#[derive(Clone, Copy)]
pub struct Overview {
    picture: Picture,
    camera: Camera,
    /// Somebody has shown or hidden it.
    by_hand: RwSignal<bool>,
    hidden: RwSignal<bool>,
}

impl Overview {
    /// Shown by itself for a picture so large that one gets lost.
    pub fn new(picture: Picture, camera: Camera) -> Self {
        let overview = Self { picture, camera, by_hand: RwSignal::new(false), hidden: RwSignal::new(false) };
        effect(move || {
            let high = picture.scene.with(|s| height(s));
            camera.corner.set(if overview.is_shown() { (SIZE.0 + INSET.0, high + INSET.1) } else { (0.0, 0.0) });
        });
        overview
    }

    /// Whether the picture is larger than the frame, and the frame large enough.
    pub fn is_useful(self) -> bool {
        let seen = self.camera.seen();
        let less = |from: f64, to: f64, all: f64| (to - from) + 1.0 < all;
        let wide = !super::camera::is_narrow((seen.right - seen.left) * self.camera.scale());
        wide && self
            .picture
            .scene
            .with(|s| less(seen.left, seen.right, s.width) || less(seen.top, seen.bottom, s.height))
    }

    /// Whether it is shown.
    pub fn is_shown(self) -> bool {
        let by_itself = || !self.picture.scene.with(|s| s.is_small());
        self.is_useful() && if self.by_hand.get() { !self.hidden.get() } else { by_itself() }
    }

    /// Shows or hides it.
    pub fn toggle(self) {
        self.hidden.set(untrack(|| self.is_shown()));
        self.by_hand.set(true);
    }
}

/// The height of a scene's overview.
fn height(s: &Scene) -> f64 {
    (s.height * SIZE.0 / s.width.max(1.0)).clamp(1.0, SIZE.1)
}

/// Draws the overview from now on.
pub fn draw(picture: Picture) {
    effect(move || {
        let (d, high) = picture.scene.with(|s| (s.overview(SIZE.0, height(s)), height(s)));
        browser::set(".minimap", "height", &high.to_string());
        browser::set(".minimap .all", "d", &d);
    });
}

/// Marks what is seen.
pub fn mark(picture: Picture, camera: Camera) {
    let seen = camera.seen();
    let (kx, ky, high) = picture.scene.with(|s| (SIZE.0 / s.width.max(1.0), height(s) / s.height.max(1.0), height(s)));
    let along = |from: f64, to: f64, k: f64, most: f64| {
        let (from, to) = ((from * k).clamp(0.0, most), (to * k).clamp(0.0, most));
        let length = (to - from).max(LEAST);
        (from.min(most - length), length)
    };
    let ((x, w), (y, h)) = (along(seen.left, seen.right, kx, SIZE.0), along(seen.top, seen.bottom, ky, high));
    let mut d = String::new();
    push_rect(&mut d, [x, y, w, h]);
    browser::set(".minimap .seen", "d", &d);
}

/// A press or a move with the button held: what is under the pointer comes to the middle of the frame.
pub fn press(e: &web_sys::PointerEvent, picture: Picture, camera: Camera) {
    if e.buttons() % 2 == 1 {
        e.prevent_default();
        if let Some(map) = e.current_target().and_then(|t| t.dyn_into::<web_sys::Element>().ok()) {
            let _ = map.set_pointer_capture(e.pointer_id());
        }
        let (x, y) = frame_place(e, f64::from(e.client_x()), f64::from(e.client_y()));
        let (w, h) = picture.scene.with_untracked(|s| (s.width / SIZE.0, s.height / height(s)));
        camera.centre(x * w, y * h);
    }
}
