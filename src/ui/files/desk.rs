//! The Web Worker that reads and writes files: one for each task, so that whatever a file does ends with it.

use crate::t;
use crate::ui::browser;
use crate::ui::state::State;
use crate::url::Lang;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue, closure::Closure};
use std::cell::RefCell;
use std::time::Duration;
use wasm_bindgen_futures::JsFuture;

/// How long a task may take: a bound for files that would never come to an end.
const LIMIT: Duration = Duration::from_secs(60);

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq)]
pub enum NoAnswer {
    /// The Worker or its program could not be fetched or started.
    Missing,
    /// It took longer than it may.
    TooLong,
    /// It gave up, with what it said, in English.
    Stopped(String),
}

thread_local! {
    /// A Worker that gets ready while the user chooses a file.
    static READY: RefCell<Option<Desk>> = const { RefCell::new(None) };
}

/// Gets a Worker ready for the next task, until [`put_away`].
pub fn get_ready() {
    READY.set(Desk::new());
}

/// Lets the Worker go that was got ready and given no task.
pub fn put_away() {
    drop(READY.take());
}

/// A Worker for one task; it ends with this.
pub struct Desk {
    worker: web_sys::Worker,
    /// Comes true with the answer, with null when the Worker does not come, with nothing when its time is over.
    answer: js_sys::Promise,
    resolve: js_sys::Function,
    _listener: Closure<dyn FnMut(web_sys::Event)>,
}

impl Drop for Desk {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

impl Desk {
    fn new() -> Option<Self> {
        let options = web_sys::WorkerOptions::new();
        options.set_type(web_sys::WorkerType::Module);
        let meta = document().query_selector("meta[name=files-worker]").ok().flatten()?;
        let worker = web_sys::Worker::new_with_options(&meta.get_attribute("content")?, &options).ok()?;
        let mut resolve = None;
        let answer = js_sys::Promise::new(&mut |done, _| resolve = Some(done));
        let resolve = resolve?;
        let done = resolve.clone();
        let listener = Closure::<dyn FnMut(web_sys::Event)>::new(move |e: web_sys::Event| {
            let answer = e.dyn_ref::<web_sys::MessageEvent>().map_or(JsValue::NULL, web_sys::MessageEvent::data);
            let _ = done.call1(&JsValue::NULL, &answer);
        });
        worker.set_onmessage(Some(listener.as_ref().unchecked_ref()));
        worker.set_onerror(Some(listener.as_ref().unchecked_ref()));
        Some(Self { worker, answer, resolve, _listener: listener })
    }

    /// The Worker that was got ready, or a new one.
    pub fn take() -> Result<Self, NoAnswer> {
        READY.take().or_else(Self::new).ok_or(NoAnswer::Missing)
    }

    /// Gives a part of the task, which has no answer of its own.
    pub fn give(&self, part: &JsValue) {
        let _ = self.worker.post_message(part);
    }

    /// Gives the task, or what is left of it, and waits for the answer.
    pub async fn ask(self, message: JsValue) -> Result<JsValue, NoAnswer> {
        self.worker.post_message(&message).map_err(|_| NoAnswer::Missing)?;
        let late = self.resolve.clone();
        set_timeout(move || drop(late.call1(&JsValue::NULL, &JsValue::UNDEFINED)), LIMIT);
        let answer = JsFuture::from(self.answer.clone()).await.map_err(|_| NoAnswer::Missing)?;
        drop(self);
        if answer.is_undefined() {
            return Err(NoAnswer::TooLong);
        }
        if answer.is_null() {
            return Err(NoAnswer::Missing);
        }
        match field(&answer, "failed").as_string() {
            Some(detail) => Err(NoAnswer::Stopped(detail)),
            None => Ok(answer),
        }
    }
}

/// A message of these fields.
pub fn message<const N: usize>(fields: [(&str, JsValue); N]) -> JsValue {
    let message = js_sys::Object::new();
    for (key, value) in fields {
        let _ = js_sys::Reflect::set(&message, &key.into(), &value);
    }
    message.into()
}

/// A field of an answer.
pub fn field(answer: &JsValue, key: &str) -> JsValue {
    js_sys::Reflect::get(answer, &key.into()).unwrap_or(JsValue::UNDEFINED)
}

/// Gives a Worker a task and waits for its answer.
pub async fn ask(message: JsValue) -> Result<JsValue, NoAnswer> {
    Desk::take()?.ask(message).await
}

/// Saves the empty template for a spreadsheet, which the Worker writes, and says so.
pub fn save_template(lang: Lang, state: State) {
    leptos::task::spawn_local(async move {
        let task = message([
            ("plan", js_sys::Uint8Array::new_with_length(0).into()),
            ("format", "mall".into()),
            ("labels", "{}".into()),
        ]);
        let file = ask(task).await.map(|a| field(&a, "file").dyn_into::<js_sys::Uint8Array>());
        const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        let done = matches!(file, Ok(Ok(file)) if browser::save_bytes("roda-traden-mall.xlsx", KIND, &file).is_some());
        state.say(if done { t!(lang, "open-template-done") } else { t!(lang, "open-template-failed") });
    });
}
