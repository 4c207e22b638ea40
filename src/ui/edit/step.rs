//! A step that another part of the page asks for, so that what edits stays in the part that edits.

use super::run;
use crate::plan::edit::{Edit, Outcome};
use crate::ui::state::{model, state};
use crate::url::Lang;
use leptos::prelude::*;
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What is told when the step is done, or why it was refused, in words.
type Then = Box<dyn FnOnce(Result<Outcome, String>) + Send>;

/// A step that is done once, however often it is shown.
#[derive(Clone)]
pub struct Step(Arc<Mutex<Option<(Edit, Then)>>>);

impl Step {
    /// A step, and whom to tell.
    pub fn new(edit: Edit, then: impl FnOnce(Result<Outcome, String>) + Send + 'static) -> Self {
        Self(Arc::new(Mutex::new(Some((edit, Box::new(then))))))
    }

    /// Does it, once what is drawn now is drawn: whoever asked may take this away when told.
    pub(super) fn run(self, lang: Lang) -> impl IntoView {
        let (state, model) = (state(), model());
        let act = move || {
            let waiting = self.0.lock().ok().and_then(|mut step| step.take());
            if let Some((edit, then)) = waiting {
                then(run::try_edit(lang, state, model, edit));
            }
        };
        set_timeout(act, Duration::ZERO);
    }
}
