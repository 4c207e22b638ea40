//! A drawing with the table that says the same, and ways to save and print both.

use super::pieces::{Pieces, fill};
use super::state::{Shared, model, state};
use super::{browser, save};
use crate::scene::chart::{Chart, chart_markup, part_markup};
use crate::scene::sheet::Sheet;
use crate::t;
use crate::ui::watch::{effect, memo};
use crate::url::Lang;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// What stays in sight over a drawing while one scrolls, and how far down in the drawing it stands, in pixels.
pub type Head = Memo<Shared<(Chart, f64)>>;

/// Makes what stands for a drawing on paper when it is higher than a page: markup of one `<svg>` a page.
pub type Pages = Arc<dyn Fn() -> String + Send + Sync>;

/// Stops for the keyboard that nobody needs to be led past.
const FEW: usize = 12;

/// A drawing that is made piece by piece from the top, since it may be very long.
pub struct Long {
    /// What it is, in words.
    pub title: String,
    /// Extent across.
    pub width: f64,
    /// How many pieces there are.
    pub n: usize,
    /// Makes a piece by its place; its heights are counted from its own top.
    pub piece: Arc<dyn Fn(usize) -> Chart + Send + Sync>,
    /// Makes the whole, to be saved.
    pub whole: Arc<dyn Fn() -> Chart + Send + Sync>,
}

/// What a figure draws.
#[derive(Clone, Copy)]
pub enum Drawing {
    /// A chart in one.
    Whole(Memo<Shared<Chart>>),
    /// A chart in pieces.
    Long(Memo<Shared<Long>>),
}

impl From<Memo<Shared<Chart>>> for Drawing {
    fn from(chart: Memo<Shared<Chart>>) -> Self {
        Self::Whole(chart)
    }
}

impl From<Memo<Shared<Long>>> for Drawing {
    fn from(chart: Memo<Shared<Long>>) -> Self {
        Self::Long(chart)
    }
}

impl Drawing {
    fn title(self) -> String {
        match self {
            Self::Whole(chart) => chart.with(|c| c.title.clone()),
            Self::Long(long) => long.with(|l| l.title.clone()),
        }
    }

    /// Whether there are so many stops for the keyboard that one wants to pass them.
    fn is_much(self) -> bool {
        match self {
            Self::Whole(chart) => chart.with(|c| c.marks.iter().filter(|m| m.link.is_some()).count() > FEW),
            Self::Long(_) => true,
        }
    }

    fn chart(self) -> Chart {
        match self {
            Self::Whole(chart) => (*chart.get_untracked()).clone(),
            Self::Long(long) => (long.get_untracked().whole)(),
        }
    }

    /// Draws into the `<svg>` with this id, now and whenever there is something new. The drawing is written as text and handed to
    /// the browser; whoever has the focus in it keeps it.
    fn draw(self, id: String) {
        match self {
            Self::Whole(chart) => effect(move || {
                let chart = chart.get();
                browser::redraw(&id, chart.width, chart.height, &chart_markup(&chart));
            }),
            Self::Long(long) => {
                fill(id.clone(), move || stacked(long.get(), id.clone()));
            }
        }
    }
}

/// The pieces of a long drawing, one below the other.
fn stacked(long: Shared<Long>, id: String) -> Pieces {
    let (n, width) = (long.n, long.width);
    let bottom = Rc::new(Cell::new(0.0));
    let mut patterns = Vec::new();
    let svg = move |height: f64, least: bool| {
        let Some(svg) = document().get_element_by_id(&id) else { return };
        let now = svg.get_attribute("height").and_then(|h| h.parse().ok()).unwrap_or(0.0);
        // Until all is there, what was there before keeps its room, and the page its place.
        browser::resize(&svg, width, if least { height.max(now) } else { height });
    };
    let (grow, end) = (svg.clone(), Rc::clone(&bottom));
    let make = move |at| {
        let (part, y) = ((long.piece)(at), bottom.get());
        bottom.set(y + part.height);
        grow(bottom.get(), true);
        format!("<g transform=\"translate(0 {y})\">{}</g>", part_markup(&part, &mut patterns))
    };
    let done = move || svg(end.get() + 2.0, false);
    Pieces { tag: "g", after: 0, n, unasked: n, make: Box::new(make), done: Some(Box::new(done)) }
}

