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
/// So many pieces are written in one go, unless they take longer than this: nobody is to see half of what is short written anew.
const SHORT: usize = 12;
const IN_ONE: f64 = 16.0;
/// Pieces that are written at first where there are more. Later ones are as many as the browser draws soon enough: that takes longer
/// than writing them does. They are at least a sixteenth of what is there, since it draws that anew as well.
const AT_ONCE: usize = 1;
const SHARE: usize = 16;
/// What tells that it is busy: a drawing is not there for those who listen, but its frame is.
const TELLS: &str = ":not([role=presentation])";
/// Milliseconds of drawing that are too many, and that leave room for twice the pieces.
const DRAWN: (f64, f64) = (16.0, 7.0);
/// The field of a cell that somebody writes in, and how long after it is asked again whether it is left.
const WRITTEN_IN: &str = ".cell:focus";
const WRITING: Duration = Duration::from_millis(100);

/// What stands in an element.
pub struct Pieces {
    /// The pieces' element, such as `tbody`.
    pub tag: &'static str,
    /// How many other children the parent has before them.
    pub after: usize,
    /// How many pieces there are.
    pub n: usize,
    /// How many of them are written unasked; paper gets all.
    pub unasked: usize,
    /// Makes the markup inside a piece, from its place; each is asked for once, in order.
    pub make: Box<dyn FnMut(usize) -> String>,
    /// What is to be done when those are there.
    pub done: Option<Box<dyn FnOnce()>>,
}

/// The window is told so when everything that waits to be asked for shall be written at once.
const ALL: &str = "all-pieces";

/// What fills an element; whoever has it can ask for more.
#[derive(Clone, Copy)]
pub struct Filling {
    work: StoredValue<Option<Work>, LocalStorage>,
    /// Whether it is to go on by itself.
    coming: StoredValue<bool>,
    /// How many pieces are written, once nothing more comes unasked.
    pub written: RwSignal<usize>,
}

/// Writing in progress.
struct Work {
    parent: String,
    pieces: Pieces,
    next: usize,
    /// How many pieces are written to be drawn together, and how many were last.
    at_once: usize,
    together: usize,
}

/// Fills the element with this id with pieces, now and whenever the signals change that `ask` reads. What the pieces are made of
/// has to be in them: they are made later, and watch nothing.
pub fn fill(parent: String, ask: impl Fn() -> Pieces + 'static) -> Filling {
    let filling =
        Filling { work: StoredValue::new_local(None), coming: StoredValue::new(false), written: RwSignal::new(0) };
    effect(move || {
        let pieces = ask();
        let (at_once, within) = if pieces.n > SHORT { (AT_ONCE, FIRST) } else { (SHORT, IN_ONE) };
        filling.work.set_value(Some(Work { parent: parent.clone(), pieces, next: 0, at_once, together: 0 }));
        filling.go_on(within);
    });
    // Paper gets everything, and so does whoever needs it.
    let complete = move || {
        filling.ask_for(usize::MAX);
        filling.go_on(f64::INFINITY);
    };
    let print = window_event_listener_untyped("beforeprint", move |_| complete());
    let all = window_event_listener_untyped(ALL, move |_| complete());
    on_cleanup(move || {
        print.remove();
        all.remove();
    });
    filling
}

/// Has everything on the page written to its end, before this returns.
pub fn write_all() {
    let _ = web_sys::Event::new(ALL).map(|e| window().dispatch_event(&e));
}

impl Filling {
    /// Writes pieces on, up to so many of them.
    pub fn more(self, upto: usize) {
        self.ask_for(upto);
        self.go_on(FIRST);
    }

    fn ask_for(self, upto: usize) {
        let _ =
            self.work.try_update_value(|w| w.iter_mut().for_each(|w| w.pieces.unasked = w.pieces.unasked.max(upto)));
    }

    /// Works for so many milliseconds on what is asked for now, and comes again unless that is done or nobody looks any more.
    fn go_on(self, within: f64) {
        let more = self.work.try_update_value(|work| Some(work.as_mut()?.run(within))).flatten();
        match more {
            Some(Some(wait)) => self.come_again(wait),
            Some(None) => {
                let work = |w: &mut Option<Work>| w.as_mut().map(|w| (w.next, w.pieces.done.take()));
                let Some((next, done)) = self.work.try_update_value(work).flatten() else { return };
                done.into_iter().for_each(|done| done());
                let _ = self.written.try_set(next);
            }
            None => {}
        }
    }

    /// Goes on when what was written is drawn, and not twice for that when all is to be written anew meanwhile.
    fn come_again(self, wait: Duration) {
        if self.coming.try_update_value(|coming| std::mem::replace(coming, true)) != Some(false) {
            return;
        }
        browser::when_drawn(wait, move |drawn| {
            let _ = self.coming.try_set_value(false);
            let _ = self.work.try_update_value(|w| w.iter_mut().for_each(|w| w.took(drawn)));
            self.go_on(LATER);
        });
    }
}

impl Work {
    /// What was written last took so many milliseconds to be drawn.
    fn took(&mut self, drawn: f64) {
        let by_time = match drawn {
            ms if ms > DRAWN.0 => self.together / 2,
            ms if ms < DRAWN.1 => self.together * 2,
            _ => self.together,
        };
        self.at_once = by_time.max(1 + self.next / SHARE);
    }

    /// Writes pieces for so many milliseconds, and at least one; how soon there is more to write.
    fn run(&mut self, within: f64) -> Option<Duration> {
        let parent = document().get_element_by_id(&self.parent)?;
        let mut wait = Duration::ZERO;
        let start = browser::now();
        let child = |at: usize| parent.children().item((self.pieces.after + at) as u32);
        let end = self.pieces.n.min(self.pieces.unasked);
        // Who cannot wait gets all.
        let begun = self.next;
        let now = if within.is_finite() { end.min(self.next + self.at_once) } else { end };
        while self.next < now {
            let old = child(self.next);
            // What somebody writes in there is not taken away.
            let written_in = |old: &web_sys::Element| old.query_selector(WRITTEN_IN).ok().flatten().is_some();
            if within.is_finite() && old.as_ref().is_some_and(written_in) {
                wait = WRITING;
                break;
            }
            let markup = untrack(|| (self.pieces.make)(self.next));
            match old {
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
        self.together = self.next - begun;
        let more = self.next < end;
        // Whoever listens, or tests, knows when all is there.
        if let Ok(Some(tells)) = parent.closest(TELLS) {
            let _ = if more { tells.set_attribute("aria-busy", "true") } else { tells.remove_attribute("aria-busy") };
        }
        while let (false, Some(old)) = (more, child(end)) {
            old.remove();
        }
        more.then_some(wait)
    }
}
