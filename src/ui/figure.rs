//! A drawing with the table that says the same, and ways to save and print both.

use super::save;
use super::state::{Shared, model, state};
use crate::scene::chart::{Chart, chart_markup};
use crate::scene::sheet::{Cell, Row, Sheet};
use crate::t;
use crate::ui::watch::{effect, memo};
use crate::url::Lang;
use leptos::prelude::*;
use std::sync::Arc;

/// What stays in sight over a drawing while one scrolls, and how far down in the drawing it stands, in pixels.
pub type Head = Memo<Shared<(Chart, f64)>>;

/// Makes what stands for a drawing on paper when it is higher than a page: markup of one `<svg>` a page.
pub type Pages = Arc<dyn Fn() -> String + Send + Sync>;

/// A view's drawing and table. `name` is what saved files are called, without their endings, and a word that no other figure
/// on the page has.
#[component]
pub fn Figure(
    lang: Lang,
    name: &'static str,
    chart: Memo<Shared<Chart>>,
    sheet: Memo<Shared<Sheet>>,
    #[prop(optional)] head: Option<Head>,
    #[prop(optional)] pages: Option<Pages>,
    /// Whether the table is shown by another component, and only saved by this one.
    #[prop(optional)]
    bare: bool,
) -> impl IntoView {
    let state = state();
    let frame = format!("figure-{name}");
    let id = frame.clone();
    // The drawing is written as one text and handed to the browser at once; whoever has the focus in it keeps it.
    effect(move || {
        let chart = chart.get();
        super::browser::redraw(&id, chart.width.ceil(), chart.height.ceil(), &chart_markup(&chart));
    });
    let head = head.map(|head| sticky(head, format!("{frame}-head")));
    if let Some(pages) = pages {
        paper(format!("#{frame}-pages"), pages);
    }
    let told = move |done: bool| {
        if !done {
            state.say(t!(lang, "figure-not-saved"));
        }
    };
    let svg = move |_| {
        leptos::task::spawn_local(async move { told(save::save_svg((*chart.get_untracked()).clone(), name).await) })
    };
    let png = move |_| {
        leptos::task::spawn_local(async move { told(save::save_png((*chart.get_untracked()).clone(), name).await) })
    };
    let csv = move |_| told(save::save_csv(&sheet.get_untracked(), name));
    let title = memo(move |_| chart.with(|c| c.title.clone()));
    view! {
        <section class="figure">
            <div class="chart-pages" id=format!("{frame}-pages") aria-hidden="true"></div>
            <div class="chart-frame" tabindex="0" role="region" aria-label=move || title.get()>
                {head}
                <svg class="chart" id=frame role="group" aria-label=move || title.get()></svg>
            </div>
            <div class="figure-tools" role="group" aria-label=t!(lang, "figure-tools")>
                <button type="button" on:click=svg>{t!(lang, "figure-svg")}</button>
                <button type="button" on:click=png>{t!(lang, "figure-png")}</button>
                <button type="button" on:click=csv>{t!(lang, "figure-csv")}</button>
                <button type="button" on:click=move |_| save::print()>{t!(lang, "figure-print")}</button>
            </div>
            {(!bare).then(|| view! { <SheetView lang sheet/> })}
        </section>
    }
}

/// What stays in sight: drawn once more, above the drawing.
fn sticky(head: Head, id: String) -> AnyView {
    let frame = id.clone();
    effect(move || {
        let Shared(head) = head.get();
        super::browser::redraw(&id, head.0.width.ceil(), head.0.height.ceil(), &chart_markup(&head.0));
    });
    let at = move || format!("{}px", head.with(|Shared(h)| h.1));
    view! { <svg class="chart chart-head" id=frame aria-hidden="true" style:--at=at></svg> }.into_any()
}

/// Puts the pages in place when the browser is about to print, and takes them away afterwards.
fn paper(place: String, pages: Pages) {
    let there = place.clone();
    let before = window_event_listener_untyped("beforeprint", move |_| super::browser::fill(&there, &pages()));
    let after = window_event_listener_untyped("afterprint", move |_| super::browser::fill(&place, ""));
    on_cleanup(move || {
        before.remove();
        after.remove();
    });
}

/// A table.
#[component]
pub fn SheetView(lang: Lang, sheet: Memo<Shared<Sheet>>) -> impl IntoView {
    let language = model().facts.with_untracked(|f| f.plan.language().to_owned());
    let table = move || {
        let sheet = sheet.get();
        let heads =
            sheet.heads.iter().map(|(name, number)| view! { <th scope="col" class:number=*number>{name.clone()}</th> });
        let heads = heads.collect_view();
        let rows = sheet.rows.iter().map(|r| row(r, &sheet, &language)).collect_view();
        let empty = sheet.rows.is_empty().then(|| view! { <p class="empty">{t!(lang, "figure-empty")}</p> });
        view! {
            <table>
                <caption>{sheet.title.clone()}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
            {empty}
        }
    };
    let label = move || sheet.with(|s| s.title.clone());
    view! { <div class="sheet" tabindex="0" role="region" aria-label=label>{table}</div> }
}

fn row(row: &Row, sheet: &Sheet, language: &str) -> impl IntoView + use<> {
    let inside = |c: &Cell| {
        let language = c.of_plan.then(|| language.to_owned());
        let text = c.text.clone();
        match c.link.clone() {
            Some(link) => view! { <a href=link lang=language>{text}</a> }.into_any(),
            None => view! { <span lang=language>{text}</span> }.into_any(),
        }
    };
    let cell = |(i, c): (usize, &Cell)| {
        let (name, number) = sheet.heads.get(i).cloned().unwrap_or_default();
        if i == 0 {
            view! { <th scope="row">{inside(c)}</th> }.into_any()
        } else {
            view! { <td data-name=name class:number=number>{inside(c)}</td> }.into_any()
        }
    };
    let cells = row.cells.iter().enumerate().map(cell).collect_view();
    view! { <tr aria-current=row.current.then_some("true")>{cells}</tr> }
}
