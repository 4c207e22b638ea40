//! The facilitator's desk: the open workshop, its changes, taking them back, and keeping each of them in this browser.

use crate::t;
use crate::ui::keep::{self, Shelved, Trouble, why};
use crate::ui::state::{Model, Shared, State};
use crate::url::Lang;
use crate::words;
use crate::workshop::{EditError, Workshop, from_json, to_json};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::RefCell;
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

/// What stands on the page.
#[derive(Clone, PartialEq)]
pub enum Open {
    /// No workshop: those that there are.
    Nothing,
    /// It is looked for.
    Waiting,
    /// It could not be opened, for this reason.
    Failed(String),
    /// It is open.
    Here(Shared<Workshop>),
}

/// What outlives the view: another view can be looked at in between.
struct Session {
    key: String,
    now: Arc<Workshop>,
    past: Vec<Arc<Workshop>>,
    future: Vec<Arc<Workshop>>,
    /// The number of the last writing, see [`Shelved::step`].
    step: u32,
    writing: bool,
    again: bool,
    saved: Saved,
}

thread_local! {
    static SESSION: RefCell<Option<Session>> = const { RefCell::new(None) };
}

/// The most steps that can be taken back.
const STEPS: usize = 500;

/// What every part of the view works with.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The language.
    pub lang: Lang,
    /// The page's state.
    pub state: State,
    /// The open plan.
    pub model: Model,
    /// What stands on the page.
    pub open: RwSignal<Open>,
    /// The workshop; only asked for while there is one.
    pub now: Memo<Shared<Workshop>>,
    /// How keeping stands.
    pub saved: RwSignal<Saved>,
}

/// The desk that is in the context.
pub fn desk() -> Desk {
    expect_context::<Desk>()
}

impl Desk {
    /// The desk of a view.
    pub fn new(lang: Lang, state: State, model: Model) -> Self {
        let open = RwSignal::new(Open::Nothing);
        let empty = Shared(Arc::new(Workshop::new(crate::workshop::Key(0), String::new(), String::new())));
        let now = crate::ui::watch::memo(move |before: Option<&Shared<Workshop>>| match open.get() {
            Open::Here(now) => now,
            _ => before.unwrap_or(&empty).clone(),
        });
        Self { lang, state, model, open, now, saved: RwSignal::new(Saved::Yes) }
    }

    /// Opens the workshop with this key: the one at hand, or the one that is kept.
    pub fn open(self, key: Option<String>) {
        let Some(key) = key else { return self.open.set(Open::Nothing) };
        if self.at_hand(&key) {
            return self.show();
        }
        self.open.set(Open::Waiting);
        spawn_local(async move {
            let found = keep::workshop(&key).await;
            let open = match found {
                Ok(Some(shelved)) => match from_json(&shelved.file) {
                    Ok(workshop) => {
                        begin(&shelved.key, workshop, shelved.step);
                        None
                    }
                    Err(e) => Some(words::workshop_file_error(self.lang, &e)),
                },
                Ok(None) => Some(t!(self.lang, "ws-gone")),
                Err(trouble) => Some(why(self.lang, &trouble)),
            };
            match open {
                None => self.show(),
                Some(failed) => drop(self.open.try_set(Open::Failed(failed))),
            }
        });
    }

    fn at_hand(self, key: &str) -> bool {
        SESSION.with_borrow(|s| s.as_ref().is_some_and(|s| s.key == key))
    }

    /// Begins with a workshop that is new here, and keeps it.
    pub fn begin(self, workshop: Workshop) {
        let key = String::from(workshop.key);
        // One that is kept already, such as from a file of an earlier time, is written over only as its next step.
        spawn_local(async move {
            let step = keep::workshop(&key).await.ok().flatten().map_or(0, |s| s.step);
            begin(&key, workshop, step);
            self.save();
            self.state.go(|a| a.workshop = Some(key));
            self.show();
        });
    }

    fn show(self) {
        let now = SESSION.with_borrow(|s| s.as_ref().map(|s| (Shared(Arc::clone(&s.now)), s.saved.clone())));
        if let Some((now, saved)) = now {
            let _ = self.open.try_set(Open::Here(now));
            let _ = self.saved.try_set(saved);
        }
    }

    /// The workshop, without watching it.
    pub fn get(self) -> Arc<Workshop> {
        self.now.get_untracked().0
    }

