//! Dragging, pinching and wheeling.

use super::camera::Camera;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

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
pub fn frame_place(e: &web_sys::Event, x: f64, y: f64) -> (f64, f64) {
    let frame = e.current_target().and_then(|t| t.dyn_into::<web_sys::Element>().ok());
    let rect = frame.map(|f| f.get_bounding_client_rect());
    rect.map_or((x, y), |r| (x - r.left(), y - r.top()))
}
