//! Parts of the program that are fetched when first used: what stands in their place until then, and if they do not come.

use super::report;
use crate::t;
use crate::url::Lang;
use leptos::prelude::*;
use leptos::wasm_split::SplitLoaderError;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

/// What a part makes, unless its code did not come.
pub type Made = Result<AnyView, SplitLoaderError>;

/// What comes when the code is there, or the news that it could not be fetched.
pub type Soon<T> = Pin<Box<dyn Future<Output = Result<T, SplitLoaderError>>>>;

/// Fetches the code, unless it is there.
type Fetch = fn() -> Soon<()>;
type Make = Arc<dyn Fn() -> Soon<AnyView> + Send + Sync>;

#[derive(Clone, Copy, PartialEq)]
enum Stage {
    Waiting,
    Missing,
    Here,
}

/// The view of a part, by the two functions that `wasm_split` makes of one: at once when its code is there, and otherwise as
/// soon as it has come.
pub fn lazily(lang: Lang, fetch: Fetch, make: impl Fn() -> Soon<AnyView> + Send + Sync + 'static) -> AnyView {
    show(lang, fetch, Arc::new(make))
}

fn show(lang: Lang, fetch: Fetch, make: Make) -> AnyView {
    let stage = RwSignal::new(Stage::Waiting);
    ask(fetch, stage);
    let view = move || match stage.get() {
        Stage::Waiting => {
            view! { <p class="waiting" role="status" aria-busy="true">{t!(lang, "part-loading")}</p> }.into_any()
        }
        // Ready at once, for the code is here: so the view belongs to what is drawn now, and finds its context.
        Stage::Here => match poll_once(&mut make()) {
            Poll::Ready(Ok(view)) => view,
            _ => missing(lang, fetch, stage),
        },
        Stage::Missing => missing(lang, fetch, stage),
    };
    view.into_any()
}

fn ask(fetch: Fetch, stage: RwSignal<Stage>) {
    let found = |result: Result<(), _>| if result.is_ok() { Stage::Here } else { Stage::Missing };
    let mut soon = fetch();
    match poll_once(&mut soon) {
        Poll::Ready(result) => stage.set(found(result)),
        Poll::Pending => {
            stage.set(Stage::Waiting);
            leptos::task::spawn_local(async move {
                // Whoever has turned to something else by then has taken the signal along.
                let _ = stage.try_set(found(soon.await));
            });
        }
    }
}

fn poll_once<T>(soon: &mut Soon<T>) -> Poll<Result<T, SplitLoaderError>> {
    soon.as_mut().poll(&mut Context::from_waker(Waker::noop()))
}

fn missing(lang: Lang, fetch: Fetch, stage: RwSignal<Stage>) -> AnyView {
    view! {
        <section class="failed" role="alert">
            <p class="what">{t!(lang, "part-missing")}</p>
            <p><strong>{t!(lang, "error-what-to-do")}": "</strong>{t!(lang, "part-missing-do")}</p>
            <p class="buttons"><button type="button" on:click=move |_| ask(fetch, stage)>{t!(lang, "error-retry")}</button>{report::button(lang)}</p>
        </section>
    }
    .into_any()
}
