//! The documents of the open plan, and how much of it each supports.

use crate::analysis::{Cited, cited};
use crate::plan::{Document, Plan};
use crate::t;
use crate::ui::state::{Loaded, state};
use crate::url::Lang;
use leptos::prelude::*;

/// The page, which follows the plan.
pub fn page(lang: Lang) -> AnyView {
    let state = state();
    let body = move || match state.loaded.get() {
        Loaded::Open(plan, _) => documents(lang, &plan),
        _ => view! { <p>{t!(lang, "page-no-plan")}</p> }.into_any(),
    };
    view! { <p>{t!(lang, "page-sources-1")}</p>{body} }.into_any()
}

fn documents(lang: Lang, plan: &Plan) -> AnyView {
    let rows = plan
        .documents()
        .iter()
        .zip(cited(plan))
        .map(|(document, c)| row(lang, plan.language(), document, c))
        .collect_view();
    let title = plan.title().get(lang.is_english()).to_owned();
    let caption = t!(lang, "page-sources-caption", plan = title);
    let name = caption.clone();
    view! {
        <p>{t!(lang, "page-sources-all", nodes = plan.nodes().len(), links = plan.links().len(), n = plan.documents().len())}</p>
        <div class="scroll named" tabindex="0" role="region" aria-label=name>
            <table class="plain">
                <caption>{caption}</caption>
                <thead><tr>
                    <th scope="col">{t!(lang, "page-sources-document")}</th>
                    <th scope="col" class="number">{t!(lang, "page-sources-nodes")}</th>
                    <th scope="col" class="number">{t!(lang, "page-sources-stated")}</th>
                    <th scope="col" class="number">{t!(lang, "page-sources-interpreted")}</th>
                    <th scope="col" class="number">{t!(lang, "page-sources-notes")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <p>{t!(lang, "page-sources-2")}</p>
    }
    .into_any()
}

fn row(lang: Lang, language: &str, document: &Document, c: Cited) -> AnyView {
    let language = language.to_owned();
    let about: Vec<&str> = document.publisher.iter().chain(&document.date).map(String::as_str).collect();
    let undated = document.date.is_none().then(|| t!(lang, "page-sources-undated"));
    let about = view! { <span lang=language.clone()>{about.join(", ")}</span>{(!about.is_empty() && undated.is_some()).then_some(", ")}{undated} };
    view! {
        <tr>
            <th scope="row"><cite lang=language>{document.title.clone()}</cite><br/><span class="quiet-text">{about}</span></th>
            <td class="number">{c.nodes}</td><td class="number">{c.stated}</td>
            <td class="number">{c.interpreted}</td><td class="number">{c.observations}</td>
        </tr>
    }
    .into_any()
}
