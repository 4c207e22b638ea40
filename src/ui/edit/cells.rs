//! Writes in the table cell by cell, and takes in columns that are pasted.

use super::run;
use crate::analysis::{Cell, CellError, Facts, Wording, cell_edit, cell_text, copied};
use crate::plan::edit::Edit;
use crate::plan::{NodeIx, Plan, Status};
use crate::t;
use crate::ui::pieces::write_all;
use crate::ui::state::{Model, State, model, state};
use crate::url::{Column, Lang};
use crate::words;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, closure::Closure};

/// The field in which a cell is written.
const FIELD: &str = "cell";

/// A cell on the page.
#[derive(Clone)]
struct Place {
    element: web_sys::HtmlElement,
    row: usize,
    column: usize,
    node: NodeIx,
}

/// What the table needs while one edits: the keys, the paste and the words that say how.
#[component]
pub fn Cells(lang: Lang) -> impl IntoView {
    let (state, model) = (state(), model());
    let keys = window_event_listener(leptos::ev::keydown, move |e| key(lang, state, model, &e));
    // Whoever clicks or taps on a cell goes to it, and once more writes in it; links and fields keep their own click.
    let click = window_event_listener(leptos::ev::click, move |e| {
        let target = e.target().and_then(|t| t.dyn_into::<web_sys::Element>().ok());
        let plain = target.is_some_and(|t| !t.matches("a, input, select, option").unwrap_or(true));
        let Some(place) = place_of(model, e.target()).filter(|_| plain) else { return };
        if document().active_element().is_some_and(|on| on.is_same_node(Some(&place.element))) {
            write(lang, state, model, &place, None);
        } else {
            focus(place.row as isize, place.column as isize);
        }
    });
    let paste = window_event_listener_untyped("paste", move |e| pasted(lang, state, model, &e));
    on_cleanup(move || [keys, click].into_iter().for_each(|l| l.remove()));
    on_cleanup(move || paste.remove());
    view! { <p class="about cells-hint">{t!(lang, "cells-hint")}</p> }
}

fn key(lang: Lang, state: State, model: Model, e: &web_sys::KeyboardEvent) {
    if is_field(e.target()) {
        return in_field(lang, state, model, e);
    }
    let Some(place) = place_of(model, e.target()) else { return };
    if e.ctrl_key() || e.meta_key() || e.alt_key() {
        return;
    }
    let on_link = e.target().and_then(|t| t.dyn_into::<web_sys::HtmlAnchorElement>().ok()).is_some();
    let (row, column) = (place.row as isize, place.column as isize);
    match e.key().as_str() {
        "ArrowDown" => go(e, row + 1, column),
        "ArrowUp" => go(e, row - 1, column),
        "ArrowRight" => go(e, row, column + 1),
        "ArrowLeft" => go(e, row, column - 1),
        "Enter" if on_link => {}
        "Enter" | "F2" => {
            e.prevent_default();
            write(lang, state, model, &place, None);
        }
        "Delete" | "Backspace" if place.column > 0 => {
            e.prevent_default();
            set(lang, state, model, &place, "");
        }
        // Whoever types begins anew, as in a spreadsheet.
        typed if !on_link && typed.chars().count() == 1 && typed != " " => {
            e.prevent_default();
            write(lang, state, model, &place, Some(typed));
        }
        _ => {}
    }
}

/// Enter and Tab take what was written, Escape leaves the cell as it was.
fn in_field(lang: Lang, state: State, model: Model, e: &web_sys::KeyboardEvent) {
    let Some(place) = place_of(model, e.target()) else { return };
    let (row, column) = (place.row as isize, place.column as isize);
    let next = match e.key().as_str() {
        "Escape" => {
            e.stop_propagation();
            show(&place);
            return focus(row, column);
        }
        "Enter" => (row + 1, column),
        "Tab" if e.shift_key() => (row, column - 1),
        "Tab" => (row, column + 1),
        _ => return,
    };
    e.prevent_default();
    if take(lang, state, model, &place) {
        // The row is written anew by the edit, which happens after this.
        set_timeout(move || focus(next.0, next.1), std::time::Duration::from_millis(30));
    }
}

/// Takes what stands in the cell's field; false when it cannot be taken and stays there.
fn take(lang: Lang, state: State, model: Model, place: &Place) -> bool {
    let field = place.element.query_selector("input, select").ok().flatten();
    let text = field.as_ref().map(super::fields::value_in).unwrap_or_default();
    let done = set(lang, state, model, place, &text);
    if done {
        show(place);
    } else if let Some(field) = field {
        let _ = field.set_attribute("aria-invalid", "true");
    }
    done
}

