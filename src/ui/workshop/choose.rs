//! The fifth stage: where to draw the line, and at once what that covers, loses and costs.

use super::agenda::StageHeading;
use super::candidate::known;
use super::choice_map::SmallMap;
use super::choice_matrix::Matrix;
use super::choice_scope::Scope;
use super::desk::{Desk, desk};
use super::number::NumberField;
use super::result::{count, title_of};
use super::weights::WhatIf;
use crate::t;
use crate::ui::views::one_by_one;
use crate::ui::watch::{effect, memo};
use crate::url::View;
use crate::words::{self, counted};
use crate::workshop::{Chosen, Coverage, Method, Ranking, Stage, Tally, budget_ends, chosen, consequence, ranking};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The stage.
#[component]
pub fn Choose() -> impl IntoView {
    let desk = desk();
    let lang = desk.lang;
    let round = memo(move |_| desk.now.with(|w| w.counting()));
    let counted = memo(move |_| round.get().and_then(|round| count(desk, round)));
    let now = memo(move |_| desk.now.with(|w| chosen(w)));
    let order = memo(move |_| desk.now.with(|w| ranking(w)));
    let most = memo(move |_| order.with(|o| o.places.len()));
    let scope = Scope::new(now);
    let top = memo(move |_| desk.now.with(|w| w.choice.top));
    let set_top = move |value: String| {
        if let Ok(n) = value.parse::<u32>() {
            desk.change(|w| w.set_top(n.min(most.get_untracked() as u32)));
        }
    };
    let budget = memo(move |_| desk.now.with(|w| w.choice.budget));
    let set_budget = Callback::new(move |n| desk.set(|w| w.set_budget(n)));
    let body = move || {
        match counted.with(Option::is_some) {
        false => view! { <p class="empty">{t!(lang, "ws-result-none")}</p> }.into_any(),
        true => view! {
            <div class="ws-choosing"><div class="ws-line">
                <label for="top-range">{t!(lang, "ws-top")}</label>
                <input id="top-range" type="range" min="0" max=move || most.get().to_string() prop:value=move || top.get().to_string() on:input:target=move |e| set_top(e.target().value())/>
                <input type="number" min="0" max=move || most.get().to_string() aria-label=t!(lang, "ws-top") prop:value=move || top.get().to_string() on:change:target=move |e| set_top(e.target().value())/>
                <NumberField label=t!(lang, "ws-budget") value=budget set=set_budget/>
            </div>
            <p class="sentence" role="status">{move || sentence(desk, &now.get())}</p></div>
            <div class="ws-two">
                <List counted order now/>
                <Means now scope/>
            </div>
            <Matrix scope/>
            {move || matches!(desk.now.with(|w| w.method.clone()), Method::Weighted { .. }).then(|| view! { <WhatIf/> })}
        }
        .into_any(),
    }
    };
    view! { <StageHeading stage=Stage::Choose/>{body} }
}

/// How many are chosen, what ties, and what it costs.
fn sentence(desk: Desk, now: &Chosen) -> String {
    let lang = desk.lang;
    let mut said = vec![t!(lang, "ws-chosen", n = now.taken.len(), kept = now.kept.len())];
    if !now.tied_at_limit.is_empty() {
        let titles: Vec<String> = now.tied_at_limit.iter().map(|id| title_of(desk, *id)).collect();
        said.push(t!(lang, "ws-limit-tied", n = titles.len(), room = now.room, titles = words::list(lang, &titles)));
    }
    let budget = desk.now.with(|w| w.choice.budget);
    if now.cost > 0 || budget.is_some() {
        said.push(t!(lang, "ws-cost-sum", n = now.cost as usize, lacking = now.uncosted));
    }
    match (budget, now.over) {
        (Some(budget), Some(over)) => said.push(t!(lang, "ws-over-budget", budget = budget, over = over as usize)),
        (Some(budget), None) => said.push(t!(lang, "ws-within-budget", left = (u64::from(budget) - now.cost) as usize)),
        _ => {}
    }
    said.join(" ")
}

/// The ranking with the line drawn in it, and the ways to decide against it.
#[component]
fn List(counted: Memo<Option<Tally>>, order: Memo<Ranking>, now: Memo<Chosen>) -> impl IntoView {
    let desk = desk();
    let lang = desk.lang;
    // What came after the round was not voted on and can be kept nevertheless.
    let ids = memo(move |_| {
        let voted: Vec<u32> =
            counted.with(|c| c.as_ref().map(Tally::ordered).unwrap_or_default().iter().map(|r| r.candidate).collect());
        desk.now.with(|w| {
            let alive: BTreeSet<u32> = w.candidates.iter().map(|c| c.id).collect();
            let others = w.candidates.iter().map(|c| c.id).filter(|id| !voted.contains(id));
            voted.iter().copied().filter(|id| alive.contains(id)).chain(others).collect::<Vec<u32>>()
        })
    });
    let beyond = memo(move |_| desk.now.with(|w| now.with(|now| ids.with(|ids| budget_ends(w, now, ids)))));
    view! {
        <section aria-labelledby="choice-list">
            <h3 id="choice-list">{t!(lang, "ws-ranking")}</h3>
            <ol class="ws-choice"><For each=move || ids.get() key=|id| *id let:id><Item id counted order now beyond/></For></ol>
        </section>
    }
}

