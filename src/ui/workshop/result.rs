//! The fourth stage: the ranking with how far people agree, ties said as ties, and what a second round changed.

use super::agenda::StageHeading;
use super::desk::{Desk, desk};
use super::square::Square;
use crate::t;
use crate::ui::browser;
use crate::ui::watch::memo;
use crate::url::Lang;
use crate::words::{self, counted, methods};
use crate::workshop::{Method, Moves, Question, Ratio, Row, Spread, Stage, Tally, Turn, moves, tally};
use leptos::prelude::*;

/// How many of the most disputed are named.
const DISPUTED: usize = 3;

/// The stage.
#[component]
pub fn Result() -> impl IntoView {
    let desk = desk();
    let lang = desk.lang;
    let revealed = memo(move |_| {
        desk.now.with(|w| w.rounds.iter().enumerate().filter(|(_, r)| r.revealed).map(|(i, _)| i).collect::<Vec<_>>())
    });
    let chosen = RwSignal::new(None::<usize>);
    let round = memo(move |_| {
        chosen.get().filter(|c| revealed.with(|r| r.contains(c))).or_else(|| revealed.with(|r| r.last().copied()))
    });
    let counted = memo(move |_| round.get().and_then(|round| count(desk, round)));
    let rounds = move || {
        let all = revealed.get();
        (all.len() > 1).then(|| {
            let button = |n: usize| view! { <button type="button" aria-pressed=move || (round.get() == Some(n)).to_string() on:click=move |_| chosen.set(Some(n))>{t!(lang, "ws-round", n = n + 1)}</button> };
            view! { <p class="ws-line" role="group" aria-label=t!(lang, "ws-rounds")>{all.into_iter().map(button).collect_view()}</p> }
        })
    };
    let again = move |_| {
        let opened = desk.change(|w| {
            w.open_round()?;
            w.stage = Stage::Vote;
            Ok(())
        });
        if opened.is_some() {
            chosen.set(None);
        }
    };
    let body = move || match counted.get() {
        None => view! { <p class="empty">{t!(lang, "ws-result-none")}</p> }.into_any(),
        Some(counted) => {
            let moved = counted
                .round
                .checked_sub(1)
                .and_then(|before| desk.now.with_untracked(|w| moves(w, before, counted.round)));
            view! {
                <p class="sentence">{sentence(desk, &counted)}</p>
                {disputed(desk, &counted)}
                {effort(lang, &counted)}
                {matches!(desk.get().method, Method::ImpactEffort).then(|| view! { <Square counted=counted.clone()/> })}
                {table(desk, &counted)}
                {moved.map(|m| changes(desk, &m))}
                <p class="ws-line"><button type="button" on:click=again>{t!(lang, "ws-again")}</button>" "<span class="soft">{t!(lang, "ws-again-how")}</span></p>
            }
            .into_any()
        }
    };
    view! { <StageHeading stage=Stage::Result/>{rounds}{body} }
}

/// Counts a round, and notes for whoever measures how long it took; watches the workshop.
pub fn count(desk: Desk, round: usize) -> Option<Tally> {
    let since = browser::now();
    let counted = desk.now.with(|w| tally(w, round));
    browser::measured("tally", since);
    counted
}

/// A candidate's title.
pub fn title_of(desk: Desk, id: u32) -> String {
    desk.now.with_untracked(|w| w.candidate(id).map(|c| c.title.clone()).unwrap_or_default())
}

/// Who took part, what came first, and what ties.
fn sentence(desk: Desk, counted: &Tally) -> String {
    let lang = desk.lang;
    let first: Vec<String> =
        counted.rows.iter().filter(|r| r.rank == Some(1)).map(|r| title_of(desk, r.candidate)).collect();
    let tied = counted.rows.iter().filter(|r| r.tied).count();
    let mut said = vec![t!(lang, "ws-took-part", n = counted.people as usize, late = counted.late)];
    match first.as_slice() {
        [] => said.push(t!(lang, "ws-first-none")),
        [one] => said.push(t!(lang, "ws-first", title = one.clone())),
        many => said.push(t!(lang, "ws-first-tied", n = many.len(), titles = words::list(lang, many))),
    }
    said.push(t!(lang, "ws-tied", n = tied));
    said.join(" ")
}

/// What people disagree on most: what there is to talk about.
fn disputed(desk: Desk, counted: &Tally) -> Option<AnyView> {
    let lang = desk.lang;
    let mut rows: Vec<(Ratio, u32)> = counted.rows.iter().filter_map(|r| Some((r.agreement?, r.candidate))).collect();
    rows.sort();
    let low = |r: &&(Ratio, u32)| counted::divided(r.0);
    let names: Vec<String> = rows.iter().filter(low).take(DISPUTED).map(|r| title_of(desk, r.1)).collect();
    (!names.is_empty()).then(|| {
        let items = names.into_iter().map(|n| view! { <li>{n}</li> }).collect_view();
        view! { <section class="ws-disputed"><h3>{t!(lang, "ws-disputed")}</h3><ul>{items}</ul></section> }.into_any()
    })
}

