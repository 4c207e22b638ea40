//! The dialog in which the map is put on paper: on one sheet, as large as can be read, or on as many sheets as one wants to glue.

use super::picture::{Drawn, Picture};
use crate::plan::NodeIx;
use crate::scene::tiles::{self, MOST, OVERLAP, Paper, READABLE, Size, Tiling, TooMany};
use crate::scene::{Lit, Sample, SheetWords, Sheets, overview};
use crate::t;
use crate::ui::files::{Dialog, leave};
use crate::ui::lazy::{Made, lazily};
use crate::ui::printed::printed;
use crate::ui::state::{Model, Shared, model, state};
use crate::ui::watch::{effect, memo};
use crate::ui::{browser, save};
use crate::url::{Lang, View};
use crate::{texts, words};
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Pixels that the picture of the sheets may take across and down.
const ROOM: (f64, f64) = (300.0, 260.0);
/// Documents from which on a sheet says how many there are instead of which.
const MANY_DOCUMENTS: usize = 8;

/// How large the map is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum How {
    #[default]
    Whole,
    Readable,
    Grid,
}

/// What was chosen; it stays while the map is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    paper: Paper,
    how: How,
    across: usize,
    down: usize,
}

impl Default for Choice {
    fn default() -> Self {
        Self { paper: Paper::A4, how: How::Whole, across: 2, down: 2 }
    }
}

impl Choice {
    const fn size(self) -> Size {
        match self.how {
            How::Whole => Size::Whole,
            How::Readable => Size::Readable,
            How::Grid => Size::Grid(self.across, self.down),
        }
    }
}

/// The dialog, whose code and texts are in a file of its own.
#[component]
pub fn PrintMap(lang: Lang, picture: Picture, choice: RwSignal<Choice>) -> impl IntoView {
    lazily(lang, || Box::pin(fetch_print_map()), move || Box::pin(print_map(lang, picture, choice)))
}

#[wasm_split(files, wasm_split_path = leptos::wasm_split, preload(fetch_print_map), fallible)]
fn print_map(lang: Lang, picture: Picture, choice: RwSignal<Choice>) -> Made {
    words::add(texts!("files"));
    words::add(texts!("paper"));
    Ok(view! { <Here lang picture choice/> }.into_any())
}

#[component]
fn Here(lang: Lang, picture: Picture, choice: RwSignal<Choice>) -> impl IntoView {
    let model = model();
    let sheets = memo(move |_| {
        let (scene, Choice { paper, how, .. }) = (picture.scene.get(), choice.get());
        let words = untrack(|| words_of(lang, model, &scene, how == How::Whole));
        let plan = model.facts.with_untracked(|f| Arc::clone(&f.plan));
        Shared(Arc::new(Sheets::new(&scene, &plan, lang.is_english(), paper, &words)))
    });
    let division = memo(move |_| {
        let (sheets, choice) = (sheets.get(), choice.get());
        picture.scene.with_untracked(|s| tiles::divide(&sheets.job(s), choice.size()))
    });
    effect(move || {
        let division = division.get();
        picture.scene.with_untracked(|s| draw_division(s, division));
    });
    let print = move |e: web_sys::SubmitEvent| {
        e.prevent_default();
        if let Ok(tiling) = division.get_untracked() {
            put(lang, model, picture, &sheets.get_untracked(), &tiling, choice.get_untracked().paper);
        }
    };
    let told = move || match division.get() {
        Ok(t) => fitting(lang, &t),
        Err(TooMany { sheets }) => t!(lang, "paper-too-many", n = sheets, most = MOST),
    };
    let glued = move || division.with(|d| d.is_ok_and(|t| t.sheets() > 1));
    let button = move || match division.get() {
        Ok(t) => t!(lang, "paper-print", n = t.sheets()),
        Err(_) => t!(lang, "paper-print-none"),
    };
    view! {
        <Dialog lang title=t!(lang, "paper-heading")>
            <form class="sheets" on:submit=print>
                <Sizes lang choice/>
                <p class="verdict" role="status">{told}</p>
                <svg class="division" role="img" aria-label=t!(lang, "paper-division")></svg>
                {move || glued().then(|| view! { <p>{t!(lang, "paper-glue", mm = OVERLAP as usize)}</p> })}
                <p class="quiet-text">{move || t!(lang, "paper-dialog", paper = choice.with(|c| c.paper.name()))}</p>
                <p class="buttons"><button type="submit" class="primary" disabled=move || division.with(Result::is_err)>{button}</button></p>
            </form>
        </Dialog>
    }
}

/// The choices.
#[component]
fn Sizes(lang: Lang, choice: RwSignal<Choice>) -> impl IntoView {
    let size = move |how: How, key: &str| {
        let chosen = move || choice.with(|c| c.how == how);
        view! { <label class="check"><input type="radio" name="size" prop:checked=chosen on:change=move |_| choice.update(|c| c.how = how)/><span>{t!(lang, key)}</span></label> }
    };
    let paper = move |paper: Paper| {
        let chosen = move || choice.with(|c| c.paper == paper);
        view! { <label class="check"><input type="radio" name="paper" prop:checked=chosen on:change=move |_| choice.update(|c| c.paper = paper)/><span>{paper.name()}</span></label> }
    };
    let count = move |key: &str, get: fn(&mut Choice) -> &mut usize| {
        let now = move || get(&mut choice.get()).to_string();
        let typed = move |e: web_sys::Event| {
            if let Ok(n) = event_target_value(&e).trim().parse::<usize>() {
                choice.update(|c| *get(c) = n.clamp(1, MOST));
            }
        };
        view! { <label class="field"><span>{t!(lang, key)}</span><input type="number" min="1" max=MOST prop:value=now on:change=typed/></label> }
    };
    let grid = move || {
        choice.with(|c| c.how == How::Grid).then(|| {
            view! { <div class="wide">{count("paper-across", |c| &mut c.across)}{count("paper-down", |c| &mut c.down)}</div> }
        })
    };
    view! {
        <fieldset>
            <legend>{t!(lang, "paper-size")}</legend>
            {size(How::Whole, "paper-whole")}{size(How::Readable, "paper-readable")}{size(How::Grid, "paper-grid")}
            {grid}
        </fieldset>
        <fieldset><legend>{t!(lang, "paper-format")}</legend>{Paper::ALL.map(paper)}</fieldset>
    }
}

