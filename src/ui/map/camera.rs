//! Where one looks at the map: pan, zoom, fit, and keeping what is focused in sight.

use super::picture::Picture;
use crate::plan::NodeIx;
use crate::scene::{Area, Scene, push_number};
use crate::ui::watch::memo;
use leptos::prelude::*;

/// The least and the most zoom.
const ZOOM: (f64, f64) = (0.08, 4.0);
/// Below this zoom labels are smaller than one can read, and marks are drawn large instead.
const FAR: f64 = 0.55;
/// Room kept between a focused box and the frame's edge.
const EDGE: f64 = 10.0;

/// A frame no wider than this is a phone's, or a page zoomed far in; as in `style/`.
const NARROW: f64 = 700.0;

/// Whether a frame is a phone's.
pub fn is_narrow(frame: f64) -> bool {
    frame <= NARROW
}

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
    /// How much of the frame's right side the detail panel covers.
    covered: Memo<f64>,
    /// What lies near the view, in steps; it changes much less often than the view itself.
    pub near: Memo<Area>,
    /// Whether labels are too small to read.
    pub far: Memo<bool>,
    /// The size of what covers the frame's lower left corner.
    pub corner: RwSignal<(f64, f64)>,
}

impl Camera {
    /// Looks at a picture in a frame of a size.
    pub fn new(picture: Picture, size: RwSignal<(f64, f64)>, selected: Memo<Option<NodeIx>>) -> Self {
        let covered = memo(move |_| selected.get().map_or(0.0, |_| panel(size.get().0)));
        let view = RwSignal::new(None);
        let now = move || view.get().unwrap_or_else(|| picture.scene.with(|s| readable(s, size.get())));
        let near = memo(move |_| seen(now(), size.get()).tiles());
        let far = memo(move |_| now().k < FAR);
        Self { view, picture, size, covered, near, far, corner: RwSignal::new((0.0, 0.0)) }
    }

    /// The view, which is the readable one until somebody moves it.
    fn now(self) -> View {
        self.view.get().unwrap_or_else(|| self.picture.scene.with(|s| readable(s, self.size.get())))
    }

    /// What of the picture is seen.
    pub fn seen(self) -> Area {
        seen(self.now(), self.size.get())
    }

    /// The view as it is now, to compare it with a later one.
    pub fn place(self) -> (f64, f64, f64) {
        let v = untrack(|| self.now());
        (v.x, v.y, v.k)
    }

    /// The zoom.
    pub fn scale(self) -> f64 {
        self.now().k
    }

    /// The node at a point of the frame, or as near as one can aim.
    pub fn node_at(self, place: (f64, f64)) -> Option<NodeIx> {
        let (x, y) = self.point(place);
        let reach = 2.0 / untrack(|| self.scale());
        self.picture.scene.with_untracked(|s| s.at(x, y, reach).map(|b| b.node))
    }

    /// Where a point of the frame lies in the picture.
    fn point(self, (x, y): (f64, f64)) -> (f64, f64) {
        let v = untrack(|| self.now());
        ((x - v.x) / v.k, (y - v.y) / v.k)
    }

