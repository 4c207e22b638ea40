//! Who runs the site, from the file beside the plans: fetched when a page asks for it, and what is said when there is none.

use crate::exchange::{FieldFault, ORGANISATION_BYTES, Organisation, OrganisationError, organisation};
use crate::plan::Text;
use crate::t;
use crate::ui::load::default_plan;
use crate::url::Lang;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// The file's name, in the folder of the site's plan.
const FILE: &str = "organisation.json";
/// What the file may look like.
const EXAMPLE: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/organisation.example.json"));

/// What came of asking for the file.
#[derive(Clone, PartialEq)]
pub enum Found {
    /// On its way.
    Waiting,
    /// There is none.
    Missing,
    /// No answer, or an error.
    Unreachable,
    /// It is wrong.
    Wrong(OrganisationError),
    /// Here it is.
    Here(Box<Organisation>),
}

/// Asks for the file.
pub fn ask() -> RwSignal<Found> {
    let found = RwSignal::new(Found::Waiting);
    leptos::task::spawn_local(async move {
        let answer = fetch().await;
        // The page may have been left meanwhile.
        let _ = found.try_set(answer);
    });
    found
}

/// Its address: beside the site's own plan.
fn address() -> String {
    let plan = default_plan();
    plan.rsplit_once('/').map_or(FILE.to_owned(), |(folder, _)| format!("{folder}/{FILE}"))
}

async fn fetch() -> Found {
    let Ok(response) = JsFuture::from(window().fetch_with_str(&address())).await else { return Found::Unreachable };
    let Ok(response) = response.dyn_into::<web_sys::Response>() else { return Found::Unreachable };
    match response.status() {
        200..=299 => {}
        404 | 410 => return Found::Missing,
        _ => return Found::Unreachable,
    }
    let said = response.headers().get("content-length").ok().flatten().and_then(|l| l.parse::<usize>().ok());
    if let Some(bytes) = said.filter(|n| *n > ORGANISATION_BYTES) {
        return Found::Wrong(OrganisationError::TooLarge { bytes });
    }
    let Ok(body) = response.array_buffer() else { return Found::Unreachable };
    match JsFuture::from(body).await {
        Ok(body) => organisation(&js_sys::Uint8Array::new(&body).to_vec())
            .map_or_else(Found::Wrong, |o| Found::Here(Box::new(o))),
        Err(_) => Found::Unreachable,
    }
}

/// What a page makes of the file; what it says when there is none is the same everywhere.
pub fn told(lang: Lang, found: RwSignal<Found>, make: fn(Lang, &Organisation) -> AnyView) -> AnyView {
    // What is said of the file is heard when it comes. The statement is long, and for whoever wants to read it.
    let said = move || match found.get() {
        Found::Waiting => Some(("waiting", t!(lang, "part-loading"))),
        Found::Missing => Some(("notice", t!(lang, "page-unfilled"))),
        Found::Unreachable => Some(("notice", t!(lang, "page-unreachable", file = address()))),
        Found::Wrong(error) => Some(("notice", wrong(lang, &error))),
        Found::Here(_) => None,
    };
    let said = move || said().map(|(class, text)| view! { <p class=class>{text}</p> });
    let body = move || match found.get() {
        Found::Waiting | Found::Unreachable => ().into_any(),
        Found::Missing | Found::Wrong(_) => how(lang),
        Found::Here(organisation) => make(lang, &organisation),
    };
    view! { <div class="told"><div role="status">{said}</div>{body}</div> }.into_any()
}

/// How the file is made.
fn how(lang: Lang) -> AnyView {
    view! {
        <details>
            <summary>{t!(lang, "page-how")}</summary>
            <p>{t!(lang, "page-how-1", file = address())}</p>
            <pre class="scroll" tabindex="0" role="region" aria-label=t!(lang, "page-example")>{EXAMPLE}</pre>
            {super::list(lang, &["page-how-2", "page-how-3", "page-how-4", "page-how-5"])}
        </details>
    }
    .into_any()
}

fn wrong(lang: Lang, error: &OrganisationError) -> String {
    let said = match error {
        OrganisationError::TooLarge { bytes } => {
            t!(lang, "page-wrong-size", bytes = *bytes, most = ORGANISATION_BYTES)
        }
        OrganisationError::Shape { at, detail } => {
            t!(lang, "page-wrong-shape", line = at.line, column = at.column, detail = detail.clone())
        }
        OrganisationError::Other => t!(lang, "page-wrong-kind"),
        OrganisationError::Field { field, fault } => {
            t!(lang, "page-wrong-field", field = *field, fault = flaw(lang, *fault))
        }
    };
    t!(lang, "page-wrong", file = address(), what = said)
}

fn flaw(lang: Lang, fault: FieldFault) -> String {
    match fault {
        FieldFault::Empty => t!(lang, "page-flaw-empty"),
        FieldFault::TooLong => t!(lang, "page-flaw-long"),
        FieldFault::NotADay => t!(lang, "page-flaw-day"),
        FieldFault::NotAnAddress => t!(lang, "page-flaw-address"),
        FieldFault::NoContact => t!(lang, "page-flaw-contact"),
        FieldFault::TooMany => t!(lang, "page-flaw-many"),
        FieldFault::Contradiction => t!(lang, "page-flaw-contradiction"),
    }
}

/// A text of the file, with its language when it is not the page's.
pub fn wording(lang: Lang, text: &Text) -> AnyView {
    let said = text.get(lang.is_english()).to_owned();
    let swedish = lang.is_english() && text.en.is_none();
    view! { <span lang=swedish.then_some("sv")>{said}</span> }.into_any()
}

/// How the organisation is reached.
pub fn contact(lang: Lang, o: &Organisation) -> AnyView {
    let email = o
        .email
        .clone()
        .map(|e| (t!(lang, "page-email"), view! { <a href=format!("mailto:{e}")>{e.clone()}</a> }.into_any()));
    let phone = o.phone.clone().map(|p| (t!(lang, "page-phone"), p.into_any()));
    let form = o.form.clone().map(|f| (t!(lang, "page-form"), view! { <a href=f.clone()>{f.clone()}</a> }.into_any()));
    let address = o.address.as_ref().map(|a| (t!(lang, "page-address"), wording(lang, a)));
    let all = [form, email, phone, address].into_iter().flatten();
    super::meanings(all.map(|(name, value)| (name.into_any(), value)))
}
