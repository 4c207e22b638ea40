//! The ballot page's frame: what is voted on and how, the questions, and what to do when the link is no good.

use super::INVITES;
use super::code::Code;
use super::filling::{Filling, Stage};
use super::inputs::{meanings, questions};
use super::place;
use super::review::Review;
use crate::t;
use crate::ui::browser;
use crate::ui::pages::links_away;
use crate::ui::report;
use crate::ui::watch::{effect, memo};
use crate::url::{Address, Lang, write};
use crate::words::methods::{method, method_how};
use crate::workshop::{Invitation, InvitationError};
use leptos::prelude::*;

/// Where the focus goes when the page turns to something else.
const HEADING: &str = "heading";
/// Bytes of a file that are read.
const MOST_BYTES: f64 = 1e6;

/// The page that a fragment invites to.
pub fn page(lang: RwSignal<Lang>, fragment: &str) -> AnyView {
    let found = RwSignal::new(Invitation::decode(fragment).map(Filling::open));
    effect(move || {
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("lang", lang.get().tag());
        }
    });
    // Drawn anew in another language; what was answered stays.
    let drawn = move || {
        let chosen = lang.get();
        let body = match found.get() {
            Ok(filling) => view! { <Body lang=chosen filling/> }.into_any(),
            Err(error) => view! { <Trouble lang=chosen error found/> }.into_any(),
        };
        view! { <Head lang/><main>{body}</main>{links_away(chosen)} }
    };
    drawn.into_any()
}

#[component]
fn Head(lang: RwSignal<Lang>) -> impl IntoView {
    let now = lang.get_untracked();
    let other = if now == Lang::Sv { Lang::En } else { Lang::Sv };
    let turn = move |_| {
        let query = write(&Address { lang: other, ..Address::default() });
        let fragment = window().location().hash().unwrap_or_default();
        browser::set_query(&format!("{query}{fragment}"), false);
        lang.set(other);
        browser::focus("language");
    };
    view! {
        <header class="ballot-head">
            <p>{t!(now, "ballot-app")}</p>
            <button type="button" id="language" lang=other.tag() on:click=turn>{t!(now, "ballot-language")}</button>
        </header>
    }
}

/// A heading that takes the focus when the page has turned to it.
#[component]
pub fn Heading(filling: Filling, text: String) -> impl IntoView {
    effect(move || {
        if filling.turned.try_update_value(std::mem::take).unwrap_or_default() {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            browser::focus(HEADING);
        }
    });
    view! { <h2 id=HEADING tabindex="-1">{text}</h2> }
}

#[component]
fn Body(lang: Lang, filling: Filling) -> impl IntoView {
    let invitation = filling.invitation();
    let named = if invitation.title.trim().is_empty() { t!(lang, "ballot-untitled") } else { invitation.title.clone() };
    document().set_title(&t!(lang, "ballot-page-title", title = named.clone()));
    let stage = memo(move |_| filling.stage.get());
    let shown = move || match stage.get() {
        Stage::Fill => view! { <Questions lang filling/> }.into_any(),
        Stage::Review => view! { <Review lang filling/> }.into_any(),
        Stage::Code => view! { <Code lang filling/> }.into_any(),
        Stage::Removed => view! { <Removed lang filling/> }.into_any(),
    };
    let blocked = (!filling.kept).then(|| view! { <p class="notice">{t!(lang, "ballot-blocked")}</p> });
    view! {
        <h1>{named}</h1>
        <p class="round">{t!(lang, "ballot-round", n = invitation.round + 1)}</p>
        {blocked}
        {shown}
    }
}

#[component]
fn Questions(lang: Lang, filling: Filling) -> impl IntoView {
    let invitation = filling.invitation();
    let how = method_how(lang, &invitation.method).into_iter().map(|s| view! { <li>{s}</li> }).collect_view();
    let cards = invitation.candidates.iter().enumerate().map(|(at, candidate)| {
        let (id, named) = (format!("c{at}"), format!("c{at}"));
        let note = (!candidate.note.is_empty()).then(|| view! { <p class="note">{candidate.note.clone()}</p> });
        view! {
            <li class="card"><section aria-labelledby=named>
                <h3 id=id>{candidate.title.clone()}</h3>{note}
                {questions(lang, filling, at, &candidate.title)}
            </section></li>
        }
    });
    let cards = cards.collect_view();
    let n = invitation.candidates.len();
    let progress = move || match filling.dots_left() {
        Some((left, dots)) => t!(lang, "ballot-left", left = left, dots = dots),
        None => t!(lang, "ballot-judged", done = filling.judged(), n = n),
    };
    let changed = move || filling.outdated().then(|| t!(lang, "ballot-changed"));
    view! {
        <section class="how" aria-label=method(lang, &invitation.method)>
            <p><b>{t!(lang, "ballot-how", method = method(lang, &invitation.method))}</b></p>
            <ul>{how}</ul>
            {meanings(lang, &invitation.method)}
            {place::how(lang, &invitation.method)}
        </section>
        <details class="about"><summary>{t!(lang, "ballot-about")}</summary>
            <p>{t!(lang, "ballot-private")}</p><p>{t!(lang, "ballot-holds")}</p><p>{t!(lang, "ballot-secret")}</p>
        </details>
        <Heading filling text=t!(lang, "ballot-proposals")/>
        <ol class="cards">{cards}</ol>
        <Remove lang filling/>
        <div class="bar">
            <div role="status"><p>{progress}</p><p>{changed}</p></div>
            <button type="button" class="primary" on:click=move |_| filling.go(Stage::Review)>{t!(lang, "ballot-review")}</button>
        </div>
    }
}