    /// The transform of the world.
    pub fn transform(self) -> String {
        let v = self.now();
        let mut out = "translate(".to_owned();
        push_number(&mut out, v.x);
        out.push(' ');
        push_number(&mut out, v.y);
        // The zoom needs more decimals than the pixels.
        out.push_str(") scale(0.001) scale(");
        push_number(&mut out, v.k * 1000.0);
        out.push(')');
        out
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

    /// The whole picture, or as much of it as there is room for around the middle of what is seen.
    pub fn fit(self) {
        let (w, h) = self.size.get_untracked();
        let (_, middle) = self.point((0.0, h / 2.0));
        let view = self.picture.scene.with_untracked(|s| {
            let k = (w / s.width.max(1.0)).min(h / s.height.max(1.0)).clamp(ZOOM.0, 1.0);
            let spare = h - s.height * k;
            let y = if spare >= 0.0 { spare / 2.0 } else { (h / 2.0 - middle * k).clamp(spare, 0.0) };
            View { x: (w - s.width * k) / 2.0, y, k }
        });
        self.view.set(Some(view));
    }

    /// Has a point of the picture in the middle of the frame.
    pub fn centre(self, x: f64, y: f64) {
        let (w, h) = self.size.get_untracked();
        let k = untrack(|| self.now()).k;
        self.put(View { x: w / 2.0 - x * k, y: h / 2.0 - y * k, k });
    }

    /// Keeps a node where it was on the screen when another scene comes: `anchor`, or what stands nearest to the middle.
    pub fn follow(self, old: &Scene, new: &Scene, anchor: Option<NodeIx>) {
        let view = self.view.get_untracked();
        let size = self.size.get_untracked();
        if view.is_none() && anchor.is_none() {
            return;
        }
        let v = view.unwrap_or_else(|| readable(old, size));
        let (x, y) = ((size.0 / 2.0 - v.x) / v.k, (size.1 / 2.0 - v.y) / v.k);
        let stays = |n: &NodeIx| new.nodes.iter().find(|b| b.node == *n);
        let far = |b: &&crate::scene::Box| (b.x + b.width / 2.0 - x).hypot(b.middle() - y);
        let mut near: Vec<&crate::scene::Box> = old.nodes.iter().collect();
        near.sort_by(|a, b| (Some(b.node) == anchor).cmp(&(Some(a.node) == anchor)).then(far(a).total_cmp(&far(b))));
        if let Some((from, to)) = near.into_iter().find_map(|b| Some((b, stays(&b.node)?))) {
            self.put(View { x: v.x - (to.x - from.x) * v.k, y: v.y - (to.middle() - from.middle()) * v.k, k: v.k });
        }
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

    /// Moves as little as needed to have a node in sight, beside the detail panel.
    pub fn reveal(self, node: NodeIx) {
        let (w, h) = self.size.get_untracked();
        let Some(at) = untrack(|| self.picture.place(node)) else { return };
        let v = untrack(|| self.now());
        let (x, y, width, height) = self.picture.scene.with_untracked(|s| {
            let b = &s.nodes[at];
            (v.x + b.x * v.k, v.y + b.y * v.k, b.width * v.k, b.height * v.k)
        });
        let dx = into(x, width, EDGE, w - self.covered.get_untracked() - EDGE);
        let (wide, high) = self.corner.get_untracked();
        let under = if x + dx < wide { high } else { 0.0 };
        let dy = into(y, height, EDGE, h - under - EDGE);
        if (dx, dy) != (0.0, 0.0) {
            self.pan(dx, dy);
        }
    }

    /// Moves sideways as little as needed to have a column in sight.
    pub fn reveal_across(self, x: f64, width: f64) {
        let (w, _) = self.size.get_untracked();
        let (left, wide) = untrack(|| self.across(x, width));
        let dx = into(left, wide, 0.0, w - self.covered.get_untracked());
        if dx != 0.0 {
            self.pan(dx, 0.0);
        }
    }

    /// Brings a newly selected node in sight, beside the detail panel that opens over the map.
    pub fn show_selected(self, node: Option<NodeIx>) {
        let (w, _) = self.size.get();
        if let Some(node) = node.filter(|_| w > 0.0) {
            let seen = untrack(|| self.picture.seen(node)).into_iter().next();
            self.reveal(seen.unwrap_or(node));
        }
    }
}

/// What a view shows of the picture in a frame of a size.
fn seen(v: View, (w, h): (f64, f64)) -> Area {
    Area { left: -v.x / v.k, top: -v.y / v.k, right: (w - v.x) / v.k, bottom: (h - v.y) / v.k }
}

/// Labels at their own size; as much of the upper levels as there is room for, in the middle.
fn readable(s: &Scene, (w, h): (f64, f64)) -> View {
    // Where the picture is wider than the frame, a phone begins with the activities, which have their labels.
    let spare = if w < NARROW { (w - s.width).min(0.0) } else { (w - s.width).clamp(0.0, 48.0) / 2.0 };
    let top = s.nodes.first().map_or(s.height / 2.0, |b| b.middle());
    let y = if s.height <= h { (h - s.height) / 2.0 } else { (h / 2.0 - top).clamp(h - s.height, 0.0) };
    View { x: spare.round(), y: y.round(), k: 1.0 }
}

/// How far a stretch must move to lie between two edges; its beginning counts when it is longer than the room.
fn into(at: f64, length: f64, from: f64, to: f64) -> f64 {
    if at + length > to { (to - length - at).max(from - at) } else { (from - at).max(0.0) }
}
