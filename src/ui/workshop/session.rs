//! The workshops that this tab has: the open one, and those that were left before the browser had all of them.

use crate::ui::keep::{Shelved, Trouble};
use crate::ui::panic;
use crate::workshop::{Hands, Workshop, to_json};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::sync::Arc;

/// How keeping stands.
#[derive(Debug, Clone, PartialEq)]
pub enum Saved {
    /// All is kept.
    Yes,
    /// A change is on its way.
    Soon,
    /// The last change could not be kept.
    No(Trouble),
}

/// Hands that are typed in and not counted, with their round and how many had been dropped when it was opened.
pub type Draft = ((usize, u8), Hands);

/// Which round is the last, and how many had been dropped before it.
pub fn last_round(workshop: &Workshop) -> Option<(usize, u8)> {
    workshop.rounds.last().map(|r| (workshop.rounds.len(), r.attempt))
}

/// What outlives the view: another view can be looked at in between.
pub struct Session {
    /// Its key, as a text.
    pub key: String,
    /// The workshop.
    pub now: Arc<Workshop>,
    /// What it was before each change, the newest last.
    pub past: Vec<Arc<Workshop>>,
    /// What was taken back, the newest last.
    pub future: Vec<Arc<Workshop>>,
    /// The number of the last writing, see [`Shelved::step`].
    step: u32,
    writing: bool,
    again: bool,
    /// How keeping it stands.
    pub saved: Saved,
    /// What is typed in of the last round's hands.
    pub draft: Option<Draft>,
}

impl Session {
    /// Whether the browser has all of it. Hands of a round that was dropped are nowhere to be seen, and nothing to ask about.
    fn is_kept(&self) -> bool {
        let drafted = self.draft.as_ref().is_some_and(|(of, _)| Some(*of) == last_round(&self.now));
        self.saved == Saved::Yes && !drafted
    }

    /// What is to be written now; nothing while one writing is on its way, after which the next comes.
    pub fn write(&mut self) -> Option<Shelved> {
        self.saved = Saved::Soon;
        if self.writing {
            self.again = true;
            return None;
        }
        (self.writing, self.again) = (true, false);
        let changed = js_sys::Date::new_0().to_iso_string();
        Some(Shelved {
            key: self.key.clone(),
            title: self.now.title.clone(),
            date: self.now.date.clone(),
            changed: changed.into(),
            step: self.step + 1,
            file: to_json(&self.now),
        })
    }

    /// Takes in how a writing went; whether there is more to write.
    pub fn written(&mut self, step: u32, how: Result<(), Trouble>) -> bool {
        self.writing = false;
        self.saved = match how {
            Err(trouble) => Saved::No(trouble),
            Ok(()) if self.again => Saved::Soon,
            Ok(()) => Saved::Yes,
        };
        if !matches!(self.saved, Saved::No(_)) {
            self.step = step;
        }
        self.saved == Saved::Soon
    }
}

thread_local! {
    static OPEN: RefCell<Option<Session>> = const { RefCell::new(None) };
    /// They are here as long as the tab is.
    static UNKEPT: RefCell<Vec<Session>> = const { RefCell::new(Vec::new()) };
    /// Whether the browser asks before the tab with them is closed.
    static ASKING: Cell<bool> = const { Cell::new(false) };
}

/// Looks at the open workshop, or changes it.
pub fn with_open<R>(act: impl FnOnce(&mut Session) -> R) -> Option<R> {
    OPEN.with_borrow_mut(|s| s.as_mut().map(act))
}

/// The same with the workshop of this key, open or left.
pub fn with<R>(key: &str, act: impl FnOnce(&mut Session) -> R) -> Option<R> {
    if with_open(|s| s.key == key) == Some(true) {
        return with_open(act);
    }
    UNKEPT.with_borrow_mut(|all| {
        let done = all.iter_mut().find(|s| s.key == key).map(act);
        all.retain(|s| !s.is_kept());
        done
    })
}

/// Opens a workshop in this tab: what it was, if that was something else, is a step that can be taken back.
pub fn begin(key: &str, workshop: Workshop, step: u32, before: Option<Arc<Workshop>>) {
    let session = Session {
        key: key.to_owned(),
        now: Arc::new(workshop),
        past: before.into_iter().collect(),
        future: Vec::new(),
        step,
        writing: false,
        again: false,
        saved: Saved::Yes,
        draft: None,
    };
    ask_before_closing();
    // There is one of each.
    forget(key);
    put_aside(OPEN.replace(Some(session)));
    panic::tell_workshops(unfinished);
}

/// Makes the workshop with this key the open one if this tab has it, and says whether it does.
pub fn resume(key: &str) -> bool {
    if with_open(|s| s.key == key) == Some(true) {
        return true;
    }
    let found = UNKEPT.with_borrow_mut(|all| all.iter().position(|s| s.key == key).map(|at| all.swap_remove(at)));
    let Some(found) = found else { return false };
    put_aside(OPEN.replace(Some(found)));
    true
}

/// Lets go what this tab has of a workshop; its key if it was the open one.
pub fn forget(key: &str) -> Option<String> {
    UNKEPT.with_borrow_mut(|all| all.retain(|s| s.key != key));
    OPEN.with_borrow_mut(|open| open.take_if(|s| s.key == key)).map(|s| s.key)
}

/// The key of the open workshop.
pub fn open_key() -> Option<String> {
    with_open(|s| s.key.clone())
}

/// Keeps a workshop in the tab that is left before the browser has it.
fn put_aside(left: Option<Session>) {
    let Some(left) = left.filter(|left| !left.is_kept()) else { return };
    UNKEPT.with_borrow_mut(|all| all.push(left));
}

/// Asks before the tab is closed as long as a workshop in it is not kept.
fn ask_before_closing() {
    if ASKING.replace(true) {
        return;
    }
    // For as long as the tab is: the workshops are in it whatever is shown.
    let _ = window_event_listener(leptos::ev::beforeunload, |e| {
        let open = with_open(|s| s.is_kept()) == Some(false);
        if open || UNKEPT.with_borrow(|all| all.iter().any(|s| !s.is_kept())) {
            e.prevent_default();
        }
    });
}

/// The open workshop's key and file, with whether the browser has it. It is asked when the program has stopped, perhaps in the middle of
/// something here.
fn unfinished() -> Option<(String, String, bool)> {
    OPEN.with(|open| {
        let open = open.try_borrow().ok()?;
        open.as_ref().map(|s| (s.key.clone(), to_json(&s.now), s.saved == Saved::Yes))
    })
}
