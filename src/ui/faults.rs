//! What is wrong with a plan file, with its place and what to do: fetched when there is something wrong, which is seldom.

use super::lazy::{Made, lazily};
use super::report;
use crate::exchange::ImportError;
use crate::plan::Diagnostic;
use crate::t;
use crate::url::Lang;
use crate::{texts, words};
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;

/// What is to be told.
#[derive(Debug, Clone)]
pub enum Fault {
    /// The file could not be taken in.
    Refused(ImportError),
    /// It was taken in, and somebody should look at these.
    Warnings(Vec<Diagnostic>),
}

/// A fault in words.
#[component]
pub fn Faults(lang: Lang, fault: Fault) -> impl IntoView {
    lazily(lang, || Box::pin(fetch_faults()), move || Box::pin(faults(lang, fault.clone())))
}

#[wasm_split(pages, wasm_split_path = leptos::wasm_split, preload(fetch_faults), fallible)]
fn faults(lang: Lang, fault: Fault) -> Made {
    words::add(texts!("faults"));
    Ok(match fault {
        Fault::Refused(error) => refused(lang, &error),
        Fault::Warnings(found) => warnings(lang, &found),
    })
}

fn refused(lang: Lang, error: &ImportError) -> AnyView {
    let (what, to_do) = words::import_error(lang, error);
    let found = if let ImportError::Invalid(found) = error { found.as_slice() } else { &[] };
    let rows = found.iter().map(|d| {
        view! { <tr><td><code>{words::place(&d.place)}</code></td><td>{words::diagnostic(lang, d)}</td></tr> }
    });
    let list = (!found.is_empty()).then(|| {
        view! {
            <div class="scroll"><table class="plain">
                <thead><tr><th scope="col">{t!(lang, "error-place")}</th><th scope="col">{t!(lang, "error-what")}</th></tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table></div>
        }
    });
    view! {
        <p class="what">{what}</p>
        <p><strong>{t!(lang, "error-what-to-do")}": "</strong>{to_do}</p>
        {list}
    }
    .into_any()
}

fn warnings(lang: Lang, found: &[Diagnostic]) -> AnyView {
    let rows =
        found.iter().map(|d| view! { <li><code>{words::place(&d.place)}</code>" "{words::diagnostic(lang, d)}</li> });
    view! { <div data-fault=""><ul>{rows.collect_view()}</ul><p class="buttons">{report::button(lang)}</p></div> }
        .into_any()
}
