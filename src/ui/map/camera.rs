//! Where one looks at the map: pan, zoom, fit, and keeping what is focused in sight.

use super::picture::Picture;
use crate::plan::NodeIx;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

/// The least and the most zoom.
const ZOOM: (f64, f64) = (0.08, 4.0);
/// Below this zoom labels are smaller than one can read, and marks are drawn large instead.
const FAR: f64 = 0.55;
/// Room kept between a focused box and the frame's edge.
const EDGE: f64 = 10.0;

/// A frame no wider than this is a phone's, or a page zoomed far in; as in `style/`.
const NARROW: f64 = 700.0;

/// How much of a frame's width the detail panel covers; on a narrow screen it lies below instead. As in
/// `style/detail.css`.
pub fn panel(frame: f64) -> f64 {
    if frame > NARROW { 384.0 } else { 0.0 }
}

/// A place to look from: a world point stands at `x`, `y` plus its own coordinates times `k`.
#[derive(Debug, Clone, Copy, PartialEq)]
struct View {
    x: f64,
    y: f64,
    k: f64,
}

/// The camera.
#[derive(Clone, Copy)]
pub struct Camera {
    view: RwSignal<Option<View>>,
    picture: Picture,
    size: RwSignal<(f64, f64)>,
}

impl Camera {
    /// Looks at a picture in a frame of a size.
    pub fn new(picture: Picture, size: RwSignal<(f64, f64)>) -> Self {
        Self { view: RwSignal::new(None), picture, size }
    }

    /// The view, which is the readable one until somebody moves it.
    fn now(self) -> View {
        self.view.get().unwrap_or_else(|| self.readable())
    }

    /// Labels at their own size; as much of the upper levels as there is room for, in the middle.
    fn readable(self) -> View {
        let (w, h) = self.size.get();
        self.picture.scene.with(|s| {
            // Where the picture is wider than the frame, a phone begins with the activities, which have their labels.
            let spare = if w < NARROW { (w - s.width).min(0.0) } else { (w - s.width).clamp(0.0, 48.0) / 2.0 };
            let top = s.nodes.first().map_or(s.height / 2.0, |b| b.middle());
            let y = if s.height <= h { (h - s.height) / 2.0 } else { (h / 2.0 - top).clamp(h - s.height, 0.0) };
            View { x: spare.round(), y: y.round(), k: 1.0 }
        })
    }

    /// The transform of the world.
    pub fn transform(self) -> String {
        let v = self.now();
        format!("translate({:.1} {:.1}) scale({:.4})", v.x, v.y, v.k)
    }

    /// Where a column stands on the screen: its left edge and its width.
    pub fn across(self, x: f64, width: f64) -> (f64, f64) {
        let v = self.now();
        (v.x + x * v.k, width * v.k)
    }

    /// Whether a stretch of the picture's height lies above the frame (`true`) or below it (`false`).
    pub fn is_out(self, y: f64, height: f64) -> Option<bool> {
        let v = self.now();
        let (top, bottom) = (v.y + y * v.k, v.y + (y + height) * v.k);
        match (bottom < 8.0, top > self.size.get().1 - 8.0) {
            (true, _) => Some(true),
            (_, true) => Some(false),
            _ => None,
        }
    }

    /// Whether labels are too small to read.
    pub fn is_far(self) -> bool {
        self.now().k < FAR
    }

    /// The whole picture.
    pub fn fit(self) {
        let (w, h) = self.size.get_untracked();
        let view = self.picture.scene.with_untracked(|s| {
            let k = (w / s.width.max(1.0)).min(h / s.height.max(1.0)).clamp(ZOOM.0, 1.0);
            View { x: (w - s.width * k) / 2.0, y: (h - s.height * k) / 2.0, k }
        });
        self.view.set(Some(view));
    }

    /// Back to the readable view.
    pub fn reset(self) {
        self.view.set(None);
    }

    /// Zooms by a factor around a point of the frame, or around its middle.
    pub fn zoom(self, by: f64, around: Option<(f64, f64)>) {
        let v = untrack(|| self.now());
        let (w, h) = self.size.get_untracked();
        let (px, py) = around.unwrap_or((w / 2.0, h / 2.0));
        let k = (v.k * by).clamp(ZOOM.0, ZOOM.1);
        let f = k / v.k;
        self.put(View { x: px - (px - v.x) * f, y: py - (py - v.y) * f, k });
    }

    /// Moves the picture by pixels.
    pub fn pan(self, dx: f64, dy: f64) {
        let v = untrack(|| self.now());
        self.put(View { x: v.x + dx, y: v.y + dy, k: v.k });
    }

    /// Keeps a part of the picture in the frame, so that nobody gets lost beside it.
    fn put(self, v: View) {
        let (w, h) = self.size.get_untracked();
        let keep = |at: f64, length: f64, frame: f64| {
            let some = (frame / 3.0).min(120.0);
            at.clamp(some - length, frame - some)
        };
        let v = self.picture.scene.with_untracked(|s| View {
            x: keep(v.x, s.width * v.k, w),
            y: keep(v.y, s.height * v.k, h),
            ..v
        });
        self.view.set(Some(v));
    }

    /// Moves as little as needed to have a node in sight, left of `covered` pixels at the right edge.
    pub fn reveal(self, node: NodeIx, covered: f64) {
        let (w, h) = self.size.get_untracked();
        let Some(at) = self.picture.places.with_untracked(|p| p.get(&node).copied()) else { return };
        let v = untrack(|| self.now());
        let (x, y, width, height) = self.picture.scene.with_untracked(|s| {
            let b = &s.nodes[at];
            (v.x + b.x * v.k, v.y + b.y * v.k, b.width * v.k, b.height * v.k)
        });
        let dx = into(x, width, EDGE, w - covered - EDGE);
        let dy = into(y, height, EDGE, h - EDGE);
        if (dx, dy) != (0.0, 0.0) {
            self.pan(dx, dy);
        }
    }

