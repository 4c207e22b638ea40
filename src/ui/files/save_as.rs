//! Saves the plan, or what the filter leaves of it, in the format that the next person wants.

use super::desk::{NoAnswer, ask, field, message};
use super::{Dialog, file_in_steps, leave};
use crate::analysis::narrowed;
use crate::plan::{Plan, Status};
use crate::t;
use crate::ui::browser;
use crate::ui::keep;
use crate::ui::lazy::{Made, lazily};
use crate::ui::state::{model, state};
use crate::url::Lang;
use crate::{texts, words};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_split::wasm_split;
use std::sync::Arc;

/// The formats: the Worker's word, the ending and the kind of the file, and the keys of the name and of what it is for.
fn formats(lang: Lang) -> [(&'static str, &'static str, &'static str, String, String); 10] {
    [
        (
            "xlsx",
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            t!(lang, "save-xlsx"),
            t!(lang, "save-xlsx-for"),
        ),
        (
            "docx",
            "docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            t!(lang, "save-docx"),
            t!(lang, "save-docx-for"),
        ),
        ("json", "json", "application/json", t!(lang, "save-json"), t!(lang, "save-json-for")),
        ("csv", "zip", "application/zip", t!(lang, "save-csv"), t!(lang, "save-csv-for")),
        ("stratml-1", "xml", "application/xml", t!(lang, "save-stratml-1"), t!(lang, "save-stratml-1-for")),
        ("stratml-2", "xml", "application/xml", t!(lang, "save-stratml-2"), t!(lang, "save-stratml-2-for")),
        ("graphml", "graphml", "application/xml", t!(lang, "save-graphml"), t!(lang, "save-graphml-for")),
        ("gexf", "gexf", "application/xml", t!(lang, "save-gexf"), t!(lang, "save-gexf-for")),
        ("dot", "dot", "text/vnd.graphviz", t!(lang, "save-dot"), t!(lang, "save-dot-for")),
        ("mermaid", "mmd", "text/plain", t!(lang, "save-mermaid"), t!(lang, "save-mermaid-for")),
    ]
}

/// The formats from which the whole plan can be opened again, so that no change is lost with the browser's data.
const LOSSLESS: [&str; 5] = ["xlsx", "json", "csv", "stratml-1", "stratml-2"];

/// The dialog, whose code and texts are in a file of its own.
#[component]
pub fn SaveAs(lang: Lang) -> impl IntoView {
    lazily(lang, || Box::pin(fetch_save_as()), move || Box::pin(save_as(lang)))
}

#[wasm_split(files, wasm_split_path = leptos::wasm_split, preload(fetch_save_as), fallible)]
fn save_as(lang: Lang) -> Made {
    words::add(texts!("files"));
    words::add(texts!("save"));
    Ok(view! { <Here lang/> }.into_any())
}

#[derive(Clone, PartialEq)]
enum Stage {
    Choosing,
    Working,
    Failed(NoAnswer),
}

#[component]
fn Here(lang: Lang) -> impl IntoView {
    let state = state();
    let model = model();
    let chosen = RwSignal::new("xlsx");
    let narrow = RwSignal::new(false);
    let stage = RwSignal::new(Stage::Choosing);
    let filtered = model.resolved.with_untracked(|r| !r.filter.is_empty());
    let left = model.shown.with_untracked(|s| s.activities.len());
    let save = move |e: web_sys::SubmitEvent| {
        e.prevent_default();
        let Some(format) = formats(lang).into_iter().find(|f| f.0 == chosen.get_untracked()) else { return };
        let open = model.facts.with_untracked(|f| Arc::clone(&f.plan));
        let plan = if narrow.get_untracked() {
            let kept = model.shown.with_untracked(|s| s.nodes.clone());
            Plan::of(&narrowed(&open, &kept)).map_or_else(|_| Arc::clone(&open), |(plan, _)| Arc::new(plan))
        } else {
            Arc::clone(&open)
        };
        let lossless = Arc::ptr_eq(&plan, &open) && LOSSLESS.contains(&format.0);
        stage.set(Stage::Working);
        leptos::task::spawn_local(async move {
            let task = message([
                ("plan", js_sys::Uint8Array::from(file_in_steps(&plan).await.as_slice()).into()),
                ("format", format.0.into()),
                ("labels", labels(lang).into()),
            ]);
            let found = ask(task).await.and_then(|answer| {
                let file = field(&answer, "file").dyn_into::<js_sys::Uint8Array>().map_err(|_| NoAnswer::Missing)?;
                let name = format!("{}.{}", file_name(&plan), format.1);
                browser::save_bytes(&name, format.2, &file).map(|()| name).ok_or(NoAnswer::Missing)
            });
            match found {
                Ok(name) => {
                    if lossless {
                        keep::downloaded(state, plan);
                    }
                    // Who has left the dialog may be in another.
                    if stage.try_get_untracked().is_some() {
                        leave();
                    }
                    state.say(t!(lang, "save-done", file = name));
                }
                Err(e) => {
                    if let Some(Stage::Failed(e)) = stage.try_set(Stage::Failed(e)) {
                        state.say(super::review::no_answer(lang, &e));
                    }
                }
            }
        });
    };
    let rows = formats(lang).map(|(word, _, _, name, purpose)| {
        let id = format!("save-{word}");
        let about = format!("{id}-for");
        view! {
            <li><label for=id.clone()>
                <input type="radio" name="format" id=id.clone() aria-describedby=about.clone() checked=word == "xlsx" on:change=move |_| chosen.set(word)/>
                <span>{name}</span>
            </label><p id=about>{purpose}</p></li>
        }
    });
    let only = filtered.then(|| {
        view! {
            <p><label class="check"><input type="checkbox" on:change=move |e| narrow.set(event_target_checked(&e))/>
                {t!(lang, "save-only-filtered", n = left)}</label></p>
        }
    });
    let told = move || match stage.get() {
        Stage::Choosing => String::new(),
        Stage::Working => t!(lang, "save-working"),
        Stage::Failed(e) => super::review::no_answer(lang, &e),
    };
    view! {
        <Dialog lang title=t!(lang, "save-heading")>
            <form on:submit=save>
                <fieldset><legend>{t!(lang, "save-format")}</legend><ul class="formats">{rows.collect_view()}</ul></fieldset>
                {only}
                <p class="buttons"><button type="submit" class="primary" disabled=move || stage.get() == Stage::Working>{t!(lang, "save-do")}</button></p>
                <p aria-live="polite" class="told">{told}</p>
            </form>
        </Dialog>
    }
}

/// What a plan's files are called: its title in letters that every system takes.
fn file_name(plan: &Plan) -> String {
    crate::plan::id_from(&plan.title().sv, |_| false)
}

/// The words of documents, as the Worker takes them.
fn labels(lang: Lang) -> String {
    let status = |s: Status| words::status(lang, Some(s));
    let labels = [
        ("language", if lang.is_english() { "en-GB".to_owned() } else { "sv-SE".to_owned() }),
        ("dated", t!(lang, "docx-dated")),
        ("overview", t!(lang, "docx-overview")),
        ("area", t!(lang, "docx-area")),
        ("activities", t!(lang, "docx-activities")),
        ("plan", t!(lang, "docx-plan")),
        ("stated_count", t!(lang, "docx-stated-count")),
        ("interpreted_count", t!(lang, "docx-interpreted-count")),
        ("no_area", t!(lang, "docx-no-area")),
        ("no_activities", t!(lang, "docx-no-activities")),
        ("see", t!(lang, "docx-see")),
        ("aliases", t!(lang, "docx-aliases")),
        ("areas", t!(lang, "docx-areas")),
        ("interpreted", t!(lang, "docx-interpreted")),
        ("status", t!(lang, "docx-status")),
        ("no_status", t!(lang, "docx-no-status")),
        ("period", t!(lang, "docx-period")),
        ("from", t!(lang, "docx-from")),
        ("until", t!(lang, "docx-until")),
        ("open", t!(lang, "docx-open")),
        ("serves_stated", t!(lang, "docx-serves-stated")),
        ("serves_interpreted", t!(lang, "docx-serves-interpreted")),
        ("sources", t!(lang, "docx-sources")),
        ("number", t!(lang, "docx-number")),
        ("source", t!(lang, "docx-source")),
        ("date", t!(lang, "docx-date")),
        ("publisher", t!(lang, "docx-publisher")),
    ];
    let out = js_sys::Object::new();
    let statuses = Status::ALL.map(|s| (s.word(), status(s)));
    for (key, word) in labels.into_iter().chain(statuses) {
        let _ = js_sys::Reflect::set(&out, &key.into(), &word.into());
    }
    js_sys::JSON::stringify(&out).map(String::from).unwrap_or_default()
}
