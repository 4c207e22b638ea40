//! Pair by pair: how much every two sets share, and which of them could be one.

use super::Found;
use crate::analysis::{Pair, SetIx, mergeable};
use crate::scene::sheet::{Cell, Row, Sheet};
use crate::t;
use crate::ui::figure::SheetView;
use crate::ui::parts::chip;
use crate::ui::save;
use crate::ui::state::{Shared, state};
use crate::ui::watch::memo;
use crate::url::Lang;
use leptos::prelude::*;
use std::sync::Arc;

/// More sets than this are listed and not shown cell by cell.
const MOST_SETS: usize = 16;
/// Pairs that are explained in words.
const EXPLAINED: usize = 6;

/// The matrix of pairs, those that could be merged, and the table of them all.
#[component]
pub fn Pairs(lang: Lang, found: Memo<Shared<Found>>) -> impl IntoView {
    let state = state();
    let link = move |f: &Found, p: &Pair| state.href(|a| a.pick = Some(f.pick(&[p.sets.0, p.sets.1], false)));
    let sheet = memo(move |_| found.with(|f| Shared(Arc::new(table(f, &|p| link(f, p))))));
    let matrix = move || {
        found.with(|f| {
            let n = f.talk.names.len();
            if n > MOST_SETS {
                return view! { <p>{t!(lang, "overlap-pairs-many", n = n)}</p> }.into_any();
            }
            matrix(f, &|p| link(f, p))
        })
    };
    let merge = move || found.with(|f| merge(f, &|p| link(f, p)));
    let heading = move || found.with(|f| t!(lang, "overlap-merge", kind = f.talk.kind.clone()));
    let csv = move |_| {
        if !save::save_csv(&sheet.get_untracked(), "overlapp-par") {
            state.say(t!(lang, "figure-not-saved"));
        }
    };
    view! {
        <section class="pairs" aria-labelledby="pairs-heading">
            <h2 id="pairs-heading">{t!(lang, "overlap-pairs")}</h2>
            <p>{t!(lang, "overlap-pairs-do")}</p>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="pairs-heading">{matrix}</div>
        </section>
        <section class="merge" aria-labelledby="merge-heading">
            <h2 id="merge-heading">{heading}</h2>
            {merge}
        </section>
        <section>
            <SheetView lang sheet/>
            <p class="figure-tools"><button type="button" on:click=csv>{t!(lang, "figure-csv")}</button></p>
        </section>
    }
}

fn name(f: &Found, set: usize) -> AnyView {
    // Titles are in the plan's language; values have names in several.
    let language = matches!(f.family.sets[set], SetIx::Node(_)).then(|| f.plan.language().to_owned());
    let text = view! { <span lang=language>{f.talk.names[set].clone()}</span> };
    match f.slots[set] {
        Some((slot, letter)) => {
            view! { <span aria-hidden="true">{chip(slot, letter, true)}</span>" "{text} }.into_any()
        }
        None => text.into_any(),
    }
}

fn matrix(f: &Found, link: &dyn Fn(&Pair) -> String) -> AnyView {
    let lang = f.talk.lang;
    let n = f.talk.names.len();
    let between = |a: usize, b: usize| f.counts.pairs.iter().find(|p| p.sets == (a.min(b), a.max(b)));
    let cell = |a: usize, b: usize| {
        let Some(p) = between(a, b) else {
            return view! { <td class="self"><span class="quiet">"–"</span></td> }.into_any();
        };
        let jaccard = f.talk.share(p.jaccard());
        let label = t!(
            lang,
            "overlap-pair-cell",
            a = f.talk.names[a].clone(),
            b = f.talk.names[b].clone(),
            n = p.shared.len(),
            jaccard = jaccard.clone()
        );
        // Ten shades are as many as one can tell apart.
        let class = format!("shade{}", (p.jaccard() * 9.0).ceil() as usize);
        view! {
            <td class=class><a href=link(p)>
                <span class="quiet">{label}</span><b aria-hidden="true">{p.shared.len()}</b><small aria-hidden="true">{jaccard}</small>
            </a></td>
        }
        .into_any()
    };
    let heads = (0..n).map(|s| view! { <th scope="col">{name(f, s)}</th> }).collect_view();
    let rows = (0..n).map(|a| {
        let cells = (0..n).map(|b| cell(a, b)).collect_view();
        view! { <tr><th scope="row">{name(f, a)}</th>{cells}</tr> }
    });
    let rows = rows.collect_view();
    view! { <table class="matrix"><thead><tr><td></td>{heads}</tr></thead><tbody>{rows}</tbody></table> }.into_any()
}

fn merge(f: &Found, link: &dyn Fn(&Pair) -> String) -> AnyView {
    let lang = f.talk.lang;
    let ranked = mergeable(&f.counts);
    if ranked.is_empty() {
        return view! { <p>{t!(lang, "overlap-merge-none")}</p> }.into_any();
    }
    let item = |p: &&Pair| {
        let (a, b) = p.sets;
        let show = t!(lang, "overlap-merge-show", n = p.shared.len());
        view! {
            <li>
                <h3>{name(f, a)}" + "{name(f, b)}</h3>
                <p>{f.talk.pair(p)}</p>
                <p><a class="button" href=link(p)>{show}</a></p>
            </li>
        }
    };
    let items = ranked.iter().take(EXPLAINED).map(item).collect_view();
    view! { <ol class="merge-list">{items}</ol> }.into_any()
}

fn table(f: &Found, link: &dyn Fn(&Pair) -> String) -> Sheet {
    let lang = f.talk.lang;
    let row = |p: &Pair| Row {
        cells: vec![
            Cell::of_plan(format!("{} + {}", f.talk.names[p.sets.0], f.talk.names[p.sets.1])),
            Cell::new(p.shared.len().to_string()).to(link(p)),
            Cell::new(p.stated.to_string()),
            Cell::new(p.alone.0.to_string()),
            Cell::new(p.alone.1.to_string()),
            Cell::new(f.talk.share(p.jaccard())),
            Cell::new(f.talk.share(p.coefficient())),
        ],
        current: false,
    };
    Sheet {
        title: t!(lang, "overlap-pairs-sheet"),
        heads: vec![
            (t!(lang, "overlap-head-pair"), false),
            (t!(lang, "overlap-head-shared"), true),
            (t!(lang, "overlap-head-shared-stated"), true),
            (t!(lang, "overlap-head-first"), true),
            (t!(lang, "overlap-head-second"), true),
            (t!(lang, "overlap-head-jaccard"), true),
            (t!(lang, "overlap-head-coefficient"), true),
        ],
        rows: mergeable(&f.counts).into_iter().map(row).collect(),
    }
}
