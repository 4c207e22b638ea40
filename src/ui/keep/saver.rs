//! Saves a plan as long as it changes: written in one go, read back, and once more when it has changed meanwhile.

use super::keeper::{BEGUN, Handle, LAST, tell};
use super::record::Digest;
use super::session::{Progress, iso_now};
use super::store::{self, Trouble, Writing};
use crate::plan::Plan;
use crate::ui::browser;
use crate::ui::files::{Pace, file_in_steps};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsValue;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;
use wasm_bindgen_futures::JsFuture;

/// Bytes of a file after which is looked at the clock.
const CHUNK: usize = 65_536;

/// Saves a session's plan, and once more when it has changed meanwhile.
pub fn save(session: &Handle) {
    let not_now = {
        let s = session.borrow();
        s.locked.is_some() || s.busy || s.ended
    };
    if not_now {
        return tell(session, None);
    }
    session.borrow_mut().busy = true;
    tell(session, Some(Progress::Saving));
    let session = Rc::clone(session);
    spawn_local(async move {
        let mut result = Ok(());
        while result.is_ok() && !session.borrow().is_done() {
            result = save_once(&session).await;
        }
        session.borrow_mut().busy = false;
        if result == Err(Trouble::Taken) {
            session.borrow_mut().taken();
        }
        tell(&session, Some(result.map_or_else(Progress::Failed, |()| Progress::Saved(iso_now()))));
        note_downloaded(session).await;
    });
}

/// Writes the plan as it is now and reads it back.
async fn save_once(session: &Handle) -> Result<(), Trouble> {
    let plan = Arc::clone(&session.borrow().plan);
    let mut writing = writing(session, &plan).await;
    let mut written = written(&writing).await;
    if written == Err(Trouble::Gone) && !session.borrow().ended {
        // The browser has cleared it, or it was taken away in another tab: what is here is all there is.
        session.borrow_mut().forgotten();
        writing = self::writing(session, &plan).await;
        written = self::written(&writing).await;
    }
    written?;
    if writing.fresh {
        browser::remember(LAST, Some(&writing.kept.key));
        browser::remember(BEGUN, None);
    }
    session.borrow_mut().written(plan, writing);
    Ok(())
}

/// What is to be written.
async fn writing(session: &Handle, plan: &Arc<Plan>) -> Writing {
    let (in_file, before) = {
        let s = session.borrow();
        (s.in_file.clone(), s.before.clone().filter(|_| s.newest == 0))
    };
    let file = written_out(plan).await;
    let mine = digest(&file).await;
    let before = match before {
        Some(before) => Some(written_out(&before).await),
        None => None,
    };
    if let Some(in_file) = in_file {
        let known = if Arc::ptr_eq(&in_file, plan) { mine.clone() } else { digest(&written_out(&in_file).await).await };
        learned(session, &in_file, known);
    }
    // Working out what differs is a step of its own.
    pause(Duration::ZERO).await;
    session.borrow_mut().writing(plan, file, &mine, before)
}

/// Notes in the database that the plan was downloaded, unless what was saved just now says it. Should that fail, the mark stands, which
/// does no harm.
pub async fn note_downloaded(session: Handle) {
    let plan = {
        let s = session.borrow();
        s.in_file.clone().filter(|_| s.locked.is_none() && !s.ended)
    };
    let Some(plan) = plan else { return };
    let digest = digest(&written_out(&plan).await).await;
    learned(&session, &plan, digest.clone());
    let (key, undownloaded) = {
        let s = session.borrow();
        // Another tab may have taken the plan over meanwhile.
        if s.locked.is_some() || s.ended {
            return;
        }
        (s.key.clone(), s.undownloaded)
    };
    let _ = store::change(&key, |k| (k.undownloaded, k.downloaded) = (undownloaded, digest)).await;
}

/// The digest of a file, worked out in steps.
pub async fn digest(file: &[u8]) -> String {
    let (mut digest, mut pace) = (Digest::new(), Pace::new());
    for bytes in file.chunks(CHUNK) {
        digest = digest.with(bytes);
        pace.go_on().await;
    }
    digest.text()
}

/// The digest of a downloaded file is known now.
fn learned(session: &Handle, in_file: &Arc<Plan>, digest: String) {
    let mut s = session.borrow_mut();
    if s.in_file.as_ref().is_some_and(|p| Arc::ptr_eq(p, in_file)) {
        (s.downloaded, s.in_file) = (digest, None);
    }
}

/// A plan as a file, made in steps between which the page answers.
pub async fn written_out(plan: &Plan) -> Vec<u8> {
    // What was changed is shown first.
    pause(Duration::ZERO).await;
    file_in_steps(plan).await
}

/// Writes, and looks whether it is there.
async fn written(writing: &Writing) -> Result<(), Trouble> {
    store::write(writing).await?;
    let kept = store::plan(&writing.kept.key).await?.ok_or(Trouble::Gone)?;
    for (version, file) in &writing.versions {
        let back = store::file(&version.key, version.n).await?;
        if back.as_ref() != Some(file) {
            return Err(Trouble::Unlike);
        }
    }
    match (kept.tab == writing.kept.tab, kept.newest == writing.kept.newest) {
        (true, true) => Ok(()),
        (true, false) => Err(Trouble::Unlike),
        _ => Err(Trouble::Taken),
    }
}

/// Waits; for no time at all it lets the page be drawn.
pub async fn pause(time: Duration) {
    let later = js_sys::Promise::new(&mut |resolve, _| {
        set_timeout(move || drop(resolve.call0(&JsValue::NULL)), time);
    });
    let _ = JsFuture::from(later).await;
}
