//! Small pieces that several views use: notices, plan letters, lists of nodes.

use super::state::{Loaded, Model, model, state};
use crate::plan::NodeIx;
use crate::scene::Mark;
use crate::t;
use crate::ui::watch::memo;
use crate::url::Lang;
use crate::words;
use leptos::prelude::*;

/// What of the address was not understood, and what somebody should look at in the file.
#[component]
pub fn Notices(lang: Lang) -> impl IntoView {
    let state = state();
    let ignored = move || {
        let mut all = state.ignored.get();
        if let Loaded::Open(plan, _) = state.loaded.get() {
            all.extend(state.address.with(|a| a.resolve(&plan)).ignored);
        }
        all
    };
    let ignored = memo(move |_| ignored());
    let list = move || {
        let all = ignored.get();
        (!all.is_empty()).then(|| {
            let items = all.into_iter().take(20).map(|i| {
                view! { <li><code>{t!(lang, "ignored-item", key = shorten(&i.key), value = shorten(&i.value))}</code></li> }
            });
            view! {
                <section class="notice" aria-label=t!(lang, "notice-heading")>
                    <p>{t!(lang, "ignored-heading")}</p>
                    <ul>{items.collect_view()}</ul>
                </section>
            }
        })
    };
    view! { <div role="status">{list}</div> }
}

/// A text that came from outside, cut to what a notice has room for.
fn shorten(text: &str) -> String {
    let mut short: String = text.chars().take(80).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// The letters of the plans that a node serves, each in its plan's colour; read out as the plans' names.
pub fn letters(lang: Lang, model: Model, node: NodeIx) -> impl IntoView + use<> {
    let facts = model.facts.get_untracked();
    let all = facts.letters();
    let services = facts.serves(node);
    let names = facts.served_titles(node);
    let chips = services.iter().filter_map(|s| {
        let slot = facts.slot(s.plan)?;
        let stated = s.basis == crate::plan::Basis::Stated;
        Some(chip(slot, all[slot], stated))
    });
    let count = (services.len() > 1).then(|| view! { <b class="count">{services.len()}</b> });
    let label = if names.is_empty() { t!(lang, "serves-none") } else { words::list(lang, &names) };
    let chips = chips.collect_view();
    view! { <span class="letters"><span aria-hidden="true">{count}{chips}</span><span class="quiet">{label}</span></span> }
}

/// One plan's letter.
pub fn chip(slot: usize, letter: char, stated: bool) -> impl IntoView + use<> {
    let class = format!("chip {} {}", plan_class(slot), if stated { "stated" } else { "open" });
    view! { <i class=class>{letter.to_string()}</i> }
}

/// The class that gives a plan's colour.
pub fn plan_class(slot: usize) -> String {
    format!("p{}", slot % 8 + 1)
}

/// The class of a mark on the map.
pub fn mark_class(m: &Mark) -> String {
    format!("mark {} {}", plan_class(m.slot), if m.stated { "stated" } else { "open" })
}

/// A link that selects a node, with its own title in the plan's language.
pub fn node_link(node: NodeIx, element: Option<String>) -> impl IntoView + use<> {
    let state = state();
    let facts = model().facts.get_untracked();
    let id = facts.plan.node(node).id.clone();
    let title = facts.plan.node(node).title.clone();
    let language = facts.plan.language().to_owned();
    view! { <a id=element href=move || state.select(&id) lang=language>{title}</a> }
}
