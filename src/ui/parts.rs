//! Small pieces that several views use: notices, plan letters, lists of nodes.

use super::state::{Loaded, model, state};
use crate::analysis::Facts;
use crate::plan::NodeIx;
use crate::scene::{Mark, escape};
use crate::t;
use crate::ui::watch::memo;
use crate::url::Lang;
use crate::words;
use leptos::prelude::*;
use std::fmt::Write;

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

/// The letters of the plans that a node serves, each in its plan's colour, as markup; read out as the plans' names.
pub fn letters_markup(lang: Lang, facts: &Facts, node: NodeIx) -> String {
    let all = facts.letters();
    let services = facts.serves(node);
    let names = facts.served_titles(node);
    let mut out = String::from("<span class=\"letters\"><span aria-hidden=\"true\">");
    if services.len() > 1 {
        let _ = write!(out, "<b class=\"count\">{}</b>", services.len());
    }
    for s in services {
        let Some(slot) = facts.slot(s.plan) else { continue };
        let stated = s.basis == crate::plan::Basis::Stated;
        let _ = write!(out, "<i class=\"{}\">{}</i>", chip_class(slot, stated), all[slot]);
    }
    let (language, label) = match names.is_empty() {
        true => (lang.tag(), t!(lang, "serves-none")),
        false => (facts.plan.language(), words::list(lang, &names)),
    };
    let _ = write!(out, "</span><span class=\"quiet\" lang=\"{}\">{}</span></span>", escape(language), escape(&label));
    out
}

/// One plan's letter.
pub fn chip(slot: usize, letter: char, stated: bool) -> impl IntoView + use<> {
    view! { <i class=chip_class(slot, stated)>{letter.to_string()}</i> }
}

/// The class of a plan's letter.
pub fn chip_class(slot: usize, stated: bool) -> String {
    format!("chip {} {}", plan_class(slot), if stated { "stated" } else { "open" })
}

/// The class that gives a plan's colour.
pub fn plan_class(slot: usize) -> String {
    format!("p{}", slot % 8 + 1)
}

/// The class of a mark on the map.
pub fn mark_class(m: &Mark) -> String {
    format!("mark {} {}", plan_class(m.slot), if m.stated { "stated" } else { "open" })
}

/// A link that selects a node as markup; `select` is [`super::state::State::selecting`], `more` further attributes.
pub fn link_markup(facts: &Facts, select: &str, node: NodeIx, more: &str) -> String {
    let n = facts.plan.node(node);
    let (language, title) = (escape(facts.plan.language()), escape(&n.title));
    format!("<a{more} href=\"{}{}\" lang=\"{language}\">{title}</a>", escape(select), n.id)
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
