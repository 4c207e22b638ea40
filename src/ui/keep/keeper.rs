//! Saves every change of the plan that is open, reads it back, and says how it stands.

use super::heard;
use super::lock::{self, Got, How};
use super::parked;
use super::record::Kept;
use super::rescued;
use super::saver::save;
use super::session::{Locked, Progress, Session};
use super::store::{self, Trouble};
use crate::exchange::{self, Imported};
use crate::plan::Plan;
use crate::t;
use crate::ui::browser;
use crate::ui::load::LoadError;
use crate::ui::panic::{self, Telling};
use crate::ui::state::{Loaded, State, Which};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::sync::Arc;

/// Where the browser remembers which of the user's plans was open last.
pub const LAST: &str = "roda-traden/last";
/// Where it remembers which plan was to be kept for the first time, until it is.
pub const BEGUN: &str = "roda-traden/begun";

/// How the open plan stands, for those who look.
#[derive(Debug, Clone, PartialEq)]
pub struct Now {
    /// How saving stands.
    pub progress: Progress,
    /// Why the plan cannot be changed here.
    pub locked: Option<Locked>,
    /// How many changes are in no downloaded file.
    pub undownloaded: u32,
    /// Whether the browser had cleared the plan, and it was saved anew.
    pub lost: bool,
    /// Whether an earlier version was opened, because the newest one could not be read.
    pub earlier: bool,
}

/// A plan that is open, also while its last change is saved after it was left.
pub type Handle = Rc<RefCell<Session>>;
/// The session that a lock belongs to, once it is there.
type Owner = Rc<RefCell<Weak<RefCell<Session>>>>;

thread_local! {
    static OPEN: RefCell<Option<(State, Handle)>> = const { RefCell::new(None) };
    static NOW: ArcRwSignal<Now> = ArcRwSignal::new(QUIET);
    /// Whether the browser asks before it closes a page with something unsaved.
    static WARNS: Cell<bool> = const { Cell::new(false) };
}

const QUIET: Now = Now { progress: Progress::Still, locked: None, undownloaded: 0, lost: false, earlier: false };

/// How the open plan stands.
pub fn now() -> ArcRwSignal<Now> {
    NOW.with(Clone::clone)
}

/// Does something with the plan that is open.
pub fn with<R>(act: impl FnOnce(&mut Session) -> R) -> Option<R> {
    OPEN.with_borrow(|open| open.as_ref().map(|(_, session)| act(&mut session.borrow_mut())))
}

/// The open plan, if there is one.
pub fn open_one() -> Option<Handle> {
    OPEN.with_borrow(|open| open.as_ref().map(|(_, session)| Rc::clone(session)))
}

/// All plans of which this tab may have something unsaved: the open one and those that were left.
pub fn all() -> impl Iterator<Item = Handle> {
    open_one().into_iter().chain(parked::all())
}

/// The plan with a key, if this tab has it.
pub fn of(key: &str) -> Option<Handle> {
    all().find(|session| session.borrow().key == key)
}

/// Whether nothing is unsaved, in whatever plan.
pub fn is_all_done() -> bool {
    all().all(|session| session.borrow().is_done())
}

/// Whether something is being saved.
pub fn is_busy() -> bool {
    all().any(|session| session.borrow().busy)
}

/// Whether the database has a plan for sure. It is asked when the program has stopped, perhaps in the middle of something here.
fn is_saved(plan: &Arc<Plan>) -> bool {
    OPEN.with(|open| {
        let session = open.try_borrow().ok()?.as_ref().map(|(_, session)| Rc::clone(session))?;
        let session = session.try_borrow().ok()?;
        Some(session.is_saved() && Arc::ptr_eq(&session.plan, plan))
    })
    .unwrap_or(false)
}

/// Whether a session is the one that is open.
pub fn is_open(session: &Handle) -> bool {
    OPEN.with_borrow(|open| open.as_ref().is_some_and(|(_, s)| Rc::ptr_eq(s, session)))
}

/// Shows how a session stands.
pub fn tell(session: &Handle, progress: Option<Progress>) {
    parked::look();
    let Some(state) = OPEN.with_borrow(|open| open.as_ref().filter(|(_, s)| Rc::ptr_eq(s, session)).map(|(s, _)| *s))
    else {
        return;
    };
    let (locked, undownloaded, lost) = {
        let s = session.borrow();
        (s.locked, s.undownloaded, s.lost)
    };
    now().update(|now| {
        now.progress = progress.unwrap_or(now.progress.clone());
        (now.locked, now.undownloaded, now.lost) = (locked, undownloaded, lost);
    });
    if state.locked.get_untracked() != locked.is_some() {
        state.locked.set(locked.is_some());
    }
}

