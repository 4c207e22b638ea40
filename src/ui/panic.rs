//! What the program does for `boot.js`, which tells errors: it says when it stops, what it has that the browser does not, and what was done.

use crate::plan::Plan;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue, closure::Closure};
use std::cell::{Cell, RefCell};
use std::sync::Arc;

/// How a plan is told when the program has stopped: the parts that know it say so when they come.
#[derive(Clone, Copy)]
pub struct Telling {
    /// The plan as a file.
    pub file: fn(&Plan) -> String,
    /// Whether the browser has it for sure.
    pub is_saved: fn(&Arc<Plan>) -> bool,
}

/// The workshop that is open: its key, its file, and whether the browser has it for sure.
pub type Workshop = fn() -> Option<(String, String, bool)>;

thread_local! {
    /// The newest state of a plan of the user's own, and its key.
    static OWN: RefCell<Option<(String, Arc<Plan>)>> = const { RefCell::new(None) };
    static TELLING: Cell<Option<Telling>> = const { Cell::new(None) };
    static WORKSHOP: Cell<Option<Workshop>> = const { Cell::new(None) };
}

/// Has every panic told, and answers what is not saved.
pub fn catch() {
    std::panic::set_hook(Box::new(|info| {
        // The browser hears of it as of any error that nobody catches. What follows is the end of the program.
        if let Ok(report) = js_sys::Reflect::get(&window(), &"reportError".into())
            && let Ok(report) = report.dyn_into::<js_sys::Function>()
        {
            let _ = report.call1(&JsValue::UNDEFINED, &js_sys::Error::new(&info.to_string()));
        }
    }));
    let answer = Closure::<dyn Fn(JsValue)>::new(|e: JsValue| {
        let told = js_sys::Reflect::get(&e, &"detail".into()).and_then(JsCast::dyn_into::<js_sys::Array>);
        told.iter().for_each(tell);
    });
    let _ = window().add_event_listener_with_callback("rt-unsaved", answer.as_ref().unchecked_ref());
    answer.forget();
}

/// A plan is shown; only one of the user's own, which has a key, can be lost.
pub fn shows(key: Option<String>, plan: &Arc<Plan>) {
    OWN.set(key.map(|key| (key, Arc::clone(plan))));
}

/// How a plan is told from now on. The part that saves knows more than the one that edits.
pub fn tell_plans(telling: Telling) {
    TELLING.set(Some(telling));
}

/// The same for one that cannot know whether it is saved, unless another has come before.
pub fn tell_plans_unless_known(file: fn(&Plan) -> String) {
    TELLING.set(TELLING.get().or(Some(Telling { file, is_saved: |_| false })));
}

/// How a workshop is told from now on.
pub fn tell_workshops(how: Workshop) {
    WORKSHOP.set(Some(how));
}

/// Notes a kind of step, for whoever tells an error later: never what somebody wrote.
pub fn step(code: &str) {
    let init = web_sys::CustomEventInit::new();
    init.set_detail(&code.into());
    if let Ok(event) = web_sys::CustomEvent::new_with_event_init_dict("rt-step", &init) {
        let _ = window().dispatch_event(&event);
    }
}

/// What the browser may not have. The program has stopped somewhere in the middle, so nothing here waits for anything.
fn tell(told: &js_sys::Array) {
    let own = OWN.try_with(|own| own.try_borrow().ok().and_then(|own| own.clone())).ok().flatten();
    if let (Some((key, plan)), Some(telling)) = (own, TELLING.get()) {
        let saved = (telling.is_saved)(&plan);
        told.push(&entry("plan", &key, saved, || (telling.file)(&plan)));
    }
    if let Some((key, file, saved)) = WORKSHOP.get().and_then(|how| how()) {
        told.push(&entry("workshop", &key, saved, || file));
    }
}

/// One of them: `{ what, key, file }`, without a file when the browser has it.
fn entry(what: &str, key: &str, saved: bool, file: impl FnOnce() -> String) -> JsValue {
    let entry = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&entry, &"what".into(), &what.into());
    let _ = js_sys::Reflect::set(&entry, &"key".into(), &key.into());
    if !saved {
        let _ = js_sys::Reflect::set(&entry, &"file".into(), &file().into());
    }
    entry.into()
}