    /// Moves sideways as little as needed to have a column in sight.
    pub fn reveal_across(self, x: f64, width: f64) {
        let (w, _) = self.size.get_untracked();
        let (left, wide) = untrack(|| self.across(x, width));
        let dx = into(left, wide, 0.0, w);
        if dx != 0.0 {
            self.pan(dx, 0.0);
        }
    }

    /// Brings a newly selected node in sight, beside the detail panel that opens over the map.
    pub fn show_selected(self, node: Option<NodeIx>) {
        let (w, _) = self.size.get();
        if let Some(node) = node.filter(|_| w > 0.0) {
            let seen = untrack(|| self.picture.seen(node)).into_iter().next();
            self.reveal(seen.unwrap_or(node), panel(w));
        }
    }
}

/// How far a stretch must move to lie between two edges; its beginning counts when it is longer than the room.
fn into(at: f64, length: f64, from: f64, to: f64) -> f64 {
    if at + length > to { (to - length - at).max(from - at) } else { (from - at).max(0.0) }
}

/// Dragging, pinching and wheeling.
#[derive(Clone, Copy)]
pub struct Pan {
    /// Whether the picture is being dragged.
    pub dragging: RwSignal<bool>,
    pointers: StoredValue<Vec<(i32, f64, f64)>>,
    moved: StoredValue<f64>,
    camera: Camera,
}

/// Pixels that a pointer may stray before a press becomes a drag.
const STRAY: f64 = 5.0;

impl Pan {
    /// Moves a camera.
    pub fn new(camera: Camera) -> Self {
        Self {
            dragging: RwSignal::new(false),
            pointers: StoredValue::new(Vec::new()),
            moved: StoredValue::new(0.0),
            camera,
        }
    }

    /// The wheel pans; with Ctrl, or a pinch on a touchpad, it zooms.
    pub fn wheel(self, e: &web_sys::WheelEvent) {
        e.prevent_default();
        let unit = if e.delta_mode() == 1 { 18.0 } else { 1.0 };
        if e.ctrl_key() || e.meta_key() {
            let by = (1.0 - e.delta_y() * unit * 0.002).clamp(0.5, 2.0);
            self.camera.zoom(by, Some(place(e)));
        } else if e.shift_key() && e.delta_x() == 0.0 {
            self.camera.pan(-e.delta_y() * unit, 0.0);
        } else {
            self.camera.pan(-e.delta_x() * unit, -e.delta_y() * unit);
        }
    }

    /// A finger or the mouse goes down.
    pub fn down(self, e: &web_sys::PointerEvent) {
        if e.button() == 0 {
            self.moved.set_value(0.0);
            self.pointers.update_value(|p| p.push((e.pointer_id(), f64::from(e.client_x()), f64::from(e.client_y()))));
        }
    }

    /// It moves: one drags, two pinch.
    pub fn moved(self, e: &web_sys::PointerEvent) {
        let (id, x, y) = (e.pointer_id(), f64::from(e.client_x()), f64::from(e.client_y()));
        let before = self.pointers.get_value();
        let Some(&(_, ox, oy)) = before.iter().find(|p| p.0 == id) else { return };
        let (dx, dy) = (x - ox, y - oy);
        self.moved.update_value(|m| *m += dx.abs() + dy.abs());
        self.pointers.update_value(|p| p.iter_mut().filter(|p| p.0 == id).for_each(|p| *p = (id, x, y)));
        if self.moved.get_value() < STRAY {
            return;
        }
        self.start(e);
        match before.iter().find(|p| p.0 != id) {
            Some(&(_, fx, fy)) => {
                let (was, is) = ((ox - fx).hypot(oy - fy), (x - fx).hypot(y - fy));
                let middle = frame_place(e, (x + fx) / 2.0, (y + fy) / 2.0);
                self.camera.zoom((is / was.max(1.0)).clamp(0.5, 2.0), Some(middle));
            }
            None => self.camera.pan(dx, dy),
        }
    }

    /// The drag begins: from here the frame gets every movement, even outside of it.
    fn start(self, e: &web_sys::PointerEvent) {
        if !self.dragging.get_untracked() {
            self.dragging.set(true);
            if let Some(frame) = e.current_target().and_then(|t| t.dyn_into::<web_sys::Element>().ok()) {
                let _ = frame.set_pointer_capture(e.pointer_id());
            }
        }
    }

    /// It goes up.
    pub fn up(self, e: &web_sys::PointerEvent) {
        self.pointers.update_value(|p| p.retain(|p| p.0 != e.pointer_id()));
        if self.pointers.with_value(Vec::is_empty) {
            self.dragging.set(false);
        }
    }

    /// A click that ends a drag selects nothing.
    pub fn click(self, e: &web_sys::MouseEvent) {
        if self.moved.get_value() >= STRAY && e.detail() > 0 {
            e.prevent_default();
            e.stop_propagation();
        }
        self.moved.set_value(0.0);
    }
}

fn place(e: &web_sys::WheelEvent) -> (f64, f64) {
    frame_place(e, f64::from(e.client_x()), f64::from(e.client_y()))
}

/// A point of the window in the frame that the event was caught on.
fn frame_place(e: &web_sys::Event, x: f64, y: f64) -> (f64, f64) {
    let frame = e.current_target().and_then(|t| t.dyn_into::<web_sys::Element>().ok());
    let rect = frame.map(|f| f.get_bounding_client_rect());
    rect.map_or((x, y), |r| (x - r.left(), y - r.top()))
}
