//! A text of the guide on the page: the names of what one presses are bold, and words that the glossary explains lead to it.

use crate::ui::state::state;
use crate::url::Help;
use leptos::prelude::*;

/// What stands around the name of what one presses; no text has it otherwise.
const MARK: char = '\u{1}';

/// A name of what one presses, to be filled into a text.
pub fn press(name: &str) -> String {
    format!("{MARK}{name}{MARK}")
}

/// A text with its names bold and its `[words]` as links to the glossary.
pub fn rich(text: &str) -> AnyView {
    let parts = text.split(MARK).enumerate();
    parts
        .map(|(i, part)| if i % 2 == 1 { view! { <b>{part.to_owned()}</b> }.into_any() } else { explained(part) })
        .collect_view()
        .into_any()
}

/// A text without names, in which words in brackets lead to the glossary.
fn explained(text: &str) -> AnyView {
    let state = state();
    let parts = text.split('[').enumerate().map(|(i, part)| match part.split_once(']') {
        Some((word, rest)) if i > 0 => view! {
            <a href=move || state.href(|a| a.help = Some(Help::Words))>{word.to_owned()}</a>{rest.to_owned()}
        }
        .into_any(),
        _ => part.to_owned().into_any(),
    });
    parts.collect_view().into_any()
}
