//! The selection in lists: other selections as small, what is not served, and every activity with the user's choice.

use super::Found;
use crate::analysis::Facts;
use crate::scene::escape;
use crate::t;
use crate::ui::parts::{letters_markup, link_markup, node_link};
use crate::ui::pieces::{Pieces, fill};
use crate::ui::state::{Shared, model, state};
use crate::ui::{browser, figure};
use crate::url::{Lang, Selection as Wish};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use std::collections::BTreeSet;
use std::fmt::Write;

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

/// The element of the table of activities.
const TABLE: &str = "choices";

/// Every activity with what it serves and the user's choice.
#[component]
pub fn Activities(lang: Lang, found: Signal) -> impl IntoView {
    let state = state();
    let model = model();
    fill(TABLE.to_owned(), move || {
        let Some(f) = found.get() else { return figure::rows(0, |_| String::new()) };
        let wish = state.address.with(|a| a.views.selection.clone());
        let (alone, order) = (f.serving.alone(), in_order(&f));
        let (facts, select, n) = (model.facts.get(), state.selecting(), order.len());
        let row = move |at: usize| row(&f, &facts, &select, &wish, order[at], &alone[order[at]]);
        // Whoever has made a choice stays on it, though the activity may come to stand elsewhere.
        let had = browser::focused();
        let stay = move || had.iter().filter(|id| Choice::of(id).is_some()).for_each(|id| browser::focus(id));
        Pieces { done: Some(Box::new(stay)), ..figure::rows(n, row) }
    });
    let press = move |e: web_sys::MouseEvent| {
        let pressed =
            e.target().and_then(|t| t.dyn_into::<web_sys::Element>().ok()).map(|t| t.id()).unwrap_or_default();
        if let Some((choice, id)) = Choice::of(&pressed) {
            state.go(|a| choice.toggle(&mut a.views.selection, id));
        }
    };
    view! {
        <section class="sheet" id=figure::table_id("minsta-urval") tabindex="0" role="region" aria-label=t!(lang, "selection-sheet")>
            <table id=TABLE on:click=press>
                <caption>{t!(lang, "selection-sheet")}</caption>
                <thead><tr>
                    <th scope="col">{t!(lang, "selection-head-activity")}</th>
                    <th scope="col">{t!(lang, "selection-head-chosen")}</th>
                    <th scope="col">{t!(lang, "selection-head-choice")}</th>
                    <th scope="col" class="number">{t!(lang, "selection-head-serves")}</th>
                    <th scope="col">{t!(lang, "selection-head-alone")}</th>
                </tr></thead>
            </table>
        </section>
    }
}

/// A row as markup.
fn row(f: &Found, facts: &Facts, select: &str, wish: &Wish, item: usize, alone: &[usize]) -> String {
    let (lang, node) = (f.lang, f.serving.items[item]);
    let current = if f.selection.chosen.contains(&item) { " aria-current=\"true\"" } else { "" };
    let only: Vec<String> = alone.iter().map(|&d| f.demand(d)).collect();
    let choice = Choice::BOTH.map(|c| c.button(f, item, wish)).concat();
    let cells = [
        (t!(lang, "selection-head-chosen"), "", escape(&standing(f, item))),
        (t!(lang, "selection-head-choice"), "", format!("<span class=\"choice\">{choice}</span>")),
        (
            t!(lang, "selection-head-serves"),
            " class=\"number\"",
            f.serving.question.items[item].serves.len().to_string(),
        ),
        (t!(lang, "selection-head-alone"), "", escape(&only.join("; "))),
    ];
    let (letters, link) = (letters_markup(lang, facts, node), link_markup(facts, select, node, ""));
    let mut out = format!("<tr{current}><th scope=\"row\">{letters} {link}</th>");
    for (name, class, inside) in cells {
        let _ = write!(out, "<td data-name=\"{}\"{class}>{inside}</td>", escape(&name));
    }
    out.push_str("</tr>");
    out
}

/// What a user can say of an activity; a button's id says which, and of which.
#[derive(Clone, Copy, PartialEq)]
enum Choice {
    Keep,
    Drop,
}

impl Choice {
    const BOTH: [Self; 2] = [Self::Keep, Self::Drop];

    const fn prefix(self) -> &'static str {
        match self {
            Self::Keep => "keep.",
            Self::Drop => "drop.",
        }
    }

    /// The choice of a button's id, and the activity's id.
    fn of(button: &str) -> Option<(Self, &str)> {
        Self::BOTH.into_iter().find_map(|c| Some((c, button.strip_prefix(c.prefix())?)))
    }

    /// Makes the choice, or takes it back.
    fn toggle(self, wish: &mut Wish, id: &str) {
        let (mine, other) = match self {
            Self::Keep => (&mut wish.keep, &mut wish.drop),
            Self::Drop => (&mut wish.drop, &mut wish.keep),
        };
        other.remove(id);
        if !mine.remove(id) {
            mine.insert(id.to_owned());
        }
    }

    fn button(self, f: &Found, item: usize, wish: &Wish) -> String {
        let (lang, id, title) = (f.lang, f.id(item), f.title(item));
        let (text, label, on) = match self {
            Self::Keep => (
                t!(lang, "selection-keep"),
                t!(lang, "selection-keep-label", activity = title),
                wish.keep.contains(&id),
            ),
            Self::Drop => (
                t!(lang, "selection-drop"),
                t!(lang, "selection-drop-label", activity = title),
                wish.drop.contains(&id),
            ),
        };
        let (text, label, prefix) = (escape(&text), escape(&label), self.prefix());
        format!(
            "<button type=\"button\" id=\"{prefix}{id}\" aria-pressed=\"{on}\" aria-label=\"{label}\">{text}</button>"
        )
    }
}
