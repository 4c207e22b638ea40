//! What was picked node by node in another view and is not all activities, such as goals that nothing leads to: taken as what it is.

use super::desk::desk;
use super::gather::{origins, take};
use crate::analysis::Pick;
use crate::plan::{NodeIx, Role};
use crate::t;
use crate::ui::watch::memo;
use crate::words;
use leptos::prelude::*;

/// What is picked, when the filter alone cannot give it: it shows what activities lead to, and to these none may.
#[component]
pub fn Picked() -> impl IntoView {
    let desk = desk();
    let (lang, model, state) = (desk.lang, desk.model, desk.state);
    let nodes = memo(move |_| match model.resolved.with(|r| r.filter.pick.clone()) {
        Some(Pick::Nodes(nodes)) => model.plan.with(|p| fitting(nodes, |n| p.role(n))),
        _ => Vec::new(),
    });
    let fresh = memo(move |_| {
        let there = desk.now.with(|w| origins(&w.candidates));
        let new = |n: &NodeIx| model.plan.with(|p| !there.contains(&p.node(*n).id));
        nodes.get().into_iter().filter(new).collect::<Vec<_>>()
    });
    let take_them = move |_| {
        take(desk, &fresh.get_untracked());
        // What is taken is in the list; the next view one looks at begins without it.
        state.go(|a| a.pick = None);
    };
    let names = move || {
        let titles = model.plan.with(|p| nodes.with(|n| n.iter().map(|&n| p.node(n).title.clone()).collect()));
        words::gaps::some(lang, titles)
    };
    let some = memo(move |_| nodes.with(|n| !n.is_empty()));
    let section = move || {
        view! {
            <section class="ws-picked" aria-labelledby="ws-picked">
                <h3 id="ws-picked">{t!(lang, "ws-picked")}</h3>
                <p>{move || t!(lang, "ws-picked-what", n = nodes.with(Vec::len), names = names())}</p>
                <p class="ws-line">
                    <button type="button" class="main" disabled=move || fresh.with(Vec::is_empty) on:click=take_them>
                        {move || t!(lang, "ws-take", n = fresh.with(Vec::len))}
                    </button>
                    <a class="button" href=move || state.href(|a| a.pick = None)>{t!(lang, "ws-picked-not")}</a>
                </p>
            </section>
        }
    };
    move || some.get().then(section)
}

/// What of picked nodes can be voted on; nothing when all are activities, which the filter gives as well.
fn fitting(nodes: Vec<NodeIx>, role: impl Fn(NodeIx) -> Role) -> Vec<NodeIx> {
    let votable = |n: &NodeIx| matches!(role(*n), Role::Activity | Role::Area | Role::Goal);
    match nodes.iter().all(|&n| role(n) == Role::Activity) {
        true => Vec::new(),
        false => nodes.into_iter().filter(votable).collect(),
    }
}