/// How it stands with a candidate.
#[derive(Clone, Copy, PartialEq)]
enum Fate {
    In,
    Kept,
    Tied,
    Left,
    Out,
}

#[component]
fn Item(
    id: u32,
    counted: Memo<Option<Tally>>,
    order: Memo<Ranking>,
    now: Memo<Chosen>,
    beyond: Memo<Option<u32>>,
) -> impl IntoView {
    let desk = desk();
    let lang = desk.lang;
    let fate = memo(move |_| {
        now.with(|now| {
            let left = desk.now.with(|w| w.choice.left.contains_key(&id));
            match () {
                () if now.kept.contains(&id) => Fate::Kept,
                () if now.taken.contains(&id) => Fate::In,
                () if left => Fate::Left,
                () if now.tied_at_limit.contains(&id) => Fate::Tied,
                () => Fate::Out,
            }
        })
    });
    let row = move || counted.with(|c| c.as_ref().and_then(|c| c.rows.iter().find(|r| r.candidate == id).cloned()));
    // As it counts for the choice: of what still stands, ranked among itself.
    let place = memo(move |_| order.with(|o| o.places.iter().find(|p| p.candidate == id).copied()));
    let rank =
        move || row().map(|_| counted::rank(lang, place.get().map(|p| p.rank), place.get().is_some_and(|p| p.tied)));
    let score = move || row().map(|r| desk.now.with_untracked(|w| counted::score(lang, &w.method, &r)));
    let reason = memo(move |_| {
        desk.now.with(|w| w.choice.kept.get(&id).or_else(|| w.choice.left.get(&id)).cloned().unwrap_or_default())
    });
    let typed = RwSignal::new(String::new());
    // What is decided stands in the field to be changed, also after a step back.
    effect(move || typed.set(reason.get()));
    let refused = RwSignal::new(None::<String>);
    let said = move || match fate.get() {
        Fate::In => t!(lang, "ws-fate-in"),
        Fate::Kept => t!(lang, "ws-fate-kept"),
        Fate::Tied => t!(lang, "ws-fate-tied"),
        Fate::Left => t!(lang, "ws-fate-left"),
        Fate::Out => t!(lang, "ws-fate-out"),
    };
    let over = memo(move |_| beyond.get() == Some(id));
    let class = move || {
        let fate = match fate.get() {
            Fate::In | Fate::Kept => "in",
            Fate::Tied => "tied",
            Fate::Left | Fate::Out => "out",
        };
        format!("{fate}{}", if over.get() { " over" } else { "" })
    };
    let keep = move |_| refused.set(desk.attempt(|w| w.keep(id, &typed.get_untracked())).err());
    let leave = move |_| refused.set(desk.attempt(|w| w.leave(id, &typed.get_untracked())).err());
    // The decision is as it was; only its reason is another.
    let change = move |_| {
        let left = desk.now.with_untracked(|w| w.choice.left.contains_key(&id));
        let reason = typed.get_untracked();
        refused.set(desk.attempt(|w| if left { w.leave(id, &reason) } else { w.keep(id, &reason) }).err());
    };
    let undecide = move |_| {
        refused.set(None);
        typed.set(String::new());
        desk.set(|w| w.undecide(id));
    };
    let decided = memo(move |_| desk.now.with(|w| w.choice.kept.contains_key(&id) || w.choice.left.contains_key(&id)));
    let title = title_of(desk, id);
    let beside = desk.now.with_untracked(|w| w.candidate(id).map(|c| known(lang, c)));
    let name = title.clone();
    view! {
        <li class=class>
            {move || over.get().then(|| view! { <span class="ws-line-said">{t!(lang, "ws-budget-ends")}</span> })}
            <span class="ws-rank">{rank}</span>
            <span class="ws-what"><strong>{title}</strong>" "<span class="soft">{score}</span></span>
            <span class="ws-fate">{said}{move || (!reason.with(String::is_empty)).then(|| view! { ": "{reason.get()} })}</span>
            <span class="ws-known">{beside}</span>
            <details>
                <summary>{t!(lang, "ws-decide")}<span class="quiet">" "{name}</span></summary>
                <p class="ws-line">
                    <label>{t!(lang, "ws-reason")}" "<input type="text" maxlength="1000" prop:value=typed on:input:target=move |e| typed.set(e.target().value())/></label>
                    {move || matches!(fate.get(), Fate::Out | Fate::Tied | Fate::Left).then(|| view! { <button type="button" on:click=keep>{t!(lang, "ws-keep")}</button> })}
                    {move || matches!(fate.get(), Fate::In | Fate::Kept | Fate::Tied | Fate::Out).then(|| view! { <button type="button" on:click=leave>{t!(lang, "ws-leave")}</button> })}
                    {move || decided.get().then(|| view! { <button type="button" on:click=change>{t!(lang, "ws-reason-change")}</button> })}
                    {move || decided.get().then(|| view! { <button type="button" on:click=undecide>{t!(lang, "ws-undecide")}</button> })}
                </p>
                {move || refused.get().map(|why| view! { <p class="told" role="alert">{why}</p> })}
            </details>
        </li>
    }
}

