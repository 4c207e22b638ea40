//! A show of hands, counted by the facilitator and typed in.

use super::desk::desk;
use super::result::title_of;
use crate::t;
use crate::ui::watch::memo;
use crate::words::methods;
use crate::workshop::{Hands, Question, Scale};
use leptos::prelude::*;

/// The counts as they are typed, by candidate, question and answer.
type Counts = Vec<Vec<Vec<u32>>>;

/// Counts of nothing, in the shape that the method asks for.
fn blank(candidates: usize, questions: &[Question]) -> Counts {
    let cells = |q: &Question| vec![0; if q.scale == Scale::Dots { 1 } else { q.answers() }];
    vec![questions.iter().map(cells).collect(); candidates]
}

/// The form.
#[component]
pub fn ShowOfHands() -> impl IntoView {
    let desk = desk();
    let lang = desk.lang;
    let asked = memo(move |_| {
        desk.now.with(|w| (w.rounds.last().map(|r| r.candidates.clone()).unwrap_or_default(), w.method.clone()))
    });
    let there = desk.now.with_untracked(|w| w.rounds.last().and_then(|r| r.hands.clone()));
    let counted = memo(move |_| desk.now.with(|w| w.rounds.last().is_some_and(|r| r.hands.is_some())));
    let (candidates, method) = asked.get_untracked();
    let questions = method.questions();
    let counts =
        RwSignal::new(there.as_ref().map_or_else(|| blank(candidates.len(), &questions), |h| h.counts.clone()));
    let people = RwSignal::new(there.map_or(0, |h| h.people));
    let refused = RwSignal::new(None::<String>);
    let submit = move |e: web_sys::SubmitEvent| {
        e.prevent_default();
        let hands = Hands { people: people.get_untracked(), counts: counts.get_untracked() };
        refused.set(desk.attempt(|w| w.set_hands(hands)).err());
        if refused.with_untracked(Option::is_none) {
            desk.state.say(t!(lang, "ws-hands-in"));
        }
    };
    let clear = move |_| {
        desk.change(|w| w.clear_hands());
    };
    let cell = move |c: usize, q: usize, a: usize, label: String| {
        let get =
            move || counts.with(|all| all.get(c).and_then(|r| r.get(q)).and_then(|r| r.get(a)).copied().unwrap_or(0));
        let set = move |v: String| {
            counts.update(|all| {
                if let Some(n) = all.get_mut(c).and_then(|r| r.get_mut(q)).and_then(|r| r.get_mut(a)) {
                    *n = v.trim().parse().unwrap_or(0);
                }
            });
        };
        view! { <td><input type="number" min="0" max="10000" aria-label=label prop:value=move || get().to_string() on:change:target=move |e| set(e.target().value())/></td> }
    };
    let answer = {
        let method = method.clone();
        move |q: &Question, a: usize| {
            let value = q.low + a as u8;
            match q.scale {
                Scale::Dots => t!(lang, "ws-hands-dots"),
                Scale::Moscow => methods::moscow(lang, value),
                _ => format!("{} {value}", methods::asked(lang, &method, q.scale).name),
            }
        }
    };
    let columns: Vec<(usize, usize, String)> = questions
        .iter()
        .enumerate()
        .flat_map(|(i, q)| {
            let n = if q.scale == Scale::Dots { 1 } else { q.answers() };
            (0..n).map(|a| (i, a, answer(q, a))).collect::<Vec<_>>()
        })
        .collect();
    let heads = columns.iter().map(|(_, _, name)| view! { <th scope="col">{name.clone()}</th> }).collect_view();
    let row = |(c, id): (usize, &u32)| {
        let title = title_of(desk, *id);
        let cells = columns.iter().map(|(q, a, name)| cell(c, *q, *a, format!("{title}: {name}"))).collect_view();
        view! { <tr><th scope="row">{title.clone()}</th>{cells}</tr> }
    };
    let rows = candidates.iter().enumerate().map(row).collect_view();
    view! {
        <details class="ws-hands">
            <summary>{t!(lang, "ws-hands")}</summary>
            <p>{t!(lang, "ws-hands-how")}</p>
            <form on:submit=submit>
                <p class="ws-line"><label>{t!(lang, "ws-hands-people")}" "<input type="number" min="0" max="10000" prop:value=move || people.get().to_string() on:change:target=move |e| people.set(e.target().value().parse().unwrap_or(0))/></label></p>
                <div class="ws-wide" tabindex="0" role="region" aria-label=t!(lang, "ws-hands")><table>
                    <caption class="quiet">{t!(lang, "ws-hands")}</caption>
                    <thead><tr><th scope="col">{t!(lang, "ws-candidate")}</th>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table></div>
                {move || refused.get().map(|why| view! { <p class="told" role="alert">{why}</p> })}
                <p class="ws-line">
                    <button type="submit">{t!(lang, "ws-hands-count")}</button>
                    {move || counted.get().then(|| view! { <button type="button" on:click=clear>{t!(lang, "ws-hands-clear")}</button> })}
                </p>
            </form>
        </details>
    }
}
