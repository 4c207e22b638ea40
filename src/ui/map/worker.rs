//! The Web Worker that lays out large pictures, so that the page answers meanwhile.

use crate::layout::hierarchy::{Layout, Params, Request, wire};
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// For how long the Worker may look, in milliseconds: a bound for slow machines, not what ends a search. A search ends
/// after its steps, so that it finds the same on every machine.
const UNTIL: f64 = 60_000.0;

/// After so many Workers that failed no other is started: they are not to be had here.
const TRIES: u32 = 3;

/// What is done with an answer.
pub type Call = Box<dyn FnOnce(Option<Layout>)>;

/// The Worker, started when it is first needed; the newest request is the only one that it works on.
#[derive(Clone, Copy)]
pub struct Desk(StoredValue<Inner, LocalStorage>, RwSignal<u32>);

#[derive(Default)]
struct Inner {
    worker: Option<web_sys::Worker>,
    listener: Option<Closure<dyn Fn(web_sys::Event)>>,
    /// How many could not be started or have stopped.
    failures: u32,
    /// Requests made so far; the last one is the one that counts.
    asked: f64,
    waiting: Option<Call>,
    /// The newest layout of the request; the last one before it is done is the best.
    found: Option<Vec<f64>>,
}

impl Inner {
    /// Ends the Worker. What it has said already and is still on its way finds nobody.
    fn end(&mut self) {
        if let Some(worker) = self.worker.take() {
            worker.set_onmessage(None);
            worker.set_onerror(None);
            worker.terminate();
        }
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.end();
    }
}

impl Desk {
    /// Nothing is started yet.
    pub fn new() -> Self {
        Self(StoredValue::new_local(Inner::default()), RwSignal::new(0))
    }

    /// How many Workers have failed.
    pub fn failures(self) -> RwSignal<u32> {
        self.1
    }

    /// Asks for a layout and calls back when it is there, or with nothing when no Worker can be had. An earlier request
    /// that is not answered yet is dropped and never called back.
    pub fn ask(self, request: &Request, params: &Params, call: Call) {
        self.start();
        let numbers = wire::write_request(request, params);
        let sent = self.0.try_update_value(|desk| {
            desk.asked += 1.0;
            desk.found = None;
            desk.waiting = Some(call);
            desk.worker.as_ref()?.post_message(&message(desk.asked, &numbers)).ok()
        });
        if sent.flatten().is_none() {
            self.fail();
        }
    }

    /// Calls the one who waits with nothing. It is called later, as an answer would be. The next request has a new Worker: what a
    /// panic has left of the old one is of no use.
    fn fail(self) {
        let call = self.0.try_update_value(|desk| {
            desk.failures += 1;
            desk.end();
            desk.waiting.take()
        });
        let _ = self.1.try_update(|failures| *failures += 1);
        if let Some(call) = call.flatten() {
            set_timeout(move || call(None), std::time::Duration::from_millis(30));
        }
    }

    fn start(self) {
        if self.0.try_with_value(|desk| desk.failures >= TRIES || desk.worker.is_some()) != Some(false) {
            return;
        }
        let options = web_sys::WorkerOptions::new();
        options.set_type(web_sys::WorkerType::Module);
        let meta = document().query_selector("meta[name=layout-worker]").ok().flatten();
        let file = meta.and_then(|m| m.get_attribute("content")).unwrap_or_default();
        let Ok(worker) = web_sys::Worker::new_with_options(&file, &options) else { return };
        let listener = Closure::<dyn Fn(web_sys::Event)>::new(move |e: web_sys::Event| {
            match e.dyn_ref::<web_sys::MessageEvent>() {
                Some(e) => self.hear(&e.data()),
                None => self.fail(),
            }
        });
        worker.set_onmessage(Some(listener.as_ref().unchecked_ref()));
        worker.set_onerror(Some(listener.as_ref().unchecked_ref()));
        self.0.update_value(|desk| (desk.worker, desk.listener) = (Some(worker), Some(listener)));
    }

    fn hear(self, data: &JsValue) {
        let get = |key: &str| js_sys::Reflect::get(data, &key.into()).unwrap_or(JsValue::UNDEFINED);
        if self.0.try_with_value(|desk| get("id").as_f64() == Some(desk.asked)) != Some(true) {
            return;
        }
        if !get("failed").is_undefined() {
            return self.fail();
        }
        let done = get("done").is_truthy();
        let call = self.0.try_update_value(|desk| {
            if let Ok(numbers) = get("layout").dyn_into::<js_sys::Float64Array>() {
                desk.found = Some(numbers.to_vec());
            }
            done.then(|| (desk.waiting.take(), desk.found.take()))
        });
        if let Some((Some(call), found)) = call.flatten() {
            call(found.and_then(|numbers| wire::read_layout(&numbers).ok()));
        }
    }
}

/// What `src/layout-worker.js` takes.
fn message(id: f64, numbers: &[f64]) -> JsValue {
    let message = js_sys::Object::new();
    for (key, value) in
        [("id", id.into()), ("until", UNTIL.into()), ("request", js_sys::Float64Array::from(numbers).into())]
    {
        let _ = js_sys::Reflect::set(&message, &key.into(), &value);
    }
    message.into()
}