/// What the choice means for goals, target groups and plans.
#[component]
fn Means(now: Memo<Chosen>, scope: Scope) -> impl IntoView {
    let desk = desk();
    let lang = desk.lang;
    let means = memo(move |_| {
        let taken: BTreeSet<u32> = now.with(|n| n.taken.iter().copied().collect());
        desk.now.with(|w| consequence(w, &taken))
    });
    let plans = move || {
        let row = |p: crate::workshop::Served| view! { <tr><th scope="row">{p.name}</th><td class="number">{p.chosen}</td><td class="number">{p.candidates}</td></tr> };
        means.with(|m| m.plans.clone()).into_iter().map(row).collect_view()
    };
    let overlap = move || means.with(|m| t!(lang, "ws-overlap-left", n = m.overlap_chosen, of = m.overlap_before));
    let groups = move || desk.now.with(|w| w.frame.groups_title.clone());
    // What is chosen as a pick, as long as an address has room for it; the views count and show just that.
    let pick = memo(move |_| {
        let some = scope.activities.with(|a| !a.is_empty());
        desk.model
            .plan
            .with(|p| scope.nodes.with(|n| one_by_one(n.iter().map(|&n| p.node(n).id.as_str()))))
            .filter(|_| some)
    });
    let link = move |view: View| {
        desk.state.href(|a| {
            // The filters by which it was gathered would hide what was gathered by others.
            *a = a.without_filters();
            a.view = view;
            a.pick = pick.get();
        })
    };
    view! {
        <section class="ws-means" aria-labelledby="means">
            <h3 id="means">{t!(lang, "ws-means")}</h3>
            <SmallMap scope/>
            <h4>{t!(lang, "ws-goals")}</h4>
            {move || means.with(|m| coverage(desk, &m.goals))}
            <h4>{groups}</h4>
            {move || means.with(|m| coverage(desk, &m.groups))}
            <h4>{t!(lang, "ws-plans")}</h4>
            <table><caption class="quiet">{t!(lang, "ws-plans")}</caption>
                <thead><tr><th scope="col">{t!(lang, "ws-plan")}</th><th scope="col">{t!(lang, "ws-served-chosen")}</th><th scope="col">{t!(lang, "ws-served-all")}</th></tr></thead>
                <tbody>{plans}</tbody>
            </table>
            <p>{overlap}</p>
            {move || pick.with(Option::is_some).then(|| view! { <p class="ws-line"><a class="button" href=move || link(View::Map)>{t!(lang, "ws-on-map")}</a><a class="button" href=move || link(View::Gaps)>{t!(lang, "ws-in-gaps")}</a></p> })}
        </section>
    }
}

/// What is covered, lost and reached by nothing, each with its names.
fn coverage(desk: Desk, c: &Coverage) -> AnyView {
    let lang = desk.lang;
    let reached = c.covered.len() + c.lost.len();
    let names = |summary: String, names: &[String], open: bool| {
        let items = names.iter().map(|n| view! { <li>{n.clone()}</li> }).collect_view();
        (!names.is_empty()).then(|| view! { <details open=open><summary>{summary}</summary><ul>{items}</ul></details> })
    };
    let width = |n: usize| (200 * n).checked_div(reached).unwrap_or(0);
    view! {
        <p>{t!(lang, "ws-covered", n = c.covered.len(), of = reached)}</p>
        <svg class="ws-covered" viewBox="0 0 200 8" width="200" height="8" aria-hidden="true"><rect class="all" width=width(reached) height="8"></rect><rect width=width(c.covered.len()) height="8"></rect></svg>
        {names(t!(lang, "ws-lost", n = c.lost.len()), &c.lost, true)}
        {names(t!(lang, "ws-unreached", n = c.unreached.len()), &c.unreached, false)}
    }
    .into_any()
}
