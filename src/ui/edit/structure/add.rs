//! A line in which the name of something new is written, and the button that adds it.

use super::Desk;
use crate::plan::edit::Edit;
use crate::ui::browser;
use crate::ui::edit::fields::filled;
use leptos::prelude::*;

/// What is added.
pub(super) struct New {
    /// The element that the name is written in.
    pub id: String,
    /// What is read above it.
    pub label: String,
    /// What is read on the button.
    pub button: String,
    /// A choice beside the name, if there is one.
    pub more: Option<AnyView>,
}

/// The line. What is written stays when it is refused.
pub(super) fn add(desk: Desk, new: New, make: impl Fn(String) -> Edit + Send + Sync + 'static) -> AnyView {
    let New { id, label, button, more } = new;
    let name = RwSignal::new(String::new());
    let refused = RwSignal::new(None::<String>);
    let (for_id, field, about) = (id.clone(), id.clone(), format!("{id}-about"));
    let described = about.clone();
    let submit = move |e: web_sys::SubmitEvent| {
        e.prevent_default();
        let done = desk.edit(make(filled(&name.get_untracked()).unwrap_or_default()));
        if done.is_ok() {
            name.set(String::new());
        }
        refused.set(done.err());
        browser::focus(&field);
    };
    view! {
        <form class="new" novalidate on:submit=submit>
            <div class="field"><label for=for_id>{label}</label>
                <input type="text" id=id autocomplete="off" aria-describedby=described aria-invalid=move || refused.with(Option::is_some).then_some("true")
                    prop:value=move || name.get() on:input:target=move |e| name.set(e.target().value())/></div>
            {more}
            <button type="submit">{button}</button>
            <p class="about" id=about aria-live="polite">{move || refused.get().map(|why| view! { <strong class="wrong">{why}</strong> })}</p>
        </form>
    }
    .into_any()
}
