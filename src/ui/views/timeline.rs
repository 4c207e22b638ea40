//! The timeline: activities as bars over the years, by area, with the follow-ups and today.

use super::picked::one_by_one;
use super::timeline_years::Years;
use crate::layout::timeline::{extent, tally};
use crate::plan::{Moment, NodeIx, Part, Plan};
use crate::scene::timeline::{
    Timeline as Drawing, markup, timeline as chart_of, timeline_head, timeline_pages, timeline_part, timeline_top,
};
use crate::t;
use crate::ui::browser;
use crate::ui::figure::{Figure, Long, Pages};
use crate::ui::lazy::{Made, lazily};
use crate::ui::state::{Shared, model, state};
use crate::ui::watch::{effect, memo};
use crate::url::{Address, Lang, View, write};
use crate::words::{
    Lead, TimelineAsk, TimelineLine, timeline_drawing, timeline_frame, timeline_lines, timeline_row, timeline_sentence,
    timeline_sheet,
};
use crate::{texts, words};
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;
use std::sync::Arc;

/// The widths that a drawing may have on the screen, in pixels.
const ROOM: (f64, f64) = (640.0, 1800.0);
/// The width of a drawing on paper, and the heights that fit on its first page and on the others.
const PAPER: (f64, f64, f64) = (1180.0, 560.0, 740.0);
/// Rows in one piece of the drawing.
const ROWS: usize = 8;

/// The view, whose code and texts are in a file of its own.
#[component]
pub fn Timeline(lang: Lang) -> impl IntoView {
    lazily(lang, || Box::pin(fetch_timeline()), move || Box::pin(timeline(lang)))
}

#[wasm_split(views, wasm_split_path = leptos::wasm_split, preload(fetch_timeline), fallible)]
fn timeline(lang: Lang) -> Made {
    words::add(texts!("chart"));
    words::add(texts!("timeline"));
    Ok(view! { <Here lang/> }.into_any())
}

#[component]
fn Here(lang: Lang) -> impl IntoView {
    let state = state();
    let model = model();
    let today = today();
    let room = RwSignal::new(ROOM.0);
    let watch = StoredValue::new_local(None);
    effect(move || {
        if let Ok(Some(measure)) = document().query_selector(".timeline-room") {
            watch.set_value(browser::watch_size(&measure, move |w, _| {
                let w = w.floor().clamp(ROOM.0, ROOM.1);
                if room.try_get_untracked().is_some_and(|r| r != w) {
                    room.set(w);
                }
            }));
        }
    });
    on_cleanup(move || watch.set_value(None));
    let follow_up = memo(move |_| model.resolved.with(|r| r.filter.follow_up));
    let year = memo(move |_| {
        let facts = model.facts.get();
        follow_up.get().and_then(|d| Moment::parse(facts.plan.documents()[d].date.as_deref()?)).map(|m| m.year)
    });
    let plans = memo(move |_| model.facts.with(|f| extent(f, &follow_ups(f)).unwrap_or((today.year, today.year))));
    let seen = memo(move |_| state.address.with(|a| a.views.timeline.years).unwrap_or_else(|| plans.get()));
    let all = memo(move |_| {
        let ((a, b), (c, d)) = (plans.get(), seen.get());
        (a.min(c).min(today.year), b.max(d).max(today.year))
    });
    let ask = move |room: f64, years: (i32, i32)| {
        let (facts, select) = (model.facts.get().0, state.selecting());
        let (plan, address) = (Arc::clone(&facts.plan), state.address.get());
        let link = move |to: Lead| match to {
            Lead::Node(node) => Some(format!("{select}{}", plan.node(node).id)),
            Lead::Pick(nodes) => picked(&plan, &address, nodes),
        };
        let activities = model.shown.with(|s| Arc::from(s.activities.as_slice()));
        let (follow_up, selected) = (follow_up.get(), model.selected.get());
        TimelineAsk { lang, facts, activities, follow_up, selected, years, today, room, link: Arc::new(link) }
    };
    let asked = memo(move |_| Shared(Arc::new(ask(room.get(), seen.get()))));
    let sheet = memo(move |_| Shared(Arc::new(timeline_sheet(&ask(0.0, (0, 0))))));
    let chart = memo(move |_| Shared(Arc::new(long(asked.get()))));
    let head = memo(move |_| Shared(Arc::new(asked.with(|a| timeline_head(&timeline_frame(a))))));
    let pages = move || {
        let (room, first, height) = PAPER;
        let of = asked.with_untracked(|a| Drawing { room, ..timeline_drawing(a) });
        markup(&timeline_pages(&of, first, height))
    };
    let tally = memo(move |_| {
        let year = year.get();
        Shared(Arc::new(model.facts.with(|f| model.shown.with(|s| tally(f, &s.activities, year)))))
    });
    let lede = move || tally.with(|t| timeline_sentence(lang, t, year.get()));
    let counts = move || {
        let (t, year) = (tally.get(), year.get().map(|y| y.to_string()));
        let mut all = vec![
            (t.known.clone(), t!(lang, "timeline-count-known", n = t.known.len())),
            (t.unknown.clone(), t!(lang, "timeline-count-unknown", n = t.unknown.len())),
        ];
        if let Some(year) = year {
            let (ongoing, ending) = (t.ongoing.len(), t.ending.len());
            all.push((t.ongoing.clone(), t!(lang, "timeline-count-ongoing", n = ongoing, year = year.clone())));
            all.push((t.ending.clone(), t!(lang, "timeline-count-ending", n = ending, year = year)));
        }
        let entry = |(nodes, text): (Vec<NodeIx>, String)| {
            let link = model.facts.with(|f| state.address.with(|a| picked(&f.plan, a, &nodes)))?;
            Some(view! { <li><a href=link>{text}</a></li> })
        };
        all.into_iter().filter_map(entry).collect_view()
    };
    let pages: Pages = Arc::new(pages);
    view! {
        <div class="view timeline">
            <p class="lede">{lede}</p>
            <div class="counts"><span>{t!(lang, "timeline-counts")}</span><ul>{counts}</ul></div>
            <Years lang all seen around=year/>
            <div class="timeline-room"></div>
            <Figure lang name="tidslinje" chart sheet head pages/>
        </div>
    }
}

