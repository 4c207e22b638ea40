//! Undo and redo: taking back gives the very same plan, and what does not fit changes nothing.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod support;

use roda_plan::edit::{Deed, Edit, NodeChange, apply};
use roda_plan::{Draft, History, Misfit, Plan, Step};
use std::collections::BTreeMap;
use std::sync::Arc;
use support::edits::{Raw, edits};
use support::generate::{drafts, for_all};
use support::{draft, plan};

fn opened(draft: Draft) -> History {
    History::new(Arc::new(plan(draft)))
}

fn rename(id: &str, title: &str) -> Edit {
    Edit::SetNode { id: id.to_owned(), change: NodeChange::Title(title.to_owned()) }
}

/// Fails unless the history's draft is the plan's own and builds it.
fn check(history: &History) {
    assert_eq!(*history.draft(), history.plan().draft());
    assert_eq!(Plan::of(history.draft()).map(|(plan, _)| plan), Ok(history.plan().as_ref().clone()));
}

/// Does what can be done, and gives the plan after each step.
fn run(history: &mut History, raws: &[Raw], tried: &mut BTreeMap<String, [usize; 2]>) -> Vec<Arc<Plan>> {
    let mut states = vec![history.plan().clone()];
    for raw in raws {
        let edit = raw.edit(history.draft());
        let (before, steps) = (history.draft().clone(), history.done().len());
        let name = format!("{edit:?}").split([' ', '(']).next().unwrap().to_owned();
        let alone = apply(history.plan(), &edit);
        let outcome = history.apply(&edit);
        match (&alone, &outcome) {
            (Ok(alone), Ok(outcome)) => assert_eq!((&alone.plan, &alone.outcome), (history.plan().as_ref(), outcome)),
            (alone, outcome) => assert_eq!(alone.as_ref().err(), outcome.as_ref().err()),
        }
        tried.entry(name).or_default()[usize::from(outcome.is_err())] += 1;
        check(history);
        match outcome {
            Ok(outcome) if history.done().len() > steps => {
                assert_eq!(history.can_undo(), Some(&outcome.name));
                states.push(history.plan().clone());
            }
            _ => assert_eq!(*history.draft(), before, "{edit:?}"),
        }
    }
    states
}

#[test]
fn undo_gives_back_each_plan_and_redo_each_that_followed() {
    let tried = std::cell::RefCell::new(BTreeMap::new());
    for_all(300, &(drafts(14), edits(25)), |(draft, raws)| {
        let mut history = opened(draft);
        let states = run(&mut history, &raws, &mut tried.borrow_mut());
        assert_eq!(history.done().len() + 1, states.len());
        for state in states.iter().rev().skip(1) {
            let named = history.can_undo().cloned();
            assert_eq!(history.undo().map(|done| done.name.clone()), named);
            assert_eq!(history.can_redo(), named.as_ref());
            assert_eq!(history.plan(), state);
            check(&history);
        }
        assert!(history.undo().is_none() && history.can_undo().is_none());
        for state in states.iter().skip(1) {
            assert!(history.redo().is_some());
            assert_eq!(history.plan(), state);
            check(&history);
        }
        assert!(history.redo().is_none() && history.can_redo().is_none());
    });
    // Every kind of edit was both done and, where it can be, refused.
    for (name, [done, refused]) in tried.borrow().iter() {
        println!("{name}: {done} done, {refused} refused");
        assert!(*done > 5, "{name}: {done} done, {refused} refused");
    }
    assert_eq!(tried.borrow().len(), 23);
}

#[test]
fn a_journal_read_back_leads_to_the_same_plan_and_can_be_undone() {
    for_all(100, &(drafts(10), edits(20)), |(draft, raws)| {
        let mut history = opened(draft);
        let states = run(&mut history, &raws, &mut BTreeMap::new());
        let first = states[0].clone();
        let mut again = History::new(first.clone());
        assert_eq!(again.replay(history.done().to_vec()), Ok(()));
        assert_eq!((again.plan(), again.draft()), (history.plan(), history.draft()));
        while again.undo().is_some() {}
        assert_eq!(again.plan(), &first);
    });
}

#[test]
fn a_step_that_does_not_fit_changes_nothing() {
    let mut history = opened(draft());
    history.apply(&rename("a1", "Ett")).unwrap();
    history.apply(&rename("a1", "Två")).unwrap();
    let steps = history.done().to_vec();
    let mut other = opened(draft());
    assert_eq!(other.replay(vec![steps[0].clone(), steps[0].clone()]), Err(Misfit { step: 1 }));
    assert_eq!(other.replay(vec![steps[1].clone()]), Err(Misfit { step: 0 }));
    assert_eq!((other.draft(), other.done().len()), (opened(draft()).draft(), 0));
    // Fits, but what it leaves is no plan.
    let mut wrong = steps[0].clone();
    let Step::Node(swap) = &mut wrong.patch.steps[0] else { panic!() };
    swap.after.as_mut().unwrap().title = " ".to_owned();
    assert_eq!(other.replay(vec![wrong]), Err(Misfit { step: 1 }));
    check(&other);
    // A patch that fails in the middle leaves the draft as it was, both ways.
    let mut patch = steps[0].patch.clone();
    patch.steps.push(patch.steps[0].clone());
    let before = other.draft().clone();
    let mut turned = before.clone();
    assert_eq!((patch.redo(&mut turned), &turned), (Err(Misfit { step: 1 }), &before));
    let mut turned = history.draft().clone();
    let mut patch = steps[1].patch.clone();
    patch.steps.insert(0, patch.steps[0].clone());
    assert_eq!((patch.undo(&mut turned), &turned), (Err(Misfit { step: 0 }), history.draft()));
}

#[test]
fn what_changes_nothing_is_no_step_and_a_new_step_ends_what_was_undone() {
    let mut history = opened(draft());
    history.apply(&rename("a1", "Ett")).unwrap();
    history.undo().unwrap();
    history.apply(&rename("a1", "a1")).unwrap();
    assert_eq!(history.can_redo().map(|name| name.deed), Some(Deed::SetTitle));
    assert!(history.done().is_empty());
    history.apply(&rename("a2", "Två")).unwrap();
    assert_eq!((history.can_redo(), history.done().len()), (None, 1));
}

#[test]
fn a_plan_from_elsewhere_is_a_step_that_can_be_undone() {
    let mut history = opened(draft());
    let before = history.draft().clone();
    let mut other = before.clone();
    other.nodes[0].title = "Något annat".to_owned();
    let other = Arc::new(plan(other));
    history.replace(Arc::clone(&other)).unwrap();
    assert!(Arc::ptr_eq(history.plan(), &other));
    assert_eq!(history.can_undo().map(|name| name.deed), Some(Deed::Replace));
    check(&history);
    history.undo().unwrap();
    assert_eq!(*history.draft(), before);
    // The same plan once more is no step.
    let same = Arc::new(plan(before));
    history.replace(Arc::clone(&same)).unwrap();
    assert!(Arc::ptr_eq(history.plan(), &same) && history.can_undo().is_none());
}
