//! The last stage: the draft action plan, and the protocol with its ways onto paper and into files.

use super::agenda::StageHeading;
use super::desk::{Desk, desk};
use super::draft::Draft;
use crate::t;
use crate::ui::files::{ask, field, message};
use crate::ui::watch::memo;
use crate::ui::{browser, save};
use crate::words::protocol::{markup, protocol};
use crate::workshop::{Stage, Standing};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;

const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// The stage.
#[component]
pub fn Finish() -> impl IntoView {
    let desk = desk();
    let lang = desk.lang;
    let now = memo(move |_| desk.now.with(|w| protocol(lang, w)));
    let html = memo(move |_| now.with(markup));
    let writing = RwSignal::new(false);
    view! {
        <StageHeading stage=Stage::Finish/>
        <Draft/>
        <section aria-labelledby="record-part">
            <h3 id="record-part">{t!(lang, "protocol-part")}</h3>
            <div class="ws-line">
                {standing(desk)}
                <button type="button" class="main" disabled=writing on:click=move |_| save_docx(desk, now, writing)>{t!(lang, "protocol-save-docx")}</button>
                <button type="button" on:click=move |_| save_json(desk, now)>{t!(lang, "protocol-save-json")}</button>
                <button type="button" on:click=|_| save::print()>{t!(lang, "protocol-print")}</button>
            </div>
        </section>
        <article class="ws-protocol" inner_html=html></article>
    }
}

/// What the protocol is, to be chosen.
fn standing(desk: Desk) -> impl IntoView {
    let lang = desk.lang;
    let adopted = memo(move |_| desk.now.with(|w| w.standing == Standing::Adopted));
    let set = move |value: String| {
        let standing = if value == "adopted" { Standing::Adopted } else { Standing::Draft };
        desk.set(|w| w.set_standing(standing));
    };
    view! {
        <label for="record-standing">{t!(lang, "protocol-standing")}</label>
        <select id="record-standing" prop:value=move || if adopted.get() { "adopted" } else { "draft" } on:change:target=move |e| set(e.target().value())>
            <option value="draft" selected=move || !adopted.get()>{t!(lang, "protocol-draft")}</option>
            <option value="adopted" selected=move || adopted.get()>{t!(lang, "protocol-adopted")}</option>
        </select>
    }
}

type Now = Memo<crate::words::protocol::Protocol>;

fn file_name(desk: Desk, ending: &str) -> String {
    format!("{}.{ending}", t!(desk.lang, "protocol-file", date = desk.get().date.as_str()))
}

/// Says whether a file was saved.
fn told(desk: Desk, name: String, saved: bool) {
    let said = if saved { t!(desk.lang, "protocol-saved", file = name) } else { t!(desk.lang, "protocol-not-saved") };
    desk.state.say(said);
}

fn save_json(desk: Desk, now: Now) {
    let name = file_name(desk, "json");
    let saved = browser::save(&name, "application/json", &now.with_untracked(|p| p.write())).is_some();
    told(desk, name, saved);
}

/// Has the Worker write the Word document, and saves it.
fn save_docx(desk: Desk, now: Now, writing: RwSignal<bool>) {
    let (name, file) = (file_name(desk, "docx"), now.with_untracked(|p| p.write()));
    writing.set(true);
    desk.state.say(t!(desk.lang, "protocol-working"));
    spawn_local(async move {
        let task = message([
            ("plan", js_sys::Uint8Array::from(file.as_bytes()).into()),
            ("format", "protocol".into()),
            ("labels", "{}".into()),
        ]);
        let written = ask(task).await.ok().and_then(|a| field(&a, "file").dyn_into::<js_sys::Uint8Array>().ok());
        let saved = written.is_some_and(|bytes| browser::save_bytes(&name, WORD, &bytes).is_some());
        let _ = writing.try_set(false);
        told(desk, name, saved);
    });
}
