//! The timer for the room: how long is left, also after the computer has slept.

use super::desk::desk;
use crate::t;
use crate::ui::browser;
use crate::url::Lang;
use leptos::prelude::*;
use std::time::Duration;

/// Minutes that can be chosen.
const CHOICES: [u32; 7] = [2, 5, 10, 15, 20, 30, 45];
/// Under which the end is remembered on this device, in milliseconds of the clock.
const KEY: &str = "roda-traden/timer";

/// A timer.
#[component]
pub fn Timer() -> impl IntoView {
    let lang = desk().lang;
    let end = RwSignal::new(browser::remembered(KEY).and_then(|e| e.parse::<f64>().ok()).filter(|e| e.is_finite()));
    let minutes = RwSignal::new(10_u32);
    let now = RwSignal::new(js_sys::Date::now());
    let ticking = set_interval_with_handle(move || _ = now.try_set(js_sys::Date::now()), Duration::from_millis(500));
    on_cleanup(move || ticking.iter().for_each(|t| t.clear()));
    let set = move |to: Option<f64>| {
        browser::remember(KEY, to.map(|e| e.to_string()).as_deref());
        now.set(js_sys::Date::now());
        end.set(to);
    };
    let start = move |_| set(Some(js_sys::Date::now() + f64::from(minutes.get_untracked()) * 60_000.0));
    let left = Memo::new(move |_| end.get().map(|end| ((end - now.get()) / 1000.0).ceil() as i64));
    let over = Memo::new(move |_| left.get().is_some_and(|s| s <= 0));
    let shown = move || {
        left.get().map(|s| view! { <span class="ws-left" class:over=over role="timer">{clock(s.max(0))}</span> })
    };
    let options = CHOICES.map(
        |n| view! { <option value=n.to_string() selected=move || minutes.get() == n>{minutes_said(lang, n)}</option> },
    );
    view! {
        <div class="ws-timer" role="group" aria-label=t!(lang, "ws-timer")>
            {shown}
            <select aria-label=t!(lang, "ws-timer-minutes") on:change:target=move |e| minutes.set(e.target().value().parse().unwrap_or(10))>{options}</select>
            <button type="button" on:click=start>{t!(lang, "ws-timer-start")}</button>
            {move || end.get().map(|_| view! { <button type="button" on:click=move |_| set(None)>{t!(lang, "ws-timer-stop")}</button> })}
            <span role="status" class="ws-over">{move || over.get().then(|| t!(lang, "ws-timer-over"))}</span>
        </div>
    }
}

fn minutes_said(lang: Lang, n: u32) -> String {
    t!(lang, "ws-minutes", n = n)
}

fn clock(seconds: i64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
