//! Plans that were left before all of them was saved: this tab has the only copy of the rest, and keeps it as long as it lives.

use super::keeper::Handle;
use leptos::prelude::*;
use std::cell::RefCell;

/// A plan that was left unsaved, for those who tell it.
#[derive(Debug, Clone, PartialEq)]
pub struct Left {
    /// Its key.
    pub key: String,
    /// What it is called.
    pub title: String,
}

thread_local! {
    static PARKED: RefCell<Vec<Handle>> = const { RefCell::new(Vec::new()) };
    static LEFT: ArcRwSignal<Vec<Left>> = ArcRwSignal::new(Vec::new());
}

/// The plans that were left unsaved; one that is being saved may yet get there.
pub fn left() -> ArcRwSignal<Vec<Left>> {
    LEFT.with(Clone::clone)
}

/// All that are kept here, with those that are being saved.
pub fn all() -> Vec<Handle> {
    PARKED.with_borrow(Clone::clone)
}

/// Keeps a plan that is left.
pub fn park(session: Handle) {
    PARKED.with_borrow_mut(|all| all.push(session));
    look();
}

/// Gives out the plan with a key, which is kept here no longer.
pub fn take(key: &str) -> Option<Handle> {
    let found = PARKED.with_borrow_mut(|all| {
        let at = all.iter().position(|s| s.borrow().key == key)?;
        Some(all.swap_remove(at))
    });
    look();
    found
}

/// Lets go what is saved by now, and tells what is not. What is being taken away can still be asked back.
pub fn look() {
    let left = PARKED.with_borrow_mut(|all| {
        all.retain(|session| session.borrow().ended || !session.borrow().is_done());
        let unsaved = all.iter().map(|session| session.borrow()).filter(|s| !s.busy && !s.ended);
        unsaved.map(|s| Left { key: s.key.clone(), title: s.plan.title().sv.clone() }).collect::<Vec<_>>()
    });
    let told = self::left();
    if told.with_untracked(|t| *t != left) {
        told.set(left);
    }
}
