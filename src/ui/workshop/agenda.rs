//! The head of an open workshop: its name, its stages as the agenda, the timer, and the large picture for the room.

use super::desk::{Desk, desk};
use super::session::Saved;
use super::timer::Timer;
use crate::t;
use crate::ui::browser;
use crate::ui::keep::{Trouble, why};
use crate::ui::report;
use crate::ui::watch::{effect, memo};
use crate::words;
use crate::workshop::Stage;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

/// What the head of the stage is called, for the focus.
const HEADING: &str = "stage-heading";
/// Set on the page's root while it is shown to a room.
const ROOM: &str = "data-room";
/// Under which this device remembers which workshop is shown to a room: a projector that has slept goes on where it stood.
const ROOM_KEY: &str = "roda-traden/room";

/// The head.
#[component]
pub fn Head() -> impl IntoView {
    let desk = desk();
    let lang = desk.lang;
    let room = RwSignal::new(browser::remembered(ROOM_KEY) == Some(String::from(desk.get().key)));
    effect(move || browser::set_root(ROOM, room.get()));
    on_cleanup(|| browser::set_root(ROOM, false));
    let keys = window_event_listener(leptos::ev::keydown, move |e| pressed(desk, room, &e));
    on_cleanup(move || keys.remove());
    let (title, date) =
        (memo(move |_| desk.now.with(|w| w.title.clone())), memo(move |_| desk.now.with(|w| w.date.clone())));
    let steps = memo(move |_| desk.steps());
    let save = move |_| {
        let name = format!("workshop-{}.json", desk.get().date);
        if browser::save(&name, "application/json", &desk.file()).is_none() {
            desk.state.say(t!(lang, "figure-not-saved"));
        }
    };
    let saved = move || {
        match desk.saved.get() {
        Saved::Yes => view! { <span class="soft">{t!(lang, "ws-saved")}</span> }.into_any(),
        Saved::Soon => view! { <span class="soft">{t!(lang, "ws-saving")}</span> }.into_any(),
        Saved::No(Trouble::Taken) => {
            view! { <span role="alert" class="told">{t!(lang, "ws-elsewhere")}" "<button type="button" on:click=move |_| desk.take_theirs()>{t!(lang, "ws-take-theirs")}</button></span> }
                .into_any()
        }
        Saved::No(trouble) => {
            view! { <span role="alert" class="told">{t!(lang, "ws-not-saved", why = why(lang, &trouble))}" "<button type="button" on:click=move |_| desk.save()>{t!(lang, "ws-save-again")}</button>" "{report::button(lang)}</span> }
                .into_any()
        }
    }
    };
    let items = Stage::ALL.map(|stage| {
        view! {
            <li><button
                type="button"
                aria-current=move || desk.now.with(|w| w.stage == stage).then_some("step")
                on:click=move |_| go(desk, stage)
            >{words::stage(lang, stage)}</button></li>
        }
    });
    view! {
        <div class="ws-head">
            <div class="ws-name">
                <input
                    type="text" class="ws-title" maxlength="200" aria-label=t!(lang, "ws-name") prop:value=title
                    on:change:target=move |e| { let typed = e.target().value(); desk.change(|w| w.set_title(&typed)); }
                />
                <input
                    type="date" aria-label=t!(lang, "ws-date") prop:value=date
                    on:change:target=move |e| { let typed = e.target().value(); desk.change(|w| w.set_date(&typed)); }
                />
                {saved}
            </div>
            <div class="ws-tools" role="group" aria-label=t!(lang, "ws-tools")>
                <button type="button" disabled=move || !steps.get().0 on:click=move |_| desk.undo()>{t!(lang, "ws-undo")}</button>
                <button type="button" disabled=move || !steps.get().1 on:click=move |_| desk.redo()>{t!(lang, "ws-redo")}</button>
                <button type="button" aria-pressed=move || room.get().to_string() on:click=move |_| show_room(desk, room, !room.get_untracked())>{t!(lang, "ws-room")}</button>
                <button type="button" class="ws-aside" on:click=save>{t!(lang, "ws-save-file")}</button>
                <button type="button" class="ws-aside" on:click=move |_| desk.leave()>{t!(lang, "ws-all")}</button>
            </div>
            <Timer/>
            <nav class="ws-agenda" aria-label=t!(lang, "ws-agenda")><ol>{items}</ol></nav>
        </div>
    }
}