/// Takes everything of the workshop from the device, once one is sure.
#[component]
pub fn Remove(lang: Lang, filling: Filling) -> impl IntoView {
    let asked = RwSignal::new(false);
    let shown = move || {
        if asked.get() {
            view! {
                <section class="remove" role="group" aria-label=t!(lang, "ballot-remove")>
                    <p>{t!(lang, "ballot-remove-sure")}</p>
                    <p class="buttons">
                        <button type="button" on:click=move |_| filling.remove()>{t!(lang, "ballot-remove-do")}</button>
                        <button type="button" on:click=move |_| asked.set(false)>{t!(lang, "ballot-remove-not")}</button>
                    </p>
                </section>
            }
            .into_any()
        } else {
            view! { <p class="remove"><button type="button" on:click=move |_| asked.set(true)>{t!(lang, "ballot-remove")}</button></p> }.into_any()
        }
    };
    view! { <div>{shown}</div> }
}

#[component]
fn Removed(lang: Lang, filling: Filling) -> impl IntoView {
    view! {
        <Heading filling text=t!(lang, "ballot-removed")/>
        <p>{t!(lang, "ballot-removed-do")}</p>
        <p class="buttons"><button type="button" on:click=move |_| filling.go(Stage::Fill)>{t!(lang, "ballot-begin-again")}</button></p>
    }
}

/// A ballot, or why there is none.
type Found = RwSignal<Result<Filling, InvitationError>>;

/// Why there is nothing to fill in, and what to do.
#[component]
fn Trouble(lang: Lang, error: InvitationError, found: Found) -> impl IntoView {
    let (what, to_do) = match error {
        InvitationError::Damaged => (t!(lang, "ballot-damaged"), t!(lang, "ballot-damaged-do")),
        InvitationError::NotOne => (t!(lang, "ballot-not-one"), t!(lang, "ballot-not-one-do")),
        InvitationError::Newer => (t!(lang, "ballot-newer"), t!(lang, "ballot-newer-do")),
        InvitationError::Wrong => (t!(lang, "ballot-wrong"), t!(lang, "ballot-wrong-do")),
    };
    document().set_title(&t!(lang, "ballot-page-title", title = t!(lang, "ballot-untitled")));
    let reload = |_| drop(window().location().reload());
    view! {
        <section class="failed" role="alert">
            <h1>{what}</h1>
            <p><strong>{t!(lang, "error-what-to-do")}": "</strong>{to_do}</p>
            <p class="buttons"><button type="button" on:click=reload>{t!(lang, "ballot-reload")}</button>{report::button(lang)}</p>
        </section>
        <p><label class="scan-file"><span>{t!(lang, "ballot-from-file")}</span>
            <input type="file" accept=".json,.txt" on:change=move |e| open_file(&e, found)/></label></p>
    }
}

/// Opens the ballot in a chosen file, and puts it in the address, so that it is there when the page is loaded anew.
fn open_file(e: &web_sys::Event, found: Found) {
    let input = event_target::<web_sys::HtmlInputElement>(e);
    let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
    input.set_value("");
    leptos::task::spawn_local(async move {
        let read =
            if file.size() > MOST_BYTES { None } else { wasm_bindgen_futures::JsFuture::from(file.text()).await.ok() };
        let text = read.and_then(|text| text.as_string()).unwrap_or_default();
        let opened = Invitation::decode(&text);
        if let Ok(Ok(whole)) = opened.as_ref().map(|invitation| invitation.encode(usize::MAX)) {
            browser::set_query(&format!("{}{INVITES}{}", browser::query(), whole.code), false);
        }
        let _ = found.try_set(opened.map(Filling::open));
    });
}