/// Has the browser ask before it closes a page with something unsaved. It has to be told so before the first change: that may come with the
/// closing, from a field in which somebody is writing.
pub fn warn() {
    if !WARNS.replace(true) {
        let _ = window_event_listener(leptos::ev::beforeunload, |e| {
            if !is_all_done() {
                e.prevent_default();
            }
        });
    }
}

/// Makes a session the one that is open, in place of one with the same key.
fn enter(state: State, session: &Handle) {
    store::on_closed(heard::closed);
    panic::tell_plans(Telling { file: exchange::write_compact, is_saved });
    put_by();
    drop(parked::take(&session.borrow().key));
    OPEN.set(Some((state, Rc::clone(session))));
    now().set(QUIET);
    let progress = session.borrow().busy.then_some(Progress::Saving);
    tell(session, progress);
}

/// Nothing of the user's own is open any more.
pub fn leave(state: State) {
    put_by();
    now().set(QUIET);
    state.locked.set(false);
}

/// The open plan is left. It stays in this tab until all of it is saved.
fn put_by() {
    if let Some((_, session)) = OPEN.take() {
        parked::park(session);
    }
}

/// Asks for a plan's lock; the session that comes of it hears when it is taken away.
async fn ask(key: &str, how: How) -> (Got, Owner) {
    let owner = Owner::default();
    let told = Rc::clone(&owner);
    (lock::take(key, how, move || taken(&told.borrow())).await, owner)
}

/// Opens a kept plan, or says why it cannot be.
pub async fn open(state: State, which: Which, how: How) {
    let Some(key) = which.own.clone() else { return };
    // One that is taken from another tab stays in sight until it is here.
    if how == How::IfFree {
        leave(state);
        // Another plan may have been asked for meanwhile.
        if state.which.with_value(|w| *w == which)
            && let Some(session) = parked::take(&key)
        {
            return resume(state, &session);
        }
    }
    let (got, owner) = ask(&key, how).await;
    show(state, which, &key, got, owner).await;
}

/// Shows a plan again that was left before it was saved, and tries to save it.
fn resume(state: State, session: &Handle) {
    let plan = Arc::clone(&session.borrow().plan);
    if session.borrow().newest > 0 {
        browser::remember(LAST, Some(&session.borrow().key));
    }
    enter(state, session);
    let warnings = Plan::of(&plan.draft()).map(|(_, warnings)| warnings).unwrap_or_default();
    state.opened(plan, warnings);
    save(session);
}

/// Shows a kept plan, to be changed if its lock is here.
async fn show(state: State, which: Which, key: &str, got: Got, owner: Owner) {
    let busy = matches!(got, Got::Busy);
    let found = read(key, !busy).await;
    // Another plan may have been asked for meanwhile.
    if state.which.with_value(|w| *w != which) {
        return;
    }
    let (kept, imported, earlier) = match found {
        Ok(found) => found,
        Err(error) => {
            leave(state);
            return not_found(state, key, error);
        }
    };
    browser::remember(LAST, Some(key));
    let plan = Arc::new(imported.plan);
    let mut session = Session::found(&kept, Arc::clone(&plan));
    session.locked = busy.then_some(Locked::Busy);
    if let Got::Held(held) = got {
        session.held = Some(held);
    }
    let session = Rc::new(RefCell::new(session));
    enter(state, &session);
    owner.replace(Rc::downgrade(&session));
    now().update(|now| (now.earlier, now.progress) = (earlier, Progress::Saved(kept.changed)));
    state.opened(plan, imported.diagnostics);
    if busy {
        wait(state, which, &session);
    } else if let Some(rescued) = rescued::take(key) {
        // It is a change like any other: the plan as it was saved is the version before.
        state.edited(Arc::new(rescued.plan), rescued.diagnostics);
        state.say(t!(state.lang.get_untracked(), "keep-rescued"));
    }
}