/// Puts a field into a cell; `start` is what was typed to begin with.
fn write(lang: Lang, state: State, model: Model, place: &Place, start: Option<&str>) {
    let facts = model.facts.get_untracked();
    let Some(cell) = cell(model, place.column) else { return state.say(t!(lang, "cells-fixed")) };
    let wording = wording(lang);
    let text = start.map_or_else(|| cell_text(&facts.plan, cell, place.node, &wording), str::to_owned);
    let label = t!(
        lang,
        "cells-label",
        column = name(&facts, lang, place.column),
        title = facts.plan.node(place.node).title.clone()
    );
    let document = document();
    let is_status = matches!(cell, Cell::Status(_));
    let Ok(field) = document.create_element(if is_status { "select" } else { "input" }) else { return };
    for (key, value) in [("class", FIELD), ("aria-label", label.as_str()), ("autocomplete", "off")] {
        let _ = field.set_attribute(key, value);
    }
    if is_status {
        let now = cell_text(&facts.plan, cell, place.node, &wording);
        let none = (String::new(), words::status(lang, None));
        let all = std::iter::once(none).chain(wording.statuses.iter().map(|(_, name)| (name.clone(), name.clone())));
        for (value, text) in all {
            let Ok(option) = document.create_element("option") else { continue };
            option.set_text_content(Some(&text));
            let _ = option.set_attribute("value", &value);
            if value == now {
                let _ = option.set_attribute("selected", "");
            }
            let _ = field.append_child(&option);
        }
    } else if let Some(input) = field.dyn_ref::<web_sys::HtmlInputElement>() {
        input.set_value(&text);
    }
    // What stood there comes back if nothing is changed.
    let _ = place.element.set_attribute("data-was", &place.element.inner_html());
    place.element.set_inner_html("");
    let _ = place.element.append_child(&field);
    if let Some(field) = field.dyn_ref::<web_sys::HtmlElement>() {
        let _ = field.focus();
    }
    if let (None, Some(input)) = (start, field.dyn_ref::<web_sys::HtmlInputElement>()) {
        input.select();
    }
    // Whoever clicks elsewhere has written what they wanted to write; what was refused can be mended and left again. It holds nothing
    // of the page: a cell in it would hold the field that holds it, and neither would ever go.
    let left = Closure::<dyn Fn(web_sys::Event)>::new(move |e: web_sys::Event| {
        // A browser lets a field hear of what was written in it also when its plan has gone.
        if model.plan.try_with_untracked(|_| ()).is_none() {
            return;
        }
        let Some(own) = place_of(model, e.target()) else { return };
        if own.element.has_attribute("data-was") && own.element.is_connected() {
            take(lang, state, model, &own);
        }
    });
    let left = left.into_js_value();
    let _ = field.add_event_listener_with_callback("blur", left.unchecked_ref());
}

/// Gives a cell back what stood in it.
fn show(place: &Place) {
    if let Some(was) = place.element.get_attribute("data-was") {
        let _ = place.element.remove_attribute("data-was");
        place.element.set_inner_html(&was);
    }
}

/// Does what a text in a cell asks for; whether it could be done.
fn set(lang: Lang, state: State, model: Model, place: &Place, text: &str) -> bool {
    let Some(cell) = cell(model, place.column) else {
        state.say(t!(lang, "cells-fixed"));
        return true;
    };
    let plan = model.plan.get_untracked();
    match cell_edit(&plan, cell, place.node, text, &run::own_source(), &wording(lang)) {
        Ok(None) => true,
        Ok(Some(edit)) => run::attempt(lang, state, model, edit).is_some(),
        Err(error) => {
            state.say(worded(lang, &error));
            false
        }
    }
}

/// Takes in cells that were copied from a spreadsheet: from the cell with the focus downwards and to the right, as one step.
fn pasted(lang: Lang, state: State, model: Model, e: &web_sys::Event) {
    let Some(place) = place_of(model, e.target()).filter(|_| !is_field(e.target())) else { return };
    let text = e
        .dyn_ref::<web_sys::ClipboardEvent>()
        .and_then(web_sys::ClipboardEvent::clipboard_data)
        .and_then(|d| d.get_data("text").ok());
    let Some(text) = text else { return };
    e.prevent_default();
    let plan = model.plan.get_untracked();
    let (wording, source) = (wording(lang), run::own_source());
    let mut edits = Vec::new();
    let lines = copied(&text);
    for (i, line) in lines.iter().enumerate() {
        let Some(node) = node_at(model, place.row + i) else {
            return state.say(t!(lang, "cells-too-many", n = lines.len(), room = i));
        };
        for (j, text) in line.iter().enumerate() {
            let Some(cell) = cell(model, place.column + j) else { return state.say(t!(lang, "cells-fixed")) };
            match cell_edit(&plan, cell, node, text, &source, &wording) {
                Ok(edit) => edits.extend(edit),
                Err(error) => {
                    return state.say(t!(lang, "cells-paste-wrong", row = i + 1, why = worded(lang, &error)));
                }
            }
        }
    }
    let n = edits.len();
    if n == 0 {
        return state.say(t!(lang, "cells-pasted", n = n));
    }
    if run::attempt(lang, state, model, Edit::Many(edits)).is_some() {
        state.say(t!(lang, "cells-pasted", n = n));
        let (row, column) = (place.row as isize, place.column as isize);
        set_timeout(move || focus(row, column), std::time::Duration::from_millis(30));
    }
}

