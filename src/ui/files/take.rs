//! Takes in a plan that was looked at: in steps, so that the page answers, and at once when all of it is there.

use super::desk::NoAnswer;
use super::leave;
use super::open::{Now, Stage};
use super::pace::Pace;
use crate::analysis::{Facts, Making};
use crate::exchange::pieces::Gathered;
use crate::graph::Count;
use crate::plan::{Checking, Diagnostic};
use crate::t;
use crate::ui::keep;
use crate::ui::state::{Loaded, State, Which};
use crate::url::Lang;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use std::sync::Arc;

/// The parts of the work: reading the pieces, checking what they say together, and working out what follows from it.
const READING: f64 = 0.4;
const CHECKING: f64 = 0.2;
const FOLLOWING: f64 = 0.4;

/// Opens the plan of these pieces. The dialog shows how far it has come; whoever leaves it keeps the plan that is open.
pub fn take(lang: Lang, state: State, now: Now, pieces: js_sys::Array) {
    // It belongs to no view: the one in which the button was pressed makes way for the one that shows it.
    let far = ArcRwSignal::new(0.0);
    now.set(Stage::Opening(far.clone()));
    leptos::task::spawn_local(async move {
        match made(&pieces, now, &far).await {
            None => {}
            Some(Ok((facts, warnings))) => {
                // That what was open goes, the address, and giving the focus back are each work of their own. What was open goes first,
                // for it follows the address; and the dialog last, for with it the browser works out anew how everything looks under it.
                let mut pace = Pace::new();
                // Whoever has gone on to another plan meanwhile does not find this one in its place.
                let on = |which: &Which| state.which.with_value(|w| w == which);
                let before = state.which.get_value();
                state.loaded.set(Loaded::Waiting);
                pace.rest().await;
                if !on(&before) {
                    if now.try_with_untracked(|_| ()).is_some() {
                        leave();
                    }
                    return;
                }
                let which = state.own_anew();
                // A plan that was still on its way may have come in between.
                state.loaded.set(Loaded::Waiting);
                pace.rest().await;
                leave();
                pace.rest().await;
                if !on(&which) {
                    return;
                }
                let plan = Arc::clone(&facts.plan);
                state.opened_known(facts, warnings);
                keep::downloaded(state, plan);
                state.say(t!(lang, "open-done"));
            }
            Some(Err(error)) => drop(now.try_set(Stage::Failed(error))),
        }
    });
}

/// The plan with what follows from it and its warnings; nothing when the dialog was left.
async fn made(
    pieces: &js_sys::Array,
    now: Now,
    far: &ArcRwSignal<f64>,
) -> Option<Result<(Facts, Vec<Diagnostic>), NoAnswer>> {
    let mut pace = Pace::new();
    // What the dialog says is drawn first.
    pace.rest().await;
    let mut read = Gathered::default();
    for (i, piece) in pieces.iter().enumerate() {
        let there = piece.dyn_into::<js_sys::Uint8Array>().is_ok_and(|piece| read.add(&piece.to_vec()));
        if !there {
            return Some(Err(NoAnswer::Missing));
        }
        come(now, far, READING * i as f64 / f64::from(pieces.length()), &mut pace).await?;
    }
    let draft = read.draft();
    let mut checking = Checking::new(&draft);
    while checking.step() {
        come(now, far, READING + CHECKING * checking.part(), &mut pace).await?;
    }
    pace.rest().await;
    let Ok((plan, warnings)) = checking.done() else { return Some(Err(NoAnswer::Missing)) };
    pace.rest().await;
    drop(draft);
    pace.rest().await;
    let mut facts = Making::new(Arc::new(plan), Count::All);
    while facts.step() {
        come(now, far, READING + CHECKING + FOLLOWING * facts.part(), &mut pace).await?;
    }
    pace.rest().await;
    come(now, far, 1.0, &mut pace).await?;
    Some(Ok((facts.done(), warnings)))
}

/// Says how far it has come, and lets the page have its turn; nothing when nobody looks any more.
async fn come(now: Now, far: &ArcRwSignal<f64>, part: f64, pace: &mut Pace) -> Option<()> {
    pace.go_on().await;
    far.set(part);
    now.try_with_untracked(|_| ())
}