/// What Must takes of the effort.
fn effort(lang: Lang, counted: &Tally) -> Option<AnyView> {
    let share = counted.effort?;
    let said = counted::effort(lang, share);
    let class = if share.over() { "notice" } else { "soft" };
    Some(view! { <p class=class>{said}</p> }.into_any())
}

fn table(desk: Desk, counted: &Tally) -> AnyView {
    let lang = desk.lang;
    let method = desk.get().method.clone();
    let questions = method.questions();
    let heads = questions
        .iter()
        .map(|q| view! { <th scope="col">{methods::asked(lang, &method, q.scale).name}</th> })
        .collect_view();
    let row = |row: Row| {
        let spreads =
            row.spreads.iter().zip(&questions).map(|(s, q)| view! { <td>{spread(lang, s, *q)}</td> }).collect_view();
        view! {
            <tr>
                <td class="number">{counted::rank(lang, row.rank, row.tied)}</td>
                <th scope="row">{title_of(desk, row.candidate)}</th>
                <td class="number">{counted::score(lang, &method, &row)}</td>
                {spreads}
                <td>{counted::agreement(lang, row.agreement)}</td>
            </tr>
        }
    };
    let rows = counted.ordered().into_iter().map(row).collect_view();
    view! {
        <div class="ws-wide" tabindex="0" role="region" aria-label=t!(lang, "ws-ranking")><table class="ws-ranking">
            <caption class="quiet">{t!(lang, "ws-ranking")}</caption>
            <thead><tr>
                <th scope="col">{t!(lang, "ws-rank")}</th><th scope="col">{t!(lang, "ws-candidate")}</th><th scope="col">{counted::score_head(lang, &method)}</th>
                {heads}<th scope="col">{t!(lang, "ws-agreement-head")}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table></div>
    }
    .into_any()
}

/// How answers are spread: a bar for each answer, and the middle half in words.
fn spread(lang: Lang, spread: &Spread, question: Question) -> AnyView {
    let said = counted::spread(lang, spread, question);
    let most = spread.counts.iter().copied().max().unwrap_or(0).max(1);
    let bars = spread.whole.then(|| {
        let n = spread.counts.len();
        let bar = |(i, count): (usize, &u64)| {
            let height = 20.0 * *count as f64 / most as f64;
            view! { <rect x=i * 7 + 1 y=22.0 - height width="5" height=height></rect> }
        };
        let bars = spread.counts.iter().enumerate().map(bar).collect_view();
        view! { <svg class="ws-bars" viewBox=format!("0 0 {} 24", n * 7) width=n * 7 height="24" aria-hidden="true"><path d=format!("M0 22.5h{}", n * 7)></path>{bars}</svg> }
    });
    view! { {bars}<span class="ws-spread">{said}</span> }.into_any()
}

/// What the round changed, in figures and never by person.
fn changes(desk: Desk, moved: &Moves) -> AnyView {
    let lang = desk.lang;
    let method = desk.get().method.clone();
    // Of few ballots one could tell whose answers changed; places are no secret.
    let told = moved.both >= counted::TOLD;
    let row = |m: &crate::workshop::Move| {
        let way = match (m.before.map(|s| s.rank), m.after.map(|s| s.rank)) {
            (Some(b), Some(a)) if a < b => t!(lang, "ws-moved-up", n = b - a),
            (Some(b), Some(a)) if a > b => t!(lang, "ws-moved-down", n = a - b),
            (Some(_), Some(_)) => t!(lang, "ws-moved-not"),
            _ => String::new(),
        };
        let sum = |of: fn(&Turn) -> usize| m.turns.iter().map(of).sum::<usize>();
        let turns = told.then(|| {
            view! { <td class="number">{sum(|t| t.raised)}</td><td class="number">{sum(|t| t.lowered)}</td><td class="number">{sum(|t| t.kept)}</td> }
        });
        view! {
            <tr>
                <th scope="row">{title_of(desk, m.candidate)}</th>
                <td class="number">{counted::stood(lang, &method, m.before)}</td><td class="number">{counted::stood(lang, &method, m.after)}</td><td>{way}</td>
                {turns}
            </tr>
        }
    };
    let rows = moved.rows.iter().map(row).collect_view();
    let head = |text: String| view! { <th scope="col">{text}</th> };
    let turns = told.then(
        || view! { {head(t!(lang, "ws-raised"))}{head(t!(lang, "ws-lowered"))}{head(t!(lang, "ws-kept-answer"))} },
    );
    view! {
        <h3>{t!(lang, "ws-moves")}</h3>
        <p>{counted::compared(lang, moved)}</p>
        <div class="ws-wide" tabindex="0" role="region" aria-label=t!(lang, "ws-moves")><table>
            <caption class="quiet">{t!(lang, "ws-moves")}</caption>
            <thead><tr>
                {head(t!(lang, "ws-candidate"))}{head(t!(lang, "ws-before"))}{head(t!(lang, "ws-after"))}{head(t!(lang, "ws-moved"))}
                {turns}
            </tr></thead>
            <tbody>{rows}</tbody>
        </table></div>
    }
    .into_any()
}
