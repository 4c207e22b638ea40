//! The comparison: two follow-ups of the open plan, or the plan and another plan file, as a page to take to a meeting.

mod data;
mod show;

use crate::t;
use crate::ui::browser;
use crate::ui::figure::{Figure, SheetView};
use crate::ui::lazy::{Made, lazily};
use crate::ui::report;
use crate::ui::state::{Shared, model, state};
use crate::ui::watch::{effect, memo};
use crate::url::{self, Lang};
use crate::{texts, words};
use data::{Data, Other};
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;
use std::sync::Arc;

/// The field for the other file's address, and what is wrong with what stands in it.
const FIELD: &str = "compare-with";
const FAULT: &str = "other-file-fault";

/// The view, whose code and texts are in a file of its own.
#[component]
pub fn Compare(lang: Lang) -> impl IntoView {
    lazily(lang, || Box::pin(fetch_compare()), move || Box::pin(compare(lang)))
}

#[wasm_split(views, wasm_split_path = leptos::wasm_split, preload(fetch_compare), fallible)]
fn compare(lang: Lang) -> Made {
    words::add(texts!("chart"));
    words::add(texts!("compare"));
    Ok(view! { <Here lang/> }.into_any())
}

#[component]
fn Here(lang: Lang) -> impl IntoView {
    let (state, model) = (state(), model());
    let other = data::other(state);
    let data = memo(move |_| {
        let with = state.address.with(|a| a.views.compare.with.clone());
        match (with, other.get()) {
            (Some(with), Other::Open(plan)) => Some(data::of_files(lang, model, with, &plan)),
            (Some(_), _) => None,
            (None, _) => data::follow_ups(model).map(|pair| data::of_follow_ups(model, pair)),
        }
        .map(|data| Shared(Arc::new(data)))
    });
    // What stands on the page is made once for a way of comparing, and then follows the data.
    let some = memo(move |_| data.with(Option::is_some));
    let body = move || {
        if some.get() { view! { <Page lang data/> }.into_any() } else { missing(lang, &other.get()) }
    };
    view! { <div class="view compare"><Controls lang/>{body}</div> }
}

/// Why there is nothing to compare.
fn missing(lang: Lang, other: &Other) -> AnyView {
    let file = state().address.with(|a| a.views.compare.with.clone()).unwrap_or_default();
    match other {
        Other::Failed(_) => {
            let name = file.clone();
            let open = state().href(|a| {
                a.views.compare.with = None;
                a.plan = Some(name);
            });
            view! {
                <section class="failed" role="alert">
                    <p class="what">{t!(lang, "compare-failed", file = file)}</p>
                    <p>{t!(lang, "compare-failed-do")}" "<a href=open>{t!(lang, "compare-failed-open")}</a></p>
                    <p class="buttons">{report::button(lang)}</p>
                </section>
            }
            .into_any()
        }
        Other::Waiting | Other::Open(_) => {
            view! { <p role="status" aria-busy="true">{t!(lang, "compare-waiting")}</p> }.into_any()
        }
        Other::None => view! { <p class="lede">{t!(lang, "compare-too-few")}</p> }.into_any(),
    }
}

#[component]
fn Page(lang: Lang, data: Memo<Option<Shared<Data>>>) -> impl IntoView {
    let heading = move || {
        let sides = data.with(|d| d.as_ref().map(|d| d.sides.clone())).unwrap_or_default();
        t!(lang, "compare-heading", from = sides.before, to = sides.after)
    };
    let said = move || data.get().map(|d| words::compare::sentences(lang, &d.sides, &d.figures).join(" "));
    let caution = move || data.get().and_then(|d| words::compare::caution(lang, &d.sides, &d.figures));
    let chart = memo(move |_| Shared(Arc::new(data.get().map(|d| show::chart(lang, &d)).unwrap_or_default())));
    let sheet = memo(move |_| Shared(Arc::new(data.get().map(|d| show::list(lang, &d)).unwrap_or_default())));
    let others = memo(move |_| Shared(Arc::new(data.get().map(|d| show::others(lang, &d)).unwrap_or_default())));
    let differ = memo(move |_| others.with(|o| !o.rows.is_empty()));
    view! {
        <h2>{heading}</h2>
        <p class="lede">{said}</p>
        <p class="caution">{caution}</p>
        <Figures lang data/>
        <Figure lang name="jamfor" chart sheet/>
        {move || differ.get().then(|| view! { <SheetView lang sheet=others/> })}
    }
}

