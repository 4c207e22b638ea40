//! The facilitator's desk: the open workshop, its changes, taking them back, and keeping each of them in this browser.

use super::session::{self, Draft, Saved, last_round};
use crate::t;
use crate::ui::keep::{self, Written, why};
use crate::ui::state::{Model, Shared, State};
use crate::url::Lang;
use crate::words;
use crate::workshop::{EditError, Hands, Workshop, from_json, to_json};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

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
        if session::resume(&key) {
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
                        session::begin(&shelved.key, workshop, shelved.step, None);
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
            // What this tab has of it may be newer than what is kept.
            let open = session::resume(&key).then(|| session::with_open(|s| Arc::clone(&s.now))).flatten();
            let here = open.or_else(|| kept.and_then(|kept| from_json(&kept.file).ok()).map(Arc::new));
            let before = here.filter(|here| **here != workshop);
            let over = before.is_some();
            session::begin(&key, workshop, step, before);
            self.save();
            self.state.go(|a| a.workshop = Some(key));
            self.show();
            if over {
                self.state.say(t!(self.lang, "ws-file-over"));
            }
        });
    }

    fn show(self) {
        let open = session::with_open(|s| (Shared(Arc::clone(&s.now)), s.saved.clone(), s.draft.clone()));
        if let Some((now, saved, draft)) = open {
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
        session::with_open(|s| s.draft.clone_from(&draft));
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
            session::with_open(|s| {
                s.past.push(std::mem::replace(&mut s.now, Arc::new(after)));
                s.past.drain(..s.past.len().saturating_sub(STEPS));
                s.future.clear();
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
        let turned = session::with_open(|s| {
            let (from, to) = if back { (&mut s.past, &mut s.future) } else { (&mut s.future, &mut s.past) };
            let next = from.pop()?;
            to.push(std::mem::replace(&mut s.now, next));
            Some(())
        });
        if turned.flatten().is_some() {
            self.show();
            self.save();
        }
    }

    /// Whether there is something to take back, and something to do again; watches the workshop.
    pub fn steps(self) -> (bool, bool) {
        self.now.track();
        session::with_open(|s| (!s.past.is_empty(), !s.future.is_empty())).unwrap_or_default()
    }

    /// Keeps the workshop as it is now; while one writing is on its way the next waits.
    pub fn save(self) {
        if let Some(key) = session::open_key() {
            self.save_of(key);
        }
    }

    /// The same of a workshop that may have been left meanwhile.
    fn save_of(self, key: String) {
        let next = session::with(&key, session::Session::write).flatten();
        self.show_saved();
        let Some(shelved) = next else { return };
        spawn_local(async move {
            let written = keep::shelve(&shelved).await;
            if written == Ok(Written::Anew) {
                self.state.say(t!(self.lang, "ws-kept-anew"));
            }
            let written = written.map(drop);
            let again = session::with(&key, |s| s.written(shelved.step, written)) == Some(true);
            self.show_saved();
            if again {
                self.save_of(key);
            }
        });
    }

    /// Lets go what was done here since another tab has written the workshop, and opens what that tab wrote.
    pub fn take_theirs(self) {
        self.open(session::open_key().and_then(|key| session::forget(&key)));
    }

    fn show_saved(self) {
        if let Some(saved) = session::with_open(|s| s.saved.clone()) {
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