/// The drawing in pieces: what stands over the rows, and then some rows at a time.
fn long(ask: Shared<TimelineAsk>) -> Long {
    let frame = timeline_frame(&ask);
    let lines: Vec<TimelineLine> = timeline_lines(&ask);
    let (title, width, n) = (frame.title.clone(), frame.room, 1 + lines.len().div_ceil(ROWS));
    let whole = ask.clone();
    let piece = move |at: usize| {
        let Some(from) = at.checked_sub(1).map(|at| at * ROWS) else { return timeline_top(&frame) };
        // Every other row since the last heading is a stripe.
        let before = lines[..from].iter().rev().take_while(|l| !l.is_heading()).count();
        let here = lines.iter().skip(from).take(ROWS);
        let rows: Vec<_> = here.filter_map(|line| timeline_row(&ask, line)).collect();
        timeline_part(&frame, &rows, before % 2 == 1)
    };
    let whole = move || chart_of(&timeline_drawing(&whole));
    Long { title, width, n, piece: Arc::new(piece), whole: Arc::new(whole) }
}

/// The query that shows these activities alone in the table; none when there are none, or too many for an address.
fn picked(plan: &Plan, address: &Address, nodes: &[NodeIx]) -> Option<String> {
    let pick = one_by_one(nodes.iter().map(|&n| plan.node(n).id.as_str())).filter(|_| !nodes.is_empty())?;
    Some(write(&Address { view: View::Table, pick: Some(pick), ..address.clone() }))
}

fn follow_ups(facts: &crate::analysis::Facts) -> Vec<Moment> {
    let date = |d: usize| Moment::parse(facts.plan.documents()[d].date.as_deref()?);
    facts.plan.follow_ups().into_iter().filter_map(date).collect()
}

/// The day that the browser says it is.
fn today() -> Moment {
    let now = js_sys::Date::new_0();
    Moment { year: now.get_full_year() as i32, part: Part::Day(now.get_month() as u8 + 1, now.get_date() as u8) }
}
