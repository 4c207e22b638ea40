//! The dialog in which one changes what the plan consists of: its name, its levels, its facets and its sources.

mod add;
mod facets;
mod head;
mod levels;
mod remove;
mod rows;
mod sources;
mod values;

use super::fields::{Change, Shown};
use super::run;
use crate::plan::Plan;
use crate::plan::edit::Edit;
use crate::t;
use crate::ui::files::Dialog;
use crate::ui::state::{Model, State, model, state};
use crate::ui::watch::memo;
use crate::url::Lang;
use crate::{texts, words};
use leptos::prelude::*;
use std::sync::Arc;

/// The dialog; every field is a step of its own, and what is shown is always the plan as it is.
#[component]
pub fn Structure(lang: Lang) -> impl IntoView {
    words::add(texts!("files"));
    words::add(texts!("structure"));
    let desk = Desk { lang, state: state(), model: model() };
    view! {
        <Dialog lang title=t!(lang, "structure-heading")>
            <div class="structure">
                {steps(desk)}
                {head::head(desk)}
                {levels::levels(desk)}
                {facets::facets(desk)}
                {sources::sources(desk)}
            </div>
        </Dialog>
    }
}

/// What every part of the dialog needs.
#[derive(Clone, Copy)]
struct Desk {
    lang: Lang,
    state: State,
    model: Model,
}

impl Desk {
    /// Does an edit; the reason when it is refused.
    fn edit(self, edit: Edit) -> Result<(), String> {
        run::try_edit(self.lang, self.state, self.model, edit).map(drop)
    }

    /// Something of the plan as it is now; nothing is an empty text.
    fn shown(self, read: impl Fn(&Plan) -> Option<String> + Send + Sync + 'static) -> Shown {
        Arc::new(move || self.model.plan.with(|p| read(p)).unwrap_or_default())
    }

    /// What is done with what was written in a field; nothing when what it is about has gone.
    fn change(self, make: impl Fn(&Plan, String) -> Option<Edit> + Send + Sync + 'static) -> Change {
        Arc::new(move |text| match self.model.plan.with_untracked(|p| make(p, text)) {
            Some(edit) => self.edit(edit),
            None => Ok(()),
        })
    }

    /// Something that follows from the plan as it is now.
    fn watch<T: PartialEq + Send + Sync + 'static>(self, read: impl Fn(&Plan) -> T + Send + Sync + 'static) -> Memo<T> {
        memo(move |_| self.model.plan.with(|p| read(p)))
    }
}

/// Undo and redo, which are out of reach below the dialog.
fn steps(desk: Desk) -> impl IntoView {
    let Desk { lang, state, model } = desk;
    let undo =
        memo(move |_| run::steps(state, model).0.map(|name| t!(lang, "edit-undo", step = words::step(lang, &name))));
    let redo =
        memo(move |_| run::steps(state, model).1.map(|name| t!(lang, "edit-redo", step = words::step(lang, &name))));
    view! {
        <p class="buttons">
            <button type="button" class="step" aria-disabled=move || undo.get().is_none().to_string() on:click=move |_| run::undo(lang, state, model)>
                {move || undo.get().unwrap_or_else(|| t!(lang, "edit-undo-none"))}</button>
            <button type="button" class="step" aria-disabled=move || redo.get().is_none().to_string() on:click=move |_| run::redo(lang, state, model)>
                {move || redo.get().unwrap_or_else(|| t!(lang, "edit-redo-none"))}</button>
        </p>
    }
}
