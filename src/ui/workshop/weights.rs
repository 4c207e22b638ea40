//! What changes if the weights are others: how far each can move, and the ranking as it would be.

use super::desk::desk;
use super::result::title_of;
use crate::t;
use crate::ui::watch::memo;
use crate::words::{counted, decimal};
use crate::workshop::{Change, Method, Room, sensitivity, tally, with_weights};
use leptos::prelude::*;

/// The weights, to be tried out; nothing of it is kept until one says so.
#[component]
pub fn WhatIf() -> impl IntoView {
    let desk = desk();
    let lang = desk.lang;
    let criteria = memo(move |_| {
        desk.now.with(|w| if let Method::Weighted { criteria } = &w.method { criteria.clone() } else { Vec::new() })
    });
    let given = memo(move |_| criteria.with(|c| c.iter().map(|c| c.weight).collect::<Vec<u8>>()));
    let tried = RwSignal::new(given.get_untracked());
    let room = memo(move |_| {
        desk.now
            .with(|w| w.counting().and_then(|round| sensitivity(w, round, w.choice.top as usize)))
            .map(|s| s.criteria)
            .unwrap_or_default()
    });
    let change = move |c: &Change| {
        t!(lang, "ws-swing", at = decimal(lang, c.at), falls = title_of(desk, c.falls), rises = title_of(desk, c.rises))
    };
    let said = move |room: &Room| match (&room.down, &room.up) {
        (None, None) => t!(lang, "ws-swing-none"),
        (down, up) => {
            let down = down.iter().map(|c| t!(lang, "ws-swing-down", what = change(c)));
            let up = up.iter().map(|c| t!(lang, "ws-swing-up", what = change(c)));
            down.chain(up).collect::<Vec<_>>().join(" ")
        }
    };
    let row = move |at: usize| {
        let name = move || criteria.with(|c| c.get(at).map(|c| c.name.clone()).unwrap_or_default());
        let value = move || tried.with(|t| t.get(at).copied().unwrap_or(0));
        let set =
            move |v: String| tried.update(|t| t.iter_mut().skip(at).take(1).for_each(|w| *w = v.parse().unwrap_or(*w)));
        let of = move |part: fn(&crate::workshop::Swing) -> Room| {
            move || room.with(|r| r.get(at).map(|s| said(&part(s))).unwrap_or_default())
        };
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td><input type="range" min="0" max="100" aria-label=move || t!(lang, "ws-weight-of", name = name()) prop:value=move || value().to_string() on:input:target=move |e| set(e.target().value())/>" "{move || value().to_string()}</td>
                <td>{of(|s| s.ranking)}</td>
                <td>{of(|s| s.top)}</td>
            </tr>
        }
    };
    let n = memo(move |_| criteria.with(Vec::len));
    let other = memo(move |_| {
        let changed = tried.with(|t| given.with(|g| t != g));
        changed
            .then(|| {
                desk.now.with(|w| {
                    w.counting().and_then(|round| Some((tally(w, round)?, with_weights(w, round, &tried.get())?)))
                })
            })
            .flatten()
    });
    let take = move |_| {
        if let Method::Weighted { criteria } = &desk.get().method {
            let weights = tried.get_untracked();
            let criteria = criteria
                .iter()
                .zip(weights)
                .map(|(c, weight)| crate::workshop::Criterion { weight, ..c.clone() })
                .collect();
            desk.change(|w| w.set_method(Method::Weighted { criteria }));
        }
    };
    let result = move || {
        other.get().map(|(before, after)| {
            let was = |id: u32| before.rows.iter().find(|r| r.candidate == id).and_then(|r| r.rank);
            let mut moved = 0;
            let items = after.ordered().into_iter().map(|r| {
                let before = was(r.candidate);
                let differs = before != r.rank;
                moved += usize::from(differs);
                let note = differs.then(|| before.map(|b| t!(lang, "ws-was", n = b)));
                view! { <li class:moved=differs>{counted::rank(lang, r.rank, r.tied)}" "{title_of(desk, r.candidate)}" "<span class="soft">{note}</span></li> }
            });
            let items = items.collect_view();
            view! {
                <p role="status">{t!(lang, "ws-what-if-moved", n = moved)}</p>
                <ul class="ws-order">{items}</ul>
                <p class="ws-line">
                    <button type="button" on:click=take>{t!(lang, "ws-what-if-take")}</button>
                    <button type="button" on:click=move |_| tried.set(given.get_untracked())>{t!(lang, "ws-what-if-back")}</button>
                </p>
            }
        })
    };
    view! {
        <section>
            <h3 id="what-if">{t!(lang, "ws-what-if")}</h3>
            <p>{t!(lang, "ws-what-if-how")}</p>
            <div class="ws-wide" tabindex="0" role="region" aria-labelledby="what-if"><table>
                <caption class="quiet">{t!(lang, "ws-what-if")}</caption>
                <thead><tr><th scope="col">{t!(lang, "ws-criterion")}</th><th scope="col">{t!(lang, "ws-weight")}</th><th scope="col">{t!(lang, "ws-swing-ranking")}</th><th scope="col">{t!(lang, "ws-swing-top")}</th></tr></thead>
                <tbody><For each=move || 0..n.get() key=|at| *at let:at>{row(at)}</For></tbody>
            </table></div>
            {result}
        </section>
    }
}