fn worded(lang: Lang, error: &CellError) -> String {
    match error {
        CellError::Unknown(name) => t!(lang, "cells-unknown", name = name.clone()),
        CellError::Several(name) => t!(lang, "cells-several", name = name.clone()),
        CellError::UnknownStatus(name) => t!(lang, "cells-unknown-status", name = name.clone()),
        CellError::NotAPeriod(text) => t!(lang, "cells-not-a-period", text = text.clone()),
    }
}

fn wording(lang: Lang) -> Wording {
    let statuses = Status::ALL.map(|s| (s, words::status(lang, Some(s)))).to_vec();
    Wording { english: lang.is_english(), statuses, open: t!(lang, "edit-open") }
}

/// What the column at a place holds; nothing for what is not written in the table.
fn cell(model: Model, column: usize) -> Option<Cell> {
    match Column::ALL.get(column)? {
        Column::Title => Some(Cell::Title),
        Column::Plans => Some(Cell::Plans),
        Column::Area => Some(Cell::Areas),
        Column::Facet => model
            .plan
            .with_untracked(|p: &crate::ui::state::Shared<Plan>| (!p.facets().is_empty()).then_some(Cell::Facet(0))),
        Column::Status => model.resolved.with_untracked(|r| r.filter.follow_up).map(Cell::Status),
        Column::Period => Some(Cell::Period),
        Column::Sources => None,
    }
}

/// What a column is called.
fn name(facts: &Facts, lang: Lang, column: usize) -> String {
    let head = document().query_selector(&format!("#activities thead th:nth-child({}) a", column + 1)).ok().flatten();
    let text = head.and_then(|h| h.first_child()).and_then(|t| t.text_content());
    text.unwrap_or_else(|| facts.plan.title().get(lang.is_english()).to_owned())
}

/// The cell that something on the page lies in.
fn place_of(model: Model, target: Option<web_sys::EventTarget>) -> Option<Place> {
    let element = target?.dyn_into::<web_sys::Element>().ok()?;
    let cell = element.closest("#activities tbody tr > *").ok()??;
    let row = cell.parent_element()?;
    let before = |e: &web_sys::Element| {
        let mut n = 0;
        let mut at = e.previous_element_sibling();
        while let Some(before) = at {
            n += 1;
            at = before.previous_element_sibling();
        }
        n
    };
    let node = node_of(model, &row)?;
    Some(Place { row: row_number(&row)?, column: before(&cell), node, element: cell.dyn_into().ok()? })
}

fn rows() -> Option<web_sys::NodeList> {
    document().query_selector_all("#activities tbody tr").ok()
}

fn row_number(row: &web_sys::Element) -> Option<usize> {
    let all = rows()?;
    (0..all.length()).find(|&i| all.get(i).is_some_and(|r| r.is_same_node(Some(row)))).map(|i| i as usize)
}

/// The row at a place, also when it has not been asked for yet.
fn row_at(at: usize) -> Option<web_sys::Element> {
    let find = || rows()?.get(u32::try_from(at).ok()?)?.dyn_into().ok();
    find().or_else(|| {
        write_all();
        find()
    })
}

fn node_at(model: Model, row: usize) -> Option<NodeIx> {
    node_of(model, &row_at(row)?)
}

/// The node of a row, by its id: the row may still be that of the plan before the last change.
fn node_of(model: Model, row: &web_sys::Element) -> Option<NodeIx> {
    let id = row.get_attribute("data-node")?;
    model.plan.with_untracked(|p| p.find(&id))
}

fn go(e: &web_sys::KeyboardEvent, row: isize, column: isize) {
    e.prevent_default();
    focus(row, column);
}

/// Gives a cell the focus, if there is one at this place.
fn focus(row: isize, column: isize) {
    let (Ok(row), Ok(column)) = (usize::try_from(row), u32::try_from(column)) else { return };
    let cell =
        row_at(row).and_then(|row| row.children().item(column)).and_then(|c| c.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(cell) = cell {
        let _ = cell.set_attribute("tabindex", "-1");
        let _ = cell.focus();
    }
}

fn is_field(target: Option<web_sys::EventTarget>) -> bool {
    let element = target.and_then(|t| t.dyn_into::<web_sys::Element>().ok());
    element.is_some_and(|e| e.class_list().contains(FIELD))
}