/// A view's drawing and table. `name` is what saved files are called, without their endings, and a word that no other figure
/// on the page has.
#[component]
pub fn Figure(
    lang: Lang,
    name: &'static str,
    #[prop(into)] chart: Drawing,
    sheet: Memo<Shared<Sheet>>,
    #[prop(optional)] head: Option<Head>,
    #[prop(optional)] pages: Option<Pages>,
    /// Whether the table is shown by another component, with the id that [`table_id`] gives, and only saved by this one.
    #[prop(optional)]
    bare: bool,
) -> impl IntoView {
    let state = state();
    let frame = format!("figure-{name}");
    chart.draw(frame.clone());
    let head = head.map(|head| sticky(head, format!("{frame}-head")));
    if let Some(pages) = pages {
        paper(format!("#{frame}-pages"), pages);
    }
    let told = move |done: bool| {
        if !done {
            state.say(t!(lang, "figure-not-saved"));
        }
    };
    let svg = move |_| leptos::task::spawn_local(async move { told(save::save_svg(chart.chart(), name).await) });
    let png = move |_| leptos::task::spawn_local(async move { told(save::save_png(chart.chart(), name).await) });
    let csv = move |_| told(save::save_csv(&sheet.get_untracked(), name));
    let title = memo(move |_| chart.title());
    // What is pointed at says what it is; what has the focus does too.
    let note = RwSignal::new(String::new());
    let table = table_id(name);
    let past = format!("#{table}");
    let much = memo(move |_| chart.is_much());
    let past = move || {
        much.get().then(|| view! { <a class="quiet to-table" href=past.clone()>{t!(lang, "figure-to-table")}</a> })
    };
    let look = move |e: &web_sys::Event| note.set(mark_label(e));
    view! {
        <section class="figure">
            <div class="chart-pages" id=format!("{frame}-pages") aria-hidden="true"></div>
            {past}
            // A group, not a region: the table below is the region of this name, and what is skipped to is best told apart by name.
            <div class="chart-frame" tabindex="0" role="group" aria-label=move || title.get()
                on:focusin=move |e| look(&e) on:pointerover=move |e| look(&e) on:focusout=move |_| note.set(String::new())>
                {head}
                <svg class="chart" id=frame role="presentation"></svg>
            </div>
            <p class="chart-note" aria-hidden="true">{note}</p>
            <div class="figure-tools" role="group" aria-label=t!(lang, "figure-tools")>
                <button type="button" on:click=svg>{t!(lang, "figure-svg")}</button>
                <button type="button" on:click=png>{t!(lang, "figure-png")}</button>
                <button type="button" on:click=csv>{t!(lang, "figure-csv")}</button>
                <button type="button" on:click=move |_| save::print()>{t!(lang, "figure-print")}</button>
            </div>
            {(!bare).then(|| view! { <SheetView lang sheet id=table/> })}
        </section>
    }
}

/// The id of what a figure's table stands in, to which a link leads past the drawing.
pub fn table_id(name: &str) -> String {
    format!("figure-{name}-sheet")
}

/// What the mark is called that an event happened on.
fn mark_label(e: &web_sys::Event) -> String {
    let target = e.target().and_then(|t| t.dyn_into::<web_sys::Element>().ok());
    let mark = target.and_then(|t| t.closest("a[aria-label]").ok().flatten());
    mark.and_then(|mark| mark.get_attribute("aria-label")).unwrap_or_default()
}

/// What stays in sight: drawn once more, above the drawing.
fn sticky(head: Head, id: String) -> AnyView {
    let frame = id.clone();
    effect(move || {
        let Shared(head) = head.get();
        browser::redraw(&id, head.0.width, head.0.height, &chart_markup(&head.0));
    });
    let at = move || format!("{}px", head.with(|Shared(h)| h.1));
    view! { <svg class="chart chart-head" id=frame aria-hidden="true" style:--at=at></svg> }.into_any()
}

/// Puts the pages in place when the browser is about to print, and takes them away afterwards.
fn paper(place: String, pages: Pages) {
    let there = place.clone();
    let before = window_event_listener_untyped("beforeprint", move |_| browser::fill(&there, &pages()));
    let after = window_event_listener_untyped("afterprint", move |_| browser::fill(&place, ""));
    on_cleanup(move || {
        before.remove();
        after.remove();
    });
}

/// Rows of a table in one piece: about as many as take a millisecond.
pub const ROWS: usize = 12;
/// Numbers the tables, whose elements need names.
static TABLES: AtomicUsize = AtomicUsize::new(0);

/// A table.
#[component]
pub fn SheetView(
    lang: Lang,
    sheet: Memo<Shared<Sheet>>,
    /// The id of what it stands in.
    #[prop(optional)]
    id: Option<String>,
) -> impl IntoView {
    let language = model().facts.with_untracked(|f| f.plan.language().to_owned());
    let table = format!("sheet-{}", TABLES.fetch_add(1, Ordering::Relaxed));
    fill(table.clone(), move || {
        let sheet = sheet.get();
        let (language, n) = (language.clone(), sheet.rows.len());
        let row = move |at| sheet.markup(&sheet.rows.get(at), &language);
        rows(n, row)
    });
    let heads = move || {
        let heads = sheet.with(|s| s.heads.clone()).into_iter();
        heads.map(|(name, number)| view! { <th scope="col" class:number=number>{name}</th> }).collect_view()
    };
    let empty = move || {
        let none = sheet.with(|s| s.rows.is_empty());
        none.then(|| view! { <p class="empty">{t!(lang, "figure-empty")}</p> })
    };
    let title = memo(move |_| sheet.with(|s| s.title.clone()));
    view! {
        <div class="sheet" id=id tabindex="0" role="region" aria-label=title>
            <table id=table><caption>{title}</caption><thead><tr>{heads}</tr></thead></table>
            {empty}
        </div>
    }
}

/// The pieces of a table under its caption and its head, from the markup of each row.
pub fn rows(n: usize, row: impl Fn(usize) -> String + 'static) -> Pieces {
    let make = move |piece| (piece * ROWS..n.min((piece + 1) * ROWS)).map(&row).collect::<String>();
    let n = n.div_ceil(ROWS);
    Pieces { tag: "tbody", after: 2, n, unasked: n, make: Box::new(make), done: None }
}
