//! Ballots come in: pasted or typed codes, files, and QR codes before the camera, one after another or many at once.

use super::desk::{Desk, desk};
use super::start::text_of;
use crate::t;
use crate::ui::scan::Scanner;
use crate::ui::watch::memo;
use crate::words;
use crate::workshop::{ByHand, Read, Refusal, read_from};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;

/// Reads texts in, all in one step that can be taken back.
fn take(desk: Desk, texts: Vec<String>) -> Vec<Read> {
    let mut hand = ByHand::default();
    texts.into_iter().for_each(|text| hand.put(text));
    let read = desk.change(|w| {
        let round = w.rounds.len().checked_sub(1).and_then(|n| u8::try_from(n).ok());
        let round = round.ok_or(crate::workshop::EditError::NoRound)?;
        // Putting in by hand cannot fail.
        Ok(read_from(w, round, &mut hand).unwrap_or_default())
    });
    read.unwrap_or_default()
}

/// What came of it, in a sentence and a line for each that was refused.
fn said(desk: Desk, read: &[Read]) -> AnyView {
    let lang = desk.lang;
    let count = |of: fn(&Read) -> bool| read.iter().filter(|r| of(r)).count();
    let (new, again) = (count(|r| matches!(r, Read::New { .. })), count(|r| matches!(r, Read::Again { .. })));
    let late = count(|r| matches!(r, Read::Late { .. }));
    let refused =
        read.iter().filter_map(|r| if let Read::Refused { text, why } = r { Some((text, why)) } else { None });
    let line =
        |(text, why): (&String, &Refusal)| view! { <li><code>{text.clone()}</code>" "{words::refusal(lang, why)}</li> };
    let lines: Vec<_> = refused.map(line).collect();
    let n = lines.len();
    view! {
        <p>{t!(lang, "ws-read", new = new, again = again, late = late, refused = n)}</p>
        {(n > 0).then(|| view! { <ul class="ws-refused">{lines}</ul> })}
    }
    .into_any()
}

/// The ways in.
#[component]
pub fn Incoming() -> impl IntoView {
    let desk = desk();
    let lang = desk.lang;
    let text = RwSignal::new(String::new());
    let last = RwSignal::new(None::<Vec<Read>>);
    let scanning = RwSignal::new(false);
    let read = move |e: web_sys::SubmitEvent| {
        e.prevent_default();
        let found = take(desk, vec![text.get_untracked()]);
        // What was refused stays to be mended.
        if !found.iter().any(|r| matches!(r, Read::Refused { .. })) {
            text.set(String::new());
        }
        last.set(Some(found));
    };
    let files = move |e: web_sys::Event| {
        let input = e.target().and_then(|t| t.dyn_into::<web_sys::HtmlInputElement>().ok());
        let Some(input) = input else { return };
        let list: Vec<web_sys::File> =
            input.files().map(|f| (0..f.length()).filter_map(|i| f.get(i)).collect()).unwrap_or_default();
        spawn_local(async move {
            let mut texts = Vec::new();
            for file in list {
                texts.push(text_of(&file).await.unwrap_or_default());
            }
            // Whoever has left the stage meanwhile has nowhere to read them in.
            if desk.now.try_get_untracked().is_none() {
                return;
            }
            last.set(Some(take(desk, texts)));
            // The same file chosen again is heard again.
            input.set_value("");
        });
    };
    let found = Callback::new(move |text: String| last.set(Some(take(desk, vec![text]))));
    let ballots = memo(move |_| {
        desk.now.with(|w| {
            w.rounds.last().map(|r| r.ballots.iter().map(|b| (b.id, b.late)).collect::<Vec<_>>()).unwrap_or_default()
        })
    });
    let round = move || desk.get().rounds.len().saturating_sub(1) as u8;
    let rows = move || {
        let row = |(id, late): (u64, bool)| {
            let name = format!("{id:010x}");
            view! {
                <li><code>{name.clone()}</code>" "{late.then(|| t!(lang, "ws-late"))}" "
                    <button type="button" aria-label=t!(lang, "ws-ballot-out-named", id = name) on:click=move |_| { desk.change(|w| w.remove_ballot(round(), id)); }>{t!(lang, "ws-ballot-out")}</button>
                </li>
            }
        };
        ballots.get().into_iter().map(row).collect_view()
    };
    view! {
        <section aria-labelledby="incoming">
            <h3 id="incoming">{t!(lang, "ws-incoming")}</h3>
            <form on:submit=read>
                <label for="codes">{t!(lang, "ws-codes")}</label>
                <textarea id="codes" rows="3" autocomplete="off" spellcheck="false" prop:value=text on:input:target=move |e| text.set(e.target().value())></textarea>
                <p class="ws-line">
                    <button type="submit">{t!(lang, "ws-read-in")}</button>
                    <label for="ballot-files">{t!(lang, "ws-ballot-files")}</label>
                    <input id="ballot-files" type="file" multiple accept=".txt,.json,text/plain,application/json" on:change=files/>
                    <button type="button" aria-pressed=move || scanning.get().to_string() on:click=move |_| scanning.update(|s| *s = !*s)>{t!(lang, "ws-scan")}</button>
                </p>
            </form>
            {move || scanning.get().then(|| view! { <Scanner lang on_found=found/> })}
            <div role="status">{move || last.with(|l| l.as_ref().map(|l| said(desk, l)))}</div>
            {move || (!ballots.with(Vec::is_empty)).then(|| view! {
                <details><summary>{t!(lang, "ws-ballots", n = ballots.with(Vec::len))}</summary><ul>{rows}</ul></details>
            })}
        </section>
    }
}
