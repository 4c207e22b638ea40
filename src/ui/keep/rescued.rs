//! The last change of a plan, when the program stopped before it was saved: `src/rescue.js` put it by for this tab.

use crate::exchange::{self, Imported};
use leptos::prelude::*;

/// Where it lies: the plan's key, a line break, the plan file.
const RESCUED: &str = "roda-traden/rescued";

/// Takes what was put by of the plan with this key, if it can be read. It is taken once: should it be what stops the program, it is not
/// opened again and again unasked.
pub fn take(key: &str) -> Option<Imported> {
    let storage = window().session_storage().ok().flatten()?;
    let text = storage.get_item(RESCUED).ok().flatten()?;
    let (of, file) = text.split_once('\n')?;
    if of != key {
        return None;
    }
    let _ = storage.remove_item(RESCUED);
    exchange::read(file.as_bytes()).ok()
}

/// Forgets what was put by, of whichever plan.
pub fn forget() {
    if let Ok(Some(storage)) = window().session_storage() {
        let _ = storage.remove_item(RESCUED);
    }
}