/// The heading of a stage, which takes the focus when the stage is entered.
#[component]
pub fn StageHeading(stage: Stage) -> impl IntoView {
    let lang = desk().lang;
    let about = match stage {
        Stage::Gather => t!(lang, "ws-about-gather"),
        Stage::Method => t!(lang, "ws-about-method"),
        Stage::Vote => t!(lang, "ws-about-vote"),
        Stage::Result => t!(lang, "ws-about-result"),
        Stage::Choose => t!(lang, "ws-about-choose"),
        Stage::Finish => t!(lang, "ws-about-finish"),
    };
    view! {
        <h2 id=HEADING tabindex="-1">{words::stage(lang, stage)}</h2>
        <p class="ws-about">{about}</p>
    }
}

/// The ways to the stage before and the next.
#[component]
pub fn Steps() -> impl IntoView {
    let desk = desk();
    let lang = desk.lang;
    let stage = memo(move |_| desk.now.with(|w| w.stage));
    let link = move |next: bool| {
        let to = neighbour(stage.get(), next)?;
        let name = words::stage(lang, to);
        let text = if next { t!(lang, "ws-next", stage = name) } else { t!(lang, "ws-previous", stage = name) };
        Some(view! { <button type="button" class:main=next on:click=move |_| go(desk, to)>{text}</button> })
    };
    view! { <p class="ws-steps">{move || link(false)}" "{move || link(true)}</p> }
}

fn neighbour(stage: Stage, next: bool) -> Option<Stage> {
    let at = Stage::ALL.iter().position(|s| *s == stage)?;
    let to = if next { at.checked_add(1)? } else { at.checked_sub(1)? };
    Stage::ALL.get(to).copied()
}

/// Goes to a stage, whose heading takes the focus.
fn go(desk: Desk, stage: Stage) {
    desk.set(|w| w.stage = stage);
    set_timeout(|| browser::focus(HEADING), std::time::Duration::from_millis(30));
}

/// Shows the workshop to a room, also when the page is opened again, until that is ended.
fn show_room(desk: Desk, room: RwSignal<bool>, on: bool) {
    room.set(on);
    browser::remember(ROOM_KEY, on.then(|| String::from(desk.get().key)).as_deref());
}

/// The keys of a presenter's remote turn the stages; undo and redo as everywhere; Escape leaves the large picture.
fn pressed(desk: Desk, room: RwSignal<bool>, e: &web_sys::KeyboardEvent) {
    let target = e.target().and_then(|t| t.dyn_into::<web_sys::Element>().ok());
    let on = |what: &str| target.as_ref().is_some_and(|t| t.matches(what).unwrap_or(false));
    // What is being written has keys of its own. A slider or a list would take the remote's keys for another value.
    let writing = on("input:not([type=checkbox], [type=radio], [type=button], [type=range]), textarea");
    if writing || e.default_prevented() {
        return;
    }
    let command = e.ctrl_key() || e.meta_key();
    let stage = desk.now.with_untracked(|w| w.stage);
    let back = !e.shift_key();
    match e.key().as_str() {
        "PageDown" | "PageUp" if room.get_untracked() => {
            if let Some(to) = neighbour(stage, e.key() == "PageDown") {
                go(desk, to);
            }
        }
        // With the capitals locked the letter is a capital too.
        "z" | "Z" if command && back => desk.undo(),
        "z" | "Z" | "y" | "Y" if command => desk.redo(),
        // An open list is closed by it.
        "Escape" if room.get_untracked() && !on("select") => show_room(desk, room, false),
        _ => return,
    }
    e.prevent_default();
}