/// The figures; each opens the table of what it counts, and the map with it.
#[component]
fn Figures(lang: Lang, data: Memo<Option<Shared<Data>>>) -> impl IntoView {
    let items = move || {
        let figures = data.get().map(|d| show::figures(lang, &d)).unwrap_or_default();
        figures
            .into_iter()
            .map(|f| {
                let map = f.map.map(|link| {
                    let label = t!(lang, "compare-on-map-of", what = f.name.clone());
                    view! { <a class="to-map" href=link aria-label=label>{t!(lang, "compare-on-map")}</a> }
                });
                let number = match f.table {
                    Some(link) => {
                        let label = format!("{}: {}", f.name, f.n);
                        view! { <a class="big" href=link aria-label=label>{f.n}</a> }.into_any()
                    }
                    None => view! { <b class="big">{f.n}</b> }.into_any(),
                };
                view! { <li>{number}<span class="what">{f.name}</span>{map}</li> }
            })
            .collect_view()
    };
    view! { <ul class="figures" aria-label=t!(lang, "compare-figures")>{items}</ul> }
}

/// Which follow-ups, or which other file.
#[component]
fn Controls(lang: Lang) -> impl IntoView {
    let (state, model) = (state(), model());
    let follow_ups = model.facts.with_untracked(|f| f.plan.follow_ups());
    let file = memo(move |_| state.address.with(|a| a.views.compare.with.clone()));
    let pair = memo(move |_| data::follow_ups(model));
    let options = move |first: bool| {
        let facts = model.facts.get_untracked();
        let option = |&d: &usize| {
            let mine = move || pair.get().map(|(from, to)| if first { from } else { to }) == Some(d);
            let name = words::compare::follow_up(&facts.plan, d);
            view! { <option value=facts.plan.documents()[d].id.clone() prop:selected=mine>{name}</option> }
        };
        follow_ups.iter().map(option).collect_view()
    };
    let (from, to) = (options(true), options(false));
    let several = pair.get_untracked().is_some();
    let selects = several.then(|| {
        view! {
            <label>{t!(lang, "compare-from")}
                <select on:change:target=move |e| { let id = e.target().value(); state.go(|a| { a.views.compare.from = Some(id); a.views.compare.with = None; }) }>{from}</select>
            </label>
            <label>{t!(lang, "compare-to")}
                <select on:change:target=move |e| { let id = e.target().value(); state.go(|a| { a.views.compare.to = Some(id); a.views.compare.with = None; }) }>{to}</select>
            </label>
        }
    });
    // What stands in the field: what the address has, until something else is written.
    let typed = RwSignal::new(String::new());
    let wrong = RwSignal::new(false);
    let write = move |text: String| {
        typed.set(text);
        wrong.set(false);
    };
    effect(move || write(file.get().unwrap_or_default()));
    let submit = move |e: web_sys::SubmitEvent| {
        e.prevent_default();
        let name = typed.get_untracked().trim().to_owned();
        if url::is_relative(&name) {
            state.go(|a| a.views.compare.with = Some(name));
        } else {
            wrong.set(true);
            browser::focus(FIELD);
        }
    };
    let fault = move || {
        wrong.get().then(|| view! { <p id=FAULT class="wrong" role="alert">{t!(lang, "compare-with-not")}</p> })
    };
    let stop = move || {
        let link = state.href(|a| a.views.compare.with = None);
        (several && file.get().is_some())
            .then(|| view! { <a class="button" href=link>{t!(lang, "compare-with-stop")}</a> })
    };
    view! {
        <div class="view-controls">
            {selects}
            <form on:submit=submit>
                <label>{t!(lang, "compare-with")}
                    <input type="text" id=FIELD maxlength="300" spellcheck="false" autocomplete="off" title=t!(lang, "compare-with-hint")
                        aria-invalid=move || wrong.get().then_some("true") aria-describedby=move || wrong.get().then_some(FAULT)
                        prop:value=typed on:input:target=move |e| write(e.target().value())/>
                </label>
                <button type="submit">{t!(lang, "compare-with-do")}</button>
                {fault}
            </form>
            {stop}
        </div>
    }
}
