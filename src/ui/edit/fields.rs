//! Fields that change one thing of the plan each, as soon as somebody leaves them, and say beside themselves why a change was refused.

use crate::analysis::one_line;
use crate::ui::browser;
use crate::ui::watch::{effect, memo};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use std::sync::Arc;

/// What a field shows.
pub type Shown = Arc<dyn Fn() -> String + Send + Sync>;
/// What happens to what was written; the reason when it is refused.
pub type Change = Arc<dyn Fn(String) -> Result<(), String> + Send + Sync>;

/// The kind of a field.
#[derive(Clone)]
pub enum Shape {
    /// One line.
    Line,
    /// One line, with what the list in the element with this id offers.
    Among(String),
    /// Several lines.
    Text,
    /// One of these: the value and what is read.
    Choice(Vec<(String, String)>),
}

/// A field with its name above and, when there is something to say of what to write, a hint.
pub fn field(
    id: impl Into<String>,
    name: String,
    hint: Option<String>,
    shape: Shape,
    get: Shown,
    set: Change,
) -> AnyView {
    let id: String = id.into();
    let wrong = RwSignal::new(None::<String>);
    let about = format!("{id}-om");
    // A browser takes line breaks out of a field of one line and glues what they part, which nobody wrote.
    let get: Shown = match shape {
        Shape::Line | Shape::Among(_) => Arc::new(move || one_line(&get())),
        Shape::Text | Shape::Choice(_) => get,
    };
    // What was refused stays until it is mended, whatever else of the plan changes meanwhile; in a list, where nothing was written,
    // only why it was.
    let now = memo(move |_| get());
    let listed = matches!(shape, Shape::Choice(_));
    let change = {
        move |e: web_sys::Event| {
            // A browser lets a field hear of what was written in it also when it is taken away; it has no say then.
            if wrong.try_get_untracked().is_none() {
                return;
            }
            let written = value_of(&e);
            // Leaving a field as it is changes nothing, and takes an old complaint away.
            let done = if written == now.get_untracked() { Ok(()) } else { set(written) };
            if let (true, Err(_), Some(list)) = (listed, &done, list_of(&e)) {
                list.set_value(&now.get_untracked());
            }
            wrong.set(done.err());
        }
    };
    let shown = move || {
        let now = now.get();
        if wrong.with_untracked(Option::is_some) {
            wrong.set(None);
        }
        now
    };
    let invalid = move || wrong.with(Option::is_some).then_some("true");
    let (for_id, described) = (id.clone(), about.clone());
    let list = if let Shape::Among(list) = &shape { Some(list.clone()) } else { None };
    let input = match shape {
        Shape::Line | Shape::Among(_) => view! {
            <input id=id type="text" list=list prop:value=shown on:change=change aria-invalid=invalid aria-describedby=described autocomplete="off"/>
        }
        .into_any(),
        Shape::Text => view! {
            <textarea id=id rows="3" prop:value=shown on:change=change aria-invalid=invalid aria-describedby=described></textarea>
        }
        .into_any(),
        Shape::Choice(options) => {
            effect(move || {
                now.track();
                wrong.set(None);
            });
            let options = options.into_iter().map(|(value, text)| {
                let mine = value.clone();
                view! { <option value=value prop:selected=move || now.with(|now| *now == mine)>{text}</option> }
            });
            view! {
                <select id=id on:change=change aria-describedby=described>{options.collect_view()}</select>
            }
            .into_any()
        }
    };
    let said = move || wrong.get().map(|why| view! { <strong class="wrong">{why}</strong> });
    view! {
        <div class="field"><label for=for_id>{name}</label>{input}<p class="about" id=about aria-live="polite">{hint}{said}</p></div>
    }
    .into_any()
}

/// Why what was asked for was refused, as long as it is.
pub fn refusal(refused: RwSignal<Option<String>>) -> impl IntoView {
    move || refused.get().map(|why| view! { <p class="about" role="alert"><strong class="wrong">{why}</strong></p> })
}

/// Whoever takes a row away by its button goes on at the button of the next row or of the one before, else at the summary or the
/// heading around them. Called before the row goes.
pub fn keep_focus(e: &web_sys::MouseEvent, row: &str) {
    let target = e.target().and_then(|t| t.dyn_into::<web_sys::Element>().ok());
    let Some(row) = target.and_then(|t| t.closest(row).ok().flatten()) else { return };
    let button = |row: Option<web_sys::Element>| row.and_then(|r| r.query_selector(":scope > button").ok().flatten());
    let around = row.closest("details").ok().flatten().and_then(|d| d.query_selector("summary").ok().flatten());
    let heading = || document().get_element_by_id("selected-heading");
    let near = [button(row.next_element_sibling()), button(row.previous_element_sibling()), around.or_else(heading)];
    set_timeout(
        move || {
            let lost = document().active_element().is_none_or(|at| at.matches("body").unwrap_or(true));
            let there = near.iter().flatten().find(|e| e.is_connected());
            there.filter(|_| lost).into_iter().for_each(|e| browser::refocus(e));
        },
        std::time::Duration::from_millis(30),
    );
}

/// The list that an event happened in.
fn list_of(e: &web_sys::Event) -> Option<web_sys::HtmlSelectElement> {
    e.target()?.dyn_into().ok()
}

/// What stands in the field that an event happened in.
pub fn value_of(e: &web_sys::Event) -> String {
    let field = e.target().and_then(|t| t.dyn_into::<web_sys::Element>().ok());
    field.as_ref().map(value_in).unwrap_or_default()
}

/// What stands in a field.
pub fn value_in(field: &web_sys::Element) -> String {
    if let Some(input) = field.dyn_ref::<web_sys::HtmlInputElement>() {
        return input.value();
    }
    if let Some(text) = field.dyn_ref::<web_sys::HtmlTextAreaElement>() {
        return text.value();
    }
    field.dyn_ref::<web_sys::HtmlSelectElement>().map(web_sys::HtmlSelectElement::value).unwrap_or_default()
}

/// A text, or nothing when it is blank.
pub fn filled(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}