/// Says why a plan could not be opened. One whose first saving was cut off has never been there: the site's plan is.
fn not_found(state: State, key: &str, error: LoadError) {
    if error == LoadError::Kept(Trouble::Gone)
        && let Some(rescued) = rescued::take(key)
    {
        state.opened(Arc::new(rescued.plan), rescued.diagnostics);
        return state.say(t!(state.lang.get_untracked(), "keep-rescued"));
    }
    if error == LoadError::Kept(Trouble::Gone) && browser::remembered(BEGUN).as_deref() == Some(key) {
        browser::remember(BEGUN, None);
        state.say(t!(state.lang.get_untracked(), "keep-never"));
        return state.adjust(|a| a.own = None);
    }
    state.loaded.set(Loaded::Failed(error));
}

/// Reads a plan; with `claim` this tab is the one that may write it from now on.
async fn read(key: &str, claim: bool) -> Result<(Kept, Imported, bool), LoadError> {
    let failed = LoadError::Kept;
    let mut kept = store::plan(key).await.map_err(failed)?.ok_or(failed(Trouble::Gone))?;
    kept.tab = browser::new_key();
    if claim {
        store::change(key, |k| k.tab.clone_from(&kept.tab)).await.map_err(failed)?;
    }
    let versions = store::versions(key).await.map_err(failed)?;
    let numbers = [kept.newest].into_iter().chain(versions.iter().map(|v| v.n).filter(|n| *n != kept.newest));
    let mut first = None;
    for n in numbers {
        // A file that cannot be read is no reason not to try the one before it.
        let file = store::file(key, n).await.ok().flatten().unwrap_or_default();
        match exchange::read(&file) {
            Ok(imported) => return Ok((kept, imported, first.is_some())),
            Err(error) => first = first.or(Some(error)),
        }
    }
    Err(first.map_or(failed(Trouble::Gone), LoadError::Import))
}

/// Opens the plan anew once no other tab has it.
pub fn wait(state: State, which: Which, session: &Handle) {
    let (key, session) = (session.borrow().key.clone(), Rc::downgrade(session));
    spawn_local(async move {
        let (got, owner) = ask(&key, How::Wait).await;
        // A change that is here alone is not replaced unasked.
        let replaces = |s: Handle| is_open(&s) && s.borrow().locked.is_some() && s.borrow().is_done();
        if matches!(got, Got::Held(_)) && session.upgrade().is_some_and(replaces) {
            // What stands there cannot be changed until it is read anew.
            show(state, which, &key, got, owner).await;
        }
    });
}

/// Takes the plan from the tab that has it, and shows it as it is kept.
pub fn take_over(state: State) {
    let which = state.which.get_value();
    spawn_local(open(state, which, How::Steal));
}

/// Another tab has taken the plan.
fn taken(session: &Weak<RefCell<Session>>) {
    let Some(session) = session.upgrade() else { return };
    session.borrow_mut().taken();
    tell(&session, None);
    let Some(state) = OPEN.with_borrow(|open| open.as_ref().map(|(state, _)| *state)) else { return };
    if is_open(&session) {
        wait(state, state.which.get_value(), &session);
    }
}

/// A plan of the user's own is shown: what is new of it is saved. `before` is what was shown until then in the same session.
pub fn noticed(state: State, before: Option<Arc<Plan>>) {
    let Some(key) = state.which.with_value(|w| w.own.clone()) else { return leave(state) };
    // News may come late, and then another plan may be shown already.
    let Loaded::Open(plan, _) = state.loaded.get_untracked() else { return };
    let plan = plan.0;
    match open_one().filter(|s| s.borrow().key == key) {
        Some(session) if Arc::ptr_eq(&session.borrow().plan, &plan) => {}
        Some(session) => {
            session.borrow_mut().changed(plan);
            save(&session);
        }
        None => begin(state, Session::fresh(key, plan, before)),
    }
}

/// Keeps a plan that the database does not have.
fn begin(state: State, mut session: Session) {
    session.tab = browser::new_key();
    browser::remember(BEGUN, Some(&session.key));
    let key = session.key.clone();
    let session = Rc::new(RefCell::new(session));
    enter(state, &session);
    let lost = Rc::downgrade(&session);
    save(&session);
    spawn_local(async move {
        if let Got::Held(held) = lock::take(&key, How::IfFree, move || taken(&lost)).await {
            session.borrow_mut().held = Some(held);
        }
        drop(session);
        super::room::ask_to_stay().await;
    });
}
