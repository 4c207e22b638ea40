//! The facilitator's desk: the open workshop, its changes, taking them back, and keeping each of them in this browser.

use crate::t;
use crate::ui::keep::{self, Shelved, Trouble, why};
use crate::ui::panic;
use crate::ui::state::{Model, Shared, State};
use crate::url::Lang;
use crate::words;
use crate::workshop::{EditError, Hands, Workshop, from_json, to_json};
use leptos::prelude::*;
use leptos::task::spawn_local;
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
    draft: Option<Draft>,
}

/// Hands that are typed in and not counted, with their round and how many had been dropped when it was opened.
type Draft = ((usize, u8), Hands);

impl Session {
    /// Whether the browser has all of it.
    fn is_kept(&self) -> bool {
        self.saved == Saved::Yes && self.draft.is_none()
    }

    /// Takes in how a writing went; whether there is more to write.
    fn written(&mut self, step: u32, how: Result<(), Trouble>) -> bool {
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
    static SESSION: RefCell<Option<Session>> = const { RefCell::new(None) };
    /// Workshops that were left before they could be kept: they are here as long as the tab is.
    static UNKEPT: RefCell<Vec<Session>> = const { RefCell::new(Vec::new()) };
    /// Whether the browser asks before the tab with them is closed.
    static ASKING: Cell<bool> = const { Cell::new(false) };
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
    draft: RwSignal<Option<Draft>>,
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
        Self { lang, state, model, open, now, saved: RwSignal::new(Saved::Yes), draft: RwSignal::new(None) }
    }

    /// Opens the workshop with this key: the one at hand, or the one that is kept.
    pub fn open(self, key: Option<String>) {
        let Some(key) = key else { return self.open.set(Open::Nothing) };
        if resume(&key) {
            self.show();
            // What could not be kept before is tried again.
            if self.saved.with_untracked(|s| matches!(s, Saved::No(_))) {
                self.save();
            }
            return;
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

    /// Begins with a workshop that is new here, and keeps it. When it is here already, such as one whose file of an earlier time is
    /// opened, what stands there is a step that can be taken back.
    pub fn begin(self, workshop: Workshop) {
        let key = String::from(workshop.key);
        spawn_local(async move {
            let kept = keep::workshop(&key).await.ok().flatten();
            let step = kept.as_ref().map_or(0, |kept| kept.step);
            let open = SESSION.with_borrow(|s| s.as_ref().filter(|s| s.key == key).map(|s| Arc::clone(&s.now)));
            let here = open.or_else(|| kept.and_then(|kept| from_json(&kept.file).ok()).map(Arc::new));
            let before = here.filter(|here| **here != workshop);
            let over = before.is_some();
            begin(&key, workshop, step);
            SESSION.with_borrow_mut(|s| s.iter_mut().for_each(|s| s.past.extend(before.clone())));
            self.save();
            self.state.go(|a| a.workshop = Some(key));
            self.show();
            if over {
                self.state.say(t!(self.lang, "ws-file-over"));
            }
        });
    }

    fn show(self) {
        let of = |s: &Session| (Shared(Arc::clone(&s.now)), s.saved.clone(), s.draft.clone());
        if let Some((now, saved, draft)) = SESSION.with_borrow(|s| s.as_ref().map(of)) {
            let _ = self.draft.try_set(draft);
            let _ = self.open.try_set(Open::Here(now));
            let _ = self.saved.try_set(saved);
        }
    }

    /// The hands of the last round that are typed in and not counted; watches them.
    pub fn draft(self) -> Option<Hands> {
        let round = self.now.with(|w| last_round(w));
        self.draft.get().filter(|(of, _)| Some(*of) == round).map(|(_, hands)| hands)
    }

    /// Keeps in this tab what is typed in of the last round's hands.
    pub fn set_draft(self, hands: Option<Hands>) {
        let draft = last_round(&self.get()).zip(hands);
        SESSION.with_borrow_mut(|s| s.iter_mut().for_each(|s| s.draft.clone_from(&draft)));
        let _ = self.draft.try_set(draft);
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
        if after.reopen(&before) {
            self.state.say(t!(self.lang, "ws-reopened"));
        }
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
            let done = |s: &mut Session| s.written(shelved.step, written.clone());
            let again = SESSION.with_borrow_mut(|s| s.as_mut().filter(|s| s.key == key).is_some_and(done));
            UNKEPT.with_borrow_mut(|all| {
                all.iter_mut().filter(|s| s.key == key).for_each(|s| _ = done(s));
                all.retain(|s| !s.is_kept());
            });
            self.show_saved();
            if again {
                self.save();
            }
        });
    }

    /// Lets go what was done here since another tab has written the workshop, and opens what that tab wrote.
    pub fn take_theirs(self) {
        let key = SESSION.take().map(|s| s.key);
        self.open(key);
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

/// The open workshop as a file, with whether the browser has it. It is asked when the program has stopped, perhaps in the middle of
/// something here.
fn unfinished() -> Option<(String, bool)> {
    SESSION.with(|session| {
        let session = session.try_borrow().ok()?;
        session.as_ref().map(|s| (to_json(&s.now), s.saved == Saved::Yes))
    })
}

/// Which round is the last.
fn last_round(workshop: &Workshop) -> Option<(usize, u8)> {
    workshop.rounds.last().map(|r| (workshop.rounds.len(), r.attempt))
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
        draft: None,
    };
    ask_before_closing();
    put_aside(SESSION.replace(Some(session)).filter(|left| left.key != key));
    panic::tell_workshops(unfinished);
}

/// Makes the workshop with this key the open one if this tab has it, and says whether it does.
fn resume(key: &str) -> bool {
    if SESSION.with_borrow(|s| s.as_ref().is_some_and(|s| s.key == key)) {
        return true;
    }
    let found = UNKEPT.with_borrow_mut(|all| all.iter().position(|s| s.key == key).map(|at| all.swap_remove(at)));
    let Some(found) = found else { return false };
    put_aside(SESSION.replace(Some(Session { writing: false, again: false, ..found })));
    true
}

/// Keeps a workshop in the tab that is left before the browser has it, and has the browser ask before the tab is closed.
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
        let unkept = |s: &Session| matches!(s.saved, Saved::No(_)) || s.draft.is_some();
        if SESSION.with_borrow(|s| s.as_ref().is_some_and(unkept)) || UNKEPT.with_borrow(|all| all.iter().any(unkept)) {
            e.prevent_default();
        }
    });
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
