//! One candidate in the list: what is known of it beside it, and what can be done with it.

use super::desk::desk;
use super::number::NumberField;
use crate::t;
use crate::ui::watch::memo;
use crate::workshop::{Candidate, Origin};
use leptos::prelude::*;

/// A candidate's row.
#[component]
pub fn Row(id: u32) -> impl IntoView {
    let desk = desk();
    let lang = desk.lang;
    let candidate =
        memo(move |_| desk.now.with(|w| w.candidates.iter().find(|c| c.id == id).cloned().unwrap_or_default()));
    let title = move || candidate.with(|c| c.title.clone());
    let level = move || {
        candidate.with(|c| match &c.origin {
            Origin::Node { level, .. } => level.clone(),
            Origin::Written => t!(lang, "ws-written"),
        })
    };
    let cost = memo(move |_| candidate.with(|c| c.cost));
    let effort = memo(move |_| candidate.with(|c| c.effort));
    let set_cost = Callback::new(move |n| _ = desk.change(|w| w.set_cost(id, n)));
    let set_effort = Callback::new(move |n| _ = desk.change(|w| w.set_effort(id, n)));
    let rename = move |input: &web_sys::HtmlInputElement| {
        desk.change(|w| w.rename(id, &input.value()));
        // What was refused is not to look as if it were the title.
        input.set_value(&untrack(title));
    };
    let merged = move || {
        candidate.with(|c| {
            let item = |m: &Candidate| {
                let (other, title) = (m.id, m.title.clone());
                view! { <li>{title}" "<button type="button" on:click=move |_| { desk.change(|w| w.split(other)); }>{t!(lang, "ws-split")}</button></li> }
            };
            let items = c.merged.iter().map(item).collect_view();
            (!c.merged.is_empty()).then(|| view! { <p>{t!(lang, "ws-merged")}</p><ul>{items}</ul><p class="soft">{t!(lang, "ws-merged-how")}</p> })
        })
    };
    view! {
        <li class="ws-candidate" id=format!("candidate-{id}")>
            <p class="ws-what"><strong>{title}</strong>" "<span class="soft">{level}</span></p>
            {move || candidate.with(|c| (!c.note.is_empty()).then(|| view! { <p>{c.note.clone()}</p> }))}
            <p class="ws-known">{move || candidate.with(|c| known(lang, c))}</p>
            <details>
                <summary>{t!(lang, "ws-change")}<span class="quiet">" "{title}</span></summary>
                <div class="ws-fields">
                    <label>{t!(lang, "ws-title")}<input type="text" maxlength="1000" prop:value=title on:change:target=move |e| rename(&e.target())/></label>
                    <label>{t!(lang, "ws-note")}<input type="text" maxlength="1000" prop:value=move || candidate.with(|c| c.note.clone()) on:change:target=move |e| { let v = e.target().value(); desk.change(|w| w.set_note(id, &v)); }/></label>
                    <NumberField label=t!(lang, "ws-cost") value=cost set=set_cost/>
                    <NumberField label=t!(lang, "ws-effort") value=effort set=set_effort/>
                </div>
                {merged}
                <p class="ws-line">
                    <button type="button" on:click=move |_| { desk.change(|w| w.move_up(id)); }>{t!(lang, "ws-up")}</button>
                    <button type="button" on:click=move |_| { desk.change(|w| w.move_down(id)); }>{t!(lang, "ws-down")}</button>
                    <button type="button" class="danger" on:click=move |_| { desk.change(|w| w.remove(id)); }>{t!(lang, "ws-take-away")}</button>
                </p>
            </details>
        </li>
    }
}

/// What the plan knows of a candidate, in a line.
pub fn known(lang: crate::url::Lang, c: &Candidate) -> String {
    let names = |list: Vec<&String>| list.into_iter().cloned().collect::<Vec<_>>().join(", ");
    let (plans, goals) = (c.knows(|k| &k.plans), c.knows(|k| &k.goals));
    let (fills, groups) = (c.knows(|k| &k.fills), c.knows(|k| &k.groups));
    let mut parts = Vec::new();
    if !plans.is_empty() {
        parts.push(t!(lang, "ws-knows-plans", n = plans.len(), names = names(plans)));
    }
    if !goals.is_empty() {
        parts.push(t!(lang, "ws-knows-goals", n = goals.len()));
    }
    if !fills.is_empty() {
        parts.push(t!(lang, "ws-knows-fills", n = fills.len()));
    }
    if !groups.is_empty() {
        parts.push(t!(lang, "ws-knows-groups", names = names(groups)));
    }
    if let Some(cost) = c.cost {
        parts.push(t!(lang, "ws-knows-cost", n = cost));
    }
    if let Some(effort) = c.effort {
        parts.push(t!(lang, "ws-knows-effort", n = effort));
    }
    parts.join(" · ")
}
