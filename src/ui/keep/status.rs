//! Whether the open plan is saved, in a line; what is wrong and the way out when it is not.

use super::heard;
use super::keeper::{self, Now};
use super::parked::{self, Left};
use super::session::{Locked, Progress};
use super::store::Trouble;
use crate::exchange;
use crate::t;
use crate::ui::browser;
use crate::ui::files::Asked;
use crate::ui::report;
use crate::ui::state::{Loaded, State, state};
use crate::ui::watch::memo;
use crate::url::{Address, Lang};
use leptos::prelude::*;
use std::time::Duration;

/// How saving stands.
#[component]
pub fn Here(lang: Lang) -> impl IntoView {
    let state = state();
    // A plan that came before this part did may not have been noticed. Who knows what it was before its first change comes first.
    set_timeout(move || keeper::noticed(state, None), Duration::ZERO);
    let now = keeper::now();
    let open = memo(move |_| state.loaded.with(|l| matches!(l, Loaded::Open(..))));
    let line = {
        let now = now.clone();
        move || open.get().then(|| now.with(|n| said(lang, n)))
    };
    let badge = {
        let now = now.clone();
        // Who may not change the plan has nothing to take care of.
        let n = memo(move |_| now.with(|n| if n.locked.is_some() { 0 } else { n.undownloaded }));
        move || (open.get() && n.get() > 0).then(|| undownloaded(lang, state, n.get()))
    };
    let warned = memo(move |_| now.with(Warning::of));
    let warning = move || open.get().then(|| warned.get().map(|w| warning(lang, state, &w)));
    let left = {
        let left = parked::left();
        move || left.get().into_iter().map(|plan| left_behind(lang, state, &plan)).collect_view()
    };
    let needed = memo({
        let left = parked::left();
        move |_| state.address.with(|a| a.own.is_some()) || left.with(|l| !l.is_empty())
    });
    move || {
        let (line, badge, warning, left) = (line.clone(), badge, warning, left.clone());
        needed.get().then(|| {
            view! {
                <section class="keeping" aria-label=t!(lang, "keep-label")>
                    <p class="kept-line" role="status">{line}</p>
                    {badge}
                    <div class="kept-warning" role="alert">{warning}{left}</div>
                </section>
            }
        })
    }
}

/// That a plan was left unsaved, and the way back to it.
fn left_behind(lang: Lang, state: State, plan: &Left) -> AnyView {
    let title = if plan.title.is_empty() { t!(lang, "keep-untitled") } else { plan.title.clone() };
    let own = Some(plan.key.clone());
    let back =
        move || state.href(|a| *a = Address { lang: a.lang, view: a.view, own: own.clone(), ..Address::default() });
    view! {
        <p>{t!(lang, "keep-left", title = title.as_str())}" "<a href=back>{t!(lang, "keep-left-back")}</a></p>
    }
    .into_any()
}

/// The line.
fn said(lang: Lang, now: &Now) -> String {
    match (&now.progress, now.locked) {
        (_, Some(_)) => t!(lang, "keep-locked"),
        (Progress::Still, _) => String::new(),
        (Progress::Saving, _) => t!(lang, "keep-saving"),
        (Progress::Saved(at), _) => t!(lang, "keep-saved", time = when(at)),
        (Progress::Failed(_), _) => t!(lang, "keep-not-saved"),
    }
}

/// A time of the database for people: the hour today, else the day too, in the browser's own time zone.
pub fn when(iso: &str) -> String {
    let day = |d: &js_sys::Date| format!("{}-{:02}-{:02}", d.get_full_year(), d.get_month() + 1, d.get_date());
    let date = js_sys::Date::new(&iso.into());
    if date.get_time().is_nan() {
        return String::from("–");
    }
    let hour = format!("{:02}:{:02}", date.get_hours(), date.get_minutes());
    if day(&date) == day(&js_sys::Date::new_0()) { hour } else { format!("{} {hour}", day(&date)) }
}

fn undownloaded(lang: Lang, state: State, n: u32) -> AnyView {
    view! {
        <p class="kept-badge">{t!(lang, "keep-undownloaded", n = n)}" "
            <button type="button" on:click=move |_| download_open(lang, state)>{t!(lang, "keep-download")}</button></p>
    }
    .into_any()
}

/// What somebody has to do something about.
#[derive(Clone, PartialEq)]
enum Warning {
    Failed(Trouble),
    Locked(Locked),
    Lost,
    Earlier,
}