    /// Makes a change; when it is refused nothing is changed, and the reason is given in words.
    pub fn attempt<R>(self, act: impl FnOnce(&mut Workshop) -> Result<R, EditError>) -> Result<R, String> {
        let before = self.get();
        let mut after = (*before).clone();
        let done = act(&mut after).map_err(|e| words::workshop_error(self.lang, &before, &e))?;
        if after != *before {
            SESSION.with_borrow_mut(|s| {
                if let Some(s) = s {
                    s.past.push(std::mem::replace(&mut s.now, Arc::new(after)));
                    s.past.drain(..s.past.len().saturating_sub(STEPS));
                    s.future.clear();
                }
            });
            self.show();
            self.save();
        }
        Ok(done)
    }

    /// Makes a change, and says why when it is refused.
    pub fn change<R>(self, act: impl FnOnce(&mut Workshop) -> Result<R, EditError>) -> Option<R> {
        self.attempt(act).map_err(|why| self.state.say(why)).ok()
    }

    /// Makes a change that cannot be refused.
    pub fn set(self, act: impl FnOnce(&mut Workshop)) {
        let _ = self.attempt(|w| {
            act(w);
            Ok(())
        });
    }

    /// Takes the last change back.
    pub fn undo(self) {
        self.turn(true);
    }

    /// Makes the change again that was taken back last.
    pub fn redo(self) {
        self.turn(false);
    }

    fn turn(self, back: bool) {
        let turned = SESSION.with_borrow_mut(|s| {
            let s = s.as_mut()?;
            let (from, to) = if back { (&mut s.past, &mut s.future) } else { (&mut s.future, &mut s.past) };
            let next = from.pop()?;
            to.push(std::mem::replace(&mut s.now, next));
            Some(())
        });
        if turned.is_some() {
            self.show();
            self.save();
        }
    }

    /// Whether there is something to take back, and something to do again; watches the workshop.
    pub fn steps(self) -> (bool, bool) {
        self.now.track();
        SESSION.with_borrow(|s| s.as_ref().map_or((false, false), |s| (!s.past.is_empty(), !s.future.is_empty())))
    }

    /// Keeps the workshop as it is now; while one writing is on its way the next waits.
    pub fn save(self) {
        let next = SESSION.with_borrow_mut(|s| {
            let s = s.as_mut()?;
            s.saved = Saved::Soon;
            if s.writing {
                s.again = true;
                return None;
            }
            (s.writing, s.again) = (true, false);
            Some((shelved(s), s.key.clone()))
        });
        let _ = self.saved.try_set(Saved::Soon);
        let Some((shelved, key)) = next else { return };
        spawn_local(async move {
            let written = keep::shelve(&shelved).await;
            let again = SESSION.with_borrow_mut(|s| {
                let Some(s) = s.as_mut().filter(|s| s.key == key) else { return false };
                s.writing = false;
                match written {
                    Ok(()) => {
                        s.step = shelved.step;
                        s.saved = if s.again { Saved::Soon } else { Saved::Yes };
                        s.again
                    }
                    Err(trouble) => {
                        s.saved = Saved::No(trouble);
                        false
                    }
                }
            });
            self.show_saved();
            if again {
                self.save();
            }
        });
    }

    fn show_saved(self) {
        if let Some(saved) = SESSION.with_borrow(|s| s.as_ref().map(|s| s.saved.clone())) {
            let _ = self.saved.try_set(saved);
        }
    }

    /// Puts the workshop aside and shows those that there are.
    pub fn leave(self) {
        self.state.go(|a| a.workshop = None);
    }

    /// The workshop's file.
    pub fn file(self) -> String {
        to_json(&self.get())
    }
}

fn begin(key: &str, workshop: Workshop, step: u32) {
    let session = Session {
        key: key.to_owned(),
        now: Arc::new(workshop),
        past: Vec::new(),
        future: Vec::new(),
        step,
        writing: false,
        again: false,
        saved: Saved::Yes,
    };
    SESSION.set(Some(session));
}

fn shelved(s: &Session) -> Shelved {
    let changed = js_sys::Date::new_0().to_iso_string();
    Shelved {
        key: s.key.clone(),
        title: s.now.title.clone(),
        date: s.now.date.clone(),
        changed: changed.into(),
        step: s.step + 1,
        file: to_json(&s.now),
    }
}
