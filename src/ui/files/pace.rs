//! Long work on the page in steps: between them the page draws and answers.

use crate::exchange::pieces::{Joined, pieces};
use crate::plan::Plan;
use crate::ui::browser;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;
use std::time::Duration;
use wasm_bindgen_futures::JsFuture;

/// Milliseconds after which the page has its turn.
const STEP: f64 = 12.0;

/// Since when a step lasts.
pub struct Pace(f64);

impl Pace {
    /// A step begins now.
    pub fn new() -> Self {
        Self(browser::now())
    }

    /// Lets the page have its turn if the step has lasted long enough.
    pub async fn go_on(&mut self) {
        if browser::now() - self.0 > STEP {
            self.rest().await;
        }
    }

    /// Lets the page have its turn.
    pub async fn rest(&mut self) {
        let turn = js_sys::Promise::new(&mut |resolve, _| {
            set_timeout(move || drop(resolve.call0(&JsValue::NULL)), Duration::ZERO);
        });
        let _ = JsFuture::from(turn).await;
        self.0 = browser::now();
    }
}

/// The same as [`super::as_file`], in steps.
pub async fn file_in_steps(plan: &Plan) -> Vec<u8> {
    let (mut file, mut pace) = (Joined::default(), Pace::new());
    for piece in pieces(plan) {
        file.add(&piece);
        pace.go_on().await;
    }
    file.file()
}
