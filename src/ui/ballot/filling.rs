//! A ballot while it is filled in.

use super::store::{self, Kept};
use crate::workshop::code::ballot_code;
use crate::workshop::{Ballot, Invitation, Mark, Method};
use leptos::prelude::*;
use std::sync::Arc;

/// What the page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The questions.
    Fill,
    /// The answers in one list.
    Review,
    /// The code that was made of them.
    Code,
    /// That nothing is left on the device.
    Removed,
}

/// The ballot and where its page stands.
#[derive(Clone, Copy)]
pub struct Filling {
    /// What is asked.
    pub invitation: StoredValue<Arc<Invitation>>,
    /// The answers, for each candidate and question.
    pub marks: RwSignal<Vec<Vec<Mark>>>,
    /// What the page shows.
    pub stage: RwSignal<Stage>,
    /// The code that was last made, perhaps of other answers; empty when there is none.
    pub made: RwSignal<String>,
    /// Whether the browser keeps the answers.
    pub kept: bool,
    /// Whether the page has turned to another stage, so that the focus goes along.
    pub turned: StoredValue<bool>,
    /// The device's number for as long as the page lives, if the browser keeps none.
    id: StoredValue<Option<u64>>,
}

impl Filling {
    /// The ballot as it was left.
    pub fn open(invitation: Invitation) -> Self {
        let kept = store::kept(&invitation);
        let filling = Self {
            invitation: StoredValue::new(Arc::new(invitation)),
            marks: RwSignal::new(kept.marks),
            stage: RwSignal::new(Stage::Fill),
            made: RwSignal::new(kept.made),
            kept: store::works(),
            turned: StoredValue::new(false),
            id: StoredValue::new(None),
        };
        if !filling.made.with_untracked(String::is_empty) && !untrack(|| filling.outdated()) {
            filling.stage.set(Stage::Code);
        }
        filling
    }

    /// What is asked.
    pub fn invitation(self) -> Arc<Invitation> {
        self.invitation.get_value()
    }

    /// Turns to another stage.
    pub fn go(self, stage: Stage) {
        self.turned.set_value(true);
        self.stage.set(stage);
    }

    /// An answer; not watched for changes of others.
    pub fn mark(self, candidate: usize, question: usize) -> Memo<Mark> {
        crate::ui::watch::memo(move |_| {
            self.marks.with(|m| m.get(candidate).and_then(|row| row.get(question)).copied().flatten())
        })
    }

    /// Answers, or leaves open.
    pub fn set(self, candidate: usize, question: usize, mark: Mark) {
        self.marks.update(|m| {
            if let Some(answer) = m.get_mut(candidate).and_then(|row| row.get_mut(question)) {
                *answer = mark;
            }
        });
        self.keep();
    }

    /// Dots that are left, of how many; nothing for other methods.
    pub fn dots_left(self) -> Option<(u32, u32)> {
        let Method::Dots { dots, .. } = self.invitation().method else { return None };
        let given = self.marks.with(|m| m.iter().flatten().flatten().map(|m| u32::from(*m)).sum::<u32>());
        Some((u32::from(dots).saturating_sub(given), u32::from(dots)))
    }

    /// How many candidates have all their answers.
    pub fn judged(self) -> usize {
        self.marks.with(|m| m.iter().filter(|row| row.iter().all(Option::is_some)).count())
    }

    /// Makes the code of the answers; whether that went well.
    pub fn make(self) -> bool {
        let code = self.code().unwrap_or_default();
        let made = !code.is_empty();
        if made {
            self.made.set(code);
            self.keep();
        }
        made
    }

    /// Whether a code has been made and the answers are others now.
    pub fn outdated(self) -> bool {
        let made = self.made.get();
        self.marks.track();
        !made.is_empty() && self.code().as_ref() != Some(&made)
    }

    /// The ballot's number, the same in each round: drawn when it is first asked for.
    pub fn id(self) -> u64 {
        let id = self.id.get_value().unwrap_or_else(|| store::id(&self.invitation()));
        self.id.set_value(Some(id));
        id
    }

    fn code(self) -> Option<String> {
        let invitation = self.invitation();
        let ballot = Ballot { id: self.id(), marks: self.marks.get_untracked(), late: false };
        ballot_code::encode(&invitation.form(), &ballot).ok()
    }

    /// Removes everything of the workshop from the device.
    pub fn remove(self) {
        let invitation = self.invitation();
        store::remove(&invitation);
        self.id.set_value(None);
        self.made.set(String::new());
        self.marks.set(store::kept(&invitation).marks);
        self.go(Stage::Removed);
    }

    fn keep(self) {
        let kept = Kept { marks: self.marks.get_untracked(), made: self.made.get_untracked() };
        store::keep(&self.invitation(), &kept);
    }
}
