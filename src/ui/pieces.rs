//! Long tables, lists and drawings, written as markup piece by piece: the first at once, the rest in steps shorter than a frame.
//!
//! A piece is one element in its parent and is replaced in its place, so that a page which is scrolled far down stays where it is
//! while all is written anew.

use super::browser;
use crate::ui::watch::effect;
use leptos::prelude::*;
use std::time::Duration;

/// Milliseconds after which no further piece is begun: at first, when the click is waiting, and in each later step.
const FIRST: f64 = 4.0;
const LATER: f64 = 6.0;

/// What stands in an element.
pub struct Pieces {
    /// The pieces' element, such as `tbody`.
    pub tag: &'static str,
    /// How many other children the parent has before them.
    pub after: usize,
    /// How many pieces there are.
    pub n: usize,
    /// Makes the markup inside a piece, from its place; each is asked for once, in order.
    pub make: Box<dyn FnMut(usize) -> String>,
    /// What is to be done when all are there.
    pub done: Box<dyn FnOnce()>,
}

/// Writing in progress.
struct Work {
    parent: String,
    pieces: Pieces,
    next: usize,
}

/// Fills the element with this id with pieces, now and whenever the signals change that `ask` reads. What the pieces are made of
/// has to be in them: they are made later, and watch nothing.
pub fn fill(parent: String, ask: impl Fn() -> Pieces + 'static) {
    let work = StoredValue::new_local(None);
    effect(move || {
        work.set_value(Some(Work { parent: parent.clone(), pieces: ask(), next: 0 }));
        go_on(work, FIRST);
    });
    // Paper gets everything.
    let print = window_event_listener_untyped("beforeprint", move |_| go_on(work, f64::INFINITY));
    on_cleanup(move || print.remove());
}

/// Works for so many milliseconds on what is asked for now, and comes again unless it is done or nobody looks any more.
fn go_on(work: StoredValue<Option<Work>, LocalStorage>, within: f64) {
    let more = work.try_update_value(|work| {
        let more = work.as_mut()?.run(within);
        if more { Some(()) } else { work.take().map(|w| (w.pieces.done)()).and(None) }
    });
    if more.flatten().is_some() {
        set_timeout(move || go_on(work, LATER), Duration::ZERO);
    }
}

impl Work {
    /// Writes pieces for so many milliseconds, and at least one; whether there is more to write.
    fn run(&mut self, within: f64) -> bool {
        let Some(parent) = document().get_element_by_id(&self.parent) else { return false };
        let start = browser::now();
        let child = |at: usize| parent.children().item((self.pieces.after + at) as u32);
        while self.next < self.pieces.n {
            let markup = untrack(|| (self.pieces.make)(self.next));
            match child(self.next) {
                Some(old) => browser::replace(&old, &markup),
                None => {
                    let tag = self.pieces.tag;
                    let _ = parent.insert_adjacent_html("beforeend", &format!("<{tag}>{markup}</{tag}>"));
                }
            }
            self.next += 1;
            if browser::now() - start > within {
                break;
            }
        }
        let more = self.next < self.pieces.n;
        // Whoever listens, or tests, knows when all is there.
        let _ = if more { parent.set_attribute("aria-busy", "true") } else { parent.remove_attribute("aria-busy") };
        while let (false, Some(old)) = (more, child(self.pieces.n)) {
            old.remove();
        }
        more
    }
}
