//! The list of keys, and the switch for those that act wherever one is.

use super::meanings;
use crate::t;
use crate::ui::keys;
use crate::url::Lang;
use leptos::prelude::*;

/// The page.
pub fn page(lang: Lang) -> AnyView {
    let name = |key: &str| t!(lang, key);
    let sign = str::to_owned;
    let list = |heading: &str, rows: &[(String, &str)]| {
        let row =
            |(keys, what): &(String, &str)| (view! { <kbd>{keys.clone()}</kbd> }.into_any(), t!(lang, what).into_any());
        view! { <h3>{t!(lang, heading)}</h3>{meanings(rows.iter().map(row))} }
    };
    let plans = [(name("keys-name-plans"), "keys-plans"), (name("keys-name-back"), "keys-back")];
    let [plans, back] = plans;
    let map = [
        (name("keys-name-arrows"), "keys-map-arrows"),
        (name("keys-name-ends"), "keys-map-ends"),
        (sign("Enter"), "keys-enter"),
        (name("keys-name-space"), "keys-fold"),
        plans.clone(),
        back.clone(),
        (sign("+ − 0"), "keys-zoom"),
        (name("keys-name-shift-arrows"), "keys-pan"),
        (sign("M"), "keys-carry"),
    ];
    let tree = [
        (name("keys-name-updown"), "keys-tree-updown"),
        (name("keys-name-right"), "keys-tree-right"),
        (name("keys-name-left"), "keys-tree-left"),
        (name("keys-name-ends"), "keys-tree-ends"),
        (sign("*"), "keys-tree-star"),
        (name("keys-name-letters"), "keys-tree-letters"),
        (sign("Enter"), "keys-enter"),
        (name("keys-name-space"), "keys-fold"),
        plans,
        back,
    ];
    let editing = [
        (name("keys-name-undo"), "keys-undo"),
        (name("keys-name-redo"), "keys-redo"),
        (name("keys-name-cell"), "keys-cell"),
        (name("keys-name-empty"), "keys-cell-empty"),
    ];
    view! {
        <p>{t!(lang, "keys-intro")}</p>
        {list("keys-anywhere", &[(sign("/"), "keys-search"), (sign("?"), "keys-list"), (sign("Esc"), "keys-escape")])}
        <label class="switch">
            <input type="checkbox" role="switch" aria-describedby="why-keys" prop:checked=keys::are_on
                on:change=move |e| keys::turn(event_target_checked(&e))/>
            <span>{t!(lang, "keys-switch")}</span>
        </label>
        <p id="why-keys">{t!(lang, "keys-switch-why")}</p>
        {list("keys-map", &map)}
        {list("keys-tree", &tree)}
        {list("keys-editing", &editing)}
        {list("keys-room", &[(name("keys-name-stages"), "keys-stages")])}
    }
    .into_any()
}
