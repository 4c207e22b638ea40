//! The versions of the open plan: when, what changed, and the way back to each.

use super::keeper;
use super::record::{Touched, Version, What};
use super::status::{file_name, offer, readable, when, why};
use super::store::{self, KEPT_VERSIONS, Trouble};
use crate::exchange::{self, Imported};
use crate::t;
use crate::ui::files::leave;
use crate::ui::state::{State, state};
use crate::url::Lang;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// The versions of the open plan, which is called `title`.
#[component]
pub fn Versions(lang: Lang, title: String, versions: Vec<Version>) -> impl IntoView {
    let state = state();
    let locked = state.locked.get_untracked();
    let close = move |_| {
        keeper::with(super::session::Session::close_version);
        state.say(t!(lang, "keep-version-done"));
    };
    let heading = t!(lang, "keep-versions", title = title.as_str());
    let rows =
        versions.into_iter().enumerate().map(|(at, version)| row(lang, state, title.clone(), version, at == 0, locked));
    let rows = rows.collect_view();
    view! {
        <h3>{heading}</h3>
        <p class="quiet-text">{t!(lang, "keep-versions-about", n = KEPT_VERSIONS)}</p>
        <p class="buttons"><button type="button" disabled=locked on:click=close>{t!(lang, "keep-version-now")}</button></p>
        <ol class="kept-versions" role="list">{rows}</ol>
    }
}

fn row(lang: Lang, state: State, title: String, version: Version, newest: bool, locked: bool) -> AnyView {
    let time = when(&version.changed);
    let told = what(lang, &version.what);
    let download = {
        let version = version.clone();
        move |_| download(lang, state, title.clone(), version.clone())
    };
    let restore = {
        let (version, time) = (version, time.clone());
        move |_| restore(lang, state, version.clone(), time.clone())
    };
    let (restore_label, download_label) =
        (t!(lang, "keep-restore-label", time = time.as_str()), t!(lang, "keep-download-version", time = time.as_str()));
    view! {
        <li>
            <p><strong>{time}</strong>{newest.then(|| format!(" ({})", t!(lang, "keep-newest")))}" "{told}</p>
            <p class="buttons">
                {(!newest).then(|| view! { <button type="button" disabled=locked aria-label=restore_label on:click=restore>{t!(lang, "keep-restore")}</button> })}
                <button type="button" aria-label=download_label on:click=download>{t!(lang, "keep-download")}</button>
            </p>
        </li>
    }
    .into_any()
}

/// What a version changed, in words.
fn what(lang: Lang, what: &What) -> String {
    if what.first {
        return t!(lang, "keep-first");
    }
    if what.is_nothing() {
        return t!(lang, "keep-nothing");
    }
    let some = |touched: &Touched, say: fn(Lang, u32, String) -> String| {
        (touched.n > 0).then(|| say(lang, touched.n, titles(touched)))
    };
    let parts = [
        some(&what.new, |lang, n, titles| t!(lang, "keep-new", n = n, titles = titles)),
        some(&what.changed, |lang, n, titles| t!(lang, "keep-altered", n = n, titles = titles)),
        some(&what.gone, |lang, n, titles| t!(lang, "keep-removed-nodes", n = n, titles = titles)),
        (what.other > 0).then(|| t!(lang, "keep-other", n = what.other)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The first titles, with a sign for those that are left out.
fn titles(touched: &Touched) -> String {
    let more = if touched.n as usize > touched.titles.len() { " …" } else { "" };
    format!("{}{more}", touched.titles.join(", "))
}

/// The file of a version.
async fn file(version: &Version) -> Result<Vec<u8>, Trouble> {
    store::file(&version.key, version.n).await?.ok_or(Trouble::Gone)
}

fn download(lang: Lang, state: State, title: String, version: Version) {
    spawn_local(async move {
        match file(&version).await {
            Ok(found) => drop(offer(lang, state, &file_name(&title, &format!("-{}", version.n)), &readable(&found))),
            Err(trouble) => state.say(why(lang, &trouble)),
        }
    });
}

/// Puts a version in the open plan's place, as a change like any other; what was there stays as a version.
fn restore(lang: Lang, state: State, version: Version, time: String) {
    spawn_local(async move {
        let found = file(&version).await;
        // Another plan may have been opened meanwhile, or this one taken by another tab, which is said where it stands.
        if state.which.with_value(|w| w.own.as_ref() != Some(&version.key)) || state.locked.get_untracked() {
            return;
        }
        let read = found.map(|f| exchange::read(&f));
        match read {
            Ok(Ok(Imported { plan, diagnostics })) => {
                keeper::with(super::session::Session::close_version);
                state.edited(Arc::new(plan), diagnostics);
                leave();
                state.say(t!(lang, "keep-restored", time = time));
            }
            Ok(Err(_)) => state.say(t!(lang, "keep-unreadable")),
            Err(trouble) => state.say(why(lang, &trouble)),
        }
    });
}
