//! Ballots come in: pasted or typed codes, files, and QR codes before the camera, one after another or many at once.

use super::desk::{Desk, desk};
use super::start::text_of;
use crate::t;
use crate::ui::scan::Scanner;
use crate::ui::watch::memo;
use crate::words;
use crate::workshop::{ByHand, Read, Refusal, Round, read_from};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use std::collections::BTreeMap;

/// What came of one press, or of all that the scanner has read since it was opened.
#[derive(Debug, Clone, Default)]
struct Outcome {
    read: Vec<Read>,
    /// Files that gave nothing to read, by name.
    unread: Vec<String>,
    scanned: bool,
}

impl Outcome {
    /// Takes in what the scanner read: what is refused is told once, however often it is held up.
    fn scan(&mut self, read: Vec<Read>) {
        self.scanned = true;
        let told = |all: &[Read], new: &Read| matches!(new, Read::Refused { .. }) && all.contains(new);
        for new in read {
            if !told(&self.read, &new) {
                self.read.push(new);
            }
        }
    }
}

/// Reads texts in, each ballot into the round that it names, all in one step that can be taken back.
fn take(desk: Desk, texts: Vec<String>) -> Vec<Read> {
    let mut hand = ByHand::default();
    texts.into_iter().for_each(|text| hand.put(text));
    // Putting in by hand cannot fail.
    desk.change(|w| Ok(read_from(w, &mut hand).unwrap_or_default())).unwrap_or_default()
}

/// What came of it, in sentences and a line for each that was refused and each file that could not be read.
fn said(desk: Desk, outcome: &Outcome) -> AnyView {
    let lang = desk.lang;
    let read = &outcome.read;
    let count = |of: fn(&Read) -> bool| read.iter().filter(|r| of(r)).count();
    let (new, again) = (count(|r| matches!(r, Read::New { .. })), count(|r| matches!(r, Read::Again { .. })));
    let mut late: BTreeMap<u8, usize> = BTreeMap::new();
    for read in read {
        if let Read::Late { round, .. } = read {
            *late.entry(*round).or_default() += 1;
        }
    }
    let refused =
        read.iter().filter_map(|r| if let Read::Refused { text, why } = r { Some((text, why)) } else { None });
    let line =
        |(text, why): (&String, &Refusal)| view! { <li><code>{text.clone()}</code>" "{words::refusal(lang, why)}</li> };
    let lines: Vec<_> = refused.map(line).collect();
    let n = lines.len();
    let mut sentences = Vec::new();
    if new > 0 || (late.is_empty() && again == 0) {
        sentences.push(t!(lang, "ws-read-new", n = new));
    }
    sentences.extend(late.iter().map(|(round, n)| t!(lang, "ws-read-late", n = *n, round = usize::from(*round) + 1)));
    if again > 0 {
        sentences.push(t!(lang, "ws-read-again", n = again));
    }
    if n > 0 {
        sentences.push(t!(lang, "ws-read-refused", n = n));
    }
    let unread = |file: &String| view! { <p class="told">{t!(lang, "ws-file-no-ballot", file = file.as_str())}</p> };
    view! {
        <p>{sentences.join(" ")}</p>
        {(n > 0).then(|| view! { <ul class="ws-refused">{lines}</ul> })}
        {outcome.unread.iter().map(unread).collect_view()}
    }
    .into_any()
}

/// The ways in.
#[component]
pub fn Incoming() -> impl IntoView {
    let desk = desk();
    let lang = desk.lang;
    let text = RwSignal::new(String::new());
    let last = RwSignal::new(None::<Outcome>);
    let scanning = RwSignal::new(false);
    let read = move |e: web_sys::SubmitEvent| {
        e.prevent_default();
        let found = take(desk, vec![text.get_untracked()]);
        // What was refused stays to be mended.
        if !found.iter().any(|r| matches!(r, Read::Refused { .. })) {
            text.set(String::new());
        }
        last.set(Some(Outcome { read: found, ..Outcome::default() }));
    };
    let files = move |e: web_sys::Event| {
        let input = e.target().and_then(|t| t.dyn_into::<web_sys::HtmlInputElement>().ok());
        let Some(input) = input else { return };
        let list: Vec<web_sys::File> =
            input.files().map(|f| (0..f.length()).filter_map(|i| f.get(i)).collect()).unwrap_or_default();
        spawn_local(async move {
            let (mut texts, mut unread) = (Vec::new(), Vec::new());
            for file in list {
                match text_of(&file).await.filter(|text| !text.trim().is_empty()) {
                    Some(text) => texts.push(text),
                    None => unread.push(file.name()),
                }
            }
            // Whoever has left the stage meanwhile has nowhere to read them in.
            if desk.now.try_get_untracked().is_none() {
                return;
            }
            last.set(Some(Outcome { read: take(desk, texts), unread, scanned: false }));
            // The same file chosen again is heard again.
            input.set_value("");
        });
    };
    let found = Callback::new(move |text: String| {
        let read = take(desk, vec![text]);
        let mut all = last.get_untracked().filter(|all| all.scanned).unwrap_or_default();
        all.scan(read);
        last.set(Some(all));
    });
    let scan = move |_| {
        scanning.update(|s| *s = !*s);
        if scanning.get_untracked() {
            last.set(None);
        }
    };
    // Of every round: a late one may belong to an earlier.
    let ballots = memo(move |_| {
        let of = |r: &Round| r.ballots.iter().map(|b| (b.id, b.late)).collect::<Vec<_>>();
        desk.now.with(|w| w.rounds.iter().map(of).collect::<Vec<_>>())
    });
    let rows = move |round: u8, ballots: Vec<(u64, bool)>| {
        let row = |(id, late): (u64, bool)| {
            let name = format!("{id:010x}");
            view! {
                <li><code>{name.clone()}</code>" "{late.then(|| t!(lang, "ws-late"))}" "
                    <button type="button" aria-label=t!(lang, "ws-ballot-out-named", id = name) on:click=move |_| { desk.change(|w| w.remove_ballot(round, id)); }>{t!(lang, "ws-ballot-out")}</button>
                </li>
            }
        };
        ballots.into_iter().map(row).collect_view()
    };
    let lists = move || {
        let rounds = ballots.get();
        let last = rounds.len().saturating_sub(1);
        let list = |(at, ballots): (usize, Vec<(u64, bool)>)| {
            let n = ballots.len();
            let named = match at == last {
                true => t!(lang, "ws-ballots", n = n),
                false => t!(lang, "ws-ballots-of", round = at + 1, n = n),
            };
            view! { <details><summary>{named}</summary><ul>{rows(at as u8, ballots)}</ul></details> }
        };
        rounds.into_iter().enumerate().rev().filter(|(_, b)| !b.is_empty()).map(list).collect_view()
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
                    <button type="button" aria-pressed=move || scanning.get().to_string() on:click=scan>{t!(lang, "ws-scan")}</button>
                </p>
            </form>
            {move || scanning.get().then(|| view! { <Scanner lang on_found=found/> })}
            <div role="status">{move || last.with(|l| l.as_ref().map(|l| said(desk, l)))}</div>
            {lists}
        </section>
    }
}
