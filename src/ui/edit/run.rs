//! Does edits to the open plan, takes them back and does them again.

use crate::exchange;
use crate::plan::edit::{Edit, NodeChange, Outcome, StepName, citing};
use crate::plan::{Basis, Document, Done, DraftLink, DraftSource, History, Kind};
use crate::t;
use crate::ui::panic;
use crate::ui::state::{Model, State};
use crate::url::Lang;
use crate::words;
use leptos::prelude::*;
use std::cell::RefCell;
use std::sync::Arc;

/// The id of the document that stands for what a planner says herself.
pub const OWN: &str = "egen-uppgift";

thread_local! {
    /// What was done to the plan that is open, or was when something was last done, and which plan that is.
    static HISTORY: RefCell<Option<(u32, History)>> = const { RefCell::new(None) };
}

/// The open plan's history.
fn with<R>(state: State, model: Model, act: impl FnOnce(&mut History) -> R) -> R {
    let open = model.plan.get_untracked().0;
    let session = state.session.get_untracked();
    HISTORY.with_borrow_mut(|kept| {
        // What took the plan's place while it was open, such as an earlier version, is a step like any.
        let same = kept.as_mut().filter(|(of, _)| *of == session);
        let fits = same.is_some_and(|(_, h)| Arc::ptr_eq(h.plan(), &open) || h.replace(Arc::clone(&open)).is_ok());
        if !fits {
            *kept = None;
        }
        act(&mut kept.get_or_insert_with(|| (session, History::new(open))).1)
    })
}

/// Does an edit; when it is refused nothing is changed, and the reason is given in words.
pub fn try_edit(lang: Lang, state: State, model: Model, edit: Edit) -> Result<Outcome, String> {
    if state.locked.get_untracked() {
        return Err(t!(lang, "refused-locked"));
    }
    let edit = if cites_own(&edit) { citing(own_document(), edit) } else { edit };
    let (before, outcome) = with(state, model, |h| (Arc::clone(h.plan()), h.apply(&edit)));
    match outcome {
        Ok(outcome) => {
            let deed = HISTORY.with_borrow(|h| h.as_ref().and_then(|(_, h)| h.can_undo().map(|name| name.deed.word())));
            panic::step(&format!("edit {}", deed.unwrap_or_default()));
            show_after(state, model, &before);
            let losses: Vec<String> = outcome.losses.iter().map(|l| words::loss(lang, &before, l)).collect();
            if !losses.is_empty() {
                state.say(losses.join(" "));
            }
            Ok(outcome)
        }
        Err(error) => {
            panic::step("edit refused");
            Err(words::edit_error(lang, &before, &error))
        }
    }
}

/// Does an edit, and says why when it is refused.
pub fn attempt(lang: Lang, state: State, model: Model, edit: Edit) -> Option<Outcome> {
    try_edit(lang, state, model, edit).map_err(|why| state.say(why)).ok()
}

/// Shows the plan unless the edit changed nothing. The history holds the new plan already while the model still has the old one,
/// so it is taken from there.
fn show_after(state: State, model: Model, before: &Arc<crate::plan::Plan>) {
    panic::tell_plans_unless_known(exchange::write_compact);
    let now = HISTORY.with_borrow(|h| h.as_ref().map(|(_, h)| (Arc::clone(h.plan()), h.warnings().to_vec())));
    if let Some((plan, warnings)) = now.filter(|(plan, _)| !Arc::ptr_eq(plan, before)) {
        model.edited(state, plan, warnings);
    }
}

/// Takes the last step back.
pub fn undo(lang: Lang, state: State, model: Model) {
    panic::step("undo");
    let undone = turn(state, model, History::undo);
    if let Some(name) = undone {
        state.say(t!(lang, "edit-undone", step = words::step(lang, &name)));
    }
}

/// Does the step again that was taken back last.
pub fn redo(lang: Lang, state: State, model: Model) {
    panic::step("redo");
    let redone = turn(state, model, History::redo);
    if let Some(name) = redone {
        state.say(t!(lang, "edit-redone", step = words::step(lang, &name)));
    }
}

fn turn(state: State, model: Model, turn: fn(&mut History) -> Option<&Done>) -> Option<StepName> {
    if state.locked.get_untracked() {
        return None;
    }
    let before = model.plan.get_untracked().0;
    let name = with(state, model, |h| turn(h).map(|step| step.name.clone()))?;
    show_after(state, model, &before);
    Some(name)
}

/// What would be undone and what redone; watches the plan.
pub fn steps(state: State, model: Model) -> (Option<StepName>, Option<StepName>) {
    model.plan.track();
    with(state, model, |h| (h.can_undo().cloned(), h.can_redo().cloned()))
}

/// The document that stands for what a planner says herself, in the plan's own language.
pub fn own_document() -> Document {
    Document { id: OWN.to_owned(), title: t!(Lang::Sv, "edit-own-source"), date: None, publisher: None }
}

/// A source that cites it.
pub fn own_source() -> DraftSource {
    DraftSource { document: OWN.to_owned(), place: None }
}

/// A link that a planner states herself.
pub fn own_link(from: &str, to: &str, kind: Kind) -> DraftLink {
    DraftLink {
        from: from.to_owned(),
        to: to.to_owned(),
        kind: kind.word().to_owned(),
        basis: Basis::Stated.word().to_owned(),
        sources: vec![own_source()],
        note: None,
    }
}

fn cites_own(edit: &Edit) -> bool {
    let own = |sources: &[DraftSource]| sources.iter().any(|s| s.document == OWN);
    edit.leaves().iter().any(|edit| match edit {
        Edit::AddNode { node, links } => own(&node.sources) || links.iter().any(|l| own(&l.sources)),
        Edit::Link(link) => own(&link.sources),
        Edit::Move { sources, .. } | Edit::SetNode { change: NodeChange::Sources(sources), .. } => own(sources),
        Edit::SetLink { change: crate::plan::edit::LinkChange::Sources(sources), .. } => own(sources),
        _ => false,
    })
}
