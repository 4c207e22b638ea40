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

/// A picture that is written already, with its font inside.
pub async fn with_font(svg: &str) -> String {
    let style = format!("</title>\n<style>{}</style>", font().await.unwrap_or_default());
    svg.replacen("</title>", &style, 1)
}

/// Saves a picture as SVG.
pub async fn save_svg(chart: Chart, name: &str) -> bool {
    save_svg_text(&whole_svg(&chart).await, name)
}

/// Saves the text of a picture.
pub fn save_svg_text(svg: &str, name: &str) -> bool {
    browser::save(&format!("{name}.svg"), "image/svg+xml", svg).is_some()
}

/// Saves a table as CSV.
pub fn save_csv(sheet: &Sheet, name: &str) -> bool {
    browser::save(&format!("{name}.csv"), "text/csv;charset=utf-8", &sheet.csv()).is_some()
}

/// Saves a picture as PNG; whether the browser could draw it.
pub async fn save_png(chart: Chart, name: &str) -> bool {
    save_png_of(&whole_svg(&chart).await, chart.width.ceil(), chart.height.ceil(), name).await
}

/// Saves as PNG the text of a picture, which is so many pixels wide and high.
pub async fn save_png_of(svg: &str, width: f64, height: f64, name: &str) -> bool {
    let scale = SHARP.min(LONGEST / width.max(height).max(1.0));
    let saved = async {
        let blob: web_sys::Blob = png(svg, width * scale, height * scale).await?.dyn_into()?;
        let url = web_sys::Url::create_object_url_with_blob(&blob)?;
        let done = browser::download(&format!("{name}.png"), &url);
        web_sys::Url::revoke_object_url(&url)?;
        done.ok_or(JsValue::NULL)
    };
    saved.await.is_ok()
}

/// Draws a picture; gives a `Blob`, or `null` when it is larger than the browser can draw.
async fn png(svg: &str, width: f64, height: f64) -> Result<JsValue, JsValue> {
    let image = web_sys::HtmlImageElement::new()?;
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{}", String::from(js_sys::encode_uri_component(svg))));
    JsFuture::from(image.decode()).await?;
    let canvas: web_sys::HtmlCanvasElement = document().create_element("canvas")?.dyn_into()?;
    canvas.set_width(width.round() as u32);
    canvas.set_height(height.round() as u32);
    let pen: web_sys::CanvasRenderingContext2d =
        canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into().map_err(JsValue::from)?;
    pen.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)?;
    let drawn = js_sys::Promise::new(&mut |resolve, reject| {
        if canvas.to_blob(&resolve).is_err() {
            let _ = reject.call0(&JsValue::NULL);
        }
    });
    JsFuture::from(drawn).await
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
