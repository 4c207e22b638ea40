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
    let there = memo(move |_| desk.now.with(|w| w.rounds.last().and_then(|r| r.hands.clone())));
    let (candidates, method) = asked.get_untracked();
    let questions = method.questions();
    let blank = Hands { people: 0, counts: blank(candidates.len(), &questions) };
    // What is typed in stands before what is counted, also when one has looked at something else meanwhile.
    let shown = memo(move |_| desk.draft().or_else(|| there.get()).unwrap_or_else(|| blank.clone()));
    let refused = RwSignal::new(None::<String>);
    let typed = move |change: &dyn Fn(&mut Hands)| {
        let mut hands = shown.get_untracked();
        change(&mut hands);
        let same = there.with_untracked(|there| match there {
            Some(there) => *there == hands,
            None => hands.people == 0 && hands.counts.iter().flatten().flatten().all(|n| *n == 0),
        });
        desk.set_draft((!same).then_some(hands));
    };
    let submit = move |e: web_sys::SubmitEvent| {
        e.prevent_default();
        let hands = shown.get_untracked();
        refused.set(desk.attempt(|w| w.set_hands(hands)).err());
        if refused.with_untracked(Option::is_none) {
            desk.set_draft(None);
            desk.state.say(t!(lang, "ws-hands-in"));
        }
    };
    let clear = move |_| {
        desk.set_draft(None);
        desk.change(|w| w.clear_hands());
    };
    let cell = move |c: usize, q: usize, a: usize, label: String| {
        let get =
            move || shown.with(|h| h.counts.get(c).and_then(|r| r.get(q)).and_then(|r| r.get(a)).copied().unwrap_or(0));
        let set = move |v: String| {
            let n = v.trim().parse().unwrap_or(0);
            typed(&|hands| {
                let cell = hands.counts.get_mut(c).and_then(|r| r.get_mut(q)).and_then(|r| r.get_mut(a));
                if let Some(cell) = cell {
                    *cell = n;
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
        <details class="ws-hands" open=untrack(move || desk.draft().is_some())>
            <summary>{t!(lang, "ws-hands")}</summary>
            <p>{t!(lang, "ws-hands-how")}</p>
            <form on:submit=submit>
                <p class="ws-line"><label>{t!(lang, "ws-hands-people")}" "<input type="number" min="0" max="10000" prop:value=move || shown.with(|h| h.people).to_string() on:change:target=move |e| { let n = e.target().value().trim().parse().unwrap_or(0); typed(&|hands| hands.people = n); }/></label></p>
                <div class="ws-wide" tabindex="0" role="region" aria-label=t!(lang, "ws-hands")><table>
                    <caption class="quiet">{t!(lang, "ws-hands")}</caption>
                    <thead><tr><th scope="col">{t!(lang, "ws-candidate")}</th>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table></div>
                {move || refused.get().map(|why| view! { <p class="told" role="alert">{why}</p> })}
                <p class="ws-line">
                    <button type="submit">{t!(lang, "ws-hands-count")}</button>
                    {move || desk.draft().map(|_| view! { <span class="soft">{t!(lang, "ws-hands-typed")}</span> })}
                    {move || there.with(Option::is_some).then(|| view! { <button type="button" on:click=clear>{t!(lang, "ws-hands-clear")}</button> })}
                </p>
            </form>
        </details>
    }
}
