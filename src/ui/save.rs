//! Saves what a view shows: the picture as SVG with its font and as PNG at twice its size, the table as CSV.

use super::browser;
use crate::scene::chart::{Chart, chart_svg};
use crate::scene::{Ink, sheet::Sheet};
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

/// How many pixels of a PNG there are to one of the drawing.
const SHARP: f64 = 2.0;
/// The longest side of a PNG, in pixels, that every browser can make.
const LONGEST: f64 = 16_000.0;

/// A picture with everything in it that it needs, its font too if that could be had.
pub async fn whole_svg(chart: &Chart) -> String {
    chart_svg(chart, &Ink::LIGHT, &font().await.unwrap_or_default())
}

/// Saves a picture as SVG.
pub async fn save_svg(chart: Chart, name: &str) -> bool {
    browser::save(&format!("{name}.svg"), "image/svg+xml", &whole_svg(&chart).await).is_some()
}

/// Saves a table as CSV.
pub fn save_csv(sheet: &Sheet, name: &str) -> bool {
    browser::save(&format!("{name}.csv"), "text/csv;charset=utf-8", &sheet.csv()).is_some()
}

/// Saves a picture as PNG; whether the browser could draw it.
pub async fn save_png(chart: Chart, name: &str) -> bool {
    let svg = whole_svg(&chart).await;
    let scale = SHARP.min(LONGEST / chart.width.max(chart.height).max(1.0));
    match png(&svg, chart.width * scale, chart.height * scale).await {
        Ok(url) => browser::download(&format!("{name}.png"), &url).is_some(),
        Err(_) => false,
    }
}

/// Draws a picture and gives it as a `data:` address.
async fn png(svg: &str, width: f64, height: f64) -> Result<String, JsValue> {
    let image = web_sys::HtmlImageElement::new()?;
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{}", String::from(js_sys::encode_uri_component(svg))));
    JsFuture::from(image.decode()).await?;
    let canvas: web_sys::HtmlCanvasElement = document().create_element("canvas")?.dyn_into()?;
    canvas.set_width(width.round() as u32);
    canvas.set_height(height.round() as u32);
    let pen: web_sys::CanvasRenderingContext2d =
        canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into().map_err(JsValue::from)?;
    pen.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)?;
    canvas.to_data_url_with_type("image/png")
}

/// The style that brings the font along, as the page's style sheet names it.
async fn font() -> Option<String> {
    let sheet = document().query_selector("link[rel=stylesheet]").ok()??.get_attribute("href")?;
    let css = String::from_utf8(fetch(&sheet).await?).ok()?;
    let end = css.find(".woff2")? + ".woff2".len();
    let start = css[..end].rfind("url(")? + "url(".len();
    let folder = sheet.rfind('/').map_or("", |at| &sheet[..=at]);
    let bytes = fetch(&format!("{folder}{}", css[start..end].trim_matches('"'))).await?;
    let binary: String = bytes.iter().map(|&b| char::from(b)).collect();
    let coded = window().btoa(&binary).ok()?;
    Some(format!(
        "@font-face{{font-family:'Source Sans 3';font-weight:400 600;src:url(data:font/woff2;base64,{coded}) format('woff2')}}"
    ))
}

async fn fetch(address: &str) -> Option<Vec<u8>> {
    let response: web_sys::Response = JsFuture::from(window().fetch_with_str(address)).await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let body = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Some(js_sys::Uint8Array::new(&body).to_vec())
}

/// Opens the browser's way to print, once what was just changed is drawn.
pub fn print() {
    let call = Closure::once_into_js(|| drop(window().print()));
    let _ = window().request_animation_frame(call.unchecked_ref());
}
