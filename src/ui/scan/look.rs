//! Finds the QR codes in a picture: of the camera, or of a file, made as small as still can be read.

use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlVideoElement, ImageBitmap};

/// Tells the text of every QR code in a picture of so many pixels, whose shades go from 0, black, to 255.
pub fn read(width: usize, height: usize, shade: impl FnMut(usize, usize) -> u8, found: &mut dyn FnMut(String)) {
    // A code of 21 modules with a pixel each is the smallest there can be.
    if width.min(height) < 21 {
        return;
    }
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height, shade);
    for grid in picture.detect_grids() {
        if let Ok((_, text)) = grid.decode() {
            found(text);
        }
    }
}

/// What can be looked at.
pub enum Source<'a> {
    /// What the camera shows now.
    Video(&'a HtmlVideoElement),
    /// A picture from a file.
    Picture(&'a ImageBitmap),
}

impl Source<'_> {
    fn size(&self) -> (f64, f64) {
        let (width, height) = match self {
            Self::Video(v) => (v.video_width(), v.video_height()),
            Self::Picture(p) => (p.width(), p.height()),
        };
        (f64::from(width), f64::from(height))
    }

    fn draw(&self, onto: &CanvasRenderingContext2d, width: f64, height: f64) -> Result<(), JsValue> {
        match self {
            Self::Video(v) => onto.draw_image_with_html_video_element_and_dw_and_dh(v, 0.0, 0.0, width, height),
            Self::Picture(p) => onto.draw_image_with_image_bitmap_and_dw_and_dh(p, 0.0, 0.0, width, height),
        }
    }
}

/// The texts of the QR codes that are seen when the source is made at most `most` pixels wide and high; nothing when it has no
/// picture yet.
pub fn look(canvas: &HtmlCanvasElement, source: &Source<'_>, most: f64) -> Option<Vec<String>> {
    let (width, height) = source.size();
    let scale = (most / width.max(height)).min(1.0);
    let (width, height) = ((width * scale).floor(), (height * scale).floor());
    if !(width >= 1.0 && height >= 1.0) {
        return None;
    }
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context = context(canvas)?;
    // What is clear in a picture is meant to lie on paper.
    context.set_fill_style_str("white");
    context.fill_rect(0.0, 0.0, width, height);
    source.draw(&context, width, height).ok()?;
    let pixels = context.get_image_data(0.0, 0.0, width, height).ok()?.data();
    let row = width as usize;
    // As bright as ITU-R BT.601 has it.
    let shade = |x: usize, y: usize| match pixels.get((y * row + x) * 4..) {
        Some([r, g, b, ..]) => ((77 * u32::from(*r) + 150 * u32::from(*g) + 29 * u32::from(*b)) >> 8) as u8,
        _ => 255,
    };
    let mut texts = Vec::new();
    read(row, height as usize, shade, &mut |text| {
        if !texts.contains(&text) {
            texts.push(text);
        }
    });
    Some(texts)
}

/// A canvas that is nowhere on the page.
pub fn canvas() -> Option<HtmlCanvasElement> {
    document().create_element("canvas").ok()?.dyn_into().ok()
}

fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    // Read every time, so it is kept where reading it takes no time.
    let options = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&options, &"willReadFrequently".into(), &true.into());
    canvas.get_context_with_context_options("2d", &options).ok()??.dyn_into().ok()
}
