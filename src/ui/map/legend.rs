//! The legend: each plan's colour and letter, and what the kinds of lines and marks mean.

use crate::t;
use crate::ui::parts::chip;
use crate::ui::state::{model, state};
use crate::url::{Help, Lang};
use crate::words;
use leptos::prelude::*;

/// The legend behind its name.
#[component]
pub fn Legend(lang: Lang) -> impl IntoView {
    let (state, model) = (state(), model());
    let rows = move || {
        let facts = model.facts.get();
        let letters = facts.letters();
        let row = |(slot, &p): (usize, &crate::plan::NodeIx)| {
            view! { <li>{chip(slot, letters[slot], true)}" "<span lang=facts.plan.language().to_owned()>{facts.plan.node(p).title.clone()}</span></li> }
        };
        facts.plans.iter().enumerate().map(row).collect_view()
    };
    let line = |class: &'static str, key: &'static str| {
        view! { <li><svg class="sample" viewBox="0 0 36 12" aria-hidden="true"><path class=class d="M0 6H36"/></svg>" "{t!(lang, key)}</li> }
    };
    view! {
        <details class="legend choices" name="filter">
            <summary>{t!(lang, "legend")}</summary>
            <div class="drop">
                <h2>{t!(lang, "legend-plans")}</h2>
                <ul>{rows}</ul>
                <ul>
                    <li><span class="letters"><b class="count">"2"</b></span>" "{t!(lang, "legend-overlap")}</li>
                    {line("link plan p1", "legend-stated")}
                    {line("link plan p1 interpreted", "legend-interpreted")}
                    {line("link lifted", "legend-lifted")}
                    {line("link red", "legend-thread")}
                </ul>
                <p><a href=move || state.href(|a| a.help = Some(Help::Words))>{words::help(lang, Help::Words)}</a></p>
            </div>
        </details>
    }
}
