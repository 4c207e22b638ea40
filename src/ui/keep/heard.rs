//! What becomes of a plan by what happens beside it: it is downloaded, taken away, or the browser has closed the database.

use super::keeper::{all, is_open, noticed, of, open_one, tell, wait};
use super::saver::{note_downloaded, pause, save};
use super::session::Progress;
use super::store;
use crate::plan::Plan;
use crate::ui::state::State;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use std::time::Duration;

/// How often, and how long apart, a closed database is looked for again.
const LOOKS: u32 = 10;
const BETWEEN_LOOKS: Duration = Duration::from_millis(300);

/// Saves the open plan, again after a failure.
pub fn save_again() {
    if let Some(session) = open_one() {
        save(&session);
    }
}

/// A plan is taken away, so that nothing more of it is saved, or it stays after all.
pub fn end(key: &str, ended: bool) {
    let Some(session) = of(key) else { return };
    session.borrow_mut().ended = ended;
    if session.borrow().is_done() {
        tell(&session, None);
    } else {
        save(&session);
    }
}

/// The browser has closed the database: whether the plan is still there is found out at once.
pub fn closed() {
    let Some(session) = open_one() else { return };
    spawn_local(async move {
        let key = session.borrow().key.clone();
        let mut found = store::plan(&key).await;
        // While it clears its data, the browser refuses to open the database.
        for _ in 0..LOOKS {
            if found.is_err() {
                pause(BETWEEN_LOOKS).await;
                found = store::plan(&key).await;
            }
        }
        match found {
            Ok(Some(_)) => {}
            Ok(None) => session.borrow_mut().forgotten(),
            Err(trouble) => {
                session.borrow_mut().unsure = true;
                return tell(&session, Some(Progress::Failed(trouble)));
            }
        }
        if !session.borrow().is_done() {
            save(&session);
        }
    });
}

/// Notes that a plan is in a file of the user's from which it can be opened again.
pub fn downloaded(state: State, plan: Arc<Plan>) {
    // A plan that was just opened from a file may not have been noticed.
    noticed(state, None);
    // While its file was made, it may have been changed or left.
    let Some(session) = all().find(|s| Arc::ptr_eq(&s.borrow().plan, &plan)) else { return };
    let was_done = session.borrow().is_done();
    session.borrow_mut().is_downloaded(Arc::clone(&plan));
    tell(&session, None);
    if session.borrow().locked.is_some() {
        // What the database has is another tab's; now nothing is lost when it is shown here.
        if !was_done && is_open(&session) {
            wait(state, state.which.get_value(), &session);
        }
        return;
    }
    // What is being saved sees to it.
    if !session.borrow().busy {
        spawn_local(note_downloaded(session));
    }
}