/// How many sheets there are and how large the text becomes.
fn fitting(lang: Lang, tiling: &Tiling) -> String {
    let tenths = (tiling.points() * 10.0 + 1e-6).floor() as usize;
    let points = format!("{}{}{}", tenths / 10, if lang.is_english() { '.' } else { ',' }, tenths % 10);
    let (n, across, down) = (tiling.sheets(), tiling.across, tiling.down);
    let said = t!(lang, "paper-fits", n = n, across = across, down = down, points = points);
    if tiling.points() + 1e-6 < READABLE {
        return format!("{said} {}", t!(lang, "paper-small", least = READABLE as usize));
    }
    said
}

fn draw_division(scene: &Drawn, division: Result<Tiling, TooMany>) {
    let (wide, high, markup) = division.map_or((0.0, 0.0, String::new()), |tiling| overview(scene, &tiling, ROOM));
    let (wide, high) = (wide.ceil() + 2.0, high.ceil() + 2.0);
    browser::set(".division", "viewBox", &format!("-1 -1 {wide} {high}"));
    browser::set(".division", "width", &wide.to_string());
    browser::set(".division", "height", &high.to_string());
    browser::fill(".division", &markup);
}

/// Puts the sheets on the page, for paper alone, and opens the browser's way to print.
fn put(lang: Lang, model: Model, picture: Picture, sheets: &Sheets, tiling: &Tiling, paper: Paper) {
    let scene = picture.scene.get_untracked();
    let called = |name: &str, row: usize, column: usize| {
        if tiling.sheets() == 1 {
            return words::view(lang, View::Map);
        }
        t!(lang, "paper-called", name = name, row = row, down = tiling.down, column = column, across = tiling.across)
    };
    let markup = lit(model, picture, |lit| sheets.markup(&scene, tiling, lit, called));
    browser::set(".map-pages", "class", &format!("map-pages {}", paper.name().to_lowercase()));
    browser::fill(".map-pages", &markup);
    leave();
    save::print();
}

/// What stands out on the map as it is shown.
pub fn lit<T>(model: Model, picture: Picture, call: impl FnOnce(&Lit) -> T) -> T {
    let thread = model.thread.get_untracked();
    let seen: BTreeSet<NodeIx> =
        thread.iter().flat_map(|t| t.nodes.iter()).flat_map(|&n| untrack(|| picture.seen(n))).collect();
    model
        .shown
        .with_untracked(|shown| call(&Lit { shown: &shown.nodes, thread: thread.as_ref().map(|t| (&seen, &t.links)) }))
}

/// What is said on every sheet: signs that are on the map and no others, and the sources' names where one sheet is all there is.
fn words_of(lang: Lang, model: Model, scene: &Drawn, alone: bool) -> SheetWords {
    let facts = model.facts.get();
    let letters = facts.letters();
    let title = |n: NodeIx| facts.plan.node(n).title.clone();
    let plans = facts.plans.iter().zip(&letters).enumerate();
    let mut signs: Vec<(Sample, String)> =
        plans.map(|(slot, (&plan, &letter))| (Sample::Plan(slot, letter), title(plan))).collect();
    let kinds = [
        (scene.nodes.iter().any(crate::scene::Box::overlaps), Sample::Several, "paper-several"),
        (true, Sample::Stated, "paper-stated"),
        (scene.links.iter().any(|c| c.interpreted), Sample::Interpreted, "paper-interpreted"),
        (scene.links.iter().any(|c| c.lifted && !c.interpreted), Sample::Lifted, "paper-lifted"),
        (model.thread.with(Option::is_some), Sample::Thread, "paper-thread"),
    ];
    signs.extend(kinds.into_iter().filter(|k| k.0).map(|(_, sample, key)| (sample, t!(lang, key))));
    let sentence = model.resolved.with(|r| model.shown.with(|s| words::shown_sentence(lang, &facts, &r.filter, s)));
    let documents = facts.plan.documents();
    let named = |d: &crate::plan::Document| {
        let all = std::iter::once(&d.title).chain(&d.publisher).chain(&d.date);
        all.map(String::as_str).collect::<Vec<_>>().join(", ")
    };
    let sources = match documents.len() {
        0 => String::new(),
        n if !alone || n > MANY_DOCUMENTS => t!(lang, "footer-sources", n = n),
        _ => t!(lang, "paper-sources", sources = documents.iter().map(named).collect::<Vec<_>>().join("; ")),
    };
    SheetWords {
        title: facts.plan.title().get(lang.is_english()).to_owned(),
        sentence,
        signs,
        foot: vec![printed(lang, state()), sources],
    }
}
