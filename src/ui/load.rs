//! Fetches the plan file from the page's own site.

use super::keep::Trouble;
use crate::exchange::{self, ImportError, Imported};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// The plan that opens when the address names none: what the page's `<meta name="plan">` says.
pub fn default_plan() -> String {
    let meta = document().query_selector("meta[name=plan]").ok().flatten();
    meta.and_then(|m| m.get_attribute("content")).unwrap_or_else(|| "plan/plan.json".to_owned())
}

/// Why no plan is open.
#[derive(Debug, Clone, PartialEq)]
pub enum LoadError {
    /// The site has no such file.
    NotFound,
    /// The site answered with an error.
    Server(u16),
    /// No answer.
    Network,
    /// The file could not be taken in.
    Import(ImportError),
    /// The part of the program that opens kept plans could not be fetched.
    Part,
    /// The browser does not have it or does not give it.
    Kept(Trouble),
}

/// Fetches and reads a plan file by its address relative to the page.
pub async fn load(file: &str) -> Result<Imported, LoadError> {
    let response = JsFuture::from(window().fetch_with_str(file)).await.map_err(|_| LoadError::Network)?;
    let response: web_sys::Response = response.dyn_into().map_err(|_| LoadError::Network)?;
    match response.status() {
        200..=299 => {}
        404 | 410 => return Err(LoadError::NotFound),
        status => return Err(LoadError::Server(status)),
    }
    let said: usize = response.headers().get("content-length").ok().flatten().and_then(|l| l.parse().ok()).unwrap_or(0);
    if said > exchange::MAX_BYTES {
        return Err(LoadError::Import(ImportError::TooLarge { bytes: said }));
    }
    let body = response.array_buffer().map_err(|_| LoadError::Network)?;
    let body = JsFuture::from(body).await.map_err(|_| LoadError::Network)?;
    let bytes = js_sys::Uint8Array::new(&body).to_vec();
    exchange::read(&bytes).map_err(LoadError::Import)
}