impl Warning {
    fn of(now: &Now) -> Option<Self> {
        match (&now.progress, now.locked) {
            (_, Some(locked)) => Some(Self::Locked(locked)),
            (Progress::Failed(trouble), _) => Some(Self::Failed(trouble.clone())),
            _ if now.lost => Some(Self::Lost),
            _ => now.earlier.then_some(Self::Earlier),
        }
    }
}

fn warning(lang: Lang, state: State, warning: &Warning) -> AnyView {
    let text = match warning {
        Warning::Failed(trouble) => t!(lang, "keep-failed", why = why(lang, trouble)),
        Warning::Locked(Locked::Busy) => t!(lang, "keep-busy"),
        Warning::Locked(Locked::Lost { unsaved: false }) => t!(lang, "keep-taken"),
        Warning::Locked(Locked::Lost { unsaved: true }) => t!(lang, "keep-taken-unsaved"),
        Warning::Lost => t!(lang, "keep-cleared"),
        Warning::Earlier => t!(lang, "keep-earlier"),
    };
    let locked = matches!(warning, Warning::Locked(_));
    let again = matches!(warning, Warning::Failed(_));
    let download = *warning != Warning::Earlier && *warning != Warning::Locked(Locked::Busy);
    view! {
        <p>{text}</p>
        <p class="buttons">
            {download.then(|| view! { <button type="button" class="primary" on:click=move |_| download_open(lang, state)>{t!(lang, "keep-download-plan")}</button> })}
            {again.then(|| view! { <button type="button" on:click=|_| heard::save_again()>{t!(lang, "error-retry")}</button> })}
            {(!locked).then(|| report::button(lang))}
            {locked.then(|| view! { <button type="button" on:click=move |_| keeper::take_over(state)>{t!(lang, "keep-take-over")}</button> })}
            {(*warning == Warning::Earlier).then(|| view! { <button type="button" on:click=move |_| state.asked.set(Asked::Kept)>{t!(lang, "my-plans")}</button> })}
        </p>
    }
    .into_any()
}

/// What a trouble is, and what to do.
pub fn why(lang: Lang, trouble: &Trouble) -> String {
    match trouble {
        Trouble::Full => t!(lang, "keep-full"),
        Trouble::Blocked(_) => t!(lang, "keep-blocked"),
        Trouble::Later => t!(lang, "keep-later"),
        Trouble::Taken => t!(lang, "keep-taken"),
        Trouble::Gone => t!(lang, "keep-gone"),
        Trouble::Unlike => t!(lang, "keep-unlike"),
        Trouble::Other(said) => t!(lang, "keep-other-trouble", said = said.as_str()),
    }
}

/// Why a plan could not be opened, and the ways on.
pub fn failed(lang: Lang, trouble: &Trouble) -> AnyView {
    let state = state();
    let to_do = if *trouble == Trouble::Gone { t!(lang, "keep-gone-do") } else { t!(lang, "keep-not-opened-do") };
    view! {
        <p class="what">{why(lang, trouble)}</p>
        <p><strong>{t!(lang, "error-what-to-do")}": "</strong>{to_do}</p>
        <p class="buttons">
            <button type="button" on:click=move |_| state.asked.set(Asked::Kept)>{t!(lang, "my-plans")}</button>
            <button type="button" on:click=move |_| state.asked.set(Asked::Open)>{t!(lang, "keep-open-file")}</button>
        </p>
    }
    .into_any()
}

/// Saves the open plan as a file.
fn download_open(lang: Lang, state: State) {
    if let Loaded::Open(plan, _) = state.loaded.get_untracked() {
        let name = file_name(&plan.title().sv, "");
        if offer(lang, state, &name, exchange::write(&plan).as_bytes()) {
            heard::downloaded(state, plan.0);
        }
    }
}

/// What a plan's file is called.
pub fn file_name(title: &str, more: &str) -> String {
    format!("{}{more}.json", crate::plan::id_from(title, |_| false))
}

/// A plan as a file for people; one that this program cannot read goes as it lies there.
pub fn readable(file: &[u8]) -> Vec<u8> {
    exchange::read(file).map_or_else(|_| file.to_vec(), |i| exchange::write(&i.plan).into_bytes())
}

/// Offers a plan file to be saved, and says whether that went well.
pub fn offer(lang: Lang, state: State, name: &str, file: &[u8]) -> bool {
    let done = browser::save_bytes(name, "application/json", &js_sys::Uint8Array::from(file)).is_some();
    state.say(if done { t!(lang, "keep-downloaded", file = name) } else { t!(lang, "keep-download-failed") });
    done
}
