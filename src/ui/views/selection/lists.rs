//! The selection in lists: other selections as small, what is not served, and every activity with the user's choice.

use super::Found;
use crate::t;
use crate::ui::parts::{letters, node_link};
use crate::ui::state::{Shared, State, model, state};
use crate::url::Lang;
use leptos::prelude::*;
use std::collections::BTreeSet;

type Signal = RwSignal<Option<Shared<Found>>>;

/// How an activity stands to the selection, in words.
pub fn standing(f: &Found, item: usize) -> String {
    if f.selection.chosen.contains(&item) {
        t!(f.lang, "selection-yes")
    } else if f.selection.ties.iter().any(|t| t.contains(&item)) {
        t!(f.lang, "selection-some-ties")
    } else {
        t!(f.lang, "selection-no")
    }
}

/// All activities: the chosen ones first, then those in other selections as small, then by what they alone serve.
pub fn in_order(f: &Found) -> Vec<usize> {
    let alone = f.serving.alone();
    let mut all: Vec<usize> = (0..f.serving.items.len()).collect();
    let tied: BTreeSet<usize> = f.selection.ties.iter().flatten().copied().collect();
    all.sort_by_key(|&i| {
        let serves = f.serving.question.items[i].serves.len();
        (!f.selection.chosen.contains(&i), !tied.contains(&i), usize::MAX - alone[i].len(), usize::MAX - serves, i)
    });
    all
}

/// Other selections as small, what is needed in all of them, and what is not served.
#[component]
pub fn Lists(lang: Lang, found: Signal) -> impl IntoView {
    let body = move || {
        found.get().map(|f| {
            let ties = ties(&f);
            let unserved = f.serving.unserved.clone();
            let unserved = (!unserved.is_empty()).then(|| {
                let items = unserved.into_iter().map(|n| view! { <li>{node_link(n, None)}</li> }).collect_view();
                view! { <section><h2>{t!(lang, "selection-unserved")}</h2><ul class="picked-list">{items}</ul></section> }
            });
            let lost = (!f.selection.lost.is_empty()).then(|| {
                let items = f.selection.lost.iter().map(|&d| view! { <li>{f.demand(d)}</li> }).collect_view();
                view! { <section class="notice"><h2>{t!(lang, "selection-lost-heading")}</h2><ul>{items}</ul></section> }
            });
            view! { {lost}{ties}{unserved} }
        })
    };
    view! { {body} }
}

fn ties(f: &Found) -> Option<impl IntoView + use<>> {
    let lang = f.lang;
    let chosen: BTreeSet<usize> = f.selection.chosen.iter().copied().collect();
    let names = |items: Vec<usize>| items.into_iter().map(|i| f.title(i)).collect::<Vec<_>>().join("; ");
    let tie = |(n, tie): (usize, &Vec<usize>)| {
        let tie: BTreeSet<usize> = tie.iter().copied().collect();
        let change = t!(
            lang,
            "selection-tie-change",
            out = names(chosen.difference(&tie).copied().collect()),
            in = names(tie.difference(&chosen).copied().collect())
        );
        view! { <li><b>{t!(lang, "selection-tie", n = n + 2)}</b>". "{change}</li> }
    };
    let mut always = chosen.clone();
    for tie in &f.selection.ties {
        always.retain(|i| tie.contains(i));
    }
    let essential = always.into_iter().map(|i| view! { <li>{f.title(i)}</li> }).collect_view();
    let items = f.selection.ties.iter().enumerate().map(tie).collect_view();
    (!f.selection.ties.is_empty()).then(|| {
        view! {
            <section>
                <h2>{t!(lang, "selection-ties-heading")}</h2>
                <ul class="ties">{items}</ul>
                <h3>{t!(lang, "selection-essential")}</h3>
                <ul class="picked-list">{essential}</ul>
            </section>
        }
    })
}

/// Every activity with what it serves and the user's choice.
#[component]
pub fn Activities(lang: Lang, found: Signal) -> impl IntoView {
    let rows = move || {
        found.get().map(|f| {
            let alone = f.serving.alone();
            in_order(&f).into_iter().map(|item| row(&f, item, &alone[item])).collect_view()
        })
    };
    view! {
        <section class="sheet" tabindex="0" role="region" aria-label=t!(lang, "selection-sheet")>
            <table>
                <caption>{t!(lang, "selection-sheet")}</caption>
                <thead><tr>
                    <th scope="col">{t!(lang, "selection-head-activity")}</th>
                    <th scope="col">{t!(lang, "selection-head-chosen")}</th>
                    <th scope="col">{t!(lang, "selection-head-choice")}</th>
                    <th scope="col" class="number">{t!(lang, "selection-head-serves")}</th>
                    <th scope="col">{t!(lang, "selection-head-alone")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
}

fn row(f: &Found, item: usize, alone: &[usize]) -> impl IntoView + use<> {
    let (lang, state, model) = (f.lang, state(), model());
    let node = f.serving.items[item];
    let chosen = f.selection.chosen.contains(&item);
    let only: Vec<String> = alone.iter().map(|&d| f.demand(d)).collect();
    let choice = [Choice::Keep, Choice::Drop].map(|c| button(f, state, item, c)).collect_view();
    view! {
        <tr aria-current=chosen.then_some("true")>
            <th scope="row">{letters(lang, model, node)}" "{node_link(node, None)}</th>
            <td data-name=t!(lang, "selection-head-chosen")>{standing(f, item)}</td>
            <td data-name=t!(lang, "selection-head-choice")><span class="choice">{choice}</span></td>
            <td data-name=t!(lang, "selection-head-serves") class="number">{f.serving.question.items[item].serves.len()}</td>
            <td data-name=t!(lang, "selection-head-alone")>{only.join("; ")}</td>
        </tr>
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Choice {
    Keep,
    Drop,
}

/// A button that makes a choice, or takes it back.
fn button(f: &Found, state: State, item: usize, choice: Choice) -> impl IntoView + use<> {
    let (lang, id, title) = (f.lang, f.id(item), f.title(item));
    let (text, label) = match choice {
        Choice::Keep => (t!(lang, "selection-keep"), t!(lang, "selection-keep-label", activity = title)),
        Choice::Drop => (t!(lang, "selection-drop"), t!(lang, "selection-drop-label", activity = title)),
    };
    let on = {
        let id = id.clone();
        move || {
            state.address.with(|a| match choice {
                Choice::Keep => a.views.selection.keep.contains(&id),
                Choice::Drop => a.views.selection.drop.contains(&id),
            })
        }
    };
    let press = move |_| {
        state.go(|a| {
            let wish = &mut a.views.selection;
            let (mine, other) = match choice {
                Choice::Keep => (&mut wish.keep, &mut wish.drop),
                Choice::Drop => (&mut wish.drop, &mut wish.keep),
            };
            other.remove(&id);
            if !mine.remove(&id) {
                mine.insert(id.clone());
            }
        });
    };
    view! { <button type="button" aria-pressed=move || on().to_string() aria-label=label on:click=press>{text}</button> }
}
